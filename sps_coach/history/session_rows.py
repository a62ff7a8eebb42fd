"""Sessions and blocks out of their rows, without what nobody asks for: reading a key takes longer than a number."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, type_coerce
from sqlalchemy.types import NullType

from sps_coach.history.content import TABLES
from sps_coach.history.records import BlockRecord, SessionRecord

_BLOCKS, _SESSIONS = TABLES["blocks"].c, TABLES["sessions"].c


def _key(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A key that is only held against others; making a UUID of it takes as long as reading a whole row."""
    return type_coerce(column, NullType()).label("held")


BLOCK: tuple[ColumnElement[Any], ...] = (
    _key(_BLOCKS.session_id),
    _BLOCKS.block_index, _BLOCKS.exercise_id, _BLOCKS.repetitions, _BLOCKS.sets, _BLOCKS.hold_s,
    _BLOCKS.sides, _BLOCKS.began_at, _BLOCKS.outcome, _BLOCKS.done_repetitions, _BLOCKS.done_hold_s, _BLOCKS.ended_at,
)  # fmt: skip
"""The key of its session as the database has it, then the fields of ``BlockRecord`` in order."""

SESSION: tuple[ColumnElement[Any], ...] = (
    _key(_SESSIONS.id),
    _SESSIONS.id, _SESSIONS.device, _SESSIONS.routine_id, _SESSIONS.routine_version, _SESSIONS.routine_hash,
    _SESSIONS.day, _SESSIONS.block_count, _SESSIONS.planned_s, _SESSIONS.began_at, _SESSIONS.zone, _SESSIONS.outcome,
    _SESSIONS.ended_at,
)  # fmt: skip
"""The key as the database has it, then the fields of ``SessionRecord`` in order, without its blocks."""


def block_record(row: Row[Any]) -> BlockRecord:
    """Return what a row of ``BLOCK`` says."""
    values: tuple[Any, ...] = tuple(row)
    return BlockRecord(*values[1:])


def session_record(row: Row[Any], blocks: list[BlockRecord]) -> SessionRecord:
    """Return what a row of ``SESSION`` says, with its blocks."""
    values: tuple[Any, ...] = (*row[1:], tuple(blocks))
    return SessionRecord(*values)
