"""The roundness of the body: cross-sections of every part, in metres, drawn by eye to a calm, ageless build.

Where the parts run and how long they are is the skeleton's business; here is only how far the skin, or the
cloth over it, lies from that line. Legs and feet are given for the left: their left is outwards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sps_coach.figure.proportions import Side
from sps_coach.figure.tubes import Section, round_sections

THIGH = (
    Section(0.0, 0.084, 0.090, 0.082, 0.076),
    Section(0.22, 0.086, 0.086, 0.082, 0.076),
    Section(0.5, 0.078, 0.075, 0.074, 0.070),
    Section(0.8, 0.063, 0.059, 0.060, 0.059),
    Section(1.0, 0.057, 0.053, 0.055, 0.055),
)
SHANK = (
    Section(0.0, 0.055, 0.052, 0.054, 0.054),
    Section(0.18, 0.050, 0.058, 0.053, 0.051),
    Section(0.36, 0.046, 0.061, 0.053, 0.051),
    Section(0.62, 0.044, 0.052, 0.048, 0.047),
    Section(0.91, 0.045, 0.046, 0.045, 0.044),
)
KNEE = 0.055
ANKLE = (
    Section(0.78, 0.036, 0.036, 0.036, 0.036),
    Section(0.92, 0.033, 0.034, 0.033, 0.033),
    Section(1.0, 0.036, 0.035, 0.035, 0.035),
)
FOOT = (
    # along the sole from heel to toes: front is the top of the foot, back is the sole
    Section(0.02, 0.028, 0.021, 0.027, 0.027),
    Section(0.14, 0.050, 0.024, 0.031, 0.031),
    Section(0.30, 0.058, 0.024, 0.032, 0.033),
    Section(0.46, 0.043, 0.021, 0.035, 0.037),
    Section(0.64, 0.024, 0.022, 0.040, 0.043),
    Section(0.82, 0.011, 0.023, 0.040, 0.044),
    Section(0.94, 0.006, 0.022, 0.034, 0.038),
)
UPPER_ARM = round_sections((0.0, 0.053), (0.22, 0.054), (0.6, 0.047), (1.0, 0.043))
ELBOW = 0.043
FOREARM = round_sections((0.0, 0.043), (0.25, 0.044), (0.6, 0.038), (0.92, 0.034))
WRIST = round_sections((0.80, 0.027), (1.0, 0.024))
YOKE = round_sections((0.0, 0.036), (0.35, 0.038), (0.7, 0.045), (1.0, 0.051))
NECK = (
    Section(0.0, 0.046, 0.056, 0.060, 0.060),
    Section(0.35, 0.047, 0.053, 0.054, 0.054),
    Section(1.0, 0.046, 0.052, 0.053, 0.053),
)


def sided(sections: tuple[Section, ...]) -> dict[Side, tuple[Section, ...]]:
    """Return sections, given for the left, for both sides."""
    right = tuple(section._replace(left=section.right, right=section.left) for section in sections)
    return {"left": sections, "right": right}


THIGHS, SHANKS, FEET = sided(THIGH), sided(SHANK), sided(FOOT)


class Ring(NamedTuple):
    """A section of the trunk: above which joint and how far before it, in metres."""

    joint: str
    above: float
    before: float
    section: Section


def _ring(joint: str, above: float, before: float, front: float, back: float, side: float) -> Ring:
    return Ring(joint, above, before, Section(0.0, front, back, side, side))


SHIRT = (
    _ring("pelvis", 0.012, 0.0, 0.110, 0.112, 0.170),
    _ring("pelvis", 0.060, 0.0, 0.111, 0.106, 0.161),
    _ring("waist", 0.020, 0.009, 0.103, 0.096, 0.144),
    _ring("waist", 0.075, 0.013, 0.097, 0.094, 0.136),
    _ring("ribs", -0.015, 0.009, 0.101, 0.097, 0.139),
    _ring("ribs", 0.060, 0.0, 0.112, 0.105, 0.150),
    _ring("ribs", 0.120, 0.0, 0.115, 0.106, 0.157),
    _ring("chest", 0.030, 0.0, 0.106, 0.105, 0.157),
    _ring("chest", 0.075, -0.002, 0.090, 0.098, 0.144),
    _ring("chest", 0.108, -0.010, 0.066, 0.082, 0.104),
    _ring("chest", 0.136, -0.016, 0.046, 0.062, 0.064),
)
BELLY_SHARE = (0.2, 0.7, 1.0, 0.95, 0.68, 0.50, 0.45, 0.40, 0.24, 0.08, 0.0)
"""How much of the belly's rise each ring of the shirt shows: the chest rises half as far as the belly."""
RIBS_SHARE = (0.0, 0.0, 0.2, 0.5, 0.9, 1.0, 0.7, 0.2, 0.0, 0.0, 0.0)
"""How much of the widening of the ribs each ring of the shirt shows."""
LOW_BACK_SHARE = (0.0, 0.3, 1.0, 1.0, 0.5, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0)
"""How much of the low back's arch each ring of the shirt shows."""
LOW_BACK = LOW_BACK_SHARE.index(1.0)
"""Which ring of the shirt is at the low back."""

PELVIS = (
    _ring("pelvis", -0.070, 0.0, 0.070, 0.088, 0.120),
    _ring("pelvis", -0.030, 0.0, 0.094, 0.106, 0.158),
    _ring("pelvis", 0.015, 0.0, 0.105, 0.109, 0.164),
    _ring("pelvis", 0.060, 0.0, 0.106, 0.102, 0.155),
    _ring("waist", 0.020, 0.005, 0.098, 0.090, 0.137),
)

_FLATTER, _ARCHED = 0.0006, 0.0034
"""How far the low back comes down, or rises, for each degree of the pelvis, in metres. Who lies has it on the mat
already, so that it rises further than it can come down. More than a body's own, so that it is seen."""
_RISE, _WIDEN = 0.050, 0.028
"""How far the belly rises and the ribs widen in a full breath, in metres: twice a body's own, so that it is seen."""


def living(angles: Mapping[str, float]) -> Sequence[Ring]:
    """Return the shirt's rings as the breath and the pelvis have them.

    The belly rises, the ribs widen, and the low back comes down as the pelvis tilts, or arches as it tilts away.
    """
    tilt = angles["pelvis_tilt"]
    flatter = tilt * (_FLATTER if tilt > 0 else _ARCHED)
    return _rings(angles["belly_rise"] / 100, angles["rib_widening"] / 100, flatter)


@lru_cache(maxsize=4)
def _rings(belly: float, ribs: float, flatter: float) -> tuple[Ring, ...]:
    if not belly and not ribs and not flatter:
        return SHIRT
    rings: list[Ring] = []
    for ring, rise, widen, low in zip(SHIRT, BELLY_SHARE, RIBS_SHARE, LOW_BACK_SHARE, strict=True):
        section = ring.section
        aside = _WIDEN * ribs * widen
        fuller = section._replace(
            front=section.front + _RISE * belly * rise + 0.020 * ribs * widen,
            left=section.left + aside,
            right=section.right + aside,
        )
        rings.append(ring._replace(before=ring.before - flatter * low, section=fuller))
    return tuple(rings)
