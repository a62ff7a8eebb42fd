"""A line that finds rows as one types, without the keyboard ever leaving it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.writing import Line, Written


class Finding(Written):
    """Up and down mark another row while one types; Enter takes the marked one, Escape goes back."""

    searched = Signal(str)
    """These are the words now."""
    taken = Signal()
    """The marked row is meant."""
    left = Signal()

    def __init__(self, look: Look, about: str, such_as: str, rows: Rows) -> None:
        """Build it.

        Args:
            look: the window's.
            about: what is found.
            such_as: some words as an example.
            rows: what is found is listed there.
        """
        self.line, self._rows = Line(look, about), rows
        super().__init__(look, about, self.line)
        self.line.setPlaceholderText(such_as)
        self.line.textChanged.connect(self.searched)
        self.line.textChanged.connect(self._show_marked)
        self.line.installEventFilter(self)

    def _show_marked(self) -> None:
        """The marked row lies beneath the line, which may be where a small window ends."""
        marked = self._rows.visualRect(self._rows.currentIndex())
        if self.line.hasFocus() and not marked.isEmpty():
            bring_into_view(self._rows, marked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the rows, take one, or go back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._rows.go_to(self._rows.place + (1 if key == Qt.Key.Key_Down else -1))
            self._show_marked()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True
