"""Every routine can be looked at and put on Today; nothing begins by that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sps_coach.ui.routines.entry import Entry
from sps_coach.ui.routines.page import RoutinesPage
from sps_coach.ui.today.page import TodayPage
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import SHORT, FakeDesk
from tests.ui.seeing import watch
from tests.ui.test_keyboard import focused, press
from tests.ui.test_motion import calm
from tests.ui.test_pages import press as touch
from tests.ui.test_pages import shown

Key = Qt.Key


def at_routines(open_window: Open, desk: FakeDesk | None = None) -> Opened:
    opened = open_window(desk)
    touch(opened, "All routines")
    assert isinstance(opened.window.page, RoutinesPage)
    return opened


def test_each_says_how_long_where_and_with_what(open_window: Open) -> None:
    opened = at_routines(open_window)
    told = {entry.text(): entry.accessibleDescription() for entry in opened.window.findChildren(Entry)}
    assert told == {
        "Gentle morning": "About 12 minutes. Lying on your back, then sitting. A mat, a pillow and a chair.",
        "An armchair moment": "About 5 minutes. Sitting. A chair.",
    }


def test_one_is_put_on_today_by_keyboard_and_can_be_begun(open_window: Open) -> None:
    opened = at_routines(open_window)
    press(opened, Key.Key_Tab, Key.Key_Return)
    assert isinstance(opened.window.page, TodayPage)
    assert opened.desk.asked == []
    assert SHORT.name in shown(opened.window)
    widget = focused()
    assert isinstance(widget, QPushButton)
    assert widget.text() == "Begin"
    press(opened, Key.Key_Return)
    assert opened.desk.asked == [SHORT]


def test_the_way_back_leaves_today_as_it_was(open_window: Open) -> None:
    opened = at_routines(open_window)
    touch(opened, "Back to Today")
    assert "Gentle morning" in shown(opened.window)


def test_it_comes_softly(open_window: Open) -> None:
    opened = open_window(size=(640, 560))
    assert calm(watch(opened, opened.window.show_routines))
