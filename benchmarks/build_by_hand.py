"""How long a person needs to build gentle morning again from an empty page: by mouse, and by keyboard alone.

``python -m benchmarks.build_by_hand`` opens the real program in its real window, in a home of its own, and does there
what the README says, at the pace of the keystroke-level model (``tests/ui/by_hand.py`` has its source); ``--pace 4``
goes four times as fast. It prints the minutes by the model, how long the window itself was waited for until it rested
again after each thing done, and ends with 1 unless both files are equal byte for byte, say what the shipped routine
says in English, and took ten minutes or less. It needs Xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.desktop import open_window
from sps_coach.library.collection import load
from sps_coach.library.files import read_routine
from sps_coach.paths import places
from sps_coach.ui.window import Window
from tests.display import virtual_display
from tests.ui.by_hand import Keyboard, Mouse, Tally, build, in_english

ROUTINE = "gentle-morning"
LIMIT_S = 600.0
WAYS: dict[str, type[Mouse] | type[Keyboard]] = {"mouse": Mouse, "keyboard": Keyboard}
STEP_MS = 20
PATIENCE_S = 120.0


class RealWindow:
    """The program's own window, whose time is everybody's."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.waited_s = 0.0

    def settle(self) -> None:
        """Wait until nothing moves any more."""
        began = time.monotonic()
        QTest.qWait(STEP_MS)
        while self.window.motion.moving:
            assert time.monotonic() - began < PATIENCE_S, "the window does not come to rest"
            QTest.qWait(STEP_MS)
        self.waited_s += time.monotonic() - began


def do_it(window: Window, way: str, pace: float) -> None:
    """Build the routine, tell on stdout what it took, and close the window."""
    try:
        real = RealWindow(window)
        tally = Tally(lambda seconds: QTest.qWait(round(seconds * 1000 / pace)))
        editor = build(real, WAYS[way](real, tally), load().routines[ROUTINE])
        kept = places().library / "routines" / f"{editor.bench.draft.path.stem}.yaml"
        began = time.monotonic()
        while not kept.exists():
            assert time.monotonic() - began < PATIENCE_S, "no version was kept"
            QTest.qWait(STEP_MS)
        told = {name: getattr(tally, name) for name in Tally.COUNTS}
        print(json.dumps(told | {"person_s": tally.seconds, "window_s": real.waited_s, "file": str(kept)}))
    finally:
        window.close()


def live(way: str, pace: float) -> int:
    """Be the program, with somebody at its window."""
    opened = Window.open

    def open_and_begin(self: Window, *place: Any) -> None:
        opened(self, *place)
        QTimer.singleShot(0, begin)

    def begin() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
        if window.motion.moving or QApplication.focusWidget() is None:
            QTimer.singleShot(STEP_MS, begin)
        else:
            do_it(window, way, pace)

    Window.open = open_and_begin  # type: ignore[method-assign, assignment]  # somebody sits down before it
    return open_window(places())


def built(way: str, pace: float, home: Path) -> dict[str, Any]:
    """What one way took, in a process and on a display of its own."""
    command = [sys.executable, "-m", "benchmarks.build_by_hand", "--inside", way, "--pace", f"{pace:g}"]
    with virtual_display() as display:
        environment = display.environment | {"SPS_COACH_HOME": str(home), "LC_ALL": "C.UTF-8"}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
            display.wait_for_window("SPS Coach", PATIENCE_S)
            said, _ = process.communicate(timeout=2 * LIMIT_S)
    told: dict[str, Any] = json.loads(said)
    return told


def main() -> int:
    """Do it both ways and print what it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pace", type=float, default=1.0, help="how many times as fast as a person")
    parser.add_argument("--inside", choices=WAYS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        return live(arguments.inside, arguments.pace)
    library, files, in_time = load(), [], True
    with tempfile.TemporaryDirectory() as folder:
        for way in WAYS:
            told = built(way, arguments.pace, Path(folder) / way)
            path = Path(told["file"])
            files.append(path.read_bytes())
            same = in_english(read_routine(path).content, library) == in_english(
                library.routines[ROUTINE], library
            )
            in_time &= same and told["person_s"] + told["window_s"] <= LIMIT_S
            print(
                f"{way}: {told['person_s'] / 60:.1f} minutes by the model and {told['window_s'] / 60:.1f} for the "
                f"window; {told['things']} things done with {told['keys']} keys and buttons, {told['points']} ways of "
                f"the pointer, {told['homings']} of the hand; says what is shipped: {same}"
            )
    print(f"the two files are equal: {files[0] == files[1]}")
    return 0 if in_time and files[0] == files[1] else 1


if __name__ == "__main__":
    sys.exit(main())
