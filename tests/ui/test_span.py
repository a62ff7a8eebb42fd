"""Which days are looked at, and where on an axis they lie."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sps_coach.ui.review.span import LENGTHS, Axis, Span, ticks

BEGINS, TODAY = date(2020, 1, 1), date(2026, 11, 22)
WHOLE = (TODAY - BEGINS).days + 1

days = st.dates(BEGINS, TODAY)
axes = st.builds(
    lambda first, length, width: Axis(first, first + timedelta(days=length), 50.0, 50.0 + width),
    days, st.integers(0, 4000), st.floats(100, 2000),
)  # fmt: skip


@given(axes, st.floats(20, 300))
def test_labels_are_days_of_the_axis_in_order_and_never_lie_on_one_another(axis: Axis, label: float) -> None:
    _, found = ticks(axis, label)
    assert list(found) == sorted(set(found))
    assert all(axis.first <= day <= axis.last for day in found)
    places = [axis.x(day.toordinal()) for day in found]
    assert all(b - a >= min(label, 28 * axis.a_day) * 0.999 for a, b in pairwise(places))


@given(axes, st.floats(0, 1))
def test_a_place_is_the_day_that_lies_there(axis: Axis, share: float) -> None:
    x = axis.left + share * (axis.right - axis.left)
    day = axis.day_at(x)
    assert axis.first <= day <= axis.last
    assert axis.x(day.toordinal()) <= x + 1e-6
    if share < 1:
        assert x <= axis.x(day.toordinal() + 1) + 1e-6


@given(st.integers(1, WHOLE), st.integers(-4000, 4000))
def test_moving_keeps_the_length_and_stays_within_the_history(length: int, by: int) -> None:
    first = TODAY - timedelta(days=length - 1)
    span = Span(length).moved(by, first, TODAY, BEGINS, TODAY)
    last = span.last or TODAY
    assert span.days == length
    assert BEGINS + timedelta(days=length - 1) <= last <= TODAY


@given(st.sampled_from(LENGTHS), days)
def test_closer_holds_the_day_under_the_pointer_in_view(shown: int, at: date) -> None:
    first = at - timedelta(days=shown // 3)
    span = Span(shown, first + timedelta(days=shown - 1)).closer(shown, at, first)
    assert span.days is not None
    assert span.last is not None
    assert span.days <= shown
    assert span.last - timedelta(days=span.days) <= at <= span.last


@given(st.sampled_from(LENGTHS[1:-1]))
def test_closer_and_wider_undo_one_another(shown: int) -> None:
    assert Span(shown).closer(shown).wider(Span(shown).closer(shown).days or 0, 100_000) == Span(shown)


def test_wider_than_there_is_is_everything() -> None:
    assert Span(91).wider(91, 100) == Span(None)
    assert Span(7).closer(7) == Span(7)
