"""Paints a drawing with Qt: into any rectangle of a widget, or into a PNG file. The one file here with Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QTransform,
)

from sps_coach.figure.shapes import NOTHING, Drawing, Fill, Flat, Linear, Shape, Stop
from sps_coach.worded import worded
from sps_coach.writing import written_whole


def placed(drawing: Drawing, target: QRectF) -> QTransform:
    """Return how drawing units become pixels: all of the extent is in view, in the middle of the rectangle."""
    left, top, width, height = drawing.extent
    scale = min(target.width() / width, target.height() / height)
    transform = QTransform()
    transform.translate(
        target.x() + (target.width() - scale * width) / 2, target.y() + (target.height() - scale * height) / 2
    )
    transform.scale(scale, scale)
    transform.translate(-left, -top)
    return transform


def paint(painter: QPainter, drawing: Drawing, target: QRectF, shapes: Iterable[Shape] | None = None) -> None:
    """Paint a drawing into a rectangle.

    Args:
        painter: where to paint; its state is left as it was. Set the clip before for rounded corners.
        drawing: what to paint.
        target: the rectangle, in the painter's units; the room fills all of it.
        shapes: only these shapes of the drawing, such as ``drawing.behind`` for a still picture that is kept.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    visible, place = painter.clipBoundingRect(), placed(drawing, target)
    for shape in drawing.shapes if shapes is None else shapes:
        _paint_ready(painter, _made_ready(shape, place), visible)
    painter.restore()


class _Ready(NamedTuple):
    """A shape as Qt paints it, in pixels; a ``soft`` one is clear at its edges, so that no pixel is shared there.

    Qt fills a path that lies where it is to be seen three times as quickly, and strokes it ten times as quickly, as one
    that a painter has yet to scale: it cuts curves into lines for the scale, and does so most finely.
    """

    shape: Shape
    path: QPainterPath
    area: QRectF
    brush: QBrush | None
    pen: QPen | None
    soft: bool = False


class Brushwork:
    """The shapes of something that moves, made ready for Qt; what has not changed is not made again."""

    def __init__(self, place: QTransform) -> None:
        """Begin without a shape; ``place`` is how drawing units become pixels (``placed``)."""
        self._place = place
        self._ready: list[_Ready] = []

    def take(self, shapes: Sequence[Shape]) -> tuple[QRectF, list[int]]:
        """Take the shapes of the present moment.

        Returns:
            The area that looks different from before, in pixels, null when nothing does; and which shapes do.
        """
        before, ready = self._ready, self._ready
        if len(shapes) != len(before):
            self._ready = ready = [_NOTHING] * len(shapes)
        area, changed = QRectF(), list[int]()
        for index, shape in enumerate(shapes):
            was = ready[index]
            if was.shape is shape or was.shape == shape:
                continue
            now = ready[index] = _made_ready(shape, self._place)
            area = area.united(was.area).united(now.area)
            changed.append(index)
        if ready is not before:
            for each in before:
                area = area.united(each.area)
        return area, changed

    def area(self, part: slice) -> QRectF:
        """Return the area that some of the shapes cover, in pixels."""
        area = QRectF()
        for each in self._ready[part]:
            area = area.united(each.area)
        return area

    def paint(self, painter: QPainter, target: QRectF, part: slice = slice(None)) -> None:
        """Paint the shapes, or some of them, as far as they lie in a rectangle; see ``paint``."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        visible = painter.clipBoundingRect()
        for ready in self._ready[part]:
            _paint_ready(painter, ready, visible)
        painter.restore()


def image(drawing: Drawing, width: int, height: int) -> QImage:
    """Return a drawing as pixels."""
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(_colour(drawing.ground, 1.0))
    painter = QPainter(picture)
    paint(painter, drawing, QRectF(0, 0, width, height))
    painter.end()
    return picture


def png(drawing: Drawing, width: int, height: int, path: Path) -> None:
    """Save a drawing as a PNG file.

    Raises:
        OSError: when the file cannot be written.
    """
    picture = image(drawing, width, height)
    picture.setText("Title", drawing.title)
    picture.setText("Description", drawing.description)
    with written_whole(path) as beside:
        beside.touch()  # where that cannot be, the system says why, and Qt would not
        if not picture.save(str(beside), "PNG"):  # type: ignore[call-overload]  # the stub wants bytes, Qt takes text
            raise OSError(worded("{file} could not be written.", file=str(path)))


@lru_cache(maxsize=512)
def _colour(colour: str, opacity: float) -> QColor:
    result = QColor(colour)
    result.setAlphaF(opacity)
    return result


def _paint_ready(painter: QPainter, ready: _Ready, visible: QRectF) -> None:
    _, path, area, brush, pen, soft = ready
    if not area.intersects(visible):
        return
    if soft and brush is not None:  # takes half the time of edges that are shared between pixels
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillPath(path, brush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    elif brush is not None:
        painter.fillPath(path, brush)
    if pen is not None:
        painter.strokePath(path, pen)


def _made_ready(shape: Shape, place: QTransform) -> _Ready:
    if shape is NOTHING:
        return _NOTHING
    path = QPainterPath()
    cubic = path.cubicTo
    for curve in shape.curves:
        path.moveTo(curve[0], curve[1])
        each = iter(curve[2:])
        for piece in zip(each, each, each, each, each, each, strict=True):
            cubic(*piece)
        if shape.closed:
            path.closeSubpath()
    path = place.map(path)
    fill, stroke = shape.fill, shape.stroke
    edge, pen = _SHARED, None
    if stroke is not None:
        width = stroke.width * place.m11()
        edge += width / 2
        pen = _pen(stroke.colour, stroke.opacity, width)
    area = path.controlPointRect().adjusted(-edge, -edge, edge, edge)
    if fill is None:
        return _Ready(shape, path, area, None, pen)
    path.setFillRule(_JOINED)
    return _Ready(shape, path, area, _brush(fill, place), pen, _soft(fill))


_JOINED = Qt.FillRule.WindingFill
"""Where curves of a shape overlap they are one."""

_SHARED = 1.0
"""How far a shape's edge may reach beyond its outline: a pixel that is shared."""

