"""Films a virtual display, thirty frames a second, straight from the memory that it draws in.

Reading that memory asks nothing of the display server, so it takes next to no time away from what is filmed, and
each frame has the true time at which it was seen.
"""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tests.light_meter import Film, block_light

FRAME_S = 1 / 30
_THINNED = 2
"""Every second pixel of every second row says enough about the light of a block."""
_SMALL = 2
"""Pictures are kept this much smaller again."""


def memory_options(folder: Path) -> tuple[str, ...]:
    """Xvfb's options to draw in a file of this folder, and to stay as it is when nobody is connected."""
    return "-fbdir", str(folder), "-noreset"


class ScreenRecorder:
    """Sees a display that draws in a file of ``folder``; times are seconds since it began."""

    def __init__(self, folder: Path) -> None:
        self._pixels = pixels_in(folder)
        self._at: list[float] = []
        self._light: list[NDArray[np.float32]] = []
        self._pictures: list[bytes] = []
        self._over = threading.Event()
        self._began = time.monotonic()
        self.marks: list[tuple[float, str]] = []

    @property
    def now(self) -> float:
        """Seconds since the film began."""
        return time.monotonic() - self._began

    def mark(self, what: str) -> None:
        """Note that something begins now."""
        self.marks.append((self.now, what))

    @contextmanager
    def filming(self) -> Iterator[None]:
        """Film as long as this lasts."""
        thread = threading.Thread(target=self._film)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()

    def film(self) -> Film:
        """What was seen."""
        return Film(np.array(self._at), np.stack(self._light))

    def moment(self, at: float) -> str:
        """What was under way at this time, and for how long."""
        since, what = max((mark for mark in self.marks if mark[0] <= at), default=(0.0, "beginning"))
        return f"{what} + {at - since:.2f} s"

    def save_picture(self, at: float, path: Path) -> None:
        """Write the frame nearest to this time, in grey and small, for people to look at."""
        index = int(np.abs(np.array(self._at) - at).argmin())
        height, width = (length // (_THINNED * _SMALL) for length in self._pixels.shape[:2])
        data = zlib.decompress(self._pictures[index])
        QImage(data, width, height, width, QImage.Format.Format_Grayscale8).save(str(path))

    def _film(self) -> None:
        due = time.monotonic()
        while not self._over.is_set():
            self._see()
            due = max(due + FRAME_S, time.monotonic())
            self._over.wait(due - time.monotonic())

    def _see(self) -> None:
        at = self.now
        seen = np.array(self._pixels[::_THINNED, ::_THINNED])
        self._at.append(at)
        self._light.append(block_light(seen))
        self._pictures.append(zlib.compress(seen[::_SMALL, ::_SMALL, 1].tobytes(), 1))


def pixels_in(folder: Path) -> NDArray[np.uint8]:
    """The pixels of a display that draws in a folder, height × width × (red, green, blue), as they change."""
    memory = np.memmap(folder / "Xvfb_screen0", np.uint8, "r")  # an X window dump (XWD)
    header = np.frombuffer(memory[:100], ">u4")
    size, width, height, bytes_a_line, colours = (int(header[index]) for index in (0, 4, 5, 12, 19))
    begin = size + 12 * colours
    lines = memory[begin : begin + height * bytes_a_line].reshape(height, width, 4)
    return lines[..., 2::-1]
