"""The ends of the parts of one repetition, and how long a part lasts whose end is elsewhere. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

PARTS = ("move_s", "hold_s", "return_s")
"""Moving, holding and coming back, by the names of a file, in their order."""

REACH: Mapping[str, tuple[float, float]] = {
    "move_s": (3.0, 60.0),
    "hold_s": (0.0, 600.0),
    "return_s": (3.0, 60.0),
    "rest_s": (0.0, 300.0),
}
"""How short and how long each may be, seconds."""

GRID_S = 0.5
"""Times are written in steps of this many seconds."""


def ends(seconds: Mapping[str, float]) -> dict[str, float]:
    """Return when each part ends, seconds from the beginning of the repetition."""
    return dict(zip(PARTS, accumulate(seconds[part] for part in PARTS), strict=True))


def lasting(seconds: Mapping[str, float], part: str, to_s: float) -> float:
    """Return how long a part lasts whose end is brought elsewhere, on the grid and within its reach.

    The parts behind it keep how long they last.

    Args:
        seconds: how long each part lasts now.
        part: one of ``PARTS``.
        to_s: where its end is wished, seconds from the beginning of the repetition.
    """
    begins = ends(seconds)[part] - seconds[part]
    low, high = REACH[part]
    return min(max(round((to_s - begins) / GRID_S) * GRID_S, low), high)
