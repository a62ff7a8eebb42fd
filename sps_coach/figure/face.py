"""A face on a head: brows, eyes, nose, mouth and cheeks, at ease or drawn together."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, radians, sin
from typing import NamedTuple

from sps_coach.figure.camera import UNITS
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import (
    NOTHING,
    Flat,
    Radial,
    Shape,
    Stop,
    Stroke,
    ellipse,
    line,
    mix,
    smooth,
)  # fmt: skip
from sps_coach.figure.skull import View


class Expression(NamedTuple):
    """How a face is.

    Attributes:
        resting: whether the eyes are closed.
        jaw: how far the mouth opens, in degrees.
        tension: how far brows, eyes and lips are drawn together, 0 to 1.
    """

    resting: bool = False
    jaw: float = 0.0
    tension: float = 0.0


def cheeks(view: View, dark: str) -> list[Shape]:
    """Draw a little warmth on the cheeks that are seen; ``dark`` is the colour of the skin in the shade."""
    shapes: list[Shape] = []
    for side in (36.0, -36.0):
        squarely = view.sees(side)
        if squarely < 0.25:
            shapes.append(NOTHING)
            continue
        place = view.at(view.level(-0.008), side)
        radius = UNITS * 0.023
        warm = mix(dark, "#c04a3a", 0.45)
        fill = Radial(
            place,
            radius * (0.5 + 0.5 * squarely),
            radius,
            (Stop(0.0, warm, 0.20 * squarely), Stop(1.0, warm, 0.0)),
        )
        shapes.append(Shape((ellipse(place, radius, radius),), fill))
    return shapes


def face(view: View, palette: Palette, dark: str, expression: Expression) -> list[Shape]:
    """Draw brows, eyes, nose and mouth; ``dark`` is the colour of the skin in the shade."""
    shapes: list[Shape] = []
    tense = expression.tension
    for side in (1.0, -1.0):
        if view.sees(side * 28) < 0.30:
            shapes += [NOTHING] * 4
            continue
        shapes += _eye(view, side, palette.feature, expression)
        brow = [
            (side * (angle - 4.5 * tense * drawn), 0.0555 + rise - 0.0060 * tense * drawn)
            for angle, rise, drawn in (
                (13, 0.0005, 1.0),
                (22, 0.0032, 0.75),
                (32, 0.0028, 0.35),
                (42, -0.003, 0.1),
            )
        ]
        shapes.append(_stroke(view, brow, mix(palette.hair, dark, 0.5), 0.0034 + 0.0008 * tense))
        furrow = [(side * 4.5, 0.058), (side * 3.6, 0.049)]
        drawn = _stroke(view, furrow, mix(dark, palette.feature, 0.35), 0.0022)
        shapes.append(drawn if tense > 0.25 else NOTHING)
    shapes += _nose(view, mix(dark, palette.feature, 0.30))
    return [*shapes, *_mouth(view, mix(dark, palette.feature, 0.45), expression)]


def _mouth(view: View, colour: str, expression: Expression) -> list[Shape]:
    """The line of the lips, and the opening below it."""
    jaw, tense = expression.jaw, expression.tension
    drop, rise = 0.0002 * jaw, 0.0062 * (1 - 1.3 * jaw / 25) - 0.0068 * tense
    wide = 26 - 5 * tense
    first, last = max(-wide, view.facing - _IN_SIGHT), min(wide, view.facing + _IN_SIGHT)
    if last - first < 8:
        return [NOTHING, NOTHING]
    angles = [first + (last - first) * at / 12 for at in range(13)]
    seen = [(angle, -0.0420 + 0.002 * tense - drop + rise * (angle / wide) ** 2) for angle in angles]
    lower = [(angle, height - 0.0010 * jaw * (1 - (angle / wide) ** 4)) for angle, height in seen]
    points = [view.at(view.level(height), angle) for angle, height in [*seen, *reversed(lower)]]
    opening = Shape((smooth(points),), Flat(colour)) if jaw > 2 else NOTHING
    return [_stroke(view, seen, colour, 0.0030 + 0.0008 * tense), opening]


_IN_SIGHT = 84.0
"""So many degrees from where the viewer is a place of the face is still in sight."""


def _nose(view: View, colour: str) -> list[Shape]:
    """The base of the nose, and its ridge where it is seen from the side."""
    squarely = view.sees(0)
    if squarely < 0.5:
        return [NOTHING, NOTHING]  # the outline shows the nose
    tip = view.level(-0.014)
    ridge = [
        view.on_paper(view.level(height).ridge, height, 0.0)
        for height in (0.026, 0.014, 0.002, -0.009, -0.015)
    ]
    turned = min(1.0, max(0.0, abs(sin(radians(view.facing))) * 1.4 - 0.15))
    far_wing = 1.0 - min(1.0, 1.5 * turned)  # the wing away from the viewer goes out of sight
    left, right = (1.0, far_wing) if view.facing > 0 else (far_wing, 1.0)
    base = [
        view.on_paper(tip.ridge - back, height, aside)
        for back, height, aside in (
            (0.006, -0.0190, -0.0095 * right),
            (0.0, -0.0205, 0.0),
            (0.006, -0.0190, 0.0095 * left),
        )
    ]
    clear = min(1.0, (squarely - 0.5) / 0.2)
    below = Stroke(colour, UNITS * 0.0028, 0.9 * clear)
    along = Stroke(colour, UNITS * 0.0024, 0.7 * turned * clear)
    return [
        Shape((line(base),), None, below, closed=False),
        Shape((line(ridge),), None, along, closed=False) if turned > 0 else NOTHING,
    ]


def _eye(view: View, side: float, feature: str, expression: Expression) -> list[Shape]:
    resting, tense = expression.resting, expression.tension
    sag = -0.0045 if resting else 0.0032 - 0.0034 * tense
    lid = [(side * angle, 0.034 + sag * (1 - ((angle - 27) / 10) ** 2)) for angle in (17, 22, 27, 32, 37)]
    place = view.at(view.level(0.0335 - 0.001 * tense), side * 27)
    squarely = max(0.35, view.sees(side * 27))
    turned = atan2(view.normal[1], view.normal[0])
    high = UNITS * 0.0052 * (1 - 0.45 * tense)
    pupil = Shape((ellipse(place, UNITS * 0.0050 * squarely, high, turned),), Flat(feature))
    return [_stroke(view, lid, feature, 0.0032 + 0.0008 * tense), NOTHING if resting else pupil]


def _stroke(view: View, run: Sequence[tuple[float, float]], colour: str, width: float) -> Shape:
    points = [view.at(view.level(height), angle) for angle, height in run]
    return Shape((line(points),), None, Stroke(colour, UNITS * width), closed=False)
