"""The queue between what makes sound and the device: finished samples that wait to be taken.

The samples have passed the guard, so all that may still happen to them is to become softer. ``ease`` lets what
waits fall along a minimum-jerk curve in dB and forgets the rest: that is how a stop is heard soon although much is
made ahead, and how the sound comes to an end before the samples do when no more are made in time.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.form import RATE
from sps_coach.sound.mixer import heard
from sps_coach.sound.shaping import minimum_jerk

FADE_S = 0.9
"""How long a fade is, unless told; after two thirds of it the meter's floor is reached."""

Samples = NDArray[np.float32]

_FLOOR_DB = -66.0  # a little below the meter's, where a fade ends
_LEAST_DB = 12.0
_PEAK_OVER_LEVEL_DB = 3.0  # of the steadiest sound, a sine
_FADE = round(FADE_S * RATE)
_EDGE = round(0.05 * RATE)  # longer than a cue's pad is ever near zero


class Playout:
    """Finished samples of one stream, counted from its beginning, one channel."""

    def __init__(self) -> None:
        self._samples = np.zeros(0, dtype=np.float32)
        self._taken = 0
        self._easing = False

    @property
    def taken(self) -> int:
        """How many samples of the stream have left."""
        return self._taken

    @property
    def waiting(self) -> int:
        """How many samples wait."""
        return len(self._samples)

    @property
    def end(self) -> int:
        """The place in the stream of the sample that is to be added next."""
        return self._taken + len(self._samples)

    @property
    def audible(self) -> bool:
        """Whether anything that waits can be heard."""
        return heard(self._samples)

    @property
    def running_out(self) -> bool:
        """Whether what waits is heard to its end and leaves no more time than a fade needs."""
        return not self._easing and len(self._samples) < _FADE and heard(self._samples[-_EDGE:])

    def add(self, samples: NDArray[np.floating]) -> None:
        """Let these wait behind the others."""
        self._samples = np.concatenate([self._samples, samples.astype(np.float32)])
        self._easing = False

    def take(self, count: int) -> Samples:
        """Return the next samples of the stream; where none wait, silence, which counts as taken."""
        taken = np.zeros(count, dtype=np.float32)
        ready = self._samples[:count]
        taken[: len(ready)] = ready
        self._samples = self._samples[count:]
        self._taken += count
        return taken

    def ease(self, seconds: float = FADE_S) -> None:
        """Let what waits fall to the floor within so many seconds, and forget what lies behind that.

        However loud it is, it takes about as long.
        """
        length = min(round(seconds * RATE), len(self._samples))
        peak_db = 20 * np.log10(np.max(np.abs(self._samples[:length]), initial=1e-9))
        depth_db = max(float(peak_db) - _PEAK_OVER_LEVEL_DB - _FLOOR_DB, _LEAST_DB)
        fall = 10 ** (-depth_db / 20 * minimum_jerk(np.arange(1, length + 1) / max(length, 1)))
        self._samples = (self._samples[:length] * fall).astype(np.float32)
        self._easing = True

    def drop(self) -> None:
        """Forget everything that waits."""
        self._samples = self._samples[:0]
