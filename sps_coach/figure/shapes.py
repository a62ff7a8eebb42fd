"""A drawing as values: filled and stroked Bezier paths, in order, in centimetres with y downwards.

The same drawing is painted in the window, written as SVG and saved as a PNG. Everything here is pure and frozen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from sps_coach.figure.camera import Point

Curve = tuple[float, ...]
"""A closed or open run of cubic Bezier pieces: a first point, then two handles and an end for each piece; x and y
of each, one after the other. One tuple of numbers, and not a tuple for each point: a figure has thousands of points
thirty times a second, and Python would have to look through all of them for what may be forgotten."""


class Stop(NamedTuple):
    """A colour at a place of a gradient: place and opacity from 0 to 1, colour as ``#rrggbb``."""

    at: float
    colour: str
    opacity: float = 1.0


class Flat(NamedTuple):
    """One colour all over."""

    colour: str
    opacity: float = 1.0


class Linear(NamedTuple):
    """A gradient along the line from ``start`` to ``end``."""

    start: Point
    end: Point
    stops: tuple[Stop, ...]


class Radial(NamedTuple):
    """A gradient from the middle of an ellipse outwards."""

    centre: Point
    radius_x: float
    radius_y: float
    stops: tuple[Stop, ...]


Fill = Flat | Linear | Radial


class Stroke(NamedTuple):
    """A line with round ends and joins."""

    colour: str
    width: float
    opacity: float = 1.0


class Shape(NamedTuple):
    """Curves that are filled together (where they overlap they join) and then stroked."""

    curves: tuple[Curve, ...]
    fill: Fill | None = None
    stroke: Stroke | None = None
    closed: bool = True


NOTHING = Shape(((0.0,) * 8,), Flat("#000000", 0.0))
"""What stands where a feature is out of sight, so that the shapes of two moments stay side by side."""


class Extent(NamedTuple):
    """A rectangle in drawing units."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Drawing:
    """A whole picture, in the order in which it is painted.

    Attributes:
        extent: what must be in view; the room goes on far beyond it.
        behind: what stays still behind the body.
        body: the body and all that moves with it.
        title: a short name for people who cannot see the picture.
        description: one sentence that says what is to be seen.
        ground: the colour of the room, for what the shapes leave free.
    """

    extent: Extent
    behind: tuple[Shape, ...]
    body: tuple[Shape, ...]
    title: str = ""
    description: str = ""
    ground: str = "#ffffff"

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Every shape, in order."""
        return self.behind + self.body


def area(points: Sequence[Point]) -> float:
    """Return the signed area of a polygon; the sign says which way round it runs."""
    total = 0.0
    px, py = points[-1]
    for x, y in points:
        total += px * y - x * py
        px, py = x, y
    return total / 2


def smooth(points: Sequence[Point]) -> Curve:
    """Return a closed curve through all points without corners (Catmull-Rom), always the same way round.

    Handles are held shorter than the stretch they belong to, so that the curve does not swing out where a long
    stretch meets a short one.
    """
    if area(points) < 0:
        points = points[::-1]
    sx, sy = points[0]
    result = [sx, sy]
    ax, ay = points[-1]
    bx, by = sx, sy
    second = points[1]
    cx, cy = second
    ahead = (*points[2:], points[0], second)
    px, py = (cx - ax) / 6, (cy - ay) / 6
    for dx, dy in ahead:
        ux, uy = cx - bx, cy - by
        longest = 0.1444 * (ux * ux + uy * uy)  # the square of 0.38 of the stretch
        qx, qy = (dx - bx) / 6, (dy - by) / 6
        first, last = px * px + py * py, qx * qx + qy * qy
        fx, fy, lx, ly = px, py, qx, qy
        if first > longest:
            share = sqrt(longest / first)
            fx, fy = px * share, py * share
        if last > longest:
            share = sqrt(longest / last)
            lx, ly = qx * share, qy * share
        result += (bx + fx, by + fy, cx - lx, cy - ly, cx, cy)
        bx, by, cx, cy, px, py = cx, cy, dx, dy, qx, qy
    return tuple(result)


def line(points: Sequence[Point]) -> Curve:
    """Return an open curve through all points without corners."""
    (bx, by), last = points[0], points[-1]
    ax, ay = bx, by
    result = [bx, by]
    following = [*points[2:], last]
    for (cx, cy), (dx, dy) in zip(points[1:], following, strict=True):
        result += (
            bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy
        )  # fmt: skip
        ax, ay, bx, by = bx, by, cx, cy
    return tuple(result)


