"""A foot with a heel, an arch, an ankle and toes, from any side; or in a sock."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from sps_coach.figure import anatomy
from sps_coach.figure.camera import UNITS, Camera
from sps_coach.figure.proportions import FOOT_HEIGHT, FOOT_LENGTH, HEEL, TOE, Side
from sps_coach.figure.shading import Part, bands, lighted, lit, shaded
from sps_coach.figure.shapes import NOTHING, Curve, Shape, Stroke, line, mix
from sps_coach.figure.tubes import disc, outline_of_rings, segment
from sps_coach.figure.vectors import Frame, Vector, add, combine

_TOES = ((0.012, 0.0280, 0.0140), (0.006, 0.0080, 0.0105), (0.0, -0.0085, 0.0098), (-0.008, -0.0235, 0.0092),
         (-0.018, -0.0360, 0.0088))  # fmt: skip
"""For each toe, the big one first: how far before the ball's edge, how far inwards, and how thick, in metres."""


@lru_cache(maxsize=4)
def foot(
    camera: Camera,
    joints: tuple[Vector, Vector],
    frames: tuple[Frame, Frame],
    side: Side,
    skin: tuple[str, str],
    *,
    socks: bool,
) -> tuple[Shape, ...]:
    """Draw a foot.

    Args:
        camera: from where it is seen.
        joints: where knee and ankle are.
        frames: how shank and foot are turned.
        side: whose foot.
        skin: its colours in the light and in the shade.
        socks: whether a sock hides the toes.
    """
    (knee, ankle), (shank, frame) = joints, frames
    light, dark = skin
    sole = -FOOT_HEIGHT + 0.024
    heel, toe = add(ankle, combine(frame, -HEEL, sole, 0.0)), add(ankle, combine(frame, TOE, sole, 0.0))
    along = Frame(frame.up, (-frame.front[0], -frame.front[1], -frame.front[2]), frame.left)
    (hx, hy), (tx, ty) = camera.flat(heel), camera.flat(toe)
    from_the_side = (tx - hx) ** 2 + (ty - hy) ** 2 > (0.7 * UNITS * FOOT_LENGTH) ** 2
    outline = segment(camera, heel, toe, along, anatomy.FEET[side], (0.9, 0.8)) if from_the_side else (
        outline_of_rings(camera, heel, toe, along, anatomy.FEET[side])
    )  # fmt: skip
    leg = segment(camera, knee, ankle, shank, anatomy.ANKLE, (0, 0.7))
    places = [] if socks else _toes(ankle, frame, side)
    curves: tuple[Curve, ...] = (outline, leg, *(disc(camera, place, radius) for place, radius in places))
    light_on = lighted(bands(camera, (Part(heel, toe, along, anatomy.FEET[side]),)), light, 0.5)
    fill = lit(curves, mix(light, shaded(light, dark), 0.4), shaded(light, dark), 0.8)
    return (Shape(curves, fill), *light_on, *_between(camera, places, dark))


def _toes(ankle: Vector, frame: Frame, side: Side) -> list[tuple[Vector, float]]:
    inwards = -1.0 if side == "left" else 1.0
    return [
        (add(ankle, combine(frame, TOE - 0.010 + ahead, -FOOT_HEIGHT + radius, inwards * across)), radius)
        for ahead, across, radius in _TOES
    ]


def _between(camera: Camera, places: list[tuple[Vector, float]], dark: str) -> list[Shape]:
    """The lines between the toes, where the gap between two of them is seen."""
    if not places:
        return [NOTHING] * 4
    shapes: list[Shape] = []
    colour = mix(dark, "#201010", 0.25)
    for (one, thick), (other, thin) in pairwise(places):
        (ax, ay), (bx, by) = camera.flat(one), camera.flat(other)
        apart = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 / UNITS
        share = thick / (thick + thin)
        x, y = ax + share * (bx - ax), ay + share * (by - ay)
        clear = min(1.0, max(0.0, (apart - 0.006) / 0.006))
        if not clear:
            shapes.append(NOTHING)
            continue
        # the line runs across the row of toes, towards the light
        nx, ny = -(by - ay) / apart / UNITS, (bx - ax) / apart / UNITS
        if ny > 0:
            nx, ny = -nx, -ny
        run = line([(x - 0.5 * nx, y - 0.5 * ny), (x + 0.9 * nx, y + 0.9 * ny)])
        shapes.append(Shape((run,), None, Stroke(colour, 0.28, 0.55 * clear), closed=False))
    return shapes
