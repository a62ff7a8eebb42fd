"""The report for the clinic, made from what is looked at: one field for a name, one button, one sentence."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.text import Words, breakable


class ReportCard(Card):
    """Asks for the report of the time that is shown; it tells what is seen on the page, and no more."""

    asked = Signal(object, str, bool)
    """The first day, the name or nothing, and whether it is the person's own copy with what is private."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__(look)
        self._motion = motion
        self._first: date | None = None
        self._everything = False
        title = Words(look, Role.TEXT, self.tr("A report for the clinic"), bold=True)
        self._told = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        about = Words(look, Role.LABEL, self.tr("A name on it, if you like"))
        self.name = LineField(look, self.tr("A name on it, if you like"))
        self.button = Button(look, self.tr("Write the report"), size=20)
        self.button.clicked.connect(self._ask)
        self._said = Words(look, Role.LABEL)
        self._said.hide()
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        for label in (title, self._told, about, self._said):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        for part in (title, self._told, about, self.name):
            column.addWidget(part)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._said)
        self.show_time(None, everything=False)

    def show_time(self, first: date | None, *, everything: bool) -> None:
        """Make it about the days from this one on, with what is private or without it."""
        self._first, self._everything = first, everything
        self._said.hide()
        self._told.setText(
            self.tr("Two pages with everything that is shown here, what is private as well: for yourself.")
            if everything
            else self.tr("Two pages of what is shared, from the first day shown here until today.")
        )

    def say(self, sentence: str) -> None:
        """Say what has come of it."""

        def change() -> None:
            self._said.setText(breakable(in_words(sentence)))
            self._said.show()

        self._motion.change(self.window(), change)

    def _ask(self) -> None:
        self.say(self.tr("One moment."))
        self.asked.emit(self._first, self.name.line.text(), self._everything)
