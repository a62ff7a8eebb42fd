from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.sound.form import RATE
from sps_coach.sound.mixer import FADE_S, Mixer


def cue(length: int, value: float = 1.0) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(length, value, dtype=np.float32)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 80)), max_size=12),
    st.lists(st.integers(1, 90), min_size=1, max_size=20),
)
def test_cues_lie_where_they_were_placed_and_never_overlap(
    places: list[tuple[int, int]], blocks: list[int]
) -> None:
    mixer = Mixer()
    expected = np.zeros(sum(blocks))
    taken: set[int] = set()
    for number, (at, length) in enumerate(places, start=1):
        span = set(range(at, at + length))
        assert mixer.place(cue(length, number), at) == (not span & taken)
        if not span & taken:
            taken |= span
            expected[at : at + length] = number
    stream = np.concatenate([mixer.take(count) for count in blocks])
    assert np.array_equal(stream, expected)


def test_a_cue_whose_place_has_gone_by_is_dropped() -> None:
    mixer = Mixer()
    mixer.take(100)
    assert not mixer.place(cue(50), 99)
    assert mixer.place(cue(50), 100)


def test_a_hush_falls_smoothly_and_forgets_what_was_to_come() -> None:
    mixer = Mixer()
    assert mixer.place(cue(10 * RATE), 0)
    assert mixer.place(cue(RATE), 20 * RATE)
    mixer.take(RATE)
    mixer.hush()
    fading = np.concatenate([mixer.take(97) for _ in range(30 * RATE // 97)])
    fall = 20 * np.log10(np.maximum(fading[: round(0.95 * FADE_S * RATE)], 1e-6))
    assert fall[0] > -0.01
    assert np.all(np.diff(fall) <= 1e-6)
    # No faster than the steepest of a minimum-jerk curve: 1.875 times the mean.
    assert np.min(np.diff(fall)) > -1.9 * 60 / (FADE_S * RATE) - 1e-3
    assert not np.any(fading[round(FADE_S * RATE) :])


def test_a_second_hush_does_not_begin_again() -> None:
    once, twice = Mixer(), Mixer()
    for mixer in (once, twice):
        mixer.place(cue(5 * RATE), 0)
        mixer.take(RATE)
        mixer.hush()
        mixer.take(RATE // 10)
    twice.hush()
    assert np.array_equal(once.take(2 * RATE), twice.take(2 * RATE))


def test_a_cue_may_follow_a_hush_but_not_begin_within_it() -> None:
    mixer = Mixer()
    mixer.place(cue(5 * RATE), 0)
    mixer.take(RATE)
    mixer.hush()
    assert not mixer.place(cue(RATE), RATE + RATE // 2)
    assert mixer.place(cue(RATE, 0.5), 3 * RATE)
    mixer.take(2 * RATE)
    assert np.array_equal(mixer.take(RATE), cue(RATE, 0.5))


def test_hush_in_silence_only_forgets() -> None:
    mixer = Mixer()
    mixer.place(cue(10), 50)
    mixer.hush()
    assert not mixer.waiting
    assert mixer.place(cue(10), 5)
