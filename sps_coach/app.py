"""The composition root: joins every part of the program, once.

Nothing here is imported before it is needed: the window paints before the history's database library is read,
and speech and samples live in small processes of their own.
"""

from __future__ import annotations

import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from sps_coach.paths import Places
from sps_coach.session.clock import SystemClock

if TYPE_CHECKING:
    from sps_coach.history.records import SessionRecord
    from sps_coach.history.store import Store
    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library
    from sps_coach.library.routines import Day, Routine
    from sps_coach.session.ports import Voice
    from sps_coach.ui.desk import Coaching, Offer, PastSession, Unfinished

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

SUGGESTED = "gentle-morning"
"""The routine that Today offers until a physiotherapist's plan says otherwise."""

CHOICES: tuple[tuple[str, Day], ...] = (
    (SUGGESTED, "usual"),
    (SUGGESTED, "easy"),
    ("armchair-moment", "usual"),
    ("breathing-rest", "easy"),
)
"""What Today offers: the suggestion first, then a gentler day, something shorter, and only breathing."""

PAST_SHOWN = 60
"""How many past sessions the list shows."""

Deliver = Callable[[Callable[[], None]], None]
"""Carries a call from a worker's thread to the thread that shows things."""


class Program:
    """Everything a window or a terminal can ask for: implements ``ui.desk.Desk``.

    What needs the library is imported where it is used, so that a window paints before it is read.
    """

    def __init__(
        self,
        writer: Callable[[], Writer],
        voice: Callable[[], Voice],
        deliver: Deliver,
        library: Library | None = None,
        language: str = "en",
    ) -> None:
        """Take the parts.

        Args:
            writer: makes what keeps the history, on a thread of its own; asked for once, when first needed.
            voice: makes the voice for one session.
            deliver: carries answers from other threads to the caller's.
            library: what can be practised; None: what ships with the program, read when it is first asked for.
            language: of the library's texts.
        """
        self._read = library
        self._reading = threading.RLock()
        self._make_writer = writer
        self._voice = voice
        self._deliver = deliver
        self._language = language
        self._clock = SystemClock()
        self._left_open: SessionRecord | None = None
        self._looking: threading.Thread | None = None
        self._next_voice: Voice | None = None

    @cached_property
    def _writer(self) -> Writer:
        return self._make_writer()

    @property
    def library(self) -> Library:
        """What can be practised."""
        with self._reading:
            if self._read is None:
                from sps_coach.library.collection import load

                self._read = load()
            return self._read

    @property
    def _practice(self) -> ModuleType:
        """What needs the library's models.

        One thread at a time reads it in: pydantic's modules lean on one another, and two threads that import them
        at once can meet them half made.
        """
        with self._reading:
            from sps_coach import practice

            return practice

    def offer(self, routine: Routine, day: Day) -> Offer:
        """What a routine asks for on a kind of day."""
        offer: Offer = self._practice.offer(self.library, routine, day, self._language)
        return offer

    def coach(self, routine: Routine, day: Day, from_block: int | None = None) -> Coaching:
        """Make a session of this routine ready; from a block on, where an unfinished one is gone on with."""
        voice, self._next_voice = self._next_voice or self._voice(), None
        ports = (self._clock, voice, self._writer)
        routine_hash, blocks = self._practice.prescribed(self.library, routine, day, self._language)
        self._writer.prescribe(routine_hash=routine_hash, day=day, blocks=blocks)
        session: Coaching = self._practice.session(
            self.library, routine, day, self._language, ports, from_block
        )
        return session

    # -- the desk ---------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        return self._clock.now().astimezone()

    def today(self, answer: Callable[[Sequence[Offer]], None]) -> None:
        """Tell what can be done today; the library is read on a thread of its own."""

        def look() -> None:
            try:
                offers = self._offers()
                self._foresee()
            except Exception:
                _log.exception("what can be practised could not be read")
                offers = []
            self._deliver(lambda: answer(offers))

        self._looking = threading.Thread(target=look, name="library", daemon=True)
        self._looking.start()

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session of the routine as it stands today was left open."""

        def left_open(store: Store) -> tuple[SessionRecord | None, Unfinished | None]:
            record = store.unfinished()
            if record is None or not self._practice.can_go_on(record, self.library):
                return None, None
            return record, self._practice.unfinished(record, self.library, self._language)

        def arrived(found: tuple[SessionRecord | None, Unfinished | None]) -> None:
            self._left_open, told = found
            answer(told)

        self._ask(left_open, arrived, lambda: answer(None))

    def past_sessions(self, answer: Callable[[Sequence[PastSession]], None]) -> None:
        """Tell the past sessions, the latest first."""

        def past(store: Store) -> list[PastSession]:
            routines, tell = self.library.routines, self._practice.past_session
            return [tell(record, routines, self._language) for record in store.sessions(limit=PAST_SHOWN)]

        self._ask(past, answer, lambda: answer([]))

    def begin(self, offer: Offer) -> Coaching:
        """Make this session ready; what was left open is let be."""
        if self._left_open is not None:
            self.let_be()
        return self.coach(self.library.routines[offer.routine_id], offer.day)

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

    def close(self) -> None:
        """Write what waits and let go of the history."""
        if self._looking is not None:
            self._looking.join()
        if self._next_voice is not None:
            self._next_voice.close()
        if "_writer" in self.__dict__:
            self._writer.close()

    # -- in between -------------------------------------------------------------------------------------------

    def _offers(self) -> list[Offer]:
        routines = self.library.routines
        offered = [(name, day) for name, day in CHOICES if name in routines]
        return [
            self.offer(routines[name], day) for name, day in offered or [(name, "usual") for name in routines]
        ]

    def _foresee(self) -> None:
        """Have the first words made before anyone presses Begin; they are the same in every routine."""
        if self._next_voice is None:
            self._next_voice = self._voice()
            self._next_voice.foresee(self._practice.first_words(self.library, SUGGESTED, self._language))

    def _ask(
        self, query: Callable[[Store], Result], done: Callable[[Result], None], otherwise: Callable[[], None]
    ) -> None:
        self._writer.ask(
            query,
            lambda result: self._deliver(lambda: done(result)),
            lambda _sentence: self._deliver(otherwise),
        )


def build(
    places: Places,
    *,
    silent: bool = False,
    deliver: Deliver = lambda call: call(),
    library: Library | None = None,
) -> Program:
    """Join the whole program.

    Args:
        places: where the user's files live.
        silent: whether sessions go without any sound.
        deliver: carries answers to the thread that shows things; by default they are given at once, on the
            history's own thread.
        library: what can be practised, where it is more than what ships with the program.
    """

    def writer() -> Writer:
        from sps_coach.history.writer import Writer

        return Writer(places.history)

    return Program(writer, SilentVoice if silent else voice_for(places), deliver, library)


def voice_for(places: Places) -> Callable[[], Voice]:
    """Return what makes the voice for one session; its small processes are started by each voice."""

    def voice() -> Voice:
        from sps_coach.sound.voice import CalmVoice

        return CalmVoice(places.cues)

    return voice


def open_window(places: Places) -> int:
    """Open the window, stay until it is closed, and return the exit code."""
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    from sps_coach.ui.window import Window

    class Delivery(QObject):
        """Hands a call from any thread to the window's own, through its event loop."""

        handed = Signal(object)

    application = QApplication(["sps-coach"])
    application.setApplicationName("SPS Coach")
    application.setDesktopFileName("sps-coach")
    delivery = Delivery()
    delivery.handed.connect(lambda call: call())
    program = build(places, deliver=delivery.handed.emit)
    window = Window(program)
    window.open()
    try:
        with _asked_from_outside(window.close):
            return application.exec()
    finally:
        program.close()


