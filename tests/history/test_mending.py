"""Damaged files in every way: none ends the program, and whatever a row-by-row read can save is saved."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from sps_coach.history.backups import backups, keep_current
from sps_coach.history.copying import look_at
from sps_coach.history.mending import lost, mend, sound
from sps_coach.history.records import HistoryDamaged, HistoryUnavailable, PrescribedBlock
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
from tests.history.samples import DEVICE, MORNING, after, beginning, block, ending, open_store

DAMAGED = int(os.environ.get("SPS_COACH_DAMAGED", "50"))
"""How many files. Two hundred take half a minute."""

PAGE = 4096
Rows = dict[str, set[tuple[object, ...]]]


def lived(store: Store, days: int) -> None:
    for number in range(days):
        at = MORNING + timedelta(days=number)
        store.journal.keep(Answers("before", stiffness=number % 11, words="stiff — 硬い"), at=at, zone="UTC")
        store.begin(**beginning(at=at + timedelta(minutes=1)))
        for index in range(3):
            store.block_began(**block(index))
            store.event(kind="pause", at=at, position_s=float(index), detail="Rest here. " * (number % 5))
            if number < days - 1:
                store.block_ended(**ending(index))
        if number < days - 1:
            store.end(outcome="done", at=at + timedelta(minutes=9))
        if number % 7 == 0:
            store.journal.keep(Note("long " * 3000, shared=True), at=at, zone="UTC")
            store.journal.keep(DiaryEntry("spasms", date(2026, 3, 1), count=2), at=at, zone="UTC")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a history of some months and, beside it, a companion with its newest days."""
    folder = tmp_path_factory.mktemp("whole")
    with closing(open_store(folder)) as store:
        with store.together():
            lived(store, 24)
        store.journal.keep(
            Plan("gentle-morning", 1, "c0ffee", date(2026, 3, 1), quota=5), at=MORNING, zone="UTC"
        )
        store.journal.keep(AgreedRest(date(2026, 3, 1), date(2026, 3, 2)), at=MORNING, zone="UTC")
        store.journal.keep(Correction(store.sessions()[0].id, counts=False), at=MORNING, zone="UTC")
        store.journal.keep(Sharing(("practice",)), at=MORNING, zone="UTC")
        store.journal.keep(EmergencyPlan("Call Anna."), at=MORNING, zone="UTC")
        store.prescribe(
            routine_hash="c0ffee", day="easy", blocks=[PrescribedBlock(0, "a", 1, 1, 1.5, "both")]
        )
        raw = sqlite3.connect(folder / "data" / "history.sqlite3")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.close()
        for days in (1, 2):
            lived(store, days)
        shutil.copytree(folder / "data", folder / "copy")
    return folder / "copy"


def read_row_by_row(path: Path) -> Rows:
    """What SQLite itself gives when asked for one row at a time, whatever becomes of the others."""
    found: Rows = {}
    try:
        with closing(sqlite3.connect(path)) as raw:
            names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for name in names:
                found[name] = set()
                for number in range(1, 100):
                    try:
                        found[name] |= set(raw.execute(f"SELECT * FROM {name} WHERE rowid = {number}"))
                    except (sqlite3.DatabaseError, UnicodeDecodeError):
                        continue
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        pass
    found.pop("alembic_version", None)
    return found


