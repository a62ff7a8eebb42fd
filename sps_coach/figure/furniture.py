"""What carries the body and stays still: armchair, mat, bed, pillow, cushion.

A solid thing is drawn from its corners in the room, so that it is right from every side. Lengths are in metres.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product

from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.palettes import Palette
from sps_coach.figure.proportions import SEAT
from sps_coach.figure.room import shadow
from sps_coach.figure.shapes import (
    Curve,
    Flat,
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
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.vectors import Vector, add

MAT_THICK = 0.035
BED_HIGH = 0.46
_HALF_LONG = 1.10
"""Half the length of mat and bed."""
_CHAIR_BACK = -0.165
"""Where the upholstery of the armchair's back begins, behind the hips."""


def floor_height(position: str, props: Collection[str]) -> float:
    """Return where the floor is, in metres, below what the body rests on."""
    if position in ("sitting", "standing"):
        return 0.0
    return -BED_HIGH if "bed" in props else -MAT_THICK


def furniture(camera: Camera, palette: Palette, props: Collection[str], rest: Skeleton) -> list[Shape]:
    """Draw the still things behind and under the body.

    Args:
        camera: from where they are seen.
        palette: their colours.
        props: what is there.
        rest: the body at rest, for the places of pillow and cushion.
    """
    if rest.position == "sitting":
        return _armchair(
            camera, palette, cushion=bool({"cushion", "pillow"} & set(props)) and "table" not in props
        )
    if rest.position == "standing":
        return _chair_beside(camera, palette) if "chair" in props else []
    shapes = _bed(camera, palette) if "bed" in props else _mat(camera, palette)
    shapes += _head_pillow(camera, palette, rest)
    if rest.position == "lying" and "cushion" in props:
        shapes += pillow(camera, palette, (0.40, 0.0, 0.0), (0.15, 0.165, 0.30), cushion=True)
    return shapes


def shaded(curve: Curve, colour: str, dark: str, begin: float = 0.0) -> Shape:
    """A shape that is lit from above."""
    _, top, _, height = bounds([curve])
    return Shape((curve,), Linear((0, top), (0, top + height), (Stop(begin, colour), Stop(1.0, dark))))


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
    return [
        Shape((rounded(hull(corners), radius),), Flat(dark)),
        Shape((rounded(lid, lid_radius),), Flat(colour)),
    ]


def soft(camera: Camera, places: Iterable[Vector], colour: str, dark: str) -> Shape:
    """Draw something upholstered: a soft outline around some places."""
    outline = smooth(softened(hull([camera.flat(place) for place in places])))
    return shaded(outline, colour, dark, 0.1)


def leg(camera: Camera, top: Vector, foot: Vector, colour: str, width: float = 0.040) -> Shape:
    """Draw a leg of a piece of furniture."""
    run = line([camera.flat(top), camera.flat(foot)])
    return Shape((run,), None, Stroke(colour, UNITS * width), closed=False)


def _mat(camera: Camera, palette: Palette) -> list[Shape]:
    left, right = -_HALF_LONG, _HALF_LONG
    shapes = [shadow(camera, palette, (0, -MAT_THICK, 0.05), 1.28, 0.46, 0.6)]
    shapes += box(
        camera, (left, -MAT_THICK, -0.36), (right, 0.0, 0.36), (palette.mat, palette.mat_edge), 2.4, 2.4
    )
    inset = 0.035
    rim = [
        camera.flat((x, 0.0, z))
        for x, z in (
            (left + inset, -0.36 + inset), (right - inset, -0.36 + inset),
            (right - inset, 0.36 - inset), (left + inset, 0.36 - inset),
        )
    ]  # fmt: skip
    shapes.append(Shape((rounded(rim, 2.0),), None, Stroke(palette.mat_line, 0.5)))
    return shapes


