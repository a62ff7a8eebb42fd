"""Review in a window on ten years of daily sessions, beside one month: ``.venv/bin/python -m benchmarks.review_page``.

Makes two homes (ten years: fifty thousand rows and a million events), opens the window on each offscreen in a process
of its own, goes to How it went a first time (with everything that is imported then) and again and again, and tells the
processor time until what may be seen is drawn, the median of those after the first; how often as long ten years take as
a month; what turning to all ten years takes, and the longest turn of the window's own thread meanwhile; and how much
memory all of it took. Answers 1 where a limit is not kept: 300 ms after import, 60 MB, 1.5 times a month.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from sps_coach.ui.window import Window

TIMES = 7
LIMIT_MS, LIMIT_MB, LIMIT_RATIO = 300.0, 60.0, 1.5


def main() -> int:
    """Make the homes, measure each, print, and answer 1 where a limit is not kept."""
    if len(sys.argv) > 1:
        print(json.dumps(measured()))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        figures = {
            name: of_home(Path(folder) / name, days) for name, days in (("years", 3650), ("month", 30))
        }
    long, short = figures["years"], figures["month"]
    ratio = long["again_ms"] / short["again_ms"]
    print(
        json.dumps({"ten years": long, "a month": short, "ten years to a month": round(ratio, 2)}, indent=2)
    )
    kept = long["again_ms"] <= LIMIT_MS and long["memory_mb"] < LIMIT_MB and ratio <= LIMIT_RATIO
    return 0 if kept else 1


def of_home(home: Path, days: int) -> dict[str, float]:
    """What is measured on a home with so many days."""
    from benchmarks.history_size import make

    make(home / "data" / "history.sqlite3", days)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.review_page", "--measure"],
        env=os.environ | {"SPS_COACH_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def measured() -> dict[str, Any]:
    """Open the window on the home that ``SPS_COACH_HOME`` names and go to Review."""
    from PySide6.QtCore import QObject, Qt, Signal
    from PySide6.QtWidgets import QApplication

    from sps_coach.app import build
    from sps_coach.memory import import_plainly
    from sps_coach.paths import places
    from sps_coach.ui.window import Window

    import_plainly()  # as the program does before it opens its window

    class Carrier(QObject):
        carried = Signal(object)

    application = QApplication(sys.argv[:1])
    carrier = Carrier()
    carrier.carried.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
    program = build(places(), silent=True, deliver=carrier.carried.emit)
    window = Window(program)
    window.open()
    settle(application)
    before = memory()
    times = []
    for _ in range(TIMES):
        window.show_today()
        settle(application)
        times.append(taken(application, window.show_review, lambda: is_review(window)))
        settle(application)  # a fade cut short from outside an event loop would never be deleted
    page: Any = window.page
    days = len(page._looked.overview.days)
    at_once: list[float] = []
    everything = taken(
        application,
        page.looked_at.show_all,
        lambda: len(page._looked.overview.days) != days or days < 91,
        at_once,
    )
    settle(application)
    grown = memory() - before
    program.close()
    return {
        "first_time_ms": round(times[0]),
        "again_ms": round(median(times[1:])),
        "everything_ms": round(everything),
        "everything_at_once_ms": round(max(at_once)),
        "memory_mb": round(grown, 1),
    }


def taken(
    application: QApplication,
    ask: Callable[[], object],
    there: Callable[[], bool],
    at_once: list[float] | None = None,
) -> float:
    """The processor time from asking until it is there and drawn, milliseconds.

    Where ``at_once`` is given, what the window's own thread did in each turn is put there: so long it hears nobody.
    """

    def turn(work: Callable[[], object]) -> None:
        begun = time.thread_time()
        work()
        if at_once is not None:
            at_once.append(1000 * (time.thread_time() - begun))

    begun = time.process_time()
    turn(ask)
    while not there():
        turn(application.processEvents)
        time.sleep(0.001)
    for window in application.topLevelWidgets():
        turn(window.grab)
    return 1000 * (time.process_time() - begun)


def is_review(window: Window) -> bool:
    """Whether How it went is the page that is seen."""
    return type(window.page).__name__ == "ReviewPage"


def settle(application: QApplication) -> None:
    """Let the window live until a second passes in which it has next to nothing to do, however busy the machine is."""
    worked = 1.0
    while worked > 0.05:
        ends, begun = time.monotonic() + 1.0, time.process_time()
        while time.monotonic() < ends:
            application.processEvents()
            time.sleep(0.01)
        worked = time.process_time() - begun


def memory() -> float:
    """The process's own share of memory, MB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    sys.exit(main())
