"""A routine laid out in time, as values: stretches, parts and cues. Times are in seconds at the usual pace."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Literal

from sps_coach.library.exercises import Position, Prop
from sps_coach.library.routines import Day
from sps_coach.session.cues import Cue, Spacing
from sps_coach.session.moment import Phase, Scene, Side

PartKind = Literal["opening", "exercise", "rest", "breathing", "closing"]


@dataclass(frozen=True)
class Segment:
    """One stretch of the timeline during which one thing happens.

    ``travel_s`` is how long the scene's poses take, the whole stretch when None; ``span`` the timeline seconds
    between which the ring fills (a whole repetition, for its move, hold and return), the stretch itself when None.
    ``waits`` says that at its end the session waits until the person goes on.
    """

    part: int
    phase: Phase
    start: float
    seconds: float
    words: str
    scene: Scene
    travel_s: float | None = None
    span: tuple[float, float] | None = None
    side: Side | None = None
    repetition: int = 0
    repetitions: int = 0
    waits: bool = False

    @property
    def end(self) -> float:
        """When it is over, timeline seconds."""
        return self.start + self.seconds

    def travelled(self, position: float) -> float:
        """How far along the scene's poses the figure is at this place of the timeline, 0 to 1 in time."""
        return _share(position - self.start, self.travel_s or self.seconds)

    def filled(self, position: float) -> float:
        """How full the ring is at this place of the timeline, 0 to 1."""
        begin, end = self.span or (self.start, self.end)
        return _share(position - begin, end - begin)


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0) if whole > 0 else 1.0


@dataclass(frozen=True)
class Part:
    """A block of the routine as it stands in the timeline, with what was prescribed.

    ``repetitions`` are those of one set and side. ``index`` is -1 for the opening and the number of blocks for the
    closing. ``longest_hold_s`` is how long a hold of it may ever be.
    """

    index: int
    kind: PartKind
    name: str
    position: Position
    props: tuple[Prop, ...]
    start: float
    end: float
    exercise_id: str | None = None
    repetitions: int = 0
    sets: int = 0
    hold_s: float = 0.0
    sides: str = "both"
    longest_hold_s: float = 0.0

    @property
    def all_repetitions(self) -> int:
        """Those of all sets and sides."""
        return self.repetitions * self.sets * (2 if self.sides == "alternate" else 1)


@dataclass(frozen=True)
class Timeline:
    """The whole session at the usual pace.

    ``spacing`` is the time that its cues need; ``attended`` says that somebody is there to go on where it waits.
    """

    routine_id: str
    routine_version: int
    name: str
    day: Day
    language: str
    parts: tuple[Part, ...]
    segments: tuple[Segment, ...]
    cues: tuple[Cue, ...]
    spacing: Spacing
    attended: bool = False

    @cached_property
    def total_s(self) -> float:
        """How long it all takes, seconds."""
        return self.segments[-1].end

    @property
    def blocks(self) -> int:
        """How many blocks lie between the opening and the closing."""
        return len(self.parts) - 2

    @property
    def minutes(self) -> int:
        """Whole minutes, rounded, as people are told."""
        return max(1, round(self.total_s / 60))

    @property
    def in_one_language(self) -> bool:
        """Whether everything is spoken in the person's own language."""
        return all(cue.utterance.language == self.language for cue in self.cues)

    def part(self, index: int) -> Part:
        """The part with this index, -1 for the opening."""
        return self.parts[index + 1]

    def segment_at(self, position: float) -> int:
        """The index of the segment at this place; the last one from the end on."""
        return max(0, min(bisect_right(self._starts, position) - 1, len(self.segments) - 1))

    def waits_after(self, segment: int) -> float:
        """Where the session next waits, from this segment on, timeline seconds; infinity when it does no more."""
        later = bisect_left(self._waiting, segment)
        return self.segments[self._waiting[later]].end if later < len(self._waiting) else inf

    @cached_property
    def _waiting(self) -> list[int]:
        return [index for index, segment in enumerate(self.segments) if segment.waits]

    @cached_property
    def _starts(self) -> list[float]:
        return [segment.start for segment in self.segments]
