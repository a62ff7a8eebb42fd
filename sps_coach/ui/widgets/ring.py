"""A ring that fills slowly, with a breath in its middle: how time is shown, without numbers."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from sps_coach.ui.theme import Look, Role

_TRACK = 14
_QUARTERS = 4
"""Screen readers hear of the ring four times while it fills, not at every frame."""


_HALO_EMPTY, _HALO_BREATH = 0.22, 0.15
"""The halo's radius when the breath is out, and what a full breath adds, as shares of the ring's width."""

_LEAST_ARC, _LEAST_HALO = 1.0, 1.0
"""The ring is painted again when something has moved by this many pixels; the halo is clear where it ends."""

_AROUND_HALO = ((1.0, 0.5), (0.87, 0.71), (0.71, 0.87), (0.5, 1.0))
"""Half the widths and heights, in its radius, of rectangles that together cover the halo and leave the ring alone."""

_HALF_A_LINE = 0.4
"""Half the height of the word's line, in the halo's radius; it is as wide as there is room."""

_NEAR_TIP = 0.25
"""Where only its tip has moved, this much of what is filled is painted, as a share of the whole ring."""


class _Place(NamedTuple):
    """Where everything lies in a ring of some size, in pixels."""

    square: QRectF
    inner: QRectF
    word: QRectF
    track: float
    within: QRegion


def _placed(width: int, height: int) -> _Place:
    side = min(width, height) - 2.0
    square = QRectF((width - side) / 2, (height - side) / 2, side, side)
    track = min(_TRACK, side * 0.09)
    inner = square.adjusted(track / 2, track / 2, -track / 2, -track / 2)
    word = square.adjusted(1.5 * track, 0, -1.5 * track, 0)
    return _Place(square, inner, word, track, _around_halo(square, word.width() / 2))


def _halo(square: QRectF, breath: float) -> QRectF:
    radius = square.width() * (_HALO_EMPTY + _HALO_BREATH * breath)
    centre = square.center()
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def _around_halo(square: QRectF, line: float) -> QRegion:
    """Where the halo and the word, which takes up to half a ``line`` to each side, may be seen."""
    place = _halo(square, 1.0)
    centre, radius = place.center(), place.width() / 2
    halves = [(wide * radius, high * radius) for wide, high in _AROUND_HALO]
    region = QRegion()
    for wide, high in (*halves, (line, _HALF_A_LINE * radius)):
        part = QRectF(centre.x() - wide, centre.y() - high, 2 * wide, 2 * high)
        region = region.united(part.toAlignedRect())
    return region


def _tip(square: QRectF, share: float) -> QRectF:
    """Around the end of what is filled."""
    radius = square.width() / 2
    angle = 2 * math.pi * share
    x = square.center().x() + radius * math.sin(angle)
    y = square.center().y() - radius * math.cos(angle)
    return QRectF(x - 1.5 * _TRACK, y - 1.5 * _TRACK, 3 * _TRACK, 3 * _TRACK)


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
        self._tips = QRect()
        self._place = _placed(self.width(), self.height())
        self._lies_on: str | None = None
        self._track_picture = QPixmap()
        self.setTextVisible(False)
        self.setRange(0, _QUARTERS)
        self.setAccessibleName(self.tr("How far this part has come"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._paint_anew)

    def lie_on(self, ground: str | None) -> None:
        """Lie on this plain colour of the look, so that nothing beneath is painted; None lies on whatever is there."""
        self._lies_on = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)
        self._paint_anew()

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
        square = self._place.square
        side = max(square.width(), 1.0)
        if word != self._word or seen != self._seen or share < self._share:
            self._share, self._word, self._seen, self._breath = share, word, seen, breath
            self.update(square.toAlignedRect())
        if (share - self._share) * math.pi * side >= _LEAST_ARC or (share == 1.0 and self._share < 1.0):
            tips = _tip(square, self._share).united(_tip(square, share))
            self._share, self._tips = share, tips.toAlignedRect()
            self.update(self._tips)
        if abs(breath - self._breath) * side * _HALO_BREATH >= _LEAST_HALO:
            self._breath = breath
            self.update(self._place.within)
        if told and int(share * _QUARTERS) != self.value():
            self.setValue(int(share * _QUARTERS))

    def sizeHint(self) -> QSize:
        """A ring that a word fits into."""
        return QSize(self._look.px(200), self._look.px(200))

    def minimumSizeHint(self) -> QSize:
        """A small ring still shows time; its word is left out where it does not fit."""
        return QSize(80, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stays is painted for each size."""
        super().resizeEvent(event)
        self._place = _placed(self.width(), self.height())
        self._paint_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the halo, the track, what is filled, and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square, inner, word, track, within = self._place
        region = event.region()
        painter.drawPixmap(QPointF(), self._track_as_it_lies(inner, track))
        if within.intersects(region):
            self._draw_halo(painter, square)
            self._write(painter, word)
        around = region.subtracted(within)
        if self._share > 0 and not around.isEmpty():
            near_tip = self._share < 1 - _NEAR_TIP and around.subtracted(QRegion(self._tips)).isEmpty()
            self._draw_filled(painter, inner, track, _NEAR_TIP if near_tip else 1.0)

    def _paint_anew(self) -> None:
        self._track_picture = QPixmap()
        self.update()

    def _track_as_it_lies(self, inner: QRectF, track: float) -> QPixmap:
        """The ring before anything is filled, on its ground; painted once for each size and theme."""
        if self._track_picture.isNull():
            ratio = self.devicePixelRatioF()
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._look.colour(self._lies_on) if self._lies_on else Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("line"), track))
            painter.drawEllipse(inner)
            painter.end()
            self._track_picture = picture
        return self._track_picture

    def _draw_filled(self, painter: QPainter, inner: QRectF, track: float, most: float) -> None:
        """Draw what is filled, or the last of it, at most this share of the ring."""
        begin = max(self._share - most, 0.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("teal"), track, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        turn = 360 * 16
        painter.drawArc(inner, round((0.25 - begin) * turn), round((begin - self._share) * turn))

    def _write(self, painter: QPainter, within: QRectF) -> None:
        """Write the word, where it fits."""
        font = self._look.font(Role.TEXT)
        if QFontMetrics(font).horizontalAdvance(self._word) > within.width():
            return
        painter.setFont(font)
        ink = QColor(self._look.colour("ink"))
        ink.setAlphaF(self._seen)
        painter.setPen(ink)
        painter.drawText(within, int(Qt.AlignmentFlag.AlignCenter), self._word)

    def _draw_halo(self, painter: QPainter, square: QRectF) -> None:
        halo = _halo(square, self._breath)
        centre, radius = halo.center(), halo.width() / 2
        glow = QRadialGradient(QPointF(centre), radius)
        teal = QColor(self._look.colour("teal"))
        for place, alpha in ((0.0, 0.22), (0.6, 0.16), (1.0, 0.0)):
            teal.setAlphaF(alpha)
            glow.setColorAt(place, teal)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(centre, radius, radius)
