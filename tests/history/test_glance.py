"""A history at a glance says what the whole of it says: the same overview, whatever was merged, corrected or lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history.overview import EVERYTHING, Overview, Wanted, overview
from sps_coach.history.sharing import seen
from sps_coach.history.statements import Correction
from sps_coach.history.store import Store
from tests.history.looking_back import TODAY, live
from tests.history.samples import MORNING, after, beginning, block, ending, open_store

FIRST = TODAY - timedelta(days=34)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Four weeks, and what is seldom: corrections, a routine nobody kept, a block begun twice."""
    with closing(open_store(tmp_path_factory.mktemp("glance"))) as store:
        with store.together():
            live(store)
        one, other, *_ = store.sessions()
        with store.together():
            keep = store.journal.keep
            keep(Correction(one.id, 0, outcome="eased", done_repetitions=1), at=MORNING, zone="UTC")
            keep(Correction(other.id, counts=False), at=MORNING, zone="UTC")
            unkept(store)
        yield store


def unkept(store: Store) -> None:
    """A session of a routine that nobody kept; a block was taken up again, the last one not reached."""
    store.begin(**beginning(routine_hash="unkept", at=MORNING + timedelta(days=22)))
    store.block_began(**block(0))
    store.block_ended(**ending(0, outcome="eased", repetitions=2, hold_s=20.0))
    store.block_began(**block(0, at=after(30)))
    store.block_ended(**ending(0, repetitions=10, hold_s=140.0))
    store.block_began(**block(1, exercise_id="heel-slide", at=after(60)))
    for at in (after(40), after(70)):
        store.event(kind="ease-off", at=at, position_s=20.0, detail="Rest here.")


def both(store: Store, first: date, last: date, wanted: Wanted) -> tuple[Overview, Overview]:
    return overview(store.glance(), first, last, wanted), overview(store.past(), first, last, wanted)


def told(drawn: Overview) -> tuple[object, ...]:
    """Everything of an overview, with sessions as far as a list shows them."""
    sessions = tuple((one.id, one.began_there, one.lasted, one.outcome) for one in drawn.sessions)
    return (drawn.days, drawn.weeks, drawn.practice, drawn.felt, drawn.lines, drawn.dose, drawn.eased,
            drawn.left_out, drawn.diary, sessions)  # fmt: skip


@given(
    st.integers(0, 34),
    st.integers(0, 34),
    st.sampled_from([None, "gentle-morning", "armchair-moment"]),
    st.sampled_from([None, "neck-turn", "heel-slide"]),
)
def test_a_glance_draws_what_the_whole_draws(
    store: Store, one: int, other: int, routine: str | None, exercise: str | None
) -> None:
    first, last = sorted((FIRST + timedelta(days=one), FIRST + timedelta(days=other)))
    glanced, whole = both(store, first, last, Wanted(routine, exercise))
    assert told(glanced) == told(whole)


def test_what_nobody_kept_is_known_from_what_sessions_show(store: Store) -> None:
    drawn, _ = both(store, FIRST, TODAY, EVERYTHING)
    assert [one.exercise for one in drawn.eased[-2:]] == ["neck-turn", "heel-slide"]
    past = store.glance()
    assert past.prescriptions is not None
    assert [asked.exercise_id for asked in past.prescriptions["unkept", "easy"]] == [
        "neck-turn",
        "heel-slide",
    ]


def test_a_glance_since_a_moment_leaves_out_what_was_before(store: Store) -> None:
    since = MORNING + timedelta(days=14)
    later = store.glance(since)
    assert [one.id for one in later.sessions] == [one.id for one in store.past(since).sessions]
    assert all(one.blocks for one in later.sessions)


def test_what_is_not_shared_is_not_in_a_glance_either(store: Store) -> None:
    assert seen(store.glance()).answers == seen(store.past()).answers
    assert seen(store.glance()).notes == seen(store.past()).notes
