from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from sps_coach.sound import meter
from sps_coach.sound.measuring import measure_file
from sps_coach.sound.speech import Spoken

RATE = 48000


def sine(
    seconds: float, amplitude: float = 1.0, frequency: float = 1000.0, rate: int = RATE
) -> NDArray[np.float64]:
    at = np.arange(round(seconds * rate)) / rate
    return np.asarray(amplitude * np.sin(2 * np.pi * frequency * at), dtype=np.float64)


def decibels(value: float) -> float:
    return float(10 ** (value / 20))


@pytest.mark.parametrize("rate", [22050, 44100, 48000, 96000])
def test_a_full_scale_sine_at_1_khz_reads_minus_3(rate: int) -> None:
    level = meter.levels(sine(1, rate=rate), rate)
    assert level[100] == pytest.approx(-3.0, abs=0.02)


@pytest.mark.parametrize(
    ("frequency", "weight"),
    # IEC 61672-1, table 3.
    [(63, -26.2), (125, -16.1), (250, -8.6), (500, -3.2), (1000, 0.0), (2000, 1.2), (4000, 1.0)],
)
def test_the_level_follows_the_a_curve(frequency: float, weight: float) -> None:
    level = meter.levels(sine(1, 0.5, frequency), RATE)
    assert np.mean(level[100:]) == pytest.approx(-3.01 - 6.02 + weight, abs=0.25)


def test_momentary_loudness_of_the_reference_tone() -> None:
    # EBU Tech 3341, case 1: a stereo sine of 1 kHz at -23 dBFS a channel reads -23 LUFS.
    one = sine(2, decibels(-23.0))
    assert meter.measure(np.stack([one, one], axis=1), RATE).momentary == pytest.approx(-23.0, abs=0.1)


def test_the_true_peak_lies_between_the_samples() -> None:
    # EBU Tech 3341, case 16: a sine at a quarter of the rate, 45 degrees off, peaks 3 dB above its samples.
    at = np.arange(RATE)
    tone = 0.5 * np.sin(np.pi * at / 2 + np.pi / 4)
    assert np.max(np.abs(tone)) == pytest.approx(0.3536, abs=1e-3)
    faded = tone * np.minimum(1, np.minimum(at, RATE - at) / 4800)
    assert meter.measure(faded, RATE).true_peak == pytest.approx(-6.02, abs=0.2)


def test_a_known_step_within_a_tone() -> None:
    quiet, loud = sine(9, decibels(-45)), sine(2, decibels(-25))
    figures = meter.measure(np.concatenate([quiet, loud]), RATE)
    for name in ("rise20", "rise100", "step10", "step100"):
        assert figures.values()[name] == pytest.approx(20, abs=0.3) or name in ("rise20", "rise100")
    # The recording itself begins out of silence: -45 - 3 - (-60) = 12, less than the step.
    assert figures.rise100 == pytest.approx(20, abs=0.3)
    assert figures.rise1000 == pytest.approx(20, abs=0.3)
    assert set(figures.broken()) == {"rise20", "rise100", "rise1000", "step10"} | (
        {"step100"} if figures.step100 > 20 else set()
    )


def test_before_the_recording_there_is_silence() -> None:
    figures = meter.measure(sine(1, decibels(-37)), RATE)
    assert figures.rise20 == pytest.approx(20, abs=0.1)
    assert figures.step10 == pytest.approx(20, abs=0.1)


def test_a_slow_swell_rises_as_slowly_as_it_does() -> None:
    at = np.arange(4 * RATE) / RATE
    swell = sine(4) * 10 ** ((-80 + 10 * at) / 20)  # 10 dB a second
    figures = meter.measure(swell, RATE)
    assert figures.rise20 == pytest.approx(0.2, abs=0.08)
    assert figures.rise100 == pytest.approx(1.0, abs=0.1)
    assert figures.rise1000 == pytest.approx(10.0, abs=0.2)
    assert figures.step100 == pytest.approx(1.0, abs=0.1)
    assert figures.broken() == ()


def test_silence_and_nothing_read_as_the_floor() -> None:
    for empty in (np.zeros(0), np.zeros(10), np.zeros(RATE)):
        assert meter.measure(empty, RATE) == meter.Figures(0, 0, 0, 0, 0, -70, -120)


def test_a_click_at_the_very_end_counts() -> None:
    sound = np.zeros(RATE + 7)
    sound[-1] = 1.0
    assert "rise20" in meter.measure(sound, RATE).broken()


def test_what_is_no_number_counts_as_full_scale() -> None:
    sound = np.zeros(RATE)
    sound[RATE // 2] = np.nan
    assert "rise20" in meter.measure(sound, RATE).broken()


def test_each_ear_counts() -> None:
    left = np.zeros(4 * RATE)
    right = sine(4, decibels(-30))
    left[2 * RATE :] = right[2 * RATE :]
    both = meter.measure(np.stack([left, right], axis=1), RATE)
    assert both.rise100 >= meter.measure(left, RATE).rise100


@given(st.lists(st.integers(1, 5000), max_size=30))
def test_the_blocks_a_recording_comes_in_do_not_matter(sizes: list[int]) -> None:
    sound = np.random.default_rng(1).normal(size=sum(sizes)) * 0.1
    whole = meter.measure(sound, 44100)
    by_blocks = meter.Meter(44100)
    for start, size in zip(np.cumsum([0, *sizes]), sizes, strict=False):
        by_blocks.add(sound[start : start + size])
    assert list(by_blocks.figures().values().values()) == pytest.approx(list(whole.values().values()))


@pytest.mark.parametrize("ending", [".wav", ".flac", ".ogg", ".mp3"])
def test_a_file_reads_as_its_samples(tmp_path: Path, ending: str) -> None:
    sound = np.concatenate([sine(2, decibels(-40)), sine(2, decibels(-30))])
    path = tmp_path / f"tone{ending}"
    soundfile.write(path, sound, RATE)
    decoded, _ = soundfile.read(path)
    assert list(measure_file(path).values().values()) == pytest.approx(
        list(meter.measure(decoded, RATE).values().values()), abs=0.01
    )


def test_what_is_not_there_or_not_sound_is_said_calmly(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        measure_file(tmp_path / "none.wav")
    (tmp_path / "text.wav").write_text("not sound")
    with pytest.raises(ValueError, match="does not hold sound"):
        measure_file(tmp_path / "text.wav")


def test_ordinary_speech_out_of_silence_breaks_the_contract(spoken: dict[str, Spoken]) -> None:
    for piece in spoken.values():
        figures = meter.measure(np.concatenate([np.zeros(piece.rate), piece.samples]), piece.rate)
        assert figures.rise100 > 30
        assert figures.step100 > 30
        assert {"rise20", "rise100", "rise1000", "step10", "step100"} <= set(figures.broken())


def test_a_fade_is_timed_to_the_floor() -> None:
    at = np.arange(4 * RATE) / RATE
    sound = sine(4, decibels(-20)) * np.where(at < 2, 1.0, 10 ** (-60 * (at - 2) / 20))
    # -23 dBFS(A) falls by 60 dB a second: 37 dB to the floor.
    assert meter.fade_seconds(sound, RATE, 2.0) == pytest.approx(37 / 60, abs=0.02)
    assert meter.fade_seconds(np.zeros(RATE), RATE, 0.5) == 0.0
