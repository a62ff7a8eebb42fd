"""Gathers what stands out of an open history, for those who look back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from sps_coach.history.content import TABLES
from sps_coach.history.correcting import corrected
from sps_coach.history.database import Database
from sps_coach.history.journal import Journal
from sps_coach.history.past import EASED_OFF, Easing, Past
from sps_coach.history.records import PrescribedBlock, SessionRecord
from sps_coach.history.statements import AgreedRest, Answers, Correction, DiaryEntry, Note, Plan, Sharing


def read_past(
    database: Database, journal: Journal, sessions: Sequence[SessionRecord], since: datetime | None
) -> Past:
    """Gather what stands; see ``Store.past``.

    Raises:
        HistoryUnavailable: the history cannot be read now.
    """
    corrections = [kept.said for kept in journal.standing(Correction)]
    standing = corrected(reversed(sessions), corrections)
    known = {session.id for session in standing}
    return Past(
        standing,
        journal.standing(Answers, since=since),
        journal.standing(Note, since=since),
        journal.standing(DiaryEntry, since=since),
        journal.standing(Plan),
        journal.standing(AgreedRest),
        tuple(easing for easing in _easings(database, since) if easing.session_id in known),
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


def _easings(database: Database, since: datetime | None) -> list[Easing]:
    events, sessions = TABLES["events"], TABLES["sessions"]
    wanted = (
        select(events.c.session_id, events.c.number, events.c.at, events.c.position_s, events.c.detail)
        .join(sessions, sessions.c.id == events.c.session_id)
        .where(events.c.kind == EASED_OFF)
        .order_by(sessions.c.began_at, sessions.c.id, events.c.number, events.c.id)
    )
    if since is not None:
        wanted = wanted.where(sessions.c.began_at >= since)
    with database.reading() as connection:
        return [Easing(*row) for row in connection.execute(wanted)]


def _prescriptions(database: Database) -> dict[tuple[str, str], tuple[PrescribedBlock, ...]]:
    table = TABLES["prescribed_blocks"]
    found: defaultdict[tuple[str, str], dict[int, PrescribedBlock]] = defaultdict(dict)
    with database.reading() as connection:
        for row in connection.execute(select(table).order_by(table.c.block_index, table.c.id)).mappings():
            block = PrescribedBlock(
                row["block_index"],
                row["exercise_id"],
                row["repetitions"],
                row["sets"],
                row["hold_s"],
                row["sides"],
            )
            found[(row["routine_hash"], row["day"])].setdefault(block.index, block)
    return {key: tuple(blocks.values()) for key, blocks in found.items()}
