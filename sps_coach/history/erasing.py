"""Erasing the history so that nothing of it stays: the file, its companions, its backups and what was kept aside.

Every file is overwritten before it is taken away. On a disk that moves what is written, as flash memory does, and in
backups that others made, this program cannot reach what was there before.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sps_coach.history.backups import folder_of
from sps_coach.history.one_at_a_time import only_one
from sps_coach.history.opening import LOCKED, calmly
from sps_coach.history.records import HistoryUnavailable

_AT_ONCE = 1 << 20


def what_would_go(history: Path) -> list[Path]:
    """Return every file that holds something of a history."""
    return sorted(set(_files(history)))


def erase(history: Path) -> int:
    """Overwrite and take away every file that holds something of the history; return how many there were.

    Raises:
        HistoryUnavailable: another program uses it, or a file cannot be taken away.
    """
    with calmly(history):
        if not history.parent.exists():
            return 0
        with only_one(folder_of(history)):
            if history.exists():
                _in_nobodys_hands(history)
            gone = what_would_go(history)
            for file in gone:
                _overwrite(file)
                file.unlink()
        (folder_of(history) / "lock").unlink(missing_ok=True)
        for folder in (folder_of(history), history.with_name("damaged")):
            if folder.exists():
                folder.rmdir()
        return len(gone)


def _files(history: Path) -> Iterator[Path]:
    yield from history.parent.glob(f"{history.stem}*.sqlite3*")
    yield from history.parent.glob(f".{history.stem}*")
    yield from history.parent.glob("device*")
    for folder in (folder_of(history), history.with_name("damaged")):
        yield from (file for file in folder.glob("*") if file.name != "lock")
        yield from folder.glob(".*")


def _in_nobodys_hands(history: Path) -> None:
    """See to it that no other program has the file open."""
    with closing(sqlite3.connect(history, timeout=0.5, isolation_level=None)) as raw:
        try:
            raw.execute("PRAGMA locking_mode = EXCLUSIVE")
            raw.execute("PRAGMA journal_mode = DELETE")
            raw.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as problem:
            raise HistoryUnavailable(LOCKED) from problem
        except sqlite3.DatabaseError:
            return  # it is damaged, which keeps nobody from erasing it


def _overwrite(file: Path) -> None:
    left = file.stat().st_size
    with file.open("r+b") as overwritten:
        while left > 0:
            left -= overwritten.write(bytes(min(left, _AT_ONCE)))
        overwritten.flush()
        os.fsync(overwritten.fileno())
