"""What is asked of a session, and what happens in it. Times are monotonic seconds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sps_coach.session.cues import Cue
from sps_coach.session.moment import State
from sps_coach.session.ports import Outcome, SessionOutcome
from sps_coach.session.timeline import Part, Segment


class Command(StrEnum):
    """What a person, or the machine, asks of the session."""

    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    EASE_OFF = "ease-off"
    BREATHE = "breathe"
    SETTLED = "settled"
    AGAIN = "again"
    ON = "on"
    LONGER = "longer"
    SLOWER = "slower"
    SKIP = "skip"
    END = "end"


@dataclass(frozen=True)
class StateChanged:
    """The session is in another state; ``command`` is what led there, ``gap`` says that time was lost."""

    at: float
    state: State
    command: Command | None = None
    gap: bool = False


@dataclass(frozen=True)
class PartBegan:
    """A block begins."""

    at: float
    part: Part


@dataclass(frozen=True)
class PartEnded:
    """A block is over, with what was done of it."""

    at: float
    part: Part
    outcome: Outcome
    repetitions: int
    hold_s: float


@dataclass(frozen=True)
class SegmentBegan:
    """Another stretch of the timeline begins."""

    at: float
    segment: Segment


@dataclass(frozen=True)
class CueDue:
    """A cue is to be said; its voice begins at ``voice_at`` (monotonic seconds)."""

    at: float
    cue: Cue
    voice_at: float


@dataclass(frozen=True)
class HalfBreath:
    """A breath in, or a breath out, between two monotonic times."""

    begin: float
    end: float
    inward: bool


@dataclass(frozen=True)
class BreathsDue:
    """The half breaths that are taken now and next, as far ahead as sound is made; what was told before is over.

    ``asked`` says that the person, having eased off, asked to be led by the breath.
    """

    at: float
    breaths: tuple[HalfBreath, ...]
    asked: bool = False


@dataclass(frozen=True)
class Hushed:
    """Whatever sounds eases down, and cues that were announced are forgotten."""

    at: float


@dataclass(frozen=True)
class Ended:
    """The session is over."""

    at: float
    outcome: SessionOutcome


Event = StateChanged | PartBegan | PartEnded | SegmentBegan | CueDue | BreathsDue | Hushed | Ended
