"""Versions of routines that were kept, each with every exercise that it names; none is ever altered.

A version is a folder that is laid out as a library is (``routines/ID.yaml`` and an exercise a file), to the byte as
they were, under a name that holds its number and the beginning of its content's hash.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sps_coach.library.collection import Library, load, versions
from sps_coach.library.content import content_hash
from sps_coach.library.differences import differences
from sps_coach.library.differences_told import told
from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Routine
from sps_coach.session.composing import in_language
from sps_coach.ui.studio.desk import Version
from sps_coach.worded import Worded
from sps_coach.writing import bring_to_disk, written_whole

WHEN = "kept.json"

_HASH_SHOWN = 12


@dataclass(frozen=True)
class Kept:
    """A version as it is kept.

    Attributes:
        number: which.
        routine_hash: of its content.
        at: when it was kept, aware; None where that is not known.
        library: the routine with its exercises.
        routine: the routine itself.
    """

    number: int
    routine_hash: str
    at: datetime | None
    library: Library
    routine: Routine


def keep(folder: Path, library: Library, routine: Routine, at: datetime) -> Path:
    """Keep a version where it is not kept yet, and return its folder.

    Args:
        folder: of all versions.
        library: has the routine and its exercises, and the files that they stand in.
        routine: what is kept.
        at: the present time, aware.

    Raises:
        OSError: it cannot be written down; nothing of it is there then.
    """
    name = f"{routine.version}-{content_hash(routine, library.exercises_of(routine))[:_HASH_SHOWN]}"
    place = folder / routine.id / name
    if place.exists():
        return place
    files = library.files_of(routine)
    wanted = [f"routines/{routine.id}.yaml"]
    wanted += sorted({f"{block.exercise}.yaml" for block in routine.blocks if block.exercise})
    beside = place.with_name(f".{name}-{uuid4().hex[:8]}")
    try:
        (beside / "routines").mkdir(parents=True)
        for each in wanted:
            with written_whole(beside / each) as file:
                file.write_bytes(files[each].read_bytes())
        with written_whole(beside / WHEN) as file:
            file.write_text(json.dumps({"at": at.isoformat()}) + "\n", encoding="utf-8")
        beside.rename(place)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    bring_to_disk(place.parent)
    return place


def kept(folder: Path, name: str) -> list[Kept]:
    """Return every version of a routine, as they came."""
    found = []
    for place in versions(folder / name):
        library = load(place)
        routine = library.routines.get(name)
        if routine is not None:
            said = content_hash(routine, library.exercises)
            found.append(Kept(routine.version, said, _when(place / WHEN), library, routine))
    return found


def told_of(
    found: Sequence[Kept],
    prescribed: frozenset[str],
    language: str,
    draft: Routine | None,
    exercises: Mapping[str, Exercise],
) -> list[Version]:
    """Tell of each version what changed since the one before, the newest first; before them stands the draft.

    Args:
        found: as they came.
        prescribed: the hashes that plans name.
        language: the person's.
        draft: as it stands; None where it cannot be read as a whole.
        exercises: those that the draft would have.
    """
    result = []
    for before, now in zip([None, *found], found, strict=False):
        changes = _changes(before, now.routine, now.library.exercises, language) if before else ()
        at = now.at.astimezone() if now.at else None
        result.append(Version(now.number, at, now.routine.author, now.routine_hash in prescribed, changes))
    if found and draft is not None:
        changes = _changes(found[-1], draft, exercises, language)
        result.append(Version(None, None, draft.author, False, changes))
    return result[::-1]


def _changes(before: Kept, now: Routine, exercises: Mapping[str, Exercise], language: str) -> tuple[str, ...]:
    """What is another in a routine, and in the exercises that it had before and has still."""
    had = before.library.exercises
    known = {**had, **exercises}
    said = [told(each, known, language) for each in differences(before.routine, now)]
    named = sorted({block.exercise for block in now.blocks if block.exercise and block.exercise in had})
    for name in named:
        called = in_language(exercises[name].name, language) if name in exercises else name
        said += [
            Worded("{exercise}: {change}", names={"exercise": called, "change": told(each, known, language)})
            for each in differences(had[name], exercises.get(name, had[name]))
        ]
    return tuple(said)


def _when(path: Path) -> datetime | None:
    try:
        at = datetime.fromisoformat(json.loads(path.read_bytes())["at"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return at if at.tzinfo else None
