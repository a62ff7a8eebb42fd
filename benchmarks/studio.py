"""How long an edit takes in the Studio's own window, and whether model, file and screen still agree after many.

``python -m benchmarks.studio`` opens a routine of 60 blocks with 1,000 exercises at hand and changes, moves, adds and
takes away blocks by the widgets that a person uses, with the checks running on their thread. It prints the processor
time that the window's own thread needs until everything is drawn again, and ends with 1 when an edit takes more than
50 ms. ``--steps 10000`` makes that many random edits, undos, saves, kills and reopens instead.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from benchmarks.editing import at_hand, long_routine
from sps_coach.library.collection import load
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.editor import RoutineEditor
from sps_coach.ui.window import Window
from tests.ui.authoring import Workroom
from tests.ui.fakes import FakeClock, FakeDesk
from tests.ui.studio_machine import Writing

LIMIT_S = 0.050
TURNS = ("other panel", "back to blocks")
"""Nothing is edited by these; a soft change begins, which takes two pictures of the window."""
LONGEST_RUN = 50
"""Steps of one random run; a new one begins with a fresh file."""
RUNS_AT_ONCE = 20
"""After so many runs hypothesis forgets what it has tried, which would fill the memory otherwise."""


class Measured:
    """A window with the Studio open on a long routine."""

    def __init__(self, folder: Path) -> None:
        self.application = QApplication.instance() or QApplication([])
        self.clock = FakeClock()
        self.threads: list[threading.Thread] = []
        shipped = load()
        library = replace(shipped, exercises={**at_hand(), **shipped.exercises})
        room = Workroom(folder, library=library, on_the_side=self._aside, deliver=self._wait)
        self.waiting: list[Callable[[], None]] = []
        desk = FakeDesk()
        desk.authoring = lambda: room.studio  # type: ignore[method-assign]  # the long one
        routines = room.places.drafts / "routines"
        routines.mkdir(parents=True)
        long_routine(routines)
        self.window = Window(desk, self.clock)
        self.window.open()
        self.window.resize(1280, 800)
        self.settle()
        self.window.show_studio()
        self.settle()
        assert self.window.studio is not None
        self.window.studio.open("routine", "gentle-morning")
        self.settle()
        editor = self.window.studio.editor
        assert isinstance(editor, RoutineEditor)
        panel = editor.panels["blocks"]
        assert isinstance(panel, BlocksPanel)
        self.editor, self.panel = editor, panel

    def settle(self) -> None:
        """Let every fade come to its end, and every check be told."""
        for thread in self.threads:
            thread.join()
        self.threads.clear()
        while self.waiting:
            self.waiting.pop(0)()
        for _ in range(4000):
            self.application.processEvents()
            if not self.window.motion.moving and not self.threads:
                return
            self.clock.seconds += 0.05
            self.window.motion.live()
            for thread in self.threads:
                thread.join()
            self.threads.clear()

    def took(self, do: Callable[[], object]) -> float:
        """Processor seconds of this thread, from the edit until everything is drawn again."""
        begin = thread_time()
        do()
        self.application.processEvents()
        taken = thread_time() - begin
        self.settle()
        return taken

    def _aside(self, name: str, look: Callable[[], None]) -> None:
        self.threads.append(threading.Thread(target=look, name=name))
        self.threads[-1].start()

    def _wait(self, call: Callable[[], None]) -> None:
        self.waiting.append(call)


def edits(measured: Measured) -> dict[str, list[float]]:
    """Every kind of edit, at blocks all through the routine."""
    panel, editor = measured.panel, measured.editor
    found: dict[str, list[float]] = {}

    def write(at: int) -> None:
        entry = panel.block.numbers["repetitions"]
        entry.field.setText(str(2 + at % 7))  # type: ignore[union-attr]  # it is a line
        entry.settle()

    panel.add_exercise.click()
    measured.settle()
    for at in range(0, 60, 20):
        panel.list.go_to(at)
        measured.settle()
        kinds: dict[str, Callable[[], object]] = {
            "write a figure": partial(write, at),
            "choose a day": lambda: panel.block.day.chosen.emit("usual"),
            "move": partial(panel.list.moved.emit, at, at + 1),
            "add": lambda: panel.picker.rows.opened.emit(panel.picker.rows.place),
            "take away": lambda: panel.list.removed.emit(panel.list.place),
            "undo": editor.undo,
            "redo": editor.redo,
            "choose": partial(panel.list.go_to, at + 2),
            "type a letter": partial(panel.picker.line.setText, "k"),
            "type another": partial(panel.picker.line.setText, "kn"),
            "type nothing": panel.picker.line.clear,
            "other panel": lambda: editor.which.chosen.emit("hand_on"),
            "back to blocks": lambda: editor.which.chosen.emit("blocks"),
        }
        for name, do in kinds.items():
            found.setdefault(name, []).append(measured.took(do))
    return found


def measure() -> int:
    """Print how long each kind of edit takes."""
    with tempfile.TemporaryDirectory() as folder:
        found = edits(Measured(Path(folder)))
    for name, seconds in found.items():
        print(f"{name:15} median {median(seconds) * 1000:5.1f} ms, longest {max(seconds) * 1000:5.1f} ms")
    longest = max(max(seconds) for name, seconds in found.items() if name not in TURNS)
    print(
        f"the longest edit took {longest * 1000:.1f} ms of processor time; {LIMIT_S * 1000:.0f} are the most"
    )
    return int(longest > LIMIT_S)


def at_random(steps: int) -> int:
    """Make so many random steps, and say how many edits were among them."""
    application = QApplication.instance() or QApplication([])

    class Counted(Writing):
        runs = made = 0

        def teardown(self) -> None:
            Counted.runs += 1
            Counted.made += self.steps
            super().teardown()
            application.processEvents()

    while Counted.made < steps:  # a run may end before its longest
        wanted = settings(
            max_examples=min(max((steps - Counted.made) // LONGEST_RUN, 1), RUNS_AT_ONCE),
            stateful_step_count=LONGEST_RUN,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
        )
        run_state_machine_as_test(Counted, settings=wanted)
    most_mb = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{Counted.made} steps in {Counted.runs} runs: model, file and screen agreed after every one; the most memory "
        f"was {most_mb:.0f} MB"
    )
    return 0


def main() -> int:
    """Measure, or make random steps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=0, help="make so many random steps instead")
    asked = parser.parse_args()
    return at_random(asked.steps) if asked.steps else measure()


if __name__ == "__main__":
    sys.exit(main())
