"""Whether a body really rests on what carries it: by how far each part that should touch misses its support.

Parts are balls just under the skin; supports are boxes, slopes and rails, and the body's own lap and trunk. What
moves may be in the air, what rests may not. Lengths are in metres, gaps in centimetres.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, inf
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sps_coach.figure import anatomy, surfaces
from sps_coach.figure.fingers import fingers, hand_of
from sps_coach.figure.proportions import BACK, FLANK, FOOT_HEIGHT, HEEL, SIDES, TABLE, THIGH, TOE, Side
from sps_coach.figure.skeleton import Skeleton, skeleton
from sps_coach.figure.tubes import Section
from sps_coach.figure.vectors import Frame, Vector, add, between, combine, dot, length, subtract

if TYPE_CHECKING:
    from sps_coach.figure.stage import Setting

TOUCHING_CM = 1.5
"""A part whose gap is no wider than this is seen to touch: five to seven pixels of a session page of 1280 by 800, in
which the soft shadow beneath the part lies."""
SUNK_CM = {
    "floor": 1.0, "bed": 2.0, "mat": 2.0, "wedge": 2.0, "backrest": 2.0, "table": 2.0,
    "armrest": 3.0, "counter": 3.0, "walker": 3.0, "belly": 3.0, "arm": 3.0,
    "seat": 4.0, "head-pillow": 4.0, "between-knees": 4.0, "footstool": 4.0, "cushion": 4.0, "lap": 4.0, "leg": 4.0,
}  # fmt: skip
"""By how much flesh and what it rests on give way together; who sinks in further is seen to be inside. Boards and a
firm mattress hardly give; what a hand closes around is as thick as its palm; upholstery and a thigh give most."""


@dataclass(frozen=True)
class Contact:
    """A part of the body that should touch what carries it.

    Attributes:
        part: ``pelvis``, ``back``, ``head``, or with a side in front ``foot`` or ``hand``.
        support: the thing it is nearest to, such as ``floor``, ``bed``, ``seat``, ``armrest``, ``lap``, ``belly``.
        gap_cm: how far it is away; below zero, how far it has sunk in.
    """

    part: str
    support: str
    gap_cm: float

    @property
    def real(self) -> bool:
        """Whether it is seen to touch."""
        soft = SUNK_CM[self.support.removeprefix("left_").removeprefix("right_")]
        return -soft <= self.gap_cm <= TOUCHING_CM


class Ball(NamedTuple):
    """A piece of a body part: its middle, and how far the skin is from it."""

    middle: Vector
    radius: float


class _Support(Protocol):
    def away(self, place: Vector) -> float:
        """How far a place is outside it, in metres; below zero inside."""
        ...


class _Box(NamedTuple):
    low: Vector
    high: Vector

    def away(self, place: Vector) -> float:
        (lx, ly, lz), (hx, hy, hz), (x, y, z) = self.low, self.high, place
        over = max(lx - x, x - hx), max(ly - y, y - hy), max(lz - z, z - hz)
        most = max(over)
        return most if most <= 0 else hypot(*(max(each, 0.0) for each in over))


class _Slope(NamedTuple):
    """Everything on the far side of a plane through ``place``; ``out`` is its unit normal."""

    place: Vector
    out: Vector

    def away(self, place: Vector) -> float:
        return dot(subtract(place, self.place), self.out)


class _Rail(NamedTuple):
    """A rounded bar, a limb: from one ball to another."""

    begins: Ball
    ends: Ball

    def away(self, place: Vector) -> float:
        run = subtract(self.ends.middle, self.begins.middle)
        share = dot(subtract(place, self.begins.middle), run) / max(dot(run, run), 1e-9)
        share = min(1.0, max(0.0, share))
        radius = self.begins.radius + share * (self.ends.radius - self.begins.radius)
        return length(subtract(place, between(self.begins.middle, self.ends.middle, share))) - radius


class _Hoop(NamedTuple):
    """A ring of the clothed trunk where it is: its middle, how it is turned, and how far it reaches."""

    middle: Vector
    frame: Frame
    section: Section


class _Trunk(NamedTuple):
    """The clothed trunk, by its rings."""

    hoops: tuple[_Hoop, ...]

    def away(self, place: Vector) -> float:
        nearest = inf
        for hoop in self.hoops:
            way = subtract(place, hoop.middle)
            # rings stand about seven centimetres apart; one that is further above or below than another is no nearer
            beyond = abs(dot(way, hoop.frame.up)) - 0.035
            if beyond < nearest:
                nearest = min(nearest, _from_hoop(hoop, way, max(0.0, beyond)))
        return nearest


def _from_hoop(hoop: _Hoop, way: Vector, beyond: float) -> float:
    ahead, aside = dot(way, hoop.frame.front), dot(way, hoop.frame.left)
    section = hoop.section
    deep = section.front if ahead > 0 else section.back
    share = hypot(ahead / deep, aside / section.left)
    outside = hypot(ahead, aside) * (1.0 - 1.0 / share) if share > 1e-6 else -min(deep, section.left)
    return hypot(outside, beyond) if outside > 0 or beyond > 0 else outside


def _trunk(body: Skeleton) -> _Trunk:
    hoops = []
    for ring in anatomy.living(body.angles):
        frame = body.frames[ring.joint]
        middle = add(body.points[ring.joint], combine(frame, ring.before, ring.above, 0.0))
        hoops.append(_Hoop(middle, frame, ring.section))
    return _Trunk(tuple(hoops))


Supports = dict[str, list[_Support]]

_Resting = tuple[str, Sequence[Ball], Sequence[str]]
"""A part that should touch, its balls, and the names of what may carry it."""


def contacts(
    body: Skeleton, props: Collection[str], moving: Collection[str], grounded: Collection[str]
) -> tuple[Contact, ...]:
    """Say for each part that should touch something what it is nearest to, and by how much it misses.

    Args:
        body: a posed body.
        props: what is there (``library.exercises.Prop``).
        moving: limbs that move and so need no support (``library.exercises.Limb``).
        grounded: feet that stay on the ground even while they move.
    """
    return tuple(_misses(body, props, _resting(body, props, moving, grounded)))


def _misses(body: Skeleton, props: Collection[str], resting: Iterable[_Resting]) -> Iterator[Contact]:
    there = _supports(body, props)
    for part, balls, names in resting:
        near = [(each.away(balls[0].middle), name, each) for name in names for each in there.get(name, ())]
        if near:
            gap, name = _nearest(balls, sorted(near, key=lambda each: each[0]))
            yield Contact(part, name, round(100 * gap, 1))


def _nearest(balls: Sequence[Ball], near: Sequence[tuple[float, str, _Support]]) -> tuple[float, str]:
    """Return the smallest gap between balls and supports, which come in the order of the first ball's distance."""
    middle = balls[0].middle
    reach = max(length(subtract(ball.middle, middle)) + ball.radius for ball in balls)
    nearest = (inf, "")
    for away, name, support in near:
        if away - 1.5 * reach > nearest[0]:
            break  # no ball of this part comes nearer to what is that far off
        gap = min(support.away(ball.middle) - ball.radius for ball in balls)
        nearest = min(nearest, (gap, name))
    return nearest


