"""All routines, drawn calm: which ones there are, how long each takes, in which position, with what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from sps_coach.ui.desk import Offer
from sps_coach.ui.motion import Motion
from sps_coach.ui.routines.entry import Entry
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

_TWO_COLUMNS = 900
"""From this width on, pixels at 100 %, two stand beside one another."""


class RoutinesPage(QWidget):
    """Shows every routine; sends the one that is chosen, and nothing begins yet."""

    chosen = Signal(object)
    """An Offer is to stand on Today."""
    left = Signal()

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._entries: list[Entry] = []
        self._columns = 0
        title = Words(look, Role.TITLE, self.tr("All routines"))
        title.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._back = Button(look, self.tr("Back to Today"), size=22)
        self._back.clicked.connect(self.left)
        self._header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._header.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._header.addWidget(self._back)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        self._column.addLayout(self._header)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(look, inside, motion))
        look.changed.connect(self._arrange)

    def show_routines(self, offers: Sequence[Offer]) -> None:
        """Show these, softly where the page is seen."""
        self._motion.change(self, lambda: self._set(offers))

    def first_focus(self) -> QWidget:
        """The first routine, or the way back while there is none."""
        return self._entries[0] if self._entries else self._back

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def _set(self, offers: Sequence[Offer]) -> None:
        had_focus = self._back.hasFocus()
        for entry in self._entries:
            self._grid.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = [Entry(self._look, offer) for offer in offers]
        for entry, offer in zip(self._entries, offers, strict=True):
            entry.clicked.connect(partial(self.chosen.emit, offer))
        self._columns = 0
        self._arrange()
        if had_focus:
            self.first_focus().setFocus()

    def _arrange(self) -> None:
        px, width = self._look.px, self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._header.setDirection(across if width >= px(560) else down)
        side = 4 * GRID if width >= 720 else GRID
        self._column.setContentsMargins(side, 2 * GRID, side, 2 * GRID)
        columns = 2 if width >= px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            for place, entry in enumerate(self._entries):
                self._grid.addWidget(entry, place // columns, place % columns)
            for column in range(2):
                self._grid.setColumnStretch(column, int(column < columns))
