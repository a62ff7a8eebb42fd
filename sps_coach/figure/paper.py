"""An exercise on paper: a few still moments side by side and an arrow along the way, in greys that spare ink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sps_coach.figure.arrows import arrows
from sps_coach.figure.body import trunk_edges
from sps_coach.figure.camera import Camera
from sps_coach.figure.palettes import LIGHT, Palette
from sps_coach.figure.shapes import (
    NOTHING,
    Drawing,
    Extent,
    Fill,
    Flat,
    Linear,
    Radial,
    Shape,
    Stroke,
    points_of,
)  # fmt: skip
from sps_coach.figure.stage import draw, framing, pose_at, setting_of

if TYPE_CHECKING:
    from sps_coach.library.exercises import Exercise

_BREATH, _BREATHING = {"belly_rise", "rib_widening"}, {"belly", "ribs"}
"""What a pose says of a breath, and the parts that move with it."""

INK, WHITE = "#1c1c1c", "#ffffff"
"""The colours of arrows, and of the paper."""

_GAP = 0.04
"""Between two moments, as a share of one's width."""
_RIM = 0.015
"""Around all that is seen, as a share of the picture's width."""
_BEYOND = 0.06
"""How much more than the usual picture is shown on either side, as a share of its width."""
_TRACED = 12
"""How many pieces the way of an arrow is traced in."""


@lru_cache(maxsize=1)
def paper_palette() -> Palette:
    """Return the usual colours as greys: furniture pale, the body darker, what moves darkest."""
    values: dict[str, Any] = {field.name: getattr(LIGHT, field.name) for field in fields(LIGHT)}
    greys = {name: _grey(name, value) for name, value in values.items() if isinstance(value, str)}
    return Palette(**{**values, **greys, "shadow_opacity": 0.5 * LIGHT.shadow_opacity})


_DARK = {"accent": 0.30, "accent_dark": 0.20, "accent_skin": 0.62, "accent_skin_dark": 0.50, "feature": 0.15}
"""How light these are on paper, of 1; the others keep a share of how dark they are."""
_BODY = ("skin", "shirt", "sleeve", "trousers", "hair", "sock")


def _grey(name: str, colour: str) -> str:
    share = 0.52 if name.startswith(_BODY) else 0.32
    return _level(_DARK.get(name, 1 - share * (1 - _lightness(colour))))


@lru_cache(maxsize=1024)
def _without_colour(colour: str) -> str:
    """Return a colour's own grey: what shading mixes in besides the palette has a little colour of its own."""
    return _level(_lightness(colour))


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _level(lightness: float) -> str:
    return "#" + 3 * f"{round(255 * lightness):02x}"


def moments(exercise: Exercise) -> tuple[float, ...]:
    """Return the shares of a repetition's way that explain it: start, half-way and end, or every pose on the way."""
    legs = len(exercise.motion.path) - 1
    return tuple(at / legs for at in range(legs + 1)) if legs > 1 else (0.0, 0.5, 1.0)


def on_paper(exercise: Exercise, language: str = "en") -> Drawing:
    """Draw the moments of an exercise side by side, from left to right; an arrow shows the way to each pose.

    Args:
        exercise: what to draw.
        language: of title and description.
    """
    setting = replace(setting_of(exercise), bare=True)
    camera, extent = framing(setting)
    path, palette = exercise.motion.path, paper_palette()
    stops = moments(exercise)
    pictures: list[tuple[Shape, ...]] = []
    for place, travel in enumerate(stops):
        drawn = draw(setting, path, travel, palette).shapes
        if place:
            drawn = (*drawn, *_where_it_was(exercise, camera))
        if (way := _way_told(exercise, stops, place)) is not None:
            begin, end, back = way
            ways = [begin + (end - begin) * step / _TRACED for step in range(_TRACED + 1)]
            bodies = [pose_at(setting, path, way) for way in ways]
            drawn = (*drawn, *arrows(bodies, setting.moving, camera, extent, INK, WHITE, back=back))
        pictures.append(drawn)
    each = _seen(extent, [shape for picture in pictures for shape in picture])
    step = each.width + _GAP * extent.width
    shapes = [shape for place, picture in enumerate(pictures) for shape in _cut(picture, each, place * step)]
    whole = Extent(each.left, each.top, step * (len(stops) - 1) + each.width, each.height)
    name = exercise.name.get(language) or next(iter(exercise.name.values()))
    goal = exercise.goal.get(language) or next(iter(exercise.goal.values()))
    return Drawing(whole, (), tuple(shapes), name, goal, WHITE)


