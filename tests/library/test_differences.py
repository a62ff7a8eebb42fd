"""Between two versions, what changed is told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.library.differences import BlockChange, differences
from sps_coach.library.differences_told import told
from sps_coach.library.exercises import Exercise
from sps_coach.library.files import read_sheet
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import parse
from sps_coach.library.wording import calm_remarks
from tests.library.samples import EXERCISE, ROUTINE
from tests.shipped import shipped_library

LIBRARY = shipped_library()


def routine(text: str) -> Routine:
    return read_sheet(parse(Path("small-rest.yaml"), text), Routine).content


def exercise(text: str) -> Exercise:
    return read_sheet(parse(Path("heel-slide.yaml"), text), Exercise).content


def sentences(before: Routine | Exercise, after: Routine | Exercise) -> list[str]:
    known = {"heel-slide": exercise(EXERCISE)}
    return [told(each, known, "en") for each in differences(before, after)]


HEEL = "  - exercise: heel-slide\n    dose:\n      repetitions: 3\n"
REST = "  - rest_s: 30\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("version: 1", "version: 2", []),
        ("repetitions: 3", "repetitions: 4", ["Heel slide: repetitions 4 instead of 3."]),
        ("repetitions: 3", "repetitions: 3\n      hold_s: 5", ["Heel slide: seconds of holding 5 now."]),
        ("    dose:\n      repetitions: 3\n", "", ["Heel slide: repetitions no longer 3."]),
        ("rest_s: 30", "rest_s: 60", ["A rest: seconds of rest 60 instead of 30."]),
        ("seconds: 60", "seconds: 90", ["Closing: seconds 90 instead of 60."]),
        ("A small rest", "A rest", ["Name, other words (en)."]),
        ("That is enough for now.", "That is enough.", ["Closing: what is said, other words (en)."]),
        ("breaths: 5", "breaths: 8", ["Breathing: breaths 8 instead of 5."]),
        ("day: usual", "day: good", ["Breathing: least kind of day good instead of usual."]),
        ("opening:", "sound:\n  bed: true\nopening:", ["Sound: even sound beneath yes now."]),
        ("offer: easy", "offer: usual", ["Day rules, changed."]),
        (HEEL + REST, REST + HEEL, ["A rest, now number 1 instead of 2."]),
        (REST, "", ["A rest, until now number 2, is left out."]),
        (REST, REST + REST, ["A rest, new as number 3."]),
    ],
)
def test_what_changed_in_a_routine_is_told(old: str, new: str, said: list[str]) -> None:
    changed = ROUTINE.replace(old, new, 1)
    assert (changed != ROUTINE) or not said
    found = sentences(routine(ROUTINE), routine(changed))
    if old.startswith(HEEL):  # which of the two moved is a matter of taste
        assert found in (said, ["Heel slide, now number 2 instead of 1."])
    else:
        assert found == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("hold_s: 3", "hold_s: 4", ["Dose: seconds of holding 4 instead of 3."]),
        ("left_knee_flexion: 75", "left_knee_flexion: 70", ["Movement: left knee flexion 70 instead of 75."]),
        ("props: [mat, sock]", "props: [mat]", ["Props mat instead of mat, sock."]),
        ("Rest here.", "Stay here.", ["Cues: words of holding, other words (en)."]),
        ("  status: pending", "  status: pending  # soon", []),
        (
            "  status: pending",
            "  status: signed\n  by: A. Example\n  on: 2026-01-15",
            [
                "Review: status signed instead of pending.",
                "Review: by A. Example now.",
                "Review: on 2026-01-15 now.",
            ],
        ),
    ],
)
def test_what_changed_in_an_exercise_is_told(old: str, new: str, said: list[str]) -> None:
    changed = EXERCISE.replace(old, new, 1)
    assert changed != EXERCISE
    assert sentences(exercise(EXERCISE), exercise(changed)) == said


@given(st.permutations(range(6)), st.sets(st.integers(0, 5), max_size=5))
@settings(max_examples=60, deadline=None)
def test_every_block_that_came_or_went_is_told_once(order: list[int], left_out: set[int]) -> None:
    whole = LIBRARY.routines["gentle-morning"]
    blocks = whole.blocks[:6]
    kept = tuple(blocks[at] for at in order if at not in left_out)
    old, new = (whole.model_copy(update={"blocks": each}) for each in (blocks, kept))
    for before, after in ((old, new), (new, old)):
        found = [each for each in differences(before, after) if isinstance(each, BlockChange)]
        counts = {how: [each for each in found if each.how == how] for how in ("came", "went")}
        assert len(counts["came"]) - len(counts["went"]) == len(after.blocks) - len(before.blocks)
        assert all(after.blocks[(each.after or 0) - 1] == each.block for each in counts["came"])
        assert all(before.blocks[(each.before or 0) - 1] == each.block for each in counts["went"])
    assert bool(differences(old, new)) == (kept != blocks)


@given(st.sampled_from(sorted(LIBRARY.exercises)), st.sampled_from(sorted(LIBRARY.exercises)))
@settings(max_examples=60, deadline=None)
def test_whatever_changed_is_told_in_calm_sentences(one: str, other: str) -> None:
    found = differences(LIBRARY.exercises[one], LIBRARY.exercises[other])
    assert bool(found) == (one != other)
    for each in found:
        sentence = told(each, LIBRARY.exercises, "en")
        assert sentence.endswith(".")
        assert "_s " not in sentence
        assert "{" not in sentence or "|" in sentence
        assert not list(calm_remarks(sentence, "en")), sentence
