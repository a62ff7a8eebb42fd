"""The ring around what the keyboard has come to is soon there, and never a flash, however long Tab is held."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sps_coach.ui.focus_rings import share
from sps_coach.ui.glow import TURNS_BACK, furthest
from sps_coach.ui.luminance import opacity_in_light, relative_luminance
from sps_coach.ui.theme import Theme
from tests.light_meter import Film, block_light, flashes
from tests.ui.conftest import Open, Opened
from tests.ui.seeing import pixels

FRAME_S = 1 / 30


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def filmed(opened: Opened, keys: int, every_s: float) -> Film:
    """Press Tab so many times, at this pace, and see what the window shows, until it rests."""
    at, light = [], []
    frames = round(every_s / FRAME_S)
    for frame in range(keys * frames + 45):
        if frame % frames == 0 and frame < keys * frames:
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        opened.live(FRAME_S)
        at.append(opened.clock.seconds)
        light.append(block_light(pixels(opened.window.grab().toImage())))
    return Film(np.array(at), np.array(light))


@pytest.mark.parametrize(("theme", "contrast"), [("light", "high"), ("dark", "usual")])
def test_a_tab_key_that_is_held_is_no_flash(
    open_window: Open, theme: Theme, contrast: Literal["usual", "high"]
) -> None:
    opened = open_window(theme=theme, contrast=contrast)
    assert not flashes(filmed(opened, 12, 0.1))


def test_wherever_the_keyboard_comes_to_is_seen_within_a_fifth_of_a_second(open_window: Open) -> None:
    opened = open_window()
    before = focused()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    there = focused()
    assert (share(before), share(there)) == (1.0, 0.0)
    opened.live(0.1)
    assert share(there) == pytest.approx(0.5, abs=0.05)
    opened.live(0.1)
    assert share(there) == pytest.approx(1.0)
    opened.live(0.2)
    assert share(before) == 0.0
    opened.live(1.0)
    assert not opened.window.motion.ticking


def turned(light: list[float]) -> float:
    """How far light went one way and then the other."""
    return max(
        max(
            min(max(light[: i + 1]) - light[i], max(light[i:]) - light[i]),
            min(light[i] - min(light[: i + 1]), light[i] - min(light[i:])),
        )
        for i in range(len(light))
    )


@given(st.lists(st.floats(0, 1), max_size=40))
def test_whatever_is_wanted_no_ring_turns_back_by_more_than_half(wishes: list[float]) -> None:
    light = [0.0]
    for wish in wishes:
        light.append(furthest(light, wish))
        assert turned(light) <= TURNS_BACK + 1e-9


@given(*[st.tuples(*[st.integers(0, 255)] * 3)] * 2, st.floats(0, 1))
def test_a_share_of_light_is_as_far_between_two_colours(
    ground: tuple[int, int, int], colour: tuple[int, int, int], wanted: float
) -> None:
    red, green, blue = (
        round(a + (b - a) * opacity_in_light(ground, colour, wanted))
        for a, b in zip(ground, colour, strict=True)
    )
    low, high = sorted((relative_luminance(ground), relative_luminance(colour)))
    if all(a <= b for a, b in zip(ground, colour, strict=True)):
        light = relative_luminance((red, green, blue))
        assert light == pytest.approx(low + wanted * (high - low), abs=0.02)
