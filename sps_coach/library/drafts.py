"""Drafts of exercises from a catalogue in the form of free-exercise-db: structure only, the rest is for a clinician.

Of an entry its id, its name and that it is a stretch are taken over. Its instructions and pictures stay where they
are: they are somebody else's, and were written for other people than those with SPS.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sps_coach.library.exercises import FORMAT, Exercise
from sps_coach.library.faults import BadFile, Fault
from sps_coach.library.schema import schema
from sps_coach.worded import worded

CATEGORY = "stretching"
"""The entries that are taken over; all others are passed over."""

_LONGEST_ID = 60
_APART = re.compile(r"[^a-z0-9]+")
_WRITTEN = ("format", "id", "version", "name", "review")


@dataclass(frozen=True)
class Draft:
    """An exercise that is begun.

    Attributes:
        id: of the exercise, and of its file.
        text: the file: what is known, and a comment for each field that is to be filled in.
        lacking: the names of these fields.
    """

    id: str
    text: str
    lacking: tuple[str, ...]


def drafts(catalogue: Path) -> list[Draft]:
    """Make a draft of each stretch in a catalogue, in its order.

    Args:
        catalogue: a JSON file with one entry or a list of them; an entry has ``id``, ``name`` and ``category``.

    Raises:
        BadFile: it is not there, or holds something else.
        OSError: it cannot be read.
    """
    try:
        told = json.loads(catalogue.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise _refusal(catalogue, worded("there is no such file")) from None
    except ValueError:
        raise _refusal(catalogue, worded("this does not read as JSON text")) from None
    made: dict[str, Draft] = {}
    for entry in told if isinstance(told, list) else [told]:
        if not isinstance(entry, dict):
            raise _refusal(catalogue, worded("an entry is a mapping with id, name and category"))
        if entry.get("category") == CATEGORY:
            draft = _draft(catalogue, entry)
            made.setdefault(draft.id, draft)
    return list(made.values())


def _draft(catalogue: Path, entry: dict[str, Any]) -> Draft:
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        raise _refusal(catalogue, worded("a stretch in this file has no name"))
    own = identifier(str(entry.get("id") or name))
    if own is None:
        raise _refusal(
            catalogue, worded("a stretch in this file has neither an id nor a name with letters in it")
        )
    part = schema(Exercise)
    lacking = tuple(field for field in part["required"] if field not in _WRITTEN)
    lines = [
        "# yaml-language-server: $schema=schema/exercise.schema.json",
        "# A draft: id and name come from an entry of a catalogue, and nothing else does. A clinician fills in what",
        "# stands behind a hash; sps-coach check names what is still lacking. docs/format.md explains every field.",
        f"format: {FORMAT}",
        f"id: {own}",
        "version: 1",
        "name:",
        f"  en: {json.dumps(' '.join(name.split()), ensure_ascii=False)}",
        *(f"# {field}: {_about(part, field)}" for field in lacking),
        "review:",
        "  status: pending",
    ]
    return Draft(own, "\n".join(lines) + "\n", lacking)


def identifier(words: str) -> str | None:
    """Return words in the form of an id: small letters and digits with single hyphens, a letter first; None if none."""
    plain = _APART.sub("-", words.lower()).strip("-")
    if not re.search("[a-z]", plain):
        return None
    begun = plain if plain[0].isalpha() else f"stretch-{plain}"
    return begun[:_LONGEST_ID].rstrip("-")


def _about(part: dict[str, Any], field: str) -> str:
    told = part["properties"][field]
    choices = ", ".join(told.get("enum", []))
    return f"{told['description']} One of {choices}." if choices else str(told["description"])


def _refusal(path: Path, message: str) -> BadFile:
    return BadFile([Fault(path, 1, 1, "file", message)])


def new_files(made: list[Draft], folder: Path) -> Iterator[tuple[Draft, Path]]:
    """Yield each draft with the file that it belongs into, unless something stands there already."""
    for draft in made:
        path = folder / f"{draft.id}.yaml"
        if not path.exists():
            yield draft, path
