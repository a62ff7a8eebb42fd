"""The window opens light: what it may not import, and a real window that arises on a real display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.display import virtual_display

HEAVY = ("numpy", "sqlalchemy", "alembic", "pyttsx3", "miniaudio", "soundfile")
LATER = tuple(f"sps_coach.ui.{page}.page" for page in ("session", "ending", "sessions", "settings"))

SHOW = f"""
import json, sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
from sps_coach.ui.window import Window
from tests.ui.fakes import FakeClock, FakeDesk
window = Window(FakeDesk(), FakeClock())
before_first_paint = "sps_coach.figure.stage" not in sys.modules
window.open()
for _ in range(20):
    application.processEvents()
print(json.dumps({{
    "heavy": [name for name in {HEAVY!r} if name in sys.modules],
    "later": [name for name in {LATER!r} if name in sys.modules],
    "figure after": before_first_paint,
}}))
"""

HEAVY_FOR_TODAY = ("pydantic", *HEAVY)

PAINT = f"""
import json, sys, threading
from importlib.abc import MetaPathFinder
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication([])
from sps_coach.app import build
from sps_coach.paths import places
from sps_coach.ui.window import Window
read_on = {{}}
class Noticing(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in {HEAVY_FOR_TODAY!r}:
            read_on.setdefault(name, threading.current_thread())
sys.meta_path.insert(0, Noticing())
answers = []
program = build(places(), deliver=answers.append)
window = Window(program)
window.grab()
heavy = list(read_on)
window._after_first_paint()
deadline = QTimer(singleShot=True, interval=30_000)
deadline.start()
while not answers and deadline.isActive():
    application.processEvents()
on_this_thread = [name for name, thread in read_on.items() if thread is threading.main_thread()]
print(json.dumps({{"heavy": heavy, "later": sorted(read_on), "on this thread": on_this_thread}}))
program.close()
"""

ARISE = """
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication([])
from sps_coach.ui.window import Window
from tests.ui.fakes import FakeDesk
from tests.ui.seeing import light_of
means = []
def see():
    light = light_of(application.primaryScreen().grabWindow(0).toImage())
    means.append(sum(light) / len(light))
see()
window = Window(FakeDesk())
window.open()
watching = QTimer()
watching.timeout.connect(see)
watching.start(60)
QTimer.singleShot(2500, window.close)
application.lastWindowClosed.connect(application.quit)
application.exec()
see()
print(json.dumps({"theme": window.look.theme, "means": means}))
"""


def run(code: str, **environment: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=False, timeout=60, env=os.environ | environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def test_today_imports_nothing_heavy_and_no_page_before_it_is_needed() -> None:
    assert run(SHOW) == {"heavy": [], "later": [], "figure after": True}


def test_the_first_paint_of_the_whole_program_waits_for_nothing_heavy(tmp_path: Path) -> None:
    seen = run(PAINT, SPS_COACH_HOME=str(tmp_path))
    assert seen["heavy"] == []
    assert "pydantic" in seen["later"]
    assert seen["on this thread"] == [], "the window would stand still while it is read"


def test_a_real_window_arises_from_the_screen_and_sinks_back_into_it() -> None:
    with virtual_display() as display:
        seen = run(ARISE, **display.environment)
    means = seen["means"]
    assert seen["theme"] == "dark", "a dark screen that says nothing else gets the dark theme"
    assert means[0] < 0.01
    assert max(means) > 0.015
    assert max(abs(later - sooner) for sooner, later in pairwise(means)) < 0.01
    assert means[-1] < 0.01
