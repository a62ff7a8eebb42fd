"""What one leans on, holds on to, or lays a limb on: counter, wall, walker, edge of a bed, wedge, footstool, ball.

Lengths are in metres.
"""

from __future__ import annotations

from itertools import product

from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.palettes import Palette
from sps_coach.figure.proportions import Side
from sps_coach.figure.room import shadow
from sps_coach.figure.shapes import Flat, Shape, Stroke, ellipse, hull, line, mix, rounded
from sps_coach.figure.skeleton import Skeleton
from sps_coach.figure.solids import box, leg, seam, soft, upholstered
from sps_coach.figure.surfaces import (
    BED_EDGE,
    BED_EDGE_BACK,
    BED_EDGE_HALF,
    BED_EDGE_TOP,
    COUNTER,
    COUNTER_FAR,
    COUNTER_HALF,
    COUNTER_NEAR,
    FOOTSTOOL,
    FOOTSTOOL_LYING,
    FOOTSTOOL_SITTING,
    WALKER_FAR,
    WALKER_GRIP,
    WALKER_HALF,
    WALKER_HIGH,
    WALKER_NEAR,
    WALL_FACE,
    wedge_top,
)

BALL = 0.045
"""Radius of a soft ball under the sole."""


def counter(camera: Camera, palette: Palette) -> list[Shape]:
    """A kitchen counter in front of who stands."""
    near, far = COUNTER_NEAR, COUNTER_FAR
    half = COUNTER_HALF if abs(camera.yaw) == 90 else 0.34  # seen along its edge, a short piece tells more
    shade = mix(palette.wall_low, palette.wood, 0.22)
    shapes = [shadow(camera, palette, (0.55, 0.0, 0.0), 0.5 if camera.yaw == 0 else 1.1, 0.5, 0.7)]
    shapes += box(camera, (near + 0.05, 0.0, -half), (far, COUNTER - 0.04, half), (shade, shade), 1.0, 1.0)
    seams = [(near + 0.05, z) for z in (-0.32, 0.32)] if abs(camera.yaw) == 90 else []
    for x, z in seams:
        run = line([camera.flat((x, 0.08, z)), camera.flat((x, COUNTER - 0.08, z))])
        shapes.append(Shape((run,), None, Stroke(mix(shade, palette.wood_dark, 0.35), 0.7), closed=False))
    if camera.yaw >= 0:
        middle = (near + far) / 2
        gap = mix(shade, palette.wood_dark, 0.35)
        shapes.append(seam(camera, [(middle, 0.08, half), (middle, COUNTER - 0.07, half)], gap))
    low, high = (near, COUNTER - 0.04, -half - 0.02), (far + 0.01, COUNTER, half + 0.02)
    return [*shapes, *box(camera, low, high, (palette.wood, palette.wood_dark), 1.2, 1.2)]


def wall(camera: Camera, palette: Palette) -> list[Shape]:
    """A wall close behind who stands, seen along its face."""
    low, high = (WALL_FACE - 0.10, 0.0, -0.9), (WALL_FACE, 2.30, 0.9)
    face = mix(palette.wall_low, palette.wood, 0.30)
    return [
        shadow(camera, palette, (WALL_FACE, 0.0, 0.0), 0.30, 0.5, 0.6),
        *box(camera, low, high, (face, mix(face, palette.wood_dark, 0.12)), 0.6, 0.6),
    ]


