"""On paper an exercise is a row of still moments in grey, with an arrow where it goes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sps_coach.figure.arrows import arrows
from sps_coach.figure.camera import Camera
from sps_coach.figure.paper import INK, moments, on_paper, paper_palette
from sps_coach.figure.shapes import Extent, Shape
from sps_coach.figure.skeleton import skeleton as skeleton_of
from sps_coach.figure.stage import framing, setting_of
from sps_coach.figure.svg import svg
from tests.shipped import shipped_library

EXERCISES = shipped_library().exercises
RESTING = {
    "guided-imagery", "heavy-warm", "legs-raised-rest", "passive-scan", "rest-side-lying", "settle-contact",
}  # fmt: skip
"""Exercises in which nothing moves that one could see from outside, but for a face that eases."""


def tips(shapes: tuple[Shape, ...]) -> list[Shape]:
    """The heads of all arrows: the only shapes that are filled with ink."""
    return [shape for shape in shapes if shape.fill is not None and getattr(shape.fill, "colour", "") == INK]


@pytest.mark.parametrize("name", EXERCISES)
def test_every_exercise_has_its_moments_in_grey_and_an_arrow_where_it_moves(name: str) -> None:
    exercise = EXERCISES[name]
    drawing = on_paper(exercise)
    assert bool(tips(drawing.shapes)) == (name not in RESTING)
    colours = set(re.findall(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", svg(drawing)))
    assert {colour for colour in colours if len(set(colour)) > 1} == set(), "a colour would not print in grey"
    xs = [x for shape in drawing.shapes for curve in shape.curves for x in curve[::2]]
    assert min(xs) >= drawing.extent.left - 0.01
    assert max(xs) <= drawing.extent.left + drawing.extent.width + 0.01
    assert drawing.title == exercise.name["en"]


def test_a_way_through_several_poses_shows_each_of_them() -> None:
    assert moments(EXERCISES["heel-slide"]) == (0.0, 0.5, 1.0)
    rising = EXERCISES["sit-to-stand"]
    assert moments(rising) == tuple(at / 3 for at in range(4))
    assert len(tips(on_paper(rising).shapes)) == 2, "nobody's hips go anywhere while they only lean"


def test_a_breath_goes_out_again_by_an_arrow_that_is_longer_where_that_takes_longer() -> None:
    exercise = EXERCISES["breath-long-exhale"]
    there, back = (
        max(x for curve in shape.curves for x in curve[::2])
        - min(x for curve in shape.curves for x in curve[::2])
        for shape in on_paper(exercise).shapes
        if shape.stroke is not None
        and shape.stroke.colour == INK
        and not shape.closed
        and shape.stroke.width > 1
    )
    assert exercise.dose.return_s > exercise.dose.move_s
    assert back > there


def test_what_moves_is_darker_than_all_else_of_the_body() -> None:
    palette = paper_palette()
    assert palette.accent < min(palette.shirt, palette.trousers, palette.skin)
    assert paper_palette() is palette


def test_paper_has_no_room_behind_the_figure() -> None:
    setting = setting_of(EXERCISES["neck-turn"])
    assert framing(setting) == framing(replace(setting, bare=True))
    _, top, _, height = on_paper(EXERCISES["ankle-pump"]).extent
    assert height < framing(setting_of(EXERCISES["ankle-pump"]))[1].height, "empty space is left out"
    assert top > -1000


def test_an_arrow_follows_the_end_of_the_limb_and_is_long_enough_to_see() -> None:
    camera, frame = Camera(0, 10), Extent(-110, -200, 220, 220)
    bodies = [skeleton_of("sitting", {"left_elbow_flexion": angle}) for angle in (60.0, 80.0, 100.0)]
    (drawn, *_) = tips(tuple(arrows(bodies, ("left_forearm",), camera, frame, INK, "#ffffff")))
    x, y = drawn.curves[0][:2]
    wrist = camera.flat(bodies[-1].points["left_wrist"])
    assert abs(x - wrist[0]) + abs(y - wrist[1]) < 40
    small = [skeleton_of("sitting", {"left_elbow_flexion": angle}) for angle in (60.0, 61.0)]
    assert arrows(small, ("left_forearm",), camera, frame, INK, "#ffffff") == []
    still = [bodies[0], bodies[0]]
    assert arrows(still, ("left_forearm",), camera, frame, INK, "#ffffff") == []
