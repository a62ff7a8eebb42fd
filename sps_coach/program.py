"""The program as a window or a terminal asks for it: what is offered, what is begun, what is chosen."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from sps_coach import autostart
from sps_coach import settings as chosen
from sps_coach.aside import Deliver
from sps_coach.at_hand import LibraryAtHand
from sps_coach.hearing import CalmHearing, Voices
from sps_coach.leading import Leading, Parts
from sps_coach.paths import Places, documents, downloads
from sps_coach.session.clock import SystemClock
from sps_coach.settings import Settings
from sps_coach.statements import KeptStatements
from sps_coach.ui.translation import language

if TYPE_CHECKING:
    from pathlib import Path

    from sps_coach.caseload import PatientsInView
    from sps_coach.history.statements import Answers
    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library
    from sps_coach.lookback import LookBack
    from sps_coach.session.ports import Clock
    from sps_coach.studio.desk import Studio
    from sps_coach.ui.desk import Advice, Coaching, Offer, Today, Unfinished
    from sps_coach.ui.exchange.desk import Exchange
    from sps_coach.ui.library.shelf import Browsing
    from sps_coach.ui.safe_keeping import SafeKeeping
    from sps_coach.ui.studio.handing_on import Recipient

_log = logging.getLogger(__name__)


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
        self._library = LibraryAtHand(library)
        self._make_writer = writer
        self._deliver = deliver
        self._sound_only = sound_only
        self._places = places
        self._settings, self._sentence = chosen.read(places.choices)
        self._clock = clock or SystemClock()
        self._autostart = autostart.place()
        self._asking: list[threading.Thread] = []
        self.hearing = CalmHearing(
            voices, self.settings, self.choose, self._clock, deliver, self._on_the_side
        )
        self.statements = KeptStatements(lambda: self._writer, self._clock, deliver)
        self.leading = Leading(
            Parts(
                self._library,
                lambda: self._writer,
                self.for_session,
                lambda: self.language,
                self.hearing,
                self.statements,
                self._clock,
                deliver,
                self._on_the_side,
            )
        )

    @cached_property
    def _writer(self) -> Writer:
        return self._make_writer(self._places.history)

    @cached_property
    def _look_back(self) -> LookBack:
        from sps_coach.lookback import LookBack

        lock = self._places.choices.with_name("lock.json")
        return LookBack(
            self.caseload.writer, self.leading.names, lock, self._deliver, self._on_the_side, self._clock
        )

    @cached_property
    def _studio(self) -> Studio:
        from sps_coach.studio.desk import Studio
        from sps_coach.studio.parts import Parts

        parts = Parts(
            self._library,
            self._library.read_anew,
            self.for_session,
            lambda: self.language,
            self.leading.voice_for,
            self.caseload.writer,
            self._recipient,
            self.caseload.choose_language,
            self._clock,
            self._deliver,
            self._on_the_side,
        )
        return Studio(self._places, parts)

    def _recipient(self) -> Recipient:
        """Who receives what is handed on: whoever is looked at."""
        from sps_coach.ui.studio.handing_on import Recipient

        patient, language = self.caseload.in_view(), self.caseload.language()
        return Recipient(self.caseload.documents(), patient.name if patient else "", language)

    @property
    def language(self) -> str:
        """The language of everything that is read and heard."""
        return language(self._settings.language)

    @property
    def library(self) -> Library:
        """What can be practised."""
        return self._library()

    @cached_property
    def safe_keeping(self) -> SafeKeeping:
        """What looks after the history's safety."""
        from sps_coach.safe_keeping import HistoryKeeping

        return HistoryKeeping(
            self.caseload.writer,
            self._library,
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
            self._library,
            lambda routine: self.leading.offer(routine, "usual"),
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
            self._library,
            self._library.read_anew,
            lambda: self.language,
            (documents(), downloads()),
            self.caseload.documents,
            self._clock,
            self._deliver,
            self._on_the_side,
        )
        return RoutineExchange(self._places, parts)

    @property
    def screen_rests(self) -> bool:
        """Whether sessions are heard only."""
        return self._sound_only or self._settings.screen_rests

    def for_session(self) -> Settings:
        """What is chosen, for a session: no voice where a reader speaks, and one in any case where the screen rests."""
        settings = self._settings
        if settings.reach.speaks == "reader":
            return replace(settings, sound=replace(settings.sound, voice=False))
        if self.screen_rests:
            return replace(settings, sound=replace(settings.sound, voice=True))
        return settings

    # -- the desk ---------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        return self._clock.now().astimezone()

    def today(self, answer: Callable[[Today], None]) -> None:
        """Tell what can be done today."""
        self.leading.today(answer)

    def routines(self, answer: Callable[[Sequence[Offer]], None]) -> None:
        """Tell every routine of the library."""
        self.leading.routines(answer)

    def days(self, offer: Offer) -> Sequence[Offer]:
        """The same routine on each kind of day that differs, from the least to the most."""
        return self.leading.days(offer)

    def advise(self, offer: Offer, answers: Answers) -> Advice:
        """Say which kind of day the routine's rules suggest after these answers."""
        return self.leading.advise(offer, answers)

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session of the routine as it stands today was left open."""
        self.leading.unfinished(answer)

    def begin(self, offer: Offer, answers: Answers | None = None, *, attended: bool = True) -> Coaching:
        """Make this session ready; what was left open is let be."""
        return self.leading.begin(offer, answers, attended=attended)

    def resume_unfinished(self) -> Coaching:
        """Make the session that was left open ready to go on.

        Raises:
            LookupError: none was left open.
        """
        return self.leading.resume_unfinished()

    def let_be(self) -> None:
        """Leave the unfinished session as it was; it is not offered again."""
        self.leading.let_be()

    def practised_today(self, answer: Callable[[bool], None]) -> None:
        """Say whether there was a session today."""
        self.leading.practised_today(answer)

    def reviewing(self) -> LookBack:
        """What looks back, writes down, and knows who may see it."""
        return self._look_back

    def authoring(self) -> Studio:
        """What exercises and routines are written with."""
        return self._studio

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

    def _on_the_side(self, name: str, look: Callable[[], None]) -> None:
        """Do what may take a moment on a thread of its own."""
        self._asking = [thread for thread in self._asking if thread.is_alive()]
        self._asking.append(threading.Thread(target=look, name=name, daemon=True))
        self._asking[-1].start()
