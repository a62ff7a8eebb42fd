from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.sound.mixer import Mixer


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


def test_a_cue_may_begin_late_by_what_cannot_be_heard() -> None:
    mixer = Mixer()
    mixer.take(100)
    swelling = np.concatenate([cue(40, 1e-3), cue(40, 0.1)])
    assert not mixer.place(swelling, 59)
    assert mixer.place(swelling, 60)
    assert np.array_equal(mixer.take(60), np.concatenate([cue(40, 0.1), cue(20, 0)]))


def test_it_restarts_in_silence_and_forgets_what_was_to_come() -> None:
    mixer = Mixer()
    assert mixer.place(cue(100), 0)
    assert mixer.place(cue(10), 200)
    mixer.take(50)
    mixer.restart(80)
    assert not mixer.waiting
    assert mixer.position == 80
    assert not np.any(mixer.take(300))


def test_it_knows_what_sounds_soon() -> None:
    mixer = Mixer()
    mixer.place(cue(10), 50)
    assert not mixer.sounds_within(50)
    assert mixer.sounds_within(51)
    mixer.take(55)
    assert mixer.sounds_within(0)
    mixer.take(5)
    assert not mixer.sounds_within(1000)
