"""Reading one exercise or routine from its file, with everything that needs mending said in one go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from sps_coach.library.diagnosis import diagnose
from sps_coach.library.exercises import Exercise
from sps_coach.library.faults import BadFile, Fault, quoted
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import Document, read_document
from sps_coach.worded import worded

Content = TypeVar("Content", Exercise, Routine)

MOST_TOLD = 100
"""How many faults of one file are told at once; nobody mends more before reading the file again."""


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
    known = chain(document.faults, _name_faults(document))
    try:
        # Through JSON, because strict models take a list for a tuple, and a text for a date, only there.
        content = kind.model_validate_json(json.dumps(document.values))
    except ValidationError:
        raise BadFile(islice(chain(known, diagnose(document, kind)), MOST_TOLD)) from None
    if faults := list(islice(known, MOST_TOLD)):
        raise BadFile(faults)
    return Sheet(content, document)


def _name_faults(document: Document) -> Iterator[Fault]:
    own, file = document.values.get("id"), document.path.stem
    if isinstance(own, str) and own != file:
        yield document.fault(
            "id-file",
            ("id",),
            worded(
                "the id is {name} and the file is {file}; the two are the same",
                name=quoted(own),
                file=quoted(file),
            ),
        )
