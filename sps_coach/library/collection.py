"""The library: every exercise and routine by its id."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from sps_coach.library.exercises import Exercise, above_limit
from sps_coach.library.faults import BadFile, Fault, nearest, quoted, suggesting
from sps_coach.library.files import Content, Sheet, kind_of, read_exercise, read_routine, read_sheet
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import read_document
from sps_coach.paths import Places, shipped
from sps_coach.worded import Worded, worded


class UnknownRoutineError(LookupError):
    """No routine has this id, and no file this path; the text says so in one calm sentence."""


@dataclass(frozen=True)
class Library:
    """What can be practised.

    Attributes:
        exercises: by id, in the order of their ids.
        routines: by id, in the order of their ids; each has all of its exercises.
        faults: what was found in files that had to be left out.
        files: where each stands, by the name that it has within a library's folder (``routines/ID.yaml``, ``ID.yaml``).
        apart: routines that were handed over, by id, each as a library of its own: the exercises that came with it
            hold for it alone, whatever else has their ids.
    """

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    faults: tuple[Fault, ...] = ()
    files: Mapping[str, Path] = field(default_factory=lambda: MappingProxyType({}))
    apart: Mapping[str, Library] = field(default_factory=lambda: MappingProxyType({}))

    def exercises_of(self, routine: Routine) -> Mapping[str, Exercise]:
        """Return the exercises as this routine means them: those that were handed over with it come first."""
        return {**self.exercises, **own.exercises} if (own := self._handed_over(routine)) else self.exercises

    def files_of(self, routine: Routine) -> Mapping[str, Path]:
        """Return the same for the files in which routine and exercises stand."""
        return {**self.files, **own.files} if (own := self._handed_over(routine)) else self.files

    def _handed_over(self, routine: Routine) -> Library | None:
        own = self.apart.get(routine.id)
        return own if own is not None and own.routines.get(routine.id) is routine else None

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
            raise UnknownRoutineError(_unknown(id_or_path, self.routines))
        sheet = read_routine(path)
        files = (own_exercise_file(path, block.exercise) for block in sheet.content.blocks if block.exercise)
        own = {file.name: file for file in files if file.is_file()}
        read = {file.stem: read_exercise(file).content for file in own.values()}
        exercises = MappingProxyType({**self.exercises, **read})
        if faults := list(routine_faults(sheet, exercises)):
            raise BadFile(faults)
        places = MappingProxyType({**self.files, **own, f"routines/{sheet.content.id}.yaml": path})
        return replace(self, exercises=exercises, files=places), sheet.content


def _unknown(name: str, routines: Iterable[str]) -> Worded:
    if (meant := nearest(name, routines)) is not None:
        return worded(
            "There is no routine called {name}; did you mean {other}?", name=quoted(name), other=quoted(meant)
        )
    return worded(
        "There is no routine called {name}; sps-coach list routines names them all.", name=quoted(name)
    )


def shared_id(other: Path) -> Worded:
    """Say which file has the same id already."""
    return worded("{file} has this id already; each file has its own", file=str(other))


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
    shelf = _Shelf()
    for folder in folders or (shipped("exercises"),):
        shelf.take(folder)
    return shelf.library()


def load_all(places: Places) -> Library:
    """Read what ships with the program, the person's own library, and every routine that was handed over.

    What is one's own goes before what ships under the same id, and what was handed over before both: somebody
    agreed to that.
    """
    shelf, own = _Shelf(), _Shelf()
    shelf.take(shipped("exercises"))
    own.take(places.library)
    whole = shelf.under(own).library()
    apart = {
        folder.name: load(came[-1]) for folder in _folders(places.received) if (came := versions(folder))
    }
    sound = {name: library for name, library in sorted(apart.items()) if name in library.routines}
    for library in sound.values():
        whole = replace(
            whole,
            exercises=_sorted({**library.exercises, **whole.exercises}),
            files=MappingProxyType({**library.files, **whole.files}),
        )
    return replace(
        whole,
        routines=_sorted({**whole.routines, **{name: sound[name].routines[name] for name in sound}}),
        faults=tuple(sorted((*whole.faults, *(fault for each in apart.values() for fault in each.faults)))),
        apart=MappingProxyType(sound),
    )


def versions(folder: Path) -> list[Path]:
    """Return the folders of everything that was handed over of one routine, in the order in which it came."""
    numbered = (each for each in _folders(folder) if each.name.partition("-")[0].isdecimal())
    return sorted(numbered, key=lambda each: (arrival(each), each.name))


def arrival(version: Path) -> int:
    """Return which version of its routine it is, counted from 1 as they came."""
    return int(version.name.partition("-")[0])


def _folders(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.is_dir()) if folder.is_dir() else []


def _sorted(contents: Mapping[str, Content]) -> Mapping[str, Content]:
    return MappingProxyType({name: contents[name] for name in sorted(contents)})


@dataclass
class _Shelf:
    """Sheets as they are read, by their ids."""

    exercises: dict[str, Sheet[Exercise]] = field(default_factory=dict)
    routines: dict[str, Sheet[Routine]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def take(self, folder: Path) -> None:
        """Read every file of a folder; of two with one id, the first one stays."""
        for path in library_files(folder):
            try:
                document = read_document(path)
                if kind_of(document) is Routine:
                    self.faults += _add(self.routines, read_sheet(document, Routine))
                else:
                    self.faults += _add(self.exercises, read_sheet(document, Exercise))
            except BadFile as bad:
                self.faults += bad.faults

    def under(self, other: _Shelf) -> _Shelf:
        """Return both, where the other's goes before what has the same id here."""
        return _Shelf(
            self.exercises | other.exercises, self.routines | other.routines, [*self.faults, *other.faults]
        )

    def library(self) -> Library:
        """Return what can be practised of it."""
        contents = {name: sheet.content for name, sheet in self.exercises.items()}
        faults, whole = list(self.faults), {}
        files = {f"{name}.yaml": sheet.document.path for name, sheet in self.exercises.items()}
        for name, sheet in self.routines.items():
            lacking = list(routine_faults(sheet, contents))
            faults += lacking
            if not lacking:
                whole[name] = sheet.content
                files[f"routines/{name}.yaml"] = sheet.document.path
        return Library(_sorted(contents), _sorted(whole), tuple(sorted(faults)), MappingProxyType(files))


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
            finding = worded("the library has no exercise called {name}", name=quoted(block.exercise))
            message = suggesting(finding, block.exercise, exercises)
            yield sheet.document.fault("exercise-unknown", ("blocks", index, "exercise"), message)
        elif block.dose:
            for name, sentence in above_limit(block.dose, exercise.limit):
                yield sheet.document.fault("dose-limit", ("blocks", index, "dose", name), sentence)


def _add(sheets: dict[str, Sheet[Content]], sheet: Sheet[Content]) -> Iterator[Fault]:
    """Keep a sheet under its id, unless another has it already."""
    first = sheets.setdefault(sheet.content.id, sheet)
    if first is not sheet:
        yield sheet.document.fault("id-shared", ("id",), shared_id(first.document.path))
