"""What reaches a page, on a real history and with a real lock: never more than may be seen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sps_coach.history.overview import EVERYTHING
from sps_coach.history.plan import practice_day
from sps_coach.history.statements import Answers, DiaryEntry, Note, Sharing
from sps_coach.history.store import Store
from sps_coach.history.writer import Writer
from sps_coach.lookback import LookBack
from sps_coach.ui.review.desk import Looked
from tests.history.samples import DEVICE, beginning, block, ending

WORDS, OTHER = "three quiet words", "three other words"
PRIVATE, SHARED = "for nobody else", "for those who help"
NAMES = ({"gentle-morning": "Gentle morning"}, {"neck-turn": "Neck turn"})
NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
TODAY = practice_day(NOW, "UTC")


class Waiting:
    """A clock that goes on when it is told to, so that a lock need not be waited for."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def zone(self) -> str:
        return "UTC"

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Waiting:
    return Waiting()


@pytest.fixture
def looking(tmp_path: Path, clock: Waiting) -> Iterator[LookBack]:
    history = tmp_path / "data" / "history.sqlite3"
    with closing(Store(history, DEVICE)) as store:
        live(store)
    threads: list[threading.Thread] = []

    def on_the_side(name: str, look: Callable[[], None]) -> None:
        threads.append(threading.Thread(target=look, name=name))
        threads[-1].start()

    with closing(Writer(history)) as writer:
        yield LookBack(
            lambda: writer,
            lambda: NAMES,
            tmp_path / "settings" / "lock.json",
            lambda call: call(),
            on_the_side,
            clock,
        )
        for thread in threads:
            thread.join()


def live(store: Store) -> None:
    """Three days with a session each, one of them eased off, and a word of each sort."""
    keep = store.journal.keep
    for back in (3, 2, 1):
        at = NOW - timedelta(days=back)
        session = store.begin(**beginning(at=at, zone="UTC"))
        store.block_began(**block(0, at=at))
        if back == 2:
            store.event(kind="ease-off", at=at + timedelta(seconds=9), position_s=9.0)
        store.block_ended(**ending(0, at=at + timedelta(minutes=2)))
        store.end(outcome="done", at=at + timedelta(minutes=12))
        keep(Answers("after", session, 4, 3, 2, words=PRIVATE), at=at + timedelta(minutes=13), zone="UTC")
        keep(Note(PRIVATE, "session", session), at=at + timedelta(minutes=14), zone="UTC")
        keep(Note(SHARED, "session", session, shared=True), at=at + timedelta(minutes=14), zone="UTC")
    keep(DiaryEntry("spasms", TODAY, count=2, text=PRIVATE), at=NOW, zone="UTC")
    keep(DiaryEntry("infusion", TODAY, text=SHARED, shared=True), at=NOW, zone="UTC")


def answered(ask: Callable[[Callable[..., None]], object]) -> Any:
    """What was answered, on whatever thread."""
    there = threading.Event()
    told: list[Any] = []

    def answer(*what: Any) -> None:
        told.extend(what)
        there.set()

    ask(answer)
    assert there.wait(20)
    return told[0] if len(told) == 1 else tuple(told)


def look(looking: LookBack, *, everything: bool = False, last: date | None = None) -> Looked:
    found: Looked = answered(lambda answer: looking.look(28, last, EVERYTHING, answer, everything=everything))
    return found


def session_words(looking: LookBack, *, everything: bool = False) -> set[str]:
    newest = look(looking).overview.sessions[0].id
    told = answered(lambda answer: looking.session(newest, answer, everything=everything))
    return {one.text for one in told.words}


def set_lock(looking: LookBack, passphrase: str | None, keeps: Any = "private") -> bool:
    return bool(answered(lambda answer: looking.set_lock(passphrase, keeps, answer)))


def try_lock(looking: LookBack, passphrase: str) -> str:
    return str(answered(lambda answer: looking.try_lock(passphrase, answer)))


