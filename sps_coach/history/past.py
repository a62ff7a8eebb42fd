"""Everything that stands of what has happened, gathered for those who look back on it: plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

from sps_coach.history.records import PrescribedBlock, SessionGlance, SessionRecord
from sps_coach.history.statements import AgreedRest, Answers, DiaryEntry, Kept, Note, Plan, Sharing

AnySession = TypeVar("AnySession", SessionRecord, SessionGlance)

EASED_OFF = "ease-off"
"""The event of a person who stopped everything with one touch."""


@dataclass(frozen=True)
class Easing:
    """A moment at which a person eased off.

    Attributes:
        session_id: in which session.
        number: which event of it.
        at: when.
        position_s: seconds of the timeline that had been lived.
        cue: the last cue said before.
        exercise: what was on, as far as an exercise was.
    """

    session_id: UUID
    number: int
    at: datetime
    position_s: float
    cue: str
    exercise: str | None = None


@dataclass(frozen=True)
class Standing(Generic[AnySession]):
    """What stands, each in the order in which it happened or was first said.

    Attributes:
        sessions: put right where they were corrected, without those that were set aside; the oldest first.
        answers: before and after sessions.
        notes: private and shared.
        diary: private and shared.
        plans: whatever their time.
        rests: agreed rest, whatever its time.
        easings: where somebody eased off.
        sharings: what those who help may see, whatever its time; the last one holds, see ``sharing``.
        prescriptions: what routines ask for, by the hash of their content and the kind of day; where nobody kept it,
            what sessions show of it.
    """

    sessions: tuple[AnySession, ...] = ()
    answers: tuple[Kept[Answers], ...] = ()
    notes: tuple[Kept[Note], ...] = ()
    diary: tuple[Kept[DiaryEntry], ...] = ()
    plans: tuple[Kept[Plan], ...] = ()
    rests: tuple[Kept[AgreedRest], ...] = ()
    easings: tuple[Easing, ...] = ()
    sharings: tuple[Kept[Sharing], ...] = ()
    prescriptions: Mapping[tuple[str, str], Sequence[PrescribedBlock]] | None = None


Past = Standing[SessionRecord]
"""What stands, with every session whole: for a report, an export, a page of one session."""

Glance = Standing[SessionGlance]
"""What stands, with sessions at a glance: for Review, which draws thousands of them at once."""
