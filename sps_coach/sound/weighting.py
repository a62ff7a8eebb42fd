"""How loudness is weighed by frequency: the A curve of IEC 61672 and the K curve of ITU-R BS.1770.

Both are made for any sample rate by the bilinear transform of their analogue forms, as second-order sections.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from sps_coach.sound.filters import Sections, low_section

_A_POLES_HZ = ((20.598997, 20.598997), (107.65265, 737.86223), (12194.217, 12194.217))
_A_GAIN_DB_AT_1_KHZ = 1.9997
_K_SHELF = (1681.974450955533, 3.999843853973347, 0.7071752369554196)
_K_HIGH_PASS = (38.13547087602444, 0.5003270373238773)


@lru_cache(maxsize=16)
def a_weighting(rate: int) -> Sections:
    """Return the A-weighting filter, 0 dB at 1 kHz (IEC 61672-1, annex E: poles and normalisation).

    Args:
        rate: samples a second.
    """
    sections = []
    for first, second in _A_POLES_HZ:
        # Two zeros at 0 Hz (in the last section none, but the gain), two poles: s becomes 2 rate (z - 1) / (z + 1).
        poles = [math.pi * first / rate, math.pi * second / rate]
        norm = (1 + poles[0]) * (1 + poles[1])
        feedback = np.polymul([1 + poles[0], poles[0] - 1], [1 + poles[1], poles[1] - 1]) / norm
        sections.append([1 / norm, -2 / norm, 1 / norm, *feedback])
    gain = 10 ** (_A_GAIN_DB_AT_1_KHZ / 20) * poles[0] * poles[1] / norm
    sections[-1][:3] = [gain, 2 * gain, gain]
    return np.array(sections, dtype=np.float64)


@lru_cache(maxsize=16)
def k_weighting(rate: int) -> Sections:
    """Return the K-weighting filter: a shelf for the head, then a high pass (ITU-R BS.1770-4, annex 1).

    The analogue parameters give the recommendation's own coefficients at 48 kHz; other rates follow from the
    same parameters (B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement", 2018).

    Args:
        rate: samples a second.
    """
    frequency, gain_db, quality = _K_SHELF
    tangent = math.tan(math.pi * frequency / rate)
    high = 10 ** (gain_db / 20)
    middle = high**0.4996667741545416
    norm = 1 + tangent / quality + tangent**2
    shelf = [
        (high + middle * tangent / quality + tangent**2) / norm,
        2 * (tangent**2 - high) / norm,
        (high - middle * tangent / quality + tangent**2) / norm,
        *low_section(frequency, quality, rate),
    ]
    return np.array([shelf, [1.0, -2.0, 1.0, *low_section(*_K_HIGH_PASS, rate)]], dtype=np.float64)


@lru_cache(maxsize=16)
def high_pass(corner: float, rate: int) -> Sections:
    """Return a Butterworth high pass of second order.

    Args:
        corner: where it takes 3 dB, Hz.
        rate: samples a second.
    """
    feedback = low_section(corner, math.sqrt(0.5), rate)
    gain = (1 - feedback[1] + feedback[2]) / 4
    return np.array([[gain, -2 * gain, gain, *feedback]], dtype=np.float64)
