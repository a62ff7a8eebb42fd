"""The Studio's first page: what one can go on with, and something new."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui import dates
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.desk import Kind, Shelf, Work
from sps_coach.ui.studio.finding import Finding
from sps_coach.ui.studio.row import Row
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.button import Kind as ButtonKind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.writing import Line, Written

_LISTED = 420
"""How high a list gets before it scrolls, pixels at 100 %."""

_TO_BEGIN_FROM = 200
"""The same for what is begun from: so that what begins it is seen with its name, in a window of usual height."""


class Beginning(QWidget):
    """Lists one's own work, and begins something new out of a name and a first page."""

    opened = Signal(object)
    """A Work is to be gone on with."""
    begun = Signal(str, str, object)
    """Something new: its kind, its name, and the id of what is copied, or None."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._shelf = Shelf()
        self._sources: list[Work | None] = [None]
        self._mine = self._heading(self.tr("Go on with"))
        self.own = Rows(look, self.tr("Go on with"), most=_LISTED)
        self.own.opened.connect(self._open)
        self.new = self._new_card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self._mine, self.own, self._heading(self.tr("Something new")), self.new):
            column.addWidget(part)
        self.show_shelf(Shelf())

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what there is."""
        self._shelf = shelf
        self.own.show_rows([_row(work) for work in shelf.own])
        self._mine.setVisible(bool(shelf.own))
        self.own.setVisible(bool(shelf.own))
        self._show_sources()

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.own if self._shelf.own else self.called

    @property
    def name(self) -> str:
        """The name that is written for something new."""
        return " ".join(self.called.text().split())

    def say(self, sentence: str) -> None:
        """Show one sentence about what was tried."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _new_card(self) -> Card:
        look = self._look
        card = Card(look)
        self.kind = Choices(
            look,
            self.tr("What it is"),
            [("routine", self.tr("A routine")), ("exercise", self.tr("An exercise"))],
        )
        self.kind.show_value("routine")
        self.kind.chosen.connect(lambda _kind: self._motion.change(self, self._show_other_kind))
        self.called = Line(look, self.tr("Its name"))
        self.called.returnPressed.connect(self._begin)
        self.sources = Rows(look, self.tr("What it begins from"), most=_TO_BEGIN_FROM)
        self.button = Button(look, self.tr("Begin"), ButtonKind.PRIMARY, size=24)
        self.button.clicked.connect(self._begin)
        self.finding = Finding(
            look,
            self.tr("What it begins from"),
            self.tr("find it by a word or two, such as knee, lying, breath"),
            self.sources,
        )
        self.finding.searched.connect(self._search)
        self.finding.taken.connect(lambda: self.button.setFocus(Qt.FocusReason.TabFocusReason))
        self.finding.left.connect(self.finding.line.clear)
        self._none = Words(
            look,
            Role.LABEL,
            self.tr("Nothing else has these words; fewer may find something."),
            token="soft",  # noqa: S106 - a colour token
        )
        self._none.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._said = Words(look, Role.LABEL)
        self._said.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._said.hide()
        column = QVBoxLayout(card)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        named = Written(look, self.tr("Its name"), self.called)
        for part in (self.kind, named, self.finding, self._none, self.sources, self._said):
            column.addWidget(part)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_other_kind(self) -> None:
        if self.finding.line.text():
            self.finding.line.clear()
        self._show_sources()

    def _search(self, _text: str) -> None:
        """List what has these words, with the first one marked; without words all, with what was marked before."""
        before = self._sources[max(self.sources.place, 0)]
        self._show_sources()
        sought = bool(self.finding.line.text().strip())
        place = min(1, len(self._sources) - 1) if sought else self._sources.index(before)
        self.sources.go_to(place)

    def _show_sources(self) -> None:
        kind, text = cast("Kind", self.kind.value), self.finding.line.text()
        found = self._shelf.sources(kind, text)
        self._sources = [None, *found]
        self._none.setVisible(not found and bool(text.strip()))
        usual = (
            self.tr("with the usual words of welcome and of rest")
            if kind == "routine"
            else self.tr("with a body at rest on a chair")
        )
        blank = Row(self.tr("An empty page"), usual)
        rows = [blank if work is None else Row(work.name, self.tr("a copy of it")) for work in self._sources]
        self.sources.show_rows(rows, 0)

    def _open(self, row: int) -> None:
        self.opened.emit(self._shelf.own[row])

    def _begin(self) -> None:
        name = self.name
        if not name:
            self._motion.change(
                self, lambda: self.say(self.tr("A name comes first; it can be changed later."))
            )
            self.called.setFocus()
            return
        self.say("")
        source = self._sources[max(self.sources.place, 0)]
        self.begun.emit(self.kind.value, name, source.id if source else None)
        self.called.clear()
        self.finding.line.clear()

    def _heading(self, text: str) -> Words:
        heading = Words(self._look, Role.LABEL, text, bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        return heading


def _row(work: Work) -> Row:
    kind = translate("Studio", "Routine") if work.kind == "routine" else translate("Studio", "Exercise")
    if work.version is None:
        state = translate("Studio", "a draft, not practised yet")
    elif work.drafted:
        state = translate("Studio", "version {number}, with changes that are not kept as a version yet")
    else:
        state = translate("Studio", "version {number}")
    when = ""
    if work.changed is not None:
        when = f"{dates.weekday_and_day(work.changed)}, {dates.time_of_day(work.changed)}"
    told = translate("Studio", "{kind}, {state}")
    return Row(work.name, told.format(kind=kind, state=state.format(number=work.version)), when)