def untouched(setting: Setting, path: Sequence[Mapping[str, float]]) -> Iterator[tuple[float, Contact]]:
    """Look at a movement in each of its poses and between them, and yield every contact that is not real.

    Args:
        setting: how the body is carried, what is there, and what moves.
        path: the poses in order, at least one.

    Yields:
        The share of the movement's time, 0 to 1, and the contact.
    """
    from sps_coach.figure.stage import pose_at

    steps = 2 * max(len(path) - 1, 1)
    for step in range(steps + 1):
        body = pose_at(setting, path, step / steps)
        resting = _resting(body, setting.props, setting.moving, setting.grounded)
        if step % 2:  # between two poses a hand is on its way from one support to the next
            resting = (each for each in resting if not each[0].endswith("hand"))
        for contact in _misses(body, setting.props, resting):
            if not contact.real:
                yield step / steps, contact


# -- what should touch --------------------------------------------------------------------------------------

_UNDER_HANDS = ("bed", "mat", "seat", "table", "armrest", "lap", "belly", "counter", "walker")
_UNDER_FEET = ("floor", "bed", "mat", "footstool", "cushion")


def _resting(
    body: Skeleton, props: Collection[str], moving: Collection[str], grounded: Collection[str]
) -> Iterator[_Resting]:
    """Each part that should touch, its balls, and what may carry it."""
    under = ("bed", "mat", "seat", "wedge")
    if body.position != "standing" and not ("trunk" in moving and body.position == "lying"):
        yield "pelvis", _pelvis(body), under
    if body.position in ("lying", "side-lying"):
        yield "back", _back(body), under
        yield "head", _head(body), ("head-pillow", "wedge")
    elif {"chair", "wall"} & set(props) and body.position == "sitting" and not _leans(body, props, moving):
        yield "back", _back(body), ("backrest",)
    for side in SIDES:
        other = "right" if side == "left" else "left"
        if body.position == "side-lying" and side == body.upper:
            yield (
                f"{side}_knee",
                [Ball(body.points[f"{side}_knee"], 0.055)],
                ("between-knees", f"{other}_leg"),
            )
        elif f"{side}_foot" in grounded or f"{side}_leg" not in moving:
            yield f"{side}_foot", _foot(body, side), _UNDER_FEET
        if _hand_rests(body, side, props, moving):
            yield f"{side}_hand", _hand(body, side), (*_UNDER_HANDS, f"{other}_arm")


