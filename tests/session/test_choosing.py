"""What Today offers: planned before suggested, one obvious thing, and beside it what is gentler and shorter."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sps_coach.library.routines import DAYS
from sps_coach.practice import practicable
from sps_coach.session.choosing import (
    FIRST_DAYS,
    GAP_DAYS,
    SHORTER,
    Choice,
    Circumstances,
    Practicable,
    Resting,
    choose,
    is_gap,
)
from tests.shipped import shipped_library

LIBRARY = practicable(shipped_library(), "en")
MINUTES = {(each.routine_id, day): each.minutes[day] for each in LIBRARY for day in DAYS}
USED = Circumstances(9, days_since=1, days_practised=FIRST_DAYS)
"""Somebody who has practised for a while, at nine in the morning, without a plan."""

names = st.sampled_from([each.routine_id for each in LIBRARY] + ["my-own", "gone"])
minutes = st.integers(1, 40)
own = st.builds(
    lambda name, easy, more, good, position: Practicable(
        name, {"easy": easy, "usual": easy + more, "good": easy + more + good}, position
    ),
    names,
    minutes,
    minutes,
    minutes,
    st.sampled_from(["lying", "sitting", "standing", ""]),
)
libraries = st.just(LIBRARY) | st.lists(own, max_size=8, unique_by=lambda each: each.routine_id)
circumstances = st.builds(
    Circumstances,
    st.integers(0, 23),
    st.lists(names, max_size=3, unique=True).map(tuple),
    st.sampled_from([None, *get_args(Resting)]),
    st.none() | st.integers(0, 400),
    st.integers(0, 60),
    st.none() | st.floats(0.3, 7),
)


def first(now: Circumstances) -> Choice:
    return choose(LIBRARY, now).choices[0]


@pytest.mark.parametrize(
    ("hour", "routine"),
    [
        (3, "evening-wind-down"),
        (4, "before-rising"),
        (6, "before-rising"),
        (7, "gentle-morning"),
        (10, "gentle-morning"),
        (11, "chair-anywhere"),
        (17, "chair-anywhere"),
        (18, "evening-wind-down"),
        (23, "evening-wind-down"),
    ],
)
def test_without_a_plan_the_hour_decides(hour: int, routine: str) -> None:
    assert first(replace(USED, hour=hour)) == (routine, "usual")


@pytest.mark.parametrize("hour", range(24))
def test_a_plan_goes_before_the_hour(hour: int) -> None:
    chosen = choose(LIBRARY, replace(USED, hour=hour, due=("hands", "first-week"), usual_distance=1.0))
    assert (chosen.choices[0], chosen.occasion) == (("hands", "usual"), "plan")
    assert ("first-week", "usual") in chosen.choices


def test_the_first_days_have_their_own_routine() -> None:
    assert choose(LIBRARY, Circumstances(9)).occasion == "first"
    assert first(Circumstances(20)) == ("first-week", "usual")
    assert first(replace(USED, days_practised=FIRST_DAYS - 1)) == ("first-week", "usual")
    assert first(USED) == ("gentle-morning", "usual")


def test_after_a_gap_the_easy_day_is_suggested() -> None:
    chosen = choose(LIBRARY, replace(USED, days_since=GAP_DAYS))
    assert (chosen.choices[0], chosen.occasion) == (("gentle-morning", "easy"), "gap")
    assert ("gentle-morning", "usual") in chosen.choices
    assert choose(LIBRARY, replace(USED, days_since=GAP_DAYS - 1)).occasion == "usual"


def test_a_gap_is_longer_where_the_plan_has_longer_distances() -> None:
    assert not is_gap(replace(USED, days_since=13, usual_distance=7.0))
    assert is_gap(replace(USED, days_since=14, usual_distance=7.0))


@pytest.mark.parametrize(
    ("why", "routine"),
    [("infusion", "after-infusion"), ("flare", "bad-day-in-bed"), ("other", "breathing-rest")],
)
def test_on_a_day_of_agreed_rest_something_small_is_there(why: Resting, routine: str) -> None:
    chosen = choose(LIBRARY, replace(USED, resting=why, due=("longer-mobility",)))
    assert (chosen.choices[0], chosen.occasion) == ((routine, "easy"), "rest")
    assert not any(name == "longer-mobility" for name, _ in chosen.choices)


def test_on_a_day_of_practice_nothing_more_is_asked() -> None:
    assert choose(LIBRARY, replace(USED, days_since=0)).occasion == "practised"


@given(libraries, circumstances)
def test_something_can_always_be_begun_and_nothing_stands_twice(
    library: list[Practicable], now: Circumstances
) -> None:
    choices = choose(library, now).choices
    known = {each.routine_id for each in library}
    assert bool(choices) == bool(library)
    assert len(set(choices)) == len(choices)
    assert {name for name, _ in choices} <= known


@given(libraries, circumstances)
def test_beside_it_lies_something_gentler_or_shorter(library: list[Practicable], now: Circumstances) -> None:
    took = {(each.routine_id, day): each.minutes[day] for each in library for day in DAYS}
    choices = choose(library, now).choices
    assume(choices)
    main = choices[0]
    if main[1] != "easy":
        assert choices[1] == (main[0], "easy")
    others = [each for each in took if each[0] != main[0] and each[1] != "good"]
    if any(took[each] <= SHORTER * took[main] for each in others):
        assert any(took[each] <= SHORTER * took[main] for each in choices[1:])


@pytest.mark.parametrize("hour", range(24))
def test_of_the_shipped_library_something_shorter_is_always_there(hour: int) -> None:
    main, gentler, shorter, *_ = choose(LIBRARY, replace(USED, hour=hour)).choices
    assert MINUTES[gentler] < MINUTES[main]
    assert MINUTES[shorter] <= SHORTER * MINUTES[main]
    assert shorter[0] != main[0]
