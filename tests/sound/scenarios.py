"""Devices that go, come and change while the player plays, each on a real sound server of its own and recorded."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from sps_coach.sound import meter
from sps_coach.sound.cache import CueCache
from sps_coach.sound.child import Child
from sps_coach.sound.form import LEAD_S, RATE
from sps_coach.sound.shaping import minimum_jerk
from tests.sound_server import SINK, Recording, SoundServer, sound_server

PLAYER = [sys.executable, "-m", "sps_coach.sound.player"]
OTHER = "other"
SWELL_S = 3.0
RESTING_S = 2.0
SOFTER_DB, GLIDING_S = -12.0, 5.0
PATIENCE_S = 60.0
LATENCY_S = 1.3
"""A cue has to be known this long before it begins to be heard: the device's buffer and the guard's delay."""

RUNNING_S = 2.2
"""A null sink that was idle takes samples two seconds after a stream comes."""


def swell() -> NDArray[np.float32]:
    """Half a minute of a tone that swells soon, for tests to be short; the guard has a hand in that."""
    time_s = np.arange(30 * RATE) / RATE
    line_db = -64 + 30 * minimum_jerk(time_s / SWELL_S)
    return (10 ** ((line_db + 3) / 20) * np.sin(2 * np.pi * 1000 * time_s)).astype(np.float32)


def until(condition: Callable[[], object], seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.01)


@dataclass
class Heard:
    """What a sink received; times are monotonic."""

    samples: NDArray[np.float64]
    began: float

    def between(self, start: float, end: float) -> NDArray[np.float64]:
        first = round(max(start - self.began, 0) * RATE)
        return self.samples[first : max(round((end - self.began) * RATE), first)]

    def highest(self, start: float, end: float) -> float:
        """The highest level in this time, dBFS(A)."""
        part = self.between(start, end)
        return float(np.max(meter.levels(part, RATE), initial=meter.FLOOR))


class Playing:
    """A player's process on a server of its own, with a second sink beside the usual one."""

    def __init__(self, folder: Path, stack: ExitStack, rate: int = RATE) -> None:
        self.server: SoundServer = stack.enter_context(sound_server(folder))
        self.server.plug_in(OTHER, rate)
        self.server.make_usual(SINK)
        # A recorder of what is recorded by default would be moved along with the usual sink.
        self.server.pactl("set-default-source", f"{OTHER}.monitor")
        self.said: list[tuple[float, dict[str, Any]]] = []
        self.heard: dict[str, Heard] = {}
        self._recordings: dict[str, Recording] = {}
        self._cue = CueCache(folder).keep(["swell"], swell())
        self.child = Child(PLAYER, self.server.environment, apart=True)
        self._hearing = threading.Thread(target=self._hear)
        self._hearing.start()
        stack.callback(self._close)

    def record(self, *sinks: str) -> None:
        self._recordings |= {sink: self.server.record(f"{sink}{time.monotonic()}", sink) for sink in sinks}

    def stop_recording(self) -> None:
        for sink, recording in self._recordings.items():
            self.heard[sink] = Heard(recording.stop(), recording.began)
        self._recordings.clear()

    def until_said(self, status: str, after: float = 0.0) -> dict[str, Any]:
        until(lambda: self.when(status, after))
        return next(each for at, each in self.said if at > after and each["status"] == status)

    def when(self, status: str, after: float = 0.0) -> float | None:
        """When the player first said so, since a time."""
        return next((at for at, each in self.said if at > after and each["status"] == status), None)

    def open(self) -> str:
        began = time.monotonic()
        self.child.tell({"open": True})
        return str(self.until_said("ready", began)["device"])

    def hush(self) -> None:
        self.child.tell({"hush": True})

    def play(self) -> None:
        """Begin the tone, and wait until it is well heard."""
        wait_s = RUNNING_S + LATENCY_S
        self.child.tell({"play": str(self._cue), "voice_at": time.monotonic() + wait_s + LEAD_S})
        time.sleep(wait_s + SWELL_S + 0.5)

    def _hear(self) -> None:
        for each in self.child.heard():
            if each["status"] != "alive":
                self.said.append((time.monotonic(), each))

    def _close(self) -> None:
        for recording in self._recordings.values():
            recording.stop()
        self.child.kill()
        self.child.farewell(5)
        self._hearing.join()
        self.child.release()


