"""The history out of the program and in again, and gone for good."""

from __future__ import annotations

import json
import shutil
import sqlite3
from base64 import b64decode
from contextlib import closing
from datetime import date, time
from pathlib import Path

import pytest

from sps_coach.cli import CANNOT, FINE, NO, main
from sps_coach.history import archive, content, erasing
from sps_coach.history.backups import backups, keep_current
from sps_coach.history.copying import look_at
from sps_coach.history.merging import Content
from sps_coach.history.migrating import NEWER
from sps_coach.history.opening import LOCKED
from sps_coach.history.records import HistoryUnavailable
from sps_coach.history.restoring import back_up_to, restore
from sps_coach.history.statements import AgreedRest, Note, Plan
from sps_coach.history.store import Store
from sps_coach.paths import places
from tests.history.looking_back import live
from tests.history.samples import MORNING, OTHER_DEVICE, after, beginning, lived_on, no_room, open_store
from tests.history.test_unavailable import held_by_another_program

SECRET = "a note that nobody else is to read, Ωμέγα"
pytestmark = pytest.mark.usefixtures("home")


def everything(path: Path) -> Content:
    with closing(Store(path, OTHER_DEVICE)) as store, store.database.reading() as connection:
        return content.read(connection)


@pytest.fixture
def history(home: Path) -> Path:
    path = places().history
    with closing(open_store(home)) as store:
        for number in range(3):
            lived_on(store, after(86400 * number))
        store.begin(**beginning(at=after(86400 * 3)))
        note = store.journal.keep(Note(SECRET), at=after(1), zone="UTC")
        store.journal.keep(Note(SECRET * 400), at=after(2), zone="UTC", subject=note, anew=True)
        plan = Plan(
            "gentle-morning", 2, "c0ffee", date(2026, 3, 1), None, None, (1, 3), time(7, 30), time(9, 0)
        )
        store.journal.keep(plan, at=MORNING, zone="UTC")
        store.journal.keep(AgreedRest(date(2026, 3, 1), date(2026, 3, 2), "flare"), at=MORNING, zone="UTC")
    return path


def files(home: Path) -> set[str]:
    return {place.relative_to(home).as_posix() for place in home.rglob("*") if place.is_file()}


def test_a_history_goes_out_and_comes_in_to_the_last_digit(history: Path, home: Path, tmp_path: Path) -> None:
    before, file = everything(history), tmp_path / "all.json"
    assert main(["export", str(file)]) == FINE
    assert main(["erase", "--yes"]) == FINE
    assert files(home) <= {"logs/log.txt"}
    assert main(["import", str(file)]) == FINE
    assert everything(history) == before
    again = tmp_path / "again.json"
    archive.export(history, again)
    assert again.read_bytes() == file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert set(archive.take_in(history, file).values()) == {0}


def test_looking_back_tells_the_same_to_the_byte_after_all_was_erased(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_store(home)) as store, store.together():
        live(store)

    def told() -> str:
        capsys.readouterr()
        assert main(["review", "--json"]) == FINE
        return capsys.readouterr().out

    before, file = told(), tmp_path / "all.json"
    assert len(json.loads(before)["sessions"]) == 15
    assert main(["export", str(file)]) == FINE
    assert main(["erase", "--yes"]) == FINE
    assert main(["import", str(file)]) == FINE
    assert told() == before
    fresh = tmp_path / "another home"
    monkeypatch.setenv("SPS_COACH_HOME", str(fresh))
    assert main(["import", str(file)]) == FINE
    assert told() == before