def polygon(points: Sequence[Point]) -> Curve:
    """Return a closed outline with straight sides, always the same way round."""
    if area(points) < 0:
        points = points[::-1]
    result: list[float] = [*points[0]]
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        x, y = (bx - ax) / 3, (by - ay) / 3
        result += (ax + x, ay + y, bx - x, by - y, bx, by)
    return tuple(result)


def rounded(points: Sequence[Point], radius: float) -> Curve:
    """Return a polygon whose corners are rounded by up to this radius."""
    if area(points) < 0:
        points = points[::-1]
    corners: list[tuple[Point, Point, Point]] = []
    count = len(points)
    for index, here in enumerate(points):
        corners.append(
            (
                _towards(here, points[index - 1], radius),
                here,
                _towards(here, points[(index + 1) % count], radius),
            )
        )
    result: list[float] = [*corners[0][0]]
    for index, (enter, here, leave) in enumerate(corners):
        # 0.552 makes a Bezier piece follow a quarter circle
        result += (*_share(enter, here, 0.552), *_share(leave, here, 0.552), *leave)
        following = corners[(index + 1) % count][0]
        result += (*_share(leave, following, 1 / 3), *_share(leave, following, 2 / 3), *following)
    return tuple(result)


def _towards(start: Point, end: Point, far: float) -> Point:
    size = hypot(end[0] - start[0], end[1] - start[1])
    return start if size == 0 else _share(start, end, min(0.5, far / size))


def _share(a: Point, b: Point, share: float) -> Point:
    return (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))


def ellipse(centre: Point, radius_x: float, radius_y: float, turned: float = 0.0) -> Curve:
    """Return an ellipse, turned by so many radians."""
    c, s = cos(turned), sin(turned)
    points: list[Point] = []
    for index in range(8):
        angle = index * pi / 4
        x, y = radius_x * cos(angle), radius_y * sin(angle)
        points.append((centre[0] + x * c - y * s, centre[1] + x * s + y * c))
    return smooth(points)


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the corners of the smallest convex outline around points (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    halves: list[list[Point]] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for p in run:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        halves.append(chain[:-1])
    return halves[0] + halves[1]


def softened(points: Sequence[Point]) -> list[Point]:
    """Cut each corner of an outline once, so that a curve through the result is soft."""
    result: list[Point] = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        result += [
            (0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by),
            (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by),
        ]
    return result


def evenly(points: Sequence[Point], count: int, towards: Point) -> list[Point]:
    """Return so many points at even distances along a convex outline, however many it has.

    Args:
        points: its corners.
        count: how many points to return.
        towards: the first one lies in this direction from the middle.
    """
    x, y = (sum(each) / len(points) for each in zip(*points, strict=True))
    dx, dy = towards
    sides = [dx * (py - y) - dy * (px - x) for px, py in points]
    begin = next((at for at in range(len(points)) if sides[at - 1] < 0 <= sides[at]), 0)
    before = begin - 1
    share = sides[before] / ((sides[before] - sides[begin]) or 1.0)
    start = _share(points[before], points[begin], share)
    ring = [start, *points[begin:], *points[:begin], start]
    lengths = [hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(ring)]
    step, gone, at = sum(lengths) / count, 0.0, 0
    result: list[Point] = []
    for index in range(count):
        while at < len(lengths) - 1 and gone + lengths[at] < index * step:
            gone += lengths[at]
            at += 1
        result.append(_share(ring[at], ring[at + 1], (index * step - gone) / (lengths[at] or 1.0)))
    return result


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def bounds(curves: Iterable[Curve]) -> Extent:
    """Return the rectangle around all points of some curves, handles included."""
    curves = tuple(curves)
    left, right = min(min(curve[::2]) for curve in curves), max(max(curve[::2]) for curve in curves)
    top, bottom = min(min(curve[1::2]) for curve in curves), max(max(curve[1::2]) for curve in curves)
    return Extent(left, top, right - left, bottom - top)


def points_of(curve: Curve) -> Iterator[Point]:
    """Yield each point of a curve, handles included."""
    return zip(curve[::2], curve[1::2], strict=True)


@lru_cache(maxsize=1024)
def mix(colour: str, other: str, share: float) -> str:
    """Return the colour that lies this share of the way to the other, channel by channel."""
    channels = (
        round(int(colour[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)
