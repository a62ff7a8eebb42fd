"""What a session came to: each exercise that was prescribed, what was done of it, and doses added up. Pure.

The definitions are those of ``adherence``. Ten years are forty thousand blocks, so they are added up as they come, and
equal ones together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, NamedTuple

from sps_coach.history.past import AnySession
from sps_coach.history.plan import practice_day
from sps_coach.history.records import PrescribedBlock, Session

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


class Lived(NamedTuple):
    """An exercise block of a session: what was prescribed and what was done, nothing where it was not begun.

    Attributes:
        exercise_id: which exercise.
        repetitions: prescribed, over all sets and sides.
        hold_s: prescribed seconds in end poses, over all of them.
        done_repetitions: done, over all sets and sides.
        done_hold_s: seconds held in all.
        done: whether it was done to its end.
    """

    exercise_id: str
    repetitions: int
    hold_s: float
    done_repetitions: int = 0
    done_hold_s: float = 0.0
    done: bool = False

    @property
    def fullness(self) -> float:
        """How much of it was done, 0 to 1, by whichever measure it has."""
        done, prescribed = (
            (self.done_hold_s, self.hold_s) if self.hold_s else (self.done_repetitions, self.repetitions)
        )
        return min(1.0, done / prescribed)


@dataclass(frozen=True)
class HeldSession(Generic[AnySession]):
    """A session that was practised.

    Attributes:
        session: as it stands.
        day: its practice day.
        blocks: the exercise blocks that were prescribed for it, in the order of the routine.
    """

    session: AnySession
    day: date
    blocks: tuple[Lived, ...]

    @cached_property
    def fullness(self) -> float:
        """How much of the session was done, 0 to 1; every block counts the same."""
        shares = [block.fullness for block in self.blocks if block.hold_s or block.repetitions]
        return sum(shares) / len(shares) if shares else 0.0


class DoseSum:
    """A dose while it is added up."""

    def __init__(self) -> None:
        self._exercises = self._prescribed_exercises = 0.0
        self._repetitions = self._prescribed_repetitions = 0.0
        self._held_s = self._prescribed_s = 0.0
        self._over_repetitions = self._over_s = 0.0

    def add(self, block: Lived, weight: float = 1.0, times: int = 1) -> None:
        """Add so many equal blocks.

        Args:
            block: one of them.
            weight: how far it counts, 0 to 1; what was done in the rest of it is beyond what was asked for.
            times: how many of them there are.
        """
        _, repetitions, hold_s, done_repetitions, done_hold_s, done = block
        counted = weight * times
        within, within_s = counted * min(done_repetitions, repetitions), counted * min(done_hold_s, hold_s)
        self._exercises += counted * done
        self._prescribed_exercises += counted
        self._repetitions += within
        self._prescribed_repetitions += counted * repetitions
        self._held_s += within_s
        self._prescribed_s += counted * hold_s
        self._over_repetitions += times * done_repetitions - within
        self._over_s += times * done_hold_s - within_s

    def dose(self) -> Dose:
        """Return it as it stands."""
        return Dose(
            Share(self._exercises, self._prescribed_exercises),
            Share(self._repetitions, self._prescribed_repetitions),
            Share(self._held_s, self._prescribed_s),
            self._over_repetitions,
            self._over_s,
        )


def added_up(doses: Iterable[Dose]) -> Dose:
    """Return several doses as one."""
    all_of_them = tuple(doses)
    exercises, repetitions, held_s = (
        Share(sum(share.done for share in shares), sum(share.prescribed for share in shares))
        for shares in (
            [dose.exercises for dose in all_of_them],
            [dose.repetitions for dose in all_of_them],
            [dose.held_s for dose in all_of_them],
        )
    )
    return Dose(
        exercises, repetitions, held_s,
        sum(dose.over_repetitions for dose in all_of_them), sum(dose.over_held_s for dose in all_of_them),
    )  # fmt: skip


def practised(session: Session) -> bool:
    """Say whether a session counts as practised: it went to its end, or anything was done in it."""
    return session.outcome == "done" or any(
        block.done_repetitions or block.done_hold_s for block in session.blocks
    )


def held_sessions(
    sessions: Iterable[AnySession], prescriptions: Prescriptions
) -> tuple[HeldSession[AnySession], ...]:
    """Return each practised session with what was done in it, whatever was planned beside it.

    Args:
        sessions: as they stand.
        prescriptions: what is prescribed.
    """
    asked = {key: asked_blocks(blocks) for key, blocks in prescriptions.items()}
    return tuple(
        HeldSession(
            session,
            practice_day(session.began, session.zone),
            _lived(session, asked.get((session.routine_hash, session.day), {})),
        )
        for session in sessions
        if practised(session)
    )


def asked_blocks(blocks: Sequence[PrescribedBlock]) -> dict[int, Lived]:
    """Return what is prescribed of each exercise, by the index of its block, before anything is done of it."""
    turns = {
        block.index: block.repetitions * block.sets * (1 + (block.sides == "alternate")) for block in blocks
    }
    return {
        block.index: Lived(block.exercise_id, turns[block.index], turns[block.index] * block.hold_s)
        for block in blocks
        if block.exercise_id
    }


def dose_by_exercise(held: Iterable[HeldSession[AnySession]]) -> dict[str, Dose]:
    """Return the dose of each exercise over these sessions, by its id, in the order in which they come."""
    sums: defaultdict[str, DoseSum] = defaultdict(DoseSum)
    for block, times in Counter(block for one in held for block in one.blocks).items():
        sums[block.exercise_id].add(block, times=times)
    return {name: one.dose() for name, one in sums.items()}


def _lived(session: Session, asked: Mapping[int, Lived]) -> tuple[Lived, ...]:
    """Every exercise block that was prescribed for a session, with what was done of it."""
    begun: dict[int, tuple[int, float, bool]] = {}
    for block in session.blocks:
        index = block.index
        repetitions, hold_s, done = begun.get(
            index, _NOTHING
        )  # a merged history may have begun one of them twice
        begun[index] = (
            repetitions + (block.done_repetitions or 0),
            hold_s + (block.done_hold_s or 0.0),
            done or block.outcome == "done",
        )
    return tuple(
        Lived(plain.exercise_id, plain.repetitions, plain.hold_s, *begun[index]) if index in begun else plain
        for index, plain in asked.items()
    )


_NOTHING = (0, 0.0, False)
