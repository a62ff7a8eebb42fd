"""An exercise's figure as it moves: at its own slow pace, or as two still pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from sps_coach.library.exercises import Dose
from sps_coach.session.moment import Scene
from sps_coach.ui.motion import Clock
from sps_coach.ui.theme import FRAME_MS, Look
from sps_coach.ui.widgets.stage import Stage

BEGINS_S = 2.0
"""The figure is seen at rest before it moves, and again each time it is back."""


class MovingFigure(QWidget):
    """Goes along one repetition again and again, as slowly as it is practised."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._dose: Dose | None = None
        self._began = 0.0
        self._still = True
        self.stage, self.end = Stage(look), Stage(look)
        self._scene: Scene | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.live)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        for stage in (self.stage, self.end):
            self.row.addWidget(stage, 1)

    @property
    def moves(self) -> bool:
        """Whether the figure is moving, or about to."""
        return not self._still

    @property
    def ticking(self) -> bool:
        """Whether time is being watched."""
        return self._timer.isActive()

    def show_exercise(self, scene: Scene, dose: Dose, *, still: bool) -> None:
        """Show this one, at rest at first."""
        self._scene, self._dose = scene, dose
        self.stand(still=still)

    def stand(self, *, still: bool) -> None:
        """Stand in two still pictures, how it begins and where it leads; or move."""
        self._still = still
        self._began = self._clock()
        self.end.setVisible(still)
        self.stage.show_scene(self._scene, 0.0)
        self.end.show_scene(self._scene if still else None, 1.0)
        self._tend()

    def live(self) -> None:
        """Show the present moment."""
        dose = self._dose
        if dose is None or self._scene is None:
            return
        self.stage.show_scene(self._scene, travelled(dose, self._clock() - self._began))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin anew, at rest."""
        super().showEvent(event)
        self._began = self._clock()
        self._tend()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing moves."""
        super().hideEvent(event)
        self._timer.stop()

    def _tend(self) -> None:
        if self._still or not self.isVisible():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()


def travelled(dose: Dose, seconds: float) -> float:
    """Return how far along its way the figure is, 0 to 1, so many seconds after it was first seen at rest."""
    rest_s = max(BEGINS_S, dose.rest_s)
    into = seconds % (rest_s + dose.move_s + dose.hold_s + dose.return_s) - rest_s
    if into < dose.move_s + dose.hold_s:
        return min(max(into / dose.move_s, 0.0), 1.0)
    return 1.0 - (into - dose.move_s - dose.hold_s) / dose.return_s
