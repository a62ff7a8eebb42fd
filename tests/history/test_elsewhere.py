"""Whatever the history asks of its database is said in words that PostgreSQL knows as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from sqlalchemy import Dialect, event, make_url
from sqlalchemy.sql import ClauseElement

from sps_coach.history import content
from sps_coach.history.keys import Keys
from sps_coach.history.pieces import FOREVER
from sps_coach.history.statements import (
    AgreedRest,
    Answers,
    Correction,
    DiaryEntry,
    EmergencyPlan,
    Note,
    Plan,
    Sharing,
)
from sps_coach.history.store import Store
from tests.history.looking_back import live
from tests.history.samples import MORNING, OTHER_DEVICE, after, beginning, block, lived_on, open_store

KNOWN = {"coalesce", "count", "max", "min"}
"""Functions that both have, by the same name and with the same meaning."""

SAID = (Answers, Note, DiaryEntry, Plan, AgreedRest, Sharing, EmergencyPlan, Correction)


@contextmanager
def listened_to(store: Store) -> Iterator[set[str]]:
    """Everything that is asked of a history meanwhile, as PostgreSQL would be asked."""
    asked: set[str] = set()

    def note(_connection: object, statement: Any, many: Any, given: Any, _options: object) -> None:
        assert isinstance(statement, ClauseElement)  # and no text that only one database knows
        names = list(many[0] if many else given)
        asked.add(str(statement.compile(dialect=postgresql(), column_keys=names or None)))

    event.listen(store.database.engine, "before_execute", note)
    yield asked
    event.remove(store.database.engine, "before_execute", note)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is asked while a history is lived, put right, looked back on, and merged with another."""
    here, there = (tmp_path_factory.mktemp(name) for name in ("here", "there"))
    with closing(open_store(here)) as store, closing(open_store(there, device=OTHER_DEVICE)) as other:
        lived_on(other, MORNING)
        other.begin(**beginning(at=after(900)))
        with listened_to(store) as asked, listened_to(other) as asked_there:
            with store.together():
                live(store)
            say_everything(store)
            look_everywhere(store)
            with other.database.reading() as connection:
                theirs = content.read(connection)
            for _ in range(2):  # the second time there is something to be held against
                with store.database.writing() as connection:
                    content.write(connection, theirs)
            session = other.unfinished()
            assert session is not None
            other.resume_from(session.id)
            other.block_began(**block(0))
            other.end(outcome="done", at=after(960))
            with other.database.reading() as connection, store.database.writing() as into:
                content.write(into, content.read(connection))
    return asked | asked_there


def say_everything(store: Store) -> None:
    """Say it, say it anew and take it back."""
    sharing = store.journal.keep(Sharing(("practice",)), at=MORNING, zone="UTC")
    store.journal.keep(Sharing(()), at=MORNING, zone="UTC", subject=sharing, anew=True)
    store.journal.withdraw(Sharing, sharing, at=MORNING, zone="UTC")
    store.journal.keep(EmergencyPlan("Call Anna."), at=MORNING, zone="UTC")
    store.journal.keep(Answers("after", stiffness=3), at=after(86_400), zone="UTC")


def look_everywhere(store: Store) -> None:
    """Everything that is read, of all time and since a moment."""
    for since in (None, MORNING):
        store.past(since)
        store.glance(since)
    for kind in SAID:
        store.journal.standing(kind)
        store.journal.first_said(kind, (MORNING, FOREVER), Keys())
    session = store.sessions(MORNING, limit=1)[0].id
    store.past_of(session)
    store.events(session)
    store.first_began()
    store.count()


def postgresql() -> Dialect:
    dialect: Dialect = make_url("postgresql://").get_dialect()()
    return dialect


def test_every_statement_can_be_said_to_postgresql(asked: set[str]) -> None:
    assert len(asked) > 60
    called = {name.lower() for text in asked for name in re.findall(r"\b(\w+)\(", text)}
    words = {
        "as",
        "and",
        "or",
        "in",
        "not",
        "exists",
        "values",
        "where",
        "on",
        "from",
        "select",
        "case",
        "when",
    }
    assert called - words - set(content.TABLES) <= KNOWN
    assert not re.search(
        r"rowid|pragma|ifnull|group_concat|strftime|julianday", " ".join(asked), re.IGNORECASE
    )


def test_every_table_is_written_and_read(asked: set[str]) -> None:
    for name in content.TABLES:
        assert any(text.startswith(f"INSERT INTO {name} ") for text in asked), name
        assert any(re.search(rf"(?:FROM|JOIN) {name}\b", text) for text in asked), name
    assert any(text.startswith("UPDATE sessions ") for text in asked)
