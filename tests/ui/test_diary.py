"""The diary, as the people who write in it do; and Tab through it and through How it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.history.statements import DiaryEntry
from sps_coach.ui.diary.page import DiaryPage
from tests.ui.conftest import Open, Opened
from tests.ui.review_page import press, shown
from tests.ui.reviewing import PASSPHRASE, PRIVATE, TODAY


def diary(opened: Opened) -> DiaryPage:
    opened.window.show_diary()
    opened.settle()
    page = opened.window.page
    assert isinstance(page, DiaryPage)
    return page


def test_an_entry_is_written_changed_and_taken_back(open_window: Open) -> None:
    opened: Opened = open_window()
    page = diary(opened)
    press(opened, "Spasms")
    press(opened, "A day earlier")
    press(opened, "More")
    press(opened, "More")
    page.text.text.setPlainText("in the left leg")
    press(opened, "Keep it")
    entry = DiaryEntry("spasms", TODAY - timedelta(days=1), count=2, text="in the left leg")
    assert opened.desk.looking_back.said == [entry]
    assert "It is kept, for you alone." in shown(page)
    assert "in the left leg" in shown(page.entries)  # until the page is left
    press(opened, "Change it")
    page.text.text.setPlainText("in the right leg")
    press(opened, "Those who help as well")
    press(opened, "Keep it")
    assert opened.desk.looking_back.said[-1] == replace(entry, text="in the right leg", shared=True)
    press(opened, "Take it back")
    assert "in the right leg" not in shown(page)


def test_private_entries_are_out_of_sight_once_the_page_is_left(open_window: Open) -> None:
    opened: Opened = open_window()
    page = diary(opened)
    page.text.text.setPlainText("for nobody but me")
    press(opened, "Keep it")
    opened.window.show_today()
    opened.settle()
    diary(opened)
    assert "for nobody but me" not in shown(page)
    assert PRIVATE not in shown(page)
    assert "entries of the last three months are private and not shown" in shown(page)
    opened.desk.looking_back.locked = "private"
    opened.window.show_today()
    opened.settle()
    diary(opened)
    press(opened, "Show them")
    QTest.keyClicks(page.lock_panel.field.line, PASSPHRASE)
    QTest.keyClick(page.lock_panel.field.line, Qt.Key.Key_Return)
    opened.settle()
    assert PRIVATE in shown(page)


def test_words_of_ones_own_need_words(open_window: Open) -> None:
    opened: Opened = open_window()
    page = diary(opened)
    press(opened, "In my words")
    press(opened, "Keep it")
    assert opened.desk.looking_back.said == []
    assert "There are no words yet." in shown(page)


def reached(opened: Opened, leave: Callable[[], bool]) -> set[str]:
    """What Tab comes to."""
    names = set()
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.add(QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        opened.settle()
        if leave():
            break
    return names


def test_tab_reaches_every_control_of_the_diary_and_of_review(open_window: Open) -> None:
    opened: Opened = open_window()
    diary(opened)
    names = reached(opened, lambda: False)
    assert {"Medicine", "A day earlier", "A day later", "In your own words", "Only me", "Keep it"} <= names
    opened.window.show_review()
    opened.settle()
    names = reached(opened, lambda: False)
    assert {"Over time", "3 months", "Earlier", "Later", "Closer", "Wider", "Narrow it down"} <= names
    assert {"Planned and done", "How it felt, 0 to 10", "Along the way", "As a table"} <= names
