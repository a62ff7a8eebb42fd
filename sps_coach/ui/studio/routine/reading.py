"""What a draft of a routine says, in words, however much of it is still to be mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sps_coach.library.exercises import Dose, Exercise, Position
from sps_coach.library.faults import Fault
from sps_coach.library.routines import DAYS
from sps_coach.ui import words
from sps_coach.ui.sentences import in_words
from sps_coach.ui.studio.desk import Told
from sps_coach.ui.studio.row import Row
from sps_coach.ui.translation import figure as number
from sps_coach.ui.translation import tr, translate
from sps_coach.worded import Worded

Values = Mapping[str, Any]

DOSE = ("repetitions", "sets", "move_s", "hold_s", "return_s", "rest_s")
"""What a block may change in an exercise's dose, as numbers."""

BLOCK = ("exercise", "rest_s", "breathing", "day", "dose", "say", "note")
"""The names within a block, in the order of a file."""


def part(values: Any, *place: str | int) -> Any:
    """What stands at a place, or None."""
    for step in place:
        if isinstance(values, dict) and isinstance(step, str):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and 0 <= step < len(values):
            values = values[step]
        else:
            return None
    return values


def listed(values: Any, *place: str | int) -> list[Any]:
    """The list at a place, or an empty one."""
    found = part(values, *place)
    return found if isinstance(found, list) else []


def spoken(text: Any, language: str) -> str:
    """A text in a language, or in the first one that it has."""
    if not isinstance(text, dict):
        return ""
    found = text.get(language) or next(iter(text.values()), "")
    return found if isinstance(found, str) else ""


def spoken_in(text: Any, language: str) -> str:
    """A text in exactly this language, or empty."""
    found = part(text, language)
    return found if isinstance(found, str) else ""


def kind(block: Any) -> str:
    """What a block is: exercise, rest or breathing."""
    if part(block, "rest_s") is not None:
        return "rest"
    return "breathing" if part(block, "breathing") is not None else "exercise"


def block_rows(values: Values, exercises: Mapping[str, Exercise], language: str, told: Told) -> list[Row]:
    """Every block as a row."""
    return [
        Row(
            title(block, exercises, language),
            line(block, exercises),
            days(block),
            figure(block),
            remarks(told.faults, ("blocks", at)),
        )
        for at, block in enumerate(listed(values, "blocks"))
    ]


def figure(block: Any) -> str:
    """The id of the exercise that a block is, or empty."""
    name = part(block, "exercise")
    return name if isinstance(name, str) else ""


def title(block: Any, exercises: Mapping[str, Exercise], language: str) -> str:
    """What a block is called."""
    if kind(block) == "rest":
        return translate("Studio", "Rest")
    if kind(block) == "breathing":
        return translate("Studio", "Breathing")
    name = figure(block)
    exercise = exercises.get(name)
    return spoken(dict(exercise.name), language) if exercise else name


def line(block: Any, exercises: Mapping[str, Exercise]) -> str:
    """How much of it is done."""
    if kind(block) == "rest":
        return translate("Studio", "{seconds} seconds").format(seconds=shown(part(block, "rest_s")))
    if kind(block) == "breathing":
        count = part(block, "breathing", "breaths")
        return _breaths(count) if isinstance(count, int) else ""
    exercise = exercises.get(figure(block))
    return dose_line(exercise.dose, part(block, "dose")) if exercise else ""


def dose_line(own: Dose, changed: Any) -> str:
    """A dose in a few words: what a block changes, and what the exercise has otherwise."""
    given = own.model_dump() | (changed if isinstance(changed, dict) else {})
    told = [_times(given["repetitions"], given["sides"])]
    if given["hold_s"]:
        told.append(translate("Studio", "hold {seconds} s").format(seconds=shown(given["hold_s"])))
    if given["sets"] != 1:
        told.append(translate("Studio", "{count} sets").format(count=shown(given["sets"])))
    return ", ".join(told)


