"""The session's state machine: pure values in, pure values and events out.

Time comes in as monotonic seconds; the engine never reads a clock. Whatever the rhythm in which ``advance`` is
called, the same events come out with the same times, in order. The engine owns the state; sound and screen only
follow its events.

States and what leads from one to the next::

    READY ──begin──▶ RUNNING ──(timeline over)──▶ ENDED
                      │  ▲
      pause, a gap    │  │ (soft return over)
                      ▼  │
    PAUSED ──resume─▶ RETURNING ◀──again, on── RUNNING, RETURNING, PAUSED
      │  ▲              ▲
      │  └──pause───────┤
      └──ease off──▶ EASED ──resume (the same repetition again)
    end: from any state but READY and ENDED, to ENDED

A place on the timeline is in seconds at the usual pace. After every break the session goes on through RETURNING:
``Spacing.return_s`` during which nothing moves, the screen says where one is, and the next voice swells in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sps_coach.session.cues import Cue, Spacing
from sps_coach.session.easing import EASING_S, jerk_integral, seconds_to_gain, set_out
from sps_coach.session.events import (
    BreathsDue,
    Command,
    CueDue,
    Ended,
    Event,
    HalfBreath,
    Hushed,
    PartBegan,
    PartEnded,
    SegmentBegan,
    StateChanged,
)
from sps_coach.session.moment import Phase, State
from sps_coach.session.ports import Outcome, SessionOutcome
from sps_coach.session.timeline import Part, Segment, Timeline

GAP_S = 2.0
"""A longer silence between two calls means that the machine slept or froze: pause as of the last call."""

AHEAD_S = 4.5
"""A cue is announced this long before its lead-in begins.

