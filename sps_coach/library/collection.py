"""The library: every exercise and routine by its id."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from sps_coach.library.exercises import Exercise, above_limit
from sps_coach.library.faults import BadFile, Fault, quoted, suggestion
from sps_coach.library.files import Content, Sheet, kind_of, read_exercise, read_routine, read_sheet
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import read_document
from sps_coach.paths import shipped


class UnknownRoutineError(LookupError):
    """No routine has this id, and no file this path; the text says so in one calm sentence."""


@dataclass(frozen=True)
class Library:
    """What can be practised.

    Attributes:
        exercises: by id, in the order of their ids.
        routines: by id, in the order of their ids; each has all of its exercises.
        faults: what was found in files that had to be left out.
    """

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    faults: tuple[Fault, ...] = ()

    def with_routine(self, id_or_path: str) -> tuple[Library, Routine]:
        """Return the routine with this id, or the one in this file, and a library that has all of its exercises.

        What ends in ``.yaml`` or has a folder in it is a path; an id never does. A routine in a file may name
        exercises of its own, which stand in the folder above it; they come before those of the same id here.

        Raises:
            UnknownRoutineError: no routine has this id.
            BadFile: a file cannot be read, or asks for what is not there.
        """
        if id_or_path in self.routines:
            return self, self.routines[id_or_path]
        path = Path(id_or_path)
        if path.suffix != ".yaml" and len(path.parts) < 2:
            hint = suggestion(id_or_path, self.routines)
            raise UnknownRoutineError(f"There is no routine called {quoted(id_or_path)}{hint or '.'}")
        sheet = read_routine(path)
        files = (own_exercise_file(path, block.exercise) for block in sheet.content.blocks if block.exercise)
        own = {file.stem: read_exercise(file).content for file in files if file.is_file()}
        exercises = MappingProxyType({**self.exercises, **own})
        if faults := list(routine_faults(sheet, exercises)):
            raise BadFile(faults)
        return replace(self, exercises=exercises), sheet.content


def own_exercise_file(routine: Path, name: str) -> Path:
    """Return where an exercise stands that comes with a routine's file: in the folder above it."""
    return routine.absolute().parent.parent / f"{name}.yaml"


def load(*folders: Path) -> Library:
    """Read the exercises and routines in each folder and in its ``routines`` folder.

    Files that need mending are left out and told in ``faults``; nothing is raised for them. When two files
    share an id, the first one stays.

    Args:
        folders: where to read; without any, the library that ships with the program.
    """
    faults: list[Fault] = []
    exercises: dict[str, Sheet[Exercise]] = {}
    routines: dict[str, Sheet[Routine]] = {}
    for path in (path for folder in folders or (shipped("exercises"),) for path in library_files(folder)):
        try:
            document = read_document(path)
            if kind_of(document) is Routine:
                faults += _add(routines, read_sheet(document, Routine))
            else:
                faults += _add(exercises, read_sheet(document, Exercise))
        except BadFile as bad:
            faults += bad.faults
    contents = {name: exercises[name].content for name in sorted(exercises)}
    whole: dict[str, Routine] = {}
    for name in sorted(routines):
        lacking = list(routine_faults(routines[name], contents))
        faults += lacking
        if not lacking:
            whole[name] = routines[name].content
    return Library(MappingProxyType(contents), MappingProxyType(whole), tuple(sorted(faults)))


def library_files(folder: Path) -> list[Path]:
    """Return the ``.yaml`` files of a folder and of its ``routines`` folder, by name.

    Other folders within it, such as ``schema``, are left alone.
    """
    return sorted(folder.glob("*.yaml")) + sorted((folder / "routines").glob("*.yaml"))


def routine_faults(
    sheet: Sheet[Routine], exercises: Mapping[str, Exercise], unsound: Collection[str] = ()
) -> Iterator[Fault]:
    """Yield where a routine asks for an exercise that is not there, or for more than one allows.

    Args:
        sheet: the routine and its file.
        exercises: those that are known, by id.
        unsound: ids of exercises that are there and need mending themselves, of which nothing is said here.
    """
    for index, block in enumerate(sheet.content.blocks):
        if block.exercise is None or block.exercise in unsound:
            continue
        exercise = exercises.get(block.exercise)
        if exercise is None:
            hint = suggestion(block.exercise, exercises)
            message = f"the library has no exercise called {quoted(block.exercise)}{hint}"
            yield sheet.document.fault("exercise-unknown", ("blocks", index, "exercise"), message)
        elif block.dose:
            for name, sentence in above_limit(block.dose, exercise.limit):
                yield sheet.document.fault("dose-limit", ("blocks", index, "dose", name), sentence)


def _add(sheets: dict[str, Sheet[Content]], sheet: Sheet[Content]) -> Iterator[Fault]:
    """Keep a sheet under its id, unless another has it already."""
    first = sheets.setdefault(sheet.content.id, sheet)
    if first is not sheet:
        yield sheet.document.fault(
            "id-shared", ("id",), f"{first.document.path} has this id already; each file has its own"
        )
