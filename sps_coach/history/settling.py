"""What was written settles on the disk, aside from the one who writes.

A disk that has much to do keeps whoever waits for it, for seconds at times. What is told meanwhile would wait in the
memory of this program, and be gone with it. So the worker hands what it writes to the system, which has it from then on
however the program ends, and the disk is waited for here.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

_log = logging.getLogger(__name__)


class Settling:
    """Brings what stands in the log of an open history into its file, through to the disk, on a thread of its own."""

    def __init__(self, history: Path) -> None:
        """Begin with a history that is open and keeps a write-ahead log."""
        self._history = history
        self._wanted = threading.Event()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="history settling", daemon=True)
        self._thread.start()

    def soon(self) -> None:
        """Something was written; returns at once."""
        self._wanted.set()

    def close(self) -> None:
        """Let what was written settle, and end the thread."""
        self._closing = True
        self._wanted.set()
        self._thread.join()

    def _work(self) -> None:
        ends = False
        while not ends:
            self._wanted.wait()
            self._wanted.clear()
            ends = self._closing
            try:
                with closing(sqlite3.connect(self._history, timeout=0.0)) as connection:
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            except sqlite3.Error:
                # What was written stands in the log as it did; whoever reads or writes next is told what is amiss.
                _log.info("what was written has not settled yet", exc_info=True)
