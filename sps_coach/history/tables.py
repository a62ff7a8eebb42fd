"""The tables of the history, for SQLite and PostgreSQL alike.

Every row has a UUIDv7 key and names the device that wrote it. A row is written when something begins and
completed when it ends (a session, a block; answers, when their session begins); nothing else about it ever
changes. What is to be put right is written as a new row. ``merging`` says how two histories become one.

Texts have no length in the tables: SQLite would not keep it, PostgreSQL would refuse. Deleting is never
cascaded, so that no row can go along unseen. No end is required to come after its beginning, because a
computer's clock may be set back in between; ``number`` keeps the order instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    Time,
    TypeDecorator,
    Uuid,
    event,
    text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC: as text without a zone in SQLite, as a moment in PostgreSQL."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into what the database keeps.

        Raises:
            ValueError: the moment has no zone, so nobody could say later when it was.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} has no time zone")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (SQLAlchemy's signature)
        """Give the moment back in UTC."""
        return None if value is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Read SQLite's text in one step: ten years have twenty thousand moments to be read."""
        return _moment if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
"""Every table, with names of constraints that are the same everywhere."""


def _key() -> Column[Any]:
    return Column("id", Uuid, primary_key=True)


def _always(name: str, kind: type[TypeEngine[Any]], *more: SchemaItem) -> Column[Any]:
    """A column that every row fills."""
    return Column(name, kind, *more, nullable=False)


def _perhaps(name: str, kind: type[TypeEngine[Any]], *more: SchemaItem) -> Column[Any]:
    """A column that may stay empty."""
    return Column(name, kind, *more)


def _said() -> Iterator[SchemaItem]:
    """What the tables of statements have in common, in front of their own columns; see ``statements``."""
    yield _key()
    yield _always("device", Uuid)
    yield _always("subject", Uuid)
    yield _always("revision", Integer)
    yield _always("written_at", UtcDateTime)
    yield _always("zone", Text)
    yield _always("withdrawn", Boolean)


def _revised() -> Iterator[SchemaItem]:
    """What holds for the tables of statements, behind what holds for each."""
    yield CheckConstraint("revision >= 0", name="revision")
    yield Index(None, "subject", "revision")


SESSIONS = Table(
    "sessions",
    METADATA,
    _key(),
    _always("device", Uuid),
    _always("routine_id", Text),
    _always("routine_version", Integer),
    _always("routine_hash", Text),
    _always("day", Text),
    _always("block_count", Integer),
    _always("planned_s", Double),
    _always("began_at", UtcDateTime),
    _always("zone", Text),
    _perhaps("outcome", Text),
    _perhaps("ended_at", UtcDateTime),
    CheckConstraint("day IN ('easy', 'usual', 'good')", name="day"),
    CheckConstraint("routine_version >= 1", name="routine_version"),
    CheckConstraint("block_count >= 0", name="block_count"),
    CheckConstraint("planned_s >= 0", name="planned_s"),
    CheckConstraint("outcome IN ('done', 'ended-early')", name="outcome"),
    CheckConstraint("(outcome IS NULL) = (ended_at IS NULL)", name="completed"),
    Index(None, "began_at"),
    Index(None, "device", "outcome", "began_at"),  # the program asks for an unfinished one when it opens
)
"""A session that was begun; ``outcome`` and ``ended_at`` come when it ends."""

