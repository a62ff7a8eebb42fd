"""Solid things from their corners in the room, so that they are right from every side: boxes, legs, cushions."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.palettes import Palette
from sps_coach.figure.room import shadow
from sps_coach.figure.shading import lit
from sps_coach.figure.shapes import (
    Curve,
    Linear,
    Shape,
    Stop,
    Stroke,
    bounds,
    hull,
    line,
    mix,
    rounded,
    smooth,
    softened,
)
from sps_coach.figure.vectors import Vector


def upholstered(curve: Curve, colour: str, dark: str, begin: float = 0.0) -> Shape:
    """A shape that is lit from above, and darker from ``begin`` (0 at its top to 1) on."""
    return Shape((curve,), lit([curve], colour, dark, begin=begin))


def box(
    camera: Camera,
    low: Vector,
    high: Vector,
    colours: tuple[str, str],
    radius: float = 3.0,
    lid_radius: float = 3.0,
) -> list[Shape]:
    """Draw a box with rounded edges: its top in the first colour, its sides in the second."""
    corners = [camera.flat((x, y, z)) for x, y, z in product(*zip(low, high, strict=True))]
    (x0, _, z0), (x1, y, z1) = low, high
    lid = [camera.flat((x, y, z)) for x, z in ((x0, z0), (x1, z0), (x1, z1), (x0, z1))]
    colour, dark = colours
    sides, top = rounded(hull(corners), radius), rounded(lid, lid_radius)
    left, upper, width, height = bounds([top])
    light = mix(colour, "#fff6e4", 0.10)  # the window's light lies on the right
    across = Linear(
        (left, upper + height), (left + width, upper), (Stop(0, mix(colour, dark, 0.10)), Stop(1, light))
    )
    return [upholstered(sides, dark, mix(dark, "#1a1410", 0.12), 0.35), Shape((top,), across)]


def seam(camera: Camera, places: Iterable[Vector], colour: str, width: float = 0.5) -> Shape:
    """Draw a line over something: a seam, the gap between two doors, the edge of a fold."""
    run = line([camera.flat(place) for place in places])
    return Shape((run,), None, Stroke(colour, width, 0.7), closed=False)


def soft(camera: Camera, places: Iterable[Vector], colour: str, dark: str) -> Shape:
    """Draw something upholstered: a soft outline around some places."""
    outline = smooth(softened(hull([camera.flat(place) for place in places])))
    return upholstered(outline, colour, dark, 0.1)


def leg(camera: Camera, top: Vector, foot: Vector, colour: str, width: float = 0.040) -> Shape:
    """Draw a leg of a piece of furniture."""
    run = line([camera.flat(top), camera.flat(foot)])
    return Shape((run,), None, Stroke(colour, UNITS * width), closed=False)


_PILLOW_EDGE = (
    (-1, -0.9),
    (-0.5, -1),
    (0.5, -1),
    (1, -0.9),
    (1.04, 0),
    (1, 0.9),
    (0.5, 1),
    (-0.5, 1),
    (-1, 0.9),
    (-1.04, 0),
)
_PILLOW_TOP = ((-0.72, 0.0), (-0.45, 0.45), (0.45, 0.45), (0.72, 0.0), (0.45, -0.45), (-0.45, -0.45))


def pillow(
    camera: Camera,
    palette: Palette,
    middle: Vector,
    half: tuple[float, float, float],
    *,
    cushion: bool = False,
) -> list[Shape]:
    """Draw a soft pillow that lies on the ground: half its length, its height, half its width."""
    x, y, z = middle
    wide, high, deep = half
    places = [(x + fx * wide, y + fy * high, z + fz * deep) for fx, fz in _PILLOW_EDGE for fy in (0.05, 0.6)]
    places += [(x + fx * wide, y + high, z + fz * deep) for fx, fz in _PILLOW_TOP]
    colours = (palette.cloth, palette.cloth_dark) if cushion else (palette.linen, palette.linen_dark)
    return [
        shadow(camera, palette, (x, y, z + 0.03), wide * 1.15, deep * 1.1, 0.6),
        soft(camera, places, *colours),
    ]
