"""A bar that fills softly: how far something is that takes a while, without numbers."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QHideEvent, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from sps_coach.ui.theme import FOCUS_ROOM, FRAME_MS, SOFTLY_S, Look

_HIGH, _SOFT = 12, 24
"""The bar's height, and how far its end fades, pixels at 100 %."""

_QUARTERS = 4
"""Screen readers hear of it four times while it fills."""

_LEAST_PX = 0.5
"""Painted again when its end has moved by this much."""


class Filling(QProgressBar):
    """Goes to where it is told to be over about a second, and never back.

    A progress bar by nature, so that its role, name and value are there for screen readers.
    """

    def __init__(self, look: Look, name: str) -> None:
        """Be empty.

        Args:
            look: the window's.
            name: what fills, for screen readers.
        """
        super().__init__()
        self._look = look
        self._wanted = self._share = self._painted = 0.0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._go_on)
        self.setTextVisible(False)
        self.setRange(0, _QUARTERS)
        self.setValue(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def share(self) -> float:
        """How much of it is seen to be filled, 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """Fill as far as this, 0 to 1."""
        self._wanted = max(self._wanted, min(share, 1.0))
        if int(self._wanted * _QUARTERS) != self.value():
            self.setValue(int(self._wanted * _QUARTERS))
        if self._wanted > self._share and self.isVisible() and not self._timer.isActive():
            self._since.start()
            self._timer.start()

    def _go_on(self) -> None:
        passed = min(self._since.restart() / 1000, SOFTLY_S)
        left = (self._wanted - self._share) * math.exp(-3 * passed / SOFTLY_S)
        self._share = self._wanted - left
        if left * self.width() < _LEAST_PX:
            self._share = self._wanted
            self._timer.stop()
        if abs(self._share - self._painted) * self.width() >= _LEAST_PX or self._share == self._wanted:
            self._painted = self._share
            self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees does not move."""
        super().hideEvent(event)
        self._timer.stop()
        self._share = self._wanted

    def sizeHint(self) -> QSize:
        """A flat bar with room around it."""
        return QSize(self._look.px(240), self._look.px(_HIGH) + 2 * FOCUS_ROOM)

    def minimumSizeHint(self) -> QSize:
        """However narrow."""
        return QSize(self._look.px(80), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track with its outline, and what is filled, whose end is soft."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._look.px(_HIGH)
        track = QRectF(self.rect()).adjusted(FOCUS_ROOM, 0, -FOCUS_ROOM, 0)
        track.setTop(track.center().y() - high / 2)
        track.setHeight(high)
        painter.setPen(self._look.colour("edge"))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(track, high / 2, high / 2)
        if self._share <= 0:
            return
        full = track.adjusted(0, 0, -(1 - self._share) * track.width(), 0)
        soft = min(self._look.px(_SOFT) / max(full.width(), 1.0), 1.0) if self._share < 1 else 0.0
        teal = QColor(self._look.colour("teal"))
        ends = QLinearGradient(full.topLeft(), full.topRight())
        ends.setColorAt(0.0, teal)
        ends.setColorAt(1.0 - soft, teal)
        if soft:
            teal.setAlpha(0)
            ends.setColorAt(1.0, teal)
        painter.setClipRect(full)
        painter.setPen(self._look.colour("edge"))
        painter.setBrush(ends)
        painter.drawRoundedRect(track, high / 2, high / 2)
