"""A body from joint angles: three-dimensional forward kinematics, resting on what carries it.

Segment lengths are shares of the stature from Drillis R, Contini R, "Body segment parameters" (Technical Report
1166.03, New York University, 1966), as tabulated by Winter DA, "Biomechanics and Motor Control of Human
Movement" (4th ed., Wiley 2009, figure 4.1). Shoulder and hip joints lie a little inside the breadths given
there, which are measured over the skin.

Lengths are in metres for a stature of 1.70 m; joint names and angles (degrees) are those of
``library.joints``. The ground, ``y = 0``, is what the feet or the back rest on: the floor when sitting and
standing, the mat or bed when lying.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import acos, asin, atan2, cos, degrees, hypot, pi, radians, sin
from typing import Literal

from sps_coach.figure.vectors import (
    Frame,
    Vector,
    add,
    combine,
    cross,
    dot,
    lean,
    length,
    nod,
    subtract,
    turn,
    unit,
)
from sps_coach.library.joints import JOINTS

Position = Literal["lying", "side-lying", "sitting", "standing"]
Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")

STATURE = 1.70
THIGH = 0.245 * STATURE
SHANK = 0.246 * STATURE
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE
PALM = 0.052 * STATURE
FOOT_HEIGHT = 0.039 * STATURE
FOOT_LENGTH = 0.152 * STATURE
TRUNK = 0.288 * STATURE
"""Hip to shoulder."""
HIP_HALF = 0.050 * STATURE
SHOULDER_HALF = 0.100 * STATURE
NECK = 0.064 * STATURE

HEEL = 0.055
"""How far the heel reaches behind the ankle."""
TOE = FOOT_LENGTH - HEEL

SEAT = 0.405
"""Height of a chair's seat when somebody sits on it."""
TABLE = 0.66
"""Height of a table's top."""
BACK = 0.105
"""From the middle of the trunk to the skin of the back."""
FLANK = 0.155
"""From the middle of the trunk to the skin of the side."""

FINGERS = ("index", "middle", "ring", "little")
FINGER_LENGTHS = {"index": 0.076, "middle": 0.084, "ring": 0.078, "little": 0.061}
"""Knuckle to tip, along the skin of the back of the hand; hand length 0.108 of the stature."""

