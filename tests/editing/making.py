"""Edits at random, of whatever a text holds."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from sps_coach.editing.edits import Edit, Insert, Move, Put, Remove, Rename
from sps_coach.library.strict_yaml import Place

NAMES = st.sampled_from(
    ["en", "de", "no", "on", "say", "rest_s", "hold_s", "note", "left_hip_flexion", "a b", "1"]
)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"]), max_size=20
)
SAID = st.sampled_from(
    [
        *(
            "no",
            "1:30",
            "0o17",
            "~",
            "",
            " a",
            "a ",
            "a: b",
            "a #b",
            "#",
            "- a",
            "a, b",
            "null",
            "True",
            "1e3",
        ),
        *(
            "{left|right} heel",
            "Let {left|right}",
            "'",
            '"',
            "\\",
            "[",
            ">-",
            "a\nb",
            "\n",
            "a:",
            "?",
            "a\tb",
        ),
        *("x" * 130, "word and more " * 12 + "end", "# " * 60 + "a", "word " * 30),
    ]
)
SCALARS = st.one_of(WORDS, SAID, st.integers(-5, 999), st.booleans(), st.none(), st.floats(-50, 50))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=5,
)


def places(values: Any, at: Place = ()) -> list[Place]:
    """Every place that something stands at, the whole text left out."""
    steps = (
        values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    )
    return [found for step, inner in steps for found in [(*at, step), *places(inner, (*at, step))]]


def at(values: Any, place: Place) -> Any:
    """What stands at a place."""
    for step in place:
        values = values[step]
    return values


@st.composite
def edits(draw: st.DrawFn, values: Any) -> Edit:
    """One edit that can be made."""
    every = places(values)
    collections = [(), *(place for place in every if isinstance(at(values, place), dict | list))]
    kind = draw(st.sampled_from(["put", "put", "add", "insert", "remove", "move", "rename"]))
    if kind in ("add", "insert"):
        around = draw(st.sampled_from(collections))
        inner = at(values, around)
        if isinstance(inner, list):
            return Insert((*around, draw(st.integers(0, len(inner)))), draw(VALUES))
        return Put((*around, draw(NAMES)), draw(VALUES), draw(st.sampled_from([None, (), tuple(inner)[:1]])))
    place = draw(st.sampled_from(every))
    if kind == "move" and isinstance(place[-1], int):
        return Move(place, draw(st.integers(0, len(at(values, place[:-1])) - 1)))
    if kind == "rename" and isinstance(place[-1], str):
        return Rename(place, draw(NAMES.filter(lambda name: name not in at(values, place[:-1]))))
    if kind == "remove" and len(values) > 1:
        return Remove(place)
    return Put(place, draw(VALUES))
