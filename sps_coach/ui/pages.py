"""The pages of the window: one is shown at a time, and every change of them is soft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.widgets.scroll import around

Page = TypeVar("Page", bound=QWidget)


class Pages(QStackedWidget):
    """Holds the pages that were made so far, and turns from one to another."""

    turning = Signal(str)
    """A page takes the other's place, within one soft change: what else changes with it changes now.

    Carries the side bar's entry that it belongs to, or nothing where it stands alone, as a session does.
    """
    turned = Signal()
    """Another page begins to be shown."""

    def __init__(self, motion: Motion) -> None:
        super().__init__()
        self._motion = motion
        self._entries: dict[QWidget, str] = {}

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.currentWidget()

    def hold(self, page: Page, entry: str = "") -> Page:
        """Hold this page from now on, under an entry of the side bar or none, and return it."""
        self.addWidget(page)
        self._entries[page] = entry
        return page

    def let_go(self, page: QWidget) -> None:
        """Hold this page no longer; it is not the one that is shown."""
        self._entries.pop(page, None)
        self.removeWidget(page)
        page.deleteLater()

    def turn_to(
        self, page: QWidget, focus: Callable[[], QWidget], before: Callable[[], None] | None = None
    ) -> None:
        """Show this page.

        Args:
            page: which one; it is held.
            focus: where the keyboard begins.
            before: what is done to the page within the same change, or None.
        """
        self._motion.change(self.window(), partial(self._turn, page, focus, before))
        self.turned.emit()

    def _turn(self, page: QWidget, focus: Callable[[], QWidget], before: Callable[[], None] | None) -> None:
        if before is not None:
            before()
        self.turning.emit(self._entries.get(page, ""))
        self.setCurrentWidget(page)
        first = focus()
        first.setFocus()
        scrolling = around(first)
        if scrolling is not None:
            scrolling.begin_at(first)
