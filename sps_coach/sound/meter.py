"""The calm meter: every figure of the contract's sound table, from samples.

Level ``L(t)``: RMS of the A-weighted signal over 10 ms, every 5 ms, in dBFS, floored at −60; everything
before the recording is −60; a full-scale sine at 1 kHz reads −3.0. Momentary loudness is ITU-R BS.1770's over
400 ms, here every 5 ms; the true peak is read at four times the sample rate.

Several channels: each rise, each step and the true peak are the worst found in any one channel, because each
ear hears its own; momentary loudness adds the channels' powers as BS.1770 does. A sample that is no number
counts as full scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sps_coach.sound import filters
from sps_coach.sound.weighting import a_weighting, k_weighting

FLOOR = -60.0
"""The lowest level that is told apart, dBFS(A)."""

HOPS_PER_SECOND = 200
"""A level every 5 ms."""

OVERSHOOT = 3.0
"""No peak between samples exceeds the highest sample by more than this factor."""

LIMITS: Mapping[str, float] = MappingProxyType(
    {
        "rise20": 4.0,
        "rise100": 6.0,
        "rise1000": 16.0,
        "step10": 13.0,
        "step100": 20.0,
        "momentary": -20.0,
        "true_peak": -9.0,
    }
)
"""The most each figure may be: dB, except momentary in LUFS and true_peak in dBTP."""

_MOMENTARY_HOPS = 80
_LOUDNESS_FLOOR = -70.0
_PEAK_FLOOR = -120.0
_OVERSAMPLING = 4
_PEAK_CONTEXT = 32
_BETWEEN = filters.oversampling(_OVERSAMPLING, reach=10)

Samples = NDArray[np.float64]


@dataclass(frozen=True)
class Figures:
    """What the meter read; the names are those of the contract's table.

    Attributes:
        rise20: greatest level above all that was heard between 1 s and 20 ms before, dB.
        rise100: the same between 1 s and 100 ms before, dB.
        rise1000: the same between 8 s and 1 s before, dB.
        step10: greatest level above the lowest of the last 10 ms, dB.
        step100: the same over the last 100 ms, dB.
        momentary: greatest momentary loudness, LUFS.
        true_peak: greatest peak between samples, dBTP.
    """

    rise20: float
    rise100: float
    rise1000: float
    step10: float
    step100: float
    momentary: float
    true_peak: float

    def values(self) -> dict[str, float]:
        """Return the figures by name, in the table's order."""
        return asdict(self)

    def broken(self) -> tuple[str, ...]:
        """Return the names of the figures that lie over their limit, in the table's order."""
        return tuple(name for name, value in self.values().items() if value > LIMITS[name])


@dataclass(frozen=True)
class Course:
    """How a recording went: a value every 5 ms, each from the channel in which it was highest.

    Attributes:
        level: dBFS(A), over 10 ms.
        curves: each figure but the true peak, by its name, as it was at the end of the same 10 ms.
        peak_at_s: where the true peak lies, seconds.
        seconds: how long the recording is.
    """

    level: Samples
    curves: Mapping[str, Samples]
    peak_at_s: float
    seconds: float

    def worst_at(self, name: str) -> float:
        """Return where a figure is worst, seconds; the first place if there are several."""
        if name == "true_peak":
            return self.peak_at_s
        return float(np.argmax(self.curves[name])) / HOPS_PER_SECOND


