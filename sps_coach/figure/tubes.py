"""The outline of a rounded body part from any side: a line of elliptical cross-sections, seen orthographically."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import hypot
from typing import NamedTuple

from sps_coach.figure.camera import UNITS, Axes, Camera, Point
from sps_coach.figure.shapes import Curve, evenly, hull, smooth, softened
from sps_coach.figure.vectors import Frame, Vector, between


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


def reaches_of(sections: Sequence[Section], axes: Axes, normal: Point) -> list[Point]:
    """Return for sections that are turned alike how far each reaches in a direction and against it, in drawing units.

    Args:
        sections: the sections.
        axes: how their frame's axes run on paper (``Camera.axes``).
        normal: the direction on paper, of length one.
    """
    (nx, ny), (fx, fy, _, _, lx, ly) = normal, axes
    ahead, aside = nx * fx + ny * fy, nx * lx + ny * ly
    if ahead < 0:
        if aside < 0:
            return [
                (hypot(ahead * back, aside * right), hypot(ahead * front, aside * left))
                for _, front, back, left, right in sections
            ]
        return [
            (hypot(ahead * back, aside * left), hypot(ahead * front, aside * right))
            for _, front, back, left, right in sections
        ]
    if aside < 0:
        return [
            (hypot(ahead * front, aside * right), hypot(ahead * back, aside * left))
            for _, front, back, left, right in sections
        ]
    return [
        (hypot(ahead * front, aside * left), hypot(ahead * back, aside * right))
        for _, front, back, left, right in sections
    ]


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
    one: list[Point] = []
    other: list[Point] = []
    last = len(centres) - 1
    ends: list[tuple[Point, Point, float, float]] = []
    dx, dy = 1.0, 0.0
    turned, axes = frames[0], camera.axes(frames[0])
    for index, (x, y) in enumerate(centres):
        before, after = centres[max(0, index - 1)], centres[min(last, index + 1)]
        ex, ey = after[0] - before[0], after[1] - before[1]
        size = hypot(ex, ey)
        if size > 0.05:
            dx, dy = ex / size, ey / size
        if frames[index] is not turned:
            turned, axes = frames[index], camera.axes(frames[index])
        nx, ny = -dy, dx
        ((far, near),) = reaches_of((sections[index],), axes, (nx, ny))
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
    ux, uy = dx / size, dy / size
    nx, ny = -uy, ux
    one: list[Point] = []
    other: list[Point] = []
    reaches = reaches_of(sections, camera.axes(frame), (nx, ny))
    for (at, *_), (far, near) in zip(sections, reaches, strict=True):
        x, y = bx + at * dx, by + at * dy
        one.append((x + nx * far, y + ny * far))
        other.append((x - nx * near, y - ny * near))
    begin, close = sections[0].at, sections[-1].at
    start = _cap((bx + begin * dx, by + begin * dy), (ux, uy), *reaches[0], -caps[0])
    end = _cap((bx + close * dx, by + close * dy), (ux, uy), *reaches[-1], caps[1])
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
    (bx, by), (ex, ey) = camera.flat(begins), camera.flat(ends)
    fx, fy, ux, uy, lx, ly = camera.axes(frame)
    points: list[Point] = []
    for at, *reach in sections:
        x, y = bx + at * (ex - bx), by + at * (ey - by)
        for front, side in _ROUND:
            f = front * reach[0 if front > 0 else 1]
            s = side * reach[2 if side > 0 else 3]
            points.append((x + f * fx + s * lx, y + f * fy + s * ly))
    return smooth(evenly(softened(hull(points)), 24, (ux, uy)))


_ROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
