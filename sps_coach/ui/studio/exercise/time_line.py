"""One repetition along its time: moving, holding, returning, with the keyframes on it and where the figure is now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from sps_coach.ui.focus_rings import share
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


class TimeLine(QAbstractSlider):
    """Goes along one repetition: by touch, or with the arrow keys half a second at a time."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._reading: Reading | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSingleStep(TENTHS // 2)
        self.setPageStep(2 * TENTHS)
        self.setAccessibleName(translate("Studio", "Time of one repetition"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()

    def show_reading(self, reading: Reading) -> None:
        """Show the times of an exercise."""
        self._reading = reading
        blocked = self.blockSignals(True)
        self.setRange(0, round(reading.lasts * TENTHS))
        self.blockSignals(blocked)
        self._tell()
        self.update()

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        event.ignore()  # type: ignore[attr-defined]  # a wheel event

    def focusInEvent(self, event: object) -> None:
        """Come into view."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # a focus event
        bring_into_view(self)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar in its three parts, the keyframes, the words, and where the figure is."""
        if self._reading is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        colour = self._look.colour
        draw_face(painter, bar, _BAR / 2, colour("card"), colour("edge"))
        parts = self._parts(self._reading)
        font = self._look.font(Role.LABEL)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        begin = 0.0
        for name, lasts, words in parts:
            left, right = self._x(begin), self._x(begin + lasts)
            if name == "hold" and lasts:
                draw_face(
                    painter, QRectF(left, bar.top() + 2, right - left, _BAR - 4), 4, colour("tint"), None
                )
            shown = words if metrics.horizontalAdvance(words) <= right - left - 4 else seconds(lasts)
            if lasts and metrics.horizontalAdvance(shown) <= right - left:
                painter.setPen(colour("soft"))
                place = QRectF(left, bar.bottom() + 4, right - left, metrics.lineSpacing())
                painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), shown)
            begin += lasts
        painter.setPen(QPen(colour("teal"), 3))
        painter.setBrush(colour("card"))
        for keyframe in range(len(self._reading.path)):
            x = self._x(self._reading.moment_of(keyframe))
            painter.drawEllipse(QPointF(x, bar.center().y()), _MARK, _MARK)
        painter.setPen(QPen(colour("clay"), 4))
        x = self._x(self.at_s)
        painter.drawLine(QPointF(x, bar.top() - 6), QPointF(x, bar.bottom() + 6))
        draw_focus(painter, bar.adjusted(-4, -4, 4, 4), _BAR / 2 + 4, self._look, share(self))

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
        side = FOCUS_ROOM + GRID
        return QRectF(side, FOCUS_ROOM + GRID, self.width() - 2 * side, _BAR)

    def _x(self, at_s: float) -> float:
        bar, inset = self._bar(), _BAR / 2
        whole = self._reading.lasts if self._reading else 1.0
        return bar.left() + inset + (bar.width() - 2 * inset) * min(at_s / whole, 1.0)

    def _go(self, event: QMouseEvent) -> None:
        bar, inset = self._bar(), _BAR / 2
        share = (event.position().x() - bar.left() - inset) / max(bar.width() - 2 * inset, 1.0)
        self.setValue(round(min(max(share, 0.0), 1.0) * self.maximum()))

    def _tell(self) -> None:
        self.setAccessibleDescription(
            translate("Studio", "{now} of {whole}").format(
                now=seconds(self.at_s), whole=seconds(self.maximum() / TENTHS)
            )
        )
        self.update()

    def _high(self) -> int:
        words = QFontMetrics(self._look.font(Role.LABEL)).lineSpacing()
        return max(_BAR + 2 * (FOCUS_ROOM + GRID) + words, TARGET)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
