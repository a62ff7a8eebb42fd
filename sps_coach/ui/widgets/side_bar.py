"""The way between pages: a side bar, or a row at the top where the window is narrow, folded until more is asked for."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.keys import page_keys, written
from sps_coach.ui.theme import GRID, Look, Role
from sps_coach.ui.widgets import told
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words

_ANY = 16_777_215  # Qt's own word for no limit


class SideBar(QWidget):
    """Entries for the pages there are, and below them how the window looks."""

    chosen = Signal(str)
    theme_asked = Signal()
    text_size_asked = Signal()
    reading_asked = Signal()
    more_asked = Signal()
    """All entries are to be seen, or only the nearest again."""
    whose_asked = Signal()
    """Somebody else is perhaps to be looked at."""
    told_as = told.Role.Grouping

    def __init__(self, look: Look) -> None:
        super().__init__()
        told.tell_roles()
        self.setAccessibleName(self.tr("Pages"))
        self._look = look
        self._name = Words(look, Role.TEXT, "SPS Coach", token="teal", bold=True)  # noqa: S106 - a colour token
        self._name.setWordWrap(False)
        self._entries = {
            "today": Button(look, self.tr("Today"), Kind.PLAIN, icon="today", size=22),
            "library": Button(look, self.tr("Library"), Kind.PLAIN, icon="library", size=22),
            "diary": Button(look, self.tr("Diary"), Kind.PLAIN, icon="diary", size=22),
            "review": Button(look, self.tr("How it went"), Kind.PLAIN, icon="sessions", size=22),
            "studio": Button(look, self.tr("Studio"), Kind.PLAIN, icon="studio", size=22),
            "settings": Button(look, self.tr("Settings"), Kind.PLAIN, icon="settings", size=22),
        }
        for name, entry in self._entries.items():
            entry.setCheckable(True)
            entry.told_as = told.Role.RadioButton
            entry.setAccessibleDescription(written(page_keys(name)))
            entry.clicked.connect(partial(self._choose, name))
        self.more = Button(look, "", Kind.PLAIN, size=22)
        self.more.clicked.connect(self.more_asked)
        self.whose = Button(look, "", Kind.PLAIN, size=20)
        self.whose.clicked.connect(self.whose_asked)
        self.reading = Button(look, self.tr("Read aloud"), Kind.PLAIN, icon="read", size=20)
        self.reading.setAccessibleDescription(self.tr("F2"))
        self.reading.clicked.connect(self.reading_asked)
        self._theme = Button(look, "", Kind.PLAIN, size=20)
        self._text_size = Button(look, "", Kind.PLAIN, icon="text-size", size=20)
        self._theme.clicked.connect(self.theme_asked)
        self._text_size.clicked.connect(self.text_size_asked)
        self._looks = (self._theme, self._text_size)
        self._reads, self._named = True, False
        self._flat, self._with_looks, self._unfolded = False, True, False
        self._flow = Flow()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        look.changed.connect(self._dress)
        self._dress()
        self._lay_out()

    def _choose(self, page: str) -> None:
        self._check(page)
        self.chosen.emit(page)

    def _check(self, page: str) -> None:
        for name, entry in self._entries.items():
            entry.setChecked(name == page)

    def fit(self, height: int, *, narrow: bool) -> bool:
        """Stand at the side where there is room, without what the settings have too where it is short; or lie flat.

        Args:
            height: of the window, pixels.
            narrow: whether the page needs the window's whole width.

        Returns:
            Whether it lies flat along the top.
        """
        with_looks = height >= self.standing_height(with_looks=True)
        flat = narrow or height < self.standing_height(with_looks=False)
        if (flat, with_looks) != (self._flat, self._with_looks):
            self._flat, self._with_looks = flat, with_looks
            self._lay_out()
        return flat

    def unfold(self) -> None:
        """Show all entries where only the nearest are shown, or only those again."""
        self._unfolded = not self._unfolded
        self._lay_out()
        self.more.setFocus()

    def _lay_out(self) -> None:
        flat = self._flat
        while self._layout.count():
            self._layout.takeAt(0)
        buttons = (*self._entries.values(), self.more, self.whose, self.reading, *self._looks)
        for button in buttons:
            button.setParent(self)
            button.raise_()  # some come back from the row, and would be read out after the others
            button.hide()
        self._name.setVisible(not flat)
        self._flow.setVisible(flat)
        self.whose.setMaximumWidth(_ANY if flat else self.standing_width() - 4 * GRID)  # a long name breaks
        if flat:
            self._layout.setContentsMargins(GRID, GRID, GRID, 0)
            self._layout.addWidget(self._flow)
            self.more.set_words(self.tr("Fewer") if self._unfolded else self.tr("More"))
            self.more.setAccessibleDescription(self.tr("the other pages"))
            named = (self.whose,) if self._named else ()
            reading = (self.reading,) if self._reads else ()
            self._flow.hold([*self._seen(), self.more, *named, *reading])
            return
        self._flow.release()
        for before, after in pairwise(buttons):  # the row had them in another order
            QWidget.setTabOrder(before, after)
        self._layout.setContentsMargins(2 * GRID, 4 * GRID, 2 * GRID, 4 * GRID)
        self._name.setContentsMargins(24, 8, 8, 3 * GRID)
        self._layout.addWidget(self._name)
        for entry in self._entries.values():
            self._layout.addWidget(entry)
            entry.show()
        self._layout.addWidget(self.whose)
        self.whose.setVisible(self._named)
        self._layout.addStretch(1)
        for button in (self.reading, *self._looks):
            self._layout.addWidget(button)
            button.setVisible(self._reads if button is self.reading else self._with_looks)

    def _seen(self) -> list[Button]:
        """The entries of a row: all of them, or Today and the page that is shown."""
        return [
            entry
            for name, entry in self._entries.items()
            if self._unfolded or name == "today" or entry.isChecked()
        ]

    def show_whose(self, name: str) -> None:
        """Say whose history is looked at, where it is not one's own."""
        self._named = bool(name)
        self.whose.set_words(self.tr("Looking at {name}").format(name=name) if name else "")
        self._lay_out()

    def show_reading(self, *, offered: bool, busy: bool = False, trouble: str = "") -> None:
        """Offer to read the page, or to ease that off; where it cannot be heard, say so."""
        words = self.tr("Ease off") if busy else self.tr("Read aloud")
        self.reading.set_words(words, hint=self.tr("no sound just now") if trouble else "", icon="read")
        self.reading.setAccessibleDescription(trouble or self.tr("F2"))
        if offered != self._reads:
            self._reads = offered
            self._lay_out()

    def standing_width(self) -> int:
        """How wide it is when it stands."""
        buttons = (
            *self._entries.values(),
            self.reading,
            *self._looks,
        )  # a long name goes on on the next line
        return max(button.sizeHint().width() for button in buttons) + 4 * GRID

    def standing_height(self, *, with_looks: bool) -> int:
        """How high it needs to be to stand, with the buttons for how the window looks or without them."""
        looks = self._looks if with_looks else ()
        buttons: list[Button] = [*self._entries.values(), self.reading, *looks]
        name = self._look.px(30) + 8 + 3 * GRID
        if self._named:  # a long one goes on on the next line
            name += self.whose.heightForWidth(self.standing_width() - 4 * GRID)
        return name + sum(button.sizeHint().height() for button in buttons) + 8 * GRID

    def mark(self, page: str) -> None:
        """Mark the page that is shown; a row of entries folds again."""
        self._check(page)
        self._unfolded = False
        if self._flat:
            self._lay_out()

    def first(self) -> QWidget:
        """The first entry, for the keyboard."""
        return self._entries["today"]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A slightly lighter ground than the page's."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._look.colour("card"))

    def _dress(self) -> None:
        if self._look.theme == "light":
            self._theme.set_words(self.tr("Evening"), icon="evening")
        else:
            self._theme.set_words(self.tr("Day"), icon="today")
        percent = round(self._look.text_scale * 100)
        self._text_size.set_words(self.tr("Text {percent} %").format(percent=percent), icon="text-size")
