"""What can be practised, as rows for ``sps-coach list``."""

from __future__ import annotations

from typing import Any

from sps_coach.library.collection import load
from sps_coach.library.routines import DAYS
from sps_coach.practice import laid_out
from sps_coach.session.composing import in_language


def exercise_rows(region: str | None, position: str | None, language: str) -> list[dict[str, Any]]:
    """One row an exercise, only those for a region or in a position where these are given, in a language."""
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
        for exercise in load().exercises.values()
        if region in (None, exercise.region) and position in (None, exercise.position)
    ]


def routine_rows(language: str) -> list[dict[str, Any]]:
    """One row a routine; ``minutes`` says how long it takes on each kind of day."""
    library = load()
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
