"""How evenly a session moves, and what it takes: the time between frames and the share of one core.

Run from the repository's root: ``.venv/bin/python -m benchmarks.frames``. It lives Gentle morning in the real window on
a virtual display without a sound server, from the first movement on, goes on wherever the session waits, and prints
one JSON object.

A frame is due where the page asked for the next one a thirtieth of a second later: it does so while the session runs
or comes to rest. In the soft return before a session goes on, nothing moves and the page looks at the time only every
120 ms; what it does then is no frame, and is told apart (``still_percent``, of the time watched).

- ``ticks``: milliseconds between the beginnings of two frames that were due one after the other;
- ``pictures``: milliseconds between the ends of their painting, for frames in which something was painted;
- ``late``: milliseconds from the instant at which a frame was due to the end of its painting;
- ``frame_ms_of_processor``: the processor time of the window's own thread for one frame, with what it draws ahead for
  the next one when this one is painted, and ``collecting`` the longest that Python looked for memory to give back;
- ``core_percent``: the processor time of the window's process, and ``shares`` what of it went into the figure, the ring
  and the session's engine; the rest is Qt, the words, fades, and handing pictures to the display;
- ``--from-afar`` leaves all that looks at frames out, which takes a part of the processor's time itself, and tells
  ``core_percent`` alone;
- ``helpers_percent``: that of the program's own small processes, which make sound. With ``--sound`` the session is
  heard on a sound server of its own with a null sink.

A session is in its first movement after some forty seconds: what comes before is passed over as somebody would who
presses the button for it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.window import display
from tests.sound_server import sound_server

FAST_MS = 40.0

WATCHED = """
import gc, json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QTimer
from sps_coach.desktop import open_window
from sps_coach.paths import places
from sps_coach.session.moment import Phase, State
from sps_coach.session.runner import Runner
from sps_coach.ui import window
from sps_coach.ui.beat import Beat
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.widgets.ring import Ring
from sps_coach.ui.widgets.stage import Stage
SECONDS, CLOSELY = float(sys.argv[1]), sys.argv[2] == "closely"
opened, happened, lived, ticked = window.Window.open, window.Window.event, Runner.tick, SessionPage._tick
drew_ahead = Beat.customEvent
frames, collected, began = [], [], []
shares = {"figure": 0.0, "ring": 0.0, "engine": 0.0}
def counted(owner, name, share):
    does = getattr(owner, name)
    def counting(self, *arguments, **named):
        used = time.thread_time()
        try:
            return does(self, *arguments, **named)
        finally:
            shares[share] += (time.thread_time() - used) * bool(began)
    setattr(owner, name, counting)
def helpers():
    found = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) == os.getpid():
                name = (place / "cmdline").read_text().rstrip("\\0").split("\\0")[-1].strip("_")
                ticks = int(fields[11]) + int(fields[12])
                found[name] = found.get(name, 0.0) + ticks / os.sysconf("SC_CLK_TCK")
        except (OSError, IndexError):
            pass
    return found
def begin(self, *place):
    opened(self, *place)
    def told(offers):
        wanted = next(offer for offer in offers if offer.routine_id == "gentle-morning")
        QTimer.singleShot(1000, lambda: self.practising._begin(wanted, None))
    QTimer.singleShot(2000, lambda: self._desk.routines(told))
def go_on(self):
    lived(self)
    if self.state is State.WAITING:
        self.settled()
    elif self.state is State.PAUSED:
        self.resume()
    elif self.state is State.RUNNING and not began:
        phase = self.moment().phase
        if phase in (Phase.OPENING, Phase.PREPARE):
            self.on()
        elif phase in (Phase.BREATHE_IN, Phase.BREATHE_OUT):
            self.skip()
def event(self, e):
    if e.type() != QEvent.Type.UpdateRequest or not frames:
        return happened(self, e)
    used = time.thread_time()
    done = happened(self, e)
    frames[-1]["painted"] = time.monotonic()
    frames[-1]["used"] += time.thread_time() - used
    return done
