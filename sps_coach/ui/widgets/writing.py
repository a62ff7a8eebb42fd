"""Where something can be written in one's own words: one line, or several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, FOCUS_WIDTH, GRID, TARGET, Look, Role
from sps_coach.ui.widgets.drawing import draw_focus_within
from sps_coach.ui.widgets.menus import without_menus
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.text import Words

_EDGE = 2
_RADIUS = BUTTON_RADIUS - 4

LONGEST_LINE = 500
"""Characters that fit into one line's field."""


class Line(QLineEdit):
    """One line in one's own words."""

    def __init__(self, look: Look, about: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(about)
        self.setMaxLength(LONGEST_LINE)
        be_calm(self)
        look.changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view."""
        super().focusInEvent(event)
        bring_into_view(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and the focus."""
        super().paintEvent(event)
        draw_focus_within(QPainter(self), QRectF(self.rect()), _RADIUS, self._look, share(self))

    def _dress(self) -> None:
        font = self._look.font(Role.TEXT)
        self.setFont(font)
        self.setStyleSheet(_style(self._look, "QLineEdit"))
        self.setMinimumHeight(max(self._look.px(TARGET), TARGET) + 2 * GRID)


class Paragraph(QPlainTextEdit):
    """Several lines in one's own words. Tab goes on to the next control."""

    left = Signal()
    """Whoever wrote has gone on to something else."""

    def __init__(self, look: Look, about: str, lines: int = 5) -> None:
        super().__init__()
        self._look, self._lines = look, lines
        self.setAccessibleName(about)
        self.setTabChangesFocus(True)
        be_calm(self)
        look.changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view."""
        super().focusInEvent(event)
        bring_into_view(self)

    def sizeHint(self) -> QSize:
        """As high as its lines; a layout with room to spare may give it more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Draw the focus within the frame; ``paintEvent`` draws what lies inside of it."""
        taken = super().event(event)
        if event.type() == QEvent.Type.Paint:
            draw_focus_within(QPainter(self), QRectF(self.rect()), _RADIUS, self._look, share(self))
        return taken

    def _dress(self) -> None:
        self.setFont(self._look.font(Role.TEXT))
        self.setStyleSheet(_style(self._look, "QPlainTextEdit") + self._look.scroll_bar_style())
        self.setMinimumHeight(self._lines * self.fontMetrics().lineSpacing() + 4 * GRID)


class Written(QWidget):
    """What is to be written, and the field for it below."""

    def __init__(self, look: Look, about: str, field: Line | Paragraph) -> None:
        super().__init__()
        self.about = Words(look, Role.LABEL, about, bold=True)
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.about)
        column.addWidget(field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)


def be_calm(field: QLineEdit | QPlainTextEdit) -> None:
    """Give a field no blinking cursor, and no menu that springs up."""
    QApplication.setCursorFlashTime(0)
    without_menus(field)


def _style(look: Look, kind: str) -> str:
    ink, card, edge, soft = (look.colour(token).name() for token in ("ink", "card", "edge", "soft"))
    teal, on_teal = (look.colour(token).name() for token in ("teal", "on_teal"))
    return f"""
        {kind} {{ color: {ink}; background: {card}; border: {_EDGE}px solid {edge};
                  border-radius: {_RADIUS}px; padding: {GRID + FOCUS_WIDTH - _EDGE}px;
                  selection-background-color: {teal}; selection-color: {on_teal};
                  placeholder-text-color: {soft}; }}
    """
