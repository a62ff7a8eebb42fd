"""The screen at rest: a nearly dark, still page with one quiet line, while the session is heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.session.controls import Controls
from sps_coach.ui.theme import GRID, Look, Role
from sps_coach.ui.widgets.text import FittedWords

_WITH_OTHERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
}
"""A key that only goes along with others asks for nothing yet."""


_SIZE, _LINES = 26, 4
"""The line's letters, pixels at 100 %, and how many lines of them it may take; longer words are smaller."""


class RestingScreen(QWidget):
    """Covers the session page in its dark theme. The keys of the session work; any other, and any touch, eases off.

    Where the session waits for the person, they go on instead.
    """

    eased = Signal()
    went_on = Signal()
    """The session waited for the person, and they are settled."""

    def __init__(self, look: Look, controls: Controls, parent: QWidget) -> None:
        """Lie over a page.

        Args:
            look: the page's own, with letters as large as was chosen.
            controls: what knows the keys of a session.
            parent: the page.
        """
        super().__init__(parent)
        self._look = look
        self._controls = controls
        self.waits = False
        self.line = FittedWords(look, Role.LEAD, sizes=(_SIZE,), lines=_LINES)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing beneath it needs painting
        self.setAccessibleName(self.tr("The screen rests. Any key eases off."))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 6 * GRID)
        column.addStretch(1)
        column.addWidget(self.line)
        look.changed.connect(self.update)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the dark nobody has to find the right key."""
        if event.key() in _WITH_OTHERS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not self._controls.press(event) and not event.isAutoRepeat():
            self._any()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab is a key like any other here."""
        return False

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Any touch eases off, or goes on where the session waits."""
        self._any()

    def _any(self) -> None:
        (self.went_on if self.waits else self.eased).emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dark ground."""
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))
