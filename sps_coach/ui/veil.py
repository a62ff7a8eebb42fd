"""The picture of how it was, over what is now, fading away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from sps_coach.figure.paths import minimum_jerk
from sps_coach.ui.luminance import Crossing

LONGEST_STEP_S = 0.05
"""An overloaded machine makes a fade longer, never steeper: one frame moves it on by no more than this."""

_MELTING_S = 1.5
"""Within this time, what goes melts in a long fade; what comes is hardly to be seen by then."""

_PAINTED_STEPS = 256
"""Painters know this many opacities; a long fade repaints no more often than they differ."""


class Veil(QWidget):
    """The picture of how it was, over what is now, fading away; or, turned round, coming up.

    Attributes:
        looked_through: whether it leaves itself out, because a picture is taken of what lies beneath it.
    """

    over = Signal()

    def __init__(
        self,
        area: QWidget,
        picture: QPixmap,
        *,
        rising: bool = False,
        on_screen: bool = False,
    ) -> None:
        """Cover an area, as it was, until ``fade`` says how it goes on.

        Args:
            area: what is covered.
            picture: how it was, or with ``rising`` how it will be.
            rising: whether the picture comes up.
            on_screen: whether the picture is of the whole screen instead of the area.
        """
        super().__init__(area)
        self._picture = picture
        self._plan: Crossing | None = None
        self._rising = rising
        self._on_screen = on_screen
        self._between: QPixmap | None = None
        self._melts_first = False
        self.looked_through = False
        self._elapsed = 0.0
        self._painted = (0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(area.rect())
        area.installEventFilter(self)
        self.show()
        self.raise_()
        QCoreApplication.sendPostedEvents(
            self
        )  # else it is painted once more, after the frame that it came with

    def fade(self, plan: Crossing, between: QPixmap | None = None, *, melts_first: bool = False) -> None:
        """Fade like this from here on.

        Args:
            plan: how.
            between: what is to be seen half-way, over both pictures.
            melts_first: whether instead the old picture soon becomes ``between``, which fades in its place.
        """
        self._plan, self._between, self._melts_first = plan, between, melts_first

    @property
    def mean_spent(self) -> float:
        """By how much this fade has changed the window's mean in the last second."""
        return self._plan.mean_spent(self._elapsed) if self._plan else 0.0

    @property
    def mean_meant(self) -> float:
        """By how much this fade changes the window's mean in the second in which it does so most."""
        return self._plan.most_in_a_second if self._plan else 0.0

    def live(self, seconds: float) -> None:
        """Let time pass; ``over`` is sent at the end."""
        if self._plan is None:
            return
        self._elapsed += min(seconds, LONGEST_STEP_S)
        opacities = (self._plan.opacity(self._elapsed), self._melted)
        steps = (round(opacities[0] * _PAINTED_STEPS), round(opacities[1] * _PAINTED_STEPS))
        if steps != self._painted:  # else it would look the same
            self._painted = steps
            self.update()
        if self._elapsed >= self._plan.seconds:
            self.over.emit()

    @property
    def _melted(self) -> float:
        """How far the old picture has become a cloud, 0 to 1."""
        return minimum_jerk(min(self._elapsed / _MELTING_S, 1.0)) if self._melts_first else 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the area's size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the old picture as far as it is still there."""
        if self.looked_through:
            return
        painter = QPainter(self)
        new = self._plan.opacity(self._elapsed) if self._plan else 0.0
        if self._on_screen:
            screen = self.screen().geometry()
            place = QRect(screen.topLeft() - self.mapToGlobal(QPoint(0, 0)), screen.size())
            painter.setOpacity(new if self._rising else 1.0 - new)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self._picture)
            return
        picture, between = self._opacities(new)
        painter.setOpacity(picture)
        painter.drawPixmap(self.rect(), self._picture)
        if self._between is not None:
            painter.setOpacity(between)
            painter.drawPixmap(self.rect(), self._between)

    def _opacities(self, new: float) -> tuple[float, float]:
        """Of the old picture, and of the cloud over it, when the new picture is to be seen this far."""
        old = 1.0 - new
        if not self._melts_first:
            # never steeper than the fade itself: the cloud's curve is slow where this one is quick
            return old, 2 * min(new, old)
        cloud = old * self._melted
        # together they leave of the new picture as much to be seen as the plan has it
        return (old - cloud) / (1.0 - cloud) if cloud < 1.0 else 0.0, cloud
