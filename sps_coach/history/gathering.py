"""Gathers what stands out of an open history, for those who look back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select

from sps_coach.history.content import TABLES
from sps_coach.history.correcting import corrected
from sps_coach.history.database import Database
from sps_coach.history.journal import Journal
from sps_coach.history.keys import Keys, held
from sps_coach.history.past import AnySession, Easing, Past, Standing
from sps_coach.history.pieces import Piece, given_for
from sps_coach.history.records import PrescribedBlock, SessionRecord
from sps_coach.history.statements import AgreedRest, Answers, Correction, DiaryEntry, Note, Plan, Sharing
from sps_coach.history.tables import EASED


def read_past(
    database: Database, journal: Journal, sessions: Sequence[AnySession], over: Sequence[Piece], keys: Keys
) -> Standing[AnySession]:
    """Gather what stands; see ``Reader.past``.

    Args:
        database: the open file.
        journal: what people said.
        sessions: as recorded, the oldest first.
        over: the time it is about, in pieces.
        keys: those of the sessions.

    Raises:
        HistoryUnavailable: the history cannot be read now.
    """
    corrections = [kept.said for kept in journal.standing(Correction)]
    standing = corrected(sessions, corrections)
    known = {session.id for session in standing}
    return Standing(
        standing,
        tuple(kept for piece in over for kept in journal.first_said(Answers, piece, keys)),
        tuple(kept for piece in over for kept in journal.first_said(Note, piece, keys)),
        tuple(kept for piece in over for kept in journal.first_said(DiaryEntry, piece, keys)),
        journal.standing(Plan),
        journal.standing(AgreedRest),
        tuple(
            easing
            for piece in over
            for easing in _easings(database, piece, keys)
            if easing.session_id in known
        ),
        journal.standing(Sharing),
        _prescriptions(database),
    )


def read_past_of(
    database: Database, journal: Journal, sessions: Sequence[SessionRecord], session_id: UUID
) -> Past:
    """Gather what stands about one session; see ``Store.past_of``.

    Raises:
        HistoryUnavailable: the history cannot be read now.
    """
    corrections = [kept.said for kept in journal.standing(Correction, session_id=session_id)]
    return Past(
        sessions=corrected(sessions, corrections),
        answers=journal.standing(Answers, session_id=session_id),
        notes=journal.standing(Note, session_id=session_id),
        plans=journal.standing(Plan),
        rests=journal.standing(AgreedRest),
        sharings=journal.standing(Sharing),
        prescriptions=_prescriptions(database),
    )


@cache
def _eased() -> Select[Any]:
    """Events of easing off in a piece of time, each with the exercise that was on. Made once."""
    events, sessions, blocks = TABLES["events"].c, TABLES["sessions"].c, TABLES["blocks"].c
    on_then = (
        select(blocks.exercise_id)
        .where(blocks.session_id == events.session_id, blocks.began_at <= events.at)
        .order_by(blocks.number.desc(), blocks.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(held(events.session_id), events.number, events.at, events.position_s, events.detail, on_then)
        .join(TABLES["sessions"], sessions.id == events.session_id)
        .where(
            EASED,  # in words rather than as a value, which SQLite would not hold against its index
            sessions.began_at >= bindparam("since"),
            sessions.began_at < bindparam("until"),
        )
        .order_by(sessions.began_at, sessions.id, events.number, events.id)
    )


def _easings(database: Database, piece: Piece, keys: Keys) -> list[Easing]:
    with database.reading() as connection:
        rows = connection.execute(_eased(), given_for(piece)).all()
    return [Easing(keys[row[0]], *row[1:]) for row in rows]


_Found = defaultdict[tuple[str, str], dict[int, PrescribedBlock]]


def _prescriptions(database: Database) -> dict[tuple[str, str], tuple[PrescribedBlock, ...]]:
    """What routines ask for, completed with what sessions show of it where not all of it was kept."""
    table, sessions = TABLES["prescribed_blocks"].c, TABLES["sessions"].c
    found: _Found = defaultdict(dict)
    kept = select(
        table.routine_hash, table.day,
        table.block_index, table.exercise_id, table.repetitions, table.sets, table.hold_s, table.sides,
    ).order_by(table.block_index, table.id)  # fmt: skip
    counts = select(sessions.routine_hash, sessions.day, sessions.block_count).distinct()
    with database.reading() as connection:
        for routine_hash, day, *block in connection.execute(kept):
            found[routine_hash, day].setdefault(block[0], PrescribedBlock(*block))
        short = {
            routine_hash
            for routine_hash, day, count in connection.execute(counts)
            if len(found[routine_hash, day]) < count
        }
        if short:
            _add_shown(connection, short, found)
    return {key: tuple(blocks[index] for index in sorted(blocks)) for key, blocks in found.items() if blocks}


def _add_shown(connection: Connection, routine_hashes: set[str], found: _Found) -> None:
    """Add what the sessions of some routines show of what these ask for."""
    sessions, blocks = TABLES["sessions"].c, TABLES["blocks"].c
    shown = (
        select(
            sessions.routine_hash, sessions.day,
            blocks.block_index, blocks.exercise_id, blocks.repetitions, blocks.sets, blocks.hold_s, blocks.sides,
        )
        .join(TABLES["sessions"], sessions.id == blocks.session_id)
        .where(sessions.routine_hash.in_(routine_hashes))
        .order_by(sessions.began_at, sessions.id, blocks.number, blocks.id)
    )  # fmt: skip
    for routine_hash, day, *block in connection.execute(shown):
        found[routine_hash, day].setdefault(block[0], PrescribedBlock(*block))
