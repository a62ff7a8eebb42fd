"""Take the README's pictures anew: ``.venv/bin/python -m tools.take_pictures`` from the repository's root.

Opens the real window on a virtual display, as a person would use it, and writes ``docs/pictures/*.png``. Needs
Xvfb, xdotool and ffmpeg; without a sound server the sessions go on in silence.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.display import Display, virtual_display

PICTURES = Path("docs/pictures")
TITLE = "SPS Coach"
ARISEN_S = 4.0
WAITING_S = 85.0
"""From Begin: Gentle morning waits until the person lies on the bed."""
IN_MOVEMENT_S = 9.0
"""From there: the first exercise breathes in."""


TO_REVIEW, TO_HOW_IT_FELT = 5, 11
"""How often the keyboard goes back from Begin to the entry for how it went, and on from there to a later chart."""


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
    for _ in range(4):
        display.press("shift+Tab")
    display.press("Return")
    time.sleep(10.0)
    take(display, f"settings-{theme}")
    for _ in range(6):
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


def main() -> int:
    """Take every picture in the light theme and in the dark one."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for theme, ground in (("light", "#c8c4ba"), ("dark", "#000000")):
        with (
            virtual_display("1280x800x24", "-noreset", "-nocursor") as display,
            tempfile.TemporaryDirectory() as home,
        ):
            subprocess.run(["xsetroot", "-solid", ground], env=display.environment, check=True)
            program = subprocess.Popen(
                [sys.executable, "-m", "sps_coach"], env=display.environment | {"SPS_COACH_HOME": home}
            )
            try:
                display.wait_for_window(TITLE)
                time.sleep(ARISEN_S + 8.0)
                take(display, f"today-{theme}")
                take_settings(display, theme)
                display.press("Return")
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
    return 0


if __name__ == "__main__":
    sys.exit(main())
