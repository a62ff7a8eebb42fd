from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from sps_coach.sound.measuring import read_file
from sps_coach.sound.meter import LIMITS, Meter
from sps_coach.sound.plotting import HEIGHT, NAMES, WIDTH, Ink, clock, plot

RATE = 48000
INK = Ink("#ffffff", "#000000", "#444444", "#dddddd", kept="#008080", over="#b8693f")


def heard(sound: NDArray[np.float64], rate: int = RATE) -> Meter:
    meter = Meter(rate, 1 if sound.ndim == 1 else sound.shape[1])
    for start in range(0, len(sound), rate):
        meter.add(sound[start : start + rate])
    return meter


def burst(at_s: float, seconds: float = 8.0) -> NDArray[np.float64]:
    """Silence with a tenth of a second of loud noise in it."""
    sound = np.zeros(round(seconds * RATE))
    begin = round(at_s * RATE)
    sound[begin : begin + RATE // 10] = np.random.default_rng(1).uniform(-0.9, 0.9, RATE // 10)
    return sound


def text(picture: str) -> str:
    return "\n".join(
        "".join(node.itertext()) for node in ET.fromstring(picture).iter() if node.tag.endswith("text")
    )


@pytest.mark.parametrize("at_s", [0.0, 0.3, 3.21, 7.9])
def test_the_worst_is_found_where_it_is(at_s: float) -> None:
    course = heard(burst(at_s)).course()
    for name in LIMITS:
        # Loudness is that of the 400 ms before, everything else of a moment within the burst.
        late = 0.4 if name == "momentary" else 0.1
        assert at_s - 0.02 <= course.worst_at(name) <= at_s + late + 0.02, name


def test_the_worst_of_two_ears_is_found_in_either() -> None:
    both = np.stack([burst(2.0) * 0.1, burst(5.0)], axis=1)
    course = heard(both).course()
    assert course.worst_at("true_peak") == pytest.approx(5.05, abs=0.06)
    assert course.worst_at("rise100") == pytest.approx(5.05, abs=0.06)


def test_the_worst_of_the_course_are_the_figures() -> None:
    meter = heard(burst(1.0))
    figures = meter.figures().values()
    for name, curve in meter.course().curves.items():
        assert float(np.max(curve)) == figures[name]
        assert len(curve) == len(meter.course().level)


@pytest.mark.parametrize(
    "sound", [np.zeros(0), np.zeros(7), np.zeros(RATE), burst(0.5, 2.0), burst(2.0, 70.0)]
)
def test_a_picture_names_every_figure_its_worst_and_its_limit(sound: NDArray[np.float64]) -> None:
    meter = heard(sound)
    picture = plot(meter.course(), meter.figures(), "a <sound> & more", INK)
    told = text(picture)
    assert told.startswith("a <sound> & more")
    for name, value in meter.figures().values().items():
        words, unit = NAMES[name]
        shown = f"{value:.1f}".replace("-", "−")
        assert f"{words}\n{shown} {unit}\nlimit " in told
        assert f"{shown} at {clock(meter.course().worst_at(name))}" in told
    assert "nan" not in picture


def test_what_lies_over_a_limit_has_another_colour_and_is_counted() -> None:
    calm = np.zeros(RATE)
    for sound, over in ((calm, 0), (burst(2.0), 7)):
        meter = heard(sound)
        picture = plot(meter.course(), meter.figures(), "x", INK)
        assert len(meter.figures().broken()) == over
        assert (INK.over in picture) == bool(over)
        assert ("Every limit of the calm contract is kept." in picture) == (not over)
        assert (f"{over} of 7 figures lie over their limit." in picture) == bool(over)


def test_everything_lies_within_the_picture() -> None:
    meter = heard(burst(7.9))
    picture = ET.fromstring(plot(meter.course(), meter.figures(), "x", INK))
    drawn = [node.get("d", "") for node in picture.iter() if node.get("d")]
    assert len(drawn) > 20
    for path in drawn:
        numbers = [float(number) for number in re.findall(r"[\d.-]+", path)]
        assert all(0 <= x <= WIDTH for x in numbers[::2])
        assert all(0 <= y <= HEIGHT for y in numbers[1::2])


def test_a_file_is_read_with_its_course(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.flac", burst(3.0), RATE)
    assert read_file(tmp_path / "x.flac").course().worst_at("true_peak") == pytest.approx(3.05, abs=0.06)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00.0"), (59.96, "1:00.0"), (277.14, "4:37.1"), (3661, "61:01.0")]
)
def test_a_place_is_told_in_minutes_and_seconds(seconds: float, told: str) -> None:
    assert clock(seconds) == told
