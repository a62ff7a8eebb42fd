"""Fingers: the joints of each, from the angles of a hand."""

from __future__ import annotations

from sps_coach.figure.proportions import Side
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.vectors import Frame, Vector, add, combine, lean, nod

FINGERS = ("index", "middle", "ring", "little")
FINGER_LENGTHS = {"index": 0.076, "middle": 0.084, "ring": 0.078, "little": 0.061}
"""Knuckle to tip, along the skin of the back of the hand; hand length 0.108 of the stature."""


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
