"""What was planned and what was done, counted as the definitions say."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.history import adherence
from sps_coach.history.adherence import (
    Adherence,
    Endings,
    PlannedAndDone,
    planned_and_done,
)
from sps_coach.history.correcting import corrected
from sps_coach.history.doses import Dose, Share, practised
from sps_coach.history.plan import practice_day
from sps_coach.history.records import PrescribedBlock, SessionRecord
from sps_coach.history.statements import AgreedRest, Correction, Plan
from tests.history.practising import HASH, KNOWN, MONDAY, PRESCRIBED, WHOLE, a_block, a_plan, a_session, noon

SUNDAY = MONDAY + timedelta(days=6)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def week(
    plans: list[Plan], sessions: list[SessionRecord], rests: tuple[AgreedRest, ...] = ()
) -> PlannedAndDone:
    return planned_and_done(MONDAY, SUNDAY, plans, sessions, rests, KNOWN)


def test_a_week_as_planned() -> None:
    counted = week([a_plan()], [a_session(day(number)) for number in range(5)])
    assert counted.raw == counted.adjusted
    assert counted.raw.sessions == Share(5, 5)
    assert counted.raw.sessions.ratio == 1
    assert counted.raw.extra_sessions == 0
    assert counted.raw.on_named_days is None
    assert counted.raw.dose == Dose(Share(10, 10), Share(100, 100), Share(600, 600))
    assert counted.raw.by_exercise == {
        "ankle-pump": Dose(Share(5, 5), Share(40, 40), Share(0, 0)),
        "neck-turn": Dose(Share(5, 5), Share(60, 60), Share(600, 600)),
    }
    assert counted.raw.by_exercise["ankle-pump"].held_s.ratio is None
    assert (counted.days_practised, counted.endings, counted.unplanned_sessions) == (
        5,
        Endings(completed=5),
        0,
    )


def test_a_week_with_three_sessions_of_five() -> None:
    counted = week([a_plan()], [a_session(day(number)) for number in (0, 2, 5)])
    assert counted.raw.sessions == Share(3, 5)
    assert counted.raw.dose == Dose(Share(6, 10), Share(60, 100), Share(360, 600))


def test_what_was_eased_left_out_and_never_begun() -> None:
    lived = a_session(
        MONDAY,
        outcome="ended-early",
        blocks=(a_block(0, 5, 55.5, outcome="eased"),),
    )
    counted = week([a_plan(quota=1)], [lived])
    assert counted.raw.sessions == Share(1, 1)
    assert counted.raw.dose == Dose(Share(0, 2), Share(5, 20), Share(55.5, 120))
    assert counted.endings == Endings(ended_early=1)


def test_what_was_done_beyond_makes_up_for_nothing() -> None:
    more = a_session(MONDAY, blocks=(a_block(0, 14, 150.0), a_block(2, 4, 0.0)))
    counted = week([a_plan(quota=1)], [more, a_session(day(1), blocks=(a_block(2, 8, 0.0),))])
    assert counted.raw.sessions == Share(1, 1)
    assert counted.raw.extra_sessions == 1
    assert counted.raw.dose == Dose(Share(2, 2), Share(16, 20), Share(120, 120), 2 + 8, 30.0)


def test_of_more_sessions_than_asked_for_the_fullest_count() -> None:
    short = a_session(MONDAY, outcome="ended-early", blocks=(a_block(0, 1, 10.0, outcome="eased"),))
    counted = week([a_plan(quota=1)], [short, a_session(day(3))])
    assert counted.raw.dose.held_s == Share(120, 120)
    assert counted.raw.dose.over_held_s == 10.0


def test_named_days_and_a_session_on_another_day() -> None:
    plan = a_plan(quota=None, weekdays=(1, 3, 5))
    counted = week([plan], [a_session(day(0)), a_session(day(3)), a_session(day(4))])
    assert counted.raw.sessions == Share(3, 3)
    assert counted.raw.on_named_days == Share(2, 3)


def test_a_late_night_counts_for_the_evening_before() -> None:
    plan = a_plan(quota=None, weekdays=(7,))
    late = datetime(2026, 3, 8, 23, 50, tzinfo=UTC)  # ten to one on Monday in Berlin
    counted = week([plan], [a_session(late, zone="Europe/Berlin")])
    assert counted.raw.on_named_days == Share(1, 1)


def test_agreed_rest_is_left_out_with_whatever_was_done_then() -> None:
    rest = AgreedRest(day(2), day(4), "infusion")
    sessions = [a_session(day(number)) for number in (0, 3, 6)]
    counted = week([a_plan(quota=7)], sessions, (rest,))
    assert counted.rest_days == 3
    assert counted.raw.sessions == Share(3, 7)
    assert counted.adjusted.sessions == Share(2, 4)
    assert counted.adjusted.dose.held_s == Share(240, 480)
    whole = week([a_plan()], [], (AgreedRest(MONDAY, SUNDAY),))
    assert whole.adjusted.sessions == Share(0, 0)
    assert whole.adjusted.sessions.ratio is None


def test_a_cap_holds_in_every_stretch_of_seven_days() -> None:
    eager = [a_session(day(number)) for number in range(7)]
    counted = planned_and_done(MONDAY, day(13), [a_plan()], eager, (), KNOWN)
    assert counted.raw.sessions == Share(5, 10)
    assert counted.raw.extra_sessions == 2


def test_part_of_a_week_asks_for_part_of_the_quota() -> None:
    counted = planned_and_done(MONDAY, day(2), [a_plan()], [a_session(day(0))], (), KNOWN)
    assert counted.raw.sessions.done == 1
    assert counted.raw.sessions.prescribed == pytest.approx(15 / 7)


def test_two_routines_are_counted_side_by_side() -> None:
    evening = a_plan(routine_id="armchair-moment", routine_hash="other", quota=None, weekdays=(1,))
    sitting = replace(a_session(MONDAY), routine_id="armchair-moment", routine_hash="other")
    counted = week([a_plan(quota=1), evening], [sitting, a_session(day(1))])
    assert counted.raw.sessions == Share(2, 2)
    assert counted.raw.on_named_days == Share(1, 1)
    without_a_plan = week([a_plan(quota=1)], [sitting])
    assert (without_a_plan.raw.sessions, without_a_plan.unplanned_sessions) == (Share(0, 1), 1)


def test_what_other_sessions_show_is_known_to_be_prescribed() -> None:
    short = a_session(MONDAY, outcome="ended-early", blocks=WHOLE[:1])
    counted = planned_and_done(MONDAY, SUNDAY, [a_plan(quota=3)], [short, a_session(day(1))])
    assert counted.raw.dose.repetitions == Share(12 + 20, 60)


def test_a_session_in_which_nothing_was_done_was_not_practised() -> None:
    opened = a_session(MONDAY, outcome="ended-early", blocks=(a_block(0, 0, 0.0, outcome="left-out"),))
    assert not practised(opened)
    assert practised(replace(opened, outcome="done"))
    counted = week([a_plan()], [opened])
    assert (counted.raw.sessions.done, counted.days_practised) == (0, 0)
    assert counted.endings == Endings(ended_early=1)


def test_sessions_put_right_by_hand() -> None:
    first, second = a_session(MONDAY), a_session(day(1))
    aside = Correction(second.id, counts=False)
    put_right = Correction(first.id, 0, outcome="eased", done_repetitions=3, done_hold_s=0.0)
    (standing,) = corrected([first, second], [aside, put_right])
    block = standing.blocks[0]
    assert (block.outcome, block.done_repetitions, block.done_hold_s) == ("eased", 3, 0.0)
    assert standing.blocks[1:] == first.blocks[1:]
    again = corrected([first, second], [aside, replace(aside, counts=True)])
    assert again == (first, second)


def test_a_range_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="range"):
        planned_and_done(SUNDAY, MONDAY, [], [])


def test_nothing_planned_has_no_share() -> None:
    counted = week([], [a_session(MONDAY)])
    assert counted.raw == Adherence(Share(), 0.0, None, Dose(), {})
    assert counted.unplanned_sessions == 1


# -- whatever happens ---------------------------------------------------------------------------------------

amounts = st.integers(0, 30)


@st.composite
def lived(draw: st.DrawFn) -> SessionRecord:
    began = noon(MONDAY) + timedelta(minutes=draw(st.integers(-3 * 1440, 40 * 1440)))
    blocks = tuple(
        a_block(
            index, draw(amounts) if index != 1 else 0, float(draw(st.integers(0, 300))) if index == 0 else 0.0,
            outcome=draw(st.sampled_from(["done", "eased", "left-out"])),
        )
        for index in draw(st.sampled_from([(), (0,), (0, 1), (0, 1, 2), (0, 1, 2, 2)]))
    )  # fmt: skip
    outcome = draw(st.sampled_from(["done", "ended-early", None]))
    return a_session(
        began, blocks=blocks, outcome=outcome, zone=draw(st.sampled_from(["UTC", "Europe/Berlin"])),
        id=UUID(int=draw(st.integers(0, 2**128 - 1))), day=draw(st.sampled_from(["easy", "usual"])),
        routine_id=draw(st.sampled_from(["gentle-morning", "armchair-moment"])),
    )  # fmt: skip


named = st.sets(st.integers(1, 7), min_size=1).map(
    lambda days: {"quota": None, "weekdays": tuple(sorted(days))}
)
how_often = st.integers(1, 21).map(lambda quota: {"quota": quota}) | named


@st.composite
def agreed(draw: st.DrawFn) -> Plan:
    first = day(draw(st.integers(-10, 30)))
    last = draw(st.none() | st.integers(0, 30).map(lambda more: first + timedelta(days=more)))
    routine = draw(st.sampled_from(["gentle-morning", "armchair-moment"]))
    return a_plan(**draw(how_often), first=first, last=last, routine_id=routine)


rests = st.lists(
    st.tuples(st.integers(-5, 35), st.integers(0, 9)).map(
        lambda pair: AgreedRest(day(pair[0]), day(sum(pair)))
    ),
    max_size=3,
).map(tuple)
ranges = st.tuples(st.integers(-5, 20), st.integers(0, 35)).map(lambda pair: (day(pair[0]), day(sum(pair))))


@settings(max_examples=50)
@given(
    ranges,
    st.lists(agreed(), max_size=3),
    st.lists(lived(), max_size=12, unique_by=lambda one: one.id),
    rests,
)
def test_a_share_is_never_more_than_all_and_nothing_goes_astray(
    over: tuple[date, date], plans: list[Plan], sessions: list[SessionRecord], resting: tuple[AgreedRest, ...]
) -> None:
    counted = planned_and_done(*over, plans, sessions, resting, KNOWN)
    for one in (counted.raw, counted.adjusted):
        for dose in (one.dose, *one.by_exercise.values()):
            for share in (dose.exercises, dose.repetitions, dose.held_s):
                assert 0 <= share.done <= share.prescribed + 1e-9
            assert min(dose.over_repetitions, dose.over_held_s) >= 0
        assert 0 <= one.sessions.done <= one.sessions.prescribed
        assert one.extra_sessions >= 0
    assert counted.adjusted.sessions.prescribed <= counted.raw.sessions.prescribed
    practised_then = counted.raw.sessions.done + counted.raw.extra_sessions + counted.unplanned_sessions
    assert practised_then == pytest.approx(
        sum(practised(one) and over[0] <= practice_day(one.began, one.zone) <= over[1] for one in sessions)
    )
    if counted.rest_days == 0:
        assert counted.raw == counted.adjusted


@settings(max_examples=50)
@given(ranges, st.lists(agreed(), max_size=3), st.lists(lived(), max_size=8, unique_by=lambda one: one.id))
def test_the_order_in_which_sessions_come_changes_nothing(
    over: tuple[date, date], plans: list[Plan], sessions: list[SessionRecord]
) -> None:
    shuffled = sorted(sessions, key=lambda one: one.id)
    one, other = (planned_and_done(*over, plans, order, (), KNOWN) for order in (sessions, shuffled))
    assert one.raw.sessions == other.raw.sessions
    assert one.raw.dose.held_s.done == pytest.approx(other.raw.dose.held_s.done)
    assert one.endings == other.endings


@settings(max_examples=50)
@given(how_often, st.integers(1, 5), st.integers(0, 6))
def test_whoever_follows_a_plan_has_done_all_of_it(often: dict[str, object], weeks: int, offset: int) -> None:
    first = day(offset)
    plan = a_plan(**often, first=first)
    asked_for = [
        first + timedelta(days=number)
        for number in range(7 * weeks)
        if plan.quota or (first + timedelta(days=number)).isoweekday() in plan.weekdays
    ]
    each = [(at, number) for at in asked_for for number in range(-(-(plan.quota or 1) // 7))]
    sessions = [a_session(noon(at) + timedelta(minutes=20 * number)) for at, number in each]
    counted = planned_and_done(first, first + timedelta(days=7 * weeks - 1), [plan], sessions, (), KNOWN)
    assert counted.raw.sessions.ratio == 1
    assert counted.raw.dose.exercises.ratio == pytest.approx(1)
    assert counted.raw.dose.repetitions.ratio == pytest.approx(1)
    assert counted.raw.dose.held_s.ratio == pytest.approx(1)


@settings(max_examples=50)
@given(
    ranges,
    st.lists(agreed(), max_size=2),
    st.lists(lived(), max_size=8, unique_by=lambda one: one.id),
    lived(),
)
def test_another_session_never_lowers_how_many_were_done(
    over: tuple[date, date], plans: list[Plan], sessions: list[SessionRecord], more: SessionRecord
) -> None:
    before = planned_and_done(*over, plans, sessions, (), KNOWN).raw.sessions
    after = planned_and_done(*over, plans, [*sessions, more], (), KNOWN).raw.sessions
    assert after.prescribed == before.prescribed
    assert after.done >= before.done


def test_prescriptions_that_are_not_known_ask_for_nothing() -> None:
    counted = planned_and_done(MONDAY, SUNDAY, [a_plan()], [])
    assert counted.raw.sessions == Share(0, 5)
    assert counted.raw.dose == Dose()


def test_an_easy_day_asks_for_what_the_routine_asks_for_then() -> None:
    known = {**KNOWN, (HASH, "easy"): (PrescribedBlock(0, "neck-turn", 1, 1, 5.0, "left"), PRESCRIBED[1])}
    easy = a_session(MONDAY, day="easy", blocks=(a_block(0, 1, 5.0),))
    counted = planned_and_done(MONDAY, SUNDAY, [a_plan(quota=1)], [easy], (), known)
    assert counted.raw.dose == Dose(Share(1, 1), Share(1, 1), Share(5, 5))


@pytest.mark.parametrize(
    "name",
    [
        "adherence",
        "correcting",
        "doses",
        "fhir",
        "merging",
        "past",
        "plan",
        "records",
        "review",
        "statements",
    ],
)
def test_what_counts_touches_nothing(name: str) -> None:
    tree = ast.parse(Path(adherence.__file__).with_name(f"{name}.py").read_text())
    imported = {
        (node.module or "").partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    } | {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported <= {
        "__future__", "base64", "collections", "dataclasses", "datetime", "fractions", "functools", "hashlib",
        "sps_coach", "typing", "uuid", "zoneinfo",
    }  # fmt: skip
