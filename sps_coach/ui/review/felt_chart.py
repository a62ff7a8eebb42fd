"""How it felt: answers before and after sessions on a scale from 0 to 10, and the lines through them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from sps_coach.history.overview import Overview, Piece, place_in_time
from sps_coach.history.statements import DiaryKind
from sps_coach.ui.review.chart import TimeChart
from sps_coach.ui.review.span import Axis
from sps_coach.ui.theme import GRID, Look

_HEIGHT = 200
TREATMENTS: frozenset[DiaryKind] = frozenset({"infusion", "plasma-exchange", "rituximab"})
"""Diary entries that are drawn through the chart as a quiet line, so that they can be seen beside the answers."""

_POINT = 4.5


class FeltChart(TimeChart):
    """Rings before, dots after; a dashed line before, a whole one after. Colour alone tells nothing."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.scale = "stiffness"

    def height_inside(self) -> int:
        """The height of the scale."""
        return self._look.px(_HEIGHT)

    def draw(self, painter: QPainter, overview: Overview, axis: Axis, top: float) -> None:
        """Draw the scale, treatments, answers and lines."""
        plot = QRectF(axis.left, top + GRID, axis.right - axis.left, self.height_inside() - 2 * GRID)
        self._draw_scale(painter, plot)
        self._draw_treatments(painter, overview, axis, plot)
        small = _POINT if len(overview.days) <= 400 else _POINT / 2
        before, after = self._look.colour("soft"), self._look.colour("teal")
        for one in overview.felt[self.scale]:
            x = axis.x(place_in_time(one.at))
            if one.before is not None:
                faint = self._look.colour("edge")
                painter.setPen(QPen(faint, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, _y(plot, one.before)), small, small)
            if one.after is not None:
                mark = QColor(self._look.colour("teal"))  # a token of its own, not to be changed
                mark.setAlphaF(0.5)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(mark)
                painter.drawEllipse(QPointF(x, _y(plot, one.after)), small, small)
        lines = overview.lines[self.scale]
        self._draw_line(painter, lines.before, axis, plot, QPen(before, 3, Qt.PenStyle.DashLine))
        self._draw_line(painter, lines.after, axis, plot, QPen(after, 3))

    def _draw_scale(self, painter: QPainter, plot: QRectF) -> None:
        metrics = self.metrics()
        for value in (0, 2, 4, 6, 8, 10):
            y = _y(plot, value)
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._look.colour("soft"))
            painter.drawText(QPointF(plot.left() - self._gutter(), y + metrics.ascent() / 2 - 2), str(value))

    def _draw_treatments(self, painter: QPainter, overview: Overview, axis: Axis, plot: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("edge"), 1, Qt.PenStyle.DotLine))
        for kept in overview.diary:
            if kept.said.kind in TREATMENTS:
                x = axis.x(kept.said.day.toordinal() + 0.5)
                painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + GRID))

    def _draw_line(
        self, painter: QPainter, pieces: tuple[Piece, ...], axis: Axis, plot: QRectF, pen: QPen
    ) -> None:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in pieces:
            path = QPainterPath(QPointF(axis.x(piece[0][0]), _y(plot, piece[0][1])))
            for day, value in piece[1:]:
                path.lineTo(QPointF(axis.x(day), _y(plot, value)))
            painter.drawPath(path)


def _y(plot: QRectF, value: float) -> float:
    return plot.bottom() - value / 10 * plot.height()
