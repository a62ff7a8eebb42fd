"""What ``sps-coach check`` looks for beyond what reading a file finds, file by file and all together."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from sps_coach.library.collection import library_files, load, own_exercise_file, routine_faults, shared_id
from sps_coach.library.exercises import Exercise
from sps_coach.library.faults import BadFile, Fault
from sps_coach.library.files import MOST_TOLD, Sheet, kind_of, read_exercise, read_sheet
from sps_coach.library.languages import codes
from sps_coach.library.motion_checks import motion_faults
from sps_coach.library.origin_checks import easier_faults, source_faults
from sps_coach.library.prescription_checks import dose_faults, prescription_faults
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import read_document
from sps_coach.library.text_checks import cue_side_faults, language_faults, note_faults, text_faults
from sps_coach.paths import shipped
from sps_coach.worded import worded

ExerciseCheck = Callable[[Sheet[Exercise]], Iterator[Fault]]
"""A check of one sound exercise."""

RoutineCheck = Callable[[Sheet[Routine], Mapping[str, Exercise]], Iterator[Fault]]
"""A check of one sound routine, with every exercise that is known."""

ALONE: tuple[ExerciseCheck, ...] = (motion_faults, dose_faults, source_faults, note_faults, cue_side_faults)
"""What an exercise is asked by itself."""


def check_paths(
    paths: Iterable[Path] = (),
    languages: Collection[str] = (),
    *,
    of_exercises: Sequence[ExerciseCheck] = (),
    of_routines: Sequence[RoutineCheck] = (),
) -> list[Fault]:
    """Check exercise and routine files, each alone and all together.

    Exercises that a routine names are looked for among these files, beside the routine, and in the library that
    ships with the program.

    Args:
        paths: files, or folders with exercises and a ``routines`` folder; without any, the shipped library.
        languages: those that every file is asked for; the shipped library has all that the program speaks.
        of_exercises: what each sound exercise is asked as well, by rooms that the library does not know.
        of_routines: the same for routines.

    Returns:
        Every fault, in the order of files, lines and columns; empty when nothing needs mending.
    """
    faults: list[Fault] = []
    unsound: set[str] = set()
    exercises: list[Sheet[Exercise]] = []
    routines: list[Sheet[Routine]] = []
    asked = list(paths)
    wanted = languages if asked else {*languages, *codes()}
    for path in _files(asked or [shipped("exercises")], faults):
        try:
            document = read_document(path)
            faults += islice(text_faults(document), MOST_TOLD)
            faults += language_faults(document, wanted)
            if kind_of(document) is Routine:
                routines.append(read_sheet(document, Routine))
            else:
                exercises.append(read_sheet(document, Exercise))
        except BadFile as bad:
            faults += bad.faults
            unsound.add(path.stem)
    faults += _shared_ids(exercises) + _shared_ids(routines)
    known = _known(exercises, routines)
    for exercise in exercises:
        for check in (*ALONE, *of_exercises):
            faults += check(exercise)
        faults += easier_faults(exercise, known, unsound)
    for routine in routines:
        faults += routine_faults(routine, known, unsound)
        for ask in (prescription_faults, *of_routines):
            faults += ask(routine, known)
    return sorted(set(faults))


def _files(paths: Iterable[Path], faults: list[Fault]) -> Iterator[Path]:
    """Yield each file once; a folder stands for what a library has in it."""
    seen = set()
    for path in paths:
        for file in _inside(path, faults):
            if file not in seen:
                seen.add(file)
                yield file


def _inside(path: Path, faults: list[Fault]) -> list[Path]:
    """Return the files that a path stands for; what nobody may look into is told, and the rest is looked at."""
    closed = next(filter(_is_closed, (path, path / "routines")), None)
    if closed is not None:
        sentence = worded("this cannot be opened; look at its name and who may read it")
        faults.append(_of_folder(closed, sentence))
    if path == closed:
        return []
    if not path.is_dir():
        return [path]
    found = library_files(path)
    if not found and closed is None:
        nothing = worded("there is no exercise or routine (a .yaml file) in this folder")
        faults.append(_of_folder(path, nothing))
    return found


def _is_closed(folder: Path) -> bool:
    """Whether somebody may not look into it, which ``glob`` takes for an empty one."""
    try:
        with os.scandir(folder):
            return False
    except PermissionError:
        return True
    except OSError:  # a file, or nothing, of which reading it tells
        return False


def _of_folder(folder: Path, message: str) -> Fault:
    return Fault(folder, 1, 1, "folder", message)


def _shared_ids(sheets: Iterable[Sheet[Any]]) -> list[Fault]:
    first: dict[str, Path] = {}
    faults = []
    for sheet in sheets:
        other = first.setdefault(sheet.content.id, sheet.document.path)
        if other != sheet.document.path:
            faults.append(sheet.document.fault("id-shared", ("id",), shared_id(other)))
    return faults


def _known(exercises: Iterable[Sheet[Exercise]], routines: Iterable[Sheet[Routine]]) -> dict[str, Exercise]:
    """Return every exercise that a routine or an ``easier`` may name: checked ones first, shipped ones last."""
    beside: dict[str, Path] = {}  # the id is the name of the file
    for sheet in exercises:
        if easier := sheet.content.easier:
            beside[easier] = sheet.document.path.with_name(f"{easier}.yaml")
    for routine in routines:
        beside |= {
            block.exercise: own_exercise_file(routine.document.path, block.exercise)
            for block in routine.content.blocks
            if block.exercise
        }
    known = dict(load().exercises)
    checked = {sheet.content.id: sheet.content for sheet in exercises}
    for name in beside.keys() - checked.keys():
        with suppress(BadFile):
            known[name] = read_exercise(beside[name]).content
    return known | checked
