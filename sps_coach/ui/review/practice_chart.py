"""Planned and done: days as a calendar, weeks as bars; months where there are too many days to be told apart."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from sps_coach.history.overview import Day, Overview, Week
from sps_coach.ui.review import words
from sps_coach.ui.review.chart import TimeChart
from sps_coach.ui.review.span import MONTHS_FROM, Axis
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.widgets.drawing import draw_face

_CELL, _GAP = 24, 5
_BAR = 64
"""The height of the tallest bar, pixels at 100 %."""


class PracticeChart(TimeChart):
    """Every day has its place; where nothing was done it stays blank."""

    def height_inside(self) -> int:
        """Seven rows of days above the weeks, or the months alone."""
        bars = self._look.px(_BAR) + GRID
        if self.in_months:
            return 2 * bars
        return 7 * self._pitch() + bars

    def draw(self, painter: QPainter, overview: Overview, axis: Axis, top: float) -> None:
        """Draw days and weeks, or months."""
        if self.in_months:
            self._draw_months(painter, overview, axis, top)
            return
        self._draw_weekdays(painter, axis, top)
        for day in overview.days:
            self._draw_day(painter, day, axis, top)
        most = max((max(week.asked, week.held) for week in overview.weeks), default=0)
        base = top + self.height_inside()
        for week in overview.weeks:
            self._draw_week(painter, week, axis, base, most)

    @property
    def in_months(self) -> bool:
        """Whether there are too many days to be told apart."""
        return self._overview is not None and len(self._overview.days) > MONTHS_FROM

    def _pitch(self) -> int:
        return self._look.px(_CELL) if self._overview is None else round(min(self._look.px(_CELL), 64))

    def _draw_weekdays(self, painter: QPainter, axis: Axis, top: float) -> None:
        painter.setPen(self._look.colour("soft"))
        for number, name in enumerate(words.weekdays()):
            if number % 2 == 0:
                place = QRectF(
                    axis.left - self._gutter(),
                    top + number * self._pitch(),
                    self._gutter() - GRID,
                    self._pitch(),
                )
                painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)

    def _draw_day(self, painter: QPainter, day: Day, axis: Axis, top: float) -> None:
        monday = day.day.toordinal() - day.day.weekday()
        column = 7 * axis.a_day
        width = max(min(column - min(_GAP, column / 4), self._pitch() * 1.5), 2.0)
        height = self._pitch() - _GAP
        left = max(axis.x(monday), axis.left) if monday < axis.first.toordinal() else axis.x(monday)
        cell = QRectF(left, top + day.day.weekday() * self._pitch() + _GAP / 2, width, height)
        draw_cell(painter, cell, day, self._look)

    def _draw_week(self, painter: QPainter, week: Week, axis: Axis, base: float, most: float) -> None:
        monday = week.first.toordinal() - week.first.weekday()
        column = 7 * axis.a_day
        width = max(min(column - min(_GAP, column / 4), self._pitch() * 1.5), 2.0)
        self._draw_bar(
            painter, QRectF(max(axis.x(monday), axis.left), base, width, 0), week.held, week.asked, most
        )

    def _draw_months(self, painter: QPainter, overview: Overview, axis: Axis, top: float) -> None:
        held: Counter[date] = Counter()
        asked: Counter[date] = Counter()
        for week in overview.weeks:
            asked[week.first.replace(day=1)] += week.asked  # type: ignore[assignment]  # a counter of parts
        for day in overview.days:
            held[day.day.replace(day=1)] += len(day.sessions)
        most = max((*held.values(), *asked.values()), default=0)
        base = top + self.height_inside()
        for month in held:
            left = max(axis.x(month.toordinal()), axis.left)
            width = max(29 * axis.a_day * 0.8, 2.0)
            self._draw_bar(painter, QRectF(left, base, width, 0), held[month], asked[month], most)

    def _draw_bar(self, painter: QPainter, foot: QRectF, held: float, asked: float, most: float) -> None:
        """What was asked for as an outline, what was held as its filling."""
        tallest = self.height_inside() - GRID if self.in_months else self._look.px(_BAR)
        unit = (tallest - self.metrics().height()) / max(most, 1)
        radius = min(4.0, foot.width() / 3)
        if asked:
            outline = foot.adjusted(0, -asked * unit, 0, 0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("edge"), 1.5))
            painter.drawRoundedRect(outline, radius, radius)
        if held:
            draw_face(painter, foot.adjusted(0, -held * unit, 0, 0), radius, self._look.colour("teal"), None)
        text = str(round(held))
        if held and foot.width() >= self.metrics().horizontalAdvance(text):
            painter.setPen(self._look.colour("soft"))
            above = foot.top() - max(held, asked) * unit - 4
            painter.drawText(
                QPointF(foot.center().x() - self.metrics().horizontalAdvance(text) / 2, above), text
            )


def draw_cell(painter: QPainter, cell: QRectF, day: Day, look: Look) -> None:
    """Draw the place of a day: filled to its end or half, an outline where it was planned, a dot at agreed rest."""
    radius = min(6.0, cell.width() / 3)
    if day.whole:
        draw_face(painter, cell, radius, look.colour("teal"), None)
    elif day.sessions:
        draw_face(painter, cell, radius, look.colour("tint"), look.colour("teal"))
        half = QRectF(cell.left(), cell.center().y(), cell.width(), cell.height() / 2)
        draw_face(painter, half, min(radius, half.height() / 2), look.colour("teal"), None)
    else:
        draw_face(painter, cell, radius, look.colour("paper"), look.colour("edge") if day.named else None)
    if day.rest and not day.sessions:
        side = min(cell.width(), cell.height()) / 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("edge"))
        painter.drawEllipse(cell.center(), side, side)
