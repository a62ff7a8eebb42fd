"""Where a movement goes, as an arrow: from the place on paper where a part of the body begins to where it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot

from sps_coach.figure.anatomy import LOW_BACK, living
from sps_coach.figure.camera import Camera, Point
from sps_coach.figure.fingers import fingers, hand_of
from sps_coach.figure.proportions import SIDES, Side
from sps_coach.figure.shapes import Extent, Flat, Shape, Stroke, line, polygon
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.vectors import Vector, add, combine

_SHORTEST = 0.11
"""The least length of an arrow, as a share of the picture's width: a small movement still shows its way."""
_SEEN = 0.007
"""A way shorter than this share of the width is rest, not movement, and has no arrow."""
_AS_FAR = 0.45
"""Another side's arrow is drawn when its part goes at least this share of the way of the one that goes furthest."""
_FURTHER = 1.5
"""The end of a limb is followed, unless a place nearer to the trunk goes this many times as far."""
_BESIDE = 0.08
"""Two arrows that begin and end closer than this share of the width are one."""
_MIDDLE = "middle"

Track = list[Point]


def arrows(
    bodies: Sequence[Skeleton],
    moving: Sequence[str],
    camera: Camera,
    extent: Extent,
    ink: str,
    paper: str,
    *,
    back: float | None = None,
) -> list[Shape]:
    """Draw an arrow along the way of the part that goes furthest on paper, on each side that moves.

    Args:
        bodies: the body at moments of its way, in order; two or more.
        moving: limbs that the exercise moves (``library.exercises.Limb``).
        camera: from where they are seen.
        extent: of the picture, in drawing units.
        ink: the arrow's colour.
        paper: the colour of the thin rim that sets it off.
        back: the arrow shows the way back, which takes this many times as long as the way there.
    """
    best: dict[str, Track] = {}
    for limb in ("trunk",) if "trunk" in moving else moving:  # arms and legs go where the trunk goes
        side, _, name = limb.partition("_")
        if side not in SIDES:
            side, name = _MIDDLE, limb
        for group, track in _tracks(bodies, side, name, camera):
            inside = all(_within(extent, point) for point in track)
            if inside and (group not in best or _length(track) > _FURTHER * _length(best[group])):
                best[group] = track
    furthest = max(map(_length, best.values()), default=0.0)
    told: list[Track] = []
    for track in best.values():
        near = _BESIDE * extent.width
        again = any(_apart(track[0], other[0]) + _apart(track[-1], other[-1]) < 2 * near for other in told)
        if _length(track) >= max(_AS_FAR * furthest, _SEEN * extent.width) and not again:
            told.append(track)
    stretched = [_long_enough(track, (back or 1.0) * _SHORTEST * extent.width) for track in told]
    if back is not None:
        stretched = [track[::-1] for track in stretched]
    return [shape for track in stretched for shape in _arrow(track, extent.width, ink, paper)]


def _tracks(bodies: Sequence[Skeleton], side: str, name: str, camera: Camera) -> Iterator[tuple[str, Track]]:
    """Yield the ways of a limb's places, its end first; each side of the ribs is a group of its own."""
    places = [_PARTS[name](body, "right" if side == "right" else "left") for body in bodies]
    for key in places[0]:
        yield (f"{side} {key}" if name == "ribs" else side), [camera.flat(place[key]) for place in places]


def _within(extent: Extent, point: Point) -> bool:
    x, y = point
    return extent.left <= x <= extent.left + extent.width and extent.top <= y <= extent.top + extent.height


def _apart(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _length(track: Sequence[Point]) -> float:
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(track))


def _long_enough(track: list[Point], least: float) -> list[Point]:
    """Stretch a short way about where it begins, so that it can be seen."""
    factor = max(1.0, least / _length(track))
    x, y = track[0]
    return [(x + factor * (px - x), y + factor * (py - y)) for px, py in track]


