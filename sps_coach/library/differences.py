"""What changed between two versions of an exercise or routine, as values; ``differences_told`` puts them in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from sps_coach.library.exercises import Exercise
from sps_coach.library.models import LANGUAGE
from sps_coach.library.routines import Block, Routine

UNTOLD = frozenset({"format", "id", "version", "translations"})
"""What is no change of what is done or said."""


@dataclass(frozen=True)
class BlockChange:
    """A block that came, went or stands elsewhere.

    Attributes:
        how: which of the three.
        block: as it is afterwards, or where it went, as it was.
        before: its number before, from 1; None where it came.
        after: its number afterwards, from 1; None where it went.
    """

    how: Literal["came", "went", "moved"]
    block: Block
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Changed:
    """A value that is another one now.

    Attributes:
        part: the field of the file that it belongs to, such as ``dose`` or ``opening``; for a block, ``blocks``.
        name: of the value itself, such as ``hold_s``; the same as ``part`` where it stands by itself.
        before: what it was; None where it was not said.
        after: what it is; None where it is not said any more.
        block: the block that it belongs to, as it is afterwards; None: none.
    """

    part: str
    name: str
    before: Any
    after: Any
    block: Block | None = None


@dataclass(frozen=True)
class Reworded:
    """Words that are others now.

    Attributes:
        part: the field of the file that they belong to; for a block, ``blocks``.
        name: of the words themselves, such as ``say``; the same as ``part`` where they stand by themselves.
        languages: in which they changed, in order.
        block: the block that they belong to, as it is afterwards; None: none.
    """

    part: str
    name: str
    languages: tuple[str, ...]
    block: Block | None = None


Difference = BlockChange | Changed | Reworded


def differences(before: Routine | Exercise, after: Routine | Exercise) -> tuple[Difference, ...]:
    """Return what changed, in the order of the file.

    Comments, the number of the version, and who signed a translation, are nothing that changed.

    Args:
        before: one version.
        after: another one of the same exercise or routine.
    """
    found: list[Difference] = []
    old, new = _said(before), _said(after)
    for part in dict.fromkeys((*new, *old)):
        if part == "blocks" and isinstance(before, Routine) and isinstance(after, Routine):
            found += _blocks(before.blocks, after.blocks)
        elif part not in UNTOLD:
            found += _values(part, old.get(part), new.get(part))
    return tuple(found)


def _said(content: Routine | Exercise | Block) -> dict[str, Any]:
    return content.model_dump(mode="json", by_alias=True, exclude_none=True)


def _key(block: Block) -> str:
    return block.exercise or ("rest" if block.rest_s is not None else "breathing")


def _blocks(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Difference]:
    """Match blocks that do the same thing, first in order and then across it."""
    old, new = list(map(_key, before)), list(map(_key, after))
    pairs: dict[int, int] = {}
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        pairs |= {match.b + step: match.a + step for step in range(match.size)}
    in_order = set(pairs)
    free = [at for at in range(len(old)) if at not in pairs.values()]
    for at in range(len(new)):
        same = next((each for each in free if at not in pairs and old[each] == new[at]), None)
        if same is not None:
            pairs[at] = same
            free.remove(same)
    yield from (BlockChange("went", before[at], at + 1, None) for at in free)
    for at, block in enumerate(after):
        if at not in pairs:
            yield BlockChange("came", block, None, at + 1)
            continue
        if at not in in_order:
            yield BlockChange("moved", block, pairs[at] + 1, at + 1)
        yield from _within(before[pairs[at]], block)


def _within(before: Block, after: Block) -> Iterator[Difference]:
    old, new = _said(before), _said(after)
    for name in dict.fromkeys((*new, *old)):
        yield from _values("blocks", old.get(name), new.get(name), name, after)


def _values(
    part: str, old: Any, new: Any, name: str | None = None, block: Block | None = None
) -> Iterator[Difference]:
    """Compare what stands under a name: words by language, mappings name by name, all else as a whole."""
    if old == new:
        return
    said, says = _words(old), _words(new)
    if said is not None and says is not None and (said or says):
        languages = (each for each in dict.fromkeys((*says, *said)) if said.get(each) != says.get(each))
        yield Reworded(part, name or part, tuple(languages), block)
    elif isinstance(old, dict | None) and isinstance(new, dict | None):
        before, after = old or {}, new or {}
        for each in dict.fromkeys((*after, *before)):
            yield from _values(part, before.get(each), after.get(each), each, block)
    else:
        yield Changed(part, name or part, old, new, block)


def _words(value: Any) -> dict[str, tuple[str, ...]] | None:
    """Return texts by language; nothing said is no words at all, and what is no text is None."""
    texts = value if isinstance(value, list) else [value]
    if value is None:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        if not (isinstance(text, dict) and text):
            return None
        for language, words in text.items():
            if not (isinstance(words, str) and re.fullmatch(LANGUAGE, language)):
                return None
            found[language] = (*found.get(language, ()), words)
    return found
