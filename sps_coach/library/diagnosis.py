"""Everything that needs mending in a file that can be read but not used, told in one go.

pydantic alone would not say it all: a misspelt name hides what is beneath it, and rules between fields are only
asked once every field is sound. So misspelt names are put right in a copy, and the rules are asked of whatever
part is sound.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticUndefined

from sps_coach.library.faults import Fault, nearest, proposing, quoted
from sps_coach.library.models import Breach, Model
from sps_coach.library.phrases import code_of, phrase
from sps_coach.library.strict_yaml import Document, Place
from sps_coach.worded import worded

_RULE = "rule"
_UNKNOWN = "extra_forbidden"
_OF_NAME = ("[key]",)
_NUMBERS = ("float_type", "finite_number")


def diagnose(document: Document, kind: type[Model]) -> Iterator[Fault]:
    """Yield every fault of a file that is not a sound ``kind``; nothing when it is one."""
    values: dict[str, Any] = copy.deepcopy(dict(document.values))
    written: dict[Place, Place] = {}
    found = _found(kind, values)
    while any(each["type"] == _UNKNOWN for _, each in found):
        for place in [place for place, each in found if each["type"] == _UNKNOWN]:
            meant = _put_right(kind, values, place)
            if meant:
                written[(*place[:-1], meant)] = place
            message = proposing(worded("there is no {name} here", name=quoted(place[-1])), meant)
            yield document.fault("name-unknown", _as_written(place, written), message, name=True)
        found = _found(kind, values)
    yield from _field_faults(document, found, written)
    unsound = [place for place, each in found if not _taken_out(kind, values, place, each)]
    for part, part_kind, place in _parts(kind, values, (), unsound):
        for code, rest, sentence in _breaches(part_kind, part):
            yield document.fault(code, _as_written((*place, *rest), written), sentence)


def _found(kind: type[Model], values: Mapping[str, Any]) -> list[tuple[Place, ErrorDetails]]:
    try:
        kind.model_validate_json(json.dumps(values))
    except ValidationError as problems:
        told = problems.errors(include_url=False)
        return [(tuple(each["loc"]), each) for each in told if each["type"] != _RULE]
    return []


def _put_right(kind: type[Model], values: dict[str, Any], place: Place) -> str | None:
    """Give an unknown name's value to the name that was meant, and return that; or leave the value out."""
    around = _at(values, place[:-1])
    value = around.pop(place[-1])
    part = kind_at(kind, place[:-1]) or kind
    fields = (field.alias or name for name, field in part.model_fields.items())
    meant = nearest(str(place[-1]), (name for name in fields if name not in around))
    if meant:
        around[meant] = value
    return meant


def _field_faults(
    document: Document, found: list[tuple[Place, ErrorDetails]], written: Mapping[Place, Place]
) -> Iterator[Fault]:
    bad_names = {place[:-1] for place, _ in found if place[-1:] == _OF_NAME}
    for place, each in found:
        if place[-1:] == _OF_NAME:
            yield document.fault(
                code_of(each), _as_written(place[:-1], written), phrase(place, each), name=True
            )
        elif place not in bad_names:
            name = each["type"] == "missing"
            yield document.fault(code_of(each), _as_written(place, written), phrase(place, each), name=name)


def _as_written(place: Place, written: Mapping[Place, Place]) -> Place:
    """Return where the file has what stands at this place of the copy."""
    for length in range(len(place), 0, -1):
        if place[:length] in written:
            return _as_written(written[place[:length]] + place[length:], written)
    return place


def _taken_out(kind: type[Model], values: dict[str, Any], place: Place, problem: ErrorDetails) -> bool:
    """Take a single unsound angle out of its pose, so that the other angles can be asked their rules."""
    if problem["type"] not in _NUMBERS or kind_at(kind, place[:-1]):
        return False
    _at(values, place[:-1]).pop(place[-1])
    return True


def _parts(
    kind: type[Model], values: Mapping[str, Any], place: Place, unsound: Collection[Place]
) -> Iterator[tuple[SimpleNamespace, type[Model], Place]]:
    """Yield every model within a file, the inner ones first, with the fields that are sound."""
    part = SimpleNamespace()
    for name, field in kind.model_fields.items():
        written = field.alias or name
        here = (*place, written)
        value = values.get(written, field.default)
        if value is PydanticUndefined or here in unsound:
            continue
        inner = _model_in(field.annotation)
        if inner and isinstance(value, dict):
            yield from (below := list(_parts(inner, value, here, unsound)))
            value = below[-1][0]
        elif inner and isinstance(value, list):
            each_below = [
                list(_parts(inner, each, (*here, index), unsound)) for index, each in _models(value)
            ]
            for below in each_below:
                yield from below
            value = [below[-1][0] for below in each_below]
        elif any(bad[: len(here)] == here for bad in unsound):
            continue
        setattr(part, name, value)
    yield part, kind, place


def _models(values: list[Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    return ((index, each) for index, each in enumerate(values) if isinstance(each, dict))


def _breaches(kind: type[Model], part: SimpleNamespace) -> Iterator[Breach]:
    for rule in kind.rules:
        with suppress(AttributeError):  # the rule reads a field that needs mending itself
            yield from rule(part)


def _at(values: Any, place: Place) -> Any:
    for step in place:
        values = values[step]
    return values


def kind_at(kind: type[Model], place: Place) -> type[Model] | None:
    """Return the model that stands at a place, or None within plain names and values."""
    found: type[Model] | None = kind
    for step in place:
        if isinstance(step, int):
            continue
        if found is None:
            return None
        fields = {field.alias or name: field for name, field in found.model_fields.items()}
        found = _model_in(fields[step].annotation)
    return found


def _model_in(annotation: Any) -> type[Model] | None:
    """Return the model within an annotation such as ``tuple[Source, ...]`` or ``DoseChange | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
