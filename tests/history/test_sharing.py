"""What those who help may see is what the person chose, and never more."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history.past import Past
from sps_coach.history.records import EventRecord
from sps_coach.history.review import review
from sps_coach.history.sharing import NOTHING, USUAL, chosen, seen, seen_events
from sps_coach.history.statements import SharedKind, Sharing
from tests.history.looking_back import PRIVATE, SHARED, TODAY, a_past
from tests.history.samples import MORNING, after, open_store

KINDS: tuple[SharedKind, ...] = get_args(SharedKind)
SCALES = ("stiffness", "discomfort", "worry")


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    return a_past(tmp_path_factory.mktemp("past"))


choices = st.sets(st.sampled_from(KINDS)).map(
    lambda some: Sharing(tuple(kind for kind in KINDS if kind in some))
)


def amount(past: Past) -> dict[str, int]:
    return {
        "sessions": len(past.sessions),
        "plans": len(past.plans),
        "notes": len(past.notes),
        "diary": len(past.diary),
        "easings": len(past.easings),
        **{scale: sum(getattr(kept.said, scale) is not None for kept in past.answers) for scale in SCALES},
        "words": sum(bool(kept.said.words or kept.said.medicine) for kept in past.answers),
    }


@given(choices)
def test_nothing_private_is_ever_seen(past: Past, sharing: Sharing) -> None:
    told = seen(past, sharing)
    assert PRIVATE not in repr((told.answers, told.notes, told.diary))
    assert all(kept.said.shared for kept in told.notes)
    assert all(kept.said.shared for kept in told.diary)
    assert PRIVATE not in json.dumps(review(told, TODAY))


@given(choices, choices)
def test_whoever_shares_more_shows_no_less(past: Past, one: Sharing, other: Sharing) -> None:
    both = Sharing(tuple(kind for kind in KINDS if kind in {*one.kinds, *other.kinds}))
    less, more = amount(seen(past, one)), amount(seen(past, both))
    assert all(less[name] <= more[name] for name in less)


@given(choices)
def test_seeing_twice_shows_the_same(past: Past, sharing: Sharing) -> None:
    once = seen(past, sharing)
    assert seen(once, sharing) == once


@pytest.mark.parametrize(
    ("kind", "goes"),
    [
        ("stiffness", {"stiffness"}),
        ("discomfort", {"discomfort"}),
        ("worry", {"worry"}),
        ("ease-offs", {"easings", "notes"}),
        ("notes", {"notes"}),
        ("infusion", {"diary"}),
    ],
)
def test_a_kind_that_is_taken_back_is_gone_and_nothing_else(
    past: Past, kind: SharedKind, goes: set[str]
) -> None:
    everything = amount(seen(past, Sharing(KINDS)))
    less = amount(seen(past, Sharing(tuple(other for other in KINDS if other != kind))))
    assert {name for name in less if less[name] < everything[name]} == goes


def test_without_practice_no_session_can_be_told_from_anything_else(past: Past) -> None:
    told = seen(past, Sharing(tuple(kind for kind in KINDS if kind != "practice")))
    assert (told.sessions, told.plans, told.rests, told.easings) == ((), (), (), ())
    assert {kept.said.session_id for kept in told.answers} == {None}
    assert {kept.said.session_id for kept in told.notes} <= {None}
    assert told.diary


def test_nothing_shared_is_nothing_seen(past: Past) -> None:
    assert set(amount(seen(past, NOTHING)).values()) == {0}


def test_usually_neither_worry_nor_a_word_that_was_not_marked_is_seen(past: Past) -> None:
    told = amount(seen(past))
    assert told["worry"] == 0
    assert told["sessions"] == len(past.sessions)
    assert told["stiffness"] > 0
    assert SHARED in repr(seen(past).notes)


def test_the_choice_that_was_made_last_holds_and_can_be_taken_back(tmp_path: Path) -> None:
    first, second = Sharing(("practice",)), Sharing(("practice", "worry"))
    with closing(open_store(tmp_path)) as store:
        assert chosen(store.past()) == USUAL
        store.journal.keep(first, at=MORNING, zone="UTC")
        later = store.journal.keep(second, at=after(60), zone="UTC")
        assert chosen(store.past(since=after(3600))) == second
        store.journal.withdraw(Sharing, later, at=after(120), zone="UTC")
        assert chosen(store.past()) == first


def test_a_kind_that_only_a_newer_program_knows_is_passed_over(tmp_path: Path) -> None:
    import sqlite3

    with closing(open_store(tmp_path)) as store:
        store.journal.keep(Sharing(("practice",)), at=MORNING, zone="UTC")
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3")) as raw, raw:
        raw.execute("UPDATE sharings SET kinds = 'dreams practice'")
    with closing(open_store(tmp_path)) as store:
        assert chosen(store.past()) == Sharing(("practice",))


@pytest.mark.parametrize("kinds", [("worry", "practice"), ("practice", "practice"), ("dreams",)])
def test_kinds_are_known_in_order_and_each_once(kinds: tuple[SharedKind, ...]) -> None:
    with pytest.raises(ValueError, match="kinds"):
        Sharing(kinds)


def test_the_moments_of_a_session_keep_to_the_choice() -> None:
    kinds = ("begin", "pause", "resume", "ease-off", "breathe", "on", "end")
    events = [EventRecord(kind, MORNING, 0.0) for kind in kinds]
    assert seen_events(events, Sharing(KINDS)) == tuple(events)
    assert seen_events(events, NOTHING) == ()
    quiet = seen_events(events, Sharing(("practice",)))
    assert [event.kind for event in quiet] == ["begin", "on", "end"]


def test_words_of_an_agreed_rest_are_notes(past: Past) -> None:
    kept = past.rests[0]
    spoken = replace(past, rests=(replace(kept, said=replace(kept.said, words=SHARED)),))
    assert seen(spoken, Sharing(("practice",))).rests[0].said.words == ""
    assert seen(spoken, Sharing(("practice", "notes"))).rests[0].said.words == SHARED
