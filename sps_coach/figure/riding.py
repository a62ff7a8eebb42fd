"""A hand that lies on belly or ribs rides on the breath: it moves as the cloth beneath it moves."""

from __future__ import annotations

from collections.abc import Mapping
from math import acos, cos, hypot, sin

from sps_coach.figure import anatomy
from sps_coach.figure.proportions import FOREARM, UPPER_ARM, Side
from sps_coach.figure.vectors import Frame, Vector, add, between, combine, cross, dot, length, subtract, unit

_TOUCHES, _LEAVES = 0.030, 0.070
"""Up to this distance from the cloth, in metres, a hand rides wholly; from the second on not at all."""

_HIGH = 0.04
"""So far above and below itself, in metres, a ring of the trunk is felt as one that lies just under the hand."""

_FAR = 0.34
"""Further than this from every joint of the trunk, in metres, there is no cloth that a hand could lie on."""


def ride(
    side: Side, angles: Mapping[str, float], points: dict[str, Vector], frames: dict[str, Frame]
) -> None:
    """Move a hand, and the arm behind it, as far as the breath moves what it lies on."""
    if not angles.get("belly_rise") and not angles.get("rib_widening"):
        return
    wrist, knuckles = points[f"{side}_wrist"], points[f"{side}_knuckles"]
    moved = _carried(between(wrist, knuckles, 0.8), angles, points, frames)
    if length(moved) < 1e-5:
        return
    shoulder, elbow = points[f"{side}_shoulder"], points[f"{side}_elbow"]
    wrist, elbow = _reaching(shoulder, elbow, add(wrist, moved))
    points[f"{side}_knuckles"] = add(knuckles, subtract(wrist, points[f"{side}_wrist"]))
    points[f"{side}_elbow"], points[f"{side}_wrist"] = elbow, wrist
    frames[f"{side}_upper_arm"] = _along(frames[f"{side}_upper_arm"], shoulder, elbow)
    frames[f"{side}_forearm"] = _along(frames[f"{side}_forearm"], elbow, wrist)


def _carried(
    place: Vector, angles: Mapping[str, float], points: Mapping[str, Vector], frames: Mapping[str, Frame]
) -> Vector:
    """How far the breath has moved the cloth under a place, faded out away from the body."""
    if all(length(subtract(place, points[joint])) > _FAR for joint in ("waist", "ribs", "chest")):
        return (0.0, 0.0, 0.0)
    quiet = {**angles, "belly_rise": 0.0, "rib_widening": 0.0}
    moved, weights, nearest = (0.0, 0.0, 0.0), 0.0, 1.0
    for before, now in zip(anatomy.living(quiet), anatomy.living(angles), strict=True):
        frame = frames[before.joint]
        middle = add(points[before.joint], combine(frame, before.before, before.above, 0.0))
        way = subtract(place, middle)
        above = dot(way, frame.up)
        if abs(above) > _HIGH + _LEAVES:
            continue  # too far above or below to be touched
        ahead, aside = dot(way, frame.front), dot(way, frame.left)
        flat = max(1e-6, hypot(ahead, aside))
        deep = before.section.front if ahead > 0 else before.section.back
        share = max(1e-6, hypot(ahead / deep, aside / before.section.left))
        nearest = min(nearest, hypot(max(0.0, flat * (1 - 1 / share)), max(0.0, abs(above) - _HIGH)))
        weight = max(0.0, 1.0 - abs(above) / 0.09) ** 2
        forward = (now.section.front - before.section.front) * max(0.0, ahead / flat)
        outward = (now.section.left - before.section.left) * aside / flat
        moved = add(moved, combine(frame, forward, 0.0, outward), weight)
        weights += weight
    share = min(1.0, max(0.0, (_LEAVES - nearest) / (_LEAVES - _TOUCHES)))
    if not weights or not share:
        return (0.0, 0.0, 0.0)
    return combine(_WORLD, *(each * share * share * (3 - 2 * share) / weights for each in moved))


_WORLD = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def _reaching(shoulder: Vector, elbow: Vector, wrist: Vector) -> tuple[Vector, Vector]:
    """Return wrist and elbow of an arm that reaches a place, its elbow as near to where it was as it can be."""
    run = subtract(wrist, shoulder)
    reach = min(length(run), UPPER_ARM + FOREARM - 1e-4)
    axis = unit(run)
    was = subtract(elbow, shoulder)
    across = unit(add(was, axis, -dot(was, axis)))
    at_shoulder = acos((UPPER_ARM**2 + reach**2 - FOREARM**2) / (2 * UPPER_ARM * reach))
    bent = add(add(shoulder, axis, UPPER_ARM * cos(at_shoulder)), across, UPPER_ARM * sin(at_shoulder))
    return add(shoulder, axis, reach), bent


def _along(frame: Frame, begins: Vector, ends: Vector) -> Frame:
    """A limb's frame, turned as little as can be so that it runs from one joint to the next."""
    up = unit(subtract(begins, ends))
    left = unit(add(frame.left, up, -dot(frame.left, up)))
    return Frame(cross(up, left), up, left)
