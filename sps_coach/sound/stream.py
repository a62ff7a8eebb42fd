"""What is played, as one stream: cues are mixed, levelled and guarded ahead, and wait to be taken by the device.

Three threads meet here. One that has time calls ``make``, the device's calls ``take``, and what is to be heard is
said by a third. ``make`` works on the sound without holding up the others. Nothing here knows a device.

While something sounds, or is about to, enough waits for a whole fade and a little more: if no more is made in time,
what waits falls to silence before it runs out. In silence nothing waits, so that a cue can begin soon.
"""

from __future__ import annotations

import threading
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.device_clock import DeviceClock
from sps_coach.sound.form import RATE
from sps_coach.sound.guard import Guard
from sps_coach.sound.level import Level
from sps_coach.sound.mixer import Mixer, heard
from sps_coach.sound.playout import Playout

AHEAD_S = 1.6
"""So much is made ahead while something sounds: what is taken at once, a fade, and time to make more."""

Samples = NDArray[np.float32]


class Broken(Enum):
    """Why the sound came to an end by itself."""

    BUSY = "busy"
    """The computer did not keep up."""

    HELD_UP = "held-up"
    """The device ran dry: the process or the whole computer stood still."""


class Stream:
    """One stream of sound; every call is safe from any thread.

    Args:
        least_queued_s: how much of it the device holds at the least when it asks for more.
        patience_s: an asking that comes later than this cannot have been in time.
        level_db: how loud everything is at first, dB.
    """

    def __init__(self, least_queued_s: float, patience_s: float, level_db: float = 0.0) -> None:
        self._lock = threading.Lock()
        self._mixer = Mixer()
        self._level = Level(level_db)
        self._guard = Guard(RATE)
        self._playout = Playout()
        self._clock = DeviceClock(least_queued_s, patience_s)
        self._quiet = 0
        self._broken: Broken | None = None

    @property
    def running(self) -> bool:
        """Whether the device takes samples."""
        return self._clock.running

    def place(self, samples: Samples, heard_at: float) -> bool:
        """Let a cue begin to be heard at a monotonic time, seconds; return whether it will."""
        with self._lock:
            position = self._clock.position_at(heard_at)
            return position is not None and self._mixer.place(samples, position - self._guard.latency)

    def level(self, db: float) -> None:
        """Let everything glide to this level, dB; where nothing sounds it is there at once."""
        with self._lock:
            self._level.glide(db)
            if not (self._playout.audible or self._mixer.sounds_within(0)):
                self._level.arrive()

    def hush(self) -> None:
        """Let what sounds fall to silence and forget what was to come."""
        with self._lock:
            self._ease()

    def broken(self) -> Broken | None:
        """Say once why the sound came to an end by itself, if it did."""
        with self._lock:
            broken, self._broken = self._broken, None
            return broken

    def quiet_s(self) -> float:
        """For how long nothing but silence has been taken, seconds; 0 while anything is to come."""
        with self._lock:
            return 0.0 if self._mixer.waiting or self._playout.audible else self._quiet / RATE

    def make(self) -> bool:
        """Make what is missing; return whether anything was. Only one thread may call this."""
        with self._lock:
            missing = round(AHEAD_S * RATE) - self._playout.waiting
            if missing <= 0 or not (self._playout.audible or self._mixer.sounds_within(missing)):
                return False
            guard, begins = self._guard, self._mixer.position
            mixed = self._level.applied(self._mixer.take(missing))
        made = guard.process(mixed)
        with self._lock:
            if guard is self._guard:
                self._add(made, self._playout.end - begins)
        return True

    def take(self, now: float, count: int) -> Samples:
        """Return what the device plays next; it asks for so many samples at this monotonic time."""
        with self._lock:
            if not self._clock.asked(now, count):
                self._held_up()
            taken = self._playout.take(count)
            self._pass_over(self._playout.end - self._mixer.position)
            if self._playout.running_out:
                self._break_off(Broken.BUSY)
            self._quiet = 0 if heard(taken) else self._quiet + count
            return taken

    def _add(self, made: NDArray[np.float64], late: int) -> None:
        """Let what was made wait; what should have been taken by now is left out, if it cannot be heard."""
        if heard(made[: max(late, 0)]):
            self._break_off(Broken.BUSY)
        else:
            self._playout.add(made[max(late, 0) :])

    def _pass_over(self, count: int) -> None:
        """Let the stream go on in silence where nothing was made of it."""
        if count > 0:
            self._level.arrive()
            self._guard = Guard(RATE)
            if heard(self._mixer.take(count)):
                self._break_off(Broken.BUSY)

    def _held_up(self) -> None:
        """Nothing may come back by itself after a silence that nobody made."""
        broken = self._mixer.waiting or self._playout.audible
        self._playout.drop()
        if broken:
            self._break_off(Broken.HELD_UP)

    def _break_off(self, why: Broken) -> None:
        self._broken = why
        self._ease()

    def _ease(self) -> None:
        """Let what waits fall to silence and go on from silence behind it; what is being made is forgotten."""
        self._playout.ease()
        self._guard = Guard(RATE)
        self._mixer.restart(self._playout.end)
