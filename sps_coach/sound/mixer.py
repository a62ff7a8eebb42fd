"""Finished cues at their places in one stream of samples, counted from its beginning.

Two cues never overlap: the later one is refused. A cue of which anything has gone by that could be heard is
refused as well, never hurried in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FLOOR = 3e-3
"""What peaks below this, −50 dBFS, cannot be heard: a lead-in does as long as it is at the meter's floor."""

Samples = NDArray[np.float32]


def heard(samples: NDArray[np.floating]) -> bool:
    """Say whether anything of this can be heard."""
    return bool(len(samples)) and float(np.max(np.abs(samples))) > FLOOR


@dataclass
class _Placed:
    samples: Samples
    at: int

    @property
    def end(self) -> int:
        return self.at + len(self.samples)


class Mixer:
    """One stream of samples, silent where no cue lies."""

    def __init__(self) -> None:
        self._position = 0
        self._cues: list[_Placed] = []

    @property
    def position(self) -> int:
        """How many samples of the stream have gone by."""
        return self._position

    def sounds_within(self, count: int) -> bool:
        """Whether anything sounds now or in the next so many samples."""
        return any(cue.at < self._position + count for cue in self._cues)

    @property
    def waiting(self) -> bool:
        """Whether any cue sounds or is still to come."""
        return bool(self._cues)

    def place(self, samples: Samples, at: int) -> bool:
        """Let a cue begin at a position.

        Returns:
            Whether it was placed: not if too much of it has gone by, and not if another cue lies there.
        """
        new = _Placed(samples, at)
        if heard(samples[: max(self._position - at, 0)]):
            return False
        if any(new.at < cue.end and cue.at < new.end for cue in self._cues):
            return False
        self._cues.append(new)
        return True

    def restart(self, position: int) -> None:
        """Forget every cue and go on from silence, at this position."""
        self._cues.clear()
        self._position = position

    def take(self, count: int) -> Samples:
        """Return the next samples of the stream."""
        start, end = self._position, self._position + count
        block = np.zeros(count, dtype=np.float32)
        for cue in self._cues:
            first, last = max(start, cue.at), min(end, cue.end)
            if first < last:
                block[first - start : last - start] = cue.samples[first - cue.at : last - cue.at]
        self._position = end
        self._cues = [cue for cue in self._cues if cue.end > end]
        return block
