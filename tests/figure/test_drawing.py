"""What is drawn is finite, whole and told apart, for every pose, position, prop and palette."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import fields
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.figure.camera import Camera
from sps_coach.figure.face import Expression
from sps_coach.figure.head import head
from sps_coach.figure.palettes import DARK, LIGHT, Palette
from sps_coach.figure.proportions import Position
from sps_coach.figure.shapes import (
    NOTHING,
    Drawing,
    Flat,
    Linear,
    Radial,
    Shape,
    area,
    bounds,
    hull,
    mix,
    points_of,
    smooth,
)
from sps_coach.figure.skeleton import skeleton
from sps_coach.figure.stage import Setting, draw, framing, same_picture, upper_side
from sps_coach.library.joints import mirrored
from tests.figure.poses import LIMBS, POSITIONS, PROPS, poses, some


def numbers(shape: Shape) -> list[float]:
    values = [value for curve in shape.curves for value in curve]
    if isinstance(shape.fill, Linear):
        values += [*shape.fill.start, *shape.fill.end]
    if isinstance(shape.fill, Radial):
        values += [*shape.fill.centre, shape.fill.radius_x, shape.fill.radius_y]
    return values


@given(
    st.sampled_from(POSITIONS), st.sampled_from(["side", "front"]), some(PROPS), some(LIMBS),
    st.sampled_from([(), ("right_foot",), ("left_foot", "right_foot")]), poses(), poses(), st.floats(0, 1),
)  # fmt: skip
@settings(max_examples=120, deadline=None)
def test_every_pose_gives_whole_shapes(
    position: Position, view: str, props: tuple[str, ...], moving: tuple[str, ...], grounded: tuple[str, ...],
    start: dict[str, float], end: dict[str, float], travel: float,
) -> None:  # fmt: skip
    setting = Setting(position, view, props, moving, grounded, focus=moving)
    drawing = draw(setting, (start, end), travel, LIGHT)
    assert drawing.body
    for shape in drawing.shapes:
        assert shape.fill is not None or shape.stroke is not None
        assert all(isfinite(value) for value in numbers(shape))
        for curve in shape.curves:
            assert len(curve) >= 8
            assert len(curve) % 6 == 2, "a point, and six numbers for each piece"
        if isinstance(shape.fill, Linear | Radial):
            places = [stop.at for stop in shape.fill.stops]
            assert places == sorted(places)
            assert 0 <= places[0] <= places[-1] <= 1


@given(st.sampled_from(["sitting", "standing"]), poses())
@settings(max_examples=60, deadline=None)
def test_a_mirrored_pose_gives_a_mirrored_front_picture(position: Position, pose: dict[str, float]) -> None:
    setting = Setting(position, "front")

    def places(drawing: Drawing, sign: float) -> Counter[tuple[float, float]]:
        return Counter(
            (round(sign * x, 3) + 0.0, round(y, 3) + 0.0)
            for shape in drawing.body
            for curve in shape.curves
            for x, y in list(points_of(curve))[1 if shape.closed else 0 :]
        )

    one = places(draw(setting, (pose,), 0, LIGHT), -1)
    other = places(draw(setting, (mirrored(pose),), 0, LIGHT), 1)
    missing = sum(((one - other) + (other - one)).values())
    assert missing <= 0.04 * sum(one.values()), "but for rounding"


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("view", ["side", "front"])
def test_the_whole_body_is_in_the_picture(position: Position, view: str) -> None:
    drawing = draw(Setting(position, view, ("bed", "chair")), ({},), 0, LIGHT)
    left, top, width, height = bounds(
        curve
        for shape in drawing.body
        if isinstance(shape.fill, Flat) or shape.stroke
        for curve in shape.curves
    )
    frame = drawing.extent
    assert frame.left <= left
    assert frame.top <= top
    assert left + width <= frame.left + frame.width
    assert top + height <= frame.top + frame.height


def colours(drawing: Drawing) -> set[str]:
    found: set[str] = set()
    for shape in drawing.body:
        if isinstance(shape.fill, Flat):
            found.add(shape.fill.colour)
        elif shape.fill is not None:
            found |= {stop.colour for stop in shape.fill.stops}
    return found


@pytest.mark.parametrize("limb", LIMBS)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_what_moves_is_in_the_accent_colour(limb: str, palette: Palette) -> None:
    still = colours(draw(Setting("lying", "side", ("bed",)), ({},), 0, palette))
    moving = colours(draw(Setting("lying", "side", ("bed",), (limb,)), ({},), 0, palette))
    accents = {palette.accent, palette.accent_dark, palette.accent_skin, palette.accent_skin_dark}
    assert not still & accents
    assert moving - still


@pytest.mark.parametrize("prop", ["pillow", "table", "cloth", "strap", "towel", "cushion", "sock"])
def test_every_prop_is_seen(prop: str) -> None:
    position: Position = "sitting" if prop in ("table", "cloth") else "lying"
    without = ("table",) if prop == "cloth" else ()
    if prop == "pillow":
        position = "side-lying"
    bare = draw(Setting(position, "side", without), ({},), 0, LIGHT)
    drawing = draw(Setting(position, "side", (*without, prop)), ({},), 0, LIGHT)
    assert drawing.shapes != bare.shapes


@pytest.mark.parametrize(
    ("position", "prop"),
    [
        ("lying", "wedge"), ("lying", "footstool"), ("sitting", "footstool"), ("sitting", "ball"), ("sitting", "bed"),
        ("standing", "counter"), ("standing", "walker"), ("standing", "wall"), ("standing", "chair"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_what_carries_or_steadies_somebody_is_seen(position: Position, prop: str, palette: Palette) -> None:
    bare = draw(Setting(position, "side"), ({},), 0, palette)
    assert draw(Setting(position, "side", (prop,)), ({},), 0, palette).shapes != bare.shapes


def test_who_stands_at_a_counter_is_seen_from_behind_with_the_left_on_the_left() -> None:
    camera, _ = framing(Setting("standing", "front", ("counter",)))
    assert camera.towards[0] < 0, "the viewer is behind"
    assert camera.flat((0.0, 1.0, 0.2))[0] < camera.flat((0.0, 1.0, -0.2))[0]
    mirror, _ = framing(Setting("standing", "front"))
    assert mirror.towards[0] > 0
    assert mirror.flat((0.0, 1.0, 0.2))[0] < mirror.flat((0.0, 1.0, -0.2))[0]


def test_the_chin_goes_down_as_the_jaw_opens() -> None:
    body = skeleton("sitting", {})
    lowest = []
    for jaw in (0.0, 10.0, 20.0):
        shapes = head(
            body.points["head"], body.frames["head"], Camera(0, 0), LIGHT, (LIGHT.skin, LIGHT.skin_dark),
            Expression(jaw=jaw),
        )  # fmt: skip
        _, top, _, height = bounds(
            curve for shape in shapes if shape is not NOTHING for curve in shape.curves
        )
        lowest.append(top + height)
    assert lowest == sorted(set(lowest))


def test_a_face_that_eases_is_seen_from_near_by() -> None:
    widths = [
        framing(Setting("sitting", "front", focus=focus))[1].width
        for focus in (("head",), ("head", "neck"), ())
    ]
    assert widths == sorted(set(widths))


def test_bed_and_mat_are_different_things() -> None:
    mat, bed = (draw(Setting("lying", "side", (prop,)), ({},), 0, LIGHT) for prop in ("mat", "bed"))
    assert mat.behind != bed.behind
    assert mat.body == bed.body


def test_what_stays_still_is_the_same_object_while_somebody_moves() -> None:
    setting = Setting("lying", "side", ("mat",), ("left_leg",))
    pose = {"left_hip_flexion": 50.0}
    one, other = (draw(setting, ({}, pose), travel, LIGHT) for travel in (0.2, 0.6))
    assert one.behind is other.behind
    assert one.body != other.body
    resting = draw(Setting("lying", "side", ("mat",)), (pose,), 0, LIGHT)
    assert resting.behind is one.behind


def test_limbs_that_rest_are_the_same_shapes() -> None:
    setting = Setting("sitting", "side", ("chair",), ("left_arm",))
    one, other = (
        draw(setting, ({}, {"left_shoulder_flexion": 80.0}), travel, LIGHT).body for travel in (0.3, 0.5)
    )
    same = sum(before == after for before, after in zip(one, other, strict=True))
    assert same > len(one) / 2


@pytest.mark.parametrize("view", ["side", "front"])
@pytest.mark.parametrize("position", POSITIONS)
def test_the_shapes_of_two_moments_stand_side_by_side(position: Position, view: str) -> None:
    setting = Setting(position, view, moving=("head", "left_leg"))
    end = {"neck_turn": 60.0, "jaw_opening": 20.0, "left_hip_flexion": 80.0, "left_elbow_flexion": 120.0}
    counts = {len(draw(setting, ({}, end), at / 8, LIGHT).body) for at in range(9)}
    assert len(counts) == 1


def test_a_turning_head_leaves_arms_and_legs_as_they_are() -> None:
    setting = Setting("sitting", "front", ("chair",), ("head",))
    one, other = (draw(setting, ({}, {"neck_turn": 30.0}), at, LIGHT).body for at in (0.2, 0.6))
    assert sum(before != after for before, after in zip(one, other, strict=True)) < 20


def test_the_belly_rises_with_the_breath_unless_the_pose_says_so_itself() -> None:
    setting = Setting("lying", "side", ("mat",))
    still = draw(setting, ({},), 0, LIGHT)
    assert draw(setting, ({},), 0, LIGHT, breath=1.0).body != still.body
    own = ({"belly_rise": 20.0},)
    assert draw(setting, own, 0, LIGHT, breath=1.0).body == draw(setting, own, 0, LIGHT).body


def test_whose_arm_moves_lies_on_the_other_side() -> None:
    assert upper_side(Setting("side-lying", focus=("right_arm",))) == "right"
    assert upper_side(Setting("side-lying", focus=("left_arm", "right_arm"))) == "left"
    assert upper_side(Setting("side-lying")) == "left"


def test_a_picture_stays_the_same_when_sides_change_but_not_when_the_view_does() -> None:
    left, right = (
        Setting("sitting", "side", ("chair", "table"), focus=(f"{side}_hand",)) for side in ("left", "right")
    )
    assert same_picture(left, right)
    assert not same_picture(left, Setting("sitting", "side", ("chair", "table")))
    assert not same_picture(Setting("sitting", "side"), Setting("sitting", "front"))


def test_neighbours_differ_in_lightness() -> None:
    def lightness(colour: str) -> float:
        return sum(int(colour[at : at + 2], 16) * share for at, share in ((1, 0.3), (3, 0.59), (5, 0.11)))

    for palette in (LIGHT, DARK):
        for one, other in (
            ("trousers", "trousers_far"),
            ("sleeve", "shirt_far"),
            ("skin", "hair"),
            ("mat", "trousers"),
        ):
            assert abs(lightness(getattr(palette, one)) - lightness(getattr(palette, other))) > 12, (
                one,
                other,
            )


def test_palettes_name_every_colour() -> None:
    for palette in (LIGHT, DARK):
        for field in fields(palette):
            value = getattr(palette, field.name)
            if isinstance(value, str):
                assert len(value) == 7
                assert int(value[1:], 16) >= 0


eighths = st.integers(-800, 800).map(lambda number: number / 8)
coordinates = st.tuples(eighths, eighths)


@given(st.lists(coordinates, min_size=4, max_size=20))
def test_a_smooth_outline_passes_through_its_points_and_always_runs_the_same_way(
    points: list[tuple[float, float]],
) -> None:
    curve = smooth(points)
    corners = list(points_of(curve))[::3]
    assert set(corners) == set(points)
    assert corners[0] == corners[-1]
    assert area(corners[:-1]) >= -1e-9


@given(st.lists(coordinates, min_size=3, max_size=30))
def test_a_hull_holds_every_point(points: list[tuple[float, float]]) -> None:
    around = hull(points)
    left, top, width, height = bounds([tuple(value for corner in around for value in corner)])
    for x, y in points:
        assert left <= x <= left + width
        assert top <= y <= top + height


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#102030", "#ffffff", 0) == "#102030"
    assert mix("#102030", "#ffffff", 1) == "#ffffff"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


def test_the_drawing_needs_neither_qt_nor_anything_slow_to_load() -> None:
    code = (
        "import sys, sps_coach.figure.stage, sps_coach.figure.svg\n"
        "print([name for name in ('PySide6', 'numpy', 'pydantic', 'yaml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
