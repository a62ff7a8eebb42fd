"""What an exercise that is being written says so far; what is not there yet is as one would expect. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, get_args

from sps_coach.editing.keyframes import path_of, poses_of
from sps_coach.editing.placing import at
from sps_coach.figure.skeleton import complete
from sps_coach.figure.stage import Setting, pose_at, upper_side
from sps_coach.library.exercises import Limb, Position, Prop, View, spoken_for
from sps_coach.library.joints import JOINTS
from sps_coach.library.motion_checks import PEAK
from sps_coach.session.composing import LONG_HOLD_S
from sps_coach.session.cues import Spacing, estimated_seconds
from sps_coach.session.moment import Scene

_USUAL_S = {"move_s": 8.0, "hold_s": 0.0, "return_s": 8.0, "rest_s": 4.0}
_LONGEST_S = 600.0
_STEPS = 6
"""Moments in which each leg of a way is looked at for a leg that follows its foot."""

MEANT_DEG_S = 15.0
"""The fastest that a joint is meant to move where a file says nothing else (docs/calm.md, section 2)."""


@dataclass(frozen=True)
class Reading:
    """An exercise as far as it is written.

    Attributes:
        setting: what stays the same in its pictures.
        path: the names of its keyframes in order; empty while there is none.
        poses: every pose by its name.
        seconds: of moving, holding, returning and resting, by the names of a file.
        fastest: how fast a joint is meant to move at most, degrees a second.
    """

    setting: Setting
    path: tuple[str, ...]
    poses: Mapping[str, Mapping[str, float]]
    seconds: Mapping[str, float]
    fastest: float

    @property
    def way(self) -> tuple[Mapping[str, float], ...]:
        """The poses from the start to the end; one at rest while there is none."""
        return tuple(self.poses[name] for name in self.path) or ({},)

    @property
    def lasts(self) -> float:
        """Seconds of one repetition, without the rest behind it."""
        return self.seconds["move_s"] + self.seconds["hold_s"] + self.seconds["return_s"]

    def full(self, name: str) -> dict[str, float]:
        """Return a pose with all that rests in it."""
        return whole(self.setting, self.poses.get(name, {}))

    def scene(self, poses: Iterable[Mapping[str, float]]) -> Scene:
        """Return what is drawn for some poses."""
        one = self.setting
        shown = tuple(dict(pose) for pose in poses)
        return Scene(one.position, one.view, one.props, shown, one.moving, one.grounded, one.focus)  # type: ignore[arg-type]  # a setting has plain texts, which were read from a file's own

    def travel(self, at_s: float) -> float:
        """Return how far along the way one is after so many seconds, 0 to 1 in time."""
        move, hold, back = (self.seconds[name] for name in ("move_s", "hold_s", "return_s"))
        if at_s <= move:
            return max(at_s, 0.0) / move
        return 1.0 if at_s <= move + hold else max(1.0 - (at_s - move - hold) / back, 0.0)

    def moment_of(self, keyframe: int) -> float:
        """Return after how many seconds a keyframe is reached, from 0."""
        return self.seconds["move_s"] * keyframe / max(len(self.path) - 1, 1)


def read(values: Mapping[str, Any]) -> Reading:
    """Read an exercise."""
    moving = _known(at(values, ("motion", "moving")), get_args(Limb))
    position: Position = next(iter(_known([values.get("position")], get_args(Position))), "sitting")
    setting = Setting(
        position,
        next(iter(_known([values.get("view")], get_args(View))), "side"),
        _known(values.get("props"), get_args(Prop)),
        moving,
        _known(at(values, ("motion", "grounded")), ("left_foot", "right_foot")),
        focus=moving,
    )
    seconds = {
        name: _number(at(values, ("dose", name)), usual, 0.1 if name != "hold_s" else 0.0, _LONGEST_S)
        for name, usual in _USUAL_S.items()
    }
    fastest = _number(at(values, ("motion", "fastest_deg_s")), MEANT_DEG_S, 0.1, 1000.0)
    return Reading(setting, path_of(values), poses_of(values), seconds, fastest)


def whole(setting: Setting, pose: Mapping[str, float]) -> dict[str, float]:
    """Return a pose with all that rests in it."""
    return complete(setting.position, pose, upper=upper_side(setting), table="table" in setting.props)


def languages_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the languages that the name has, the one that the others are made from first."""
    name = values.get("name")
    return tuple(name) if isinstance(name, dict) else ()


# -- how fast ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pace:
    """How fast a movement is.

    Attributes:
        joint: the one that moves fastest; empty where nothing moves.
        out, back: its greatest speed on the way out and back, degrees a second.
        calm_s: the seconds from which on a way keeps to what is meant.
    """

    joint: str = ""
    out: float = 0.0
    back: float = 0.0
    calm_s: float = 0.0


def pace_of(reading: Reading) -> Pace:
    """Return how fast the fastest joint moves; a leg whose foot stays on the ground follows it, and counts too."""
    pairs = list(pairwise([whole(reading.setting, pose) for pose in reading.way]))
    reach, joint = max(
        (
            (abs(after[name] - before[name]), name)
            for before, after in pairs
            for name, limits in JOINTS.items()
            if limits.unit == "degrees"
        ),
        default=(0.0, ""),
    )
    most = PEAK * reach * len(pairs)
    followed, follower = _following(reading.setting, tuple(tuple(pose.items()) for pose in reading.way))
    if followed > most:
        most, joint = followed, follower
    if not most:
        return Pace()
    move, back = (reading.seconds[name] for name in ("move_s", "return_s"))
    return Pace(joint, most / move, most / back, math.ceil(most / reading.fastest * 10) / 10)


@lru_cache(maxsize=8)
def _following(setting: Setting, way: tuple[tuple[tuple[str, float], ...], ...]) -> tuple[float, str]:
    """Return by how many degrees a whole way the fastest joint of a leg moves whose foot stays on the ground."""
    if not setting.grounded or len(way) < 2:
        return 0.0, ""
    steps = _STEPS * (len(way) - 1)
    poses = [dict(pose) for pose in way]
    bodies = [pose_at(setting, poses, step / steps).angles for step in range(steps + 1)]
    names = [
        f"{foot.removesuffix('_foot')}_{joint}"
        for foot in setting.grounded
        for joint in ("hip_flexion", "knee_flexion")
    ]
    reach, joint = max(
        (abs(after[name] - before[name]), name) for before, after in pairwise(bodies) for name in names
    )
    return reach * steps, joint


# -- how long words take -------------------------------------------------------------------------------------------


def spoken_seconds(phrases: Iterable[str], words_per_minute: int) -> float:
    """Return about how long phrases take to say, one after another, on the side with the longer words."""
    longer = [max((spoken_for(phrase, side) for side in ("left", "right")), key=len) for phrase in phrases]
    return estimated_seconds(longer, words_per_minute, Spacing().pause_s)


def room_for(role: str, reading: Reading, phrases: int) -> float | None:
    """Return the seconds there are for a phrase of a hold, or for all of a way; None where there is always room."""
    if role in ("move", "return"):
        return reading.seconds[f"{role}_s"]
    if role == "hold":
        held = reading.seconds["hold_s"]
        return held / max(min(phrases, max(1, int(held // LONG_HOLD_S))), 1)
    return None


def _known(given: Any, names: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each for each in given if each in names) if isinstance(given, list) else ()


def _number(given: Any, usual: float, least: float, most: float) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not math.isfinite(given):
        return usual
    return min(max(float(given), least), most)
