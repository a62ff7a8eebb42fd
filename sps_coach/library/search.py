"""Finding exercises by words: in any order, by their beginnings, whatever their accents and capitals.

Pure. An index is made once; asking it costs a fraction of a millisecond, so it may be asked at every key stroke.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sps_coach.library.exercises import Exercise

_WORD = re.compile(r"\w+")
_STROKED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
_AFTER_ANY = "\uffff"


def _nothing_more(_exercise: Exercise) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Index:
    """What can be found.

    Attributes:
        ids: of all exercises, in the order in which they are told.
        words: every word that can be looked for, in order.
        holders: for each of these words, the places in ``ids`` of the exercises that have it.
        named: the places of the exercises whose names have it.
    """

    ids: tuple[str, ...]
    words: tuple[str, ...]
    holders: tuple[frozenset[int], ...]
    named: tuple[frozenset[int], ...]

    def find(self, text: str) -> list[str]:
        """Return the ids of the exercises that have every word of a text, or a word that begins with it.

        Those whose names have all of the words come first; a text without words finds every exercise.
        """
        asked = {spellings[0] for spellings in _spellings(text)}
        if not asked:
            return list(self.ids)
        found = frozenset.intersection(*(self._having(word, self.holders) for word in asked))
        first = frozenset.intersection(*(self._having(word, self.named) for word in asked)) & found
        return [self.ids[place] for place in (*sorted(first), *sorted(found - first))]

    def _having(self, beginning: str, places: tuple[frozenset[int], ...]) -> frozenset[int]:
        start, end = (
            bisect_left(self.words, beginning),
            bisect_left(self.words, beginning + _AFTER_ANY),
        )
        return frozenset().union(*places[start:end])


class Findable(NamedTuple):
    """What can be found: its id, its names, and further texts by which it is found as well."""

    id: str
    names: Iterable[str]
    texts: Iterable[str]


def index(exercises: Iterable[Exercise], more: Callable[[Exercise], Iterable[str]] = _nothing_more) -> Index:
    """Make an index of names, goals, ids, regions, positions, things needed and effort, in every language there is.

    Args:
        exercises: what can be found.
        more: further texts by which an exercise can be found, such as its region in another language.
    """
    return index_of(
        Findable(exercise.id, exercise.name.values(), (*exercise_texts(exercise), *more(exercise)))
        for exercise in exercises
    )


def index_of(findables: Iterable[Findable]) -> Index:
    """Make an index of anything that has an id and texts."""
    ids: list[str] = []
    holders: dict[str, set[int]] = {}
    named: dict[str, set[int]] = {}
    spelt = cache(_spelt)  # most words stand in many texts
    for place, findable in enumerate(findables):
        ids.append(findable.id)
        for words, texts in ((named, findable.names), (holders, findable.texts)):
            for text in texts:
                for spelling in (each for word in _words(text) for each in spelt(word)):
                    words.setdefault(spelling, set()).add(place)
                    holders.setdefault(spelling, set()).add(place)
    ordered = tuple(sorted(holders))
    return Index(tuple(ids), ordered, _by(ordered, holders), _by(ordered, named))


def _by(words: tuple[str, ...], places: Mapping[str, set[int]]) -> tuple[frozenset[int], ...]:
    return tuple(frozenset(places.get(word, ())) for word in words)


def exercise_texts(exercise: Exercise) -> Iterator[str]:
    """Yield the texts beside its names by which an exercise is found."""
    yield from exercise.goal.values()
    yield exercise.id
    yield exercise.region
    yield exercise.position
    yield from exercise.props
    yield f"effort {exercise.effort}"


def _spellings(text: str) -> Iterator[tuple[str, ...]]:
    """Yield for each word of a text the ways to look for it."""
    return map(_spelt, _words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def _spelt(word: str) -> tuple[str, ...]:
    """Return the ways to look for a word, the plainest first: Füße is fusse, and fuesse."""
    plain, spelt_out = folded(word), folded(word.translate(_SPELT_OUT))
    return (plain,) if spelt_out == plain else (plain, spelt_out)


def folded(word: str) -> str:
    """Return a word in small letters without accents.

    What is taken apart may have capitals in it again, so it is done twice: Unicode's compatibility caseless matching
    (The Unicode Standard, definition D146).
    """
    for _ in range(2):
        word = unicodedata.normalize("NFKD", word.casefold().translate(_STROKED))
    return "".join(letter for letter in word if not unicodedata.combining(letter))
