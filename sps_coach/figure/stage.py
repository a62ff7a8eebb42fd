"""A whole picture: a body in its room, ready for the window, an SVG or a PNG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sps_coach.figure.body import body, head_glow
from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.furniture import furniture
from sps_coach.figure.limbs import Look, arm
from sps_coach.figure.palettes import Palette
from sps_coach.figure.paths import along
from sps_coach.figure.proportions import SIDES, TABLE, Position, Side
from sps_coach.figure.props import carried
from sps_coach.figure.recall import Recall
from sps_coach.figure.room import room, shadow, table_top
from sps_coach.figure.shapes import NOTHING, Drawing, Extent, Shape
from sps_coach.figure.skeleton import Skeleton, complete, skeleton
from sps_coach.figure.surfaces import floor_height
from sps_coach.figure.vectors import Vector, add, between

if TYPE_CHECKING:  # reading exercises is not needed to draw, and takes its time to load
    from sps_coach.library.exercises import Exercise


@dataclass(frozen=True)
class Setting:
    """All of a picture that stays the same while somebody moves.

    Attributes:
        position: how the body is carried.
        view: ``side``, ``front`` or ``three-quarter``; the front of a lying body is seen from above.
        props: what is there (``library.exercises.Prop``).
        moving: the limbs in the accent colour (``library.exercises.Limb``).
        grounded: feet that stay on the ground.
        focus: the limbs that the exercise is about, also while they rest: the picture comes closer to a head,
            to shoulders or to hands, and lying on one side these limbs are on top. Empty: the whole body.
        bare: whether the room is left out, as on paper; furniture stays.
    """

    position: Position
    view: str = "side"
    props: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    grounded: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    bare: bool = False


def draw(
    setting: Setting,
    poses: Sequence[Mapping[str, float]],
    travel: float,
    palette: Palette,
    *,
    breath: float | None = None,
    recall: Recall | None = None,
    title: str = "",
    description: str = "",
) -> Drawing:
    """Draw a body on its way through some poses.

    ``Drawing.behind`` is the same object for as long as what stays still is the same.

    Args:
        setting: what stays the same.
        poses: joint angles, as ``library.joints`` has them; one pose for a still picture.
        travel: the share of the time that has passed, 0 to 1; the movement is minimum-jerk.
        palette: the colours.
        breath: how full the breath is, 0 to 1: the belly rises with it where the pose does not say so itself.
        recall: what was drawn a moment ago in the same setting and colours; without it everything is drawn anew.
        title: a short name for people who cannot see the picture.
        description: one sentence that says what is to be seen.
    """
    camera, extent, still = _still(replace(setting, moving=()), upper_side(setting), palette)
    posed = pose_at(setting, poses, travel, breath)
    sock, table = "sock" in setting.props, "table" in setting.props
    look = Look(camera, palette, setting.moving, sock, table, recall=recall)
    if close_up(setting):
        shapes = _only_hands(posed, replace(look, close=True))
    else:
        beside = carried(posed, look, setting.props)
        glow = [] if setting.bare else head_glow(posed, look)
        shapes = (*contact(posed, look), *glow, *body(posed, look, beside))
    return Drawing(extent, still, shapes, title=title, description=description, ground=palette.wall)


def resting(
    setting: Setting, poses: Sequence[Mapping[str, float]], palette: Palette, *, breathes: bool
) -> frozenset[int]:
    """Return which shapes of the body, by their place in the drawing, stay as they are while it passes through poses.

    A few moments on the way are looked at. What moves only between them is found when it does, see ``layers``.

    Args:
        setting: what stays the same.
        poses: the joint angles on the way; one pose for somebody who stays as they are.
        palette: the colours.
        breathes: whether the breath is seen.
    """
    return _resting(setting, tuple(tuple(pose.items()) for pose in poses), palette, breathes=breathes)


@lru_cache(maxsize=8)  # moving, holding, returning and resting take turns
def _resting(
    setting: Setting, given: tuple[tuple[tuple[str, float], ...], ...], palette: Palette, *, breathes: bool
) -> frozenset[int]:
    poses = [dict(pose) for pose in given]
    moments = [(travel, breath) for travel, breath in _LOOKED_AT if len(poses) > 1 or not travel]
    bodies = [
        draw(setting, poses, travel, palette, breath=breath if breathes else None).body
        for travel, breath in (moments if breathes or len(poses) > 1 else moments[:1])
    ]
    first = bodies[0]
    if any(len(body) != len(first) for body in bodies):
        return frozenset()
    return frozenset(
        at for at, shape in enumerate(first) if all(body[at] is shape or body[at] == shape for body in bodies)
    )


_LOOKED_AT = ((0.0, 0.0), (0.0, 1.0), (0.36, 0.5), (0.66, 0.8), (1.0, 0.0))
"""Moments, as shares of the time and of the breath, at which a body is looked at to find what rests."""


def pose_at(
    setting: Setting, poses: Sequence[Mapping[str, float]], travel: float, breath: float | None = None
) -> Skeleton:
    """Return the skeleton on its way through some poses; the arguments are those of ``draw``."""
    upper = upper_side(setting)
    table = "table" in setting.props
    pose = along([complete(setting.position, pose, upper=upper, table=table) for pose in poses], travel)
    if breath is not None and not any("belly_rise" in given for given in poses):
        pose["belly_rise"] = 45 * breath
    return skeleton(setting.position, pose, grounded=setting.grounded, upper=upper, table=table)


@lru_cache(maxsize=16)
def _still(setting: Setting, upper: Side, palette: Palette) -> tuple[Camera, Extent, tuple[Shape, ...]]:
    position, props = setting.position, setting.props
    camera, extent = framing(setting)
    if close_up(setting):
        return camera, extent, () if setting.bare else tuple(table_top(palette, extent))
    rest = skeleton(position, {}, upper=upper, table="table" in props)
    floor = floor_height(position, props)
    shapes = [] if setting.bare else room(camera, palette, extent, floor)
    return camera, extent, (*shapes, *furniture(camera, palette, props, rest))


def _only_hands(posed: Skeleton, look: Look) -> tuple[Shape, ...]:
    """What somebody sees of themselves when they look at their hands on a table."""
    shapes: list[Shape] = []
    for side in SIDES:
        for joint, wide in (("elbow", 0.10), ("wrist", 0.07), ("knuckles", 0.08)):
            x, y, z = posed.points[f"{side}_{joint}"]
            shapes.append(
                shadow(look.camera, look.palette, (x, TABLE, z), wide, 0.09, max(0.0, 1.1 - 6 * (y - TABLE)))
            )
        shapes += arm(posed, look, side)
    return tuple(shapes)


def upper_side(setting: Setting) -> Side:
    """Return which side is on top when lying on one side: the one that moves."""
    if setting.position != "side-lying":
        return "left"
    sides = [limb for limb in setting.focus or setting.moving if limb.startswith(("left_", "right_"))]
    return "right" if sides and all(limb.startswith("right_") for limb in sides) else "left"


def same_picture(one: Setting, other: Setting) -> bool:
    """Tell whether two settings show the same room from the same place, so that only the body differs."""
    return (one.position, one.props, upper_side(one), framing(one)) == (
        other.position,
        other.props,
        upper_side(other),
        framing(other),
    )


def close_up(setting: Setting) -> bool:
    """Tell whether the picture shows only hands and forearms, as their owner sees them."""
    parts = _parts(setting)
    return (
        bool(parts)
        and parts <= {"hand", "forearm"}
        and setting.position == "sitting"
        and "table" in setting.props
    )


@lru_cache(maxsize=32)
def framing(setting: Setting) -> tuple[Camera, Extent]:
    """Return from where a setting is seen, and how much of it."""
    front = setting.view == "front"
    if close_up(setting):
        return _on_hands()
    if setting.position in ("lying", "side-lying"):
        return _on_who_lies(setting)
    camera = Camera(_YAW[setting.view], 13 if setting.view == "three-quarter" else 10)
    if setting.position == "standing":
        if front and _HELD & set(setting.props):  # from behind, so that it hides nobody
            camera = Camera(-90.0, 10, own_eyes=True)
        return camera, _extent(0.0, 0.835, 2.8)
    parts, aside = _parts(setting), _ASIDE[setting.view]
    if "head" in parts and parts <= {"head", "shoulder"}:  # a face that eases is seen from near by only
        return camera, _extent(aside, 1.08, 0.74)
    if parts and parts <= _UPPER and ("arm" not in parts or "shoulder" in parts):
        return camera, _extent(aside, 0.94, 1.56)
    return camera, _extent(aside, 0.60, 2.20)


_YAW = {"side": 0.0, "front": 90.0, "three-quarter": 52.0}
_ASIDE = {"side": 0.06, "front": 0.0, "three-quarter": 0.03}
"""How far to the right of the hips, in metres, the middle of a picture is."""

_HELD = {"counter", "walker"}
"""What stands in front of who stands."""

_UPPER = {"head", "neck", "shoulder", "arm", "trunk", "ribs", "belly"}
"""What is seen better when the picture comes closer to the upper body of somebody who sits."""


def _parts(setting: Setting) -> set[str]:
    return {limb.removeprefix("left_").removeprefix("right_") for limb in setting.focus}


def _on_who_lies(setting: Setting) -> tuple[Camera, Extent]:
    if setting.position == "side-lying":
        return Camera(0, 36), _extent(0.0, 0.10, 2.35)
    # while the knees stay bent the body is shorter, and the picture comes closer; over a cushion legs lie long
    if _parts(setting) == {"head", "neck"}:
        return Camera(0, 46 if setting.view == "front" else 9), _extent(-0.36, 0.16, 1.35)
    bent = len(setting.grounded) == len(SIDES) and "cushion" not in setting.props
    if bent and setting.view == "side" and _parts(setting) and _parts(setting) <= {"trunk", "belly", "ribs"}:
        return Camera(0, 9), _extent(-0.05, 0.18, 1.66)  # a breath, or a low back, is seen from near by only
    near = bent and not _parts(setting) & {"leg", "foot"}
    x, wide = (-0.14, 2.06) if near else (0.0, 2.30)
    if setting.view == "front":
        return Camera(0, 46), _extent(x, 0.02, wide)
    if setting.view == "three-quarter":
        return Camera(26, 26), _extent(0.9 * x, 0.10 if "bed" in setting.props else 0.2, 1.14 * wide)
    return Camera(0, 9), _extent(x, 0.24 if "bed" in setting.props else 0.36, wide)


def _on_hands() -> tuple[Camera, Extent]:
    """Both hands on the table, from above; the picture stays where it is when the sides change."""
    rest = skeleton("sitting", {}, table=True)
    camera = Camera(-90, 62, own_eyes=True)
    _, y = camera.flat(between(rest.points["left_wrist"], rest.points["right_wrist"], 0.5))
    return camera, _extent(0.0, 0.04 - y / UNITS, 0.62)


def _extent(x: float, y: float, width: float) -> Extent:
    """A frame around a place on paper (metres, y upwards), three wide to two high."""
    high = width / 1.5
    return Extent(UNITS * (x - width / 2), UNITS * (-y - high / 2), UNITS * width, UNITS * high)


def contact(posed: Skeleton, look: Look) -> list[Shape]:
    """Soft shadows under what rests on the ground."""
    shapes: list[Shape] = []

    def under(place: Vector, wide: float, deep: float, strength: float) -> None:
        there = (place[0], 0.0, place[2])
        seen = strength > 0.02
        shapes.append(shadow(look.camera, look.palette, there, wide, deep, strength) if seen else NOTHING)

    for side in SIDES:
        ankle = posed.points[f"{side}_ankle"]
        sole = add(ankle, posed.frames[f"{side}_foot"].front, 0.05)
        under(sole, 0.17, 0.10, 0.8 * max(0.0, 1.0 - (ankle[1] - 0.066) / 0.25))
    if posed.position in ("lying", "side-lying"):
        for name, wide in (("pelvis", 0.30), ("ribs", 0.34), ("top", 0.28)):
            under(posed.points[name], wide, 0.28, 0.9)
        for side in SIDES:
            for name in ("elbow", "wrist"):
                place = posed.points[f"{side}_{name}"]
                under(place, 0.16, 0.07, 0.7 - 4 * place[1])
            knee = posed.points[f"{side}_knee"]
            under(knee, 0.24, 0.10, 0.7 - 3 * knee[1])
    return shapes


def setting_of(exercise: Exercise) -> Setting:
    """Return what stays the same in the pictures of an exercise."""
    motion = exercise.motion
    return Setting(
        exercise.position, exercise.view, exercise.props, motion.moving, motion.grounded, focus=motion.moving
    )


def draw_exercise(exercise: Exercise, at_s: float, palette: Palette, language: str = "en") -> Drawing:
    """Draw an exercise at a moment of one repetition: moving, holding, returning.

    Args:
        exercise: what to draw.
        at_s: seconds since the repetition began; before it and after it, the start is drawn.
        palette: the colours.
        language: of title and description.
    """
    motion, dose = exercise.motion, exercise.dose
    if at_s <= dose.move_s:
        travel = at_s / dose.move_s
    elif at_s <= dose.move_s + dose.hold_s:
        travel = 1.0
    else:
        travel = 1.0 - (at_s - dose.move_s - dose.hold_s) / dose.return_s
    title = exercise.name.get(language) or next(iter(exercise.name.values()))
    goal = exercise.goal.get(language) or next(iter(exercise.goal.values()))
    return draw(setting_of(exercise), motion.path, travel, palette, title=title, description=goal)
