"""The history in one SQLite file: writes a session as it happens, and takes up one that was left open.

Every call that writes commits before it returns, in write-ahead mode and through to the disk, so that ending the
program at any instant loses nothing that was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Insert, Table, and_, bindparam, func, insert, select, update
from uuid6 import uuid7

from sps_coach.history.database import Database
from sps_coach.history.journal import Journal, belong_to
from sps_coach.history.reading import Reader, newest_first
from sps_coach.history.records import BlockOutcome, PrescribedBlock, SessionOutcome, SessionRecord
from sps_coach.history.tables import BLOCKS, EVENTS, PRESCRIBED_BLOCKS, SESSIONS


def _next_of(table: Table) -> Insert:
    """Write a row of a session with the next number there. Made once: making it takes longer than running it."""
    theirs = select(func.max(table.c.number)).where(table.c.session_id == bindparam("of_session"))
    return insert(table).values(number=func.coalesce(theirs.scalar_subquery(), -1) + 1)


_NEXT = {table.name: _next_of(table) for table in (BLOCKS, EVENTS)}


class Store(Reader):
    """One open history, to be written and read. It belongs to one thread at a time.

    The calls ``begin``, ``block_began``, ``block_ended``, ``event`` and ``end`` write the present session: the
    one that ``begin`` began last or ``resume_from`` took up.
    """

    def __init__(self, path: Path, device: UUID, patience_s: float = 5.0) -> None:
        """Open the history at ``path``, making it or bringing it to its present form where needed.

        Args:
            path: the SQLite file; its folder is made where missing.
            device: this device, kept with every row.
            patience_s: how long a call waits for another program that is writing.

        Raises:
            HistoryUnavailable: the file cannot be used; nothing in it was changed.
        """
        self._device = device
        self._session: UUID | None = None
        database = Database(path, patience_s)
        super().__init__(database, Journal(database, device))

    def close(self) -> None:
        """Let go of the file. What was written is in it."""
        self.database.close()

    @property
    def present(self) -> UUID | None:
        """The present session, or None."""
        return self._session

    def take_up(self, session: UUID | None) -> None:
        """Let a session be the present one, as it was in a store that was closed meanwhile."""
        self._session = session

    def begin(
        self,
        *,
        routine_id: str,
        routine_version: int,
        routine_hash: str,
        day: str,
        blocks: int,
        planned_s: float,
        at: datetime,
        zone: str,
    ) -> UUID:
        """Begin a session and return its id.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: the day is not one of easy, usual and good, or a number is below its least value.
        """
        session = UUID(int=uuid7().int)
        with self.database.writing() as connection:
            connection.execute(
                insert(SESSIONS).values(
                    id=session,
                    device=self._device,
                    routine_id=routine_id,
                    routine_version=routine_version,
                    routine_hash=routine_hash,
                    day=day,
                    block_count=blocks,
                    planned_s=planned_s,
                    began_at=at,
                    zone=zone,
                )
            )
            belong_to(connection, session, self._device, at)
        self._session = session
        return session

    def prescribe(self, *, routine_hash: str, day: str, blocks: Sequence[PrescribedBlock]) -> None:
        """Keep what a routine asks for on a kind of day, so that what is not begun is known as well; once is enough.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: the day is not one of easy, usual and good, or a number is below 0.
        """
        kept = select(PRESCRIBED_BLOCKS.c.id).where(
            PRESCRIBED_BLOCKS.c.routine_hash == routine_hash, PRESCRIBED_BLOCKS.c.day == day
        )
        with self.database.writing() as connection:
            if blocks and connection.execute(kept.limit(1)).first() is None:
                rows = [
                    {
                        "id": UUID(int=uuid7().int),
                        "device": self._device,
                        "routine_hash": routine_hash,
                        "day": day,
                        "block_index": block.index,
                        "exercise_id": block.exercise_id,
                        "repetitions": block.repetitions,
                        "sets": block.sets,
                        "hold_s": block.hold_s,
                        "sides": block.sides,
                    }
                    for block in blocks
                ]
                connection.execute(insert(PRESCRIBED_BLOCKS), rows)

    def block_began(
        self,
        *,
        index: int,
        exercise_id: str | None,
        repetitions: int,
        sets: int,
        hold_s: float,
        sides: str,
        at: datetime,
    ) -> None:
        """A block of the present session begins, with what is prescribed.

        A block that was interrupted is taken up again as it stands.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: no session was begun, or a number is below 0.
        """
        session = self._present()
        with self.database.writing() as connection:
            if connection.execute(select(BLOCKS.c.id).where(_open_block(session, index))).first() is None:
                self._add(
                    connection,
                    BLOCKS,
                    session,
                    block_index=index,
                    exercise_id=exercise_id,
                    repetitions=repetitions,
                    sets=sets,
                    hold_s=hold_s,
                    sides=sides,
                    began_at=at,
                )

    def block_ended(
        self, *, index: int, outcome: BlockOutcome, repetitions: int, hold_s: float, at: datetime
    ) -> None:
        """A block of the present session ended, with what was done over all sets and sides.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: the block was not begun, the outcome is unknown, or a number is below 0.
        """
        session = self._present()
        with self.database.writing() as connection:
            ended = connection.execute(
                update(BLOCKS)
                .where(_open_block(session, index))
                .values(outcome=outcome, done_repetitions=repetitions, done_hold_s=hold_s, ended_at=at)
            )
            if ended.rowcount == 0:
                raise ValueError(f"block {index} was not begun")

    def event(self, *, kind: str, at: datetime, position_s: float, detail: str = "") -> None:
        """Something happened in the present session.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: no session was begun.
        """
        session = self._present()
        with self.database.writing() as connection:
            self._add(connection, EVENTS, session, kind=kind, at=at, position_s=position_s, detail=detail)

    def end(self, *, outcome: SessionOutcome, at: datetime) -> None:
        """The present session is over.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: no session was begun, or the outcome is unknown.
        """
        session = self._present()
        with self.database.writing() as connection:
            connection.execute(
                update(SESSIONS).where(SESSIONS.c.id == session).values(outcome=outcome, ended_at=at)
            )
        self._session = None

    def unfinished(self) -> SessionRecord | None:
        """Return this device's newest session without an end, or None.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        wanted = newest_first().where(SESSIONS.c.outcome.is_(None), SESSIONS.c.device == self._device)
        return next(iter(self.records_of(wanted.limit(1))), None)

    def let_be(self, session_id: UUID) -> None:
        """Close an unfinished session as ended early, as of the last moment known of it; an ended one stays.

        Raises:
            HistoryUnavailable: it cannot be written now.
        """
        with self.database.writing() as connection:
            connection.execute(
                update(SESSIONS)
                .where(SESSIONS.c.id == session_id, SESSIONS.c.outcome.is_(None))
                .values(outcome="ended-early", ended_at=_last_known(connection, session_id))
            )

    def resume_from(self, session_id: UUID) -> SessionRecord:
        """Go on writing an unfinished session, and return what is needed to go on with it.

        Its ``next_block`` is where to begin; what is told from now on belongs to it.

        Raises:
            HistoryUnavailable: the history cannot be read now.
            LookupError: there is no unfinished session of that id.
        """
        wanted = newest_first().where(SESSIONS.c.id == session_id, SESSIONS.c.outcome.is_(None))
        for record in self.records_of(wanted):
            self._session = session_id
            return record
        raise LookupError(f"no unfinished session {session_id}")

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let the calls within be one write: on disk when it is left, or none of them.

        A call within that raises ``ValueError`` leaves nothing behind, and the others stand.

        Raises:
            HistoryUnavailable: they cannot be written now.
        """
        before = self._session
        try:
            with self.database.together():
                yield
        except BaseException:
            self._session = before
            raise

    def _present(self) -> UUID:
        if self._session is None:
            raise ValueError("no session was begun")
        return self._session

    def _add(self, connection: Connection, table: Table, session: UUID, **values: Any) -> None:
        """Write a row of a session, with the next number of that session."""
        row = values | {"id": UUID(int=uuid7().int), "device": self._device, "session_id": session}
        connection.execute(_NEXT[table.name], row | {"of_session": session})


def _open_block(session: UUID, index: int) -> ColumnElement[bool]:
    """The block of this index that was begun and has not ended; there is at most one."""
    return and_(BLOCKS.c.session_id == session, BLOCKS.c.block_index == index, BLOCKS.c.outcome.is_(None))


def _last_known(connection: Connection, session: UUID) -> datetime | None:
    """The latest moment that anything of a session speaks of."""
    moments = (
        select(SESSIONS.c.began_at).where(SESSIONS.c.id == session),
        select(func.max(BLOCKS.c.began_at)).where(BLOCKS.c.session_id == session),
        select(func.max(BLOCKS.c.ended_at)).where(BLOCKS.c.session_id == session),
        select(func.max(EVENTS.c.at)).where(EVENTS.c.session_id == session),
    )
    known = (connection.execute(moment).scalar() for moment in moments)
    return max((moment for moment in known if moment is not None), default=None)
