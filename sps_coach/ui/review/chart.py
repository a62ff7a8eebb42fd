"""What every chart along time has in common: its axis, its keys, its pointer, and what a screen reader is told."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from sps_coach.history.overview import Overview
from sps_coach.ui.focus_rings import share
from sps_coach.ui.review import words
from sps_coach.ui.review.span import Axis, ticks
from sps_coach.ui.review.told import ToldChart
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.drawing import draw_focus

CHART_TEXT = 18
"""Pixels at 100 %."""

_DRAGGED = 6
"""A pointer that moves less than this many pixels does not drag."""

_ROOM = FOCUS_ROOM + 4


class TimeChart(ToldChart):
    """Draws something along time.

    It is a picture with a text: its name says what it shows and its description is the sentence beside it. Left and
    right go along time, plus and minus look closer or wider, Home shows everything. The pointer drags, and its wheel
    looks closer while Control is held.
    """

    moved = Signal(int)
    """By so many days, later or earlier."""
    zoomed = Signal(int, object)
    """1 closer, -1 wider; around a day, or None."""
    all_asked = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(name)
        self._look = look
        self._overview: Overview | None = None
        self._pressed_at: QPointF | None = None
        self._dragged = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_overview(self, overview: Overview, sentence: str) -> None:
        """Draw this; the sentence says the same in words."""
        self._overview = overview
        # Whoever cannot see the axis hears what time it is about, above all while going along it.
        time = words.period(overview.first, overview.last)
        self.tell(translate("Review", "{sentence} {time}.").format(sentence=sentence, time=time))
        self.updateGeometry()
        self.update()

    def height_inside(self) -> int:
        """The height of what is drawn above the axis, pixels."""
        raise NotImplementedError

    def draw(self, painter: QPainter, overview: Overview, axis: Axis, top: float) -> None:
        """Draw what lies above the axis, from ``top`` down."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as it needs."""
        return QSize(self._look.px(600), self._height())

    def minimumSizeHint(self) -> QSize:
        """Narrow windows get a narrow chart."""
        return QSize(self._look.px(180), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along time, look closer or wider."""
        days = self._overview and (self._overview.last - self._overview.first).days + 1
        step = max(1, (days or 4) // 4)
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(step if key == Qt.Key.Key_Right else -step)
        elif (
            key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoomed.emit(-1 if key == Qt.Key.Key_Minus else 1, None)
        elif key == Qt.Key.Key_Home:
            self.all_asked.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Control, look closer or wider around the pointer; otherwise the page scrolls."""
        turned = event.angleDelta().y()
        if (
            not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            or not turned
            or self._overview is None
        ):
            event.ignore()
            return
        self.zoomed.emit(1 if turned > 0 else -1, self.axis(self._overview).day_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged = event.position(), 0.0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is drawn follows the pointer."""
        if self._pressed_at is not None:
            self._dragged = event.position().x() - self._pressed_at.x()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The days that were dragged into view are asked for."""
        dragged, self._pressed_at, self._dragged = self._dragged, None, 0.0
        if self._overview is None or abs(dragged) < _DRAGGED:
            self.clicked_at(event.position())
            return
        self.moved.emit(-round(dragged / self.axis(self._overview).a_day))
        self.update()

    def clicked_at(self, place: QPointF) -> None:
        """The pointer pressed here without dragging."""

    def axis(self, overview: Overview) -> Axis:
        """Where the days lie in this widget."""
        left = _ROOM + self._gutter()
        return Axis(overview.first, overview.last, left, max(self.width() - _ROOM - GRID, left + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is, the axis beneath it, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.chart_font())
        if self._overview is not None:
            axis = self.axis(self._overview)
            painter.save()
            painter.setClipRect(QRectF(axis.left - self._gutter(), 0, self.width(), self.height()))
            if abs(self._dragged) >= _DRAGGED:
                painter.translate(self._dragged, 0)
            self.draw(painter, self._overview, axis, float(_ROOM))
            self._draw_axis(painter, axis, _ROOM + self.height_inside())
            painter.restore()
        face = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(self))

    def chart_font(self, *, bold: bool = False) -> QFont:
        """The font of everything written in a chart."""
        return self._look.font(Role.LABEL, size=CHART_TEXT, bold=bold)

    def metrics(self) -> QFontMetrics:
        """The measures of that font."""
        return QFontMetrics(self.chart_font())

    def _gutter(self) -> int:
        """The room left of the plot, the same in all charts so that days lie below one another."""
        return max(self.metrics().horizontalAdvance(label) for label in (*words.weekdays(), "10")) + 2 * GRID

    def _draw_axis(self, painter: QPainter, axis: Axis, top: float) -> None:
        metrics = self.metrics()
        room = metrics.horizontalAdvance(words.widest_tick()) + 2 * GRID
        step, days = ticks(axis, room)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.drawLine(QPointF(axis.left, top), QPointF(axis.right, top))
        for day in days:
            x = axis.x(day.toordinal())
            label = words.tick(day, step)
            painter.setPen(QPen(self._look.colour("edge"), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + 5))
            if x + metrics.horizontalAdvance(label) <= self.width() - 4:
                painter.setPen(self._look.colour("soft"))
                painter.drawText(QPointF(x, top + 7 + metrics.ascent()), label)

    def _height(self) -> int:
        return round(self.height_inside() + self.metrics().height() + 10 + 2 * _ROOM)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
