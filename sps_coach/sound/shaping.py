"""A calm cue from spoken phrases: a soft pad swells, the voice enters at the level already there, both sink.

The rise of the level is carried by the pad, so that no syllable is cut. The pad is steady: in every timbre its
partials are 200 Hz apart, so that nothing beats between 30 and 150 Hz. Before the voice it swells along a
minimum-jerk curve in dB; beneath the voice it sinks; in a pause it breathes up again; at the end it sinks to the
floor.

The voice is levelled so that its syllables stay within a few dB of one another. Where it would still rise or
step too far, by the meter's own definitions, it is softened for just that moment. Everything here is pure:
samples in, samples out, always the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from sps_coach.settings import Timbre
from sps_coach.sound import filters, meter
from sps_coach.sound.form import RATE, TAIL_S, TONE_S, TONE_SWELL_S, USUAL, Form
from sps_coach.sound.hops import CELLS
from sps_coach.sound.rises import too_far
from sps_coach.sound.weighting import a_weighting

Samples = NDArray[np.float64]

_HOP = RATE // meter.HOPS_PER_SECOND
_VOICE_DB = -29.5  # mean level of the levelled voice, dBFS(A)
_RATIO = 3.0  # of the levelling, above 3 dB under the mean
_THRESHOLD_DB = -3.0
_EDGE_S = 0.005

_PARTIALS: Mapping[Timbre, tuple[tuple[int, float], ...]] = MappingProxyType(
    {
        "soft": ((400, 1.0), (600, 0.6), (800, 0.15)),
        "warm": ((200, 0.2), (400, 1.0), (600, 0.2)),
        "airy": ((400, 0.3), (600, 0.7), (800, 1.0)),
    }
)
_PERIOD = RATE // 200  # samples, after which every partial comes round again
_DRIFT_HZ, _DRIFT_DB = 0.11, 2.0
_START_DB = -64.0
_PEAK_DB = _VOICE_DB - 1.0  # how high the pad swells
_BENEATH_DB = _VOICE_DB - 12.0  # how far it sinks beneath the voice
_EBB_S = 0.25  # the pad begins to sink this long before the voice
_SINK_S = 1.2
_BREATH_DB_S = 8.0  # mean slope in a pause; along the curve never above 1.875 times this, 15 dB/s
_LONG_PAUSE_S = 0.7
_HEARD_DB = -20.0  # what lies further beneath the voice's mean is a pause

_STEPS = ((2, 11.0), (20, 17.0))  # step10 and step100 in hops, and what is kept of them, dB
_GUARD_MARGIN_DB = 0.5
_ROUNDS = 16
_YIELD = 1.4
_LOUDEST_LUFS, _HIGHEST_DBTP = -21.5, -10.0


@dataclass(frozen=True)
class Cue:
    """A finished cue at 48 kHz, one channel.

    Attributes:
        samples: from the first of the lead-in to the last of the tail.
        voice_start: the index at which the voice begins, as long after the start as the form has it.
        voice_samples: how many samples the voice lasts, pauses between phrases included.
    """

    samples: NDArray[np.float32]
    voice_start: int
    voice_samples: int


def shape(phrases: Sequence[Samples], rate: int, form: Form = USUAL) -> Cue:
    """Make one calm cue.

    Args:
        phrases: each phrase as it was spoken, without silence at its ends, full scale 1.0.
        rate: their samples a second.
        form: what is wished otherwise than usual.

    Raises:
        ValueError: there is no phrase, or one of them is silent.
    """
    voice = levelled_voice(phrases, rate, form)
    swell = _pad(len(voice), form.timbre) * _amplitude(_pad_curve(voice, form.lead_s), len(voice))
    mixed = _softened(voice, swell, form.lead_s)
    figures = meter.measure(mixed, RATE)
    excess = max(figures.momentary - _LOUDEST_LUFS, figures.true_peak - _HIGHEST_DBTP, 0.0)
    start = round(form.lead_s * RATE)
    return Cue(
        samples=(mixed * 10 ** (-excess / 20)).astype(np.float32),
        voice_start=start,
        voice_samples=len(voice) - start - round(TAIL_S * RATE),
    )


def tone(form: Form = USUAL) -> NDArray[np.float32]:
    """Return the pad alone, as loud as the loudest moment of any cue: it swells, stays for a minute, and sinks.

    A comfort check is done with it: who finds it comfortable finds every cue so.
    """
    length = round(TONE_S * RATE)
    seconds = np.arange(length // _HOP + 2) / meter.HOPS_PER_SECOND
    share = np.minimum(minimum_jerk(seconds / TONE_SWELL_S), minimum_jerk((TONE_S - seconds) / TAIL_S))
    pad = _pad(length, form.timbre)
    drifted = pad[: round(RATE / _DRIFT_HZ)]
    loudest = 10 ** ((_LOUDEST_LUFS - meter.measure(drifted, RATE).momentary) / 20)
    return (pad * loudest * _amplitude(_START_DB * (1 - share), length)).astype(np.float32)


def levelled_voice(phrases: Sequence[Samples], rate: int, form: Form = USUAL) -> Samples:
    """Return the cue's voice alone, levelled, at its place in the cue: what intelligibility is held against.

    Args:
        phrases: each phrase as it was spoken, full scale 1.0.
        rate: their samples a second.
        form: what is wished otherwise than usual.

    Raises:
        ValueError: there is no phrase, or one of them is silent.
    """
    if not phrases:
        raise ValueError("a cue needs at least one phrase")
    pieces = [np.zeros(round(form.lead_s * RATE))]
    for phrase in phrases:
        pieces += [_levelled(_resampled(phrase, rate)), np.zeros(round(form.pause_s * RATE))]
    pieces[-1] = np.zeros(round(TAIL_S * RATE))
    return np.concatenate(pieces)


def minimum_jerk(t: Samples) -> Samples:
    """Return the smoothest way from 0 to 1 as t goes from 0 to 1 (Flash and Hogan, 1985)."""
    t = np.clip(t, 0, 1)
    return np.asarray(t**3 * (10 - 15 * t + 6 * t**2), dtype=np.float64)


def _resampled(phrase: Samples, rate: int) -> Samples:
    samples = filters.resampled(phrase, rate, RATE)
    edge = round(_EDGE_S * RATE)
    ramp = minimum_jerk(np.arange(edge) / edge)
    samples[:edge] *= ramp
    samples[-edge:] *= ramp[::-1]
    return samples


def _levelled(samples: Samples) -> Samples:
    """Compress what stands out of the phrase, looking ahead, and bring it to the voice's level."""
    level = _centred_levels(samples)
    over = np.maximum(level - _mean_level(level) - _THRESHOLD_DB, 0)
    gain = -filters.smoothed(filters.widened((1 - 1 / _RATIO) * over, 5), 2)
    even = samples * _amplitude(gain, len(samples))
    return np.asarray(even * 10 ** ((_VOICE_DB - _mean_level(_centred_levels(even))) / 20), dtype=np.float64)


