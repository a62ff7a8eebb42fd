"""The picture of how it was, over what is now, fading away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from sps_coach.ui.luminance import Crossing

LONGEST_STEP_S = 0.05
"""An overloaded machine makes a fade longer, never steeper: one frame moves it on by no more than this."""

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
        self.looked_through = False
        self._elapsed = 0.0
        self._painted = 0
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

    def fade(self, plan: Crossing, between: QPixmap | None = None) -> None:
        """Fade like this from here on; ``between`` is to be seen half-way, over both pictures."""
        self._plan, self._between = plan, between

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
        step = round(self._plan.opacity(self._elapsed) * _PAINTED_STEPS)
        if step != self._painted:  # else it would look the same
            self._painted = step
            self.update()
        if self._elapsed >= self._plan.seconds:
            self.over.emit()

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
        painter.setOpacity(new if self._rising else 1.0 - new)
        if not self._on_screen:
            painter.drawPixmap(self.rect(), self._picture)
            if self._between is not None:
                # never steeper than the fade itself: its curve is slow where this one is quick
                painter.setOpacity(2 * min(new, 1.0 - new))
                painter.drawPixmap(self.rect(), self._between)
            return
        screen = self.screen().geometry()
        place = QRect(screen.topLeft() - self.mapToGlobal(QPoint(0, 0)), screen.size())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture)
