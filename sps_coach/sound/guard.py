"""The last element before the device: whatever reaches it, what leaves it keeps the calm contract.

A causal look-ahead limiter. It holds the sound back for 240 ms, works in chunks of 120 ms and steers one gain, a
line in dB from hop to hop, such that the meter's rise20, rise100, rise1000, momentary loudness and true peak
stay under their limits, each with a margin. While a chunk and the 120 ms after it keep them by themselves, it is
passed on as it is. Otherwise the gain is planned from the levels, what would leave is read by the meter's own
filters, and the plan is tightened until the reading agrees.

Levels are read every 1.25 ms, and bounded in between, so that the limits hold wherever in the sound a recording
begins. What is no number counts as silence, what exceeds full scale is clipped to it, and anything
below 5 Hz is taken out, as a moving gain would make it audible. Channels share the gain.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sps_coach.sound import filters, meter
from sps_coach.sound.filters import Cascade
from sps_coach.sound.weighting import a_weighting, high_pass, k_weighting

LATENCY_S = 0.24
"""How long the sound is held back, seconds (to within 2 % at sample rates that 400 does not divide)."""

CELLS = 4
"""Into how many cells, of 1.25 ms, a hop is divided."""

Samples = NDArray[np.float64]

_CHUNK = 24  # hops of 5 ms
_AHEAD = 24
_READ = 36  # of a chunk and what is seen ahead of it, how much of a plan is read by the meter's filters
_LONGEST = 40  # chunks passed on at once when nothing has to be held back
_WARM = 15  # hops of what has left, from which the filters find their state again
_HISTORY = 1600
_MOMENTARY = 80
_MARGIN_DB = 0.05
_BUDGET = _MOMENTARY * 10 ** ((meter.LIMITS["momentary"] - 0.3 + 0.691) / 10)
_SPENDING = 0.1  # of what is left of the loudness budget, the most one hop may take
_PEAK = 10 ** ((meter.LIMITS["true_peak"] - 0.6) / 20)
_PEAK_CONTEXT = 32
_LOWEST_HZ = 5.0
_ATTACK_DB = 2.4  # a hop: 58 dB within the look-ahead
_STEEPEST_DB = 2.9  # a hop: what is left over serves to put a plan right
_RELEASE_DB = 0.06  # a hop: 12 dB/s
_ROUNDS = 8


@dataclass(frozen=True)
class _View:
    """A stretch of sound, read hop by hop.

    Attributes:
        samples: shape (channels, frames).
        least: shape (channels, hops), dBFS(A): the lowest level of 10 ms that end within each hop.
        worst: the highest, wherever in between the 10 ms may begin.
        loudness: K-weighted power of each hop, channels added.
        peaks: greatest peak between samples around each hop.
    """

    samples: Samples
    least: Samples
    worst: Samples
    loudness: Samples
    peaks: Samples


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
        self._input = _Input(rate, channels)
        self._hop = self._input.hop
        self._rate = rate
        self._rises = _rises(rate / self._hop)
        self._gain_db = 0.0
        self._reach = 1
        self._levels = np.full((channels, _HISTORY), meter.FLOOR)
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
        return (_CHUNK + _AHEAD) * self._hop

    def process(self, block: ArrayLike) -> Samples:
        """Take a block, shape (frames,) or (frames, channels); return as much, in the same shape, made calm."""
        given = np.asarray(block, dtype=np.float64)
        self._input.add(np.atleast_2d(given.T))
        ready = [self._ready]
        while (chunks := (self._input.hops - _AHEAD) // _CHUNK) > 0:
            ready.append(self._let_go(min(chunks, self._reach)))
        joined = np.concatenate(ready, axis=1) if len(ready) > 1 else self._ready
        self._ready = joined[:, len(given) :]
        return np.ascontiguousarray(joined[:, : len(given)].T).reshape(given.shape)

    def _let_go(self, chunks: int) -> Samples:
        """Let as many chunks go as need no holding back, or else one that is held back."""
        while self._gain_db == 0.0 and chunks:
            hops = chunks * _CHUNK
            view = self._input.look(hops + _AHEAD)
            if self._keeps(view):
                self._reach = min(2 * chunks, _LONGEST)
                self._reading = None
                return self._gone(view, hops)
            chunks //= 8
        self._reach = 1
        return self._held_back(self._input.look(_CHUNK + _AHEAD))

    def _keeps(self, view: _View) -> bool:
        """Whether this would keep every limit as it is."""
        return (
            float(np.max(view.peaks)) <= _PEAK
            and bool(np.all(self._loudness_sums(view.loudness) <= _BUDGET))
            and bool(np.all(self._excess(view) <= 0))
        )

    def _excess(self, view: _View) -> Samples:
        """Return by how much each hop rises too far above what was heard before it, dB."""
        by_channel = [
            _risen(np.concatenate([past, least]), worst, self._rises)
            for past, least, worst in zip(self._levels, view.least, view.worst, strict=True)
        ]
        return np.asarray(np.max(by_channel, axis=0), dtype=np.float64)

    def _loudness_sums(self, loudness: Samples) -> Samples:
        """Return the energy of the 400 ms that end with each hop."""
        sums = np.cumsum(np.concatenate([self._loudness, loudness]))
        return np.asarray(sums[_MOMENTARY:] - sums[:-_MOMENTARY], dtype=np.float64)

    def _held_back(self, view: _View) -> Samples:
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
        self._gain_db = float(gains[_CHUNK - 1])
        self._reading = reading
        return self._gone(heard, _CHUNK)

    def _planned(self, view: _View, bound: Samples) -> Samples:
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

    def _allowed(self, view: _View, bound: Samples) -> Samples:
        """Return the most gain that each hop may have, dB, if those before it get what they may have."""
        hops = len(bound)
        most = np.minimum(bound, 20 * np.log10(_PEAK / np.maximum(view.peaks, _PEAK))).tolist()
        channels = [
            _Rising(self._rises, before, level)
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
                _highest_before(np.concatenate([past, ahead]), near, far).tolist()
                for near, far, _ in self._rises
            ]
            for past in self._levels
        ]

    def _heard(self, view: _View, gains_db: Samples) -> tuple[_View, _Reading]:
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
        chunk, after = self._read(before, samples[:, : _CHUNK * self._hop])
        rest, _ = self._read(after, samples[:, _CHUNK * self._hop :])
        least, worst = _levels(np.concatenate([before.energies, chunk[0], rest[0]], axis=1), self._rate)
        return _View(samples, least, worst, np.concatenate([chunk[1], rest[1]]), view.peaks[:_READ]), after

    def _read(self, before: _Reading, samples: Samples) -> tuple[tuple[Samples, Samples], _Reading]:
        """Return the energies and loudness of whole hops that follow a reading, and the reading after them."""
        energies, loudness, states = self._input.energies(samples, before.states)
        reach = np.concatenate([before.energies, energies], axis=1)[:, -_cells_for(0) :]
        return (energies, loudness), _Reading(states, reach)

    def _gone(self, view: _View, hops: int) -> Samples:
        """Remember the first hops of this view as what has left, and return them."""
        self._input.drop(hops)
        samples = view.samples[:, : hops * self._hop]
        self._levels = np.concatenate([self._levels, view.least[:, :hops]], axis=1)[:, -_HISTORY:]
        self._loudness = np.concatenate([self._loudness, view.loudness[:hops]])[-_MOMENTARY:]
        self._past = np.concatenate([self._past, samples], axis=1)[:, -_WARM * self._hop :]
        return samples


class _Rising:
    """One channel's levels as they are planned, and the most gain that its rises leave to each hop.

    Args:
        rises: as ``_rises`` gives them.
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
    hop = _hop(rate)
    whole = energies[: len(energies) // CELLS * CELLS]
    least, worst = _levels(np.concatenate([np.zeros(_cells_for(0)), whole])[np.newaxis], rate)
    return _risen(np.concatenate([np.full(_HISTORY, meter.FLOOR), least[0]]), worst[0], _rises(rate / hop))


class _Input:
    """What has come and not yet left, cleaned, and read by the meter's filters."""

    def __init__(self, rate: int, channels: int) -> None:
        self.hop = _hop(rate)
        self._rate = rate
        self._high_pass = Cascade(high_pass(_LOWEST_HZ, rate))
        self._filters = (Cascade(a_weighting(rate)), Cascade(k_weighting(rate)))
        self._state = self._high_pass.silent(channels)
        self._filter_states = self.silent_states(channels)
        self._waiting = np.zeros((channels, 0))
        self._context = np.zeros((channels, 2 * _PEAK_CONTEXT))
        self._samples = np.zeros((channels, 0))
        self._energies = np.zeros((channels, _cells_for(0)))
        self._loudness = np.zeros(0)
        self._peaks = np.zeros(0)

    @property
    def hops(self) -> int:
        """How many whole hops are waiting."""
        return len(self._loudness)

    def add(self, samples: Samples) -> None:
        """Take samples, shape (channels, frames); whole chunks of them are read."""
        waiting = np.concatenate([self._waiting, samples], axis=1)
        chunk = _CHUNK * self.hop
        whole = waiting.shape[1] // chunk * chunk
        self._waiting = waiting[:, whole:]
        if not whole:
            return
        clean = waiting[:, :whole]
        if not np.max(np.abs(clean)) <= 1.0:  # which no comparison with what is no number is
            clean = np.clip(np.nan_to_num(clean, nan=0.0, posinf=1.0, neginf=-1.0), -1.0, 1.0)
        fresh, self._state = self._high_pass.run(clean, self._state)
        energies, loudness, self._filter_states = self.energies(fresh, self._filter_states)
        self._samples = np.concatenate([self._samples, fresh], axis=1)
        self._energies = np.concatenate([self._energies, energies], axis=1)
        self._loudness = np.concatenate([self._loudness, loudness])
        self._read_peaks(fresh, chunk)

    def look(self, hops: int) -> _View:
        """Return the first hops that wait."""
        least, worst = _levels(self._energies[:, : _cells_for(hops)], self._rate)
        samples = self._samples[:, : hops * self.hop]
        return _View(samples, least, worst, self._loudness[:hops], self._peaks[:hops])

    def drop(self, hops: int) -> None:
        """Forget the first hops that wait."""
        self._samples = self._samples[:, hops * self.hop :]
        self._energies = self._energies[:, CELLS * hops :]
        self._loudness = self._loudness[hops:]
        self._peaks = self._peaks[hops:]

    def silent_states(self, channels: int) -> tuple[Samples, ...]:
        """Return the states of the meter's filters in silence."""
        return tuple(weighting.silent(channels) for weighting in self._filters)

    def energies(
        self, samples: Samples, states: tuple[Samples, ...]
    ) -> tuple[Samples, Samples, tuple[Samples, ...]]:
        """Return the A-weighted energy of each cell and channel, and the K-weighted power of each hop.

        Args:
            samples: whole hops, shape (channels, frames).
            states: of the two filters, before; those after them are returned as well.
        """
        runs = [weighting.run(samples, state) for weighting, state in zip(self._filters, states, strict=True)]
        by_cell, by_hop = (heard**2 for heard, _ in runs)
        energies = np.sum(by_cell.reshape(len(samples), -1, self.hop // CELLS), axis=2)
        powers = np.sum(by_hop.reshape(len(samples), -1, self.hop), axis=(0, 2)) / self.hop
        return energies, powers, tuple(state for _, state in runs)

    def _read_peaks(self, fresh: Samples, chunk: int) -> None:
        """Note the greatest peak around each new chunk; a chunk's end is read again with the next."""
        for start in range(0, fresh.shape[1], chunk):
            joined = np.concatenate([self._context, fresh[:, start : start + chunk]], axis=1)
            self._context = joined[:, -2 * _PEAK_CONTEXT :]
            peak = float(np.max(np.abs(joined)))
            if peak * meter.OVERSHOOT > _PEAK:
                peak = float(np.max(np.abs(meter.oversampled(joined))))
            if len(self._peaks):
                self._peaks[-1] = max(self._peaks[-1], peak)
            self._peaks = np.concatenate([self._peaks, np.full(_CHUNK, peak)])


def _hop(rate: int) -> int:
    """Return the samples of a hop, a whole number of cells."""
    return CELLS * round(rate / (CELLS * meter.HOPS_PER_SECOND))


def _rises(hops_per_second: float) -> list[tuple[int, int, float]]:
    """Return for each rise the window's near and far end in hops, within the meter's, and the limit kept, dB."""
    windows = (("rise20", 0.02, 1.0), ("rise100", 0.1, 1.0), ("rise1000", 1.0, 8.0))
    return [
        (
            math.ceil(near * hops_per_second) + 1,
            min(math.floor(far * hops_per_second) - 1, _HISTORY - 1),
            meter.LIMITS[name] - _MARGIN_DB,
        )
        for name, near, far in windows
    ]


def _risen(least: Samples, worst: Samples, rises: list[tuple[int, int, float]]) -> Samples:
    """Return by how much the worst levels lie over what the least allow, dB.

    Args:
        least: the lowest level that may have been read in each hop, of a whole history before the first of ``worst``.
        worst: the highest that may be read.
        rises: as ``_rises`` gives them.
    """
    over = [worst - _highest_before(least, near, far) - limit for near, far, limit in rises]
    return np.asarray(np.max(over, axis=0), dtype=np.float64)


def _highest_before(level: Samples, near: int, far: int) -> Samples:
    """Return for each hop after a whole history the highest level from ``far`` to ``near`` hops before it."""
    return filters.highest_within(level[_HISTORY - far : len(level) - near], far - near + 1)


def _cells_for(hops: int) -> int:
    """Return how many cells tell the levels of so many hops: theirs, and those before that their windows reach."""
    return CELLS * (hops + 2)


def _levels(energies: Samples, rate: int) -> tuple[Samples, Samples]:
    """Return for each hop the lowest and the highest level that a meter may read in it, dBFS(A).

    A window is two hops long. Between two that begin a cell apart lies any other, and it has no more energy than
    both together. Where a hop is not quite 5 ms long, the shorter of it and the meter's makes the level higher.

    Args:
        energies: of each cell, with those of two hops before the first; shape (channels, cells).
        rate: samples a second.
    """
    sums = np.cumsum(energies, axis=1)
    window = 2 * CELLS
    exact = sums[:, window:] - sums[:, :-window]
    wide = exact + energies[:, : exact.shape[1]]
    by_hop = (len(energies), -1, CELLS)
    lengths = (2 * _hop(rate), 2 * rate // meter.HOPS_PER_SECOND)
    least = np.min(exact.reshape(by_hop), axis=2) / max(lengths)
    worst = np.max(wide.reshape(by_hop), axis=2) / min(lengths)
    return _decibels(least), _decibels(worst)


def _decibels(power: Samples) -> Samples:
    return np.asarray(np.maximum(10 * np.log10(np.maximum(power, 1e-12)), meter.FLOOR), dtype=np.float64)
