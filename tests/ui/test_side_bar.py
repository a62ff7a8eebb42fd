"""The way between pages where there is little room: a row that folds, and a bar without what the settings have too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.conftest import Open, Opened
from tests.ui.fakes import FakeDesk

ALL = ["Today", "Library", "Diary", "How it went", "Studio", "Settings"]


def seen(opened: Opened) -> list[str]:
    return [b.text() for b in opened.window.side_bar.findChildren(QPushButton) if b.isVisible()]


def press(opened: Opened, text: str) -> None:
    (button,) = [
        b for b in opened.window.side_bar.findChildren(QPushButton) if b.isVisible() and b.text() == text
    ]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    opened.settle()


def test_a_row_is_folded_until_more_is_asked_for(open_window: Open) -> None:
    opened = open_window(FakeDesk(), size=(520, 900))
    assert seen(opened) == ["Today", "More", "Read aloud"]
    press(opened, "More")
    assert seen(opened) == [*ALL, "Fewer", "Read aloud"]
    assert opened.window.side_bar.more.hasFocus()
    press(opened, "Fewer")
    assert seen(opened) == ["Today", "More", "Read aloud"]


def test_the_page_that_is_shown_stays_in_the_row(open_window: Open) -> None:
    opened = open_window(FakeDesk(), size=(520, 900))
    press(opened, "More")
    press(opened, "Settings")
    assert seen(opened) == ["Today", "Settings", "More", "Read aloud"]


def test_a_short_window_keeps_the_bar_without_what_the_settings_have(open_window: Open) -> None:
    opened = open_window(FakeDesk(), size=(1280, 800), text_scale=1.75)
    assert seen(opened) == [*ALL, "Read aloud"]


def test_the_tab_key_goes_along_the_bar(open_window: Open) -> None:
    opened = open_window(FakeDesk())
    opened.window.side_bar.first().setFocus()
    came_to = []
    for _ in ALL:
        here = QApplication.focusWidget()
        assert isinstance(here, QPushButton)
        came_to.append(here.text())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert came_to == ALL