BLOCKS = Table(
    "blocks",
    METADATA,
    _key(),
    _always("device", Uuid),
    _always("session_id", Uuid, ForeignKey("sessions.id")),
    _always("number", Integer),
    _always("block_index", Integer),
    _perhaps("exercise_id", Text),
    _always("repetitions", Integer),
    _always("sets", Integer),
    _always("hold_s", Double),
    _always("sides", Text),
    _always("began_at", UtcDateTime),
    _perhaps("outcome", Text),
    _perhaps("done_repetitions", Integer),
    _perhaps("done_hold_s", Double),
    _perhaps("ended_at", UtcDateTime),
    # Whoever looks back reads these of ten thousands of blocks, and nothing else of them.
    Index(
        "ix_blocks_at_a_glance",
        "session_id",
        "number",
        "id",
        "block_index",
        "outcome",
        "done_repetitions",
        "done_hold_s",
    ),
    CheckConstraint("number >= 0 AND block_index >= 0", name="place"),
    CheckConstraint("repetitions >= 0 AND sets >= 0 AND hold_s >= 0", name="prescribed"),
    CheckConstraint("done_repetitions >= 0 AND done_hold_s >= 0", name="done"),
    CheckConstraint("outcome IN ('done', 'eased', 'left-out')", name="outcome"),
    CheckConstraint(
        "(outcome IS NULL) = (ended_at IS NULL) AND (outcome IS NULL) = (done_repetitions IS NULL)"
        " AND (outcome IS NULL) = (done_hold_s IS NULL)",
        name="completed",
    ),
)
"""A block that was begun, with what was prescribed; what was done comes when it ends.

``number`` is its place among the blocks that were begun in the session, from 0; ``block_index`` its place in the
routine. Two copies of a history may each have gone on with the same session, so a number may stand twice once
they are merged; the key decides the order then.
"""

EASED = text("kind = 'ease-off'")
"""The events by which somebody eased off."""

EVENTS = Table(
    "events",
    METADATA,
    _key(),
    _always("device", Uuid),
    _always("session_id", Uuid, ForeignKey("sessions.id")),
    _always("number", Integer),
    _always("kind", Text),
    _always("at", UtcDateTime),
    _always("position_s", Double),
    _always("detail", Text),
    Index(None, "session_id", "number"),
    # One in four hundred, and the only ones that are ever looked for by their kind.
    Index("ix_events_eased", "session_id", "number", sqlite_where=EASED),
    CheckConstraint("number >= 0", name="place"),
)
"""Something that happened in a session; ``number`` is its place among the events there, from 0."""


@event.listens_for(EVENTS, "before_create")
def _eased_there_too(events: Table, connection: Connection, **_: object) -> None:
    """Say so to PostgreSQL where it is spoken to; naming it beforehand reads all that SQLAlchemy knows of it, 3 MB."""
    if connection.dialect.name == "postgresql":
        for index in events.indexes:
            if index.name == "ix_events_eased":
                index.dialect_kwargs["postgresql_where"] = EASED


PRESCRIBED_BLOCKS = Table(
    "prescribed_blocks",
    METADATA,
    _key(),
    _always("device", Uuid),
    _always("routine_hash", Text),
    _always("day", Text),
    _always("block_index", Integer),
    _perhaps("exercise_id", Text),
    _always("repetitions", Integer),
    _always("sets", Integer),
    _always("hold_s", Double),
    _always("sides", Text),
    CheckConstraint("day IN ('easy', 'usual', 'good')", name="day"),
    CheckConstraint("block_index >= 0", name="place"),
    CheckConstraint("repetitions >= 0 AND sets >= 0 AND hold_s >= 0", name="prescribed"),
    Index(None, "routine_hash", "day"),
)
"""What a routine, named by the hash of its content, asks for in one block on one kind of day.

Written with the first session of it, so that what was not begun is known as well. Two devices may each write
the same; it says the same then.
"""

ANSWERS = Table(
    "answers",
    METADATA,
    *_said(),
    _always("moment", Text),
    _perhaps("session_id", Uuid, ForeignKey("sessions.id")),
    _perhaps("stiffness", Integer),
    _perhaps("discomfort", Integer),
    _perhaps("worry", Integer),
    _always("medicine", Text),
    _always("words", Text),
    _always("shared", Boolean),
    _perhaps("offered", Text),
    CheckConstraint("moment IN ('before', 'after')", name="moment"),
    CheckConstraint("stiffness BETWEEN 0 AND 10", name="stiffness"),
    CheckConstraint("discomfort BETWEEN 0 AND 10", name="discomfort"),
    CheckConstraint("worry BETWEEN 0 AND 10", name="worry"),
    CheckConstraint("offered IN ('easy', 'usual', 'good')", name="offered"),
    Index(None, "session_id"),
    Index(None, "written_at"),
    *_revised(),
)
"""Answers before or after a session; ``session_id`` comes when the session begins."""

