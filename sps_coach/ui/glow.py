"""Light that comes and goes softly, and never turns back so far within one second that it would be a flash."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

COMES_S, GOES_S = 0.2, 0.3
"""A light comes and goes in this time, where it did not turn just now."""

TURNS_BACK = 0.5
"""Within one second, a focus ring goes no further than this after it has come as far, and the other way round, 0 to 1
of its light: a ring takes up to a quarter of an area of 20 pixels, so the area's light turns by less than a tenth."""

_SECOND_S = 1.05
"""A second, and a frame more."""


def furthest(light: Iterable[float], wanted: float, turns_back: float = TURNS_BACK) -> float:
    """How far a light may go on its way, after what was seen of it within the last second.

    Args:
        light: what was seen within the last second, the latest last, 0 to 1.
        wanted: where it would go next.
        turns_back: how far it may turn back, 0 to 1.
    """
    lowest, highest = 1.0, 0.0
    floor, ceiling = 0.0, 1.0
    for one in light:
        lowest, highest = min(lowest, one), max(highest, one)
        if one - lowest >= turns_back:
            floor = max(floor, one - turns_back)
        if highest - one >= turns_back:
            ceiling = min(ceiling, one + turns_back)
    return min(max(wanted, floor), ceiling)


class Glow:
    """One light: how much of it is seen, and was within the last second.

    Attributes:
        light: how much of it there is, 0 to 1.
        comes: whether it comes, or goes.
    """

    def __init__(self, light: float, turns_back: float = TURNS_BACK) -> None:
        self.light, self.comes = light, False
        self._turns_back = turns_back
        self._seen: deque[tuple[float, float]] = deque()

    def live(self, now: float, passed: float) -> None:
        """Come or go on by the time that has passed."""
        while self._seen and now - self._seen[0][0] > _SECOND_S:
            self._seen.popleft()
        if not self._seen:
            self._seen.append((now - passed, self.light))
        wanted = self.light + (passed / COMES_S if self.comes else -passed / GOES_S)
        seen = (light for _, light in self._seen)
        allowed = furthest(seen, min(max(wanted, 0.0), 1.0), self._turns_back)
        # what may not go on stays where it is
        self.light = max(allowed, self.light) if self.comes else min(allowed, self.light)
        self._seen.append((now, self.light))

    @property
    def over(self) -> bool:
        """Whether nothing changes any more, and nothing that was seen limits what comes next."""
        end = 1.0 if self.comes else 0.0
        return self.light == end and (not self._seen or self._seen[0][1] == end)
