"""A head that can be seen from any side: cross-sections up its axis, a face on their surface, hair around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import (
    NOTHING,
    Curve,
    Flat,
    Linear,
    Radial,
    Shape,
    Stop,
    Stroke,
    bounds,
    ellipse,
    line,
    mix,
    smooth,
)
from sps_coach.figure.vectors import Frame, Vector, add, combine, dot


class _Level(NamedTuple):
    """A cross-section of the head, in metres from the top joint of the neck.

    ``ridge`` is how far the middle line of the face (nose, lips, chin) reaches forward; ``hairline`` is how many
    degrees the skin reaches to either side of it.
    """

    height: float
    centre: float
    front: float
    back: float
    side: float
    ridge: float
    hairline: float


_LEVELS = (
    _Level(-0.083, 0.056, 0.010, 0.016, 0.010, 0.068, 180),
    _Level(-0.078, 0.051, 0.024, 0.034, 0.026, 0.081, 180),
    _Level(-0.068, 0.044, 0.039, 0.050, 0.039, 0.088, 180),
    _Level(-0.058, 0.038, 0.044, 0.064, 0.047, 0.085, 172),
    _Level(-0.050, 0.033, 0.048, 0.069, 0.051, 0.090, 160),
    _Level(-0.0415, 0.028, 0.054, 0.073, 0.055, 0.0885, 148),
    _Level(-0.034, 0.023, 0.060, 0.077, 0.058, 0.093, 138),
    _Level(-0.024, 0.016, 0.067, 0.082, 0.062, 0.092, 122),
    _Level(-0.016, 0.012, 0.072, 0.086, 0.065, 0.104, 111),
    _Level(-0.008, 0.009, 0.076, 0.088, 0.067, 0.108, 102),
    _Level(0.004, 0.005, 0.079, 0.091, 0.069, 0.102, 80),
    _Level(0.018, 0.002, 0.082, 0.094, 0.071, 0.094, 74),
    _Level(0.036, 0.0, 0.083, 0.098, 0.073, 0.0865, 70),
    _Level(0.052, 0.0, 0.087, 0.100, 0.074, 0.089, 67),
    _Level(0.075, 0.0, 0.089, 0.101, 0.074, 0.089, 63),
    _Level(0.094, -0.002, 0.086, 0.097, 0.071, 0.084, 55),
    _Level(0.108, -0.004, 0.079, 0.089, 0.065, 0.075, 36),
    _Level(0.1145, -0.006, 0.072, 0.082, 0.060, 0.067, 18),
    _Level(0.120, -0.007, 0.066, 0.076, 0.056, 0.058, 0),
    _Level(0.131, -0.010, 0.051, 0.060, 0.045, 0.038, 0),
    _Level(0.139, -0.012, 0.034, 0.042, 0.031, 0.017, 0),
)
_NAPE = -0.052
_HAIR = 0.0115
"""How thick the hair lies, in metres."""


@lru_cache(maxsize=2)
def _levels(jaw: float) -> tuple[_Level, ...]:
    """The head's levels while the jaw is so many degrees open: what lies below the lips goes down and back."""
    opened = []
    for level in _LEVELS:
        share = min(1.0, max(0.0, (-0.040 - level.height) / 0.020))
        down, back = 0.0009 * jaw * share, 0.0004 * jaw * share
        opened.append(
            level._replace(height=level.height - down, centre=level.centre - back, ridge=level.ridge - back)
        )
    return tuple(opened)


@lru_cache(maxsize=64)
def _level(jaw: float, height: float) -> _Level:
    """A level between the measured ones."""
    levels = _levels(jaw)
    for low, high in pairwise(levels):
        if height <= high.height:
            share = (height - low.height) / (high.height - low.height)
            return _Level(*(a + share * (b - a) for a, b in zip(low, high, strict=True)))
    return levels[-1]


