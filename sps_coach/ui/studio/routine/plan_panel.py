"""Prescribing a routine: how often, when, from when to when, and days of rest."""

from __future__ import annotations

from datetime import date, time
from typing import cast

from PySide6.QtWidgets import QWidget

from sps_coach.history.statements import Plan
from sps_coach.ui import dates
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring, Known, Prescription
from sps_coach.ui.studio.month import DayField, Mark
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.studio.when import TimeLine
from sps_coach.ui.theme import Look
from sps_coach.ui.translation import tr, translate
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words, breakable
from sps_coach.ui.widgets.toggles import Toggles
from sps_coach.ui.widgets.writing import Line, Written

MOST_A_WEEK = 14
"""A quota that can be chosen here, sessions in seven days."""


class PlanPanel(Panel):
    """Gathers a plan and sends it."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known, authoring: Authoring) -> None:
        super().__init__(look, motion, bench, known)
        self._authoring = authoring
        self._rests: list[tuple[date, date]] = []
        self._days: list[DayField] = []
        self._build_how_often()
        self._build_when()
        self._build_rests()

    def show_draft(self) -> None:
        """Say what is prescribed already."""
        self._authoring.plan(self._name, self._show_plan)

    def show_told(self) -> None:
        """What the checks say is shown where it is mended."""

    def first_focus(self) -> QWidget:
        """How often."""
        return self.quota.first()

    # -- prescribing ------------------------------------------------------------------------------------------

    def _prescribe(self) -> None:
        plan = self._plan()
        if isinstance(plan, str):
            self._tell(self._about_plan, plan)
            return
        self._authoring.prescribe(self._name, Prescription(plan, tuple(self._rests)), self._prescribed)

    def _prescribed(self, sentence: str) -> None:
        self._rests.clear()
        self._show_rests()
        self._tell(self._about_plan, sentence)
        self._authoring.plan(self._name, self._show_plan)

    def _plan(self) -> Plan | str:
        """What is filled in as a plan, or one sentence about what is still to be filled in."""
        first, last = self.first.day, self.last.day
        if first is None:
            return self.tr("A first day is needed, such as {day}.").format(
                day=dates.in_figures(self._today())
            )
        if not self.last.is_empty and last is None:
            return self.tr("The last day does not read as a day yet; it may stay empty.")
        if not (self.begins.reads and self.ends.reads):
            return self.tr("A time of day is written such as 07:30; both may stay empty.")
        weekdays = tuple(sorted(cast("frozenset[int]", self.weekdays.values())))
        named = self.how.value == "days"
        if named and not weekdays:
            return self.tr("Choose at least one day of the week.")
        try:
            return Plan(
                self._name,
                1,
                "",
                first,
                last,
                None if named else cast("int", self.quota.value),
                weekdays if named else (),
                self.begins.time,
                self.ends.time,
                " ".join(self.agreed.text().split()),
            )
        except ValueError:
            return self.tr("The last day comes before the first one; please look at both.")

    def _show_plan(self, plan: Plan | None) -> None:
        said = told(plan) if plan is not None else self.tr("Nothing is prescribed yet.")
        if said != self._standing.text():
            self.motion.change(self, lambda: self._standing.setText(said))

    def _add_rest(self) -> None:
        first, last = self.rest_first.day, self.rest_last.day or self.rest_first.day
        if first is None or last is None or last < first:
            told = self.tr("Days of rest have a first and a last day, such as {day}.")
            self._tell(self._about_plan, told.format(day=dates.in_figures(self._today())))
            return
        self._rests.append((first, last))
        self.rest_first.clear()
        self.rest_last.clear()
        self.motion.change(self, self._show_rests)

    def _tell(self, line: Words, sentence: str) -> None:
        """Say something beside what was pressed, as well as above."""
        self.motion.change(line, lambda: line.setText(breakable(sentence)))
        self.said.emit(sentence)

    def _show_rests(self) -> None:
        days = ((dates.weekday_and_day(first), dates.weekday_and_day(last)) for first, last in self._rests)
        self._rest_days.setText(
            "\n".join(self.tr("{first} to {last}").format(first=a, last=b) for a, b in days)
        )
        self._rest_days.setVisible(bool(self._rests))

    # -- how it lies ------------------------------------------------------------------------------------------

    def _build_how_often(self) -> None:
        look = self.look
        self._standing = self.soft()
        self.how = Choices(
            look,
            self.tr("How often"),
            [("quota", self.tr("A number of times a week")), ("days", self.tr("On named days"))],
        )
        self.how.show_value("quota")
        self.how.chosen.connect(lambda _how: self.motion.change(self, self._show_how))
        times = [(count, str(count)) for count in range(1, MOST_A_WEEK + 1)]
        self.quota = Choices(look, self.tr("Times a week"), times)
        self.quota.show_value(5)
        self.weekdays = Toggles(look, self.tr("Days"), [(day, dates.weekday(day)) for day in range(1, 8)])
        card, column = self.card()
        for part in (self._standing, self.heading(self.tr("How often")), self.how, self.quota, self.weekdays):
            column.addWidget(part)
        self._show_how()
        self.column.addWidget(card)

    def _show_how(self) -> None:
        self.quota.setVisible(self.how.value == "quota")
        self.weekdays.setVisible(self.how.value == "days")

    def _build_when(self) -> None:
        look = self.look
        first, last = self._day(self.tr("First day")), self._day(self.tr("Last day, may stay empty"))
        self.first, self.last = first.line, last.line
        self.first.write(self._today())
        self.begins = TimeLine(look, self.tr("Not before, may stay empty"), "07:00")
        self.ends = TimeLine(look, self.tr("Not after, may stay empty"), "11:00")
        self.agreed = Line(look, self.tr("Agreed with, may stay empty"))
        card, column = self.card()
        for field in (first, last):
            column.addWidget(field)
        for line in (self.begins, self.ends, self.agreed):
            column.addWidget(Written(look, line.accessibleName(), line))
        self.column.addWidget(card)

    def _build_rests(self) -> None:
        look = self.look
        first, last = self._day(self.tr("Rest agreed from")), self._day(self.tr("Rest agreed to"))
        self.rest_first, self.rest_last = first.line, last.line
        self._rest_days = self.soft()
        self._rest_days.hide()
        add = Button(look, self.tr("Add these days of rest"), size=20)
        add.clicked.connect(self._add_rest)
        self.prescribe = Button(look, self.tr("Prescribe the newest version"), Kind.PRIMARY, size=22)
        self.prescribe.clicked.connect(self._prescribe)
        card, column = self.card()
        for field in (first, last):
            column.addWidget(field)
        ways = Flow()
        ways.hold([add, self.prescribe])
        self._about_plan = self.soft()
        for part in (self._rest_days, ways, self._about_plan):
            column.addWidget(part)
        self.column.addWidget(card)

    def _day(self, about: str) -> DayField:
        field = DayField(self.look, self.motion, about, self._today(), self._mark)
        field.line.textChanged.connect(self._mark_days)
        self._days.append(field)
        return field

    def _mark(self, day: date) -> Mark:
        """What a day is in the plan as it is filled in."""
        rest = self.rest_first.day, self.rest_last.day or self.rest_first.day
        rests = [*self._rests, rest]
        if any(first is not None and last is not None and first <= day <= last for first, last in rests):
            return "rest"
        first, last = self.first.day, self.last.day
        within = first is not None and first <= day and (last is None or day <= last)
        return "plan" if within else ""

    def _mark_days(self) -> None:
        for field in self._days:
            field.mark_anew()

    @property
    def _name(self) -> str:
        return self.bench.draft.path.stem

    def _today(self) -> date:
        return self._authoring.now().date()


def told(plan: Plan) -> str:
    """A plan in a sentence or two."""
    said = translate("Studio", "Version {number} is prescribed, {often}, from {first}.")
    if plan.last is not None:
        said = translate("Studio", "Version {number} is prescribed, {often}, from {first} to {last}.")
    sentences = [
        said.format(
            number=plan.routine_version,
            often=_often(plan),
            first=dates.day_month_year(plan.first),
            last=dates.day_month_year(plan.last) if plan.last else "",
        )
    ]
    if plan.window_from is not None and plan.window_to is not None:
        between = translate("Studio", "Between {first} and {last}.")
        sentences.append(between.format(first=_clock(plan.window_from), last=_clock(plan.window_to)))
    return " ".join(sentences)


def _often(plan: Plan) -> str:
    if plan.quota is None:
        return ", ".join(dates.weekday(day) for day in plan.weekdays)
    if plan.quota == 1:
        return translate("Studio", "once a week")
    return tr("{count} times a week", None, plan.quota).format(count=plan.quota)


def _clock(when: time) -> str:
    return f"{when:%H:%M}"
