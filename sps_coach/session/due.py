"""What happens in a session by itself: segments follow one another, cues fall due, time is lost. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

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
from sps_coach.session.standing import Session, Step, half_breath, is_block, position, when

AHEAD_S = 4.5
"""A cue is announced this long before its lead-in begins.

As long as a gap may be, so that a late call changes nothing, and what is made ahead of hearing while a bed lies beneath
(``sound/stream.py``).
"""

IN_S, OUT_S = 4.0, 6.0
"""The quiet breath that leads somebody who asked to breathe, six a minute (clinical.md, section 3)."""

_BREATH = (Phase.BREATHE_IN, Phase.BREATHE_OUT)

Happen = Callable[[Session, float], Step]


def next_due(session: Session) -> tuple[float, Happen] | None:
    """The next thing that happens by itself, with its time; of several at one time, segments come before cues."""
    if session.state is State.EASED and session.breathing:
        return session.breathing_from + session.breaths * (IN_S + OUT_S), _breathe_on
    if session.state is State.RETURNING:
        due: list[tuple[float, Happen]] = [(session.since, _returned)]
    elif session.state is State.RUNNING:
        due = [_boundary(session)]
    else:
        return None
    announcement = _next_announcement(session)
    if announcement is not None:
        due.append((announcement, _announce))
    return min(due, key=lambda item: item[0])


def enter_next(session: Session, at: float) -> Step:
    """Leave the present segment, done, and enter the next; after the last the session is over."""
    session = _counted(session)
    index = session.segment + 1
    segments = session.timeline.segments
    if index == len(segments):
        return end(session, at, "done")
    events: list[Event] = []
    if session.segment >= 0 and segments[index].part != segments[session.segment].part:
        events.extend(part_ended(session, at, "done"))
        session = replace(session, repetitions=0, hold_s=0.0)
    entering = session.segment < 0 or segments[index].part != segments[session.segment].part
    session = replace(session, segment=index)
    if entering and is_block(session, session.part):
        events.append(PartBegan(at, session.part))
    return session, (*events, SegmentBegan(at, segments[index]))


def breaths_due(session: Session, at: float) -> tuple[Event, ...]:
    """The half breaths in this stretch of the timeline and the two that follow it, up to where the session waits."""
    waits = session.timeline.waits_after(max(session.segment, 0))
    near = session.timeline.segments[session.segment : session.segment + 3]
    breaths = tuple(
        half_breath(session, each) for each in near if each.phase in _BREATH and each.start < waits
    )
    return (BreathsDue(at, breaths),) if breaths else ()


def part_ended(session: Session, at: float, outcome: Outcome) -> tuple[Event, ...]:
    """That the present part is over, where it is a block."""
    if session.segment < 0 or not is_block(session, session.part):
        return ()
    return (PartEnded(at, session.part, outcome, session.repetitions, session.hold_s),)


def end(session: Session, at: float, outcome: SessionOutcome) -> Step:
    """The session is over, at its end or because it was enough."""
    ended = part_ended(session, at, "done" if outcome == "done" else "eased")
    place = position(session, at)
    session = replace(session, state=State.ENDED, place=place, since=at, eased_in=False, last=at)
    return session, (*ended, StateChanged(at, State.ENDED), Ended(at, outcome))


def time_lost(session: Session, now: float) -> Step:
    """Time was lost, or the machine is about to sleep: pause as of the last instant that was lived through."""
    as_of = session.last
    if session.state is State.EASED and session.breathing:  # it was led by a breath that nobody took
        return replace(session, breathing=False, last=now), (Hushed(as_of),)
    if session.state not in (State.RUNNING, State.RETURNING):
        return replace(session, last=max(as_of, now)), ()
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


def _boundary(session: Session) -> tuple[float, Happen]:
    if session.segment < 0:
        return when(session, session.place), _next_segment
    segment = session.timeline.segments[session.segment]
    return when(session, segment.end), _wait if segment.waits else _next_segment


def _next_segment(session: Session, at: float) -> Step:
    session, events = enter_next(session, at)
    return session, (*events, *(breaths_due(session, at) if session.state is State.RUNNING else ()))


def _wait(session: Session, at: float) -> Step:
    """Stay at the end of this segment, however long, until the person goes on."""
    place = session.timeline.segments[session.segment].end
    session = replace(session, state=State.WAITING, place=place, since=at, eased_in=False, glide=0.0)
    return session, (StateChanged(at, State.WAITING),)


def _next_announcement(session: Session) -> float | None:
    """When the next cue is announced; one that comes after the person has gone on is not announced before."""
    if session.cue >= len(session.timeline.cues):
        return None
    cue = session.timeline.cues[session.cue]
    if cue.voice_at >= session.timeline.waits_after(max(session.segment, 0)) - 1e-6:
        return None
    return max(when(session, cue.voice_at) - session.spacing.lead_s - AHEAD_S, session.last)


def _announce(session: Session, at: float) -> Step:
    cue = session.timeline.cues[session.cue]
    voice = when(session, cue.voice_at)
    session = replace(session, cue=session.cue + 1)
    if voice < max(session.quiet_from + session.spacing.between_s - 1e-9, at + session.spacing.lead_s):
        return session, ()
    return replace(session, quiet_from=voice + cue.seconds), (CueDue(at, cue, voice),)


def _returned(session: Session, at: float) -> Step:
    return replace(session, state=State.RUNNING), (StateChanged(at, State.RUNNING),)


def _breathe_on(session: Session, at: float) -> Step:
    """Tell the breath that begins now and the one after it."""
    begin = session.breathing_from + session.breaths * (IN_S + OUT_S)
    return replace(session, breaths=session.breaths + 1), (led_breaths(begin, at),)


def led_breaths(begin: float, at: float) -> BreathsDue:
    """Two quiet breaths from ``begin`` on, for somebody who asked to breathe."""
    halves = [
        half
        for first in (begin, begin + IN_S + OUT_S)
        for half in (
            HalfBreath(first, first + IN_S, inward=True),
            HalfBreath(first + IN_S, first + IN_S + OUT_S, inward=False),
        )
    ]
    return BreathsDue(at, tuple(halves), asked=True)


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
