"""A made-up history: the same every time, plainly marked, and never in the way of a real one."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from sps_coach.cli import CANNOT, FINE, main
from sps_coach.history import content
from sps_coach.history.demo import DEVICE, MARK, Practised, made_up
from sps_coach.history.records import PrescribedBlock
from sps_coach.history.store import Store
from sps_coach.paths import places
from tests.history.samples import OTHER_DEVICE

LAST = date(2026, 10, 31)
BLOCKS = [
    PrescribedBlock(0, "neck-turn", 3, 1, 10.0, "alternate"),
    PrescribedBlock(1, None, 0, 0, 0.0, "both"),
]
ROUTINE = Practised(
    "gentle-morning", 1, "c0ffee", dict.fromkeys(("easy", "usual", "good"), 600.0),
    dict.fromkeys(("easy", "usual", "good"), BLOCKS),
)  # fmt: skip


def test_it_is_the_same_every_time_and_has_something_of_everything() -> None:
    once, again = made_up(ROUTINE, LAST, 365), made_up(ROUTINE, LAST, 365)
    assert once == again
    empty = {name for name, rows in once.items() if not rows}
    assert empty == {"corrections"}
    assert 200 < len(once["sessions"]) < 300
    assert {row[1] for rows in once.values() for row in rows.values()} == {DEVICE}
    assert {key.version for rows in once.values() for key in rows} == {7}
    assert [list(rows) == sorted(rows) for name, rows in once.items() if name == "sessions"] == [True]


def test_the_tables_keep_all_of_it(tmp_path: Path) -> None:
    whole = made_up(ROUTINE, LAST, 120)
    with closing(Store(tmp_path / "history.sqlite3", OTHER_DEVICE)) as store:
        with store.database.writing() as connection:
            content.write(connection, whole)
        past = store.past()
        assert len(past.sessions) == len(whole["sessions"])
        assert past.plans[0].said.agreed_with == MARK
        assert past.notes[0].said.text == MARK
        assert past.sessions[0].began.date() >= LAST - timedelta(days=120)
        assert store.unfinished() is None


def test_the_command_fills_an_empty_home_and_leaves_a_full_one(
    home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["demo"]) == FINE
    assert f"SPS_COACH_HOME={home}" in capsys.readouterr().out
    assert (home / "MADE-UP.txt").read_text().startswith(MARK)
    before = places().history.read_bytes()
    assert main(["demo", "--years", "2"]) == CANNOT
    said = capsys.readouterr().err
    assert (said.count("\n"), f"in {home} already" in said) == (1, True)
    assert places().history.read_bytes() == before


def test_a_review_and_its_files_by_command(
    home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["review"]) == CANNOT
    assert "no history yet" in capsys.readouterr().err
    assert main(["demo"]) == FINE
    capsys.readouterr()
    files = [tmp_path / name for name in ("all.json", "all.ics", "tables")]
    asked = ["review", "--json", "--fhir", str(files[0]), "--ics", str(files[1]), "--csv", str(files[2])]
    assert main(asked) == FINE
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert [len(told["sessions"]) > 200, len(told["planned_and_done"])] == [True, 3]
    assert printed.err.count("\n") == 3
    assert json.loads(files[0].read_text())["resourceType"] == "Bundle"
    assert files[1].read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert len(list(files[2].iterdir())) == len(content.TABLES)
    assert {file.stat().st_mode & 0o777 for file in (*files[:2], *files[2].iterdir())} == {0o600}
    assert main(["review", "--since", "2026-01-01"]) == FINE
    assert capsys.readouterr().out.count(" sessions") == 3


@pytest.mark.parametrize("years", ["0", "21", "many"])
def test_years_that_are_not_meant(years: str, home: Path) -> None:
    with pytest.raises(SystemExit) as left:
        main(["demo", "--years", years])
    assert left.value.code == CANNOT