_NOTHING = _Ready(NOTHING, QPainterPath(), QRectF(), None, None)


@lru_cache(maxsize=256)
def _pen(colour: str, opacity: float, width: float) -> QPen:
    pen = QPen(_colour(colour, opacity), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _soft(fill: Fill) -> bool:
    return isinstance(fill, Linear) and not fill.stops[0].opacity and not fill.stops[-1].opacity


def _brush(fill: Fill, place: QTransform) -> QBrush:
    if isinstance(fill, Flat):
        return _flat(fill.colour, fill.opacity)
    scale, x, y = place.m11(), place.dx(), place.dy()
    if isinstance(fill, Linear):
        linear = QLinearGradient(_linear(fill.stops))
        linear.setStart(scale * fill.start[0] + x, scale * fill.start[1] + y)
        linear.setFinalStop(scale * fill.end[0] + x, scale * fill.end[1] + y)
        return QBrush(linear)
    brush = QBrush(_radial(fill.stops))
    across, down = scale * fill.centre[0] + x, scale * fill.centre[1] + y
    brush.setTransform(QTransform(scale * fill.radius_x, 0.0, 0.0, scale * fill.radius_y, across, down))
    return brush


@lru_cache(maxsize=256)
def _flat(colour: str, opacity: float) -> QBrush:
    return QBrush(_colour(colour, opacity))


@lru_cache(maxsize=256)
def _linear(stops: tuple[Stop, ...]) -> QLinearGradient:
    """A gradient of these colours, wherever it is to lie."""
    linear = QLinearGradient()
    linear.setStops([(stop.at, _colour(stop.colour, stop.opacity)) for stop in stops])
    return linear


@lru_cache(maxsize=256)
def _radial(stops: tuple[Stop, ...]) -> QRadialGradient:
    """A gradient of these colours from the origin to a distance of one."""
    radial = QRadialGradient(0.0, 0.0, 1.0)
    radial.setStops([(stop.at, _colour(stop.colour, stop.opacity)) for stop in stops])
    return radial
