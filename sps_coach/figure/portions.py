"""What a figure is put together of: portions that can be drawn one at a time, each with its place in depth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sps_coach.figure.shapes import Shape
from sps_coach.figure.vectors import Frame, Vector


class Stance(NamedTuple):
    """How a portion stands: all that its looks follow from, so that it need not be drawn to know that it rests.

    Attributes:
        places: its joints, in metres.
        frames: how it is turned.
        reach: how far it reaches from its joints, in metres.
        numbers: whatever else it looks like, each in steps that are only just seen.
    """

    places: tuple[Vector, ...]
    frames: tuple[Frame, ...] = ()
    reach: float = 0.0
    numbers: tuple[float, ...] = ()


Piece = tuple[float, Sequence[Shape]]
"""Shapes that lie together, and how near to the viewer they are: in metres, more is nearer."""

Pieces = Sequence[Piece]
"""What one portion is made of, in an order of its own; each piece as much nearer than the portion as it says."""


class Portion(NamedTuple):
    """A portion of a figure in one pose.

    Attributes:
        name: what it is; the same in every pose of a figure.
        depth: how near to the viewer it is, in metres.
        stance: how it stands.
        draw: draws it.
    """

    name: str
    depth: float
    stance: Stance
    draw: Callable[[], Pieces]


def alike(one: Stance, other: Stance, unseen: float) -> bool:
    """Tell whether two stances look alike: no place is as far from where it was as ``unseen``, in metres."""
    for then, now in zip(one.places, other.places, strict=True):
        if max(map(_apart, then, now)) > unseen:
            return False
    for frame, turned in zip(one.frames, other.frames, strict=True):
        for axis, now_axis in zip(frame, turned, strict=True):
            if max(map(_apart, axis, now_axis)) * one.reach > unseen:
                return False
    return all(abs(a - b) < _STEP for a, b in zip(one.numbers, other.numbers, strict=True))


_STEP = 0.2
"""So much of a step that is only just seen is not seen."""


def _apart(one: float, other: float) -> float:
    return abs(one - other)


def ordered(pieces: Iterable[Piece]) -> tuple[Shape, ...]:
    """Return the shapes of pieces, the furthest first; what is as far stays in its order."""
    return tuple(shape for _, shapes in sorted(pieces, key=_depth) for shape in shapes)


def _depth(piece: Piece) -> float:
    return piece[0]


def drawn(portions: Iterable[Portion]) -> tuple[Shape, ...]:
    """Draw portions, the furthest pieces first."""
    return ordered(
        [(portion.depth + nearer, shapes) for portion in portions for nearer, shapes in portion.draw()]
    )