As long as a gap may be, so that a late call changes nothing, and what is made ahead of hearing while a bed lies beneath
(``sound/stream.py``).
"""

_WITHIN_S = 1e-3
"""Coming to rest stays this far within a segment, so that a segment is only over when it was lived."""

_BREATH = (Phase.BREATHE_IN, Phase.BREATHE_OUT)

PACES = (1.0, 0.85, 0.7)
"""Timeline seconds per second, from the usual pace to the slowest."""


@dataclass(frozen=True)
class Session:
    """A session at one instant.

    Attributes:
        timeline: what is lived.
        state: where it stands.
        place: timeline seconds at the moment ``since``.
        since: monotonic seconds from which ``place`` counts: when running began, or when a stop began.
        eased_in: whether motion sets out softly from ``since``.
        glide: timeline seconds per second at which things moved when a stop began; they come to rest from there.
        pace: index into ``PACES``.
        last: the last instant that was lived through, monotonic seconds.
        segment: index of the present segment, -1 before the first.
        cue: index of the next cue to announce.
        quiet_from: monotonic seconds at which the last announced cue's voice is over.
        repetitions: repetitions done in the present block.
        hold_s: hold seconds done in the present block.
        breathing: whether the person asked to breathe for a while, when eased.
    """

    timeline: Timeline
    state: State = State.READY
    place: float = 0.0
    since: float = 0.0
    eased_in: bool = False
    glide: float = 0.0
    pace: int = 0
    last: float = 0.0
    segment: int = -1
    cue: int = 0
    quiet_from: float = float("-inf")
    repetitions: int = 0
    hold_s: float = 0.0
    breathing: bool = False

    @property
    def spacing(self) -> Spacing:
        """The time a cue needs around its voice."""
        return self.timeline.spacing

    @property
    def part(self) -> Part:
        """The part of the timeline in which the session is."""
        return self.timeline.part(self.timeline.segments[max(self.segment, 0)].part)


Step = tuple[Session, tuple[Event, ...]]


def position(session: Session, now: float) -> float:
    """Where the session is on its timeline at this instant, seconds.

    Setting out and coming to rest follow the integral of the minimum-jerk curve, so speed never jumps.
    """
    pace = PACES[session.pace]
    passed = max(now - session.since, 0.0)
    if session.state is State.RUNNING:
        gained = set_out(passed) if session.eased_in else passed
        return min(session.place + pace * gained, session.timeline.total_s)
    if session.state in (State.PAUSED, State.EASED) and session.glide:
        limit = session.timeline.segments[max(session.segment, 0)].end - _WITHIN_S
        share = min(passed / EASING_S, 1.0)
        return min(session.place + session.glide * EASING_S * (share - jerk_integral(share)), limit)
    return session.place


def begin_at(session: Session, part: int, now: float) -> Step:
    """Begin with this block instead of the opening, through a soft return: for going on with an unfinished session.

    Raises:
        ValueError: the session has begun already, or has no such block.
    """
    if session.state is not State.READY or not 0 <= part <= session.timeline.blocks:
        raise ValueError(f"cannot begin at block {part}")
    begun = replace(session, last=now)
    return _return_to(begun, session.timeline.part(part).start, now, Command.RESUME, hush=False)


def advance(session: Session, now: float) -> Step:
    """Live on until now.

    Returns:
        The session at ``now`` and everything that fell due since the last call, in order of time.
    """
    if session.state in (State.READY, State.ENDED):
        return replace(session, last=max(session.last, now)), ()
    if now - session.last > GAP_S and session.state in (State.RUNNING, State.RETURNING):
        return _gap(session, now)
    events: list[Event] = []
    while (due := _next_due(session)) is not None and due[0] <= now:
        at, happen = due
        session, happened = happen(session, at)
        events.extend(happened)
    return replace(session, last=max(session.last, now)), tuple(events)


def command(session: Session, asked: Command, now: float) -> Step:
    """Live on until now, then do what is asked; what the present state does not allow changes nothing."""
    session, events = advance(session, now)
    handler = _TRANSITIONS.get((session.state, asked))
    if handler is None:
        return session, events
    session, more = handler(session, now)
    return session, (*events, *more)


# -- what falls due by itself ----------------------------------------------------------------------------

_Happen = Callable[[Session, float], Step]


def _next_due(session: Session) -> tuple[float, _Happen] | None:
    """The next thing that happens by itself, with its time; of several at one time, segments come before cues."""
    if session.state is State.RETURNING:
        due: list[tuple[float, _Happen]] = [(session.since, _returned)]
    elif session.state is State.RUNNING:
        segments = session.timeline.segments
        boundary = segments[session.segment].end if session.segment >= 0 else session.place
        due = [(_when(session, boundary), _next_segment)]
    else:
        return None
    announcement = _next_announcement(session)
    if announcement is not None:
        due.append((announcement, _announce))
    return min(due, key=lambda item: item[0])


def _when(session: Session, place: float) -> float:
    """The monotonic time at which a running (or returning) session comes to this place of the timeline."""
    ahead = max(place - session.place, 0.0) / PACES[session.pace]
    return session.since + (seconds_to_gain(ahead) if session.eased_in else ahead)


def _voice_time(session: Session, cue: Cue) -> float:
    """When a cue's voice begins; one that was cut short by a break is said again as the session returns."""
    return _when(session, cue.voice_at)


def _next_announcement(session: Session) -> float | None:
    if session.cue >= len(session.timeline.cues):
        return None
    voice = _voice_time(session, session.timeline.cues[session.cue])
    return max(voice - session.spacing.lead_s - AHEAD_S, session.last)


def _announce(session: Session, at: float) -> Step:
    cue = session.timeline.cues[session.cue]
    voice = _voice_time(session, cue)
    session = replace(session, cue=session.cue + 1)
    if voice < max(session.quiet_from + session.spacing.between_s - 1e-9, at + session.spacing.lead_s):
        return session, ()
    return replace(session, quiet_from=voice + cue.seconds), (CueDue(at, cue, voice),)


def _returned(session: Session, at: float) -> Step:
    return replace(session, state=State.RUNNING), (StateChanged(at, State.RUNNING),)


