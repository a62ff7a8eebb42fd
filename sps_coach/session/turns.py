"""The repetitions of a dose, one after another: which side, and where a side begins."""

from __future__ import annotations

from dataclasses import dataclass

from sps_coach.library.exercises import Dose, Exercise, Sides
from sps_coach.library.routines import Block
from sps_coach.session.moment import Side


@dataclass(frozen=True)
class Turn:
    """One repetition on one side, in the order in which they are done; ``number`` counts all from 0."""

    number: int
    side: Side | None
    repetition: int
    changes_side: bool
    last: bool


_SIDES: dict[Sides, tuple[Side | None, ...]] = {
    "alternate": ("left", "right"),
    "left": ("left",),
    "right": ("right",),
    "both": (None,),
}


def prescribed_dose(exercise: Exercise, block: Block) -> Dose:
    """The exercise's own dose with what the routine changes in it."""
    return (
        exercise.dose.model_copy(update=block.dose.model_dump(exclude_none=True))
        if block.dose
        else exercise.dose
    )


def turns_of(dose: Dose) -> tuple[Turn, ...]:
    """Return every repetition of a dose, in order."""
    sides = _SIDES[dose.sides]
    count = dose.repetitions * dose.sets * len(sides)
    return tuple(
        Turn(
            number,
            sides[number % len(sides)],
            number // len(sides) + 1,
            changes_side=number == 0 or len(sides) > 1,
            last=number + 1 == count,
        )
        for number in range(count)
    )
