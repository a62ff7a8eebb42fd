"""Light on round things: along each part a soft band of light that fades towards both edges.

The light comes from above, as from a high window, so that a mirrored pose gives a mirrored picture. A part is painted
in its shade first; the band is a gradient across it, clear at both edges, so nothing shows where two parts meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import hypot
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.shapes import NOTHING, Curve, Linear, Radial, Shape, Stop, mix, polygon
from sps_coach.figure.tubes import Section, reaches_of
from sps_coach.figure.vectors import Frame, Vector


class Part(NamedTuple):
    """A straight part of a body: from where to where, how it is turned, and how round it is."""

    begins: Vector
    ends: Vector
    frame: Frame
    sections: tuple[Section, ...]


class Band(NamedTuple):
    """Where light lies on a part: an area, and the line across it from one edge to the other.

    Attributes:
        area: all of the part, up to where it meets the next.
        edges: where the band begins and ends, on paper.
        peak: where on that line it is brightest, 0 to 1.
        seen: 1 for a part seen well from the side, 0 for one seen from its end.
    """

    area: Curve
    edges: tuple[Point, Point]
    peak: float
    seen: float


class _Flat(NamedTuple):
    """A part on paper: where it begins and ends, its directions along and across, and the reach of its sections."""

    begins: Point
    ends: Point
    along: Point
    size: float
    reaches: tuple[tuple[float, float, float], ...]


def _flat(camera: Camera, part: Part) -> _Flat:
    begins, ends = camera.flat(part.begins), camera.flat(part.ends)
    dx, dy = ends[0] - begins[0], ends[1] - begins[1]
    size = hypot(dx, dy)
    ux, uy = (dx / size, dy / size) if size > 0.05 else (1.0, 0.0)
    found = reaches_of(part.sections, camera.axes(part.frame), (-uy, ux))
    reaches = tuple((section.at, *reach) for section, reach in zip(part.sections, found, strict=True))
    return _Flat(begins, ends, (ux, uy), size, reaches)


@lru_cache(maxsize=16)
def bands(camera: Camera, parts: tuple[Part, ...], *, cap: float = 0.0) -> tuple[Band, ...]:
    """Return where light lies on a limb of straight parts.

    Where two parts meet, both bands end on the line that halves the angle between them.

    Args:
        camera: from where the limb is seen.
        parts: its parts in order.
        cap: how far it bulges where it begins, as a share of its own reach there.
    """
    flat = [_flat(camera, part) for part in parts]
    # light from above falls on the edge whose outward direction points upwards
    lit = sum(-each.along[0] * each.size for each in flat) / max(1e-6, sum(each.size for each in flat))
    result: list[Band] = []
    for index, here in enumerate(flat):
        (ux, uy), (bx, by), (ex, ey) = here.along, here.begins, here.ends
        before = flat[index - 1].along if index else here.along
        after = flat[index + 1].along if index + 1 < len(flat) else here.along
        one: list[Point] = []
        other: list[Point] = []
        if cap and not index:
            _, far, near = here.reaches[0]
            for ahead, across in ((0.92, 0.34), (0.62, 0.74)):
                back = cap * ahead * (far + near) / 2
                x, y = bx - back * ux, by - back * uy
                one.append((x - uy * far * across, y + ux * far * across))
                other.append((x + uy * near * across, y - ux * near * across))
        for at, far, near in here.reaches:
            meets = before if at < 0.1 else after if at > 0.9 else here.along
            mx, my = -(uy + meets[1]), ux + meets[0]
            size = max(0.5, hypot(mx, my))
            mx, my = mx / size, my / size
            x, y = bx + at * (ex - bx), by + at * (ey - by)
            one.append((x + mx * far, y + my * far))
            other.append((x - mx * near, y - my * near))
        far, near = (sum(each[side] for each in here.reaches) / len(here.reaches) for side in (1, 2))
        x, y = (bx + ex) / 2, (by + ey) / 2
        edges = (x - uy * far, y + ux * far), (x + uy * near, y - ux * near)
        seen = min(1.0, max(0.0, (here.size - 3.0) / 8.0))
        result.append(Band(polygon([*one, *reversed(other)]), edges, 0.5 + 0.22 * lit, seen))
    return tuple(result)


def lighted(found: Sequence[Band], colour: str, strength: float = 1.0) -> list[Shape]:
    """Return the light on a limb, one shape for each of its parts.

    Args:
        found: where it lies, see ``bands``.
        colour: what the limb is made of, in the light.
        strength: how opaque the light is at its brightest.
    """
    return [_lighted(band, colour, strength) for band in found]


def _lighted(band: Band, colour: str, strength: float) -> Shape:
    most = strength * band.seen
    if most < 0.02:
        return NOTHING
    p = band.peak
    stops = (
        Stop(0.0, colour, 0.0), Stop(0.35 * p, colour, 0.30 * most), Stop(0.72 * p, colour, 0.86 * most),
        Stop(p, colour, most), Stop(p + 0.28 * (1 - p), colour, 0.86 * most),
        Stop(p + 0.65 * (1 - p), colour, 0.30 * most), Stop(1.0, colour, 0.0),
    )  # fmt: skip
    return Shape((band.area,), Linear(*band.edges, stops))


def shaded(colour: str, dark: str) -> str:
    """Return the colour of the edges of something that is lit from the viewer's side and above."""
    return mix(mix(colour, dark, 0.8), "#0c1220", 0.08)


def lit(curves: Sequence[Curve], colour: str, dark: str, depth: float = 1.0, begin: float = 0.25) -> Linear:
    """A soft light from above: the colour, growing darker downwards over all of the curves.

    Args:
        curves: what is lit.
        colour: in the light.
        dark: in the shade.
        depth: how much of the dark the lowest place has, 0 to 1.
        begin: from where on it grows darker, 0 at the top to 1.
    """
    top, bottom = min(min(curve[1::6]) for curve in curves), max(max(curve[1::6]) for curve in curves)
    stops = (Stop(begin, colour), Stop(1.0, mix(colour, dark, depth)))
    return Linear((0.0, top), (0.0, bottom), stops)


def glow(camera: Camera, colour: str, place: Vector, radius: float, strength: float = 1.0) -> Radial:
    """A soft light in one colour around a place; the radius is in metres."""
    stops = (Stop(0.0, colour, strength), Stop(0.45, colour, 0.78 * strength), Stop(1.0, colour, 0.0))
    return Radial(camera.flat(place), UNITS * radius, UNITS * radius, stops)
