"""What the exercise editor calls things: joints, handles, limbs, tiers, roles of cues, and times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from sps_coach.library.exercises import Limb, Position, Prop, Region
from sps_coach.library.faults import Fault
from sps_coach.library.joints import JOINTS
from sps_coach.library.names import FIELDS
from sps_coach.library.origin import Evidence
from sps_coach.ui import words
from sps_coach.ui.sentences import in_words
from sps_coach.ui.translation import QT_TRANSLATE_NOOP, figure, translate
from sps_coach.worded import Worded

Options = list[tuple[str, str]]
"""Values as a file has them, each with its words."""

_JOINTS = {
    "pelvis_tilt": QT_TRANSLATE_NOOP("Joints", "Pelvis, tilt back"),
    "trunk_flexion": QT_TRANSLATE_NOOP("Joints", "Trunk, bend forward"),
    "trunk_side_bend": QT_TRANSLATE_NOOP("Joints", "Trunk, bend to the left"),
    "trunk_turn": QT_TRANSLATE_NOOP("Joints", "Trunk, turn to the left"),
    "trunk_lean": QT_TRANSLATE_NOOP("Joints", "Trunk, lean forward from the hips"),
    "trunk_side_lean": QT_TRANSLATE_NOOP("Joints", "Trunk, lean to the left from the hips"),
    "body_roll": QT_TRANSLATE_NOOP("Joints", "Whole body, roll to the left"),
    "body_turn": QT_TRANSLATE_NOOP("Joints", "Whole body, turn to the left"),
    "weight_shift": QT_TRANSLATE_NOOP("Joints", "Weight, shift to the left foot"),
    "neck_flexion": QT_TRANSLATE_NOOP("Joints", "Neck, nod"),
    "neck_side_bend": QT_TRANSLATE_NOOP("Joints", "Neck, tilt to the left"),
    "neck_turn": QT_TRANSLATE_NOOP("Joints", "Neck, turn to the left"),
    "jaw_opening": QT_TRANSLATE_NOOP("Joints", "Jaw, open"),
    "face_tension": QT_TRANSLATE_NOOP("Joints", "Face, draw together"),
    "belly_rise": QT_TRANSLATE_NOOP("Joints", "Belly, rise with the breath"),
    "rib_widening": QT_TRANSLATE_NOOP("Joints", "Ribs, widen with the breath"),
    "left_shoulder_flexion": QT_TRANSLATE_NOOP("Joints", "Left shoulder, raise forward"),
    "left_shoulder_abduction": QT_TRANSLATE_NOOP("Joints", "Left shoulder, raise to the side"),
    "left_shoulder_rotation": QT_TRANSLATE_NOOP("Joints", "Left shoulder, turn inward"),
    "left_shoulder_lift": QT_TRANSLATE_NOOP("Joints", "Left shoulder, lift"),
    "left_shoulder_forward": QT_TRANSLATE_NOOP("Joints", "Left shoulder, slide forward"),
    "left_elbow_flexion": QT_TRANSLATE_NOOP("Joints", "Left elbow, bend"),
    "left_forearm_turn": QT_TRANSLATE_NOOP("Joints", "Left forearm, turn palm down"),
    "left_wrist_flexion": QT_TRANSLATE_NOOP("Joints", "Left wrist, bend"),
    "left_knuckle_curl": QT_TRANSLATE_NOOP("Joints", "Left knuckles, bend"),
    "left_finger_curl": QT_TRANSLATE_NOOP("Joints", "Left fingers, curl"),
    "left_finger_spread": QT_TRANSLATE_NOOP("Joints", "Left fingers, spread"),
    "left_thumb_across": QT_TRANSLATE_NOOP("Joints", "Left thumb, across the palm"),
    "left_hip_flexion": QT_TRANSLATE_NOOP("Joints", "Left hip, raise forward"),
    "left_hip_abduction": QT_TRANSLATE_NOOP("Joints", "Left hip, move outward"),
    "left_hip_rotation": QT_TRANSLATE_NOOP("Joints", "Left hip, turn inward"),
    "left_knee_flexion": QT_TRANSLATE_NOOP("Joints", "Left knee, bend"),
    "left_ankle_flexion": QT_TRANSLATE_NOOP("Joints", "Left ankle, toes up"),
    "right_shoulder_flexion": QT_TRANSLATE_NOOP("Joints", "Right shoulder, raise forward"),
    "right_shoulder_abduction": QT_TRANSLATE_NOOP("Joints", "Right shoulder, raise to the side"),
    "right_shoulder_rotation": QT_TRANSLATE_NOOP("Joints", "Right shoulder, turn inward"),
    "right_shoulder_lift": QT_TRANSLATE_NOOP("Joints", "Right shoulder, lift"),
    "right_shoulder_forward": QT_TRANSLATE_NOOP("Joints", "Right shoulder, slide forward"),
    "right_elbow_flexion": QT_TRANSLATE_NOOP("Joints", "Right elbow, bend"),
    "right_forearm_turn": QT_TRANSLATE_NOOP("Joints", "Right forearm, turn palm down"),
    "right_wrist_flexion": QT_TRANSLATE_NOOP("Joints", "Right wrist, bend"),
    "right_knuckle_curl": QT_TRANSLATE_NOOP("Joints", "Right knuckles, bend"),
    "right_finger_curl": QT_TRANSLATE_NOOP("Joints", "Right fingers, curl"),
    "right_finger_spread": QT_TRANSLATE_NOOP("Joints", "Right fingers, spread"),
    "right_thumb_across": QT_TRANSLATE_NOOP("Joints", "Right thumb, across the palm"),
    "right_hip_flexion": QT_TRANSLATE_NOOP("Joints", "Right hip, raise forward"),
    "right_hip_abduction": QT_TRANSLATE_NOOP("Joints", "Right hip, move outward"),
    "right_hip_rotation": QT_TRANSLATE_NOOP("Joints", "Right hip, turn inward"),
    "right_knee_flexion": QT_TRANSLATE_NOOP("Joints", "Right knee, bend"),
    "right_ankle_flexion": QT_TRANSLATE_NOOP("Joints", "Right ankle, toes up"),
}
_HANDLES = {
    "crown": QT_TRANSLATE_NOOP("Body", "Top of the head"),
    "face": QT_TRANSLATE_NOOP("Body", "Face"),
    "chest": QT_TRANSLATE_NOOP("Body", "Chest"),
    "hips": QT_TRANSLATE_NOOP("Body", "Hips"),
    "left_shoulder": QT_TRANSLATE_NOOP("Body", "Left shoulder"),
    "left_elbow": QT_TRANSLATE_NOOP("Body", "Left elbow"),
    "left_wrist": QT_TRANSLATE_NOOP("Body", "Left wrist"),
    "left_knuckles": QT_TRANSLATE_NOOP("Body", "Left hand"),
    "left_knee": QT_TRANSLATE_NOOP("Body", "Left knee"),
    "left_ankle": QT_TRANSLATE_NOOP("Body", "Left ankle"),
    "left_toes": QT_TRANSLATE_NOOP("Body", "Left toes"),
    "right_shoulder": QT_TRANSLATE_NOOP("Body", "Right shoulder"),
    "right_elbow": QT_TRANSLATE_NOOP("Body", "Right elbow"),
    "right_wrist": QT_TRANSLATE_NOOP("Body", "Right wrist"),
    "right_knuckles": QT_TRANSLATE_NOOP("Body", "Right hand"),
    "right_knee": QT_TRANSLATE_NOOP("Body", "Right knee"),
    "right_ankle": QT_TRANSLATE_NOOP("Body", "Right ankle"),
    "right_toes": QT_TRANSLATE_NOOP("Body", "Right toes"),
}
_LIMBS = {
    "head": QT_TRANSLATE_NOOP("Body", "Head"),
    "neck": QT_TRANSLATE_NOOP("Body", "Neck"),
    "trunk": QT_TRANSLATE_NOOP("Body", "Trunk"),
    "belly": QT_TRANSLATE_NOOP("Body", "Belly"),
    "ribs": QT_TRANSLATE_NOOP("Body", "Ribs"),
    "left_shoulder": QT_TRANSLATE_NOOP("Body", "Left shoulder"),
    "right_shoulder": QT_TRANSLATE_NOOP("Body", "Right shoulder"),
    "left_arm": QT_TRANSLATE_NOOP("Body", "Left arm"),
    "right_arm": QT_TRANSLATE_NOOP("Body", "Right arm"),
    "left_forearm": QT_TRANSLATE_NOOP("Body", "Left forearm"),
    "right_forearm": QT_TRANSLATE_NOOP("Body", "Right forearm"),
    "left_hand": QT_TRANSLATE_NOOP("Body", "Left hand"),
    "right_hand": QT_TRANSLATE_NOOP("Body", "Right hand"),
    "left_leg": QT_TRANSLATE_NOOP("Body", "Left leg"),
    "right_leg": QT_TRANSLATE_NOOP("Body", "Right leg"),
    "left_foot": QT_TRANSLATE_NOOP("Body", "Left foot"),
    "right_foot": QT_TRANSLATE_NOOP("Body", "Right foot"),
}

_GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "head": (QT_TRANSLATE_NOOP("Body", "Head"), ("neck_", "jaw_", "face_")),
    "trunk": (
        QT_TRANSLATE_NOOP("Body", "Trunk"),
        ("pelvis_", "trunk_", "body_", "weight_", "belly_", "rib_"),
    ),
    "left-arm": (
        QT_TRANSLATE_NOOP("Body", "Left arm"),
        ("left_shoulder_", "left_elbow_", "left_forearm_", "left_wrist_"),
    ),
    "right-arm": (
        QT_TRANSLATE_NOOP("Body", "Right arm"),
        ("right_shoulder_", "right_elbow_", "right_forearm_", "right_wrist_"),
    ),
    "left-leg": (QT_TRANSLATE_NOOP("Body", "Left leg"), ("left_hip_", "left_knee_", "left_ankle_")),
    "right-leg": (QT_TRANSLATE_NOOP("Body", "Right leg"), ("right_hip_", "right_knee_", "right_ankle_")),
    "left-hand": (QT_TRANSLATE_NOOP("Body", "Left hand"), ("left_knuckle_", "left_finger_", "left_thumb_")),
    "right-hand": (
        QT_TRANSLATE_NOOP("Body", "Right hand"),
        ("right_knuckle_", "right_finger_", "right_thumb_"),
    ),
}
"""Parts of the body as they are chosen, with what their joints begin with."""


def joint(name: str) -> str:
    """A joint with the way in which its angle grows: "Left knee, bend"."""
    return translate("Joints", _JOINTS[name])


def reach(name: str) -> str:
    """How far a joint goes: "0 to 135 degrees"."""
    limits = JOINTS[name]
    told = (
        translate("Joints", "{low} to {high} percent")
        if limits.unit == "percent"
        else translate("Joints", "{low} to {high} degrees")
    )
    return told.format(low=figure(limits.low), high=figure(limits.high))


def handle(name: str) -> str:
    """A place on the body that can be taken hold of."""
    return translate("Body", _HANDLES[name])


def groups() -> Options:
    """The parts of the body whose joints are shown together."""
    return [(name, translate("Body", words_of)) for name, (words_of, _) in _GROUPS.items()]


def joints_of(group: str) -> tuple[str, ...]:
    """The joints of a part of the body, from above."""
    return tuple(name for name in JOINTS if name.startswith(_GROUPS[group][1]))


def group_of(joint_name: str) -> str:
    """The part of the body that a joint belongs to."""
    return next(name for name, (_, begins) in _GROUPS.items() if joint_name.startswith(begins))


def limbs() -> Options:
    """What can move, by the names of a file."""
    return [(limb, translate("Body", _LIMBS[limb])) for limb in get_args(Limb)]


def feet() -> Options:
    """The feet that can stay on the ground."""
    return [(limb, translate("Body", _LIMBS[limb])) for limb in ("left_foot", "right_foot")]


def positions() -> Options:
    """How one lies, sits or stands."""
    return [(each, words.sentence(words.position(each))) for each in get_args(Position)]


def regions() -> Options:
    """What an exercise is for."""
    return [(each, words.region(each)) for each in get_args(Region)]


def props() -> Options:
    """What one may need."""
    return [(each, words.sentence(words.prop(each))) for each in get_args(Prop)]


def views() -> Options:
    """From where the figure is seen."""
    return [
        ("side", translate("Studio", "From the side")),
        ("front", translate("Studio", "From the front")),
        ("three-quarter", translate("Studio", "Half-way between")),
    ]


def tiers() -> list[tuple[int, str]]:
    """How much effort an exercise is."""
    return [
        (1, translate("Studio", "1, rest")),
        (2, translate("Studio", "2, gentle")),
        (3, translate("Studio", "3, moderate")),
        (4, translate("Studio", "4, with a helper near")),
        (5, translate("Studio", "5, only with a clinician")),
    ]


def sides() -> Options:
    """How the sides of a dose go."""
    return [
        ("alternate", translate("Studio", "Left, then right")),
        ("left", translate("Studio", "Left alone")),
        ("right", translate("Studio", "Right alone")),
        ("both", translate("Studio", "Both, or no side")),
    ]


def evidence() -> Options:
    """How far sources carry."""
    return [(each, words.evidence(each)) for each in get_args(Evidence)]


def statuses() -> Options:
    """Whether somebody who knows has signed."""
    return [("pending", translate("Studio", "Review pending")), ("signed", translate("Studio", "Signed"))]


def cue_roles() -> Options:
    """The roles of cues in the order in which they are heard."""
    return [
        ("prepare", translate("Studio", "Before anything moves")),
        ("caution", translate("Studio", "To take care of, said once")),
        ("move", translate("Studio", "While moving out")),
        ("hold", translate("Studio", "While holding")),
        ("breathe", translate("Studio", "On breathing, within a hold")),
        ("return", translate("Studio", "While coming back")),
        ("rest", translate("Studio", "Between two repetitions")),
    ]


def remark(fault: Fault) -> str:
    """What a check says, with joints and fields by their names here; a sentence that stands alone."""
    message = fault.message
    if isinstance(message, Worded):
        message = message.of(**_named(message))
    said = words.sentence(in_words(message))
    return said if said.endswith((".", "?")) else f"{said}."


def _named(message: Worded) -> Mapping[str, str]:
    """Return what is called otherwise here, by the place that it has in a sentence."""
    plain = {name: value for name, value in message.names.items() if isinstance(value, str)}
    joints = {name: joint(value) for name, value in plain.items() if value in JOINTS}
    field = plain.get("name", "").rpartition(".")[2]
    return {**joints, "name": FIELDS[field]} if field in FIELDS else joints


def seconds(count: float) -> str:
    """A time, as in "6.5 seconds"."""
    return translate("Studio", "{count} seconds").format(count=figure(count))
