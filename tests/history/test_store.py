from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, event

from sps_coach.history.records import BlockRecord, EventRecord, SessionRecord
from sps_coach.history.store import Store
from tests.history.samples import DEVICE, MORNING, OTHER_DEVICE, after, beginning, block, ending, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path)) as opened:
        yield opened


def test_a_whole_session_reads_back_as_it_was_lived(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        session = store.begin(**beginning())
        store.block_began(**block(0))
        store.event(kind="pause", at=after(4), position_s=3.25, detail="Rest here.")
        store.block_ended(**ending(0))
        store.block_began(**block(1, exercise_id=None, repetitions=0, sets=0, hold_s=0.0, sides="both"))
        store.block_ended(**ending(1, outcome="eased", repetitions=0, hold_s=0.0))
        store.event(kind="end", at=after(29), position_s=21.0)
        store.end(outcome="done", at=after(30))
    with closing(open_store(tmp_path)) as store:
        assert store.sessions() == (
            SessionRecord(
                id=session,
                device=DEVICE,
                routine_id="gentle-morning",
                routine_version=2,
                routine_hash="c0ffee",
                day="easy",
                block_count=3,
                planned_s=720.5,
                began=MORNING,
                zone="Europe/Berlin",
                outcome="done",
                ended=after(30),
                blocks=(
                    BlockRecord(
                        0, "neck-turn", 3, 2, 12.5, "alternate", after(1), "done", 12, 150.0, after(9)
                    ),
                    BlockRecord(1, None, 0, 0, 0.0, "both", after(11), "eased", 0, 0.0, after(19)),
                ),
            ),
        )
        assert store.events(session) == (
            EventRecord("pause", after(4), 3.25, "Rest here."),
            EventRecord("end", after(29), 21.0, ""),
        )
        assert store.unfinished() is None


def test_keys_are_uuid_version_7(store: Store) -> None:
    assert store.begin(**beginning()).version == 7


def test_a_moment_is_kept_in_utc_whatever_zone_it_came_in(store: Store) -> None:
    there = MORNING.astimezone(timezone(timedelta(hours=5, minutes=45)))
    store.begin(**beginning(at=there))
    began = store.sessions()[0].began
    assert began == MORNING
    assert began.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        store.begin(**beginning(at=datetime(2026, 3, 29, 7, 30)))  # noqa: DTZ001 (that is the point)


@pytest.mark.parametrize(
    "changes",
    [{"day": "splendid"}, {"routine_version": 0}, {"blocks": -1}, {"planned_s": -1.0}],
    ids=lambda changes: next(iter(changes)),
)
def test_a_session_that_cannot_be_is_refused_and_leaves_nothing(
    store: Store, changes: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match="does not keep"):
        store.begin(**beginning(**changes))
    assert store.sessions() == ()


def test_a_block_that_was_not_begun_cannot_end(store: Store) -> None:
    store.begin(**beginning())
    with pytest.raises(ValueError, match="was not begun"):
        store.block_ended(**ending(0))


@pytest.mark.parametrize("changes", [{"outcome": "splendid"}, {"repetitions": -1}, {"hold_s": -0.1}], ids=str)
def test_a_block_cannot_end_in_a_way_there_is_not(store: Store, changes: dict[str, object]) -> None:
    store.begin(**beginning())
    store.block_began(**block(0))
    with pytest.raises(ValueError, match="does not keep"):
        store.block_ended(**ending(0, **changes))
    assert store.sessions()[0].next_block == 0


def test_without_a_session_nothing_is_written(store: Store) -> None:
    with pytest.raises(ValueError, match="no session"):
        store.event(kind="pause", at=MORNING, position_s=0.0)


def test_an_unfinished_session_is_found_and_gone_on_with(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        session = store.begin(**beginning())
        store.block_began(**block(0))
        store.block_ended(**ending(0))
        store.block_began(**block(1))
    with closing(open_store(tmp_path)) as store:
        found = store.unfinished()
        assert found is not None
        assert (found.id, found.next_block) == (session, 1)
        assert store.resume_from(session) == found
        store.block_began(**block(1, at=after(500)))
        store.block_ended(**ending(1, at=after(510)))
        store.block_began(**block(2, at=after(511)))
        store.block_ended(**ending(2, outcome="left-out", at=after(512)))
        store.end(outcome="done", at=after(520))
        (whole,) = store.sessions()
    assert [(one.index, one.began, one.outcome) for one in whole.blocks] == [
        (0, after(1), "done"),
        (1, after(11), "done"),
        (2, after(511), "left-out"),
    ]
    assert whole.next_block == 3


def test_order_stands_when_the_clock_is_set_back(store: Store) -> None:
    session = store.begin(**beginning())
    for number, at in enumerate((after(50), after(10), after(30))):
        store.event(kind=f"event-{number}", at=at, position_s=number)
    assert [one.kind for one in store.events(session)] == ["event-0", "event-1", "event-2"]


def test_a_session_let_be_ends_at_the_last_moment_known_of_it(store: Store) -> None:
    session = store.begin(**beginning())
    store.block_began(**block(0))
    store.block_ended(**ending(0, at=after(40)))
    store.event(kind="pause", at=after(44), position_s=40.0)
    store.block_began(**block(1, at=after(41)))
    store.let_be(session)
    assert store.unfinished() is None
    assert (store.sessions()[0].outcome, store.sessions()[0].ended) == ("ended-early", after(44))


def test_a_session_let_be_before_anything_happened_ends_as_it_began(store: Store) -> None:
    store.let_be(store.begin(**beginning()))
    assert store.sessions()[0].ended == MORNING


def test_letting_be_leaves_an_ended_session_alone(store: Store) -> None:
    session = store.begin(**beginning())
    store.end(outcome="done", at=after(30))
    store.let_be(session)
    assert store.sessions()[0].outcome == "done"
    with pytest.raises(LookupError):
        store.resume_from(session)
    with pytest.raises(LookupError):
        store.resume_from(uuid4())


def test_another_devices_unfinished_session_is_not_offered_here(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as here, closing(open_store(tmp_path, device=OTHER_DEVICE)) as there:
        mine = here.begin(**beginning())
        there.begin(**beginning(at=after(60)))
        found = here.unfinished()
    assert found is not None
    assert found.id == mine


def test_sessions_come_newest_first_and_only_as_asked(store: Store) -> None:
    for days in (3, 0, 2, 1):
        store.begin(**beginning(at=MORNING + timedelta(days=days), routine_id=f"day-{days}"))
    assert [one.routine_id for one in store.sessions()] == ["day-3", "day-2", "day-1", "day-0"]
    assert [one.routine_id for one in store.sessions(limit=2)] == ["day-3", "day-2"]
    since = MORNING + timedelta(days=1)
    assert [one.routine_id for one in store.sessions(since=since)] == ["day-3", "day-2", "day-1"]
    assert [one.routine_id for one in store.sessions(since=since, limit=1)] == ["day-3"]


def test_each_session_has_its_own_blocks_and_reading_takes_two_queries(store: Store) -> None:
    for number in range(12):
        store.begin(**beginning(at=after(100 * number), routine_id=f"session-{number}"))
        for index in range(number % 4):
            store.block_began(**block(index, exercise_id=f"block-of-{number}"))
    asked: list[str] = []

    def count(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        found = store.sessions(limit=10)
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 2
    for one in found:
        number = int(one.routine_id.removeprefix("session-"))
        assert [made.exercise_id for made in one.blocks] == [f"block-of-{number}"] * (number % 4)


def test_every_row_names_its_device(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        store.begin(**beginning())
        store.block_began(**block(0))
        store.event(kind="pause", at=after(4), position_s=3.0)
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3")) as raw:
        for table in ("sessions", "blocks", "events"):
            assert raw.execute(f"SELECT device FROM {table}").fetchall() == [(DEVICE.hex,)]


def test_each_call_is_on_disk_for_others_at_once_and_outlives_a_lost_process(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        store.begin(**beginning())
        folder = tmp_path / "data"
        assert (folder / "history.sqlite3-wal").stat().st_size > 0
        copy = tmp_path / "copy"
        copy.mkdir()
        for name in ("history.sqlite3", "history.sqlite3-wal"):
            (copy / name).write_bytes((folder / name).read_bytes())
    with closing(sqlite3.connect(copy / "history.sqlite3")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("SELECT count(*) FROM sessions").fetchone() == (1,)


def test_foreign_keys_are_enforced(store: Store) -> None:
    store.resume_from(store.begin(**beginning()))
    store._session = uuid4()
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        store.event(kind="pause", at=after(4), position_s=3.0)


@pytest.mark.parametrize("before", [None, 0o644])
def test_only_the_user_reads_the_history(tmp_path: Path, before: int | None) -> None:
    folder = tmp_path / "data"
    if before is not None:
        with closing(open_store(tmp_path)):
            pass
        (folder / "history.sqlite3").chmod(before)
        folder.chmod(0o755)
    old = os.umask(0)
    try:
        with closing(open_store(tmp_path)) as store:
            store.begin(**beginning())
            rights = {place.name: place.stat().st_mode & 0o777 for place in (folder, *folder.iterdir())}
    finally:
        os.umask(old)
    assert rights == {
        "data": 0o700,
        "history.sqlite3": 0o600,
        "history.sqlite3-wal": 0o600,
        "history.sqlite3-shm": 0o600,
    }


def test_a_disk_that_knows_no_rights_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _rights: int) -> None:
        raise PermissionError("no rights here")

    (tmp_path / "data").mkdir(mode=0o755)
    monkeypatch.setattr(Path, "chmod", refuse)
    with closing(open_store(tmp_path)) as store:
        store.begin(**beginning())
        assert len(store.sessions()) == 1


def test_two_open_histories_lose_nothing_of_each_other(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as one, closing(open_store(tmp_path, device=OTHER_DEVICE)) as two:
        first, second = one.begin(**beginning()), two.begin(**beginning(at=after(5)))
        for index in range(3):
            for store in (one, two):
                store.block_began(**block(index))
                store.event(kind="pause", at=after(4), position_s=3.0)
                store.block_ended(**ending(index))
        one.end(outcome="done", at=after(60))
        two.end(outcome="ended-early", at=after(60))
        found = {session.id: session for session in two.sessions()}
        assert [len(two.events(session)) for session in (first, second)] == [3, 3]
    assert {key: (len(session.blocks), session.outcome) for key, session in found.items()} == {
        first: (3, "done"),
        second: (3, "ended-early"),
    }


def test_calls_together_are_one_write_and_one_that_cannot_be_leaves_the_others(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store, closing(open_store(tmp_path, device=OTHER_DEVICE)) as reader:
        with store.together():
            session = store.begin(**beginning())
            store.block_began(**block(0))
            with pytest.raises(ValueError, match="does not keep"):
                store.block_ended(**ending(0, repetitions=-1))
            store.event(kind="pause", at=after(4), position_s=3.0)
            assert reader.sessions() == ()
        assert [one.outcome for one in reader.sessions()[0].blocks] == [None]
        assert len(reader.events(session)) == 1


def test_an_unfinished_session_is_found_without_looking_at_every_one(tmp_path: Path) -> None:
    asked: list[tuple[str, Any]] = []
    with closing(open_store(tmp_path)) as store:

        def note(_connection: object, _cursor: object, statement: str, given: Any, *_more: object) -> None:
            asked.append((statement, given))

        event.listen(store.database.engine, "before_cursor_execute", note)
        store.unfinished()
        event.remove(store.database.engine, "before_cursor_execute", note)
        statement, given = next(one for one in asked if one[0].startswith("SELECT"))
        with store.database.reading() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given).all()
    assert any("SEARCH sessions USING INDEX" in str(step) for step in plan)
    assert not any("SCAN sessions" in str(step) for step in plan)
