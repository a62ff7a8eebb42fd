"""Everything by keyboard: every page, every control, and the one action that stops everything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sps_coach.session.moment import Phase, State
from sps_coach.ui.desk import Unfinished
from sps_coach.ui.ending.page import EndingPage
from sps_coach.ui.keys import PAGES, page_keys, written
from sps_coach.ui.review.page import ReviewPage
from sps_coach.ui.session.controls import EASING_KEYS
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.today.page import TodayPage
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import FakeCoaching, FakeDesk

Key = Qt.Key


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def said() -> str:
    widget = focused()
    return widget.text() if isinstance(widget, QPushButton) else type(widget).__name__


def press(opened: Opened, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)
        opened.settle()


def in_session(open_window: Open) -> Opened:
    opened = open_window()
    press(opened, Key.Key_Return)
    assert isinstance(opened.window.page, SessionPage)
    return opened


def test_begin_has_the_focus_and_tab_reaches_everything(open_window: Open) -> None:
    opened = open_window(FakeDesk(unfinished=Unfinished("Gentle morning", "Knee roll")))
    assert said() == "Begin"
    reached = []
    for _ in range(20):
        reached.append(said())
        press(opened, Key.Key_Tab)
        if said() == "Begin":
            break
    assert set(reached) == {
        "Begin", "A gentler day", "An armchair moment", "All routines", "Sound only", "Today", "Library", "Diary",
        "How it went", "Studio", "Settings", "Read aloud", "Evening", "Text 100 %", "Go on", "Let it be",
    }  # fmt: skip


def test_a_whole_session_by_keyboard(open_window: Open) -> None:
    opened = in_session(open_window)
    press(opened, Key.Key_P, Key.Key_P, Key.Key_A, Key.Key_Right, Key.Key_S, Key.Key_Space)
    press(opened, Key.Key_R, Key.Key_B, Key.Key_G, Key.Key_Escape, Key.Key_E)
    assert opened.desk.coaching.asked == [
        "begin", "pause", "resume", "again", "on", "slower", "ease_off", "breathe", "resume", "ease_off", "end",
    ]  # fmt: skip
    assert isinstance(opened.window.page, EndingPage)
    press(opened, Key.Key_Return)
    assert isinstance(opened.window.stack.currentWidget(), TodayPage)
    assert said() == "Begin"


def test_any_of_these_keys_eases_off_whatever_has_the_focus(open_window: Open) -> None:
    opened = in_session(open_window)
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for key, held in (
        *((key, none) for key in EASING_KEYS),
        (Key.Key_Space, shift),
        (Key.Key_MediaPause, shift),
    ):
        opened.desk.coaching.asked.clear()
        press(opened, Key.Key_Tab)
        QApplication.sendEvent(focused(), QKeyEvent(QEvent.Type.KeyPress, key, held))
        opened.settle()
        assert opened.desk.coaching.asked == ["ease_off"]
        press(opened, Key.Key_G)


def test_a_wish_for_more_time_is_answered_until_something_else_is_done(open_window: Open) -> None:
    opened = in_session(open_window)
    page = opened.window.page
    assert isinstance(page, SessionPage)
    before = page.view.said.side.text()
    press(opened, Key.Key_S)
    assert page.view.said.side.text() == "Slowly from here on."
    press(opened, Key.Key_L)
    assert page.view.said.side.text() == "Staying here a little longer."
    now = opened.desk.coaching.now
    opened.desk.coaching.now = replace(now, phase=Phase.HOLD if now.phase is not Phase.HOLD else Phase.REST)
    opened.bot.waitUntil(lambda: page.view.said.side.text() == before)


ALT = Qt.KeyboardModifier.AltModifier
NUMBERS = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6)


@pytest.mark.usefixtures("without_fades")
@pytest.mark.parametrize("size", [(1280, 800), (560, 800)])
def test_a_number_with_alt_leads_to_a_page_from_wherever_the_keyboard_is(
    open_window: Open, size: tuple[int, int]
) -> None:
    opened = open_window(size=size)
    pages = []
    for number in NUMBERS:
        QTest.keyClick(focused(), number, ALT)
        opened.settle()
        pages.append(type(opened.window.page).__name__)
    assert pages == ["TodayPage", "LibraryPage", "DiaryPage", "ReviewPage", "StudioPage", "SettingsPage"]
    assert tuple(opened.window.side_bar._entries) == PAGES
    assert [written(page_keys(each)) for each in PAGES] == [f"Alt+{number}" for number in range(1, 7)]
    QTest.keyClick(focused(), Key.Key_5, ALT)
    studio = opened.window.studio
    assert studio is not None
    QTest.keyClicks(studio.beginning.called, "2 3")
    QTest.keyClick(studio.beginning.called, Key.Key_4, ALT)
    assert (studio.beginning.called.text(), opened.window.page is studio) == ("2 3", False)


def test_a_number_with_alt_leads_nobody_out_of_a_session(open_window: Open) -> None:
    opened = in_session(open_window)
    session = opened.window.page
    assert isinstance(session, SessionPage)
    for number in NUMBERS:
        QTest.keyClick(focused(), number, ALT)
        opened.settle()
        assert opened.window.page is session
        assert session.is_led()
    press(opened, Key.Key_X)  # it asks why; each answer has a number of its own
    asked = list(opened.desk.coaching.asked)
    for number in NUMBERS:
        QTest.keyClick(focused(), number, ALT)
    assert opened.desk.coaching.asked == asked


def test_a_number_with_alt_is_any_key_where_the_screen_rests(open_window: Open) -> None:
    desk = FakeDesk()
    desk.chosen = replace(desk.chosen, screen_rests=True)
    opened = open_window(desk)
    press(opened, Key.Key_Return)
    QTest.keyClick(focused(), Key.Key_3, ALT)
    assert desk.coaching.asked == ["begin", "ease_off"]


def test_a_click_on_the_stage_eases_off(open_window: Open) -> None:
    opened = in_session(open_window)
    page = opened.window.page
    assert isinstance(page, SessionPage)
    QTest.mouseClick(page.view.stage, Qt.MouseButton.LeftButton)
    assert opened.desk.coaching.now.state is State.EASED


def test_easing_off_twice_only_rests(open_window: Open) -> None:
    opened = in_session(open_window)
    press(opened, Key.Key_Space, Key.Key_Space, Key.Key_Escape)
    assert opened.desk.coaching.asked == ["begin", "ease_off"]
    assert said() == "Rest"


def test_easing_off_works_from_a_pause(open_window: Open) -> None:
    opened = in_session(open_window)
    press(opened, Key.Key_P, Key.Key_Space)
    assert opened.desk.coaching.asked == ["begin", "pause", "ease_off"]


def test_a_held_key_asks_for_nothing_more(open_window: Open) -> None:
    opened = in_session(open_window)
    for _ in range(3):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_P, Qt.KeyboardModifier.NoModifier, "p", autorep=True)
        QApplication.sendEvent(focused(), event)
    assert opened.desk.coaching.asked == ["begin"]


def test_text_grows_and_shrinks_by_keyboard(open_window: Open) -> None:
    opened = open_window()
    QTest.keyClick(focused(), Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.window.look.text_scale == 1.25
    for _ in range(3):
        QTest.keyClick(focused(), Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
        opened.settle()
    assert opened.window.look.text_scale == 1.0


def test_the_list_of_sessions_is_walked_by_arrows(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_review("sessions")
    opened.settle()
    page = opened.window.page
    assert isinstance(page, ReviewPage)
    page.listed.sessions.setFocus(Qt.FocusReason.TabFocusReason)
    opened.settle()
    press(opened, Key.Key_Down, Key.Key_Down)
    assert page.listed.sessions.chosen_row == 2
    press(opened, Key.Key_Return)
    assert page.one_session.isVisible()
    assert said() == "Back"
    press(opened, Key.Key_Return)
    assert page.listed.sessions.isVisible()


def test_nothing_is_timed_while_nothing_moves(open_window: Open) -> None:
    opened = open_window()
    assert not opened.window.motion.ticking
    press(opened, Key.Key_Return)
    page = opened.window.page
    assert isinstance(page, SessionPage)
    assert page.ticking
    press(opened, Key.Key_P)
    opened.clock.seconds += 5
    opened.bot.waitUntil(lambda: not page.ticking)
    assert not opened.window.motion.ticking


def test_a_session_that_waits_for_its_first_cue_is_looked_after(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    looked_after: list[float] = []
    monkeypatch.setattr(FakeCoaching, "begin", lambda coaching: None)
    monkeypatch.setattr(FakeCoaching, "tick", lambda coaching: looked_after.append(opened.clock.seconds))
    press(opened, Key.Key_Return)
    opened.clock.seconds += 4
    opened.bot.waitUntil(lambda: looked_after.count(opened.clock.seconds) > 1)
