"""A whole routine in the real window, recorded from a real sound server: how calm, how punctual, how light.

Run from the repository's root: ``.venv/bin/python -m benchmarks.whole_session``. It takes as long as its routine,
needs Xvfb, xdotool and PulseAudio, and prints one JSON object: the meter's figures, the
greatest distance of a voice from when the timeline had it begin (milliseconds), and the share of one core that
the window and its helpers took.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from sps_coach.paths import shipped
from sps_coach.sound.cues import CueMaker
from sps_coach.sound.meter import measure
from tests.display import Display, virtual_display
from tests.sound_server import RATE, sound_server
from tests.test_session_in_window import Running, Told, heard_at, program

ROUTINE = "gentle-morning"
LONGEST_S = 30 * 60.0


def busy_s(pid: int) -> float:
    """Processor seconds that a process has taken so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settle(running: Running, display: Display) -> None:
    """Go on wherever the session waits, after a moment, until it is over."""
    answered = 0
    deadline = time.monotonic() + LONGEST_S
    while not any(told.get("state") == "ended" for told in list(running.told)):
        if time.monotonic() > deadline:
            raise TimeoutError("the session did not come to its end")
        waited = [told for told in list(running.told) if told.get("state") == "waiting"]
        if len(waited) > answered:
            answered = len(waited)
            time.sleep(2.0)
            display.press("Return")
        time.sleep(0.5)


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in found]


def one_routine(folder: Path) -> Path:
    """The shipped library with one routine, so that it is what Today offers at any hour."""
    library = folder / "library"
    shutil.copytree(shipped("exercises"), library)
    for file in (library / "routines").glob("*.yaml"):
        if file.stem != ROUTINE:
            file.unlink()
    return library


def main() -> int:
    """Live through the suggested routine and print what was measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, metavar="FILE.wav", help="keep the recording")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder) / "sound") as server:
        home = Path(folder) / "home"
        with virtual_display() as display:
            environment = display.environment | server.environment
            environment |= {"DISPLAY": display.environment["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
            environment["SPS_COACH_HOME"] = str(home)
            recording = server.record()
            with program(display, environment, one_routine(Path(folder))) as running:
                display.wait_for_window("SPS Coach")
                running.wait_for(lambda told: "offered" in told, 60)
                time.sleep(1.0)
                display.press("Return")
                time.sleep(2.0)
                display.press("n")  # nothing is answered before it
                began = running.wait_for(lambda told: told.get("state") == "running", 20)["at"]
                time.sleep(20.0)  # by now the player is there, and the speaker as long as it has work
                processes = [running.process.pid, *children(running.process.pid)]
                settle(running, display)
                lasted = time.monotonic() - began
                shares = [
                    round(100 * busy_s(pid) / lasted, 1) for pid in processes if Path(f"/proc/{pid}").exists()
                ]
                time.sleep(3.0)
            sound = recording.stop()
        if asked.keep is not None:
            soundfile.write(asked.keep, sound, RATE)
        figures = measure(sound, RATE)
        late = lateness_ms(running.told, sound, recording.began, home / "cache" / "cues")
    print(
        json.dumps(
            {
                "seconds": round(lasted),
                "figures": {name: round(value, 1) for name, value in figures.values().items()},
                "broken": figures.broken(),
                "cues": len(late),
                "farthest_from_time_ms": round(max(map(abs, late))),
                "core_percent": dict(
                    zip(("window", *(f"helper {n}" for n in range(1, len(shares)))), shares, strict=True)
                ),
            },
            indent=2,
        )
    )
    return 1 if figures.broken() else 0


def lateness_ms(told: list[Told], sound: NDArray[np.float64], began: float, cues: Path) -> list[float]:
    """How much later than it was asked for each voice began in a recording, milliseconds.

    Args:
        told: what the program told; what of it was said is all heard to its end.
        sound: the recording.
        began: when it began, monotonic seconds.
        cues: the folder of finished cues.
    """
    maker = CueMaker(cues)
    late = []
    for one in told:
        if "said" in one:
            _, cue = maker.cue(tuple(one["said"]), one["language"], one["words_per_minute"])
            expected = one["voice_at"] - began
            late.append(1000 * (heard_at(sound, cue, expected) - expected))
    return late


if __name__ == "__main__":
    sys.exit(main())
