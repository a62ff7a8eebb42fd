"""One beat for a window: whatever changes from frame to frame changes in the same frames.

Two timers of one rhythm strike at two moments. Each asks for a picture then, so that a window paints twice as often
as it has to, and a picture comes as late as the other one takes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from sps_coach.ui.theme import FRAME_MS


class Beat(QObject):
    """Strikes once a frame, as long as anybody goes with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lives: dict[Callable[[], None], None] = {}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._strike)

    def carry(self, live: Callable[[], None], *, first: bool = False) -> None:
        """Call this once a frame from here on, before the others or after them."""
        self._lives = {live: None} | self._lives if first else self._lives | {live: None}
        if not self._timer.isActive():
            self._timer.start()

    def let_go(self, live: Callable[[], None]) -> None:
        """Call this no longer."""
        self._lives.pop(live, None)
        if not self._lives:
            self._timer.stop()

    def carries(self, live: Callable[[], None]) -> bool:
        """Whether this is called once a frame."""
        return live in self._lives

    def _strike(self) -> None:
        for live in tuple(self._lives):
            if live in self._lives:  # one may let another go
                live()
