"""The tables of the history, for SQLite and PostgreSQL alike.

Every row has a UUIDv7 key and names the device that wrote it. A row is written when something begins and
completed when it ends (a session, a block; answers, when their session begins); nothing else about it ever
changes. What is to be put right is written as a new row. ``merging`` says how two histories become one.

Texts have no length in the tables: SQLite would not keep it, PostgreSQL would refuse. Deleting is never
cascaded, so that no row can go along unseen. No end is required to come after its beginning, because a
computer's clock may be set back in between; ``number`` keeps the order instead.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any
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
    text,
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
        return None if value is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Read SQLite's text in one step: ten years have twenty thousand moments to be read."""
        return _moment if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


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
        Index(None, "device", "outcome", "began_at"),  # the program asks for an unfinished one when it opens
    )


class Block(Table):
    """A block that was begun, with what was prescribed; what was done comes when it ends.

    ``number`` is its place among the blocks that were begun in the session, from 0; ``block_index`` its place in the
    routine. Two copies of a history may each have gone on with the same session, so a number may stand twice once
    they are merged; the key decides the order then.
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


EASED = text("kind = 'ease-off'")
"""The events by which somebody eased off."""


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
        Index(None, "session_id", "number"),
        # One in four hundred, and the only ones that are ever looked for by their kind.
        Index("ix_events_eased", "session_id", "number", sqlite_where=EASED, postgresql_where=EASED),
        CheckConstraint("number >= 0", name="place"),
    )


class PrescribedBlock(Table):
    """What a routine, named by the hash of its content, asks for in one block on one kind of day.

    Written with the first session of it, so that what was not begun is known as well. Two devices may each write
    the same; it says the same then.
    """

    __tablename__ = "prescribed_blocks"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    device: Mapped[UUID]
    routine_hash: Mapped[str]
    day: Mapped[str]
    block_index: Mapped[int]
    exercise_id: Mapped[str | None]
    repetitions: Mapped[int]
    sets: Mapped[int]
    hold_s: Mapped[float]
    sides: Mapped[str]

    __table_args__ = (
        CheckConstraint("day IN ('easy', 'usual', 'good')", name="day"),
        CheckConstraint("block_index >= 0", name="place"),
        CheckConstraint("repetitions >= 0 AND sets >= 0 AND hold_s >= 0", name="prescribed"),
        Index(None, "routine_hash", "day"),
    )


class Said:
    """What the tables of statements have in common, in front of their own columns; see ``statements``."""

    id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-7)
    device: Mapped[UUID] = mapped_column(sort_order=-6)
    subject: Mapped[UUID] = mapped_column(sort_order=-5)
    revision: Mapped[int] = mapped_column(sort_order=-4)
    written_at: Mapped[datetime] = mapped_column(sort_order=-3)
    zone: Mapped[str] = mapped_column(sort_order=-2)
    withdrawn: Mapped[bool] = mapped_column(sort_order=-1)


def _said(*more: CheckConstraint | Index) -> tuple[CheckConstraint | Index, ...]:
    return (*more, CheckConstraint("revision >= 0", name="revision"), Index(None, "subject", "revision"))


class Answers(Said, Table):
    """Answers before or after a session; ``session_id`` comes when the session begins."""

    __tablename__ = "answers"

    moment: Mapped[str]
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("sessions.id"))
    stiffness: Mapped[int | None]
    discomfort: Mapped[int | None]
    worry: Mapped[int | None]
    medicine: Mapped[str]
    words: Mapped[str]
    shared: Mapped[bool]
    offered: Mapped[str | None]

    __table_args__ = _said(
        CheckConstraint("moment IN ('before', 'after')", name="moment"),
        CheckConstraint("stiffness BETWEEN 0 AND 10", name="stiffness"),
        CheckConstraint("discomfort BETWEEN 0 AND 10", name="discomfort"),
        CheckConstraint("worry BETWEEN 0 AND 10", name="worry"),
        CheckConstraint("offered IN ('easy', 'usual', 'good')", name="offered"),
        Index(None, "session_id"),
        Index(None, "written_at"),
    )


class Note(Said, Table):
    """A note about a session, a block or an event of it, or a day."""

    __tablename__ = "notes"

    text: Mapped[str]
    about: Mapped[str]
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("sessions.id"))
    number: Mapped[int | None]
    shared: Mapped[bool]

    __table_args__ = _said(
        CheckConstraint("about IN ('session', 'block', 'event', 'day')", name="about"),
        CheckConstraint("(about = 'day') = (session_id IS NULL)", name="session"),
        CheckConstraint("(about IN ('block', 'event')) = (number IS NOT NULL)", name="number"),
        Index(None, "session_id"),
        Index(None, "written_at"),
    )


class DiaryEntry(Said, Table):
    """A dated entry on treatment or spasms."""

    __tablename__ = "diary"

    kind: Mapped[str]
    day: Mapped[date]
    at: Mapped[datetime | None]
    count: Mapped[int | None]
    text: Mapped[str]
    shared: Mapped[bool]

    __table_args__ = _said(
        CheckConstraint(
            "kind IN ('medicine', 'infusion', 'plasma-exchange', 'rituximab', 'appointment', 'counselling',"
            " 'spasms', 'free')",
            name="kind",
        ),
        CheckConstraint("count >= 0", name="count"),
        Index(None, "day"),
    )


class Plan(Said, Table):
    """What was agreed: which routine, how often, from when to when. ``weekdays`` are ISO numbers in a row."""

    __tablename__ = "plans"

    routine_id: Mapped[str]
    routine_version: Mapped[int]
    routine_hash: Mapped[str]
    first: Mapped[date]
    last: Mapped[date | None]
    quota: Mapped[int | None]
    weekdays: Mapped[str]
    window_from: Mapped[time | None]
    window_to: Mapped[time | None]
    agreed_with: Mapped[str]

    __table_args__ = _said(
        CheckConstraint("routine_version >= 1", name="routine_version"),
        CheckConstraint("(quota IS NULL) = (weekdays <> '')", name="how_often"),
        CheckConstraint("quota BETWEEN 1 AND 21", name="quota"),
        CheckConstraint("last >= first", name="ends"),
    )


class AgreedRest(Said, Table):
    """Days on which no session is expected."""

    __tablename__ = "agreed_rests"

    first: Mapped[date]
    last: Mapped[date]
    reason: Mapped[str]
    words: Mapped[str]

    __table_args__ = _said(
        CheckConstraint("reason IN ('flare', 'infusion', 'other')", name="reason"),
        CheckConstraint("last >= first", name="ends"),
    )


class Sharing(Said, Table):
    """What those who help may see from now on: kinds in a row, with spaces between them."""

    __tablename__ = "sharings"

    kinds: Mapped[str]

    __table_args__ = _said()


class EmergencyPlan(Said, Table):
    """What the person wrote down for the case that something does not settle."""

    __tablename__ = "emergency_plans"

    text: Mapped[str]

    __table_args__ = _said()


class Correction(Said, Table):
    """What was recorded of a session, put right by hand."""

    __tablename__ = "corrections"

    session_id: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"))
    block_index: Mapped[int | None]
    counts: Mapped[bool]
    outcome: Mapped[str | None]
    done_repetitions: Mapped[int | None]
    done_hold_s: Mapped[float | None]
    words: Mapped[str]

    __table_args__ = _said(
        CheckConstraint("block_index >= 0", name="place"),
        CheckConstraint("outcome IN ('done', 'eased', 'left-out')", name="outcome"),
        CheckConstraint("done_repetitions >= 0 AND done_hold_s >= 0", name="done"),
        Index(None, "session_id"),
    )
