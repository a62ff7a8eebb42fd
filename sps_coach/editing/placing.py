"""Edits of an exercise for places that may not be there yet: what is new stands where a file usually has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sps_coach.editing.edits import Edit, Insert, Put, Remove
from sps_coach.editing.writing_yaml import Value
from sps_coach.library.diagnosis import kind_at
from sps_coach.library.exercises import Exercise
from sps_coach.library.strict_yaml import Place


def at(values: Any, place: Place) -> Any:
    """Return what stands at a place, or None where there is nothing."""
    for step in place:
        if isinstance(values, dict):
            values = values.get(step)
        elif isinstance(values, list) and step in range(len(values)):
            values = values[int(step)]
        else:
            return None
    return values


def put(values: Mapping[str, Any], place: Place, value: Value) -> Edit:
    """Let a value stand at a place of an exercise; whatever leads to it and is not there comes with it.

    Args:
        values: of the file.
        place: of the value; the number behind the last item of a list adds one.
        value: what stands there afterwards.
    """
    for depth in range(1, len(place)):
        if not isinstance(at(values, place[:depth]), dict | list):
            for step in reversed(place[depth:]):
                value = {step: value} if isinstance(step, str) else [value]
            place = place[:depth]
            break
    around = at(values, place[:-1])
    if isinstance(around, list) and place[-1] == len(around):
        return Insert(place, value)
    return Put(place, value, _before(place))


def away(values: Mapping[str, Any], place: Place) -> list[Edit]:
    """Take a value away where it stands."""
    around, last = at(values, place[:-1]), place[-1]
    there = (
        last in around
        if isinstance(around, dict)
        else isinstance(around, list) and last in range(len(around))
    )
    return [Remove(place)] if there else []


def _before(place: Place) -> tuple[str, ...] | None:
    """The names behind which a name stands in a file; None where any order is as good."""
    kind = kind_at(Exercise, place[:-1])
    if kind is None or not isinstance(place[-1], str):
        return None
    names = [field.alias or name for name, field in kind.model_fields.items()]
    return tuple(names[: names.index(place[-1])]) if place[-1] in names else None
