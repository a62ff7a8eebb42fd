"""Processes that take all of a processor that they can get, for a test or a benchmark to run beside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_HOG = "while True: pass"


@contextmanager
def hogs(count: int) -> Iterator[None]:
    """Keep so many of them."""
    running = [subprocess.Popen([sys.executable, "-c", _HOG]) for _ in range(count)]
    try:
        yield
    finally:
        for hog in running:
            hog.kill()
            hog.wait()
