"""When a reminder is to be seen, by any clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.session.reminding import is_time, next_look
from sps_coach.settings import Reminder

DAY = datetime(2026, 3, 2, tzinfo=UTC)
LONG = timedelta(days=2)
hours = st.integers(0, 23)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001 - the zone comes next
    lambda moment: moment.replace(tzinfo=UTC)
)


@pytest.mark.parametrize(
    ("begins", "ends", "seen"),
    [
        (9, 12, [9, 10, 11]),
        (22, 2, [0, 1, 22, 23]),
        (8, 9, [8]),
        (7, 7, list(range(24))),
    ],
)
def test_the_hours_that_were_chosen(begins: int, ends: int, seen: list[int]) -> None:
    reminder = Reminder(True, begins, ends)
    assert [hour for hour in range(24) if is_time(reminder, DAY.replace(hour=hour, minute=59))] == seen


@given(hours, hours, moments)
def test_off_is_never(begins: int, ends: int, now: datetime) -> None:
    assert not is_time(Reminder(False, begins, ends), now)


@given(hours, hours, moments, st.floats(0, 1, exclude_max=True))
def test_nothing_changes_before_the_next_look(begins: int, ends: int, now: datetime, share: float) -> None:
    reminder = Reminder(True, begins, ends)
    wait = next_look(reminder, now, LONG)
    assert timedelta() < wait <= timedelta(days=1)
    sooner = min(wait * share, wait - timedelta.resolution)
    assert is_time(reminder, now + sooner) == is_time(reminder, now)
    if begins != ends:
        assert is_time(reminder, now + wait) != is_time(reminder, now)


@given(hours, hours, moments)
def test_it_is_looked_again_soon_enough(begins: int, ends: int, now: datetime) -> None:
    assert next_look(Reminder(True, begins, ends), now, timedelta(minutes=10)) <= timedelta(minutes=10)
