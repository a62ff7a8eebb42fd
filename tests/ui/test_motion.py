"""Everything that changes on screen keeps the limits of light, frame by frame, on virtual time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from sps_coach.ui.session.controls import Ask
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.theme import Theme
from sps_coach.ui.widgets.scroll import Scrolling
from tests.ui.conftest import Open, Opened
from tests.ui.seeing import Light, watch

AREA, MEAN = 0.10, 0.10  # calm.md, section 2


def calm(light: Light) -> bool:
    return light.greatest_area_change() <= AREA and light.greatest_mean_change() <= MEAN


def begin(opened: Opened) -> None:
    opened.window.today.begun.emit(opened.desk.offers[0])


def session(opened: Opened) -> SessionPage:
    page = opened.window.page
    assert isinstance(page, SessionPage)
    return page


CHANGES: dict[str, Callable[[Opened], None]] = {
    "begin": begin,
    "past sessions": lambda opened: opened.window.show_review("sessions"),
    "larger text": lambda opened: opened.window.choose(replace(opened.desk.chosen, text_percent=150)),
    "day and evening": lambda opened: opened.window.choose(
        replace(opened.desk.chosen, theme="dark" if opened.window.look.theme == "light" else "light")
    ),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", CHANGES)
def test_pages_themes_and_text_sizes_change_softly(open_window: Open, theme: Theme, name: str) -> None:
    opened = open_window(theme=theme, size=(800, 560))
    light = watch(opened, lambda: CHANGES[name](opened))
    assert len(light.frames) > 16, "a change takes 0.8 s or more"
    assert calm(light)


def test_easing_off_and_ending_are_soft(open_window: Open) -> None:
    opened = open_window(size=(960, 640))
    begin(opened)
    opened.settle()
    assert calm(watch(opened, lambda: session(opened).ask(Ask.EASE_OFF)))
    assert calm(watch(opened, lambda: session(opened).ask(Ask.END)))


def test_changes_on_top_of_one_another_are_soft_together(open_window: Open) -> None:
    opened = open_window(size=(960, 640))
    light = watch(opened, opened.window.show_review, then_live_s=0.4)
    more = watch(opened, opened.window.show_today, then_live_s=0.3)
    last = watch(opened, lambda: opened.window.choose(replace(opened.desk.chosen, text_percent=125)))
    light.frames += more.frames + last.frames
    assert calm(light)


def test_what_the_keyboard_or_the_bar_comes_to_arrives_softly(open_window: Open) -> None:
    opened = open_window(size=(800, 560))
    opened.window.choose(replace(opened.desk.chosen, text_percent=200))
    opened.settle()
    scrolling = opened.window.today.findChild(Scrolling)
    assert scrolling is not None
    bar = scrolling.verticalScrollBar()

    def tab_on() -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    for _ in range(12):  # there are fewer controls than that
        light = watch(opened, tab_on)
        if bar.value() > 0:
            break
    assert len(light.frames) > 16
    assert calm(light)
    light = watch(opened, lambda: bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum))
    assert bar.value() == 0
    assert len(light.frames) > 16
    assert calm(light)


def test_how_it_went_scrolls_softly(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_review("sessions")
    opened.settle()
    page = opened.window.page
    assert page is not None
    scrolling = page.findChild(Scrolling)
    assert scrolling is not None
    bar = scrolling.verticalScrollBar()
    light = watch(opened, lambda: bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd))
    assert bar.value() > 0
    assert len(light.frames) > 16
    assert calm(light)


def test_a_turn_of_the_wheel_is_one_soft_change(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_review("sessions")
    opened.settle()
    page = opened.window.page
    assert page is not None
    scrolling = page.findChild(Scrolling)
    assert scrolling is not None
    inside, bar = scrolling.widget(), scrolling.verticalScrollBar()
    assert inside is not None

    def arrived(inside: QWidget = inside) -> bool:
        return inside.y() == -bar.value()

    middle = QPointF(scrolling.viewport().rect().center())
    for _ in range(3):
        notch = QWheelEvent(
            middle, scrolling.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(scrolling.viewport(), notch)
    assert bar.value() > 0
    assert inside.y() == 0  # what is pressed is what is seen
    began = opened.clock.seconds

    light = watch(opened, lambda: opened.bot.waitUntil(arrived, timeout=5000))
    assert len(light.frames) > 16
    assert calm(light)
    assert opened.clock.seconds - began < 3.0  # as for one change, not for one that takes another one's place


def test_beginning_while_the_window_still_arises_is_soft(open_window: Open) -> None:
    opened = open_window(size=(720, 560))
    screen = QPixmap(QApplication.primaryScreen().size())
    screen.fill("#808080")
    opened.window.motion.beneath = screen
    opened.window.motion.open()
    light = watch(opened, lambda: begin(opened))
    assert calm(light)
    opened.window.motion.beneath = None


@pytest.mark.parametrize(("ground", "theme"), [("black", "dark"), ("white", "light"), ("#808080", "light")])
def test_the_window_arises_from_what_was_there_and_sinks_back(
    open_window: Open, ground: str, theme: Theme
) -> None:
    opened = open_window(theme=theme, size=(720, 560))
    opened.window.move(0, 0)
    screen = QPixmap(QApplication.primaryScreen().size())
    screen.fill(ground)
    opened.window.motion.beneath = screen

    arising = watch(opened, opened.window.motion.open)
    del arising.frames[0]  # the window of this test was there before
    assert calm(arising)
    there = Light()
    there.see_picture(screen)
    assert arising.frames[0] == pytest.approx(there.frames[0], abs=0.02)

    gone: list[bool] = []
    sinking = watch(opened, lambda: opened.window.motion.close(lambda: gone.append(True)))
    assert gone == [True]
    assert calm(sinking)
    assert sinking.frames[-1] == pytest.approx(there.frames[0], abs=0.02)
    opened.window.motion.beneath = None


def test_the_page_beneath_a_fade_can_be_used_at_once(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_review("sessions")
    assert opened.window.motion.moving
    entry = opened.window.side_bar.first()
    place = entry.mapTo(opened.window, entry.rect().center())
    QTest.mouseClick(opened.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.window.page is opened.window.today


def test_an_overloaded_machine_makes_a_fade_longer_not_steeper(open_window: Open) -> None:
    opened = open_window(size=(960, 640))
    opened.window.show_review("sessions")
    opened.clock.seconds += 5.0
    opened.window.motion.live()
    assert opened.window.motion.moving
