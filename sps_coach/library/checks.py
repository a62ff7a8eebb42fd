"""What ``sps-coach check`` looks for beyond what reading a file finds: calm words, speed, links, honesty."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any, get_args

from sps_coach.library.collection import library_files, load, own_exercise_file, routine_faults
from sps_coach.library.exercises import Dose, Exercise, Language, Model, Motion, Text
from sps_coach.library.faults import BadFile, Fault, quoted, suggestion
from sps_coach.library.files import MOST_TOLD, Sheet, kind_of, read_exercise, read_sheet
from sps_coach.library.joints import JOINTS
from sps_coach.library.languages import known_as, tongues
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import Document, Place, read_document
from sps_coach.library.wording import Remark, calm_remarks, spoken_remarks
from sps_coach.paths import shipped

PEAK = 1.875
"""Peak speed of a minimum-jerk movement over its mean speed (Flash & Hogan 1985, J Neurosci 5:1688)."""

_ROUNDING_DEG_S = 1e-6


def check_paths(paths: Iterable[Path] = (), languages: Collection[str] = ()) -> list[Fault]:
    """Check exercise and routine files, each alone and all together.

    Exercises that a routine names are looked for among these files, beside the routine, and in the library that
    ships with the program.

    Args:
        paths: files, or folders with exercises and a ``routines`` folder; without any, the shipped library.
        languages: those that every file is asked for.

    Returns:
        Every fault, in the order of files, lines and columns; empty when nothing needs mending.
    """
    faults: list[Fault] = []
    unsound: set[str] = set()
    exercises: list[Sheet[Exercise]] = []
    routines: list[Sheet[Routine]] = []
    for path in _files(list(paths) or [shipped("exercises")], faults):
        try:
            document = read_document(path)
            faults += islice(text_faults(document), MOST_TOLD)
            faults += _language_faults(document, languages)
            if kind_of(document) is Routine:
                routines.append(read_sheet(document, Routine))
            else:
                exercises.append(read_sheet(document, Exercise))
        except BadFile as bad:
            faults += bad.faults
            unsound.add(path.stem)
    faults += _shared_ids(exercises) + _shared_ids(routines)
    known = _known(exercises, routines)
    names = known.keys() | unsound
    for exercise in exercises:
        faults += exercise_faults(exercise)
        faults += _easier_faults(exercise, names)
    for routine in routines:
        faults += routine_faults(routine, known, unsound)
        faults += dose_faults(routine, known)
    return sorted(set(faults))


def text_faults(document: Document) -> Iterator[Fault]:
    """Yield what is not calm, or lacks a language, in the texts of a file; the rest of it need not be sound."""
    name = document.values.get("name")
    languages = list(name) if isinstance(name, dict) else []
    for place, text in _texts(document.values):
        spoken = place[0] in ("cues", "opening", "blocks", "closing") and "note" not in place
        lacking = [language for language in languages if language not in text]
        if lacking:
            message = f"this text is not there in {', '.join(map(quoted, lacking))}, which the name has"
            yield document.fault("language", place, message)
        for language, sentence in text.items():
            if isinstance(sentence, str):
                for code, message in chain(
                    calm_remarks(sentence, language), _form_remarks(sentence, spoken=spoken)
                ):
                    yield document.fault(code, (*place, language), message)


def _language_faults(document: Document, wanted: Iterable[str]) -> Iterator[Fault]:
    """Yield each wanted language that a file has no texts in yet."""
    name = document.values.get("name")
    for language in sorted(wanted):
        if isinstance(name, dict) and language not in name:
            yield document.fault(
                "language", ("name",), f"the texts are not there in {quoted(language)}", name=True
            )


def exercise_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield what a sound exercise still lacks: poses that are used, speeds that are meant, an honest note."""
    exercise, fault = sheet.content, sheet.document.fault
    used = {exercise.motion.start, *exercise.motion.through, exercise.motion.end}
    for name in exercise.motion.poses.keys() - used:
        yield fault(
            "pose-unused", ("motion", "poses", name), f"the motion never goes to {quoted(name)}", name=True
        )
    for place, message in _path_faults(exercise.motion):
        yield fault("pose-joints", ("motion", *place), message)
    for field, message in _speed_faults(exercise.motion, exercise.dose, exercise.dose):
        yield fault("speed", ("dose", field), message)
    if exercise.evidence == "common-practice":
        for place, message in _note_faults(exercise.evidence_note):
            yield fault("evidence-note", place, message)
    yield from _sides_faults(sheet)


def _note_faults(note: Text) -> Iterator[tuple[Place, str]]:
    """Yield each language in which a note on common practice does not say what it is not."""
    for language, sentence in note.items():
        known = known_as(language)
        honest = tongues()[known].not_validated if known else ""
        if honest not in sentence.lower():
            yield (
                ("evidence_note", language),
                f"for common-practice the note says that it is {quoted(honest)} for SPS",
            )


def _easier_faults(sheet: Sheet[Exercise], names: Collection[str]) -> Iterator[Fault]:
    easier = sheet.content.easier
    if easier == sheet.content.id:
        yield sheet.document.fault("easier-circle", ("easier",), "an exercise is not its own gentler variant")
    elif easier is not None and easier not in names:
        message = f"the library has no exercise called {quoted(easier)}{suggestion(easier, names)}"
        yield sheet.document.fault("easier-unknown", ("easier",), message)


