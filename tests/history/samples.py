"""Sessions to write, what they read back as, and what may happen to their file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sps_coach.history.records import PrescribedBlock
from sps_coach.history.statements import Answers, Correction, DiaryEntry, Note
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


def lived_on(store: Store, at: datetime) -> UUID:
    """One session from its beginning to its end, with something of everything that is said around it."""
    store.journal.keep(Answers("before", stiffness=5), at=at - timedelta(minutes=2), zone="UTC")
    store.prescribe(
        routine_hash="c0ffee", day="easy", blocks=[PrescribedBlock(0, "neck-turn", 3, 2, 12.5, "both")]
    )
    session = store.begin(**beginning(at=at))
    store.block_began(**block(0))
    store.event(kind="pause", at=at, position_s=1.0)
    store.block_ended(**ending(0))
    store.end(outcome="done", at=at + timedelta(minutes=10))
    store.journal.keep(Note("well", "session", session), at=at, zone="UTC")
    store.journal.keep(Correction(session, 0, done_repetitions=3), at=at, zone="UTC")
    store.journal.keep(DiaryEntry("spasms", date(2026, 3, 29), count=2), at=at, zone="UTC")
    return session


def spoil(path: Path) -> None:
    """Write over two pages in the middle of a file."""
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xa5" * 8192)


def no_room(*_arguments: object) -> None:
    """Stands in for a call that finds the disk full."""
    raise OSError(28, "No space left on device")
