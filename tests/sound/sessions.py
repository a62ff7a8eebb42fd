"""Sessions that lose their player while a cue is heard, on a real sound server, with the runner that pauses them."""

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

from sps_coach.session.clock import SystemClock
from sps_coach.session.composing import compose
from sps_coach.session.moment import Moment, State
from sps_coach.session.runner import Runner
from sps_coach.sound.voice import CalmVoice
from tests.session.fakes import FakeRecord
from tests.session.samples import library, routine
from tests.sound.scenarios import OTHER, Heard, until
from tests.sound_server import SINK, SoundServer, sound_server

SPEAKER = [sys.executable, "-m", "sps_coach.sound.speaker"]
PLAYER = """
import os, pathlib, sys
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
from sps_coach.sound.player import main
raise SystemExit(main())
"""
TIMELINE = compose(routine({"exercise": "neck-turn"}), library())
TICK_S = 0.03
INTO_VOICE_S = 1.0
RESTING_S = 3.5
RETURN_S = 11.0
THIRD = "third"


@dataclass
class Interrupted:
    """A session: when its player was disturbed, what the person saw then, and what was heard; times are monotonic."""

    happened: float = 0.0
    paused: float = 0.0
    resumed: float = 0.0
    seen: Moment | None = None
    seen_at_last: Moment | None = None
    heard: Heard | None = None
    devices: list[str | None] = field(default_factory=list)


class Session:
    """A runner that is woken again and again, as a window does it."""

    def __init__(self, folder: Path, cues: Path, stack: ExitStack) -> None:
        self.server: SoundServer = stack.enter_context(sound_server(folder))
        self._number = folder / "player"
        environment = [f"{name}={value}" for name, value in self.server.environment.items()]
        player = ["env", *environment, sys.executable, "-c", PLAYER, str(self._number)]
        self.voice = CalmVoice(cues, speaker=SPEAKER, player=player)
        self._lock = threading.Lock()
        self._runner = Runner(TIMELINE, SystemClock(), self.voice, FakeRecord(), "hash")
        self._over = threading.Event()
        self._living = threading.Thread(target=self._live)
        stack.callback(self._close)

    def begin(self) -> None:
        """Begin once all is ready; a busy computer may take longer than a session would wait."""
        self.voice.prepare(
            [
                (each.phrases, each.language, each.words_per_minute)
                for each in (cue.utterance for cue in TIMELINE.cues)
            ]
        )
        until(self.voice.ready)
        with self._lock:
            self._runner.begin()
        self._living.start()

    def pause(self) -> None:
        with self._lock:
            self._runner.pause()

    def resume(self) -> None:
        with self._lock:
            self._runner.resume()

    def moment(self) -> Moment:
        with self._lock:
            return self._runner.moment()

    def signal(self, number: int) -> None:
        """Send the player a signal."""
        os.kill(int(self._number.read_text()), number)

    def _live(self) -> None:
        while not self._over.wait(TICK_S):
            with self._lock:
                self._runner.tick()

    def _close(self) -> None:
        self._over.set()
        self._living.join()
        self._runner.close()
        self.voice.wait_until_closed()


def interrupted(folder: Path, cues: Path, disturb: Callable[[Session], None]) -> Interrupted:
    """Begin a session, disturb its player in the middle of its first cue, rest, and go on."""
    lived = Interrupted()
    with ExitStack() as stack:
        session = Session(folder, cues, stack)
        recording = session.server.record()
        session.begin()
        until(lambda: session.moment().state is State.RUNNING)
        begun = time.monotonic()
        lived.devices.append(session.voice.device())
        time.sleep(max(0.0, begun + TIMELINE.cues[0].voice_at + INTO_VOICE_S - time.monotonic()))
        lived.happened = time.monotonic()
        disturb(session)
        until(lambda: session.moment().state is State.PAUSED)
        lived.paused = time.monotonic()
        lived.seen = session.moment()
        time.sleep(RESTING_S)
        until(lambda: session.voice.device() is not None)
        lived.devices.append(session.voice.device())
        lived.resumed = time.monotonic()
        session.resume()
        time.sleep(RETURN_S)
        lived.seen_at_last = session.moment()
        lived.heard = Heard(recording.stop(), recording.began)
    return lived


def killed(session: Session) -> None:
    """The player ends at once."""
    session.signal(signal.SIGKILL)


def stopped(session: Session) -> None:
    """The player stands still for three seconds, if it is left alone."""
    session.signal(signal.SIGSTOP)
    until(lambda: session.moment().state is State.PAUSED)


@dataclass
class Followed:
    """A session whose device went in a pause, and whose next one went as it was to go on; times are monotonic."""

    told: list[str | None] = field(default_factory=list)
    seen: Moment | None = None
    third: Heard | None = None
    resumed: float = 0.0


def unplugged_twice(folder: Path, cues: Path) -> Followed:
    """Pause, take the device away, go on when the next one was told, and take that away in the same moment."""
    lived = Followed()
    with ExitStack() as stack:
        session = Session(folder, cues, stack)
        second, third = session.server.plug_in(OTHER), session.server.plug_in(THIRD)
        session.server.make_usual(SINK)
        session.server.pactl("set-default-source", f"{THIRD}.monitor")
        recording = session.server.record(THIRD, THIRD)
        session.begin()
        until(lambda: session.moment().state is State.RUNNING)
        lived.told.append(session.voice.device())
        session.pause()
        session.server.make_usual(OTHER)
        session.server.unplug(session.server.module())
        until(lambda: session.voice.device() is None)
        until(lambda: session.voice.device() is not None)
        lived.told.append(session.voice.device())
        lived.resumed = time.monotonic()
        session.resume()
        session.server.unplug(second)
        until(lambda: session.moment().state is State.PAUSED)
        time.sleep(RETURN_S)
        lived.seen = session.moment()
        lived.third = Heard(recording.stop(), recording.began)
        session.server.unplug(third)
    return lived