def _bed(camera: Camera, palette: Palette) -> list[Shape]:
    left, right = -_HALF_LONG - 0.02, _HALF_LONG + 0.02
    shapes = [shadow(camera, palette, (0, -BED_HIGH, 0.10), 1.45, 0.60, 0.8)]
    shapes += [
        leg(camera, (x, -0.25, z), (x, -BED_HIGH, z), palette.wood_dark, 0.06)
        for x, z in product((left + 0.06, right - 0.06), (-0.44, 0.44))
    ]
    shapes += box(
        camera,
        (left, -0.27, -0.50),
        (right, -0.15, 0.50),
        (palette.wood, mix(palette.wood, palette.wood_dark, 0.6)),
        2,
        2,
    )
    shapes += box(
        camera,
        (left + 0.01, -0.17, -0.48),
        (right - 0.01, 0.0, 0.48),
        (palette.sheet, palette.sheet_dark),
        5,
        4,
    )
    return shapes


def _head_pillow(camera: Camera, palette: Palette, rest: Skeleton) -> list[Shape]:
    place = rest.points["head"]
    under = 0.092 if rest.position == "lying" else 0.070
    middle = add((place[0], 0.0, place[2]), rest.frames["hips"].up, 0.055)
    return pillow(camera, palette, middle, (0.21, max(0.06, place[1] - under + 0.026), 0.29))


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


def _armchair(camera: Camera, palette: Palette, *, cushion: bool) -> list[Shape]:
    low, top = SEAT - 0.14, SEAT + 0.010
    shapes = [shadow(camera, palette, (0.10, 0.0, 0.0), 0.52, 0.40, 0.9)]
    for x, z in product((-0.24, 0.33), (-0.29, 0.29)):
        splay = 0.03 if x > 0 else -0.07
        shapes.append(leg(camera, (x, low + 0.03, z), (x + splay, 0.0, z), palette.wood_dark, 0.038))
    back = [
        (_CHAIR_BACK + dx, y, z)
        for dx, y, half in ((0.02, low, 0.29), (-0.12, low, 0.29), (-0.21, 1.03, 0.25), (-0.07, 1.07, 0.25))
        for z in (-half, half)
    ]
    shapes.append(soft(camera, back, palette.seat, palette.seat_dark))
    if camera.yaw < 45:
        shapes += _armrest(camera, palette, -0.33)
    if cushion:
        places = product((-0.20, -0.07), (0.40, 0.66), (-0.18, 0.18))
        shapes.append(soft(camera, places, palette.cloth, palette.cloth_dark))
    seat = list(product((_CHAIR_BACK - 0.03, 0.36), (low, top), (-0.29, 0.29)))
    shapes.append(
        shaded(rounded(hull([camera.flat(place) for place in seat]), 6), palette.seat, palette.seat_dark)
    )
    if camera.yaw > 45:
        for z in (-0.34, 0.34):
            shapes += _armrest(camera, palette, z)
    return shapes


def _armrest(camera: Camera, palette: Palette, z: float) -> list[Shape]:
    rail = [camera.flat((x, y, z)) for x, y in ((-0.26, 0.615), (0.05, 0.632), (0.31, 0.612))]
    return [
        leg(camera, (0.29, 0.60, z), (0.32, 0.24, z), palette.wood_dark, 0.036),
        Shape((line(rail),), None, Stroke(palette.wood_dark, 5.2), closed=False),
        Shape((line([(px, py - 0.5) for px, py in rail]),), None, Stroke(palette.wood, 4.2), closed=False),
    ]


def _chair_beside(camera: Camera, palette: Palette) -> list[Shape]:
    """A chair to hold on to, in front of somebody who stands."""
    shapes = [shadow(camera, palette, (0.62, 0.0, 0.0), 0.32, 0.28, 0.7)]
    for z in (-0.20, 0.20):
        shapes.append(leg(camera, (0.42, 0.92, z), (0.42, 0.0, z), palette.wood_dark, 0.036))
        shapes.append(leg(camera, (0.82, 0.45, z), (0.84, 0.0, z), palette.wood_dark, 0.036))
    seat = product((0.41, 0.84), (0.43, 0.47), (-0.22, 0.22))
    shapes.append(soft(camera, seat, palette.seat, palette.seat_dark))
    rail = [camera.flat((0.42, 0.90, z)) for z in (-0.20, 0.0, 0.20)]
    shapes.append(Shape((line(rail),), None, Stroke(palette.wood, 5.0), closed=False))
    return shapes
