"""How a body follows when one of its joints is dragged: simple inverse kinematics, within the joints' limits.

A handle is a place on the body that can be taken hold of; each has the joints by which it moves. They are found by
damped least squares with bounds (Levenberg K, Q Appl Math 1944;2:164-168, doi:10.1090/qam/10666), from where the body
was when it was taken hold of, so that the way back leads to the same pose. Hands and feet that rest on something stay
on it, other than those of the limb that is dragged: the dragged place goes as far as they allow. A hand that lies on
the body goes with what it lies on, as far as it can.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.contact import Contact, contacts
from sps_coach.figure.proportions import SIDES, TOE
from sps_coach.figure.skeleton import Skeleton, complete
from sps_coach.figure.stage import Setting, close_up, framing, pose_at, upper_side
from sps_coach.figure.vectors import Vector, add, combine, dot, length, subtract
from sps_coach.library.joints import JOINTS

_ARM = ("shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion")
_HAND = (*_ARM, "forearm_turn", "wrist_flexion")
_LEG = ("hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion")
_FOOT = (*_LEG, "ankle_flexion")

_SIDED: dict[str, tuple[str, ...]] = {
    "shoulder": ("shoulder_lift", "shoulder_forward"),
    "elbow": ("shoulder_flexion", "shoulder_abduction"),
    "wrist": _ARM,
    "knuckles": ("wrist_flexion", "forearm_turn"),
    "knee": ("hip_flexion", "hip_abduction"),
    "ankle": _LEG,
    "toes": ("ankle_flexion", "hip_rotation"),
}
"""The joints by which each handle of a side moves."""

_MIDDLE: dict[str, tuple[str, ...]] = {
    "crown": ("neck_flexion", "neck_side_bend"),
    "face": ("neck_turn", "neck_flexion"),
    "chest": ("trunk_lean", "trunk_flexion", "trunk_side_bend"),
}
_HIPS = ("weight_shift", *(f"{side}_{joint}" for side in SIDES for joint in ("hip_flexion", "knee_flexion")))
"""By these the hips of somebody who stands move."""

_OF_CLOSE_UP = ("elbow", "wrist", "knuckles")
"""What can be taken hold of where only the hands are seen."""

_ENOUGH_CM = 0.05
"""A place nearer than this to where it is asked to be is there."""
_LAZINESS, _LAZINESS_ASIDE = 0.04, 0.12
"""What a degree away from where a joint was costs, in centimetres, and one by which a limb swings aside or turns: of
several ways the shortest and plainest is gone."""
_HELD = 4.0
"""How much more a place counts that is held than the one that is dragged."""
_MOVED_M = 0.001
"""What has moved less than this is where it was, in metres."""
_ROUNDS, _NUDGE, _STILL = 12, 0.25, 0.05
"""How often the joints are asked again; by how many degrees to see what each does; less is no movement."""
_SHARES = (1.0, 0.7, 0.4, 0.15)
"""How far a place goes where something that rests does not let it go all the way."""


def handles(setting: Setting) -> tuple[str, ...]:
    """Return the names of all that can be taken hold of, from the head down, such as ``crown`` and ``left_knee``."""
    sided = [name for name in _SIDED if name in _OF_CLOSE_UP] if close_up(setting) else list(_SIDED)
    middle = () if close_up(setting) else (*_MIDDLE, *(("hips",) if setting.position == "standing" else ()))
    return (*middle, *(f"{side}_{name}" for side in SIDES for name in sided))


def joints_of(handle: str) -> tuple[str, ...]:
    """Return the joints by which a handle moves."""
    if handle == "hips":
        return _HIPS
    side, _, name = handle.partition("_")
    return _MIDDLE.get(handle) or tuple(f"{side}_{joint}" for joint in _SIDED[name])


def place_of(body: Skeleton, handle: str) -> Vector:
    """Return where a handle is, in metres."""
    if handle == "hips":
        return body.points["pelvis"]
    if handle == "chest":
        return body.points["top"]
    if handle == "crown":
        return add(body.points["head"], body.frames["head"].up, 0.16)
    if handle == "face":
        return add(body.points["head"], combine(body.frames["head"], 0.10, 0.05, 0.0))
    side, _, name = handle.partition("_")
    if name == "toes":
        return add(body.points[f"{side}_ankle"], body.frames[f"{side}_foot"].front, TOE)
    return body.points[handle]


def seen_at(setting: Setting, pose: Mapping[str, float]) -> dict[str, Point]:
    """Return where each handle is on paper, in drawing units."""
    body, camera = pose_at(setting, (pose,), 0.0), framing(setting)[0]
    return {handle: camera.flat(place_of(body, handle)) for handle in handles(setting)}


def resting(setting: Setting, body: Skeleton) -> frozenset[str]:
    """Return the hands and feet (``left_hand``) that really rest on something."""
    return frozenset(each.part for each in _touching(setting, body))


def _touching(setting: Setting, body: Skeleton) -> list[Contact]:
    found = contacts(body, setting.props, (), setting.grounded)
    return [each for each in found if each.real and each.part.endswith(("_hand", "_foot"))]


def dragged(
    setting: Setting, pose: Mapping[str, float], handle: str, to: Point, *, holding: bool = True
) -> dict[str, float]:
    """Return the pose in which a handle is as near to a place on paper as the joints allow.

    Args:
        setting: how the body is carried and from where it is seen.
        pose: as it was when it was taken hold of; what it does not name rests as the position has it.
        handle: one of ``handles``.
        to: where the handle is wished, in drawing units.
        holding: whether hands and feet that rest stay where they are, unless their limb is what is dragged.

    Returns:
        The same names with their angles in degrees, and those that were needed besides; what need not move is as it
        was, to the digit.
    """
    pull = _Pull(setting, dict(pose), handle)
    begin = pull.camera.flat(place_of(pull.body, handle))
    way = (to[0] - begin[0], to[1] - begin[1])
    if max(map(abs, way)) < _ENOUGH_CM:
        return dict(pose)
    kept = resting(setting, pull.body) - {_end_of(handle)} if holding else frozenset()
    stays = {part for part in kept if pull.carrier(part) is None}
    for share in _SHARES:
        found = pull.solved((begin[0] + share * way[0], begin[1] + share * way[1]), kept)
        for digits in (0, 1):
            result = pull.rounded(found, digits)
            if not stays or stays <= resting(setting, pose_at(setting, (result,), 0.0)):
                return result
    return dict(pose)


def _end_of(handle: str) -> str | None:
    """Return the hand or foot of the limb that a handle belongs to."""
    side, _, name = handle.partition("_")
    if name in ("elbow", "wrist", "knuckles"):
        return f"{side}_hand"
    return f"{side}_foot" if name in ("knee", "ankle", "toes") else None


class _Hold(NamedTuple):
    """A place on the body that stays where it is, in the room or on the part of the body that carries it.

    Attributes:
        handle: which place.
        carrier: the point and the frame that carry it; None for the room.
        local: where it stays, seen from there.
    """

    handle: str
    carrier: tuple[str, str] | None
    local: Vector

    def away(self, body: Skeleton) -> Vector:
        """How far it has moved, in metres."""
        here = place_of(body, self.handle)
        return subtract(here if self.carrier is None else _seen_from(self.carrier, body, here), self.local)


def _seen_from(carrier: tuple[str, str], body: Skeleton, place: Vector) -> Vector:
    point, frame = body.points[carrier[0]], body.frames[carrier[1]]
    way = subtract(place, point)
    return dot(way, frame.front), dot(way, frame.up), dot(way, frame.left)


@dataclass
class _Pull:
    """One handle of a body that was taken hold of."""

    setting: Setting
    pose: dict[str, float]
    handle: str

    def __post_init__(self) -> None:
        self.camera: Camera = framing(self.setting)[0]
        self.body = pose_at(self.setting, (self.pose,), 0.0)
        setting = self.setting
        self._contacts = _touching(setting, self.body)
        self.start = complete(
            setting.position, self.pose, upper=upper_side(setting), table="table" in setting.props
        )

    def solved(self, to: Point, kept: frozenset[str]) -> dict[str, float]:
        """Return the angles of the joints that take part; a limb whose end would leave its place takes part too."""
        names: tuple[str, ...] = joints_of(self.handle)
        holds: list[_Hold] = []
        found = self._angles(names, to, holds)
        while disturbed := [part for part in sorted(kept) if self._disturbs(found, part)]:
            kept -= set(disturbed)
            for part in disturbed:
                side, _, limb = part.partition("_")
                names += tuple(f"{side}_{joint}" for joint in (_HAND if limb == "hand" else _FOOT))
                holds += self._holds(part)
            names = tuple(dict.fromkeys(names))
            found = self._angles(names, to, holds)
        return found

    def rounded(self, found: Mapping[str, float], digits: int) -> dict[str, float]:
        """Return the whole pose with angles of so many digits; what hardly moved is as it was."""
        least = 0.5 * 10**-digits
        moved = {
            name: _within(name, round(angle, digits))
            for name, angle in found.items()
            if abs(angle - self.start[name]) >= least
        }
        return {**self.pose, **moved}

    def _angles(self, names: Sequence[str], to: Point, holds: Sequence[_Hold]) -> dict[str, float]:
        start = np.array([self.start[name] for name in names])
        aside = [name.endswith(("abduction", "rotation")) for name in names]
        lazy = np.where(aside, _LAZINESS_ASIDE, _LAZINESS)
        low, high = (np.array([getattr(JOINTS[name], end) for name in names]) for end in ("low", "high"))

        def misses(angles: _Numbers) -> _Numbers:
            body = self._posed(dict(zip(names, angles.tolist(), strict=True)))
            x, y = self.camera.flat(place_of(body, self.handle))
            held = [_HELD * UNITS * each for hold in holds for each in hold.away(body)]
            return np.concatenate(([x - to[0], y - to[1]], held, lazy * (angles - start)))

        best = _least_misses(misses, np.clip(start, low, high), low, high)
        return dict(zip(names, best.tolist(), strict=True))

    def _posed(self, angles: Mapping[str, float]) -> Skeleton:
        return pose_at(self.setting, ({**self.pose, **angles},), 0.0)

    def _disturbs(self, found: Mapping[str, float], part: str) -> bool:
        body = self._posed(found)
        return any(max(map(abs, hold.away(body))) > _MOVED_M for hold in self._holds(part))

    def _holds(self, part: str) -> list[_Hold]:
        """The places by which a hand or a foot is held where it is."""
        side, _, limb = part.partition("_")
        ends = ("wrist", "knuckles") if limb == "hand" else ("ankle", "toes")
        carrier = self.carrier(part)
        places = [(f"{side}_{end}", place_of(self.body, f"{side}_{end}")) for end in ends]
        return [
            _Hold(end, carrier, place if carrier is None else _seen_from(carrier, self.body, place))
            for end, place in places
        ]

    def carrier(self, part: str) -> tuple[str, str] | None:
        """The point and frame that a hand lies on: of a thigh or the belly; None for all that rests in the room."""
        on = next(each.support for each in self._contacts if each.part == part)
        if on == "lap":
            wrist = self.body.points[part.replace("hand", "wrist")]
            side = min(SIDES, key=lambda each: length(subtract(self.body.points[f"{each}_knee"], wrist)))
            return f"{side}_hip", f"{side}_thigh"
        return ("ribs", "ribs") if on == "belly" else None


_Numbers = NDArray[np.float64]


def _least_misses(
    misses: Callable[[_Numbers], _Numbers], start: _Numbers, low: _Numbers, high: _Numbers
) -> _Numbers:
    """Return the numbers within their bounds for which the sum of squared misses is least, near the start."""
    here, missed, damping = start, misses(start), 0.1
    for _ in range(_ROUNDS):
        nudges = np.where(here + _NUDGE > high, -_NUDGE, _NUDGE)
        columns = [
            (misses(here + nudge * unit) - missed) / nudge
            for nudge, unit in zip(nudges, np.eye(len(here)), strict=True)
        ]
        slope = np.stack(columns, axis=1)
        downhill = -slope.T @ missed
        free = ~(((here <= low) & (downhill < 0)) | ((here >= high) & (downhill > 0)))
        if not free.any():
            break
        bend = slope[:, free].T @ slope[:, free]
        step = np.zeros_like(here)
        step[free] = np.linalg.solve(bend + damping * np.diag(np.diag(bend) + 1e-9), downhill[free])
        there = np.clip(here + step, low, high)
        then = misses(there)
        if then @ then >= missed @ missed:
            damping *= 8.0
            continue
        moved = float(np.abs(there - here).max())
        here, missed, damping = there, then, damping / 6.0
        if moved < _STILL:
            break
    return here


def _within(name: str, angle: float) -> float:
    return min(max(angle, JOINTS[name].low), JOINTS[name].high)
