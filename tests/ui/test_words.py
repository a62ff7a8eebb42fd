"""The words of the interface: right for every count, and calm everywhere."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.library.exercises import Position, Prop
from sps_coach.library.joints import JOINTS
from sps_coach.library.routines import DAYS
from sps_coach.library.wording import remarks
from sps_coach.session.moment import Phase
from sps_coach.ui import words
from sps_coach.ui.studio.exercise import words as exercise_words

UI = Path(words.__file__).parent


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (3, "Good evening."),
        (4, "Good morning."),
        (11, "Good morning."),
        (12, "Good afternoon."),
        (18, "Good evening."),
    ],
)
def test_the_greeting_follows_the_hour(hour: int, expected: str) -> None:
    assert words.greeting(hour) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (words.about_minutes(1), "about a minute"),
        (words.about_minutes(12), "about 12 minutes"),
        (words.minutes_taken(0), "less than a minute"),
        (words.minutes_taken(1), "1 minute"),
        (words.exercises(1), "one exercise"),
        (words.exercises(6), "six exercises"),
        (words.exercises(14), "14 exercises"),
        (words.listed([]), ""),
        (words.listed(["a mat"]), "a mat"),
        (words.listed(["a mat", "a pillow", "a chair"]), "a mat, a pillow and a chair"),
        (words.props(()), "nothing else is needed"),
        (words.positions(("lying", "sitting")), "lying on your back, then sitting"),
        (words.side_and_repetition("left", 2, 3), "Left side, second of three"),
        (words.side_and_repetition("right", 1, 1), "Right side"),
        (words.side_and_repetition(None, 2, 20), "Second of 20"),
        (words.side_and_repetition(None, 0, 0), ""),
        (words.following("Neck turn", "exercise", None, ()), "Next: Neck turn."),
        (words.following("", "rest", None, ()), "Next: a rest."),
        (words.following("", "closing", None, ()), "Next: a settling rest to close."),
        (words.following("", None, None, ()), ""),
        (
            words.following("Neck turn", "exercise", "sitting", ("chair",)),
            "Next: Neck turn, sitting, with a chair.",
        ),
        (words.place_in_routine(2, 6), "third of six"),
        (words.place_in_routine(-1, 6), ""),
        (words.place_in_routine(6, 6), ""),
        (words.welcome_back("Knee roll"), "Welcome back. Your last session paused at Knee roll."),
        (words.welcome_back(""), "Welcome back. Your last session is still open."),
        (words.what_was_done("Gentle morning", 11), "Gentle morning, 11 minutes."),
    ],
)
def test_words_suit_what_they_tell(said: str, expected: str) -> None:
    assert said == expected


@given(st.integers(1, 200))
def test_every_count_and_place_has_a_word(count: int) -> None:
    assert words.number(count)
    assert words.ordinal(count)


@pytest.mark.parametrize("name", JOINTS)
def test_every_joint_has_its_words_and_its_part_of_the_body(name: str) -> None:
    assert exercise_words.joint(name)
    assert name in exercise_words.joints_of(exercise_words.group_of(name))


def test_everything_that_has_a_name_is_named() -> None:
    assert all(words.position(where) for where in get_args(Position))
    assert all(words.prop(thing) for thing in get_args(Prop))
    assert all(words.phase(kind) for kind in Phase)
    assert all(words.day_choice(day) for day in DAYS)


PLACE_OF_TEXT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1, "worded": 0}
PASSES_ON = {
    "ui/translation.py": set(PLACE_OF_TEXT),
    "ui/sentences.py": {"tr", "translate"},
    "ui/studio/exercise/words.py": {"translate"},
}
"""What takes the texts that stand elsewhere."""
TYPED = re.compile(
    "COMMAND|REGION|POSITION|ROUTINE|EXERCISE|FILE|FOLDER|PATH|PICTURE|CODE|DATE|NAME|WORDS|SECONDS"
)
"""What stands for something that is typed is in capitals, as in every manual."""


def texts() -> Iterator[tuple[str, str]]:
    """Every text of the interface, which stands as it is where it is handed to translation."""
    for path in sorted(UI.parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            of_painter = isinstance(node.func, ast.Attribute) and node.func.attr == "translate"
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if (
                not of_painter
                and name
                in PLACE_OF_TEXT.keys() - PASSES_ON.get(path.relative_to(UI.parent).as_posix(), set())
                and node.args
            ):
                text = node.args[PLACE_OF_TEXT[name]]
                assert isinstance(text, ast.Constant), f"{path.name}:{node.lineno}: a text is plain"
                assert isinstance(text.value, str)
                yield f"{path.name}:{node.lineno}", text.value


def test_every_text_of_the_interface_is_calm() -> None:
    found = list(texts())
    assert len(found) > 60
    said = ((place, TYPED.sub("", text)) for place, text in found)
    assert [f"{place}: {remark}" for place, text in said for remark in remarks(text)] == []


def test_no_text_is_shown_without_passing_through_translation() -> None:
    """A literal given to a widget that shows text would stay English for ever."""
    shows = {
        "setText",
        "set_words",
        "setAccessibleName",
        "setAccessibleDescription",
        "setWindowTitle",
        "setToolTip",
    }
    bare = [
        f"{path.name}:{node.lineno}"
        for path in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in shows
        for argument in node.args[:1]
        if isinstance(argument, ast.Constant) and argument.value not in ("", "SPS Coach")
    ]
    assert bare == []


def test_the_words_need_no_application_and_no_display() -> None:
    code = (
        "import sys; from sps_coach.ui import words; print(words.exercises(6));"
        "print([m for m in sys.modules if m in ('PySide6.QtGui', 'PySide6.QtWidgets', 'pydantic')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["six exercises", "[]"]
