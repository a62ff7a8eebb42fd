"""How evenly a session moves, and what it takes: the time between frames and the share of one core.

Run from the repository's root: ``.venv/bin/python -m benchmarks.frames``. It lives the first minutes of Gentle morning
in the real window on a virtual display without a sound server, goes on wherever the session waits, and prints one JSON
object: for the minute in which the figure moves, the milliseconds between one frame that the session asked for and the
next (median, 99th percentile, the longest, and the share within 40 ms), and the processor time of the window alone.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys

import numpy as np

from benchmarks.window import display

FAST_MS = 40.0

WATCHED = """
import json, os, sys, time
from PySide6.QtCore import QTimer
from sps_coach.desktop import open_window
from sps_coach.paths import places
from sps_coach.session.moment import State
from sps_coach.session.runner import Runner
from sps_coach.ui import window
from sps_coach.ui.session.page import SessionPage
SECONDS = float(sys.argv[1])
opened, lived, ticked = window.Window.open, Runner.tick, SessionPage._tick
frames, begun = [], []
def begin(self, *place):
    opened(self, *place)
    def once_offered():
        if self.today._chosen is None:
            QTimer.singleShot(500, once_offered)
        else:
            self._begin(self.today._chosen, None)
    QTimer.singleShot(3000, once_offered)
def settled(self):
    lived(self)
    if self.state is State.WAITING:
        self.settled()
def frame(self):
    ticked(self)
    now = time.monotonic()
    if not begun and self._shown is not None and self._shown.repetition:
        begun.append((now, time.process_time()))
    if begun:
        frames.append(now)
        if now - begun[0][0] > SECONDS:
            busy = 100 * (time.process_time() - begun[0][1]) / (now - begun[0][0])
            print(json.dumps({"frames": frames, "busy": busy}), flush=True)
            os._exit(0)
window.Window.open, Runner.tick, SessionPage._tick = begin, settled, frame
open_window(places())
"""


def main() -> int:
    """Print what was measured as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--watch", type=float, default=60.0, help="seconds of a session that are watched")
    asked = parser.parse_args()
    with display() as environment:
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, str(asked.watch)],
            env=environment | {"PULSE_SERVER": "/nowhere"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=asked.watch + 240,
        )
    told = json.loads(done.stdout.splitlines()[-1])
    between = np.diff(np.asarray(told["frames"])) * 1000
    figures = {
        "frames_a_second": len(between) / asked.watch,
        "median_ms": float(np.median(between)),
        "p99_ms": float(np.percentile(between, 99)),
        "longest_ms": float(between.max()),
        "within_40_ms_percent": float(100 * (between <= FAST_MS).mean()),
        "core_percent": told["busy"],
    }
    rounded = {name: round(value, 1) for name, value in figures.items()}
    print(json.dumps(rounded | {"load": round(os.getloadavg()[0], 1)}, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
