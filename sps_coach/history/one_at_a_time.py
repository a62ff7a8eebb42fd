"""What only one program may do at a time with the history's folder: back up, mend, restore, erase.

The system lets go of the lock when a program ends, in whatever way, so whoever holds it may clear away what one that
was cut off has left behind.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sps_coach.history.records import HistoryUnavailable
from sps_coach.worded import worded

BUSY = worded("Another SPS Coach is looking after the history just now; trying again in a moment helps.")


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, making the folder where missing.

    Raises:
        HistoryUnavailable: another program holds it.
        OSError: the folder cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _locked(descriptor):
            raise HistoryUnavailable(BUSY)
        yield
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
