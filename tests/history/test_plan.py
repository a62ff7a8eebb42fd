"""When practice was planned: nights, days of 23 and 25 hours, quotas, named days, agreed rest."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history.plan import (
    agreed,
    asked,
    days,
    in_force,
    named_days,
    practice_day,
    rest_days,
    stretches,
)
from sps_coach.history.statements import AgreedRest, Plan
from tests.history.practising import MONDAY, a_plan

BERLIN = ZoneInfo("Europe/Berlin")
some_days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
lengths = st.integers(0, 400)


@pytest.mark.parametrize(
    ("on_the_wall", "zone", "day"),
    [
        ("2026-03-02T07:30", "Europe/Berlin", date(2026, 3, 2)),
        ("2026-03-03T00:20", "Europe/Berlin", date(2026, 3, 2)),
        ("2026-03-03T03:59", "Europe/Berlin", date(2026, 3, 2)),
        ("2026-03-03T04:00", "Europe/Berlin", date(2026, 3, 3)),
        # The hour from two to three is left out on this night.
        ("2026-03-29T03:30", "Europe/Berlin", date(2026, 3, 28)),
        ("2026-03-29T04:10", "Europe/Berlin", date(2026, 3, 29)),
        # It comes twice on this one.
        ("2026-10-25T02:30", "Europe/Berlin", date(2026, 10, 24)),
        ("2026-10-25T04:00", "Europe/Berlin", date(2026, 10, 25)),
        ("2026-10-25T23:59", "Europe/Berlin", date(2026, 10, 25)),
        ("2026-03-02T23:30", "Pacific/Apia", date(2026, 3, 2)),
        ("2026-03-02T01:00", "America/St_Johns", date(2026, 3, 1)),
    ],
)  # fmt: skip
def test_a_session_belongs_to_the_day_on_the_clock_there(on_the_wall: str, zone: str, day: date) -> None:
    moments = [
        datetime.fromisoformat(on_the_wall).replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1)
    ]
    assert {practice_day(moment.astimezone(UTC), zone) for moment in moments} == {day}


def test_a_zone_that_is_unknown_here_is_read_as_utc() -> None:
    assert practice_day(datetime(2026, 3, 2, 3, 0, tzinfo=UTC), "Middle/Earth") == date(2026, 3, 1)


@given(
    st.integers(0, 15 * 365 * 86400).map(
        lambda seconds: datetime.fromtimestamp(1_577_836_800 + seconds, UTC)
    ),
    st.integers(0, 3 * 86400),
)
def test_a_later_moment_never_belongs_to_an_earlier_day(moment: datetime, seconds: int) -> None:
    later = moment + timedelta(seconds=seconds)
    # Within the hour that comes twice, the clock on the wall goes back; the day does not.
    assert practice_day(moment, "Europe/Berlin") <= practice_day(later, "Europe/Berlin")


@given(some_days)
def test_every_day_has_its_noon(day: date) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=BERLIN)
    assert practice_day(noon.astimezone(UTC), "Europe/Berlin") == day


@given(some_days, lengths)
def test_stretches_cover_a_range_once_and_end_with_it(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    covered = list(stretches(first, last))
    assert [day for begin, end in covered for day in days(begin, end)] == list(days(first, last))
    assert all((end - begin).days == 6 for begin, end in covered[1:])
    assert covered[-1][1] == last


@given(some_days, st.integers(1, 21), st.integers(1, 8))
def test_a_quota_is_whole_over_whole_weeks(first: date, quota: int, weeks: int) -> None:
    plan = a_plan(first=first, quota=quota)
    last = first + timedelta(days=7 * weeks - 1)
    assert asked(agreed([plan], plan.routine_id, first, last), days(first, last)) == quota * weeks


@given(some_days, st.sets(st.integers(1, 7), min_size=1), st.integers(1, 8))
def test_named_days_ask_once_each(first: date, weekdays: set[int], weeks: int) -> None:
    plan = a_plan(first=first, quota=None, weekdays=tuple(sorted(weekdays)))
    last = first + timedelta(days=7 * weeks - 1)
    over, plan_on = list(days(first, last)), agreed([plan], plan.routine_id, first, last)
    assert asked(plan_on, over) == len(weekdays) * weeks
    assert {day.isoweekday() for day in named_days(plan_on, over)} == weekdays


def test_a_plan_asks_for_nothing_before_and_after_it() -> None:
    plan = a_plan(last=MONDAY + timedelta(days=6))
    before, after = MONDAY - timedelta(days=1), MONDAY + timedelta(days=7)
    plan_on = agreed([plan], plan.routine_id, before, after)
    assert asked(plan_on, [before]) == asked(plan_on, [after]) == 0
    assert asked(plan_on, [MONDAY]) == asked(plan_on, [after - timedelta(days=1)]) == Fraction(5, 7)


def test_the_plan_that_began_last_is_in_force() -> None:
    old, new = a_plan(), a_plan(first=MONDAY + timedelta(days=7), quota=3)
    other = a_plan(routine_id="armchair-moment", first=MONDAY + timedelta(days=9))
    plans = [new, old, other]
    assert in_force(plans, "gentle-morning", MONDAY) == old
    assert in_force(plans, "gentle-morning", MONDAY + timedelta(days=30)) == new
    assert in_force(plans, "gentle-morning", MONDAY - timedelta(days=1)) is None
    same_day = a_plan(quota=2)
    assert in_force([old, same_day], "gentle-morning", MONDAY) == same_day
    last = MONDAY + timedelta(days=13)
    assert asked(agreed(plans, "gentle-morning", MONDAY, last), days(MONDAY, last)) == 5 + 3


@given(
    st.lists(
        st.tuples(st.integers(-20, 40), st.none() | st.integers(0, 30), st.booleans()).map(
            lambda plan: a_plan(
                first=MONDAY + timedelta(days=plan[0]),
                last=None if plan[1] is None else MONDAY + timedelta(days=plan[0] + plan[1]),
                routine_id="gentle-morning" if plan[2] else "armchair-moment",
            )
        ),
        max_size=6,
    )
)
def test_the_plans_of_many_days_are_those_of_each_day(plans: list[Plan]) -> None:
    last = MONDAY + timedelta(days=27)
    one_by_one = {day: in_force(plans, "gentle-morning", day) for day in days(MONDAY, last)}
    plan_on = agreed(plans, "gentle-morning", MONDAY, last)
    assert {day: plan_on.get(day) for day in days(MONDAY, last)} == one_by_one


@given(some_days, st.lists(st.tuples(some_days, st.integers(0, 40)), max_size=5), lengths)
def test_rest_is_counted_once_and_within_the_range(
    first: date, rests: list[tuple[date, int]], length: int
) -> None:
    last = first + timedelta(days=length)
    wished = [AgreedRest(begin, begin + timedelta(days=more)) for begin, more in rests]
    resting = rest_days(wished, first, last)
    assert resting == {
        day for day in days(first, last) if any(rest.first <= day <= rest.last for rest in wished)
    }
