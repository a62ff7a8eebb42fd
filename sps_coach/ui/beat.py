"""One beat for a window: whatever changes from frame to frame changes in the same frames.

Two timers of one rhythm strike at two moments. Each asks for a picture then, so that a window paints twice as often
as it has to, and a picture comes as late as the other one takes.

What takes long and differs from frame to frame is done between them, after one is painted: pictures that are only
painted when the beat strikes come evenly.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

from sps_coach.ui.theme import FRAME_MS

_BETWEEN = QEvent.Type(QEvent.registerEventType())

_AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1
"""Qt paints a window, when it is asked to, as an event of low priority."""


class Beat(QObject):
    """Strikes once a frame, as long as anybody goes with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lives: dict[Callable[[], None], None] = {}
        self._works: list[Callable[[], None]] = []
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

    def between(self, work: Callable[[], None]) -> None:
        """Do this once, when the picture that was asked for is painted."""
        self._works.append(work)
        if len(self._works) == 1:
            QCoreApplication.postEvent(self, QEvent(_BETWEEN), _AFTER_PAINTING)

    def customEvent(self, _event: QEvent) -> None:
        """A picture is painted."""
        works, self._works = self._works, []
        for work in works:
            work()

    def _strike(self) -> None:
        for live in tuple(self._lives):
            if live in self._lives:  # one may let another go
                live()
