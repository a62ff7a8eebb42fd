"""What was opened in the Studio goes when it is closed: nothing of an editor stays, seen or unseen."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from sps_coach.ui.studio.desk import Kind
from sps_coach.ui.studio.page import StudioPage
from tests.ui.conftest import Open, Opened


def kept_alive() -> Counter[str]:
    """How many objects of the program's own kinds there are, and widgets of any kind."""
    gc.collect()
    own = Counter(
        kind.__qualname__
        for kind in map(type, gc.get_objects())
        if str(kind.__module__).startswith("sps_coach")
    )
    return own + Counter(type(each).__name__ for each in QApplication.allWidgets())


def open_and_close(opened: Opened, page: StudioPage, kind: Kind, name: str) -> None:
    """Open a draft, go through all of its parts, and close it."""
    page.open(kind, name)
    editor = page.editor
    assert editor is not None
    for part, _ in editor.which.options:
        editor.which.chosen.emit(part)
    opened.lay_out()
    page.close_editor()
    opened.lay_out()


@pytest.mark.usefixtures("without_fades")
@pytest.mark.parametrize(("kind", "source"), [("routine", "gentle-morning"), ("exercise", "heel-slide")])
def test_nothing_of_a_closed_editor_stays(open_window: Open, kind: Kind, source: str) -> None:
    opened = open_window()
    opened.window.show_studio()
    page = opened.window.page
    assert isinstance(page, StudioPage)
    name = opened.desk.workroom.studio.begin(kind, "Probe", source)
    open_and_close(opened, page, kind, name)  # what is made once and kept is made now
    before = kept_alive()
    open_and_close(opened, page, kind, name)
    assert kept_alive() - before == Counter()
