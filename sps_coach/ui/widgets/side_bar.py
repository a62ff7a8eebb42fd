"""The way between pages: a side bar, or a row at the top where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from sps_coach.ui.theme import GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.text import Words


class SideBar(QWidget):
    """Entries for the pages there are, and below them how the window looks."""

    chosen = Signal(str)
    theme_asked = Signal()
    text_size_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = Words(look, Role.TEXT, "SPS Coach", token="teal", bold=True)  # noqa: S106 - a colour token
        self._name.setWordWrap(False)
        self._entries = {
            "today": Button(look, self.tr("Today"), Kind.PLAIN, icon="today", size=22),
            "sessions": Button(look, self.tr("Past sessions"), Kind.PLAIN, icon="sessions", size=22),
        }
        group = QButtonGroup(self)
        for name, entry in self._entries.items():
            entry.setCheckable(True)
            group.addButton(entry)
            entry.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
        self._theme = Button(look, "", Kind.PLAIN, size=20)
        self._text_size = Button(look, "", Kind.PLAIN, icon="text-size", size=20)
        self._theme.clicked.connect(self.theme_asked)
        self._text_size.clicked.connect(self.text_size_asked)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._name)
        for entry in self._entries.values():
            self._layout.addWidget(entry)
        self._layout.addStretch(1)
        self._layout.addWidget(self._theme)
        self._layout.addWidget(self._text_size)
        look.changed.connect(self._dress)
        self._dress()
        self.lie(flat=False)

    def lie(self, *, flat: bool) -> None:
        """Stand at the side, or lie flat along the top."""
        direction = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(direction)
        self._name.setVisible(not flat)
        self._name.setContentsMargins(24, 8, 8, 3 * GRID)
        side, ends = (GRID, GRID) if flat else (2 * GRID, 4 * GRID)
        self._layout.setContentsMargins(side, ends, side, ends if not flat else GRID)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.updateGeometry()
        self.update()

    def standing_width(self) -> int:
        """How wide it is when it stands."""
        widest = max(
            entry.sizeHint().width() for entry in (*self._entries.values(), self._theme, self._text_size)
        )
        return max(widest, self._name.sizeHint().width()) + 4 * GRID

    def mark(self, page: str) -> None:
        """Mark the page that is shown."""
        entry = self._entries.get(page)
        if entry is not None:
            entry.setChecked(True)

    def first(self) -> QWidget:
        """The first entry, for the keyboard."""
        return self._entries["today"]

    def sizeHint(self) -> QSize:
        """As its layout has it."""
        return self._layout.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A slightly lighter ground than the page's."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._look.colour("card"))

    def _dress(self) -> None:
        if self._look.theme == "light":
            self._theme.set_words(self.tr("Evening colours"), icon="evening")
        else:
            self._theme.set_words(self.tr("Day colours"), icon="today")
        percent = round(self._look.text_scale * 100)
        self._text_size.set_words(self.tr("Text {percent} %").format(percent=percent), icon="text-size")
