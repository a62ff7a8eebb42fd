"""Sessions for the world outside: plain dicts for JSON, and a table for a spreadsheet. Pure."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sps_coach.history.records import BlockRecord, SessionRecord, in_zone

_COLUMNS = (
    "began", "ended", "zone", "routine", "version", "day", "outcome", "planned_minutes", "minutes", "blocks",
    "blocks_done", "blocks_eased", "blocks_left_out", "repetitions", "hold_s", "id",
)  # fmt: skip


def as_json(sessions: Iterable[SessionRecord]) -> list[dict[str, Any]]:
    """Return sessions as values that ``json.dumps`` takes; times are ISO 8601 in UTC, with the zone beside."""
    return [
        {
            "id": str(session.id),
            "device": str(session.device),
            "routine": session.routine_id,
            "version": session.routine_version,
            "hash": session.routine_hash,
            "day": session.day,
            "planned_s": session.planned_s,
            "began": _moment(session.began),
            "ended": _moment(session.ended),
            "zone": session.zone,
            "outcome": session.outcome,
            "block_count": session.block_count,
            "blocks": [_block(block) for block in session.blocks],
        }
        for session in sessions
    ]


def as_csv(sessions: Iterable[SessionRecord]) -> str:
    """Return sessions as comma-separated text (RFC 4180), one row a session under a row of names.

    Times are local to the session's zone, with their distance from UTC. A text that a spreadsheet would take for
    a formula is given a leading apostrophe.
    """
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(_COLUMNS)
    table.writerows([cell(value) for value in _row(session)] for session in sessions)
    return text.getvalue()


def _block(block: BlockRecord) -> dict[str, Any]:
    return {
        "index": block.index,
        "exercise": block.exercise_id,
        "prescribed": {
            "repetitions": block.repetitions,
            "sets": block.sets,
            "hold_s": block.hold_s,
            "sides": block.sides,
        },
        "done": None
        if block.outcome is None
        else {"repetitions": block.done_repetitions, "hold_s": block.done_hold_s},
        "outcome": block.outcome,
        "began": _moment(block.began),
        "ended": _moment(block.ended),
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()


def _row(session: SessionRecord) -> tuple[object, ...]:
    outcomes = Counter(block.outcome for block in session.blocks)
    ended = session.ended
    return (
        _local(session.began, session.zone),
        _local(ended, session.zone) if ended else "",
        session.zone,
        session.routine_id,
        session.routine_version,
        session.day,
        session.outcome or "unfinished",
        _minutes(session.planned_s),
        _minutes((ended - session.began).total_seconds()) if ended else "",
        session.block_count,
        outcomes["done"],
        outcomes["eased"],
        outcomes["left-out"],
        sum(block.done_repetitions or 0 for block in session.blocks),
        round(sum(block.done_hold_s or 0.0 for block in session.blocks), 1),
        session.id,
    )


def _local(moment: datetime, zone: str) -> str:
    """The moment as it was on the clock there; in UTC where the zone's name is unknown here."""
    return in_zone(moment, zone).isoformat(timespec="seconds")


def _minutes(seconds: float) -> float:
    return round(seconds / 60, 1)


def cell(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula (OWASP, "CSV Injection": these beginnings)."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return "'" + value
    return value
