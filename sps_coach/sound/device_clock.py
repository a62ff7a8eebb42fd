"""When a sample of the stream is heard, told from when the device asks for samples."""

from __future__ import annotations

import math
from collections import deque
from enum import Enum

from sps_coach.sound.form import RATE

_SETTLED = 12  # askings by which the device's rhythm is known
_RECENT = 6
_HARDLY_S = 0.2  # later than at the beginning by so much: the device may have but a tenth of a second left
_FILLED_S = 0.05  # all that fills a device at first is asked for within this time


class Lateness(Enum):
    """How an asking came."""

    IN_TIME = 0
    LATE = 1
    """So late that the next one may be too late."""
    TOO_LATE = 2
    """The device ran dry: the process, the server or the whole computer stood still."""


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
        self._usual_s = 0.0

    @property
    def running(self) -> bool:
        """Whether the device has asked for more than what fills it at first."""
        return self._running

    def asked(self, now: float, count: int) -> Lateness:
        """The device asked for so many samples at this time; return whether that was in time."""
        late = 0.0
        if self._started is None:
            self._started = now
        else:
            offset = now - self._position / RATE
            late = offset - min(self._offsets, default=offset)
            if late > self._patience_s:
                self._offsets.clear()
            elif self._askings < _SETTLED:
                self._usual_s = max(self._usual_s, late)
            self._offsets.append(offset)
            self._running = self._running or now - self._started > _FILLED_S
            self._askings += 1
            if self._askings <= _SETTLED:
                self._queued = max(self._queued, self._started - min(self._offsets))
        self._position += count
        if late > self._patience_s:
            return Lateness.TOO_LATE
        return Lateness.LATE if late > self._usual_s + _HARDLY_S else Lateness.IN_TIME

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
