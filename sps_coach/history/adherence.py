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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sps_coach.history.plan import (
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

Prescriptions = Mapping[tuple[str, str], Sequence[PrescribedBlock]]
"""What is known to be prescribed, by the hash of a routine's content and the kind of day."""


@dataclass(frozen=True)
class Share:
    """So much done out of so much prescribed; a part of a session counts as a part."""

    done: float = 0.0
    prescribed: float = 0.0

    @property
    def ratio(self) -> float | None:
        """The share, 0 to 1, or None where nothing was prescribed."""
        return self.done / self.prescribed if self.prescribed > 0 else None


@dataclass(frozen=True)
class Dose:
    """What was prescribed and done of exercises.

    Attributes:
        exercises: how many, done to their end.
        repetitions: over all sets and sides.
        held_s: seconds in end poses.
        over_repetitions: repetitions beyond what was prescribed.
        over_held_s: seconds held beyond what was prescribed.
    """

    exercises: Share = Share()
    repetitions: Share = Share()
    held_s: Share = Share()
    over_repetitions: float = 0.0
    over_held_s: float = 0.0


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
class HeldSession:
    """A session that was practised.

    Attributes:
        session: as it stands.
        day: its practice day.
        fullness: how much of it was done, 0 to 1.
        by_exercise: the dose of each exercise in it, by the exercise's id, in the order of the routine.
    """

    session: SessionRecord
    day: date
    fullness: float
    by_exercise: Mapping[str, Dose]


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
    if last < first:
        raise ValueError("a range ends after it begins")
    within = [(practice_day(session.began, session.zone), session) for session in sessions]
    within = [(day, session) for day, session in within if first <= day <= last]
    known = _known(prescriptions or {}, [session for _, session in within])
    held = [_Held(day, session, _lived(session, known)) for day, session in within if practised(session)]
    resting = rest_days(rests, first, last)
    everything, ranges = frozenset(days(first, last)), tuple(stretches(first, last))
    return PlannedAndDone(
        first,
        last,
        _count(everything, ranges, plans, held, known),
        _count(everything - resting, ranges, plans, held, known),
        len(resting),
        len({one.day for one in held}),
        _endings(session for _, session in within),
        sum(in_force(plans, one.session.routine_id, one.day) is None for one in held),
    )


def held_sessions(
    sessions: Sequence[SessionRecord], prescriptions: Prescriptions | None = None
) -> tuple[HeldSession, ...]:
    """Return each practised session with what was done in it, whatever was planned beside it.

    Args:
        sessions: as they stand.
        prescriptions: what is known to be prescribed; what sessions show of it is added.
    """
    known = _known(prescriptions or {}, sessions)
    held = (
        _Held(practice_day(session.began, session.zone), session, _lived(session, known))
        for session in sessions
        if practised(session)
    )
    return tuple(HeldSession(one.session, one.day, one.fullness, _doses(one.blocks)) for one in held)


def added_up(doses: Iterable[Dose]) -> Dose:
    """Return several doses as one."""
    sums: dict[str, list[float]] = {
        name: [0.0, 0.0] for name in ("exercises", "repetitions", "held_s", "over")
    }
    for dose in doses:
        for name in ("exercises", "repetitions", "held_s"):
            share: Share = getattr(dose, name)
            _add(sums[name], share.done, share.prescribed)
        _add(sums["over"], dose.over_repetitions, dose.over_held_s)
    return Dose(Share(*sums["exercises"]), Share(*sums["repetitions"]), Share(*sums["held_s"]), *sums["over"])


def practised(session: SessionRecord) -> bool:
    """Say whether a session counts as practised: it went to its end, or anything was done in it."""
    return session.outcome == "done" or any(
        block.done_repetitions or block.done_hold_s for block in session.blocks
    )


@dataclass(frozen=True)
class _Lived:
    """One exercise block: what was prescribed and what was done; nothing where it was not begun."""

    exercise_id: str
    repetitions: int
    hold_s: float
    done_repetitions: int = 0
    done_hold_s: float = 0.0
    done: bool = False


@dataclass(frozen=True)
class _Held:
    day: date
    session: SessionRecord
    blocks: tuple[_Lived, ...]

    @property
    def fullness(self) -> float:
        """How much of the session was done, 0 to 1; a block counts by whichever measure it has."""
        shares = [
            min(
                1.0,
                block.done_hold_s / block.hold_s
                if block.hold_s
                else block.done_repetitions / block.repetitions,
            )
            for block in self.blocks
            if block.hold_s or block.repetitions
        ]
        return sum(shares) / len(shares) if shares else 0.0


@dataclass
class _Sum:
    """A dose while it is added up: done and prescribed, or beyond it in repetitions and seconds."""

    exercises: list[float] = field(default_factory=lambda: [0.0, 0.0])
    repetitions: list[float] = field(default_factory=lambda: [0.0, 0.0])
    held_s: list[float] = field(default_factory=lambda: [0.0, 0.0])
    over: list[float] = field(default_factory=lambda: [0.0, 0.0])

    def add(self, block: _Lived, weight: float) -> None:
        """Add a block that counts with this weight, 0 to 1; the rest of it is beyond what was asked for."""
        repetitions = weight * min(block.done_repetitions, block.repetitions)
        held_s = weight * min(block.done_hold_s, block.hold_s)
        _add(self.exercises, weight * block.done, weight)
        _add(self.repetitions, repetitions, weight * block.repetitions)
        _add(self.held_s, held_s, weight * block.hold_s)
        _add(self.over, block.done_repetitions - repetitions, block.done_hold_s - held_s)

    def dose(self) -> Dose:
        return Dose(Share(*self.exercises), Share(*self.repetitions), Share(*self.held_s), *self.over)

    @classmethod
    def of(cls, sums: Iterable[_Sum]) -> _Sum:
        whole = cls()
        for one in sums:
            for name in ("exercises", "repetitions", "held_s", "over"):
                _add(getattr(whole, name), *getattr(one, name))
        return whole


def _add(pair: list[float], first: float, second: float) -> None:
    pair[0] += first
    pair[1] += second


@dataclass
class _Tally:
    """Sessions and doses while they are counted, one stretch of seven days after another."""

    done: Fraction = Fraction(0)
    asked: Fraction = Fraction(0)
    extra: Fraction = Fraction(0)
    by_exercise: defaultdict[str, _Sum] = field(default_factory=lambda: defaultdict(_Sum))

    def count(self, present: Sequence[_Held], wanted: Fraction, usually: Sequence[_Lived]) -> None:
        """Count the sessions of a stretch, the fullest first, and what was asked for beyond them."""
        counts = min(wanted, Fraction(len(present)))
        self.done, self.asked, self.extra = (
            self.done + counts,
            self.asked + wanted,
            self.extra + len(present) - counts,
        )
        by_fullness = sorted(present, key=lambda one: (-one.fullness, one.session.began, one.session.id))
        for place, one in enumerate(by_fullness):
            self._add(one.blocks, min(Fraction(1), max(Fraction(0), counts - place)))
        if wanted > counts:
            self._add(usually, wanted - counts)

    def _add(self, blocks: Sequence[_Lived], weight: Fraction) -> None:
        for block in blocks:
            self.by_exercise[block.exercise_id].add(block, float(weight))


def _count(
    counted: frozenset[date],
    ranges: Sequence[tuple[date, date]],
    plans: Sequence[Plan],
    held: Sequence[_Held],
    known: Prescriptions,
) -> Adherence:
    tally = _Tally()
    named = with_theirs = 0
    for routine_id in routines_planned(plans):
        theirs = [
            one
            for one in held
            if one.session.routine_id == routine_id
            and one.day in counted
            and in_force(plans, routine_id, one.day) is not None
        ]
        naming = named_days(plans, routine_id, counted)
        named += len(naming)
        with_theirs += len(naming & {one.day for one in theirs})
        by_day: defaultdict[date, list[_Held]] = defaultdict(list)
        for one in theirs:
            by_day[one.day].append(one)
        for begin, end in ranges:
            over = [day for day in days(begin, end) if day in counted]
            present = [one for day in over for one in by_day[day]]
            tally.count(
                present, asked(plans, routine_id, over), _asked_usually(plans, routine_id, over, known)
            )
    return Adherence(
        Share(float(tally.done), float(tally.asked)),
        float(tally.extra),
        Share(with_theirs, named) if named else None,
        _Sum.of(tally.by_exercise.values()).dose(),
        {name: tally.by_exercise[name].dose() for name in sorted(tally.by_exercise)},
    )


def _asked_usually(
    plans: Sequence[Plan], routine_id: str, over: Sequence[date], known: Prescriptions
) -> tuple[_Lived, ...]:
    """What the latest plan over these days asks for on a usual day."""
    for day in reversed(over):
        plan = in_force(plans, routine_id, day)
        if plan is not None:
            return tuple(
                _unbegun(block) for block in known.get((plan.routine_hash, "usual"), ()) if block.exercise_id
            )
    return ()


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


def _lived(session: SessionRecord, known: Prescriptions) -> tuple[_Lived, ...]:
    """Every exercise block that was prescribed for a session, with what was done of it."""
    lived = []
    for block in known.get((session.routine_hash, session.day), ()):
        if block.exercise_id is None:
            continue
        begun = [one for one in session.blocks if one.index == block.index]
        plain = _unbegun(block)
        lived.append(
            _Lived(
                plain.exercise_id,
                plain.repetitions,
                plain.hold_s,
                sum(one.done_repetitions or 0 for one in begun),
                sum(one.done_hold_s or 0.0 for one in begun),
                any(one.outcome == "done" for one in begun),
            )
        )
    return tuple(lived)


def _doses(blocks: Iterable[_Lived]) -> dict[str, Dose]:
    sums: defaultdict[str, _Sum] = defaultdict(_Sum)
    for block in blocks:
        sums[block.exercise_id].add(block, 1.0)
    return {name: one.dose() for name, one in sums.items()}


def _unbegun(block: PrescribedBlock) -> _Lived:
    repetitions = block.repetitions * block.sets * (2 if block.sides == "alternate" else 1)
    return _Lived(block.exercise_id or "", repetitions, repetitions * block.hold_s)


def _endings(sessions: Iterable[SessionRecord]) -> Endings:
    counts: defaultdict[str, int] = defaultdict(int)
    for session in sessions:
        eased = any(block.outcome in {"eased", "left-out"} for block in session.blocks)
        how = {"done": "eased" if eased else "completed", "ended-early": "ended_early", None: "left_open"}
        counts[how[session.outcome]] += 1
    return Endings(**counts)
