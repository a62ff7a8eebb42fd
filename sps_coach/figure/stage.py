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
from sps_coach.figure.paths import Pose, along
from sps_coach.figure.portions import Pieces, Portion, Stance, drawn
from sps_coach.figure.proportions import SIDES, TABLE, Position, Side
from sps_coach.figure.props import carried
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
        title: a short name for people who cannot see the picture.
        description: one sentence that says what is to be seen.
    """
    shapes = drawn(portions(setting, pose_at(setting, poses, travel, breath), palette))
    return replace(empty(setting, palette), body=shapes, title=title, description=description)


def empty(setting: Setting, palette: Palette) -> Drawing:
    """Return the picture without anybody in it; ``Drawing.behind`` is the same object whenever it looks the same."""
    _, extent, still = _still(replace(setting, moving=()), upper_side(setting), palette)
    return Drawing(extent, still, (), ground=palette.wall)


def portions(setting: Setting, posed: Skeleton, palette: Palette) -> list[Portion]:
    """Return what a body in a setting, and all that goes with it, is put together of."""
    camera, _ = framing(setting)
    look = Look(camera, palette, setting.moving, "sock" in setting.props, "table" in setting.props)
    if close_up(setting):
        return _only_hands(posed, replace(look, close=True))
    glow = [] if setting.bare else head_glow(posed, look, _GLOW)
    return [_contact(posed, look), *glow, *body(posed, look), *carried(posed, look, setting.props)]


_CONTACT, _GLOW = -1001.0, -1000.0
"""Depths behind everything."""


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
    if any("belly_rise" in given for given in poses):
        breath = None
    return posed(setting, along(completed(setting, poses), travel), breath)


def completed(setting: Setting, poses: Sequence[Mapping[str, float]]) -> list[Pose]:
    """Return poses with every joint that they do not name as it is in the setting."""
    upper, table = upper_side(setting), "table" in setting.props
    return [complete(setting.position, pose, upper=upper, table=table) for pose in poses]


def posed(setting: Setting, pose: Pose, breath: float | None) -> Skeleton:
    """Return the skeleton in a complete pose; with a breath, 0 to 1, the belly rises as it says."""
    if breath is not None:
        pose = {**pose, "belly_rise": 45 * breath}
    upper, table = upper_side(setting), "table" in setting.props
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


def _only_hands(posed: Skeleton, look: Look) -> list[Portion]:
    """What somebody sees of themselves when they look at their hands on a table."""
    found: list[Portion] = []
    for depth, side in enumerate(SIDES):
        found += [_under_arm(posed, look, side, depth), *arm(posed, look, side, depth)]
    return found


def _under_arm(posed: Skeleton, look: Look, side: Side, depth: float) -> Portion:
    joints = (("elbow", 0.10, 0.09), ("wrist", 0.07, 0.09), ("knuckles", 0.08, 0.09))
    places = [posed.points[f"{side}_{joint}"] for joint, _, _ in joints]

    def shadows() -> Pieces:
        camera, palette = look.camera, look.palette
        found = [
            shadow(camera, palette, (x, TABLE, z), wide, deep, max(0.0, 1.1 - 6 * (y - TABLE)))
            for (x, y, z), (_, wide, deep) in zip(places, joints, strict=True)
        ]
        return [(-0.5, found)]

    return Portion(f"under_{side}_arm", depth, Stance(tuple(places)), shadows)


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


def _contact(posed: Skeleton, look: Look) -> Portion:
    """Soft shadows under what rests on the ground."""
    under: list[tuple[Vector, float, float, float]] = []  # where, how wide, how deep and how strong
    for side in SIDES:
        ankle = posed.points[f"{side}_ankle"]
        sole = add(ankle, posed.frames[f"{side}_foot"].front, 0.05)
        under.append((sole, 0.17, 0.10, 0.8 * max(0.0, 1.0 - (ankle[1] - 0.066) / 0.25)))
    if posed.position in ("lying", "side-lying"):
        under += [(posed.points[name], wide, 0.28, 0.9) for name, wide in _LIES]
        for side in SIDES:
            for name in ("elbow", "wrist"):
                place = posed.points[f"{side}_{name}"]
                under.append((place, 0.16, 0.07, 0.7 - 4 * place[1]))
            knee = posed.points[f"{side}_knee"]
            under.append((knee, 0.24, 0.10, 0.7 - 3 * knee[1]))

    def shadows() -> Pieces:
        camera, palette = look.camera, look.palette
        found = [
            shadow(camera, palette, (x, 0.0, z), wide, deep, strength) if strength > 0.02 else NOTHING
            for (x, _, z), wide, deep, strength in under
        ]
        return [(0.0, found)]

    return Portion("contact", _CONTACT, Stance(tuple(place for place, *_ in under)), shadows)


_LIES = (("pelvis", 0.30), ("ribs", 0.34), ("top", 0.28))
"""What of a trunk lies on the ground, and how wide."""


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
