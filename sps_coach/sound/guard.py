"""The last element before the device: whatever reaches it, what leaves it keeps the calm contract.

A causal look-ahead limiter. It holds the sound back for 240 ms, works in chunks of 120 ms and steers one gain, a
line in dB from hop to hop, such that the meter's rise20, rise100, rise1000, momentary loudness and true peak
stay under their limits, each with a margin. While a chunk and the 120 ms after it keep them by themselves, it is
passed on as it is. Otherwise the gain is planned from the levels, what would leave is read by the meter's own
filters, and the plan is tightened until the reading agrees.

Levels are read every 1.25 ms, and bounded in between (``hops``), so that the limits hold wherever in the sound a
recording begins. Channels share the gain.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from sps_coach.sound import meter
from sps_coach.sound.hops import CHUNK, Samples, View, Waiting, cells_for, levels
from sps_coach.sound.rises import HISTORY, Rising, highest_before, rise_windows, risen

LATENCY_S = 0.24
"""How long the sound is held back, seconds (to within 2 % at sample rates that 400 does not divide)."""

_AHEAD = 24
_READ = 36  # of a chunk and what is seen ahead of it, how much of a plan is read by the meter's filters
_LONGEST = 40  # chunks passed on at once when nothing has to be held back
_WARM = 15  # hops of what has left, from which the filters find their state again
_MOMENTARY = 80
_BUDGET = _MOMENTARY * 10 ** ((meter.LIMITS["momentary"] - 0.3 + 0.691) / 10)
_SPENDING = 0.1  # of what is left of the loudness budget, the most one hop may take
_PEAK = 10 ** ((meter.LIMITS["true_peak"] - 0.6) / 20)
_ATTACK_DB = 2.4  # a hop: 58 dB within the look-ahead
_STEEPEST_DB = 2.9  # a hop: what is left over serves to put a plan right
_RELEASE_DB = 0.06  # a hop: 12 dB/s
_ROUNDS = 8


@dataclass(frozen=True)
class _Reading:
    """Where the meter's filters stand after what has left.

    Attributes:
        states: of the two filters.
        energies: A-weighted, of the cells that the levels of the next hops reach back to.
    """

    states: tuple[Samples, ...]
    energies: Samples


class Guard:
    """Keeps the contract on a stream of blocks of any size.

    Args:
        rate: samples a second, 8000 to 96000.
        channels: how many.
    """

    def __init__(self, rate: int, channels: int = 1) -> None:
        self._input = Waiting(rate, channels, _PEAK)
        self._hop = self._input.hop
        self._rate = rate
        self._rises = rise_windows(rate / self._hop)
        self._gain_db = 0.0
        self._reach = 1
        self._levels = np.full((channels, HISTORY), meter.FLOOR)
        self._loudness = np.zeros(_MOMENTARY)
        self._past = np.zeros((channels, _WARM * self._hop))
        self._reading: _Reading | None = None  # known while something is held back
        self._within = np.arange(self._hop) / self._hop
        self._ready = np.zeros((channels, 0))
        # Silence ahead of the first sample, so that its chunk, too, can be eased into.
        self._input.add(np.zeros((channels, self.latency)))

    @property
    def latency(self) -> int:
        """By how many samples what leaves is later than what came."""
        return (CHUNK + _AHEAD) * self._hop

    def process(self, block: ArrayLike) -> Samples:
        """Take a block, shape (frames,) or (frames, channels); return as much, in the same shape, made calm."""
        given = np.asarray(block, dtype=np.float64)
        self._input.add(np.atleast_2d(given.T))
        ready = [self._ready]
        while (chunks := (self._input.hops - _AHEAD) // CHUNK) > 0:
            ready.append(self._let_go(min(chunks, self._reach)))
        joined = np.concatenate(ready, axis=1) if len(ready) > 1 else self._ready
        self._ready = joined[:, len(given) :]
        return np.ascontiguousarray(joined[:, : len(given)].T).reshape(given.shape)

    def _let_go(self, chunks: int) -> Samples:
        """Let as many chunks go as need no holding back, or else one that is held back."""
        while self._gain_db == 0.0 and chunks:
            hops = chunks * CHUNK
            view = self._input.look(hops + _AHEAD)
            if self._keeps(view):
                self._reach = min(2 * chunks, _LONGEST)
                self._reading = None
                return self._gone(view, hops)
            chunks //= 8
        self._reach = 1
        return self._held_back(self._input.look(CHUNK + _AHEAD))

    def _keeps(self, view: View) -> bool:
        """Whether this would keep every limit as it is."""
        return (
            float(np.max(view.peaks)) <= _PEAK
            and bool(np.all(self._loudness_sums(view.loudness) <= _BUDGET))
            and bool(np.all(self._excess(view) <= 0))
        )

    def _excess(self, view: View) -> Samples:
        """Return by how much each hop rises too far above what was heard before it, dB."""
        by_channel = [
            risen(np.concatenate([past, least]), worst, self._rises)
            for past, least, worst in zip(self._levels, view.least, view.worst, strict=True)
        ]
        return np.asarray(np.max(by_channel, axis=0), dtype=np.float64)

    def _loudness_sums(self, loudness: Samples) -> Samples:
        """Return the energy of the 400 ms that end with each hop."""
        sums = np.cumsum(np.concatenate([self._loudness, loudness]))
        return np.asarray(sums[_MOMENTARY:] - sums[:-_MOMENTARY], dtype=np.float64)

    def _held_back(self, view: View) -> Samples:
        """Steer the gain through the view and let its first chunk go."""
        bound = np.zeros(view.worst.shape[1])
        for _ in range(_ROUNDS):
            gains = self._planned(view, bound)
            heard, reading = self._heard(view, gains)
            loud = 10 * np.log10(np.maximum(self._loudness_sums(heard.loudness) / _BUDGET, 1e-9))
            excess = np.maximum(self._excess(heard), loud)
            if np.all(excess <= 0):
                break
            wide = np.maximum.reduce([excess, np.append(excess[1:], 0.0), np.append(0.0, excess[:-1])])
            tightened = np.where(wide > 0, gains[:_READ] - wide - 0.3, bound[:_READ])
            bound[:_READ] = np.minimum(bound[:_READ], tightened)
        else:
            ease = self._gain_db - _STEEPEST_DB * np.arange(1, len(gains) + 1)
            gains = np.minimum(gains, ease)
            heard, reading = self._heard(view, gains)
        self._gain_db = float(gains[CHUNK - 1])
        self._reading = reading
        return self._gone(heard, CHUNK)

    def _planned(self, view: View, bound: Samples) -> Samples:
        """Return the gain at the end of each hop, dB: high as may be, never over ``bound``, without a step."""
        allowed = self._allowed(view, bound)
        # A level spans two hops and the gain between them.
        allowed = np.minimum.reduce(
            [allowed, np.append(allowed[1:], 0.0), np.append(allowed[2:], [0.0, 0.0])]
        )
        slope = _ATTACK_DB * np.arange(len(allowed))
        early = np.minimum.accumulate((allowed + slope)[::-1])[::-1] - slope
        gains = np.empty(len(early))
        gain = self._gain_db
        for hop, highest in enumerate(early.tolist()):
            gain = max(min(gain + _RELEASE_DB, highest), gain - _STEEPEST_DB)
            gains[hop] = gain
        return gains

    def _allowed(self, view: View, bound: Samples) -> Samples:
        """Return the most gain that each hop may have, dB, if those before it get what they may have."""
        hops = len(bound)
        most = np.minimum(bound, 20 * np.log10(_PEAK / np.maximum(view.peaks, _PEAK))).tolist()
        channels = [
            Rising(self._rises, before, level)
            for before, level in zip(self._before(hops), view.worst.tolist(), strict=True)
        ]
        loudness = view.loudness.tolist()
        spent = [*self._loudness.tolist(), *loudness]
        total = sum(spent[1:_MOMENTARY])
        result = np.empty(hops)
        gain = self._gain_db
        for hop, power in enumerate(loudness):
            gain = min(gain + _RELEASE_DB, most[hop])
            for channel in channels:
                gain = min(gain, channel.most(hop))
            if power > 0:
                gain = min(gain, 10 * math.log10(_SPENDING * max(_BUDGET - total, 1e-12) / power))
            spent[_MOMENTARY + hop] = power * 10 ** (gain / 10)
            total += spent[_MOMENTARY + hop] - spent[hop + 1]
            for channel in channels:
                channel.heard(hop, gain)
            result[hop] = gain
        return result

    def _before(self, hops: int) -> list[list[list[float]]]:
        """Return for each channel, rise and coming hop the highest level of its window that has already left."""
        ahead = np.full(hops, meter.FLOOR)
        return [
            [
                highest_before(np.concatenate([past, ahead]), near, far).tolist()
                for near, far, _ in self._rises
            ]
            for past in self._levels
        ]

    def _heard(self, view: View, gains_db: Samples) -> tuple[View, _Reading]:
        """Return what the first hops of the view become under these gains, one for the end of each hop.

        The reading beside it is the one after the chunk.
        """
        gains = np.exp(math.log(10) / 20 * np.concatenate([[self._gain_db], gains_db[:_READ]]))
        line = gains[:-1, np.newaxis] + np.diff(gains)[:, np.newaxis] * self._within
        samples = view.samples[:, : _READ * self._hop] * line.reshape(-1)
        before = (
            self._reading
            or self._read(_Reading(self._input.silent_states(len(samples)), self._past[:, :0]), self._past)[1]
        )
        chunk, after = self._read(before, samples[:, : CHUNK * self._hop])
        rest, _ = self._read(after, samples[:, CHUNK * self._hop :])
        least, worst = levels(np.concatenate([before.energies, chunk[0], rest[0]], axis=1), self._rate)
        return View(samples, least, worst, np.concatenate([chunk[1], rest[1]]), view.peaks[:_READ]), after

    def _read(self, before: _Reading, samples: Samples) -> tuple[tuple[Samples, Samples], _Reading]:
        """Return the energies and loudness of whole hops that follow a reading, and the reading after them."""
        energies, loudness, states = self._input.energies(samples, before.states)
        reach = np.concatenate([before.energies, energies], axis=1)[:, -cells_for(0) :]
        return (energies, loudness), _Reading(states, reach)

    def _gone(self, view: View, hops: int) -> Samples:
        """Remember the first hops of this view as what has left, and return them."""
        self._input.drop(hops)
        samples = view.samples[:, : hops * self._hop]
        self._levels = np.concatenate([self._levels, view.least[:, :hops]], axis=1)[:, -HISTORY:]
        self._loudness = np.concatenate([self._loudness, view.loudness[:hops]])[-_MOMENTARY:]
        self._past = np.concatenate([self._past, samples], axis=1)[:, -_WARM * self._hop :]
        return samples
