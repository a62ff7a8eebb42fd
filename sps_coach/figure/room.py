"""The room around the figure: a wall with low window light, a wall line, a floor. Never busy.

No rug, no cable, nothing to trip over: people who fall easily look at this room as an example.
"""

from __future__ import annotations

from functools import lru_cache

from sps_coach.figure.camera import UNITS, Camera, Point
from sps_coach.figure.palettes import Palette
from sps_coach.figure.shapes import Extent, Flat, Linear, Radial, Shape, Stop, mix, polygon
from sps_coach.figure.vectors import Vector

_WALL_BEHIND = 1.15
"""How far behind the figure the wall is, in metres."""
_BEYOND = 2000.0
"""How far the room goes on outside the picture, in drawing units."""


def room(camera: Camera, palette: Palette, extent: Extent, floor: float) -> list[Shape]:
    """Draw wall and floor.

    Args:
        camera: from where they are seen.
        palette: their colours.
        extent: what must be in view.
        floor: the floor's height in metres (below zero when the figure lies on something).
    """
    away = camera.towards
    foot = camera.flat((-away[0] * _WALL_BEHIND, floor, -away[2] * _WALL_BEHIND))[1]
    left, right = extent.left - _BEYOND, extent.left + extent.width + _BEYOND
    top, bottom = extent.top - _BEYOND, extent.top + extent.height + _BEYOND
    wall = Linear((0, extent.top), (0, foot), (Stop(0, palette.wall), Stop(1, palette.wall_low)))
    ground = Linear(
        (0, foot), (0, extent.top + extent.height), (Stop(0, palette.floor), Stop(1, palette.floor_near))
    )
    shapes = [_box(left, top, right, foot, wall), *_window_light(palette, extent, foot)]
    shapes.append(_box(left, foot - 7.0, right, foot, Flat(palette.skirting)))
    shapes.append(_box(left, foot, right, bottom, ground))
    middle = extent.left + 0.62 * extent.width
    shapes.append(
        _oval(
            (middle, foot + 0.62 * (extent.top + extent.height - foot)),
            0.55 * extent.width,
            0.22 * extent.height,
            (
                Stop(0, palette.window_light, 0.45 * palette.window_opacity),
                Stop(1, palette.window_light, 0.0),
            ),
        )
    )
    return shapes


def table_top(palette: Palette, extent: Extent) -> list[Shape]:
    """Draw a table's top that fills the picture, with low light lying across it."""
    left, right = extent.left - _BEYOND, extent.left + extent.width + _BEYOND
    top, bottom = extent.top - _BEYOND, extent.top + extent.height + _BEYOND
    light, dark = mix(palette.table, palette.window_light, 0.35 * palette.window_opacity), palette.table
    fill = Linear(
        (extent.left + extent.width, extent.top),
        (extent.left, extent.top + extent.height),
        (Stop(0, light), Stop(1, mix(dark, palette.table_dark, 0.12))),
    )
    return [
        _box(left, top, right, bottom, fill),
        *_window_light(palette, extent, extent.top + 1.05 * extent.height),
    ]


def _box(left: float, top: float, right: float, bottom: float, fill: Flat | Linear) -> Shape:
    return Shape((polygon([(left, top), (right, top), (right, bottom), (left, bottom)]),), fill)


def _oval(centre: Point, radius_x: float, radius_y: float, stops: tuple[Stop, ...]) -> Shape:
    x, y = centre
    corners = [
        (x - radius_x, y - radius_y), (x + radius_x, y - radius_y),
        (x + radius_x, y + radius_y), (x - radius_x, y + radius_y),
    ]  # fmt: skip
    return Shape((polygon(corners),), Radial(centre, radius_x, radius_y, stops))


def _window_light(palette: Palette, extent: Extent, foot: float) -> list[Shape]:
    """Two panes of low light, slanting over the wall."""
    tall = 0.46 * extent.height
    base = min(foot - 0.12 * extent.height, extent.top + 0.66 * extent.height)
    wide = 0.17 * extent.width
    shapes: list[Shape] = []
    for pane in (0, 1):
        x = extent.left + 0.55 * extent.width + pane * (wide + 0.016 * extent.width)
        slant = 0.10 * tall
        for row in (0, 1):
            lower = base - row * 0.52 * tall
            upper = lower - 0.49 * tall
            drift = slant * (1 + row)
            corners = [
                (x + slant * row, lower),
                (x + wide + slant * row, lower - 0.04 * tall),
                (x + wide + drift, upper - 0.04 * tall),
                (x + drift, upper),
            ]
            light = Linear(
                (x, lower),
                (x + wide, upper),
                (
                    Stop(0, palette.window_light, palette.window_opacity),
                    Stop(1, palette.window_light, 0.45 * palette.window_opacity),
                ),
            )
            shapes.append(Shape((polygon(corners),), light))
    return shapes


@lru_cache(maxsize=32)
def shadow(
    camera: Camera, palette: Palette, place: Vector, radius: float, depth: float, strength: float = 1.0
) -> Shape:
    """A soft shadow on the ground where something touches it.

    Args:
        camera: from where it is seen.
        palette: its colour.
        place: the middle, in metres.
        radius: half its width on paper, in metres.
        depth: half its size away from the viewer, in metres.
        strength: 1 for a full contact, 0 for none.
    """
    flattened = max(0.10, camera.towards[1])
    opacity = palette.shadow_opacity * strength
    return _oval(
        camera.flat(place),
        UNITS * radius,
        UNITS * max(0.016, depth * flattened),
        (
            Stop(0, palette.shadow, opacity),
            Stop(0.55, palette.shadow, 0.55 * opacity),
            Stop(1, palette.shadow, 0.0),
        ),
    )
