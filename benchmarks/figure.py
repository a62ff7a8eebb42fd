"""How long a frame of the figure takes, beside a plain fill of the same stage in the same run.

Run it with the project's Python: ``.venv/bin/python -m benchmarks.figure``; no display is needed.

The stage is as large as on the session page of a window of 1280 × 800. A frame is what the window does for it: the
pose, the drawing, what Qt needs of it, and the painting of what changed, through the same widget and its events. Every
exercise moves at its own pace, thirty frames a second, and breathes meanwhile. ``first_frame`` is told apart: with the
first picture of a scene the room and all that rests is painted, which happens once, beneath a fade. A fill of the whole
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
from math import cos, pi
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from sps_coach.library.exercises import Exercise
from sps_coach.library.files import read_exercise
from sps_coach.memory import set_apart
from sps_coach.session.moment import Scene
from sps_coach.ui.display import paint_in_one_thread
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.stage import Stage

EXERCISES = Path(__file__).parents[1] / "exercises"
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


def frames(application: QApplication, look: Look, exercise: Exercise, seconds: float) -> Times:
    """Return the times of each frame of an exercise's movement, from its beginning; the scene's first picture first."""
    motion = exercise.motion
    scene = Scene(
        exercise.position,
        exercise.view,
        exercise.props,
        motion.path,
        motion.moving,
        motion.grounded,
        motion.moving,
    )
    stage = Stage(look)
    stage.resize(WIDTH, HEIGHT)
    stage.show()
    application.processEvents()
    set_apart()  # as when a session begins
    count = int(min(seconds, exercise.dose.move_s) * FRAMES_A_SECOND)
    times = []
    for number in range(count):
        passed = number / FRAMES_A_SECOND
        breath = (1 - cos(2 * pi * passed / BREATH_S)) / 2
        began, busy = time.perf_counter(), time.process_time()
        stage.show_scene(scene, passed / exercise.dose.move_s, breath)
        application.processEvents()
        times.append((1000 * (time.perf_counter() - began), 1000 * (time.process_time() - busy)))
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


def told(times: Sequence[float]) -> dict[str, float]:
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
    parser.add_argument("--seconds", type=float, default=6.0, help="of each exercise's movement")
    asked = parser.parse_args()
    paint_in_one_thread()  # as the program does
    application = QApplication([])
    look = Look("light")
    names = sorted(path.stem for path in EXERCISES.glob("*.yaml")) if asked.all else USUAL
    figures: dict[str, object] = {}
    wall: list[float] = []
    busy: list[float] = []
    first: list[float] = []
    plain: list[float] = []
    counted: list[float] = []
    for name in names:
        plain += fills(60)
        counted += arithmetic(20)
        (_, beginning), *found = frames(
            application, look, read_exercise(EXERCISES / f"{name}.yaml").content, asked.seconds
        )
        first.append(beginning)
        figures[name] = {
            "first_frame_ms_of_processor": round(beginning, 2),
            "frame": told([each for each, _ in found]),
            "processor": told([each for _, each in found]),
        }
        wall += [each for each, _ in found]
        busy += [each for _, each in found]
    share = round(100 * statistics.mean(busy) * FRAMES_A_SECOND / 1000, 1)
    figures["all"] = {
        "frame": told(wall), "processor": told(busy), "plain_fill": told(plain), "arithmetic": told(counted),
        "first_frame": told(first), "core_percent_at_30_fps": share,
    }  # fmt: skip
    print(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
