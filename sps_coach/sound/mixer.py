"""Finished cues at their places in one stream of samples, counted from its beginning.

Two cues never overlap: the later one is refused. A cue whose place has gone by is refused as well, never
hurried in. ``hush`` fades what sounds along a minimum-jerk curve in dB and forgets what was to come.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.form import RATE
from sps_coach.sound.shaping import minimum_jerk

FADE_S = 0.9
"""How long the curve of a hush is; a cue falls below −60 dBFS(A) after about 0.55 s of it."""

_FADE_DB = 60.0

Samples = NDArray[np.float32]


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
        self._fade_from: int | None = None

    @property
    def position(self) -> int:
        """How many samples have been taken."""
        return self._position

    @property
    def sounding(self) -> bool:
        """Whether a cue sounds at this position."""
        return any(cue.at < self._position for cue in self._cues)

    @property
    def waiting(self) -> bool:
        """Whether any cue sounds or is still to come."""
        return bool(self._cues)

    def place(self, samples: Samples, at: int) -> bool:
        """Let a cue begin at a position.

        Returns:
            Whether it was placed: not if that position has gone by, and not if another cue lies there or a
            hush is still fading.
        """
        new = _Placed(samples, at)
        free_from = self._position if self._fade_from is None else self._fade_from + _FADE
        if at < free_from or any(new.at < cue.end and cue.at < new.end for cue in self._cues):
            return False
        self._cues.append(new)
        return True

    def hush(self) -> None:
        """Fade what sounds, from the next sample on, and forget what was to come."""
        if self._fade_from is None and self.sounding:
            self._fade_from = self._position
        end = self._position if self._fade_from is None else self._fade_from + _FADE
        self._cues = [
            _Placed(cue.samples[: end - cue.at], cue.at) for cue in self._cues if cue.at < self._position
        ]

    def take(self, count: int) -> Samples:
        """Return the next samples of the stream."""
        start, end = self._position, self._position + count
        block = np.zeros(count, dtype=np.float32)
        for cue in self._cues:
            first, last = max(start, cue.at), min(end, cue.end)
            if first < last:
                block[first - start : last - start] = cue.samples[first - cue.at : last - cue.at]
        if self._fade_from is not None:
            block *= _fade(np.arange(start, end) - self._fade_from)
            if end >= self._fade_from + _FADE:
                self._fade_from = None
        self._position = end
        self._cues = [cue for cue in self._cues if cue.end > end]
        return block


_FADE = round(FADE_S * RATE)


def _fade(since: NDArray[np.int64]) -> Samples:
    """Return the factor so many samples after the fade began; what comes after its end is another cue's."""
    fall = 10 ** (-_FADE_DB / 20 * minimum_jerk(since / _FADE))
    return np.where(since < _FADE, fall, 1.0).astype(np.float32)