def _arrow(track: Sequence[Point], width: float, ink: str, paper: str) -> list[Shape]:
    head, wide = 0.042 * width, 0.0105 * width
    tip = track[-1]
    back = next(
        (point for point in reversed(track) if hypot(tip[0] - point[0], tip[1] - point[1]) >= head), track[0]
    )
    reach = hypot(tip[0] - back[0], tip[1] - back[1])
    ahead = ((tip[0] - back[0]) / reach, (tip[1] - back[1]) / reach)
    neck = (tip[0] - head * ahead[0], tip[1] - head * ahead[1])
    shaft: list[Point] = [point for point in track if hypot(tip[0] - point[0], tip[1] - point[1]) > head]
    run = line([*(shaft or [track[0]]), neck])
    aside = (-ahead[1] * 0.46 * head, ahead[0] * 0.46 * head)
    point = polygon([tip, (neck[0] + aside[0], neck[1] + aside[1]), (neck[0] - aside[0], neck[1] - aside[1])])
    return [
        Shape((run,), None, Stroke(paper, 2.2 * wide), closed=False),
        Shape((point,), None, Stroke(paper, 1.2 * wide)),
        Shape((run,), None, Stroke(ink, wide), closed=False),
        Shape((point,), Flat(ink), Stroke(ink, 0.3 * wide)),
    ]


# -- the places of a limb that may be followed --------------------------------------------------------------

Places = Mapping[str, Vector]


def _head(body: Skeleton, _side: Side) -> Places:
    frame, middle = body.frames["head"], body.points["head"]
    chin = -0.055 - 0.0012 * body.angles.get("jaw_opening", 0.0)
    return {
        "brow": add(middle, combine(frame, 0.11, 0.19, 0.0)),  # above, so that the arrow leaves the face free
        "chin": add(middle, combine(frame, 0.09, chin, 0.0)),
    }


def _trunk(body: Skeleton, _side: Side) -> Places:
    frame, low = body.frames["waist"], living(body.angles)[LOW_BACK]
    return {
        "brow": _head(body, _side)["brow"],
        "loin": add(body.points["waist"], combine(frame, low.before, low.above, 0.0)),
        "neck": body.points["neck"],
        "chest": add(body.points["chest"], body.frames["chest"].front, 0.12),
        "belt": add(body.points["pelvis"], body.frames["pelvis"].front, 0.11),
    }


def _belly(body: Skeleton, _side: Side) -> Places:
    rise = 0.0004 * body.angles.get("belly_rise", 0.0)
    return {"belly": add(body.points["waist"], body.frames["waist"].front, 0.12 + rise)}


def _ribs(body: Skeleton, _side: Side) -> Places:
    wide = 0.15 + 0.0004 * body.angles.get("rib_widening", 0.0)
    return {
        "left": add(body.points["ribs"], body.frames["ribs"].left, wide),
        "right": add(body.points["ribs"], body.frames["ribs"].left, -wide),
    }


def _shoulder(body: Skeleton, side: Side) -> Places:
    return {"shoulder": add(body.points[f"{side}_shoulder"], body.frames["chest"].up, 0.06)}


def _arm(body: Skeleton, side: Side) -> Places:
    return {**_forearm(body, side), "elbow": body.points[f"{side}_elbow"]}


def _forearm(body: Skeleton, side: Side) -> Places:
    return {**_hand(body, side), "wrist": body.points[f"{side}_wrist"]}


def _hand(body: Skeleton, side: Side) -> Places:
    tips = {name: joints[-1] for name, joints in fingers(hand_of(body, side)).items()}
    return {name: tips[name] for name in ("middle", "thumb", "index", "little")}


def _leg(body: Skeleton, side: Side) -> Places:
    # who stands grows taller or lower: an arrow at the knee would say that it is pushed back
    joints = ("ankle", "hip") if body.position == "standing" else ("ankle", "knee", "hip")
    return {joint: body.points[f"{side}_{joint}"] for joint in joints}


def _foot(body: Skeleton, side: Side) -> Places:
    ankle, frame = body.points[f"{side}_ankle"], body.frames[f"{side}_foot"]
    return {
        "toes": add(ankle, combine(frame, 0.19, -0.03, 0.0)),
        "heel": add(ankle, combine(frame, -0.06, -0.05, 0.0)),
    }


_PARTS: Mapping[str, Callable[[Skeleton, Side], Places]] = {
    "head": _head,
    "neck": _head,
    "trunk": _trunk,
    "belly": _belly,
    "ribs": _ribs,
    "shoulder": _shoulder,
    "arm": _arm,
    "forearm": _forearm,
    "hand": _hand,
    "leg": _leg,
    "foot": _foot,
}
