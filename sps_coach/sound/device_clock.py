"""When a sample of the stream is heard, told from when the device asks for samples."""

from __future__ import annotations

import math
from collections import deque
from enum import Enum

from sps_coach.sound.form import RATE

_SETTLED = 12  # askings by which the device's rhythm is known
_RECENT = 6
_LATELY = 120  # about a minute of askings: a card's clock drifts by a hundredth of a second meanwhile
_RHYTHM = (
    0.75  # of the first askings, so many are as late as the device's rhythm makes them; others were held up
)
_HARDLY_S = 0.2  # later than its rhythm by so much: the device may have but a tenth of a second left
_SURELY_S = 0.05  # later by so much than what was queued lasts: nothing is left
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

    How late an asking comes is told against the earliest of a whole minute. A device that asks late but has not run
    dry asks for more the next time and is back at its pace; only one that stood dry stays behind. So what it loses in
    small pieces adds up here as it does for the device.

    Args:
        least_queued_s: what is queued at the least, 0 where that is not known. A computer that is held up as the
            device starts would make it seem less.
        patience_s: where that is not known, an asking that is later than this cannot have been in time.
    """

    def __init__(self, least_queued_s: float = 0.0, patience_s: float = math.inf) -> None:
        self._patience_s = patience_s
        self._known = least_queued_s > 0
        self._started: float | None = None
        self._position = 0
        self._offsets: deque[float] = deque(maxlen=_RECENT)
        self._lately: deque[float] = deque(maxlen=_LATELY)
        self._at_first: list[float] = []
        self._queued = least_queued_s
        self._askings = 0
        self._running = False

    @property
    def running(self) -> bool:
        """Whether the device has asked for more than what fills it at first."""
        return self._running

    def asked(self, now: float, count: int) -> Lateness:
        """The device asked for so many samples at this time; return whether that was in time."""
        lateness = Lateness.IN_TIME
        if self._started is None:
            self._started = now
        else:
            offset = now - self._position / RATE
            lateness = self._judged(offset - min(self._lately, default=offset))
            if lateness is not Lateness.IN_TIME:
                self._lately.clear()  # whatever was lost, from here on it is told anew
            if lateness is Lateness.TOO_LATE:
                self._offsets.clear()
            self._offsets.append(offset)
            self._lately.append(offset)
            self._running = self._running or now - self._started > _FILLED_S
            self._askings += 1
            if self._askings <= _SETTLED:
                self._queued = max(self._queued, self._started - min(self._offsets))
        self._position += count
        return lateness

    def _judged(self, late_s: float) -> Lateness:
        if self._askings < _SETTLED:
            self._at_first.append(late_s)
            return Lateness.TOO_LATE if late_s > self._patience_s else Lateness.IN_TIME
        lasts_s = self._queued + _SURELY_S if self._known else self._patience_s
        if late_s > min(lasts_s, self._patience_s):
            return Lateness.TOO_LATE
        usual_s = sorted(self._at_first)[int(_RHYTHM * _SETTLED)]
        return Lateness.LATE if late_s > usual_s + _HARDLY_S else Lateness.IN_TIME

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
