"""What becomes of a pose when the body is carried otherwise: what rests on nothing there begins at rest. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from sps_coach.figure.contact import untouched
from sps_coach.figure.stage import Setting, pose_at
from sps_coach.library.exercises import Position, Prop
from sps_coach.library.joints import JOINTS
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.reading import Reading, read

_USUALLY: Mapping[Position, tuple[Prop, ...]] = {
    "lying": ("mat",),
    "side-lying": ("bed", "pillow"),
    "sitting": ("chair",),
}
"""What somebody lies or sits on where nothing is there yet that carries."""
_CARRYING = frozenset({"bed", "mat", "chair"})
_UPRIGHT_M = 0.1
"""Who stands with the hips this much lower than at rest stands no longer upright."""


def joints_to_rest(values: Mapping[str, Any], position: Position) -> tuple[str, ...]:
    """Return the joints whose angles are better left to a position that an exercise is to have.

    None where every part of the body rests on something there that should; or else those of the parts that do not, or
    all joints where only that leaves fewer parts in the air.

    Args:
        values: of the exercise's file.
        position: how the body is to be carried.
    """
    before = read(values)
    setting = replace(before.setting, position=position, props=_carried(before.setting.props, position))
    now = replace(before, setting=setting)
    named = {joint for pose in before.way for joint in pose}
    if any(
        not JOINTS[joint].low <= pose[joint] <= JOINTS[joint].high for pose in before.way for joint in pose
    ):
        return tuple(sorted(named))
    parts = {_group(part) for part in _in_the_air(now, ())}
    some = {joint for joint in named if words.group_of(joint) in parts}
    if not parts:
        return ()
    ways = (tuple(sorted(some)), tuple(sorted(named)))
    return min(ways, key=lambda joints: len(_in_the_air(now, joints)))


def _in_the_air(reading: Reading, resting: Collection[str]) -> frozenset[str]:
    """The parts of the body that rest on nothing, once these joints are left to the position."""
    way = [{joint: angle for joint, angle in pose.items() if joint not in resting} for pose in reading.way]
    found = {contact.part for _, contact in untouched(reading.setting, way)}
    if reading.setting.position == "standing":
        rest = _hips(reading.setting, {})
        if any(_hips(reading.setting, pose) < rest - _UPRIGHT_M for pose in way):
            found |= {"left_foot", "right_foot"}
    return frozenset(found)


def _hips(setting: Setting, pose: Mapping[str, float]) -> float:
    """How high the hips are, in metres."""
    return pose_at(setting, [pose], 0.0).points["pelvis"][1]


def _carried(props: tuple[str, ...], position: Position) -> tuple[str, ...]:
    return props if _CARRYING & set(props) else (*props, *_USUALLY.get(position, ()))


def _group(part: str) -> str:
    """The part of the body whose joints say where a part is that should touch."""
    side, _, name = part.partition("_")
    if name == "hand":
        return f"{side}-arm"
    return f"{side}-leg" if name in ("foot", "knee") else "head" if part == "head" else "trunk"
