"""A ring that fills slowly, with a breath in its middle: how time is shown, without numbers."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from sps_coach.ui.theme import Look, Role

_TRACK = 14
_QUARTERS = 4
"""Screen readers hear of the ring four times while it fills, not at every frame."""


class Ring(QProgressBar):
    """How far the present part has come, and the fullness of the breath.

    A progress bar by nature, so that its role, name and value are there for screen readers.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self._breath = 0.0
        self._word = ""
        self.setTextVisible(False)
        self.setRange(0, _QUARTERS)
        self.setAccessibleName(self.tr("How far this part has come"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_share(self, share: float, breath: float, word: str) -> None:
        """Show how far this part has come (0 to 1), the breath's fullness (0 to 1) and a word or two.

        Nothing is repainted unless something would look different.
        """
        share, breath = min(max(share, 0.0), 1.0), min(max(breath, 0.0), 1.0)
        side = max(min(self.width(), self.height()), 1)
        step = 1.0 / (math.pi * side)  # one pixel along the ring
        changed = abs(share - self._share) >= step or (share in (0.0, 1.0) and share != self._share)
        changed = changed or word != self._word
        if abs(breath - self._breath) * side * 0.15 >= 0.25:
            changed = True
            self._breath = breath
        if changed:
            self._share, self._word = share, word
            self.update(self._square().toAlignedRect())
        if int(share * _QUARTERS) != self.value():
            self.setValue(int(share * _QUARTERS))

    def sizeHint(self) -> QSize:
        """A ring that a word fits into."""
        return QSize(self._look.px(200), self._look.px(200))

    def minimumSizeHint(self) -> QSize:
        """A small ring still shows time; its word is left out where it does not fit."""
        return QSize(80, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the halo, the track, what is filled, and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self._square()
        self._draw_halo(painter, square)
        track = min(_TRACK, square.width() * 0.09)
        inner = square.adjusted(track / 2, track / 2, -track / 2, -track / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("line"), track))
        painter.drawEllipse(inner)
        if self._share > 0:
            painter.setPen(
                QPen(self._look.colour("teal"), track, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawArc(inner, 90 * 16, -round(self._share * 360 * 16))
        font = self._look.font(Role.TEXT)
        if QFontMetrics(font).horizontalAdvance(self._word) <= square.width() - 3 * track:
            painter.setFont(font)
            painter.setPen(self._look.colour("ink"))
            painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), self._word)

    def _draw_halo(self, painter: QPainter, square: QRectF) -> None:
        radius = square.width() * (0.22 + 0.15 * self._breath)
        centre = square.center()
        glow = QRadialGradient(QPointF(centre), radius)
        teal = QColor(self._look.colour("teal"))
        for place, alpha in ((0.0, 0.22), (0.6, 0.16), (1.0, 0.0)):
            teal.setAlphaF(alpha)
            glow.setColorAt(place, teal)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(centre, radius, radius)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height()) - 2.0
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
