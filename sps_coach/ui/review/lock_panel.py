"""Asks for the passphrase, calmly, as often as it takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.review.desk import Reviewing, Trying
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.text import Words


class LockPanel(Card):
    """A field and a button; sends ``opened`` once the passphrase fits."""

    opened = Signal()

    def __init__(self, look: Look, motion: Motion, reviewing: Reviewing) -> None:
        super().__init__(look)
        self._motion, self._reviewing = motion, reviewing
        self._line = Words(look, Role.TEXT)
        self.field = LineField(look, self.tr("Passphrase"), hidden=True)
        self.field.line.returnPressed.connect(self._try)
        self.button = Button(look, self.tr("Open"), Kind.PRIMARY, size=24)
        self.button.clicked.connect(self._try)
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        self._line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        column.addWidget(self._line)
        column.addWidget(self.field)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask()

    def ask(self) -> None:
        """Begin anew."""
        self.field.line.clear()
        self._line.setText(self.tr("This is kept by a passphrase."))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.field.line

    def _try(self) -> None:
        if self.field.line.text() and self.button.isEnabled():
            self.button.setEnabled(False)
            self._reviewing.try_lock(self.field.line.text(), self._answer)

    def _answer(self, what: Trying) -> None:
        self.button.setEnabled(True)
        self.field.line.clear()
        if what == "open":
            self.ask()
            self.opened.emit()
            return
        line = {
            "mistaken": self.tr("That is another passphrase. Take your time, and try it once more."),
            "resting": self.tr("The lock rests for a little while. Please try again in half a minute."),
        }[what]
        self._motion.change(self, lambda: self._line.setText(line))
        QTimer.singleShot(0, self, self.field.line.setFocus)