def _next_segment(session: Session, at: float) -> Step:
    """Leave the present segment, done, and enter the next; after the last the session is over."""
    session = _counted(session)
    index = session.segment + 1
    segments = session.timeline.segments
    if index == len(segments):
        return _end(session, at, "done")
    events: list[Event] = []
    if session.segment >= 0 and segments[index].part != segments[session.segment].part:
        events.extend(_part_ended(session, at, "done"))
        session = replace(session, repetitions=0, hold_s=0.0)
    entering = session.segment < 0 or segments[index].part != segments[session.segment].part
    session = replace(session, segment=index)
    if entering and _is_block(session.part, session):
        events.append(PartBegan(at, session.part))
    events.append(SegmentBegan(at, segments[index]))
    return session, (*events, *_breaths(session, at))


def _breaths(session: Session, at: float) -> tuple[Event, ...]:
    """The half breaths in this stretch of the timeline and the two that follow it, if there are any."""
    near = session.timeline.segments[session.segment : session.segment + 3]
    breaths = tuple(_half_breath(session, each) for each in near if each.phase in _BREATH)
    return (BreathsDue(at, breaths),) if breaths else ()


def _half_breath(session: Session, segment: Segment) -> HalfBreath:
    """When it begins and ends on the screen; of one that goes on after a break, what is left of it."""
    begin, end = _when(session, segment.start), _when(session, segment.end)
    return HalfBreath(begin, end, segment.phase is Phase.BREATHE_IN)


def _counted(session: Session) -> Session:
    if session.segment < 0:
        return session
    segment = session.timeline.segments[session.segment]
    if not segment.repetition:
        return session
    if segment.phase is Phase.HOLD:
        return replace(session, hold_s=session.hold_s + segment.seconds)
    if segment.phase in (Phase.RETURN, Phase.BREATHE_OUT):
        return replace(session, repetitions=session.repetitions + 1)
    return session


def _is_block(part: Part, session: Session) -> bool:
    return 0 <= part.index < session.timeline.blocks


def _part_ended(session: Session, at: float, outcome: Outcome) -> tuple[Event, ...]:
    if session.segment < 0 or not _is_block(session.part, session):
        return ()
    return (PartEnded(at, session.part, outcome, session.repetitions, session.hold_s),)


def _end(session: Session, at: float, outcome: SessionOutcome) -> Step:
    ended = _part_ended(session, at, "done" if outcome == "done" else "eased")
    place = position(session, at)
    session = replace(session, state=State.ENDED, place=place, since=at, eased_in=False, last=at)
    return session, (*ended, StateChanged(at, State.ENDED), Ended(at, outcome))


def _gap(session: Session, now: float) -> Step:
    """Time was lost: pause as of the last instant that was lived through."""
    as_of = session.last
    place = position(session, as_of)
    session = replace(
        session,
        state=State.PAUSED,
        place=place,
        since=as_of,
        glide=0.0,
        last=now,
        quiet_from=float("-inf"),
    )
    return session, (Hushed(as_of), StateChanged(as_of, State.PAUSED, Command.PAUSE, gap=True))


# -- what is asked ---------------------------------------------------------------------------------------


def _begin(session: Session, now: float) -> Step:
    session = replace(session, state=State.RUNNING, since=now, last=now)
    changed = StateChanged(now, State.RUNNING, Command.BEGIN)
    session, events = advance(session, now)
    return session, (changed, *events)


def _stop(session: Session, now: float, state: State, asked: Command) -> Step:
    """Come to rest: motion over ``EASING_S``, sound within 1.5 s."""
    glide = PACES[session.pace] if session.state is State.RUNNING else 0.0
    place = position(session, now)
    session = replace(
        session,
        state=state,
        place=place,
        since=now,
        glide=glide,
        quiet_from=float("-inf"),
        breathing=False,
    )
    return session, (Hushed(now), StateChanged(now, state, asked))


def _pause(session: Session, now: float) -> Step:
    return _stop(session, now, State.PAUSED, Command.PAUSE)


def _ease_off(session: Session, now: float) -> Step:
    if session.state is State.PAUSED:
        return replace(session, state=State.EASED), (StateChanged(now, State.EASED, Command.EASE_OFF),)
    return _stop(session, now, State.EASED, Command.EASE_OFF)


def _breathe(session: Session, now: float) -> Step:
    return replace(session, breathing=True), (StateChanged(now, State.EASED, Command.BREATHE),)


