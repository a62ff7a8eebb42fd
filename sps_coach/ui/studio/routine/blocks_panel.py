"""The blocks of a routine: the list of them, what can be added, and the chosen one beside it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.editing.edits import Edit
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.figures import Figures
from sps_coach.ui.studio.routine import changing, reading
from sps_coach.ui.studio.routine.block_card import BlockCard
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.studio.routine.picker import Picker
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow

_BESIDE = 880
"""From this width on, pixels at 100 %, the chosen block stands beside the list."""

_HIGH = 620
"""How high the list gets before it scrolls, pixels at 100 %."""


class BlocksPanel(Panel):
    """Adds, moves and takes away blocks; the chosen one is changed in its card."""

    seen = Signal(int)
    """A block is to be seen and heard, by its place from 0."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known) -> None:
        super().__init__(look, motion, bench, known)
        self._next: int | None = None
        pictures = Figures(look, lambda: known.exercises)
        self.list = Rows(look, self.tr("Blocks"), pictures, movable=True, most=_HIGH)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self._none = self.soft(self.tr("Nothing yet. Add an exercise, a rest or breathing."))
        self._totals = self.soft()
        self._keys = self.soft(
            self.tr(
                "Alt with the up or down key moves a block, Enter goes to its fields and Escape back, Delete takes "
                "it out."
            )
        )
        self.block = BlockCard(look, motion, bench, known)
        self.block.moved.connect(self._move_by)
        self.block.removed.connect(lambda: self._remove(self.list.place))
        self.block.left.connect(self.list.setFocus)
        self.block.seen.connect(lambda: self.seen.emit(self.list.place))
        self.picker = Picker(look, motion, bench, known, pictures)
        self.picker.picked.connect(self._add_exercise)
        self.picker.left.connect(self._leave_picker)
        self.picker.hide()
        self._lay_out()

    def show_draft(self) -> None:
        """Show the blocks as they stand."""
        rows = reading.block_rows(
            self.bench.values, self.known.exercises, self.known.language, self.bench.told
        )
        with QSignalBlocker(self.list):  # the card follows at once: it is the edit that is seen in it
            self.list.show_rows(rows, self._next)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._keys.setVisible(bool(rows))
        self.block.setVisible(bool(rows) and self.picker.isHidden())
        self.block.show_block(self.list.place)

    def show_told(self) -> None:
        """Show what there is to mend beside each block, and how long it all takes."""
        rows = reading.block_rows(
            self.bench.values, self.known.exercises, self.known.language, self.bench.told
        )
        self.list.show_rows(rows)
        whole = [fault for fault in self.bench.told.faults if fault.place == ("blocks",)]
        remarks = reading.remarks(whole, ("blocks",)) if rows else ()
        self._totals.setText("\n".join((reading.totals(self.bench.told), *remarks)))
        self.block.show_told()

    def first_focus(self) -> QWidget:
        """The list, or what adds to it while it is empty."""
        return self.list if self.list.rows else self.add_exercise

    def write_in(self, language: str) -> None:
        """Let notes and what is said be written in this language."""
        super().write_in(language)
        self.block.write_in(language)

    def settle(self) -> None:
        """Send what was typed."""
        self.block.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this width."""
        super().resizeEvent(event)
        beside = self.width() >= self.look.px(_BESIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)

    # -- changing ---------------------------------------------------------------------------------------------

    def _add_exercise(self, name: str) -> None:
        self._add("exercise", name)
        exercise = self.known.exercises[name]
        told = self.tr("{name} is number {number} now.")
        called = reading.spoken(dict(exercise.name), self.known.language)
        self.said.emit(told.format(name=called, number=self.list.place + 1))

    def _add(self, kind: str, exercise: str = "") -> None:
        self.settle()
        at = self.list.place + 1
        self._do_and_come_to(
            [changing.add_block(self.bench.values, at, changing.new_block(kind, exercise))], at
        )

    def _do_and_come_to(self, edits: list[Edit], place: int) -> None:
        self._next = place
        self.do(edits)
        self._next = None

    def _add_and_open(self, kind: str) -> None:
        self._add(kind)
        if not self.picker.isHidden():
            self._leave_picker()
        self.block.first_focus().setFocus()

    def _move(self, at: int, to: int) -> None:
        self.settle()
        self._do_and_come_to([changing.move_block(at, to)], to)

    def _move_by(self, step: int) -> None:
        at = self.list.place
        if 0 <= at + step < len(self.list.rows):
            self._move(at, at + step)

    def _remove(self, at: int) -> None:
        self.settle()
        if 0 <= at < len(self.list.rows):
            self.do([changing.remove_block(at)])
            (self.list if self.list.rows else self.add_exercise).setFocus()

    # -- turning ----------------------------------------------------------------------------------------------

    def _choose(self, place: int) -> None:
        if self.picker.isHidden() and place != self.block.place:
            self.motion.change(self.block, lambda: self.block.show_block(place))
        else:
            self.block.show_block(place)

    def _open(self, place: int) -> None:
        self.block.show_block(place)
        if not self.picker.isHidden():
            self._leave_picker()
        if self.list.hasFocus() and not self.list.underMouse():
            self.block.first_focus().setFocus()

    def _pick(self) -> None:
        self.settle()

        def turn() -> None:
            self.block.hide()
            self.picker.show()

        self.motion.change(self, turn)
        self.picker.first_focus().setFocus()

    def _leave_picker(self) -> None:
        def turn() -> None:
            self.picker.hide()
            self.block.setVisible(bool(self.list.rows))
            self.block.show_block(self.list.place)

        self.motion.change(self, turn)
        self.first_focus().setFocus()

    # -- how it lies ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        look = self.look
        self.add_exercise = Button(look, self.tr("Add an exercise"), size=20)
        self.add_exercise.clicked.connect(self._pick)
        self.add_rest = Button(look, self.tr("Add a rest"), size=20)
        self.add_rest.clicked.connect(lambda: self._add_and_open("rest"))
        self.add_breathing = Button(look, self.tr("Add breathing"), size=20)
        self.add_breathing.clicked.connect(lambda: self._add_and_open("breathing"))
        ways = Flow()
        ways.hold([self.add_exercise, self.add_rest, self.add_breathing])
        left = QVBoxLayout()
        left.setSpacing(GRID)
        for part in (self._none, self.list, self._keys):
            left.addWidget(part)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.block)
        right.addWidget(self.picker)
        right.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(2 * GRID)
        self._row.addLayout(left, 1)
        self._row.addLayout(right, 1)
        self._row.setAlignment(Qt.AlignmentFlag.AlignTop)
        for over in (self._totals, ways):  # the same place however many blocks there are
            self.column.addWidget(over)
        self.column.addLayout(self._row)