def _mean_level(level: Samples) -> float:
    highest = float(np.max(level))
    if highest <= meter.FLOOR:
        raise ValueError("a phrase without sound cannot be shaped")
    return float(10 * np.log10(np.mean(10 ** (level[level > highest + _HEARD_DB] / 10))))


def _centred_levels(samples: Samples) -> Samples:
    """Return the level of the 10 ms around every hop, one more than there are whole hops."""
    return meter.levels(np.concatenate([np.zeros(_HOP), samples, np.zeros(2 * _HOP)]), RATE)


def _amplitude(gain_db: Samples, length: int) -> Samples:
    """Return a factor for each sample from a gain in dB for each hop."""
    return np.asarray(10 ** (np.interp(np.arange(length) / _HOP, np.arange(len(gain_db)), gain_db) / 20))


def _pad(length: int, timbre: Timbre) -> Samples:
    """Return the pad at 0 dBFS(A): steady, with the weight drifting slowly between its partials."""
    hops = np.arange(length // _HOP + 2) / meter.HOPS_PER_SECOND
    once = np.arange(_PERIOD) / RATE
    sound = np.zeros(length)
    for index, (frequency, weight) in enumerate(_PARTIALS[timbre]):
        phase = index * np.pi
        drift_db = _DRIFT_DB * np.sin(2 * np.pi * _DRIFT_HZ * hops + phase)
        tone = np.sin(2 * np.pi * frequency * once + phase / 2)
        sound += weight * _amplitude(drift_db, length) * np.resize(tone, length)
    reference = meter.levels(sound[:RATE], RATE)
    return np.asarray(sound * 10 ** (-np.mean(reference[20:]) / 20), dtype=np.float64)


def _voiced_spans(voice: Samples) -> list[tuple[float, float]]:
    """Return where the voice is heard, in seconds, apart from pauses longer than 0.7 s."""
    heard = np.flatnonzero(_centred_levels(voice) > _VOICE_DB + _HEARD_DB)
    breaks = np.flatnonzero(np.diff(heard) > _LONG_PAUSE_S * meter.HOPS_PER_SECOND)
    firsts = heard[np.concatenate([[0], breaks + 1])]
    lasts = heard[np.concatenate([breaks, [len(heard) - 1]])]
    step = 1 / meter.HOPS_PER_SECOND
    return [(float(first) * step, float(last) * step) for first, last in zip(firsts, lasts, strict=True)]


def _pad_curve(voice: Samples, lead_s: float) -> Samples:
    """Return the pad's level in dB for each hop of the cue."""
    seconds = np.arange(len(voice) // _HOP + 2) / meter.HOPS_PER_SECOND
    spans = _voiced_spans(voice)
    height, ebb = _PEAK_DB, lead_s - _EBB_S
    curve = _START_DB + (height - _START_DB) * minimum_jerk(seconds / ebb)
    for index, (_, end) in enumerate(spans):
        sunk = height - (height - _BENEATH_DB) * minimum_jerk((seconds - ebb) / _SINK_S)
        curve = np.where(seconds >= ebb, sunk, curve)
        if index + 1 == len(spans):
            break
        ebb = spans[index + 1][0] - _EBB_S
        height = min(_PEAK_DB, _BENEATH_DB + _BREATH_DB_S * (ebb - end))
        risen = _BENEATH_DB + (height - _BENEATH_DB) * minimum_jerk((seconds - end) / (ebb - end))
        curve = np.where(seconds >= end, np.maximum(risen, curve), curve)
    finish = len(voice) / RATE - TAIL_S
    last = float(np.interp(finish, seconds, curve))
    sinking = last + (_START_DB - last) * minimum_jerk((seconds - finish) / (TAIL_S - _EDGE_S))
    return np.where(seconds >= finish, sinking, curve)


def _softened(voice: Samples, swell: Samples, lead_s: float) -> Samples:
    """Return voice and pad together, the voice softened wherever it would rise or step too far."""
    # What comes before is the pad alone, and a rise looks back no more than a second.
    begin = round((lead_s - 1.5) * RATE)
    spoken, beneath = voice[begin:], swell[begin:]
    gain = np.zeros(len(spoken) // _HOP + 2)
    for _ in range(_ROUNDS):
        mixed = spoken * _amplitude(gain, len(spoken)) + beneath
        excess = _excess(mixed)
        excess[: meter.HOPS_PER_SECOND + 10] = 0.0  # risen above the floor only because the pad is cut here
        if not np.any(excess > 0):
            break
        # The level of hop i is that of the 10 ms around hop i + 1. More than the excess is taken, because the
        # pad does not yield with the voice.
        around = np.zeros(len(gain))
        around[1 : 1 + len(excess)] = np.where(excess > 0, _YIELD * excess + 0.1, 0.0)
        gain -= filters.smoothed(filters.widened(around, 7), 1.5)
    return np.concatenate([swell[:begin], mixed])


def _excess(mixed: Samples) -> Samples:
    """Return by how much each hop's level lies over what the steps and the guard allow, dB.

    The cue may lie anywhere on the guard's and the meter's grids of hops, so each shift by a cell counts.
    """
    heard = filters.Cascade(a_weighting(RATE))
    weighted = heard.run(mixed[np.newaxis], heard.silent(1))[0][0]
    cell = _HOP // CELLS
    energies = np.sum(weighted[: len(mixed) // cell * cell].reshape(-1, cell) ** 2, axis=1)
    hops = len(energies) // CELLS - 2
    return np.asarray(
        np.max([_excess_of(energies[shift:])[:hops] for shift in range(CELLS)], axis=0),
        dtype=np.float64,
    )


def _excess_of(energies: Samples) -> Samples:
    by_hop = energies[: len(energies) // CELLS * CELLS].reshape(-1, CELLS).sum(axis=1)
    power = (by_hop[:-1] + by_hop[1:]) / (2 * _HOP)
    level = np.maximum(10 * np.log10(np.maximum(power, 1e-12)), meter.FLOOR)
    steps = [level - meter.lowest_before(level, back) - limit for back, limit in _STEPS]
    risen = too_far(energies, RATE)[1:] + _GUARD_MARGIN_DB
    return np.asarray(np.max([*steps, risen], axis=0), dtype=np.float64)