def _breaths(count: int) -> str:
    if count == 1:
        return translate("Studio", "1 breath")
    return tr("{count} breaths", None, count).format(count=count)


def _times(count: Any, side: Any) -> str:
    number = count if isinstance(count, int) else 0
    if number == 1:
        once = {
            "alternate": translate("Studio", "once each side"),
            "left": translate("Studio", "once, left"),
            "right": translate("Studio", "once, right"),
        }
        return once.get(str(side), translate("Studio", "once"))
    said = {
        "alternate": tr("{count} times each side", None, number),
        "left": tr("{count} times, left", None, number),
        "right": tr("{count} times, right", None, number),
    }
    return said.get(str(side), tr("{count} times", None, number)).format(count=shown(count))


def days(block: Any) -> str:
    """On which kinds of day a block is done."""
    least = part(block, "day") or "easy"
    told = {
        "easy": translate("Studio", "every day"),
        "usual": translate("Studio", "usual and good days"),
        "good": translate("Studio", "good days"),
    }
    return told.get(str(least), "")


def shown(value: Any) -> str:
    """A value as it is read."""
    return number(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def remarks(faults: Iterable[Fault], place: Sequence[str | int]) -> tuple[str, ...]:
    """What there is to mend at a place or within it, each sentence once."""
    within = tuple(place)
    found = (in_words(_named(fault.message)) for fault in faults if fault.place[: len(within)] == within)
    return tuple(dict.fromkeys(f"{each[:1].upper()}{each[1:]}." for each in found))


def _named(message: str) -> str:
    """A finding that calls a field as people do."""
    if not isinstance(message, Worded) or not isinstance(name := message.names.get("name"), str):
        return message
    called = {
        "repetitions": translate("Studio", "repetitions"),
        "sets": translate("Studio", "sets"),
        "move_s": translate("Studio", "the time of moving"),
        "hold_s": translate("Studio", "the time of holding"),
        "return_s": translate("Studio", "the time of coming back"),
        "rest_s": translate("Studio", "the rest"),
        "sides": translate("Studio", "the side"),
        "in_s": translate("Studio", "breathing in"),
        "out_s": translate("Studio", "breathing out"),
        "breaths": translate("Studio", "the number of breaths"),
        "note": translate("Studio", "the note"),
        "say": translate("Studio", "what is said"),
        "name": translate("Studio", "the name"),
        "summary": translate("Studio", "what it holds"),
        "author": translate("Studio", "who wrote it"),
        "seconds": translate("Studio", "how long it lasts"),
        "words_per_minute": translate("Studio", "words a minute"),
        "blocks": translate("Studio", "the list of blocks"),
        "when": translate("Studio", "the rule"),
    }
    last = re.sub(r"\[\d+\]", "", name).split(".")
    known = next((called[each] for each in reversed(last) if each in called), None)
    return message.of(name=known) if known is not None else message


def totals(told: Told) -> str:
    """How long each kind of day takes, and which positions it asks for, in a sentence or two."""
    if not told.minutes:
        return translate("Studio", "Once there is a block, its minutes are told here.")
    names = {
        "easy": translate("Studio", "easy day {minutes}"),
        "usual": translate("Studio", "usual day {minutes}"),
        "good": translate("Studio", "good day {minutes}"),
    }
    said = [
        names[day].format(minutes=words.minutes_taken(told.minutes[day]))
        for day in DAYS
        if day in told.minutes
    ]
    return f"{words.sentence(', '.join(said))}. {_changes(told.positions)}"


def _changes(positions: Sequence[Position]) -> str:
    changes = max(len(positions) - 1, 0)
    if not positions:
        return ""
    if not changes:
        return translate("Studio", "No change of position.")
    said = words.positions(positions)
    if changes == 1:
        return translate("Studio", "One change of position: {positions}.").format(positions=said)
    told = tr("{count} changes of position: {positions}.", None, changes)
    return told.format(count=changes, positions=said)
