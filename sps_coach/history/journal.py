"""What people say, kept in the history: statements are written once, and written anew to correct them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import datetime, timedelta
from functools import cache
from typing import Any, get_args
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    RowMapping,
    Select,
    Table,
    and_,
    bindparam,
    case,
    exists,
    insert,
    or_,
    select,
    update,
)
from uuid6 import uuid7

from sps_coach.history.database import Database
from sps_coach.history.keys import Keys, held, key_of
from sps_coach.history.pieces import Piece, given_for
from sps_coach.history.statements import (
    AgreedRest,
    Answers,
    Correction,
    DiaryEntry,
    EmergencyPlan,
    Kept,
    Note,
    Plan,
    Said,
    SharedKind,
    Sharing,
    Statement,
)
from sps_coach.history.tables import (
    AGREED_RESTS,
    ANSWERS,
    CORRECTIONS,
    DIARY,
    EMERGENCY_PLANS,
    NOTES,
    PLANS,
    SESSIONS,
    SHARINGS,
)

ANSWERS_HOLD = timedelta(hours=1)
"""Answers given before a session belong to the session that begins within this time, if any does; answers given
after one, without naming it, to the session that ended within this time, if any did."""

_TABLES: dict[type[Any], Table] = {
    Answers: ANSWERS,
    Note: NOTES,
    DiaryEntry: DIARY,
    Plan: PLANS,
    AgreedRest: AGREED_RESTS,
    Correction: CORRECTIONS,
    Sharing: SHARINGS,
    EmergencyPlan: EMERGENCY_PLANS,
}


class Journal:
    """The statements of one open history. It belongs to one thread at a time."""

    def __init__(self, database: Database, device: UUID) -> None:
        """Take the open file, and the device that is kept with every row."""
        self._database = database
        self._device = device

    def keep(
        self, said: Statement, *, at: datetime, zone: str, subject: UUID | None = None, anew: bool = False
    ) -> UUID:
        """Keep a statement and return its subject.

        Args:
            said: what is said.
            at: when it is written.
            zone: the local time zone's name.
            subject: names it; None gives a new name.
            anew: whether this is the next revision of what is known under that subject.

        Raises:
            HistoryUnavailable: it cannot be written now.
            LookupError: ``anew``, but nothing of that kind is known under that subject.
            ValueError: a value is not such as the tables keep, or the session is not known.
        """
        subject = subject or UUID(int=uuid7().int)
        table, row = _TABLES[type(said)], _row(said) | {"subject": subject, "revision": 0}
        with self._database.writing() as connection:
            if anew:
                last = _last(connection, table, subject)
                row["revision"] = last["revision"] + 1
                if isinstance(said, Answers) and said.session_id is None:
                    row["session_id"] = last["session_id"]  # it may have begun meanwhile
            elif isinstance(said, Answers) and said.moment == "after" and said.session_id is None:
                row["session_id"] = _lived_last(connection, self._device, at)
            self._add(connection, table, row | {"written_at": at, "zone": zone, "withdrawn": False})
        return subject

    def withdraw(self, kind: type[Statement], subject: UUID, *, at: datetime, zone: str) -> None:
        """Take a statement back. It no longer stands; what it said stays underneath.

        Raises:
            HistoryUnavailable: it cannot be written now.
            LookupError: nothing of that kind is known under that subject.
        """
        table = _TABLES[kind]
        with self._database.writing() as connection:
            last = dict(_last(connection, table, subject))
            last |= {"revision": last["revision"] + 1, "written_at": at, "zone": zone, "withdrawn": True}
            self._add(connection, table, last)

    def standing(self, kind: type[Said], *, session_id: UUID | None = None) -> tuple[Kept[Said], ...]:
        """Return the statements of a kind that stand, in the order in which they were first written.

        Args:
            kind: such as ``Note``.
            session_id: only those about this session.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        table = _TABLES[kind]
        wanted = _standing(table, _names(kind))
        if session_id is not None:
            wanted = wanted.where(table.c.session_id == session_id)
        return self._read(kind, wanted, {}, Keys())

    def first_said(self, kind: type[Said], piece: Piece, keys: Keys) -> tuple[Kept[Said], ...]:
        """Return those that stand of the statements that were first written in a piece of time, in order.

        Args:
            kind: such as ``Note``.
            piece: from when until before when.
            keys: those of the sessions they may be about.

        Raises:
            HistoryUnavailable: the history cannot be read now.
        """
        return self._read(kind, _standing_in_piece(_TABLES[kind], _names(kind)), given_for(piece), keys)

    def _read(
        self, kind: type[Said], wanted: Select[Any], given: dict[str, datetime], keys: Keys
    ) -> tuple[Kept[Said], ...]:
        with self._database.reading() as connection:
            rows = connection.execute(wanted, given).all()
        read = _reading(kind)
        return tuple(sorted((read(row, keys) for row in rows if not row.withdrawn), key=_in_order))

    def _add(self, connection: Connection, table: Table, row: dict[str, Any]) -> None:
        connection.execute(insert(table).values(row | {"id": UUID(int=uuid7().int), "device": self._device}))


