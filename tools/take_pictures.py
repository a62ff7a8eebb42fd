"""Take the README's pictures anew: ``.venv/bin/python -m tools.take_pictures`` from the repository's root.

Opens the real window on a virtual display, as a person would use it, and writes ``docs/pictures/*.png``. Needs
Xvfb, xdotool and ffmpeg; without a sound server the sessions go on in silence.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sps_coach.history.device import device_id
from sps_coach.history.statements import Plan
from sps_coach.history.store import Store
from sps_coach.library.collection import load
from sps_coach.session.clock import SystemClock
from tests.display import Display, virtual_display

PICTURES = Path("docs/pictures")
TITLE = "SPS Coach"
ARISEN_S = 4.0
TO_SETTINGS, TO_TODAY = 5, 9
"""How many controls lie before Begin back to the settings, and before what is chosen there back to Today."""
WAITING_S = 85.0
"""From Begin: Gentle morning waits until the person lies on the bed."""
IN_MOVEMENT_S = 9.0
"""From there: the first exercise breathes in."""


TO_STUDIO, TO_REVIEW, TO_LIBRARY = 6, 7, 9
"""How often the keyboard goes back from Begin to the entries of these pages."""

TO_HOW_IT_FELT = 11
"""How often it goes on from the first control of Review to a later chart."""


def take(display: Display, name: str) -> None:
    """Write what the display shows now."""
    subprocess.run(
        ["ffmpeg", "-y", "-loglevel", "error", "-f", "x11grab", "-draw_mouse", "0", "-video_size", "1280x800",
         "-i", display.environment["DISPLAY"], "-frames:v", "1", str(PICTURES / f"{name}.png")],
        check=True,
        env=display.environment,
    )  # fmt: skip


def take_settings(display: Display, theme: str) -> None:
    """Go from Begin to the settings, take their picture once the voices are listed, and go back to Today."""
    for _ in range(TO_SETTINGS):
        display.press("shift+Tab")
    display.press("Return")
    time.sleep(10.0)
    take(display, f"settings-{theme}")
    for _ in range(TO_TODAY):
        display.press("shift+Tab")
    display.press("Return")
    time.sleep(4.0)


def take_review(theme: str, ground: str) -> None:
    """Take the picture of how it went, on a made-up history: its calendar in the light, how it felt in the dark."""
    with (
        virtual_display("1280x800x24", "-noreset", "-nocursor") as display,
        tempfile.TemporaryDirectory() as home,
    ):
        environment = display.environment | {"SPS_COACH_HOME": home}
        command = [sys.executable, "-m", "sps_coach"]
        subprocess.run(["xsetroot", "-solid", ground], env=environment, check=True)
        subprocess.run([*command, "demo"], env=environment, check=True, stdout=subprocess.DEVNULL)
        program = subprocess.Popen(command, env=environment)
        try:
            display.wait_for_window(TITLE)
            time.sleep(ARISEN_S + 8.0)
            for _ in range(TO_REVIEW):
                display.press("shift+Tab")
            display.press("Return")
            time.sleep(14.0)
            if theme == "dark":
                for _ in range(TO_HOW_IT_FELT):
                    display.press("Tab")
                    time.sleep(0.5)
                time.sleep(14.0)
            take(display, f"review-{theme}")
        finally:
            program.terminate()
            program.wait()


def open_page(display: Display, back: int) -> None:
    """Wait until the window has arisen, and go from Begin so many controls back to a page's entry."""
    display.wait_for_window(TITLE)
    time.sleep(ARISEN_S + 8.0)
    for _ in range(back):
        display.press("shift+Tab")
        time.sleep(0.3)
    display.press("Return")
    time.sleep(12.0)


def take_library(theme: str, ground: str) -> None:
    """Take the picture of the Library, with what is found for the neck."""
    with opened(ground) as display:
        open_page(display, TO_LIBRARY)
        display.write("neck")
        time.sleep(12.0)
        take(display, f"library-{theme}")


def take_studio(theme: str, ground: str) -> None:
    """Take the picture of a copy of Gentle morning in the Studio, or of an exercise in the dark."""
    kind, source = ("exercise", "ankle-circle") if theme == "dark" else ("routine", "gentle-morning")
    with opened(ground) as display:
        open_page(display, TO_STUDIO)
        if kind == "exercise":
            for key in ("shift+Tab", "Return"):
                display.press(key)
                time.sleep(6.0)
            display.press("Tab")
        display.write("Slow mornings" if kind == "routine" else "Slow circles")
        display.press("Tab")
        library = load()
        names = list(library.routines if kind == "routine" else library.exercises)
        for _ in range(names.index(source) + 1):
            display.press("Down")
            time.sleep(0.2)
        display.press("Tab")
        display.press("Return")
        time.sleep(14.0)
        take(display, f"studio-{theme}")


@contextmanager
def opened(ground: str) -> Iterator[Display]:
    """The program in a window on a virtual display, in a fresh home."""
    with (
        virtual_display("1280x800x24", "-noreset", "-nocursor") as display,
        tempfile.TemporaryDirectory() as home,
    ):
        subprocess.run(["xsetroot", "-solid", ground], env=display.environment, check=True)
        program = subprocess.Popen(
            [sys.executable, "-m", "sps_coach"], env=display.environment | {"SPS_COACH_HOME": home}
        )
        try:
            yield display
        finally:
            program.terminate()
            program.wait()


def take_check_in(display: Display, theme: str) -> None:
    """Begin, answer as on a stiff day, take the picture, and pass over the rest."""
    display.press("Return")
    time.sleep(4.0)
    for key in ("7", "Tab", "4", "Tab", "2"):
        display.press(key)
        time.sleep(0.5)
    time.sleep(4.0)
    take(display, f"check-in-{theme}")
    display.press("n")


def plan_gentle_morning(home: Path) -> None:
    """Let a plan ask for Gentle morning, so that Today offers it at any hour."""
    clock, history = SystemClock(), home / "data" / "history.sqlite3"
    plan = Plan("gentle-morning", 1, "", clock.now().date(), quota=7)
    with closing(Store(history, device_id(history.parent))) as store:
        store.journal.keep(plan, at=clock.now(), zone=clock.zone())


def main() -> int:
    """Take every picture in the light theme and in the dark one."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for theme, ground in (("light", "#c8c4ba"), ("dark", "#000000")):
        with (
            virtual_display("1280x800x24", "-noreset", "-nocursor") as display,
            tempfile.TemporaryDirectory() as home,
        ):
            plan_gentle_morning(Path(home))
            subprocess.run(["xsetroot", "-solid", ground], env=display.environment, check=True)
            program = subprocess.Popen(
                [sys.executable, "-m", "sps_coach"], env=display.environment | {"SPS_COACH_HOME": home}
            )
            try:
                display.wait_for_window(TITLE)
                time.sleep(ARISEN_S + 8.0)
                take(display, f"today-{theme}")
                take_settings(display, theme)
                take_check_in(display, theme)
                time.sleep(WAITING_S)
                take(display, f"settling-{theme}")
                display.press("Return")
                time.sleep(IN_MOVEMENT_S)
                take(display, f"session-{theme}")
                display.press("space")
                time.sleep(4.0)
                take(display, f"eased-{theme}")
            finally:
                program.terminate()
                program.wait()
        take_review(theme, ground)
        take_library(theme, ground)
        take_studio(theme, ground)
    return 0


if __name__ == "__main__":
    sys.exit(main())
