"""Nothing on screen is ever sudden: the real program on a real display, filmed and measured from before it opens
until after it is gone."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml

from sps_coach.paths import shipped
from tests.display import virtual_display
from tests.light_meter import measure
from tests.screen_recorder import ScreenRecorder, memory_options
from tests.test_session_in_window import Running, program

pytestmark = pytest.mark.window

SHORT_CUES = {
    "prepare": [{"en": "Let the heels be heavy."}],
    "move": [{"en": "Let the toes drift towards you."}],
}


def short_library(folder: Path) -> Path:
    """A library of two shipped exercises, one lying and one sitting, that come to the point within seconds."""
    exercises = folder / "library"
    (exercises / "routines").mkdir(parents=True)
    for name in ("ankle-pump", "neck-turn"):
        exercise = yaml.safe_load((shipped("exercises") / f"{name}.yaml").read_text())
        exercise["cues"] = {**exercise["cues"], **SHORT_CUES}
        exercise["cues"].pop("caution", None)
        (exercises / f"{name}.yaml").write_text(yaml.safe_dump(exercise, sort_keys=False))
    routine = yaml.safe_load((shipped("exercises") / "routines" / "gentle-morning.yaml").read_text())
    routine["blocks"] = [
        {"exercise": name, "dose": {"repetitions": 2}} for name in ("ankle-pump", "neck-turn")
    ]
    routine["opening"] = {"say": [{"en": "Welcome."}], "seconds": 10}
    (exercises / "routines" / "gentle-morning.yaml").write_text(yaml.safe_dump(routine, sort_keys=False))
    return exercises


class Filmed:
    """The program in its window, as one who sits before it uses it; each step is noted on the film."""

    def __init__(self, running: Running, recorder: ScreenRecorder) -> None:
        self._running, self._recorder = running, recorder

    def press(self, key: str, why: str, then_watch_s: float) -> None:
        self._recorder.mark(why)
        self._running.display.press(key)
        time.sleep(then_watch_s)

    def press_times(self, key: str, times: int) -> None:
        """Go with the keyboard to another control."""
        for _ in range(times):
            self.press(key, "going to another control", 0.1)

    def press_until(self, key: str, why: str, state: str, then_watch_s: float) -> None:
        """Press a key and wait until the program tells of a state that it was not in before."""
        told = len(self._running.told)
        self.press(key, why, 0.0)
        self._running.wait_for(lambda one: one in self._running.told[told:] and one.get("state") == state, 60)
        time.sleep(then_watch_s)

    def wait_until_said(self, words: str) -> None:
        self._running.wait_for(lambda one: words in str(one.get("said")), 40)

    def close(self) -> None:
        self._recorder.mark("closing")
        self._running.display.press("ctrl+q")
        assert self._running.process.wait(30) == 0
        self._recorder.mark("closed")
        time.sleep(1.2)


@contextmanager
def filmed(folder: Path, ground: str) -> Iterator[Filmed]:
    """Film the program on a screen of this colour; nothing that is seen may be sudden."""
    memory = folder / "screen"
    memory.mkdir()
    with virtual_display("1280x800x24", *memory_options(memory)) as display:
        environment = display.environment | {"SPS_COACH_HOME": str(folder / "home")}
        subprocess.run(["xsetroot", "-solid", ground], env=environment, check=True)
        recorder = ScreenRecorder(memory)
        with recorder.filming():
            time.sleep(0.3)
            recorder.mark("opening")
            with program(display, environment, short_library(folder)) as running:
                display.wait_for_window("SPS Coach")
                running.wait_for(lambda told: "offered" in told, 60)
                recorder.mark("arising")
                yield Filmed(running, recorder)
    report = measure(recorder.film())
    for change in (report.area, report.mean):
        recorder.save_picture(change.since, folder / f"{change.since:.2f}.png")
        recorder.save_picture(change.until, folder / f"{change.until:.2f}.png")
    moments = {
        f"{at:.2f} s": recorder.moment(at) for at in (report.area.until, report.mean.until, *report.flashes)
    }
    assert not report.broken(), f"{report.broken()}; {moments}; pictures in {folder}"


def test_pages_a_session_and_an_evening_show_nothing_sudden(tmp_path: Path) -> None:
    with filmed(tmp_path, "white") as window:
        time.sleep(3.0)
        window.press_times("shift+Tab", 7)
        window.press("Return", "how it went", 2.0)
        window.press_times("shift+Tab", 4)
        window.press("Return", "settings", 2.0)
        window.press_times("Right", 2)
        window.press("Return", "how loud", 1.5)
        window.press_times("shift+Tab", 9)
        window.press("Return", "Today", 1.5)
        window.press("Return", "check-in", 2.0)
        window.press("8", "a stiff day", 2.0)
        window.press_until("n", "beginning", "running", 1.5)
        window.press_until("Right", "on, to the first exercise", "waiting", 1.0)
        window.press("Return", "settled", 0.0)
        window.wait_until_said("toes drift")
        time.sleep(5.0)
        window.press_until("p", "pause", "paused", 1.5)
        window.press_until("p", "going on", "returning", 1.5)
        window.press_until("space", "easing off", "eased", 2.0)
        window.press("b", "breathing", 3.0)
        window.press_until("g", "going on from the easing", "returning", 1.5)
        window.press("x", "leaving it out", 1.5)
        window.press("Return", "without a word, to another position", 2.5)
        window.press_until("space", "easing off again", "eased", 1.5)
        window.press_until("e", "end", "ended", 2.0)
        window.press_times("shift+Tab", 1)
        window.press("Return", "check-out", 2.0)
        window.press("5", "an answer", 1.0)
        window.press("Escape", "leaving it", 2.0)
        window.press("Return", "back to Today", 2.0)
        window.press_times("shift+Tab", 3)
        window.press("Return", "evening", 3.0)
        window.close()


def test_beginning_and_closing_while_the_window_arises_show_nothing_sudden(tmp_path: Path) -> None:
    with filmed(tmp_path, "#808080") as window:
        time.sleep(3.0)
        window.press("Return", "check-in", 2.0)
        window.press_until("n", "beginning", "running", 2.0)
        window.close()