NOTES = Table(
    "notes",
    METADATA,
    *_said(),
    _always("text", Text),
    _always("about", Text),
    _perhaps("session_id", Uuid, ForeignKey("sessions.id")),
    _perhaps("number", Integer),
    _always("shared", Boolean),
    CheckConstraint("about IN ('session', 'block', 'event', 'day')", name="about"),
    CheckConstraint("(about = 'day') = (session_id IS NULL)", name="session"),
    CheckConstraint("(about IN ('block', 'event')) = (number IS NOT NULL)", name="number"),
    Index(None, "session_id"),
    Index(None, "written_at"),
    *_revised(),
)
"""A note about a session, a block or an event of it, or a day."""

DIARY = Table(
    "diary",
    METADATA,
    *_said(),
    _always("kind", Text),
    _always("day", Date),
    _perhaps("at", UtcDateTime),
    _perhaps("count", Integer),
    _always("text", Text),
    _always("shared", Boolean),
    CheckConstraint(
        "kind IN ('medicine', 'infusion', 'plasma-exchange', 'rituximab', 'appointment', 'counselling',"
        " 'spasms', 'free')",
        name="kind",
    ),
    CheckConstraint("count >= 0", name="count"),
    Index(None, "day"),
    *_revised(),
)
"""A dated entry on treatment or spasms."""

PLANS = Table(
    "plans",
    METADATA,
    *_said(),
    _always("routine_id", Text),
    _always("routine_version", Integer),
    _always("routine_hash", Text),
    _always("first", Date),
    _perhaps("last", Date),
    _perhaps("quota", Integer),
    _always("weekdays", Text),
    _perhaps("window_from", Time),
    _perhaps("window_to", Time),
    _always("agreed_with", Text),
    CheckConstraint("routine_version >= 1", name="routine_version"),
    CheckConstraint("(quota IS NULL) = (weekdays <> '')", name="how_often"),
    CheckConstraint("quota BETWEEN 1 AND 21", name="quota"),
    CheckConstraint("last >= first", name="ends"),
    *_revised(),
)
"""What was agreed: which routine, how often, from when to when. ``weekdays`` are ISO numbers in a row."""

AGREED_RESTS = Table(
    "agreed_rests",
    METADATA,
    *_said(),
    _always("first", Date),
    _always("last", Date),
    _always("reason", Text),
    _always("words", Text),
    CheckConstraint("reason IN ('flare', 'infusion', 'other')", name="reason"),
    CheckConstraint("last >= first", name="ends"),
    *_revised(),
)
"""Days on which no session is expected."""

SHARINGS = Table(
    "sharings",
    METADATA,
    *_said(),
    _always("kinds", Text),
    *_revised(),
)
"""What those who help may see from now on: kinds in a row, with spaces between them."""

EMERGENCY_PLANS = Table(
    "emergency_plans",
    METADATA,
    *_said(),
    _always("text", Text),
    *_revised(),
)
"""What the person wrote down for the case that something does not settle."""

CORRECTIONS = Table(
    "corrections",
    METADATA,
    *_said(),
    _always("session_id", Uuid, ForeignKey("sessions.id")),
    _perhaps("block_index", Integer),
    _always("counts", Boolean),
    _perhaps("outcome", Text),
    _perhaps("done_repetitions", Integer),
    _perhaps("done_hold_s", Double),
    _always("words", Text),
    CheckConstraint("block_index >= 0", name="place"),
    CheckConstraint("outcome IN ('done', 'eased', 'left-out')", name="outcome"),
    CheckConstraint("done_repetitions >= 0 AND done_hold_s >= 0", name="done"),
    Index(None, "session_id"),
    *_revised(),
)
"""What was recorded of a session, put right by hand."""
