"""Several people in the window: whose history is looked at is always said, and nothing of another's stays."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sps_coach.ui.settings.page import SettingsPage
from sps_coach.ui.settings.patients import PatientsSection
from tests.ui.conftest import Open, Opened


def go(opened: Opened) -> PatientsSection:
    opened.window.show_settings("patients")
    opened.settle()
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    return page.patients


def said_at_the_side(opened: Opened) -> str:
    whose: QPushButton = opened.window.side_bar.whose
    return whose.text() if whose.isVisible() else ""


def test_whose_history_is_looked_at_is_said_wherever_one_is(open_window: Open) -> None:
    opened = open_window(size=(800, 700))
    opened.window.show_studio()
    opened.settle()
    opened.window.show_review()
    opened.settle()
    before = opened.window.page
    section = go(opened)
    assert said_at_the_side(opened) == ""
    section.whose.chosen.emit(1)
    opened.settle()
    assert said_at_the_side(opened) == "Looking at Anna Muster"
    opened.window.show_review()
    opened.settle()
    assert opened.window.page is not before, "nothing that was shown of somebody else stays"
    opened.window.side_bar.whose.click()
    opened.settle()
    section.whose.chosen.emit(None)
    opened.settle()
    assert said_at_the_side(opened) == ""


def test_somebody_is_added_and_taken_away_after_one_more_question(open_window: Open) -> None:
    opened = open_window()
    section = go(opened)
    QTest.keyClicks(section.name.line, "C. Exempel")
    section.add.click()
    opened.settle()
    assert [each.name for each in opened.desk.caseload.patients][-1] == "C. Exempel"
    assert said_at_the_side(opened) == "Looking at C. Exempel"
    section.take_away.click()
    opened.settle()
    assert section.leave_it.hasFocus(), "leaving it is the first thing that can be done"
    section.leave_it.click()
    opened.settle()
    assert len(opened.desk.caseload.patients) == 3
    section.take_away.click()
    opened.settle()
    section.for_good.click()
    opened.settle()
    assert len(opened.desk.caseload.patients) == 2
    assert said_at_the_side(opened) == ""
