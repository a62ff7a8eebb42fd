"""Fingers: the joints of each, from the angles of a hand."""

from __future__ import annotations

from typing import NamedTuple

from sps_coach.figure.proportions import Side
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.vectors import Frame, Vector, add, combine, lean, nod

FINGERS = ("index", "middle", "ring", "little")
FINGER_LENGTHS = {"index": 0.076, "middle": 0.084, "ring": 0.078, "little": 0.061}
"""Knuckle to tip, along the skin of the back of the hand; hand length 0.108 of the stature."""


class Hand(NamedTuple):
    """All that a hand's fingers follow from: where it is, how it is turned, and how far its fingers bend (degrees)."""

    wrist: Vector
    knuckles: Vector
    frame: Frame
    knuckle_curl: float
    curl: float
    spread: float
    across: float


def hand_of(skeleton: Skeleton, side: Side) -> Hand:
    """Return one hand of a body."""
    joints = ("knuckle_curl", "finger_curl", "finger_spread", "thumb_across")
    return Hand(
        skeleton.points[f"{side}_wrist"],
        skeleton.points[f"{side}_knuckles"],
        skeleton.frames[f"{side}_hand"],
        *(skeleton.angles.get(f"{side}_{joint}", 0.0) for joint in joints),
    )


def fingers(hand: Hand) -> dict[str, tuple[Vector, ...]]:
    """Return each finger's joints, from knuckle to tip, and the thumb's, in metres."""
    chains: dict[str, tuple[Vector, ...]] = {}
    for place, name in enumerate(FINGERS):
        aside = 0.030 - 0.020 * place
        begin = add(hand.knuckles, combine(hand.frame, 0.0, (0.0, -0.004, 0.0, 0.010)[place], aside))
        frame = lean(hand.frame, -(1.35 - 0.9 * place) * hand.spread * 0.75)
        bends = (hand.knuckle_curl, hand.curl, 0.7 * hand.curl)
        chains[name] = _chain(begin, frame, FINGER_LENGTHS[name], bends)
    across = hand.across
    begin = add(hand.wrist, combine(hand.frame, 0.008, -0.018, 0.022))
    frame = lean(nod(hand.frame, -18 - 0.5 * across), -(38 + 0.3 * hand.spread - 0.75 * across))
    bends = (0.0, 6 + 0.35 * across + 0.1 * hand.curl, 8 + 0.3 * hand.curl)
    chains["thumb"] = _chain(begin, frame, 0.092, bends)
    return chains


def _chain(begin: Vector, frame: Frame, size: float, bends: tuple[float, float, float]) -> tuple[Vector, ...]:
    joints = [begin]
    for share, bend in zip((0.46, 0.30, 0.24), bends, strict=True):
        frame = nod(frame, -bend)
        joints.append(add(joints[-1], frame.up, -size * share))
    return tuple(joints)
