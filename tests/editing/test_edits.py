"""An edit changes what it says and nothing else: no other value, no comment, no byte of another line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.editing.edits import Edit, EditRefused, Insert, Move, Put, Remove, edit, script, values_after
from sps_coach.library.collection import library_files
from sps_coach.library.strict_yaml import Place
from sps_coach.paths import shipped
from tests.editing.making import at, edits
from tests.library.samples import EXERCISE, ROUTINE

FOLDER = shipped("exercises")
FILES = [*library_files(FOLDER), *library_files(FOLDER / "routines")]
TEXTS = sorted({path.read_text(encoding="utf-8") for path in FILES} | {EXERCISE, ROUTINE})
HERE = Path("here.yaml")

BY_HAND = """\
# A routine as somebody writes it.

format: 1    # always
name:   {en: Small, de:   "Klein"  }   # two names
empty:
list:   # of blocks

    # first
    - exercise: heel-slide   # the heel

      dose:   {repetitions: 3}
      # for Tuesday
    # second

    # second, too
    -   rest_s: 30
        say:
        - en: >-   # folded
            Rest here, and let it
            all be heavy.

          # in German
          de: 'Ruhen Sie
            hier.'
    - note: |
        line

        line
props: [mat,   # soft
  sock , towel,]
# the end"""


def after(text: str, wanted: Edit) -> str:
    return edit(script(HERE, text), wanted)[1].text


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_an_edit_does_what_it_says_and_can_be_undone(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([BY_HAND, BY_HAND, *TEXTS]))
    text = text.replace("\n", data.draw(st.sampled_from(["\n", "\n", "\r\n"])))
    before = script(HERE, text)
    wanted = data.draw(edits(before.document.values))
    splice, changed = edit(before, wanted)
    assert changed.text == splice.applied(text)
    assert changed.document.values == values_after(before.document.values, wanted)
    assert splice.undone.applied(changed.text) == text
    assert ("\r\n" in text) == ("\r\n" in changed.text)
    assert "\n" not in splice.put.replace("\r\n", "") or "\r\n" not in text


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_every_comment_stays_where_nothing_goes_that_it_is_within(data: st.DataObject) -> None:
    before = script(HERE, BY_HAND)
    wanted = data.draw(edits(before.document.values))
    if isinstance(wanted, Remove) or (
        isinstance(wanted, Put) and holds_more(before.document.values, wanted.place)
    ):
        return
    changed = after(BY_HAND, wanted)
    for comment in re.findall(r"# [a-zA-Z].*", BY_HAND):
        assert changed.count(comment) >= BY_HAND.count(comment)


def holds_more(values: Any, place: Place) -> bool:
    """Whether a collection stands at a place."""
    try:
        return isinstance(at(values, place), dict | list)
    except LookupError:
        return False


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        (Put(("format",), 2), {"format: 1    # always": "format: 2    # always"}),
        (
            Put(("name", "en"), "Little, by little"),
            {
                'name:   {en: Small, de:   "Klein"  }   # two names': (
                    'name:   {en: "Little, by little", de:   "Klein"  }   # two names'
                )
            },
        ),
        (
            Put(("list", 0, "exercise"), "knee-roll"),
            {"    - exercise: heel-slide   # the heel": "    - exercise: knee-roll   # the heel"},
        ),
        (
            Put(("list", 0, "dose", "hold_s"), 5),
            {"      dose:   {repetitions: 3}": "      dose:   {repetitions: 3, hold_s: 5}"},
        ),
        (Put(("list", 1, "day"), "usual"), {"            hier.'": "            hier.'\n        day: usual"}),
        (
            Put(("list", 1, "say", 0, "en"), "Rest."),
            {
                "        - en: >-   # folded": "        - en: Rest.   # folded",
                "            Rest here, and let it": None,
                "            all be heavy.": None,
            },
        ),
        (Put(("empty",), "no"), {"empty:": "empty: no"}),
        (Put(("empty",), "null"), {"empty:": 'empty: "null"'}),
        (Remove(("props", 1)), {"  sock , towel,]": "  towel,]"}),
        (Insert(("props", 0), "bed"), {"props: [mat,   # soft": "props: [bed, mat,   # soft"}),
        (
            Remove(("list", 0)),
            {
                "    # first": None,
                "    - exercise: heel-slide   # the heel": None,
                "      dose:   {repetitions: 3}": None,
            },
        ),
        (
            Insert(("list", 1), {"rest_s": 10, "say": [{"en": "Rest."}]}),
            {"    # second, too": "    - rest_s: 10\n      say:\n        - en: Rest.\n    # second, too"},
        ),
    ],
)
def test_only_the_lines_that_it_concerns_change(wanted: Edit, lines: dict[str, str | None]) -> None:
    expected = [lines.get(line, line) for line in BY_HAND.split("\n")]
    changed = after(BY_HAND, wanted)
    assert re.sub(r"\n\n+", "\n", changed) == re.sub(
        r"\n\n+", "\n", "\n".join(line for line in expected if line is not None)
    )


