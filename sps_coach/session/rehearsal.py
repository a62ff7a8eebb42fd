"""A session lived on a virtual clock: the same engine and cues, as fast as the machine can."""

from __future__ import annotations

from sps_coach.session.cues import Cue
from sps_coach.session.engine import Session, advance, command
from sps_coach.session.events import Command, CueDue
from sps_coach.session.timeline import Timeline

STEP_S = 0.5


def cues_as_lived(timeline: Timeline) -> tuple[tuple[Cue, float], ...]:
    """Live a timeline from beginning to end, undisturbed.

    Returns:
        Every cue with the time at which its voice begins, seconds from the beginning.
    """
    session, events = command(Session(timeline), Command.BEGIN, 0.0)
    said = [(event.cue, event.voice_at) for event in events if isinstance(event, CueDue)]
    for step in range(1, int(timeline.total_s / STEP_S) + 2):
        session, events = advance(session, step * STEP_S)
        said.extend((event.cue, event.voice_at) for event in events if isinstance(event, CueDue))
    return tuple(said)
