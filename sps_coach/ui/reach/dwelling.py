"""A pointer that rests on a button presses it; an outline that slowly fills shows how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton

from sps_coach.ui.beat import Beat
from sps_coach.ui.motion import Clock
from sps_coach.ui.reach.outline import Outline


class Dweller(QObject):
    """Follows one button on which the pointer rests."""

    def __init__(self, outline: Outline, beat: Beat, clock: Clock) -> None:
        super().__init__(outline)
        self._outline, self._beat, self._clock = outline, beat, clock
        self._button: QAbstractButton | None = None
        self._since = 0.0
        self._seconds = 0.0
        self._pressed_at = QCursor.pos()

    @property
    def ticking(self) -> bool:
        """Whether an outline fills."""
        return self._beat.carries(self.live)

    def enter(self, button: QAbstractButton, seconds: float) -> None:
        """The pointer has come to a button; one that came to lie beneath a resting pointer does not count."""
        if not button.isEnabled() or QCursor.pos() == self._pressed_at:
            return
        self._button, self._seconds, self._since = button, seconds, self._clock()
        self._beat.carry(self.live)

    def leave(self) -> None:
        """The pointer has gone, or something else was pressed."""
        if self._button is not None:
            self._beat.let_go(self.live)
            self._button = None
            self._outline.clear()

    def live(self) -> None:
        """Fill the outline on, and press the button when it is full."""
        button = self._button
        if button is None or not button.isVisible():
            self.leave()
            return
        share = (self._clock() - self._since) / self._seconds
        if share < 1.0:
            self._outline.fill(button, max(share, 0.0))
            return
        self._pressed_at = QCursor.pos()
        self.leave()
        button.click()
