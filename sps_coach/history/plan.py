"""When practice was planned: days, quotas, named days and agreed rest. Pure.

A *practice day* begins at four in the morning by the clock on the wall where the person was, so that a session after
midnight belongs to the evening before, on days of 23 and 25 hours too.

A plan asks either for a *quota*, so many sessions in every seven days, or for *named days*. A quota of five is 5/7 of
a session on each day of the plan: it is whole over seven or twenty-eight days, and any other range gets its part.
Named days ask for one session each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

from sps_coach.history.records import in_zone
from sps_coach.history.statements import AgreedRest, Plan

NIGHT = timedelta(hours=4)
"""The part of a day, after midnight, that still belongs to the practice day before."""

STRETCH = 7
"""Days over which a quota is counted."""


def practice_day(moment: datetime, zone: str) -> date:
    """Return the practice day of a moment.

    Args:
        moment: an aware moment.
        zone: the time zone where the person was then; UTC where its name is unknown here.
    """
    on_the_wall = in_zone(moment, zone).replace(tzinfo=None)
    return (on_the_wall - NIGHT).date()


def days(first: date, last: date) -> Iterator[date]:
    """Yield every day from the first to the last, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def stretches(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield a range in stretches of seven days that end with its last day; the earliest may be shorter."""
    count = (last - first).days + 1
    end = first + timedelta(days=(count - 1) % STRETCH)
    begin = first
    while begin <= last:
        yield begin, end
        begin, end = end + timedelta(days=1), end + timedelta(days=STRETCH)


def in_force(plans: Sequence[Plan], routine_id: str, day: date) -> Plan | None:
    """Return the plan for a routine on a day, or None; of several, the one that began last, then the last given."""
    covering = [
        plan
        for plan in plans
        if plan.routine_id == routine_id and plan.first <= day and (plan.last is None or day <= plan.last)
    ]
    return max(enumerate(covering), key=lambda pair: (pair[1].first, pair[0]))[1] if covering else None


def agreed(plans: Sequence[Plan], routine_id: str, first: date, last: date) -> dict[date, Plan]:
    """Return the plan in force for a routine on each day of a range; days without one are left out."""
    theirs = sorted((plan for plan in plans if plan.routine_id == routine_id), key=lambda plan: plan.first)
    return {
        day: plan
        for plan in theirs  # sorting keeps the order of those that began together, and the last one holds
        for day in days(max(plan.first, first), last if plan.last is None else min(plan.last, last))
    }


def asked(plan_on: Mapping[date, Plan], over: Iterable[date]) -> Fraction:
    """Return how many sessions are asked for over these days by the plans that are in force on them."""
    quotas = named = 0
    for day in over:
        plan = plan_on.get(day)
        if plan is not None:
            quotas += plan.quota or 0
            named += day.isoweekday() in plan.weekdays
    return Fraction(quotas, STRETCH) + named


def rest_days(rests: Iterable[AgreedRest], first: date, last: date) -> frozenset[date]:
    """Return the days of a range on which rest was agreed."""
    return frozenset(
        day
        for rest in rests
        if rest.first <= last and rest.last >= first
        for day in days(max(rest.first, first), min(rest.last, last))
    )


def routines_planned(plans: Iterable[Plan]) -> tuple[str, ...]:
    """Return the routines that any plan is for, each once, in the order of the plans."""
    return tuple(dict.fromkeys(plan.routine_id for plan in plans))


def named_days(plan_on: Mapping[date, Plan], over: Iterable[date]) -> frozenset[date]:
    """Return those of these days that the plan in force on them names."""
    return frozenset(
        day for day in over if (plan := plan_on.get(day)) is not None and day.isoweekday() in plan.weekdays
    )
