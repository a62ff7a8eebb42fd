from __future__ import annotations

import sqlite3
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from sps_coach.history import keeper as keeper_module
from sps_coach.history import writer as writer_module
from sps_coach.history.opening import DAMAGED, LOCKED
from sps_coach.history.records import PrescribedBlock
from sps_coach.history.statements import Answers, Note
from sps_coach.history.store import Store
from sps_coach.history.writer import UNKEPT, UNREAD, UNWRITTEN, Writer
from sps_coach.session.ports import Record
from tests.history.samples import MORNING, after, beginning, block, ending, open_store

PATIENCE_S = 20.0
"""How long a test waits for what has to come."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    writer = Writer(path, patience_s=0.05, retry_s=0.05)
    try:
        yield writer
    finally:
        writer.close()


def asked(writer: Writer, query: Callable[[Store], Any]) -> Any:
    """What the writer answers, waited for."""
    answered = threading.Event()
    answers: list[Any] = []

    def take(answer: Any) -> None:
        answers.append(answer)
        answered.set()

    writer.ask(query, take, take)
    assert answered.wait(PATIENCE_S)
    return answers[0]


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.005)


def live(record: Record, blocks: int = 3) -> None:
    """A small session, told through the port alone."""
    record.begin(**beginning(blocks=blocks))
    for index in range(blocks):
        record.block_began(**block(index))
        record.event(kind="pause", at=after(10 * index + 4), position_s=10.0 * index)
        record.block_ended(**ending(index))
    record.end(outcome="done", at=after(10 * blocks))


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program is writing, and takes its time."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_what_is_told_is_kept_in_order(path: Path, tmp_path: Path) -> None:
    with writing(path) as writer:
        live(writer)
        assert writer.trouble() is None
    with closing(open_store(tmp_path)) as store:
        (session,) = store.sessions()
        assert [(one.index, one.outcome) for one in session.blocks] == [(0, "done"), (1, "done"), (2, "done")]
        assert [one.position_s for one in store.events(session.id)] == [0.0, 10.0, 20.0]
        assert session.outcome == "done"


def test_a_question_sees_what_was_told_before_it(path: Path) -> None:
    with writing(path) as writer:
        writer.begin(**beginning())
        found = asked(writer, lambda store: store.unfinished())
        assert found.routine_id == "gentle-morning"
        writer.let_be(found.id)
        assert asked(writer, lambda store: store.unfinished()) is None


def test_a_session_goes_on_after_a_new_start(path: Path) -> None:
    with writing(path) as writer:
        writer.begin(**beginning())
        writer.block_began(**block(0))
        writer.block_ended(**ending(0))
        writer.block_began(**block(1))
    with writing(path) as writer:
        found = asked(writer, lambda store: store.unfinished())
        assert found.next_block == 1
        writer.resume_from(found.id)
        writer.block_began(**block(1))
        writer.block_ended(**ending(1))
        (session,) = asked(writer, lambda store: store.sessions())
    assert [one.outcome for one in session.blocks] == ["done", "done"]


def test_calls_return_at_once_even_while_the_history_opens(path: Path) -> None:
    began = time.perf_counter()
    with writing(path) as writer:
        assert time.perf_counter() - began < 0.25
        took = []
        writer.begin(**beginning())
        for _ in range(400):
            before = time.perf_counter()
            writer.event(kind="pause", at=after(1), position_s=1.0)
            took.append(time.perf_counter() - before)
        assert statistics.median(took) < 0.001
        assert len(asked(writer, lambda store: store.events(store.sessions()[0].id))) == 400


def test_what_is_told_is_on_disk_within_a_second(path: Path) -> None:
    with writing(path) as writer:
        asked(writer, lambda store: store.sessions())
        with closing(sqlite3.connect(path)) as reader:

            def kept() -> int:
                return int(reader.execute("SELECT count(*) FROM sessions").fetchone()[0])

            for before in range(5):
                told = time.monotonic()
                writer.begin(**beginning())
                while kept() == before:
                    assert time.monotonic() - told < 1.0


def test_while_another_program_holds_the_history_all_waits_and_nothing_is_lost(path: Path) -> None:
    with writing(path) as writer:
        asked(writer, lambda store: store.sessions())
        with held(path):
            live(writer)
            until(lambda: writer.trouble() == LOCKED)
            # Reading goes on meanwhile.
            assert asked(writer, lambda store: store.sessions()) == ()
        until(lambda: writer.trouble() is None)
        (session,) = asked(writer, lambda store: store.sessions())
        assert (len(session.blocks), session.outcome) == (3, "done")


def test_a_damaged_history_is_mended_and_the_session_goes_on(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all" * 100)
    with writing(path) as writer:
        live(writer)
        assert len(asked(writer, lambda store: store.sessions())) == 1
        assert writer.trouble() is None
        mended = writer.mended()
        assert mended is not None
        assert mended.aside is not None
        assert mended.aside.read_bytes() == b"not a database at all" * 100


def test_damage_in_the_middle_of_a_session_is_mended_and_the_session_goes_on(path: Path) -> None:
    with writing(path) as writer:
        live(writer)
        asked(writer, lambda store: store.sessions())
    with writing(path) as writer:
        writer.begin(**beginning())
        writer.block_began(**block(0))
        asked(writer, lambda store: store.sessions())
        with path.open("r+b") as file:
            file.write(b"not a database at all" * 10)
        writer.event(kind="pause", at=after(2), position_s=1.0)
        writer.block_ended(**ending(0))
        writer.end(outcome="done", at=after(30))
        until(lambda: nudge(writer).mended() is not None)
        newest, _ = asked(writer, lambda store: store.sessions())
        assert newest.outcome == "done"
        assert [one.outcome for one in newest.blocks] == ["done"]


def test_a_lost_history_comes_back_from_its_newest_backup(path: Path) -> None:
    with writing(path) as writer:
        live(writer)
        asked(writer, lambda store: store.sessions())
    path.unlink()
    with writing(path) as writer:
        assert len(asked(writer, lambda store: store.sessions())) == 1
        assert writer.mended() is not None


def nudge(writer: Writer) -> Writer:
    """Something is written now and then; that is when what a backup found is looked into."""
    writer.keep(Note("a"), at=MORNING, zone="UTC")
    return writer


def test_hidden_damage_is_found_while_a_backup_is_made(path: Path) -> None:
    with writing(path) as writer:
        for _ in range(40):
            live(writer)
        asked(writer, lambda store: store.sessions())
    for backup in path.with_name("backups").glob("history-*"):
        backup.unlink()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size - 4096)
        file.write(b"\xa5" * 4096)
    with writing(path) as writer:
        until(lambda: asked(writer, lambda store: store.count()) > 0 and nudge(writer).mended() is not None)
        assert asked(writer, lambda store: store.count()) > 30


def test_closing_gives_up_what_cannot_be_written_and_says_so(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with writing(path) as writer:
        live(writer)
    assert writer.trouble() == DAMAGED
    assert path.read_bytes() == before


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the worker noted for us rather than for the user."""
    notes: list[str] = []
    monkeypatch.setattr(writer_module._log, "exception", notes.append)
    return notes


