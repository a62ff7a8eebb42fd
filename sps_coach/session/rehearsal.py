"""A session lived on a virtual clock: the same engine and cues, as fast as the machine can."""

from __future__ import annotations

from collections.abc import Iterator

from sps_coach.session.cues import Cue
from sps_coach.session.engine import Session, advance, command
from sps_coach.session.events import BreathsDue, Command, CueDue, Event, HalfBreath
from sps_coach.session.timeline import Timeline

STEP_S = 0.5


def cues_as_lived(timeline: Timeline) -> tuple[tuple[Cue, float], ...]:
    """Live a timeline from beginning to end, undisturbed.

    Returns:
        Every cue with the time at which its voice begins, seconds from the beginning.
    """
    return tuple((event.cue, event.voice_at) for event in _lived(timeline) if isinstance(event, CueDue))


def breaths_as_lived(timeline: Timeline) -> tuple[HalfBreath, ...]:
    """Return every half breath of a session that is lived undisturbed, in order, seconds from the beginning."""
    told = (event.breaths for event in _lived(timeline) if isinstance(event, BreathsDue))
    return tuple(dict.fromkeys(breath for breaths in told for breath in breaths))


def _lived(timeline: Timeline) -> Iterator[Event]:
    session, events = command(Session(timeline), Command.BEGIN, 0.0)
    yield from events
    for step in range(1, int(timeline.total_s / STEP_S) + 2):
        session, events = advance(session, step * STEP_S)
        yield from events
