"""The Studio's preview as it is heard: in the real window, with the mouse, recorded from a real sound server.

Run from the repository's root: ``.venv/bin/python -m benchmarks.preview_heard [--part NAME]``. It needs Xvfb, xdotool
and PulseAudio. Somebody opens the Studio, begins a routine as a copy of gentle morning, and previews it:

- ``beginning`` and ``middle``: from its welcome, and from a block in the middle, for two minutes each;
- ``stops``: stopped while a voice sounds by Space, by Escape and by a press on the picture, twice each;
- ``leaving``: left for the Studio, for another preview at once, and by closing the window in three ways;
- ``handed-on``: kept as a version, and its sound made by *Hand on*, which takes a while and needs no quiet machine.

Everything is as loud as the program ever is. Each part prints one JSON object and takes less than two minutes and a
half, so that a machine can be kept quiet for each of them; without ``--part`` all are done. It ends with 1 when a limit
of the calm contract was broken, a voice was further than 100 ms from its time, a stop was not quiet within 1.5 s of the
press or was quicker than 0.8 s out of a voice, or anything was heard after it.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program's front door does, before numpy is read

import numpy as np
import soundfile

from benchmarks.soak_report import LONGEST_FADE_S, LOUD_DB, SHORTEST_FADE_S, Sink, settled
from benchmarks.studio_child import PICTURE
from benchmarks.whole_session import lateness_ms
from sps_coach.settings import Settings, keep
from sps_coach.sound.cues import CueMaker, voice_seconds
from sps_coach.sound.form import LEAD_S
from sps_coach.sound.measuring import measure_file
from sps_coach.sound.meter import FLOOR, HOPS_PER_SECOND, Meter
from tests.display import Display, virtual_display
from tests.sound_server import RATE, SINK, Recording, SoundServer, sound_server
from tests.test_session_in_window import ON_TIME_S, Running, Told

NAME = "Mornings"
FROM_HERE, ALONE = "See and hear it from here", "This block alone"
BEGINNING, MIDDLE = "The beginning", "Heel slide"
NULL_SINK = "Null Output"
"""What people call the server's sink; with a ceiling of 0 dB everything is as loud as the program ever is."""

LISTENED_S = 120.0
LEAST_VOICES = 4
PATIENCE_S = 60.0
INTO_A_VOICE_S = 0.6
"""So long a voice has been heard when it is stopped: past its first syllables."""

WATCHED_S = 4.0
"""So long it is listened for something that sounds after a stop."""


@dataclass(frozen=True)
class Stop:
    """A stop: how it was asked for, between which two moments, and until when it was to stay silent, all monotonic."""

    how: str
    at: float
    done: float
    until: float


