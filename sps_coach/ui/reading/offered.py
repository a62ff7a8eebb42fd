"""Reading pages aloud, as it is offered in the side bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sps_coach.ui.desk import Desk
from sps_coach.ui.motion import Motion
from sps_coach.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:  # made when a page is first read
    from sps_coach.ui.reading.aloud import ReadingAloud


class OfferedReading(QObject):
    """Reads a page where the program is wished to read, and says in the side bar how that stands."""

    def __init__(self, window: QWidget, motion: Motion, side_bar: SideBar, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._motion, self._side_bar, self._desk = window, motion, side_bar, desk
        self._reading: ReadingAloud | None = None
        self._shown = (True, False, "")

    def read(self, page: QWidget) -> None:
        """Read this page, or ease off reading it; where a screen reader is chosen, that one reads."""
        if self._desk.settings().reads == "reader":
            return
        if self._reading is None:
            from sps_coach.ui.reading.aloud import ReadingAloud

            self._reading = ReadingAloud(self._window, self._desk.hearing.read_aloud)
            self._reading.changed.connect(self.show)
        self._reading.read(page)

    def show(self, busy: bool = False, trouble: str = "") -> None:
        """Show whether it is offered by what is chosen now, whether a page is being read, and what keeps it from it."""
        offered = self._desk.settings().reads == "program"
        if (offered, busy, trouble) != self._shown:
            self._shown = (offered, busy, trouble)
            show = partial(self._side_bar.show_reading, offered=offered, busy=busy, trouble=trouble)
            self._motion.change(self._side_bar, show)

    def leave(self) -> None:
        """Let what is being read ease off."""
        if self._reading is not None:
            self._reading.leave()
