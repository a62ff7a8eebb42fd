"""Whatever ails the file, one calm sentence is said and nothing in it is changed."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sps_coach.history import migrating, opening, writer
from sps_coach.history.device import device_id
from sps_coach.history.records import HistoryUnavailable
from sps_coach.history.store import Store
from sps_coach.library.wording import remarks
from tests.history.samples import after, beginning, open_store

NOBODY = 65534

HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE" if sys.argv[2] == "writing" else "PRAGMA locking_mode = EXCLUSIVE")
held.execute("UPDATE sessions SET zone = zone")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def held_by_another_program(path: Path, how: str) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate("\n")


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Root may write everywhere; for a while this process is nobody instead."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def allow_pages(store: Store, more: int) -> None:
    """Let the disk have room for so many pages more."""
    with store.database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + more}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history with a session in it."""
    with closing(open_store(tmp_path)) as store:
        store.begin(**beginning())
    return tmp_path / "data" / "history.sqlite3"


def said_on_opening(folder: Path) -> str:
    with pytest.raises(HistoryUnavailable) as said:
        open_store(folder)
    return str(said.value)


def overwrite_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"not a database at all")


def cut_off(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(5000)


def empty_beside_waiting_sessions(path: Path) -> None:
    path.write_bytes(b"")
    path.with_name(path.name + "-wal").write_bytes(b"sessions" * 100)


def something_elses(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()


@pytest.mark.parametrize(
    ("ail", "sentence"),
    [
        (overwrite_header, opening.DAMAGED),
        (cut_off, opening.DAMAGED),
        (empty_beside_waiting_sessions, opening.DAMAGED),
        (something_elses, opening.DAMAGED),
        (newer, migrating.NEWER),
    ],
    ids=["overwritten", "cut off", "emptied", "something else's", "newer"],
)
def test_a_file_that_is_no_history_of_ours_is_left_untouched(
    path: Path, tmp_path: Path, ail: Callable[[Path], None], sentence: str
) -> None:
    ail(path)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert said_on_opening(tmp_path) == sentence
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


def test_a_file_held_by_another_program(path: Path, tmp_path: Path) -> None:
    with held_by_another_program(path, "alone"):
        assert said_on_opening(tmp_path) == opening.LOCKED
    with closing(open_store(tmp_path)) as store, held_by_another_program(path, "writing"):
        assert len(store.sessions()) == 1
        with pytest.raises(HistoryUnavailable, match="Another program"):
            store.begin(**beginning())


def test_a_folder_that_may_not_be_written() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        with as_an_ordinary_user():
            folder_may_be_written = os.access(folder, os.W_OK, effective_ids=True)
            if folder_may_be_written:
                folder.chmod(0o555)
            assert said_on_opening(folder) == opening.NOT_ALLOWED.format(folder=folder / "data")
            with pytest.raises(HistoryUnavailable, match="not allowed"):
                device_id(folder / "data")
        folder.chmod(0o755)
        assert list(folder.iterdir()) == []


def test_a_history_that_may_only_be_read() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        with closing(open_store(folder)) as store:
            store.begin(**beginning())
        path = folder / "data" / "history.sqlite3"
        path.chmod(0o444)
        for place in (folder, path.parent):
            place.chmod(0o755)
        before = path.read_bytes()
        with as_an_ordinary_user():
            assert said_on_opening(folder) == opening.NOT_ALLOWED.format(folder=path.parent)
        assert path.read_bytes() == before


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a note")
    assert said_on_opening(tmp_path) == opening.NOT_ALLOWED.format(folder=tmp_path / "data")
    with pytest.raises(HistoryUnavailable):
        device_id(tmp_path / "data")


@pytest.mark.parametrize("together", [False, True])
def test_a_full_disk_keeps_what_was_written_before(tmp_path: Path, together: bool) -> None:
    with closing(open_store(tmp_path)) as store:
        session = store.begin(**beginning())
        allow_pages(store, 0)
        with (
            pytest.raises(HistoryUnavailable, match="no room left"),
            store.together() if together else nullcontext(),
        ):
            store.event(kind="pause", at=after(1), position_s=1.0, detail="long" * 5000)
        assert [found.id for found in store.sessions()] == [session]
        assert store.events(session) == ()
        allow_pages(store, 1000)
        store.end(outcome="done", at=after(2))


def test_a_write_together_that_could_not_be_can_be_told_again(tmp_path: Path) -> None:
    def rest_of_the_session() -> None:
        with store.together():
            store.event(kind="pause", at=after(1), position_s=1.0, detail="long" * 5000)
            store.end(outcome="done", at=after(2))
            store.begin(**beginning(at=after(60)))

    with closing(open_store(tmp_path)) as store:
        first = store.begin(**beginning())
        with (
            held_by_another_program(tmp_path / "data" / "history.sqlite3", "writing"),
            pytest.raises(HistoryUnavailable, match="Another program"),
        ):
            rest_of_the_session()
        allow_pages(store, 0)
        with pytest.raises(HistoryUnavailable, match="no room left"):
            rest_of_the_session()
        allow_pages(store, 1000)
        rest_of_the_session()
        assert [session.outcome for session in store.sessions()] == [None, "done"]
        assert [event.kind for event in store.events(first)] == ["pause"]


@pytest.mark.parametrize(
    "sentence",
    [
        opening.LOCKED, opening.DAMAGED, opening.NOT_ALLOWED, opening.FULL, opening.UNREACHABLE,
        migrating.NEWER, migrating.STAYED, writer.UNKEPT, writer.UNWRITTEN,
        writer.UNREAD,
    ],
)  # fmt: skip
def test_every_sentence_is_one_and_calm(sentence: str) -> None:
    assert re.fullmatch(r"[A-Z][^.]+\.", sentence)
    assert not list(remarks(sentence))
