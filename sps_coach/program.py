"""The program as a window or a terminal asks for it: what is offered, what is begun, what is chosen."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from queue import Empty, Queue
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from sps_coach import autostart
from sps_coach import settings as chosen
from sps_coach.hearing import CalmHearing, Deliver, Voices
from sps_coach.memory import give_back, set_apart
from sps_coach.paths import Places, documents, downloads
from sps_coach.session.clock import SystemClock
from sps_coach.settings import Settings, SoundProfile, VoiceChoice
from sps_coach.statements import KeptStatements
from sps_coach.ui.translation import language

if TYPE_CHECKING:
    from pathlib import Path

    from sps_coach.caseload import PatientsInView
    from sps_coach.history.lately import Lately
    from sps_coach.history.records import SessionRecord
    from sps_coach.history.statements import Answers
    from sps_coach.history.store import Store
    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library
    from sps_coach.library.routines import Day, Routine
    from sps_coach.lookback import LookBack
    from sps_coach.session.ports import Clock
    from sps_coach.studio.desk import Studio
    from sps_coach.ui.desk import Advice, Coaching, Offer, Today, Unfinished
    from sps_coach.ui.exchange.desk import Exchange
    from sps_coach.ui.library.shelf import Browsing
    from sps_coach.ui.safe_keeping import SafeKeeping

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

SUGGESTED = "gentle-morning"
"""The routine whose first words are made ready before anybody chooses; they are the same in every routine."""

LOOKED_BACK = 60
"""How many sessions are looked at for what Today offers; a week of plans lies well within."""

HISTORY_LIMIT_S = 10.0
"""What Today offers waits at most this long for the history, which may be mending itself."""


class Program:
    """Everything a window or a terminal can ask for: implements ``ui.desk.Desk``.

    What needs the library is imported where it is used, so that a window paints before it is read.
    """

    def __init__(
        self,
        writer: Callable[[Path], Writer],
        voices: Voices,
        deliver: Deliver,
        places: Places,
        library: Callable[[], Library],
        *,
        sound_only: bool = False,
        clock: Clock | None = None,
    ) -> None:
        """Take the parts.

        Args:
            writer: makes what keeps the history in a file, on a thread of its own; asked for when first needed.
            voices: where voices come from.
            deliver: carries answers from other threads to the caller's.
            places: where the person's files are.
            library: reads what can be practised; asked for once, when first needed.
            sound_only: whether sessions are heard only, whatever is chosen otherwise.
            clock: the time; None: the system's.
        """
        self._read_library = library
        self._read: Library | None = None
        self._reading = threading.RLock()
        self._make_writer = writer
        self._deliver = deliver
        self._sound_only = sound_only
        self._places = places
        self._settings, self._sentence = chosen.read(places.choices)
        self._clock = clock or SystemClock()
        self._autostart = autostart.place()
        self._left_open: SessionRecord | None = None
        self._asking: list[threading.Thread] = []
        self.hearing = CalmHearing(
            voices, self.settings, self.choose, self._clock, deliver, self._on_the_side
        )
        self.statements = KeptStatements(lambda: self._writer, self._clock, deliver)

    @cached_property
    def _writer(self) -> Writer:
        return self._make_writer(self._places.history)

    @cached_property
    def _look_back(self) -> LookBack:
        from sps_coach.lookback import LookBack

        lock = self._places.choices.with_name("lock.json")
        return LookBack(
            self.caseload.writer, self._names, lock, self._deliver, self._on_the_side, self._clock
        )

    @cached_property
    def _studio(self) -> Studio:
        from sps_coach.studio.desk import Parts, Studio

        parts = Parts(
            lambda: self.library,
            self._read_library_anew,
            self._for_session,
            lambda: self.language,
            lambda routine, settings: self.hearing.voice_for(*self._heard_as(routine, settings)),
            self.caseload.writer,
            self._clock,
            self._deliver,
            self._on_the_side,
        )
        return Studio(self._places, documents(), parts)

    def _read_library_anew(self) -> None:
        with self._reading:
            self._read = None

    @property
    def language(self) -> str:
        """The language of everything that is read and heard."""
        return language(self._settings.language)

    @property
    def library(self) -> Library:
        """What can be practised."""
        with self._reading:
            if self._read is None:
                self._read = self._read_library()
            return self._read

    @cached_property
    def safe_keeping(self) -> SafeKeeping:
        """What looks after the history's safety."""
        from sps_coach.safe_keeping import HistoryKeeping

        return HistoryKeeping(
            self.caseload.writer,
            lambda: self.library,
            self.caseload.documents,
            self._clock,
            self._deliver,
        )

    @cached_property
    def caseload(self) -> PatientsInView:
        """Whose histories are kept here, and whose is looked at."""
        from sps_coach.caseload import PatientsInView
        from sps_coach.patients import Patients

        patients = Patients(self._places.patients, self._places.patient_names)
        return PatientsInView(
            patients, lambda: self._writer, self._make_writer, documents(), self._deliver, self._on_the_side
        )

    @cached_property
    def browsing(self) -> Browsing:
        """What lays out the library."""
        from sps_coach.browsing import LibraryBrowsing

        return LibraryBrowsing(
            lambda: self.library,
            lambda routine: self.offer(routine, "usual"),
            lambda: self.language,
            self._places,
            self._deliver,
            self._on_the_side,
        )

    @cached_property
    def exchange(self) -> Exchange:
        """What hands routines over."""
        from sps_coach.exchange import Parts, RoutineExchange

        parts = Parts(
            lambda: self.library,
            self._read_library_anew,
            lambda: self.language,
            (documents(), downloads()),
            self._clock,
            self._deliver,
            self._on_the_side,
        )
        return RoutineExchange(self._places, parts)

    @property
    def _practice(self) -> ModuleType:
        """What needs the library's models.

        One thread at a time reads it in: pydantic's modules lean on one another, and two threads that import them
        at once can meet them half made.
        """
        with self._reading:
            from sps_coach import practice

            return practice

    @property
    def screen_rests(self) -> bool:
        """Whether sessions are heard only."""
        return self._sound_only or self._settings.screen_rests

    def offer(self, routine: Routine, day: Day) -> Offer:
        """What a routine asks for on a kind of day."""
        offer: Offer = self._practice.offer(self.library, routine, day, self.language, self._for_session())
        return offer

    def coach(
        self, routine: Routine, day: Day, from_block: int | None = None, *, attended: bool = True
    ) -> Coaching:
        """Make a session of this routine ready; from a block on, where an unfinished one is gone on with.

        Where nobody is there who could say so (``attended``), it does not wait for anybody to settle.
        """
        settings = self._for_session()
        ports = (self._clock, self.hearing.voice_for(*self._heard_as(routine, settings)), self._writer)
        routine_hash, blocks = self._practice.prescribed(self.library, routine, day, self.language)
        self._writer.prescribe(routine_hash=routine_hash, day=day, blocks=blocks)
        session: Coaching = self._practice.session(
            self.library,
            routine,
            day,
            self.language,
            ports,
            from_block,
            settings=settings,
            attended=attended,
        )
        set_apart()
        return session

    # -- the desk ---------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        return self._clock.now().astimezone()

    def today(self, answer: Callable[[Today], None]) -> None:
        """Tell what can be done today; library and history are read on threads of their own."""
        stood: Queue[Lately | None] = Queue()
        self._writer.ask(self._lately, stood.put, lambda _sentence: stood.put(None))

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
                found = [self.offer(routine, "usual") for routine in self.library.routines.values()]
            except Exception:
                _log.exception("the routines could not be laid out")
                found = []
            self._deliver(lambda: answer(found))

        self._on_the_side("routines", look)

    def days(self, offer: Offer) -> Sequence[Offer]:
        """The same routine on each kind of day that differs, from the least to the most."""
        found: list[Offer] = self._practice.days(
            self.library, self.library.routines[offer.routine_id], self.language, self._for_session()
        )
        return found

    def advise(self, offer: Offer, answers: Answers) -> Advice:
        """Say which kind of day the routine's rules suggest after these answers."""
        advice: Advice = self._practice.advise(
            self.library.routines[offer.routine_id], answers, offer.day, self.language
        )
        return advice

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session of the routine as it stands today was left open."""

        def left_open(store: Store) -> tuple[SessionRecord | None, Unfinished | None]:
            give_back()  # the history was just opened
            record = store.unfinished()
            if record is None or not self._practice.can_go_on(record, self.library):
                return None, None
            return record, self._practice.unfinished(record, self.library, self.language)

        def arrived(found: tuple[SessionRecord | None, Unfinished | None]) -> None:
            self._left_open, told = found
            answer(told)

        self._ask(left_open, arrived, lambda: answer(None))

    def reviewing(self) -> LookBack:
        """What looks back, writes down, and knows who may see it."""
        return self._look_back

    def authoring(self) -> Studio:
        """What exercises and routines are written with."""
        return self._studio

    def begin(self, offer: Offer, answers: Answers | None = None, *, attended: bool = True) -> Coaching:
        """Make this session ready; what was left open is let be."""
        if self._left_open is not None:
            self.let_be()
        if answers is not None:
            self.statements.keep(answers)
        return self.coach(self.library.routines[offer.routine_id], offer.day, attended=attended)

    def practised_today(self, answer: Callable[[bool], None]) -> None:
        """Say whether there was a session today."""
        self._ask(lambda store: self._lately(store).days_since == 0, answer, lambda: answer(True))

    def starts_with_computer(self) -> bool | None:
        """Whether the program starts with the computer; None where that cannot be chosen here."""
        return None if self._autostart is None else autostart.is_on(self._autostart)

    def start_with_computer(self, *, on: bool) -> str | None:
        """Let it, or no longer."""
        if self._autostart is None:
            return None
        try:
            autostart.switch(self._autostart, on=on)
        except OSError:
            _log.exception("starting with the computer could not be switched")
            return autostart.NOT_SWITCHED
        return None

    def resume_unfinished(self) -> Coaching:
        """Make the session that was left open ready to go on.

        Raises:
            LookupError: none was left open.
        """
        record = self._left_open
        if record is None:
            raise LookupError("no session was left open")
        self._left_open = None
        self._writer.resume_from(record.id)
        return self.coach(
            self.library.routines[record.routine_id], self._practice.day_of(record), record.next_block
        )

    def let_be(self) -> None:
        """Leave the unfinished session as it was; it is not offered again."""
        if self._left_open is not None:
            self._writer.let_be(self._left_open.id)
            self._left_open = None

    def settings(self) -> Settings:
        """What the person has chosen."""
        return self._settings

    def settings_sentence(self) -> str | None:
        """One calm sentence when the settings could not all be read, or None."""
        return self._sentence

    def choose(self, settings: Settings) -> str | None:
        """Keep what was chosen; what sounds already follows the volume at once."""
        self._settings = settings
        try:
            chosen.keep(self._places.choices, settings)
        except OSError:
            _log.exception("the settings could not be kept")
            return chosen.NOT_KEPT
        return None

    def close(self) -> None:
        """Write what waits and let go of the history."""
        if "_studio" in self.__dict__:
            self._studio.close()
        for asking in self._asking:
            asking.join()
        self.hearing.close()
        if "caseload" in self.__dict__:
            self.caseload.close()
        if "_writer" in self.__dict__:
            self._writer.close()

    # -- in between -------------------------------------------------------------------------------------------

    def _lately(self, store: Store) -> Lately:
        """How practice stands, on the history's thread."""
        from sps_coach.history.lately import lately
        from sps_coach.history.statements import AgreedRest, Plan

        plans = [kept.said for kept in store.journal.standing(Plan)]
        rests = [kept.said for kept in store.journal.standing(AgreedRest)]
        return lately(store.sessions(limit=LOOKED_BACK), plans, rests, self._clock.now(), self._clock.zone())

    def _offered(self, stood: Queue[Lately | None]) -> Today:
        """What is offered, once the history has said how practice stands; where it cannot, the hour decides."""
        library = self.library  # read while the history is
        try:
            known = stood.get(timeout=HISTORY_LIMIT_S)
        except Empty:
            known = None
        today: Today = self._practice.today(
            library, known, self.now().hour, self.language, self._for_session()
        )
        return today

    def _foresee(self) -> None:
        """Have the first words made before anyone presses Begin; they are the same in every routine."""
        settings, routine = self._for_session(), self.library.routines.get(SUGGESTED)
        if routine is None:
            return
        self.hearing.foresee(
            *self._heard_as(routine, settings),
            lambda: self._practice.first_words(self.library, SUGGESTED, self.language, settings),
        )

    def _heard_as(self, routine: Routine, settings: Settings) -> tuple[VoiceChoice, SoundProfile]:
        """Who speaks in a session of this routine, and what else sounds."""
        return settings.voice, self._practice.sound(routine, settings)

    def _for_session(self) -> Settings:
        """What is chosen, for a session: no voice where a reader speaks, and one in any case where the screen rests."""
        settings = self._settings
        if settings.reach.speaks == "reader":
            return replace(settings, sound=replace(settings.sound, voice=False))
        if self.screen_rests:
            return replace(settings, sound=replace(settings.sound, voice=True))
        return settings

    def _names(self) -> tuple[dict[str, str], dict[str, str]]:
        """The names of routines and of exercises by their ids."""
        names: tuple[dict[str, str], dict[str, str]] = self._practice.names(self.library, self.language)
        return names

    def _on_the_side(self, name: str, look: Callable[[], None]) -> None:
        """Do what may take a moment on a thread of its own."""
        self._asking = [thread for thread in self._asking if thread.is_alive()]
        self._asking.append(threading.Thread(target=look, name=name, daemon=True))
        self._asking[-1].start()

    def _ask(
        self, query: Callable[[Store], Result], done: Callable[[Result], None], otherwise: Callable[[], None]
    ) -> None:
        self._writer.ask(
            query,
            lambda result: self._deliver(lambda: done(result)),
            lambda _sentence: self._deliver(otherwise),
        )