class _View:
    """A head, as one camera sees it."""

    def __init__(self, camera: Camera, place: Vector, frame: Frame, jaw: float) -> None:
        self.camera, self.place, self.frame, self.jaw, self.levels = camera, place, frame, jaw, _levels(jaw)
        self.facing = degrees(atan2(dot(camera.towards, frame.left), dot(camera.towards, frame.front)))
        bottom, top = camera.flat(place), camera.flat(add(place, frame.up))
        dx, dy = top[0] - bottom[0], top[1] - bottom[1]
        size = hypot(dx, dy) or 1.0
        self.normal = (-dy / size, dx / size)
        nx, ny = self.normal
        r, a = camera.right, camera.above
        world = (nx * r[0] - ny * a[0], nx * r[1] - ny * a[1], nx * r[2] - ny * a[2])
        self.side = (dot(world, frame.front), dot(world, frame.left))

    def at(self, level: _Level, degrees_left: float, out: float = 0.0) -> Point:
        """A place on the skin, ``out`` metres above it."""
        c, s = cos(radians(degrees_left)), sin(radians(degrees_left))
        front = (level.front if c > 0 else level.back) + out
        place = combine(self.frame, level.centre + front * c, level.height, (level.side + out) * s)
        return self.camera.flat(add(self.place, place))

    def sees(self, degrees_left: float) -> float:
        """How squarely a direction of the head faces the viewer: 1 straight on, below 0 turned away."""
        return cos(radians(degrees_left - self.facing))

    def rim(self, level: _Level, sign: float, out: float, *, face: bool) -> Point:
        """The outline at one level, on one side of the picture."""
        f, s = sign * self.side[0], sign * self.side[1]
        front = level.front if f > 0 else level.back
        far = sqrt((front * f) ** 2 + (level.side * s) ** 2)
        if face and f > 0:
            far = max(far, (level.ridge - level.centre) * f)
        reach = UNITS * (far + out)
        x, y = self.camera.flat(add(self.place, combine(self.frame, level.centre, level.height, 0.0)))
        return (x + sign * self.normal[0] * reach, y + sign * self.normal[1] * reach)

    def rim_angle(self, sign: float) -> float:
        """Which way, in degrees to the left of the face, the outline on one side of the picture looks."""
        return degrees(atan2(sign * self.side[1], sign * self.side[0]))

    def sees_left(self, sign: float) -> bool:
        """Whether one side of the picture shows the left of the face rather than its right."""
        return sign * self.side[1] > 0

    def level(self, height: float) -> _Level:
        """A level between the measured ones."""
        return _level(self.jaw, height)


@lru_cache(maxsize=2)
def head(
    place: Vector,
    frame: Frame,
    camera: Camera,
    palette: Palette,
    skin: tuple[str, str],
    *,
    resting: bool,
    jaw: float,
) -> tuple[Shape, ...]:
    """Draw a head.

    Args:
        place: the top joint of the neck, in metres.
        frame: how the head is turned.
        camera: from where it is seen.
        palette: the colours of hair and face.
        skin: the colours of the skin in the light and in the shade.
        resting: whether the eyes are closed.
        jaw: how far the mouth opens, in degrees.
    """
    view = _View(camera, place, frame, jaw)
    light, dark = skin
    return (
        _hair(view, palette),
        *_strands(view, palette),
        _skin(view, light, dark),
        *_cheeks(view, dark),
        *_ears(view, light, dark),
        *_face(view, palette, dark, resting=resting, jaw=jaw),
    )


def _skin(view: _View, skin: str, dark: str) -> Shape:
    """The face and all below the hair: at each level from one hairline, or the outline, to the other."""
    one: list[Point] = []
    other: list[Point] = []
    for level in view.levels:
        on_rim = [abs(view.rim_angle(sign)) <= level.hairline for sign in (1.0, -1.0)]
        if not level.hairline:
            continue
        edges = [edge for edge in (level.hairline, -level.hairline) if view.sees(edge) > 0]
        if not any(on_rim) and not edges:
            continue
        for run, sign, rim in zip((one, other), (1.0, -1.0), on_rim, strict=True):
            if rim or not edges:
                run.append(view.rim(level, sign, 0.0, face=True))
            else:
                edge = edges[0] if len(edges) == 1 or view.sees_left(sign) else edges[1]
                run.append(view.at(level, edge, 0.001))
    curve = smooth([*one, *reversed(other)])
    return Shape((curve,), _lit(curve, skin, dark))


def _lit(curve: Curve, colour: str, dark: str) -> Linear:
    left, top, width, height = bounds([curve])
    return Linear(
        (left + 0.35 * width, top),
        (left + 0.65 * width, top + height),
        (Stop(0.35, colour), Stop(1.0, mix(colour, dark, 0.55))),
    )


def _hair(view: _View, palette: Palette) -> Shape:
    """All of the head above the nape; the hair has no thickness where the face reaches the outline."""
    sides: tuple[list[Point], list[Point]] = ([], [])
    for level in view.levels:
        thick = [
            min(1.0, max(0.0, (abs(view.rim_angle(sign)) - level.hairline) / 16.0))
            if level.hairline
            else min(1.0, 0.5 + abs(view.rim_angle(sign)) / 180 + 24 * (level.height - 0.120))
            for sign in (1.0, -1.0)
        ]
        if level.height < _NAPE or not any(thick):
            continue
        for run, sign, covered in zip(sides, (1.0, -1.0), thick, strict=True):
            hidden = -0.002 if level.height > 0.0 else -0.012  # under the face
            run.append(view.rim(level, sign, _HAIR * covered if covered else hidden, face=False))
    top = view.camera.flat(add(view.place, combine(view.frame, -0.014, 0.137 + _HAIR, 0.0)))
    lowest, level = sides[0][0], view.level(0.0)
    lowest = ((lowest[0] + sides[1][0][0]) / 2, (lowest[1] + sides[1][0][1]) / 2)
    middle = view.camera.flat(add(view.place, combine(view.frame, level.centre, 0.04, 0.0)))
    # the lower edge is drawn in a little, so that no corner shows beside the face
    lowest = (lowest[0] + 0.16 * (lowest[0] - middle[0]), lowest[1] + 0.16 * (lowest[1] - middle[1]))
    outline = [lowest, *sides[0], top, *reversed(sides[1])]
    curve = smooth(outline)
    left, upper, width, height = bounds([curve])
    stops = (Stop(0, palette.hair_light), Stop(0.7, palette.hair))
    fill = Linear((left + 0.3 * width, upper), (left + 0.7 * width, upper + height), stops)
    return Shape((curve, _dome(view)), fill)