_BASE: dict[Position, dict[str, float]] = {
    "lying": {
        "neck_flexion": 17,
        "left_shoulder_flexion": -8,
        "left_shoulder_abduction": 16,
        "left_elbow_flexion": 7,
        "left_forearm_turn": 30,
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
        "left_shoulder_flexion": 10,
        "left_shoulder_abduction": 10,
        "left_elbow_flexion": 58,
        "left_forearm_turn": 78,
        "left_shoulder_rotation": 26,
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
_SIDE_LYING_ARMS = {"left": -27.0, "right": 0.0}

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


def base(position: Position, *, upper: Side = "left", table: bool = False) -> dict[str, float]:
    """Return the angles in which a position is at rest, for both sides.

    Args:
        position: how the body is carried.
        upper: the side on top when lying on one side.
        table: whether a table stands in front, with the forearms on it.
    """
    angles = {**dict.fromkeys(JOINTS, 0.0), **_RELAXED_HAND, **_BASE[position]}
    if table and position == "sitting":
        angles |= {"left_shoulder_flexion": 36, "left_shoulder_abduction": 8, "left_elbow_flexion": 58}
        angles |= {"left_shoulder_rotation": 12, "left_knuckle_curl": 4.0, "left_finger_curl": 10.0}
    for name, value in list(angles.items()):
        if name.startswith("left_") and value:
            angles["right_" + name.removeprefix("left_")] = value
    if position == "side-lying":
        under: Side = "right" if upper == "left" else "left"
        angles[f"{upper}_shoulder_abduction"] = _SIDE_LYING_ARMS["left"]
        angles[f"{under}_shoulder_abduction"] = _SIDE_LYING_ARMS["right"]
        angles[f"{upper}_hip_abduction"] = -9
    return angles


def complete(
    position: Position, pose: Mapping[str, float], *, upper: Side = "left", table: bool = False
) -> dict[str, float]:
    """Return a pose in full: what it does not name rests as the position has it."""
    return {**base(position, upper=upper, table=table), **pose}


def skeleton(
    position: Position,
    pose: Mapping[str, float],
    *,
    grounded: Collection[str] = (),
    upper: Side = "left",
    table: bool = False,
) -> Skeleton:
    """Place a body in a pose.

    Args:
        position: how the body is carried.
        pose: joint angles in degrees; what is not named rests as the position has it.
        grounded: ``left_foot`` and ``right_foot`` where the foot stays on the ground: hip and knee follow.
        upper: the side on top when lying on one side.
        table: whether a table stands in front, with the forearms on it.
    """
    angles = complete(position, pose, upper=upper, table=table)
    feet = {"left_foot", "right_foot"} if position == "standing" else set(grounded)
    points: dict[str, Vector] = {}
    frames: dict[str, Frame] = {}
    _trunk(position, angles, upper, points, frames)
    for side in SIDES:
        _arm(side, angles, points, frames, tucked=position == "side-lying" and side != upper)
        if f"{side}_foot" in feet:
            angles |= _grounded_leg(side, angles, points, frames)
        else:
            _free_leg(side, angles, points, frames)
    return Skeleton(position, points, frames, angles, upper)


def _root(position: Position, upper: Side, angles: Mapping[str, float]) -> tuple[Vector, Frame]:
    """Where the middle of the hips is, and how the pelvis is turned, so that the body rests on its support."""
    if position == "lying":
        # The chest keeps lying flat; a turn of the trunk shows as the pelvis rolling the other way.
        lying = Frame(front=(0, 1, 0), up=(-1, 0, 0), left=(0, 0, 1))
        rolled = turn(lying, -angles.get("trunk_turn", 0.0))
        lifted = (
            BACK
            + 0.0010 * max(0.0, angles["pelvis_tilt"])
            + 0.35 * HIP_HALF * abs(sin(radians(angles.get("trunk_turn", 0.0))))
        )
        return (0.0, lifted, 0.0), rolled
    if position == "side-lying":
        turned = 1.0 if upper == "left" else -1.0
        return (0.0, FLANK, 0.0), Frame(front=(0, 0, 1), up=(turned, 0, 0), left=(0, turned, 0))
    height = FOOT_HEIGHT + SHANK if position == "sitting" else FOOT_HEIGHT + SHANK + THIGH - 0.002
    return (0.0, height, 0.0), Frame(front=(1, 0, 0), up=(0, 1, 0), left=(0, 0, 1))


def _trunk(
    position: Position,
    angles: Mapping[str, float],
    upper: Side,
    points: dict[str, Vector],
    frames: dict[str, Frame],
) -> None:
    here, frame = _root(position, upper, angles)
    tilt = angles.get("pelvis_tilt", 0.0)
    points["pelvis"], frames["pelvis"] = here, nod(frame, -tilt)
    frames["hips"] = frame
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
        points[f"{side}_shoulder"] = add(
            top, combine(frame, forward - 0.005, lift - 0.024, sign * SHOULDER_HALF)
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


def _hip(side: Side, points: Mapping[str, Vector], frames: Mapping[str, Frame]) -> Vector:
    sign = 1.0 if side == "left" else -1.0
    return add(points["pelvis"], frames["hips"].left, sign * HIP_HALF)


def _leg_frames(side: Side, angles: Mapping[str, float], hips: Frame) -> tuple[Frame, Frame]:
    sign = 1.0 if side == "left" else -1.0
    thigh = nod(hips, -angles.get(f"{side}_hip_flexion", 0.0))
    thigh = lean(thigh, -sign * angles.get(f"{side}_hip_abduction", 0.0))
    thigh = turn(thigh, -sign * angles.get(f"{side}_hip_rotation", 0.0))
    return thigh, nod(thigh, angles.get(f"{side}_knee_flexion", 0.0))


def _free_leg(
    side: Side, angles: Mapping[str, float], points: dict[str, Vector], frames: dict[str, Frame]
) -> None:
    thigh, shank = _leg_frames(side, angles, frames["hips"])
    hip = _hip(side, points, frames)
    knee = add(hip, thigh.up, -THIGH)
    points[f"{side}_hip"], points[f"{side}_knee"] = hip, knee
    points[f"{side}_ankle"] = add(knee, shank.up, -SHANK)
    frames[f"{side}_thigh"], frames[f"{side}_shank"] = thigh, shank
    frames[f"{side}_foot"] = nod(shank, -angles.get(f"{side}_ankle_flexion", 0.0))


def _grounded_leg(
    side: Side, angles: Mapping[str, float], points: dict[str, Vector], frames: dict[str, Frame]
) -> dict[str, float]:
    """Place a leg whose foot stays on the ground and return its real hip, knee and ankle angles.

    The pose's hip and knee say how far away the foot stands; hip and knee then form the triangle that reaches
    it. Abduction and rotation let the knee swing about the line from hip to foot, so the foot stays where it is.
    """
    sign = 1.0 if side == "left" else -1.0
    hips = Frame(*_level(frames["hips"]))
    planned = {
        name: value for name, value in angles.items() if name.endswith(("hip_flexion", "knee_flexion"))
    }
    thigh, shank = _leg_frames(side, planned, hips)
    nominal = add(points["pelvis"], hips.left, sign * HIP_HALF)
    foot_at = add(add(nominal, thigh.up, -THIGH), shank.up, -SHANK)
    hip = _hip(side, points, frames)
    lift = angles.get(f"{side}_ankle_flexion", 0.0) if hips.up[1] > 0.5 else 0.0
    ankle, pitch = _ankle_on_ground(hip, foot_at, lift)
    bend_towards = hips.front if hips.up[1] < 0.5 else combine(hips, 1.0, 0.4, 0.0)
    swing = angles.get(f"{side}_hip_abduction", 0.0) - angles.get(f"{side}_hip_rotation", 0.0)
    if hips.up[1] > 0.5:
        swing -= 4.0  # sitting knees stand over the feet when the thighs part a little
    ankle, knee, knee_flexion = _two_links(hip, ankle, bend_towards, hips.left, sign * swing)
    points[f"{side}_hip"], points[f"{side}_knee"], points[f"{side}_ankle"] = hip, knee, ankle
    frames[f"{side}_thigh"] = _limb_frame(hip, knee, ankle, hips)
    frames[f"{side}_shank"] = _limb_frame(knee, ankle, None, frames[f"{side}_thigh"])
    along = unit((ankle[0] - hip[0], 0.0, 0.0)) if hips.up[1] < 0.5 else hips.front
    foot = nod(Frame(front=along, up=(0.0, 1.0, 0.0), left=hips.left), -pitch)
    frames[f"{side}_foot"] = lean(foot, -0.35 * sign * swing)
    thigh_up = frames[f"{side}_thigh"].up
    flexion = degrees(atan2(-dot(thigh_up, hips.front), dot(thigh_up, hips.up)))
    return {f"{side}_hip_flexion": flexion, f"{side}_knee_flexion": knee_flexion}


def _level(hips: Frame) -> tuple[Vector, Vector, Vector]:
    """The pelvis as it would be without rolling to a side: feet stand where an even pelvis put them."""
    if abs(hips.up[1]) > 0.5:
        return hips
    return (0.0, 1.0, 0.0), hips.up, cross((0.0, 1.0, 0.0), hips.up)


def _ankle_on_ground(hip: Vector, foot_at: Vector, lift: float) -> tuple[Vector, float]:
    """Return where the ankle is and the foot's pitch (degrees, toes up) when the foot rests on the ground."""
    height, pitch = FOOT_HEIGHT, 0.0
    for _ in range(3):
        reach = hypot(foot_at[0] - hip[0], hip[1] - height)
        knee_height = _knee_height(reach, hip[1], height)
        steepness = degrees(asin(min(1.0, max(0.0, (knee_height - height) / SHANK))))
        # A leg that lies almost straight rests on its heel; the sole comes down as the knee rises.
        eased = min(1.0, max(0.0, (40.0 - steepness) / 34.0))
        pitch = 72.0 * eased * eased * (3.0 - 2.0 * eased) + lift
        height = _sole_below(pitch)
    return (foot_at[0], height, foot_at[2]), pitch


def _knee_height(reach: float, hip_height: float, ankle_height: float) -> float:
    reach = min(reach, THIGH + SHANK - 0.001)
    at_hip = acos(max(-1.0, min(1.0, (THIGH**2 + reach**2 - SHANK**2) / (2 * THIGH * reach))))
    down = asin(max(-1.0, min(1.0, (hip_height - ankle_height) / reach)))
    return hip_height + THIGH * sin(at_hip - down)


def _sole_below(pitch: float) -> float:
    """How far the lowest point of a foot lies below its ankle at this pitch."""
    c, s = cos(radians(pitch)), sin(radians(pitch))
    sole = ((-HEEL + 0.02, -FOOT_HEIGHT), (-HEEL, -FOOT_HEIGHT + 0.02), (TOE, -FOOT_HEIGHT + 0.004))
    return max(-(x * s + y * c) for x, y in sole)


def _two_links(
    hip: Vector, ankle: Vector, towards: Vector, left: Vector, swing: float
) -> tuple[Vector, Vector, float]:
    """Bend a leg so that it joins hip and ankle.

    Returns the ankle (drawn in along the ground when it is out of reach), the knee, and the knee's flexion.
    """
    line = subtract(ankle, hip)
    reach = length(line)
    longest = THIGH + SHANK - 0.0005
    if reach > longest:
        flat = hypot(line[0], line[2])
        shorter = (max(0.0, longest**2 - line[1] ** 2)) ** 0.5 / flat if flat else 0.0
        ankle = (hip[0] + line[0] * shorter, ankle[1], hip[2] + line[2] * shorter)
        line = subtract(ankle, hip)
        reach = length(line)
    axis = unit(line)
    across = unit(add(towards, axis, -dot(towards, axis)))
    sideways = cross(axis, across)
    if dot(sideways, left) < 0:
        sideways = (-sideways[0], -sideways[1], -sideways[2])
    c, s = cos(radians(swing)), sin(radians(swing))
    outward = add((across[0] * c, across[1] * c, across[2] * c), sideways, s)
    at_hip = acos(max(-1.0, min(1.0, (THIGH**2 + reach**2 - SHANK**2) / (2 * THIGH * reach))))
    at_knee = acos(max(-1.0, min(1.0, (THIGH**2 + SHANK**2 - reach**2) / (2 * THIGH * SHANK))))
    knee = add(add(hip, axis, THIGH * cos(at_hip)), outward, THIGH * sin(at_hip))
    return ankle, knee, degrees(pi - at_knee)


def _limb_frame(begins: Vector, ends: Vector, beyond: Vector | None, like: Frame) -> Frame:
    """A limb's frame from where it runs; its left stays as near to ``like``'s as it can."""
    up = unit(subtract(begins, ends))
    left = like.left
    if beyond is not None:
        plane = cross(subtract(begins, ends), subtract(beyond, ends))
        if length(plane) > 0.02:
            plane = unit(plane)
            left = plane if dot(plane, like.left) >= 0 else (-plane[0], -plane[1], -plane[2])
    front = unit(cross(up, left))
    if dot(front, like.front) < 0 and beyond is not None and dot(left, like.left) < 0:
        front = (-front[0], -front[1], -front[2])
    return Frame(front, up, unit(cross(front, up)))


def fingers(skeleton_: Skeleton, side: Side) -> dict[str, tuple[Vector, ...]]:
    """Return each finger's joints, from knuckle to tip, and the thumb's, in metres."""
    angles, hand = skeleton_.angles, skeleton_.frames[f"{side}_hand"]
    knuckles = skeleton_.points[f"{side}_knuckles"]
    knuckle_curl = angles.get(f"{side}_knuckle_curl", 0.0)
    curl = angles.get(f"{side}_finger_curl", 0.0)
    spread = angles.get(f"{side}_finger_spread", 0.0)
    chains: dict[str, tuple[Vector, ...]] = {}
    for place, name in enumerate(FINGERS):
        across = 0.030 - 0.020 * place
        begin = add(knuckles, combine(hand, 0.0, (0.0, -0.004, 0.0, 0.010)[place], across))
        frame = lean(hand, -(1.35 - 0.9 * place) * spread * 0.75)
        chains[name] = _chain(begin, frame, FINGER_LENGTHS[name], (knuckle_curl, curl, 0.7 * curl))
    across = angles.get(f"{side}_thumb_across", 0.0)
    begin = add(skeleton_.points[f"{side}_wrist"], combine(hand, 0.008, -0.018, 0.022))
    frame = lean(nod(hand, -18 - 0.5 * across), -(38 + 0.3 * spread - 0.75 * across))
    chains["thumb"] = _chain(begin, frame, 0.092, (0.0, 6 + 0.35 * across + 0.1 * curl, 8 + 0.3 * curl))
    return chains


def _chain(begin: Vector, frame: Frame, size: float, bends: tuple[float, float, float]) -> tuple[Vector, ...]:
    joints = [begin]
    for share, bend in zip((0.46, 0.30, 0.24), bends, strict=True):
        frame = nod(frame, -bend)
        joints.append(add(joints[-1], frame.up, -size * share))
    return tuple(joints)
