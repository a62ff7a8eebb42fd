"""The line around a button comes and goes softly, however quickly a pointer rests there, leaves, and comes again."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sps_coach.ui.focus_rings import share
from sps_coach.ui.motion import Motion
from sps_coach.ui.reach.outline import Outline
from sps_coach.ui.reach.reach import AGAIN_S
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.button import Button
from tests.light_meter import Film, block_light, flashes
from tests.ui.fakes import FakeClock
from tests.ui.seeing import pixels

FRAME_S = 1 / 15


class Bare:
    """A wide button in a plain window, the line around it, and time that passes when told."""

    def __init__(self, bot: QtBot) -> None:
        self.window = QWidget()
        bot.addWidget(self.window)
        self.clock, look = FakeClock(), Look("light", stands_out=True)
        self.window.setStyleSheet(f"background: {look.colour('paper').name()}")
        self.window.resize(1280, 800)
        self.button = QPushButton(self.window)
        self.button.setGeometry(107, 303, 1000, 110)
        self.motion = Motion(self.window, self.clock)
        self.outline = Outline(self.window, look, self.motion)
        self.window.show()

    def live(self, seconds: float) -> None:
        for _ in range(round(seconds / FRAME_S)):
            self.clock.seconds += FRAME_S
            self.motion.live()

    def light(self) -> np.ndarray:
        return block_light(pixels(self.window.grab().toImage()))


def test_a_line_that_fills_is_left_and_fills_again_without_a_flash(qtbot: QtBot) -> None:
    bare = Bare(qtbot)
    at, light = [], []
    for frame in range(round(3.0 / FRAME_S)):
        rests = (frame * FRAME_S) % 1.5
        if rests < 0.9:
            bare.outline.fill(bare.button, rests)
        else:
            bare.outline.clear()
        bare.live(FRAME_S)
        at.append(bare.clock.seconds)
        light.append(bare.light())
    film = Film(np.array(at), np.array(light))
    assert np.ptp(film.light, axis=0).max() > 0.2, "the line is plain to see"
    assert not flashes(film)


def test_a_line_is_soon_there_and_goes_when_its_second_is_over(qtbot: QtBot) -> None:
    bare = Bare(qtbot)
    before = bare.light()
    bare.outline.mark(bare.button)
    bare.live(0.2)
    marked = bare.light()
    bare.outline.clear()
    assert np.array_equal(bare.light(), marked), "nothing vanishes at once"
    bare.live(0.6)
    assert np.abs(marked - before).max() > np.abs(marked - bare.light()).max() > 0.0
    bare.live(2.5)
    assert np.array_equal(bare.light(), before)
    assert not bare.motion.ticking
    assert not bare.outline.isVisible()


@pytest.mark.parametrize("every_s", [AGAIN_S, 1.0])
def test_a_mark_that_goes_to_and_fro_as_quickly_as_one_can_press_is_no_flash(
    qtbot: QtBot, every_s: float
) -> None:
    """Scanning alone takes twice the time; a switch that goes into a row and out again is the quickest."""
    bare = Bare(qtbot)
    places = [Button(Look("light", stands_out=True), "Rest"), Button(Look("light", stands_out=True), "End")]
    for number, place in enumerate(places):
        place.setParent(bare.window)
        place.setGeometry(107, 303 + 160 * number, 1000, 110)
        place.show()
    bare.window.activateWindow()
    qtbot.waitUntil(bare.window.isActiveWindow)
    at, light = [], []
    for frame in range(round(4.0 / FRAME_S)):
        place = places[int(frame * FRAME_S / every_s) % 2]
        place.setFocus(Qt.FocusReason.TabFocusReason)
        bare.outline.mark(place)
        bare.live(FRAME_S)
        at.append(bare.clock.seconds)
        light.append(bare.light())
    film = Film(np.array(at), np.array(light))
    assert np.ptp(film.light, axis=0).max() > 0.2, "the mark is plain to see"
    assert not flashes(film)
    assert share(place) == 0.0, "one mark is enough"
    bare.outline.clear()
    bare.live(1.5)
    assert share(place) == 1.0, "the ring is there again"
