"""The settling end: always the same words, what was done, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui import words
from sps_coach.ui.theme import GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words


class EndingPage(QWidget):
    """Shows that it is enough for today."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignCenter
        self._title = Words(look, Role.GREETING, self.tr("That is enough for today."))
        self._rest = Words(look, Role.LEAD, self.tr("Rest here as long as you like. Nothing more is asked."))
        self._done = Words(look, Role.LEAD, token="soft")  # noqa: S106 - a colour token
        self._back = Button(look, self.tr("Back to Today"), Kind.PRIMARY, size=30, least=76)
        self._back.clicked.connect(self.left)
        card = Card(look)
        inside = QVBoxLayout(card)
        room = ROOM + 4 * GRID
        inside.setContentsMargins(room, room, room, room)
        inside.setSpacing(2 * GRID)
        for label in (self._title, self._rest, self._done):
            label.setAlignment(centre)
            inside.addWidget(label)
        inside.addSpacing(2 * GRID)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._back, 3)
        below.addStretch(1)
        inside.addLayout(below)
        whole = QWidget()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 8)
        across.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(1)
        card.setMaximumWidth(1100)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(look, whole))

    def show_done(self, routine: str, minutes: int) -> None:
        """Say what was done."""
        self._done.setText(words.what_was_done(routine, minutes))

    def first_focus(self) -> QWidget:
        """The one button."""
        return self._back
