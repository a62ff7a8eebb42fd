"""Two histories become one, the same one whoever merges them."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history import content
from sps_coach.history.merging import Content, Row, merged
from sps_coach.history.store import Store
from tests.history.samples import (
    DEVICE,
    MORNING,
    OTHER_DEVICE,
    after,
    beginning,
    block,
    ending,
    lived_on,
    open_store,
)

COLUMNS = {name: content.columns(name) for name in content.TABLES}


def together(one: Content, other: Content) -> Content:
    return merged(one, other, COLUMNS)


def read(store: Store) -> Content:
    with store.database.reading() as connection:
        return content.read(connection)


def take_over(store: Store, given: Content) -> dict[str, int]:
    with store.database.writing() as connection:
        return content.write(connection, given)


# -- on the models ------------------------------------------------------------------------------------------

keys = st.integers(0, 5).map(lambda number: UUID(int=number))
moments = st.none() | st.integers(0, 3).map(lambda hours: MORNING + timedelta(hours=hours))


@st.composite
def session_rows(draw: st.DrawFn) -> Row:
    ended = draw(moments)
    outcome = None if ended is None else draw(st.sampled_from(["done", "ended-early"]))
    values: dict[str, Any] = dict.fromkeys(COLUMNS["sessions"], 0) | {
        "id": draw(keys), "outcome": outcome, "ended_at": ended, "zone": draw(st.sampled_from(["UTC", "CET"])),
    }  # fmt: skip
    return tuple(values[name] for name in COLUMNS["sessions"])


@st.composite
def note_rows(draw: st.DrawFn) -> Row:
    values: dict[str, Any] = dict.fromkeys(COLUMNS["notes"], 0) | {
        "id": draw(keys),
        "text": draw(st.text(max_size=2)),
    }
    return tuple(values[name] for name in COLUMNS["notes"])


def by_key(rows: list[Row]) -> dict[UUID, Row]:
    return {row[0]: row for row in rows}


histories = st.fixed_dictionaries(
    {"sessions": st.lists(session_rows()).map(by_key)},
    optional={"notes": st.lists(note_rows()).map(by_key)},
)


@given(histories, histories)
def test_whoever_merges_with_whom(one: Content, other: Content) -> None:
    assert together(one, other) == together(other, one)


@given(histories, histories, histories)
def test_in_whatever_order(one: Content, other: Content, third: Content) -> None:
    assert together(together(one, other), third) == together(one, together(other, third))


@given(histories, histories)
def test_and_how_often(one: Content, other: Content) -> None:
    assert together(one, one) == one
    assert together(together(one, other), other) == together(one, other)


@given(histories, histories)
def test_nothing_that_either_has_is_gone_and_what_ended_stays_ended(one: Content, other: Content) -> None:
    result = together(one, other)["sessions"]
    ended = COLUMNS["sessions"].index("ended_at")
    for given_rows in (one["sessions"], other["sessions"]):
        for key, row in given_rows.items():
            assert row[ended] is None or result[key][ended] >= row[ended]


# -- in files -----------------------------------------------------------------------------------------------


def test_two_computers_come_to_hold_the_same(tmp_path: Path) -> None:
    with (
        closing(open_store(tmp_path / "here")) as here,
        closing(open_store(tmp_path / "there", device=OTHER_DEVICE)) as there,
    ):
        lived_on(here, MORNING)
        lived_on(there, after(86400))
        gained = take_over(here, read(there))
        take_over(there, read(here))
        assert gained["sessions"] == gained["blocks"] == gained["notes"] == 1
        assert read(here) == read(there)
        assert len(here.sessions()) == 2
        assert {session.device for session in here.sessions()} == {DEVICE, OTHER_DEVICE}
        assert set(take_over(here, read(there)).values()) == {0}


def test_a_session_that_two_copies_went_on_with_keeps_both(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "here")) as here, closing(open_store(tmp_path / "there")) as there:
        session = here.begin(**beginning())
        here.block_began(**block(0))
        take_over(there, read(here))
        there.resume_from(session)
        for store in (here, there):
            store.block_ended(**ending(0, at=after(9 if store is here else 12)))
            store.block_began(**block(1))
            store.event(kind="pause", at=after(20), position_s=1.0)
        there.end(outcome="ended-early", at=after(30))
        for one, other in ((here, there), (there, here)):
            take_over(one, read(other))
        assert read(here) == read(there)
        (found,) = here.sessions()
        assert (found.outcome, [one.index for one in found.blocks]) == ("ended-early", [0, 1, 1])
        assert found.blocks[0].ended == after(12)
        assert len(here.events(session)) == 2
