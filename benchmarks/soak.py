"""The real program for hours, disturbed at random, and every sink recorded whole.

Run from the repository's root: ``.venv/bin/python -m benchmarks.soak [--minutes 120] [--seed 1] [--bed]``. It needs
Xvfb, xdotool and PulseAudio. The real window leads session after session of a routine in which a voice is heard more
often than in others; with ``--bed`` a soft sound and a breathing tone lie beneath. Keys ease off, pause, repeat, go on
and end, at random moments and most often while a voice is heard; sinks are plugged in, made the usual one and taken
away; two processes now and then take all they can. It prints one JSON object, and ends with 1 when in any recording a
limit of the calm contract was broken, a stop did not reach the floor in time, something sounded where the person had
not asked it to, or a process was left over.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program's front door does, before numpy is read

import numpy as np
import yaml

from benchmarks.soak_report import Sink, report
from sps_coach.settings import Settings, SoundWishes, keep
from sps_coach.sound.meter import Meter
from tests.display import virtual_display
from tests.hogs import hogs
from tests.sound_server import RATE, SINK, SoundServer, sound_server
from tests.test_session_in_window import Running, program, small_library

EACH_ROUND = (
    *("ease", "pause", "ease", "pause", "again", "on"),
    *("plug in", "swap", "unplug", "hogs", "end"),
)
"""What happens in each round, in an order of its own every time."""

NULL_SINK = "Null Output"
"""What people call every null sink; with a ceiling of 0 dB everything is as loud as the program ever is."""

STARTING_S, GOING_ON_S = 90.0, 20.0
LEAVING_S = 8.0
SAID = (
    "Let the floor carry you.",
    "Breathe out, long and soft.",
    "Nothing needs to be done just now.",
    "Feel how the breath comes and goes by itself.",
)
GO_ON = {"paused": "p", "eased": "g", "waiting": "Return"}


class Sinks:
    """Sinks that come and go."""

    def __init__(self, server: SoundServer) -> None:
        self._server = server
        # With a usual source of its own, the server does not move the recorders about as the usual sink changes.
        server.pactl("load-module", "module-null-source", "source_name=still")
        server.pactl("set-default-source", "still")
        self.there = [Sink(SINK, server.module(), server.record(SINK))]
        self.gone: list[Sink] = []
        self._count = 0

    def plug_in(self) -> None:
        """Bring a new sink, and record it; it is not the usual one yet."""
        self._count += 1
        name = f"headphones-{self._count}"
        self.there.append(Sink(name, self._server.plug_in(name), self._server.record(name, name)))

    def swap(self, sink: Sink) -> None:
        """Make this sink the usual one."""
        self._server.make_usual(sink.name)

    def unplug(self, sink: Sink) -> None:
        """Take a sink away."""
        sink.unplugged = time.monotonic()
        self._server.unplug(sink.module)
        self.there.remove(sink)
        self.gone.append(sink)

    def usual(self) -> Sink:
        """The usual sink."""
        name = self._server.pactl("get-default-sink").strip()
        return next(sink for sink in self.there if sink.name == name)

    def stop(self) -> Iterator[tuple[Sink, Meter]]:
        """End every recording, and yield each sink with a meter that has read it."""
        for sink in sorted(self.there + self.gone, key=lambda sink: sink.recording.began):
            sink.recording.end()
            path, meter = sink.recording.path, Meter(RATE)
            sound = np.memmap(path, "<f4", "r", shape=(path.stat().st_size // 4,))
            for start in range(0, len(sound), RATE):
                meter.add(sound[start : start + RATE])
            sink.level = meter.course().level
            yield sink, meter


class Soak:
    """One long life of the program."""

    def __init__(self, running: Running, sinks: Sinks, chance: random.Random) -> None:
        self._running = running
        self._sinks = sinks
        self._chance = chance
        self.did: list[tuple[float, str]] = []

    def live(self, seconds: float) -> None:
        """Do one thing after another for so long, and end with a session that is at rest."""
        end = time.monotonic() + seconds
        self._begin()
        while True:
            for what in self._chance.sample(EACH_ROUND, len(EACH_ROUND)):
                if time.monotonic() > end:
                    time.sleep(3.0)
                    return
                self._do(what)

    def _do(self, what: str) -> None:
        if what == "hogs":
            self._note(what)
            with hogs(2):
                time.sleep(self._chance.uniform(5.0, 10.0))
            return
        keys = {"ease": "space", "pause": "p", "again": "a", "on": "Right", "end": "space"}
        if what in keys:
            self._until_something_sounds()
            self._press(keys[what], what)
        else:
            self._change_device(what)
        time.sleep(self._chance.uniform(3.0, 5.0))
        if what == "end" and self._state() == "eased":
            self._press("e", "ended")
            time.sleep(3.0)
        self._go_on()

    def _change_device(self, what: str) -> None:
        """Make another sink the usual one, a new one or one that was there; or take the usual one away."""
        usual = self._sinks.usual()
        if what == "plug in" or len(self._sinks.there) == 1:
            self._sinks.plug_in()
        others = [sink for sink in self._sinks.there if sink is not usual]
        self._until_something_sounds()
        self._note(what)
        if what == "unplug":
            self._sinks.unplug(usual)
        else:
            self._sinks.swap(others[-1] if what == "plug in" else self._chance.choice(others))

    def _go_on(self) -> None:
        """Go on with the session, or begin a new one, if it does not run.

        Sound that is lost in the same moment pauses it again; who wants to go on asks once more then.
        """
        end = time.monotonic() + GOING_ON_S
        while (state := self._state()) in GO_ON:
            if time.monotonic() > end:
                raise TimeoutError(f"the session does not go on; told: {self._running.told[-20:]}")
            self._press(GO_ON[state], "go on")
            time.sleep(1.0)
        if state == "ended":
            self._begin()

    def _begin(self) -> None:
        """Press Return, as the ending and Today ask for, until a session is there, and wait until it sets out.

        A busy window may hear two Returns at once, of which the second eases the session off again.
        """
        since, end = len(self._running.told), time.monotonic() + STARTING_S
        self._note("begin")
        while (state := self._state(since)) != "running":
            if time.monotonic() > end:
                raise TimeoutError(f"no session began; told: {self._running.told[since:]}")
            if state not in ("ready", "returning"):
                self._running.display.press(GO_ON.get(state, "Return"))
            time.sleep(2.5)

    def _until_something_sounds(self) -> None:
        """Wait for a cue that is announced, and then until some moment of it."""
        since = time.monotonic()
        while time.monotonic() < since + 20.0 and self._state() in ("running", "returning"):
            coming: list[float] = []
            for told in list(self._running.told):
                if "hushed" in told:
                    coming = []  # what was announced before is not heard any more
                elif "said" in told and told["voice_at"] > time.monotonic():
                    coming.append(told["voice_at"])
            if coming:
                time.sleep(max(0.0, coming[0] + self._chance.uniform(-4.0, 3.0) - time.monotonic()))
                return
            time.sleep(0.1)

    def _press(self, key: str, what: str) -> None:
        self._note(what)
        self._running.display.press(key)

    def _note(self, what: str) -> None:
        self.did.append((time.monotonic(), what))

    def _state(self, since: int = 0) -> str:
        """The state that was told last, empty if there is none after so many things that were told."""
        states = [told["state"] for told in self._running.told[since:] if "state" in told]
        return str(states[-1]) if states else ""


def talkative_library(folder: Path) -> Path:
    """Return a library whose suggested routine says something every fifteen seconds, for three quarters of an hour."""
    library = small_library(folder)
    file = library / "routines" / "gentle-morning.yaml"
    routine = yaml.safe_load(file.read_text())
    rests = [{"rest_s": 15, "say": [{"en": said}]} for said in SAID]
    breathing = {"breathing": {"in_s": 4, "out_s": 6, "breaths": 3}}
    movement = {"exercise": "ankle-pump", "dose": {"repetitions": 1}}
    routine["blocks"] = 20 * [*rests[:2], breathing, *rests[2:], movement]
    # JSON is YAML too, without the anchors that YAML writes for what is repeated.
    file.write_text(json.dumps(routine))
    return library


def soak(minutes: float, seed: int, folder: Path, *, bed: bool = False) -> dict[str, Any]:
    """Live for so long, record and judge; see ``report`` for what comes back.

    Args:
        minutes: how long it is disturbed.
        seed: the same seed does the same things in the same order.
        folder: for recordings, logs and the program's home.
        bed: whether a bed and a breathing tone lie beneath the voice.
    """
    home, library = folder / "home", talkative_library(folder)
    wishes = SoundWishes(bed=bed, breathing_tone=bed)
    keep(
        home / "settings" / "settings.json",
        Settings(ceilings={NULL_SINK: 0.0}, sound=wishes, checks_in=False),
    )
    with sound_server(folder / "sound") as server, virtual_display() as display:
        environment = server.environment | display.environment | {"SPS_COACH_HOME": str(home)}
        environment["PULSE_SERVER"] = server.environment["PULSE_SERVER"]
        sinks = Sinks(server)
        with program(display, environment, library) as running:
            display.wait_for_window("SPS Coach")
            soaking = Soak(running, sinks, random.Random(seed))
            try:
                soaking.live(60 * minutes)
                size = status(running.process.pid)
                display.press("ctrl+q")
                left_with = running.process.wait(20)
            finally:
                write_log(folder / "told.jsonl", soaking.did, running.told)
        left = left_over(home)
        read = list(sinks.stop())
    return report(soaking.did, running.told, read, left) | {"exit_code": left_with, "at_the_end": size}


def write_log(path: Path, did: list[tuple[float, str]], told: list[dict[str, Any]]) -> None:
    """Write what was done and what the program told, by monotonic seconds."""
    heard = [(one["at"], ", ".join(f"{name} {one[name]}" for name in one if name != "at")) for one in told]
    lines = [json.dumps([round(at, 3), what]) for at, what in sorted([*did, *heard])]
    path.write_text("\n".join(lines) + "\n")


def left_over(home: Path) -> list[str]:
    """Return the processes that live in this home and do not go."""
    deadline = time.monotonic() + LEAVING_S
    while (found := living_in(home)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


def living_in(home: Path) -> list[str]:
    """Return the processes that have this home, by their command lines."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"SPS_COACH_HOME={home}".encode() in (process / "environ").read_bytes().split(b"\0"):
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue  # it ended while we looked
    return [command for command in found if command]


def status(pid: int) -> dict[str, int]:
    """Return how many threads a process has, and how much memory, MB."""
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return {"threads": int(told["Threads"]), "memory_mb": int(told["VmRSS"].split()[0]) // 1000}


def main() -> int:
    """Soak, print, and return 0 when nothing was broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bed", action="store_true", help="with a bed and a breathing tone")
    parser.add_argument("--folder", type=Path, help="keep recordings and logs in this new folder")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        found = soak(asked.minutes, asked.seed, asked.folder or Path(temporary), bed=asked.bed)
    print(json.dumps(found, indent=2))
    return 1 if found["broken"] or found["exit_code"] else 0


if __name__ == "__main__":
    sys.exit(main())