def test_without_a_lock_nothing_private_is_shown_even_when_asked_for(looking: LookBack) -> None:
    looked = look(looking, everything=True)
    assert not looked.everything
    assert len(looked.overview.sessions) == 3
    assert PRIVATE not in repr(looked)
    assert looked.private == 3 + 3 + 1
    assert [kept.said.text for kept in looked.overview.diary] == [SHARED]
    assert session_words(looking, everything=True) == {SHARED}
    entries, hidden = answered(looking.diary)
    assert ([kept.said.text for kept in entries], hidden) == ([SHARED], 1)


def test_the_lock_opens_what_is_private_until_it_is_shut(looking: LookBack) -> None:
    assert set_lock(looking, WORDS)
    looking.shut_lock()
    assert looking.lock() == "shut"
    assert not look(looking, everything=True).everything
    assert try_lock(looking, WORDS) == "open"
    whole = look(looking, everything=True)
    assert whole.everything
    assert {kept.said.text for kept in whole.overview.diary} == {PRIVATE, SHARED}
    assert whole.overview.felt["worry"]
    assert session_words(looking, everything=True) == {PRIVATE, SHARED}
    assert not look(looking).overview.felt["worry"]  # as those who help see it
    looking.shut_lock()
    assert PRIVATE not in repr(look(looking, everything=True))


def test_a_lock_on_the_whole_page_tells_nothing_while_it_is_shut(looking: LookBack) -> None:
    newest = look(looking).overview.sessions[0].id
    set_lock(looking, WORDS, "review")
    looking.shut_lock()
    assert look(looking) is None
    assert answered(lambda answer: looking.session(newest, answer, everything=True)) is None
    assert answered(looking.diary) == ((), 2)


def test_mistakes_are_borne_and_then_the_lock_rests(looking: LookBack, clock: Waiting) -> None:
    set_lock(looking, WORDS)
    looking.shut_lock()
    assert [try_lock(looking, OTHER) for _ in range(3)] == ["mistaken"] * 3
    assert try_lock(looking, WORDS) == "resting"
    clock.seconds += 60
    assert try_lock(looking, WORDS) == "open"
    assert looking.lock() == "open"


def test_a_shut_lock_is_neither_changed_nor_taken_away(looking: LookBack) -> None:
    set_lock(looking, WORDS)
    looking.shut_lock()
    assert not set_lock(looking, OTHER)
    assert not answered(looking.take_lock_away)
    assert try_lock(looking, WORDS) == "open"
    assert set_lock(looking, None, "review")
    assert looking.keeps() == "review"
    assert set_lock(looking, OTHER, "review")
    looking.shut_lock()
    assert try_lock(looking, WORDS) == "mistaken"
    assert try_lock(looking, OTHER) == "open"
    assert answered(looking.take_lock_away)
    assert looking.lock() == "none"
    assert not look(looking, everything=True).everything


def test_what_is_chosen_holds_at_once_and_can_be_taken_back(looking: LookBack) -> None:
    looking.say(Sharing(("practice", "worry")))
    looked = look(looking)
    assert looked.overview.felt["worry"]
    assert looked.overview.felt["stiffness"] == ()
    assert looked.overview.diary == ()
    looking.say(Sharing(()))
    assert look(looking).overview.sessions == ()
    assert look(looking).sharing == Sharing(())


def test_the_diary_is_written_changed_and_taken_back(looking: LookBack) -> None:
    subject = looking.say(DiaryEntry("free", TODAY, text="a", shared=True))
    looking.say_anew(subject, DiaryEntry("free", TODAY, text="b", shared=True))
    entries, _ = answered(looking.diary)
    assert entries[0].said.text == "b"
    looking.take_back(DiaryEntry, subject)
    entries, _ = answered(looking.diary)
    assert subject not in {kept.subject for kept in entries}


def test_days_before_the_history_are_looked_at_in_vain(looking: LookBack) -> None:
    looked = look(looking, last=TODAY - timedelta(days=400))
    assert looked.overview.sessions == ()
    assert looked.begins == TODAY - timedelta(days=3)
    assert looked.exercises == NAMES[1]
