"""Backups: how safe the history is, and what can be done for it. Everything is asked and answered in the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.settings import Settings
from sps_coach.ui import dates, words
from sps_coach.ui.motion import Motion
from sps_coach.ui.safe_keeping import Backup, Holding, SafeKeeping, Safety, Say
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings.rows import Section
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.text import Words, breakable

SHOWN = 6
"""So many backups or exports are offered; the others lie in their folder."""

Way = tuple[str, str, Callable[[], None]]
"""A button of a step: its words, its hint, and what it does."""


class BackupsSection(Section):
    """Says where the history stands, and takes every step in two: first a look, then a choice to leave it."""

    def __init__(self, look: Look, settings: Settings, motion: Motion, keeping: SafeKeeping) -> None:
        super().__init__(look, settings)
        self._motion, self._keeping = motion, keeping
        self._safety: Safety | None = None
        self._here = Words(look, Role.LEAD, self.tr("One moment."), bold=True)
        self._where = Words(look, Role.TEXT)
        self._said = Words(look, Role.TEXT)
        self._said.hide()
        self._step = QWidget()
        step = QVBoxLayout(self._step)
        step.setContentsMargins(0, GRID, 0, 0)
        self._question = Words(look, Role.TEXT)
        self._answers = Flow()
        step.addWidget(self._question)
        step.addWidget(self._answers)
        self._step.hide()
        for label in (self._here, self._where, self._said, self._question):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, GRID)
        self._ways = Flow()
        self._ways.hold([self._button(way) for way in self._first_ways()])
        for widget in (self._here, self._where, self._said, self._ways, self._step):
            self.column.addWidget(widget)

    def arrive(self) -> None:
        """Ask how safe the history is now."""
        self._keeping.look(self._show, self._say)

    def first_focus(self) -> QWidget:
        """The first thing that can be done."""
        return self.buttons()[0]

    def leave(self) -> None:
        """Whoever goes elsewhere leaves everything as it is."""
        self._set_step(None)
        self._said.hide()

    def buttons(self) -> list[Button]:
        """What can be pressed now, in order."""
        shown = self._answers if self._step.isVisibleTo(self) else self._ways
        return [each for each in shown.findChildren(Button) if each.isVisibleTo(shown)]

    # -- what can be done ---------------------------------------------------------------------------------------

    def _first_ways(self) -> Sequence[Way]:
        return (
            (self.tr("Make a backup now"), "", partial(self._do, self._keeping.back_up)),
            (self.tr("Look at earlier states"), "", self._choose_backup),
            (
                self.tr("Export everything"),
                self.tr("one file to take along"),
                partial(self._do, self._keeping.export),
            ),
            (self.tr("Import"), self.tr("from such a file"), self._choose_export),
            (self.tr("Erase everything"), self.tr("after one more question"), self._ask_erase),
        )

    def _choose_backup(self) -> None:
        backups = self._safety.backups if self._safety else ()
        if not backups:
            self._say(self.tr("There are no backups yet; one is made after every session."))
            return
        self._ask(
            self.tr("Each can be looked at first; nothing changes yet."),
            [
                (_moment(each.made), self._held(each.holds), partial(self._ask_restore, each))
                for each in backups[:SHOWN]
            ],
        )

    def _ask_restore(self, backup: Backup) -> None:
        if self._safety is None:
            return
        told = self.tr(
            "This backup holds {there}. It would take the place of {here}. What is here now stays as a backup."
        ).format(there=self._holding(backup.holds), here=self._holding(self._safety.holds))
        put = partial(self._do, partial(self._keeping.restore, backup.path))
        self._ask(told, [(self.tr("Put it in place"), "", put)])

    def _choose_export(self) -> None:
        if self._safety is None:
            return
        if not self._safety.exports:
            told = self.tr(
                "Put the exported file into {folder}, with its name as it is; then it is offered here."
            )
            self._say(told.format(folder=breakable(self._safety.documents)))
            return
        ways: list[Way] = [
            (file.stem, "", partial(self._do, partial(self._keeping.take_in, file)))
            for file in self._safety.exports[:SHOWN]
        ]
        told = self.tr("These lie in {folder}. What is here stays, and what is new in the file is added.")
        self._ask(told.format(folder=breakable(self._safety.documents)), ways)

    def _ask_erase(self) -> None:
        if self._safety is None:
            return
        told = self.tr(
            "This takes away {here}, and all backups, for good: nothing brings them back. What was exported stays"
            " where it is. An export first may be a good idea."
        ).format(here=self._holding(self._safety.holds))
        self._ask(told, [(self.tr("Erase it for good"), "", partial(self._do, self._keeping.erase))])

    # -- how it is asked and told -------------------------------------------------------------------------------

    def _ask(self, question: str, ways: Sequence[Way]) -> None:
        """Ask in place of the buttons; leaving it is always the first thing that can be done."""
        leave: Way = (self.tr("Leave it as it is"), "", partial(self._turn, None))
        self._turn((question, [leave, *ways]))

    def _turn(self, step: tuple[str, Sequence[Way]] | None) -> None:
        def change() -> None:
            self._said.hide()
            self._set_step(step)
            self._focus()

        self._motion.change(self.window(), change)  # this surface grows and shrinks

    def _set_step(self, step: tuple[str, Sequence[Way]] | None) -> None:
        for earlier in self._answers.release():
            earlier.deleteLater()
        if step is not None:
            question, ways = step
            self._question.setText(question)
            buttons = [self._button(way) for way in ways]
            buttons[0].set_kind(Kind.PRIMARY)
            self._answers.hold(buttons)
        self._step.setVisible(step is not None)
        self._ways.setVisible(step is None)

    def _focus(self) -> None:
        if self.isVisible():
            self.first_focus().setFocus()
            bring_into_view(self.first_focus())

    def _do(self, work: Callable[[Say], None]) -> None:
        self._say(self.tr("One moment."))
        work(self._told)

    def _told(self, sentence: str) -> None:
        self._say(sentence)
        self.arrive()

    def _say(self, sentence: str) -> None:
        asked = self._step.isVisibleTo(self)

        def change() -> None:
            self._set_step(None)
            self._said.setText(breakable(in_words(sentence)))
            self._said.show()
            if asked:
                self._focus()

        self._motion.change(self.window(), change)  # this surface grows and shrinks

    def _show(self, safety: Safety) -> None:
        self._safety = safety
        here, where = words.sentence(self._holding(safety.holds)), self._standing(safety)

        def change() -> None:
            self._here.setText(here)
            self._where.setText(where)

        if (here, where) != (self._here.text(), self._where.text()):
            self._motion.change(self.window(), change)  # this surface grows and shrinks

    def _standing(self, safety: Safety) -> str:
        lines = []
        if safety.backups:
            told = self.tr(
                "Backups: {count}. The newest was made on {moment}, and was opened and checked. They are made by"
                " themselves, after every session, in {folder}."
            )
            newest = _moment(safety.backups[0].made)
            lines.append(
                told.format(count=len(safety.backups), moment=newest, folder=breakable(safety.folder))
            )
        else:
            lines.append(self.tr("There are no backups yet; one is made after every session."))
        if safety.aside:
            told = self.tr("A damaged file was kept aside as it was, in {folder}.")
            lines.append(told.format(folder=breakable(safety.aside[0].parent)))
        return " ".join(lines)

    def _holding(self, holds: Holding) -> str:
        if holds.first is None or holds.last is None:
            return self.tr("no sessions")
        return self.tr("{held}, from {first} to {last}").format(
            held=self._held(holds), first=_day(holds.first), last=_day(holds.last)
        )

    def _held(self, holds: Holding) -> str:
        if holds.sessions == 1:
            return self.tr("one session")
        return self.tr("{count} sessions").format(count=holds.sessions)

    def _button(self, way: Way) -> Button:
        name, hint, work = way
        button = Button(self._look, name, hint=hint, size=22, hint_size=18)
        button.clicked.connect(lambda _checked=False: work())
        return button


def _day(day: date) -> str:
    return dates.day_month_year(day)


def _moment(moment: datetime) -> str:
    return f"{dates.day_month_year(moment.date())}, {dates.time_of_day(moment)}"
