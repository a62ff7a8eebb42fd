"""How long a frame of the figure takes, beside a plain fill of the same stage in the same run.

Run it with the project's Python: ``.venv/bin/python -m benchmarks.figure``; no display is needed.

The stage is as large as on the session page of a window of 1280 × 800. A frame is what the window does for it: the
pose, the drawing, what Qt needs of it, and the painting of what changed, through the same widget and its events. Every
exercise is gone through once as in a session, thirty frames a second, breathing: getting ready, moving, holding and
going back, with the first seconds of each (``--seconds``; of getting ready the last) and at its own pace. ``moving``
tells of those stretches alone in which it moves or goes back. ``first_frame`` is told apart: with the first picture of
an exercise the room and all that rests is painted, which happens once, beneath a fade. A fill of the whole
stage in one colour, and some plain arithmetic in Python, say how busy the machine was: beside other work even processor
time grows, to three times as much and more.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Sequence
from itertools import zip_longest
from math import cos, pi
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from sps_coach.library.exercises import Exercise
from sps_coach.library.files import read_exercise, read_routine
from sps_coach.library.routines import Block, Routine
from sps_coach.memory import set_apart
from sps_coach.session.composing import compose
from sps_coach.session.moment import Phase
from sps_coach.session.timeline import Segment
from sps_coach.ui.display import paint_in_one_thread
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.stage import Stage

EXERCISES = Path(__file__).parents[1] / "exercises"
ROUTINE = EXERCISES / "routines" / "gentle-morning.yaml"
"""Its words and its pace; what is done in it is the exercise that is looked at."""
WIDTH, HEIGHT = 702, 578
"""The stage's size on the session page, pixels (docs/pictures/session-light.png)."""
FRAMES_A_SECOND = 30
BREATH_S = 7.0
WITHIN_MS = 4.0
"""What a frame may take."""
USUAL = (
    "heel-slide",
    "breath-belly-supine",
    "neck-turn",
    "arm-raise-one",
    "trunk-turn",
    "sit-to-stand",
    "tendon-glide",
)


def fills(count: int) -> list[float]:
    """Return the milliseconds that each of so many plain fills of the stage takes."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    times = []
    for number in range(count):
        began = time.perf_counter()
        painter = QPainter(image)
        painter.fillRect(image.rect(), QColor(200, 190, number % 200))
        painter.end()
        times.append(1000 * (time.perf_counter() - began))
    return times


Times = list[tuple[float, float]]
"""Wall and processor milliseconds."""


def stretches(routine: Routine, exercise: Exercise) -> list[Segment]:
    """Return what a session leads through in the first repetition of an exercise: from getting ready to going back."""
    alone = routine.model_copy(update={"blocks": (Block(exercise=exercise.id),)})
    segments = compose(alone, {exercise.id: exercise}, "good").segments
    found = [each for each in segments if each.phase is Phase.PREPARE or each.repetition == 1]
    return [each for each in found if each.phase is not Phase.REST]


def frames(application: QApplication, look: Look, found: list[Segment], seconds: float) -> dict[str, Times]:
    """Return the times of each frame: what begins a scene, what moves, and what stays where it is."""
    stage = Stage(look)
    stage.resize(WIDTH, HEIGHT)
    stage.show()
    application.processEvents()
    set_apart()  # as when a session begins
    times: dict[str, Times] = {"first": [], "moving": [], "still": []}
    for segment, coming in zip_longest(found, [each.scene for each in found[1:]]):
        count = int(min(seconds, segment.seconds) * FRAMES_A_SECOND)
        begin = segment.end - count / FRAMES_A_SECOND if segment.phase is Phase.PREPARE else segment.start
        kind = "moving" if len(segment.scene.poses) > 1 and segment.phase is not Phase.PREPARE else "still"
        for number in range(count):
            passed = begin + number / FRAMES_A_SECOND
            breath = (1 - cos(2 * pi * passed / BREATH_S)) / 2
            began, busy = time.perf_counter(), time.process_time()
            stage.show_scene(segment.scene, segment.travelled(passed), breath)
            stage.expect(coming)
            application.processEvents()
            taken = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - busy)
            times[kind if number or segment is not found[0] else "first"].append(taken)
    stage.close()
    return times


def arithmetic(count: int) -> list[float]:
    """Return the processor milliseconds that each of so many runs of plain arithmetic takes."""
    times = []
    for _ in range(count):
        busy = time.process_time()
        sum(number * number for number in range(10_000))
        times.append(1000 * (time.process_time() - busy))
    return times


def told(times: Times) -> dict[str, dict[str, float]]:
    """The same of wall and of processor milliseconds."""
    return {
        "wall": summed_up([each for each, _ in times]),
        "processor": summed_up([each for _, each in times]),
    }


def summed_up(times: Sequence[float]) -> dict[str, float]:
    """Median, 99th percentile, worst, and the share that is within the limit."""
    ordered = sorted(times)
    return {
        "median_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))], 2),
        "worst_ms": round(ordered[-1], 2),
        "within_limit_percent": round(100 * sum(each <= WITHIN_MS for each in ordered) / len(ordered), 2),
    }


def main() -> int:
    """Print every figure as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", action="store_true", help="every exercise of the library")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each stretch of an exercise")
    asked = parser.parse_args()
    paint_in_one_thread()  # as the program does
    application = QApplication([])
    look = Look("light")
    names = sorted(path.stem for path in EXERCISES.glob("*.yaml")) if asked.all else USUAL
    routine = read_routine(ROUTINE).content
    figures: dict[str, object] = {}
    counted: dict[str, Times] = {"first": [], "moving": [], "still": []}
    plain: list[float] = []
    reckoned: list[float] = []
    for name in names:
        plain += fills(60)
        reckoned += arithmetic(20)
        led = stretches(routine, read_exercise(EXERCISES / f"{name}.yaml").content)
        found = frames(application, look, led, asked.seconds)
        figures[name] = {kind: told(of_it) for kind, of_it in found.items()}
        for kind, of_it in found.items():
            counted[kind] += of_it
    usual = counted["moving"] + counted["still"]
    share = round(100 * statistics.mean(busy for _, busy in usual) * FRAMES_A_SECOND / 1000, 1)
    figures["all"] = {
        "frame": told(usual), "moving": told(counted["moving"]), "first_frame": told(counted["first"]),
        "plain_fill": summed_up(plain), "arithmetic": summed_up(reckoned), "core_percent_at_30_fps": share,
    }  # fmt: skip
    print(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
