from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import ndimage, signal

from sps_coach.sound import form, meter, shaping
from sps_coach.sound.guard import LATENCY_S, Guard

ENFORCED = ("rise20", "rise100", "rise1000", "momentary", "true_peak")

Samples = NDArray[np.float64]


def guarded(sound: Samples, rate: int, blocks: list[int]) -> Samples:
    guard = Guard(rate, sound.shape[1] if sound.ndim == 2 else 1)
    sound = np.concatenate([sound, np.zeros((guard.latency, *sound.shape[1:]))])
    pieces: list[Samples] = []
    start = 0
    while start < len(sound):
        size = blocks[len(pieces) % len(blocks)]
        pieces.append(guard.process(sound[start : start + size]))
        start += size
    return np.concatenate(pieces)


def assert_calm(sound: Samples, rate: int) -> None:
    assert np.all(np.isfinite(sound))
    figures = meter.measure(sound, rate).values()
    over = {name: figures[name] for name in ENFORCED if figures[name] > meter.LIMITS[name]}
    assert not over


@st.composite
def pieces(draw: st.DrawFn, rate: int, channels: int) -> Samples:
    """Something that no cue would be: one after another, each up to 1.2 s."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    count = draw(st.integers(1, round(1.2 * rate)))
    loud = draw(st.sampled_from([0.001, 0.03, 0.3, 1.0, 30.0]))
    kind = draw(
        st.sampled_from(["noise", "tone", "square", "clicks", "dc", "silence", "nan", "infinity", "low"])
    )
    at = np.arange(count) / rate
    frequency = draw(st.floats(20, 0.45 * rate))
    makers: dict[str, Callable[[], Samples]] = {
        "noise": lambda: random.normal(size=count),
        "tone": lambda: np.sin(2 * np.pi * frequency * at),
        "square": lambda: np.sign(np.sin(2 * np.pi * frequency * at)),
        "clicks": lambda: (random.random(count) < 0.0005).astype(np.float64),
        "dc": lambda: np.ones(count),
        "silence": lambda: np.zeros(count),
        "nan": lambda: np.where(random.random(count) < 0.3, np.nan, random.normal(size=count)),
        "infinity": lambda: np.where(random.random(count) < 0.01, np.inf, -0.5),
        "low": lambda: np.sin(2 * np.pi * (2 + frequency / rate * 60) * at),
    }
    one = makers[kind]()
    sound = np.asarray(loud * one)
    if channels == 1:
        return sound
    other = np.roll(sound, count // 3) if draw(st.booleans()) else np.zeros(count)
    return np.stack([sound, other], axis=1)


@st.composite
def sounds(draw: st.DrawFn) -> tuple[Samples, int]:
    rate = draw(st.sampled_from([8000, 11025, 16000, 22050, 44100, 48000, 96000]))
    channels = draw(st.sampled_from([1, 1, 2]))
    parts = draw(st.lists(pieces(rate, channels), min_size=1, max_size=6))
    return np.concatenate(parts), rate


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(sounds(), st.lists(st.integers(1, 20000), min_size=1, max_size=4))
def test_whatever_comes_in_what_goes_out_is_calm(given_: tuple[Samples, int], blocks: list[int]) -> None:
    sound, rate = given_
    assert_calm(guarded(sound, rate, [max(size, len(sound) // 400 + 1) for size in blocks]), rate)


HARSH: dict[str, Callable[[Samples, np.random.Generator], Samples]] = {
    "a full-scale burst after silence": lambda at, random: np.where(
        at % 3 > 2, random.normal(size=len(at)), 0
    ),
    "noise from the first sample": lambda at, random: random.normal(size=len(at)),
    "a click each second": lambda at, random: (np.arange(len(at)) % 48000 == 0) * 1.0,
    "full-scale direct current": lambda at, random: np.ones(len(at)),
    "a square wave": lambda at, random: np.sign(np.sin(2 * np.pi * 440 * at)),
    "a buffer dropped each second": lambda at, random: np.where(
        at % 1 < 0.02, 0, np.sin(2 * np.pi * 300 * at) * 0.1
    ),
    "the same buffer over and over": lambda at, random: np.tile(random.normal(size=960), 400)[: len(at)],
    "speech that is cut and goes on": lambda at, random: np.where(
        np.sin(9 * at) > 0.3, random.normal(size=len(at)) * 0.1, 0
    ),
    "a low hum": lambda at, random: np.sin(2 * np.pi * 45 * at),
    "nothing but numbers that are none": lambda at, random: np.full(len(at), np.nan),
}


@pytest.mark.parametrize("name", HARSH)
def test_known_harsh_sounds(name: str) -> None:
    at = np.arange(8 * 48000) / 48000
    sound = np.asarray(HARSH[name](at, np.random.default_rng(0)), dtype=np.float64)
    whole = guarded(sound, 48000, [48000])
    assert_calm(whole, 48000)
    assert_calm(whole[73:], 48000)  # a recording may begin anywhere


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 30000), min_size=1, max_size=5), st.integers(0, 99))
def test_the_blocks_do_not_matter(blocks: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    sound = 0.1 * random.normal(size=2 * 16000) * (np.arange(2 * 16000) % 12000 > 9000)
    blocks = [max(size, 50) for size in blocks]
    np.testing.assert_allclose(guarded(sound, 16000, blocks), guarded(sound, 16000, [1600]), atol=1e-12)


def test_a_block_of_ten_seconds_is_taken_too() -> None:
    random = np.random.default_rng(4)
    sound = 0.3 * random.normal(size=12 * 8000) * (np.arange(12 * 8000) % 16000 > 9000)
    whole = guarded(sound, 8000, [80000])
    assert_calm(whole, 8000)
    np.testing.assert_allclose(whole, guarded(sound, 8000, [800]), atol=1e-12)


def test_single_samples_are_taken_too() -> None:
    sound = np.random.default_rng(3).normal(size=8000)
    np.testing.assert_allclose(guarded(sound, 8000, [1]), guarded(sound, 8000, [8000]), atol=1e-12)


def test_a_well_made_cue_passes_as_it_is(cues: dict[str, shaping.Cue]) -> None:
    for made in cues.values():
        cue = made.samples.astype(np.float64)
        guard = Guard(form.RATE)
        out = guarded(cue, form.RATE, [4800])[guard.latency :]
        change = meter.levels(out, form.RATE) - meter.levels(cue, form.RATE)
        assert np.max(np.abs(change)) < 0.1


def test_the_gain_moves_without_a_step() -> None:
    """A steady tone behind a burst shows the gain: it never moves by more than the attack's slope."""
    rate = 48000
    at = np.arange(6 * rate) / rate
    tone = 0.02 * np.sin(2 * np.pi * 1000 * at) * np.minimum(1, at / 3)
    tone[4 * rate : 4 * rate + 4800] *= 40
    guard = Guard(rate)
    out = guarded(tone, rate, [4800])[guard.latency :]
    given_level = meter.levels(tone, rate)
    # Near the burst's own edges a level mixes what lies before and after them.
    steady = ndimage.maximum_filter1d(np.abs(np.gradient(given_level)), 7) < 1
    gain = (meter.levels(out, rate) - given_level)[(given_level > -55) & steady]
    assert np.min(gain) < -20
    assert np.max(np.abs(np.diff(gain)[np.diff(np.flatnonzero((given_level > -55) & steady)) == 1])) < 3.0


@pytest.mark.parametrize("rate", [8000, 11025, 44100, 48000, 96000])
def test_the_latency_is_what_is_stated(rate: int) -> None:
    guard = Guard(rate)
    assert guard.latency <= 0.25 * rate
    assert guard.latency == pytest.approx(LATENCY_S * rate, rel=0.03)
    quiet = 1e-4 * np.random.default_rng(0).normal(size=rate)
    out = guarded(quiet, rate, [777])
    lag = int(np.argmax(signal.correlate(out, quiet, "valid", method="fft")))
    assert lag == guard.latency


def test_it_is_fast() -> None:
    """A hundred times real time, of this process's own processor time, in blocks of 100 ms."""
    cue = 0.03 * np.sin(2 * np.pi * 400 * np.arange(20 * 48000) / 48000) * np.linspace(0, 1, 20 * 48000)
    guard = Guard(48000)
    began = time.process_time()
    for start in range(0, len(cue), 4800):
        guard.process(cue[start : start + 4800])
    assert time.process_time() - began < 20 / 100
