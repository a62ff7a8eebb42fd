"""Every way to reach a button: one switch, two, a presenter, a resting pointer; and what is said to whom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from sps_coach.session.moment import State
from sps_coach.settings import Reach, Speaks
from sps_coach.ui.ending.page import EndingPage
from sps_coach.ui.reach.reach import AGAIN_S, SETTLE_S, key_named
from sps_coach.ui.reach.scanning import ROUNDS
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.settings.hands import LearnKey
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, FakeDesk
from tests.ui.seeing import Light
from tests.ui.test_motion import calm
from tests.ui.test_pages import press

Key = Qt.Key

ONE = Reach("one-switch", 2.0, "F8")
TWO = Reach("two-switches", 4.0, "F8", "F9")


def opened_for(open_window: Open, reach: Reach, size: tuple[int, int] = (1000, 700)) -> Opened:
    opened = open_window(FakeDesk(settings=replace(KNOWN, reach=reach)), size=size)
    opened.bot.waitUntil(lambda: opened.window.reach._chosen == reach)
    return opened


def switch(
    opened: Opened, key: Qt.Key = Key.Key_F8, *, after_s: float = SETTLE_S, settles: bool = True
) -> None:
    """Press a switch, some time after whatever was before, and let what changes come to its end."""
    opened.clock.seconds += after_s
    QTest.keyClick(QApplication.focusWidget() or opened.window, key)
    if settles:
        opened.settle()


def choose(opened: Opened, words: str) -> None:
    """Wait until this button is marked, and press the switch."""
    scanner = opened.window.reach.scanner
    for _ in range(60):
        if words_of(scanner.marked) == words:
            switch(opened)
            return
        scanner.step()
    raise AssertionError(f"{words} is never marked")


def words_of(marked: QWidget | None) -> str:
    """What a button says, or what a row is about."""
    return marked.text() if isinstance(marked, QAbstractButton) else marked.accessibleName() if marked else ""


def test_a_session_with_one_switch(open_window: Open) -> None:
    opened = opened_for(open_window, ONE)
    choose(opened, "Begin")
    page = opened.window.page
    assert isinstance(page, SessionPage)
    assert opened.window.reach.scanner.marked is None, "nothing is marked while a session is led"
    switch(opened)
    assert opened.desk.coaching.now.state is State.EASED
    choose(opened, "Breathe")
    choose(opened, "Go on")
    switch(opened)
    choose(opened, "Leave this out")
    choose(opened, "Too much today")
    switch(opened)
    choose(opened, "End")
    assert opened.desk.coaching.asked == [
        *("begin", "ease_off", "breathe", "resume", "ease_off", "skip Too much today", "ease_off", "end"),
    ]
    assert isinstance(opened.window.page, EndingPage)
    choose(opened, "Back to Today")
    assert QApplication.focusWidget() is opened.window.today.first_focus()


def test_a_row_is_one_stop_and_its_numbers_come_one_after_another(open_window: Open) -> None:
    opened = opened_for(open_window, ONE)
    opened.window.choose(replace(opened.desk.chosen, checks_in=True))
    opened.settle()
    choose(opened, "Begin")
    scanner = opened.window.reach.scanner
    scanner.step()
    order: list[QWidget | None] = []
    while not order or scanner.marked is not order[0]:
        order.append(scanner.marked)
        assert scanner.marked is QApplication.focusWidget(), "whatever follows the focus follows the mark"
        scanner.step()
    told = [words_of(each) for each in order]
    assert told[:5] == [
        "Stiffness",
        "Discomfort",
        "Worry",
        "Those who help may see these words",
        "The kind of day",
    ]
    assert told[5:7] == ["Begin", "Not today"], "without a number in between"
    switch(opened)
    numbers = []
    while words_of(scanner.marked) not in ("Stiffness", "Discomfort"):
        numbers.append(words_of(scanner.marked))
        scanner.step()
    assert numbers == [str(number) for number in range(11)]
    assert words_of(scanner.marked) == "Discomfort", "nothing was chosen, so it goes on behind the row"
    switch(opened)
    choose(opened, "2")
    assert words_of(scanner.marked) == "Discomfort", "the row is answered"
    scanner.step()
    assert words_of(scanner.marked) == "Worry"
    choose(opened, "Begin")
    assert [answers.discomfort for answers in opened.desk.answered] == [2]


def test_a_switch_that_is_pressed_twice_in_need_only_eases_off(open_window: Open) -> None:
    opened = opened_for(open_window, ONE)
    choose(opened, "Begin")
    switch(opened, settles=False)
    scanner = opened.window.reach.scanner
    while words_of(scanner.marked) != "Breathe":
        scanner.step()
    switch(opened, after_s=SETTLE_S - 0.1)
    assert opened.desk.coaching.asked == ["begin", "ease_off"]


def test_a_trembling_switch_is_one_press(open_window: Open) -> None:
    opened = opened_for(open_window, TWO)
    switch(opened)
    opened.clock.seconds += SETTLE_S
    QTest.keyClick(opened.window, Key.Key_F8)
    first = QApplication.focusWidget()
    opened.clock.seconds += AGAIN_S - 0.1
    QTest.keyClick(opened.window, Key.Key_F8)
    assert QApplication.focusWidget() is first


def test_the_mark_moves_softly_and_rests_after_some_rounds(open_window: Open) -> None:
    opened = opened_for(open_window, ONE)
    scanner, outline, light = opened.window.reach.scanner, opened.window.reach.outline, Light()
    light.see(opened.window)
    for _ in range(3):
        scanner.step()
        for _ in range(20):
            opened.clock.seconds += 0.05
            opened.window.motion.live()
            light.see(opened.window)
    assert calm(light)
    opened.settle()
    assert not outline.moving
    marked = set()
    for _ in range(400):
        scanner.step()
        marked.add(scanner.marked)
        if not scanner.ticking:
            break
    assert not scanner.ticking
    assert len(marked) > 3
    assert ROUNDS * len(marked) < 400
    switch(opened)
    assert scanner.ticking, "a press sets it going again"


def test_a_click_beside_every_button_is_the_switch(open_window: Open) -> None:
    opened = opened_for(open_window, ONE)
    opened.window.reach.scanner.step()
    marked = opened.window.reach.scanner.marked
    assert isinstance(marked, QAbstractButton)
    pressed: list[bool] = []
    marked.clicked.connect(lambda *_: pressed.append(True))
    opened.clock.seconds += SETTLE_S
    QTest.mouseClick(opened.window.side_bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert len(pressed) == 1


def test_a_session_with_two_switches(open_window: Open) -> None:
    opened = opened_for(open_window, TWO)
    switch(opened, Key.Key_F9)
    assert isinstance(opened.window.page, SessionPage)
    switch(opened, Key.Key_F9)
    assert opened.desk.coaching.now.state is State.EASED
    reached = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        reached.append(focused.text())
        switch(opened)
    assert reached == ["Rest", "Breathe", "End"]
    switch(opened, Key.Key_F9)
    assert opened.desk.coaching.asked == ["begin", "ease_off", "resume"]


def test_a_presenter_goes_through_pages_and_a_session(open_window: Open) -> None:
    opened = opened_for(open_window, Reach("presenter"))
    begin = QApplication.focusWidget()
    for key in (Key.Key_PageDown, Key.Key_PageUp):
        switch(opened, key)
    assert QApplication.focusWidget() is begin
    switch(opened, Key.Key_F5)
    assert isinstance(opened.window.page, SessionPage)
    switch(opened, Key.Key_PageDown, settles=False)
    assert opened.desk.coaching.now.state is State.EASED
    switch(opened, Key.Key_PageDown, after_s=0.5)
    assert opened.desk.coaching.asked == ["begin", "ease_off"], "in need one presses twice"
    switch(opened, Key.Key_PageDown)
    assert opened.desk.coaching.asked == ["begin", "ease_off", "resume"]


def test_a_resting_pointer_presses_once_and_only_where_it_was_moved(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opened_for(open_window, Reach(dwell_s=2.0))
    place = QPoint(300, 300)
    monkeypatch.setattr(QCursor, "pos", lambda: place)
    dweller = opened.window.reach.dweller
    settings = next(b for b in opened.window.findChildren(QPushButton) if b.text() == "Settings")

    def enter() -> None:
        QApplication.sendEvent(settings, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))

    enter()
    opened.clock.seconds += 1.9
    dweller.live()
    assert opened.window.page is opened.window.today
    QApplication.sendEvent(settings, QEvent(QEvent.Type.Leave))
    assert not dweller.ticking
    enter()
    opened.clock.seconds += 2.1
    dweller.live()
    opened.settle()
    assert opened.window.page is not opened.window.today
    enter()
    assert not dweller.ticking, "what comes to lie beneath a resting pointer is not pressed"


def test_a_switch_is_learnt_by_pressing_it(open_window: Open) -> None:
    opened = opened_for(open_window, TWO)
    opened.window.show_settings("hands")
    opened.settle()
    learn = opened.window.findChildren(LearnKey)[1]
    assert learn.text() == "The second switch sends: F9"
    learn.setFocus()
    learn.click()
    QTest.keyClick(learn, Key.Key_Escape)
    assert opened.desk.chosen.reach == TWO
    learn.click()
    QTest.keyClick(learn, Key.Key_Insert)
    opened.settle()
    assert opened.desk.chosen.reach == replace(TWO, second_switch="Ins")
    assert key_named("Ins") == Key.Key_Insert
    assert learn.text() == "The second switch sends: Ins"


def test_the_usual_way_listens_to_nothing(open_window: Open) -> None:
    opened = open_window()
    reach = opened.window.reach
    press(opened, "Begin")
    assert not reach.scanner.ticking
    assert not reach.dweller.ticking
    assert not reach.outline.isVisible()


@pytest.mark.parametrize("speaks", ["reader", "program"])
def test_either_the_reader_speaks_or_the_program(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, speaks: Speaks
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "sps_coach.ui.announcing.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    opened = opened_for(open_window, Reach(speaks=speaks))
    press(opened, "Begin")
    page, coaching = opened.window.page, opened.desk.coaching
    assert isinstance(page, SessionPage)
    quarters = page.view.ring.value()
    coaching.now = replace(coaching.now, words="Rest here.", caption="Let it be heavy.", ring=1.0)
    for _ in range(40):
        opened.clock.seconds += 0.05
        page._tick()
    opened.settle()
    if speaks == "reader":
        assert said[-2:] == ["Rest here.", "Let it be heavy."]
        assert page.view.ring.value() == 4
    else:
        assert said == []
        assert page.view.ring.value() == quarters, "nothing that a reader would talk about of itself"
        press(opened, "Pause")
        assert page.view.ring.value() == 4
