"""Fingers: the joints of each, from the angles of a hand."""

from __future__ import annotations

from functools import lru_cache
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
    chains = _bent(hand.knuckle_curl, hand.curl, hand.spread, hand.across)
    return {
        name: tuple(
            add(hand.wrist if name == "thumb" else hand.knuckles, combine(hand.frame, *joint))
            for joint in joints
        )
        for name, joints in chains.items()
    }


_OWN = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
"""A hand's own directions, as it has them itself."""


@lru_cache(maxsize=8)
def _bent(knuckle_curl: float, curl: float, spread: float, across: float) -> dict[str, tuple[Vector, ...]]:
    """The joints of fingers from the middle of the knuckles, and of the thumb from the wrist, along a hand's own frame.

    Most hands are carried about as they are; their fingers need not be bent again for each picture.
    """
    chains: dict[str, tuple[Vector, ...]] = {}
    for place, name in enumerate(FINGERS):
        begin = (0.0, (0.0, -0.004, 0.0, 0.010)[place], 0.030 - 0.020 * place)
        frame = lean(_OWN, -(1.35 - 0.9 * place) * spread * 0.75)
        chains[name] = _chain(begin, frame, FINGER_LENGTHS[name], (knuckle_curl, curl, 0.7 * curl))
    frame = lean(nod(_OWN, -18 - 0.5 * across), -(38 + 0.3 * spread - 0.75 * across))
    bends = (0.0, 6 + 0.35 * across + 0.1 * curl, 8 + 0.3 * curl)
    chains["thumb"] = _chain((0.008, -0.018, 0.022), frame, 0.092, bends)
    return chains


def _chain(begin: Vector, frame: Frame, size: float, bends: tuple[float, float, float]) -> tuple[Vector, ...]:
    joints = [begin]
    for share, bend in zip((0.46, 0.30, 0.24), bends, strict=True):
        frame = nod(frame, -bend)
        joints.append(add(joints[-1], frame.up, -size * share))
    return tuple(joints)
