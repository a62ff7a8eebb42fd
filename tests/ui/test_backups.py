"""Keeping the history safe, as a person goes about it in the window: looked at first, left as it is, or done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.ui.safe_keeping import Mended
from sps_coach.ui.settings.backups import BackupsSection
from sps_coach.ui.settings.page import SettingsPage
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.text import MAY_BREAK
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import FakeDesk
from tests.ui.test_pages import press, shown

ASIDE = Path("/home/anna/.local/share/sps-coach/damaged/history-000001.sqlite3")


def section(opened: Opened) -> BackupsSection:
    opened.window.show_settings("backups")
    opened.settle()
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    return page.backups


def choose(opened: Opened, words: str) -> None:
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    (button,) = [each for each in page.backups.buttons() if each.text().startswith(words)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    opened.settle()


def said(opened: Opened) -> str:
    return shown(opened.window).replace(MAY_BREAK, "")


def test_it_says_what_is_kept_and_where(open_window: Open) -> None:
    opened = open_window()
    section(opened)
    told = said(opened)
    assert "251 sessions, from 22 November 2025 to 21 November 2026" in told
    assert "Backups: 9. The newest was made on 21 November 2026, 09:14, and was opened and checked." in told
    assert "/home/anna/.local/share/sps-coach/backups" in told


def test_a_backup_is_made_and_that_is_said(open_window: Open) -> None:
    opened = open_window()
    section(opened)
    choose(opened, "Make a backup now")
    assert opened.desk.safe_keeping.asked == [("back up",)]
    assert "A backup is made." in said(opened)


def test_an_earlier_state_is_looked_at_before_it_is_put_in_place(open_window: Open) -> None:
    opened = open_window()
    where = section(opened)
    choose(opened, "Look at earlier states")
    assert [each.hint for each in where.buttons()[1:3]] == ["251 sessions", "250 sessions"]
    choose(opened, "20 November 2026")
    assert opened.desk.safe_keeping.asked == []
    assert "This backup holds 250 sessions, from 22 November 2025 to 20 November 2026." in said(opened)
    choose(opened, "Put it in place")
    assert opened.desk.safe_keeping.asked == [("restore", "history-000008.sqlite3")]
    assert "The backup is in place." in said(opened)


def test_what_was_exported_is_offered_and_taken_in(open_window: Open) -> None:
    opened = open_window()
    section(opened)
    choose(opened, "Export everything")
    choose(opened, "Import")
    choose(opened, "history-2026-11-20")
    assert opened.desk.safe_keeping.asked == [("export",), ("take in", "history-2026-11-20.json")]


def test_without_an_export_it_says_where_to_put_one(open_window: Open) -> None:
    desk = FakeDesk()
    desk.safe_keeping.safety = replace(desk.safe_keeping.safety, exports=())
    opened = open_window(desk)
    section(opened)
    choose(opened, "Import")
    assert "into /home/anna/Documents/SPS Coach, with its name as it is" in said(opened)


def test_erasing_takes_two_steps_and_leaving_it_comes_first(open_window: Open) -> None:
    opened = open_window()
    where = section(opened)
    choose(opened, "Erase everything")
    assert opened.desk.safe_keeping.asked == []
    assert "This takes away 251 sessions" in said(opened)
    assert QApplication.focusWidget() is where.buttons()[0]
    QTest.keyClick(where.buttons()[0], Qt.Key.Key_Space)
    opened.settle()
    assert opened.desk.safe_keeping.asked == []
    choose(opened, "Erase everything")
    choose(opened, "Erase it for good")
    assert opened.desk.safe_keeping.asked == [("erase",)]
    assert "No sessions" in said(opened)


@pytest.mark.parametrize("words", ["Look at earlier states", "Erase everything"])
def test_whoever_goes_elsewhere_leaves_everything_as_it_is(open_window: Open, words: str) -> None:
    opened = open_window()
    where = section(opened)
    choose(opened, words)
    press(opened, "Today")
    section(opened)
    assert where.buttons()[0].text() == "Make a backup now"
    assert opened.desk.safe_keeping.asked == []


def test_the_whole_way_can_be_gone_by_keyboard(open_window: Open) -> None:
    opened = open_window()
    where = section(opened)
    where.first_focus().setFocus()
    keys = (
        Qt.Key.Key_Tab,
        Qt.Key.Key_Space,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Space,
        Qt.Key.Key_Tab,
    )
    for key in (*keys, Qt.Key.Key_Space):
        focused = QApplication.focusWidget()
        assert isinstance(focused, Button)
        QTest.keyClick(focused, key)
        opened.settle()
    assert opened.desk.safe_keeping.asked == [("restore", "history-000008.sqlite3")]


@pytest.mark.parametrize(("width", "height", "text"), [(1280, 800, 1.0), (640, 480, 1.0), (1000, 800, 2.0)])
def test_what_is_asked_stays_in_view_and_nothing_is_cut(
    open_window: Open, width: int, height: int, text: float
) -> None:
    opened = open_window(size=(width, height), text_scale=text)
    where = section(opened)
    for words in ("Look at earlier states", "20 November"):
        choose(opened, words)
        first = where.buttons()[0]
        assert first.hasFocus()
        assert not first.visibleRegion().isEmpty()
        assert where.minimumSizeHint().width() <= where.width()


def test_nothing_is_said_of_mending_where_nothing_was_mended(open_window: Open) -> None:
    opened = open_window()
    assert opened.window.today.mended.isHidden()


@pytest.mark.parametrize(
    ("aside", "words"),
    [
        (ASIDE, "was damaged. What could be read is here again: 240 sessions."),
        (None, "Its newest backup is in its place"),
    ],
)
def test_a_mended_history_is_told_softly_on_today(open_window: Open, aside: Path | None, words: str) -> None:
    desk = FakeDesk()
    desk.safe_keeping.was_mended = Mended(240, aside)
    desk.safe_keeping.safety = replace(desk.safe_keeping.safety, aside=(ASIDE,) if aside else ())
    opened = open_window(desk)
    assert words in said(opened)
    begin = next(each for each in opened.window.today.findChildren(Button) if each.text() == "Begin")
    assert begin.visibleRegion().boundingRect() == begin.rect()
    press(opened, "Look at earlier states")
    assert "251 sessions" in said(opened)
    if aside:
        assert f"kept aside as it was, in {ASIDE.parent}" in said(opened)


def test_a_notice_that_was_read_does_not_come_back(open_window: Open) -> None:
    desk = FakeDesk()
    desk.safe_keeping.was_mended = Mended(240, ASIDE)
    opened = open_window(desk)
    press(opened, "That is fine")
    assert opened.window.today.mended.isHidden()
    press(opened, "Settings")
    press(opened, "Today")
    assert opened.window.today.mended.isHidden()
