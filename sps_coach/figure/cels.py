"""Key drawings kept in little room, and the drawings that lie between two of them.

The word is from drawn films: a cel carries one drawing of what moves. Here it is the shapes of one portion of a figure
with all their numbers in one row, so that the drawing half-way between two cels is half-way between two rows.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, cycle, islice, pairwise
from typing import NamedTuple

from sps_coach.figure.portions import Pieces
from sps_coach.figure.shapes import NOTHING, Fill, Flat, Linear, Radial, Shape, Stop, Stroke, mix

_PLACES = 4
"""So many numbers tell where a gradient lies."""

_STEPS = 4
"""In so many steps colours change from one cel to the next, each of them too small to be seen."""


class Form(NamedTuple):
    """What a shape consists of.

    Attributes:
        curves: how many numbers each of its curves takes.
        stops: how many colours its gradient has; 0 for one colour all over, -1 for none.
        placed: whether it has a gradient, which has a place.
        radial: whether that is the middle and the size of an ellipse.
        stroked: whether it is drawn as a line.
    """

    curves: tuple[int, ...]
    stops: int
    placed: bool
    radial: bool
    stroked: bool


class Cel(NamedTuple):
    """One drawing of a portion.

    Attributes:
        nearer: for each piece how much nearer than the portion it is.
        looks: for each piece its shapes without their places: colours, lines, whether they are closed.
        forms: for each piece what each of its shapes consists of; None where there is nothing to be seen.
        numbers: all places and sizes, in drawing units.
    """

    nearer: tuple[float, ...]
    looks: tuple[tuple[Shape, ...], ...]
    forms: tuple[tuple[Form | None, ...], ...]
    numbers: array[float]


def cel(pieces: Pieces) -> Cel:
    """Keep a drawing."""
    numbers = array("d")
    for _, shapes in pieces:
        for shape in shapes:
            if shape is not NOTHING:
                for curve in shape.curves:
                    numbers.extend(curve)
                numbers.extend(_places(shape.fill))
    nearer = tuple([each for each, _ in pieces])
    looks = tuple([tuple([_look(shape) for shape in shapes]) for _, shapes in pieces])
    return Cel(
        nearer, looks, tuple([tuple([_form(shape) for shape in shapes]) for _, shapes in pieces]), numbers
    )


def like(one: Cel, other: Cel) -> bool:
    """Tell whether two cels consist of the same things, so that something lies between them.

    What is to be seen in only one of them comes or goes softly on the way.
    """
    if one.forms == other.forms:
        return True
    if list(map(len, one.forms)) != list(map(len, other.forms)):
        return False
    both = zip(chain(*one.forms), chain(*other.forms), strict=True)
    return all(a is None or b is None or a == b for a, b in both)


def off(middle: Cel, one: Cel, other: Cel) -> float:
    """Return by how many drawing units, where it is most, a cel differs from what lies half-way between two others.

    All of them are ``like``; what is not to be seen in each of them is left out.
    """
    if middle.forms == one.forms == other.forms:
        rows = zip(middle.numbers, one.numbers, other.numbers, strict=True)
        return max([abs(m + m - a - b) for m, a, b in rows], default=0.0) / 2
    shapes = zip(*map(_shapes, (middle, one, other)), strict=True)
    return max([_off(*each) for each in shapes if all(each)], default=0.0) / 2


def unmoved(cels: Sequence[Cel]) -> list[list[bool]]:
    """Tell for each piece and shape whether it is the very same in all these cels of one portion."""
    first, *others = cels
    if any(each.forms != first.forms for each in others):
        return [[False] * len(forms) for forms in first.forms]
    same = [True] * sum(map(len, first.forms))
    for other in others:
        looks = zip(chain(*first.looks), chain(*other.looks), strict=True)
        places = zip(_shapes(first), _shapes(other), strict=True)
        for at, ((look, later), (then, now)) in enumerate(zip(looks, places, strict=True)):
            same[at] = same[at] and look == later and then == now
    each = iter(same)
    return [list(islice(each, len(forms))) for forms in first.forms]


def _off(middle: Sequence[float], one: Sequence[float], other: Sequence[float]) -> float:
    return max([abs(m + m - a - b) for m, a, b in zip(middle, one, other, strict=True)])


def _shapes(each: Cel) -> Iterator[Sequence[float]]:
    """Yield the numbers of each shape; none where there is nothing to be seen."""
    at = 0
    for form in chain(*each.forms):
        size = _size(form)
        yield each.numbers[at : at + size]
        at += size


def _size(form: Form | None) -> int:
    return 0 if form is None else sum(form.curves) + _PLACES * form.placed


def _places(fill: Fill | None) -> tuple[float, ...]:
    if isinstance(fill, Linear):
        return (*fill.start, *fill.end)
    if isinstance(fill, Radial):
        return (*fill.centre, fill.radius_x, fill.radius_y)
    return ()


def _form(shape: Shape) -> Form | None:
    if shape is NOTHING:
        return None
    fill = shape.fill
    placed, radial = isinstance(fill, Linear | Radial), isinstance(fill, Radial)
    stops = len(fill.stops) if isinstance(fill, Linear | Radial) else -1 if fill is None else 0
    return Form(tuple(map(len, shape.curves)), stops, placed, radial, shape.stroke is not None)


def _look(shape: Shape) -> Shape:
    if shape is NOTHING:
        return NOTHING
    fill = shape.fill
    if isinstance(fill, Linear):
        fill = Linear((0.0, 0.0), (0.0, 0.0), fill.stops)
    elif isinstance(fill, Radial):
        fill = Radial((0.0, 0.0), 0.0, 0.0, fill.stops)
    return _shared(Shape((), fill, shape.stroke, shape.closed))


@lru_cache(maxsize=512)
def _shared(look: Shape) -> Shape:
    """One and the same object for shapes that look alike: most of what is kept looks as it did before."""
    return look


class _Place(NamedTuple):
    """Where in the row the numbers of a shape are."""

    curves: tuple[slice, ...]
    gradient: slice


_Plan = tuple[_Place, Shape, Shape]
"""Where the numbers of a shape are, and how it looks at both ends."""


class Between:
    """What lies between two cels; or between four, where the breath shows as well.

    Attributes:
        way: how far that point goes from the one to the other that goes furthest, in drawing units.
        rise: how far it goes with a full breath.
    """

    def __init__(self, one: Sequence[Cel], other: Sequence[Cel]) -> None:
        """Take cels that are ``like``: of one moment and of another, each once, or with breath out and breath in."""
        first, last = one[0], other[0]
        self._begin, end = _rows(first, last)
        self._ahead = _way(self._begin, end)
        self._rise, self._later = list[float](), list[float]()
        if len(one) + len(other) > 2:
            full, full_end = _rows(one[-1], other[-1])
            self._rise = _way(self._begin, full)
            self._later = _way(self._rise, _way(end, full_end))
        self.way = _most(self._ahead)
        self.rise = _most(self._rise) + _most(self._later)
        self._nearer = tuple(zip(first.nearer, _way(first.nearer, last.nearer), strict=True))
        self._plan: list[list[_Plan]] = [
            list(zip(*each, strict=True))
            for each in zip(_located(first.forms, last.forms), first.looks, last.looks, strict=True)
        ]

    def at(self, share: float, breath: float) -> Pieces:
        """Return the drawing at this share of the way, 0 to 1, with a breath this full, 0 to 1."""
        if self._rise:
            rows = zip(self._begin, self._ahead, self._rise, self._later, strict=True)
            values = tuple([a + share * d + breath * (e + share * f) for a, d, e, f in rows])
        else:
            values = tuple([a + share * d for a, d in zip(self._begin, self._ahead, strict=True)])
        step = round(_STEPS * share)
        return [
            (near + share * nearer, [_put(place, one, other, values, step) for place, one, other in piece])
            for (near, nearer), piece in zip(self._nearer, self._plan, strict=True)
        ]


def _way(begin: Sequence[float], end: Sequence[float]) -> list[float]:
    return [b - a for a, b in zip(begin, end, strict=True)]


def _most(ways: Sequence[float]) -> float:
    return max(max(ways, default=0.0), -min(ways, default=0.0))


def _rows(one: Cel, other: Cel) -> tuple[list[float], list[float]]:
    """The numbers of two cels side by side: what is in one of them only goes with the rest of the portion."""
    if one.forms == other.forms:
        return one.numbers.tolist(), other.numbers.tolist()
    shapes = list(zip(_shapes(one), _shapes(other), chain(*one.forms), chain(*other.forms), strict=True))
    ways = [b - a for then, now, *_ in shapes if then and now for a, b in zip(then[:2], now[:2], strict=True)]
    across, down = (sum(ways[at::2]) / max(1, len(ways[at::2])) for at in (0, 1))
    begin, end = list[float](), list[float]()
    for then, now, form, later in shapes:
        begin += then or _moved(now, later, -across, -down)
        end += now or _moved(then, form, across, down)
    return begin, end


def _moved(numbers: Sequence[float], form: Form | None, across: float, down: float) -> list[float]:
    """The numbers of a shape, elsewhere; how large a gradient is stays as it is."""
    if form is None:
        return []
    moved = [number + by for number, by in zip(numbers, cycle((across, down)), strict=False)]
    return [*moved[:-2], *numbers[-2:]] if form.radial else moved


_Forms = tuple[tuple[Form | None, ...], ...]


@lru_cache(maxsize=64)
def _located(ones: _Forms, others: _Forms) -> list[list[_Place]]:
    """Say for each piece and shape where its numbers are; what is like consists of the same."""
    at, places = 0, list[list[_Place]]()
    for forms, later in zip(ones, others, strict=True):
        piece: list[_Place] = []
        for form, other in zip(forms, later, strict=True):
            curves, ends = form or other, [at]
            for length in curves.curves if curves else ():
                ends.append(ends[-1] + length)
            at = ends[-1] + (_PLACES if curves and curves.placed else 0)
            piece.append(_Place(tuple([slice(*each) for each in pairwise(ends)]), slice(ends[-1], at)))
        places.append(piece)
    return places


def _put(place: _Place, one: Shape, other: Shape, values: tuple[float, ...], step: int) -> Shape:
    look = one if one is other else _coloured(one, other, step)
    if look is NOTHING:
        return NOTHING
    fill = look.fill
    if isinstance(fill, Linear):
        ax, ay, bx, by = values[place.gradient]
        fill = Linear((ax, ay), (bx, by), fill.stops)
    elif isinstance(fill, Radial):
        x, y, wide, high = values[place.gradient]
        fill = Radial((x, y), wide, high, fill.stops)
    return Shape(tuple([values[span] for span in place.curves]), fill, look.stroke, look.closed)


@lru_cache(maxsize=512)
def _coloured(one: Shape, other: Shape, step: int) -> Shape:
    """How a shape looks on its way."""
    share = step / _STEPS
    if one is NOTHING:
        return _faint(other, share) if step else NOTHING
    if other is NOTHING:
        return _faint(one, 1 - share) if step < _STEPS else NOTHING
    fill, stroke = one.fill, one.stroke
    if stroke is not None and other.stroke is not None:
        stroke = Stroke(
            mix(stroke.colour, other.stroke.colour, share),
            _mean(stroke.width, other.stroke.width, share),
            _mean(stroke.opacity, other.stroke.opacity, share),
        )
    if isinstance(fill, Flat) and isinstance(other.fill, Flat):
        fill = Flat(
            mix(fill.colour, other.fill.colour, share), _mean(fill.opacity, other.fill.opacity, share)
        )
    elif isinstance(fill, Linear | Radial) and isinstance(other.fill, Linear | Radial):
        fill = fill._replace(stops=_stops(fill.stops, other.fill.stops, share))
    return Shape((), fill, stroke, one.closed)


def _faint(look: Shape, opacity: float) -> Shape:
    """A shape that comes into view, or goes out of it."""
    fill, stroke = look.fill, look.stroke
    if stroke is not None:
        stroke = stroke._replace(opacity=opacity * stroke.opacity)
    if isinstance(fill, Flat):
        fill = fill._replace(opacity=opacity * fill.opacity)
    elif fill is not None:
        stops = tuple(stop._replace(opacity=opacity * stop.opacity) for stop in fill.stops)
        fill = fill._replace(stops=stops)
    return Shape((), fill, stroke, look.closed)


def _stops(ones: tuple[Stop, ...], others: tuple[Stop, ...], share: float) -> tuple[Stop, ...]:
    return tuple(
        Stop(
            _mean(one.at, other.at, share),
            mix(one.colour, other.colour, share),
            _mean(one.opacity, other.opacity, share),
        )
        for one, other in zip(ones, others, strict=True)
    )


def _mean(one: float, other: float, share: float) -> float:
    return one + share * (other - one)
