"""Backups that are made by themselves, beside the history: the newest ones, and fewer the further back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sps_coach.history.copying import clear_drafts, copy_whole, look_at
from sps_coach.history.one_at_a_time import only_one
from sps_coach.history.opening import calmly

NEWEST = 5
"""So many of the newest are kept in any case."""

DAYS, WEEKS, MONTHS = 7, 5, 12
"""Beyond these, the last of so many days, weeks and months on which there was anything to keep."""

ROOM = 500_000_000
"""Bytes that all backups together may take; the three newest stay even so."""

_NAME = re.compile(r"history-(\d{6,})-(\d{8}T\d{6}Z)\.sqlite3")
_MOMENT = "%Y%m%dT%H%M%SZ"
_NOTHING_YET = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Backup:
    """A backup.

    Attributes:
        number: its place in the row of backups; a computer's clock may be set back, this never is.
        newest: the newest moment of the history in it, to the second.
        path: the file.
    """

    number: int
    newest: datetime
    path: Path


def folder_of(history: Path) -> Path:
    """Return the folder with the backups of a history."""
    return history.with_name("backups")


def backups(history: Path) -> list[Backup]:
    """Return the backups of a history, the newest first."""
    found = (
        (match, path)
        for path in folder_of(history).glob("history-*.sqlite3")
        if (match := _NAME.fullmatch(path.name))
    )
    kept = [
        Backup(int(match[1]), datetime.strptime(match[2], _MOMENT).replace(tzinfo=UTC), path)
        for match, path in found
    ]
    return sorted(kept, key=lambda backup: backup.number, reverse=True)


def keep_current(history: Path) -> Path | None:
    """Check the history, and back it up if anything was added since the newest backup; thin the older ones out.

    Returns:
        The new backup, or None where there was nothing new to keep.

    Raises:
        HistoryUnavailable: the backup cannot be made now.
        HistoryDamaged: the history is not sound.
    """
    folder = folder_of(history)
    with calmly(folder / "history"), only_one(folder):
        known = backups(history)
        newest = look_at(history).newest
        if newest is None or (known and known[0].newest == newest.replace(microsecond=0)):
            return None
        return keep_now(history)


def back_up_now(history: Path) -> Path:
    """Check the history and back it up, even where nothing was added since the newest backup.

    Raises:
        HistoryUnavailable: there is none, or the backup cannot be made now.
        HistoryDamaged: the history is not sound.
    """
    folder = folder_of(history)
    with calmly(folder / "history"), only_one(folder):
        look_at(history)
        return keep_now(history)


def keep_now(history: Path) -> Path:
    """Back the history up, whatever is new in it; only whoever holds the lock may. See ``keep_current``."""
    folder = folder_of(history)
    clear_drafts(folder)
    known = backups(history)
    newest = look_at(history, thoroughly=False).newest or _NOTHING_YET
    target = folder / f"history-{known[0].number + 1 if known else 1:06}-{newest.strftime(_MOMENT)}.sqlite3"
    copy_whole(history, target)
    for backup in thinned_out(backups(history)):
        backup.path.unlink(missing_ok=True)
    return target


def thinned_out(kept: Sequence[Backup]) -> list[Backup]:
    """Return the backups that are no longer needed, of those given with the newest first."""
    wanted = set(kept[:NEWEST])
    for most, form in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        latest: dict[str, Backup] = {}
        for backup in kept:
            latest.setdefault(backup.newest.strftime(form), backup)
        wanted |= {latest[name] for name in sorted(latest, reverse=True)[:most]}
    room, thinned = ROOM, []
    for place, backup in enumerate(kept):
        room -= backup.path.stat().st_size if backup.path.exists() else 0
        if backup not in wanted or (room < 0 and place >= 3):
            thinned.append(backup)
    return thinned
