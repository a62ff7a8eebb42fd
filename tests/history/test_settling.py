"""Who writes need not wait for the disk, and what was written settles on it all the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sps_coach.history.opening import without_waiting
from sps_coach.history.settling import Settling
from sps_coach.history.statements import Note
from sps_coach.history.store import Store
from sps_coach.history.writer import Writer
from tests.history.samples import MORNING, open_store

WORDS = "a word that stands nowhere else"


def test_what_was_written_settles_while_the_history_is_open(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        without_waiting(store.database.engine)
        settling = Settling(store.database.path)
        store.journal.keep(Note(WORDS), at=MORNING, zone="UTC")
        assert WORDS.encode() not in store.database.path.read_bytes(), "it stands in the log until then"
        settling.soon()
        settling.close()
        assert WORDS.encode() in store.database.path.read_bytes()
        (kept,) = store.journal.standing(Note)
        assert kept.said.text == WORDS


def how_it_waits(store: Store) -> object:
    with store.database.reading() as connection:
        return connection.exec_driver_sql("PRAGMA synchronous").scalar()


def test_the_worker_waits_for_no_disk_and_leaves_one_file(tmp_path: Path) -> None:
    path = tmp_path / "data" / "history.sqlite3"
    writer = Writer(path)
    waits: list[object] = []
    writer.keep(Note(WORDS), at=MORNING, zone="UTC")
    writer.ask(how_it_waits, waits.append)
    writer.close()
    assert waits == [1]  # NORMAL: the log is written, and nobody waits for it
    assert WORDS.encode() in path.read_bytes()
    assert not path.with_name("history.sqlite3-wal").exists()


def test_what_cannot_settle_is_still_in_the_log(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        without_waiting(store.database.engine)
        store.journal.keep(Note(WORDS), at=MORNING, zone="UTC")
        with closing(sqlite3.connect(store.database.path)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM notes").fetchone()
            store.journal.keep(Note("later"), at=MORNING, zone="UTC")
            settling = Settling(store.database.path)
            settling.soon()
            settling.close()
            assert [kept.said.text for kept in store.journal.standing(Note)] == [WORDS, "later"]
