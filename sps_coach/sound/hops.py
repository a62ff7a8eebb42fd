"""Sound that waits to be let go, read hop by hop as the meter would read it, wherever a recording of it begins.

A hop is 5 ms and has four cells of 1.25 ms. What is no number counts as silence, what exceeds full scale is clipped to
it, and anything below 5 Hz is taken out, as a moving gain would make it audible.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound import meter
from sps_coach.sound.filters import Cascade
from sps_coach.sound.weighting import a_weighting, high_pass, k_weighting

Samples = NDArray[np.float64]

CELLS = 4
"""Into how many cells, of 1.25 ms, a hop is divided."""

CHUNK = 24
"""So many hops are read at once."""

_PEAK_CONTEXT = 32
_LOWEST_HZ = 5.0


@dataclass(frozen=True)
class View:
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


class Waiting:
    """What has come and not yet left, cleaned, and read by the meter's filters.

    Args:
        rate: samples a second.
        channels: how many.
        peak: peaks that surely stay under this need not be told between samples, full scale 1.0.
    """

    def __init__(self, rate: int, channels: int, peak: float) -> None:
        self.hop = hop_length(rate)
        self._peak = peak
        self._rate = rate
        self._high_pass = Cascade(high_pass(_LOWEST_HZ, rate))
        self._filters = (Cascade(a_weighting(rate)), Cascade(k_weighting(rate)))
        self._state = self._high_pass.silent(channels)
        self._filter_states = self.silent_states(channels)
        self._waiting = np.zeros((channels, 0))
        self._context = np.zeros((channels, 2 * _PEAK_CONTEXT))
        self._samples = np.zeros((channels, 0))
        self._energies = np.zeros((channels, cells_for(0)))
        self._loudness = np.zeros(0)
        self._peaks = np.zeros(0)

    @property
    def hops(self) -> int:
        """How many whole hops are waiting."""
        return len(self._loudness)

    def add(self, samples: Samples) -> None:
        """Take samples, shape (channels, frames); whole chunks of them are read."""
        waiting = np.concatenate([self._waiting, samples], axis=1)
        chunk = CHUNK * self.hop
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

    def look(self, hops: int) -> View:
        """Return the first hops that wait."""
        least, worst = levels(self._energies[:, : cells_for(hops)], self._rate)
        samples = self._samples[:, : hops * self.hop]
        return View(samples, least, worst, self._loudness[:hops], self._peaks[:hops])

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
            if peak * meter.OVERSHOOT > self._peak:
                peak = float(np.max(np.abs(meter.oversampled(joined))))
            if len(self._peaks):
                self._peaks[-1] = max(self._peaks[-1], peak)
            self._peaks = np.concatenate([self._peaks, np.full(CHUNK, peak)])


def hop_length(rate: int) -> int:
    """Return the samples of a hop, a whole number of cells."""
    return CELLS * round(rate / (CELLS * meter.HOPS_PER_SECOND))


def cells_for(hops: int) -> int:
    """Return how many cells tell the levels of so many hops: theirs, and those before that their windows reach."""
    return CELLS * (hops + 2)


def levels(energies: Samples, rate: int) -> tuple[Samples, Samples]:
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
    lengths = (2 * hop_length(rate), 2 * rate // meter.HOPS_PER_SECOND)
    least = np.min(exact.reshape(by_hop), axis=2) / max(lengths)
    worst = np.max(wide.reshape(by_hop), axis=2) / min(lengths)
    return _decibels(least), _decibels(worst)


def _decibels(power: Samples) -> Samples:
    return np.asarray(np.maximum(10 * np.log10(np.maximum(power, 1e-12)), meter.FLOOR), dtype=np.float64)
