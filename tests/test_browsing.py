"""The shelf of the library: what stands on it, how it is found, and how it is narrowed down."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.app import build
from sps_coach.browsing import exercise_index
from sps_coach.library.search import Findable, index_of
from sps_coach.paths import places, shipped
from sps_coach.ui import words
from sps_coach.ui.library.shelf import Item, Narrowing, Shelf, key
from sps_coach.ui.translation import in_language
from tests.shipped import shipped_library

REGIONS = ("neck", "hip", "hand")
POSITIONS = ("lying", "sitting", "standing")
PROPS = ("chair", "bed", "pillow")


def laid_out() -> Shelf:
    """The shelf of the program as it would be in a window."""
    answers: list[Shelf] = []
    program = build(places(), silent=True)
    program.browsing.shelf(answers.append)
    program.close()  # waits for what is under way
    return answers[0]


def test_everything_that_can_be_practised_stands_on_the_shelf(home: Path) -> None:
    shelf, library = laid_out(), shipped_library()
    assert set(shelf.items) == {key("exercise", name) for name in library.exercises} | {
        key("routine", name) for name in library.routines
    }
    names = [item.name.casefold() for item in shelf.items.values() if item.kind == "exercise"]
    assert names == sorted(names)
    assert all(item.scene is not None for item in shelf.items.values())
    assert {item.origin for item in shelf.items.values()} == {"shipped"}


def test_ones_own_stand_beside_them_and_are_told_apart(home: Path) -> None:
    places().library.mkdir(parents=True)
    shutil.copy(shipped("exercises") / "neck-turn.yaml", places().library)
    shelf = laid_out()
    own = shelf.find("", Narrowing(what="own"))
    assert [(item.key, item.origin) for item in own] == [("exercise:neck-turn", "own")]


@pytest.mark.parametrize(
    "typed", ["neck turn", "Sitzend NACKEN", "heel SLIDE", "bett fersengleiten", "armchair moment"]
)
def test_it_is_found_by_words_in_any_language(home: Path, typed: str) -> None:
    assert laid_out().find(typed, Narrowing())


def test_words_of_one_language_are_asked_for_while_another_is_spoken() -> None:
    with in_language("de"):
        assert words.position("sitting") != "sitting"
    assert words.position("sitting") == "sitting"
    sitting = {name for name, each in shipped_library().exercises.items() if each.position == "sitting"}
    assert set(exercise_index(shipped_library().exercises.values()).find("sitzend")) >= sitting


def test_an_exercise_knows_those_that_ask_for_more(home: Path) -> None:
    shelf = laid_out()
    for exercise in shelf.exercises.values():
        assert exercise.easier is None or exercise.id in shelf.harder_than(exercise.easier)


def of(strategy: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(strategy))


@st.composite
def items(draw: st.DrawFn) -> Item:
    return Item(
        key("exercise", draw(st.text("abc", min_size=1, max_size=4))),
        "exercise",
        "A name",
        "",
        draw(of(REGIONS)),  # type: ignore[arg-type]  # each is a region
        draw(of(POSITIONS)),  # type: ignore[arg-type]  # each is a position
        draw(of(PROPS)),  # type: ignore[arg-type]  # each is a thing
        frozenset({draw(st.integers(1, 5))}),
    )


narrowings = st.builds(
    Narrowing,
    st.sampled_from(["everything", "exercises", "routines", "favourites", "own"]),
    of(REGIONS),
    of(POSITIONS),
    of(PROPS),
    st.frozensets(st.integers(1, 5)),
)


@given(st.lists(items(), unique_by=lambda item: item.key), narrowings, st.data())
def test_choices_hold_together(found: list[Item], narrowing: Narrowing, data: st.DataObject) -> None:
    shelf = Shelf({item.key: item for item in found}, index_of(Findable(i.key, [i.name], []) for i in found))
    favourites = data.draw(st.frozensets(st.sampled_from([i.key for i in found]))) if found else frozenset()
    kept = shelf.find("", narrowing, favourites)
    alone = [
        Narrowing(what=narrowing.what),
        Narrowing(regions=narrowing.regions),
        Narrowing(positions=narrowing.positions),
        Narrowing(at_hand=narrowing.at_hand),
        Narrowing(efforts=narrowing.efforts),
    ]
    each = [{item.key for item in shelf.find("", one, favourites)} for one in alone]
    assert {item.key for item in kept} == set.intersection(*each)
    for item in shelf.find("", Narrowing(at_hand=narrowing.at_hand)):
        assert not narrowing.at_hand or item.props <= narrowing.at_hand, "nothing else is needed"
