"""The line through answers: what odd days, ties and the way of measuring time may not change."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import kendalltau, theilslopes

from sps_coach.history.trend import LEAST_POINTS, MOST_POINTS, _thinned, robust_trend

answers = st.lists(st.integers(0, 10), min_size=LEAST_POINTS, max_size=60)


def on_every_second_day(values: list[int]) -> list[tuple[float, float]]:
    return [(2.0 * day, float(value)) for day, value in enumerate(values)]


@given(answers)
def test_it_is_what_another_program_finds(values: list[int]) -> None:
    points = on_every_second_day(values)
    trend = robust_trend(points)
    assert trend is not None
    theirs = theilslopes([y for _, y in points], [x for x, _ in points])
    assert trend.slope == pytest.approx(theirs.slope, abs=1e-12)


@given(answers)
def test_a_direction_is_clear_where_kendalls_test_finds_one(values: list[int]) -> None:
    assume(len(set(values)) > 1)
    points = on_every_second_day(values)
    trend = robust_trend(points)
    assert trend is not None
    chance = kendalltau([x for x, _ in points], [y for _, y in points], method="asymptotic").pvalue
    assume(not 0.01 < chance < 0.08)  # ours takes one step off for a scale of whole numbers, theirs does not
    assert trend.clear == (chance < 0.05)


@given(answers, st.integers(-50, 50), st.randoms())
def test_neither_the_beginning_of_time_nor_the_order_matters(
    values: list[int], earlier: int, chance: Random
) -> None:
    points = on_every_second_day(values)
    moved = [(day + earlier, value) for day, value in points]
    chance.shuffle(moved)
    here, there = robust_trend(points), robust_trend(moved)
    assert here is not None
    assert there is not None
    assert there.slope == pytest.approx(here.slope)
    assert there.at(earlier + 4.0) == pytest.approx(here.at(4.0))
    assert there.clear == here.clear


def test_odd_days_do_not_bend_it() -> None:
    straight = [(float(day), 2.0 + 0.1 * day) for day in range(40)]
    odd = [(day, 10.0 if day % 5 == 3 else value) for day, value in straight]
    trend = robust_trend(odd)
    assert trend is not None
    assert trend.slope == pytest.approx(0.1, abs=0.03)
    assert trend.clear


@pytest.mark.parametrize(
    "points",
    [
        [],
        [(float(day), 5.0) for day in range(0, 70, 10)],
        [(day / 10, 5.0) for day in range(100)],
    ],
    ids=["nothing", "too few", "too close together"],
)
def test_where_little_is_known_nothing_is_said(points: list[tuple[float, float]]) -> None:
    assert robust_trend(points) is None


def test_ten_years_have_the_same_line_as_their_weeks() -> None:
    chance = Random(4)
    points = [(float(day), 6.0 - day / 1000 + chance.gauss(0, 1)) for day in range(3650)]
    assert len(points) > MOST_POINTS
    trend = robust_trend(points)
    assert trend is not None
    assert trend.slope == pytest.approx(-1 / 1000, rel=0.1)
    assert trend.clear


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 4 * MOST_POINTS), st.randoms())
def test_neighbours_are_gathered_into_their_medians(count: int, chance: Random) -> None:
    points = [(float(day), float(chance.randrange(11))) for day in range(count)]
    groups = np.array_split(np.array(points), min(count, MOST_POINTS))
    assert _thinned(points) == [tuple(np.median(group, axis=0).tolist()) for group in groups]
