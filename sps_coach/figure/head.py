"""A head that can be seen from any side: cross-sections up its axis, a face on their surface, hair around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import Flat, Linear, Shape, Stop, Stroke, bounds, ellipse, line, mix, smooth
from sps_coach.figure.skeleton import Skeleton
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
    _Level(-0.079, 0.050, 0.020, 0.030, 0.020, 0.070, 180),
    _Level(-0.070, 0.046, 0.036, 0.045, 0.034, 0.085, 180),
    _Level(-0.058, 0.040, 0.042, 0.062, 0.045, 0.086, 175),
    _Level(-0.050, 0.034, 0.047, 0.068, 0.050, 0.083, 160),
    _Level(-0.043, 0.029, 0.053, 0.072, 0.054, 0.088, 150),
    _Level(-0.036, 0.024, 0.059, 0.076, 0.057, 0.089, 140),
    _Level(-0.027, 0.018, 0.066, 0.080, 0.061, 0.088, 128),
    _Level(-0.020, 0.014, 0.070, 0.084, 0.063, 0.097, 118),
    _Level(-0.011, 0.010, 0.075, 0.087, 0.066, 0.110, 106),
    _Level(0.002, 0.006, 0.079, 0.090, 0.069, 0.104, 92),
    _Level(0.018, 0.002, 0.082, 0.093, 0.071, 0.095, 80),
    _Level(0.034, 0.0, 0.083, 0.097, 0.073, 0.087, 72),
    _Level(0.052, 0.0, 0.087, 0.099, 0.074, 0.088, 66),
    _Level(0.075, 0.0, 0.089, 0.100, 0.074, 0.089, 60),
    _Level(0.094, -0.002, 0.086, 0.096, 0.071, 0.084, 50),
    _Level(0.108, -0.004, 0.079, 0.088, 0.065, 0.075, 34),
    _Level(0.120, -0.008, 0.066, 0.076, 0.056, 0.058, 0),
    _Level(0.132, -0.012, 0.047, 0.056, 0.041, 0.035, 0),
    _Level(0.140, -0.014, 0.026, 0.032, 0.023, 0.012, 0),
)
_NAPE = -0.046
_HAIR = 0.008
"""How thick the hair lies, in metres."""


class _View:
    """A head, as one camera sees it."""

    def __init__(self, camera: Camera, place: Vector, frame: Frame) -> None:
        self.camera, self.place, self.frame = camera, place, frame
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
        for low, high in zip(_LEVELS, _LEVELS[1:], strict=False):
            if height <= high.height:
                share = (height - low.height) / (high.height - low.height)
                return _Level(*(a + share * (b - a) for a, b in zip(low, high, strict=True)))
        return _LEVELS[-1]


def head(skeleton: Skeleton, camera: Camera, palette: Palette, *, moving: bool, resting: bool) -> list[Shape]:
    """Draw the head.

    Args:
        skeleton: the body.
        camera: from where it is seen.
        palette: its colours.
        moving: whether the head is what moves.
        resting: whether the eyes are closed.
    """
    view = _View(camera, skeleton.points["head"], skeleton.frames["head"])
    skin = palette.accent_skin if moving else palette.skin
    dark = palette.accent_skin_dark if moving else palette.skin_dark
    shapes = [_hair(view, palette), _skin(view, skin, dark)]
    shapes += _ears(view, skin, dark)
    shapes += _face(view, palette, dark, resting=resting, jaw=skeleton.angles.get("jaw_opening", 0.0))
    return shapes


def _skin(view: _View, skin: str, dark: str) -> Shape:
    """The face and all below the hair: at each level from one hairline, or the outline, to the other."""
    one: list[Point] = []
    other: list[Point] = []
    for level in _LEVELS:
        if level.hairline == 0 and view.sees(0) < 0:
            continue
        run: list[Point] = []
        for sign in (1.0, -1.0):
            on_rim = abs(view.rim_angle(sign)) <= level.hairline
            nearest = level.hairline if view.sees_left(sign) else -level.hairline
            run.append(view.rim(level, sign, 0.0, face=True) if on_rim else view.at(level, nearest, 0.001))
        if (
            on_rim
            or view.sees(nearest) > -0.02
            or len({abs(view.rim_angle(s)) <= level.hairline for s in (1.0, -1.0)}) > 1
        ):
            one.append(run[0])
            other.append(run[1])
    curve = smooth([*one, *reversed(other)])
    return Shape((curve,), _lit(curve, skin, dark))


def _lit(curve: Sequence[Point], colour: str, dark: str) -> Linear:
    left, top, width, height = bounds([tuple(curve)])
    return Linear(
        (left + 0.35 * width, top),
        (left + 0.65 * width, top + height),
        (Stop(0.35, colour), Stop(1.0, mix(colour, dark, 0.55))),
    )


def _hair(view: _View, palette: Palette) -> Shape:
    """All of the head above the nape; the hair has no thickness where the face reaches the outline."""
    sides: list[list[Point]] = []
    for sign in (1.0, -1.0):
        around = abs(view.rim_angle(sign))
        run: list[Point] = []
        for level in _LEVELS:
            if level.height < _NAPE:
                continue
            covered = min(1.0, max(0.0, (around - level.hairline) / 16.0))
            run.append(view.rim(level, sign, _HAIR * covered - 0.002 * (1 - covered), face=False))
        sides.append(run)
    top = view.camera.flat(add(view.place, combine(view.frame, -0.014, 0.143 + _HAIR, 0.0)))
    outline = [*sides[0], top, *reversed(sides[1])]
    left, upper, width, height = bounds([tuple(outline)])
    stops = (Stop(0, palette.hair_light), Stop(0.7, palette.hair))
    fill = Linear((left + 0.3 * width, upper), (left + 0.7 * width, upper + height), stops)
    return Shape((smooth(outline),), fill)


def _ears(view: _View, skin: str, dark: str) -> list[Shape]:
    shapes: list[Shape] = []
    level = view.level(0.010)
    for side in (96.0, -96.0):
        squarely = view.sees(side)
        if squarely < -0.12:
            continue
        centre = view.at(level, side, 0.004)
        turned = atan2(view.normal[1], view.normal[0])
        wide = UNITS * (0.006 + 0.011 * max(0.0, squarely))
        shapes.append(Shape((ellipse(centre, wide, UNITS * 0.026, turned),), Flat(mix(skin, dark, 0.35))))
        if squarely > 0.4:
            shapes.append(
                Shape((ellipse(centre, 0.5 * wide, UNITS * 0.016, turned),), Flat(mix(skin, dark, 0.8)))
            )
    return shapes


def _face(view: _View, palette: Palette, dark: str, *, resting: bool, jaw: float) -> list[Shape]:
    shapes: list[Shape] = []
    feature = palette.feature
    for side in (1.0, -1.0):
        if view.sees(side * 28) < 0.12:
            continue
        shapes += _eye(view, side, feature, resting=resting)
        brow = [
            (side * angle, 0.0555 + rise)
            for angle, rise in ((14, -0.001), (24, 0.003), (34, 0.003), (43, -0.001))
        ]
        shapes.append(_stroke(view, brow, mix(palette.hair, dark, 0.25), 0.0042))
    drop = 0.0009 * jaw
    smile = [(angle, -0.0425 - drop + 0.00003 * abs(angle) ** 1.4) for angle in range(-26, 27, 4)]
    seen = [(angle, height) for angle, height in smile if view.sees(angle) > -0.02]
    if len(seen) > 2:
        shapes.append(_stroke(view, seen, mix(dark, feature, 0.45), 0.0030))
    under_nose = [(angle, -0.0185 - 0.00002 * (144 - angle * angle)) for angle in range(-12, 13, 4)]
    seen = [(angle, height) for angle, height in under_nose if view.sees(angle) > 0.25]
    if len(seen) > 2:
        shapes.append(
            _stroke(
                view,
                seen,
                mix(dark, feature, 0.25),
                0.0028,
                out=lambda level: 0.6 * (level.ridge - level.centre - level.front),
            )
        )
    return shapes


def _eye(view: _View, side: float, feature: str, *, resting: bool) -> list[Shape]:
    sag = -0.0045 if resting else 0.0035
    lid = [(side * angle, 0.034 + sag * (1 - ((angle - 27) / 10) ** 2)) for angle in (17, 22, 27, 32, 37)]
    shapes = [_stroke(view, lid, feature, 0.0036)]
    if not resting:
        x, y = view.at(view.level(0.033), side * 27)
        squarely = max(0.35, view.sees(side * 27))
        shapes.append(
            Shape(
                (
                    ellipse(
                        (x, y),
                        UNITS * 0.0052 * squarely,
                        UNITS * 0.0058,
                        atan2(view.normal[1], view.normal[0]),
                    ),
                ),
                Flat(feature),
            )
        )
    return shapes


def _stroke(
    view: _View,
    run: Sequence[tuple[float, float]],
    colour: str,
    width: float,
    out: Callable[[_Level], float] = lambda level: 0.0,
) -> Shape:
    points = []
    for angle, height in run:
        level = view.level(height)
        points.append(view.at(level, angle, out(level)))
    return Shape((line(points),), None, Stroke(colour, UNITS * width), closed=False)
