"""Legs: free, or with the foot on the ground, where hip, knee and ankle follow it."""

from __future__ import annotations

from collections.abc import Mapping
from math import acos, asin, atan2, cos, degrees, hypot, pi, radians, sin

from sps_coach.figure.proportions import FOOT_HEIGHT, HEEL, HIP_HALF, SHANK, THIGH, TOE, Side
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


def standing_height(side: Side, angles: Mapping[str, float], hips: Frame) -> float:
    """How high a leg that stands on the ground, posed like this, carries the hip."""
    thigh, shank = _leg_frames(side, angles, hips)
    return _sole_below(angles[f"{side}_ankle_flexion"]) + THIGH * thigh.up[1] + SHANK * shank.up[1] - 0.001


def foot_ahead(side: Side, angles: Mapping[str, float], hips: Frame) -> float:
    """How far in front of the hips, in metres, the ankle of a leg that is posed like this stands."""
    thigh, shank = _leg_frames(side, _forward(angles), hips)
    return -THIGH * dot(thigh.up, hips.front) - SHANK * dot(shank.up, hips.front)


def weight_aside(angles: Mapping[str, float]) -> float:
    """How far to the own left, in metres, the hips are from the middle between the feet."""
    return (THIGH + SHANK) * sin(radians(angles.get("weight_shift", 0.0)))


def _forward(angles: Mapping[str, float]) -> dict[str, float]:
    """The part of a leg's pose that says how far away its foot stands."""
    return {name: value for name, value in angles.items() if name.endswith(("hip_flexion", "knee_flexion"))}


def _hip(side: Side, points: Mapping[str, Vector], frames: Mapping[str, Frame]) -> Vector:
    sign = 1.0 if side == "left" else -1.0
    return add(points["pelvis"], frames["hips"].left, sign * HIP_HALF)


def _leg_frames(side: Side, angles: Mapping[str, float], hips: Frame) -> tuple[Frame, Frame]:
    sign = 1.0 if side == "left" else -1.0
    thigh = nod(hips, -angles.get(f"{side}_hip_flexion", 0.0))
    thigh = lean(thigh, -sign * angles.get(f"{side}_hip_abduction", 0.0))
    thigh = turn(thigh, -sign * angles.get(f"{side}_hip_rotation", 0.0))
    return thigh, nod(thigh, angles.get(f"{side}_knee_flexion", 0.0))


def free_leg(
    side: Side, angles: Mapping[str, float], points: dict[str, Vector], frames: dict[str, Frame]
) -> None:
    """Place a leg that hangs or lies as its joints have it."""
    thigh, shank = _leg_frames(side, angles, frames["hips"])
    hip = _hip(side, points, frames)
    knee = add(hip, thigh.up, -THIGH)
    points[f"{side}_hip"], points[f"{side}_knee"] = hip, knee
    points[f"{side}_ankle"] = add(knee, shank.up, -SHANK)
    frames[f"{side}_thigh"], frames[f"{side}_shank"] = thigh, shank
    frames[f"{side}_foot"] = nod(shank, -angles.get(f"{side}_ankle_flexion", 0.0))


def grounded_leg(
    side: Side, angles: Mapping[str, float], points: dict[str, Vector], frames: dict[str, Frame]
) -> dict[str, float]:
    """Place a leg whose foot stays on the ground and return its real hip, knee and ankle angles.

    The pose's hip and knee say how far away the foot stands; hip and knee then form the triangle that reaches
    it. Abduction and rotation let the knee swing about the line from hip to foot, so the foot stays where it is.
    """
    sign = 1.0 if side == "left" else -1.0
    hips = Frame(*_level(frames["hips"]))
    thigh, shank = _leg_frames(side, _forward(angles), hips)
    nominal = add(points["pelvis"], hips.left, sign * HIP_HALF - weight_aside(angles))
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