def test_report_and_bundle_are_written_together(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(open_store(home)) as store, store.together():
        live(store)
    report, own, bundle = (tmp_path / name for name in ("report.pdf", "own.pdf", "bundle.json"))
    assert main(["review", "--pdf", str(report), "--fhir", str(bundle), "--json"]) == FINE
    json.loads(capsys.readouterr().out)  # what was written is told apart
    assert report.read_bytes().startswith(b"%PDF-1.7")
    assert report.stat().st_mode & 0o777 == 0o600
    (document,) = [
        entry["resource"]
        for entry in json.loads(bundle.read_text())["entry"]
        if entry["resource"]["resourceType"] == "DocumentReference"
    ]
    assert b64decode(document["content"][0]["attachment"]["data"]) == report.read_bytes()
    assert main(["review", "--pdf", str(own), "--private"]) == FINE
    assert "what is not shared" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"format": "recipes"}', '{"format": "sps-coach-history", "form": "0002", "tables": 3}',
        '{"format": "sps-coach-history", "form": "0002", "tables": {"sessions": [{"id": "x"}]}}',
    ],
)  # fmt: skip
def test_a_file_that_is_no_export_changes_nothing(
    text: str, history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, file = everything(history), tmp_path / "other.json"
    file.write_text(text)
    assert main(["import", str(file)]) == CANNOT
    assert "other.json holds no history" in capsys.readouterr().err
    assert everything(history) == before


def test_an_export_that_points_to_nothing_or_is_newer_changes_nothing(history: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    archive.export(history, file)
    whole = json.loads(file.read_text())
    for session in whole["tables"]["sessions"]:
        session["id"] = session["id"][::-1].replace("-", "")[:32]
    before = everything(history)
    blocks = whole["tables"]["blocks"]
    blocks[0] |= {"id": "018f4e7a00007000800000000000ffff", "session_id": "018f4e7a00007000800000000000fffe"}
    file.write_text(json.dumps(whole))
    with pytest.raises(HistoryUnavailable, match="holds no history"):
        archive.take_in(history, file)
    file.write_text(json.dumps(whole | {"form": "9999"}))
    with pytest.raises(HistoryUnavailable, match=NEWER):
        archive.take_in(history, file)
    assert everything(history) == before


def test_erasing_leaves_nothing_that_was_said(history: Path, home: Path) -> None:
    keep_current(history)
    back_up_to(history, history.with_name("history-before-0002.sqlite3"))
    with closing(open_store(home)) as store:
        store.begin(**beginning(at=after(86400 * 5)))
    paths = [place for place in home.rglob("*") if place.is_file()]
    assert sum(SECRET.encode() in place.read_bytes() for place in paths) >= 3
    held = [place.open("rb") for place in paths]  # what was on the disk stays to be read while it is held
    assert main(["erase", "--yes"]) == FINE
    for file in held:
        with file:
            assert SECRET.encode() not in file.read()
    assert not [place for place in home.rglob("*") if place.is_file() and place.name != "log.txt"]


def test_erasing_asks_first_and_waits_for_other_programs(
    history: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(history)
    assert main(["erase"]) == NO
    assert "history.sqlite3" in capsys.readouterr().out
    with closing(open_store(home)) as store:
        store.sessions()
        assert main(["erase", "--yes"]) == CANNOT
        assert capsys.readouterr().err == f"{LOCKED}\n"
    assert everything(history) == before
    assert erasing.erase(history) > 0
    assert main(["erase"]) == FINE


def test_a_backup_is_written_and_restored_after_a_look(
    history: Path, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, file = everything(history), tmp_path / "kept.sqlite3"
    assert main(["backup", str(file)]) == FINE
    with closing(open_store(home)) as store:
        lived_on(store, after(86400 * 9))
    later = everything(history)
    capsys.readouterr()
    assert main(["restore", str(file)]) == NO
    assert "4 sessions" in capsys.readouterr().out
    assert everything(history) == later
    assert main(["restore", str(file), "--yes"]) == FINE
    said = capsys.readouterr().out
    assert "In " in said
    assert "takes the place of: 5 sessions" in said
    assert everything(history) == before
    kept = backups(history)[0].path
    assert everything(kept) == later
    assert main(["restore"]) == FINE
    assert str(kept) in capsys.readouterr().out
    assert main(["restore", str(kept), "--yes"]) == FINE
    assert everything(history) == later


def test_a_program_that_has_the_history_open_goes_on_with_the_restored_one(
    history: Path, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "kept.sqlite3"
    back_up_to(history, file)
    with closing(open_store(home)) as store:
        lived_on(store, after(86400 * 9))
        assert len(store.sessions()) == 5
        restore(history, file)
        assert len(store.sessions()) == 4
        lived_on(store, after(86400 * 10))
        assert len(store.sessions()) == 5
    assert look_at(history).sessions == 5


def test_an_old_backup_is_brought_to_the_present_form(history: Path, tmp_path: Path) -> None:
    old = Path(__file__).parent / "old" / "history-0001.sqlite3"
    before = old.read_bytes()
    restored = restore(history, old)
    assert restored.look.sessions == 12
    assert old.read_bytes() == before
    assert sorted(place.name for place in history.parent.iterdir()) == ["backups", "history.sqlite3"]


def test_a_damaged_history_is_kept_aside_when_another_is_restored(history: Path, tmp_path: Path) -> None:
    file = tmp_path / "kept.sqlite3"
    back_up_to(history, file)
    history.write_bytes(b"not a database at all" * 1000)
    restored = restore(history, file)
    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"not a database at all" * 1000
    assert look_at(history).sessions == 4


@pytest.mark.parametrize("kind", ["absent", "text", "recipes", "newer", "cut"])
def test_what_is_no_sound_history_is_not_restored(
    kind: str, history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "given.sqlite3"
    before = everything(history)
    if kind == "text":
        file.write_text("not a database at all" * 1000)
    elif kind == "recipes":
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("CREATE TABLE recipes (name TEXT)")
    elif kind != "absent":
        back_up_to(history, file)
        if kind == "newer":
            with closing(sqlite3.connect(file)) as raw:
                raw.execute("UPDATE alembic_version SET version_num = '9999'")
                raw.commit()
        else:
            file.write_bytes(file.read_bytes()[:20000])
    assert main(["restore", str(file), "--yes"]) == CANNOT
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert everything(history) == before


@pytest.mark.parametrize("command", [["backup", "x.sqlite3"], ["export", "x.json"]])
def test_without_a_history_there_is_nothing_to_take_along(
    command: list[str],
    home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(command) == CANNOT
    assert "no history yet" in capsys.readouterr().err
    assert not places().history.exists()
    assert main(["restore"]) == NO
    assert main(["erase"]) == FINE


def test_copies_on_a_disk_without_room_leave_nothing(history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "copyfile", no_room)
    before = history.read_bytes()
    history.write_bytes(b"x" * 5000)
    with pytest.raises(HistoryUnavailable, match="no room left"):
        restore(history, Path(__file__).parent / "old" / "history-0001.sqlite3")
    assert history.read_bytes() == b"x" * 5000
    assert before


@pytest.mark.parametrize("how", ["writing", "alone"])
def test_a_history_that_another_program_holds_is_left_as_it_is(
    history: Path, tmp_path: Path, how: str
) -> None:
    file = tmp_path / "kept.sqlite3"
    back_up_to(history, file)
    before = everything(history)
    with held_by_another_program(history, how):
        with pytest.raises(HistoryUnavailable, match="Another program"):
            restore(history, file)
        if how == "alone":
            with pytest.raises(HistoryUnavailable, match="Another program"):
                keep_current(history)
    assert everything(history) == before
    assert not list(history.parent.rglob(".*"))
