"""Handing over: what came, and what is handed on."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.exchange.desk import Exchange
from sps_coach.ui.exchange.receiving import Receiving
from sps_coach.ui.exchange.sending import Sending
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

Way = Literal["receive", "send"]


class ExchangePage(QWidget):
    """Turns between what came and what is handed on."""

    left = Signal()
    """Back to where one came from."""
    taken_in = Signal()
    """Something is here now that was not."""

    def __init__(self, look: Look, motion: Motion, exchange: Exchange) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._title = Words(look, Role.TITLE, self.tr("Handing over"))
        self._title.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._back = Button(look, self.tr("Back to the library"), size=22)
        self._back.clicked.connect(self.left)
        self._way = Choices(
            look,
            self.tr("Which way"),
            [("receive", self.tr("Something came")), ("send", self.tr("Hand a routine on"))],
        )
        self._way.chosen.connect(lambda way: self.turn(cast("Way", way)))
        self.receiving = Receiving(look, motion, exchange)
        self.receiving.taken_in.connect(self.taken_in)
        self.sending = Sending(look, motion, exchange)
        self._lay_out()
        self.set_way("receive")

    def arrive(self) -> None:
        """Ask for what may have changed since."""
        self.receiving.arrive()
        self.sending.arrive()

    def turn(self, way: Way) -> None:
        """Turn to what came, or to what is handed on."""

        def turn() -> None:
            self.set_way(way)
            self._way.first().setFocus()

        self._motion.change(self.window(), turn)

    def set_way(self, way: Way) -> None:
        """Show what came, or what is handed on."""
        self._way.show_value(way)
        self.receiving.setVisible(way == "receive")
        self.sending.setVisible(way == "send")

    def look_into(self, file: Path) -> None:
        """Look into a file that was dragged in."""
        self.set_way("receive")
        self.receiving.look_into(file)

    def lead_back(self, *, to_studio: bool) -> None:
        """Say where the way back leads to: to the Studio, or to the Library."""
        self._back.set_words(self.tr("Back to the Studio") if to_studio else self.tr("Back to the library"))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.receiving.first_focus() if self.receiving.looked is not None else self._way.first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; nothing changes."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page leaves everything as it is."""
        super().hideEvent(event)
        self.receiving.leave()
        self.sending.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._header.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._header.addWidget(self._back)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        self._column.addLayout(self._header)
        for part in (self._way, self.receiving, self.sending):
            self._column.addWidget(part)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(self._look, inside, self._motion))
        self._look.changed.connect(self._arrange)

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._header.setDirection(across if self.width() >= self._look.px(560) else down)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._column.setContentsMargins(side, 2 * GRID, side, 2 * GRID)
