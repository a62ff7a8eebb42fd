"""What is played, as one stream: cues are mixed, levelled and guarded ahead, and wait to be taken by the device.

Three threads meet here. One that has time calls ``make``, the device's calls ``take``, and what is to be heard is
said by a third. ``make`` works on the sound without holding up the others. Nothing here knows a device.

While something sounds, or is about to, enough waits for a whole fade and a little more: if no more is made in time,
what waits falls to silence before it runs out. In silence nothing waits, so that a cue can begin soon.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.breathing import HalfBreath
from sps_coach.sound.device_clock import DeviceClock, Lateness
from sps_coach.sound.form import LEAD_S, RATE
from sps_coach.sound.guard import Guard
from sps_coach.sound.level import Level
from sps_coach.sound.mixer import Mixer, heard
from sps_coach.sound.playout import FADE_S, Playout

AHEAD_S = 1.8
"""So much is made ahead while something sounds: what is taken at once, a fade, and time to make more."""

EASED_S = 1.4
"""From a hush to the meter's floor, seconds, at the most, as near as the device allows.

The contract asks for 0.8 to 1.5. A word that ends while it falls comes to the floor sooner, by up to half a second.
"""

_SHORTEST_FADE_S = 0.7
_LONGEST_FADE_S = 1.5

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

    def place(self, samples: Samples, heard_at: float, lead_s: float = LEAD_S) -> bool:
        """Let a cue begin to be heard at a monotonic time, seconds; return whether it will."""
        with self._lock:
            position = self._made_for(heard_at)
            return position is not None and self._mixer.place(samples, position, round(lead_s * RATE))

    def bed(self, lies: bool) -> None:
        """Let a bed come, or let it go; either takes 8 s."""
        with self._lock:
            self._mixer.bed(lies)

    def breathe(self, breaths: Sequence[tuple[float, float, bool]]) -> None:
        """Let the breathing tone be heard with these half breaths: monotonic begin and end, and whether it is in."""
        with self._lock:
            places = [(self._made_for(begin), self._made_for(end), inward) for begin, end, inward in breaths]
            self._mixer.breathe(
                [
                    HalfBreath(begin, end, inward)
                    for begin, end, inward in places
                    if begin is not None and end is not None
                ]
            )

    def level(self, db: float) -> None:
        """Let everything glide to this level, dB; where nothing sounds it is there at once."""
        with self._lock:
            self._level.glide(db)
            if not (self._playout.audible or self._mixer.sounds_within(0)):
                self._level.arrive()

    def hush(self, now: float) -> None:
        """Let what sounds fall to silence and forget what was to come.

        The silence is heard at about the same time after ``now``, monotonic seconds, however much the device holds.
        """
        with self._lock:
            begins = self._clock.heard_at(self._playout.taken) or now
            left_s = EASED_S - (begins - now)
            self._ease(min(max(1.5 * left_s, _SHORTEST_FADE_S), _LONGEST_FADE_S))

    def stand_still(self) -> None:
        """The computer slept: nothing of what waits may be heard now."""
        with self._lock:
            self._held_up()

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
            lateness = self._clock.asked(now, count)
            if lateness is Lateness.TOO_LATE:
                self._held_up()
            taken = self._playout.take(count)
            self._pass_over(self._playout.end - self._mixer.position)
            late = lateness is Lateness.LATE and self._playout.audible
            if late or self._playout.running_out:
                self._break_off(Broken.BUSY)
            self._quiet = 0 if heard(taken) else self._quiet + count
            return taken

    def _made_for(self, heard_at: float) -> int | None:
        """The sample that the mixer gives for a time of hearing, or None before the device runs."""
        position = self._clock.position_at(heard_at)
        return None if position is None else position - self._guard.latency

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
        if self._playout.audible or self._mixer.sounds_within(0):
            self._playout.drop()
            self._break_off(Broken.HELD_UP)

    def _break_off(self, why: Broken) -> None:
        self._broken = why
        self._ease()

    def _ease(self, seconds: float = FADE_S) -> None:
        """Let what waits fall to silence and go on from silence behind it; what is being made is forgotten."""
        self._playout.ease(seconds)
        self._guard = Guard(RATE)
        self._mixer.restart(self._playout.end)
