"""A session that is heard only: the screen rests in the dark, and everything can still be asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.session.moment import State
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.terminal import coach
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, SEATED, FakeCoaching, FakeDesk
from tests.ui.seeing import light_of, watch
from tests.ui.test_motion import calm
from tests.ui.test_pages import press, shown

Key = Qt.Key


def page_of(opened: Opened) -> SessionPage:
    page = opened.window.page
    assert isinstance(page, SessionPage)
    return page


def begun(open_window: Open) -> Opened:
    opened = open_window(FakeDesk(settings=replace(KNOWN, screen_rests=True)), theme="dark", size=(800, 600))
    press(opened, "Begin")
    return opened


def key(opened: Opened, pressed: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, pressed)
    opened.settle()


def light(opened: Opened) -> float:
    areas = light_of(opened.window.grab().toImage())
    return sum(areas) / len(areas)


def test_today_offers_it_and_keeps_it(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Sound only")
    assert opened.desk.chosen.screen_rests
    press(opened, "Sound only")
    assert not opened.desk.chosen.screen_rests


def test_the_screen_is_nearly_dark_with_one_line(open_window: Open) -> None:
    opened = begun(open_window)
    assert light(opened) < 0.03
    assert (
        page_of(opened).resting_screen.line.text() == "Gentle morning. The screen rests; any key eases off."
    )
    assert opened.desk.coaching.asked == ["begin"]


def test_its_line_is_as_large_as_was_chosen_in_a_small_window_too(open_window: Open) -> None:
    sizes = []
    for percent, size in ((200, (1280, 800)), (200, (800, 600)), (200, (480, 560)), (100, (480, 560))):
        settings = replace(KNOWN, screen_rests=True, text_percent=percent)
        opened = open_window(FakeDesk(settings=settings), theme="dark", size=size, text_scale=percent / 100)
        press(opened, "Begin")
        line = page_of(opened).resting_screen.line
        assert page_of(opened).resting_screen.width() == size[0]
        sizes.append(line.font().pixelSize())
    assert sizes[0] == sizes[1] == sizes[2] == 2 * sizes[3]


def test_nothing_moves_on_it(open_window: Open) -> None:
    opened = begun(open_window)
    before = opened.window.grab().toImage()
    coaching = opened.desk.coaching
    coaching.now = replace(coaching.now, scene=SEATED, travel=0.9, ring=0.1, words="Something else.")
    opened.live(1.0)
    assert opened.window.grab().toImage() == before


@pytest.mark.parametrize(
    "pressed", [Key.Key_Space, Key.Key_Return, Key.Key_Tab, Key.Key_Q, Key.Key_MediaStop]
)
def test_any_key_eases_off_and_shows_what_there_is_to_choose(open_window: Open, pressed: Qt.Key) -> None:
    opened = begun(open_window)
    key(opened, pressed)
    assert opened.desk.coaching.asked == ["begin", "ease_off"]
    assert "That is enough. Let everything settle." in shown(opened.window)
    assert light(opened) < 0.1, "what there is to choose is shown in the dark"
    key(opened, Key.Key_G)
    assert page_of(opened).resting_screen.isVisible()


def test_what_there_is_to_choose_comes_softly_out_of_the_dark_and_goes_softly(open_window: Open) -> None:
    opened = begun(open_window)
    for pressed in (Key.Key_Space, Key.Key_G):
        seen = watch(opened, partial(QTest.keyClick, QApplication.focusWidget(), pressed))
        assert len(seen.frames) > 16
        assert calm(seen)
        assert seen.frames[0] == pytest.approx(seen.frames[1], abs=0.005)


def test_a_touch_eases_off(open_window: Open) -> None:
    opened = begun(open_window)
    QTest.mouseClick(page_of(opened).resting_screen, Qt.MouseButton.LeftButton)
    assert opened.desk.coaching.now.state is State.EASED


def test_the_keys_of_a_session_work(open_window: Open) -> None:
    opened = begun(open_window)
    for pressed in (Key.Key_A, Key.Key_Right, Key.Key_S, Key.Key_P):
        key(opened, pressed)
    assert opened.desk.coaching.asked == ["begin", "again", "on", "slower", "pause"]
    assert "A pause. Go on when you are ready." in shown(opened.window)
    key(opened, Key.Key_P)
    assert page_of(opened).resting_screen.isVisible()
    key(opened, Key.Key_Shift)
    assert opened.desk.coaching.asked[-1] == "resume"


def test_a_notice_takes_the_place_of_the_line(open_window: Open) -> None:
    opened = begun(open_window)
    said = "No sound device answers."
    opened.desk.coaching.now = replace(opened.desk.coaching.now, notice=said)
    opened.bot.waitUntil(lambda: page_of(opened).resting_screen.line.text() == said)
    opened.desk.coaching.now = replace(opened.desk.coaching.now, notice=None)
    page_of(opened)._tick()
    assert page_of(opened).resting_screen.line.text() == said, "whoever looks later still reads it"
    for _ in range(2):
        key(opened, Key.Key_P)
    assert page_of(opened).resting_screen.line.text().startswith("Gentle morning.")


def test_it_comes_and_goes_softly(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, screen_rests=True)), size=(640, 560))
    assert calm(watch(opened, lambda: opened.window.today.begun.emit(opened.desk.offers[0])))
    page = page_of(opened)
    assert calm(watch(opened, page.ease_off))
    opened.desk.coaching.resume()
    assert calm(watch(opened, page._after_command))


def test_still_pictures_turn_softly_into_one_another(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, motion="still")), size=(640, 560))
    press(opened, "Begin")
    page, coaching = page_of(opened), opened.desk.coaching
    before = page.view.stage.grab().toImage()
    coaching.now = replace(coaching.now, travel=0.9, breath=0.1)
    page._tick()
    assert not opened.window.motion.moving
    assert page.view.stage.grab().toImage() == before, "the figure stands still while its exercise moves"
    scene = coaching.now.scene
    coaching.now = replace(coaching.now, scene=replace(scene, poses=scene.poses[:1]), travel=0.0)
    assert calm(watch(opened, page._tick))
    assert page.view.stage.grab().toImage() != before


class ScriptedKeys:
    """Keys that are pressed one after another; when they are over, nobody presses any more."""

    def __init__(self, *keys: str | None) -> None:
        self._keys = list(keys)

    def read(self, seconds: float) -> str | None:
        return self._keys.pop(0) if self._keys else "e"


def test_in_the_terminal_one_quiet_line_stands_while_it_is_led() -> None:
    coaching, written = FakeCoaching(), list[str]()
    coach(coaching, ScriptedKeys(None, None, "x", "p", None), written.append, rests=True)
    line = "The screen rests. Any key eases everything off."
    eased = "All is quiet. Rest as you are; B breathes, P goes on, E ends for today."
    assert written == [line, eased, line, "The session is over. What was done is kept."]
    assert coaching.asked == ["begin", "ease_off", "resume", "end"]
