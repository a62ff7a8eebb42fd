"""What was planned and what was done, in figures that pass no verdict. Pure.

There is no agreed definition of adherence to exercise at home; of 86 studies, two in five defined it at all, most by
frequency (Bailey and others, Br J Sports Med 2020;54:326, doi 10.1136/bjsports-2017-098742). What is counted here:

- **sessions**: those practised out of those asked for, in stretches of seven days, at most as many as asked for. A
  session was practised when it went to its end, or anything was done in it. One on another day than the named one
  counts like one on it; how many named days had theirs is told apart.
- **exercises**: those done to their end out of those prescribed.
- **dose**: the sum of min(done, prescribed) over the sum of prescribed, block by block, in seconds held (hold seconds
  times repetitions times sides) and in repetitions. The two are never added up.
- What is prescribed for a session is what its routine asks for on the kind of day that was chosen; for a planned
  session that was not held, what it asks for on a usual day.
- **over**: sessions beyond those asked for, and what was done beyond what was prescribed. It makes up for nothing.
- **raw** counts every day of the range; **adjusted** leaves out the days of agreed rest, whatever was done on them.

Where more sessions were held in a stretch than asked for, the fullest count. Figures are shares or counts; where
nothing was asked for there is no share. Self-report of practice is known to be biased; these are records of a
program that was running, not of what a body did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Generic

from sps_coach.history.doses import (
    Dose,
    DoseSum,
    HeldSession,
    Lived,
    Prescriptions,
    Share,
    added_up,
    asked_blocks,
    held_sessions,
)
from sps_coach.history.past import AnySession
from sps_coach.history.plan import (
    agreed,
    asked,
    days,
    in_force,
    named_days,
    practice_day,
    rest_days,
    routines_planned,
    stretches,
)
from sps_coach.history.records import PrescribedBlock, SessionRecord
from sps_coach.history.statements import AgreedRest, Plan


@dataclass(frozen=True)
class Adherence:
    """Planned and done over a range of days.

    Attributes:
        sessions: practised, at most as many as were asked for.
        extra_sessions: practised beyond those.
        on_named_days: named days that had their session, of all named days; None where none are named.
        dose: of all exercises together.
        by_exercise: of each exercise, by its id.
    """

    sessions: Share
    extra_sessions: float
    on_named_days: Share | None
    dose: Dose
    by_exercise: Mapping[str, Dose]


@dataclass(frozen=True)
class Endings:
    """How the sessions of a range ended; every session is in one of these.

    Attributes:
        completed: to the end, nothing eased.
        eased: to the end, with something eased off or left out.
        ended_early: ended when it was enough.
        left_open: without an end.
    """

    completed: int = 0
    eased: int = 0
    ended_early: int = 0
    left_open: int = 0


@dataclass(frozen=True)
class PlannedAndDone:
    """A range of days as it was planned and as it went.

    Attributes:
        first: the first practice day.
        last: the last practice day.
        raw: over every day.
        adjusted: without the days of agreed rest.
        rest_days: how many of those there were.
        days_practised: on how many days there was any session.
        endings: how the sessions ended, planned or not.
        unplanned_sessions: practised sessions of routines or days that no plan asks for.
    """

    first: date
    last: date
    raw: Adherence
    adjusted: Adherence
    rest_days: int
    days_practised: int
    endings: Endings
    unplanned_sessions: int


@dataclass(frozen=True)
class Practice:
    """On how many days there was practice, and how many of the planned sessions were held.

    Attributes:
        days_practised: on how many days there was any session.
        rest_days: on how many days rest was agreed.
        raw: sessions over every day.
        adjusted: sessions without the days of agreed rest.
    """

    days_practised: int
    rest_days: int
    raw: Share
    adjusted: Share


def planned_and_done(
    first: date,
    last: date,
    plans: Sequence[Plan],
    sessions: Iterable[SessionRecord],
    rests: Iterable[AgreedRest] = (),
    prescriptions: Prescriptions | None = None,
) -> PlannedAndDone:
    """Count what was planned and done on the practice days from ``first`` to ``last``, both included.

    Args:
        first: the first practice day.
        last: the last one.
        plans: as they stand, in the order in which they were made.
        sessions: as they stand; those on other days are passed over.
        rests: agreed rest, as it stands.
        prescriptions: what is known to be prescribed; what sessions show of it is added.

    Raises:
        ValueError: the range ends before it begins.
    """
    _in_order(first, last)
    within = [session for session in sessions if first <= practice_day(session.began, session.zone) <= last]
    known = _known(prescriptions or {}, within)
    held = held_sessions(within, known)
    resting = rest_days(rests, first, last)
    everything = frozenset(days(first, last))
    return PlannedAndDone(
        first,
        last,
        _counted(_stretches(first, last, everything, plans, held), known),
        _counted(_stretches(first, last, everything - resting, plans, held), known),
        len(resting),
        len({one.day for one in held}),
        _endings(within),
        sum(in_force(plans, one.session.routine_id, one.day) is None for one in held),
    )


def practice(
    first: date,
    last: date,
    plans: Sequence[Plan],
    held: Sequence[HeldSession[AnySession]],
    rests: Iterable[AgreedRest],
) -> Practice:
    """Count sessions alone, as ``planned_and_done`` does.

    Args:
        first: the first practice day.
        last: the last one.
        plans: as they stand, in the order in which they were made.
        held: the sessions of these days.
        rests: agreed rest, as it stands.

    Raises:
        ValueError: the range ends before it begins.
    """
    _in_order(first, last)
    resting, everything = rest_days(rests, first, last), frozenset(days(first, last))
    return Practice(
        len({one.day for one in held}),
        len(resting),
        _sessions(_stretches(first, last, everything, plans, held)),
        _sessions(_stretches(first, last, everything - resting, plans, held)),
    )


def _in_order(first: date, last: date) -> None:
    if last < first:
        raise ValueError("a range ends after it begins")


@dataclass(frozen=True)
class _Stretch(Generic[AnySession]):
    """Seven days of one routine, or the part of them that is counted.

    Attributes:
        plan_on: the plan in force on each day.
        over: the days that are counted.
        present: the sessions held on them.
        asked: how many were asked for.
    """

    plan_on: Mapping[date, Plan]
    over: tuple[date, ...]
    present: tuple[HeldSession[AnySession], ...]
    asked: Fraction

    @property
    def done(self) -> Fraction:
        """How many sessions count."""
        return min(self.asked, Fraction(len(self.present)))


def _stretches(
    first: date,
    last: date,
    counted: Collection[date],
    plans: Sequence[Plan],
    held: Sequence[HeldSession[AnySession]],
) -> Iterator[_Stretch[AnySession]]:
    """Yield the stretches of each routine that is planned, one routine after another."""
    for routine_id in routines_planned(plans):
        plan_on = agreed(plans, routine_id, first, last)
        by_day: defaultdict[date, list[HeldSession[AnySession]]] = defaultdict(list)
        for one in held:
            if one.session.routine_id == routine_id and one.day in plan_on:
                by_day[one.day].append(one)
        for begin, end in stretches(first, last):
            over = tuple(day for day in days(begin, end) if day in counted)
            present = tuple(one for day in over for one in by_day.get(day, ()))
            yield _Stretch(plan_on, over, present, asked(plan_on, over))


def _sessions(ranges: Iterable[_Stretch[AnySession]]) -> Share:
    done = wanted = Fraction(0)
    for stretch in ranges:
        done, wanted = done + stretch.done, wanted + stretch.asked
    return Share(float(done), float(wanted))


def _counted(ranges: Iterable[_Stretch[AnySession]], known: Prescriptions) -> Adherence:
    everything = tuple(ranges)
    naming = [(stretch, named_days(stretch.plan_on, stretch.over)) for stretch in everything]
    named = sum(len(on_named) for _, on_named in naming)
    with_theirs = sum(len(on_named & {one.day for one in stretch.present}) for stretch, on_named in naming)
    by_exercise = _doses(everything, known)
    return Adherence(
        _sessions(everything),
        float(sum(len(stretch.present) - stretch.done for stretch in everything)),
        Share(with_theirs, named) if named else None,
        added_up(by_exercise.values()),
        by_exercise,
    )


def _doses(ranges: Iterable[_Stretch[AnySession]], known: Prescriptions) -> dict[str, Dose]:
    """The dose of each exercise: the fullest sessions of each stretch count, and what was asked for beyond them."""
    sums: defaultdict[str, DoseSum] = defaultdict(DoseSum)

    def add(blocks: Iterable[Lived], weight: Fraction) -> None:
        for block in blocks:
            sums[block.exercise_id].add(block, float(weight))

    for stretch in ranges:
        by_fullness = sorted(
            stretch.present, key=lambda one: (-one.fullness, one.session.began, one.session.id)
        )
        for place, one in enumerate(by_fullness):
            add(one.blocks, min(Fraction(1), max(Fraction(0), stretch.done - place)))
        if stretch.asked > stretch.done:
            add(_asked_usually(stretch, known), stretch.asked - stretch.done)
    return {name: sums[name].dose() for name in sorted(sums)}


def _asked_usually(stretch: _Stretch[AnySession], known: Prescriptions) -> Iterable[Lived]:
    """What the latest plan over these days asks for on a usual day."""
    plan = next((stretch.plan_on[day] for day in reversed(stretch.over) if day in stretch.plan_on), None)
    return asked_blocks(known.get((plan.routine_hash, "usual"), ())).values() if plan else ()


def _known(prescriptions: Prescriptions, sessions: Iterable[SessionRecord]) -> Prescriptions:
    """What is prescribed, with what the sessions themselves show of it."""
    found: defaultdict[tuple[str, str], dict[int, PrescribedBlock]] = defaultdict(dict)
    for key, blocks in prescriptions.items():
        for block in blocks:
            found[key].setdefault(block.index, block)
    for session in sessions:
        theirs = found[(session.routine_hash, session.day)]
        for begun in session.blocks:
            if begun.index not in theirs:
                theirs[begun.index] = PrescribedBlock(
                    begun.index, begun.exercise_id, begun.repetitions, begun.sets, begun.hold_s, begun.sides
                )
    return {key: tuple(blocks[index] for index in sorted(blocks)) for key, blocks in found.items()}


def _endings(sessions: Iterable[SessionRecord]) -> Endings:
    counts: defaultdict[str, int] = defaultdict(int)
    for session in sessions:
        eased = any(block.outcome in {"eased", "left-out"} for block in session.blocks)
        how = {"done": "eased" if eased else "completed", "ended-early": "ended_early", None: "left_open"}
        counts[how[session.outcome]] += 1
    return Endings(**counts)
