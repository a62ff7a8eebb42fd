"""How loud everything is: one level that glides, never steps.

The comfort ceiling and the volume within it together are one level, at most 0 dB. It acts before the guard, so
that what is heard keeps the contract while it moves.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.form import RATE

RISE_DB_S = 3.0
"""How fast it rises at most, dB a second."""

FALL_DB_S = 12.0
"""How fast it falls, dB a second."""

LOWEST_DB = -60.0
"""There a cue has long been below the floor."""

Samples = NDArray[np.float64]


class Level:
    """A level on its way to where it is wanted.

    Args:
        db: where it begins, dB, at most 0.
    """

    def __init__(self, db: float = 0.0) -> None:
        self._db = self._wanted = _within(db)

    def glide(self, db: float) -> None:
        """Let it go to this level, dB."""
        self._wanted = _within(db)

    def arrive(self) -> None:
        """Be there at once; only where nothing sounds."""
        self._db = self._wanted

    def applied(self, samples: NDArray[np.floating]) -> Samples:
        """Return the next samples of the stream at this level, shape (frames,)."""
        wanted = np.full(len(samples), self._wanted)
        since = np.arange(1, len(samples) + 1) / RATE
        rising = np.minimum(wanted, self._db + RISE_DB_S * since)
        line = np.maximum(rising, self._db - FALL_DB_S * since)
        if len(line):
            self._db = float(line[-1])
        return np.asarray(samples * 10 ** (line / 20), dtype=np.float64)


def _within(db: float) -> float:
    return min(max(db, LOWEST_DB), 0.0)
