"""Quiet, large buttons: words first, an icon beside them, a hint below, and a focus that is plain to see."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, TARGET, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus, draw_icon, draw_shadow

_SMALLEST_SHARE = 0.6
"""Words are never written smaller than this share of their size."""

_MEASURES = 32
"""So many sizes a button keeps in mind: it is asked in a few widths, and in others while a window grows."""

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
_WRAP_LEFT = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Kind(Enum):
    """How much a button draws the eye."""

    PRIMARY = "primary"
    """The one obvious thing of a page."""
    QUIET = "quiet"
    """What can also be done."""
    PLAIN = "plain"
    """An entry of the side bar: no outline, left-aligned."""
    CHOICE = "choice"
    """One of several; its icon is there only while it is the chosen one."""
    TAB = "tab"
    """One of several parts of a page: no outline, a bar beneath the words of the one that is shown."""


_FLAT = (Kind.PLAIN, Kind.TAB)
"""What has no outline and no shadow."""


class Button(QPushButton):
    """A button that draws itself; role, name, press and focus come from Qt.

    Its face lies ``FOCUS_ROOM`` inside the widget, so the focus ring appears without anything moving.
    """

    told_as: QAccessible.Role | None = None
    """As what it is told to screen readers (``told``), where not as Qt tells it."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: Kind = Kind.QUIET,
        *,
        hint: str = "",
        icon: str = "",
        size: int = 24,
        hint_size: int = 20,
        least: int = TARGET,
    ) -> None:
        super().__init__(text)
        self._look = look
        self._kind = kind
        self._hint = hint
        self._icon = icon
        self._size: float = size
        self._least = least
        self._hint_size = hint_size
        self._hovered = False
        self._hint_shown = True
        self._measured: dict[Hashable, QSize] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe()
        look.changed.connect(self._dress)

    def set_words(self, text: str, hint: str = "", icon: str = "") -> None:
        """Say something else."""
        if (text, hint, icon) == (self.text(), self._hint, self._icon):
            return
        self.setText(text)
        self._hint, self._icon = hint, icon
        self._describe()
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Draw the eye more or less."""
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def set_size(self, size: float) -> None:
        """Write the words this large, pixels at 100 %."""
        if size != self._size:
            self._size = size
            self._dress()

    def set_least(self, least: int) -> None:
        """Be at least this wide and high, pixels."""
        if least != self._least:
            self._least = least
            self._dress()

    def show_hint(self, *, shown: bool) -> None:
        """Show the second line or leave it out; it stays in the description for screen readers."""
        if shown != self._hint_shown:
            self._hint_shown = shown
            self._dress()

    @property
    def hint(self) -> str:
        """The second, smaller line, where it is shown."""
        return self._hint if self._hint_shown else ""

    def sizeHint(self) -> QSize:
        """One line of words with room around it."""
        return self._known("likes", 0, self._in_one_line)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word allows; words wrap before anything is cut."""
        return self._known("least", 0, self._in_narrow_lines)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the words need in this width."""
        return self._known("high", width, lambda: self._in_lines_of(width)).height()

    def _known(self, what: str, width: int, measure: Callable[[], QSize]) -> QSize:
        """Measure once: layouts ask for the same many times over, and measuring words takes long."""
        said = (self.text(), self.hint, self._icon_room(), self._padding())
        key = (what, width, said, self._look.text_scale, self._size, self._hint_size, self._least)
        if key not in self._measured:
            if len(self._measured) >= _MEASURES:
                self._measured.clear()
            self._measured[key] = measure()
        return self._measured[key]

    def _in_one_line(self) -> QSize:
        words, hint = QFontMetrics(self._words_font(bold=True)), QFontMetrics(self._hint_font())
        width = max(
            words.horizontalAdvance(self.text()) + self._icon_room(), hint.horizontalAdvance(self.hint)
        )
        return self._with_room(width, words.lineSpacing() + (hint.lineSpacing() if self.hint else 0))

    def _in_narrow_lines(self) -> QSize:
        widest = _widest_word(self._words_font(bold=True), self.text()) + self._icon_room()
        if self.hint:
            widest = max(widest, _widest_word(self._hint_font(), self.hint))
        return self._with_room(widest, QFontMetrics(self._words_font(bold=True)).lineSpacing())

    def _in_lines_of(self, width: int) -> QSize:
        inside = max(width - 2 * (FOCUS_ROOM + self._padding()), 40)
        room = inside - self._icon_room()
        height = _height(_fitting(self._words_font(bold=True), self.text(), room), self.text(), room)
        if self.hint:
            height += _height(self._hint_font(), self.hint, inside)
        return self._with_room(0, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over the button."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, words and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        if self._kind not in _FLAT:
            draw_shadow(painter, face, BUTTON_RADIUS, self._look)
        ground, edge = self._ground()
        if ground is not None:
            draw_face(painter, face, BUTTON_RADIUS, ground, edge)
        if self._kind is Kind.PLAIN and self.isChecked():
            mark = QRectF(face.left() + 6, face.top() + 14, 5, face.height() - 28)
            draw_face(painter, mark, 2.5, self._look.colour("teal"), None)
        if self._kind is Kind.TAB and self.isChecked():
            mark = QRectF(
                face.left() + self._padding(), face.bottom() - 9, face.width() - 2 * self._padding(), 5
            )
            draw_face(painter, mark, 2.5, self._look.colour("teal"), None)
        self._draw_words(painter, face)
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(self))

    def _draw_words(self, painter: QPainter, face: QRectF) -> None:
        on_teal = self._kind is Kind.PRIMARY
        ink = self._look.colour("on_teal" if on_teal else "ink")
        chosen = self._kind is Kind.CHOICE and self.isChecked()  # soft words lie too close to the tint
        soft = self._look.colour("on_teal" if on_teal else "ink" if chosen else "soft")
        inside = face.adjusted(self._padding(), 0, -self._padding(), 0)
        room = 0 if self._kind is Kind.CHOICE and not self.isChecked() else self._icon_room()
        bold = self._kind in (Kind.PRIMARY, Kind.QUIET) or self.isChecked()
        width = round(inside.width()) - room
        font = _fitting(self._words_font(bold=bold), self.text(), width)
        words = _height(font, self.text(), width)
        hint = _height(self._hint_font(), self.hint, round(inside.width())) if self.hint else 0
        top = face.center().y() - (words + hint) / 2
        left = inside.left()
        if self._kind is not Kind.PLAIN:
            taken = min(QFontMetrics(font).horizontalAdvance(self.text()), width)
            left = face.center().x() - (taken + room) / 2
            width = taken + 2
        if room:
            side = self._icon_side()
            place = QRectF(left, top + (words - side) / 2, side, side)
            draw_icon(painter, self._icon, place, ink if bold else soft)
        painter.setFont(font)
        painter.setPen(ink if bold or self._kind is Kind.CHOICE else soft)
        flags = _WRAP_LEFT if self._kind is Kind.PLAIN else _WRAP
        painter.drawText(QRectF(left + room, top, width, words), flags, self.text())
        if hint:
            painter.setFont(self._hint_font())
            painter.setPen(soft)
            painter.drawText(QRectF(inside.left(), top + words, inside.width(), hint), _WRAP, self.hint)

    def _ground(self) -> tuple[QColor | None, QColor | None]:
        lit = self._hovered or self.isDown()
        if self._kind is Kind.PRIMARY:
            return self._look.colour("teal_hover" if lit else "teal"), None
        if self._kind in _FLAT:
            if self.isChecked():
                return self._look.colour("tint"), None
            return (self._look.colour("hover"), None) if lit else (None, None)
        if self._kind is Kind.CHOICE and self.isChecked():
            return self._look.colour("tint"), self._look.colour("teal")
        return self._look.colour("hover" if lit else "card"), self._look.colour("edge")

    def _words_font(self, *, bold: bool) -> QFont:
        return self._look.font(Role.BUTTON, size=self._size, bold=bold)

    def _hint_font(self) -> QFont:
        return self._look.font(Role.HINT, size=self._hint_size)

    def _icon_side(self) -> int:
        return self._look.px(self._size * 1.1)

    def _icon_room(self) -> int:
        return self._icon_side() + GRID + 4 if self._icon else 0

    def _padding(self) -> int:
        return {Kind.PLAIN: 20, Kind.TAB: 12}.get(self._kind, 16)

    def _with_room(self, width: int, height: int) -> QSize:
        around = 2 * FOCUS_ROOM
        return QSize(
            max(width + 2 * self._padding() + 4, self._least) + around,
            max(height + 2 * GRID, self._least) + around,
        )

    def _describe(self) -> None:
        self.setAccessibleDescription(self._hint)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _widest_word(font: QFont, text: str) -> int:
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def _fitting(font: QFont, text: str, width: int) -> QFont:
    """The font, or a smaller one where a single word would not fit: some languages have long words."""
    widest = _widest_word(font, text)
    if widest <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(
        max(int(font.pixelSize() * width / widest), round(font.pixelSize() * _SMALLEST_SHARE))
    )
    return smaller


def _height(font: QFont, text: str, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 10_000), _WRAP, text).height()
