"""The large-print sheet of a routine: each exercise with its figure, dose and cautions, and boxes to tick. Pure."""

from __future__ import annotations

from itertools import count

from sps_coach.figure.paper import on_paper
from sps_coach.figure.svg import svg
from sps_coach.library.collection import Library
from sps_coach.library.exercises import Dose, Exercise
from sps_coach.library.models import Text as Texts
from sps_coach.library.routines import Block as RoutineBlock
from sps_coach.library.routines import Routine
from sps_coach.paper import words
from sps_coach.paper.blocks import (
    Align,
    Block,
    Heading,
    NewPage,
    Picture,
    Points,
    Sheet,
    Table,
    Text,
    Together,
)
from sps_coach.session.composing import compose, in_language
from sps_coach.session.timeline import Part, Timeline
from sps_coach.session.turns import prescribed_dose
from sps_coach.ui.translation import tr, translate
from sps_coach.ui.words import part as named
from sps_coach.ui.words import positions, props, sentence

LARGE = 14.0
"""Points; large print begins at 14 (UK Association for Accessible Formats, "Creating clear print and large print")."""

PICTURE_CM = 6.0
"""At most so high, so that two exercises fit on a page."""


def handout(routine: Routine, library: Library, language: str) -> Sheet:
    """Return the sheet.

    Args:
        routine: what is practised.
        library: has its exercises.
        language: of its words.
    """
    practised = [block for block in routine.blocks if block.exercise is not None]
    done: list[Block] = []
    numbers = count(1)
    for block in routine.blocks:
        if block.exercise is None:
            done += _between(block, language)
        else:
            done.append(_exercise(next(numbers), block, library.exercises[block.exercise], language))
    return Sheet(
        in_language(routine.name, language),
        language,
        _about(routine, library, language),
        translate("Handout", "{routine}, version {version}. Page {page} of {pages}.").format(
            routine=in_language(routine.name, language),
            version=routine.version,
            page="{page}",
            pages="{pages}",
        ),
        (
            _rules(),
            *done,
            NewPage(),
            *_boxes(practised, library, language),
            NewPage(),
            *_script(compose(routine, library.exercises, "good", language)),
        ),
        LARGE,
    )


def _about(routine: Routine, library: Library, language: str) -> tuple[str, ...]:
    timeline = compose(routine, library.exercises, "usual", language)
    parts = [part for part in timeline.parts if part.kind == "exercise"]
    needed = props(dict.fromkeys(prop for part in parts for prop in part.props))
    told = translate("Handout", "About {minutes} minutes. {positions}. You need: {things}.")
    return (
        in_language(routine.summary, language),
        told.format(
            minutes=timeline.minutes,
            positions=sentence(positions(dict.fromkeys(part.position for part in parts))),
            things=needed,
        ),
    )


def _rules() -> Block:
    return Points(
        (
            translate("Handout", "Slowly, and only as far as is easy. A smaller movement is a whole one."),
            translate("Handout", "Pause or end whenever you like. That is enough."),
            translate("Handout", "Breathe as it comes; nothing is held tight."),
        )
    )


def _exercise(number: int, block: RoutineBlock, exercise: Exercise, language: str) -> Block:
    name = in_language(exercise.name, language)
    title = translate("Handout", "{number}. {name}").format(number=number, name=name)
    told = (in_language(exercise.getting_ready, language), *_when(block), *_note(block, language))
    alt = translate("Handout", "{name}, drawn from the beginning to the end of the movement. {goal}")
    picture = Picture(
        svg(on_paper(exercise, language)),
        alt.format(name=name, goal=in_language(exercise.goal, language)),
        PICTURE_CM,
    )
    cautions = _all(exercise.cautions, language)
    return Together(
        (
            Heading(title),
            picture,
            Text(_dose(prescribed_dose(exercise, block)), strong=True),
            *(Text(text) for text in told),
            Text(translate("Handout", "Take care: {cautions}").format(cautions=cautions)),
            Text(_all(exercise.stop_if, language)),
        )
    )


def _between(block: RoutineBlock, language: str) -> tuple[Block, ...]:
    """A rest or guided breathing, with what is said in it."""
    if block.breathing is not None:
        told = translate(
            "Handout", "Then breathe in for {inward} seconds and out for {outward}, {count} times."
        ).format(
            inward=words.number(block.breathing.in_s),
            outward=words.number(block.breathing.out_s),
            count=block.breathing.breaths,
        )
    else:
        told = translate("Handout", "Then rest for {seconds} seconds.").format(
            seconds=words.number(block.rest_s or 0)
        )
    more = (_all(block.say, language), *_when(block), *_note(block, language))
    return (Together((Text(told, strong=True), *(Text(text) for text in more if text))),)


def _when(block: RoutineBlock) -> tuple[str, ...]:
    """On which days it is done, unless on all."""
    if block.day == "good":
        return (translate("Handout", "Only on a fuller day."),)
    return (translate("Handout", "Leave it out on a gentler day."),) if block.day == "usual" else ()


def _note(block: RoutineBlock, language: str) -> tuple[str, ...]:
    return () if block.note is None else (in_language(block.note, language),)


def _script(timeline: Timeline) -> tuple[Block, ...]:
    """What is said in a whole session, in order, each phrase of a part once: for somebody who reads it aloud."""
    parts: dict[tuple[str, str], None] = {}
    for part in timeline.parts:
        cues = [cue for cue in timeline.cues if part.start <= cue.voice_at < part.end]
        said = " ".join(dict.fromkeys(phrase for cue in cues for phrase in cue.utterance.phrases))
        if said:
            parts[_title(part), said] = None
    return (
        Heading(translate("Handout", "What is said")),
        Text(translate("Handout", "To be read aloud slowly, with a pause after every sentence.")),
        *(Together((Text(title, strong=True), Text(said))) for title, said in parts),
    )


def _title(part: Part) -> str:
    if part.kind == "opening":
        return translate("Handout", "Arriving")
    return sentence(named(part.name, part.kind))


def _dose(dose: Dose) -> str:
    times = dose.repetitions * dose.sets
    told = {
        "alternate": tr("{count} times on each side, in turn.", None, times),
        "both": tr("{count} times.", None, times),
        "left": tr("{count} times on the left side.", None, times),
        "right": tr("{count} times on the right side; the picture shows the left.", None, times),
    }[dose.sides].format(count=times)
    if not dose.hold_s:
        return told
    return translate("Handout", "{times} Stay for {seconds} seconds each time.").format(
        times=told, seconds=words.number(dose.hold_s)
    )


def _boxes(practised: list[RoutineBlock], library: Library, language: str) -> tuple[Block, ...]:
    """A week of boxes; an empty one says nothing."""
    names = dict.fromkeys(
        in_language(library.exercises[each.exercise or ""].name, language) for each in practised
    )
    days = tuple(words.weekdays((day,)) for day in range(1, 8))
    align: tuple[Align, ...] = ("left", *("center",) * 7)
    rows = tuple((name, *("",) * 7) for name in names)
    return (
        Heading(translate("Handout", "A week to tick, if you like")),
        Text(translate("Handout", "The week from: ____________   Empty boxes are fine; rest belongs to it.")),
        Table((translate("Handout", "Exercise"), *days), rows, (3.4, *(1.0,) * 7), align, ruled=True),
    )


def _all(texts: tuple[Texts, ...], language: str) -> str:
    return " ".join(in_language(text, language) for text in texts)
