"""How bright a picture is, and how slowly one picture may turn into another so that nothing is sudden.

Pure arithmetic on small grids of colours. Relative luminance is WCAG 2's; the limits are calm.md's, section 2,
taken with a margin because a grid of averages sees a little less than the eye.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import mul

from sps_coach.figure.paths import minimum_jerk

Colour = tuple[int, int, int]
"""Red, green, blue; 0 to 255, sRGB."""

COLUMNS, ROWS = 16, 10
"""A picture is looked at in this many areas; each is far smaller than a tenth of the window."""

AREA_LIMIT = 0.07
"""An area changes its luminance by at most this in 100 ms (calm.md: 0.10)."""

MEAN_LIMIT = 0.085
"""The whole window's mean changes by at most this in a second (calm.md: 0.10)."""

SHORTEST_S = 0.8
"""No transition is shorter (calm.md)."""

_STEPS = 32


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_LINEAR = tuple(_linear(value) for value in range(256))


def relative_luminance(colour: Colour) -> float:
    """The relative luminance of a colour, 0 to 1 (WCAG 2)."""
    red, green, blue = colour
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


@dataclass(frozen=True)
class Crossing:
    """A planned cross-fade: how long it takes and how opaque the new picture is at each instant.

    Attributes:
        seconds: how long it takes.
        opacities: the new picture's opacity at equal steps of light, 0 to 1.
        means: the whole window's mean luminance at equal steps of time.
        steepest: the greatest change of any area in 100 ms.
    """

    seconds: float
    opacities: tuple[float, ...]
    means: tuple[float, ...]
    steepest: float

    def opacity(self, elapsed: float) -> float:
        """The new picture's opacity after ``elapsed`` seconds, 0 to 1: light goes along the minimum-jerk curve."""
        return _between(self.opacities, minimum_jerk(elapsed / self.seconds))

    @property
    def most_in_a_second(self) -> float:
        """By how much the window's mean changes in the second in which it changes most."""
        return _most_in_a_second(self.means, self.seconds)

    def mean_spent(self, elapsed: float) -> float:
        """By how much the window's mean has changed in the second that ends now."""
        now, before = min(elapsed, self.seconds), max(elapsed - 1.0, 0.0)
        if before >= self.seconds:
            return 0.0
        return abs(_between(self.means, now / self.seconds) - _between(self.means, before / self.seconds))


def crossing(
    old: Sequence[Colour],
    new: Sequence[Colour],
    share: float = 1.0,
    mean_limit: float = MEAN_LIMIT,
    shortest_s: float = SHORTEST_S,
) -> Crossing:
    """Plan the cross-fade from one grid of colours to another.

    Blending mixes sRGB values, as painters do, which is steeper than mixing light. So the opacity is chosen such
    that light, summed over all areas, follows the minimum-jerk curve, and the time such that every area and the
    whole window's mean keep their limits.

    Args:
        old: colours of the areas before.
        new: colours of the same areas afterwards.
        share: how much of the window the two pictures cover, 0 to 1.
        mean_limit: what the window's mean may change in a second.
        shortest_s: the least time that it takes.
    """
    both = Counter(zip(old, new, strict=True))
    changes = {pair: count for pair, count in both.items() if pair[0] != pair[1]}
    still = sum(relative_luminance(pair[0]) * both[pair] for pair in both.keys() - changes.keys())
    # mixed[step]: luminances of what changes, while the opacity rises evenly
    ways = [_way(*pair) for pair in changes]
    mixed = list(zip(*ways, strict=True)) or [()] * (_STEPS + 1)
    counts = tuple(changes.values())
    opacities = _even_in_light(mixed, counts)
    moments = [_row_at(mixed, _between(opacities, minimum_jerk(step / _STEPS))) for step in range(_STEPS + 1)]
    means = tuple(share * (still + sum(map(mul, row, counts))) / len(old) for row in moments)
    steps = (abs(later - sooner) for rows in pairwise(moments) for sooner, later in zip(*rows, strict=True))
    slope = max(steps, default=0.0) * _STEPS
    seconds = max(shortest_s, slope * 0.1 / AREA_LIMIT)
    while _most_in_a_second(means, seconds) > mean_limit:
        seconds *= 1.04
    return Crossing(seconds, opacities, means, slope * 0.1 / seconds)


@lru_cache(maxsize=64)
def opacity_in_light(ground: Colour, colour: Colour, share: float) -> float:
    """At which opacity over its ground a colour has gone this share of its way in light, 0 to 1."""
    mixed = [(light,) for light in _way(ground, colour)]
    return _between(_even_in_light(mixed, (1,)), share)


def _way(old: Colour, new: Colour) -> tuple[float, ...]:
    """The luminance of one colour while another is mixed into it, in equal steps of opacity."""
    red, green, blue = map(_part, old, new)
    return tuple(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in zip(red, green, blue, strict=True))


@lru_cache(maxsize=1024)
def _part(old: int, new: int) -> tuple[float, ...]:
    """The light of one of a colour's three parts meanwhile."""
    return tuple(_LINEAR[round(old + (new - old) * step / _STEPS)] for step in range(_STEPS + 1))


def _even_in_light(mixed: Sequence[Sequence[float]], counts: Sequence[int]) -> tuple[float, ...]:
    """Opacities at which the light of all areas together has gone equal shares of its way.

    Its way, not the distance from where it began: an area that darkens before it brightens (red that turns into
    green) comes back to where it was, and would be hurried through that whole stretch.
    """
    steps = [
        sum(abs(b - a) * count for a, b, count in zip(*rows, counts, strict=True)) for rows in pairwise(mixed)
    ]
    travel = [0.0, *accumulate(steps)]
    whole = travel[-1]
    if whole < 1e-4:
        return tuple(step / _STEPS for step in range(_STEPS + 1))
    result = []
    for step in range(_STEPS + 1):
        wanted = whole * step / _STEPS
        index = min(max(bisect_right(travel, wanted) - 1, 0), _STEPS - 1)
        width = travel[index + 1] - travel[index]
        part = (wanted - travel[index]) / width if width > 0 else 1.0
        result.append(min(index + part, _STEPS) / _STEPS)
    return (0.0, *result[1:-1], 1.0)


def _row_at(rows: Sequence[Sequence[float]], share: float) -> list[float]:
    place = min(max(share, 0.0), 1.0) * (len(rows) - 1)
    index = min(int(place), len(rows) - 2)
    part = place - index
    return [a + (b - a) * part for a, b in zip(rows[index], rows[index + 1], strict=True)]


def _between(values: Sequence[float], share: float) -> float:
    place = min(max(share, 0.0), 1.0) * (len(values) - 1)
    index = min(int(place), len(values) - 2)
    return values[index] + (values[index + 1] - values[index]) * (place - index)


def _most_in_a_second(means: Sequence[float], seconds: float) -> float:
    """The greatest change of the mean within any second of a fade that takes this long."""
    width = 1.0 / seconds
    steps = 2 * _STEPS
    return max(
        abs(_between(means, min(step / steps + width, 1.0)) - _between(means, step / steps))
        for step in range(steps + 1)
    )