def flip(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 8, 100, 1000])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def cut(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.truncate(chance.randrange(path.stat().st_size))


def spoil_header(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.write(chance.randbytes(chance.choice([1, 16, 100, 600, PAGE])))


def spoil_pages(path: Path, chance: random.Random) -> None:
    pages = path.stat().st_size // PAGE
    with path.open("r+b") as file:
        for _ in range(chance.choice([1, 3, 12])):
            file.seek(chance.randrange(pages) * PAGE)
            file.write(chance.choice([bytes(PAGE), chance.randbytes(PAGE)]))


def lose_log(path: Path, chance: random.Random) -> None:
    path.with_name(path.name + "-wal").unlink()
    chance.choice([flip, cut, spoil_pages])(path, chance)


def spoil_log(path: Path, chance: random.Random) -> None:
    chance.choice([flip, cut, spoil_header])(path.with_name(path.name + "-wal"), chance)
    chance.choice([flip, spoil_pages])(path, chance)


WAYS: tuple[Callable[[Path, random.Random], None], ...] = (
    flip,
    cut,
    spoil_header,
    spoil_pages,
    lose_log,
    spoil_log,
)


def damaged(whole: Path, folder: Path, seed: int) -> Path:
    chance = random.Random(seed)
    shutil.copytree(whole, folder)
    path = folder / "history.sqlite3"
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    chance.choice(WAYS)(path, chance)
    return path


def known_sessions(rows: Rows) -> set[object]:
    return {row[0] for row in rows.get("sessions", ())}


def saved(rows: Rows, original: Rows) -> Rows:
    """Of the rows that were read, those that read as they were written, and whose session was read as well."""
    intact = {name: rows.get(name, set()) & original[name] for name in original}
    sessions = known_sessions(intact)
    session_column = {"blocks": 2, "events": 2, "answers": 8, "notes": 9, "corrections": 7}
    return {
        name: {
            row
            for row in found
            if name not in session_column or row[session_column[name]] in sessions | {None}
        }
        for name, found in intact.items()
    }


def test_a_history_is_mended_as_far_as_it_can_be_read(whole: Path, tmp_path: Path) -> None:
    original = read_row_by_row(Path(shutil.copytree(whole, tmp_path / "original")) / "history.sqlite3")
    assert {name for name, rows in original.items() if not rows} == set()
    assert len(original["notes"]) == 6
    untouched = mended = 0
    for seed in range(DAMAGED):
        path = damaged(whole, tmp_path / "damaged", seed)
        readable = saved(
            read_row_by_row(Path(shutil.copytree(path.parent, tmp_path / "read")) / path.name), original
        )
        try:
            with closing(Store(path, DEVICE)) as store:
                store.sessions()
            opens = sound(path)
        except HistoryDamaged:
            opens = False
        except HistoryUnavailable:
            opens = True  # such as by a version that reads as a newer one
        if opens:
            untouched += 1
        else:
            before = path.read_bytes()
            made = mend(path)
            assert made.aside is not None
            assert made.aside.stat().st_mode & 0o777 == 0o600
            assert made.aside.read_bytes() == before
            with closing(sqlite3.connect(path)) as raw:
                assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert raw.execute("PRAGMA foreign_key_check").fetchone() is None
            after_mending = read_row_by_row(path)
            for name, rows in readable.items():
                assert rows <= after_mending[name], (seed, name)
            mended += 1
        for used in ("damaged", "read"):
            shutil.rmtree(tmp_path / used)
    assert mended > DAMAGED // 2
    assert untouched < DAMAGED // 2


def test_with_a_backup_nothing_older_than_it_is_lost(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copytree(whole, tmp_path / "data")) / "history.sqlite3"
    original = read_row_by_row(path)
    assert keep_current(path) is not None
    with closing(open_store(tmp_path)) as store:
        newest = store.begin(**beginning(at=after(86400 * 99)))
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    spoil_header(path, random.Random(1))
    made = mend(path)
    result = read_row_by_row(path)
    assert all(rows <= result[name] for name, rows in original.items())
    assert newest.hex in known_sessions(result)
    assert made.look.sessions == len(result["sessions"])
    assert made.sentence.endswith(f"is here again: {made.look.sessions} sessions.")
    assert sorted(place.name for place in path.parent.iterdir()) == ["backups", "damaged", "history.sqlite3"]


def test_mending_that_is_cut_off_is_done_again(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copytree(whole, tmp_path / "data")) / "history.sqlite3"
    original = read_row_by_row(path)
    spoil_header(path, random.Random(1))
    with monkeypatch.context() as cut_off:
        cut_off.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "no room")))
        with pytest.raises(HistoryUnavailable, match="no room"):
            mend(path)
    assert not lost(path)
    mend(path)
    assert all(rows <= read_row_by_row(path)[name] for name, rows in original.items())


def test_a_history_is_lost_only_where_there_are_backups(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    assert not lost(path)
    shutil.copytree(whole, tmp_path / "other")
    assert keep_current(tmp_path / "other" / "history.sqlite3") is not None
    shutil.copytree(tmp_path / "other" / "backups", tmp_path / "backups")
    assert lost(path)
    path.touch()
    assert lost(path)
    made = mend(path)
    assert made.look.sessions == 27
    assert backups(path)


@pytest.mark.parametrize("moment", [b"2\x9926-04-08 07:30:00.000000", b"2x26-04-08 07:30:00.000000"])
def test_a_moment_that_is_none_is_damage_wherever_it_is_met_first(
    whole: Path, tmp_path: Path, moment: bytes
) -> None:
    """SQLite itself finds nothing amiss with such a text, so a look meets it as Python reads it."""
    path = Path(shutil.copytree(whole, tmp_path / "data")) / "history.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE notes SET written_at = CAST(? AS TEXT)", (moment,))
        raw.commit()
    with pytest.raises(HistoryDamaged):
        look_at(path)
    assert not sound(path)
    assert mend(path).look.sessions > 0
    look_at(path)