def belong_to(connection: Connection, session: UUID, device: UUID, began: datetime) -> None:
    """Let the newest answers that were given on this device within the hour before belong to a session.

    Answers that already belong to one stay there.
    """
    given = (
        select(ANSWERS.c.subject, ANSWERS.c.session_id)
        .where(
            ANSWERS.c.moment == "before",
            ANSWERS.c.device == device,
            ANSWERS.c.written_at.between(began - ANSWERS_HOLD, began),
        )
        .order_by(ANSWERS.c.written_at.desc(), ANSWERS.c.id.desc())
        .limit(1)
    )
    newest = connection.execute(given).first()
    if newest is not None and newest.session_id is None:
        theirs = update(ANSWERS).where(ANSWERS.c.subject == newest.subject)
        connection.execute(theirs.values(session_id=session))


def _lived_last(connection: Connection, device: UUID, at: datetime) -> UUID | None:
    """The session of this device that ended last, where that is at most an hour ago; answers after it are its own."""
    ended = (
        select(SESSIONS.c.id)
        .where(SESSIONS.c.device == device, SESSIONS.c.ended_at.between(at - ANSWERS_HOLD, at))
        .order_by(SESSIONS.c.ended_at.desc(), SESSIONS.c.id.desc())
        .limit(1)
    )
    return connection.execute(ended).scalar()


def _last(connection: Connection, table: Table, subject: UUID) -> RowMapping:
    """The newest row of a subject."""
    known = select(table).where(table.c.subject == subject)
    last = connection.execute(known.order_by(table.c.revision.desc(), table.c.id.desc())).mappings().first()
    if last is None:
        raise LookupError(f"nothing is known under {subject}")
    return last


@cache
def _standing(table: Table, names: tuple[str, ...]) -> Select[Any]:
    """The rows after which nothing was written on the same subject, with when it was first written.

    Made once, because making it takes longer than running it, and without the keys that nobody asks for, because
    reading those takes longer than all the rest.
    """
    later, first = table.alias("later"), table.alias("first")
    after: ColumnElement[bool] = and_(
        later.c.subject == table.c.subject,
        or_(
            later.c.revision > table.c.revision,
            and_(later.c.revision == table.c.revision, later.c.id > table.c.id),
        ),
    )
    began = (
        select(first.c.written_at)
        .where(first.c.subject == table.c.subject)
        .order_by(first.c.revision, first.c.id)
        .limit(1)
        .scalar_subquery()
    )
    first_at = case((table.c.revision == 0, table.c.written_at), else_=began)  # most are never written anew
    said = [held(table.c[name]) if name == "session_id" else table.c[name] for name in names]
    kept = (
        held(table.c.subject),
        first_at.label("first_at"),
        table.c.zone,
        table.c.revision,
        table.c.withdrawn,
    )
    return select(*kept, *said).where(~exists().where(after))


@cache
def _standing_in_piece(table: Table, names: tuple[str, ...]) -> Select[Any]:
    """The same, of what was first written in a piece of time that is given later."""
    first = table.alias("begun").c
    begun = select(first.subject).where(
        first.written_at >= bindparam("since"), first.written_at < bindparam("until"), first.revision == 0
    )
    return _standing(table, names).where(table.c.subject.in_(begun))


def _row(said: Statement) -> dict[str, Any]:
    row = {field.name: getattr(said, field.name) for field in fields(said)}
    if isinstance(said, Plan):
        row["weekdays"] = " ".join(map(str, said.weekdays))
    if isinstance(said, Sharing):
        row["kinds"] = " ".join(said.kinds)
    return row


def _names(kind: type[Said]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _reading(kind: type[Said]) -> Callable[[Row[Any], Keys], Kept[Said]]:
    """How a row of ``_standing`` is read."""
    make: Callable[..., Any] = kind
    others = [(place, _READ[name]) for place, name in enumerate(_names(kind)) if name in _READ]

    def read(row: Row[Any], keys: Keys) -> Kept[Said]:
        kept: list[Any] = list(row)
        subject, first_at, zone, revision, _withdrawn = kept[:5]
        values = kept[5:]
        for place, value in others:
            values[place] = value(values[place], keys)
        return Kept(key_of(subject), make(*values), first_at, zone, revision)

    return read


def _session(held: Any, keys: Keys) -> UUID | None:
    return None if held is None else keys[held]


def _weekdays(text: str, _keys: Keys) -> tuple[int, ...]:
    return tuple(int(day) for day in text.split())


def _known_kinds(text: str, _keys: Keys) -> tuple[SharedKind, ...]:
    """The kinds in a row, without any that only another version of the program knows."""
    return tuple(kind for kind in get_args(SharedKind) if kind in text.split())


_READ: dict[str, Callable[[Any, Keys], Any]] = {
    "session_id": _session,
    "weekdays": _weekdays,
    "kinds": _known_kinds,
}
"""What is not read as it is kept."""


def _in_order(kept: Kept[Any]) -> tuple[datetime, UUID]:
    return kept.at, kept.subject