class Meter:
    """Reads a recording block by block, keeping only its levels.

    Args:
        rate: samples a second.
        channels: how many channels each block has.
    """

    def __init__(self, rate: int, channels: int = 1) -> None:
        self._channels = [_ChannelMeter(rate) for _ in range(channels)]

    def add(self, samples: ArrayLike) -> None:
        """Take the next block: shape (frames,) for one channel, (frames, channels) for any."""
        block = _by_channel(np.asarray(samples, dtype=np.float64))
        if block.shape[1] != len(self._channels):
            raise ValueError(f"this meter was made for {len(self._channels)} channels, not {block.shape[1]}")
        for index, channel in enumerate(self._channels):
            channel.add(np.nan_to_num(block[:, index], nan=1.0, posinf=1.0, neginf=-1.0))

    def levels(self) -> list[Samples]:
        """Return each channel's level, dBFS(A), every 5 ms; the first is that of the first 10 ms."""
        return [channel.levels() for channel in self._channels]

    def figures(self) -> Figures:
        """Return the worst of everything that was added so far."""
        worst = {name: float(np.max(curve)) for name, curve in self.course().curves.items()}
        return Figures(**worst, true_peak=max(channel.peak()[0] for channel in self._channels))

    def course(self) -> Course:
        """Return how everything went that was added so far."""
        levels = self.levels()
        _, peak_at_s = max((channel.peak() for channel in self._channels), key=lambda peak: peak[0])
        powers = np.sum([channel.loudness_powers() for channel in self._channels], axis=0)
        level = np.max(levels, axis=0)
        curves = {
            "rise20": _highest(_rise(each, 4, 200) for each in levels),
            "rise100": _highest(_rise(each, 20, 200) for each in levels),
            "rise1000": _highest(_rise(each, 200, 1600) for each in levels),
            "step10": _highest(each - lowest_before(each, 2) for each in levels),
            "step100": _highest(each - lowest_before(each, 20) for each in levels),
            "momentary": _momentary(powers, len(level)),
        }
        return Course(level, curves, peak_at_s, self._channels[0].seconds)


def measure(samples: ArrayLike, rate: int) -> Figures:
    """Measure a whole recording.

    Args:
        samples: full scale is 1.0; shape (frames,) or (frames, channels).
        rate: samples a second.
    """
    whole = _by_channel(np.asarray(samples))
    meter = Meter(rate, whole.shape[1])
    for start in range(0, len(whole), rate):
        meter.add(whole[start : start + rate])
    return meter.figures()


def levels(samples: ArrayLike, rate: int) -> Samples:
    """Return the level of one channel, dBFS(A), every 5 ms; the first is that of the first 10 ms."""
    energy = _Energy(filters.Cascade(a_weighting(rate)), rate)
    energy.add(np.asarray(samples, dtype=np.float64))
    return energy.levels()


def highest_before(level: Samples, near: int, far: int) -> Samples:
    """Return for each hop the highest level from ``far`` to ``near`` hops before it."""
    padded = np.concatenate([np.full(far, FLOOR), level])
    return filters.highest_within(padded, far - near + 1)[: len(level)]


def lowest_before(level: Samples, back: int) -> Samples:
    """Return for each hop the lowest level of the ``back`` hops before it and its own."""
    return filters.lowest_within(np.concatenate([np.full(back, FLOOR), level]), back + 1)


def oversampled(samples: Samples) -> Samples:
    """Return samples, along the last axis, at four times their rate, as the true peak is read (BS.1770, annex 2)."""
    return filters.oversampled(samples, _BETWEEN)


def fade_seconds(samples: ArrayLike, rate: int, at: float) -> float:
    """Return for how long after ``at`` (seconds) the level stayed above the floor, in seconds."""
    level = levels(samples, rate)
    heard = np.flatnonzero(level > FLOOR)
    if not len(heard):
        return 0.0
    # The window of the next hop is the first that lies wholly at the floor.
    return max(0.0, float(heard[-1] + 1) / HOPS_PER_SECOND - at)


class _ChannelMeter:
    """One channel: the weighted energy of every 5 ms, and the peak."""

    def __init__(self, rate: int) -> None:
        self._a = _Energy(filters.Cascade(a_weighting(rate)), rate)
        self._k = _Energy(filters.Cascade(k_weighting(rate)), rate)
        self._context = np.zeros(2 * _PEAK_CONTEXT)
        self._rate = rate
        self._taken = 0
        self._peak = (0.0, 0)  # how high, and at which sample

    def add(self, block: Samples) -> None:
        self._a.add(block)
        self._k.add(block)
        joined = np.concatenate([self._context, block])
        self._context = joined[-2 * _PEAK_CONTEXT :]
        self._taken += len(block)
        if OVERSHOOT * float(np.max(np.abs(joined), initial=0.0)) > self._peak[0]:
            found = _highest_between(joined, self._taken - len(joined))
            self._peak = max(self._peak, found, key=lambda peak: peak[0])

    def levels(self) -> Samples:
        return self._a.levels()

    def loudness_powers(self) -> Samples:
        return self._k.powers(_MOMENTARY_HOPS)

    @property
    def seconds(self) -> float:
        """How much was added."""
        return self._taken / self._rate

    def peak(self) -> tuple[float, float]:
        """Return the highest peak, dBTP, and where it lies, seconds."""
        tail = np.concatenate([self._context, np.zeros(2 * _PEAK_CONTEXT)])
        found = _highest_between(tail, self._taken - len(self._context))
        height, at = max(self._peak, found, key=lambda peak: peak[0])
        return max(float(20 * np.log10(height)), _PEAK_FLOOR) if height > 0 else _PEAK_FLOOR, at / self._rate


