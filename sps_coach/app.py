"""The composition root: joins every part of the program, once.

Nothing here is imported before it is needed: the window paints before the history's database library is read,
and speech and samples live in small processes of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sps_coach.library.content import content_hash
from sps_coach.paths import Places
from sps_coach.session.clock import SystemClock
from sps_coach.session.moment import Phase, Scene
from sps_coach.session.runner import Runner
from sps_coach.session.timeline import Timeline, compose, in_language
from sps_coach.ui.desk import Coaching, Offer, PastSession, Unfinished

if TYPE_CHECKING:
    from sps_coach.history.records import SessionRecord
    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library
    from sps_coach.library.routines import Day, Routine
    from sps_coach.session.ports import Voice

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
    """Everything a window or a terminal can ask for: implements ``ui.desk.Desk``."""

    def __init__(
        self,
        writer: Writer,
        voice: Callable[[], Voice],
        deliver: Deliver,
        library: Library | None = None,
        language: str = "en",
    ) -> None:
        """Take the parts.

        Args:
            writer: keeps the history, on a thread of its own.
            voice: makes the voice for one session.
            deliver: carries answers from the writer's thread to the caller's.
            library: what can be practised; None: what ships with the program, read when it is first asked for.
            language: of the library's texts.
        """
        self._given_library = library
        self._writer = writer
        self._voice = voice
        self._deliver = deliver
        self._language = language
        self._clock = SystemClock()
        self._left_open: SessionRecord | None = None

    @cached_property
    def library(self) -> Library:
        """What can be practised."""
        if self._given_library is not None:
            return self._given_library
        from sps_coach.library.collection import load

        return load()

    def offer(self, routine: Routine, day: Day) -> Offer:
        """What a routine asks for on a kind of day: time, positions, things, exercises."""
        timeline = compose(routine, self.library.exercises, day, self._language)
        practised = [part for part in timeline.parts if part.kind == "exercise"]
        return Offer(
            routine.id,
            day,
            timeline.name,
            timeline.minutes,
            tuple(dict.fromkeys(part.position for part in practised)),
            tuple(dict.fromkeys(prop for part in practised for prop in part.props)),
            tuple(dict.fromkeys(part.name for part in practised)),
        )

    # -- the desk ---------------------------------------------------------------------------------------------

    def today(self) -> Sequence[Offer]:
        """What can be done today; the first is suggested."""
        routines = self.library.routines
        offered = [(name, day) for name, day in CHOICES if name in routines]
        return [
            self.offer(routines[name], day) for name, day in offered or [(name, "usual") for name in routines]
        ]

    def picture(self, offer: Offer) -> Scene | None:
        """The first movement of the routine, at its far end."""
        segments = self._timeline(offer.routine_id, offer.day).segments
        still = next((segment for segment in segments if segment.phase is Phase.MOVE), None)
        return still.scene if still else segments[0].scene

    def unfinished(self, answer: Callable[[Unfinished | None], None]) -> None:
        """Say whether a session of the routine as it stands today was left open."""

        def arrived(record: SessionRecord | None) -> None:
            self._left_open = record if record and self._still_the_same(record) else None
            answer(self._as_unfinished(self._left_open) if self._left_open else None)

        self._ask(lambda store: store.unfinished(), arrived, lambda: answer(None))

    def past_sessions(self, answer: Callable[[Sequence[PastSession]], None]) -> None:
        """Tell the past sessions, the latest first."""

        def arrived(records: Sequence[SessionRecord]) -> None:
            answer([past_session(record, self.library.routines, self._language) for record in records])

        self._ask(lambda store: store.sessions(limit=PAST_SHOWN), arrived, lambda: answer([]))

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
        return self.coach(self.library.routines[record.routine_id], _day(record), record.next_block)

    def let_be(self) -> None:
        """Leave the unfinished session as it was; it is not offered again."""
        if self._left_open is not None:
            self._writer.let_be(self._left_open.id)
            self._left_open = None

    def now(self) -> datetime:
        """The present time in the person's own zone."""
        return self._clock.now().astimezone()

    def coach(self, routine: Routine, day: Day, from_block: int | None = None) -> Runner:
        """Join one session of this routine with the clock, a voice and the record.

        Raises:
            KeyError: an exercise that the routine names is not in the library.
        """
        exercises = self.library.exercises
        return Runner(
            compose(routine, exercises, day, self._language),
            self._clock,
            self._voice(),
            self._writer,
            content_hash(routine, exercises),
            from_block=from_block,
        )

    def close(self) -> None:
        """Write what waits and let go of the history."""
        self._writer.close()

    # -- in between -------------------------------------------------------------------------------------------

    def _ask(
        self, query: Callable[[Any], Any], done: Callable[[Any], None], otherwise: Callable[[], None]
    ) -> None:
        self._writer.ask(
            query,
            lambda result: self._deliver(lambda: done(result)),
            lambda _sentence: self._deliver(otherwise),
        )

    def _timeline(self, routine_id: str, day: Day) -> Timeline:
        return compose(self.library.routines[routine_id], self.library.exercises, day, self._language)

    def _still_the_same(self, record: SessionRecord) -> bool:
        routine = self.library.routines.get(record.routine_id)
        return routine is not None and record.routine_hash == content_hash(routine, self.library.exercises)

    def _as_unfinished(self, record: SessionRecord) -> Unfinished:
        timeline = self._timeline(record.routine_id, _day(record))
        return Unfinished(timeline.name, timeline.part(record.next_block).name)


def past_session(record: SessionRecord, routines: Mapping[str, Routine], language: str = "en") -> PastSession:
    """A record of the history as people are told of it; a routine that is gone is told by its id."""
    routine = routines.get(record.routine_id)
    return PastSession(
        record.began_there,
        in_language(routine.name, language) if routine else record.routine_id,
        round(record.lasted.total_seconds() / 60),
        record.outcome or "left-open",
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
    from sps_coach.history.writer import Writer

    return Program(Writer(places.history), SilentVoice if silent else voice_for(places), deliver, library)


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
        return application.exec()
    finally:
        program.close()


class SilentVoice:
    """A session without sound, as the person chose: nothing is said, and nothing is amiss."""

    def prepare(self, utterances: Sequence[tuple[tuple[str, ...], str, int]]) -> None:
        """Nothing needs to be made ready."""

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