def _resume(session: Session, now: float) -> Step:
    return _return_to(session, position(session, now), now, Command.RESUME)


def _again(session: Session, now: float, asked: Command = Command.AGAIN) -> Step:
    return _return_to(session, _again_from(session), now, asked)


def _go_on_after_easing(session: Session, now: float) -> Step:
    return _again(session, now, Command.RESUME)


def _again_from(session: Session) -> float:
    """Where the present repetition began, or the present part outside repetitions."""
    here = session.timeline.segments[max(session.segment, 0)]
    return here.span[0] if here.span is not None else session.timeline.part(here.part).start


def _on(session: Session, now: float) -> Step:
    """Go to the next part; from the closing, to the end."""
    here = session.part
    if here.index == session.timeline.blocks:
        return _end(session, now, "done")
    counted: Outcome = "eased" if session.repetitions or not here.exercise_id else "left-out"
    ended = _part_ended(session, now, counted)
    session, events = _return_to(session, session.timeline.part(here.index + 1).start, now, Command.ON)
    return session, (*ended, *events)


def _return_to(session: Session, place: float, now: float, asked: Command, *, hush: bool = True) -> Step:
    """Go to a place of the timeline through a soft return; what is still sounding eases away first."""
    timeline = session.timeline
    target = timeline.segment_at(place)
    segment = timeline.segments[target]
    changed_part = session.segment < 0 or segment.part != timeline.segments[session.segment].part
    session = replace(
        session,
        state=State.RETURNING,
        place=place,
        since=now + session.spacing.return_s,
        eased_in=True,
        segment=target,
        quiet_from=float("-inf"),
        cue=_first_cue(timeline, place),
        breathing=False,
        last=now,
        repetitions=0 if changed_part else session.repetitions,
        hold_s=0.0 if changed_part else session.hold_s,
    )
    events: list[Event] = [Hushed(now)] if hush else []
    events.append(StateChanged(now, State.RETURNING, asked))
    if changed_part and _is_block(session.part, session):
        events.append(PartBegan(now, session.part))
    events.append(SegmentBegan(now, segment))
    return session, (*events, *_breaths(session, now))


def _first_cue(timeline: Timeline, place: float) -> int:
    """The first cue that is not yet over at this place: one that was cut short is said again."""
    for index, cue in enumerate(timeline.cues):
        if cue.voice_end > place:
            return index
    return len(timeline.cues)


def _slower(session: Session, now: float) -> Step:
    if session.pace + 1 == len(PACES):
        return session, ()
    place = position(session, now)
    if session.state is State.RUNNING:
        session = replace(session, place=place, since=now, eased_in=False)
    session = replace(session, pace=session.pace + 1)
    changed = StateChanged(now, session.state, Command.SLOWER)
    return session, (changed, *(() if session.state is State.PAUSED else _breaths(session, now)))


def _end_early(session: Session, now: float) -> Step:
    session, events = _end(session, now, "ended-early")
    return session, (Hushed(now), *events)


_Handler = Callable[[Session, float], Step]

_TRANSITIONS: dict[tuple[State, Command], _Handler] = {
    (State.READY, Command.BEGIN): _begin,
    **{(state, Command.PAUSE): _pause for state in (State.RUNNING, State.RETURNING)},
    **{(state, Command.EASE_OFF): _ease_off for state in (State.RUNNING, State.RETURNING, State.PAUSED)},
    (State.PAUSED, Command.RESUME): _resume,
    (State.EASED, Command.RESUME): _go_on_after_easing,
    (State.EASED, Command.BREATHE): _breathe,
    **{(state, Command.AGAIN): _again for state in (State.RUNNING, State.RETURNING, State.PAUSED)},
    **{(state, Command.ON): _on for state in (State.RUNNING, State.RETURNING, State.PAUSED)},
    **{(state, Command.SLOWER): _slower for state in (State.RUNNING, State.RETURNING, State.PAUSED)},
    **{
        (state, Command.END): _end_early
        for state in (State.RUNNING, State.RETURNING, State.PAUSED, State.EASED)
    },
}
"""The one transition table: what each state allows. Anything else changes nothing."""
