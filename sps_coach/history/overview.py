"""A past as Review draws it: days, answers, doses and lines, narrowed to what somebody wants to look at. Pure.

It passes no verdict, and what is not there is left blank.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from sps_coach.history.adherence import Practice, practice
from sps_coach.history.doses import Dose, HeldSession, dose_by_exercise, held_sessions
from sps_coach.history.past import AnySession, Standing
from sps_coach.history.plan import agreed, asked, days, named_days, practice_day, rest_days, routines_planned
from sps_coach.history.records import Session, in_zone
from sps_coach.history.statements import Answers, DiaryEntry, DiaryKind, Kept
from sps_coach.history.trend import Trend, robust_trend

WINDOW_DAYS = 10
"""The line through answers looks this many days to either side of each answer."""

LEAST_ANSWERS = 5
"""With fewer answers in that time there is no line there."""

LONGEST_GAP_DAYS = 14
"""The line does not reach over a longer time without answers; gaps stay blank."""

_WHOLE = 0.995
"""From this much done on, a session counts as wholly done; seconds held are measured, not exact."""


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to look at.

    Attributes:
        routine: only sessions of this routine; None all of them.
        exercise: only sessions with this exercise, and only its dose; None all of them.
        kinds: only these kinds of diary entries; None all of them.
    """

    routine: str | None = None
    exercise: str | None = None
    kinds: frozenset[DiaryKind] | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A practice day.

    Attributes:
        day: which one.
        sessions: the practised sessions of that day.
        whole: whether one of them was done wholly.
        named: whether a plan names this day.
        rest: whether rest was agreed.
    """

    day: date
    sessions: tuple[UUID, ...] = ()
    whole: bool = False
    named: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday, or the part of it that was looked at: sessions held and sessions asked for."""

    first: date
    last: date
    held: int
    asked: float


class Felt(NamedTuple):
    """The answers around one session on one scale.

    Attributes:
        at: the moment by the clock on the wall, without its zone.
        session_id: the session, or None where it is not told.
        before: 0 to 10, or None.
        after: 0 to 10, or None.
    """

    at: datetime
    session_id: UUID | None
    before: int | None
    after: int | None


Piece = tuple[tuple[float, float], ...]
"""A stretch of a line: days (proleptic ordinals, with the time of day as a part of one) and points of a scale."""


@dataclass(frozen=True)
class Lines:
    """The lines through the answers on one scale.

    Attributes:
        before: before sessions, in pieces.
        after: after sessions, in pieces.
        trend: the straight line through the answers before sessions, or None where it would say too much.
    """

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    trend: Trend | None


