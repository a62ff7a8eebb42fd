"""Take the README's pictures anew: ``.venv/bin/python -m tools.take_pictures`` from the repository's root.

Opens the real window on virtual displays, as a person would use it, and writes ``docs/pictures/*.png`` within three
minutes: the pages, a session, and a made-up history, each in the light theme and in the dark one, side by side. A
picture is taken once nothing on the screen has changed for a while. Needs Xvfb and xdotool; without a sound server
the sessions go on in silence.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from sps_coach.history.device import device_id
from sps_coach.history.plan import practice_day
from sps_coach.history.statements import Plan
from sps_coach.history.store import Store
from sps_coach.session.clock import SystemClock
from sps_coach.ui.keys import PAGES
from tests.display import Display, virtual_display
from tests.screen_recorder import memory_options, pixels_in

PICTURES = Path("docs/pictures")
TITLE = "SPS Coach"
GROUNDS = {"light": "#c8c4ba", "dark": "#000000"}
"""What lies behind the window, which takes its theme from it."""

STILL_S = 2.0
"""So long nothing changes once a page has come to rest."""
PATIENCE_S = 40.0
"""A page that still changes after so long is taken as it is."""
ARISING_S = 6.0
"""A window arises so slowly at first that nothing seems to change."""
READING_S = 6.0
"""Voices are asked for their names, pictures are drawn and files are read behind a page that looks at rest."""
WAITING_S = 85.0
"""From Begin: Gentle morning waits until the person lies on the bed."""
IN_MOVEMENT_S = 9.0
"""From the end of a wait: the first exercise breathes in."""
EASING_S = 5.0
"""Everything has eased off by then."""

TO_HOW_IT_FELT = 11
"""How often Tab goes on from the first control of Review to a later chart."""


class Screen:
    """A virtual display with the program in its window."""

    def __init__(self, display: Display, folder: Path, theme: str) -> None:
        self._display, self._folder, self._theme = display, folder, theme

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self._display.press(key)
            time.sleep(0.3)

    def write(self, text: str) -> None:
        """Type a text."""
        self._display.write(text)

    def go_to(self, page: str) -> None:
        """Go to a page of the side bar, and wait until it is there; a window that still arises hears no keys."""
        before = np.array(pixels_in(self._folder))
        end = time.monotonic() + PATIENCE_S
        while np.array_equal(before, pixels_in(self._folder)) and time.monotonic() < end:
            self.press(f"alt+{PAGES.index(page) + 1}")
            self.come_to_rest()

    def come_to_rest(self) -> None:
        """Wait until nothing has changed for a while."""
        pixels = pixels_in(self._folder)
        end = time.monotonic() + PATIENCE_S
        before, since = np.array(pixels), time.monotonic()
        while time.monotonic() < min(since + STILL_S, end):
            time.sleep(0.25)
            now = np.array(pixels)
            if not np.array_equal(before, now):
                before, since = now, time.monotonic()

    def take(self, name: str) -> None:
        """Write what is shown now."""
        pixels = np.ascontiguousarray(pixels_in(self._folder))
        height, width = pixels.shape[:2]
        picture = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        if not picture.save(str(PICTURES / f"{name}-{self._theme}.png"), None, 0):  # as small as can be
            raise OSError(f"the picture {name} was not written")


@contextmanager
def opened(theme: str, home: Path) -> Iterator[Screen]:
    """The program in a window on a virtual display, once Today has come to rest."""
    with (
        tempfile.TemporaryDirectory() as folder,
        virtual_display("1280x800x24", "-nocursor", *memory_options(Path(folder))) as display,
    ):
        environment = display.environment | {"SPS_COACH_HOME": str(home)}
        subprocess.run(["xsetroot", "-solid", GROUNDS[theme]], env=environment, check=True)
        program = subprocess.Popen([sys.executable, "-m", "sps_coach"], env=environment)
        try:
            display.wait_for_window(TITLE, PATIENCE_S)
            time.sleep(ARISING_S)
            screen = Screen(display, Path(folder), theme)
            screen.come_to_rest()
            yield screen
        finally:
            program.terminate()
            program.wait()


def plan_gentle_morning(home: Path) -> None:
    """Let a plan ask for Gentle morning, so that Today offers it at any hour."""
    clock, history = SystemClock(), home / "data" / "history.sqlite3"
    since = practice_day(clock.now(), clock.zone())  # a night belongs to the day before
    plan = Plan("gentle-morning", 1, "", since, quota=7)
    with closing(Store(history, device_id(history.parent))) as store:
        store.journal.keep(plan, at=clock.now(), zone=clock.zone())


def take_pages(theme: str) -> None:
    """Today, the settings, the Library and the Studio."""
    with tempfile.TemporaryDirectory() as home:
        plan_gentle_morning(Path(home))
        with opened(theme, Path(home)) as screen:
            screen.take("today")
            screen.go_to("settings")
            time.sleep(READING_S)
            screen.come_to_rest()
            screen.take("settings")
            screen.go_to("library")
            screen.write("neck")
            time.sleep(READING_S)
            screen.come_to_rest()
            screen.take("library")
            take_studio(screen, theme)


def take_studio(screen: Screen, theme: str) -> None:
    """A copy of Gentle morning in the light, and of an exercise in the dark."""
    screen.go_to("studio")
    if theme == "dark":
        screen.press("shift+Tab", "Right", "space")
        screen.come_to_rest()
        screen.press("Tab")
    screen.write("Slow circles" if theme == "dark" else "Slow mornings")
    screen.press("Tab")
    screen.write("ankle circle" if theme == "dark" else "gentle morning")
    screen.come_to_rest()
    screen.press("Return")
    screen.come_to_rest()
    screen.press("space")
    time.sleep(READING_S)
    screen.come_to_rest()
    screen.take("studio")


def take_session(theme: str) -> None:
    """Begin as on a stiff day, go on to where the person lies down, begin to move, and ease off."""
    with tempfile.TemporaryDirectory() as home:
        plan_gentle_morning(Path(home))
        with opened(theme, Path(home)) as screen:
            screen.press("Return")
            screen.come_to_rest()
            screen.press("7", "Tab", "4", "Tab", "2")
            screen.come_to_rest()
            screen.take("check-in")
            screen.press("n")
            time.sleep(WAITING_S)
            screen.take("settling")
            screen.press("Return")
            time.sleep(IN_MOVEMENT_S)
            screen.take("session")
            screen.press("space")
            time.sleep(EASING_S)
            screen.take("eased")


def take_review(theme: str) -> None:
    """How it went in a made-up history: its calendar in the light, how it felt in the dark."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "sps_coach", "demo"]
        subprocess.run(command, env={"SPS_COACH_HOME": home}, check=True, stdout=subprocess.DEVNULL)
        with opened(theme, Path(home)) as screen:
            screen.go_to("review")
            if theme == "dark":
                screen.press(*["Tab"] * TO_HOW_IT_FELT)
                screen.come_to_rest()
            screen.take("review")


WAYS = (take_session, take_pages, take_review)
"""Each goes its own way through a program of its own."""


def main() -> int:
    """Take every picture in the light theme and in the dark one."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=len(WAYS) * len(GROUNDS)) as at_once:
        taking = [at_once.submit(take, theme) for take in WAYS for theme in GROUNDS]
    for one in taking:
        one.result()
    return 0


if __name__ == "__main__":
    sys.exit(main())
