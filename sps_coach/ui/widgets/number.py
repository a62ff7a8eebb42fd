"""A number between two large buttons: typed, stepped by the arrow keys, or by touch."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDoubleSpinBox,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, FOCUS_WIDTH, GRID, TARGET, Look, Role
from sps_coach.ui.translation import figure, spoken_now
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.drawing import draw_focus_within
from sps_coach.ui.widgets.scroll import bring_into_view

_EDGE = 2
_RADIUS = BUTTON_RADIUS - 4
_NUMBER = re.compile(r"[-−+]?\d{1,5}([.,]\d{0,2})?")


class Number(QWidget):
    """One number with its unit; less and more beside it."""

    chosen = Signal(float)
    """The person has chosen this number."""
    left = Signal()
    """Whoever chose has gone on to something else."""

    def __init__(
        self, look: Look, about: str, low: float, high: float, *, step: float = 1.0, unit: str = ""
    ) -> None:
        """Begin with the lowest.

        Args:
            look: the window's.
            about: what it is, with how far it goes, for screen readers.
            low: the least.
            high: the greatest.
            step: of the buttons and the arrow keys; it also says how many digits are shown.
            unit: behind the number.
        """
        super().__init__()
        self.spin = _Spin(look, about)
        self.spin.setDecimals(0 if step >= 1 else 1)
        self.spin.setRange(low, high)
        self.spin.setSingleStep(step)
        self.spin.setSuffix(f" {unit}" if unit else "")
        self.spin.valueChanged.connect(self.chosen)
        self.spin.left.connect(self.left)
        # what is shown and was never written down is meant as it stands once Enter is pressed
        self.spin.lineEdit().returnPressed.connect(self._take)
        self.less, self.more = (Button(look, sign, size=24) for sign in ("−", "+"))
        for button, ways, words in ((self.less, -1, self.tr("Less")), (self.more, 1, self.tr("More"))):
            button.setAccessibleName(words)
            button.setAccessibleDescription(about)
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(600)
            button.setAutoRepeatInterval(200)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by the keyboard, the arrow keys do the same
            button.clicked.connect(lambda _checked=False, ways=ways: self.spin.stepBy(ways))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.less)
        row.addWidget(self.spin)
        row.addWidget(self.more)
        row.addStretch(1)
        self.setFocusProxy(self.spin)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _take(self) -> None:
        self.chosen.emit(self.spin.value())
        self.left.emit()

    @property
    def value(self) -> float:
        """The number."""
        return self.spin.value()

    def show_value(self, value: float) -> None:
        """Show a number that somebody else has chosen; one with more digits than usual is shown with them."""
        if value == self.spin.value():
            return
        blocked = self.spin.blockSignals(True)
        self.spin.setDecimals(max(self.spin.decimals(), 0 if float(value).is_integer() else 1))
        self.spin.setValue(value)
        self.spin.blockSignals(blocked)


class _Spin(QDoubleSpinBox):
    """The field itself; the wheel scrolls the page and never a number."""

    left = Signal()

    def __init__(self, look: Look, about: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(about)
        self.setLocale(QLocale(spoken_now()))
        self.setGroupSeparatorShown(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lineEdit().setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the keyboard comes to the field around it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        QApplication.setCursorFlashTime(0)
        look.changed.connect(self._dress)
        self._dress()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """A number beyond the limits may be typed; the nearest one within them is taken then."""
        state, said, at = super().validate(text, place)
        if state == QValidator.State.Invalid and self._number_in(text) is not None:
            state = QValidator.State.Intermediate
        return state, said, at

    def fixup(self, text: str) -> str:
        """Return the nearest number that may stand here; what was there before where none was typed."""
        typed = self._number_in(text)
        value = self.value() if typed is None else min(max(typed, self.minimum()), self.maximum())
        return figure(round(value, self.decimals())) + self.suffix()

    def _number_in(self, text: str) -> float | None:
        found = _NUMBER.fullmatch(text.removesuffix(self.suffix()).strip())
        return float(found[0].replace("−", "-").replace(",", ".")) if found else None

    def textFromValue(self, value: float) -> str:
        """As few digits as it needs."""
        return figure(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view."""
        super().focusInEvent(event)
        bring_into_view(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the focus."""
        super().paintEvent(event)
        draw_focus_within(QPainter(self), QRectF(self.rect()), _RADIUS, self._look, share(self))

    def _dress(self) -> None:
        # Without its own buttons a styled field would have no room for its number, so they are there with no width.
        self.setFont(self._look.font(Role.LABEL))
        ink, card, edge = (self._look.colour(token).name() for token in ("ink", "card", "edge"))
        self.setStyleSheet(f"""
            QDoubleSpinBox {{ color: {ink}; background: {card}; border: {_EDGE}px solid {edge};
                              border-radius: {_RADIUS}px; padding: {FOCUS_WIDTH - _EDGE + 4}px;
                              selection-background-color: {self._look.colour("teal").name()};
                              selection-color: {self._look.colour("on_teal").name()}; }}
            QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; height: 0; border: none; }}
        """)
        metrics = self.fontMetrics()
        self.setMinimumHeight(max(self._look.px(TARGET - 4), TARGET))
        self.setFixedWidth(metrics.horizontalAdvance("−000,0 °") + 3 * GRID + FOCUS_ROOM)
