"""The filters against scipy's, which is a reference of the tests alone."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import ndimage, signal

from sps_coach.sound import filters
from sps_coach.sound.weighting import a_weighting, high_pass, k_weighting

Samples = NDArray[np.float64]

RATES = [8000, 11025, 16000, 22050, 44100, 48000, 96000]


def noise(seed: int, *shape: int) -> Samples:
    return np.random.default_rng(seed).standard_normal(shape)


def sections_of(kind: str, rate: int) -> Samples:
    if kind == "high pass":
        return high_pass(5.0, rate)
    return a_weighting(rate) if kind == "a" else k_weighting(rate)


@given(
    kind=st.sampled_from(["a", "k", "high pass"]),
    rate=st.sampled_from(RATES),
    blocks=st.lists(st.integers(0, 3000), min_size=1, max_size=6),
    channels=st.integers(1, 3),
    seed=st.integers(0, 99),
)
def test_sound_is_filtered_as_by_the_reference_whatever_the_blocks(
    kind: str, rate: int, blocks: list[int], channels: int, seed: int
) -> None:
    sections, samples = sections_of(kind, rate), noise(seed, channels, sum(blocks))
    cascade = filters.Cascade(sections)
    state, pieces = cascade.silent(channels), []
    for piece in np.split(samples, np.cumsum(blocks)[:-1], axis=1):
        filtered, state = cascade.run(piece, state)
        pieces.append(filtered)
    expected = signal.sosfilt(sections, samples, axis=1) if samples.size else samples
    np.testing.assert_allclose(np.concatenate(pieces, axis=1), expected, atol=1e-7)


def test_a_long_sound_stays_true() -> None:
    sections, samples = a_weighting(96000), noise(1, 1, 96000 * 20)
    cascade = filters.Cascade(sections)
    filtered, _ = cascade.run(samples, cascade.silent(1))
    np.testing.assert_allclose(filtered, signal.sosfilt(sections, samples, axis=1), atol=1e-7)


def test_what_has_rung_out_is_silence() -> None:
    cascade = filters.Cascade(k_weighting(48000))
    _, state = cascade.run(np.ones((1, 100)), cascade.silent(1))
    for _ in range(100):
        _, state = cascade.run(np.zeros((1, 4800)), state)
    assert not np.any(state)


@pytest.mark.parametrize("rate", RATES)
def test_the_a_curve_is_the_bilinear_transform_of_the_standards_poles(rate: int) -> None:
    poles = 2 * np.pi * np.array([20.598997, 20.598997, 107.65265, 737.86223, 12194.217, 12194.217])
    gain = float(10 ** (1.9997 / 20) * poles[-1] ** 2)
    expected = signal.freqz_sos(signal.zpk2sos(*signal.bilinear_zpk(np.zeros(4), -poles, gain, rate)), 512)[1]
    np.testing.assert_allclose(signal.freqz_sos(a_weighting(rate), 512)[1], expected, atol=1e-9)


@pytest.mark.parametrize("rate", RATES)
def test_the_high_pass_is_butterworths(rate: int) -> None:
    expected = signal.freqz_sos(signal.butter(2, 5.0, "highpass", fs=rate, output="sos"), 512)[1]
    np.testing.assert_allclose(signal.freqz_sos(high_pass(5.0, rate), 512)[1], expected, atol=1e-9)


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=60), st.integers(1, 60))
def test_sliding_extremes(values: list[float], size: int) -> None:
    size = min(size, len(values))
    windows = np.lib.stride_tricks.sliding_window_view(np.array(values), size)
    assert filters.highest_within(np.array(values), size).tolist() == windows.max(axis=1).tolist()
    assert filters.lowest_within(np.array(values), size).tolist() == windows.min(axis=1).tolist()


@given(st.integers(0, 99), st.sampled_from([1, 3, 5, 7]))
def test_widening_takes_the_highest_around(seed: int, size: int) -> None:
    values = noise(seed, 40)
    expected = ndimage.maximum_filter1d(values, size)
    assert filters.widened(values, size).tolist() == expected.tolist()


def test_smoothing_is_a_bells() -> None:
    values = noise(3, 60)
    np.testing.assert_allclose(filters.smoothed(values, 2), ndimage.gaussian_filter1d(values, 2), atol=1e-4)


def test_between_the_samples_lies_what_a_finer_recording_would_hold() -> None:
    at = np.arange(4000) / 4
    wave = np.sin(0.7 * at) * np.sin(np.pi * at / 1000) ** 2
    fine = filters.oversampled(wave[::4], filters.oversampling(4, 10))
    np.testing.assert_allclose(fine, wave, atol=2e-3)
    np.testing.assert_allclose(fine[::4], wave[::4], atol=1e-12)


@pytest.mark.parametrize(("rate", "wanted"), [(22050, 48000), (44100, 48000), (16000, 48000), (96000, 48000)])
def test_another_rate_holds_the_same_sound(rate: int, wanted: int) -> None:
    def sound(samples_a_second: int) -> Samples:
        at = np.arange(samples_a_second) / samples_a_second
        return np.asarray(np.sin(2 * np.pi * 3000 * at) * np.sin(np.pi * at) ** 2)

    result = filters.resampled(sound(rate), rate, wanted)
    assert len(result) == wanted
    np.testing.assert_allclose(result, sound(wanted), atol=1e-4)


def test_neither_speaker_nor_player_waits_for_scipy() -> None:
    """It would be most of the time until the first cue is ready."""
    code = (
        "import sys; from sps_coach.sound import player, rendering, shaping, speaker; "
        "sys.exit(any(name.split('.')[0] == 'scipy' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