@dataclass
class Lived:
    """One scenario: what was heard, what was said, when it happened, and when somebody said that it may go on."""

    playing: Playing
    happened: float
    went_on: float = field(default=float("inf"))

    def heard(self, sink: str) -> Heard:
        return self.playing.heard[sink]

    @property
    def lost_after_s(self) -> float | None:
        at = self.playing.when("lost")
        return None if at is None else at - self.happened


def unplugged(playing: Playing) -> Lived:
    """The sink goes as headphones do; the other one has another sample rate."""
    module = playing.server.module()
    return _changed(playing, lambda: playing.server.unplug(module))


def made_usual(playing: Playing) -> Lived:
    """Another sink becomes the usual one."""
    return _changed(playing, lambda: playing.server.make_usual(OTHER))


def _changed(playing: Playing, change: Callable[[], object]) -> Lived:
    playing.open()
    playing.record(SINK, OTHER)
    playing.play()
    happened = time.monotonic()
    change()
    return _gone_on(playing, happened)


def _gone_on(playing: Playing, happened: float) -> Lived:
    """What is asked for after a loss, before anybody has agreed, and then once somebody has."""
    playing.until_said("lost")
    playing.play()  # which nobody has agreed to yet
    lived = Lived(playing, happened, time.monotonic())
    playing.hush()
    playing.until_said("ready", happened)
    playing.play()
    playing.stop_recording()
    return lived


def moved(playing: Playing) -> Lived:
    """Somebody tries to move the stream; then the level is changed."""
    playing.open()
    playing.record(SINK, OTHER)
    playing.play()
    happened = time.monotonic()
    stream = playing.server.pactl("list", "short", "sink-inputs").split()[0]
    with pytest.raises(Exception, match="move-sink-input"):
        playing.server.pactl("move-sink-input", stream, OTHER)
    time.sleep(RESTING_S)
    lived = Lived(playing, happened, time.monotonic())
    playing.child.tell({"level_db": SOFTER_DB})
    time.sleep(GLIDING_S)
    playing.stop_recording()
    return lived


def restarted(playing: Playing) -> Lived:
    """The server ends and another one comes."""
    playing.open()
    playing.play()
    playing.server.stop()
    happened = time.monotonic()
    playing.server.start()
    playing.record(SINK)
    return _gone_on(playing, happened)


def replugged(playing: Playing) -> Lived:
    """The sink goes and comes back under the same name within a moment."""
    playing.open()
    playing.play()
    module = playing.server.module()
    happened = time.monotonic()
    playing.server.unplug(module)
    playing.server.plug_in(SINK)
    playing.server.make_usual(SINK)
    playing.record(SINK)
    return _gone_on(playing, happened)


def suspended(playing: Playing) -> Lived:
    """The sink takes nothing for a while, then again."""
    playing.open()
    playing.record(SINK)
    playing.play()
    happened = time.monotonic()
    playing.server.pactl("suspend-sink", SINK, "1")
    time.sleep(1.5)
    playing.server.pactl("suspend-sink", SINK, "0")
    playing.until_said("lost")
    time.sleep(RESTING_S)
    playing.stop_recording()
    return Lived(playing, happened)


def frozen(playing: Playing) -> Lived:
    """The player stands still for a moment; one that does so for longer is ended (``test_interrupted``)."""
    playing.open()
    playing.record(SINK)
    playing.play()
    happened = time.monotonic()
    os.kill(playing.child.identity, signal.SIGSTOP)
    time.sleep(0.9)
    os.kill(playing.child.identity, signal.SIGCONT)
    playing.until_said("lost")
    time.sleep(RESTING_S)
    playing.stop_recording()
    return Lived(playing, happened)


def busy(playing: Playing) -> Lived:
    """The device takes nothing from the beginning."""
    playing.server.pactl("suspend-sink", SINK, "1")
    happened = time.monotonic()
    playing.child.tell({"open": True})
    playing.until_said("no-device")
    playing.server.pactl("suspend-sink", SINK, "0")
    went_on = time.monotonic()
    playing.hush()
    playing.until_said("ready", went_on)
    return Lived(playing, happened)
