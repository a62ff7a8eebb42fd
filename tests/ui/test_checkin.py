"""How it is, before and after: nothing preset, all of it optional, by keyboard and by touch, and calmly answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sps_coach.history.statements import Answers
from sps_coach.ui import words
from sps_coach.ui.checkin.page import CheckInPage, CheckOutPage
from sps_coach.ui.ending.page import EndingPage
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.theme import Look
from sps_coach.ui.today.page import TodayPage
from sps_coach.ui.widgets.scale import Scale
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import EASY, KNOWN, SHORT, SORE, STIFF, USUAL, FakeDesk
from tests.ui.seeing import watch
from tests.ui.test_keyboard import focused, press
from tests.ui.test_motion import calm
from tests.ui.test_pages import button, shown
from tests.ui.test_pages import press as touch

Key = Qt.Key


def asked(open_window: Open, desk: FakeDesk | None = None) -> Opened:
    desk = desk or FakeDesk()
    desk.chosen = replace(desk.chosen, checks_in=True)
    opened = open_window(desk)
    press(opened, Key.Key_Return)
    assert isinstance(opened.window.page, CheckInPage)
    return opened


def page(opened: Opened) -> CheckInPage:
    found = opened.window.page
    assert isinstance(found, CheckInPage)
    return found


def name() -> str:
    return QAccessible.queryAccessibleInterface(focused()).text(QAccessible.Text.Name)


def test_nothing_is_preset(open_window: Open) -> None:
    opened = asked(open_window)
    questions = page(opened).questions
    assert questions.answers() == Answers("before")
    assert not any(one.isChecked() for one in questions.findChildren(QPushButton))
    assert name() == "Stiffness, 0"


def test_one_key_passes_over_everything(open_window: Open) -> None:
    opened = asked(open_window)
    press(opened, Key.Key_7, Key.Key_N)
    assert isinstance(opened.window.page, SessionPage)
    assert opened.desk.asked == [USUAL]
    assert opened.desk.answered == []


def test_escape_leads_back_and_nothing_begins(open_window: Open) -> None:
    opened = asked(open_window)
    press(opened, Key.Key_Escape)
    assert isinstance(opened.window.page, TodayPage)
    assert opened.desk.asked == []


def test_all_is_answered_by_keyboard_alone(open_window: Open) -> None:
    opened = asked(open_window)
    press(opened, Key.Key_7, Key.Key_Tab)  # stiffness by a digit
    press(opened, Key.Key_Right, Key.Key_Right, Key.Key_Space, Key.Key_Tab)  # discomfort by going along
    press(opened, Key.Key_End, Key.Key_Return, Key.Key_Tab)  # worry at the end of its row
    QTest.keyClicks(focused(), "one tablet at seven")
    press(opened, Key.Key_Tab)
    QTest.keyClicks(focused(), "a night without sleep")
    press(opened, Key.Key_Tab, Key.Key_Space)
    while name() != "Begin":
        press(opened, Key.Key_Tab)
    press(opened, Key.Key_Return)
    assert opened.desk.asked == [EASY]
    assert opened.desk.answered == [
        Answers(
            "before",
            None,
            7,
            2,
            10,
            "one tablet at seven",
            "a night without sleep",
            shared=True,
            offered="easy",
        )
    ]


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_numbers_stand_in_one_row_or_in_rows_of_like_length_and_none_is_cut(
    qtbot: QtBot, text_scale: float
) -> None:
    scale = Scale(Look("light", text_scale), "Stiffness")
    qtbot.addWidget(scale)
    buttons = scale.findChildren(QPushButton)
    row = buttons[0].parentWidget()
    assert row is not None
    for width in range(320, 1000, 40):
        scale.resize(width, 600)
        scale.grab()  # lays it out
        rows = Counter(button.y() for button in buttons).values()
        assert max(rows) - min(rows) <= 1
        assert all(row.rect().contains(button.geometry()) for button in buttons)
    assert len(rows) == 1


def test_an_answer_is_taken_back_by_touching_it_again(open_window: Open) -> None:
    opened = asked(open_window)
    scale = page(opened).questions.worry
    four = next(one for one in scale.findChildren(QPushButton) if one.text() == "4")
    for expected in (4, None):
        QTest.mouseClick(four, Qt.MouseButton.LeftButton)
        opened.settle()
        assert scale.value == expected
        assert four.isChecked() == (expected is not None)
    four.click()
    four.setFocus()
    press(opened, Key.Key_Backspace)
    assert scale.value is None


def test_letters_in_a_field_are_letters(open_window: Open) -> None:
    opened = asked(open_window)
    press(opened, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    QTest.keyClicks(focused(), "nine")
    opened.settle()
    assert page(opened).questions.answers().medicine == "nine"


def test_the_rules_suggest_a_day_and_say_why(open_window: Open) -> None:
    opened = asked(open_window)
    assert STIFF not in shown(opened.window)
    assert page(opened).day.offer == USUAL
    press(opened, Key.Key_8)
    assert STIFF in shown(opened.window)
    assert page(opened).day.offer == EASY
    press(opened, Key.Key_2)
    assert STIFF not in shown(opened.window)
    assert page(opened).day.offer == USUAL


def test_whoever_chooses_otherwise_keeps_their_choice(open_window: Open) -> None:
    opened = asked(open_window)
    press(opened, Key.Key_8)
    touch(opened, "A usual day")
    page(opened).questions.stiffness.first().setFocus()
    press(opened, Key.Key_9)
    assert STIFF in shown(opened.window)
    touch(opened, "Begin")
    assert opened.desk.asked == [USUAL]
    assert [answers.offered for answers in opened.desk.answered] == ["easy"]


def test_a_red_flag_shows_the_clinicians_text_and_the_plan_once_and_calmly(open_window: Open) -> None:
    opened = asked(open_window)
    opened.desk.plan = "Call Anna."
    page(opened).ask(USUAL)
    assert "Your emergency plan" not in shown(opened.window)
    light = watch(opened, lambda: answer_sore(opened))
    assert calm(light), (light.greatest_area_change(), light.greatest_mean_change())
    assert shown(opened.window).count(SORE) == 1
    assert "Your emergency plan | Call Anna." in shown(opened.window)
    assert button(opened.window, "Back to Today")


def answer_sore(opened: Opened) -> None:
    page(opened).questions.discomfort.first().setFocus()
    QTest.keyClick(focused(), Key.Key_9)


def test_without_a_plan_it_says_where_one_is_written(open_window: Open) -> None:
    desk = FakeDesk()
    desk.plan = ""
    opened = asked(open_window, desk)
    answer_sore(opened)
    opened.settle()
    assert "In the settings there is a place for your emergency plan." in shown(opened.window)


def test_a_routine_with_one_kind_of_day_asks_for_none(open_window: Open) -> None:
    opened = asked(open_window, FakeDesk(offers=(SHORT,)))
    assert "A gentler day" not in shown(opened.window)
    touch(opened, "Begin")
    assert opened.desk.asked == [SHORT]
    assert opened.desk.answered == []


def test_it_is_blank_again_the_next_time(open_window: Open) -> None:
    opened = asked(open_window)
    press(opened, Key.Key_8, Key.Key_Escape, Key.Key_Return)
    assert page(opened).questions.answers() == Answers("before")
    assert page(opened).day.offer == USUAL


def ended(open_window: Open, *before: Qt.Key) -> Opened:
    opened = asked(open_window)
    press(opened, *before)
    touch(opened, "Begin")
    touch(opened, "Ease off")
    touch(opened, "End")
    assert isinstance(opened.window.page, EndingPage)
    return opened


def test_who_answered_before_is_asked_after_and_told_how_it_changed(open_window: Open) -> None:
    opened = ended(open_window, Key.Key_8, Key.Key_Tab, Key.Key_3)
    assert name() == "Say how it is now"
    press(opened, Key.Key_Return)
    assert isinstance(opened.window.page, CheckOutPage)
    press(opened, Key.Key_5, Key.Key_Tab, Key.Key_3)
    touch(opened, "Keep it")
    assert opened.desk.answered[1] == Answers("after", stiffness=5, discomfort=3)
    assert "Compared with before, stiffness is lower and discomfort is as it was." in shown(opened.window)
    assert name() == "Back to Today"
    press(opened, Key.Key_Return)
    assert isinstance(opened.window.page, TodayPage)


@pytest.mark.parametrize("passing", [Key.Key_N, Key.Key_Escape])
def test_check_out_is_passed_over_in_one_key(open_window: Open, passing: Qt.Key) -> None:
    opened = ended(open_window, Key.Key_8)
    press(opened, Key.Key_Return, Key.Key_4, passing)
    assert isinstance(opened.window.page, EndingPage)
    assert len(opened.desk.answered) == 1
    assert "Compared" not in shown(opened.window)


def test_who_did_not_answer_before_is_led_back(open_window: Open) -> None:
    opened = ended(open_window)
    assert name() == "Back to Today"
    touch(opened, "Say how it is now")
    press(opened, Key.Key_4)
    touch(opened, "Keep it")
    assert "It is kept with this session." in shown(opened.window)


def test_check_in_and_out_come_and_go_softly(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, checks_in=True)), size=(640, 560))
    assert calm(watch(opened, lambda: opened.window.today.begun.emit(USUAL)))
    assert calm(watch(opened, page(opened).not_today.click))
    opened.window.practising.leave()
    assert calm(watch(opened, opened.window.practising.ask_how_it_is_now))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (Answers("before"), Answers("after", stiffness=3), ""),
        (
            Answers("before", stiffness=3),
            Answers("after", stiffness=4, worry=2),
            "Compared with before, stiffness is higher.",
        ),
        (
            Answers("before", None, 6, 4, 2),
            Answers("after", None, 4, 4, 3),
            "Compared with before, stiffness is lower, discomfort is as it was and worry is higher.",
        ),
    ],
)
def test_how_it_changed_is_one_sentence_without_numbers(
    before: Answers, after: Answers, sentence: str
) -> None:
    assert words.how_it_changed(before, after) == sentence
