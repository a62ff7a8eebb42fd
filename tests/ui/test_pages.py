"""The window as a person goes through it: Today, a session, its end, and what has been."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from sps_coach.session.moment import State
from sps_coach.ui.desk import Today, Unfinished
from sps_coach.ui.review.page import ReviewPage
from sps_coach.ui.session.controls import Ask
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.window import Window
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import EASY, SHORT, USUAL, FakeDesk


def shown(page: QWidget) -> str:
    """Every word that is to be seen."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    return " | ".join(labels + buttons)


def button(window: Window, text: str) -> QPushButton:
    """The visible button with these words."""
    return next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisible())


def press(opened: Opened, text: str) -> None:
    QTest.mouseClick(button(opened.window, text), Qt.MouseButton.LeftButton)
    opened.settle()


def test_today_says_what_is_offered_and_what_it_needs(open_window: Open) -> None:
    opened = open_window()
    words = shown(opened.window)
    for expected in (
        "Good morning.", "Gentle morning", "about 12 minutes", "Lying on your back, then sitting",
        "A mat, a pillow and a chair", "Six exercises", "Begin", "A gentler day", "An armchair moment",
    ):  # fmt: skip
        assert expected in words


@pytest.mark.parametrize(
    ("size", "text_scale"),
    [
        *((size, scale) for size in ((1280, 800), (1366, 768)) for scale in (1.0, 1.25, 2.0)),
        ((520, 900), 1.0),
    ],
)
def test_begin_has_its_place_before_it_is_known_what_can_be_begun(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], text_scale: float
) -> None:
    waiting: list[Callable[[Today], None]] = []
    desk = FakeDesk()
    offers, desk.offers = desk.offers, ()
    monkeypatch.setattr(desk, "today", waiting.append)
    opened = open_window(desk, size=size, text_scale=text_scale)
    before = place(opened, "Begin")
    desk.offers = offers
    FakeDesk.today(desk, waiting[0])
    opened.settle()
    assert "Gentle morning" in shown(opened.window)
    assert abs(place(opened, "Begin").y() - before.y()) <= 2
    assert abs(place(opened, "Begin").right() - before.right()) <= 2


def place(opened: Opened, text: str) -> QRect:
    """Where a button stands in the window."""
    found = button(opened.window, text)
    return QRect(found.mapTo(opened.window, QPoint(0, 0)), found.size())


def test_another_choice_is_put_on_the_card_before_anything_begins(open_window: Open) -> None:
    opened = open_window()
    press(opened, "A gentler day")
    assert opened.desk.asked == []
    assert "about 8 minutes" in shown(opened.window)
    assert button(opened.window, "A usual day")
    press(opened, "An armchair moment")
    hints = [
        b.accessibleDescription() for b in opened.window.findChildren(QPushButton) if b.text() == USUAL.name
    ]
    assert hints == ["about 12 minutes", "A gentler day, about 8 minutes"]
    press(opened, "Begin")
    assert opened.desk.asked == [SHORT]


