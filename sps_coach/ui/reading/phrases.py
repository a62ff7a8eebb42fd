"""Texts as they can be spoken calmly: short phrases, a few of them to a cue. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

MOST_WORDS = 12
"""Words in one phrase (docs/calm.md, Voice)."""

PHRASES_IN_A_CUE = 6
"""So that easing off never loses more than some of it, and the first one is soon ready."""

_SENTENCE_ENDS = re.compile(r"(?<=[.;?])\s+|\n+")
_PARTS_END = re.compile(r"(?<=[,:])\s+")


def phrases(texts: Iterable[str]) -> Iterator[str]:
    """Yield texts in phrases of at most twelve words: sentences, and what is longer cut at a comma where it has one.

    The same phrase is not said twice in a row.
    """
    before = ""
    for text in texts:
        for sentence in _SENTENCE_ENDS.split(text.strip()):
            for phrase in _short(sentence):
                if phrase != before and any(character.isalnum() for character in phrase):
                    before = phrase
                    yield phrase


def _short(sentence: str) -> Iterator[str]:
    """Parts of a sentence, as many together as twelve words hold; a part that is longer is cut at that."""
    words: list[str] = []
    for part in _PARTS_END.split(sentence):
        more = part.split()
        if len(words) + len(more) > MOST_WORDS and words:
            yield " ".join(words)
            words = []
        words += more
        while len(words) > MOST_WORDS:
            yield " ".join(words[:MOST_WORDS])
            del words[:MOST_WORDS]
    if words:
        yield " ".join(words)


def cues(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the phrases of texts, some to a cue, in order."""
    spoken: Sequence[str] = list(phrases(texts))
    return [
        tuple(spoken[first : first + PHRASES_IN_A_CUE]) for first in range(0, len(spoken), PHRASES_IN_A_CUE)
    ]
