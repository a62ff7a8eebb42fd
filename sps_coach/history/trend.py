"""The line through answers on a scale that a few odd days do not bend. Pure; it describes and explains nothing.

The slope is the median of the slopes between all pairs of points, after Theil (1950) and Sen (J Am Stat Assoc
1968;63:1379, doi 10.1080/01621459.1968.10480934); it bears up to 29 % of odd points. Whether a direction is clear is
told by Kendall's test with its correction for ties (Mann, Econometrica 1945;13:245, doi 10.2307/1907187), at 5 %. That
test takes days for independent of one another, which they are not quite; it is a reason to say less, never more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import sqrt
from statistics import median

LEAST_POINTS, LEAST_DAYS = 8, 14.0
"""A line through fewer points, or over fewer days, would say more than is known."""

MOST_POINTS = 200
"""Beyond these, neighbours are gathered into their medians first; twenty thousand pairs are enough, and few enough
to do without numpy, which would bring 13 MB to the page for this alone."""

_CLEAR = 1.96
"""Standard deviations of Kendall's S beyond which chance is an unlikely reason: 5 % on both sides together."""


@dataclass(frozen=True)
class Trend:
    """A straight line through answers.

    Attributes:
        slope: how much it rises in a day, in points of the scale.
        level: where it stands on day 0.
        clear: whether its direction can be told from chance.
    """

    slope: float
    level: float
    clear: bool

    def at(self, day: float) -> float:
        """Where the line stands on a day."""
        return self.level + self.slope * day


def robust_trend(points: Sequence[tuple[float, float]]) -> Trend | None:
    """Return the line through answers, or None where there are too few or they lie too close together.

    Args:
        points: days since any moment, and the answer then.
    """
    if len(points) < LEAST_POINTS:
        return None
    thinned = _thinned(sorted(points))
    if thinned[-1][0] - thinned[0][0] < LEAST_DAYS:
        return None
    pairs = [
        (later - sooner, risen - before)
        for (sooner, before), (later, risen) in combinations(thinned, 2)
        if later > sooner
    ]
    slope = median(risen / apart for apart, risen in pairs)
    level = median(answer - slope * day for day, answer in thinned)
    agreement = sum((risen > 0) - (risen < 0) for _, risen in pairs)
    return Trend(slope, level, abs(agreement) - 1 > _CLEAR * _spread([answer for _, answer in thinned]))


def _spread(answers: Sequence[float]) -> float:
    """The standard deviation of Kendall's S if there were no direction, with equal answers allowed for."""
    count = len(answers)
    ties = Counter(answers).values()
    variance = count * (count - 1) * (2 * count + 5) - sum(tie * (tie - 1) * (2 * tie + 5) for tie in ties)
    return sqrt(variance / 18)


def _thinned(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Gather neighbours into their medians until there are not too many."""
    count = min(len(points), MOST_POINTS)
    size, larger = divmod(len(points), count)  # so many groups are one larger than the others
    left = iter(points)
    groups = ([*islice(left, size + (group < larger))] for group in range(count))
    return [(median(day for day, _ in group), median(answer for _, answer in group)) for group in groups]
