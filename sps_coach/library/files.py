"""Reading one exercise or routine from its file, with everything that needs mending said in one go."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sps_coach.library.exercises import Exercise, Model
from sps_coach.library.faults import BadFile, Fault, did_you_mean, nearest, quoted
from sps_coach.library.phrases import phrase
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import Document, Place, read_document

Content = TypeVar("Content", Exercise, Routine)


@dataclass(frozen=True)
class Sheet(Generic[Content]):
    """An exercise or routine together with the file that it was read from."""

    content: Content
    document: Document


def kind_of(document: Document) -> type[Exercise] | type[Routine]:
    """Tell what a file is meant to be: what has blocks, an opening or a closing is a routine."""
    return Routine if document.values.keys() & {"blocks", "opening", "closing"} else Exercise


def read_exercise(path: Path) -> Sheet[Exercise]:
    """Read an exercise.

    Raises:
        BadFile: it cannot be read or used; every fault is in it.
    """
    return read_sheet(read_document(path), Exercise)


def read_routine(path: Path) -> Sheet[Routine]:
    """Read a routine; whether its exercises exist is for the collection to say.

    Raises:
        BadFile: it cannot be read or used; every fault is in it.
    """
    return read_sheet(read_document(path), Routine)


def read_sheet(document: Document, kind: type[Content]) -> Sheet[Content]:
    """Make an exercise or routine of a file's values.

    Raises:
        BadFile: something needs mending; every fault is in it.
    """
    faults = [*document.faults, *_name_faults(document)]
    content = None
    try:
        # Through JSON, because strict models take a list for a tuple, and a text for a date, only there.
        content = kind.model_validate_json(json.dumps(document.values))
    except ValidationError as problems:
        faults += _told(document, kind, problems)
    if content is None or faults:
        raise BadFile(faults)
    return Sheet(content, document)


def _name_faults(document: Document) -> Iterator[Fault]:
    own, file = document.values.get("id"), document.path.stem
    if isinstance(own, str) and own != file:
        yield document.fault(
            ("id",), f"the id is {quoted(own)} and the file is {quoted(file)}; the two are the same"
        )


def _told(document: Document, kind: type[Model], problems: ValidationError) -> Iterator[Fault]:
    """Tell each problem once, at its place, in plain words.

    A name that nobody knows hides what it was meant to be, so it is told first, put right in a copy (or left
    out of it), and the copy is read again for what else there is.
    """
    unknown = [
        _place(each) for each in problems.errors(include_url=False) if each["type"] == "extra_forbidden"
    ]
    values = copy.deepcopy(document.values)
    written: dict[Place, Place] = {}
    for place in unknown:
        around = _at(values, place[:-1])
        value = around.pop(place[-1])
        known = [name for name in _fields(kind, place[:-1]) if name not in around]
        meant = nearest(str(place[-1]), known)
        yield document.fault(place, f"there is no {quoted(place[-1])} here{did_you_mean(meant)}", name=True)
        if meant:
            around[meant] = value
            written[(*place[:-1], meant)] = place
    if unknown:
        try:
            kind.model_validate_json(json.dumps(values))
        except ValidationError as others:
            problems = others
        else:
            return
    yield from _problems(document, problems, written)


def _problems(
    document: Document, problems: ValidationError, written: Mapping[Place, Place]
) -> Iterator[Fault]:
    found = [(_place(each), each) for each in problems.errors(include_url=False)]
    bad_names = {place[:-1] for place, each in found if place[-1:] == ("[key]",)}
    for place, each in found:
        if place in bad_names:
            continue
        of_name = place[-1:] == ("[key]",)
        where = _as_written(place[:-1] if of_name else place, written)
        yield document.fault(where, phrase(place, each), name=of_name or each["type"] == "missing")


def _as_written(place: Place, written: Mapping[Place, Place]) -> Place:
    for length in range(len(place), 0, -1):
        if place[:length] in written:
            return written[place[:length]] + place[length:]
    return place


def _place(problem: ErrorDetails) -> Place:
    return tuple(problem["loc"])


def _at(values: Any, place: Place) -> Any:
    for step in place:
        values = values[step]
    return values


def _fields(kind: type[Model], place: Place) -> list[str]:
    """Return the names that the part of a model at this place knows, as they are written in a file."""
    for step in place:
        if isinstance(step, str):
            field = next(field for name, field in kind.model_fields.items() if step in (name, field.alias))
            kind = _model_in(field.annotation)
    return [field.alias or name for name, field in kind.model_fields.items()]


def _model_in(annotation: Any) -> Any:
    """Return the model within an annotation such as ``tuple[Source, ...]`` or ``DoseChange | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
