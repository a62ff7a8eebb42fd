"""What ships is enough to prescribe from, names its gentler forms, and holds on while standing."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest

from sps_coach.figure.skeleton import skeleton
from sps_coach.figure.surfaces import COUNTER
from sps_coach.library.exercises import Exercise, Region
from sps_coach.library.routines import DAYS, Routine
from tests.shipped import shipped_library

LIBRARY = shipped_library()
EXERCISES = tuple(LIBRARY.exercises.values())
STANDING = tuple(each for each in EXERCISES if each.position == "standing")


def named(values: tuple[Exercise, ...] | tuple[Routine, ...]) -> list[str]:
    return [value.id for value in values]


def test_there_is_enough_to_prescribe_from() -> None:
    assert len(EXERCISES) >= 60
    assert len(LIBRARY.routines) >= 12
    regions = Counter(exercise.region for exercise in EXERCISES)
    assert regions.keys() == set(get_args(Region))
    assert min(regions.values()) >= 3


def test_above_the_least_effort_there_is_always_something_gentler() -> None:
    for exercise in EXERCISES:
        steps = [exercise]
        while easier := steps[-1].easier:
            steps.append(LIBRARY.exercises[easier])
            assert steps[-1].effort <= steps[-2].effort, f"{steps[-2].id} names {easier} as gentler"
            assert len(steps) < len(EXERCISES), f"{exercise.id} comes back to itself"
        assert steps[-1].effort == 1, f"{exercise.id} ends at {steps[-1].id}"


@pytest.mark.parametrize("exercise", STANDING, ids=named(STANDING))
def test_who_stands_holds_on(exercise: Exercise) -> None:
    assert {"counter", "walker"} & set(exercise.props)
    assert exercise.effort >= 4
    assert "somebody stays within reach" in str(exercise.contraindications) or exercise.effort == 5
    for pose in exercise.motion.path:
        body = skeleton("standing", pose, grounded=exercise.motion.grounded)
        hands = [body.points[f"{side}_knuckles"][1] for side in ("left", "right")]
        rising = body.points["pelvis"][1] < 0.85  # the hands are on the arm rests
        held = [hand for hand in hands if abs(hand - (0.66 if rising else COUNTER)) < 0.08]
        assert held, f"a hand is at {hands}"


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=LIBRARY.routines)
def test_a_routine_changes_its_position_no_more_than_it_must(routine: Routine) -> None:
    for day in DAYS:
        positions = [
            LIBRARY.exercises[block.exercise].position for block in routine.blocks_on(day) if block.exercise
        ]
        changes = sum(before != after for before, after in pairwise(positions))
        assert changes <= 1
        assert "standing" not in positions, "standing is for a clinician to add"


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=LIBRARY.routines)
def test_a_gentler_day_is_shorter_and_asks_for_no_more_effort(routine: Routine) -> None:
    efforts = [
        max(
            (LIBRARY.exercises[block.exercise].effort for block in routine.blocks_on(day) if block.exercise),
            default=0,
        )
        for day in DAYS
    ]
    assert efforts == sorted(efforts)
    assert efforts[0] <= 2
    assert len(routine.blocks_on("easy")) < len(routine.blocks_on("good"))
