"""Three-dimensional vectors and frames as plain tuples: small, fast and free of any library.

The world is measured in metres: x to the viewer's right in a side view, y up, and z towards the viewer in a
side view. The body's own frame has three unit vectors: ``front``, ``up`` (towards the head) and ``left``.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import NamedTuple

Vector = tuple[float, float, float]


class Frame(NamedTuple):
    """Which way a part of the body faces: three unit vectors at right angles."""

    front: Vector
    up: Vector
    left: Vector


def add(a: Vector, b: Vector, scale: float = 1.0) -> Vector:
    """Return ``a + scale * b``."""
    return (a[0] + scale * b[0], a[1] + scale * b[1], a[2] + scale * b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """Return ``a - b``."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """Return the Euclidean length, in metres for world vectors."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """Return the vector of length one in the same direction; the zero vector stays as it is."""
    size = length(a)
    return a if size == 0 else (a[0] / size, a[1] / size, a[2] / size)


def between(a: Vector, b: Vector, share: float) -> Vector:
    """Return the point that lies this share of the way from ``a`` to ``b``."""
    return (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2]))


def combine(frame: Frame, front: float, up: float, left: float) -> Vector:
    """Return the world vector with these components in a frame."""
    f, u, s = frame
    return (
        front * f[0] + up * u[0] + left * s[0],
        front * f[1] + up * u[1] + left * s[1],
        front * f[2] + up * u[2] + left * s[2],
    )


def _mix(a: Vector, b: Vector, degrees: float) -> tuple[Vector, Vector]:
    """Turn the pair so that ``a`` moves towards ``b``; both stay at right angles."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )


def nod(frame: Frame, degrees: float) -> Frame:
    """Turn a frame about its left axis so that ``up`` moves towards ``front``."""
    if not degrees:
        return frame
    up, front = _mix(frame.up, frame.front, degrees)
    return Frame(front, up, frame.left)


def lean(frame: Frame, degrees: float) -> Frame:
    """Turn a frame about its front axis so that ``up`` moves towards ``left``."""
    if not degrees:
        return frame
    up, left = _mix(frame.up, frame.left, degrees)
    return Frame(frame.front, up, left)


def turn(frame: Frame, degrees: float) -> Frame:
    """Turn a frame about its up axis so that ``front`` moves towards ``left``."""
    if not degrees:
        return frame
    front, left = _mix(frame.front, frame.left, degrees)
    return Frame(front, frame.up, left)
