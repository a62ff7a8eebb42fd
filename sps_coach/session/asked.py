"""What a person can ask of a session, state by state, in one transition table. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sps_coach.session.due import breaths_due, end, enter_next, led_breaths, next_due, part_ended
from sps_coach.session.easing import seconds_to_gain
from sps_coach.session.events import Command, Event, Hushed, PartBegan, SegmentBegan, StateChanged
from sps_coach.session.moment import Phase, State
from sps_coach.session.ports import Outcome
from sps_coach.session.standing import PACES, Session, Step, is_block, position
from sps_coach.session.stretching import longer, waiting_in
from sps_coach.session.timeline import Timeline

SETTLED_S = 1.5
"""Somebody who goes on where the session waited is followed after this long at the least, seconds."""

FADED_S = 1.5
"""What sounds is silent this long after a hush (calm.md, section 1)."""

BREATHE_AFTER_S = 3.0
"""Somebody who asks to breathe is led from here on, after a moment in which the words can be read."""

_STILL = (State.PAUSED, State.EASED, State.WAITING)

Handler = Callable[[Session, float], Step]


def handler_for(state: State, asked: Command) -> Handler | None:
    """What this state does when this is asked; None where it changes nothing."""
    return _TRANSITIONS.get((state, asked))


def begin_at(session: Session, part: int, now: float) -> Step:
    """Begin with this block instead of the opening, through a soft return: for going on with an unfinished session.

    Whoever goes on another day is waited for once the position has been explained, where anybody is waited for.

    Raises:
        ValueError: the session has begun already, or has no such block.
    """
    if session.state is not State.READY or not 0 <= part <= session.timeline.blocks:
        raise ValueError(f"cannot begin at block {part}")
    begun = replace(session, last=now, timeline=waiting_in(session.timeline, part))
    return _return_to(begun, begun.timeline.part(part).start, now, Command.RESUME, hush=False)


# -- beginning, stopping, going on ------------------------------------------------------------------------


def _begin(session: Session, now: float) -> Step:
    session = replace(session, state=State.RUNNING, since=now, last=now)
    events: list[Event] = [StateChanged(now, State.RUNNING, Command.BEGIN)]
    while (due := next_due(session)) is not None and due[0] <= now:
        session, happened = due[1](session, due[0])
        events.extend(happened)
    return session, tuple(events)


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
    """Lead by a quiet breath, once what sounded has faded."""
    if session.breathing:
        return session, ()
    begin = max(now + BREATHE_AFTER_S, session.since + session.spacing.return_s)
    session = replace(session, breathing=True, breathing_from=begin, breaths=1)
    return session, (StateChanged(now, State.EASED, Command.BREATHE), led_breaths(begin, now))


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


def _settled(session: Session, now: float, asked: Command = Command.SETTLED) -> Step:
    """Go on where the session waited, as soon as the next voice can have swelled in."""
    session, events = enter_next(session, now)
    place = session.timeline.segments[session.segment].start
    session = replace(session, state=State.RETURNING, place=place, eased_in=True, last=now)
    session = replace(session, since=now + _following_s(session))
    return session, (StateChanged(now, State.RETURNING, asked), *events, *breaths_due(session, now))


def _following_s(session: Session) -> float:
    cues = session.timeline.cues
    if session.cue == len(cues):
        return SETTLED_S
    ahead = max(cues[session.cue].voice_at - session.place, 0.0) / PACES[session.pace]
    return max(SETTLED_S, session.spacing.lead_s + 0.5 - seconds_to_gain(ahead))


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
    if changed_part and is_block(session, session.part):
        events.append(PartBegan(now, session.part))
    events.append(SegmentBegan(now, segment))
    return session, (*events, *breaths_due(session, now))


def _first_cue(timeline: Timeline, place: float) -> int:
    """The first cue that is not yet over at this place: one that was cut short is said again."""
    for index, cue in enumerate(timeline.cues):
        if cue.voice_end > place:
            return index
    return len(timeline.cues)


# -- going further ----------------------------------------------------------------------------------------


def _on(session: Session, now: float) -> Step:
    """Go to the next step: from a hold to the movement back, from a rest to what follows, from a breath to the next."""
    if session.state is State.WAITING:
        return _settled(session, now, Command.ON)
    timeline = session.timeline
    here = timeline.segments[max(session.segment, 0)]
    following = session.segment + 1
    if here.phase in (Phase.BREATHE_IN, Phase.BREATHE_OUT) and here.span is not None:
        if session.part.kind == "breathing":
            return _leave(session, now, Command.ON)
        following = timeline.segment_at(here.span[1])
    if following >= len(timeline.segments):
        return end(session, now, "done")
    if timeline.segments[following].part != here.part:
        return _leave(session, now, Command.ON)
    return _return_to(_counted_so_far(session, now), timeline.segments[following].start, now, Command.ON)


def _counted_so_far(session: Session, now: float) -> Session:
    """Count what was done of the present segment, which is left before its end."""
    here = session.timeline.segments[max(session.segment, 0)]
    if here.phase is Phase.HOLD and here.repetition:
        lived = min(max(position(session, now) - here.start, 0.0), here.seconds)
        return replace(session, hold_s=session.hold_s + lived)
    if here.phase is Phase.RETURN and here.repetition:
        return replace(session, repetitions=session.repetitions + 1)
    return session


def _leave(session: Session, now: float, asked: Command = Command.SKIP) -> Step:
    """Go to the next part; from the closing, to the end."""
    here = session.part
    if here.index == session.timeline.blocks:
        return end(session, now, "done")
    ended = part_ended(session, now, _outcome_of_leaving(session))
    session, events = _return_to(session, session.timeline.part(here.index + 1).start, now, asked)
    return session, (*ended, *events)


def _outcome_of_leaving(session: Session) -> Outcome:
    here = session.part
    if here.exercise_id and session.repetitions >= here.all_repetitions:
        return "done"
    return "eased" if session.repetitions or not here.exercise_id else "left-out"


def _longer(session: Session, now: float) -> Step:
    """Stay longer. A cue that would be said too early now is said again in its time."""
    timeline = longer(session.timeline, max(session.segment, 0))
    if timeline is session.timeline:
        return session, ()
    told = zip(session.timeline.cues[: session.cue], timeline.cues, strict=False)
    too_early = session.state not in _STILL and any(old.voice_at != new.voice_at for old, new in told)
    session = replace(session, timeline=timeline)
    events: tuple[Event, ...] = (StateChanged(now, session.state, Command.LONGER),)
    if too_early:
        free_from = now + FADED_S + session.spacing.lead_s - session.spacing.between_s
        cue = _first_cue(timeline, position(session, now))
        session = replace(session, cue=cue, quiet_from=free_from)
        events = (Hushed(now), *events)
    return session, (*events, *(() if session.state in _STILL else breaths_due(session, now)))


def _slower(session: Session, now: float) -> Step:
    if session.pace + 1 == len(PACES):
        return session, ()
    place = position(session, now)
    if session.state is State.RUNNING:
        session = replace(session, place=place, since=now, eased_in=False)
    session = replace(session, pace=session.pace + 1)
    changed = StateChanged(now, session.state, Command.SLOWER)
    return session, (changed, *(() if session.state in _STILL else breaths_due(session, now)))


def _end_early(session: Session, now: float) -> Step:
    session, events = end(session, now, "ended-early")
    return session, (Hushed(now), *events)


_LED = (State.RUNNING, State.RETURNING)
_BEGUN = (*_LED, State.WAITING, State.PAUSED)

_TRANSITIONS: dict[tuple[State, Command], Handler] = {
    (State.READY, Command.BEGIN): _begin,
    **{(state, Command.PAUSE): _pause for state in _LED},
    **{(state, Command.EASE_OFF): _ease_off for state in _BEGUN},
    (State.PAUSED, Command.RESUME): _resume,
    (State.EASED, Command.RESUME): _go_on_after_easing,
    (State.EASED, Command.BREATHE): _breathe,
    (State.WAITING, Command.SETTLED): _settled,
    **{(state, Command.AGAIN): _again for state in _BEGUN},
    **{(state, Command.ON): _on for state in _BEGUN},
    **{(state, Command.LONGER): _longer for state in (*_LED, State.PAUSED)},
    **{(state, Command.SLOWER): _slower for state in (*_BEGUN, State.EASED)},
    **{(state, Command.SKIP): _leave for state in (*_BEGUN, State.EASED)},
    **{(state, Command.END): _end_early for state in (*_BEGUN, State.EASED)},
}
"""What each state allows. Anything else changes nothing."""
