"""Sessions to write, and what they read back as."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sps_coach.history.store import Store

DEVICE = UUID("018f4e7a-0000-7000-8000-000000000001")
OTHER_DEVICE = UUID("018f4e7a-0000-7000-8000-000000000002")
MORNING = datetime(2026, 3, 29, 7, 30, tzinfo=UTC)


def after(seconds: float) -> datetime:
    """So many seconds after the morning began."""
    return MORNING + timedelta(seconds=seconds)


def open_store(folder: Path, *, device: UUID = DEVICE, patience_s: float = 0.2) -> Store:
    return Store(folder / "data" / "history.sqlite3", device, patience_s)


def beginning(**changes: Any) -> dict[str, Any]:
    """What a session begins with."""
    return {
        "routine_id": "gentle-morning",
        "routine_version": 2,
        "routine_hash": "c0ffee",
        "day": "easy",
        "blocks": 3,
        "planned_s": 720.5,
        "at": MORNING,
        "zone": "Europe/Berlin",
    } | changes


def block(index: int, **changes: Any) -> dict[str, Any]:
    """What a block begins with."""
    return {
        "index": index,
        "exercise_id": "neck-turn",
        "repetitions": 3,
        "sets": 2,
        "hold_s": 12.5,
        "sides": "alternate",
        "at": after(10 * index + 1),
    } | changes


def ending(index: int, **changes: Any) -> dict[str, Any]:
    """What a block ends with."""
    return {
        "index": index,
        "outcome": "done",
        "repetitions": 12,
        "hold_s": 150.0,
        "at": after(10 * index + 9),
    } | changes
