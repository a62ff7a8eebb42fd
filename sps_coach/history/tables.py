"""The tables of the history, for SQLite and PostgreSQL alike.

Every row has a UUIDv7 key and names the device that wrote it. A row is written when something begins and
completed when it ends; nothing else about it ever changes. Two histories are merged row by row, by key: a row
that only one of them has is taken over, a completed one stands before an uncompleted one, and of two ends of
one session the later stands.

Texts have no length in the tables: SQLite would not keep it, PostgreSQL would refuse. Deleting is never
cascaded, so that no row can go along unseen. No end is required to come after its beginning, because a
computer's clock may be set back in between; ``number`` keeps the order instead.
"""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


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
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Table(DeclarativeBase):
    """What every table has in common: names of constraints that are the same everywhere."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map = {str: Text(), datetime: UtcDateTime(), float: Double()}  # noqa: RUF012 (SQLAlchemy's own attribute)


class Session(Table):
    """A session that was begun; ``outcome`` and ``ended_at`` come when it ends."""

    __tablename__ = "sessions"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    device: Mapped[UUID]
    routine_id: Mapped[str]
    routine_version: Mapped[int]
    routine_hash: Mapped[str]
    day: Mapped[str]
    block_count: Mapped[int]
    planned_s: Mapped[float]
    began_at: Mapped[datetime]
    zone: Mapped[str]
    outcome: Mapped[str | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("day IN ('easy', 'usual', 'good')", name="day"),
        CheckConstraint("routine_version >= 1", name="routine_version"),
        CheckConstraint("block_count >= 0", name="block_count"),
        CheckConstraint("planned_s >= 0", name="planned_s"),
        CheckConstraint("outcome IN ('done', 'ended-early')", name="outcome"),
        CheckConstraint("(outcome IS NULL) = (ended_at IS NULL)", name="completed"),
        Index(None, "began_at"),
    )


class Block(Table):
    """A block that was begun, with what was prescribed; what was done comes when it ends.

    ``number`` is its place among the blocks that were begun in the session, from 0; ``block_index`` its place in the
    routine.
    """

    __tablename__ = "blocks"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    device: Mapped[UUID]
    session_id: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"))
    number: Mapped[int]
    block_index: Mapped[int]
    exercise_id: Mapped[str | None]
    repetitions: Mapped[int]
    sets: Mapped[int]
    hold_s: Mapped[float]
    sides: Mapped[str]
    began_at: Mapped[datetime]
    outcome: Mapped[str | None]
    done_repetitions: Mapped[int | None]
    done_hold_s: Mapped[float | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("session_id", "number"),
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


class Event(Table):
    """Something that happened in a session; ``number`` is its place among the events there, from 0."""

    __tablename__ = "events"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    device: Mapped[UUID]
    session_id: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"))
    number: Mapped[int]
    kind: Mapped[str]
    at: Mapped[datetime]
    position_s: Mapped[float]
    detail: Mapped[str]

    __table_args__ = (
        UniqueConstraint("session_id", "number"),
        CheckConstraint("number >= 0", name="place"),
    )
