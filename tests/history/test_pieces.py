"""A long time is asked for in pieces: everything in it lies in one of them, and in one alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sps_coach.history.pieces import LONGEST, pieces
from sps_coach.history.statements import Answers, Correction, DiaryEntry, Note
from sps_coach.history.store import Store
from tests.history.samples import MORNING, beginning, block, ending, open_store

MOMENTS = st.datetimes(timezones=st.just(UTC))
YEARS = 7


@given(MOMENTS, MOMENTS, MOMENTS, MOMENTS | st.none())
@example(MORNING, MORNING, MORNING, None)
@example(MORNING + LONGEST, MORNING, MORNING + LONGEST, None)
def test_a_moment_lies_in_one_piece(
    at: datetime, one: datetime, other: datetime, since: datetime | None
) -> None:
    first, last = sorted((one, other))
    over = pieces(since, first, min(last, first + 20 * LONGEST))
    found = [begin <= at < end for begin, end in over]
    assert sum(found) == (since is None or at >= since)
    assert all(end - begin <= LONGEST for begin, end in over[1:-1])


def test_without_sessions_there_is_one_piece() -> None:
    assert len(pieces(None, None, None)) == len(pieces(MORNING, None, None)) == 1


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Sessions with answers, easings and words over years, some of them said anew, taken back or put right later."""
    with closing(open_store(tmp_path_factory.mktemp("years"))) as store:
        with store.together():
            for month in range(12 * YEARS):
                live_a_month(store, month)
        yield store


def live_a_month(store: Store, month: int) -> None:
    keep, at = store.journal.keep, MORNING + timedelta(days=30 * month, minutes=month)
    keep(Answers("before", stiffness=month % 11), at=at, zone="UTC")
    session = store.begin(**beginning(at=at, blocks=1))
    store.block_began(**block(0, at=at))
    store.event(kind="ease-off", at=at + timedelta(minutes=1), position_s=20.0, detail="Rest here.")
    store.block_ended(**ending(0, at=at + timedelta(minutes=2)))
    store.end(outcome="done", at=at + timedelta(minutes=3))
    keep(Note("well", "session", session), at=at, zone="UTC")
    entry = keep(DiaryEntry("free", at.date(), text=str(month)), at=at, zone="UTC")
    if month % 5 == 0:
        later = at + timedelta(days=1000)
        keep(DiaryEntry("free", at.date(), text="anew"), at=later, zone="UTC", subject=entry, anew=True)
        keep(Correction(session, 0, done_repetitions=1), at=later, zone="UTC")
    if month % 7 == 0:
        store.journal.withdraw(DiaryEntry, entry, at=at + timedelta(days=900), zone="UTC")


@pytest.mark.parametrize("days", [None, 0, 100, 731, 732, 2000])
def test_years_in_pieces_are_the_years(store: Store, days: int | None) -> None:
    """Held against what is read without pieces: sessions by themselves, and statements of all time."""
    since = None if days is None else MORNING + timedelta(days=days)
    past, glance = store.past(since), store.glance(since)
    assert past.sessions
    assert [one.id for one in glance.sessions] == [one.id for one in past.sessions]
    for kind, said in ((Answers, past.answers), (Note, past.notes), (DiaryEntry, past.diary)):
        everything = store.journal.standing(kind)
        assert said == tuple(kept for kept in everything if since is None or kept.at >= since)
    assert [one.session_id for one in past.easings] == [one.id for one in past.sessions]
    assert (glance.answers, glance.notes, glance.diary, glance.easings) == (
        past.answers, past.notes, past.diary, past.easings,
    )  # fmt: skip