def _leans(body: Skeleton, props: Collection[str], moving: Collection[str]) -> bool:
    """Whether somebody who sits has left the back of the chair."""
    free = {"trunk", "left_shoulder", "right_shoulder"} & set(moving) or {"table", "bed"} & set(props)
    return bool(free) or abs(body.angles["trunk_lean"]) + abs(body.angles["trunk_flexion"]) > 1.0


def _hand_rests(body: Skeleton, side: Side, props: Collection[str], moving: Collection[str]) -> bool:
    if {"strap", "towel"} & set(props):
        return False  # it holds what both hands hold
    if body.angles["body_turn"] * (1 if side == "left" else -1) > 1.0 and body.position == "standing":
        return False  # who turns round lets go with the hand that comes away
    return not {f"{side}_arm", f"{side}_forearm", f"{side}_hand", "trunk"} & set(moving)


def _pelvis(body: Skeleton) -> list[Ball]:
    if body.position == "sitting":
        return [
            Ball(between(body.points[f"{side}_hip"], body.points[f"{side}_knee"], 0.12), 0.083)
            for side in SIDES
        ]
    return [Ball(body.points["pelvis"], _deep(body))]


def _deep(body: Skeleton) -> float:
    """From the middle of the trunk of who lies to the skin below."""
    return BACK + (FLANK - BACK) * abs(body.frames["hips"].left[1])


def _back(body: Skeleton) -> list[Ball]:
    places = [add(body.points[name], body.frames[name].up, 0.03) for name in ("waist", "ribs", "chest")]
    return [Ball(place, _deep(body)) for place in places]


def _head(body: Skeleton) -> list[Ball]:
    middle = add(body.points["head"], combine(body.frames["head"], -0.004, 0.05, 0.0))
    side_on = abs(body.frames["head"].left[1])
    return [Ball(middle, 0.106 - 0.028 * side_on)]


def _foot(body: Skeleton, side: Side) -> list[Ball]:
    ankle, frame = body.points[f"{side}_ankle"], body.frames[f"{side}_foot"]
    sole = ((-HEEL + 0.02, -FOOT_HEIGHT), (-HEEL, -FOOT_HEIGHT + 0.02), (TOE, -FOOT_HEIGHT + 0.004))
    balls = [Ball(add(ankle, combine(frame, front, up, 0.0)), 0.0) for front, up in sole]
    middle = add(ankle, combine(frame, 0.02, -0.03, 0.0))
    return [
        *balls,
        Ball(middle, 0.036),
        Ball(ankle, 0.036),
        Ball(add(ankle, combine(frame, 0.11, -0.04, 0.0)), 0.025),
    ]


def _hand(body: Skeleton, side: Side) -> list[Ball]:
    wrist, knuckles = body.points[f"{side}_wrist"], body.points[f"{side}_knuckles"]
    tips = fingers(hand_of(body, side)).values()
    return [
        Ball(wrist, 0.028), Ball(between(wrist, knuckles, 0.6), 0.018), Ball(knuckles, 0.014),
        *(Ball(place, 0.008) for joints in tips for place in joints[1:]),
    ]  # fmt: skip


# -- what carries -------------------------------------------------------------------------------------------


def _supports(body: Skeleton, props: Collection[str]) -> Supports:
    there: Supports = {"belly": [_trunk(body)], "lap": _lap(body)}
    for side in SIDES:
        upper, lower = (body.points[f"{side}_{joint}"] for joint in ("shoulder", "elbow"))
        there[f"{side}_arm"] = [_Rail(Ball(upper, 0.053), Ball(lower, 0.043))]
        knee, ankle = (body.points[f"{side}_{joint}"] for joint in ("knee", "ankle"))
        there[f"{side}_leg"] = [_Rail(Ball(knee, 0.054), Ball(ankle, 0.042))]
    floor = surfaces.floor_height(body.position, props)
    there["floor"] = [_Slope((0.0, floor, 0.0), (0.0, 1.0, 0.0))]
    furnish = {"sitting": _sitting, "standing": _standing}.get(body.position, _lying)
    there |= furnish(body, props)
    return there