def dose_faults(sheet: Sheet[Routine], exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """Yield where a routine's own doses would move a joint faster than its exercise means, and empty days."""
    for index, block in enumerate(sheet.content.blocks):
        exercise = exercises.get(block.exercise or "")
        if exercise and block.dose:
            changed = block.dose.model_dump(exclude_none=True)
            dose = exercise.dose.model_copy(update=changed)
            for field, message in _speed_faults(exercise.motion, dose, block.dose):
                yield sheet.document.fault("speed", ("blocks", index, "dose", field), message)
    if not sheet.content.blocks_on("easy"):
        message = "nothing is left to do on an easy day; let at least one block have day: easy"
        yield sheet.document.fault("easy-day", ("blocks",), message, name=True)


def _files(paths: Iterable[Path], faults: list[Fault]) -> Iterator[Path]:
    """Yield each file once; a folder stands for what a library has in it."""
    seen = set()
    for path in paths:
        inside = [path]
        if path.is_dir():
            inside = library_files(path)
            if not inside:
                faults.append(
                    Fault(
                        path, 1, 1, "folder", "there is no exercise or routine (a .yaml file) in this folder"
                    )
                )
        for file in inside:
            if file not in seen:
                seen.add(file)
                yield file


def _shared_ids(sheets: Iterable[Sheet[Any]]) -> list[Fault]:
    first: dict[str, Path] = {}
    faults = []
    for sheet in sheets:
        other = first.setdefault(sheet.content.id, sheet.document.path)
        if other != sheet.document.path:
            faults.append(
                sheet.document.fault(
                    "id-shared", ("id",), f"{other} has this id already; each file has its own"
                )
            )
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


def _form_remarks(sentence: str, *, spoken: bool) -> Iterator[Remark]:
    if "\n" in sentence.strip():
        yield "paragraph", "a text is one paragraph; >- in front of its lines joins them"
    if spoken:
        yield from spoken_remarks(sentence)
    elif "{" in sentence or "}" in sentence:
        yield "side-choice", "only what is spoken has {left|right} choices"


def _texts(values: Any, place: Place = ()) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Yield each text of a file, whatever else the file holds."""
    if isinstance(values, dict):
        for name, value in values.items():
            if name in _text_fields() and isinstance(value, dict) and "poses" not in place:
                yield (*place, name), value
            elif name in _text_fields() and isinstance(value, list):
                yield from (
                    ((*place, name, at), each) for at, each in enumerate(value) if isinstance(each, dict)
                )
            else:
                yield from _texts(value, (*place, name))
    elif isinstance(values, list):
        for index, each in enumerate(values):
            yield from _texts(each, (*place, index))


@cache
def _text_fields() -> frozenset[str]:
    """Return the names of all fields that hold texts, in exercises and routines."""
    return frozenset(_text_fields_of(Exercise) | _text_fields_of(Routine))


def _text_fields_of(annotation: Any) -> set[str]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        names = set()
        for name, field in annotation.model_fields.items():
            if _holds_text(field.annotation):
                names.add(field.alias or name)
            else:
                names |= _text_fields_of(field.annotation)
        return names
    return set().union(*(_text_fields_of(inner) for inner in get_args(annotation)))


def _holds_text(annotation: Any) -> bool:
    inner = get_args(annotation)
    return Language in inner or any(_holds_text(each) for each in inner)


def _degrees(angles: Mapping[str, float]) -> dict[str, float]:
    return {name: value for name, value in angles.items() if JOINTS[name].unit == "degrees"}


def _path_faults(motion: Motion) -> Iterator[tuple[Place, str]]:
    """Yield each joint that one pose on the way names and another does not: how far it moves would be a guess."""
    stops = dict.fromkeys((motion.start, *motion.through, motion.end))
    every = {joint: name for name in stops for joint in motion.poses[name]}
    for name in stops:
        for joint in every.keys() - motion.poses[name].keys():
            message = (
                f"{joint} is in the pose {quoted(every[joint])} and not in this one; both need its value"
            )
            yield ("poses", name), message


def _speed_faults(motion: Motion, dose: Dose, named: Model) -> Iterator[tuple[str, str]]:
    """Yield the times in which a joint would move faster than the exercise means.

    The legs of the path share the time equally, and each is a minimum-jerk movement.

    Args:
        motion: the path.
        dose: all times.
        named: the dose or the change to one whose times are asked about.
    """
    pairs = list(zip(motion.path, motion.path[1:], strict=False))
    reach, joint = max(
        (
            (abs(after[joint] - value), joint)
            for before, after in pairs
            for joint, value in _degrees(before).items()
            if joint in after
        ),
        default=(0.0, ""),
    )
    for field in ("move_s", "return_s"):
        seconds = getattr(dose, field)
        peak = PEAK * reach * len(pairs) / seconds
        if getattr(named, field) is not None and peak > motion.fastest_deg_s + _ROUNDING_DEG_S:
            needed = math.ceil(PEAK * reach * len(pairs) / motion.fastest_deg_s * 10) / 10
            yield (
                field,
                f"{joint} would reach {peak:.1f} degrees a second, and {motion.fastest_deg_s:g} is the fastest meant; "
                f"{field} of {needed:g} or more keeps to it",
            )


def _sides_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    if sheet.content.dose.sides != "both":
        return
    for place, text in _texts(sheet.document.values.get("cues"), ("cues",)):
        for language, sentence in text.items():
            if "|" in sentence:
                message = "this cue chooses a side, and the dose does both sides at once"
                yield sheet.document.fault("side-choice", (*place, language), message)
