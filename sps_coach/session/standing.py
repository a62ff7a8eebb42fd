"""Where a session stands at one instant, and where it is on its timeline. Times are monotonic seconds."""

from __future__ import annotations

from dataclasses import dataclass

from sps_coach.session.cues import Spacing
from sps_coach.session.easing import EASING_S, jerk_integral, seconds_to_gain, set_out
from sps_coach.session.events import Event, HalfBreath
from sps_coach.session.moment import Phase, State
from sps_coach.session.timeline import Part, Segment, Timeline

WITHIN_S = 1e-3
"""Coming to rest stays this far within a segment, so that a segment is only over when it was lived."""

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
        breathing_from: monotonic seconds at which the first of those breaths begins.
        breaths: how many of those breaths have been told to their end.
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
    breathing_from: float = 0.0
    breaths: int = 0

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
        limit = session.timeline.segments[max(session.segment, 0)].end - WITHIN_S
        share = min(passed / EASING_S, 1.0)
        return min(session.place + session.glide * EASING_S * (share - jerk_integral(share)), limit)
    return session.place


def when(session: Session, place: float) -> float:
    """The monotonic time at which a running (or returning) session comes to this place of the timeline."""
    ahead = max(place - session.place, 0.0) / PACES[session.pace]
    return session.since + (seconds_to_gain(ahead) if session.eased_in else ahead)


def half_breath(session: Session, segment: Segment) -> HalfBreath:
    """When it begins and ends on the screen; of one that goes on after a break, what is left of it."""
    begin, end = when(session, segment.start), when(session, segment.end)
    return HalfBreath(begin, end, segment.phase is Phase.BREATHE_IN)


def is_block(session: Session, part: Part) -> bool:
    """Whether a part is a block of the routine, and neither its opening nor its closing."""
    return 0 <= part.index < session.timeline.blocks