def _lap(body: Skeleton) -> list[_Support]:
    return [
        _Rail(Ball(body.points[f"{side}_hip"], 0.084), Ball(body.points[f"{side}_knee"], 0.057))
        for side in SIDES
    ]


def _armchair(at: float = 0.0) -> Supports:
    apart, radius = surfaces.ARMREST_APART, surfaces.ARMREST_RADIUS
    rails: list[_Support] = [
        _Rail(Ball((at + ax, ay, side * apart), radius), Ball((at + bx, by, side * apart), radius))
        for side in (-1, 1)
        for (ax, ay), (bx, by) in pairwise(surfaces.ARMREST)
    ]
    low, high = surfaces.BACKREST
    half, top = surfaces.SEAT_HALF, surfaces.SEAT_TOP
    rise = surfaces.BACKREST_HIGH - top
    steep = length((low - high, rise, 0.0))
    back = _Slope((at + low, top, 0.0), (rise / steep, (low - high) / steep, 0.0))
    seat = _Box((at + low, surfaces.SEAT_LOW, -half), (at + surfaces.SEAT_FRONT, top, half))
    return {"armrest": rails, "backrest": [back], "seat": [seat]}


def _sitting(_body: Skeleton, props: Collection[str]) -> Supports:
    there: Supports = {}
    if "bed" in props:
        low = (surfaces.BED_EDGE_BACK, 0.14, -surfaces.BED_EDGE_HALF)
        there["seat"] = [_Box(low, (surfaces.BED_EDGE, surfaces.BED_EDGE_TOP, surfaces.BED_EDGE_HALF))]
    else:
        there |= _armchair()
    if "table" in props:
        half = surfaces.TABLE_HALF
        there["table"] = [_Box((surfaces.TABLE_NEAR, TABLE - 0.03, -half), (surfaces.TABLE_FAR, TABLE, half))]
    if "footstool" in props:
        near, far, half = surfaces.FOOTSTOOL_SITTING
        there["footstool"] = [_Box((near, 0.0, -half), (far, surfaces.FOOTSTOOL, half))]
    return there


def _standing(_body: Skeleton, props: Collection[str]) -> Supports:
    there: Supports = {}
    if "chair" in props and "counter" in props:
        there |= {name: held for name, held in _armchair(-THIGH - 0.03).items() if name != "backrest"}
    if "counter" in props:
        half = surfaces.COUNTER_HALF
        low = (surfaces.COUNTER_NEAR, surfaces.COUNTER - 0.04, -half)
        there["counter"] = [_Box(low, (surfaces.COUNTER_FAR, surfaces.COUNTER, half))]
    if "walker" in props:
        high, (near, far) = surfaces.WALKER_HIGH, surfaces.WALKER_GRIP
        there["walker"] = [
            _Rail(Ball((near, high, z), 0.021), Ball((far, high, z), 0.021))
            for z in (-surfaces.WALKER_HALF, surfaces.WALKER_HALF)
        ]
    return there


def _lying(body: Skeleton, props: Collection[str]) -> Supports:
    name = "bed" if "bed" in props else "mat"
    there: Supports = {name: [_Slope((0.0, 0.0, 0.0), (0.0, 1.0, 0.0))]}
    if "wedge" in props:
        x, y = surfaces.wedge_top()
        run = (x + 0.05, y)
        size = hypot(*run)
        there["wedge"] = [_Slope((x, y, 0.0), (run[1] / size, -run[0] / size, 0.0))]
    else:
        middle, (long, high, wide) = surfaces.head_pillow(skeleton(body.position, {}, upper=body.upper))
        x, _, z = middle
        there["head-pillow"] = [_Box((x - long, 0.0, z - wide), (x + long, high - 0.008, z + wide))]
    if "pillow" in props and body.position == "side-lying":
        under, over = sorted((body.points[f"{side}_knee"] for side in SIDES), key=lambda knee: knee[1])
        there["between-knees"] = [_Slope((0.0, between(under, over, 0.5)[1] + 0.03, 0.0), (0.0, 1.0, 0.0))]
    if "cushion" in props:
        x, long, high, wide = surfaces.CUSHION
        there["cushion"] = [_Box((x - long, 0.0, -wide), (x + long, high, wide))]
    if "footstool" in props:
        near, far, half = surfaces.FOOTSTOOL_LYING
        there["footstool"] = [_Box((near, 0.0, -half), (far, surfaces.FOOTSTOOL, half))]
    return there