class _Energy:
    """The energy of a filtered signal in each 5 ms, whatever the blocks it comes in."""

    def __init__(self, weighting: filters.Cascade, rate: int) -> None:
        self._weighting = weighting
        self._rate = rate
        self._state = weighting.silent(1)
        self._rest = np.zeros(0)
        self._done = 0
        self._energies: list[Samples] = []

    def add(self, block: Samples) -> None:
        filtered, self._state = self._weighting.run(block[np.newaxis], self._state)
        joined = np.concatenate([self._rest, filtered[0]])
        first = int(self._edge(np.array(self._done)))
        whole = int((first + len(joined)) * HOPS_PER_SECOND / self._rate) - self._done + 1
        edges = self._edge(self._done + np.arange(whole + 1)) - first
        edges = edges[edges <= len(joined)]
        if len(edges) > 1:
            self._energies.append(np.add.reduceat(joined[: edges[-1]] ** 2, edges[:-1]))
            self._done += len(edges) - 1
        self._rest = joined[edges[-1] :]

    def powers(self, hops: int) -> Samples:
        """Return the mean power of each stretch of ``hops``; a short recording counts as one stretch."""
        energies = np.concatenate([*self._energies, [float(np.sum(self._rest**2))]])
        energies = np.pad(energies, (0, max(0, hops - len(energies))))
        edges = self._edge(np.arange(len(energies) + 1))
        sums = np.concatenate([[0.0], np.cumsum(energies)])
        return np.asarray((sums[hops:] - sums[:-hops]) / (edges[hops:] - edges[:-hops]), dtype=np.float64)

    def levels(self) -> Samples:
        """Return the level over 10 ms of every hop, dBFS(A) if the filter is the A-weighting."""
        power = np.maximum(self.powers(2), 1e-12)
        return np.maximum(10.0 * np.log10(power), np.float64(FLOOR))

    def _edge(self, hop: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the first sample of a hop, to the nearest where the rate does not divide."""
        return np.asarray((2 * hop * self._rate + HOPS_PER_SECOND) // (2 * HOPS_PER_SECOND))


def _by_channel(samples: NDArray[Any]) -> NDArray[Any]:
    """Return samples as (frames, channels)."""
    return samples[:, np.newaxis] if samples.ndim == 1 else samples


def _rise(level: Samples, near: int, far: int) -> Samples:
    """Return the level above the highest that was heard from ``far`` to ``near`` hops before, dB."""
    return level - highest_before(level, near, far)


def _highest(curves: Iterable[Samples]) -> Samples:
    return np.asarray(np.max(list(curves), axis=0), dtype=np.float64)


def _momentary(powers: Samples, hops: int) -> Samples:
    """Return momentary loudness, LUFS, for as many hops; before 400 ms have been heard it is that of the first."""
    loudness = np.maximum(-0.691 + 10 * np.log10(np.maximum(powers, 1e-12)), _LOUDNESS_FLOOR)
    return np.concatenate([np.full(max(0, hops - len(loudness)), loudness[0]), loudness])


def _highest_between(samples: Samples, begins: int) -> tuple[float, int]:
    """Return the highest peak between samples, and at which sample of the recording it lies.

    The first and the last ones only serve as neighbours of the others; ``begins`` is the place of the first.
    """
    fine = np.abs(oversampled(samples))[_OVERSAMPLING * _PEAK_CONTEXT : -_OVERSAMPLING * _PEAK_CONTEXT]
    if not len(fine):
        return 0.0, 0
    highest = int(np.argmax(fine))
    return float(fine[highest]), max(begins + _PEAK_CONTEXT + highest // _OVERSAMPLING, 0)