@dataclass(frozen=True, slots=True)
class EasedOff:
    """A moment of easing off, with the exercise it was in and what was said about it."""

    at: datetime
    session_id: UUID
    exercise: str | None
    cue: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A block that was left out, with what was said about it."""

    day: date
    session_id: UUID
    exercise: str | None
    words: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """Everything that Review draws of a range of days.

    Attributes:
        first: the first practice day.
        last: the last one.
        days: every day of the range.
        weeks: the same range in weeks.
        practice: days practised and planned sessions held, as ``adherence`` defines them.
        felt: the answers on each scale, in order of time.
        lines: the lines through them.
        dose: the dose of each exercise over the sessions held.
        eased: easings off, in order of time.
        left_out: blocks that were left out, in order of time.
        diary: diary entries, in the order of their days.
        sessions: every session, the latest first.
    """

    first: date
    last: date
    days: tuple[Day, ...]
    weeks: tuple[Week, ...]
    practice: Practice
    felt: Mapping[str, tuple[Felt, ...]]
    lines: Mapping[str, Lines]
    dose: Mapping[str, Dose]
    eased: tuple[EasedOff, ...]
    left_out: tuple[LeftOut, ...]
    diary: tuple[Kept[DiaryEntry], ...]
    sessions: tuple[Session, ...]


_Words = Mapping[tuple[UUID | None, str, int | None], list[str]]
"""What was said of a session, what about, and of which block or event."""

SCALES = ("stiffness", "discomfort", "worry")
EVERYTHING = Wanted()


def overview(past: Standing[AnySession], first: date, last: date, wanted: Wanted = EVERYTHING) -> Overview:
    """Return what Review draws.

    Args:
        past: what may be seen.
        first: the first practice day.
        last: the last one.
        wanted: what somebody wants to look at.

    Raises:
        ValueError: the range ends before it begins.
    """
    past = _narrowed(past, first, last, wanted)
    held = held_sessions(past.sessions, past.prescriptions or {})
    felt = _felt(past)
    words = _words(past)
    plans = [kept.said for kept in past.plans]
    rests = [kept.said for kept in past.rests]
    return Overview(
        first,
        last,
        _days(past, first, last, held),
        tuple(_weeks(past, first, last, held)),
        practice(first, last, plans, held, rests),
        felt,
        {scale: _lines(felt[scale]) for scale in SCALES},
        {name: dose for name, dose in dose_by_exercise(held).items() if wanted.exercise in (None, name)},
        _eased(past, words, wanted.exercise),
        _left_out(past, words, wanted.exercise),
        tuple(sorted(past.diary, key=lambda kept: (kept.said.day, kept.at))),
        tuple(reversed(past.sessions)),
    )


def running_middle(points: Sequence[tuple[float, float]]) -> tuple[Piece, ...]:
    """Return the line through answers that a few odd days do not move, in pieces: gaps stay blank.

    At each answer it stands at the median of the answers within ``WINDOW_DAYS`` before and after (running medians,
    Tukey, Exploratory Data Analysis, 1977, chapter 7), then each of these at a quarter of both neighbours and half of
    itself within its piece (hanning, there too), which takes the steps out.

    Args:
        points: days since any moment, and the answer then; in order of time.
    """
    pieces: list[list[tuple[float, float]]] = [[]]
    near: list[float] = []  # the answers from low to high, in order of size
    low = high = 0
    for day, _ in points:
        while points[low][0] < day - WINDOW_DAYS:
            del near[bisect_left(near, points[low][1])]
            low += 1
        while high < len(points) and points[high][0] <= day + WINDOW_DAYS:
            insort(near, points[high][1])
            high += 1
        if high - low < LEAST_ANSWERS or (pieces[-1] and day - pieces[-1][-1][0] > LONGEST_GAP_DAYS):
            pieces.append([])
        if high - low >= LEAST_ANSWERS:
            pieces[-1].append((day, (near[len(near) // 2] + near[(len(near) - 1) // 2]) / 2))
    return tuple(_hanned(piece) for piece in pieces if len(piece) > 1)


def _hanned(piece: Sequence[tuple[float, float]]) -> Piece:
    inner = (
        (here[0], (before[1] + 2 * here[1] + after[1]) / 4)
        for (before, here), (_, after) in pairwise(pairwise(piece))
    )
    return (piece[0], *inner, piece[-1])


def place_in_time(at: datetime) -> float:
    """Return a moment by the clock on the wall as a day: its ordinal, with the time of day as a part of one."""
    return at.toordinal() + (at.hour * 60 + at.minute) / 1440


def _lines(felt: Sequence[Felt]) -> Lines:
    before = [(place_in_time(one.at), float(one.before)) for one in felt if one.before is not None]
    after = [(place_in_time(one.at), float(one.after)) for one in felt if one.after is not None]
    return Lines(running_middle(before), running_middle(after), robust_trend(before))


def _narrowed(past: Standing[AnySession], first: date, last: date, wanted: Wanted) -> Standing[AnySession]:
    """What lies in the range and is wanted."""
    exercises = _exercises(past)
    sessions = tuple(
        session
        for session in past.sessions
        if wanted.routine in (None, session.routine_id)
        and (
            wanted.exercise is None
            or any(
                exercises.get((session.routine_hash, session.day, block.index)) == wanted.exercise
                for block in session.blocks
            )
        )
        and _within(session.began, session.zone, first, last)
    )
    known = {session.id for session in sessions}
    narrow = wanted.routine is not None or wanted.exercise is not None
    return replace(
        past,
        sessions=sessions,
        answers=tuple(
            kept
            for kept in past.answers
            if (not narrow or kept.said.session_id in known) and _within(kept.at, kept.zone, first, last)
        ),
        diary=tuple(
            kept
            for kept in past.diary
            if first <= kept.said.day <= last and (wanted.kinds is None or kept.said.kind in wanted.kinds)
        ),
        plans=tuple(kept for kept in past.plans if wanted.routine in (None, kept.said.routine_id)),
        easings=tuple(easing for easing in past.easings if easing.session_id in known),
    )


_ANY_ZONE = timedelta(days=2)
"""No clock on any wall, and no night, moves a moment so far from its day in UTC."""


def _within(moment: datetime, zone: str, first: date, last: date) -> bool:
    """Whether the practice day of a moment lies in a range; only near its ends does the zone have a say."""
    if first + _ANY_ZONE <= moment.date() <= last - _ANY_ZONE:
        return True
    return first <= practice_day(moment, zone) <= last


def _exercises(past: Standing[AnySession]) -> Mapping[tuple[str, str, int], str | None]:
    """Which exercise stands where: in which routine, on which kind of day, as which block."""
    return {
        (routine_hash, day, block.index): block.exercise_id
        for (routine_hash, day), blocks in (past.prescriptions or {}).items()
        for block in blocks
    }


def _days(
    past: Standing[AnySession], first: date, last: date, held: Iterable[HeldSession[AnySession]]
) -> tuple[Day, ...]:
    by_day: defaultdict[date, list[HeldSession[AnySession]]] = defaultdict(list)
    for one in held:
        by_day[one.day].append(one)
    plans = [kept.said for kept in past.plans]
    named = frozenset[date]().union(
        *(
            named_days(agreed(plans, routine, first, last), days(first, last))
            for routine in routines_planned(plans)
        )
    )
    resting = rest_days([kept.said for kept in past.rests], first, last)
    return tuple(
        Day(
            day,
            tuple(one.session.id for one in by_day.get(day, ())),
            any(one.fullness >= _WHOLE for one in by_day.get(day, ())),
            day in named,
            day in resting,
        )
        for day in days(first, last)
    )


def _weeks(
    past: Standing[AnySession], first: date, last: date, held: Sequence[HeldSession[AnySession]]
) -> Iterable[Week]:
    counts: defaultdict[date, int] = defaultdict(int)
    for one in held:
        counts[one.day - timedelta(days=one.day.weekday())] += 1
    plans = [kept.said for kept in past.plans]
    plans_on = [agreed(plans, routine, first, last) for routine in routines_planned(plans)]
    resting = rest_days([kept.said for kept in past.rests], first, last)
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        begin, end = max(monday, first), min(monday + timedelta(days=6), last)
        over = [day for day in days(begin, end) if day not in resting]
        yield Week(begin, end, counts[monday], float(sum(asked(plan_on, over) for plan_on in plans_on)))
        monday += timedelta(days=7)


def _felt(past: Standing[AnySession]) -> dict[str, tuple[Felt, ...]]:
    """The answers on each scale."""
    began = {session.id: session.began_there.replace(tzinfo=None) for session in past.sessions}
    answered: dict[str, dict[UUID, tuple[Kept[Answers], dict[str, int]]]] = {scale: {} for scale in SCALES}
    for kept in past.answers:
        said = kept.said
        name = said.session_id or kept.subject
        for scale, answer in zip(SCALES, (said.stiffness, said.discomfort, said.worry), strict=True):
            if answer is not None:
                _, moments = answered[scale].setdefault(name, (kept, {}))
                moments[said.moment] = answer
    return {
        scale: tuple(
            sorted(
                (
                    Felt(
                        began.get(name) or in_zone(one.at, one.zone).replace(tzinfo=None),
                        one.said.session_id,
                        moments.get("before"),
                        moments.get("after"),
                    )
                    for name, (one, moments) in theirs.items()
                ),
                key=attrgetter("at"),
            )
        )
        for scale, theirs in answered.items()
    }


def _eased(past: Standing[AnySession], words: _Words, exercise: str | None) -> tuple[EasedOff, ...]:
    zones = {session.id: session.zone for session in past.sessions}
    return tuple(
        EasedOff(
            in_zone(easing.at, zones[easing.session_id]).replace(tzinfo=None),
            easing.session_id,
            easing.exercise,
            easing.cue,
            tuple(words.get((easing.session_id, "event", easing.number), ())),
        )
        for easing in past.easings
        if exercise in (None, easing.exercise)
    )


def _left_out(past: Standing[AnySession], words: _Words, exercise: str | None) -> tuple[LeftOut, ...]:
    exercises = _exercises(past)
    left_out = []
    for session in past.sessions:
        for block in session.blocks:
            if block.outcome != "left-out":
                continue
            name = exercises.get((session.routine_hash, session.day, block.index))
            if exercise in (None, name):
                day = practice_day(session.began, session.zone)
                said = tuple(words.get((session.id, "block", block.index), ()))
                left_out.append(LeftOut(day, session.id, name, said))
    return tuple(left_out)


def _words(past: Standing[AnySession]) -> _Words:
    words: defaultdict[tuple[UUID | None, str, int | None], list[str]] = defaultdict(list)
    for kept in past.notes:
        words[kept.said.session_id, kept.said.about, kept.said.number].append(kept.said.text)
    return words
