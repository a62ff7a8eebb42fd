"""What changed between two versions, a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sps_coach.library.differences import BlockChange, Changed, Difference, Reworded
from sps_coach.library.exercises import Exercise
from sps_coach.library.names import CHOICES, called
from sps_coach.library.routines import Block
from sps_coach.worded import Value, Worded, worded


def told(difference: Difference, exercises: Mapping[str, Exercise], language: str) -> str:
    """Return one difference as a sentence.

    Args:
        difference: what changed.
        exercises: by id, for their names.
        language: in which exercises are named, as far as they have it.
    """
    if isinstance(difference, BlockChange):
        return _block_told(difference, _title(difference.block, exercises, language))
    owner = _title(difference.block, exercises, language) if difference.block else called(difference.part)
    apart = difference.block is not None or difference.name != difference.part
    whole = Worded("{Owner}: {part}", names={"owner": owner, "part": called(difference.name)})
    part = whole if apart else owner
    if isinstance(difference, Reworded):
        return worded("{Part}, other words ({languages}).", part=part, languages=difference.languages)
    return _changed(part, difference)


def _changed(part: str, difference: Changed) -> Worded:
    before, after = _shown(difference.before), _shown(difference.after)
    if difference.before is None:
        return (
            worded("{Part}, new.", part=part)
            if after is None
            else worded("{Part} {after} now.", part=part, after=after)
        )
    if difference.after is None:
        return (
            worded("{Part}, no longer there.", part=part)
            if before is None
            else worded("{Part} no longer {before}.", part=part, before=before)
        )
    if before is None or after is None:
        return worded("{Part}, changed.", part=part)
    return worded("{Part} {after} instead of {before}.", part=part, after=after, before=before)


def _block_told(change: BlockChange, title: str) -> Worded:
    if change.before is None:
        return worded("{Block}, new as number {after}.", block=title, after=change.after or 0)
    if change.after is None:
        return worded("{Block}, until now number {before}, is left out.", block=title, before=change.before)
    return worded(
        "{Block}, now number {after} instead of {before}.",
        block=title,
        after=change.after,
        before=change.before,
    )


def _title(block: Block, exercises: Mapping[str, Exercise], language: str) -> str:
    if block.exercise is None:
        return worded("a rest") if block.rest_s is not None else worded("breathing")
    exercise = exercises.get(block.exercise)
    if exercise is None:
        return block.exercise
    return exercise.name.get(language) or next(iter(exercise.name.values()))


def _shown(value: Any) -> Value | None:
    """Return a value as it reads in a sentence; None where it is too much for one, or nothing at all."""
    if isinstance(value, bool):
        return worded("yes") if value else worded("no")
    if isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return CHOICES.get(value, value)
    plain = isinstance(value, list) and value and all(isinstance(each, str) for each in value)
    return [CHOICES.get(each, each) for each in value] if plain else None
