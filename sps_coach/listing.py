"""What can be practised, as rows for ``sps-coach list``."""

from __future__ import annotations

from typing import Any

from sps_coach.browsing import exercise_index
from sps_coach.library.collection import load_all
from sps_coach.library.routines import DAYS
from sps_coach.paths import places
from sps_coach.practice import laid_out
from sps_coach.session.composing import in_language


def exercise_rows(
    region: str | None, position: str | None, language: str, search: str = ""
) -> list[dict[str, Any]]:
    """One row an exercise in a language, only those for a region, in a position or with the words that are given."""
    exercises = load_all(places()).exercises
    found = exercise_index(exercises.values()).find(search)
    return [
        {
            "id": exercise.id,
            "name": in_language(exercise.name, language),
            "goal": in_language(exercise.goal, language),
            "region": exercise.region,
            "position": exercise.position,
            "props": list(exercise.props),
            "effort": exercise.effort,
            "evidence": exercise.evidence,
            "review": exercise.review.status,
            "version": exercise.version,
        }
        for exercise in map(exercises.__getitem__, found)
        if region in (None, exercise.region) and position in (None, exercise.position)
    ]


def routine_rows(language: str) -> list[dict[str, Any]]:
    """One row a routine; ``minutes`` says how long it takes on each kind of day."""
    library = load_all(places())
    return [
        {
            "id": routine.id,
            "name": in_language(routine.name, language),
            "summary": in_language(routine.summary, language),
            "minutes": {day: laid_out(library, routine, day, language).minutes for day in DAYS},
            "review": routine.review.status,
            "version": routine.version,
        }
        for routine in library.routines.values()
    ]
