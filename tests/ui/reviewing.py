"""A history to look back on, written by hand, and a lock that opens to one word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from sps_coach.history.moments import SessionTold, told
from sps_coach.history.overview import Wanted, overview
from sps_coach.history.past import Easing, Past
from sps_coach.history.records import BlockOutcome, BlockRecord, EventRecord, PrescribedBlock, SessionRecord
from sps_coach.history.sharing import chosen, seen, seen_events
from sps_coach.history.statements import (
    AgreedRest,
    Answers,
    DiaryEntry,
    Kept,
    Note,
    Plan,
    Sharing,
    Statement,
)
from sps_coach.lock import Keeps
from sps_coach.ui.review.desk import LockState, Looked, Trying

TODAY = date(2026, 11, 22)
PASSPHRASE = "three short words"
PRIVATE, SHARED = "for nobody else", "it pulled behind the knee"
EXERCISES = {"heel-slide": "Heel slide", "neck-turn": "Neck turn"}
ROUTINES = {"gentle-morning": "Gentle morning", "armchair-moment": "An armchair moment"}
BLOCKS = (
    PrescribedBlock(0, "heel-slide", 3, 1, 10.0, "alternate"),
    PrescribedBlock(1, "neck-turn", 4, 1, 0.0, "both"),
)


def a_past(days: int = 60) -> Past:
    """A session on all days but Sundays, one in ten eased off; an infusion every four weeks."""
    sessions, answers, easings, notes, diary = [], [], [], [], []
    for number in range(days):
        day = TODAY - timedelta(days=days - 1 - number)
        if number % 28 == 20:
            diary.append(_kept(DiaryEntry("infusion", day, text="second day", shared=True), day))
            diary.append(_kept(DiaryEntry("spasms", day, count=3, text=PRIVATE), day))
        if day.isoweekday() == 7:
            continue
        session = _session(number, day)
        sessions.append(session)
        for moment in ("before", "after"):
            stiffness = 5 + number % 3 - (moment == "after")
            answers.append(_kept(Answers(moment, session.id, stiffness, 4, 2, words=PRIVATE), day))
        if number % 10 == 0:
            easings.append(
                Easing(session.id, 1, session.began + timedelta(minutes=1), 60.0, "Rest here.", "heel-slide")
            )
            notes.append(_kept(Note(SHARED, "event", session.id, 1, shared=True), day))
            notes.append(_kept(Note(PRIVATE, "session", session.id), day))
    plans = (_kept(Plan("gentle-morning", 2, "c0ffee", TODAY - timedelta(days=days), quota=5), TODAY),)
    rests = (_kept(AgreedRest(TODAY - timedelta(days=12), TODAY - timedelta(days=10), "flare"), TODAY),)
    prescriptions = {("c0ffee", "usual"): BLOCKS}
    return Past(
        tuple(sessions),
        tuple(answers),
        tuple(notes),
        tuple(diary),
        plans,
        rests,
        tuple(easings),
        (),
        prescriptions,
    )


def _session(number: int, day: date) -> SessionRecord:
    began = datetime.combine(day, time(8, 5), UTC)
    outcomes: tuple[BlockOutcome, BlockOutcome] = (
        "eased" if number % 10 == 0 else "done",
        "left-out" if number % 7 == 3 else "done",
    )
    blocks = tuple(
        BlockRecord(
            block.index, block.exercise_id, block.repetitions, block.sets, block.hold_s, block.sides,
            began + timedelta(minutes=2 * block.index), outcome,
            {"done": 6, "eased": 2, "left-out": 0}[outcome], {"done": 60.0, "eased": 20.0, "left-out": 0.0}[outcome],
            began + timedelta(minutes=2 * block.index + 2),
        )
        for block, outcome in zip(BLOCKS, outcomes, strict=True)
    )  # fmt: skip
    return SessionRecord(
        UUID(int=number + 1), UUID(int=7), "gentle-morning", 2, "c0ffee", "usual", 2, 720.0, began, "UTC",
        "done", began + timedelta(minutes=12), blocks,
    )  # fmt: skip


def _kept(said: Any, day: date) -> Kept[Any]:
    return Kept(uuid4(), said, datetime.combine(day, time(8), UTC), "UTC", 0)


class FakeReviewing:
    """Implements ``Reviewing`` on a past that is held in memory; whatever is asked is answered at once."""

    def __init__(self, past: Past | None = None) -> None:
        self.past = a_past() if past is None else past
        self.said: list[Statement] = []
        self.asked: list[tuple[int | None, date | None, Wanted, bool]] = []
        self.locked: Keeps | None = None
        self.passphrase = PASSPHRASE
        self.opened = False
        self.mistakes = 0

    def look(
        self,
        days: int | None,
        last: date | None,
        wanted: Wanted,
        answer: Callable[[Looked | None], None],
        *,
        everything: bool = False,
    ) -> None:
        self.asked.append((days, last, wanted, everything))
        whole = everything and self.opened
        begins = min((one.began.date() for one in self.past.sessions), default=TODAY)
        end = last or TODAY
        first = begins if days is None else end - timedelta(days=days - 1)
        told_past = self.past if whole else seen(self.past)
        answer(
            Looked(
                overview(told_past, min(first, end), end, wanted), begins, TODAY, chosen(self.past), whole,
                len(self.past.notes) - len(seen(self.past).notes), ROUTINES, EXERCISES,
            )
        )  # fmt: skip

    def session(
        self, session_id: UUID, answer: Callable[[SessionTold | None], None], *, everything: bool
    ) -> None:
        whole = everything and self.opened
        past = self.past if whole else seen(self.past)
        session = next((one for one in past.sessions if one.id == session_id), None)
        if session is None:
            answer(None)
            return
        at = session.began + timedelta(minutes=1)
        events = (EventRecord("begin", session.began, 0.0), EventRecord("ease-off", at, 60.0, "Rest here."),
                  EventRecord("resume", at + timedelta(seconds=40), 60.0))  # fmt: skip
        answer(told(past, session, events if whole else seen_events(events, chosen(self.past))))

    def diary(self, answer: Callable[[Sequence[Kept[DiaryEntry]], int], None]) -> None:
        entries = self.past.diary if self.opened else seen(self.past).diary
        answer(tuple(reversed(entries)), len(self.past.diary) - len(entries))

    def say(self, said: Statement) -> UUID:
        self.said.append(said)
        kept = _kept(said, TODAY)
        if isinstance(said, Sharing):
            self.past = replace(self.past, sharings=(*self.past.sharings, kept))
        elif isinstance(said, DiaryEntry):
            self.past = replace(self.past, diary=(*self.past.diary, kept))
        elif isinstance(said, Note):
            self.past = replace(self.past, notes=(*self.past.notes, kept))
        return kept.subject

    def say_anew(self, subject: UUID, said: Statement) -> None:
        self.said.append(said)
        assert isinstance(said, DiaryEntry)
        diary = [replace(kept, said=said) if kept.subject == subject else kept for kept in self.past.diary]
        self.past = replace(self.past, diary=tuple(diary))

    def take_back(self, kind: type[DiaryEntry] | type[Note], subject: UUID) -> None:
        diary = tuple(kept for kept in self.past.diary if kept.subject != subject)
        self.past = replace(self.past, diary=diary)

    def lock(self) -> LockState:
        if self.locked is None:
            return "none"
        return "open" if self.opened else "shut"

    def keeps(self) -> Keeps:
        return self.locked or "private"

    def try_lock(self, passphrase: str, answer: Callable[[Trying], None]) -> None:
        self.opened = passphrase == self.passphrase
        self.mistakes += not self.opened
        answer("open" if self.opened else "resting" if self.mistakes > 2 else "mistaken")

    def shut_lock(self) -> None:
        self.opened = False

    def set_lock(self, passphrase: str | None, keeps: Keeps, answer: Callable[[bool], None]) -> None:
        self.locked, self.passphrase, self.opened = keeps, passphrase or self.passphrase, True
        answer(True)

    def take_lock_away(self, answer: Callable[[bool], None]) -> None:
        self.locked, self.opened = None, False
        answer(True)
