"""What people say is kept, corrected by new rows, and belongs to the session it was said for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from sps_coach.history.keys import Keys
from sps_coach.history.pieces import FOREVER
from sps_coach.history.records import PrescribedBlock
from sps_coach.history.statements import (
    AgreedRest,
    Answers,
    Correction,
    DiaryEntry,
    EmergencyPlan,
    Kept,
    Note,
    Plan,
    Sharing,
    Statement,
)
from sps_coach.history.store import Store
from tests.history.samples import MORNING, OTHER_DEVICE, after, beginning, open_store

ZONE = "Europe/Berlin"
PLAN = Plan("gentle-morning", 2, "c0ffee", date(2026, 3, 1), quota=5, agreed_with="Dr A")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path)) as opened:
        yield opened


def rows(folder: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "data" / "history.sqlite3")) as raw:
        return raw.execute(f"SELECT * FROM {table}").fetchall()


@pytest.mark.parametrize(
    "said",
    [
        Answers("before", None, 7, None, 3, "diazepam 5 mg at seven", "a heavy night", True, "easy"),
        Answers("after"),
        Note("slept badly", shared=True),
        DiaryEntry("infusion", date(2026, 3, 28), after(-4000), None, "second day", True),
        DiaryEntry("spasms", date(2026, 3, 28), None, 4),
        PLAN,
        replace(PLAN, quota=None, weekdays=(1, 3, 5), last=date(2026, 6, 1), window_from=time(7, 30)),
        AgreedRest(date(2026, 3, 28), date(2026, 3, 30), "flare", "after the infusion"),
        Sharing(("practice", "spasms")),
        Sharing(()),
        EmergencyPlan("Call Anna, then the number on the card."),
    ],
    ids=lambda said: type(said).__name__,
)
def test_what_is_said_reads_back_and_is_corrected_and_taken_back(
    store: Store, tmp_path: Path, said: Statement
) -> None:
    kind = type(said)
    subject = store.journal.keep(said, at=MORNING, zone=ZONE)
    assert store.journal.standing(kind) == (Kept(subject, said, MORNING, ZONE, 0),)
    said_then = (Kept(subject, said, MORNING, ZONE, 0),)
    assert store.journal.first_said(kind, (MORNING, FOREVER), Keys()) == said_then
    assert store.journal.first_said(kind, (after(1), FOREVER), Keys()) == ()
    assert store.journal.first_said(kind, (after(-1), MORNING), Keys()) == ()
    changes = {"words": "otherwise"} if hasattr(said, "words") else {}
    anew = replace(said, **changes)  # type: ignore[arg-type]  # each of them that has words has them as text
    store.journal.keep(anew, at=after(60), zone="UTC", subject=subject, anew=True)
    assert store.journal.standing(kind) == (Kept(subject, anew, MORNING, "UTC", 1),)
    # Set back, the clock does not bring the older words to the front again.
    store.journal.withdraw(kind, subject, at=after(-60), zone=ZONE)
    assert store.journal.standing(kind) == ()
    names = {
        Answers: "answers",
        Note: "notes",
        DiaryEntry: "diary",
        Plan: "plans",
        AgreedRest: "agreed_rests",
        Sharing: "sharings",
        EmergencyPlan: "emergency_plans",
    }
    assert len(rows(tmp_path, names[kind])) == 3


def test_what_is_not_known_cannot_be_corrected(store: Store) -> None:
    with pytest.raises(LookupError):
        store.journal.keep(Note("a"), at=MORNING, zone=ZONE, subject=uuid4(), anew=True)
    with pytest.raises(LookupError):
        store.journal.withdraw(Note, uuid4(), at=MORNING, zone=ZONE)


@pytest.mark.parametrize(
    "said",
    [
        Answers("before", stiffness=11),
        Answers("before", worry=-1),
        Note("a", about="block", session_id=None),
        Note("a", session_id=uuid4()),
        Correction(uuid4()),
        DiaryEntry("spasms", date(2026, 3, 1), count=-1),
    ],
    ids=[
        "over ten",
        "under none",
        "a block of none",
        "a day's of a session",
        "of nothing",
        "spasms under none",
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(store: Store, said: Statement) -> None:
    with pytest.raises(ValueError, match="does not keep"):
        store.journal.keep(said, at=MORNING, zone=ZONE)
    assert store.journal.standing(type(said)) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"weekdays": (1,)},
        {"quota": None},
        {"quota": 0},
        {"quota": None, "weekdays": (3, 1)},
        {"quota": None, "weekdays": (0,)},
        {"last": date(2026, 2, 1)},
    ],
    ids=str,
)
def test_a_plan_that_cannot_be_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"plan|quota|days"):
        replace(PLAN, **changes)  # type: ignore[arg-type]  # the point is that they do not fit


def test_a_rest_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="rest"):
        AgreedRest(date(2026, 3, 2), date(2026, 3, 1))


def test_answers_belong_to_the_session_that_begins_next(store: Store) -> None:
    store.journal.keep(Answers("before", stiffness=2), at=after(-7200), zone=ZONE)
    store.journal.keep(Answers("before", stiffness=3), at=after(-700), zone=ZONE)
    subject = store.journal.keep(Answers("before", stiffness=6), at=after(-60), zone=ZONE)
    store.journal.keep(Answers("before", stiffness=5), at=after(-30), zone=ZONE, subject=subject, anew=True)
    session = store.begin(**beginning())
    later = store.begin(**beginning(at=after(900)))
    assert [kept.said.stiffness for kept in store.journal.standing(Answers, session_id=session)] == [5]
    assert store.journal.standing(Answers, session_id=later) == ()
    store.journal.keep(Answers("before", stiffness=4), at=after(60), zone=ZONE, subject=subject, anew=True)
    (kept,) = store.journal.standing(Answers, session_id=session)
    assert (kept.said.stiffness, kept.at) == (4, after(-60))


def test_answers_after_belong_to_the_session_that_ended_last(store: Store) -> None:
    first = store.begin(**beginning())
    store.end(outcome="done", at=after(600))
    second = store.begin(**beginning(at=after(700)))
    store.journal.keep(Answers("after", stiffness=3), at=after(800), zone=ZONE)
    store.end(outcome="ended-early", at=after(900))
    subject = store.journal.keep(Answers("after", stiffness=2), at=after(960), zone=ZONE)
    store.journal.keep(Answers("after", stiffness=1), at=after(970), zone=ZONE, subject=subject, anew=True)
    store.journal.keep(Answers("after", stiffness=9), at=after(900 + 3601), zone=ZONE)
    by_session = [
        [kept.said.stiffness for kept in store.journal.standing(Answers, session_id=session)]
        for session in (first, second)
    ]
    assert by_session == [[3], [1]]


def test_answers_of_another_device_are_left_alone(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as here, closing(open_store(tmp_path, device=OTHER_DEVICE)) as there:
        there.journal.keep(Answers("before", worry=1), at=after(-60), zone=ZONE)
        assert here.journal.standing(Answers, session_id=here.begin(**beginning())) == ()


def test_what_is_said_together_with_a_session_is_one_write(store: Store) -> None:
    def stumble() -> None:
        with store.together():
            store.journal.keep(Note("a"), at=MORNING, zone=ZONE)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stumble()
    assert store.journal.standing(Note) == ()


def test_what_a_routine_asks_for_is_kept_once(store: Store, tmp_path: Path) -> None:
    blocks = [
        PrescribedBlock(0, "neck-turn", 3, 1, 10.0, "alternate"),
        PrescribedBlock(1, None, 0, 0, 0.0, "both"),
    ]
    for day in ("easy", "usual", "easy"):
        store.prescribe(routine_hash="c0ffee", day=day, blocks=blocks)
    assert len(rows(tmp_path, "prescribed_blocks")) == 4
    with pytest.raises(ValueError, match="does not keep"):
        store.prescribe(routine_hash="other", day="splendid", blocks=blocks)


def test_time_of_a_session_long_ago_is_told_in_order(store: Store) -> None:
    for days in (3, 1, 2):
        store.journal.keep(Note(str(days)), at=MORNING - timedelta(days=days), zone=ZONE)
    assert [kept.said.text for kept in store.journal.standing(Note)] == ["3", "2", "1"]
