"""The process in which sound is played: mixer, guard, device, and nothing else.

Commands come one JSON object a line: ``{"play": path, "voice_at": seconds}`` with a time of the monotonic clock,
which every process of a computer shares; ``{"hush": true}``; ``{"quit": true}``. What happens goes out the same
way: ``{"status": "ready", "latency": seconds}``, ``"no-device"``, ``"lost"``, ``"dropped"`` with the path.

When its input ends, the process eases to silence and ends as well. Sound that was lost comes back only with a
cue that is asked for afterwards, from silence, by its own slow lead-in.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sps_coach.sound.cache import read_cue
from sps_coach.sound.form import LEAD_S, RATE
from sps_coach.sound.guard import Guard
from sps_coach.sound.mixer import Mixer
from sps_coach.sound.output import LEAST_QUEUED_S, NoDeviceError, Output

LATENCY_S = 1.0
"""A cue's samples must be known this long before they are heard: the device's buffer and the guard's delay."""

_LOOK_S = 0.2
_LOST_S = 2.5
_OPENING_S = 6.0
_LONGEST_EASE_S = 3.0
_SETTLED = 12  # askings by which the device's rhythm is known
_RECENT = 6


class DeviceClock:
    """When a sample of the stream is heard, told from when the device asks for samples.

    The first samples are heard when the device starts, and from then on it asks for more when so much is still
    queued. How much is told from its first askings; the asking that comes least late then marks the pace, so
    that a sound card's own clock may drift and a gap moves what follows.

    Args:
        least_queued_s: what is queued at the least. A computer that is held up as the device starts would make
            it seem less.
    """

    def __init__(self, least_queued_s: float = 0.0) -> None:
        self._started: float | None = None
        self._position = 0
        self._offsets: deque[float] = deque(maxlen=_RECENT)
        self._queued = least_queued_s
        self._askings = 0

    @property
    def running(self) -> bool:
        """Whether the device has asked for more than what fills it at first."""
        return bool(self._offsets)

    def asked(self, now: float, count: int) -> None:
        """The device asked for so many samples at this time."""
        if self._started is None:
            self._started = now
        else:
            self._offsets.append(now - self._position / RATE)
            self._askings += 1
            if self._askings <= _SETTLED:
                self._queued = max(self._queued, self._started - min(self._offsets))
        self._position += count

    def position_at(self, when: float) -> int | None:
        """Return the sample that is heard at a time, or None before the device runs."""
        if not self._offsets:
            return None
        return round((when - min(self._offsets) - self._queued) * RATE)


class Player:
    """Mixer and guard behind one device; the device's thread and the commands' take turns."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._mixer = Mixer()
        self._guard = Guard(RATE)
        self._clock = DeviceClock(LEAST_QUEUED_S)
        self._asked_at = time.monotonic()
        self._quiet = 0
        self._gone = False
        self._output: Output | None = None

    def open(self) -> bool:
        """Open the device, if it is not open; return whether it is."""
        if self._output is not None:
            return True
        self._gone = False
        self._mixer, self._guard, self._clock = Mixer(), Guard(RATE), DeviceClock(LEAST_QUEUED_S)
        self._asked_at = time.monotonic()
        try:
            self._output = Output(RATE, self._frames)
        except NoDeviceError:
            return False
        patience = time.monotonic() + _OPENING_S
        while not self._clock.running and time.monotonic() < patience:
            time.sleep(0.005)
        if not self._clock.running:
            self.close()
        return self._output is not None

    def play(self, path: Path, voice_at: float) -> bool:
        """Let the voice of a kept cue begin at a monotonic time; return whether it will."""
        samples = read_cue(path)
        with self._lock:
            heard = self._clock.position_at(voice_at)
            if samples is None or heard is None or self._output is None:
                return False
            return self._mixer.place(samples, heard - round(LEAD_S * RATE) - self._guard.latency)

    def hush(self) -> None:
        """Ease what sounds down and forget what was to come."""
        with self._lock:
            self._mixer.hush()

    def lost(self) -> bool:
        """Whether the device has stopped asking for samples; it is let go then."""
        if self._output is None or time.monotonic() - self._asked_at < _LOST_S:
            return False
        self.close()
        self._gone = True
        return True

    @property
    def gone(self) -> bool:
        """Whether the device was lost and has not been opened since."""
        return self._gone

    def silent(self) -> bool:
        """Whether nothing is to come and the last that sounded has left the device."""
        with self._lock:
            return self._output is None or self._quiet >= LATENCY_S * RATE

    def close(self) -> None:
        """Let go of the device."""
        if self._output is not None:
            self._output.close()
            self._output = None

    def _frames(self, now: float, count: int) -> NDArray[np.float64]:
        with self._lock:
            self._asked_at = now
            self._clock.asked(now, count)
            self._quiet = 0 if self._mixer.waiting else self._quiet + count
            return self._guard.process(self._mixer.take(count))


class _Commands:
    """The lines that come in, read in a thread of their own; None when there will be no more."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def get(self, wait_s: float) -> dict[str, Any] | None:
        """Return the next command, ``{}`` if none comes in time, None at the end."""
        try:
            return self._queue.get(timeout=wait_s)
        except queue.Empty:
            return {}

    def end(self, *_: Any) -> None:
        """Let it end now; also what a signal calls."""
        self._queue.put(None)

    def _read(self) -> None:
        rest = b""
        # Not through sys.stdin: its lock would still be held when the interpreter ends.
        while piece := os.read(0, 65536):
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                self._queue.put(json.loads(line))
        self.end()


def main() -> int:
    """Play what is asked for until the input ends or says so, then ease to silence."""
    commands = _Commands()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to every process; the parent decides
    signal.signal(signal.SIGTERM, commands.end)
    player = Player()
    with suppress(BrokenPipeError):
        _open(player)
        while (command := commands.get(_LOOK_S)) is not None and "quit" not in command:
            _obey(command, player)
            if player.lost():
                _tell(status="lost")
    _ease_out(player)
    return 0


def _obey(command: dict[str, Any], player: Player) -> None:
    if "open" in command or ("play" in command and player.gone):
        _open(player)
    if "hush" in command:
        player.hush()
    elif "play" in command and not player.play(Path(command["play"]), float(command["voice_at"])):
        _tell(status="dropped", path=command["play"])


def _open(player: Player) -> None:
    _tell(status="ready" if player.open() else "no-device", latency=LATENCY_S)


def _ease_out(player: Player) -> None:
    player.hush()
    patience = time.monotonic() + _LONGEST_EASE_S
    while not player.silent() and time.monotonic() < patience:
        time.sleep(0.02)
    player.close()


def _tell(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
