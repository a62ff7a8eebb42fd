"""Poses within the joints' limits, for properties that hold for every body."""

from __future__ import annotations

from hypothesis import strategies as st

from sps_coach.figure.proportions import Position
from sps_coach.library.joints import JOINTS

POSITIONS: tuple[Position, ...] = ("lying", "side-lying", "sitting", "standing")
PROPS = (
    "mat", "bed", "chair", "pillow", "table", "cloth", "strap", "towel", "cushion", "sock",
    "wedge", "footstool", "ball", "counter", "wall", "walker",
)  # fmt: skip
LIMBS = (
    "head", "neck", "trunk", "belly", "ribs", "left_shoulder", "right_shoulder", "left_arm", "right_arm",
    "left_forearm", "right_forearm", "left_hand", "right_hand", "left_leg", "right_leg", "left_foot", "right_foot",
)  # fmt: skip


def poses() -> st.SearchStrategy[dict[str, float]]:
    """Any pose that a file may hold."""
    return st.fixed_dictionaries(
        {},
        optional={name: st.floats(joint.low, joint.high, allow_nan=False) for name, joint in JOINTS.items()},
    )


def some(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Any few of some names."""
    return st.lists(st.sampled_from(names), unique=True).map(tuple)
