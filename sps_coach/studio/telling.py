"""What there is to say of a draft as it stands, however much of it is still to be mended. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import Any, TypeVar

from pydantic import ValidationError

from sps_coach.checking import (
    contact_faults,
    cue_faults,
    drawn_contact_faults,
    following_faults,
    session_faults,
)
from sps_coach.library.checks import ALONE
from sps_coach.library.collection import routine_faults
from sps_coach.library.exercises import Exercise, Position, above_limit
from sps_coach.library.faults import BadFile, Fault
from sps_coach.library.files import MOST_TOLD, kind_of, read_sheet
from sps_coach.library.joints import JOINTS
from sps_coach.library.prescription_checks import prescription_faults
from sps_coach.library.routines import DAYS, Block, Day, DayRule, Frame, Routine
from sps_coach.library.strict_yaml import Document
from sps_coach.library.text_checks import text_faults
from sps_coach.session.composing import compose
from sps_coach.ui.studio.desk import Told
from sps_coach.ui.studio.exercise.reading import read
from sps_coach.ui.translation import translate

_Part = TypeVar("_Part", Block, Frame, DayRule)

_UNNAMED = {"en": "…"}


def tell(document: Document, exercises: Mapping[str, Exercise], language: str) -> Told:
    """Say what there is to mend, and for a routine how long it takes.

    Args:
        document: a draft, as it is read.
        exercises: those that are known, by id.
        language: the person's; nothing is asked for in others.
    """
    if kind_of(document) is Routine:
        return _of_routine(document, exercises, language)
    faults, sound = list(islice(text_faults(document), MOST_TOLD)), True
    try:
        sheet = read_sheet(document, Exercise)
        for check in (*ALONE, cue_faults, contact_faults, following_faults):
            faults += check(sheet)
    except BadFile as bad:
        faults += (*bad.faults, *_seen(document))
        sound = False
    return Told(tuple(sorted(set(faults))), sound=sound)


def _seen(document: Document) -> Iterator[Fault]:
    """What is to be seen of a movement as soon as it can be drawn, however much of the rest is not written yet."""
    reading = read(document.values)
    angles = [(JOINTS[joint], angle) for pose in reading.way for joint, angle in pose.items()]
    if reading.path and all(joint.low <= angle <= joint.high for joint, angle in angles):
        yield from drawn_contact_faults(document, reading.setting, reading.path, reading.way)


def _of_routine(document: Document, exercises: Mapping[str, Exercise], language: str) -> Told:
    faults, sound = list(islice(text_faults(document), MOST_TOLD)), True
    try:
        sheet = read_sheet(document, Routine)
        lacking = list(routine_faults(sheet, exercises))
        sound = not lacking
        for check in (prescription_faults, session_faults):
            faults += check(sheet, exercises)
        faults += lacking
    except BadFile as bad:
        faults += bad.faults
        sound = False
    minutes, positions = _lasting(document, exercises, language)
    return Told(tuple(sorted(set(faults))), minutes, positions, sound)


def _lasting(
    document: Document, exercises: Mapping[str, Exercise], language: str
) -> tuple[Mapping[Day, int], tuple[Position, ...]]:
    """About how long each kind of day takes, and the positions of a good day, one for each change."""
    routine, _ = as_far_as_it_goes(document, exercises)
    if not routine.blocks:
        return {}, ()
    days = {day: compose(routine, exercises, day, language) for day in DAYS if routine.blocks_on(day)}
    practised = (part.position for part in days["good"].parts if part.kind == "exercise")
    return (
        {day: timeline.minutes for day, timeline in days.items()},
        tuple(position for position, _ in groupby(practised)),
    )


def as_far_as_it_goes(
    document: Document, exercises: Mapping[str, Exercise]
) -> tuple[Routine, tuple[int, ...]]:
    """Return a routine of everything in a draft that can be read, and the places of its blocks in the draft.

    Its opening and closing are silent where they cannot be read; blocks that cannot be done are left out. It may have
    no blocks.
    """
    values = document.values
    blocks = {at: block for at, block in _blocks(values) if _can_be_done(block, exercises)}
    quiet = Frame.model_construct(say=(_UNNAMED,), seconds=10.0)
    rate = values.get("words_per_minute")
    name = values.get("name")
    named = isinstance(name, dict) and all(isinstance(each, str) and each for each in name.values())
    routine = Routine.model_construct(
        format=1,
        id=document.path.stem,
        version=max(version, 1) if isinstance(version := values.get("version"), int) else 1,
        name=name if named and name else _UNNAMED,
        summary=_UNNAMED,
        words_per_minute=rate if isinstance(rate, int) and 100 <= rate <= 160 else 130,
        sound=None,
        opening=_read(Frame, values.get("opening")) or quiet,
        blocks=tuple(blocks.values()),
        closing=_read(Frame, values.get("closing")) or quiet,
        day_rules=(),
        author="",
        licence="CC-BY-SA-4.0",
        translations=(),
    )
    return routine, tuple(blocks)


def nothing_yet() -> str:
    """What is said where there is nothing to be seen."""
    return translate("Studio", "There is nothing to be seen on this kind of day yet.")


def _blocks(values: Mapping[str, Any]) -> Iterator[tuple[int, Block]]:
    written = values.get("blocks")
    for at, each in enumerate(written if isinstance(written, list) else []):
        if (block := _read(Block, each)) is not None:
            yield at, block


def _can_be_done(block: Block, exercises: Mapping[str, Exercise]) -> bool:
    if block.exercise is None:
        return True
    exercise = exercises.get(block.exercise)
    return exercise is not None and not (block.dose and list(above_limit(block.dose, exercise.limit)))


def _read(kind: type[_Part], values: Any) -> _Part | None:
    try:
        return kind.model_validate_json(json.dumps(values))
    except ValidationError:
        return None
