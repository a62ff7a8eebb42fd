"""The outline of a rounded body part from any side: a line of elliptical cross-sections, seen orthographically."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import hypot, sqrt
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.shapes import Curve, hull, smooth, softened
from sps_coach.figure.vectors import Frame, Vector, add, between, dot


class Section(NamedTuple):
    """A cross-section of a body part.

    Attributes:
        at: where along the part, 0 to 1.
        front, back, left, right: how far the skin is from the line, in metres.
    """

    at: float
    front: float
    back: float
    left: float
    right: float


def round_sections(*radii: tuple[float, float]) -> tuple[Section, ...]:
    """Return circular sections from (where, radius) pairs."""
    return tuple(Section(at, radius, radius, radius, radius) for at, radius in radii)


def reaches_of(sections: Sequence[Section], frame: Frame, direction: Vector) -> Iterator[tuple[float, float]]:
    """Yield for sections that are turned alike how far each reaches in a direction and against it, in drawing units."""
    ahead, aside = dot(direction, frame.front), dot(direction, frame.left)
    for _, front, back, left, right in sections:
        forward, backward = (front, back) if ahead > 0 else (back, front)
        outward, inward = (left, right) if aside > 0 else (right, left)
        yield (
            UNITS * sqrt((ahead * forward) ** 2 + (aside * outward) ** 2),
            UNITS * sqrt((ahead * backward) ** 2 + (aside * inward) ** 2),
        )


_KEPT = 64
"""Outlines that are remembered: a limb that rests costs nothing, and stays the very same object."""


@lru_cache(maxsize=_KEPT)
def spine(
    camera: Camera,
    places: tuple[Vector, ...],
    frames: tuple[Frame, ...],
    sections: tuple[Section, ...],
    caps: tuple[float, float] = (1.0, 1.0),
) -> Curve:
    """Return the outline of sections that stand at given places with given frames.

    Args:
        camera: from where it is seen.
        places: the middle of each section, in metres.
        frames: how each section is turned; its ``up`` runs along the part.
        sections: the sections, in order.
        caps: how far the two ends bulge, as a share of the sections' own reach.
    """
    centres = [camera.flat(place) for place in places]
    right, above = camera.right, camera.above
    one: list[Point] = []
    other: list[Point] = []
    last = len(centres) - 1
    ends: list[tuple[Point, Point, float, float]] = []
    dx, dy = 1.0, 0.0
    for index, (x, y) in enumerate(centres):
        before, after = centres[max(0, index - 1)], centres[min(last, index + 1)]
        ex, ey = after[0] - before[0], after[1] - before[1]
        size = hypot(ex, ey)
        if size > 0.05:
            dx, dy = ex / size, ey / size
        # paper (nx, ny) with y downwards, as a direction in the world
        nx, ny = -dy, dx
        normal = (
            nx * right[0] - ny * above[0],
            nx * right[1] - ny * above[1],
            nx * right[2] - ny * above[2],
        )
        ((far, near),) = reaches_of(sections[index : index + 1], frames[index], normal)
        one.append((x + nx * far, y + ny * far))
        other.append((x - nx * near, y - ny * near))
        if index in (0, last):
            ends.append(((x, y), (dx, dy), far, near))
    start = _cap(*ends[0], -caps[0])
    end = _cap(*ends[-1], caps[1])
    return smooth([*start, *one, *reversed(end), *reversed(other)])


def _cap(centre: Point, along: Point, far: float, near: float, bulge: float) -> list[Point]:
    """Three points of a rounded end, from the ``near`` side to the ``far`` side."""
    if bulge == 0:
        return []
    (x, y), (dx, dy) = centre, along
    tip = bulge * (far + near) / 2
    result: list[Point] = []
    aside, ahead = (0.70, 0.71) if abs(bulge) > 0.35 else (0.88, 0.85)  # a flat end keeps its corners
    for across, forward in ((-aside * near, ahead), (0.5 * (far - near), 1.0), (aside * far, ahead)):
        result.append((x - dy * across + dx * tip * forward, y + dx * across + dy * tip * forward))
    return result


@lru_cache(maxsize=_KEPT)
def segment(
    camera: Camera,
    begins: Vector,
    ends: Vector,
    frame: Frame,
    sections: tuple[Section, ...],
    caps: tuple[float, float] = (1.0, 1.0),
) -> Curve:
    """Return the outline of a straight part that runs from one place to another."""
    (bx, by), (ex, ey) = camera.flat(begins), camera.flat(ends)
    dx, dy = ex - bx, ey - by
    size = hypot(dx, dy)
    if size * (sections[-1].at - sections[0].at) < 0.05 * len(sections):
        places = tuple(between(begins, ends, section.at) for section in sections)
        return spine.__wrapped__(camera, places, (frame,) * len(sections), sections, caps)
    nx, ny = -dy / size, dx / size
    r, a = camera.right, camera.above
    normal = (nx * r[0] - ny * a[0], nx * r[1] - ny * a[1], nx * r[2] - ny * a[2])
    one: list[Point] = []
    other: list[Point] = []
    ends_of: list[tuple[Point, Point, float, float]] = []
    for section, (far, near) in zip(sections, reaches_of(sections, frame, normal), strict=True):
        x, y = bx + section.at * dx, by + section.at * dy
        one.append((x + nx * far, y + ny * far))
        other.append((x - nx * near, y - ny * near))
        ends_of.append(((x, y), (dx / size, dy / size), far, near))
    start, end = _cap(*ends_of[0], -caps[0]), _cap(*ends_of[-1], caps[1])
    return smooth([*start, *one, *reversed(end), *reversed(other)])


@lru_cache(maxsize=_KEPT)
def disc(camera: Camera, place: Vector, radius: float) -> Curve:
    """Return a ball's outline, in metres' radius."""
    x, y = camera.flat(place)
    r = UNITS * radius
    k = 0.552 * r
    return (
        x + r, y,
        x + r, y + k, x + k, y + r, x, y + r,
        x - k, y + r, x - r, y + k, x - r, y,
        x - r, y - k, x - k, y - r, x, y - r,
        x + k, y - r, x + r, y - k, x + r, y,
    )  # fmt: skip


@lru_cache(maxsize=_KEPT)
def outline_of_rings(
    camera: Camera, begins: Vector, ends: Vector, frame: Frame, sections: tuple[Section, ...]
) -> Curve:
    """Return the outline of a straight part that is seen along its length: what goes around all its sections."""
    points: list[Point] = []
    for section in sections:
        middle = between(begins, ends, section.at)
        for front, side in _ROUND:
            f = front * (section.front if front > 0 else section.back)
            s = side * (section.left if side > 0 else section.right)
            points.append(camera.flat(add(add(middle, frame.front, f), frame.left, s)))
    return smooth(softened(hull(points)))


_ROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
