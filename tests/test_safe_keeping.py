"""The history's safety with real files and the real worker, as the window asks for it."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sps_coach.history.backups import backups, keep_current
from sps_coach.history.store import Store
from sps_coach.history.writer import Writer
from sps_coach.library.collection import load
from sps_coach.paths import documents, places
from sps_coach.safe_keeping import HistoryKeeping
from sps_coach.session.clock import SystemClock
from sps_coach.ui.safe_keeping import Mended, Safety
from tests.history.looking_back import live
from tests.history.samples import DEVICE, MORNING, beginning, open_store

LIMIT_S = 20.0


class Asked:
    """The keeping of a home, and its answers one after another."""

    def __init__(self, writer: Writer, keeping: HistoryKeeping, answers: queue.SimpleQueue[Any]) -> None:
        self.writer, self.keeping, self._answers = writer, keeping, answers

    def ask(self, question: Callable[..., None], *arguments: Any, **named: Any) -> Any:
        question(*arguments, self._answers.put, **named)
        return self._answers.get(timeout=LIMIT_S)

    def safety(self) -> Safety:
        told = self.ask(lambda answer: self.keeping.look(answer, answer))
        assert isinstance(told, Safety), told
        return told

    def sessions(self) -> int:
        count = self.ask(lambda answer: self.writer.ask(lambda store: store.count(), answer))
        assert isinstance(count, int)
        return count


@pytest.fixture
def asked(home: Path) -> Iterator[Asked]:
    with closing(open_store(home)) as store, store.together():
        live(store)
    writer, answers = Writer(places().history), queue.SimpleQueue[Any]()
    keeping = HistoryKeeping(lambda: writer, load, documents, SystemClock(), lambda call: call())
    with closing(writer):
        yield Asked(writer, keeping, answers)


def test_a_backup_is_made_now_and_told(asked: Asked) -> None:
    assert asked.ask(asked.keeping.back_up) == "A backup is made, and was opened and checked."
    before = len(asked.safety().backups)
    asked.ask(asked.keeping.back_up)
    safety = asked.safety()
    assert len(safety.backups) == before + 1
    assert safety.backups[0].holds == safety.holds
    assert safety.holds.sessions == 16
    assert safety.folder == places().history.parent / "backups"


def test_an_earlier_state_comes_back_and_the_present_one_stays_as_a_backup(asked: Asked) -> None:
    asked.ask(asked.keeping.back_up)
    earlier = asked.safety().backups[0]
    asked.writer.begin(**beginning(at=MORNING + timedelta(days=40)))
    asked.writer.end(outcome="done", at=MORNING + timedelta(days=40, minutes=5))
    assert asked.sessions() == 17
    assert "with 16 sessions" in asked.ask(asked.keeping.restore, earlier.path)
    assert asked.sessions() == 16
    assert max(backup.holds.sessions for backup in asked.safety().backups) == 17


def test_a_session_that_is_lived_goes_on_after_a_backup_was_made(asked: Asked) -> None:
    asked.writer.begin(**beginning(at=MORNING + timedelta(days=40)))
    asked.ask(asked.keeping.back_up)
    asked.writer.event(kind="pause", at=MORNING + timedelta(days=40), position_s=1.0)
    asked.writer.end(outcome="done", at=MORNING + timedelta(days=40, minutes=5))
    newest = asked.ask(lambda answer: asked.writer.ask(lambda store: store.sessions(limit=1), answer))[0]
    assert newest.outcome == "done"
    assert asked.writer.trouble() is None


def test_everything_goes_out_is_erased_and_comes_in_again(asked: Asked) -> None:
    said = asked.ask(asked.keeping.export)
    (file,) = asked.safety().exports
    assert str(file) in said
    assert file.parent == documents()
    asked.ask(asked.keeping.back_up)
    assert "is erased" in asked.ask(asked.keeping.erase)
    safety = asked.safety()
    assert (safety.holds.sessions, safety.backups) == (0, ())
    assert "16 sessions were new" in asked.ask(asked.keeping.take_in, file)
    assert asked.sessions() == 16
    assert "0 sessions were new" in asked.ask(asked.keeping.take_in, file)


def test_a_session_after_erasing_begins_a_new_history(asked: Asked) -> None:
    asked.writer.begin(**beginning(at=MORNING + timedelta(days=40)))
    asked.ask(asked.keeping.erase)
    asked.writer.begin(**beginning(at=MORNING + timedelta(days=41)))
    assert asked.sessions() == 1
    assert asked.writer.trouble() is None


def test_a_file_that_is_no_export_changes_nothing_and_says_so(asked: Asked, tmp_path: Path) -> None:
    other = tmp_path / "history-of-rome.json"
    other.write_text('{"format": "recipes"}')
    said = asked.ask(asked.keeping.take_in, other)
    assert said.startswith("history-of-rome.json holds no history of SPS Coach")
    assert asked.sessions() == 16


def test_a_folder_that_cannot_be_made_is_one_sentence(asked: Asked, home: Path) -> None:
    (home / "documents").write_text("a file is in the way")
    assert "not allowed to write" in asked.ask(asked.keeping.export)
    assert "cannot be written" in asked.ask(asked.keeping.report, None, "")


def test_the_report_is_written_where_the_person_finds_it(asked: Asked) -> None:
    said = asked.ask(asked.keeping.report, MORNING.date(), " ")
    (file,) = documents().glob("report-*.pdf")
    assert str(file) in said
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o777 == 0o600


def test_where_nothing_was_mended_nothing_is_told(asked: Asked) -> None:
    assert asked.ask(asked.keeping.mended) is None


def test_a_damaged_history_is_mended_and_told_with_where_the_damaged_file_lies(home: Path) -> None:
    history = places().history
    with closing(open_store(home)) as store, store.together():
        live(store)
    keep_current(history)
    with history.open("r+b") as file:
        file.seek(4096)  # all but what says that it is a database
        file.write(b"\xff" * (history.stat().st_size - 4096))
    answers = queue.SimpleQueue[Any]()
    with closing(Writer(history)) as writer:
        keeping = HistoryKeeping(lambda: writer, load, documents, SystemClock(), lambda call: call())
        asked = Asked(writer, keeping, answers)
        told = asked.ask(keeping.mended)
        assert told == Mended(16, history.parent / "damaged" / "history-000001.sqlite3")
        assert asked.safety().aside == (told.aside,)
    assert backups(history)
    with closing(Store(history, DEVICE)) as store:
        assert store.count() == 16
