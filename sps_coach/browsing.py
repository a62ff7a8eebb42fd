"""The library as the window browses it: joins what can be practised, its words, and where each thing comes from."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sps_coach.aside import Deliver, OnTheSide
from sps_coach.library.collection import Library
from sps_coach.library.exercises import Exercise
from sps_coach.library.languages import codes
from sps_coach.library.routines import Routine
from sps_coach.library.search import Findable, Index, exercise_texts, index, index_of
from sps_coach.paths import Places
from sps_coach.session.composing import in_language
from sps_coach.session.scenes import whole_way
from sps_coach.ui import translation, words
from sps_coach.ui.library.shelf import Item, Origin, Shelf, key

if TYPE_CHECKING:
    from sps_coach.ui.desk import Offer


_log = logging.getLogger(__name__)


class LibraryBrowsing:
    """Lays out the shelf on a thread of its own: implements ``ui.library.shelf.Browsing``."""

    def __init__(
        self,
        library: Callable[[], Library],
        offer: Callable[[Routine], Offer],
        language: Callable[[], str],
        places: Places,
        deliver: Deliver,
        on_the_side: OnTheSide,
    ) -> None:
        """Take the parts.

        Args:
            library: gives what can be practised.
            offer: lays a routine out as on a usual day.
            language: gives the language of its texts.
            places: where one's own things and those that were handed over live.
            deliver: carries answers to the caller's thread.
            on_the_side: does what may take a moment.
        """
        self._library, self._offer, self._language, self._places = library, offer, language, places
        self._deliver, self._on_the_side = deliver, on_the_side

    def shelf(self, answer: Callable[[Shelf], None]) -> None:
        """Tell everything that can be browsed; where it cannot be read, an empty shelf."""

        def look() -> None:
            try:
                library = self._library()
                offers = {name: self._offer(routine) for name, routine in library.routines.items()}
                laid = shelf(library, offers, self._language(), self._places)
            except Exception:
                _log.exception("the library could not be laid out")
                laid = Shelf({}, index_of(()))
            self._deliver(lambda: answer(laid))

        self._on_the_side("shelf", look)


def shelf(library: Library, offers: dict[str, Offer], language: str, places: Places) -> Shelf:
    """Lay out a library: its exercises by their names, then its routines by theirs."""
    exercises = sorted(library.exercises.values(), key=lambda each: _sorted_as(each, language))
    routines = sorted(library.routines.values(), key=lambda each: _sorted_as(each, language))
    items = [_of_exercise(each, library, language, places) for each in exercises]
    items += [_of_routine(each, library, offers[each.id], places) for each in routines]
    found = index_of(findables(library, exercises, routines))
    return Shelf({item.key: item for item in items}, found, library.exercises, offers, language)


def findables(
    library: Library, exercises: Iterable[Exercise], routines: Iterable[Routine]
) -> Iterator[Findable]:
    """Yield by which words each is found, in this order, under its key."""
    for exercise in exercises:
        texts = (*exercise_texts(exercise), *in_words(exercise))
        yield Findable(key("exercise", exercise.id), exercise.name.values(), texts)
    for routine in routines:
        yield Findable(key("routine", routine.id), routine.name.values(), _routine_texts(routine, library))


def exercise_index(exercises: Iterable[Exercise]) -> Index:
    """Make an index that also finds positions and things by what each language calls them."""
    return index(exercises, in_words)


def in_words(exercise: Exercise) -> Iterator[str]:
    """Yield what regions, positions, things and effort of an exercise are called, in every language there is."""
    for code in codes():
        with translation.in_language(code):
            said = [words.region(exercise.region), words.position(exercise.position)]
            said += [*map(words.prop, exercise.props), words.effort(exercise.effort)]
        yield from said


def _routine_texts(routine: Routine, library: Library) -> Iterator[str]:
    yield from routine.summary.values()
    yield routine.id
    for each in _practised(routine, library):
        yield from each.name.values()
        yield from exercise_texts(each)
        yield from in_words(each)


def _sorted_as(content: Exercise | Routine, language: str) -> tuple[str, str]:
    return in_language(content.name, language).casefold(), content.id


def _of_exercise(exercise: Exercise, library: Library, language: str, places: Places) -> Item:
    return Item(
        key("exercise", exercise.id),
        "exercise",
        in_language(exercise.name, language),
        words.about_exercise(exercise.region, exercise.position, exercise.props),
        frozenset({exercise.region}),
        frozenset({exercise.position}),
        frozenset(exercise.props),
        frozenset({exercise.effort}),
        _origin(library.files.get(f"{exercise.id}.yaml"), places),
        whole_way(exercise),
    )


def _of_routine(routine: Routine, library: Library, offer: Offer, places: Places) -> Item:
    practised = _practised(routine, library)
    return Item(
        key("routine", routine.id),
        "routine",
        offer.name,
        words.needed(offer.minutes, offer.positions, offer.props),
        frozenset(each.region for each in practised),
        frozenset(offer.positions),
        frozenset(offer.props),
        frozenset(each.effort for each in practised),
        _origin(library.files_of(routine).get(f"routines/{routine.id}.yaml"), places),
        offer.picture,
    )


def _practised(routine: Routine, library: Library) -> list[Exercise]:
    known = library.exercises_of(routine)
    return [known[block.exercise] for block in routine.blocks if block.exercise]


def _origin(file: Path | None, places: Places) -> Origin:
    if file is not None and file.is_relative_to(places.library):
        return "own"
    return "handed-over" if file is not None and file.is_relative_to(places.received) else "shipped"
