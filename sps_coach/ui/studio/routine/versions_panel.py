"""The versions of a routine: what changed from one to the next, in words, when, and which are prescribed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui import dates
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring, Known, Version
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import Card


class VersionsPanel(Panel):
    """Asks for the versions each time that it is shown."""

    discarded = Signal()
    """The draft is to go, and was asked for twice."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known, authoring: Authoring) -> None:
        super().__init__(look, motion, bench, known)
        self._authoring = authoring
        self.versions: tuple[Version, ...] = ()
        self._shown: list[Card] = []
        self._about = self.soft(
            self.tr(
                "A version that is kept stays as it is, for good; whoever practises it is told by it exactly what was "
                "done. What is written after it becomes the next one."
            )
        )
        self.column.addWidget(self._about)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID)
        self.column.addLayout(self._cards)
        self.let_go = Button(look, self.tr("Let the draft go"), size=20)
        self.let_go.clicked.connect(self._ask_again)
        self.column.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignLeft)
        self._asked = False

    def show_draft(self) -> None:
        """Ask for the versions, with what is new in the draft."""
        self._asked = False
        self.let_go.set_words(self.tr("Let the draft go"))
        self._authoring.versions(self.bench.document, self._answer)

    def show_told(self) -> None:
        """What the checks say is shown where it is mended."""

    def first_focus(self) -> QWidget:
        """What lets the draft go."""
        return self.let_go

    def _ask_again(self) -> None:
        """What cannot be taken back is asked for twice, in place."""
        if self._asked:
            self.discarded.emit()
            return
        self._asked = True
        words = self.tr("Press once more to let it go")
        hint = self.tr("for good; the versions stay")
        self.motion.change(self, lambda: self.let_go.set_words(words, hint))

    def _answer(self, versions: Sequence[Version]) -> None:
        if tuple(versions) != self.versions:
            self.versions = tuple(versions)
            self.motion.change(self, self._fill)

    def _fill(self) -> None:
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._shown = []
        for version in self.versions:
            card, column = self.card()
            column.addWidget(self.heading(self._title(version)))
            for line in version.changes:
                column.addWidget(self.soft(in_words(line)))
            if not version.changes:
                column.addWidget(self.soft(self._first(version)))
            self._cards.addWidget(card)
            self._shown.append(card)

    def _title(self, version: Version) -> str:
        if version.number is None:
            return self.tr("The draft, since the version before")
        told: list[str] = [self.tr("Version {number}").format(number=version.number)]
        if version.at is not None:
            told.append(f"{dates.day_month_year(version.at)}, {dates.time_of_day(version.at)}")
        if version.author:
            told.append(version.author)
        if version.prescribed:
            told.append(self.tr("prescribed"))
        return " · ".join(told)

    def _first(self, version: Version) -> str:
        if version.number is None:
            return self.tr("Nothing has changed since.")
        return self.tr("The first one, or with nothing else done than before.")
