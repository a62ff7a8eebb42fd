"""The joints a pose may name, and how far each may move.

Angles are in degrees from the anatomical position (standing upright, arms at the sides), except that the forearm
is measured from its middle position, thumb forward, as the Academy does.
Breathing is in percent of a quiet, comfortable breath, and how tense a face is in percent too. Sided joints are
written with a ``left_`` or ``right_`` prefix, so ``left_knee_flexion``.

The ranges are the usual healthy ranges of the American Academy of Orthopaedic Surgeons ("Joint Motion: Method
of Measuring and Recording", 1965), rounded inwards: this library never asks for the end of a range.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["degrees", "percent"]


@dataclass(frozen=True)
class Joint:
    """One movable thing: its smallest and largest value, its unit, and which way is positive."""

    low: float
    high: float
    positive: str
    unit: Unit = "degrees"


MIDLINE: dict[str, Joint] = {
    "pelvis_tilt": Joint(-15, 15, "the low back flattens"),
    "trunk_flexion": Joint(-20, 60, "bending forward"),
    "trunk_side_bend": Joint(-25, 25, "leaning to the own left"),
    "trunk_turn": Joint(-40, 40, "turning to the own left"),
    "trunk_lean": Joint(-25, 50, "the trunk leans forward from the hips, without bending"),
    "trunk_side_lean": Joint(-80, 80, "the trunk leans to the own left from the hips; far over, it lies"),
    "body_roll": Joint(-95, 95, "who lies on the back rolls onto the own left side"),
    "body_turn": Joint(-120, 120, "who stands turns to the own left, feet and all"),
    "weight_shift": Joint(-6, 6, "the legs of who stands lean, and the weight comes over the own left foot"),
    "neck_flexion": Joint(-35, 45, "chin towards the chest"),
    "neck_side_bend": Joint(-35, 35, "ear towards the own left shoulder"),
    "neck_turn": Joint(-65, 65, "face towards the own left"),
    "jaw_opening": Joint(0, 25, "the mouth opens"),
    "face_tension": Joint(0, 100, "brows, eyes and lips draw together; at 0 the face is at ease", "percent"),
    "belly_rise": Joint(0, 100, "the belly rises with the breath", "percent"),
    "rib_widening": Joint(0, 100, "the lower ribs widen with the breath", "percent"),
}

SIDED: dict[str, Joint] = {
    "shoulder_flexion": Joint(-40, 160, "the arm rises forward"),
    "shoulder_abduction": Joint(-45, 150, "the arm rises away from the side"),
    "shoulder_rotation": Joint(-70, 70, "the forearm turns inward"),
    "shoulder_lift": Joint(-5, 30, "the shoulder rises towards the ear"),
    "shoulder_forward": Joint(-25, 25, "the shoulder slides forward"),
    "elbow_flexion": Joint(0, 145, "the elbow bends"),
    "forearm_turn": Joint(-80, 80, "the palm turns down; at 0 the thumb is up, at -80 the palm"),
    "wrist_flexion": Joint(-60, 70, "the palm moves towards the forearm"),
    "knuckle_curl": Joint(0, 85, "the fingers bend at the knuckles"),
    "finger_curl": Joint(0, 100, "the fingers bend at their middle joints"),
    "finger_spread": Joint(0, 25, "the fingers part"),
    "thumb_across": Joint(0, 60, "the thumb moves across the palm"),
    "hip_flexion": Joint(-20, 120, "the thigh rises forward"),
    "hip_abduction": Joint(-25, 45, "the thigh moves outward"),
    "hip_rotation": Joint(-40, 40, "the thigh turns inward"),
    "knee_flexion": Joint(0, 135, "the knee bends"),
    "ankle_flexion": Joint(-45, 20, "the toes rise towards the shin"),
}

JOINTS: dict[str, Joint] = MIDLINE | {
    f"{side}_{name}": joint for side in ("left", "right") for name, joint in SIDED.items()
}
"""Every name a pose may use."""

_MIRRORED_SIGN = (
    *("trunk_side_bend", "trunk_turn", "trunk_side_lean", "body_roll", "body_turn", "weight_shift"),
    *("neck_side_bend", "neck_turn"),
)


def mirrored_name(name: str) -> str:
    """Return a joint's or limb's name on the other side; what has no side keeps its name."""
    if name.startswith("left_"):
        return "right_" + name.removeprefix("left_")
    if name.startswith("right_"):
        return "left_" + name.removeprefix("right_")
    return name


def mirrored(pose: dict[str, float]) -> dict[str, float]:
    """Return the same pose for the other side: left and right change places, turns change direction."""
    return {mirrored_name(name): -value if name in _MIRRORED_SIGN else value for name, value in pose.items()}
