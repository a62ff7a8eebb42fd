"""Review in a window on ten years of history: ``.venv/bin/python -m benchmarks.review_page [--years N]``.

Fills a home of its own, opens the window offscreen, goes to How it went a first time (with everything that is imported
then) and again, and tells the processor time of each until what may be seen is drawn, and how much memory it took.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path


def main() -> int:
    """Measure, print, and answer 1 where a limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=10)
    years = parser.parse_args().years
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SPS_COACH_HOME"] = home
        from sps_coach.demonstration import fill

        fill(years)
        return measure()


def measure() -> int:
    """Open the window on what was filled and go to Review."""
    from PySide6.QtCore import QObject, Qt, Signal
    from PySide6.QtWidgets import QApplication

    from sps_coach.app import build
    from sps_coach.paths import places
    from sps_coach.ui.window import Window

    class Carrier(QObject):
        carried = Signal(object)

    application = QApplication.instance() or QApplication(sys.argv[:1])
    carrier = Carrier()
    carrier.carried.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
    program = build(places(), silent=True, deliver=carrier.carried.emit)
    window = Window(program)
    window.open()
    live(application, 4.0)
    before = memory()
    rows = []
    for name in ("first time", "again"):
        window.show_today()
        live(application, 4.0)
        began, worked = time.perf_counter(), time.process_time()
        window.show_review()
        while type(window.page).__name__ != "ReviewPage":
            application.processEvents()
            time.sleep(0.001)
        window.grab()
        rows.append((name, time.process_time() - worked, time.perf_counter() - began))
    for name, worked, passed in rows:
        print(f"{name:12} {worked * 1000:6.0f} ms of processor time, {passed * 1000:6.0f} ms in all")
    grown = memory() - before
    print(f"memory grew by {grown:.0f} MB")
    program.close()
    return 0 if rows[1][1] <= 0.3 and grown < 60 else 1


def live(application: object, seconds: float) -> None:
    """Let the window live for a while."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        application.processEvents()  # type: ignore[attr-defined]  # a QApplication, imported late
        time.sleep(0.005)


def memory() -> float:
    """The process's own share of memory, MB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    sys.exit(main())
