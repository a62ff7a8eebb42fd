"""How far a level may rise above what was heard before it: the contract's three rises, as a guard steers by them."""

from __future__ import annotations

import math

import numpy as np

from sps_coach.sound import filters, meter
from sps_coach.sound.hops import CELLS, Samples, cells_for, hop_length, levels

HISTORY = 1600
"""So many hops of what was heard count, the eight seconds of the longest rise."""

_MARGIN_DB = 0.05


class Rising:
    """One channel's levels as they are planned, and the most gain that its rises leave to each hop.

    Args:
        rises: as ``rise_windows`` gives them.
        before: for each rise and hop, the highest level of its window that has already left.
        level: of each hop, dBFS(A), before any gain.
    """

    def __init__(
        self, rises: list[tuple[int, int, float]], before: list[list[float]], level: list[float]
    ) -> None:
        windows = [(near, limit, highest) for (near, _, limit), highest in zip(rises, before, strict=True)]
        self._rises = [window for window in windows if window[0] < len(level)]
        # The other windows end before the first of these hops: they leave each the same whatever is planned.
        fixed = [
            [highest + limit for highest in before] for near, limit, before in windows if near >= len(level)
        ]
        self._caps = [min(caps, default=math.inf) for caps in zip(*fixed, strict=True)] or [math.inf] * len(
            level
        )
        self._level = level
        self._highest: list[float] = []  # of what is planned so far, up to each hop
        self._top = meter.FLOOR

    def most(self, hop: int) -> float:
        """Return the most gain for this hop, dB, once all before it were heard."""
        cap = self._caps[hop]
        for near, limit, before in self._rises:
            highest = before[hop]
            if hop >= near and self._highest[hop - near] > highest:
                highest = self._highest[hop - near]
            cap = min(cap, highest + limit)
        return cap - self._level[hop]

    def heard(self, hop: int, gain: float) -> None:
        """This hop is planned to be heard with this gain, dB."""
        self._top = max(self._top, self._level[hop] + gain)
        self._highest.append(self._top)


def too_far(energies: Samples, rate: int) -> Samples:
    """Return by how much the guard would find each hop's level risen too far, dB, were this all it heard.

    Args:
        energies: A-weighted energy of each cell of one channel, CELLS to a hop.
        rate: samples a second.
    """
    hop = hop_length(rate)
    whole = energies[: len(energies) // CELLS * CELLS]
    least, worst = levels(np.concatenate([np.zeros(cells_for(0)), whole])[np.newaxis], rate)
    return risen(
        np.concatenate([np.full(HISTORY, meter.FLOOR), least[0]]), worst[0], rise_windows(rate / hop)
    )


def rise_windows(hops_per_second: float) -> list[tuple[int, int, float]]:
    """Return for each rise the window's near and far end in hops, within the meter's, and the limit kept, dB."""
    windows = (("rise20", 0.02, 1.0), ("rise100", 0.1, 1.0), ("rise1000", 1.0, 8.0))
    return [
        (
            math.ceil(near * hops_per_second) + 1,
            min(math.floor(far * hops_per_second) - 1, HISTORY - 1),
            meter.LIMITS[name] - _MARGIN_DB,
        )
        for name, near, far in windows
    ]


def risen(least: Samples, worst: Samples, rises: list[tuple[int, int, float]]) -> Samples:
    """Return by how much the worst levels lie over what the least allow, dB.

    Args:
        least: the lowest level that may have been read in each hop, of a whole history before the first of ``worst``.
        worst: the highest that may be read.
        rises: as ``rise_windows`` gives them.
    """
    over = [worst - highest_before(least, near, far) - limit for near, far, limit in rises]
    return np.asarray(np.max(over, axis=0), dtype=np.float64)


def highest_before(level: Samples, near: int, far: int) -> Samples:
    """Return for each hop after a whole history the highest level from ``far`` to ``near`` hops before it."""
    return filters.highest_within(level[HISTORY - far : len(level) - near], far - near + 1)
