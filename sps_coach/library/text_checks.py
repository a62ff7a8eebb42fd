"""What the check says of a file's texts: languages, calm words, and the form that speech wants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, get_args

from sps_coach.library.exercises import Exercise
from sps_coach.library.faults import Fault, quoted
from sps_coach.library.files import Sheet
from sps_coach.library.languages import codes, known_as, tongues
from sps_coach.library.models import Language, Model
from sps_coach.library.routines import Routine
from sps_coach.library.strict_yaml import Document, Place
from sps_coach.library.wording import Remark, calm_remarks, spoken_remarks
from sps_coach.worded import worded

_CHOICE = re.compile(r"\{[^{}]*\}")


def text_faults(document: Document) -> Iterator[Fault]:
    """Yield what is not calm, or lacks a language, in the texts of a file; the rest of it need not be sound."""
    name = document.values.get("name")
    languages = list(name) if isinstance(name, dict) else []
    for place, text in _texts(document.values):
        spoken = place[0] in ("cues", "opening", "blocks", "closing") and "note" not in place
        lacking = [language for language in languages if language not in text]
        if lacking:
            message = worded(
                "this text is not there in {languages}, which the name has",
                languages=list(map(quoted, lacking)),
            )
            yield document.fault("language", place, message)
        for language, sentence in text.items():
            if isinstance(sentence, str):
                for code, finding in chain(
                    calm_remarks(sentence, language), _form_remarks(sentence, spoken=spoken)
                ):
                    yield document.fault(code, (*place, language), finding)


def language_faults(document: Document, wanted: Iterable[str]) -> Iterator[Fault]:
    """Yield each wanted language that a file has no texts in yet."""
    name = document.values.get("name")
    for language in sorted(wanted):
        if isinstance(name, dict) and language not in name:
            yield document.fault(
                "language",
                ("name",),
                worded("the texts are not there in {language}", language=quoted(language)),
                name=True,
            )


def whole_in(*contents: Routine | Exercise) -> list[str]:
    """Return the languages, of those that the program speaks, that no text of any of these lacks."""
    texts = [
        set(text)
        for content in contents
        for _, text in _texts(content.model_dump(by_alias=True, mode="json"))
    ]
    return [code for code in codes() if all(code in text for text in texts)]


def cue_side_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield cues that choose a side where both move at once, and cues that name one side where either may move."""
    both = sheet.content.dose.sides == "both"
    for place, text in _texts(sheet.document.values.get("cues"), ("cues",)):
        for language, sentence in text.items():
            if both and "|" in sentence:
                message = worded("this cue chooses a side, and the dose does both sides at once")
                yield sheet.document.fault("side-choice", (*place, language), message)
            elif not both and (named := _side_named(sentence, language)):
                message = worded(
                    "{side} is said on either side; braces choose, such as {left|right}", side=quoted(named)
                )
                yield sheet.document.fault("side-word", (*place, language), message)


def _side_named(sentence: str, language: str) -> str | None:
    known = known_as(language)
    found = tongues()[known].one_side.search(_CHOICE.sub("", sentence)) if known else None
    return found.group() if found else None


def note_faults(sheet: Sheet[Exercise]) -> Iterator[Fault]:
    """Yield each language in which the note on a common practice does not say what it is not."""
    if sheet.content.evidence != "common-practice":
        return
    for language, sentence in sheet.content.evidence_note.items():
        known = known_as(language)
        honest = tongues()[known].not_validated if known else ""
        if honest not in sentence.lower():
            message = worded(
                "for common-practice the note says that it is {words} for SPS", words=quoted(honest)
            )
            yield sheet.document.fault("evidence-note", ("evidence_note", language), message)


def _form_remarks(sentence: str, *, spoken: bool) -> Iterator[Remark]:
    if "\n" in sentence.strip():
        yield "paragraph", worded("a text is one paragraph; >- in front of its lines joins them")
    if spoken:
        yield from spoken_remarks(sentence)
    elif "{" in sentence or "}" in sentence:
        yield "side-choice", worded("only what is spoken has {left|right} choices")


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