def frame(self):
    due = self.in_motion
    at, used = time.monotonic(), time.thread_time() if CLOSELY else 0.0
    ticked(self)
    used = time.thread_time() - used if CLOSELY else 0.0
    if not began and self._shown is not None and self._shown.phase is Phase.MOVE:
        began.append((at, time.process_time(), helpers()))
    if began:
        frames.append({"at": at, "due": due, "painted": None, "used": used})
        if at - began[0][0] > SECONDS:
            began_at, used_before, before = began[0]
            def percent(seconds):
                return round(100 * seconds / (at - began_at), 1)
            told = {
                "frames": frames[:-1],
                "collected": collected,
                "busy": percent(time.process_time() - used_before),
                "shares": {name: percent(seconds) for name, seconds in shares.items()},
                "helpers": {name: percent(used - before.get(name, 0.0)) for name, used in helpers().items()},
            }
            print(json.dumps(told), flush=True)
            os._exit(0)
def draw_ahead(self, e):
    used = time.thread_time()
    drew_ahead(self, e)
    if frames:
        frames[-1]["used"] += time.thread_time() - used
def collecting(phase, told):
    if began:
        collected.append((time.thread_time() if phase == "start" else time.thread_time() - collected.pop()))
window.Window.open, Runner.tick, SessionPage._tick = begin, go_on, frame
if CLOSELY:
    gc.callbacks.append(collecting)
    window.Window.event, Beat.customEvent = event, draw_ahead
for owner, names, share in CLOSELY * (
    (Stage, ("prepare", "paintEvent"), "figure"),
    (Ring, ("show_share", "paintEvent"), "ring"),
    (Runner, ("tick", "moment"), "engine"),
):
    for name in names:
        counted(owner, name, share)
open_window(places())
"""


def watch(seconds: float, *, heard: bool, closely: bool = True) -> dict[str, Any]:
    """Live a session for so long from its first movement on, and return what was noted, closely of each frame."""
    with ExitStack() as stack:
        environment = stack.enter_context(display()) | {"PULSE_SERVER": "/nowhere"}
        if heard:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            server = stack.enter_context(sound_server(folder / "sound"))
            shown = {name: environment[name] for name in ("DISPLAY", "QT_QPA_PLATFORM", "SPS_COACH_HOME")}
            environment = server.environment | shown
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, str(seconds), "closely" if closely else "from afar"],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=seconds + 200,
        )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def figures(told: dict[str, Any]) -> dict[str, Any]:
    """What the frames that were due say."""
    frames = told["frames"]
    pairs = [(sooner, later) for sooner, later in pairwise(frames) if later["due"]]
    ticks = [later["at"] - sooner["at"] for sooner, later in pairs]
    painted = [(sooner, later) for sooner, later in pairs if sooner["painted"] and later["painted"]]
    pictures = [later["painted"] - sooner["painted"] for sooner, later in painted]
    late = [later["painted"] - sooner["at"] - 1 / 30 for sooner, later in painted]
    whole = frames[-1]["at"] - frames[0]["at"]
    return {
        "frames_due": len(pairs),
        "still_percent": round(100 * (1 - sum(ticks) / whole), 1),
        "ticks": spread(ticks),
        "pictures": spread(pictures),
        "late": spread([max(each, 0.0) for each in late]),
        "frame_ms_of_processor": spread([frame["used"] for frame in frames]),
        "collecting": round(1000 * max(told["collected"], default=0.0), 1),
        "core_percent": told["busy"],
        "shares": told["shares"],
        "helpers_percent": told["helpers"],
    }


def spread(seconds: list[float]) -> dict[str, float]:
    """Milliseconds: the median, the 99th percentile, the longest, and how many percent are within ``FAST_MS``."""
    milliseconds = np.asarray(seconds) * 1000
    told = {
        "median": np.median(milliseconds),
        "p99": np.percentile(milliseconds, 99),
        "longest": milliseconds.max(),
        "within_40_ms_percent": 100 * (milliseconds <= FAST_MS).mean(),
    }
    return {name: round(float(value), 1) for name, value in told.items()}


def main() -> int:
    """Print what was measured as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--watch", type=float, default=60.0, help="seconds of a session that are watched")
    parser.add_argument("--sound", action="store_true", help="let the session be heard on a null sink")
    parser.add_argument(
        "--from-afar",
        action="store_true",
        help="only what it takes of the processor, looking at no frame closely",
    )
    asked = parser.parse_args()
    told = watch(asked.watch, heard=asked.sound, closely=not asked.from_afar)
    afar = {"core_percent": told["busy"], "helpers_percent": told["helpers"]}
    said = afar if asked.from_afar else figures(told)
    print(json.dumps(said | {"load": round(os.getloadavg()[0], 1)}, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