@dataclass
class Author:
    """Somebody at the window with a mouse, for whom things are found by the words on them."""

    running: Running
    home: Path
    asked: int = 0
    stops: list[Stop] = field(default_factory=list)

    def press(self, words: str) -> None:
        """Press what has these words, once it is there."""
        self.running.display.click(*self.find(words))

    def find(self, words: str) -> tuple[int, int]:
        """Where something with these words is on the screen."""
        deadline = time.monotonic() + PATIENCE_S
        stdin = self.running.process.stdin
        assert stdin is not None
        while time.monotonic() < deadline:
            self.asked += 1
            stdin.write(f"{self.asked} {words}\n")
            stdin.flush()
            told = self.running.wait_for(lambda told: told.get("asked") == self.asked, 20)
            if told["place"] is not None:
                x, y = told["place"]
                return x, y
            time.sleep(0.2)
        raise TimeoutError(f"nothing is called {words}")

    def open_studio(self) -> None:
        """Go to the Studio, and go on with the copy or begin one; then to where previews begin."""
        self.running.wait_for(lambda told: "offered" in told, PATIENCE_S)
        self.press("Studio")
        if any(self.home.rglob("mornings.yaml")):
            self.press(NAME)
        else:
            self.press("Its name")
            self.running.display.write(NAME)
            self.press("Gentle morning")
            self.press("Begin")
        self.press("Preview")
        self.find(FROM_HERE)

    def preview(self, row: str, how: str = FROM_HERE) -> int:
        """Begin a preview at a row, and return how many things had been told before."""
        self.press(row)
        told = len(self.running.told)
        self.press(how)
        return told

    def wait_for_voice(self, told: int) -> Told:
        """Wait until the first voice that is told after so many things has been heard for a moment."""
        said = self.wait(lambda each: "said" in each and each["voice_at"] > time.monotonic(), told)
        time.sleep(max(0.0, said["voice_at"] + INTO_A_VOICE_S - time.monotonic()))
        return said

    def wait(self, wanted: Callable[[Told], bool], told: int) -> Told:
        """Wait for something that is told after so many things."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            found = next((each for each in self.running.told[told:] if wanted(each)), None)
            if found:
                return found
            time.sleep(0.01)
        raise TimeoutError(f"not told in time; told: {self.running.told[told:]}")

    def stop(self, how: str, do: Callable[[], object]) -> None:
        """Do what stops it, and listen for a while."""
        at = time.monotonic()
        do()
        done = time.monotonic()
        time.sleep(WATCHED_S)
        self.stops.append(Stop(how, at, done, time.monotonic()))

    def end(self) -> None:
        """Back to the Studio from a preview that rests."""
        self.running.display.press("e")
        self.find(FROM_HERE)


@contextmanager
def author(display: Display, server: SoundServer, home: Path) -> Iterator[Author]:
    """Open the program, with somebody at it who is in the Studio."""
    environment = server.environment | display.environment
    environment |= {"PULSE_SERVER": server.environment["PULSE_SERVER"], "SPS_COACH_HOME": str(home)}
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.studio_child"],
        env=environment | {"LC_ALL": "C.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    running = Running(process, display)
    listening = threading.Thread(target=running.listen)
    listening.start()
    try:
        display.wait_for_window("SPS Coach", PATIENCE_S)
        somebody = Author(running, home)
        somebody.open_studio()
        yield somebody
    finally:
        process.kill()
        process.wait()
        listening.join()
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            pipe.close()


@dataclass
class Heard:
    """All that was done, told and recorded in one part."""

    recording: Recording
    home: Path
    stops: list[Stop] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def take(self, somebody: Author) -> None:
        """Take in what somebody did and was told."""
        self.stops += somebody.stops
        self.told += somebody.running.told

    def judged(self) -> dict[str, Any]:
        """End the recording and hold it against what is promised."""
        sound = self.recording.stop()
        meter = Meter(RATE)
        for start in range(0, len(sound), RATE):
            meter.add(sound[start : start + RATE])
        sink = Sink(SINK, "", self.recording, level=meter.course().level)
        figures = meter.figures()
        broken = [f"{name} {figures.values()[name]:.1f}" for name in figures.broken()]
        late = lateness_ms(
            self._heard_out(self.home / "cache" / "cues"),
            sound,
            self.recording.began,
            self.home / "cache" / "cues",
        )
        broken += [f"a voice {each:.0f} ms from its time" for each in late if abs(each) > 1000 * ON_TIME_S]
        stops = [self._stop(stop, sink) for stop in self.stops]
        broken += [f"{stop['how']}: {each}" for stop in stops for each in stop.pop("broken")]
        broken += [
            "it paused by itself"
            for one in self.told
            if one.get("state") == "paused"  # nobody asked for that
        ]
        return {
            "seconds": round(len(sound) / RATE),
            "figures": {name: round(value, 1) for name, value in figures.values().items()},
            "voices": len(late),
            "farthest_from_time_ms": round(max(map(abs, late), default=0)),
            "held_up_ms": sorted(round(1000 * one["held_up_s"]) for one in self.told if "held_up_s" in one),
            "stops": stops,
            "broken": broken,
        }

    def _heard_out(self, cues: Path) -> list[Told]:
        """What was said and not stopped before its end."""
        maker = CueMaker(cues)
        hushes = [one["at"] for one in self.told if "hushed" in one]
        found = []
        for one in self.told:
            if "said" in one:
                _, cue = maker.cue(tuple(one["said"]), one["language"], one["words_per_minute"])
                end = one["voice_at"] + voice_seconds(cue)
                if not any(one["at"] < hush < end + 1 for hush in hushes):
                    found.append(one)
        return found

    def _stop(self, stop: Stop, sink: Sink) -> dict[str, Any]:
        hushed = min(
            (one["at"] for one in self.told if "hushed" in one and one["at"] >= stop.at), default=stop.at
        )
        before, after = sink.between(stop.at - 0.3, stop.at), sink.between(stop.at, stop.until)
        quiet = settled(after)
        fade = settled(sink.between(hushed, stop.until))
        broken = []
        if not len(before) or np.max(before) < LOUD_DB:
            broken.append("no voice sounded")
        if quiet > LONGEST_FADE_S:
            broken.append(f"quiet after {quiet:.2f} s")
        if fade < SHORTEST_FADE_S:
            broken.append(f"quiet within {fade:.2f} s of the hush")
        later = np.flatnonzero(sink.between(stop.at + quiet, stop.until) > FLOOR)
        if len(later):
            broken.append(f"sounds again {quiet + later[0] / HOPS_PER_SECOND:.2f} s after it")
        return {
            "how": stop.how,
            "level_db": round(float(np.max(before, initial=FLOOR)), 1),
            "pressing_s": round(stop.done - stop.at, 3),
            "hushed_s": round(hushed - stop.at, 3),
            "quiet_s": round(quiet, 2),
            "fade_s": round(fade, 2),
            "broken": broken,
        }


def listen_from(row: str, somebody: Author) -> None:
    """Preview from a row for a while, going on where it waits, and stop at the end."""
    display, running = somebody.running.display, somebody.running
    told = somebody.preview(row)
    somebody.wait(lambda each: each.get("state") == "running", told)
    end, answered = time.monotonic() + LISTENED_S, 0
    while time.monotonic() < end:
        waited = sum(each.get("state") == "waiting" for each in running.told[told:])
        if waited > answered:
            answered = waited
            time.sleep(2.0)
            display.press("Return")
        time.sleep(0.2)
    display.press("space")
    time.sleep(WATCHED_S)


def stop_each_way(somebody: Author) -> None:
    """Stop a preview by each thing that stops it, twice, at other voices."""
    display = somebody.running.display
    rows = iter(
        ("Soft pelvic tilt", "Knees to one side", MIDDLE, "Slow ankle bend", "Belly breathing", MIDDLE)
    )
    for way in 2 * ("Space", "Escape", PICTURE):
        told = somebody.preview(next(rows), ALONE)
        somebody.wait(lambda each: each.get("state") == "running", told)
        x, y = somebody.find(PICTURE)
        somebody.wait_for_voice(told)
        ways = {
            "Space": partial(display.press, "space"),
            "Escape": partial(display.press, "Escape"),
            PICTURE: partial(display.click, x, y),
        }
        somebody.stop(way, ways[way])
        somebody.end()


def go_back(somebody: Author) -> None:
    """Go back to the Studio while it still fades; once more, and begin another preview at once."""
    display = somebody.running.display

    def leave() -> None:
        display.press("space")
        time.sleep(0.2)
        display.press("e")

    somebody.wait_for_voice(somebody.preview(MIDDLE))
    somebody.stop("back to the Studio", leave)
    somebody.wait_for_voice(somebody.preview("Knees to one side"))
    at = time.monotonic()
    leave()
    told = somebody.preview(MIDDLE)
    said = somebody.wait_for_voice(told)
    somebody.stops.append(Stop("another preview at once", at, at, said["voice_at"] - LEAD_S - 0.1))


def close(somebody: Author, way: str) -> None:
    """Close the window while a voice sounds; the program ends by itself then."""
    process = somebody.running.process
    if way == "asked to end":
        somebody.stop(way, lambda: process.send_signal(signal.SIGTERM))
    else:
        somebody.stop(way, lambda: somebody.running.display.press(way))
    if process.wait(20) != 0:
        raise RuntimeError(f"the program ended with {process.returncode}")


def part_listened(row: str, folder: Path, server: SoundServer, display: Display) -> dict[str, Any]:
    """Preview from a row on."""
    heard = Heard(server.record(row.replace(" ", "-")), folder)
    with author(display, server, folder) as somebody:
        listen_from(row, somebody)
        heard.take(somebody)
    found = heard.judged()
    if found["voices"] < LEAST_VOICES:
        found["broken"].append("too few voices were heard to their end")
    return found


def part_stops(folder: Path, server: SoundServer, display: Display) -> dict[str, Any]:
    """Stop previews while a voice sounds."""
    heard = Heard(server.record("stops"), folder)
    with author(display, server, folder) as somebody:
        stop_each_way(somebody)
        heard.take(somebody)
    return heard.judged()


def part_leaving(folder: Path, server: SoundServer, display: Display) -> dict[str, Any]:
    """Leave previews while a voice sounds."""
    heard = Heard(server.record("leaving"), folder)
    for way in ("ctrl+q", "ctrl+w", "asked to end"):
        with author(display, server, folder) as somebody:
            if not heard.stops:
                go_back(somebody)
            else:
                somebody.wait_for_voice(somebody.preview("Slow ankle bend", ALONE))
            close(somebody, way)
            heard.take(somebody)
    return heard.judged()


def part_handed_on(folder: Path, server: SoundServer, display: Display) -> dict[str, Any]:
    """Keep a version, have its sound made, and measure the file."""
    with author(display, server, folder) as somebody:
        somebody.press("Hand on")
        somebody.press("Keep as a version")
        somebody.press("Sound of a usual day")
        deadline = time.monotonic() + 10 * PATIENCE_S
        while not (files := list((folder / "documents").rglob("[!.]*.mp3"))):
            if time.monotonic() > deadline:
                raise TimeoutError("no sound was made")
            time.sleep(0.2)
    figures = measure_file(files[0])
    return {
        "file": files[0].name,
        "seconds": round(soundfile.info(files[0]).duration),
        "figures": {name: round(value, 1) for name, value in figures.values().items()},
        "broken": list(figures.broken()),
    }


PARTS: dict[str, Callable[[Path, SoundServer, Display], dict[str, Any]]] = {
    "beginning": partial(part_listened, BEGINNING),
    "middle": partial(part_listened, MIDDLE),
    "stops": part_stops,
    "leaving": part_leaving,
    "handed-on": part_handed_on,
}


def main() -> int:
    """Do the parts, print what each found, and return 0 when everything was kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", choices=PARTS, help="one of them alone")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep recordings and homes in this new folder"
    )
    asked = parser.parse_args()
    kept = True
    for name in [asked.part] if asked.part else PARTS:
        with tempfile.TemporaryDirectory() as temporary:
            folder = (asked.keep or Path(temporary)) / name
            keep(folder / "home" / "settings" / "settings.json", Settings(ceilings={NULL_SINK: 0.0}))
            with sound_server(folder / "sound") as server, virtual_display() as display:
                found = PARTS[name](folder / "home", server, display)
        print(json.dumps({"part": name} | found, indent=2), flush=True)
        kept &= not found["broken"]
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
