"""A real X display for tests that open a real window: Xvfb, and xdotool to press keys as a person would."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Display:
    """A running display; ``environment`` is what a program needs to find it."""

    environment: dict[str, str]

    def press(self, key: str) -> None:
        """Press and release a key, by its X name."""
        self.ask("key", key)

    def click(self, x: int, y: int) -> None:
        """Go there with the pointer and press its left button."""
        self.ask("mousemove", str(x), str(y), "click", "1")

    def write(self, text: str) -> None:
        """Type a text."""
        self.ask("type", "--delay", "120", text)

    def wait_for_window(self, title: str, patience_s: float = 20.0) -> None:
        """Wait until a window of this title is to be seen, and give it the keyboard, as a window manager would."""
        deadline = time.monotonic() + patience_s
        while not self.ask("search", "--onlyvisible", "--name", title):
            if time.monotonic() > deadline:
                raise TimeoutError(f"no window called {title} appeared")
            time.sleep(0.1)
        self.ask("search", "--onlyvisible", "--name", title, "windowfocus")

    def ask(self, *words: str) -> str:
        """Ask xdotool."""
        return subprocess.run(
            ["xdotool", *words], env=self.environment, check=False, capture_output=True, text=True
        ).stdout


@contextmanager
def virtual_display(size: str = "1280x800x24", *options: str) -> Iterator[Display]:
    """Start a virtual display of this size and depth, with more of Xvfb's options, and end it again."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", *options],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield Display(os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"})
    finally:
        server.terminate()
        server.wait()
