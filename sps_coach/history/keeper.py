"""Keeps the history's file open and safe for the one worker: opens it, backs it up, mends it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sps_coach.history.device import device_id
from sps_coach.history.records import HistoryDamaged

if TYPE_CHECKING:
    from sps_coach.history.mending import Mended
    from sps_coach.history.settling import Settling
    from sps_coach.history.store import Store

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class Keeper:
    """The file behind the worker. What needs the database's library is imported when the file is first opened."""

    def __init__(self, path: Path, patience_s: float) -> None:
        """Take the place of the history; nothing is opened yet.

        Args:
            path: the SQLite file; the device's id is kept in the same folder.
            patience_s: how long one write waits for another program that is writing.
        """
        self._path = path
        self._patience_s = patience_s
        self._store: Store | None = None
        self._settling: Settling | None = None
        self._added = True
        self._backing_up: threading.Thread | None = None
        self._found_damage = threading.Event()
        self.mended: Mended | None = None

    def mending_if_needed(self, work: Callable[[Store], Result]) -> Result:
        """Do something with the open history; where it turns out to be damaged, mend it and do it again.

        Raises:
            HistoryUnavailable: the history cannot be used now.
        """
        try:
            return work(self._opened())
        except HistoryDamaged as damage:
            self._mend(damage)
            return work(self._opened())

    def added(self) -> None:
        """Something was written: it settles, and a backup will be wanted."""
        self._added = True
        if self._settling is not None:
            self._settling.soon()

    def look_after(self) -> None:
        """Back up what was added, on a thread of its own, once no session is being written.

        Raises:
            HistoryDamaged: the last backup found the file not to be sound.
        """
        if self._found_damage.is_set():
            self._found_damage.clear()
            raise HistoryDamaged
        busy = self._backing_up is not None and self._backing_up.is_alive()
        if self._added and not busy and self._store is not None and self._store.present is None:
            self._added = False
            self._backing_up = threading.Thread(target=self._back_up, name="history backup", daemon=True)
            self._backing_up.start()

    def tend(self, work: Callable[[Path], Result]) -> Result:
        """Do something with the files while nothing here uses them, and take up the present session again after it.

        Raises:
            HistoryUnavailable: it cannot be done now.
        """
        session = None if self._store is None else self._store.present
        self.close()
        try:
            return work(self._path)
        finally:
            if session is not None:
                open_still = self._opened().unfinished()
                self._opened().take_up(session if open_still and open_still.id == session else None)

    def close(self) -> None:
        """Wait for a backup that is being made, and let go of the file."""
        if self._backing_up is not None:
            self._backing_up.join()
        self._let_go()

    def _let_go(self) -> None:
        """Let what was written settle, and let go of the file."""
        if self._settling is not None:
            self._settling.close()
            self._settling = None
        if self._store is not None:
            self._store.close()
            self._store = None

    def _opened(self) -> Store:
        if self._store is None:
            from sps_coach.history.mending import lost
            from sps_coach.history.opening import without_waiting
            from sps_coach.history.settling import Settling
            from sps_coach.history.store import Store

            if lost(self._path):
                raise HistoryDamaged
            self._store = Store(self._path, device_id(self._path.parent), self._patience_s)
            without_waiting(self._store.database.engine)
            self._settling = Settling(self._path)
        return self._store

    def _mend(self, damage: HistoryDamaged) -> None:
        """Mend the file, if it really is damaged, and go on with the present session in what is made of it."""
        from sps_coach.history.mending import lost, mend, sound

        if not lost(self._path) and sound(self._path):
            raise damage  # it is not the file's fault, and there is nothing to mend
        session = None
        if self._store is not None:
            session = self._store.present
        self._let_go()
        self.mended = mend(self._path)
        self._opened().take_up(session)

    def _back_up(self) -> None:
        from sps_coach.history.backups import keep_current

        try:
            keep_current(self._path)
        except HistoryDamaged:
            self._found_damage.set()
        except Exception:
            _log.exception("the history could not be backed up")
