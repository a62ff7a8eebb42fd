"""Every part of the exercise editor in themes and text sizes: contrast, targets, names, and nothing cut."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from sps_coach.editing.edits import Put
from sps_coach.ui.studio.exercise import sections
from sps_coach.ui.studio.exercise.editor import ExerciseEditor
from sps_coach.ui.theme import Theme
from tests.ui.authoring import Workroom
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import FakeDesk
from tests.ui.test_audit import cut, remarks

pytestmark = pytest.mark.usefixtures("without_fades")


def parts(opened: Opened, named: Collection[str] = tuple(sections.NAMES)) -> Iterator[str]:
    """Go through parts of a draft in which some things are to be mended."""
    opened.window.show_studio()
    opened.settle()
    studio = opened.window.studio
    assert studio is not None
    studio.beginning.begun.emit("exercise", "A slow slide", "heel-slide")
    opened.settle()
    editor = studio.editor
    assert isinstance(editor, ExerciseEditor)
    editor.pen.do(
        Put(
            ("dose",),
            {"repetitions": 20, "move_s": 3, "hold_s": 3, "return_s": 9, "rest_s": 4, "sides": "both"},
        ),
        Put(("cues", "hold"), [{"en": "Stay here for as long as ever it takes you, and a little longer."}]),
        Put(("sources",), [{"title": "Somebody, a title", "doi": "nowhere"}]),
        Put(("motion", "poses", "leg-bent", "left_shoulder_flexion"), 60),
    )
    opened.settle()
    for name in named:
        editor.show_section(name)
        opened.settle()
        yield name


def desk_in(folder: Path) -> FakeDesk:
    desk = FakeDesk()
    desk.workroom = Workroom(folder)
    return desk


EVERY = list(sections.NAMES)


@pytest.mark.parametrize(
    ("theme", "text_scale", "named"),
    [
        ("light", 1.0, ("dose", "cues")),
        ("dark", 2.0, ("motion", "place")),
        ("light", 2.0, ("care", "sources")),
        ("dark", 1.0, ("texts",)),
    ],
)
def test_everything_can_be_read_reached_and_named(
    open_window: Open, theme: Theme, text_scale: float, named: tuple[str, ...], tmp_path: Path
) -> None:
    opened = open_window(desk_in(tmp_path), theme=theme, text_scale=text_scale)
    assert {part: list(remarks(opened, part)) for part in parts(opened, named)} == {
        part: [] for part in named
    }


@pytest.mark.parametrize(("size", "text_scale"), [((480, 560), 1.0), ((520, 900), 2.0), ((1280, 800), 1.5)])
def test_nothing_is_cut_in_any_window(
    open_window: Open, text_scale: float, size: tuple[int, int], tmp_path: Path
) -> None:
    opened = open_window(desk_in(tmp_path), text_scale=text_scale, size=size)
    assert {part: list(cut(opened)) for part in parts(opened)} == {part: [] for part in EVERY}
