"""Finished cues at their places in one stream of samples, counted from its beginning, and what lies beneath them.

Two cues never overlap: the later one is refused. A cue of which anything has gone by that could be heard is
refused as well, never hurried in. A bed and a breathing tone lie beneath, where they are wished; they sink as a
cue swells and come back as it sinks, so that they never mask a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.bed import Bed
from sps_coach.sound.breathing import BreathingTone, HalfBreath
from sps_coach.sound.form import LEAD_S, RATE, TAIL_S
from sps_coach.sound.shaping import minimum_jerk

FLOOR = 3e-3
"""What peaks below this, −50 dBFS, cannot be heard: a lead-in does as long as it is at the meter's floor."""

EBB_DB = 16.0
"""By how much what lies beneath sinks under a voice."""

LEAD = round(LEAD_S * RATE)
"""Samples of a usual lead-in."""

Samples = NDArray[np.float32]

_TAIL = round(TAIL_S * RATE)


def heard(samples: NDArray[np.floating]) -> bool:
    """Say whether anything of this can be heard."""
    return bool(len(samples)) and float(np.max(np.abs(samples))) > FLOOR


@dataclass
class _Placed:
    samples: Samples
    at: int
    lead: int

    @property
    def end(self) -> int:
        return self.at + len(self.samples)

    def covers(self, at: NDArray[np.int64]) -> NDArray[np.float64]:
        """How far it covers what lies beneath it: from 0 to 1 in its lead-in, and back in its tail."""
        return minimum_jerk((at - self.at) / self.lead) - minimum_jerk((at - self.end + _TAIL) / _TAIL)


class Mixer:
    """One stream of samples, silent where no cue lies."""

    def __init__(self) -> None:
        self._position = 0
        self._cues: list[_Placed] = []
        self._beds: list[Bed] = []
        self._tone = BreathingTone()

    @property
    def position(self) -> int:
        """How many samples of the stream have gone by."""
        return self._position

    def sounds_within(self, count: int) -> bool:
        """Whether anything sounds now or in the next so many samples."""
        end = self._position + count
        return (
            any(cue.at < end for cue in self._cues)
            or bool(self._beds)
            or self._tone.sounds_between(self._position, end)
        )

    @property
    def waiting(self) -> bool:
        """Whether anything sounds or is still to come."""
        return bool(self._cues or self._beds) or self._position < self._tone.end

    def place(self, samples: Samples, at: int, lead: int = LEAD) -> bool:
        """Let a cue with a lead-in of so many samples begin at a position.

        Returns:
            Whether it was placed: not if too much of it has gone by, and not if another cue lies there.
        """
        new = _Placed(samples, at, lead)
        if heard(samples[: max(self._position - at, 0)]):
            return False
        if any(new.at < cue.end and cue.at < new.end for cue in self._cues):
            return False
        self._cues.append(new)
        return True

    def bed(self, lies: bool) -> None:
        """Let a bed come, if none lies there, or let it go; either takes 8 s."""
        if not lies:
            for bed in self._beds:
                bed.ease_away(self._position)
        elif all(bed.leaving for bed in self._beds):
            self._beds.append(Bed(self._position))

    def breathe(self, breaths: Sequence[HalfBreath]) -> None:
        """Let the breathing tone follow these half breaths, in order; what it was told before is forgotten."""
        self._tone.follow(breaths, self._position)

    def restart(self, position: int) -> None:
        """Forget everything and go on from silence, at this position."""
        self._cues.clear()
        self._beds.clear()
        self._tone = BreathingTone()
        self._position = position

    def take(self, count: int) -> Samples:
        """Return the next samples of the stream."""
        start, end = self._position, self._position + count
        block = np.zeros(count, dtype=np.float32)
        for cue in self._cues:
            first, last = max(start, cue.at), min(end, cue.end)
            if first < last:
                block[first - start : last - start] = cue.samples[first - cue.at : last - cue.at]
        if self._beds or self._tone.sounds_between(start, end):
            block += self._beneath(np.arange(start, end)).astype(np.float32)
        self._position = end
        self._cues = [cue for cue in self._cues if cue.end > end]
        self._beds = [bed for bed in self._beds if bed.end is None or bed.end > end]
        return block

    def _beneath(self, at: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return bed and breathing tone at these samples, sunk where a cue covers them."""
        covered = np.zeros(len(at))
        for cue in self._cues:
            if cue.at <= at[-1]:
                covered += cue.covers(at)
        beneath = self._tone.take(int(at[0]), len(at))
        for bed in self._beds:
            beneath += bed.take(int(at[0]), len(at))
        return np.asarray(beneath * 10 ** (-EBB_DB / 20 * covered), dtype=np.float64)
