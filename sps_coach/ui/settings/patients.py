"""Patients: whose history is looked at, on a computer that keeps several; asked and answered in the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sps_coach.settings import Settings
from sps_coach.ui.motion import Motion
from sps_coach.ui.patients import Caseload
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings.rows import Section
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words, breakable


class PatientsSection(Section):
    """Who is looked at; somebody new; another name; and, after one more question, taking somebody away."""

    turned = Signal()
    """Somebody else is looked at from now on."""

    def __init__(self, look: Look, settings: Settings, motion: Motion, caseload: Caseload) -> None:
        super().__init__(look, settings)
        self._motion, self._caseload = motion, caseload
        self.add_line(
            self.tr(
                "Whoever looks after several people can keep the history and the plans of each apart here. Names stay "
                "on this computer: no file that leaves it has one."
            )
        )
        self.whose = Choices(look, self.tr("Whose history is looked at"))
        self.whose.chosen.connect(self._look_at)
        self._now = self._words(Role.TEXT)
        self._said = self._words(Role.TEXT)
        self.name = LineField(look, self.tr("A name, as you know them"))
        self.name.line.returnPressed.connect(self._add)
        self.add = Button(look, self.tr("Add them"), size=22)
        self.add.clicked.connect(self._add)
        self.rename = Button(look, self.tr("Give this name instead"), size=22)
        self.rename.clicked.connect(self._rename)
        self.take_away = Button(look, "", size=22)
        self.take_away.clicked.connect(self._ask)
        self.leave_it = Button(look, self.tr("Leave it as it is"), Kind.PRIMARY, size=22)
        self.leave_it.clicked.connect(lambda: self._turn(lambda: None))
        self.for_good = Button(look, self.tr("Take it away for good"), size=22)
        self.for_good.clicked.connect(self._remove)
        self._ways = Flow()
        heading = Words(look, Role.LABEL, self.tr("A name, as you know them"), bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        self._writing: tuple[QWidget, ...] = (heading, self.name)
        for part in (self.whose, self._now, *self._writing, self._said, self._ways):
            self.column.addWidget(part)
        self._show()
        self._set_said("")

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.whose.first()

    def leave(self) -> None:
        """Whoever goes elsewhere leaves everything as it is."""
        self.name.line.clear()
        self._set_said("")
        self._show()

    def _show(self, *, asks: bool = False) -> None:
        """Show who is looked at, and what can be done."""
        patient = self._caseload.in_view()
        options = [
            (None, self.tr("Myself")),
            *((each.number, each.name) for each in self._caseload.everyone()),
        ]
        if tuple(options) != self.whose.options:
            self.whose.offer(options)
        self.whose.show_value(patient.number if patient else None)
        told = self.tr(
            "How it went, the diary, plans and backups are those of {name} now. Today and sessions stay your own. What "
            "was exported elsewhere is taken in under Backups, from {folder}."
        )
        folder = breakable(self._caseload.documents())
        self._now.setText(told.format(name=patient.name, folder=folder) if patient else "")
        self._now.setVisible(patient is not None)
        self.take_away.set_words(
            self.tr("Take {name} away").format(name=patient.name) if patient else "",
            self.tr("after one more question"),
        )
        for part in self._writing:
            part.setVisible(not asks)
        others = [self.rename, self.take_away] if patient else []
        self._hold([self.leave_it, self.for_good] if asks else [self.add, *others])

    def _hold(self, ways: Sequence[Button]) -> None:
        for each in (self.add, self.rename, self.take_away, self.leave_it, self.for_good):
            each.setParent(self._ways)
            each.hide()
        self._ways.hold(ways)

    def _look_at(self, number: object) -> None:
        self._caseload.look_at(number if isinstance(number, int) else None)
        self._turn(lambda: None)
        self.turned.emit()

    def _add(self) -> None:
        self._known(self._caseload.add(self.name.line.text()))

    def _rename(self) -> None:
        self._known(self._caseload.rename(self.name.line.text()))

    def _known(self, sentence: str | None) -> None:
        if sentence is None:
            self.name.line.clear()
        self._turn(lambda: self._set_said(sentence or ""))
        self.turned.emit()

    def _ask(self) -> None:
        patient = self._caseload.in_view()
        if patient is None:
            return
        told = self.tr(
            "This takes away the history, the plans and all backups of {name}, for good: nothing brings them back. "
            "What was exported stays where it is."
        ).format(name=patient.name)

        def ask() -> None:
            self._set_said(told)
            self._show(asks=True)
            self.leave_it.setFocus()

        self._motion.change(self.window(), ask)

    def _remove(self) -> None:
        self._caseload.remove(self._removed)

    def _removed(self, sentence: str) -> None:
        self._turn(lambda: self._set_said(sentence))
        self.turned.emit()

    def _turn(self, change: Callable[[], None]) -> None:
        """Show what is so now, softly, after something was done."""

        def turn() -> None:
            focused = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._set_said("")
            change()
            self._show()
            if focused and self.isVisible():
                self.first_focus().setFocus()

        self._motion.change(self.window(), turn)  # this surface grows and shrinks

    def _set_said(self, sentence: str) -> None:
        self._said.setText(in_words(sentence))
        self._said.setVisible(bool(sentence))

    def _words(self, role: Role) -> Words:
        label = Words(self._look, role)
        label.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        return label
