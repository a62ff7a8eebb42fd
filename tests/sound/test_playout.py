from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.sound import meter
from sps_coach.sound.form import RATE
from sps_coach.sound.level import FALL_DB_S, RISE_DB_S, Level
from sps_coach.sound.playout import FADE_S, Playout

Samples = np.ndarray[tuple[int], np.dtype[np.float32]]


def tone(seconds: float, level_db: float = -29.5) -> Samples:
    """A sine of 1 kHz at this level, dBFS(A)."""
    wave = np.sin(2 * np.pi * 1000 * np.arange(round(seconds * RATE)) / RATE)
    return (10 ** ((level_db + 3) / 20) * wave).astype(np.float32)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 300)), max_size=30))
def test_samples_leave_in_order_and_silence_fills_what_is_missing(steps: list[tuple[bool, int]]) -> None:
    playout, added, taken = Playout(), 0, 0
    for adding, count in steps:
        if adding:
            playout.add(np.arange(added + 1, added + 1 + count, dtype=np.float32))
            added += count
        else:
            ready = min(count, playout.waiting)
            first = added - playout.waiting + 1
            got = playout.take(count)
            assert np.array_equal(got[:ready], np.arange(first, first + ready))
            assert not np.any(got[ready:])
            taken += count
        assert playout.taken == taken
        assert playout.end == taken + playout.waiting


@given(st.floats(-55, -20), st.floats(0.7, 1.2))
@settings(max_examples=8, deadline=None)
def test_what_waits_falls_to_the_floor_without_a_step(level_db: float, seconds: float) -> None:
    playout = Playout()
    playout.add(tone(3.0, level_db))
    before = playout.take(RATE)
    playout.ease(seconds)
    heard = np.concatenate([before, playout.take(2 * RATE)])
    level = meter.levels(heard, RATE)[200:]
    assert np.all(np.diff(level) < 0.1)
    steepest_db_s = 1.875 * (max(level_db + 66, 12)) / seconds
    assert np.min(np.diff(level[level > -59])) > -1.2 * steepest_db_s * 0.005 - 0.1
    reached = np.argmax(level <= -60) * 0.005
    assert 0.4 * seconds < reached < 0.8 * seconds
    assert not np.any(heard[RATE + round(seconds * RATE) + 1 :])


def test_it_runs_out_when_a_fade_has_just_time_enough() -> None:
    playout = Playout()
    playout.add(tone(2.0))
    playout.take(round((2.0 - FADE_S) * RATE) - 1)
    said = [playout.running_out]
    playout.take(2)
    said.append(playout.running_out)
    playout.ease()
    said.append(playout.running_out)
    assert said == [False, True, False]


def test_silence_never_runs_out() -> None:
    assert not Playout().running_out
    playout = Playout()
    playout.add(np.concatenate([tone(0.5), np.zeros(RATE // 10)]))
    assert not playout.running_out


def test_silence_cannot_be_heard() -> None:
    playout = Playout()
    playout.add(np.concatenate([tone(0.5), np.zeros(RATE // 10)]))
    waits = [playout.audible]
    playout.take(RATE // 2)
    assert [*waits, playout.audible] == [True, False]


@given(st.lists(st.tuples(st.floats(-70, 10), st.integers(1, 9600)), min_size=1, max_size=20))
def test_a_level_glides(wishes: list[tuple[float, int]]) -> None:
    level = Level(-20.0)
    line = []
    for wanted, count in wishes:
        level.glide(wanted)
        line.append(level.applied(np.ones(count)))
    heard_db = 20 * np.log10(np.concatenate([[0.1], *line]))
    slopes = np.diff(heard_db) * RATE
    assert np.max(heard_db) < 1e-9
    assert np.max(slopes) < RISE_DB_S + 1e-3
    assert np.min(slopes) > -FALL_DB_S - 1e-3


def test_a_level_comes_to_where_it_is_wanted_and_stays() -> None:
    level = Level()
    level.glide(-6.0)
    heard = level.applied(np.ones(RATE))
    assert np.allclose(20 * np.log10(heard[RATE // 2 + 1 :]), -6.0)
    level.glide(0.0)
    level.arrive()
    assert np.array_equal(level.applied(np.ones(10)), np.ones(10))