def test_a_block_moves_with_the_comment_above_it() -> None:
    changed = after(BY_HAND, Move(("list", 0), 2))
    assert changed.index("rest_s: 30") < changed.index("- note") < changed.index("# first\n    - exercise")
    assert changed.index("# second, too\n    -   rest_s") < changed.index("# first")
    assert sorted(re.findall("#.*", changed)) == sorted(re.findall("#.*", BY_HAND))
    assert after(changed, Move(("list", 2), 0)) == BY_HAND


def test_a_name_comes_where_a_file_has_it() -> None:
    changed = after(ROUTINE, Put(("blocks", 0, "day"), "good", after=("exercise", "rest_s", "breathing")))
    assert "  - exercise: heel-slide\n    day: good\n    dose:\n" in changed
    first = after(ROUTINE, Put(("blocks", 0, "day"), "good", after=()))
    assert "  - day: good\n    exercise: heel-slide\n" in first


def test_the_first_name_of_a_block_can_go() -> None:
    assert "  - dose:\n      repetitions: 3\n" in after(ROUTINE, Remove(("blocks", 0, "exercise")))


def test_the_last_of_something_leaves_brackets_that_can_be_filled_again() -> None:
    text = after(ROUTINE, Remove(("blocks", 0, "dose", "repetitions")))
    assert "    dose: {}\n" in text
    assert after(text, Put(("blocks", 0, "dose", "repetitions"), 3)) == ROUTINE


def test_long_texts_are_folded_as_in_the_library() -> None:
    words = " ".join(["slowly"] * 40)
    text = after(ROUTINE, Put(("summary", "en"), words))
    assert max(map(len, text.splitlines())) <= 110
    assert "  en: >-\n    slowly slowly" in text
    assert after(text, Put(("summary", "en"), "One easy movement and a few slow breaths.")) == ROUTINE


@pytest.mark.parametrize(
    "wanted",
    [
        Put(("name", "en", "more"), 1),
        Put(("nothing", "more"), 1),
        Put(("blocks", 99), {}),
        Insert(("blocks", 99), {}),
        Insert(("name", 0), "a"),
        Remove(("nothing",)),
        Remove(("blocks", -1)),
        Move(("blocks", 0), 99),
        Move(("blocks", 0), -1),
        Move(("name",), 0),
        Put(("name", "en"), "a\u202eb"),
        Put(("name", "en"), "a\x00b"),
        Put(("name", "en"), "x" * 300_000),
        Put(("name",), {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"i": {"j": {"k": {"l": 1}}}}}}}}}}}}),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(wanted: Edit) -> None:
    with pytest.raises(EditRefused) as refused:
        after(ROUTINE, wanted)
    assert re.fullmatch(r"[^\n]+\.", str(refused.value))
