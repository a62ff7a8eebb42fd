"""Whatever is told, in whatever order it can be told, reads back as it was told."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)

from sps_coach.history.records import BlockOutcome, BlockRecord, EventRecord, SessionOutcome, SessionRecord
from sps_coach.history.store import Store
from tests.history.samples import DEVICE, open_store

MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.timezones())  # noqa: DTZ001 (the zones come beside)
COUNTS = st.integers(0, 2**31 - 1)
SECONDS = st.floats(0, 1e9, allow_nan=False)
INDICES = st.integers(0, 3)


class Sessions(RuleBasedStateMachine):
    """A store, and beside it what it has to know, in UTC: times within a change of clocks only compare there."""

    empty: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        data = Path(self.folder.name) / "data"
        data.mkdir()
        shutil.copy(self.empty, data / "history.sqlite3")
        self.store = self.opened()
        self.known: dict[UUID, SessionRecord] = {}
        self.events: dict[UUID, list[EventRecord]] = {}
        self.present: UUID | None = None

    def opened(self) -> Store:
        return open_store(Path(self.folder.name))

    def teardown(self) -> None:
        try:
            self.all_reads_back()
        finally:
            self.store.close()
            self.folder.cleanup()

    @rule(
        name=st.text(), day=st.sampled_from(["easy", "usual", "good"]), blocks=st.integers(0, 8), planned_s=SECONDS,
        at=MOMENTS, zone=st.text(),
    )  # fmt: skip
    def begin(self, name: str, day: str, blocks: int, planned_s: float, at: datetime, zone: str) -> None:
        version = blocks + 1
        session = self.store.begin(
            routine_id=name, routine_version=version, routine_hash=name[::-1], day=day, blocks=blocks,
            planned_s=planned_s, at=at, zone=zone,
        )  # fmt: skip
        self.known[session] = SessionRecord(
            session, DEVICE, name, version, name[::-1], day, blocks, planned_s, at.astimezone(UTC), zone
        )
        self.events[session] = []
        self.present = session

    @precondition(lambda self: self.present)
    @rule(
        index=INDICES,
        exercise=st.none() | st.text(),
        repetitions=COUNTS,
        hold_s=SECONDS,
        sides=st.text(),
        at=MOMENTS,
    )
    def block_began(
        self, index: int, exercise: str | None, repetitions: int, hold_s: float, sides: str, at: datetime
    ) -> None:
        sets = index + 1
        self.store.block_began(
            index=index,
            exercise_id=exercise,
            repetitions=repetitions,
            sets=sets,
            hold_s=hold_s,
            sides=sides,
            at=at,
        )
        if self.still_open(index) is None:
            self.know(BlockRecord(index, exercise, repetitions, sets, hold_s, sides, at.astimezone(UTC)))

    @precondition(lambda self: self.present)
    @rule(
        index=INDICES, outcome=st.sampled_from(["done", "eased", "left-out"]), repetitions=COUNTS, hold_s=SECONDS,
        at=MOMENTS,
    )  # fmt: skip
    def block_ended(
        self, index: int, outcome: BlockOutcome, repetitions: int, hold_s: float, at: datetime
    ) -> None:
        block = self.still_open(index)
        end = partial(
            self.store.block_ended,
            index=index,
            outcome=outcome,
            repetitions=repetitions,
            hold_s=hold_s,
            at=at,
        )
        if block is None:
            with pytest.raises(ValueError, match="was not begun"):
                end()
            return
        end()
        ended = replace(
            block, outcome=outcome, done_repetitions=repetitions, done_hold_s=hold_s, ended=at.astimezone(UTC)
        )
        self.know(ended, instead_of=block)

    @precondition(lambda self: self.present)
    @rule(kind=st.text(), at=MOMENTS, position_s=st.floats(-1e9, 1e9), detail=st.text())
    def event(self, kind: str, at: datetime, position_s: float, detail: str) -> None:
        assert self.present
        self.store.event(kind=kind, at=at, position_s=position_s, detail=detail)
        self.events[self.present].append(EventRecord(kind, at.astimezone(UTC), position_s, detail))

    @precondition(lambda self: self.present)
    @rule(outcome=st.sampled_from(["done", "ended-early"]), at=MOMENTS)
    def end(self, outcome: SessionOutcome, at: datetime) -> None:
        assert self.present
        self.store.end(outcome=outcome, at=at)
        self.known[self.present] = replace(
            self.known[self.present], outcome=outcome, ended=at.astimezone(UTC)
        )
        self.present = None

    @rule(go_on=st.booleans())
    def start_anew(self, go_on: bool) -> None:
        self.all_reads_back()
        self.store.close()
        self.store = self.opened()
        self.present = None
        found = self.store.unfinished()
        open_ones = [session for session in self.known.values() if session.outcome is None]
        assert (found is None) == (not open_ones)
        if found is None:
            return
        assert found.began == max(session.began for session in open_ones)
        if go_on:
            assert self.store.resume_from(found.id) == self.known[found.id]
            self.present = found.id
        else:
            self.store.let_be(found.id)
            self.known[found.id] = replace(found, outcome="ended-early", ended=self.last_known(found))

    def all_reads_back(self) -> None:
        found = self.store.sessions()
        assert {session.id: session for session in found} == self.known
        assert list(found) == sorted(found, key=lambda session: (session.began, session.id.hex), reverse=True)
        for session, events in self.events.items():
            assert list(self.store.events(session)) == events

    def still_open(self, index: int) -> BlockRecord | None:
        assert self.present
        blocks = self.known[self.present].blocks
        return next((block for block in blocks if block.index == index and block.outcome is None), None)

    def know(self, block: BlockRecord, instead_of: BlockRecord | None = None) -> None:
        assert self.present
        session = self.known[self.present]
        blocks = list(session.blocks)
        if instead_of is None:
            blocks.append(block)
        else:
            blocks[next(place for place, one in enumerate(blocks) if one is instead_of)] = block
        self.known[self.present] = replace(session, blocks=tuple(blocks))

    def last_known(self, session: SessionRecord) -> datetime:
        moments = [session.began, *(event.at for event in self.events[session.id])]
        moments += [moment for block in session.blocks for moment in (block.began, block.ended) if moment]
        return max(moments)


def test_whatever_is_told_reads_back(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.close()

    class FromEmpty(Sessions):
        empty = tmp_path / "data" / "history.sqlite3"

    run_state_machine_as_test(
        FromEmpty, settings=settings(max_examples=20, stateful_step_count=20, deadline=None)
    )
