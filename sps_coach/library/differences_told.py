"""What changed between two versions, a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sps_coach.library.differences import BlockChange, Difference, Reworded
from sps_coach.library.exercises import Exercise
from sps_coach.library.routines import Block

_NAMES: Mapping[str, str] = {
    "move_s": "seconds of moving",
    "hold_s": "seconds of holding",
    "return_s": "seconds of coming back",
    "rest_s": "seconds of rest",
    "in_s": "seconds of breathing in",
    "out_s": "seconds of breathing out",
    "lead_in": "tone before the voice",
    "lead_in_s": "seconds of tone before the voice",
    "bed": "even sound beneath",
    "say": "what is said",
    "day": "least kind of day",
    "stop_if": "when to stop",
    "easier": "gentler variant",
    "poses": "poses",
    "motion": "movement",
    "fastest_deg_s": "fastest movement in degrees a second",
    "return": "words on the way back",
    "return_": "words on the way back",
    "prepare": "words of getting ready",
    "move": "words of moving",
    "hold": "words of holding",
    "breathe": "words on breathing",
    "rest": "words of resting",
    "caution": "words of caution",
    "words_per_minute": "words a minute",
}
"""What a field is called where its own name does not read well."""


def told(difference: Difference, exercises: Mapping[str, Exercise], language: str) -> str:
    """Return one difference as a sentence.

    Args:
        difference: what changed.
        exercises: by id, for their names.
        language: in which exercises are named, as far as they have it.
    """
    if isinstance(difference, BlockChange):
        return _block_told(difference, _title(difference.block, exercises, language))
    owner = _title(difference.block, exercises, language) if difference.block else _called(difference.part)
    apart = difference.block is not None or difference.name != difference.part
    where = _begun(f"{owner}: {_called(difference.name)}" if apart else owner)
    if isinstance(difference, Reworded):
        return f"{where}, other words ({', '.join(difference.languages)})."
    before, after = _shown(difference.before), _shown(difference.after)
    if difference.before is None:
        return f"{where} {after} now." if after else f"{where}, new."
    if difference.after is None:
        return f"{where} no longer {before}." if before else f"{where}, no longer there."
    return f"{where} {after} instead of {before}." if before and after else f"{where}, changed."


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _block_told(change: BlockChange, title: str) -> str:
    where = _begun(title)
    if change.how == "came":
        return f"{where}, new as number {change.after}."
    if change.how == "went":
        return f"{where}, until now number {change.before}, is left out."
    return f"{where}, now number {change.after} instead of {change.before}."


def _title(block: Block, exercises: Mapping[str, Exercise], language: str) -> str:
    if block.exercise is None:
        return "a rest" if block.rest_s is not None else "breathing"
    exercise = exercises.get(block.exercise)
    if exercise is None:
        return block.exercise
    return exercise.name.get(language) or next(iter(exercise.name.values()))


def _called(name: str) -> str:
    return _NAMES.get(name, name.replace("_", " "))


def _shown(value: Any) -> str | None:
    """Return a value as it reads in a sentence; None where it is too much for one."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, str):
        return value
    plain = isinstance(value, list) and value and all(isinstance(each, str) for each in value)
    return ", ".join(value) if plain else None
