"""One repetition along its time: moving, holding, returning, with the keyframes on it and where the figure is now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from sps_coach.ui.focus_rings import share
from sps_coach.ui.studio.exercise.edges import GRID_S, PARTS, ends, lasting
from sps_coach.ui.studio.exercise.reading import Reading
from sps_coach.ui.studio.exercise.words import seconds
from sps_coach.ui.theme import FOCUS_ROOM, GRID, TARGET, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.drawing import draw_face, draw_focus
from sps_coach.ui.widgets.scroll import bring_into_view

TENTHS = 10
"""Its values are tenths of a second."""

_BAR = 26
_MARK = 9.0
_GRIP = QSize(14, 24)
_APART = 32.0
"""Two marks stand at least so far from each other, pixels."""
_ROOM, _ROOM_S = 1.15, 3.0
"""How much longer than a repetition the line is, as a share and in seconds at the least."""

_TURNING = {Qt.Key.Key_N: 1, Qt.Key.Key_B: -1}
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


class TimeLine(QAbstractSlider):
    """Goes along one repetition: by touch, or with the arrow keys half a second at a time.

    Below it stands a mark at the end of each part; dragged, or chosen by N and B and moved by the arrow keys, it
    changes how long that part lasts.
    """

    timed = Signal(str, float)
    """A part of the repetition, by the name of a file, is to last so many seconds."""
    let_go = Signal()
    """What was dragged is where it is to be."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._reading: Reading | None = None
        self._whole = 1.0
        self._held: str | None = None
        self._apart = 0.0
        self.chosen = ""
        self.setMouseTracking(True)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSingleStep(TENTHS // 2)
        self.setPageStep(2 * TENTHS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)
        look.changed.connect(self._dress)
        self._tell()
        self._dress()

    def show_reading(self, reading: Reading) -> None:
        """Show the times of an exercise."""
        self._reading = reading
        blocked = self.blockSignals(True)
        self.setRange(0, round(reading.lasts * TENTHS))
        self.blockSignals(blocked)
        if self._held is None:
            self._show_whole()
        self._tell()

    @property
    def at_s(self) -> float:
        """Where the figure is, seconds from the beginning of the repetition."""
        return self.value() / TENTHS

    def show_time(self, at_s: float) -> None:
        """Let the figure be here, without telling."""
        blocked = self.blockSignals(True)
        self.setValue(round(at_s * TENTHS))
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:
        """A bar with a line of words below."""
        return QSize(self._look.px(480), self._high())

    def minimumSizeHint(self) -> QSize:
        """The same in a narrow window."""
        return QSize(self._look.px(200), self._high())

    # -- by mouse and touch -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the mark that is there, or go along the repetition."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._held = self.mark_near(event.position()) or None
        if self._held is None:
            self._go(event)
        else:
            self._apart = self.place_of(self._held).x() - event.position().x()
            self._choose(self._held)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the mark, or go along."""
        if self._held is not None:
            self._bring(self._held, self._at(event.position().x() + self._apart))
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)
        else:
            near = self.mark_near(event.position())
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the mark be where it is."""
        if self._held is not None:
            self._held = None
            self._show_whole()
            self.let_go.emit()

    def mark_near(self, place: QPointF) -> str:
        """The part whose end would be taken hold of here, or empty."""
        if self._reading is None or place.y() < self._bar().center().y():
            return ""
        away = {part: abs(self.place_of(part).x() - place.x()) for part in PARTS}
        nearest = min(away, key=lambda part: away[part])
        return nearest if away[nearest] <= TARGET / 2 else ""

    def place_of(self, part: str) -> QPointF:
        """Where the mark at the end of a part is; marks never lie on one another."""
        bar, seconds = self._bar(), self._reading.seconds if self._reading else dict.fromkeys(PARTS, 0.0)
        at = ends(seconds)
        apart = max(_APART - (self._x(at["hold_s"]) - self._x(at["move_s"])), 0.0) / 2
        aside = {"move_s": -apart, "hold_s": apart}.get(part, 0.0)
        return QPointF(self._x(at[part]) + aside, bar.bottom() + 4 + _GRIP.height() / 2)

    # -- by the keyboard --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the end of a part and move it, or go along the repetition."""
        key = Qt.Key(event.key())
        if key in _TURNING:
            at = PARTS.index(self.chosen) + _TURNING[key] if self.chosen else 0
            self._choose(PARTS[at % len(PARTS)])
        elif key == Qt.Key.Key_Escape and self.chosen:
            self._choose("")
        elif key in _ARROWS and self.chosen and self._reading is not None:
            self._bring(self.chosen, ends(self._reading.seconds)[self.chosen] + _ARROWS[key] * GRID_S)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was moved by the keyboard is where it is to be."""
        super().focusOutEvent(event)
        self._choose("")

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        event.ignore()  # type: ignore[attr-defined]  # a wheel event

    def focusInEvent(self, event: object) -> None:
        """Come into view."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # a focus event
        bring_into_view(self)
        self.update()

    # -- what is seen -----------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar in its three parts, the keyframes, the marks, the words, and where the figure is."""
        if self._reading is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        colour = self._look.colour
        draw_face(painter, bar, _BAR / 2, colour("card"), colour("edge"))
        self._paint_parts(painter, self._reading)
        painter.setPen(QPen(colour("teal"), 3))
        painter.setBrush(colour("card"))
        for keyframe in range(len(self._reading.path)):
            x = self._x(self._reading.moment_of(keyframe))
            painter.drawEllipse(QPointF(x, bar.center().y()), _MARK, _MARK)
        for part in PARTS:
            self._paint_mark(painter, part)
        painter.setPen(QPen(colour("clay"), 4))
        x = self._x(self.at_s)
        painter.drawLine(QPointF(x, bar.top() - 6), QPointF(x, bar.bottom() + 6))
        draw_focus(painter, bar.adjusted(-4, -4, 4, 4), _BAR / 2 + 4, self._look, share(self))

    def _paint_parts(self, painter: QPainter, reading: Reading) -> None:
        bar, colour = self._bar(), self._look.colour
        font = self._look.font(Role.LABEL)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        begin = 0.0
        for name, lasts, words in self._parts(reading):
            left, right = self._x(begin), self._x(begin + lasts)
            if name == "hold" and lasts:
                draw_face(
                    painter, QRectF(left, bar.top() + 2, right - left, _BAR - 4), 4, colour("tint"), None
                )
            shown = words if metrics.horizontalAdvance(words) <= right - left - 4 else seconds(lasts)
            if lasts and metrics.horizontalAdvance(shown) <= right - left:
                painter.setPen(colour("soft"))
                top = bar.bottom() + 8 + _GRIP.height()
                place = QRectF(left, top, right - left, metrics.lineSpacing())
                painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), shown)
            begin += lasts

    def _paint_mark(self, painter: QPainter, part: str) -> None:
        """A small handle below the line, tied to where its part ends."""
        chosen, middle = part == self.chosen, self.place_of(part)
        if self._reading is None:
            return
        bar, colour = self._bar(), self._look.colour("clay" if part == self.chosen else "teal")
        painter.setPen(QPen(colour, 3))
        end = QPointF(self._x(ends(self._reading.seconds)[part]), bar.bottom() - 3)
        painter.drawLine(end, QPointF(middle.x(), middle.y() - _GRIP.height() / 2))
        face = QRectF(0, 0, _GRIP.width(), _GRIP.height())
        face.moveCenter(middle)
        painter.setBrush(colour if chosen else self._look.colour("card"))
        painter.drawRoundedRect(face, 5, 5)

    def _parts(self, reading: Reading) -> list[tuple[str, float, str]]:
        told = {
            "move": translate("Studio", "moving, {seconds}"),
            "hold": translate("Studio", "holding, {seconds}"),
            "return": translate("Studio", "coming back, {seconds}"),
        }
        lasts = {name: reading.seconds[f"{name}_s"] for name in told}
        return [
            (name, lasts[name], words.format(seconds=seconds(lasts[name]))) for name, words in told.items()
        ]

    def _bar(self) -> QRectF:
        side = FOCUS_ROOM + 2 * GRID
        return QRectF(side, FOCUS_ROOM + GRID, self.width() - 2 * side, _BAR)

    def _x(self, at_s: float) -> float:
        bar, inset = self._bar(), _BAR / 2
        return bar.left() + inset + (bar.width() - 2 * inset) * min(at_s / self._whole, 1.0)

    def _at(self, x: float) -> float:
        """The moment at a place of the widget, seconds."""
        bar, inset = self._bar(), _BAR / 2
        share = (x - bar.left() - inset) / max(bar.width() - 2 * inset, 1.0)
        return min(max(share, 0.0), 1.0) * self._whole

    def _go(self, event: QMouseEvent) -> None:
        self.setValue(min(round(self._at(event.position().x()) * TENTHS), self.maximum()))

    def _bring(self, part: str, to_s: float) -> None:
        """Let the end of a part be elsewhere."""
        if (
            self._reading is not None
            and (lasts := lasting(self._reading.seconds, part, to_s)) != self._reading.seconds[part]
        ):
            self.timed.emit(part, lasts)

    def _choose(self, part: str) -> None:
        if part != self.chosen:
            self.chosen = part
            self.let_go.emit()
            self._tell()

    def _show_whole(self) -> None:
        """Show all of the repetition, with some room behind it to draw it out."""
        lasts = self._reading.lasts if self._reading else 1.0
        self._whole = max(_ROOM * lasts, lasts + _ROOM_S)
        self.update()

    def _tell(self) -> None:
        name = translate("Studio", "Time of one repetition")
        if self.chosen and self._reading is not None:
            told = {each: words for each, _, words in self._parts(self._reading)}
            part = told[self.chosen.removesuffix("_s")]
            name = translate("Studio", "End of a part chosen: {part}").format(part=part)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            translate(
                "Studio",
                "{now} of {whole}. N and B choose the end of a part, arrow keys move it, Escape leaves it.",
            ).format(now=seconds(self.at_s), whole=seconds(self.maximum() / TENTHS))
        )
        self.update()

    def _high(self) -> int:
        words = QFontMetrics(self._look.font(Role.LABEL)).lineSpacing()
        return max(_BAR + 2 * (FOCUS_ROOM + GRID) + _GRIP.height() + 8 + words, TARGET)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
