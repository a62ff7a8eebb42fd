"""Along the way: easing off and each kind of diary entry on a line of its own, along the same time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from sps_coach.history.overview import Overview, place_in_time
from sps_coach.ui.review import words
from sps_coach.ui.review.chart import TimeChart
from sps_coach.ui.review.span import Axis
from sps_coach.ui.theme import GRID
from sps_coach.ui.translation import translate

_DOT = 12

_Lane = tuple[str, tuple[tuple[float, int | None], ...], bool]
"""Its name, its days with a count where there is one, and whether it is drawn in rings."""


class LanesChart(TimeChart):
    """A lane for each thing that was noted; it is shown and never interpreted."""

    def height_inside(self) -> int:
        """A lane for each kind there is."""
        lanes = len(_lanes(self._overview)) if self._overview is not None else 1
        return max(lanes, 1) * self._lane_height() + GRID

    def draw(self, painter: QPainter, overview: Overview, axis: Axis, top: float) -> None:
        """Draw the lanes, each with its name above it."""
        for number, (name, marks, rings) in enumerate(_lanes(overview)):
            y = top + (number + 1) * self._lane_height() - self._look.px(_DOT) - 2
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(QPointF(axis.left, y), QPointF(axis.right, y))
            painter.setPen(self._look.colour("soft"))
            painter.drawText(QPointF(axis.left, y - self._look.px(_DOT) - 5), name)
            for day, count in marks:
                place = QPointF(axis.x(day), y)
                if count is not None and axis.a_day >= 2 * self._look.px(_DOT):
                    self._draw_count(painter, place, count)
                else:
                    self._draw_mark(painter, place, rings=rings)

    def _draw_mark(self, painter: QPainter, place: QPointF, *, rings: bool) -> None:
        size = self._look.px(6)
        painter.setPen(QPen(self._look.colour("teal"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush if rings else self._look.colour("teal"))
        painter.drawEllipse(place, size, size)

    def _draw_count(self, painter: QPainter, place: QPointF, count: int) -> None:
        """A larger dot with its number in it, where days are wide enough for that."""
        size = self._look.px(_DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("teal"))
        painter.drawEllipse(place, size, size)
        painter.setPen(self._look.colour("on_teal"))
        around = QRectF(place.x() - size, place.y() - size, 2 * size, 2 * size)
        painter.drawText(around, int(Qt.AlignmentFlag.AlignCenter), str(count))

    def _lane_height(self) -> int:
        return self.metrics().height() + 2 * self._look.px(_DOT) + GRID // 2


def _lanes(overview: Overview) -> Sequence[_Lane]:
    lanes: list[_Lane] = []
    if overview.eased:
        eased = tuple((place_in_time(one.at), None) for one in overview.eased)
        lanes.append((translate("Review", "eased off"), eased, True))
    kinds = dict.fromkeys(sorted(kept.said.kind for kept in overview.diary))
    for kind in kinds:
        marks = tuple(
            (kept.said.day.toordinal() + 0.5, kept.said.count)
            for kept in overview.diary
            if kept.said.kind == kind
        )
        lanes.append((words.diary_kind(kind), marks, False))
    return lanes
