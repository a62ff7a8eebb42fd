"""A damaged history put right: kept aside, and made anew from the newest sound backup and all that can be read."""

from __future__ import annotations

import shutil
import sqlite3
from collections import deque
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Table, insert, select

from sps_coach.history.backups import backups, folder_of
from sps_coach.history.content import TABLES, by_the_thousand, complete
from sps_coach.history.content import rows as rows_of
from sps_coach.history.copying import Look, clear_drafts, copy_whole, draft_for, look_at
from sps_coach.history.database import Database
from sps_coach.history.merging import COMPLETED_BY, Row
from sps_coach.history.migrating import HEAD
from sps_coach.history.one_at_a_time import only_one
from sps_coach.history.opening import calmly
from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
from sps_coach.history.salvage import salvage
from sps_coach.worded import worded
from sps_coach.writing import written_whole


@dataclass(frozen=True)
class Mended:
    """What was done.

    Attributes:
        aside: the damaged file, kept as it was; None where it was gone.
        look: what the history holds now.
    """

    aside: Path | None
    look: Look

    @property
    def sentence(self) -> str:
        """One calm sentence for the user."""
        if self.aside is None:
            return worded(
                "The history file was gone. Its newest backup is in its place: {count} sessions.",
                None,
                self.look.sessions,
            )
        return worded(
            "The history file was damaged. It was kept aside as {name}, and all that could be read is here again: "
            "{count} sessions.",
            None,
            self.look.sessions,
            name=self.aside.name,
        )


def lost(history: Path) -> bool:
    """Say whether the file is gone or empty although there are backups of it."""
    return not (history.exists() and history.stat().st_size) and bool(backups(history))


def sound(history: Path) -> bool:
    """Say whether a history reads to its end, every value of every row.

    Raises:
        HistoryUnavailable: it cannot be opened now, for another reason than damage.
    """
    try:
        if look_at(history).version == HEAD:
            with closing(Database(history, patience_s=5.0)) as database, database.reading() as connection:
                for name in TABLES:
                    deque(rows_of(connection, name), maxlen=0)
    except HistoryDamaged:
        return False
    return True


def mend(history: Path) -> Mended:
    """Make a damaged or lost history anew; the damaged file is kept aside. Being cut off leaves it to be done again.

    Raises:
        HistoryUnavailable: it cannot be done now; nothing was changed.
    """
    folder = history.with_name("damaged")
    with calmly(history), only_one(folder_of(history)):
        clear_drafts(history.parent)
        earlier = sorted(folder.glob("history-*.sqlite3"))
        # If mending was cut off, some of what was read then may be in the newest of these alone.
        readable = [place for place in (history, *earlier[-1:]) if place.exists()]
        with draft_for(history) as draft:
            _newest_sound_backup(history, draft)
            with closing(Database(draft, patience_s=5.0)) as database:
                for place in readable:
                    found = salvage(place)
                    with database.writing() as connection:
                        bring_in(connection, found)
            stand_alone(draft)
            aside = keep_aside_as_it_is(history)
            remove_companions(history)
        return Mended(aside, look_at(history))


def bring_in(connection: Connection, found: Mapping[str, Mapping[UUID, Row]]) -> None:
    """Bring rows that were read out of a damaged file into a sound one, where they fit.

    A row that is there already is trusted more, unless it waits to be completed. Rows that the tables would not keep,
    or that point to a session nobody knows any more, are left out.
    """
    sessions: set[UUID] = set()
    for name, table in TABLES.items():
        rows = _pointing_to(sessions, table, found.get(name, {}))
        names = table.columns.keys()
        for some in by_the_thousand(dict(zip(names, row, strict=True)) for row in rows.values()):
            connection.execute(insert(table).prefix_with("OR IGNORE", dialect="sqlite"), some)
        if name in COMPLETED_BY:
            open_still = table.c[COMPLETED_BY[name]].is_(None)
            waiting = {key for (key,) in connection.execute(select(table.c.id).where(open_still))}
            complete(connection, table, {key: row for key, row in rows.items() if key in waiting})
        if name == "sessions":
            sessions = {key for (key,) in connection.execute(select(table.c.id))}


def stand_alone(database: Path) -> None:
    """Let a database that nobody uses be one file without companions."""
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")


def keep_aside_as_it_is(history: Path) -> Path | None:
    """Copy a history and its companion as they are; return the copy, or None where there is nothing."""
    if not history.exists():
        return None
    folder = history.with_name("damaged")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = folder / f"history-{len(list(folder.glob('history-*.sqlite3'))) + 1:06}.sqlite3"
    for ending in ("-wal", ""):
        source = history.with_name(history.name + ending)
        if source.exists():
            with written_whole(aside.with_name(aside.name + ending)) as beside:
                shutil.copyfile(source, beside)
                beside.chmod(0o600)
    return aside


def remove_companions(history: Path) -> None:
    """Take away what belongs to a file that is about to be replaced; SQLite would read it with the new one."""
    for companion in ("-wal", "-shm"):
        history.with_name(history.name + companion).unlink(missing_ok=True)


def _newest_sound_backup(history: Path, draft: Path) -> None:
    """Begin with the newest backup that reads; without any, with an empty file."""
    for backup in backups(history):
        try:
            copy_whole(backup.path, draft)
        except HistoryUnavailable:
            continue
        return


def _pointing_to(sessions: set[UUID], table: Table, rows: Mapping[UUID, Row]) -> Mapping[UUID, Row]:
    """The rows whose session is known, or that need none."""
    if "session_id" not in table.c:
        return rows
    place = table.columns.keys().index("session_id")
    return {key: row for key, row in rows.items() if row[place] is None or row[place] in sessions}
