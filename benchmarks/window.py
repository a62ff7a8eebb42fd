"""How light the window is: first paint against a bare PySide6 window, memory, and processor time.

Run it with the project's Python, on a machine with Xvfb: ``.venv/bin/python benchmarks/window.py``.

Every figure comes from fresh processes on one virtual display. First paints are timed in alternation, from just
before the process is started to the end of the first paint event, and compared by their medians.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.monotonic(), flush=True)
        QTimer.singleShot(0, application.quit)
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

OURS = """
import time
from sps_coach.desktop import open_window
from sps_coach.paths import places
from sps_coach.ui import window
from PySide6.QtCore import QCoreApplication, QTimer
painted = window.Window.paintEvent
def timed(self, event):
    painted(self, event)
    print(time.monotonic(), flush=True)
    QTimer.singleShot(0, QCoreApplication.quit)
window.Window.paintEvent = timed
open_window(places())
"""

SESSION = """
from PySide6.QtCore import QTimer
from sps_coach.desktop import open_window
from sps_coach.paths import places
from sps_coach.session.moment import State
from sps_coach.session.runner import Runner
from sps_coach.ui import window
opened = window.Window.open
def begin(self, *place):
    opened(self, *place)
    QTimer.singleShot(3000, lambda: self.practising._begin(self.today._chosen, None))
window.Window.open = begin
lived = Runner.tick
def settled(self):
    lived(self)
    if self.state is State.WAITING:
        self.settled()
Runner.tick = settled
open_window(places())
"""


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """Start a virtual display and give the environment that leads to it and to an empty home."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told, tempfile.TemporaryDirectory() as home:
            number = told.readline().strip()
            yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "SPS_COACH_HOME": home}
    finally:
        server.terminate()
        server.wait()


def first_paint(program: str, environment: dict[str, str]) -> float:
    """Return the seconds from starting a process to the end of its first paint."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout.split()[0]) - began


def startup(environment: dict[str, str], runs: int) -> dict[str, float]:
    """Time both windows in alternation, after one of each that is not counted."""
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    for run in range(runs + 1):
        for name, program in (("bare", BARE), ("ours", OURS)):
            seconds = first_paint(program, environment)
            if run:
                times[name].append(seconds)
    bare, ours = statistics.median(times["bare"]), statistics.median(times["ours"])
    return {"bare_s": round(bare, 3), "ours_s": round(ours, 3), "ratio": round(ours / bare, 2)}


def _busy_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _proportional_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def running(program: str, environment: dict[str, str], settle_s: float, watch_s: float) -> dict[str, float]:
    """Let a program settle, then say how much of one core and of memory its window takes."""
    process = subprocess.Popen([sys.executable, "-c", program], env=environment)
    try:
        time.sleep(settle_s)
        before = _busy_s(process.pid)
        time.sleep(watch_s)
        share = 100 * (_busy_s(process.pid) - before) / watch_s
        return {"core_percent": round(share, 1), "pss_mb": round(_proportional_mb(process.pid), 1)}
    finally:
        process.terminate()
        process.wait()


def main() -> int:
    """Print every figure as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7, help="first paints of each window")
    parser.add_argument(
        "--watch", type=float, default=30.0, help="seconds of watching an idle and a busy window"
    )
    asked = parser.parse_args()
    only_open = (
        "from sps_coach.desktop import open_window\nfrom sps_coach.paths import places\nopen_window(places())"
    )
    with display() as environment:
        figures = {
            "first_paint": startup(environment, asked.runs),
            "today_idle": running(only_open, environment, 20.0, asked.watch),
            "session": running(SESSION, environment, 60.0, asked.watch),
        }
    print(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
