"""What was drawn a moment ago, for parts that have hardly turned since.

Thirty times a second a hand or a head turns by so little that nobody could tell the two pictures apart. Such a part is
not drawn anew: it is taken along to where it is now, and drawn when it has turned by as much as can be seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import cycle
from operator import add
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.shapes import NOTHING, Fill, Linear, Radial, Shape
from sps_coach.figure.vectors import Frame, Vector


class Stance(NamedTuple):
    """How a part stands.

    Attributes:
        places: its joints, in metres; it is taken along with the first one.
        frames: how it is turned.
        reach: how far it reaches from its joints, in metres.
        numbers: whatever else it looks like, each in steps that are only just seen.
    """

    places: tuple[Vector, ...]
    frames: tuple[Frame, ...]
    reach: float
    numbers: tuple[float, ...] = ()


Pieces = tuple[Sequence[Shape], ...]
"""What one part is made of: shapes that lie together, each piece with its own place before or behind other parts."""


class _Kept(NamedTuple):
    stance: Stance
    pieces: Pieces


class Recall:
    """The parts of one body in one setting and its colours, as they were drawn last."""

    def __init__(self, unseen: float) -> None:
        """Begin with nothing; ``unseen`` is the distance, in metres, by which nobody sees a part move."""
        self._unseen = unseen
        self._kept: dict[str, _Kept] = {}

    def drawn(self, name: str, camera: Camera, stance: Stance, draw: Callable[[], Pieces]) -> Pieces:
        """Return a part: as it was drawn last, taken along, or drawn anew if it has turned.

        Args:
            name: which part.
            camera: from where it is seen.
            stance: how it stands now.
            draw: draws it.
        """
        kept = self._kept.get(name)
        if kept is None or not _alike(kept.stance, stance, self._unseen):
            kept = self._kept[name] = _Kept(stance, draw())
            return kept.pieces
        (ax, ay), (bx, by) = (camera.flat(each.places[0]) for each in (kept.stance, stance))
        if abs(bx - ax) + abs(by - ay) < self._unseen * UNITS / 8:
            return kept.pieces
        return tuple([_taken_along(shape, (bx - ax, by - ay)) for shape in piece] for piece in kept.pieces)


def _alike(one: Stance, other: Stance, unseen: float) -> bool:
    """Whether nobody sees a difference but that it is elsewhere."""
    begins, now_begins = one.places[0], other.places[0]
    away = [now - then for then, now in zip(begins, now_begins, strict=True)]
    for then, now in zip(one.places[1:], other.places[1:], strict=True):
        if max(abs(b - a - moved) for a, b, moved in zip(then, now, away, strict=True)) > unseen:
            return False
    for frame, turned in zip(one.frames, other.frames, strict=True):
        for axis, now_axis in zip(frame, turned, strict=True):
            if max(map(_apart, axis, now_axis)) * one.reach > unseen:
                return False
    return all(abs(a - b) < 1 for a, b in zip(one.numbers, other.numbers, strict=True))


def _apart(one: float, other: float) -> float:
    return abs(one - other)


def _taken_along(shape: Shape, by: Point) -> Shape:
    if shape is NOTHING:
        return shape
    curves = tuple([tuple(map(add, curve, cycle(by))) for curve in shape.curves])
    return Shape(curves, _fill(shape.fill, by), shape.stroke, shape.closed)


def _fill(fill: Fill | None, by: Point) -> Fill | None:
    dx, dy = by
    if isinstance(fill, Linear):
        (ax, ay), (bx, ends) = fill.start, fill.end
        return Linear((ax + dx, ay + dy), (bx + dx, ends + dy), fill.stops)
    if isinstance(fill, Radial):
        return fill._replace(centre=(fill.centre[0] + dx, fill.centre[1] + dy))
    return fill
