"""The few operations on samples that sound needs, in numpy alone.

The processes that speak and play are started when a session begins, and scipy.signal, which has all of this, takes
longer to be read than everything else that they do until the first cue (docs/decisions/0016).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Samples = NDArray[np.float64]

Sections = NDArray[np.float64]
"""Second-order sections, shape (n, 6): b0, b1, b2, 1, a1, a2 of each."""

_BLOCK = 32  # samples that one product of matrices filters
_GROUP = 32  # blocks whose states one product finds


def low_section(corner: float, quality: float, rate: int) -> list[float]:
    """Return the feedback (1, a1, a2) of a second-order section by the bilinear transform.

    Args:
        corner: Hz; the frequency is kept exactly, by prewarping.
        quality: 0.7071 for a Butterworth filter.
        rate: samples a second.
    """
    tangent = math.tan(math.pi * corner / rate)
    norm = 1 + tangent / quality + tangent**2
    return [1.0, 2 * (tangent**2 - 1) / norm, (1 - tangent / quality + tangent**2) / norm]


class Cascade:
    """Second-order sections one after another, run over several channels at once, carrying their state.

    A linear filter is a matrix: what leaves a block is its samples times one, plus the state it began with times
    another. The states at which the blocks begin form a linear filter themselves, which is run in groups the same
    way (C. Burrus, "Block realization of digital filters", IEEE Trans. Audio Electroacoust. AU-20, 1972).

    Args:
        sections: of the filter.
    """

    def __init__(self, sections: Sections) -> None:
        self._order = 2 * len(sections)
        rings, states = _rung(sections, _BLOCK)
        # The first answers to a unit state of each kind, the last one to an impulse in silence.
        self._from_state = rings[:-1]
        self._kicked = states[:, -1]
        self._decayed = states[:, :-1]
        lag = np.arange(_BLOCK) - np.arange(_BLOCK)[:, np.newaxis]
        self._from_samples = np.where(lag >= 0, rings[-1][np.maximum(lag, 0)], 0.0)
        self._pushed = self._kicked[_BLOCK:0:-1]
        self._group()

    def silent(self, channels: int) -> Samples:
        """Return the state before the first sample: zeros, shape (channels, order)."""
        return np.zeros((channels, self._order))

    def run(self, samples: Samples, state: Samples) -> tuple[Samples, Samples]:
        """Filter samples, shape (channels, frames); return as many and the state after them."""
        channels, frames = samples.shape
        whole, rest = divmod(frames, _BLOCK)
        padded = np.zeros((channels, (whole + 1) * _BLOCK))
        padded[:, :frames] = samples
        blocks = padded.reshape(channels, whole + 1, _BLOCK)
        starts = self._starts(blocks[:, :whole] @ self._pushed, state)
        filtered = blocks @ self._from_samples + starts @ self._from_state
        after = starts[:, whole] @ self._decayed[rest] + samples[:, frames - rest :] @ self._kicked[rest:0:-1]
        if np.max(np.abs(after), initial=0.0) < 1e-30:
            after[:] = 0.0  # a state that decays on would turn into denormal numbers, which are slow
        return filtered.reshape(channels, -1)[:, :frames], after

    def _group(self) -> None:
        """Find how a group's pushes and first state give the state at each of its blocks."""
        order = self._order
        powers = [np.eye(order)]
        for _ in range(_GROUP):
            powers.append(powers[-1] @ self._decayed[_BLOCK])
        within = np.zeros((_GROUP, order, _GROUP + 1, order))
        for earlier in range(_GROUP):
            for later in range(earlier + 1, _GROUP + 1):
                within[earlier, :, later] = powers[later - 1 - earlier]
        self._within = within[:, :, :_GROUP].reshape(_GROUP * order, _GROUP * order)
        self._onward = within[:, :, _GROUP].reshape(_GROUP * order, order)
        self._spread = np.concatenate(powers[:_GROUP], axis=1)
        self._across = powers[_GROUP]

    def _starts(self, pushes: Samples, state: Samples) -> Samples:
        """Return the state at the beginning of each block and after the last.

        Args:
            pushes: what each block adds to the state, shape (channels, blocks, order).
            state: before the first, shape (channels, order).
        """
        channels, blocks, order = pushes.shape
        groups = blocks // _GROUP + 1
        padded = np.zeros((channels, groups * _GROUP, order))
        padded[:, :blocks] = pushes
        grouped = padded.reshape(channels, groups, _GROUP * order)
        onward = grouped @ self._onward
        first = np.empty((channels, groups, order))
        for group in range(groups):
            first[:, group] = state
            state = state @ self._across + onward[:, group]
        starts = grouped @ self._within + first @ self._spread
        return np.asarray(starts.reshape(channels, -1, order)[:, : blocks + 1])


