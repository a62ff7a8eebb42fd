"""Opening the history's file: who may read it, how SQLite is set, and what is said when it cannot be opened."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import StatementError

from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
from sps_coach.worded import Worded, worded

LOCKED = worded(
    "Another program is using the history just now; closing that program helps, and nothing is lost."
)
DAMAGED = worded(
    "The history file cannot be read as it is, so it was left untouched; sessions work without it."
)
NOT_ALLOWED = worded("SPS Coach is not allowed to write its history in {folder}; sessions work without it.")
FULL = worded(
    "The disk has no room left for the history; making some room helps, and what was kept before is safe."
)
UNREACHABLE = worded("The disk with the history does not answer just now; sessions work without it.")

_SENTENCES = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_CANTOPEN: NOT_ALLOWED,
    sqlite3.SQLITE_PERM: NOT_ALLOWED,
    sqlite3.SQLITE_READONLY: NOT_ALLOWED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: UNREACHABLE,
}


@contextmanager
def calmly(path: Path, otherwise: Worded = DAMAGED) -> Iterator[None]:
    """Turn what the system says about the file at ``path`` into one sentence.

    Args:
        path: the history.
        otherwise: what to say when it is neither the right to write, nor room, nor another program.

    Raises:
        HistoryUnavailable: the file or its folder cannot be used now.
        HistoryDamaged: the file cannot be read as it is.
        ValueError: the values are not such as the tables keep; the fault is the caller's, not the file's.
    """
    try:
        yield
    except (StatementError, sqlite3.Error) as problem:
        said = getattr(problem, "orig", problem)
        code = getattr(said, "sqlite_errorcode", None)
        if code is None and isinstance(said, sqlite3.OperationalError):
            raise HistoryDamaged(DAMAGED) from problem  # a text that is none, which Python finds, not SQLite
        if code is None or code & 0xFF == sqlite3.SQLITE_CONSTRAINT:
            raise ValueError(f"the history does not keep this: {said}") from problem
        sentence = _SENTENCES.get(code & 0xFF, otherwise)
        kind = HistoryDamaged if sentence == DAMAGED else HistoryUnavailable
        raise kind(sentence.of(folder=str(path.parent))) from problem
    except UnicodeDecodeError as problem:
        raise HistoryDamaged(DAMAGED) from problem  # the name of a table, or what SQLite quotes of it
    except OSError as problem:
        sentence = FULL if problem.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} else NOT_ALLOWED
        raise HistoryUnavailable(sentence.of(folder=str(path.parent))) from problem


def make_private(path: Path) -> None:
    """See to it that only this user reads the file at ``path`` and its folder, making both where missing.

    SQLite gives its companion files (``-wal``, ``-shm``) the rights of the file itself.

    Raises:
        OSError: the system does not allow it.
        HistoryUnavailable: the file is empty although sessions still wait in its companion.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    waiting = path.with_name(path.name + "-wal")
    if path.stat().st_size == 0 and waiting.exists() and waiting.stat().st_size > 0:
        # SQLite would take the companion for a left-over and delete it.
        raise HistoryDamaged(DAMAGED)
    if os.name == "posix":
        for place, rights in ((path, 0o600), (path.parent, 0o700)):
            if place.stat().st_mode & 0o777 != rights:
                with suppress(PermissionError):  # a disk that knows no rights, such as a memory stick
                    place.chmod(rights)


def engine_at(path: Path, patience_s: float) -> Engine:
    """Return an engine on the SQLite file at ``path``; nothing is opened yet.

    Transactions are begun by us rather than by the driver, which would leave out changes of tables: so a
    migration can be rolled back as a whole. A transaction of ``writing(engine)`` takes the right to write at its
    beginning, because SQLite does not wait for it in the middle.

    Args:
        path: the file.
        patience_s: how long to wait for another program that is writing.
    """
    # What people said must not get into a log by way of a statement that could not be carried out.
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": patience_s}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        # FULL waits for the disk at every commit, for nothing lost.
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def without_waiting(engine: Engine) -> None:
    """Let an engine on a history with a write-ahead log no longer wait for the disk; ``Settling`` does so for it.

    What it writes is the system's at once. Ending the program loses none of it, and neither does a loss of power what
    has settled; whatever has not is gone as a whole, in order, and the file stays sound.
    """
    engine.dispose()

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute("PRAGMA synchronous = NORMAL")
        # Forty megabytes: a commit that found as many waiting would bring them into the file by itself.
        connection.execute("PRAGMA wal_autocheckpoint = 10000")


def writing(engine: Engine) -> Engine:
    """Return the same engine for transactions that write."""
    return engine.execution_options(writes=True)
