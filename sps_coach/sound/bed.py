"""A bed: a soft, even sound, like distant rain, that lies under a whole session where somebody wishes it.

It is pink noise of the middle of the voice's range, divided three times by its own level of 10 ms, so that it never
swells by itself; in a loop that has no seam. It is eased in over 8 s and eased away over as long.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound import meter
from sps_coach.sound.form import RATE
from sps_coach.sound.shaping import minimum_jerk

LEVEL_DB = -50.0
"""dBFS(A): 20 dB beneath the voice."""

EASE_S = 8.0
"""How long it takes to come and to go, seconds."""

SILENT_DB = -68.0
"""What is eased in begins here, beneath the meter's floor, with an amplitude of nothing."""

Samples = NDArray[np.float64]

_LOOP_S = 6
_LOWEST_HZ, _HIGHEST_HZ = 150.0, 900.0  # between them it is pink, beyond them it falls by 24 dB an octave
_PASSES = 3
_HOP = RATE // meter.HOPS_PER_SECOND
_EASE = round(EASE_S * RATE)


class Bed:
    """One bed in a stream of samples.

    Args:
        at: the sample from which it is eased in.
    """

    def __init__(self, at: int) -> None:
        self._at = at
        self._leaves: int | None = None

    def ease_away(self, at: int) -> None:
        """Let it go from this sample on, if it is not going already."""
        if self._leaves is None:
            self._leaves = at

    @property
    def leaving(self) -> bool:
        """Whether it was told to go."""
        return self._leaves is not None

    @property
    def end(self) -> int | None:
        """The first sample after it, or None while it stays."""
        return None if self._leaves is None else self._leaves + _EASE

    def take(self, start: int, count: int) -> Samples:
        """Return its samples from one of the stream's on, shape (count,)."""
        at = np.arange(start, start + count)
        there = minimum_jerk((at - self._at) / _EASE)
        if self._leaves is not None:
            there = there * (1 - minimum_jerk((at - self._leaves) / _EASE))
        noise = even_noise()
        level = SILENT_DB + (LEVEL_DB - SILENT_DB) * there
        return amplitude(level) * noise[at % len(noise)]


def amplitude(level_db: Samples) -> Samples:
    """Return a factor from a level in dB such that SILENT_DB is silence, and nothing begins with a step."""
    return np.asarray(10 ** (np.maximum(level_db, SILENT_DB) / 20) - 10 ** (SILENT_DB / 20), dtype=np.float64)


@lru_cache(maxsize=1)
def even_noise() -> Samples:
    """Return the loop at 0 dBFS(A), shape (frames,): always the same, and too loud to be played as it is."""
    length = _LOOP_S * RATE
    frequency = np.maximum(np.fft.rfftfreq(length, 1 / RATE), 1.0)
    lows, highs = (_LOWEST_HZ / frequency) ** 8, (frequency / _HIGHEST_HZ) ** 8
    shape = 1 / np.sqrt(frequency * (1 + lows) * (1 + highs))
    turns = np.random.default_rng(1).uniform(size=len(frequency))
    noise = np.fft.irfft(shape * np.exp(2j * np.pi * turns), length)
    noise /= 100 * np.sqrt(np.mean(noise**2))  # well above the meter's floor, well below full scale
    for _ in range(_PASSES):
        level = _levels_around(noise)
        line = np.interp(np.arange(length) / _HOP, np.arange(len(level) + 1), np.append(level, level[0]))
        noise *= 10 ** ((np.mean(level) - line) / 20)
    return np.asarray(noise * 10 ** (-np.mean(_levels_around(noise)) / 20), dtype=np.float64)


def _levels_around(loop: Samples) -> Samples:
    """Return the level of the 10 ms around every hop of a loop, dBFS(A)."""
    round_again = np.concatenate([loop[-RATE:], loop, loop[:RATE]])
    first = RATE // _HOP - 1
    return meter.levels(round_again, RATE)[first : first + len(loop) // _HOP]
