"""Choosing an exercise: search as one types, with small figures; Enter takes the marked one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sps_coach.ui import words
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.figures import Figures
from sps_coach.ui.studio.finding import Finding
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.studio.routine.reading import dose_line, spoken
from sps_coach.ui.studio.row import Row
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.button import Button

_HIGH = 520


class Picker(Panel):
    """Sends ``picked`` for each exercise that is taken, as many as are wanted one after another."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known, pictures: Figures) -> None:
        super().__init__(look, motion, bench, known)
        self.found: list[str] = []
        self._told: dict[str, Row] = {}
        self.rows = Rows(look, self.tr("Exercises"), pictures, most=_HIGH)
        self.rows.opened.connect(self._pick)
        finding = Finding(look, self.tr("Find an exercise"), self.tr("heel, lying, hand, breath…"), self.rows)
        finding.searched.connect(self._search)
        finding.taken.connect(lambda: self._pick(self.rows.place))
        finding.left.connect(self.left)
        self.line = finding.line
        self.done = Button(look, self.tr("Done adding"), size=20)
        self.done.clicked.connect(self.left)
        card, column = self.card()
        column.addWidget(finding)
        self._none = self.soft()
        for part in (self._none, self.rows):
            column.addWidget(part)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self._search("")

    def show_draft(self) -> None:
        """Nothing of the draft is shown here."""

    def show_told(self) -> None:
        """Nor what the checks say of it."""

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.line

    def _search(self, text: str) -> None:
        self.found = self.known.index.find(text) if text.strip() else list(self.known.exercises)
        self.rows.show_rows([self._row(name) for name in self.found], 0)
        self._none.setText("" if self.found else self.tr("No exercise has these words; fewer may find one."))
        self._none.setVisible(not self.found)

    def _row(self, name: str) -> Row:
        """What is told of an exercise; it stays the same while the picker is there."""
        if name not in self._told:
            self._told[name] = self._made(name)
        return self._told[name]

    def _made(self, name: str) -> Row:
        exercise = self.known.exercises[name]
        where = words.position(exercise.position)
        title = spoken(dict(exercise.name), self.known.language)
        return Row(title, dose_line(exercise.dose, None), where, name)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self.found):
            name = self.found[row]
            self.line.clear()
            self.line.setFocus()
            self.picked.emit(name)
