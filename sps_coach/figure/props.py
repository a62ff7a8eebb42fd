"""What carries and accompanies the body: armchair, mat, bed, pillow, table, cloth, strap, towel, cushion.

A solid thing is drawn from its corners in the room, so that it is right from every side.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

from sps_coach.figure.camera import Camera, Point
from sps_coach.figure.palettes import Palette
from sps_coach.figure.room import shadow
from sps_coach.figure.shapes import (
    Flat,
    Linear,
    Shape,
    Stop,
    Stroke,
    bounds,
    hull,
    line,
    rounded,
    smooth,
)
from sps_coach.figure.skeleton import SEAT, Skeleton
from sps_coach.figure.vectors import Vector, add

MAT_THICK = 0.035
BED_HIGH = 0.46


def floor_height(position: str, props: Collection[str]) -> float:
    """Return where the floor is, in metres, below what the body rests on."""
    if position in ("sitting", "standing"):
        return 0.0
    return -BED_HIGH if "bed" in props else -MAT_THICK


def box(
    camera: Camera, low: Vector, high: Vector, colour: str, dark: str, radius: float = 3.0
) -> list[Shape]:
    """Draw a box with rounded edges, its top lighter than its sides."""
    corners = [camera.flat((x, y, z)) for x, y, z in product(*zip(low, high, strict=True))]
    whole = rounded(hull(corners), radius)
    lid = [
        camera.flat((x, high[1], z))
        for x, z in ((low[0], low[2]), (high[0], low[2]), (high[0], high[2]), (low[0], high[2]))
    ]
    return [Shape((whole,), Flat(dark)), Shape((rounded(lid, radius),), Flat(colour))]


def behind(
    camera: Camera, palette: Palette, position: str, props: Collection[str], skeleton: Skeleton
) -> list[Shape]:
    """Draw the still things that are behind or under the body."""
    if position in ("lying", "side-lying"):
        return _couch(camera, palette, props, skeleton)
    if position == "sitting":
        return _armchair(camera, palette)
    return []


def _couch(camera: Camera, palette: Palette, props: Collection[str], skeleton: Skeleton) -> list[Shape]:
    turned = 1.0 if skeleton.frames["hips"].up[0] > 0 else -1.0
    head_end, foot_end = 1.02 * turned, -1.12 * turned
    low, high = min(head_end, foot_end), max(head_end, foot_end)
    if "bed" in props:
        shapes = [shadow(camera, palette, (0, -BED_HIGH, 0.1), 1.25, 0.55, 0.7)]
        shapes += box(
            camera,
            (low - 0.03, -BED_HIGH + 0.14, -0.48),
            (high + 0.03, -0.20, 0.50),
            palette.wood,
            palette.wood_dark,
            2,
        )
        shapes += box(camera, (low, -0.20, -0.46), (high, 0.0, 0.46), palette.linen, palette.linen_dark, 6)
    else:
        shapes = [shadow(camera, palette, (0, -MAT_THICK, 0.06), 1.25, 0.42, 0.55)]
        shapes += box(camera, (low, -MAT_THICK, -0.34), (high, 0.0, 0.34), palette.mat, palette.mat_edge, 2.5)
    shapes += _head_pillow(camera, palette, skeleton)
    return shapes


def _head_pillow(camera: Camera, palette: Palette, skeleton: Skeleton) -> list[Shape]:
    place = skeleton.points["head"]
    under = 0.095 if skeleton.position == "lying" else 0.072
    crown = skeleton.frames["hips"].up
    middle = add((place[0], 0.0, 0.0), crown, 0.05)
    top = max(0.05, place[1] - under + 0.022)
    return pillow(camera, palette, middle, (0.20, top, 0.27))


def pillow(camera: Camera, palette: Palette, middle: Vector, half: tuple[float, float, float]) -> list[Shape]:
    """Draw a soft pillow that lies on the ground: half its length, its height, half its width."""
    x, y, z = middle
    wide, high, deep = half
    ring: list[Point] = []
    for fx, fz in (
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
    ):
        for fy in (0.06, 0.55):
            ring.append(camera.flat((x + fx * wide, y + fy * high, z + fz * deep)))
    for fx, fz in ((-0.7, 0.0), (-0.4, 0.4), (0.4, 0.4), (0.7, 0.0), (0.4, -0.4), (-0.4, -0.4)):
        ring.append(camera.flat((x + fx * wide, y + high, z + fz * deep)))
    outline = smooth(_softened(hull(ring)))
    left, top, width, height = bounds([outline])
    fill = Linear(
        (left, top), (left, top + height), (Stop(0.2, palette.linen), Stop(1.0, palette.linen_dark))
    )
    return [shadow(camera, palette, (x, y, z + 0.03), wide * 1.15, deep * 1.1, 0.5), Shape((outline,), fill)]


def _softened(points: Sequence[Point]) -> list[Point]:
    """Cut each corner once, so that the curve through the result is soft."""
    result: list[Point] = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        result += [
            (0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by),
            (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by),
        ]
    return result


def _armchair(camera: Camera, palette: Palette) -> list[Shape]:
    seat_low, seat_top = SEAT - 0.15, SEAT + 0.012
    back = -0.15
    shapes = [shadow(camera, palette, (0.12, 0.0, 0.0), 0.52, 0.40, 0.8)]
    for x, z in product((-0.22, 0.36), (-0.27, 0.27)):
        foot, top = (x + (0.02 if x > 0 else -0.06), 0.0, z), (x, seat_low + 0.02, z)
        shapes.append(
            Shape(
                (line([camera.flat(foot), camera.flat(top)]),),
                None,
                Stroke(palette.wood_dark, 4.2),
                closed=False,
            )
        )
    leaning = [
        camera.flat((back + dx, y, z))
        for dx, y in ((0.0, seat_low), (-0.15, seat_low), (-0.30, 1.02), (-0.17, 1.06))
        for z in (-0.27, 0.27)
    ]
    outline = smooth(_softened(_softened(hull(leaning))))
    left, top_y, _, height = bounds([outline])
    shapes.append(
        Shape(
            (outline,),
            Linear(
                (left, top_y), (left, top_y + height), (Stop(0.1, palette.seat), Stop(1, palette.seat_dark))
            ),
        )
    )
    shapes += _soft_box(camera, (back - 0.06, seat_low, -0.27), (0.40, seat_top, 0.27), palette)
    for z in (-0.33, 0.33) if camera.yaw > 45 else (-0.33,):
        shapes += _armrest(camera, palette, z)
    return shapes


def _soft_box(camera: Camera, low: Vector, high: Vector, palette: Palette) -> list[Shape]:
    corners = [camera.flat(corner) for corner in product(*zip(low, high, strict=True))]
    outline = rounded(hull(corners), 6)
    left, top, _, height = bounds([outline])
    return [
        Shape(
            (outline,),
            Linear((left, top), (left, top + height), (Stop(0, palette.seat), Stop(1, palette.seat_dark))),
        )
    ]


def _armrest(camera: Camera, palette: Palette, z: float) -> list[Shape]:
    rail = line([camera.flat((-0.22, 0.62, z)), camera.flat((0.1, 0.635, z)), camera.flat((0.33, 0.62, z))])
    post = line([camera.flat((0.30, 0.61, z)), camera.flat((0.33, 0.26, z))])
    return [
        Shape((post,), None, Stroke(palette.wood_dark, 4.0), closed=False),
        Shape((rail,), None, Stroke(palette.wood, 5.0), closed=False),
    ]
