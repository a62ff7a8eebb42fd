"""The process in which sound is played: one stream, its device, and nothing else.

Commands come one JSON object a line: ``{"open": true}``; ``{"play": path, "voice_at": seconds}`` with a time of
the monotonic clock, which every process of a computer shares, and ``"lead_s"``, where the cue's lead-in is not the
usual one; ``{"bed": true}`` or false; ``{"breathe": [[begin, end, inward], ...]}``, half breaths in the same time;
``{"level_db": x}``, how loud everything is, at most 0; ``{"hush": true}``; ``{"quit": true}``.

What happens goes out the same way: ``{"status": "ready", "device": name}``, ``"no-device"``, ``"lost"`` with
``why``, ``"dropped"`` with the path, and ``"alive"`` now and then.

Sound that was lost does not come back by itself: whatever is asked to be played is dropped until a hush says that
the loss was noticed. That opens the device that is then the usual one.

When its input ends, the process eases to silence and ends as well.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from sps_coach.sound.bed import even_noise
from sps_coach.sound.cache import read_cue
from sps_coach.sound.form import LEAD_S, RATE
from sps_coach.sound.output import BUFFER_S, LEAST_QUEUED_S, NoDeviceError, Output
from sps_coach.sound.stream import Samples, Stream

ALIVE_S = 0.3
"""The process says that it is there this often, seconds."""

_LOOK_S = 0.1
_HUNG_S = 6.0
_SLEPT_S = 0.5
_LOST_S = 2.5
_OPENING_S = 6.0
_LONGEST_EASE_S = 3.0
_SETTLED_S = 1.0  # of silence have been taken when all that was heard has left the device


class Player:
    """A stream behind one device, for as long as that device is the one that sound is meant to go to."""

    def __init__(self) -> None:
        self._level_db = 0.0
        self._stream = self._fresh()
        self._output: Output | None = None
        self._asked_at = 0.0
        self._changed = threading.Event()
        self._told = True  # whether there is a device, since it was opened last
        self._leaving = False  # what sounds eases away before the device is let go
        self._wanted = False  # a device is to be opened again once this one was let go
        self._resting = False  # nothing is played until a loss was noticed
        self._bed = False  # whether one is to lie in the stream, or in the next one
        self._early: list[Callable[[], object]] = []  # what is to be placed once the device takes samples
        self._slept_s = _slept_s()
        self._to_make = threading.Event()
        threading.Thread(target=self._make, name="making", daemon=True).start()

    def open(self) -> None:
        """Open the usual device, if none is open; ``look`` says whether that went well."""
        self._resting = False
        self._wanted = self._leaving
        if self._output is not None:
            return
        self._stream = self._fresh()
        self._changed = threading.Event()
        self._asked_at = time.monotonic()
        self._told = False
        self._early = []
        self._stream.bed(self._bed)
        with suppress(NoDeviceError):
            self._output = Output(RATE, self._take, self._changed.set)

    def play(self, path: Path, voice_at: float, lead_s: float) -> bool:
        """Let the voice of a kept cue begin at a monotonic time, so long after its lead-in; return whether it will."""
        if not self._plays:
            return False
        samples = read_cue(path)
        if samples is None:
            return False
        if not self._stream.running:
            # A device may take two seconds to run; the first cue lies further ahead than that.
            self._early.append(partial(self._stream.place, samples, voice_at - lead_s, lead_s))
            return True
        placed = self._stream.place(samples, voice_at - lead_s, lead_s)
        self._to_make.set()
        return placed

    def bed(self, lies: bool) -> None:
        """Let a bed come under what sounds, or let it go; after a loss none comes until that was noticed."""
        self._bed = lies and not self._resting
        if self._bed:
            even_noise()  # made here, where nobody waits for it
        if self._plays:
            self._stream.bed(self._bed)
            self._to_make.set()

    def breathe(self, breaths: Sequence[tuple[float, float, bool]]) -> None:
        """Let the breathing tone follow these half breaths: monotonic begin and end, and whether it is in."""
        if self._plays and not self._stream.running:
            self._early.append(partial(self._stream.breathe, breaths))
        elif self._plays:
            self._stream.breathe(breaths)
            self._to_make.set()

    def ease(self) -> None:
        """Ease what sounds down and forget what was to come."""
        self._bed = False
        self._early = []
        self._stream.hush(time.monotonic())

    def hush(self) -> None:
        """Ease what sounds down and forget what was to come; after a loss, be ready to play again."""
        self.ease()
        if self._resting:
            self._told = False
        self.open()

    def level(self, db: float) -> None:
        """Let everything glide to this level, dB."""
        self._level_db = db
        self._stream.level(db)

    def look(self) -> dict[str, Any] | None:
        """Look after the device; return what there is to tell, once."""
        if self._output is None:
            return self._once("no-device")
        waited = time.monotonic() - self._asked_at
        if self._leaving:
            self._leave(waited)
        elif not self._stream.running and waited > _OPENING_S:
            self.close()
            self._told = False
        elif self._changed.is_set() or (self._stream.running and waited > _LOST_S):
            self._stream.hush(time.monotonic())
            self._leaving = self._resting = True
            self._bed = False
            return {"status": "lost", "why": "device"}
        elif broken := self._stream.broken():
            self._resting, self._bed = True, False
            return {"status": "lost", "why": broken.value}
        else:
            if self._stream.running:
                self._place_early()
            return self._once("ready", device=self._output.name)
        return None

    def silent(self) -> bool:
        """Whether nothing is to come and the last that sounded has left the device."""
        return self._output is None or self._stream.quiet_s() > _SETTLED_S

    def close(self) -> None:
        """Let go of the device."""
        if self._output is not None:
            self._output.close()
            self._output = None

    @property
    def _plays(self) -> bool:
        return self._output is not None and not (self._resting or self._leaving)

    def _place_early(self) -> None:
        for placed in self._early:
            placed()
            self._to_make.set()
        self._early = []

    def _leave(self, waited: float) -> None:
        """Let go of a device that sound went away from, once it is silent or asks no more."""
        if self.silent() or waited > 2 * BUFFER_S:
            self.close()
            self._leaving, self._told = False, True
            if self._wanted:
                self.open()

    def _once(self, status: str, **more: Any) -> dict[str, Any] | None:
        told, self._told = self._told, True
        return None if told else {"status": status, **more}

    def _fresh(self) -> Stream:
        return Stream(LEAST_QUEUED_S, BUFFER_S, self._level_db)

    def _take(self, now: float, count: int) -> Samples:
        self._asked_at = now
        slept_s, self._slept_s = self._slept_s, _slept_s()
        if self._slept_s - slept_s > _SLEPT_S:
            self._stream.stand_still()
        samples = self._stream.take(now, count)
        self._to_make.set()
        return samples

    def _make(self) -> None:
        while True:
            self._to_make.wait()
            self._to_make.clear()
            self._stream.make()


class _Commands:
    """The lines that come in, read in a thread of their own; None when there will be no more."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="commands", daemon=True).start()

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


