"""The Library: everything that can be practised, found by words and narrowed down."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.library.cards import Cards
from sps_coach.ui.library.filters import Filters
from sps_coach.ui.library.shelf import Item, Narrowing, Shelf
from sps_coach.ui.library.words import found
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

RESTS_MS = 400
"""Once nothing was typed for so long, the cards turn softly into what was found; its number is told at once."""


class LibraryPage(QWidget):
    """A field to search in, what it is narrowed down to, and cards."""

    opened = Signal(object)
    """An Item is to be opened."""
    exchange_asked = Signal()
    """Something is to be handed over."""

    def __init__(self, look: Look, motion: Motion, clock: Clock) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self.shelf: Shelf | None = None
        self._favourites: tuple[str, ...] = ()
        self._found: list[Item] = []
        self._title = Words(look, Role.TITLE, self.tr("Library"))
        self._title.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self.search = LineField(look, self.tr("Search the library"))
        self.search.line.setPlaceholderText(self.tr("Search: neck, sitting, chair"))
        self.search.line.textChanged.connect(self._look_for)
        self.search.line.returnPressed.connect(self._go_to_cards)
        self.count = Words(look, Role.LABEL, self.tr("One moment."), token="soft")  # noqa: S106 - a colour token
        self.count.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.filters = Filters(look)
        self.filters.changed.connect(self._narrow)
        self.filters.unfolded.connect(self._unfold)
        self.filters.exchange.clicked.connect(self.exchange_asked)
        self.cards = Cards(look, clock, self.tr("Exercises and routines"))
        self.cards.opened.connect(self.opened)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(RESTS_MS)
        self._typing.timeout.connect(self.turn)
        self._lay_out()

    def show_shelf(self, shelf: Shelf, favourites: Collection[str]) -> None:
        """Show this, softly where the page is seen."""
        self.shelf, self._favourites = shelf, tuple(favourites)
        self._find()

        def show() -> None:
            self.cards.know(tuple(shelf.items.values()))
            self._show_found()

        self._motion.change(self._scrolling.viewport(), show)

    def show_favourites(self, favourites: Collection[str]) -> None:
        """Follow what is kept at hand now."""
        if self.shelf is not None and tuple(favourites) != self._favourites:
            self._favourites = tuple(favourites)
            self._find()
            self._show_found()

    def turn(self) -> None:
        """Turn the cards into what was found, now."""
        self._typing.stop()
        if self._found != list(self.cards.items):
            self._motion.change(self._scrolling.viewport(), self._show_found)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.search.line

    def came_back(self) -> QWidget:
        """Where the keyboard goes on after one of them was looked at."""
        return self.cards if self.cards.items else self.search.line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the field to what was found; Escape takes back what was typed."""
        if event.key() == Qt.Key.Key_Down and self.search.line.hasFocus():
            self._go_to_cards()
            return
        if event.key() == Qt.Key.Key_Escape and self.search.line.text():
            self.search.line.clear()
            self.search.line.setFocus()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page has typed to the end."""
        super().hideEvent(event)
        self._typing.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        for widget in (self.filters, self.cards):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._header.setSpacing(GRID)
        self._header.addWidget(self._title)
        self._header.addWidget(self.search, 1)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addLayout(self._header)
        self._head.addWidget(self.count)
        self._scrolling = Scrolling(self._look, inside, self._motion)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addWidget(self._scrolling, 1)
        self._look.changed.connect(self._arrange)

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wide = self.width() >= self._look.px(680)
        self._header.setDirection(across if wide else down)
        self._title.setVisible(self.height() >= self._look.px(420) or wide)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._head.setContentsMargins(side, 2 * GRID, side, GRID)
        self._column.setContentsMargins(side, 0, side, 2 * GRID)

    def _look_for(self) -> None:
        """Find at every key; the cards follow once the fingers rest."""
        self._find()
        self._typing.start()

    def _narrow(self) -> None:
        self._find()
        self.turn()

    def _find(self) -> None:
        if self.shelf is None:
            return
        self._found = self.shelf.find(self.search.line.text(), self.filters.narrowing, self._favourites)
        self.count.setText(self._said())

    def _said(self) -> str:
        if self.shelf is None:
            return ""
        if not self._found and self.filters.narrowing != Narrowing():
            return self.tr("Nothing here is like that. Showing everything again may help.")
        return found(len(self._found), len(self.shelf.items))

    def _show_found(self) -> None:
        self.filters.show_way_back()
        self.cards.show_items(self._found, self._favourites)

    def _unfold(self, unfolded: bool) -> None:
        self._motion.change(self._scrolling.viewport(), lambda: self.filters.show_folded(unfolded=unfolded))

    def _go_to_cards(self) -> None:
        self.turn()
        if self.cards.items:
            self.cards.setFocus(Qt.FocusReason.TabFocusReason)
