"""A session as it is lived: a real window, real keys, real speech through a real sound server, recorded whole."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray
from scipy import signal

from sps_coach.paths import shipped
from sps_coach.sound.cues import CueMaker, voice_seconds
from sps_coach.sound.form import LEAD_S
from sps_coach.sound.meter import fade_seconds, measure
from tests.display import Display, virtual_display
from tests.sound_server import RATE, sound_server

pytestmark = pytest.mark.window

Told = dict[str, Any]

ON_TIME_S = 0.1


def small_library(folder: Path) -> Path:
    """A library of one shipped exercise and a routine that does it once, in about a minute and a half."""
    exercises = folder / "library"
    (exercises / "routines").mkdir(parents=True)
    (exercises / "ankle-pump.yaml").write_bytes((shipped("exercises") / "ankle-pump.yaml").read_bytes())
    routine = yaml.safe_load((shipped("exercises") / "routines" / "gentle-morning.yaml").read_text())
    routine["blocks"] = [{"exercise": "ankle-pump", "dose": {"repetitions": 2}}]
    routine["opening"] = {"say": [{"en": "Welcome."}, {"en": "We begin slowly."}], "seconds": 10}
    routine["closing"]["seconds"] = 10
    (exercises / "routines" / "gentle-morning.yaml").write_text(yaml.safe_dump(routine, sort_keys=False))
    return exercises


@dataclass
class Running:
    """The program in its window, and what it has told so far."""

    process: subprocess.Popen[str]
    display: Display
    told: list[Told] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.told.append(json.loads(line))

    def wait_for(self, wanted: Callable[[Told], bool], patience_s: float) -> Told:
        deadline = time.monotonic() + patience_s
        while time.monotonic() < deadline:
            found = next((told for told in list(self.told) if wanted(told)), None)
            if found:
                return found
            assert self.process.poll() is None, "the program ended"
            time.sleep(0.02)
        raise TimeoutError(f"not told in time; told: {self.told}")


@contextmanager
def program(display: Display, environment: dict[str, str], library: Path) -> Iterator[Running]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.window_child", str(library)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    running = Running(process, display)
    listening = threading.Thread(target=running.listen)
    listening.start()
    try:
        yield running
    finally:
        process.kill()
        process.wait()
        listening.join()
        assert process.stdout is not None
        process.stdout.close()


def heard_at(recording: NDArray[np.float64], cue: NDArray[np.float32], expected_s: float) -> float:
    """Where in a recording a cue's voice begins, seconds: the best match within two seconds of what is expected."""
    voice = cue[round(LEAD_S * RATE) :][: round(voice_seconds(cue) * RATE)].astype(np.float64)
    begin = max(round((expected_s - 2) * RATE), 0)
    part = recording[begin : begin + len(voice) + 4 * RATE]
    likeness = signal.correlate(part, voice, mode="valid", method="fft")
    return (begin + int(np.argmax(likeness))) / RATE


def test_a_session_in_the_window_is_calm_and_on_time(tmp_path: Path) -> None:
    library = small_library(tmp_path)
    home = tmp_path / "home"
    with sound_server(tmp_path / "sound") as server, virtual_display() as display:
        environment = server.environment | display.environment | {"SPS_COACH_HOME": str(home)}
        environment["PULSE_SERVER"] = server.environment["PULSE_SERVER"]
        recording = server.record()
        with program(display, environment, library) as running:
            display.wait_for_window("SPS Coach")
            running.wait_for(lambda told: "offered" in told, 60)
            time.sleep(1.0)
            display.press("Return")
            time.sleep(2.0)
            display.press("n")  # nothing is answered before it
            running.wait_for(lambda told: told.get("state") == "waiting", 90)
            display.press("Return")  # settled
            moving = running.wait_for(lambda told: "toes drift" in str(told.get("said")), 90)
            time.sleep(max(0.0, moving["voice_at"] + 1.0 - time.monotonic()))
            display.press("space")
            eased = running.wait_for(lambda told: told.get("state") == "eased", 5)
            time.sleep(3.0)
            display.press("g")
            running.wait_for(lambda told: told.get("state") == "ended", 120)
            time.sleep(2.0)
            display.press("ctrl+q")
            assert running.process.wait(20) == 0
        sound = recording.stop()
    assert measure(sound, RATE).broken() == ()
    _eased_within_a_second_and_a_half(running.told, sound, eased["at"] - recording.began)
    _voices_were_on_time(running.told, sound, recording.began, home / "cache" / "cues")
    _all_was_kept(home)


def _eased_within_a_second_and_a_half(told: list[Told], sound: NDArray[np.float64], eased_s: float) -> None:
    hushed = next(one["at"] for one in told if "hushed" in one)
    assert hushed - next(one["at"] for one in told if one.get("state") == "eased") < 0.1
    faded = fade_seconds(sound[: round((eased_s + 3.0) * RATE)], RATE, eased_s)
    assert 0.8 <= faded <= 1.5


def _voices_were_on_time(told: list[Told], sound: NDArray[np.float64], began: float, cues: Path) -> None:
    maker = CueMaker(cues)
    hushes = [one["at"] for one in told if "hushed" in one]
    compared = 0
    for one in told:
        if "said" not in one:
            continue
        _, cue = maker.cue(tuple(one["said"]), one["language"], one["words_per_minute"])
        end = one["voice_at"] + voice_seconds(cue)
        if any(one["at"] < hush < end + 1 for hush in hushes):
            continue
        expected = one["voice_at"] - began
        assert abs(heard_at(sound, cue, expected) - expected) <= ON_TIME_S
        compared += 1
    assert compared >= 4


def _all_was_kept(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sps_coach", "history", "--json"],
        env={"SPS_COACH_HOME": str(home), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    (session,) = json.loads(done.stdout)
    assert session["outcome"] == "done"
    (block,) = session["blocks"]
    assert (block["exercise"], block["outcome"]) == ("ankle-pump", "done")
