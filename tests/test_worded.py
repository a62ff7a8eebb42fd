"""A sentence that knows what it was made of is plain text as well, whatever way it goes."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.worded import Worded, filled, recognised, worded

FOUND = worded("{Joint} is {value} and not {values}", joint="the knee", value=2.50, values=["1", "2"])


def test_it_is_the_sentence_in_english() -> None:
    assert FOUND == "The knee is 2.5 and not 1, 2"
    assert {FOUND, "The knee is 2.5 and not 1, 2"} == {FOUND}


@pytest.mark.parametrize(
    "sent",
    [
        str,
        copy.copy,
        copy.deepcopy,
        lambda text: str(RuntimeError(text)),
        lambda text: pickle.loads(pickle.dumps(text)),
    ],
)
def test_it_stays_what_it_is_on_its_way(sent: Callable[[Worded], object]) -> None:
    arrived = sent(FOUND)
    assert isinstance(arrived, Worded)
    assert (arrived, arrived.template, dict(arrived.names)) == (FOUND, FOUND.template, dict(FOUND.names))


def test_a_count_stands_in_its_place() -> None:
    told = worded("{count} files in {folder}", None, 3)
    assert (told.number, told.of(folder="here")) == (3, "3 files in here")


@given(st.text(), st.text())
def test_what_stands_in_a_place_is_left_as_it_is(one: str, other: str) -> None:
    """Braces in a name are no places, and braces that hold no name of a place stay."""
    assert worded("{one}, {left|right} {two}", one=one, two=other) == f"{one}, {{left|right}} {other}"


@given(st.from_regex(r"[a-z]{1,9}", fullmatch=True), st.text(max_size=9))
def test_a_place_with_a_capital_begins_with_one(name: str, value: str) -> None:
    began = filled(f"{{{name.capitalize()}}}", {name: value})
    assert began == value[:1].upper() + value[1:]


@given(st.text(st.characters(exclude_categories=["Zl", "Zp", "Cc", "Cs"]), min_size=1))
def test_a_plain_text_is_found_again_with_its_names(name: str) -> None:
    known = (worded("There is no file {name}; nothing was changed."), worded("There is no file {name}."))
    for sentence in known:
        said = sentence.of(name=name)
        found = recognised(f"{said}", known)
        assert found == said
    assert recognised("Something else.", known) is None