def test_what_the_history_does_not_keep_holds_up_nothing_else(path: Path, noted: list[str]) -> None:
    with writing(path) as writer:
        writer.begin(**beginning())
        writer.block_ended(**ending(7))
        writer.block_began(**block(0))
        (session,) = asked(writer, lambda store: store.sessions())
        assert len(session.blocks) == 1
        assert writer.trouble() == UNKEPT
        writer.begin(**beginning())
        assert writer.trouble() is None
    assert len(noted) == 1


def test_a_question_that_goes_astray_holds_up_nothing_else(path: Path, noted: list[str]) -> None:
    def gone(_answer: object) -> None:
        raise RuntimeError("the window is closed")

    with writing(path) as writer:
        assert asked(writer, lambda store: 1 / 0) == UNREAD
        writer.ask(lambda store: store.sessions(), gone)
        writer.ask(lambda store: 1 / 0, gone, gone)
        live(writer)
        assert len(asked(writer, lambda store: store.sessions())) == 1
    assert len(noted) == 4


def test_whatever_keeps_the_history_from_opening_the_session_goes_on(
    path: Path, noted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(keeper_module, "device_id", lambda _folder: 1 / 0)
        with writing(path) as writer:
            live(writer)
            until(lambda: writer.trouble() == UNWRITTEN)
            assert asked(writer, lambda store: store.sessions()) == UNREAD
            broken.undo()
            until(lambda: writer.trouble() is None)
            assert len(asked(writer, lambda store: store.sessions())) == 1
    assert noted


def test_two_writers_lose_nothing_of_each_other(path: Path) -> None:
    sessions, blocks = 4, 5
    with closing(Writer(path)) as one, closing(Writer(path)) as two:
        for _ in range(sessions):
            live(one, blocks)
            live(two, blocks)
    with writing(path) as writer:
        found = asked(writer, lambda store: store.sessions())
        assert [len(session.blocks) for session in found] == [blocks] * (2 * sessions)
        assert {one.outcome for session in found for one in session.blocks} == {"done"}
        kept = asked(writer, lambda store: [len(store.events(session.id)) for session in found])
        assert kept == [blocks] * (2 * sessions)


def test_closing_twice_is_fine_and_nothing_is_taken_after(path: Path) -> None:
    with writing(path) as writer:
        writer.close()
        with pytest.raises(RuntimeError, match="closed"):
            writer.begin(**beginning())


def test_what_is_said_is_kept_in_order_with_the_session_it_was_said_for(path: Path) -> None:
    with writing(path) as writer:
        answers = writer.keep(Answers("before", stiffness=7), at=MORNING, zone="UTC")
        writer.prescribe(
            routine_hash="c0ffee", day="easy", blocks=[PrescribedBlock(0, "neck-turn", 3, 1, 10.0, "both")]
        )
        writer.begin(**beginning())
        writer.correct(answers, Answers("before", stiffness=6), at=MORNING, zone="UTC")
        note = writer.keep(Note("never mind"), at=MORNING, zone="UTC")
        writer.withdraw(Note, note, at=MORNING, zone="UTC")
        (session,) = asked(writer, lambda store: store.sessions())
        (kept,) = asked(writer, lambda store: store.journal.standing(Answers))
        assert (kept.subject, kept.said.session_id, kept.said.stiffness) == (answers, session.id, 6)
        assert asked(writer, lambda store: store.journal.standing(Note)) == ()
        assert writer.trouble() is None
