"""What the check says of how much is asked for: exercises and the doses, days and order of a routine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from sps_coach.library.exercises import Dose, Exercise, Position
from sps_coach.library.faults import Fault, quoted
from sps_coach.library.files import Sheet
from sps_coach.library.motion_checks import speed_remarks
from sps_coach.library.names import CHOICES
from sps_coach.library.routines import DAYS, Block, Routine
from sps_coach.worded import worded

LONGEST_EXERCISE_S = 600.0
"""The longest that one exercise may take at its limit: common practice, review pending."""

LONGEST_STRETCH_S = 60.0
"""A stretch is held for 60 s in all on a side (Garber 2011, doi:10.1249/MSS.0b013e318213fefb), never longer here."""

SLOWEST_RATE, FASTEST_RATE = 120, 150
"""Words a minute that a routine asks for (docs/calm.md, section 1)."""

_RESTFUL = ("relaxation", "breathing")
"""Regions whose holds are rest and not stretch."""


def dose_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield what is too much of a sound exercise, by itself."""
    exercise = sheet.content
    limit = exercise.limit
    longest = exercise.dose.model_copy(update=limit.model_dump())
    if (seconds := exercise_seconds(longest)) > LONGEST_EXERCISE_S:
        message = worded(
            "at this limit the exercise would take {minutes} minutes; {most} or fewer leave room for rest",
            minutes=round(seconds / 60),
            most=round(LONGEST_EXERCISE_S / 60),
        )
        yield sheet.document.fault("dose-time", ("limit",), message, name=True)
    told = [*_hold_faults(sheet, exercise, exercise.dose, ("dose",))]
    yield from told
    if not told and _stretches(exercise) and (held := _held(longest)) > LONGEST_STRETCH_S:
        message = worded(
            "at this limit a side would be held for {held} seconds in all; {most} are what a stretch is given",
            held=held,
            most=LONGEST_STRETCH_S,
        )
        yield sheet.document.fault("hold-limit", ("limit", "hold_s"), message)


def exercise_seconds(dose: Dose) -> float:
    """Return how long a dose takes without its words, in seconds."""
    each = dose.move_s + dose.hold_s + dose.return_s + dose.rest_s
    return each * dose.repetitions * dose.sets * (2 if dose.sides == "alternate" else 1)


def prescription_faults(sheet: Sheet[Routine], exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """Yield what is amiss with a sound routine: doses, kinds of day, positions, sides, pace.

    Args:
        sheet: the routine and its file.
        exercises: those that are known, by id; nothing is said of others.
    """
    routine, fault = sheet.content, sheet.document.fault
    if not SLOWEST_RATE <= routine.words_per_minute <= FASTEST_RATE:
        message = worded(
            "{slowest} to {fastest} words a minute are easy to follow; a person may choose their own",
            slowest=SLOWEST_RATE,
            fastest=FASTEST_RATE,
        )
        yield fault("pace", ("words_per_minute",), message)
    if not routine.blocks_on("easy"):
        message = worded("nothing is left to do on an easy day; let at least one block have day: easy")
        yield fault("easy-day", ("blocks",), message, name=True)
    for index, block in enumerate(routine.blocks):
        if (exercise := exercises.get(block.exercise or "")) and block.dose:
            dose = prescribed(exercise, block)
            for field, finding in speed_remarks(exercise.motion, dose, block.dose):
                yield fault("speed", ("blocks", index, "dose", field), finding)
            yield from _hold_faults(sheet, exercise, dose, ("blocks", index, "dose"))
    yield from _position_faults(sheet, exercises)
    yield from _side_faults(sheet, exercises)


def prescribed(exercise: Exercise, block: Block) -> Dose:
    """Return the exercise's own dose with what a block changes in it."""
    changed = block.dose.model_dump(exclude_none=True) if block.dose else {}
    return exercise.dose.model_copy(update=changed)


def _stretches(exercise: Exercise) -> bool:
    return exercise.region not in _RESTFUL and exercise.effort > 1


def _held(dose: Dose) -> float:
    """For how many seconds a side is held in all."""
    return dose.hold_s * dose.repetitions * dose.sets


def _hold_faults(
    sheet: Sheet[Exercise] | Sheet[Routine], exercise: Exercise, dose: Dose, place: tuple[str | int, ...]
) -> Iterator[Fault]:
    if _stretches(exercise) and (held := _held(dose)) > LONGEST_STRETCH_S:
        message = worded(
            "a side is held for {held} seconds in all; {most} are what a stretch is given",
            held=held,
            most=LONGEST_STRETCH_S,
        )
        yield sheet.document.fault("hold-time", (*place, "hold_s"), message)


def _position_faults(sheet: Sheet[Routine], exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """Yield each block that goes back to a position which was left before, on any kind of day."""
    told: set[int] = set()
    for day in DAYS:
        placed = [(index, exercise.position) for index, exercise in _done_on(sheet.content, day, exercises)]
        left: set[Position] = set()
        for (_, before), (index, position) in pairwise(placed):
            if position != before:
                left.add(before)
                if position in left and index not in told:
                    told.add(index)
                    message = worded(
                        "this goes back to {position}, which was left before; "
                        "exercises in one position follow each other",
                        position=CHOICES[position],
                    )
                    yield sheet.document.fault("positions", ("blocks", index, "exercise"), message)


def _done_on(routine: Routine, day: str, exercises: Mapping[str, Exercise]) -> Iterator[tuple[int, Exercise]]:
    """Yield each known exercise of a day with the place of its block in the file."""
    for index, block in enumerate(routine.blocks):
        exercise = exercises.get(block.exercise or "")
        if exercise and DAYS.index(block.day) <= DAYS.index(day):
            yield index, exercise


def _side_faults(sheet: Sheet[Routine], exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """Yield each exercise that a day does more on one side, unless a note says so or a daily task asks for it."""
    told: set[str] = set()
    for day in DAYS:
        done: dict[str, Counter[str]] = {}
        last: dict[str, int] = {}
        noted: set[str] = set()
        for index, exercise in _done_on(sheet.content, day, exercises):
            block = sheet.content.blocks[index]
            dose = prescribed(exercise, block)
            count = done.setdefault(exercise.id, Counter())
            last[exercise.id] = index
            for side in ("left", "right"):
                if dose.sides in (side, "alternate"):
                    count[side] += dose.repetitions * dose.sets
            if block.note or exercise.region == "daily-task":
                noted.add(exercise.id)
        for name, count in done.items():
            if count["left"] != count["right"] and name not in noted | told:
                told.add(name)
                message = worded(
                    "on a day like {day} this is done {left} times on the left and {right} on the right; where that "
                    "is meant, a note on the block says so",
                    day=quoted(day),
                    left=count["left"],
                    right=count["right"],
                )
                yield sheet.document.fault("sides", ("blocks", last[name], "exercise"), message)
