"""The line through answers on a scale that a few odd days do not bend. Pure; it describes and explains nothing.

The slope is the median of the slopes between all pairs of points, after Theil (1950) and Sen (J Am Stat Assoc
1968;63:1379, doi 10.1080/01621459.1968.10480934); it bears up to 29 % of odd points. Whether a direction is clear is
told by Kendall's test with its correction for ties (Mann, Econometrica 1945;13:245, doi 10.2307/1907187), at 5 %. That
test takes days for independent of one another, which they are not quite; it is a reason to say less, never more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # numpy is read when a line is first drawn, not when the window opens
    import numpy as np
    from numpy.typing import NDArray

LEAST_POINTS, LEAST_DAYS = 8, 14.0
"""A line through fewer points, or over fewer days, would say more than is known."""

MOST_POINTS = 500
"""Beyond these, neighbours are gathered into their medians first; a quarter of a million pairs are enough."""

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
    import numpy as np

    if len(points) < LEAST_POINTS:
        return None
    days, answers = _thinned(np.array(sorted(points), dtype=np.float64))
    if days[-1] - days[0] < LEAST_DAYS:
        return None
    one, other = np.triu_indices(len(days), 1)
    apart, risen = days[other] - days[one], answers[other] - answers[one]
    slope = float(np.median(risen[apart > 0] / apart[apart > 0]))
    level = float(np.median(answers - slope * days))
    agreement = float(np.sum(np.sign(risen) * (apart > 0)))
    return Trend(slope, level, abs(agreement) - 1 > _CLEAR * _spread(answers))


def _spread(answers: NDArray[np.float64]) -> float:
    """The standard deviation of Kendall's S if there were no direction, with equal answers allowed for."""
    import numpy as np

    count = len(answers)
    ties = np.unique(answers, return_counts=True)[1]
    variance = count * (count - 1) * (2 * count + 5) - np.sum(ties * (ties - 1) * (2 * ties + 5))
    return float(np.sqrt(variance / 18))


def _thinned(points: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Gather neighbours into their medians until there are not too many."""
    import numpy as np

    count = min(len(points), MOST_POINTS)
    size, larger = divmod(len(points), count)  # so many groups are one larger than the others
    cut = larger * (size + 1)
    middles = np.concatenate(
        [
            np.median(part.reshape(-1, length, 2), axis=1)
            for part, length in ((points[:cut], size + 1), (points[cut:], size))
        ]
    )
    return middles[:, 0], middles[:, 1]
