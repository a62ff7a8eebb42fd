"""What is shared, and the lock on what is not, as the people who use them do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sps_coach.history.statements import Sharing
from sps_coach.ui.settings.lock import LockSection
from tests.ui.conftest import Open, Opened
from tests.ui.review_page import open_first_eased, page_of, press, shown
from tests.ui.reviewing import PASSPHRASE, PRIVATE


@pytest.fixture
def opened(open_window: Open) -> Opened:
    one: Opened = open_window()
    one.window.show_review()
    one.settle()
    return one


def test_what_is_shared_is_chosen_seen_at_once_and_taken_back(opened: Opened) -> None:
    page = page_of(opened)
    press(opened, "What is shared")
    assert page.over_time.isVisible()
    assert "are not shared" in sentence_on(opened, "worry")
    page.shared.figures.button("worry").click()  # type: ignore[attr-defined]  # it is a button
    opened.settle()
    said = opened.desk.looking_back.said[-1]
    assert isinstance(said, Sharing)
    assert "worry" in said.kinds
    assert sentence_on(opened, "worry").startswith("Worry before practice: 2")
    press(opened, "Share nothing")
    assert opened.desk.looking_back.said[-1] == Sharing(())
    assert "There are no sessions in this time." in shown(page)


def sentence_on(opened: Opened, scale: str) -> str:
    over_time = page_of(opened).over_time
    over_time._choose_scale(scale)
    opened.settle()
    return over_time.felt.sentence


def test_private_words_are_counted_but_never_shown(opened: Opened) -> None:
    page = page_of(opened)
    assert "stay private" in shown(page)
    for view in ("Session by session", "What is shared", "Over time"):
        press(opened, view)
        assert PRIVATE not in shown(page)


# -- the lock -------------------------------------------------------------------------------------------------


def locked(open_window: Open, keeps: str) -> Opened:
    opened: Opened = open_window()
    opened.desk.looking_back.locked = keeps  # type: ignore[assignment]  # as Keeps
    opened.window.show_review()
    opened.settle()
    return opened


def give(opened: Opened, passphrase: str) -> None:
    panel = page_of(opened).lock_panel
    QTest.keyClicks(panel.field.line, passphrase)
    QTest.keyClick(panel.field.line, Qt.Key.Key_Return)
    opened.settle()


def test_a_locked_page_shows_nothing_until_it_is_opened_and_shuts_again(open_window: Open) -> None:
    opened = locked(open_window, "review")
    page = page_of(opened)
    assert not page.over_time.isVisible()
    assert opened.desk.looking_back.asked == []
    give(opened, "something else")
    assert "That is another passphrase. Take your time, and try it once more." in shown(page)
    assert page.lock_panel.field.line.text() == ""
    give(opened, PASSPHRASE)
    assert page.over_time.isVisible()
    opened.window.show_today()
    opened.settle()
    assert opened.desk.looking_back.lock() == "shut"


def test_everything_is_shown_only_once_the_lock_is_open(open_window: Open) -> None:
    opened = locked(open_window, "private")
    page = page_of(opened)
    page._seen_by.chosen.emit("everything")
    opened.settle()
    assert page.lock_panel.isVisible()
    assert not any(everything for *_, everything in opened.desk.looking_back.asked)
    give(opened, PASSPHRASE)
    assert opened.desk.looking_back.asked[-1][-1] is True
    open_first_eased(opened)
    assert PRIVATE in shown(page.one_session)
    press(opened, "What is shared")
    assert opened.desk.looking_back.asked[-1][-1] is False


def section(opened: Opened) -> LockSection:
    opened.window.show_settings("lock")
    opened.settle()
    found = opened.window.findChild(LockSection)
    assert found is not None
    return found


def write_twice(part: LockSection, first: str, second: str) -> None:
    part.first.line.setText(first)
    part.second.line.setText(second)
    part.set.click()


def test_a_lock_is_set_changed_and_taken_away(open_window: Open) -> None:
    opened: Opened = open_window()
    part = section(opened)
    write_twice(part, "short", "short")
    opened.settle()
    assert "three short words are good" in shown(part)
    write_twice(part, "a long passphrase", "a long pasphrase")
    opened.settle()
    assert "The two are not the same. Please write them once more." in shown(part)
    assert opened.desk.looking_back.lock() == "none"
    write_twice(part, "a long passphrase", "a long passphrase")
    opened.settle()
    assert opened.desk.looking_back.passphrase == "a long passphrase"
    assert part.first.line.text() == part.second.line.text() == ""
    part.keeps.chosen.emit("review")
    part.take_away.click()
    opened.settle()
    assert opened.desk.looking_back.lock() == "none"
