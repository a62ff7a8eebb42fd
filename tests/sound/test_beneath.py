"""What lies beneath the voice, where it is wished: an even bed, and a tone that follows the breath."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sps_coach.sound import bed, breathing, meter
from sps_coach.sound.breathing import BreathingTone, HalfBreath
from sps_coach.sound.form import RATE
from sps_coach.sound.mixer import EBB_DB, Mixer

SECOND = meter.HOPS_PER_SECOND

Samples = NDArray[np.float64]


def breaths(*seconds: float, begin: float = 1.0) -> list[HalfBreath]:
    """Half breaths of so many seconds each, in and out in turn, one after another."""
    told, at = [], begin
    for number, length in enumerate(seconds):
        told.append(HalfBreath(round(at * RATE), round((at + length) * RATE), number % 2 == 0))
        at += length
    return told


def test_a_bed_comes_and_goes_softly_and_is_even_in_between() -> None:
    mixer = Mixer()
    mixer.bed(True)
    coming = mixer.take(5 * RATE)
    mixer.bed(True)  # it is there already
    lying = mixer.take(20 * RATE)
    mixer.bed(False)
    going = mixer.take(9 * RATE)
    assert not mixer.waiting
    sound = np.concatenate([coming, lying, going])
    assert meter.measure(sound, RATE).broken() == ()
    level = meter.levels(sound, RATE)
    assert level[0] == level[-1] == meter.FLOOR
    even = level[9 * SECOND : 25 * SECOND]
    assert np.mean(even) == pytest.approx(bed.LEVEL_DB, abs=1.5)
    assert np.max(even[20:] - meter.lowest_before(even, 20)[20:]) < 2.0
    assert np.max(np.diff(level)) < 2.0


def test_the_loop_has_no_seam() -> None:
    noise = bed.even_noise() / 100
    whole = meter.levels(np.concatenate([noise[RATE:], noise[:RATE]]), RATE)[20:-1]
    assert np.ptp(whole) < 3.0
    assert np.array_equal(bed.even_noise() / 100, noise)


@settings(max_examples=10)
@given(st.lists(st.integers(1, 2 * RATE), min_size=1, max_size=6))
def test_what_lies_beneath_does_not_hang_on_the_size_of_blocks(blocks: list[int]) -> None:
    whole, parts = Mixer(), Mixer()
    for mixer in (whole, parts):
        mixer.bed(True)
        mixer.breathe(breaths(2.0, 3.0))
        assert mixer.place(np.full(5 * RATE, 0.01, dtype=np.float32), RATE, RATE)
    stream = np.concatenate([parts.take(count) for count in blocks])
    assert np.allclose(stream, whole.take(sum(blocks)), atol=1e-7)


def test_the_tone_swells_with_the_breath_in_and_sinks_with_the_breath_out() -> None:
    tone = BreathingTone()
    tone.follow(breaths(4.0, 6.0, 4.0, 6.0), 0)
    level = meter.levels(tone.take(0, 24 * RATE), RATE)
    for top in (5.0, 15.0):
        assert level[round(top * SECOND)] == pytest.approx(breathing.LEVEL_DB, abs=2)
    for silent in (0.5, 11.0, 21.5):
        assert level[round(silent * SECOND)] == meter.FLOOR
    swell = level[round(1.5 * SECOND) : 5 * SECOND]
    assert np.all(np.diff(swell) > -0.2)
    assert np.max(swell[SECOND // 5 :] - swell[: -SECOND // 5]) < 0.2 * 2 * breathing.STEEPEST_DB_S
    assert not tone.sounds_between(round(21.2 * RATE), 30 * RATE)


def test_a_breath_that_is_held_stays_and_one_that_is_left_alone_sinks_away() -> None:
    tone = BreathingTone()
    tone.follow([*breaths(4.0), HalfBreath(8 * RATE, 14 * RATE, False)], 0)
    held = meter.levels(tone.take(round(5.1 * RATE), 2 * RATE), RATE)[20:-1]
    assert np.ptp(held) < 0.2
    tone.follow(breaths(4.0), 6 * RATE)
    level = meter.levels(tone.take(6 * RATE, 10 * RATE), RATE)
    assert level[-1] == meter.FLOOR
    assert tone.end < 16 * RATE


def test_what_is_told_again_goes_on_as_it_was() -> None:
    once, again = BreathingTone(), BreathingTone()
    for tone in (once, again):
        tone.follow(breaths(4.0, 6.0, 4.0), 0)
    nearly = [HalfBreath(each.begin + 40, each.end - 30, each.inward) for each in breaths(4.0, 6.0, 4.0)]
    again.follow(nearly, 3 * RATE)
    assert np.array_equal(once.take(3 * RATE, 2 * RATE), again.take(3 * RATE, 2 * RATE))


@settings(max_examples=8)
@given(
    st.lists(st.floats(2.0, 8.0), min_size=1, max_size=6),
    st.lists(st.tuples(st.floats(0.1, 6.0), st.floats(0.6, 1.6), st.integers(0, 3)), max_size=3),
)
def test_however_breaths_are_told_the_tone_never_steps(
    lengths: list[float], changes: list[tuple[float, float, int]]
) -> None:
    """Told late, told other times, told of a breath out alone: it sets out from where it is and stays slow."""
    mixer = Mixer()
    mixer.breathe(breaths(*lengths))
    sound = []
    for wait, stretched, left_out in changes:
        sound.append(mixer.take(round(wait * RATE)))
        told = breaths(*(stretched * length for length in lengths), begin=mixer.position / RATE - 3)
        mixer.breathe(told[left_out:])
    sound.append(mixer.take(6 * RATE))
    whole = np.concatenate(sound)
    assert meter.measure(whole, RATE).broken() == ()
    level = meter.levels(whole, RATE)
    assert np.max(np.diff(level)) < 1.0
    assert np.max(level) < breathing.LEVEL_DB + 2


def test_beneath_a_voice_it_sinks_and_comes_back() -> None:
    mixer = Mixer()
    mixer.bed(True)
    mixer.take(10 * RATE)
    silent = np.zeros(15 * RATE, dtype=np.float32)
    assert mixer.place(silent, 12 * RATE, 6 * RATE)
    level = meter.levels(100 * mixer.take(20 * RATE).astype(np.float64), RATE) - 40
    lying, under, after = (np.mean(level[at * SECOND : (at + 2) * SECOND]) for at in (0, 9, 17))
    assert lying - under == pytest.approx(EBB_DB, abs=0.5)
    assert after == pytest.approx(lying, abs=0.5)


def test_restarting_forgets_it_all() -> None:
    mixer = Mixer()
    mixer.bed(True)
    mixer.breathe(breaths(4.0, 6.0))
    mixer.take(12 * RATE)
    mixer.restart(13 * RATE)
    assert not mixer.waiting
    assert not mixer.sounds_within(60 * RATE)
    assert not np.any(mixer.take(30 * RATE))
