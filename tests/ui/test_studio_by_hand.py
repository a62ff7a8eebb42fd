"""Somebody builds "gentle morning" again from an empty page: by mouse, and again by keyboard alone."""

from __future__ import annotations

import pytest

from sps_coach.library.files import read_routine
from tests.shipped import shipped_library
from tests.ui.by_hand import Keyboard, Mouse, Tally, build, in_english
from tests.ui.conftest import Open

LIBRARY = shipped_library()
SHIPPED = LIBRARY.routines["gentle-morning"]

PATIENCE_S = 600
"""Ten minutes: what a person may take."""


@pytest.mark.usefixtures("without_fades")
def test_gentle_morning_is_built_again_by_mouse_and_by_keyboard_alone(open_window: Open) -> None:
    files = []
    for way in (Mouse, Keyboard):
        opened, tally = open_window(), Tally()
        editor = build(opened, way(opened, tally), SHIPPED)
        name = f"{editor.bench.draft.path.stem}.yaml"
        files.append(opened.desk.workroom.places.library / "routines" / name)
        assert in_english(read_routine(files[-1]).content, LIBRARY) == in_english(SHIPPED, LIBRARY), way
        assert 60 < tally.seconds < PATIENCE_S, way
    mouse, keyboard = (file.read_bytes() for file in files)
    assert mouse == keyboard