def _where_it_was(exercise: Exercise, camera: Camera) -> Iterator[Shape]:
    """Thin lines where the trunk was at first, where a breath or the low back moves: an arrow tells not by how much."""
    motion = exercise.motion
    tilts = {pose.get("pelvis_tilt", 0.0) for pose in motion.path}
    small = {"belly", "ribs"} & set(motion.moving) or ({"trunk"} if len(tilts) > 1 else set())
    edges = trunk_edges(pose_at(setting_of(exercise), motion.path, 0.0), camera, small) if small else []
    for stroke in (Stroke(WHITE, 1.2, 0.8), Stroke(INK, 0.5)):
        yield from (Shape((edge,), None, stroke, closed=False) for edge in edges)


def _seen(extent: Extent, shapes: Sequence[Shape]) -> Extent:
    """Return the part of the picture that has something in it, and no more than a little beside it."""
    top, bottom = extent.top, extent.top + extent.height
    left, right = extent.left - _BEYOND * extent.width, extent.left + (1 + _BEYOND) * extent.width
    places = [
        (min(right, max(left, x)), y)
        for shape in shapes
        if shape is not NOTHING and not isinstance(shape.fill, Radial)  # soft shadows fade away by themselves
        for curve in shape.curves
        for x, y in points_of(curve)
        if top <= y <= bottom
    ]
    rim = _RIM * extent.width
    left, right = min(x for x, _ in places) - rim, max(x for x, _ in places) + rim
    top, bottom = max(top, min(y for _, y in places) - rim), min(bottom, max(y for _, y in places) + rim)
    return Extent(left, top, right - left, bottom - top)


def _way_told(
    exercise: Exercise, stops: Sequence[float], place: int
) -> tuple[float, float, float | None] | None:
    """Return which part of the way the arrow in a moment tells: half-way all of it, at a pose the way there.

    A breath goes out again in the last moment, by an arrow as much longer as that takes longer, for it is half of what
    is practised. Where nothing is done but to rest while a breath goes out, there is no way to tell.
    """
    motion, dose = exercise.motion, exercise.dose
    changes = {name: motion.path[-1][name] - angle for name, angle in motion.path[0].items()}
    if all(not change or (name in _BREATH and change < 0) for name, change in changes.items()):
        return None
    if len(motion.path) > 2:
        return (stops[place - 1], stops[place], None) if place else None
    if place == 2 and _BREATHING.issuperset(motion.moving):
        return (0.0, 1.0, max(1.0, dose.return_s / dose.move_s))
    return (0.0, 1.0, None) if place == 1 else None


def _cut(shapes: Sequence[Shape], each: Extent, aside: float) -> Iterator[Shape]:
    """Yield the shapes of one moment, put aside by this many units and cut off where the next moment begins."""
    left, right = each.left, each.left + each.width
    for shape in shapes:
        xs = [x for curve in shape.curves for x in curve[::2]]
        if min(xs) < right and max(xs) > left:
            yield shape._replace(
                curves=tuple(
                    tuple(each for x, y in points_of(curve) for each in (min(right, max(left, x)) + aside, y))
                    for curve in shape.curves
                ),
                fill=None if shape.fill is None else _fill(shape.fill, aside),
                stroke=None
                if shape.stroke is None
                else shape.stroke._replace(colour=_without_colour(shape.stroke.colour)),
            )


def _fill(fill: Fill, aside: float) -> Fill:
    if isinstance(fill, Flat):
        return fill._replace(colour=_without_colour(fill.colour))
    stops = tuple(stop._replace(colour=_without_colour(stop.colour)) for stop in fill.stops)
    if isinstance(fill, Linear):
        (ax, ay), (bx, by) = fill.start, fill.end
        return Linear((ax + aside, ay), (bx + aside, by), stops)
    x, y = fill.centre
    return Radial((x + aside, y), fill.radius_x, fill.radius_y, stops)
