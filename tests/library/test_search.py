"""Exercises are found by what people type, in any order, half a word at a time."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sps_coach.library.exercises import Exercise
from sps_coach.library.search import folded, index
from tests.shipped import shipped_library

LIBRARY = shipped_library().exercises
INDEX = index(LIBRARY.values())


def named(names: dict[str, dict[str, str]]) -> list[Exercise]:
    like = LIBRARY["neck-turn"]
    return [
        like.model_copy(update={"id": each, "name": name, "goal": {"en": "x"}})
        for each, name in names.items()
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("neck turn", "neck-turn"),
        ("TURN neck", "neck-turn"),
        ("hea turn slo", "neck-turn"),
        ("neck-turn", "neck-turn"),
        ("strap", "hamstring-strap"),
        ("standing wall", "wall-stand"),
        ("effort 5", "heel-raise-hold"),
    ],
)
def test_words_find_in_any_order_and_by_their_beginnings(typed: str, found: str) -> None:
    assert found in INDEX.find(typed)


def test_every_word_has_to_be_there() -> None:
    assert INDEX.find("neck zebra") == []
    assert set(INDEX.find("neck sitting")) < set(INDEX.find("neck"))


def test_names_come_before_goals_and_things() -> None:
    in_goal, in_name = named({"a": {"en": "Slow round"}, "b": {"en": "Ankle rest"}})
    found = index([in_goal.model_copy(update={"goal": {"en": "To ease the ankle."}}), in_name]).find("ankle")
    assert found == ["b", "a"]


@pytest.mark.parametrize("typed", ["füße", "FUSSE", "fuesse", "Fusse", "fuß", "fue"])
def test_accents_and_their_spellings_are_all_one(typed: str) -> None:
    made = index(named({"feet": {"de": "Füße und Zehen"}, "hand": {"de": "Hände"}}))
    assert made.find(typed) == ["feet"]


def test_other_languages_and_further_words_find_as_well() -> None:
    made = index(named({"knee": {"en": "Knee", "fr": "Le genou fléchi"}}), lambda _: ["Sessel"])
    for typed in ("flechi", "fléchi genou", "sess"):
        assert made.find(typed) == ["knee"]


def test_nothing_typed_finds_all_in_their_order() -> None:
    assert INDEX.find("") == INDEX.find(" - ") == list(LIBRARY)


@given(st.sampled_from(sorted(LIBRARY)), st.data())
def test_an_exercise_is_found_by_any_beginnings_of_its_words(name: str, data: st.DataObject) -> None:
    words = data.draw(st.permutations(LIBRARY[name].name["en"].replace("-", " ").split()))
    typed = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in words)
    assert name in INDEX.find(typed)


@given(st.text())
@example("𝕊")
def test_whatever_is_typed_finds_something_known_or_nothing(typed: str) -> None:
    assert set(INDEX.find(typed)) <= set(LIBRARY)
    assert folded(folded(typed)) == folded(typed)