class _Life:
    """Says again and again that the process is there, unless what obeys the commands hangs."""

    def __init__(self) -> None:
        self._gone_on = time.monotonic()
        threading.Thread(target=self._say, name="life", daemon=True).start()

    def goes_on(self) -> None:
        """Commands are being obeyed."""
        self._gone_on = time.monotonic()

    def _say(self) -> None:
        with suppress(OSError):
            while time.monotonic() - self._gone_on < _HUNG_S:
                _tell(status="alive")
                time.sleep(ALIVE_S)


def main() -> int:
    """Play what is asked for until the input ends or says so, then ease to silence."""
    commands = _Commands()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to every process; the parent decides
    signal.signal(signal.SIGTERM, commands.end)
    player = Player()
    life = _Life()
    with suppress(BrokenPipeError):
        while (command := commands.get(_LOOK_S)) is not None and "quit" not in command:
            _obey(command, player)
            if happened := player.look():
                _tell(**happened)
            life.goes_on()
    _ease_out(player)
    return 0


def _obey(command: dict[str, Any], player: Player) -> None:
    if "level_db" in command:
        player.level(float(command["level_db"]))
    if "open" in command:
        player.open()
    if "hush" in command:
        player.hush()
    elif "bed" in command:
        player.bed(bool(command["bed"]))
    elif "breathe" in command:
        player.breathe(command["breathe"])
    elif "play" in command:
        path, lead_s = Path(command["play"]), float(command.get("lead_s", LEAD_S))
        if not player.play(path, float(command["voice_at"]), lead_s):
            _tell(status="dropped", path=str(path))


def _ease_out(player: Player) -> None:
    player.ease()
    patience = time.monotonic() + _LONGEST_EASE_S
    while not player.silent() and time.monotonic() < patience:
        time.sleep(0.02)
    player.close()


def _tell(**what: Any) -> None:
    os.write(1, (json.dumps(what) + "\n").encode())  # whole, whichever thread says it


def _slept_s() -> float:
    """Return for how long the computer has slept in all, seconds, where the monotonic clock stands still then."""
    clock = getattr(
        time, {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}.get(sys.platform, ""), None
    )
    return 0.0 if clock is None else time.clock_gettime(clock) - time.monotonic()


if __name__ == "__main__":
    raise SystemExit(main())
