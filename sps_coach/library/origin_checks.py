"""What the check says of where an exercise comes from, and of the gentler one that it leads to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from sps_coach.library.exercises import Exercise, Position
from sps_coach.library.faults import Fault, quoted, suggesting
from sps_coach.library.files import Sheet
from sps_coach.library.origin import Source
from sps_coach.worded import worded

_CARRIED: tuple[Position, ...] = ("lying", "side-lying", "sitting", "standing")
"""Positions, from the one that carries most of the body to the one that carries least."""

_DOI_HOSTS = ("doi.org", "dx.doi.org", "www.doi.org")


def source_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield sources that could not be looked up as they are written, and those that are named twice."""
    first: dict[str, int] = {}
    for index, source in enumerate(sheet.content.sources):
        for field, message in _form_remarks(source):
            yield sheet.document.fault("source-form", ("sources", index, field), message)
        address = (source.doi or source.url or "").lower().rstrip("/")
        other = first.setdefault(address, index)
        if other != index:
            message = worded("this is the same as source {number}; one of them is enough", number=other + 1)
            yield sheet.document.fault("source-twice", ("sources", index), message)


def _form_remarks(source: Source) -> Iterator[tuple[str, str]]:
    for field, written in (("doi", source.doi), ("url", source.url)):
        if written and written.endswith((".", ",", ";", ":")):
            yield (
                field,
                worded(
                    "{address} ends with a mark that belongs to a sentence, not to an address",
                    address=quoted(written),
                ),
            )
    if source.url is None:
        return
    try:
        host = urlsplit(source.url).hostname or ""
    except ValueError:
        host = ""
    if "." not in host.strip("."):
        yield "url", worded("{address} names no place that could be looked up", address=quoted(source.url))
    elif host in _DOI_HOSTS:
        yield "url", worded("this address is a DOI; doi: takes what follows doi.org/")


def easier_faults(
    sheet: Sheet[Exercise], exercises: Mapping[str, Exercise], unsound: Collection[str] = ()
) -> Iterator[Fault]:
    """Yield what is amiss with the link to a gentler exercise.

    Args:
        sheet: the exercise and its file.
        exercises: those that are known, by id.
        unsound: ids of exercises that are there and need mending themselves, of which nothing is said here.
    """
    exercise = sheet.content
    if exercise.easier is None or exercise.easier in unsound:
        return
    gentler = exercises.get(exercise.easier)
    if gentler is None:
        finding = worded("the library has no exercise called {name}", name=quoted(exercise.easier))
        message = suggesting(finding, exercise.easier, exercises.keys() | set(unsound))
        yield sheet.document.fault("easier-unknown", ("easier",), message)
    elif exercise.id == exercise.easier:
        message = worded("an exercise is not its own gentler variant")
        yield sheet.document.fault("easier-circle", ("easier",), message)
    elif _comes_back(exercise, exercises):
        message = worded(
            "{easier} leads back to {exercise}; gentler goes one way",
            easier=quoted(exercise.easier),
            exercise=quoted(exercise.id),
        )
        yield sheet.document.fault("easier-circle", ("easier",), message)
    elif not _is_gentler(gentler, exercise):
        message = worded(
            "{easier} has effort {effort} and this one {own}; a gentler one has less, or the same in a position that "
            "carries more of the body",
            easier=quoted(gentler.id),
            effort=gentler.effort,
            own=exercise.effort,
        )
        yield sheet.document.fault("easier-effort", ("easier",), message)


def _comes_back(exercise: Exercise, exercises: Mapping[str, Exercise]) -> bool:
    seen: set[str] = set()
    here = exercise
    while (easier := exercises.get(here.easier or "")) and easier.id not in seen:
        seen.add(easier.id)
        here = easier
    return exercise.id in seen


def _is_gentler(gentler: Exercise, than: Exercise) -> bool:
    if gentler.effort == than.effort > 1:
        return _CARRIED.index(gentler.position) < _CARRIED.index(than.position)
    return gentler.effort <= than.effort
