"""What has happened, read out of an open history."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from sps_coach.history import tables
from sps_coach.history.database import Database
from sps_coach.history.gathering import read_past, read_past_of
from sps_coach.history.journal import Journal
from sps_coach.history.past import Glance, Past
from sps_coach.history.records import BlockRecord, EventRecord, SessionGlance, SessionRecord
from sps_coach.history.session_rows import (
    BLOCK,
    BLOCK_GLANCE,
    SESSION,
    SESSION_GLANCE,
    block_glances,
    block_record,
    session_glance,
    session_record,
)

_SESSIONS, _BLOCKS, _EVENTS = (
    tables.Table.metadata.tables[name] for name in ("sessions", "blocks", "events")
)


def _glances(*conditions: ColumnElement[bool]) -> tuple[Select[Any], Select[Any]]:
    """Sessions at a glance and their blocks. Made once, because making them takes longer than running them."""
    newest = (_SESSIONS.c.began_at.desc(), _SESSIONS.c.id.desc())
    theirs = select(*BLOCK_GLANCE)
    if conditions:
        theirs = theirs.where(_BLOCKS.c.session_id.in_(select(_SESSIONS.c.id).where(*conditions)))
    return select(*SESSION_GLANCE).where(*conditions).order_by(*newest), theirs


_GLANCES = _glances()
_GLANCES_SINCE = _glances(_SESSIONS.c.began_at >= bindparam("since"))


def newest_first() -> Select[Any]:
    """Sessions with all that is kept of them, newest first."""
    return select(*SESSION).order_by(_SESSIONS.c.began_at.desc(), _SESSIONS.c.id.desc())


class Reader:
    """Reads an open history and changes nothing in it.

    ``journal`` keeps what people say; ``database`` is the open file behind both.
    """

    def __init__(self, database: Database, journal: Journal) -> None:
        """Read this open file, and the journal in it."""
        self.database = database
        self.journal = journal

    def sessions(self, since: datetime | None = None, limit: int | None = None) -> tuple[SessionRecord, ...]:
        """Return the sessions with their blocks, newest first.

        Args:
            since: only those that began then or later.
            limit: at most so many.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        wanted = newest_first()
        if since is not None:
            wanted = wanted.where(_SESSIONS.c.began_at >= since)
        return self.records_of(wanted.limit(limit))

    def past(self, since: datetime | None = None) -> Past:
        """Return everything that stands, for those who look back.

        Args:
            since: only what began, or was said, then or later; plans and agreed rest are always told.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        return read_past(self.database, self.journal, self.sessions(since), since)

    def glance(self, since: datetime | None = None) -> Glance:
        """Return the same with sessions at a glance, which takes a fraction of the time where there are many.

        Args:
            since: as in ``past``.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        return read_past(self.database, self.journal, self._glances(since), since)

    def past_of(self, session_id: UUID) -> Past:
        """Return what stands about one session, with all plans, and no diary; no session where it was set aside.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        sessions = self.records_of(newest_first().where(_SESSIONS.c.id == session_id))
        return read_past_of(self.database, self.journal, sessions, session_id)

    def first_began(self) -> tuple[datetime, str] | None:
        """Return when the first session of all began and the zone it began in, or None while there is none.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        wanted = select(_SESSIONS.c.began_at, _SESSIONS.c.zone).order_by(_SESSIONS.c.began_at).limit(1)
        with self.database.reading() as connection:
            first = connection.execute(wanted).first()
        return None if first is None else (first.began_at, first.zone)

    def count(self) -> int:
        """Return how many sessions there are.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        with self.database.reading() as connection:
            return connection.execute(select(func.count()).select_from(_SESSIONS)).scalar_one()

    def events(self, session_id: UUID) -> tuple[EventRecord, ...]:
        """Return what happened in a session, in order.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        wanted = (
            select(_EVENTS).where(_EVENTS.c.session_id == session_id).order_by(_EVENTS.c.number, _EVENTS.c.id)
        )
        with self.database.reading() as connection:
            rows = connection.execute(wanted).mappings().all()
        return tuple(EventRecord(row["kind"], row["at"], row["position_s"], row["detail"]) for row in rows)

    def records_of(self, wanted: Select[Any]) -> tuple[SessionRecord, ...]:
        """Read these sessions and their blocks in two queries, however many there are.

        Args:
            wanted: as ``newest_first`` asks, or fewer.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        ids = wanted.with_only_columns(_SESSIONS.c.id)
        theirs = select(*BLOCK).where(_BLOCKS.c.session_id.in_(ids)).order_by(_BLOCKS.c.number, _BLOCKS.c.id)
        with self.database.reading() as connection:
            sessions = connection.execute(wanted).all()
            blocks: defaultdict[str, list[BlockRecord]] = defaultdict(list)
            for row in connection.execute(theirs):
                blocks[row[0]].append(block_record(row))
        return tuple(session_record(row, blocks[row[0]]) for row in sessions)

    def _glances(self, since: datetime | None) -> tuple[SessionGlance, ...]:
        """Read sessions at a glance, newest first, in two queries."""
        wanted, theirs = _GLANCES if since is None else _GLANCES_SINCE
        given = {} if since is None else {"since": since}
        with self.database.reading() as connection:
            sessions = connection.execute(wanted, given).all()
            blocks = block_glances(connection.execute(theirs, given).all())
        return tuple(session_glance(row, blocks[row[0]]) for row in sessions)
