"""Sessions and blocks out of their rows, without what nobody asks for: reading a key takes longer than a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, case, func, select

from sps_coach.history.content import TABLES
from sps_coach.history.keys import Keys, held
from sps_coach.history.records import BlockGlance, BlockRecord, SessionGlance, SessionRecord

_BLOCKS, _SESSIONS = TABLES["blocks"].c, TABLES["sessions"].c


BLOCK: tuple[ColumnElement[Any], ...] = (
    held(_BLOCKS.session_id),
    _BLOCKS.block_index, _BLOCKS.exercise_id, _BLOCKS.repetitions, _BLOCKS.sets, _BLOCKS.hold_s,
    _BLOCKS.sides, _BLOCKS.began_at, _BLOCKS.outcome, _BLOCKS.done_repetitions, _BLOCKS.done_hold_s, _BLOCKS.ended_at,
)  # fmt: skip
"""The key of its session as the database has it, then the fields of ``BlockRecord`` in order."""

SESSION: tuple[ColumnElement[Any], ...] = (
    held(_SESSIONS.id),
    _SESSIONS.id, _SESSIONS.device, _SESSIONS.routine_id, _SESSIONS.routine_version, _SESSIONS.routine_hash,
    _SESSIONS.day, _SESSIONS.block_count, _SESSIONS.planned_s, _SESSIONS.began_at, _SESSIONS.zone, _SESSIONS.outcome,
    _SESSIONS.ended_at,
)  # fmt: skip
"""The key as the database has it, then the fields of ``SessionRecord`` in order, without its blocks."""

BLOCK_GLANCE: tuple[ColumnElement[Any], ...] = (
    held(_BLOCKS.session_id), _BLOCKS.block_index, _BLOCKS.outcome, _BLOCKS.done_repetitions, _BLOCKS.done_hold_s,
)  # fmt: skip
"""The key of its session as the database has it, then the fields of ``BlockGlance`` in order."""

_LAST_KNOWN = select(func.max(_BLOCKS.ended_at)).where(_BLOCKS.session_id == _SESSIONS.id).scalar_subquery()

SESSION_GLANCE: tuple[ColumnElement[Any], ...] = (
    held(_SESSIONS.id), _SESSIONS.routine_id, _SESSIONS.routine_hash, _SESSIONS.day, _SESSIONS.began_at, _SESSIONS.zone,
    _SESSIONS.outcome, _SESSIONS.ended_at, case((_SESSIONS.ended_at.is_(None), _LAST_KNOWN)),
)  # fmt: skip
"""The key as the database has it, then the other fields of ``SessionGlance`` in order, without its blocks."""


def block_record(row: Row[Any]) -> BlockRecord:
    """Return what a row of ``BLOCK`` says."""
    values: tuple[Any, ...] = tuple(row)
    return BlockRecord(*values[1:])


def session_record(row: Row[Any], blocks: list[BlockRecord]) -> SessionRecord:
    """Return what a row of ``SESSION`` says, with its blocks."""
    values: tuple[Any, ...] = (*row[1:], tuple(blocks))
    return SessionRecord(*values)


def block_glances(rows: Iterable[Row[Any]]) -> defaultdict[str, list[BlockGlance]]:
    """Return what rows of ``BLOCK_GLANCE`` say, by the keys of their sessions; what is equal is made once."""
    made: dict[tuple[Any, ...], BlockGlance] = {}
    blocks: defaultdict[str, list[BlockGlance]] = defaultdict(list)
    for row in rows:
        values: tuple[Any, ...] = row[1:]
        block = made.get(values)
        if block is None:
            block = made[values] = BlockGlance(*values)
        blocks[row[0]].append(block)
    return blocks


def session_glance(row: Row[Any], blocks: list[BlockGlance], keys: Keys) -> SessionGlance:
    """Return what a row of ``SESSION_GLANCE`` says, with its blocks in the order of the routine."""
    blocks.sort(key=_by_index)
    values: tuple[Any, ...] = (keys[row[0]], *row[1:], tuple(blocks))
    return SessionGlance(*values)


_by_index = attrgetter("index")