def _strands(view: _View, palette: Palette) -> list[Shape]:
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


def _cheeks(view: _View, dark: str) -> list[Shape]:
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


def _dome(view: _View) -> Curve:
    """The round of the skull, which is what one sees of a head that bows towards the viewer."""
    centre = add(view.place, combine(view.frame, -0.006, 0.052, 0.0))
    radii = ((view.frame.front, 0.093), (view.frame.up, 0.094), (view.frame.left, 0.0815))
    r, a = view.camera.right, view.camera.above
    points: list[Point] = []
    for index in range(12):
        angle = index * pi / 6
        c, s = cos(angle), sin(angle)
        towards = (c * r[0] + s * a[0], c * r[1] + s * a[1], c * r[2] + s * a[2])
        shares = [dot(towards, axis) * radius for axis, radius in radii]
        far = sqrt(sum(share * share for share in shares)) or 1.0
        place = centre
        for share, (axis, radius) in zip(shares, radii, strict=True):
            place = add(place, axis, share * radius / far)
        points.append(view.camera.flat(place))
    return smooth(points)


def _ears(view: _View, skin: str, dark: str) -> list[Shape]:
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


def _face(view: _View, palette: Palette, dark: str, *, resting: bool, jaw: float) -> list[Shape]:
    shapes: list[Shape] = []
    for side in (1.0, -1.0):
        if view.sees(side * 28) < 0.30:
            shapes += [NOTHING] * 3
            continue
        shapes += _eye(view, side, palette.feature, resting=resting)
        brow = [
            (side * angle, 0.0555 + rise)
            for angle, rise in ((13, 0.0005), (22, 0.0032), (32, 0.0028), (42, -0.003))
        ]
        shapes.append(_stroke(view, brow, mix(palette.hair, dark, 0.5), 0.0034))
    shapes += _nose(view, mix(dark, palette.feature, 0.30))
    return [*shapes, *_mouth(view, mix(dark, palette.feature, 0.45), jaw)]


def _mouth(view: _View, colour: str, jaw: float) -> list[Shape]:
    """The line of the lips, and the opening below it."""
    drop, rise = 0.0002 * jaw, 0.0062 * (1 - 1.3 * jaw / 25)
    smile = [(angle, -0.0420 - drop + rise * (angle / 26) ** 2) for angle in range(-26, 27, 4)]
    seen = [(angle, height) for angle, height in smile if view.sees(angle) > 0.10]
    if len(seen) < 3:
        return [NOTHING, NOTHING]
    lower = [(angle, height - 0.0010 * jaw * (1 - (angle / 26) ** 4)) for angle, height in seen]
    points = [view.at(view.level(height), angle) for angle, height in [*seen, *reversed(lower)]]
    opening = Shape((smooth(points),), Flat(colour)) if jaw > 2 else NOTHING
    return [_stroke(view, seen, colour, 0.0030), opening]


def _nose(view: _View, colour: str) -> list[Shape]:
    """The base of the nose, and its ridge where it is seen from the side."""
    squarely = view.sees(0)
    if squarely < 0.5:
        return [NOTHING, NOTHING]  # the outline shows the nose
    tip = view.level(-0.014)
    ridge = [
        view.camera.flat(add(view.place, combine(view.frame, view.level(height).ridge, height, 0.0)))
        for height in (0.026, 0.014, 0.002, -0.009, -0.015)
    ]
    turned = min(1.0, max(0.0, abs(sin(radians(view.facing))) * 1.4 - 0.15))
    far_wing = 1.0 - min(1.0, 1.5 * turned)  # the wing away from the viewer goes out of sight
    left, right = (1.0, far_wing) if view.facing > 0 else (far_wing, 1.0)
    base = [
        view.camera.flat(add(view.place, combine(view.frame, tip.ridge - back, height, aside)))
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


def _eye(view: _View, side: float, feature: str, *, resting: bool) -> list[Shape]:
    sag = -0.0045 if resting else 0.0032
    lid = [(side * angle, 0.034 + sag * (1 - ((angle - 27) / 10) ** 2)) for angle in (17, 22, 27, 32, 37)]
    place = view.at(view.level(0.0335), side * 27)
    squarely = max(0.35, view.sees(side * 27))
    turned = atan2(view.normal[1], view.normal[0])
    pupil = Shape((ellipse(place, UNITS * 0.0050 * squarely, UNITS * 0.0052, turned),), Flat(feature))
    return [_stroke(view, lid, feature, 0.0032), NOTHING if resting else pupil]


def _stroke(view: _View, run: Sequence[tuple[float, float]], colour: str, width: float) -> Shape:
    points = [view.at(view.level(height), angle) for angle, height in run]
    return Shape((line(points),), None, Stroke(colour, UNITS * width), closed=False)
