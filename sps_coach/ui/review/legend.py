"""What the marks of a chart mean, drawn and said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from sps_coach.history.overview import Day
from sps_coach.ui.review.chart import CHART_TEXT
from sps_coach.ui.review.practice_chart import draw_cell
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.drawing import draw_face
from sps_coach.ui.widgets.flow import Flow

_Draw = Callable[[QPainter, QRectF, Look], None]


class _Entry(QLabel):
    """A mark and its words."""

    def __init__(self, look: Look, words: str, draw: _Draw) -> None:
        super().__init__()
        self._look, self._words, self._draw = look, words, draw
        self.setAccessibleName(words)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        return QSize(
            metrics.horizontalAdvance(self._words) + self._side() + 4 * GRID, metrics.height() + GRID
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        return self.sizeHint().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        self._draw(painter, QRectF(FOCUS_ROOM, (self.height() - side) / 2, side, side), self._look)
        painter.setFont(self._look.font(Role.LABEL, size=CHART_TEXT))
        painter.setPen(self._look.colour("soft"))
        left = FOCUS_ROOM + side + GRID
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self._words,
        )

    def _side(self) -> int:
        return self._look.px(18)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(Role.LABEL, size=CHART_TEXT))


class Legend(Flow):
    """Marks with their words, in a row that breaks where it is narrow."""

    def __init__(self, look: Look, entries: Sequence[tuple[str, _Draw]]) -> None:
        super().__init__()
        self._look = look
        self.say(entries)

    def say(self, entries: Sequence[tuple[str, _Draw]]) -> None:
        """Say these marks instead of the present ones."""
        present = self.release()
        self.hold([_Entry(self._look, words, draw) for words, draw in entries])
        for entry in present:
            entry.deleteLater()


def of_day(day: Day) -> _Draw:
    """The mark of such a day."""
    return lambda painter, place, look: draw_cell(painter, place, day, look)


def ring_and_dashes(painter: QPainter, place: QRectF, look: Look) -> None:
    """Answers before a session."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("soft"), 3, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()))
    painter.setPen(QPen(look.colour("edge"), 1.5))
    painter.drawEllipse(place.center(), 4.5, 4.5)


def dot_and_line(painter: QPainter, place: QRectF, look: Look) -> None:
    """Answers after a session."""
    painter.setPen(QPen(look.colour("teal"), 3))
    painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("teal"))
    painter.drawEllipse(place.center(), 4.5, 4.5)


def dotted(painter: QPainter, place: QRectF, look: Look) -> None:
    """A treatment."""
    painter.setPen(QPen(look.colour("edge"), 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(place.center().x(), place.top()), QPointF(place.center().x(), place.bottom()))


def filled(painter: QPainter, place: QRectF, look: Look) -> None:
    """Sessions that were held."""
    draw_face(painter, place, 4, look.colour("teal"), None)


def outlined(painter: QPainter, place: QRectF, look: Look) -> None:
    """Sessions that were planned."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("edge"), 1.5))
    painter.drawRoundedRect(place, 4, 4)
