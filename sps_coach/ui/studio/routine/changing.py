"""What a person wants of a routine, as edits of its file. Pure."""

from __future__ import annotations

from typing import Any

from sps_coach.editing.edits import Edit, Insert, Move, Put, Remove
from sps_coach.editing.writing_yaml import Value
from sps_coach.library.strict_yaml import Place
from sps_coach.ui.studio.routine.reading import BLOCK, DOSE, listed, part

REST_S = 30
BREATHING = {"in_s": 4, "out_s": 6, "breaths": 6}

ROUTINE = (
    "format", "id", "version", "name", "summary", "words_per_minute", "sound", "opening", "blocks", "closing",
    "day_rules", "author", "licence", "review", "translations",
)  # fmt: skip
"""The names of a routine's file, in their order."""

MEASURES = ("stiffness", "discomfort", "worry")
"""What a day rule may ask for."""

_RULE = ("when", "offer", "red_flag", "say")

_DOSE = (*DOSE, "sides")


def new_block(kind: str, exercise: str = "") -> dict[str, Value]:
    """A block as it begins."""
    if kind == "rest":
        return {"rest_s": REST_S}
    return {"breathing": BREATHING} if kind == "breathing" else {"exercise": exercise}


def add_block(values: Any, at: int, block: dict[str, Value]) -> Edit:
    """Let a block stand at a place, from 0."""
    if not isinstance(part(values, "blocks"), list):
        return Put(("blocks",), [block], before("blocks"))
    return Insert(("blocks", at), block)


def remove_block(at: int) -> Edit:
    """Take a block away."""
    return Remove(("blocks", at))


def move_block(at: int, to: int) -> Edit:
    """Let a block stand elsewhere."""
    return Move(("blocks", at), to)


def set_day(values: Any, at: int, day: str) -> list[Edit]:
    """Say on which kind of day a block is done at the least; the easy day is what holds unsaid."""
    return _held(values, ("blocks", at, "day"), None if day == "easy" else day, BLOCK)


def set_dose(values: Any, at: int, name: str, value: Value) -> list[Edit]:
    """Change one figure of a block's dose; None lets the exercise's own hold."""
    place: Place = ("blocks", at, "dose")
    dose = part(values, *place)
    if not isinstance(dose, dict):
        return [] if value is None else [Put(place, {name: value}, before("dose", BLOCK))]
    if value is None and set(dose) == {name}:
        return [Remove(place)]
    return _held(values, (*place, name), value, _DOSE)


def set_breathing(at: int, name: str, value: Value) -> list[Edit]:
    """Change one figure of guided breathing; it has all three."""
    return [] if value is None else [Put(("blocks", at, "breathing", name), value)]


def set_rest(at: int, value: Value) -> list[Edit]:
    """Change how long a rest is."""
    return [] if value is None else [Put(("blocks", at, "rest_s"), value)]


def set_note(values: Any, at: int, language: str, text: str) -> list[Edit]:
    """Write the physiotherapist's note of a block; no words in any language take it away."""
    return set_text(values, ("blocks", at, "note"), language, text, BLOCK)


def set_text(
    values: Any, place: Place, language: str, text: str, order: tuple[str, ...], *, stays: bool = False
) -> list[Edit]:
    """Write a text in one language.

    Args:
        values: what the draft says.
        place: of the text.
        language: in which it is written.
        text: the words; none take the language away.
        order: the names around it, in the order of a file.
        stays: whether the text is there even where it has no words yet.
    """
    there = part(values, *place)
    if not isinstance(there, dict):
        return [Put(place, {language: text}, before(str(place[-1]), order))] if text or stays else []
    if text or stays:
        return [] if there.get(language) == text else [Put((*place, language), text)]
    if language not in there:
        return []
    return [Remove(place)] if set(there) == {language} else [Remove((*place, language))]


def set_phrases(values: Any, place: Place, language: str, texts: list[str]) -> list[Edit]:
    """Write phrases in one language, line by line; lines that are no more take their other languages with them."""
    there = listed(values, *place)
    edits: list[Edit] = []
    if not there:
        if not texts:
            return []
        return [Put(place, [{language: text} for text in texts], before(str(place[-1]), BLOCK))]
    if not texts:
        return [Remove(place)]
    for at, text in enumerate(texts):
        if at >= len(there):
            edits.append(Insert((*place, at), {language: text}))
        elif not isinstance(there[at], dict):
            edits.append(Put((*place, at), {language: text}))
        elif there[at].get(language) != text:
            edits.append(Put((*place, at, language), text))
    edits += [Remove((*place, at)) for at in range(len(there) - 1, len(texts) - 1, -1)]
    return edits


def add_rule(
    values: Any, measure: str, limit: int, language: str, say: str, *, red_flag: bool = False
) -> Edit:
    """Add a day rule behind the others."""
    flag: dict[str, Value] = {"red_flag": True} if red_flag else {}
    rule: dict[str, Value] = {"when": {measure: limit}, "offer": "easy", **flag, "say": {language: say}}
    rules = listed(values, "day_rules")
    if not rules:
        return Put(("day_rules",), [rule], before("day_rules"))
    return Insert(("day_rules", len(rules)), rule)


def set_flag(values: Any, at: int, *, on: bool) -> list[Edit]:
    """Say whether a rule's answers are a red flag."""
    return _held(values, ("day_rules", at, "red_flag"), on or None, _RULE)


def set_limit(values: Any, at: int, measure: str, limit: Value) -> list[Edit]:
    """Say from which answer upwards a rule holds; None lets it not ask for this."""
    if not isinstance(part(values, "day_rules", at, "when"), dict):
        return [] if limit is None else [Put(("day_rules", at, "when"), {measure: limit}, ())]
    return _held(values, ("day_rules", at, "when", measure), limit, MEASURES)


def set_offer(values: Any, at: int, day: str) -> list[Edit]:
    """Say which kind of day a rule offers."""
    return _held(values, ("day_rules", at, "offer"), day, _RULE)


def set_rule_text(values: Any, at: int, language: str, text: str) -> list[Edit]:
    """Write what is said with a rule's offer."""
    return set_text(values, ("day_rules", at, "say"), language, text, _RULE, stays=True)


def remove_rule(values: Any, at: int) -> Edit:
    """Take a day rule away; with the last one goes the list."""
    return Remove(("day_rules",)) if len(listed(values, "day_rules")) == 1 else Remove(("day_rules", at))


def _held(values: Any, place: Place, value: Value, order: tuple[str, ...]) -> list[Edit]:
    """Let a value stand under a name, or none."""
    there = part(values, *place)
    if value is None:
        around = part(values, *place[:-1])
        return [Remove(place)] if isinstance(around, dict) and place[-1] in around else []
    return (
        []
        if there == value and type(there) is type(value)
        else [Put(place, value, before(str(place[-1]), order))]
    )


def set_top(values: Any, name: str, value: Value) -> list[Edit]:
    """Let a value stand under a name of the file itself; None takes it away, where it may be left unsaid."""
    return _held(values, (name,), value, ROUTINE)


def before(name: str, order: tuple[str, ...] = ROUTINE) -> tuple[str, ...]:
    """The names that a new one stands behind."""
    return order[: order.index(name)]
