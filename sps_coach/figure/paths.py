"""How a movement unfolds in time: minimum-jerk travel between poses.

A calm reach follows ``x(t) = 10 t^3 - 15 t^4 + 6 t^5``: it starts and ends at rest, without a jolt, and its
greatest speed is 1.875 times the mean (Flash T, Hogan N, "The coordination of arm movements", J Neurosci
1985;5:1688-1703, doi:10.1523/JNEUROSCI.05-07-01688.1985). Angles are in degrees, breaths in percent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

PEAK = 1.875
"""The greatest speed of a minimum-jerk move over its mean speed."""

Pose = Mapping[str, float]


def minimum_jerk(share: float) -> float:
    """Return how much of the way lies behind, 0 to 1, after this share of the time (held to 0 to 1)."""
    t = min(1.0, max(0.0, share))
    return t * t * t * (10.0 + t * (6.0 * t - 15.0))


def blend(start: Pose, end: Pose, share: float) -> dict[str, float]:
    """Return the pose that lies this share of the way between two.

    A joint that only one of them names is held at that pose's value; give both in full (see
    ``skeleton.complete``) when the rest of the body matters.
    """
    first, last = {**end, **start}, {**start, **end}
    return {name: value + share * (last[name] - value) for name, value in first.items()}


def along(poses: Sequence[Pose], travel: float) -> dict[str, float]:
    """Return the pose after this share of the time, 0 to 1, on a path through all of ``poses``.

    Each leg of the path takes an equal share of the time and is a minimum-jerk move of its own, so that every
    pose on the way is a moment of rest.

    Raises:
        ValueError: when there is no pose.
    """
    return along_so_far(poses, progress(len(poses) - 1, travel))


def progress(legs: int, travel: float) -> float:
    """Return how many of a path's legs lie behind after this share of the time, the one under way in part."""
    place = min(1.0, max(0.0, travel)) * legs
    leg = max(0, min(legs - 1, int(place)))
    return leg + minimum_jerk(place - leg)


def along_so_far(poses: Sequence[Pose], far: float) -> dict[str, float]:
    """Return the pose when so many of the legs between ``poses`` lie behind; see ``progress``.

    Raises:
        ValueError: when there is no pose.
    """
    if not poses:
        raise ValueError("a path needs a pose")
    if len(poses) == 1:
        return dict(poses[0])
    leg = max(0, min(len(poses) - 2, int(far)))
    return blend(poses[leg], poses[leg + 1], far - leg)


def greatest_speed(poses: Sequence[Pose], seconds: float) -> float:
    """Return the greatest joint speed, in degrees/s, of a path through ``poses`` in so many seconds.

    Percentages (the breath, a face) do not count. Give complete poses (``skeleton.complete``). Where a foot stays on
    the ground its knee is not the pose's but ``Skeleton.angles``'s.

    Raises:
        ValueError: when the time is not above zero.
    """
    if seconds <= 0:
        raise ValueError("a movement takes more than no time")
    legs = max(1, len(poses) - 1)
    widest = max(
        (
            abs(end.get(name, value) - value)
            for start, end in pairwise(poses)
            for name, value in start.items()
            if name not in ("belly_rise", "rib_widening", "face_tension")
        ),
        default=0.0,
    )
    return PEAK * widest * legs / seconds