@contextmanager
def _asked_from_outside(close: Callable[[], object]) -> Iterator[None]:
    """Let the system's wish that the program end (Ctrl+C, logging out) close the window as softly as its cross."""
    from PySide6.QtCore import QSocketNotifier

    hearing, telling = socket.socketpair()
    telling.setblocking(False)
    before = signal.set_wakeup_fd(telling.fileno(), warn_on_full_buffer=False)
    handlers = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    notifier = QSocketNotifier(hearing.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: (hearing.recv(64), close()))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before)
        hearing.close()
        telling.close()


class SilentVoice:
    """A session without sound, as the person chose: nothing is said, and nothing is amiss."""

    def foresee(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Nothing needs to be made ready."""

    def prepare(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Nothing needs to be made ready."""

    def ready(self) -> bool:
        """The words are on the screen from the first moment."""
        return True

    def say(self, phrases: tuple[str, ...], language: str, words_per_minute: int, voice_at: float) -> None:
        """The words are on the screen."""

    def hush(self) -> None:
        """It is quiet already."""

    def trouble(self) -> str | None:
        """Silence was chosen, so there is none."""
        return None

    def interrupted(self) -> bool:
        """Silence is never interrupted."""
        return False

    def close(self) -> None:
        """There is nothing to let go of."""


def _day(record: SessionRecord) -> Day:
    days: dict[str, Day] = {"easy": "easy", "usual": "usual", "good": "good"}
    return days[record.day]
