"""Sessions as they are offered, begun and gone on with: joins library, history, voice and record."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, Queue
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from sps_coach.aside import Deliver, OnTheSide
from sps_coach.at_hand import LibraryAtHand
from sps_coach.hearing import CalmHearing
from sps_coach.memory import give_back, set_apart
from sps_coach.session.ports import Clock, Voice
from sps_coach.settings import Settings, SoundProfile, VoiceChoice
from sps_coach.statements import KeptStatements

if TYPE_CHECKING:
    from sps_coach.history.lately import Lately
    from sps_coach.history.records import SessionRecord
    from sps_coach.history.statements import Answers
    from sps_coach.history.store import Store
    from sps_coach.history.writer import Writer
    from sps_coach.library.routines import Day, Routine
    from sps_coach.ui.desk import Advice, Coaching, Offer, Today, Unfinished

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

SUGGESTED = "gentle-morning"
"""The routine whose first words are made ready before anybody chooses; they are the same in every routine."""

LOOKED_BACK = 60
"""How many sessions are looked at for what Today offers; a week of plans lies well within."""

HISTORY_LIMIT_S = 10.0
"""What Today offers waits at most this long for the history, which may be mending itself."""


@dataclass(frozen=True)
class Parts:
    """What leading sessions stands on.

    Attributes:
        library: what can be practised.
        writer: gives what keeps the history.
        settings: gives what is chosen, for a session.
        language: gives the language of everything that is read and heard.
        hearing: makes voices.
        statements: keeps what is answered.
        clock: the time.
        deliver: carries answers from other threads to the caller's.
        on_the_side: does what may take a moment.
    """

    library: LibraryAtHand
    writer: Callable[[], Writer]
    settings: Callable[[], Settings]
    language: Callable[[], str]
    hearing: CalmHearing
    statements: KeptStatements
    clock: Clock
    deliver: Deliver
    on_the_side: OnTheSide


class Leading:
    """Offers sessions, and makes the one that is chosen ready."""

    def __init__(self, parts: Parts) -> None:
        """Take the parts."""
        self._library, self._writer, self._settings = parts.library, parts.writer, parts.settings
        self._language, self._hearing, self._statements = parts.language, parts.hearing, parts.statements
        self._clock, self._deliver, self._on_the_side = parts.clock, parts.deliver, parts.on_the_side
        self._left_open: SessionRecord | None = None

    def offer(self, routine: Routine, day: Day) -> Offer:
        """What a routine asks for on a kind of day."""
        offer: Offer = self._practice.offer(self._library(), routine, day, self._language(), self._settings())
        return offer

    def coach(
        self, routine: Routine, day: Day, from_block: int | None = None, *, attended: bool = True
    ) -> Coaching:
        """Make a session of this routine ready; from a block on, where an unfinished one is gone on with.

        Where nobody is there who could say so (``attended``), it does not wait for anybody to settle.
        """
        settings = self._settings()
        ports = (self._clock, self.voice_for(routine, settings), self._writer())
        routine_hash, blocks = self._practice.prescribed(self._library(), routine, day, self._language())
        self._writer().prescribe(routine_hash=routine_hash, day=day, blocks=blocks)
        session: Coaching = self._practice.session(
            self._library(),
            routine,
            day,
            self._language(),
            ports,
            from_block,
            settings=settings,
            attended=attended,
        )
        set_apart()
        return session

    def today(self, answer: Callable[[Today], None]) -> None:
        """Tell what can be done today; library and history are read on threads of their own."""
        stood: Queue[Lately | None] = Queue()
        self._writer().ask(self._lately, stood.put, lambda _sentence: stood.put(None))

        def look() -> None:
            from sps_coach.ui.desk import Today

            try:
                today = self._offered(stood)
                self._foresee()
            except Exception:
                _log.exception("what can be practised could not be read")
                today = Today()
            self._deliver(lambda: answer(today))
            give_back()

        self._on_the_side("library", look)

    def routines(self, answer: Callable[[Sequence[Offer]], None]) -> None:
        """Tell every routine of the library; laying them out takes a moment."""

        def look() -> None:
            try:
                found = [self.offer(routine, "usual") for routine in self._library().routines.values()]
            except Exception:
                _log.exception("the routines could not be laid out")
                found = []
            self._deliver(lambda: answer(found))

        self._on_the_side("routines", look)

    def days(self, offer: Offer) -> Sequence[Offer]:
        """The same routine on each kind of day that differs, from the least to the most."""
        found: list[Offer] = self._practice.days(
            self._library(), self._library().routines[offer.routine_id], self._language(), self._settings()
        )
        return found

    def advise(self, offer: Offer, answers: Answers) -> Advice:
        """Say which kind of day the routine's rules suggest after these answers."""
        advice: Advice = self._practice.advise(
            self._library().routines[offer.routine_id], answers, offer.day, self._language()
        )
        return advice

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session of the routine as it stands today was left open."""

        def left_open(store: Store) -> tuple[SessionRecord | None, Unfinished | None]:
            give_back()  # the history was just opened
            record = store.unfinished()
            if record is None or not self._practice.can_go_on(record, self._library()):
                return None, None
            return record, self._practice.unfinished(record, self._library(), self._language())

        def arrived(found: tuple[SessionRecord | None, Unfinished | None]) -> None:
            self._left_open, told = found
            answer(told)

        self._ask(left_open, arrived, lambda: answer(None))

    def begin(self, offer: Offer, answers: Answers | None = None, *, attended: bool = True) -> Coaching:
        """Make this session ready; what was left open is let be."""
        if self._left_open is not None:
            self.let_be()
        if answers is not None:
            self._statements.keep(answers)
        return self.coach(self._library().routines[offer.routine_id], offer.day, attended=attended)

    def practised_today(self, answer: Callable[[bool], None]) -> None:
        """Say whether there was a session today."""
        self._ask(lambda store: self._lately(store).days_since == 0, answer, lambda: answer(True))

    def resume_unfinished(self) -> Coaching:
        """Make the session that was left open ready to go on.

        Raises:
            LookupError: none was left open.
        """
        record = self._left_open
        if record is None:
            raise LookupError("no session was left open")
        self._left_open = None
        self._writer().resume_from(record.id)
        return self.coach(
            self._library().routines[record.routine_id],
            self._practice.day_of(record),
            record.next_block,
        )

    def let_be(self) -> None:
        """Leave the unfinished session as it was; it is not offered again."""
        if self._left_open is not None:
            self._writer().let_be(self._left_open.id)
            self._left_open = None

    def voice_for(self, routine: Routine, settings: Settings) -> Voice:
        """The voice that a session of this routine is led by, where these settings hold."""
        return self._hearing.voice_for(*self._heard_as(routine, settings))

    def names(self) -> tuple[dict[str, str], dict[str, str]]:
        """The names of routines and of exercises by their ids."""
        names: tuple[dict[str, str], dict[str, str]] = self._practice.names(self._library(), self._language())
        return names

    @property
    def _practice(self) -> ModuleType:
        return self._library.practice

    def _lately(self, store: Store) -> Lately:
        """How practice stands, on the history's thread."""
        from sps_coach.history.lately import lately
        from sps_coach.history.statements import AgreedRest, Plan

        plans = [kept.said for kept in store.journal.standing(Plan)]
        rests = [kept.said for kept in store.journal.standing(AgreedRest)]
        return lately(store.sessions(limit=LOOKED_BACK), plans, rests, self._clock.now(), self._clock.zone())

    def _offered(self, stood: Queue[Lately | None]) -> Today:
        """What is offered, once the history has said how practice stands; where it cannot, the hour decides."""
        library = self._library()  # read while the history is
        try:
            known = stood.get(timeout=HISTORY_LIMIT_S)
        except Empty:
            known = None
        today: Today = self._practice.today(
            library, known, self._clock.now().astimezone().hour, self._language(), self._settings()
        )
        return today

    def _foresee(self) -> None:
        """Have the first words made before anyone presses Begin; they are the same in every routine."""
        settings, routine = self._settings(), self._library().routines.get(SUGGESTED)
        if routine is None:
            return
        self._hearing.foresee(
            *self._heard_as(routine, settings),
            lambda: self._practice.first_words(self._library(), SUGGESTED, self._language(), settings),
        )

    def _heard_as(self, routine: Routine, settings: Settings) -> tuple[VoiceChoice, SoundProfile]:
        """Who speaks in a session of this routine, and what else sounds."""
        return settings.voice, self._practice.sound(routine, settings)

    def _ask(
        self, query: Callable[[Store], Result], done: Callable[[Result], None], otherwise: Callable[[], None]
    ) -> None:
        self._writer().ask(
            query,
            lambda result: self._deliver(lambda: done(result)),
            lambda _sentence: self._deliver(otherwise),
        )
