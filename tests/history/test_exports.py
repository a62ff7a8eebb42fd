from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history.exports import as_csv, as_json
from sps_coach.history.records import BlockRecord, SessionRecord
from tests.history.samples import DEVICE, MORNING, after

WHOLE = SessionRecord(
    id=UUID("018f4e7a-0000-7000-8000-0000000000aa"),
    device=DEVICE,
    routine_id="gentle-morning",
    routine_version=2,
    routine_hash="c0ffee",
    day="easy",
    block_count=4,
    planned_s=720.0,
    began=MORNING,
    zone="Europe/Berlin",
    outcome="done",
    ended=after(690),
    blocks=(
        BlockRecord(0, "neck-turn", 3, 2, 12.5, "alternate", after(1), "done", 12, 150.0, after(9)),
        BlockRecord(1, "hip-slide", 3, 1, 5.0, "left", after(10), "eased", 2, 7.25, after(20)),
        BlockRecord(2, "hand-open", 3, 1, 5.0, "both", after(21), "left-out", 0, 0.0, after(22)),
        BlockRecord(3, None, 0, 0, 0.0, "both", after(23)),
    ),
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_json_has_everything() -> None:
    (told,) = json.loads(json.dumps(as_json([WHOLE])))
    blocks = told.pop("blocks")
    assert told == {
        "id": "018f4e7a-0000-7000-8000-0000000000aa",
        "device": str(DEVICE),
        "routine": "gentle-morning",
        "version": 2,
        "hash": "c0ffee",
        "day": "easy",
        "planned_s": 720.0,
        "began": "2026-03-29T07:30:00+00:00",
        "ended": "2026-03-29T07:41:30+00:00",
        "zone": "Europe/Berlin",
        "outcome": "done",
        "block_count": 4,
    }
    assert blocks[1] == {
        "index": 1,
        "exercise": "hip-slide",
        "prescribed": {"repetitions": 3, "sets": 1, "hold_s": 5.0, "sides": "left"},
        "done": {"repetitions": 2, "hold_s": 7.25},
        "outcome": "eased",
        "began": "2026-03-29T07:30:10+00:00",
        "ended": "2026-03-29T07:30:20+00:00",
    }
    assert (blocks[3]["done"], blocks[3]["ended"], blocks[3]["exercise"]) == (None, None, None)


def test_csv_has_a_row_a_session_with_the_time_on_the_clock_there() -> None:
    (row,) = rows(as_csv([WHOLE]))
    assert row == {
        # Summer time had begun that night.
        "began": "2026-03-29T09:30:00+02:00",
        "ended": "2026-03-29T09:41:30+02:00",
        "zone": "Europe/Berlin",
        "routine": "gentle-morning",
        "version": "2",
        "day": "easy",
        "outcome": "done",
        "planned_minutes": "12.0",
        "minutes": "11.5",
        "blocks": "4",
        "blocks_done": "1",
        "blocks_eased": "1",
        "blocks_left_out": "1",
        "repetitions": "14",
        "hold_s": "157.2",
        "id": "018f4e7a-0000-7000-8000-0000000000aa",
    }


def test_an_unfinished_session_says_so() -> None:
    unfinished = replace(WHOLE, outcome=None, ended=None)
    (row,) = rows(as_csv([unfinished]))
    assert (row["outcome"], row["ended"], row["minutes"]) == ("unfinished", "", "")
    assert as_json([unfinished])[0]["ended"] is None


def test_no_sessions_make_a_row_of_names_and_an_empty_list() -> None:
    assert as_csv([]).count("\r\n") == 1
    assert as_json([]) == []


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "Europe"])
def test_a_zone_nobody_knows_gives_utc(zone: str) -> None:
    (row,) = rows(as_csv([replace(WHOLE, zone=zone)]))
    assert row["began"] == "2026-03-29T07:30:00+00:00"


@given(st.text(), st.text())
def test_no_cell_is_a_formula_and_every_text_comes_back(routine: str, zone: str) -> None:
    (row,) = rows(as_csv([replace(WHOLE, routine_id=routine, zone="Europe/Berlin" + zone)]))
    assert row["routine"].removeprefix("'") == routine.removeprefix("'")
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())
