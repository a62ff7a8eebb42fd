"""Sessions and blocks out of their rows."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import RowMapping

from sps_coach.history.records import BlockRecord, SessionRecord


def block_record(row: RowMapping) -> BlockRecord:
    """Return what a row of the blocks says."""
    return BlockRecord(
        index=row["block_index"],
        exercise_id=row["exercise_id"],
        repetitions=row["repetitions"],
        sets=row["sets"],
        hold_s=row["hold_s"],
        sides=row["sides"],
        began=row["began_at"],
        outcome=row["outcome"],
        done_repetitions=row["done_repetitions"],
        done_hold_s=row["done_hold_s"],
        ended=row["ended_at"],
    )


def session_record(row: RowMapping, blocks: Sequence[BlockRecord]) -> SessionRecord:
    """Return what a row of the sessions says, with its blocks."""
    return SessionRecord(
        id=row["id"],
        device=row["device"],
        routine_id=row["routine_id"],
        routine_version=row["routine_version"],
        routine_hash=row["routine_hash"],
        day=row["day"],
        block_count=row["block_count"],
        planned_s=row["planned_s"],
        began=row["began_at"],
        zone=row["zone"],
        outcome=row["outcome"],
        ended=row["ended_at"],
        blocks=tuple(blocks),
    )
