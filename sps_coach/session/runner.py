"""Joins the engine with a clock, a voice and a record; a timer only wakes it.

Whoever shows the session calls ``tick`` now and then and reads ``moment``. What is due, and when, is the engine's
affair: a late tick changes nothing but the moment at which it is seen.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sps_coach.session import engine
from sps_coach.session.events import (
    BreathsDue,
    Command,
    CueDue,
    Ended,
    Event,
    Hushed,
    PartBegan,
    PartEnded,
    StateChanged,
)
from sps_coach.session.moment import Moment, State
from sps_coach.session.ports import Clock, Record, Voice
from sps_coach.session.showing import moment
from sps_coach.session.timeline import Timeline
from sps_coach.worded import worded

NOTICE_S = 30.0
"""How long a line about the sound stays to be read, seconds."""

PATIENCE_S = 5.0
"""The session sets out when the first cue is ready, and after this long in any case, seconds."""

SLEPT = worded("The session paused while the computer was away. Nothing is lost; go on when you are ready.")
CLOCK_SET = worded(
    "The computer's clock was set, so the session paused. Nothing is lost; go on when you are ready."
)
SOUND_CHANGED = worded("The sound changed, so the session paused. Go on when you are ready.")


class Runner:
    """One session as it is lived."""

    def __init__(
        self,
        timeline: Timeline,
        clock: Clock,
        voice: Voice,
        record: Record,
        routine_hash: str,
        *,
        from_block: int | None = None,
    ) -> None:
        """Take the parts; nothing sounds and nothing is written before ``begin``.

        Args:
            timeline: what is lived.
            clock: the time.
            voice: what speaks.
            record: what keeps it.
            routine_hash: names the exact content of routine and exercises that is done.
            from_block: the block at which an unfinished session goes on; None begins a new one.
        """
        self._session = engine.Session(timeline)
        self._clock = clock
        self._voice = voice
        self._record = record
        self._routine_hash = routine_hash
        self._from_block = from_block
        self._began = self._woken = (0.0, clock.now())
        self._ahead = timedelta()
        self._waiting_since: float | None = None
        self._notice: str | None = None
        self._trouble_since: float | None = None

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self._session.state

    def begin(self) -> None:
        """Begin with the opening, or go on with the unfinished session; its record goes on as well then.

        The first moments show where it begins, until the first cue is ready to be said.
        """
        self._began = self._woken = (self._clock.monotonic(), self._clock.now())
        if self._from_block is None:
            self._begin_record()
        self._prepare_voice(self._session.timeline.part(self._from_block).start if self._from_block else 0.0)
        self._waiting_since = self._clock.monotonic()
        self.tick()

    def pause(self) -> None:
        """Ease to rest and stay."""
        self._do(Command.PAUSE)

    def resume(self) -> None:
        """Go on, through a soft return."""
        self._notice = None
        self._do(Command.RESUME)

    def ease_off(self) -> None:
        """Stop everything gently; what comes next is the person's choice."""
        self._do(Command.EASE_OFF)

    def breathe(self) -> None:
        """Having eased off, breathe for a while."""
        self._do(Command.BREATHE)

    def settled(self) -> None:
        """Go on where the session waited."""
        self._do(Command.SETTLED)

    def away(self, notice: str) -> None:
        """Pause because the person, or the machine, is about to be elsewhere; ``notice`` says so when they are back."""
        if self._waiting_since is not None or self.state in (State.RUNNING, State.RETURNING):
            self._notice = notice
            self._do(Command.PAUSE)

    def again(self) -> None:
        """Do this repetition again."""
        self._do(Command.AGAIN)

    def on(self) -> None:
        """Go on to the next step."""
        self._do(Command.ON)

    def longer(self) -> None:
        """Stay longer where one is."""
        self._do(Command.LONGER)

    def skip(self, why: str = "") -> None:
        """Leave the present block out, or the rest of it, and go on with the next; ``why`` is kept where it is told."""
        part = self._session.part
        self._do(Command.SKIP)
        if why and 0 <= part.index < self._session.timeline.blocks:
            self._record.why(
                index=part.index, words=why, at=self._at(self._clock.monotonic()), zone=self._clock.zone()
            )

    def slower(self) -> None:
        """Give everything more time from here on."""
        self._do(Command.SLOWER)

    def end(self) -> None:
        """End the session here."""
        self._do(Command.END)

    def tick(self) -> None:
        """Live on until now."""
        now = self._clock.monotonic()
        self._look_at_the_clock(now)
        if self._waiting_since is not None:
            if self._voice.ready() or now - self._waiting_since >= PATIENCE_S:
                self._set_out()
            return
        if self._voice.interrupted() and self.state is not State.ENDED:
            self._notice = self._voice.trouble() or SOUND_CHANGED
            if self.state in (State.RUNNING, State.RETURNING):
                self._do(Command.PAUSE)
                return
            # Noticed at once, not when the person goes on: by then they know where sound goes out, and if it
            # goes elsewhere in that very moment, it is lost again and the session rests.
            self._voice.hush()
        self._session, events = engine.advance(self._session, now)
        self._tell(events)

    def moment(self) -> Moment:
        """What there is to show now."""
        now = self._clock.monotonic()
        return moment(self._session, now, self._notice or self._trouble(now))

    def close(self) -> None:
        """Let go of the voice. A session that is not over stays unfinished in the record."""
        self._voice.close()

    def _look_at_the_clock(self, now: float) -> None:
        """Pause where the time of day has leapt: the computer slept, or somebody set its clock.

        On Linux the monotonic clock stands still while the computer sleeps. The record's own time follows a leap
        ahead; set back it never is, so that nothing ends before it began.
        """
        before, day_before = self._woken
        day = self._clock.now()
        self._woken = (now, day)
        leapt = (day - day_before).total_seconds() - (now - before)
        if abs(leapt) <= engine.GAP_S:
            return
        began, day_began = self._began
        self._ahead = max(self._ahead, day - day_began - timedelta(seconds=now - began))
        was = self.state
        self._session, events = engine.interrupt(self._session, now)
        self._tell(events)
        if was is not self.state and leapt < 0:
            self._notice = CLOCK_SET

    def _at(self, monotonic: float) -> datetime:
        """The time of day at a monotonic time of this session."""
        began, day_began = self._began
        return day_began + self._ahead + timedelta(seconds=monotonic - began)

    def _trouble(self, now: float) -> str | None:
        """What ails the voice, for a while after it began; a session in silence is not told so all along."""
        trouble = self._voice.trouble()
        if trouble is None:
            self._trouble_since = None
            return None
        if self._trouble_since is None:
            self._trouble_since = now
        return trouble if now - self._trouble_since < NOTICE_S else None

    def _last_said(self, place: float) -> str:
        said = [cue for cue in self._session.timeline.cues if cue.voice_at <= place]
        return said[-1].utterance.phrases[-1] if said else ""

    def _begin_record(self) -> None:
        timeline = self._session.timeline
        self._record.begin(
            routine_id=timeline.routine_id,
            routine_version=timeline.routine_version,
            routine_hash=self._routine_hash,
            day=timeline.day,
            blocks=timeline.blocks,
            planned_s=timeline.total_s,
            at=self._at(self._clock.monotonic()),
            zone=self._clock.zone(),
        )

    def _prepare_voice(self, place: float) -> None:
        self._voice.prepare(
            [
                (cue.utterance.phrases, cue.utterance.language, cue.utterance.words_per_minute)
                for cue in self._session.timeline.cues
                if cue.voice_end > place
            ]
        )

    def _set_out(self) -> None:
        self._waiting_since = None
        if self._from_block is None:
            self._do(Command.BEGIN)
            return
        now = self._clock.monotonic()
        self._session, events = engine.begin_at(self._session, self._from_block, now)
        self._tell(events)

    def _do(self, asked: Command) -> None:
        if self._waiting_since is not None:
            self._set_out()  # whatever is asked in the first moments is answered at once
        now = self._clock.monotonic()
        self._session, events = engine.command(self._session, asked, now)
        self._tell(events)

    def _tell(self, events: tuple[Event, ...]) -> None:
        """Hand every event on to voice and record, in order, with the time of day at which it happened."""
        for event in events:
            self._sound(event)
            self._keep(event, self._at(event.at))

    def _sound(self, event: Event) -> None:
        match event:
            case CueDue(cue=cue, voice_at=voice_at):
                words = cue.utterance
                self._voice.say(words.phrases, words.language, words.words_per_minute, voice_at)
            case BreathsDue(breaths=breaths, asked=asked):
                halves = [(breath.begin, breath.end, breath.inward) for breath in breaths]
                self._voice.breathe(halves, asked=asked)
            case Hushed():
                self._voice.hush()
            case StateChanged(state=State.RUNNING | State.RETURNING):
                self._voice.bed(True)
            case Ended():
                self._voice.bed(False)
            case _:
                pass

    def _keep(self, event: Event, at: datetime) -> None:
        match event:
            case PartBegan(part=part):
                self._record.block_began(
                    index=part.index,
                    exercise_id=part.exercise_id,
                    repetitions=part.repetitions,
                    sets=part.sets,
                    hold_s=part.hold_s,
                    sides=part.sides,
                    at=at,
                )
            case PartEnded(part=part):
                self._record.block_ended(
                    index=part.index,
                    outcome=event.outcome,
                    repetitions=event.repetitions,
                    hold_s=event.hold_s,
                    at=at,
                )
            case StateChanged(command=Command() as asked):
                place = engine.position(self._session, event.at)
                if event.gap:
                    self._notice = SLEPT
                self._record.event(
                    kind="gap" if event.gap else asked.value,
                    at=at,
                    position_s=place,
                    detail=self._last_said(place),
                )
            case Ended(outcome=outcome):
                self._record.end(outcome=outcome, at=at)
            case _:
                pass
