"""Where furniture stands and how high it is: what is drawn and what a body rests on are the same. In metres."""

from __future__ import annotations

from collections.abc import Collection
from math import cos, radians, sin

from sps_coach.figure.proportions import BACK, SEAT, TRUNK
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.vectors import Vector, add

MAT_THICK = 0.035
BED_HIGH = 0.46
HALF_LONG = 1.10
"""Half the length of mat and bed."""

SEAT_TOP = SEAT + 0.010
SEAT_LOW = SEAT - 0.14
SEAT_FRONT = 0.36
SEAT_HALF = 0.29
BACKREST = (-0.117, -0.127)
"""Where the upholstery of an armchair's back begins, behind the hips: at the seat and at the shoulders."""
BACKREST_HIGH = 1.05
ARMREST = ((-0.26, 0.615), (0.05, 0.632), (0.31, 0.612))
"""How far ahead of the hips, and how high, the middle line of an armrest runs."""
ARMREST_APART = 0.335
ARMREST_RADIUS = 0.026

BED_EDGE_BACK, BED_EDGE, BED_EDGE_HALF = -0.72, 0.27, 1.06
"""A bed on whose side somebody sits: where it begins and ends from the hips, and half its length."""
BED_EDGE_TOP = SEAT + 0.012

TABLE_NEAR, TABLE_FAR, TABLE_HALF = 0.24, 0.98, 0.50

COUNTER = 0.90
"""Height of a counter's top."""
COUNTER_NEAR, COUNTER_FAR, COUNTER_HALF = 0.27, 0.80, 0.95
WALL_FACE = -0.152
"""Where the wall stands behind somebody who may lean on it."""
WALKER_HIGH, WALKER_HALF = 0.88, 0.27
WALKER_NEAR, WALKER_FAR = 0.16, 0.52
WALKER_GRIP = (0.11, 0.25)
"""From where to where the grips reach ahead of the feet."""

FOOTSTOOL = 0.30
"""Height of a footstool."""
FOOTSTOOL_SITTING = (0.62, 0.96, 0.24)
FOOTSTOOL_LYING = (0.42, 0.86, 0.26)
"""Its near edge, its far edge and half its width."""
CUSHION = (0.40, 0.15, 0.165, 0.30)
"""A cushion under the knees: where its middle is, half its length, its height, half its width."""

PROPPED = 38.0
"""How steep a wedge is, in degrees: the trunk of who leans on it leans forward as much."""


def floor_height(position: str, props: Collection[str]) -> float:
    """Return where the floor is, in metres, below what the body rests on."""
    if position in ("sitting", "standing"):
        return 0.0
    return -BED_HIGH if "bed" in props else -MAT_THICK


def wedge_top() -> tuple[float, float]:
    """Return where the slope of a wedge ends: how far behind the hips, and how high."""
    slope = radians(PROPPED)
    along, under = TRUNK + 0.20, BACK - 0.012
    return (
        -along * cos(slope) - under * sin(slope),
        BACK + along * sin(slope) - under * cos(slope),
    )


def head_pillow(rest: Skeleton) -> tuple[Vector, Vector]:
    """Return the middle of the pillow under the head of who lies at rest, and its half length, height, half width."""
    place = rest.points["head"]
    under = 0.092 if rest.position == "lying" else 0.070
    middle = add((place[0], 0.0, place[2]), rest.frames["hips"].up, 0.055)
    return middle, (0.21, max(0.06, place[1] - under + 0.026), 0.29)
