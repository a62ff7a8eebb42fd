"""Light and shade on round things: soft crescents along their edges, and a sheen on the side towards the light.

The light comes from above, as from a high window, so that a mirrored pose gives a mirrored picture. Everything is
flat fills of low opacity, one inside the other, which a painter and an SVG show alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import hypot, sqrt
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.shapes import NOTHING, Curve, Flat, Linear, Radial, Shape, Stop, bounds, mix, smooth
from sps_coach.figure.tubes import Section, reach
from sps_coach.figure.vectors import Frame, Vector, between


class Station(NamedTuple):
    """A cross-section on paper: its middle, the direction across, and how far the skin is on either side of it."""

    x: float
    y: float
    across_x: float
    across_y: float
    far: float
    near: float

    def at(self, share: float) -> Point:
        """A place across it: -1 is one edge, 1 the other."""
        out = (self.far if share > 0 else self.near) * share
        return (self.x + self.across_x * out, self.y + self.across_y * out)


def _station(camera: Camera, place: Point, along: Point, section: Section, frame: Frame) -> Station:
    (x, y), (dx, dy) = place, along
    nx, ny = -dy, dx
    r, a = camera.right, camera.above
    normal = (nx * r[0] - ny * a[0], nx * r[1] - ny * a[1], nx * r[2] - ny * a[2])
    far = UNITS * reach(section, frame, normal)
    near = UNITS * reach(section, frame, (-normal[0], -normal[1], -normal[2]))
    return Station(x, y, nx, ny, far, near)


def _direction(a: Point, b: Point) -> tuple[Point, float]:
    size = hypot(b[0] - a[0], b[1] - a[1])
    return ((1.0, 0.0), 0.0) if size < 0.05 else (((b[0] - a[0]) / size, (b[1] - a[1]) / size), size)


class Part(NamedTuple):
    """A straight part of a limb: from where to where, how it is turned, and how round it is."""

    begins: Vector
    ends: Vector
    frame: Frame
    sections: tuple[Section, ...]


@lru_cache(maxsize=256)
def limb(camera: Camera, parts: tuple[Part, ...]) -> tuple[tuple[Station, ...], float]:
    """Return the stations along a limb of one or two straight parts, and how much of its length is seen.

    Args:
        camera: from where it is seen.
        parts: the limb's parts in order; where they meet, a station stands half-way between both directions.

    Returns:
        The stations, and 1 when the shortest part is seen well from the side, 0 when from its end.
    """
    stations: list[Station] = []
    seen = 1.0
    for index, part in enumerate(parts):
        begins, ends = camera.flat(part.begins), camera.flat(part.ends)
        along, size = _direction(begins, ends)
        seen = min(seen, max(0.0, (size - 5.0) / 9.0))
        for section in part.sections:
            inner = (index > 0 and section.at < 0.1) or (index + 1 < len(parts) and section.at > 0.9)
            if inner:
                continue
            place = camera.flat(between(part.begins, part.ends, section.at))
            stations.append(_station(camera, place, along, section, part.frame))
    return tuple(stations), seen


@lru_cache(maxsize=128)
def rings(
    camera: Camera, places: tuple[Vector, ...], frames: tuple[Frame, ...], sections: tuple[Section, ...]
) -> tuple[Station, ...]:
    """Return the stations along a bending row of sections, such as a trunk."""
    flat = [camera.flat(place) for place in places]
    last = len(flat) - 1
    stations: list[Station] = []
    for index, here in enumerate(flat):
        along, _ = _direction(flat[max(0, index - 1)], flat[min(last, index + 1)])
        stations.append(_station(camera, here, along, sections[index], frames[index]))
    return tuple(stations)


def _lens(stations: Sequence[Station], low: float, high: float, edge: float) -> Curve:
    """An area along a row of stations that narrows to ``edge`` at both ends."""
    count = len(stations) - 1
    one: list[Point] = []
    other: list[Point] = []
    for index, station in enumerate(stations):
        t = index / count
        open_ = sqrt(max(0.0, 4 * t * (1 - t)))
        one.append(station.at(edge + (high - edge) * open_))
        other.append(station.at(edge + (low - edge) * open_))
    return smooth([*one, *reversed(other)])


_LAYERS = ((0.85, 0.055), (0.58, 0.075), (0.32, 0.085))
"""How far a crescent reaches in from the edge, as a share of the half width, and how dark it is."""


@lru_cache(maxsize=256)
def _curves(stations: tuple[Station, ...]) -> tuple[tuple[Curve, ...], ...]:
    """The crescents on both edges, deeper on the one away from the light, and at last the sheen."""
    towards_light = sum(-station.across_y for station in stations) / len(stations)
    result: list[tuple[Curve, ...]] = []
    for reach_in, _ in _LAYERS:
        far, near = (reach_in * _shaded(lit) for lit in (towards_light, -towards_light))
        curves = [_lens(stations, 1.0 - far, 1.0, 1.0)] if far > 0.04 else []
        if near > 0.04:
            curves.append(_lens(stations, -1.0, -1.0 + near, -1.0))
        result.append(tuple(curves))
    middle = 0.40 * towards_light
    result.append((_lens(stations, middle - 0.24, middle + 0.24, middle),))
    return tuple(result)


def _shaded(lit: float) -> float:
    """How much shade an edge has that faces the light so much: -1 turned away, 1 straight towards it."""
    return 0.6 * (1.0 - lit) if lit > 0 else 0.6 - 0.6 * lit


def modelled(stations: tuple[Station, ...], colour: str, dark: str, strength: float = 1.0) -> list[Shape]:
    """Return the shapes that make a thing round: three depths of shade and a sheen.

    Args:
        stations: along the thing, see ``limb`` and ``rings``.
        colour: what it is made of, in the light.
        dark: the same in the shade.
        strength: 0 for none; a limb that is seen from its end has none.
    """
    if strength < 0.02 or len(stations) < 3:
        return [NOTHING] * SHADES
    shade = mix(dark, "#0c1018", 0.45)
    *crescents, sheen = _curves(stations)
    shapes = [
        Shape(curves, Flat(shade, 1.7 * opacity * strength))
        for curves, (_, opacity) in zip(crescents, _LAYERS, strict=True)
    ]
    return [*shapes, Shape(sheen, Flat(mix(colour, "#fff6e4", 0.5), 0.09 * strength))]


SHADES = len(_LAYERS) + 1
"""How many shapes make a thing round."""


def lit(curves: Sequence[Curve], colour: str, dark: str, depth: float = 1.0) -> Linear:
    """A soft light from above: the colour, growing darker downwards over all of the curves."""
    left, top, width, height = bounds(curves)
    x = left + width / 2
    return Linear((x, top), (x, top + height), (Stop(0.25, colour), Stop(1.0, mix(colour, dark, depth))))


def glow(camera: Camera, colour: str, place: Vector, radius: float, strength: float = 1.0) -> Radial:
    """A soft light in one colour around a place; the radius is in metres."""
    stops = (Stop(0.0, colour, strength), Stop(0.45, colour, 0.78 * strength), Stop(1.0, colour, 0.0))
    return Radial(camera.flat(place), UNITS * radius, UNITS * radius, stops)
