"""How motion comes to rest and sets out again: along the integral of the minimum-jerk curve, so speed never jumps.

The curve 10τ³ − 15τ⁴ + 6τ⁵ is that of Flash and Hogan 1985 (J Neurosci 5:1688).
"""

from __future__ import annotations

EASING_S = 1.2
"""Motion comes to rest, and sets out again after a return, over this many seconds."""


def jerk_integral(share: float) -> float:
    """The integral of 10τ³ − 15τ⁴ + 6τ⁵ from 0 to ``share``; 0.5 at 1."""
    return 2.5 * share**4 - 3.0 * share**5 + share**6


def set_out(passed: float) -> float:
    """Seconds of travel gained after setting out softly for ``passed`` seconds."""
    if passed >= EASING_S:
        return passed - EASING_S / 2
    return EASING_S * jerk_integral(passed / EASING_S)


def seconds_to_gain(gained: float) -> float:
    """How many seconds after setting out softly this much travel is gained."""
    if gained >= EASING_S / 2:
        return gained + EASING_S / 2
    low, high = 0.0, EASING_S
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if set_out(middle) < gained else (low, middle)
    return high if gained > 0 else 0.0
