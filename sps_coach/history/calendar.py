"""Planned sessions as an iCalendar file (RFC 5545) that any calendar takes in. Pure.

Named days recur on those days; a quota, which is no recurrence, is one entry a week that says how often. No entry has
an alarm: a calendar's alarm makes sounds that this program cannot hold to its limits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vRecur

from sps_coach.history.plan import in_force, routines_planned
from sps_coach.history.statements import Kept, Plan
from sps_coach.worded import worded

DEFAULT_MINUTES = 15
"""How long an entry lasts where it is not known how long the routine takes."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MAKER = "-//SPS Coach//Planned sessions//EN"


def calendar(
    plans: Sequence[Kept[Plan]],
    names: Mapping[str, str],
    minutes: Mapping[str, int],
    made: datetime,
    in_words: Callable[[str], str] = str,
) -> bytes:
    """Return planned sessions as an iCalendar file.

    Args:
        plans: as they stand, in the order in which they were made; while a later plan of the same routine is in
            force, the one before is not shown.
        names: the names of routines by their ids.
        minutes: how long routines take.
        made: when the file is made.
        in_words: brings a sentence into the person's language.
    """
    whole = Calendar()
    whole.add("prodid", _MAKER)
    whole.add("version", "2.0")
    for kept, first, last in _spans(plans):
        begin = _first_day(kept.said, first)
        if last is None or begin <= last:
            event = _event(kept, begin, last, names, minutes, made)
            if not kept.said.weekdays:
                told = worded("{count} sessions this week, on whichever days suit.", None, kept.said.quota)
                event.add("description", in_words(told))
            whole.add_component(event)
    whole.add_missing_timezones()
    text: bytes = whole.to_ical()
    return text


def _spans(plans: Sequence[Kept[Plan]]) -> Iterator[tuple[Kept[Plan], date, date | None]]:
    """Each plan with the first and last day of every time it is in force; the last is None while it goes on."""
    said = [kept.said for kept in plans]
    kept_of = {id(kept.said): kept for kept in plans}
    for routine_id in routines_planned(said):
        mine = [plan for plan in said if plan.routine_id == routine_id]
        turns = {plan.first for plan in mine} | {plan.last + timedelta(days=1) for plan in mine if plan.last}
        at = [(day, in_force(said, routine_id, day)) for day in sorted(turns)]
        changes = [turn for place, turn in enumerate(at) if place == 0 or turn[1] is not at[place - 1][1]]
        ends: list[date | None] = [day - timedelta(days=1) for day, _ in changes[1:]]
        for (day, plan), last in zip(changes, [*ends, None], strict=True):
            if plan is not None:
                yield kept_of[id(plan)], day, last


def _event(
    kept: Kept[Plan],
    first: date,
    last: date | None,
    names: Mapping[str, str],
    minutes: Mapping[str, int],
    made: datetime,
) -> Event:
    plan, event = kept.said, Event()
    event.add("uid", uuid5(kept.subject, first.isoformat()))
    event.add("dtstamp", made)
    event.add("summary", names.get(plan.routine_id, plan.routine_id))
    event.add("transp", "TRANSPARENT")
    recurrence: dict[str, object] = {"freq": "WEEKLY"}
    if plan.weekdays:
        recurrence["byday"] = [_DAYS[day - 1] for day in plan.weekdays]
    if plan.window_from is not None and plan.weekdays:
        zone = ZoneInfo(kept.zone)
        begin = datetime.combine(first, plan.window_from, zone)
        event.add("dtstart", begin)
        event.add("duration", timedelta(minutes=minutes.get(plan.routine_id, DEFAULT_MINUTES)))
        if last is not None:
            recurrence["until"] = datetime.combine(last, time(23, 59, 59), zone).astimezone(ZoneInfo("UTC"))
    else:
        event.add("dtstart", first)
        if last is not None:
            recurrence["until"] = last
    event.add("rrule", vRecur(recurrence))
    return event


def _first_day(plan: Plan, day: date) -> date:
    """The first day from this one on that a plan asks for anything; a recurrence begins with one of its own days."""
    while plan.weekdays and day.isoweekday() not in plan.weekdays:
        day += timedelta(days=1)
    return day