def test_begin_leads_to_the_session(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    assert opened.desk.asked == [USUAL]
    assert opened.desk.coaching.asked == ["begin"]
    words = shown(opened.window)
    for expected in (
        "Let the left heel slide away", "Left side, second of three", "Next: Neck turn, sitting", "Ease off", "Pause",
        "third of six", "The breath comes and goes as it likes.",
    ):  # fmt: skip
        assert expected in words


def test_an_unfinished_session_is_offered_in_place_and_can_be_let_be(open_window: Open) -> None:
    opened = open_window(FakeDesk(unfinished=Unfinished("Gentle morning", "Knee roll")))
    assert "Welcome back. Your last session paused at Knee roll." in shown(opened.window)
    press(opened, "Let it be")
    assert opened.desk.asked == ["let be"]
    assert "Welcome back" not in shown(opened.window)
    assert "Here is your routine" in shown(opened.window)


def test_an_unfinished_session_can_be_gone_on_with(open_window: Open) -> None:
    opened = open_window(FakeDesk(unfinished=Unfinished("Gentle morning", "Knee roll")))
    press(opened, "Go on")
    assert opened.desk.asked == ["resume"]
    assert opened.desk.coaching.asked == ["begin"]


def test_easing_off_offers_rest_breathe_and_end(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    press(opened, "Ease off")
    assert opened.desk.coaching.now.state is State.EASED
    words = shown(opened.window)
    for expected in ("Rest", "Breathe", "End", "Go on", "That is enough. Let everything settle."):
        assert expected in words
    assert "Pause" not in words
    press(opened, "Rest")
    assert "Rest here as long as you like." in shown(opened.window)


def test_the_end_is_always_the_same_and_leads_back(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    press(opened, "Ease off")
    press(opened, "End")
    words = shown(opened.window)
    assert "That is enough for today." in words
    assert "Gentle morning" in words
    assert opened.desk.coaching.closed
    press(opened, "Back to Today")
    assert "Good morning." in shown(opened.window)


def test_past_sessions_are_listed_in_neutral_words(open_window: Open) -> None:
    opened = open_window()
    press(opened, "How it went")
    press(opened, "Session by session")
    page = opened.window.page
    assert isinstance(page, ReviewPage)
    model = page.listed.sessions.model()
    assert (
        model.data(model.index(1, 0)) == "Friday 20 November, 08:05, Gentle morning, 12 minutes, to the end"
    )


def test_closing_in_a_session_keeps_it_and_goes(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    opened.window.close()
    opened.settle()
    assert opened.desk.coaching.closed
    opened.bot.waitUntil(lambda: not opened.window.isVisible())


def test_a_notice_is_shown_softly_in_the_page(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    said = "There is no sound device; the session goes on in silence."
    opened.desk.coaching.now = replace(opened.desk.coaching.now, notice=said)
    opened.bot.waitUntil(lambda: said in shown(opened.window))
    assert not QApplication.topLevelWidgets()[0].isModal()


def test_the_gentler_choice_is_what_begins(open_window: Open) -> None:
    opened = open_window()
    press(opened, "A gentler day")
    press(opened, "Begin")
    assert opened.desk.asked == [EASY]


def test_a_word_about_an_easing_off_can_be_added_at_the_end(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    press(opened, "Ease off")
    press(opened, "End")
    assert "You eased off after “Let the left heel slide away”." in shown(opened.window)
    line = next(each for each in opened.window.findChildren(QLineEdit) if each.isVisible())
    line.setText("It pulled in the hip.")
    press(opened, "Keep this word")
    assert ("It pulled in the hip.", False) in opened.desk.asked
    assert "It is kept with the session, on this computer." in shown(opened.window)


def test_without_an_easing_off_nothing_is_asked_about_it(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    press(opened, "Pause")
    press(opened, "End")
    assert "eased off" not in shown(opened.window)


def _fills(window: Window, whole: bool) -> bool:
    return window.isFullScreen() is whole


def test_a_whole_screen_is_filled_and_left_again(open_window: Open) -> None:
    opened = open_window()
    usual = opened.window.size()
    for whole in (True, False):
        opened.window._other_size()
        opened.settle()
        opened.bot.waitUntil(partial(_fills, opened.window, whole))
        opened.settle()
        assert opened.window.isVisible()
        assert (opened.desk.chosen.whole_screen is not None) is whole
    assert opened.window.size() == usual.boundedTo(opened.window.screen().availableGeometry().size())


@pytest.mark.parametrize(("size", "text_scale"), [((1000, 700), 2.0), ((800, 600), 2.0), ((800, 600), 1.0)])
def test_the_way_back_is_in_view_when_a_session_has_been_eased_off_and_ended(
    open_window: Open, size: tuple[int, int], text_scale: float
) -> None:
    opened = open_window(size=size, text_scale=text_scale)
    opened.window.today.begun.emit(opened.desk.offers[0])
    opened.settle()
    page = opened.window.stack.currentWidget()
    assert isinstance(page, SessionPage)
    for asked in (Ask.EASE_OFF, Ask.END):
        page.ask(asked)
        opened.settle()
    back = button(opened.window, "Back to Today")
    assert back.hasFocus()
    assert back.visibleRegion().boundingRect() == back.rect()
