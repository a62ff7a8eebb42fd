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


_HALO_EMPTY, _HALO_BREATH = 0.22, 0.15
"""The halo's radius when the breath is out, and what a full breath adds, as shares of the ring's width."""

_LEAST_ARC, _LEAST_HALO = 1.0, 0.5
"""The ring is painted again when something has moved by this many pixels."""


class Ring(QProgressBar):
    """How far the present part has come, and the fullness of the breath.

    A progress bar by nature, so that its role, name and value are there for screen readers.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self._breath = 0.0
        self._word, self._seen = "", 1.0
        self.setTextVisible(False)
        self.setRange(0, _QUARTERS)
        self.setAccessibleName(self.tr("How far this part has come"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_share(
        self, share: float, breath: float, word: str, seen: float = 1.0, *, told: bool = True
    ) -> None:
        """Show how far this part has come and a word or two; nothing is repainted that would look the same.

        Args:
            share: how far, 0 to 1.
            breath: the breath's fullness, 0 to 1.
            word: what stands in the middle.
            seen: how clearly the word is seen, 0 to 1.
            told: whether screen readers hear of it; where the program's voice speaks, nobody talks over it.
        """
        share, breath = min(max(share, 0.0), 1.0), min(max(breath, 0.0), 1.0)
        square = self._square()
        side = max(square.width(), 1.0)
        if word != self._word or seen != self._seen or share < self._share:
            self._share, self._word, self._seen, self._breath = share, word, seen, breath
            self.update(square.toAlignedRect())
        if (share - self._share) * math.pi * side >= _LEAST_ARC or (share == 1.0 and self._share < 1.0):
            tips = self._tip(square, self._share).united(self._tip(square, share))
            self._share = share
            self.update(tips.toAlignedRect())
        if abs(breath - self._breath) * side * _HALO_BREATH >= _LEAST_HALO:
            self._breath = breath
            self.update(self._halo(square, 1.0).toAlignedRect())
        if told and int(share * _QUARTERS) != self.value():
            self.setValue(int(share * _QUARTERS))

    def sizeHint(self) -> QSize:
        """A ring that a word fits into."""
        return QSize(self._look.px(200), self._look.px(200))

    def minimumSizeHint(self) -> QSize:
        """A small ring still shows time; its word is left out where it does not fit."""
        return QSize(80, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the halo, the track, what is filled, and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self._square()
        if self._halo(square, 1.0).intersects(QRectF(event.rect())):
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
            ink = QColor(self._look.colour("ink"))
            ink.setAlphaF(self._seen)
            painter.setPen(ink)
            painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), self._word)

    def _draw_halo(self, painter: QPainter, square: QRectF) -> None:
        halo = self._halo(square, self._breath)
        centre, radius = halo.center(), halo.width() / 2
        glow = QRadialGradient(QPointF(centre), radius)
        teal = QColor(self._look.colour("teal"))
        for place, alpha in ((0.0, 0.22), (0.6, 0.16), (1.0, 0.0)):
            teal.setAlphaF(alpha)
            glow.setColorAt(place, teal)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(centre, radius, radius)

    def _halo(self, square: QRectF, breath: float) -> QRectF:
        radius = square.width() * (_HALO_EMPTY + _HALO_BREATH * breath)
        centre = square.center()
        return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)

    def _tip(self, square: QRectF, share: float) -> QRectF:
        """Around the end of what is filled."""
        radius = square.width() / 2
        angle = 2 * math.pi * share
        x = square.center().x() + radius * math.sin(angle)
        y = square.center().y() - radius * math.cos(angle)
        return QRectF(x - 2 * _TRACK, y - 2 * _TRACK, 4 * _TRACK, 4 * _TRACK)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height()) - 2.0
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
