"""From where the figure is seen: an orthographic camera, drawing units, and the part of the room in view.

Drawing units are centimetres; x grows to the right and y downwards, as on paper. The picture is a mirror: the
person's left is on the viewer's left in a front view and nearest in a side view, because people follow a
mirrored model more exactly than one that faces them, whose left they must first turn into their own (Percept Mot
Skills 2012;114:290-300, doi:10.2466/25.26.27.PMS.114.1.290-300).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin

from sps_coach.figure.vectors import Frame, Vector

UNITS = 100.0
"""Drawing units in a metre."""

Point = tuple[float, float]

Axes = tuple[float, float, float, float, float, float]
"""A metre along a frame's ``front``, ``up`` and ``left``, each as x and y on paper."""


@dataclass(frozen=True)
class Camera:
    """A direction of view, in degrees.

    Attributes:
        yaw: 0 sees the body from its side, 90 from its front when it sits or stands.
        pitch: how far the camera looks down.
        own_eyes: whether this is what the person sees of their own body, the left on the left; only then is the
            picture not a mirror.
    """

    yaw: float
    pitch: float
    own_eyes: bool = False

    @cached_property
    def right(self) -> Vector:
        """The world direction that is to the right on paper."""
        sign = -1.0 if self.own_eyes else 1.0
        return (sign * cos(radians(self.yaw)), 0.0, -sign * sin(radians(self.yaw)))

    @cached_property
    def towards(self) -> Vector:
        """The world direction that points at the viewer."""
        c, s = cos(radians(self.pitch)), sin(radians(self.pitch))
        return (c * sin(radians(self.yaw)), s, c * cos(radians(self.yaw)))

    @cached_property
    def above(self) -> Vector:
        """The world direction that is upwards on paper."""
        c, s = cos(radians(self.pitch)), sin(radians(self.pitch))
        return (-s * sin(radians(self.yaw)), c, -s * cos(radians(self.yaw)))

    def flat(self, place: Vector) -> Point:
        """Return where a place in the world, in metres, is on paper, in drawing units."""
        r, a = self.right, self.above
        x, y, z = place
        return (
            UNITS * (x * r[0] + y * r[1] + z * r[2]),
            -UNITS * (x * a[0] + y * a[1] + z * a[2]),
        )

    def axes(self, frame: Frame) -> Axes:
        """Return how a frame's axes run on paper, in drawing units: whatever is turned with it follows from them."""
        (rx, ry, rz), (ax, ay, az) = self.right, self.above
        (fx, fy, fz), (ux, uy, uz), (lx, ly, lz) = frame
        return (
            UNITS * (fx * rx + fy * ry + fz * rz), -UNITS * (fx * ax + fy * ay + fz * az),
            UNITS * (ux * rx + uy * ry + uz * rz), -UNITS * (ux * ax + uy * ay + uz * az),
            UNITS * (lx * rx + ly * ry + lz * rz), -UNITS * (lx * ax + ly * ay + lz * az),
        )  # fmt: skip

    def depth(self, place: Vector) -> float:
        """Return how near a place is to the viewer, in metres; more is nearer."""
        t = self.towards
        return place[0] * t[0] + place[1] * t[1] + place[2] * t[2]
