"""A breathing tone: a very soft, low tone that swells with the breath in and sinks with the breath out.

It is told of each half breath ahead of time. One that is told late is joined gently: the tone sets out from where it
is and rises no faster than it may. Told of nothing more, it sinks away by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound import meter
from sps_coach.sound.bed import SILENT_DB, amplitude
from sps_coach.sound.form import RATE
from sps_coach.sound.shaping import minimum_jerk

LEVEL_DB = -46.0
"""At the height of a breath, dBFS(A): more than 16 dB beneath the voice."""

STEEPEST_DB_S = 15.0
"""No faster than this it rises, dB a second (calm.md: annoyance begins above)."""

Samples = NDArray[np.float64]

_PARTIALS = ((200, 1.0), (400, 0.5))  # an octave beneath a lead-in, so that it announces nothing
_SAME = round(0.1 * RATE)  # a breath told again ends this near to where it did
_LEAST = round(0.5 * RATE)  # less than this of a half breath is not followed any more
_PATIENCE, _SINKING = 2 * RATE, 6 * RATE


@dataclass(frozen=True)
class HalfBreath:
    """A breath in, or a breath out, between two samples of a stream."""

    begin: int
    end: int
    inward: bool


@dataclass(frozen=True)
class _Glide:
    """The tone's way between two levels, dBFS(A)."""

    begin: int
    end: int
    before: float
    after: float

    @property
    def heard(self) -> bool:
        """Whether it is not silent all along."""
        return max(self.before, self.after) > SILENT_DB

    def is_of(self, breath: HalfBreath) -> bool:
        """Whether this is how the tone follows that breath."""
        return abs(self.end - breath.end) < _SAME and (self.after > SILENT_DB) == breath.inward


class BreathingTone:
    """The tone in a stream of samples; silent until it is told of a breath."""

    def __init__(self) -> None:
        self._glides: tuple[_Glide, ...] = ()

    def follow(self, breaths: Sequence[HalfBreath], now: int) -> None:
        """Follow these half breaths, in order, from the sample ``now`` on; what was told before is forgotten.

        Only a breath that is being followed already goes on as it is.
        """
        level = float(self._levels(np.array([now]))[0])
        glides = [
            glide
            for glide in self._glides
            if glide.begin <= now < glide.end and any(glide.is_of(breath) for breath in breaths)
        ] or [_Glide(now - 1, now, level, level)]
        for breath in breaths:
            last = glides[-1]
            begin = max(breath.begin, last.end)
            if breath.end - begin >= _LEAST:
                glides.append(_Glide(begin, breath.end, last.after, _height(last.after, breath, begin)))
        last = glides[-1]
        if last.after > SILENT_DB:
            sinks = last.end + _PATIENCE
            glides.append(_Glide(sinks, sinks + _SINKING, last.after, SILENT_DB))
        self._glides = tuple(glides)

    @property
    def end(self) -> int:
        """The sample from which on it is silent, as far as it was told."""
        return max((glide.end for glide in self._glides if glide.heard), default=0)

    def sounds_between(self, start: int, end: int) -> bool:
        """Whether anything of it sounds from one sample to another, or is held between two breaths."""
        begun = [glide for glide in self._glides if glide.begin < end and glide.heard]
        return bool(begun) and start < self.end

    def take(self, start: int, count: int) -> Samples:
        """Return its samples from one of the stream's on, shape (count,)."""
        if not self.sounds_between(start, start + count):
            return np.zeros(count)
        at = np.arange(start, start + count)
        return amplitude(self._levels(at)) * _tone()[at % len(_tone())]

    def _levels(self, at: NDArray[np.int64]) -> Samples:
        """Return its level in dBFS(A) at each of these samples, which follow one another."""
        first = max(bisect_right(self._glides, at[0], key=lambda glide: glide.begin) - 1, 0)
        level = np.full(len(at), self._glides[first].before if self._glides else SILENT_DB)
        for glide in self._glides[first:]:
            if glide.begin > at[-1]:
                break
            way = minimum_jerk((at - glide.begin) / (glide.end - glide.begin))
            level = np.where(at >= glide.begin, glide.before + (glide.after - glide.before) * way, level)
        return level


def _height(level: float, breath: HalfBreath, begin: int) -> float:
    """Return where the tone is when it has followed this breath from there; a curve's steepest is 1.875 its mean."""
    if not breath.inward:
        return SILENT_DB
    return min(LEVEL_DB, level + STEEPEST_DB_S / 1.875 * (breath.end - begin) / RATE)


@lru_cache(maxsize=1)
def _tone() -> Samples:
    """Return one second of the tone, in which every partial comes round, at 0 dBFS(A)."""
    at = np.arange(RATE) / RATE
    sound = np.sum([weight * np.sin(2 * np.pi * hertz * at) for hertz, weight in _PARTIALS], axis=0)
    level = meter.levels(0.1 * sound, RATE)[20:]
    return np.asarray(sound * 10 ** (-(np.mean(level) + 20) / 20), dtype=np.float64)
