"""Backups are whole, looked at before they count, and thinned out with age."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history import backups as backups_module
from sps_coach.history.backups import (
    DAYS,
    MONTHS,
    NEWEST,
    WEEKS,
    Backup,
    backups,
    folder_of,
    keep_current,
    thinned_out,
)
from sps_coach.history.copying import copy_whole, look_at
from sps_coach.history.one_at_a_time import BUSY, only_one
from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
from sps_coach.history.restoring import back_up_to
from sps_coach.history.statements import Note
from tests.history.samples import MORNING, after, beginning, lived_on, no_room, open_store, spoil


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(open_store(tmp_path)) as store:
        lived_on(store, MORNING)
    return tmp_path / "data" / "history.sqlite3"


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def test_a_look_says_what_a_history_holds(path: Path) -> None:
    with closing(open_store(path.parent.parent)) as store:
        before = look_at(path)
        store.journal.keep(Note("a"), at=after(7200), zone="UTC")
        look = look_at(path)
    assert (look.sessions, look.said) == (1, before.said + 1)
    assert (look.first, look.last, look.newest) == (MORNING, MORNING, after(7200))


def test_a_backup_is_the_same_and_private_and_alone(path: Path) -> None:
    with closing(open_store(path.parent.parent)) as store:
        store.begin(**beginning(at=after(900)))
        made = keep_current(path)
        assert made is not None
        assert content(made) == content(path)
    assert made.stat().st_mode & 0o777 == 0o600
    assert made.parent.stat().st_mode & 0o777 == 0o700
    assert sorted(file.name for file in made.parent.iterdir()) == [made.name, "lock"]
    assert [backup.path for backup in backups(path)] == [made]


def test_nothing_new_needs_no_backup(path: Path) -> None:
    assert keep_current(path) is not None
    assert keep_current(path) is None
    with closing(open_store(path.parent.parent)) as store:
        lived_on(store, after(86400))
    assert keep_current(path) is not None
    assert [backup.number for backup in backups(path)] == [2, 1]


def test_an_empty_history_needs_no_backup(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)):
        assert keep_current(tmp_path / "data" / "history.sqlite3") is None


def test_backing_up_while_a_session_is_written_loses_nothing(path: Path, tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        session = store.begin(**beginning(at=after(900)))
        ended = threading.Event()

        def back_up() -> None:
            while not ended.is_set():
                copy_whole(path, tmp_path / "copy.sqlite3")

        helper = threading.Thread(target=back_up)
        helper.start()
        for number in range(100):
            store.event(kind="pause", at=after(900 + number), position_s=1.0, detail="long" * 500)
        ended.set()
        helper.join()
        assert len(store.events(session)) == 100
    assert look_at(tmp_path / "copy.sqlite3").sessions == 2


def test_what_is_not_sound_is_not_taken_for_a_backup(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "kept.sqlite3"
    target.write_text("what was there before")
    spoil(path)
    for write in (copy_whole, back_up_to):
        with pytest.raises(HistoryDamaged):
            write(path, target)
    assert target.read_text() == "what was there before"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["data", "kept.sqlite3"]


def test_a_full_disk_leaves_no_half_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sps_coach.writing.os.fsync", no_room)
    with pytest.raises(HistoryUnavailable, match="no room left"):
        keep_current(path)
    assert [file.name for file in folder_of(path).iterdir()] == ["lock"]


def test_only_one_program_looks_after_the_history(path: Path) -> None:
    with only_one(folder_of(path)), pytest.raises(HistoryUnavailable, match=BUSY):
        keep_current(path)
    assert keep_current(path) is not None


def test_what_a_program_that_was_cut_off_left_is_cleared_away(path: Path) -> None:
    folder = folder_of(path)
    folder.mkdir()
    for name in (
        ".history-000001-20260329T073000Z-0123abcd.sqlite3",
        ".history-000001-20260329T073000Z-0123abcd.sqlite3-journal",
    ):
        (folder / name).write_bytes(b"half")
    made = keep_current(path)
    assert made is not None
    assert sorted(file.name for file in folder.iterdir()) == [made.name, "lock"]


@given(st.lists(st.integers(0, 800), min_size=1, max_size=60))
def test_the_newest_stay_and_every_age_has_its_own(hours: list[int]) -> None:
    moments = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=11 * hour) for hour in sorted(hours)]
    kept = [Backup(number, moment, Path(f"/nowhere/{number}")) for number, moment in enumerate(moments)][::-1]
    left = [backup for backup in kept if backup not in thinned_out(kept)]
    assert left[:NEWEST] == kept[:NEWEST]
    assert len(left) <= NEWEST + DAYS + WEEKS + MONTHS
    months = sorted({backup.newest.strftime("%Y-%m") for backup in kept})[-MONTHS:]
    assert {backup.newest.strftime("%Y-%m") for backup in left} >= set(months)
    assert thinned_out(left) == []


def test_backups_take_no_more_than_their_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups_module, "ROOM", 4000)
    kept = []
    for number in range(8, 0, -1):
        (tmp_path / str(number)).write_bytes(b"x" * 1500)
        kept.append(Backup(number, MORNING - timedelta(days=40 * (8 - number)), tmp_path / str(number)))
    assert [backup.number for backup in thinned_out(kept)] == [5, 4, 3, 2, 1]
