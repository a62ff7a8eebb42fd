"""What people say about their practice: plain values, no SQL.

A session is recorded as it happens; everything else that the history keeps is a *statement*: answers before and
after, notes, diary entries, plans, agreed rest, what is shared, and corrections of what was recorded. A statement is
written once and never changed. Whoever wants it otherwise writes it anew as the next revision of the same subject, or
takes it back; what was said before stays underneath. The highest revision stands, and of two equal ones the later
written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Generic, Literal, TypeVar, get_args
from uuid import UUID

from sps_coach.history.records import BlockOutcome

DiaryKind = Literal[
    "medicine", "infusion", "plasma-exchange", "rituximab", "appointment", "counselling", "spasms", "free"
]
RestReason = Literal["flare", "infusion", "other"]
About = Literal["session", "block", "event", "day"]
SharedKind = Literal[
    "practice",
    "stiffness",
    "discomfort",
    "worry",
    "ease-offs",
    "notes",
    "medicine",
    "infusion",
    "plasma-exchange",
    "rituximab",
    "appointment",
    "counselling",
    "spasms",
    "free",
]


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered before or after a session. Every answer may be left out.

    Attributes:
        moment: before the session or after it.
        session_id: the session; None before one begins, and then the next one that begins within an hour. Where it is
            None in answers given after, they belong to the session that this device ended within the hour before.
        stiffness: 0 none to 10 the most, a numeric rating scale.
        discomfort: the same.
        worry: the same.
        medicine: what was taken and when, in the person's own words.
        words: a line in their own words.
        shared: whether ``medicine`` and ``words`` may be shown to those who help.
        offered: the kind of day that the routine's rules suggested; the session says which was chosen.
    """

    moment: Literal["before", "after"]
    session_id: UUID | None = None
    stiffness: int | None = None
    discomfort: int | None = None
    worry: int | None = None
    medicine: str = ""
    words: str = ""
    shared: bool = False
    offered: Literal["easy", "usual", "good"] | None = None


@dataclass(frozen=True)
class Note:
    """A note in somebody's own words, such as why a block was left out or what an easing off was about.

    Attributes:
        text: the words.
        about: a session as a whole, one of its blocks, one of its events, or a day apart from any session.
        session_id: the session, or None for a day.
        number: the block's index in the routine, or the event's number in the session; None otherwise.
        shared: whether those who help may see it.
    """

    text: str
    about: About = "day"
    session_id: UUID | None = None
    number: int | None = None
    shared: bool = False


@dataclass(frozen=True)
class DiaryEntry:
    """A dated entry on treatment or spasms. It is shown along the trends and never interpreted.

    Attributes:
        kind: what it is about.
        day: the day it belongs to, where the person was.
        at: the moment, where it is known.
        count: how many, such as spasms in a day, or None.
        text: the words.
        shared: whether those who help may see it.
    """

    kind: DiaryKind
    day: date
    at: datetime | None = None
    count: int | None = None
    text: str = ""
    shared: bool = False


@dataclass(frozen=True)
class Plan:
    """What was agreed: which routine, how often, and from when to when.

    Either ``quota`` or ``weekdays`` says how often.

    Attributes:
        routine_id: which routine.
        routine_version: which version of it.
        routine_hash: the hash of its content.
        first: the first day.
        last: the last day, or None while it goes on.
        quota: sessions in every seven days, on whichever days; None where the days are named.
        weekdays: the named days, as in ISO 8601: 1 Monday to 7 Sunday; empty where there is a quota.
        window_from: the earliest local time it is meant for, or None.
        window_to: the latest, or None.
        agreed_with: who agreed on it, in free words.
    """

    routine_id: str
    routine_version: int
    routine_hash: str
    first: date
    last: date | None = None
    quota: int | None = None
    weekdays: tuple[int, ...] = ()
    window_from: time | None = None
    window_to: time | None = None
    agreed_with: str = ""

    def __post_init__(self) -> None:
        if (self.quota is None) == (not self.weekdays):
            raise ValueError("a plan has a quota or named days")
        if self.quota is not None and not 1 <= self.quota <= 21:
            raise ValueError("a quota is 1 to 21 sessions in seven days")
        if tuple(sorted(set(self.weekdays))) != self.weekdays or not set(self.weekdays) <= set(range(1, 8)):
            raise ValueError("named days are 1 Monday to 7 Sunday, in order, each once")
        if self.last is not None and self.last < self.first:
            raise ValueError("a plan ends after it begins")


@dataclass(frozen=True)
class AgreedRest:
    """Days on which no session is expected, such as those of a flare or an infusion; both ends belong to it."""

    first: date
    last: date
    reason: RestReason = "other"
    words: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a rest ends after it begins")


@dataclass(frozen=True)
class Correction:
    """What was recorded of a session, put right by hand. What was recorded stays underneath.

    Attributes:
        session_id: the session.
        block_index: the block that is put right, or None for the session as a whole.
        counts: False sets the session aside, for example because somebody only tried the program.
        outcome: how the block ended, or None where that stands.
        done_repetitions: repetitions done over all sets and sides, or None where that stands.
        done_hold_s: seconds held in all, or None where that stands.
        words: why, in free words.
    """

    session_id: UUID
    block_index: int | None = None
    counts: bool = True
    outcome: BlockOutcome | None = None
    done_repetitions: int | None = None
    done_hold_s: float | None = None
    words: str = ""


@dataclass(frozen=True)
class Sharing:
    """What a person lets those who help see, by kind; ``sharing`` says what each kind means.

    Each choice is a statement of its own, and the one that was made last holds, so it can be told what was shared
    when. A kind that is shared opens the way; whatever was written in words is private all the same unless it was
    itself marked as shared.

    Attributes:
        kinds: what is shared, each once, in the order of ``SharedKind``.
    """

    kinds: tuple[SharedKind, ...]

    def __post_init__(self) -> None:
        if tuple(kind for kind in get_args(SharedKind) if kind in self.kinds) != self.kinds:
            raise ValueError("kinds are such as can be shared, in their order, each once")


@dataclass(frozen=True)
class EmergencyPlan:
    """What the person agreed with their clinician for the case that something does not settle, in their own words.

    There is one; it is never told to others by this program, except to whoever sits before it.
    """

    text: str


Statement = Answers | Note | DiaryEntry | Plan | AgreedRest | Correction | Sharing | EmergencyPlan
Said = TypeVar(
    "Said", bound=Answers | Note | DiaryEntry | Plan | AgreedRest | Correction | Sharing | EmergencyPlan
)


@dataclass(frozen=True, slots=True)
class Kept(Generic[Said]):
    """A statement as it stands.

    Attributes:
        subject: names it through all its revisions; a UUIDv7.
        said: what it says.
        at: when it was first written, in UTC.
        zone: the local time zone's name there.
        revision: how often it was written anew.
    """

    subject: UUID
    said: Said
    at: datetime
    zone: str
    revision: int
