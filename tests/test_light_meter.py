"""The light meter, on films of which one knows what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.light_meter import COLUMNS, ROWS, Film, block_light, measure

FRAMES_A_SECOND = 30
WHOLE = np.ones((ROWS, COLUMNS))

Values = NDArray[np.floating[Any]]
Course = Callable[[Values], Values]


def film(course: Course, area: Values = WHOLE, seconds: float = 4.0) -> Film:
    """A film whose light is black, and in an area what the course says for each time."""
    at = np.arange(round(seconds * FRAMES_A_SECOND)) / FRAMES_A_SECOND
    return Film(at, (course(at)[:, None, None] * area).astype(np.float32))


def patch(share: float) -> Values:
    """An upright strip over this share of the window."""
    return WHOLE * (np.arange(COLUMNS) < round(share * COLUMNS))


def scattered(share: float) -> Values:
    """The same share, as single blocks all over the window."""
    chosen = np.arange(ROWS * COLUMNS) * 997 % (ROWS * COLUMNS) < share * ROWS * COLUMNS
    return chosen.reshape(ROWS, COLUMNS).astype(float)


def fade(seconds: float, far: float = 1.0) -> Course:
    return lambda at: far * np.clip((at - 1.0) / seconds, 0.0, 1.0)


def cuts(a_second: float, step: float = 1.0) -> Course:
    return lambda at: step * (np.floor(at * a_second) % 2)


def blink(begin: float, end: float, step: float = 1.0) -> Course:
    return lambda at: step * ((at >= begin) & (at < end))


def broken(shown: Film) -> set[str]:
    """The limits that are broken, by name."""
    report = measure(shown)
    names = {"an area": "area", "the mean": "mean", "flashes": "flash", "nothing": "gap"}
    return {name for said in report.broken() for word, name in names.items() if said.startswith(word)}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(film(lambda at: 0 * at + 0.5), set(), id="still"),
        pytest.param(film(blink(1, 9)), {"area", "mean"}, id="hard cut"),
        pytest.param(film(blink(1, 9), patch(0.11)), {"area", "mean"}, id="hard cut of a ninth"),
        pytest.param(film(blink(1, 9, 0.5), scattered(0.11)), {"area"}, id="hard cut of a scattered ninth"),
        pytest.param(film(blink(1, 9, 0.5), scattered(0.05)), set(), id="hard cut of a scattered twentieth"),
        pytest.param(
            film(blink(1, 9, 0.9), patch(0.08)), {"area"}, id="hard cut of a twelfth, with its surroundings"
        ),
        pytest.param(film(blink(1, 9, 0.5), patch(0.01)), set(), id="hard cut of a hundredth"),
        pytest.param(film(fade(0.6)), {"area", "mean"}, id="fade of 600 ms"),
        pytest.param(film(fade(2.0)), {"mean"}, id="fade of 2 s"),
        pytest.param(film(fade(11.0), seconds=12), set(), id="fade of 11 s"),
        pytest.param(film(fade(1.5), patch(0.1)), set(), id="fade of 1.5 s of a tenth"),
        pytest.param(film(cuts(10)), {"area", "mean", "flash"}, id="ten cuts a second"),
        pytest.param(film(cuts(10, 0.08)), set(), id="ten small cuts a second"),
        pytest.param(film(cuts(10, 0.3), scattered(0.03)), {"flash"}, id="flicker of three hundredths"),
        pytest.param(film(cuts(10, 0.3), scattered(0.02)), set(), id="flicker of two hundredths"),
        pytest.param(film(blink(1, 1.5, 0.11), patch(0.05)), {"flash"}, id="one blink"),
        pytest.param(film(blink(1, 2.5, 0.11), patch(0.05)), set(), id="on, and off later than a second"),
        pytest.param(
            film(lambda at: 0.85 + 0.14 * (at % 0.5 > 0.25), patch(0.05)), set(), id="bright blinks"
        ),
    ],
)
def test_limits_are_told_apart(shown: Film, expected: set[str]) -> None:
    assert broken(shown) == expected


def test_a_cut_that_fell_between_two_late_frames_is_found_and_so_is_what_was_not_seen() -> None:
    report = measure(Film(np.array([0.0, 0.5, 1.7]), np.stack([0 * WHOLE, WHOLE, WHOLE]).astype(np.float32)))
    assert report.area.amount == pytest.approx(0.2, abs=0.02)
    assert report.gap_s == pytest.approx(1.2)
    assert len(report.broken()) == 3


@settings(max_examples=8)
@given(st.floats(0.8, 4.0), st.floats(0.1, 1.0))
def test_a_fade_is_as_steep_as_it_is(seconds: float, far: float) -> None:
    report = measure(film(fade(seconds, far), seconds=seconds + 2))
    assert report.area.amount == pytest.approx(far * 0.1 / seconds, rel=0.05)
    assert report.mean.amount == pytest.approx(far * min(1.0, 1 / seconds), rel=0.05)
    assert report.flashes == ()


@settings(max_examples=15)
@given(st.integers(0, 1000))
def test_no_rectangle_of_a_tenth_or_more_changes_by_more_than_is_told(seed: int) -> None:
    chance = np.random.default_rng(seed)
    light = chance.random((2, ROWS, COLUMNS), dtype=np.float32) ** 3
    told = abs(measure(Film(np.array([0.0, 0.03]), light)).area.amount)
    for _ in range(50):
        top, left = 2 * chance.integers(0, ROWS // 2), 2 * chance.integers(0, COLUMNS // 2)
        height, width = 2 * chance.integers(1, ROWS // 2 + 1), 2 * chance.integers(1, COLUMNS // 2 + 1)
        inside = (light[1] - light[0])[top : top + height, left : left + width]
        assert inside.size < 0.1 * ROWS * COLUMNS or abs(inside.mean()) <= told + 1e-6


@pytest.mark.parametrize(
    ("colour", "light"),
    [((0, 0, 0), 0.0), ((255, 255, 255), 1.0), ((128, 128, 128), 0.216), ((0, 255, 0), 0.715)],
)
def test_light_is_that_of_the_standard(colour: tuple[int, int, int], light: float) -> None:
    picture = np.full((2 * ROWS, 2 * COLUMNS, 3), colour, np.uint8)
    assert block_light(picture) == pytest.approx(light, abs=0.001)


def test_a_block_of_black_and_white_shines_half() -> None:
    picture = np.zeros((2 * ROWS, 2 * COLUMNS, 3), np.uint8)
    picture[::2] = 255
    assert block_light(picture) == pytest.approx(0.5, abs=0.001)
