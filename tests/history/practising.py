"""Sessions and plans as plain values, for whoever counts them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sps_coach.history.records import BlockRecord, PrescribedBlock, SessionRecord
from sps_coach.history.statements import Plan
from tests.history.samples import DEVICE

MONDAY = date(2026, 3, 2)
HASH = "c0ffee"
PRESCRIBED = (
    PrescribedBlock(0, "neck-turn", 3, 2, 10.0, "alternate"),  # 12 repetitions, 120 s
    PrescribedBlock(1, None, 0, 0, 0.0, "both"),
    PrescribedBlock(2, "ankle-pump", 8, 1, 0.0, "both"),  # 8 repetitions
)
KNOWN = {(HASH, day): PRESCRIBED for day in ("easy", "usual", "good")}
_numbers = count(1)


def a_plan(**changes: Any) -> Plan:
    given: dict[str, Any] = {
        "routine_id": "gentle-morning", "routine_version": 1, "routine_hash": HASH, "first": MONDAY, "quota": 5,
    }  # fmt: skip
    return Plan(**(given | changes))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def a_block(index: int, repetitions: int, hold_s: float, **changes: Any) -> BlockRecord:
    block = PRESCRIBED[index]
    given: dict[str, Any] = {
        "index": index, "exercise_id": block.exercise_id, "repetitions": block.repetitions, "sets": block.sets,
        "hold_s": block.hold_s, "sides": block.sides, "began": noon(MONDAY), "outcome": "done",
        "done_repetitions": repetitions, "done_hold_s": hold_s, "ended": noon(MONDAY),
    }  # fmt: skip
    return BlockRecord(**(given | changes))


WHOLE = (a_block(0, 12, 120.0), a_block(1, 0, 0.0), a_block(2, 8, 0.0))


def a_session(day: date | datetime, /, **changes: Any) -> SessionRecord:
    began = day if isinstance(day, datetime) else noon(day)
    given: dict[str, Any] = {
        "id": UUID(int=next(_numbers)), "device": DEVICE, "routine_id": "gentle-morning", "routine_version": 1,
        "routine_hash": HASH, "day": "usual", "block_count": 3, "planned_s": 600.0, "began": began, "zone": "UTC",
        "outcome": "done", "ended": began + timedelta(minutes=10), "blocks": WHOLE,
    }  # fmt: skip
    return SessionRecord(**(given | changes))
