"""When a sample of the stream is heard, told from when the device asks for samples."""

from __future__ import annotations

import math
from collections import deque

from sps_coach.sound.form import RATE

_SETTLED = 12  # askings by which the device's rhythm is known
_RECENT = 6
_FILLED_S = 0.05  # all that fills a device at first is asked for within this time


class DeviceClock:
    """When a sample of the stream is heard, told from when the device asks for samples.

    The first samples are heard when the device starts, and from then on it asks for more when so much is still
    queued. How much is told from its first askings; the asking that comes least late then marks the pace, so
    that a sound card's own clock may drift and a gap moves what follows.

    Args:
        least_queued_s: what is queued at the least. A computer that is held up as the device starts would make
            it seem less.
        patience_s: an asking that is later than this cannot have been in time: the device ran dry.
    """

    def __init__(self, least_queued_s: float = 0.0, patience_s: float = math.inf) -> None:
        self._patience_s = patience_s
        self._started: float | None = None
        self._position = 0
        self._offsets: deque[float] = deque(maxlen=_RECENT)
        self._queued = least_queued_s
        self._askings = 0
        self._running = False

    @property
    def running(self) -> bool:
        """Whether the device has asked for more than what fills it at first."""
        return self._running

    def asked(self, now: float, count: int) -> bool:
        """The device asked for so many samples at this time; return whether that was in time."""
        late = 0.0
        if self._started is None:
            self._started = now
        else:
            offset = now - self._position / RATE
            late = offset - min(self._offsets, default=offset)
            if late > self._patience_s:
                self._offsets.clear()
            self._offsets.append(offset)
            self._running = self._running or now - self._started > _FILLED_S
            self._askings += 1
            if self._askings <= _SETTLED:
                self._queued = max(self._queued, self._started - min(self._offsets))
        self._position += count
        return late <= self._patience_s

    def position_at(self, when: float) -> int | None:
        """Return the sample that is heard at a time, or None before the device runs."""
        if not self._running:
            return None
        return round((when - min(self._offsets) - self._queued) * RATE)

    def heard_at(self, position: int) -> float | None:
        """Return the time at which a sample is heard, or None before the device runs."""
        if not self._running:
            return None
        return position / RATE + min(self._offsets) + self._queued
