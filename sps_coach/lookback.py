"""Looking back through a window: joins the history, the library's names and the lock; implements ``Reviewing``.

What may be seen is decided here, before anything reaches a page: without an open lock it is ``seen`` of the past.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

if TYPE_CHECKING:
    from sps_coach.aside import Deliver, OnTheSide
    from sps_coach.history.moments import SessionTold
    from sps_coach.history.overview import Wanted
    from sps_coach.history.past import AnySession, Standing
    from sps_coach.history.statements import DiaryEntry, Kept, Note, Statement
    from sps_coach.history.store import Store
    from sps_coach.history.writer import Writer
    from sps_coach.lock import Keeps, Lock, Patience
    from sps_coach.session.ports import Clock
    from sps_coach.ui.review.desk import LockState, Looked, Trying

Result = TypeVar("Result")

Names = tuple[Mapping[str, str], Mapping[str, str]]
"""The names of routines and of exercises, by their ids."""

DIARY_DAYS = 90
"""How far back the diary shows what was written."""

_A_DAY = timedelta(days=1)

_log = logging.getLogger(__name__)


class LookBack:
    """Answers what Review and the diary ask."""

    def __init__(
        self,
        writer: Callable[[], Writer],
        names: Callable[[], Names],
        lock_file: Path,
        deliver: Deliver,
        on_the_side: OnTheSide,
        clock: Clock,
    ) -> None:
        """Take the parts.

        Args:
            writer: gives what keeps the history.
            names: gives the names of what is in the library; called on the history's thread.
            lock_file: where the lock is kept.
            deliver: carries answers from other threads to the caller's.
            on_the_side: does what takes a moment on a thread of its own.
            clock: the time.
        """
        self._writer, self._names = writer, names
        self._lock_file = lock_file
        self._deliver, self._on_the_side = deliver, on_the_side
        self._clock = clock
        self._open = False
        self._patience: Patience | None = None

    # -- looking ----------------------------------------------------------------------------------------------

    def look(
        self,
        days: int | None,
        last: date | None,
        wanted: Wanted,
        answer: Callable[[Looked | None], None],
        *,
        everything: bool = False,
    ) -> None:
        """Tell what may be seen."""
        if self._kept_whole():
            answer(None)
            return
        whole = everything and self._open

        def read(store: Store) -> Looked:
            return self._looked(store, days, last, wanted, whole=whole)

        self._ask(read, answer, lambda: answer(None))

    def session(
        self, session_id: UUID, answer: Callable[[SessionTold | None], None], *, everything: bool
    ) -> None:
        """Tell one session moment by moment, as far as it may be seen."""
        if self._kept_whole():
            answer(None)
            return
        whole = everything and self._open

        def read(store: Store) -> SessionTold | None:
            from sps_coach.history.moments import told
            from sps_coach.history.sharing import chosen, seen, seen_events

            past = store.past_of(session_id)
            events = store.events(session_id)
            if not whole:
                events, past = seen_events(events, chosen(past)), seen(past)
            return told(past, past.sessions[0], events) if past.sessions else None

        self._ask(read, answer, lambda: answer(None))

    def diary(self, answer: Callable[[Sequence[Kept[DiaryEntry]], int], None]) -> None:
        """Tell the latest diary entries that may be seen here, and how many there are that may not."""
        whole, shut = self._open, self._kept_whole()

        def read(store: Store) -> tuple[Sequence[Kept[DiaryEntry]], int]:
            from sps_coach.history.sharing import seen

            past = store.glance(self._clock.now() - DIARY_DAYS * _A_DAY)
            entries = past.diary if whole else () if shut else seen(past).diary
            return tuple(reversed(entries)), len(past.diary) - len(entries)

        self._ask(read, lambda found: answer(*found), lambda: answer((), 0))

    # -- saying -----------------------------------------------------------------------------------------------

    def say(self, said: Statement) -> UUID:
        """Keep what somebody says, and return its subject."""
        return self._writer().keep(said, at=self._clock.now(), zone=self._clock.zone())

    def say_anew(self, subject: UUID, said: Statement) -> None:
        """Say the same anew."""
        self._writer().correct(subject, said, at=self._clock.now(), zone=self._clock.zone())

    def take_back(self, kind: type[DiaryEntry] | type[Note], subject: UUID) -> None:
        """Take it back."""
        self._writer().withdraw(kind, subject, at=self._clock.now(), zone=self._clock.zone())

    # -- the lock ---------------------------------------------------------------------------------------------

    def lock(self) -> LockState:
        """How the lock stands."""
        if self._lock() is None:
            return "none"
        return "open" if self._open else "shut"

    def keeps(self) -> Keeps:
        """What the lock keeps; what it would keep where there is none."""
        lock = self._lock()
        return "private" if lock is None else lock.keeps

    def try_lock(self, passphrase: str, answer: Callable[[Trying], None]) -> None:
        """Open the lock with its passphrase; looking at one takes a moment on purpose, so it is done aside."""
        from sps_coach.lock import Patience, fits

        lock, patience = self._lock(), self._patience or Patience()
        if lock is None or not patience.listens(self._clock.monotonic()):
            answer("open" if lock is None else "resting")
            return
        self._patience = Patience(patience.mistakes, float("inf"))  # one at a time

        def look() -> None:
            fitting = fits(lock.verifier, passphrase)

            def tell() -> None:
                self._open = fitting
                self._patience = Patience() if fitting else patience.after_a_mistake(self._clock.monotonic())
                answer("open" if fitting else "mistaken")

            self._deliver(tell)

        self._on_the_side("lock", look)

    def shut_lock(self) -> None:
        """Shut it; without one nothing happens."""
        self._open = False

    def set_lock(self, passphrase: str | None, keeps: Keeps, answer: Callable[[bool], None]) -> None:
        """Set a lock, or change it once it is open."""
        from sps_coach.lock import Lock, verifier

        present = self._lock()
        if (present is not None and not self._open) or (present is None and passphrase is None):
            answer(False)
            return

        def make() -> None:
            kept = verifier(passphrase) if passphrase is not None else present.verifier if present else ""
            done = self._keep_lock(Lock(kept, keeps))
            self._deliver(lambda: answer(done))

        self._open = True
        self._on_the_side("lock", make)

    def take_lock_away(self, answer: Callable[[bool], None]) -> None:
        """Take the lock away once it is open."""
        answer(self.lock() == "open" and self._keep_lock(None))

    # -- in between -------------------------------------------------------------------------------------------

    def _lock(self) -> Lock | None:
        from sps_coach.lock import read

        return read(self._lock_file)

    def _keep_lock(self, lock: Lock | None) -> bool:
        from sps_coach.lock import keep

        try:
            keep(self._lock_file, lock)
        except OSError:
            _log.exception("the lock could not be kept")
            return False
        if lock is None:
            self._open = False
        return True

    def _kept_whole(self) -> bool:
        return self.lock() == "shut" and self.keeps() in ("review", "studio")

    def _looked(
        self, store: Store, days: int | None, last: date | None, wanted: Wanted, *, whole: bool
    ) -> Looked:
        """Gather what may be seen, on the history's thread."""
        from sps_coach.history.overview import overview
        from sps_coach.history.plan import practice_day
        from sps_coach.history.sharing import chosen, seen
        from sps_coach.memory import undisturbed
        from sps_coach.ui.review.desk import Looked

        today = practice_day(self._clock.now(), self._clock.zone())
        began = store.first_began()
        begins = min(practice_day(*began), today) if began else today
        last = min(last or today, today)
        first = min(begins if days is None else last - (days - 1) * _A_DAY, last)
        with undisturbed():
            past = store.glance(datetime.combine(first, time(), UTC) - _A_DAY)
            shared = seen(past)
            drawn = overview(past if whole else shared, first, last, wanted)
        private = _words_in(past) - _words_in(shared)
        return Looked(drawn, begins, today, chosen(past), whole, private, *self._names())

    def _ask(
        self, query: Callable[[Store], Result], done: Callable[[Result], None], otherwise: Callable[[], None]
    ) -> None:
        self._writer().ask(
            query,
            lambda result: self._deliver(lambda: done(result)),
            lambda _sentence: self._deliver(otherwise),
        )


def _words_in(past: Standing[AnySession]) -> int:
    """How many pieces of writing a past has."""
    answers = sum(bool(kept.said.words) + bool(kept.said.medicine) for kept in past.answers)
    return len(past.notes) + len(past.diary) + answers
