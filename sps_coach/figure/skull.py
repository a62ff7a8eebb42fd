"""A head's form: cross-sections up its axis, and where on paper a place on its skin or its outline is."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.vectors import Frame, Vector, add, dot


class Level(NamedTuple):
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
    Level(-0.083, 0.056, 0.010, 0.016, 0.010, 0.068, 180),
    Level(-0.078, 0.051, 0.024, 0.034, 0.026, 0.081, 180),
    Level(-0.068, 0.044, 0.039, 0.050, 0.039, 0.088, 180),
    Level(-0.058, 0.038, 0.044, 0.064, 0.047, 0.085, 172),
    Level(-0.050, 0.033, 0.048, 0.069, 0.051, 0.090, 160),
    Level(-0.0415, 0.028, 0.054, 0.073, 0.055, 0.0885, 148),
    Level(-0.034, 0.023, 0.060, 0.077, 0.058, 0.093, 138),
    Level(-0.024, 0.016, 0.067, 0.082, 0.062, 0.092, 122),
    Level(-0.016, 0.012, 0.072, 0.086, 0.065, 0.104, 111),
    Level(-0.008, 0.009, 0.076, 0.088, 0.067, 0.108, 102),
    Level(0.004, 0.005, 0.079, 0.091, 0.069, 0.102, 80),
    Level(0.018, 0.002, 0.082, 0.094, 0.071, 0.094, 74),
    Level(0.036, 0.0, 0.083, 0.098, 0.073, 0.0865, 70),
    Level(0.052, 0.0, 0.087, 0.100, 0.074, 0.089, 67),
    Level(0.075, 0.0, 0.089, 0.101, 0.074, 0.089, 63),
    Level(0.094, -0.002, 0.086, 0.097, 0.071, 0.084, 55),
    Level(0.108, -0.004, 0.079, 0.089, 0.065, 0.075, 36),
    Level(0.1145, -0.006, 0.072, 0.082, 0.060, 0.067, 18),
    Level(0.120, -0.007, 0.066, 0.076, 0.056, 0.058, 0),
    Level(0.131, -0.010, 0.051, 0.060, 0.045, 0.038, 0),
    Level(0.139, -0.012, 0.034, 0.042, 0.031, 0.017, 0),
)


@lru_cache(maxsize=2)
def _levels(jaw: float) -> tuple[Level, ...]:
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
def _level(jaw: float, height: float) -> Level:
    """A level between the measured ones."""
    levels = _levels(jaw)
    for low, high in pairwise(levels):
        if height <= high.height:
            share = (height - low.height) / (high.height - low.height)
            return Level(*(a + share * (b - a) for a, b in zip(low, high, strict=True)))
    return levels[-1]


SIGNS = (1.0, -1.0)
"""The two sides of a picture of a head."""


class View:
    """A head, as one camera sees it.

    Attributes:
        rim_angles: which way, in degrees to the left of the face, the outline on either side of the picture looks.
    """

    def __init__(self, camera: Camera, place: Vector, frame: Frame, jaw: float) -> None:
        self.camera, self.place, self.frame, self.jaw, self.levels = camera, place, frame, jaw, _levels(jaw)
        self.facing = degrees(atan2(dot(camera.towards, frame.left), dot(camera.towards, frame.front)))
        bottom, top = camera.flat(place), camera.flat(add(place, frame.up))
        dx, dy = top[0] - bottom[0], top[1] - bottom[1]
        size = hypot(dx, dy) or 1.0
        self.normal = nx, ny = (-dy / size, dx / size)
        axes = camera.axes(frame)
        self._axes, self._middle = axes, bottom
        self.side = (nx * axes[0] + ny * axes[1]) / UNITS, (nx * axes[4] + ny * axes[5]) / UNITS
        self.rim_angles = {sign: degrees(atan2(sign * self.side[1], sign * self.side[0])) for sign in SIGNS}

    def on_paper(self, ahead: float, above: float, aside: float) -> Point:
        """A place so far ahead of the top joint of the neck, above it, and to its left, in metres."""
        (x, y), (fx, fy, ux, uy, lx, ly) = self._middle, self._axes
        return (x + ahead * fx + above * ux + aside * lx, y + ahead * fy + above * uy + aside * ly)

    def at(self, level: Level, degrees_left: float, out: float = 0.0) -> Point:
        """A place on the skin, ``out`` metres above it."""
        angle = radians(degrees_left)
        c, s = cos(angle), sin(angle)
        front = (level.front if c > 0 else level.back) + out
        return self.on_paper(level.centre + front * c, level.height, (level.side + out) * s)

    def sees(self, degrees_left: float) -> float:
        """How squarely a direction of the head faces the viewer: 1 straight on, below 0 turned away."""
        return cos(radians(degrees_left - self.facing))

    def rim(self, level: Level, sign: float, out: float, *, face: bool) -> Point:
        """The outline at one level, on one side of the picture."""
        f, s = sign * self.side[0], sign * self.side[1]
        front = level.front if f > 0 else level.back
        far = hypot(front * f, level.side * s)
        if face and f > 0:
            far = max(far, (level.ridge - level.centre) * f)
        reach = UNITS * (far + out)
        x, y = self.on_paper(level.centre, level.height, 0.0)
        return (x + sign * self.normal[0] * reach, y + sign * self.normal[1] * reach)

    def sees_left(self, sign: float) -> bool:
        """Whether one side of the picture shows the left of the face rather than its right."""
        return sign * self.side[1] > 0

    def level(self, height: float) -> Level:
        """A level between the measured ones."""
        return _level(self.jaw, height)
