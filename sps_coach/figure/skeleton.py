"""A body from joint angles: three-dimensional forward kinematics, resting on what carries it.

Lengths are in metres for a stature of 1.70 m; joint names and angles (degrees) are those of
``library.joints``. The ground, ``y = 0``, is what the feet or the back rest on: the floor when sitting and
standing, the mat or bed when lying.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin
from types import MappingProxyType

from sps_coach.figure.legs import (
    foot_ahead,
    free_leg,
    grounded_leg,
    standing_height,
    weight_aside,
)
from sps_coach.figure.proportions import (
    BACK,
    FLANK,
    FOOT_HEIGHT,
    FOREARM,
    HIP_HALF,
    NECK,
    PALM,
    SHANK,
    SHOULDER_HALF,
    SIDES,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Position,
    Side,
)
from sps_coach.figure.riding import ride
from sps_coach.figure.vectors import Frame, Vector, add, combine, lean, nod, turn
from sps_coach.library.joints import JOINTS

_BASE: dict[Position, dict[str, float]] = {
    "lying": {
        "neck_flexion": 17,
        "left_shoulder_flexion": -11,
        "left_shoulder_abduction": 20,
        "left_shoulder_rotation": 22,
        "left_elbow_flexion": 5,
        "left_forearm_turn": 53,
        "left_wrist_flexion": -16,
        "left_hip_flexion": -3,
        "left_hip_rotation": -12,
        "left_ankle_flexion": -14,
    },
    "side-lying": {
        "neck_flexion": 6,
        "left_shoulder_flexion": 88,
        "left_elbow_flexion": 4,
        "left_hip_flexion": 48,
        "left_knee_flexion": 72,
        "left_ankle_flexion": -12,
    },
    "sitting": {
        "left_shoulder_flexion": 22,
        "left_shoulder_abduction": 4,
        "left_elbow_flexion": 50,
        "left_forearm_turn": 75,
        "left_shoulder_rotation": 19,
        "left_wrist_flexion": -6,
        "left_hip_flexion": 90,
        "left_hip_abduction": 4,
        "left_knee_flexion": 90,
    },
    "standing": {
        "left_shoulder_flexion": 3,
        "left_shoulder_abduction": 7,
        "left_elbow_flexion": 10,
        "left_forearm_turn": 12,
        "left_hip_abduction": 2,
    },
}
_RELAXED_HAND = {"left_knuckle_curl": 14.0, "left_finger_curl": 24.0, "left_finger_spread": 3.0}
_SIDE_LYING_ARMS: dict[str, dict[str, float]] = {
    "upper": {"shoulder_abduction": -34, "shoulder_rotation": -5, "elbow_flexion": 9, "wrist_flexion": -42},
    "under": {"shoulder_rotation": -10, "elbow_flexion": 10, "forearm_turn": -4, "wrist_flexion": -15},
}
"""How the arms lie in front of who lies on one side."""

# Where the pieces of the spine begin, as shares of the trunk, and how much of the trunk's bend each takes.
_SPINE = (("waist", 0.20, 0.30), ("ribs", 0.50, 0.40), ("chest", 0.80, 0.30))


@dataclass(frozen=True)
class Skeleton:
    """Where every joint is and how every part is turned.

    Attributes:
        points: places in metres: ``pelvis``, ``waist``, ``ribs``, ``chest``, ``neck``, ``head`` and, with a side
            in front, ``left_hip``, ``left_knee``, ``left_ankle``, ``left_shoulder``, ``left_elbow``, ``left_wrist``,
            ``left_knuckles``.
        frames: how the parts are turned: ``pelvis``, ``waist``, ``ribs``, ``chest``, ``neck``, ``head``, and
            ``left_thigh``, ``left_shank``, ``left_foot``, ``left_upper_arm``, ``left_forearm``, ``left_hand``. A limb's
            ``up`` points back to where the limb begins. A hand's ``front`` is its palm and its ``left`` is the
            direction of its thumb.
        angles: the complete pose, with knees and hips of grounded feet as they really are.
        upper: which side is on top when lying on one side.
    """

    position: Position
    points: Mapping[str, Vector]
    frames: Mapping[str, Frame]
    angles: Mapping[str, float]
    upper: Side


@lru_cache
def base(position: Position, *, upper: Side = "left", table: bool = False) -> Mapping[str, float]:
    """Return the angles in which a position is at rest, for both sides.

    Args:
        position: how the body is carried.
        upper: the side on top when lying on one side.
        table: whether a table stands in front, with the forearms on it.
    """
    angles = {**dict.fromkeys(JOINTS, 0.0), **_RELAXED_HAND, **_BASE[position]}
    if table and position == "sitting":
        angles |= {"left_shoulder_flexion": 36, "left_shoulder_abduction": 8, "left_elbow_flexion": 58}
        angles |= {
            "left_shoulder_rotation": 12,
            "left_wrist_flexion": 0,
            "left_knuckle_curl": 4.0,
            "left_finger_curl": 10.0,
        }
    for name, value in list(angles.items()):
        if name.startswith("left_") and value:
            angles["right_" + name.removeprefix("left_")] = value
    if position == "side-lying":
        under: Side = "right" if upper == "left" else "left"
        for side, place in ((upper, "upper"), (under, "under")):
            angles |= {f"{side}_{joint}": angle for joint, angle in _SIDE_LYING_ARMS[place].items()}
        angles[f"{upper}_hip_abduction"] = -9
        angles[f"{under}_hip_abduction"] = 4
    return MappingProxyType(angles)


def complete(
    position: Position, pose: Mapping[str, float], *, upper: Side = "left", table: bool = False
) -> dict[str, float]:
    """Return a pose in full: what it does not name rests as the position has it."""
    return {**base(position, upper=upper, table=table), **pose}


def skeleton(
    position: Position,
    pose: Mapping[str, float],
    *,
    grounded: Sequence[str] = (),
    upper: Side = "left",
    table: bool = False,
) -> Skeleton:
    """Place a body in a pose.

    Args:
        position: how the body is carried.
        pose: joint angles in degrees; what is not named rests as the position has it.
        grounded: ``left_foot`` and ``right_foot`` where the foot stays on the ground: hip and knee follow. Who
            stands has both feet on the ground unless one of them is named, and moves over the first one named.
        upper: the side on top when lying on one side.
        table: whether a table stands in front, with the forearms on it.
    """
    angles = complete(position, pose, upper=upper, table=table)
    if position != "standing":
        angles["weight_shift"] = 0.0  # who sits or lies has no weight on the feet to shift
    standing = [side for foot in grounded for side in SIDES if foot == f"{side}_foot"]
    anchors = standing[:1] or SIDES
    if position == "standing" and not standing:
        standing = list(SIDES)
    points: dict[str, Vector] = {}
    frames: dict[str, Frame] = {}
    _trunk(_root(position, upper, angles, standing, anchors), angles, points, frames)
    for side in SIDES:
        _arm(side, angles, points, frames, tucked=position == "side-lying" and side != upper)
        ride(side, angles, points, frames)
        if side in standing:
            angles |= grounded_leg(side, angles, points, frames)
        else:
            free_leg(side, angles, points, frames)
    return Skeleton(position, points, frames, angles, upper)


def _root(
    position: Position,
    upper: Side,
    angles: Mapping[str, float],
    standing: Sequence[Side],
    anchors: Sequence[Side],
) -> tuple[Vector, Frame]:
    """Where the middle of the hips is, and how the pelvis is turned, so that the body rests on its support."""
    if position == "lying":
        # The chest keeps lying flat; a turn of the trunk shows as the pelvis rolling the other way.
        lying = Frame(front=(0, 1, 0), up=(-1, 0, 0), left=(0, 0, 1))
        rolled = turn(lying, angles["body_roll"] - angles["trunk_turn"])
        lifted = (
            BACK
            + 0.0003 * max(0.0, angles["pelvis_tilt"])
            + 0.35 * HIP_HALF * abs(sin(radians(angles["trunk_turn"])))
            + (FLANK - BACK) * abs(sin(radians(angles["body_roll"])))
        )
        # Who rolls stays in the middle of the bed, and the arms in front stay on it.
        return (0.0, lifted, -0.2 * sin(radians(angles["body_roll"]))), rolled
    if position == "side-lying":
        turned = 1.0 if upper == "left" else -1.0
        return (0.0, FLANK, 0.0), Frame(front=(0, 0, 1), up=(turned, 0, 0), left=(0, turned, 0))
    upright = Frame(front=(1, 0, 0), up=(0, 1, 0), left=(0, 0, 1))
    if position == "sitting":
        onto_the_side = 0.028 * abs(sin(radians(angles["trunk_side_lean"])))
        return (0.0, FOOT_HEIGHT + SHANK + onto_the_side, 0.0), upright
    return _over_the_feet(turn(upright, angles["body_turn"]), angles, standing, anchors)


def _over_the_feet(
    upright: Frame, angles: Mapping[str, float], standing: Sequence[Side], anchors: Sequence[Side]
) -> tuple[Vector, Frame]:
    """Where legs carry the hips; the feet that are anchors stay where they are in the room."""
    height = min(standing_height(side, angles, upright) for side in standing)
    ahead = sum(foot_ahead(side, angles, upright) for side in anchors) / len(anchors)
    lower = (THIGH + SHANK) * (1.0 - cos(radians(angles["weight_shift"])))
    hips = add((0.0, height - lower, 0.0), upright.front, -ahead)
    return add(hips, upright.left, weight_aside(angles)), upright


def _trunk(
    root: tuple[Vector, Frame],
    angles: Mapping[str, float],
    points: dict[str, Vector],
    frames: dict[str, Frame],
) -> None:
    here, frame = root
    frames["hips"] = frame
    frame = lean(nod(frame, angles["trunk_lean"]), angles["trunk_side_lean"])
    points["pelvis"], frames["pelvis"] = here, nod(frame, -angles["pelvis_tilt"])
    behind = 0.0
    for name, begins, share in _SPINE:
        here = add(here, frame.up, TRUNK * (begins - behind))
        points[name], behind = here, begins
        frame = nod(frame, share * angles.get("trunk_flexion", 0.0))
        frame = lean(frame, share * angles.get("trunk_side_bend", 0.0))
        frame = turn(frame, share * angles.get("trunk_turn", 0.0))
        frames[name] = frame
    top = add(here, frame.up, TRUNK * (1.0 - behind))
    points["top"] = top
    for side, sign in (("left", 1.0), ("right", -1.0)):
        lift = angles.get(f"{side}_shoulder_lift", 0.0) / 30 * 0.060
        forward = angles.get(f"{side}_shoulder_forward", 0.0) / 25 * 0.055
        under = max(0.0, sign * sin(radians(angles.get("body_roll", 0.0))))
        # the shoulder that one rolls onto slides forward and in under the chest
        points[f"{side}_shoulder"] = add(
            top,
            combine(
                frame, forward - 0.005 + 0.04 * under, lift - 0.024, sign * (SHOULDER_HALF - 0.03 * under)
            ),
        )
    neck = add(top, combine(frame, -0.012, 0.030, 0.0))
    points["neck"] = neck
    for name, share in (("neck", 0.5), ("head", 0.5)):
        frame = nod(frame, share * angles.get("neck_flexion", 0.0))
        frame = lean(frame, share * angles.get("neck_side_bend", 0.0))
        frame = turn(frame, share * angles.get("neck_turn", 0.0))
        frames[name] = frame
    points["head"] = add(neck, combine(frames["neck"], 0.016, NECK, 0.0))


def _arm(
    side: Side,
    angles: Mapping[str, float],
    points: dict[str, Vector],
    frames: dict[str, Frame],
    *,
    tucked: bool,
) -> None:
    sign = 1.0 if side == "left" else -1.0
    if tucked:  # the shoulder one lies on slides forward and in under the chest
        points[f"{side}_shoulder"] = add(
            points["top"], combine(frames["chest"], 0.07, -0.01, sign * (FLANK - 0.045))
        )

    def angle(name: str) -> float:
        return angles.get(f"{side}_{name}", 0.0)

    frame = nod(frames["chest"], -angle("shoulder_flexion"))
    frame = lean(frame, -sign * angle("shoulder_abduction"))
    frame = turn(frame, -sign * angle("shoulder_rotation"))
    frames[f"{side}_upper_arm"] = frame
    elbow = add(points[f"{side}_shoulder"], frame.up, -UPPER_ARM)
    frame = nod(frame, -angle("elbow_flexion"))
    frames[f"{side}_forearm"] = frame
    wrist = add(elbow, frame.up, -FOREARM)
    # In the middle position the thumb points forward and the palm faces the body.
    frame = turn(frame, -sign * angle("forearm_turn"))
    palm = (-sign * frame.left[0], -sign * frame.left[1], -sign * frame.left[2])
    hand = nod(Frame(front=palm, up=frame.up, left=frame.front), -angle("wrist_flexion"))
    frames[f"{side}_hand"] = hand
    points[f"{side}_elbow"], points[f"{side}_wrist"] = elbow, wrist
    points[f"{side}_knuckles"] = add(wrist, hand.up, -PALM)
