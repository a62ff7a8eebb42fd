"""What has happened, read out of an open history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, func, select

from sps_coach.history.database import Database
from sps_coach.history.gathering import read_past, read_past_of
from sps_coach.history.journal import Journal
from sps_coach.history.keys import Keys
from sps_coach.history.past import Glance, Past
from sps_coach.history.pieces import Piece, given_for, pieces
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
from sps_coach.history.tables import BLOCKS, EVENTS, SESSIONS

_IN_PIECE = and_(SESSIONS.c.began_at >= bindparam("since"), SESSIONS.c.began_at < bindparam("until"))

# Made once, because making them takes longer than running them.
_GLANCES = select(*SESSION_GLANCE).where(_IN_PIECE).order_by(SESSIONS.c.began_at, SESSIONS.c.id)
_BLOCK_GLANCES = select(*BLOCK_GLANCE).where(BLOCKS.c.session_id.in_(select(SESSIONS.c.id).where(_IN_PIECE)))
_ENDS = select(func.min(SESSIONS.c.began_at), func.max(SESSIONS.c.began_at))


def newest_first() -> Select[Any]:
    """Sessions with all that is kept of them, newest first."""
    return select(*SESSION).order_by(SESSIONS.c.began_at.desc(), SESSIONS.c.id.desc())


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
            wanted = wanted.where(SESSIONS.c.began_at >= since)
        return self.records_of(wanted.limit(limit))

    def past(self, since: datetime | None = None) -> Past:
        """Return everything that stands, for those who look back.

        Args:
            since: only what began, or was said, then or later; plans and agreed rest are always told.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        sessions = tuple(reversed(self.sessions(since)))
        return read_past(self.database, self.journal, sessions, self._pieces(since), Keys())

    def glance(self, since: datetime | None = None) -> Glance:
        """Return the same with sessions at a glance, which takes a fraction of the time where there are many.

        Args:
            since: as in ``past``.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        keys, over = Keys(), self._pieces(since)
        sessions = tuple(session for piece in over for session in self._glances(piece, keys))
        return read_past(self.database, self.journal, sessions, over, keys)

    def past_of(self, session_id: UUID) -> Past:
        """Return what stands about one session, with all plans, and no diary; no session where it was set aside.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        sessions = self.records_of(newest_first().where(SESSIONS.c.id == session_id))
        return read_past_of(self.database, self.journal, sessions, session_id)

    def first_began(self) -> tuple[datetime, str] | None:
        """Return when the first session of all began and the zone it began in, or None while there is none.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        wanted = select(SESSIONS.c.began_at, SESSIONS.c.zone).order_by(SESSIONS.c.began_at).limit(1)
        with self.database.reading() as connection:
            first = connection.execute(wanted).first()
        return None if first is None else (first.began_at, first.zone)

    def count(self) -> int:
        """Return how many sessions there are.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        with self.database.reading() as connection:
            return connection.execute(select(func.count()).select_from(SESSIONS)).scalar_one()

    def events(self, session_id: UUID) -> tuple[EventRecord, ...]:
        """Return what happened in a session, in order.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        wanted = (
            select(EVENTS).where(EVENTS.c.session_id == session_id).order_by(EVENTS.c.number, EVENTS.c.id)
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
        ids = wanted.with_only_columns(SESSIONS.c.id)
        theirs = select(*BLOCK).where(BLOCKS.c.session_id.in_(ids)).order_by(BLOCKS.c.number, BLOCKS.c.id)
        with self.database.reading() as connection:
            sessions = connection.execute(wanted).all()
            blocks: defaultdict[str, list[BlockRecord]] = defaultdict(list)
            for row in connection.execute(theirs):
                blocks[row[0]].append(block_record(row))
        return tuple(session_record(row, blocks[row[0]]) for row in sessions)

    def _pieces(self, since: datetime | None) -> tuple[Piece, ...]:
        """The pieces in which the time since a moment is asked for."""
        with self.database.reading() as connection:
            return pieces(since, *connection.execute(_ENDS).one())

    def _glances(self, piece: Piece, keys: Keys) -> Iterator[SessionGlance]:
        """Read the sessions of a piece at a glance, the oldest first, in two queries."""
        given = given_for(piece)
        with self.database.reading() as connection:
            sessions = connection.execute(_GLANCES, given).all()
            blocks = block_glances(connection.execute(_BLOCK_GLANCES, given).all())
        return (session_glance(row, blocks[row[0]], keys) for row in sessions)
