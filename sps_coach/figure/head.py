"""A head that can be seen from any side: cross-sections up its axis, a face on their surface, hair around it."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, pi, sin, sqrt

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.face import Expression, cheeks, face
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import (
    NOTHING,
    Curve,
    Flat,
    Linear,
    Shape,
    Stop,
    Stroke,
    bounds,
    ellipse,
    line,
    mix,
    smooth,
)
from sps_coach.figure.skull import SIGNS, View
from sps_coach.figure.vectors import Frame, Vector

_NAPE = -0.052
_HAIR = 0.0115
"""How thick the hair lies, in metres."""


@lru_cache(maxsize=2)
def head(
    place: Vector,
    frame: Frame,
    camera: Camera,
    palette: Palette,
    skin: tuple[str, str],
    expression: Expression,
) -> tuple[Shape, ...]:
    """Draw a head.

    Args:
        place: the top joint of the neck, in metres.
        frame: how the head is turned.
        camera: from where it is seen.
        palette: the colours of hair and face.
        skin: the colours of the skin in the light and in the shade.
        expression: how the face is.
    """
    view = View(camera, place, frame, expression.jaw)
    light, dark = skin
    return (
        _hair(view, palette),
        *_strands(view, palette),
        _skin(view, light, dark),
        *cheeks(view, dark),
        *_ears(view, light, dark),
        *face(view, palette, dark, expression),
    )


def _skin(view: View, skin: str, dark: str) -> Shape:
    """The face and all below the hair: at each level from one hairline, or the outline, to the other."""
    one: list[Point] = []
    other: list[Point] = []
    rims = [abs(view.rim_angles[sign]) for sign in SIGNS]
    for level in view.levels:
        on_rim = [rim <= level.hairline for rim in rims]
        if not level.hairline:
            continue
        edges = [edge for edge in (level.hairline, -level.hairline) if view.sees(edge) > 0]
        if not any(on_rim) and not edges:
            continue
        for run, sign, rim in zip((one, other), SIGNS, on_rim, strict=True):
            if rim or not edges:
                run.append(view.rim(level, sign, 0.0, face=True))
            else:
                edge = edges[0] if len(edges) == 1 or view.sees_left(sign) else edges[1]
                run.append(view.at(level, edge, 0.001))
    curve = smooth([*one, *reversed(other)])
    return Shape((curve,), _slanting(curve, Stop(0.35, skin), Stop(1.0, mix(skin, dark, 0.55))))


def _slanting(curve: Curve, *stops: Stop) -> Linear:
    """Colours from the top of something round to its foot, a little aslant."""
    left, top, width, height = bounds([curve])
    return Linear((left + 0.35 * width, top), (left + 0.65 * width, top + height), stops)


def _hair(view: View, palette: Palette) -> Shape:
    """All of the head above the nape; the hair has no thickness where the face reaches the outline."""
    sides: tuple[list[Point], list[Point]] = ([], [])
    rims = [abs(view.rim_angles[sign]) for sign in SIGNS]
    for level in view.levels:
        thick = [
            min(1.0, max(0.0, (rim - level.hairline) / 16.0))
            if level.hairline
            else min(1.0, 0.5 + rim / 180 + 24 * (level.height - 0.120))
            for rim in rims
        ]
        if level.height < _NAPE:
            continue
        for run, sign, covered in zip(sides, SIGNS, thick, strict=True):
            hidden = (-0.002 if level.height > 0.0 else -0.012) * max(0.0, 1 - 4 * covered)  # under the face
            run.append(view.rim(level, sign, _HAIR * covered + hidden, face=False))
    top = view.on_paper(-0.014, 0.137 + _HAIR, 0.0)
    lowest, level = sides[0][0], view.level(0.0)
    lowest = ((lowest[0] + sides[1][0][0]) / 2, (lowest[1] + sides[1][0][1]) / 2)
    middle = view.on_paper(level.centre, 0.04, 0.0)
    # the lower edge is drawn in a little, so that no corner shows beside the face
    lowest = (lowest[0] + 0.16 * (lowest[0] - middle[0]), lowest[1] + 0.16 * (lowest[1] - middle[1]))
    outline = [lowest, *sides[0], top, *reversed(sides[1])]
    curve = smooth(outline)
    fill = _slanting(curve, Stop(0, palette.hair_light), Stop(0.7, palette.hair))
    return Shape((curve, _dome(view)), fill)


def _strands(view: View, palette: Palette) -> list[Shape]:
    """Light on the hair, combed from the crown backwards and down."""
    shapes: list[Shape] = []
    for angle in _COMBED:
        squarely = view.sees(angle)
        if squarely < 0.12:
            shapes.append(NOTHING)
            continue
        back = 12.0 if angle > 0 else -12.0
        run = [
            view.at(view.level(height), angle + share * back, _HAIR * 0.6)
            for height, share in ((0.126, -1.6), (0.108, -0.8), (0.078, 0.0), (0.045, 0.6), (0.020, 0.8))
        ]
        opacity = 0.38 * min(1.0, (squarely - 0.12) / 0.4)
        light = Stroke(mix(palette.hair_light, "#fff0dc", 0.16), UNITS * 0.0045, opacity)
        shapes.append(Shape((line(run),), None, light, closed=False))
    return shapes


_COMBED = (88.0, 112.0, 138.0, 164.0, -88.0, -112.0, -138.0, -164.0)
"""Which way, in degrees to the left of the face, strands of hair lie in the light."""


def _dome(view: View) -> Curve:
    """The round of the skull, which is what one sees of a head that bows towards the viewer."""
    x, y = view.on_paper(-0.006, 0.052, 0.0)
    fx, fy, ux, uy, lx, ly = view.camera.axes(view.frame)
    radii = (fx * 0.093, fy * 0.093), (ux * 0.094, uy * 0.094), (lx * 0.0815, ly * 0.0815)
    points: list[Point] = []
    for index in range(12):
        angle = index * pi / 6
        c, s = cos(angle), -sin(angle)
        shares = [c * across + s * along for across, along in radii]
        far = sqrt(sum(share * share for share in shares)) or 1.0
        points.append((
            x + sum(share * across for share, (across, _) in zip(shares, radii, strict=True)) / far,
            y + sum(share * along for share, (_, along) in zip(shares, radii, strict=True)) / far,
        ))  # fmt: skip
    return smooth(points)


def _ears(view: View, skin: str, dark: str) -> list[Shape]:
    shapes: list[Shape] = []
    level = view.level(0.010)
    for side in (96.0, -96.0):
        squarely = view.sees(side)
        if squarely < -0.12:
            shapes += [NOTHING, NOTHING]
            continue
        centre = view.at(level, side, 0.004)
        turned = atan2(view.normal[1], view.normal[0])
        wide = UNITS * (0.006 + 0.011 * max(0.0, squarely))
        shapes.append(Shape((ellipse(centre, wide, UNITS * 0.026, turned),), Flat(mix(skin, dark, 0.35))))
        hollow = Shape((ellipse(centre, 0.5 * wide, UNITS * 0.016, turned),), Flat(mix(skin, dark, 0.8)))
        shapes.append(hollow if squarely > 0.4 else NOTHING)
    return shapes
