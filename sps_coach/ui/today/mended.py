"""One soft notice after a damaged history was mended: what is here, where the damaged file lies, and a way to look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.safe_keeping import Mended
from sps_coach.ui.theme import FOCUS_ROOM, Look, Role
from sps_coach.ui.translation import tr
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words


class MendedNotice(QWidget):
    """Stands quietly on a page until it is read; nothing has to be decided, and sessions go on meanwhile."""

    states_asked = Signal()
    """The earlier states are to be shown; what was kept aside is told there too."""

    def __init__(self, look: Look, motion: Motion, page: QWidget) -> None:
        """Make it, hidden, for a page that it is to be part of."""
        super().__init__(page)
        self._look, self._motion, self._page = look, motion, page
        self._read = False
        self.words = Words(look, Role.LABEL)
        self.words.setContentsMargins(ROOM, 0, FOCUS_ROOM, 0)
        fine = Button(look, self.tr("That is fine"), size=20)
        states = Button(look, self.tr("Look at earlier states"), size=20)
        fine.clicked.connect(self._leave)
        states.clicked.connect(self.states_asked)
        ways = Flow()
        ways.hold((fine, states))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(ways, 1)
        self.hide()

    def show_mended(self, mended: Mended | None) -> None:
        """Say what was mended, where anything was."""
        if mended is not None and not self._read and self.isHidden():
            self._motion.change(self._page, lambda: self._set(mended))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one line where there is room for it."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(760)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)

    def _set(self, mended: Mended) -> None:
        if mended.aside is None:
            told = tr(
                "The history file was gone. Its newest backup is in its place: {count} sessions.",
                None,
                mended.sessions,
            )
        else:
            told = tr(
                "The history file was damaged. What could be read is here again: {count} sessions.",
                None,
                mended.sessions,
            )
        self.words.setText(told.format(count=mended.sessions))
        self.show()

    def _leave(self) -> None:
        self._read = True
        self._motion.change(self._page, self.hide)
