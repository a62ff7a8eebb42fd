"""A look back, a calendar and spreadsheets out of one and the same past."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from sps_coach.history import archive
from sps_coach.history.adherence import planned_and_done
from sps_coach.history.calendar import calendar
from sps_coach.history.past import Past
from sps_coach.history.plan import agreed, asked, days
from sps_coach.history.review import review
from sps_coach.history.spreadsheets import write_tables
from sps_coach.history.statements import Kept, Plan
from sps_coach.history.store import Store
from tests.history.looking_back import PRIVATE, SHARED, TODAY, a_past
from tests.history.practising import MONDAY, a_plan
from tests.history.samples import DEVICE, MORNING, OTHER_DEVICE, after


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Past]:
    folder = tmp_path_factory.mktemp("past")
    return folder, a_past(folder)


@pytest.fixture
def folder(lived: tuple[Path, Past]) -> Path:
    return lived[0]


@pytest.fixture
def past(lived: tuple[Path, Past]) -> Past:
    return lived[1]


def test_a_past_is_what_stands_in_order(past: Past) -> None:
    assert len(past.sessions) == 15  # without the one that was set aside
    assert [session.began for session in past.sessions] == sorted(session.began for session in past.sessions)
    assert {kept.said.session_id for kept in past.answers if kept.said.moment == "before"} == {
        session.id for session in past.sessions
    }
    assert [easing.cue for easing in past.easings] == ["Turn your head."] * len(past.easings)
    assert past.prescriptions is not None
    assert [block.exercise_id for block in past.prescriptions["c0ffee", "usual"]] == [
        "neck-turn",
        "heel-slide",
    ]


def test_a_past_since_a_moment_leaves_out_what_was_before(folder: Path, past: Past) -> None:
    since = MORNING + timedelta(days=14)
    with closing(Store(folder / "data" / "history.sqlite3", DEVICE)) as store:
        later = store.past(since)
    assert later.sessions == tuple(session for session in past.sessions if session.began >= since)
    assert later.easings == tuple(easing for easing in past.easings if easing.at >= since)
    assert later.answers == tuple(kept for kept in past.answers if kept.at >= since)
    assert (later.plans, later.rests) == (past.plans, past.rests)


def test_a_review_counts_and_tells_only_what_is_shared(past: Past) -> None:
    told = review(past, TODAY)
    week, month, whole = told["planned_and_done"]
    assert (week["first"], week["last"]) == ("2026-04-20", "2026-04-26")
    assert week["raw"]["sessions"] == {"done": 5, "prescribed": 7, "share": pytest.approx(5 / 7, abs=1e-4)}
    assert month["rest_days"] == 7
    assert month["raw"]["sessions"]["done"] == month["adjusted"]["sessions"]["done"] == 15
    assert month["adjusted"]["sessions"]["prescribed"] < month["raw"]["sessions"]["prescribed"]
    assert whole["first"] == "2026-03-30"
    assert {one["before"]["discomfort"] for one in told["sessions"]} == {3}
    assert all(set(one["before"]) == {"stiffness", "discomfort", "worry"} for one in told["sessions"])
    assert {one["after"]["medicine"] for one in told["sessions"]} == {"diazepam"}
    assert all(easing["words"] == [SHARED] for easing in told["easings"])
    assert all(left["words"] == [SHARED] for one in told["sessions"] for left in one["left_out"])
    assert [entry["kind"] for entry in told["diary"]] == ["infusion"]
    text = json.dumps(told, ensure_ascii=False)
    assert PRIVATE not in text
    assert SHARED in text


def test_a_history_taken_elsewhere_gives_the_same_review_to_the_byte(folder: Path, tmp_path: Path) -> None:
    file, there = tmp_path / "all.json", tmp_path / "there" / "history.sqlite3"
    here = folder / "data" / "history.sqlite3"
    archive.export(here, file)
    archive.take_in(there, file)
    told = []
    for path, device in ((here, DEVICE), (there, OTHER_DEVICE)):
        with closing(Store(path, device)) as store:
            told.append(json.dumps(review(store.past(), TODAY), ensure_ascii=False, indent=2).encode())
    assert told[0] == told[1]


def test_a_review_of_nothing_is_empty() -> None:
    told = review(Past(), TODAY)
    assert [one["raw"]["sessions"]["share"] for one in told["planned_and_done"]] == [None] * 3
    assert told["sessions"] == told["easings"] == []


# -- the calendar -------------------------------------------------------------------------------------------


def shown(text: bytes, begin: date, end: date) -> set[tuple[str, date | datetime]]:
    """What another reader of calendars shows on these days."""
    found = recurring_ical_events.of(Calendar.from_ical(text)).between(begin, end + timedelta(days=1))
    return {(str(event["summary"]), event["dtstart"].dt) for event in found}


def test_a_calendar_has_named_days_at_their_hour_and_a_quota_once_a_week(past: Past) -> None:
    text = calendar(past.plans, {"gentle-morning": "A gentle morning"}, {"armchair-moment": 5}, after(0))
    assert b"VALARM" not in text
    assert b"VTIMEZONE" in text
    berlin = ZoneInfo("Europe/Berlin")
    assert shown(text, date(2026, 4, 6), date(2026, 4, 12)) == {
        ("A gentle morning", date(2026, 4, 6)),
        ("armchair-moment", datetime(2026, 4, 7, 7, 30, tzinfo=berlin)),
        ("armchair-moment", datetime(2026, 4, 11, 7, 30, tzinfo=berlin)),
    }
    assert {name for name, _ in shown(text, date(2026, 6, 1), date(2026, 6, 30))} == {"A gentle morning"}
    assert calendar(past.plans, {}, {}, after(0)) == calendar(past.plans, {}, {}, after(0))


def kept(plan: Plan, number: int) -> Kept[Plan]:
    return Kept(UUID(int=number), plan, after(number), "Europe/Berlin", 0)


weekdays = st.sets(st.integers(1, 7), min_size=1).map(lambda chosen: tuple(sorted(chosen)))
plans = st.lists(
    st.tuples(weekdays, st.integers(0, 40), st.none() | st.integers(0, 40)), min_size=1, max_size=3
)


@settings(max_examples=25)
@given(plans)
def test_a_calendar_shows_the_days_that_are_asked_for(
    drawn: list[tuple[tuple[int, ...], int, int | None]],
) -> None:
    said = []
    for named, begin, length in sorted(drawn, key=lambda one: one[1]):
        first = MONDAY + timedelta(days=begin)
        last = None if length is None else first + timedelta(days=length)
        said.append(a_plan(quota=None, weekdays=named, first=first, last=last))
    text = calendar([kept(plan, number) for number, plan in enumerate(said)], {}, {}, after(0))
    over = list(days(MONDAY, MONDAY + timedelta(days=90)))
    plan_on = agreed(said, "gentle-morning", over[0], over[-1])
    in_plan = {day for day in over if asked(plan_on, [day])}
    assert {day for _, day in shown(text, over[0], over[-1])} == in_plan


# -- spreadsheets -------------------------------------------------------------------------------------------


def test_every_table_is_a_file_that_no_spreadsheet_takes_for_formulas(folder: Path, tmp_path: Path) -> None:
    counts = write_tables(folder / "data" / "history.sqlite3", tmp_path / "tables")
    for name, count in counts.items():
        with (tmp_path / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            names, *rows = list(csv.reader(file))
        assert names[0] == "id"
        assert len(rows) == count
        assert not [value for row in rows for value in row if value.startswith(("=", "+", "-", "@"))]
        if name == "notes":
            assert {row[names.index("text")] for row in rows} == {f"'{SHARED}", PRIVATE}
    assert counts["sessions"] == 16


def test_what_is_counted_is_what_the_review_tells(past: Past) -> None:
    counted = planned_and_done(
        TODAY - timedelta(days=6), TODAY, [one.said for one in past.plans], past.sessions,
        [one.said for one in past.rests], past.prescriptions,
    )  # fmt: skip
    told = review(past, TODAY)["planned_and_done"][0]["raw"]
    assert told["held_s"]["done"] == counted.raw.dose.held_s.done
    assert told["by_exercise"].keys() == counted.raw.by_exercise.keys()