def _rung(sections: Sections, count: int) -> tuple[Samples, Samples]:
    """Return how the filter rings on from each unit state, and from an impulse out of silence.

    Returns:
        The samples that leave, shape (order + 1, count), and the states before each sample and after the last, shape
        (count + 1, order + 1, order).
    """
    order = 2 * len(sections)
    state = np.concatenate([np.eye(order), np.zeros((1, order))])
    sample = np.append(np.zeros(order), 1.0)
    rings, states = np.empty((order + 1, count)), np.empty((count + 1, order + 1, order))
    for index in range(count):
        states[index] = state
        for section, (b0, b1, b2, _, a1, a2) in enumerate(sections):
            low, high = 2 * section, 2 * section + 1
            out = b0 * sample + state[:, low]
            state[:, low] = b1 * sample - a1 * out + state[:, high]
            state[:, high] = b2 * sample - a2 * out
            sample = out
        rings[:, index] = sample
        sample = np.zeros(order + 1)
    states[count] = state
    return rings, states


def highest_within(values: Samples, size: int) -> Samples:
    """Return the highest of every ``size`` neighbours, one result for each place at which they can begin."""
    return _extreme(np.maximum, values, size)


def lowest_within(values: Samples, size: int) -> Samples:
    """Return the lowest of every ``size`` neighbours, one result for each place at which they can begin."""
    return _extreme(np.minimum, values, size)


def _extreme(extreme: np.ufunc, values: Samples, size: int) -> Samples:
    """Find sliding extremes at a cost that does not grow with their size.

    M. van Herk, "A fast algorithm for local minimum and maximum filters", Pattern Recognition Letters 13, 1992.
    """
    count = len(values) - size + 1
    if count < size:  # all of them share what lies in the middle
        before = extreme.accumulate(values[count - 1 :: -1])[::-1]
        after = extreme.accumulate(values[size - 1 :])
        return np.asarray(extreme(extreme(before, after), extreme.reduce(values[count - 1 : size])))
    padded = np.pad(values, (0, -len(values) % size), mode="edge").reshape(-1, size)
    so_far = extreme.accumulate(padded, axis=1).reshape(-1)
    from_here = extreme.accumulate(padded[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    return np.asarray(extreme(from_here[:count], so_far[size - 1 : size - 1 + count]), dtype=np.float64)


def widened(values: Samples, size: int) -> Samples:
    """Return for each value the highest of the odd number ``size`` of values around it."""
    return highest_within(np.pad(values, size // 2, mode="edge"), size)


def smoothed(values: Samples, deviation: float) -> Samples:
    """Return values weighted with a bell of this standard deviation; beyond the ends they are mirrored."""
    reach = math.ceil(4 * deviation)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / deviation) ** 2)
    return np.convolve(np.pad(values, reach, mode="symmetric"), bell / np.sum(bell), mode="valid")


def oversampling(factor: int, reach: int) -> Samples:
    """Return the taps by which ``oversampled`` finds samples in between, shape (2 reach + 1, factor).

    They are a sinc under a Kaiser window (beta 5).

    Args:
        factor: how many samples come from one.
        reach: how many neighbours on either side take part.
    """
    at = np.arange(-reach * factor, reach * factor + 1) / factor
    taps = np.sinc(at) * np.kaiser(len(at), 5.0)
    neighbours = np.arange(-reach, reach + 1)[:, np.newaxis]
    wanted = np.arange(factor) - factor * neighbours + reach * factor
    return np.where(wanted < len(taps), taps[np.clip(wanted, 0, len(taps) - 1)], 0.0)


def oversampled(samples: Samples, taps: Samples) -> Samples:
    """Return samples, along the last axis, at a multiple of their rate.

    Args:
        samples: silence is taken to lie before and after them.
        taps: as ``oversampling`` gives them.
    """
    neighbours, factor = taps.shape
    sides = [(0, 0)] * (samples.ndim - 1) + [(neighbours // 2, neighbours // 2)]
    fine = sliding_window_view(np.pad(samples, sides), neighbours, axis=-1) @ taps
    return np.asarray(fine.reshape(*samples.shape[:-1], factor * samples.shape[-1]), dtype=np.float64)


def resampled(samples: Samples, rate: int, wanted: int) -> Samples:
    """Return one channel at another rate, by cutting or extending its spectrum.

    Args:
        samples: silence is taken to lie before and after them.
        rate: their samples a second.
        wanted: samples a second of the result.
    """
    common = math.gcd(rate, wanted)
    down, up = rate // common, wanted // common
    periods = -(-(len(samples) + rate // 10) // down)  # a tenth of a second of silence for what rings on
    spectrum = np.fft.rfft(samples, periods * down)
    fine = np.fft.irfft(spectrum, periods * up) * (up / down)
    return np.asarray(fine[: -(-len(samples) * up // down)], dtype=np.float64)
