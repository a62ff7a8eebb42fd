"""How loudness is weighed by frequency: the A curve of IEC 61672 and the K curve of ITU-R BS.1770.

Both are made for any sample rate by the bilinear transform of their analogue forms, as cascades of
second-order sections for ``scipy.signal.sosfilt``.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import signal

Sections = NDArray[np.float64]

_A_POLES_HZ = (20.598997, 20.598997, 107.65265, 737.86223, 12194.217, 12194.217)
_A_GAIN_DB_AT_1_KHZ = 1.9997
_K_SHELF = (1681.974450955533, 3.999843853973347, 0.7071752369554196)
_K_HIGH_PASS = (38.13547087602444, 0.5003270373238773)


@lru_cache(maxsize=16)
def a_weighting(rate: int) -> Sections:
    """Return the A-weighting filter, 0 dB at 1 kHz (IEC 61672-1, annex E: poles and normalisation).

    Args:
        rate: samples a second.
    """
    angular = 2 * np.pi
    gain = 10 ** (_A_GAIN_DB_AT_1_KHZ / 20) * (angular * _A_POLES_HZ[-1]) ** 2
    zeros, poles, scale = signal.bilinear_zpk(
        np.zeros(4), np.array([-angular * f for f in _A_POLES_HZ]), gain, float(rate)
    )
    return np.asarray(signal.zpk2sos(zeros, poles, scale), dtype=np.float64)


@lru_cache(maxsize=16)
def k_weighting(rate: int) -> Sections:
    """Return the K-weighting filter: a shelf for the head, then a high pass (ITU-R BS.1770-4, annex 1).

    The analogue parameters give the recommendation's own coefficients at 48 kHz; other rates follow from the
    same parameters (B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement", 2018).

    Args:
        rate: samples a second.
    """
    frequency, gain_db, quality = _K_SHELF
    tangent = np.tan(np.pi * frequency / rate)
    high = 10 ** (gain_db / 20)
    middle = high**0.4996667741545416
    norm = 1 + tangent / quality + tangent**2
    shelf = [
        (high + middle * tangent / quality + tangent**2) / norm,
        2 * (tangent**2 - high) / norm,
        (high - middle * tangent / quality + tangent**2) / norm,
        1.0,
        2 * (tangent**2 - 1) / norm,
        (1 - tangent / quality + tangent**2) / norm,
    ]
    frequency, quality = _K_HIGH_PASS
    tangent = np.tan(np.pi * frequency / rate)
    norm = 1 + tangent / quality + tangent**2
    feedback = [1.0, 2 * (tangent**2 - 1) / norm, (1 - tangent / quality + tangent**2) / norm]
    high_pass = [1.0, -2.0, 1.0, *feedback]
    return np.array([shelf, high_pass], dtype=np.float64)
