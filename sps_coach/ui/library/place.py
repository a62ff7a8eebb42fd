"""The Library's place in the window: its shelf, and the page of each exercise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sps_coach.settings import Settings
from sps_coach.ui.desk import Desk
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.pages import Pages
from sps_coach.ui.theme import Look

if TYPE_CHECKING:  # its pages are built when they are first needed
    from sps_coach.ui.exchange.page import ExchangePage
    from sps_coach.ui.library.exercise import ExercisePage
    from sps_coach.ui.library.page import LibraryPage
    from sps_coach.ui.library.shelf import Item, Shelf

LIBRARY = "library"
"""The side bar's entry for it."""


class LibraryPlace(QObject):
    """Leads from the shelf to a page and back, and keeps favourites."""

    taken = Signal(object)
    """An Offer is to stand on Today."""
    chosen = Signal(object)
    """The Settings as they are to be from now on."""

    def __init__(
        self,
        pages: Pages,
        look: Look,
        motion: Motion,
        desk: Desk,
        clock: Clock,
        stands_still: Callable[[], bool],
    ) -> None:
        """Take the parts.

        Args:
            pages: where its pages are shown.
            look: how they look.
            motion: how they change.
            desk: lays out the shelf.
            clock: monotonic seconds.
            stands_still: whether figures are shown in still pictures.
        """
        super().__init__(pages)
        self._pages, self._look, self._motion, self._desk = pages, look, motion, desk
        self._clock, self._stands_still = clock, stands_still
        self._shelf: LibraryPage | None = None
        self._exercise: ExercisePage | None = None
        self._exchange: ExchangePage | None = None
        self._changed = False
        self._back: Callable[[], None] = self.go

    def go(self) -> None:
        """Go to the shelf: anew, or back to where one was on it."""
        if self._shelf is None:
            from sps_coach.ui.library.page import LibraryPage

            self._shelf = self._pages.hold(LibraryPage(self._look, self._motion, self._clock), LIBRARY)
            self._shelf.opened.connect(self._open)
            self._shelf.exchange_asked.connect(self.show_exchange)
        shelf = self._shelf
        if self._pages.page is shelf:
            return
        back = self._pages.page is not None and self._pages.page in (self._exercise, self._exchange)
        anew = not back or self._changed
        self._changed = False
        self._pages.turn_to(shelf, shelf.came_back if back else shelf.first_focus)
        if anew:
            self._desk.browsing.shelf(self._show)

    def show_exercise(self, name: str) -> None:
        """Go to the page of the exercise with this id, where it is on the shelf."""
        shelf = self._shelf.shelf if self._shelf is not None else None
        if shelf is None or name not in shelf.exercises:
            return
        if self._exercise is None:
            from sps_coach.ui.library.exercise import ExercisePage

            page = ExercisePage(self._look, self._motion, self._clock, self._stands_still)
            self._exercise = self._pages.hold(page, LIBRARY)
            page.left.connect(self.go)
            page.asked.connect(self.show_exercise)
            page.favoured.connect(self._favour)
        page = self._exercise
        show = partial(page.show_exercise, name, shelf, self._desk.settings().favourites)
        self._pages.turn_to(page, page.first_focus, show)

    def show_exchange(self, file: Path | None = None) -> None:
        """Go to what came and what is handed on, and look into a file where one is given."""
        page, self._back = self._exchange_page(), self.go
        if self._pages.page is not page:
            self._pages.turn_to(page, page.first_focus, partial(page.lead_back, to_studio=False))
            page.arrive()
        if file is not None:
            page.look_into(file)

    def _exchange_page(self) -> ExchangePage:
        if self._exchange is None:
            from sps_coach.ui.exchange.page import ExchangePage

            page = ExchangePage(self._look, self._motion, self._desk.exchange)
            self._exchange = self._pages.hold(page, LIBRARY)
            page.left.connect(self._leave_exchange)
            page.taken_in.connect(self._changes)
        return self._exchange

    def hand_on(self, routine: str, back: Callable[[], None]) -> None:
        """Go to where the routine with this id is handed on, and back from there to the Studio."""
        page, self._back = self._exchange_page(), back
        page.sending.choose(routine)

        def before() -> None:
            page.lead_back(to_studio=True)
            page.set_way("send")

        self._pages.turn_to(page, page.first_focus, before)
        page.arrive()

    def _leave_exchange(self) -> None:
        self._back()

    def _changes(self) -> None:
        self._changed = True

    def show_settings(self, settings: Settings) -> None:
        """Follow what is chosen now."""
        if self._shelf is not None:
            self._shelf.show_favourites(settings.favourites)
        if self._exercise is not None:
            self._exercise.show_favourites(settings.favourites)

    def _show(self, shelf: Shelf) -> None:
        if self._shelf is not None:
            self._shelf.show_shelf(shelf, self._desk.settings().favourites)

    def _open(self, item: Item) -> None:
        shelf = self._shelf.shelf if self._shelf is not None else None
        name = item.key.partition(":")[2]
        if item.kind == "exercise":
            self.show_exercise(name)
        elif shelf is not None:
            self.taken.emit(shelf.offers[name])

    def _favour(self, name: str, favourite: bool) -> None:
        settings = self._desk.settings()
        others = tuple(each for each in settings.favourites if each != name)
        self.chosen.emit(replace(settings, favourites=(*others, name) if favourite else others))
