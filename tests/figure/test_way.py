"""A figure on its way is drawn at key moments, and between them looks as if it had been drawn there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sps_coach.figure.painting import image
from sps_coach.figure.palettes import LIGHT
from sps_coach.figure.paths import progress
from sps_coach.figure.shapes import Drawing
from sps_coach.figure.stage import Setting, draw, framing, setting_of
from sps_coach.figure.way import ROOM, Way, Ways
from sps_coach.library.exercises import Exercise
from sps_coach.library.files import read_exercise

EXERCISES = Path(__file__).parents[2] / "exercises"
WIDTH, HEIGHT = 702, 468
UNSEEN_PIXELS = 0.2
EASILY_SEEN = 48
"""Levels of 255 by which a pixel at an edge looks different."""
MANY = 2000
"""More frames than a way needs to be drawn ahead."""


@cache
def exercise(name: str) -> Exercise:
    return read_exercise(EXERCISES / f"{name}.yaml").content


def unseen(setting: Setting) -> float:
    return UNSEEN_PIXELS * framing(setting)[1].width / WIDTH


@cache
def drawn_ahead(name: str) -> Way:
    setting = setting_of(exercise(name))
    way = Way(setting, exercise(name).motion.path, LIGHT, breathes=True, unseen=unseen(setting))
    for _ in range(MANY):
        way.draw_ahead(0.0, backwards=False, alone=True)
    return way


def pixels(drawing: Drawing) -> NDArray[np.int16]:
    picture = image(drawing, WIDTH, HEIGHT)
    flat = np.frombuffer(picture.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
    return flat[:, :, :3].astype(np.int16)


@pytest.mark.parametrize(
    "name",
    ["log-roll", "turn-in-steps", "sit-down-slow", "trunk-turn", "hand-rest-open", "breath-side-ribs"],
)
@settings(max_examples=3, deadline=None)
@given(travel=st.floats(0.02, 0.98), breath=st.floats(0.0, 1.0))
def test_between_two_keys_nobody_can_tell_the_picture_from_one_drawn_there(
    name: str, travel: float, breath: float
) -> None:
    setting, path, way = setting_of(exercise(name)), exercise(name).motion.path, drawn_ahead(name)
    found = pixels(way.picture(progress(way.legs, travel), breath))
    there = pixels(draw(setting, path, travel, LIGHT, breath=breath))
    apart = np.abs(found - there).max(axis=2)
    assert apart.mean() < 0.2
    assert (apart > EASILY_SEEN).mean() < 0.0012


def test_before_anything_is_drawn_ahead_the_picture_is_drawn_where_it_is() -> None:
    setting, path = setting_of(exercise("heel-slide")), exercise("heel-slide").motion.path
    way = Way(setting, path, LIGHT, breathes=True, unseen=unseen(setting))
    there = draw(setting, path, 0.4, LIGHT, breath=0.3)
    assert way.picture(progress(way.legs, 0.4), 0.3).shapes == there.shapes


def test_what_rests_is_the_very_same_while_an_arm_moves() -> None:
    way = drawn_ahead("elbow-bend")
    one, other = (way.picture(far, 0.5).body for far in (0.50, 0.54))
    same = sum(a is b for a, b in zip(one, other, strict=True))
    assert same > 0.6 * len(one)
    assert one != other


def test_what_is_told_to_rest_is_the_very_same_on_the_whole_way() -> None:
    way = drawn_ahead("elbow-bend")
    assert way.complete
    there = way.picture(0.0, 0.0).body
    resting = way.resting(0.0, 0.0)
    assert len(resting) > 0.4 * len(there)
    for far, breath in ((0.1, 1.0), (0.5, 0.4), (0.77, 0.8), (1.0, 0.0)):
        now = way.picture(far, breath).body
        assert all(now[at] == there[at] for at in resting)


def test_a_way_that_is_expected_is_there_before_it_is_gone() -> None:
    setting, path = setting_of(exercise("elbow-bend")), exercise("elbow-bend").motion.path
    way = Way(setting, path, LIGHT, breathes=True, unseen=unseen(setting))
    frames = 0
    while not way.complete and frames < MANY:
        way.expect(backwards=False)
        frames += 1
    assert way.complete
    assert 10 < frames < 9 * 30, "a little in each frame, and ready within what getting ready takes at least"


def test_moving_and_returning_are_one_way() -> None:
    setting, path = setting_of(exercise("heel-slide")), exercise("heel-slide").motion.path
    ways = Ways(LIGHT)
    forth, forwards = ways.find(setting, path, breathes=False, unseen=0.1)
    back, backwards = ways.find(setting, path[::-1], breathes=False, unseen=0.1)
    assert (back is forth, forwards, backwards) == (True, False, True)


def test_no_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Way, "size", property(lambda _: ROOM // 2))
    ways = Ways(LIGHT)
    settings = [setting_of(exercise(name)) for name in ("heel-slide", "elbow-bend", "neck-turn")]
    first, second, third = (ways.find(each, [{}], breathes=False, unseen=0.1)[0] for each in settings)
    assert ways.find(settings[2], [{}], breathes=False, unseen=0.1)[0] is third
    assert ways.find(settings[1], [{}], breathes=False, unseen=0.1)[0] is second
    assert ways.find(settings[0], [{}], breathes=False, unseen=0.1)[0] is not first
