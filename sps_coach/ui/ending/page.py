"""The settling end: always the same words, what was done, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui import words
from sps_coach.ui.ending.easing import EasingWord
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words


class EndingPage(QWidget):
    """Shows that it is enough for today."""

    left = Signal()
    check_out_asked = Signal()
    """Whoever practised wants to say how it is now."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look = look
        centre = Qt.AlignmentFlag.AlignCenter
        self._title = Words(look, Role.GREETING, self.tr("That is enough for today."))
        self._rest = Words(look, Role.LEAD, self.tr("Rest here as long as you like. Nothing more is asked."))
        self._done = Words(look, Role.LEAD, token="soft")  # noqa: S106 - a colour token
        self._changed = Words(look, Role.LEAD)
        self._how = Button(look, self.tr("Say how it is now"), size=30, least=76)
        self._back = Button(look, self.tr("Back to Today"), Kind.PRIMARY, size=30, least=76)
        self._how.clicked.connect(self.check_out_asked)
        self._back.clicked.connect(self.left)
        self._obvious = self._back
        card = Card(look)
        inside = QVBoxLayout(card)
        room = ROOM + 4 * GRID
        inside.setContentsMargins(room, room, room, room)
        inside.setSpacing(2 * GRID)
        for label in (self._title, self._rest, self._done, self._changed):
            label.setAlignment(centre)
            inside.addWidget(label)
        self.easing = EasingWord(look, motion)
        inside.addWidget(self.easing)
        inside.addSpacing(2 * GRID)
        below = self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.setSpacing(GRID)
        below.addWidget(self._how, 1)
        below.addWidget(self._back, 1)
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
        look.changed.connect(self._arrange)
        self._arrange()
        self._say("")

    def show_done(self, routine: str, minutes: int, *, answered: bool = False) -> None:
        """Say what was done. Whoever answered before the session is offered to answer now, rather than to leave."""
        self._done.setText(words.what_was_done(routine, minutes))
        self._obvious = self._how if answered else self._back
        for button in (self._how, self._back):
            button.set_kind(Kind.PRIMARY if button is self._obvious else Kind.QUIET)
        self._how.show()
        self.easing.hide()
        self._say("")

    def show_change(self, sentence: str) -> None:
        """Say how it changed, once that is known; there is nothing more to answer then."""
        self._obvious = self._back
        self._back.set_kind(Kind.PRIMARY)
        self._how.hide()
        self._say(sentence)

    def first_focus(self) -> QWidget:
        """The one obvious thing."""
        return self._obvious

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(across if self.width() >= self._look.px(800) else down)

    def _say(self, sentence: str) -> None:
        self._changed.setText(sentence)
        self._changed.setVisible(bool(sentence))
