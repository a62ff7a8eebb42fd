"""A whole history in another file, made while it may be in use, and looked at before it counts.

Nothing here needs SQLAlchemy: a copy is made by SQLite itself, and looking only reads.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sps_coach.history.opening import DAMAGED, LOCKED, calmly
from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
from sps_coach.worded import worded
from sps_coach.writing import written_whole

NO_HISTORY = worded("{name} holds no history of SPS Coach that can be read; nothing was changed.")
NOT_THERE = worded("There is no file {name}; nothing was changed.")
_NOT_GIVEN = {
    errno.ENOENT: NOT_THERE,
    errno.EISDIR: worded("{name} is a folder, and a file is needed here; nothing was changed."),
    errno.EACCES: worded("SPS Coach is not allowed to read {name}; nothing was changed."),
}
"""Why a system does not let a file be read, by its number."""


@dataclass(frozen=True)
class Look:
    """What a history holds, for somebody who is about to decide.

    Attributes:
        version: the migration its tables stand at.
        sessions: how many sessions.
        said: how many statements, with their revisions.
        first: when the first session began, or None.
        last: when the last session began, or None.
        newest: the newest moment that anything was begun, ended or said, or None.
    """

    version: str
    sessions: int
    said: int
    first: datetime | None
    last: datetime | None
    newest: datetime | None


_ATTEMPTS = 8
"""How often to try, a quarter of a second apart, while another program holds the database."""

STATEMENTS = (
    "answers",
    "notes",
    "diary",
    "plans",
    "agreed_rests",
    "corrections",
    "sharings",
    "emergency_plans",
)


def see_to_read(path: Path) -> None:
    """See that a file can be read at all.

    Raises:
        HistoryUnavailable: it is not there, or cannot be read.
    """
    try:
        path.open("rb").close()
    except OSError as problem:
        said = _NOT_GIVEN.get(problem.errno or 0, NO_HISTORY)
        raise HistoryUnavailable(said.of(name=path.name)) from problem


def look_at(path: Path, *, thoroughly: bool = True) -> Look:
    """Open a history without changing it and say what it holds.

    Args:
        path: the file.
        thoroughly: read every page and check it first.

    Raises:
        HistoryUnavailable: it is not there, or is no history.
        HistoryDamaged: it cannot be read as it is.
    """
    see_to_read(path)
    with calmly(path), closing(_reading(path)) as connection:
        if thoroughly and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise HistoryDamaged(DAMAGED)
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        if not {"alembic_version", "sessions"} <= tables:
            raise HistoryUnavailable(NO_HISTORY.of(name=path.name))
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        count, first, last, ended = connection.execute(
            "SELECT count(*), min(began_at), max(began_at), max(ended_at) FROM sessions"
        ).fetchone()
        said = [
            connection.execute(f"SELECT count(*), max(written_at) FROM {name}").fetchone()  # noqa: S608 (our own names)
            for name in STATEMENTS
            if name in tables
        ]
        newest = max((moment for moment in (last, ended, *(at for _, at in said)) if moment), default=None)
        return Look(version, count, sum(number for number, _ in said), *map(_moment, (first, last, newest)))


def copy_whole(source: Path, target: Path) -> Look:
    """Copy the history at ``source`` to ``target`` while it may be in use, and return a look at the copy.

    The copy is one file that needs no companions. It is opened and checked before it takes its place; until then
    ``target`` stays as it was, and nothing is left beside it when anything goes amiss.

    Raises:
        HistoryUnavailable: the copy cannot be written.
        HistoryDamaged: what was copied is not sound.
    """
    with calmly(target), draft_for(target) as draft:
        with closing(_reading(source)) as original, closing(sqlite3.connect(draft)) as copy:
            copy_into(original, copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        return look_at(draft)


def copy_into(original: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """Copy a whole database into another, in one step.

    Raises:
        HistoryUnavailable: another program holds one of them.
        sqlite3.Error: it cannot be read or written.
    """
    left = _ATTEMPTS

    def tried(status: int, _remaining: int, _pages: int) -> None:
        nonlocal left
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):  # Python itself would try for ever
            left -= 1
            if left == 0:
                raise HistoryUnavailable(LOCKED)

    original.backup(copy, progress=tried, sleep=0.25)


@contextmanager
def draft_for(target: Path) -> Iterator[Path]:
    """Give a private place to write a database to, which takes the place of ``target`` at the end.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with written_whole(target) as draft:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            yield draft
        finally:
            for left in draft.parent.glob(f"{draft.stem}*"):
                if left != draft:
                    left.unlink(missing_ok=True)


@contextmanager
def scratch(history: Path) -> Iterator[Path]:
    """Give a private place beside the history for a database that is only needed for a while."""
    place = history.with_name(f".{history.stem}-{uuid4().hex[:8]}{history.suffix}")
    try:
        yield place
    finally:
        for left in history.parent.glob(f"{place.stem}*"):
            left.unlink(missing_ok=True)


def clear_drafts(folder: Path, stem: str = "history*") -> None:
    """Clear away what was being written in a folder when a program was cut off.

    Only whoever holds the lock of the history may do so.

    Args:
        folder: where to look.
        stem: the pattern of the names, without their endings, for which something was being written.
    """
    for draft in folder.glob(f".{stem}-????????*"):
        draft.unlink(missing_ok=True)


def _reading(path: Path) -> sqlite3.Connection:
    # Read-write rights are needed to share a file that is in use; nothing is written.
    mode = "rw" if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) else "ro&immutable=1"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=0.5)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _moment(text: str | None) -> datetime | None:
    try:
        return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)
    except (TypeError, ValueError) as problem:
        raise HistoryDamaged(DAMAGED) from problem