def walker(camera: Camera, palette: Palette) -> list[Shape]:
    """A walking frame in front of who stands."""
    near, far, half, high = WALKER_NEAR, WALKER_FAR, WALKER_HALF, WALKER_HIGH
    metal, dark = mix(palette.seat, palette.linen, 0.3), palette.seat_dark
    shapes = [shadow(camera, palette, (0.36, 0.0, 0.0), 0.34, 0.30, 0.6)]
    for z, colour in ((-half, dark), (half, metal)):
        for x, slope in ((near, -0.03), (far, 0.05)):
            shapes.append(leg(camera, (x, high, z), (x + slope, 0.0, z * 1.06), colour, 0.026))
        for y in (high, 0.42):
            rail = line([camera.flat((near - 0.05 * (y > 0.5), y, z)), camera.flat((far, y, z))])
            shapes.append(Shape((rail,), None, Stroke(colour, 2.8), closed=False))
        grip = line([camera.flat((end, high, z)) for end in WALKER_GRIP])
        shapes.append(Shape((grip,), None, Stroke(palette.wood_dark, 4.2), closed=False))
    for y in (high - 0.02, 0.46):
        across = line([camera.flat((far, y, -half)), camera.flat((far, y, half))])
        shapes.append(Shape((across,), None, Stroke(metal, 2.8), closed=False))
    return shapes


def bed_edge(camera: Camera, palette: Palette) -> list[Shape]:
    """A bed on whose long side somebody sits; its head may be on either side."""
    back, edge, top, half = BED_EDGE_BACK, BED_EDGE, BED_EDGE_TOP, BED_EDGE_HALF
    frame = (palette.wood, mix(palette.wood, palette.wood_dark, 0.6))
    shapes = [shadow(camera, palette, (-0.2, 0.0, 0.0), 0.6 if camera.yaw == 0 else 1.3, 0.5, 0.8)]
    shapes += [
        leg(camera, (x, 0.2, z), (x, 0.0, z), palette.wood_dark, 0.06)
        for x, z in product((back + 0.06, edge - 0.06), (-1.00, 1.00))
    ]
    shapes += box(camera, (back, 0.14, -half - 0.02), (edge, 0.26, half + 0.02), frame, 2, 2)
    return shapes + box(
        camera, (back, 0.24, -half), (edge, top, half), (palette.sheet, palette.sheet_dark), 5, 4
    )


def wedge(camera: Camera, palette: Palette) -> list[Shape]:
    """Firm pillows that hold the back of who lies propped up."""
    top = wedge_top()
    places = [
        (x, y, z)
        for x, y in ((-0.05, 0.0), (-0.16, 0.05), top, (top[0] - 0.06, top[1] - 0.05), (top[0] - 0.16, 0.0))
        for z in (-0.30, 0.30)
    ]
    return [
        shadow(camera, palette, (-0.45, 0.0, 0.05), 0.5, 0.3, 0.7),
        soft(camera, places, palette.linen, palette.linen_dark),
    ]


def footstool(camera: Camera, palette: Palette, *, lying: bool) -> list[Shape]:
    """An upholstered footstool: in front of the chair, or on the bed under both calves."""
    near, far, half = FOOTSTOOL_LYING if lying else FOOTSTOOL_SITTING
    places = product((near, far), (0.02 if lying else 0.07, FOOTSTOOL), (-half, half))
    legs = [] if lying else product((near + 0.05, far - 0.05), (-half + 0.05, half - 0.05))
    return [
        shadow(camera, palette, ((near + far) / 2, 0.0, 0.0), 0.28, 0.28, 0.8),
        *(leg(camera, (x, 0.12, z), (x, 0.0, z), palette.wood_dark, 0.03) for x, z in legs),
        upholstered(
            rounded(hull([camera.flat(place) for place in places]), 6.0), palette.seat, palette.seat_dark
        ),
    ]


def ball(skeleton: Skeleton, rest: Skeleton, side: Side, camera: Camera, palette: Palette) -> list[Shape]:
    """A soft ball under the sole, which rolls half as far as the foot moves."""
    now, then = skeleton.points[f"{side}_ankle"], rest.points[f"{side}_ankle"]
    middle = (then[0] + 0.05 + 0.5 * (now[0] - then[0]), BALL, now[2])
    (x, y), radius = camera.flat(middle), UNITS * BALL
    return [
        shadow(camera, palette, (middle[0], 0.0, middle[2]), 0.08, 0.08, 0.8),
        Shape((ellipse((x, y), radius, radius),), Flat(palette.seat_dark)),
        Shape((ellipse((x, y - 0.1 * radius), 0.8 * radius, 0.8 * radius),), Flat(palette.seat)),
    ]
