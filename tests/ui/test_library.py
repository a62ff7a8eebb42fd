"""The Library in the window: found by typing, opened by keyboard, soft in everything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.library.exercises import Dose
from sps_coach.ui.library.exercise import ExercisePage
from sps_coach.ui.library.moving import travelled
from sps_coach.ui.library.page import LibraryPage
from sps_coach.ui.library.shelf import Narrowing
from sps_coach.ui.theme import Theme
from sps_coach.ui.today.page import TodayPage
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, FakeDesk, shipped_shelf
from tests.ui.seeing import FRAME_S, Light, watch
from tests.ui.test_motion import calm

Key = Qt.Key


def library(opened: Opened) -> LibraryPage:
    page = opened.window.page
    assert isinstance(page, LibraryPage)
    return page


def exercise(opened: Opened) -> ExercisePage:
    page = opened.window.page
    assert isinstance(page, ExercisePage)
    return page


def go(opened: Opened) -> LibraryPage:
    opened.window.show_library()
    opened.settle()
    return library(opened)


def test_what_is_found_is_told_at_every_key_and_shown_when_the_fingers_rest(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    everything = page.cards.items
    assert len(everything) == len(shipped_shelf().items)
    QTest.keyClicks(page.search.line, "heel sl")
    assert page.count.text() == f"{len(shipped_shelf().find('heel sl', Narrowing()))} of {len(everything)}"
    assert page.cards.items == everything
    opened.bot.waitUntil(lambda: page.cards.items != everything)
    assert page.cards.items[0].name == "Heel slide"


def test_by_keyboard_alone_to_a_page_and_back_to_the_same_card(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    assert page.search.line.hasFocus()
    QTest.keyClicks(page.search.line, "slide")
    QTest.keyClick(page.search.line, Key.Key_Return)
    opened.settle()
    assert page.cards.hasFocus()
    QTest.keyClick(page.cards, Key.Key_Right)
    chosen = page.cards.items[page.cards.currentIndex().row()]
    QTest.keyClick(page.cards, Key.Key_Return)
    opened.settle()
    shown = exercise(opened)
    assert chosen.name in shown.lines()
    QTest.keyClick(shown.first_focus(), Key.Key_Escape)
    opened.settle()
    assert library(opened).cards.hasFocus()
    assert page.cards.items[page.cards.currentIndex().row()] == chosen
    QTest.keyClick(page, Key.Key_Escape)
    assert not page.search.line.text()


def test_a_page_says_everything_that_its_file_says(open_window: Open) -> None:
    opened = open_window()
    go(opened)
    sourced = next(name for name, told in shipped_shelf().exercises.items() if told.sources)
    opened.window.library.show_exercise(sourced)
    opened.settle()
    told, lines = shipped_shelf().exercises[sourced], "\n".join(exercise(opened).lines())
    texts = [told.name, told.goal, told.getting_ready, told.evidence_note]
    for text in (*texts, *told.contraindications, *told.cautions, *told.stop_if):
        assert text["en"] in lines
    for source in told.sources:
        assert source.title in lines
    assert "No clinician has signed it yet" in lines


def test_gentler_and_fuller_ones_are_a_press_away(open_window: Open) -> None:
    opened = open_window()
    go(opened)
    opened.window.library.show_exercise("heel-slide")
    opened.settle()
    page = exercise(opened)
    links = {link.text(): link for link in page.links}
    gentler = shipped_shelf().exercises[shipped_shelf().exercises["heel-slide"].easier or ""]
    links[gentler.name["en"]].click()
    opened.settle()
    assert page.exercise is gentler
    assert "Heel slide" in {link.text() for link in page.links}


def test_favourites_are_kept_and_found_again(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    opened.window.library.show_exercise("heel-slide")
    opened.settle()
    exercise(opened).favourite.click()
    opened.settle()
    assert opened.desk.chosen.favourites == ("exercise:heel-slide",)
    exercise(opened).left.emit()
    opened.settle()
    page.filters.show_what("favourites")
    opened.settle()
    assert [item.name for item in page.cards.items] == ["Heel slide"]
    opened.window.library.show_exercise("heel-slide")
    opened.settle()
    exercise(opened).favourite.click()
    assert not opened.desk.chosen.favourites


def test_a_routine_is_taken_to_today(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    page.filters.show_what("routines")
    opened.settle()
    page.cards.opened.emit(page.cards.items[0])
    opened.settle()
    assert isinstance(opened.window.page, TodayPage)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pictures_come_up_and_cards_turn_softly(open_window: Open, theme: Theme) -> None:
    opened = open_window(theme=theme, size=(960, 640))
    page = go(opened)
    light = Light()
    for _ in range(36):  # a good second, in which the pictures that are seen are drawn
        opened.clock.seconds += FRAME_S
        page.cards.thumbnails.live()
        QApplication.processEvents()
        light.see(opened.window)
    assert not page.cards.thumbnails.busy, "all that is seen is there"
    page.search.line.setText("neck")
    assert calm(light)
    assert calm(watch(opened, page.turn))
    assert calm(watch(opened, page.filters.unfold.click))
    assert calm(watch(opened, lambda: opened.window.library.show_exercise("neck-turn")))


def test_where_nobody_looks_nothing_moves(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    opened.window.library.show_exercise("heel-slide")
    opened.settle()
    figure = exercise(opened).figure
    assert (figure.ticking, page.cards.thumbnails.busy) == (True, False)
    opened.window.show_today()
    opened.settle()
    assert not figure.ticking


def test_still_pictures_where_less_motion_is_wished(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, motion="still")))
    go(opened)
    opened.window.library.show_exercise("heel-slide")
    opened.settle()
    page = exercise(opened)
    assert (page.figure.ticking, page.figure.end.isVisible()) == (False, True)
    page.rest_or_move.click()
    opened.settle()
    assert (page.figure.ticking, page.figure.end.isVisible()) == (True, False)


seconds = st.floats(0, 600, allow_nan=False)


@given(
    st.builds(
        Dose,
        repetitions=st.just(1),
        move_s=st.floats(3, 60),
        hold_s=st.floats(0, 60),
        return_s=st.floats(3, 60),
        rest_s=st.floats(0, 60),
        sides=st.just("both"),
    ),
    seconds,
    st.floats(0, 0.1),
)
def test_the_figure_never_goes_faster_than_it_is_practised(dose: Dose, at: float, later: float) -> None:
    before, after = travelled(dose, at), travelled(dose, at + later)
    assert 0.0 <= before <= 1.0
    assert abs(after - before) <= later / min(dose.move_s, dose.return_s) + 1e-6
