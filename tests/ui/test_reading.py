"""A page is read out when it is asked for, whole and in order, and any key or touch eases it off."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sps_coach.loudness import SILENT, BoundedVoice, Reading
from sps_coach.session.cues import Spacing, estimated_seconds
from sps_coach.settings import Settings
from sps_coach.ui.checkin.page import CheckInPage
from sps_coach.ui.desk import Unfinished
from sps_coach.ui.hearing import Heard
from sps_coach.ui.reading.page_text import page_text
from sps_coach.ui.reading.phrases import MOST_WORDS, PHRASES_IN_A_CUE, cues, phrases
from tests.session.fakes import virtual_clock
from tests.test_loudness import FakeLevelVoice
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, USUAL, FakeDesk
from tests.ui.test_audit import STEPS
from tests.ui.test_keyboard import focused
from tests.ui.test_pages import press

Key = Qt.Key


def key(opened: Opened, which: Qt.Key) -> None:
    QTest.keyClick(focused(), which)
    opened.settle()


def reading(open_window: Open) -> Opened:
    opened = open_window()
    key(opened, Key.Key_F2)
    return opened


def test_nothing_is_read_unless_it_is_asked_for(open_window: Open) -> None:
    opened = open_window()
    opened.window.show_settings()
    opened.settle()
    assert opened.desk.read == []


def test_today_is_read_in_order(open_window: Open) -> None:
    opened = reading(open_window)
    assert opened.desk.read == [
        "Good morning.",
        "Here is your routine, whenever you are ready.",
        "Gentle morning",
        "about 12 minutes",
        "Lying on your back, then sitting",
        "A mat, a pillow and a chair",
        "Six exercises",
        "Button: Begin.",
        "Gentle morning, about 12 minutes",
        "Button: A gentler day.",
        "about 8 minutes",
        "Button: An armchair moment.",
        "about 5 minutes",
        "Button: All routines.",
        "another one",
        "Button: Sound only.",
        "the screen rests",
    ]


@pytest.mark.parametrize(
    "pressed", [Key.Key_F2, Key.Key_Return, Key.Key_Space, Key.Key_X, Key.Key_Escape, Key.Key_Tab]
)
def test_any_key_eases_it_off_and_does_nothing_else(open_window: Open, pressed: Qt.Key) -> None:
    opened = reading(open_window)
    before = focused()
    key(opened, pressed)
    assert opened.desk.sounding.closed
    assert focused() is before
    assert opened.desk.asked == []
    key(opened, Key.Key_Return)
    assert opened.desk.asked == [USUAL]


def test_a_key_that_only_goes_along_says_nothing_yet(open_window: Open) -> None:
    opened = reading(open_window)
    key(opened, Key.Key_Shift)
    assert not opened.desk.sounding.closed
    key(opened, Key.Key_F2)


def test_any_touch_eases_it_off(open_window: Open) -> None:
    opened = reading(open_window)
    QTest.mousePress(opened.window.today.first_focus(), Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.desk.sounding.closed
    assert opened.desk.asked == []


def test_the_button_says_what_it_does(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Read aloud")
    assert opened.window.side_bar.reading.text() == "Ease off"
    opened.desk.sounding.now = Heard("over")
    opened.bot.waitUntil(lambda: opened.window.side_bar.reading.text() == "Read aloud")


def test_where_nothing_can_be_heard_that_is_said(open_window: Open) -> None:
    opened = reading(open_window)
    opened.desk.sounding.now = Heard("over", trouble=SILENT)
    opened.bot.waitUntil(lambda: opened.window.side_bar.reading.hint == "no sound just now")
    assert opened.window.side_bar.reading.accessibleDescription() == SILENT


def test_where_a_screen_reader_reads_the_program_does_not(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, reads="reader")))
    opened.window.reading.show()
    opened.settle()
    key(opened, Key.Key_F2)
    assert opened.desk.read == []
    assert not opened.window.side_bar.reading.isVisible()


def test_in_a_session_its_own_voice_speaks(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    QTest.keyClick(focused(), Key.Key_F2)
    opened.settle()
    assert opened.desk.read == []


def test_closing_the_window_eases_it_off(open_window: Open) -> None:
    opened = reading(open_window)
    opened.window.close()
    assert opened.desk.sounding.closed


def test_what_is_chosen_and_written_is_read_with_what_it_is_about(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, checks_in=True)))
    press(opened, "Begin")
    page = opened.window.page
    assert isinstance(page, CheckInPage)
    key(opened, Key.Key_7)
    page.questions.findChildren(QLineEdit)[0].setText("one tablet at eight")
    told = page_text(page)
    for expected in (
        "How it is just now", "Stiffness: 7", "Discomfort: blank", "Worry: blank",
        "Medicine and when, in your own words: one tablet at eight", "The kind of day: A gentler day",
        "Button: Begin. Gentle morning, about 8 minutes",
    ):  # fmt: skip
        assert expected in told
    assert not any(text.startswith("Stiffness, ") for text in told)


def test_every_page_has_something_to_be_read(open_window: Open) -> None:
    opened = open_window(FakeDesk(unfinished=Unfinished("Gentle morning", "Knee roll")))
    for name, step in STEPS.items():
        step(opened)
        opened.settle()
        page = opened.window.page
        assert page is not None
        told = page_text(page)
        assert len(told) >= 2, name
        assert all(text.strip() for text in told), name
        assert not any(first == second for first, second in pairwise(told)), name


@given(st.lists(st.text(st.sampled_from("ab ,.:;\n"), max_size=80), max_size=8))
def test_phrases_are_short_and_hold_every_word_in_order(texts: list[str]) -> None:
    spoken = list(phrases(texts))
    assert all(0 < len(phrase.split()) <= MOST_WORDS for phrase in spoken)
    assert all(first != second for first, second in pairwise(spoken))
    numbered = [" ".join(f"{word}{place}" for place, word in enumerate(text.split())) for text in texts]
    said = " ".join(phrases(f"{place} {text}" for place, text in enumerate(numbered))).split()
    given_words = " ".join(f"{place} {text}" for place, text in enumerate(numbered)).split()
    assert said == given_words
    together = cues(texts)
    assert [phrase for cue in together for phrase in cue] == spoken
    assert all(1 <= len(cue) <= PHRASES_IN_A_CUE for cue in together)


def test_cues_follow_one_another_at_their_distance() -> None:
    clock, voice, spacing = virtual_clock(), FakeLevelVoice(), Spacing()
    words = [((f"Phrase number {number} is here.",), "en", 130) for number in range(4)]
    heard = Reading(BoundedVoice(voice, Settings), clock, words, spacing)
    seconds = 0
    while heard.heard().state != "over":
        clock.move(0.2)
        heard.tick()
        seconds += 1
        assert seconds < 2000
    assert [said for said, _ in voice.said] == [phrases for phrases, _, _ in words]
    starts = [at for _, at in voice.said]
    ends = [at + estimated_seconds(said, 130, spacing.pause_s) for said, at in voice.said]
    assert all(later - end >= spacing.between_s - 1e-6 for later, end in zip(starts[1:], ends, strict=False))
    assert voice.closed


def test_a_reading_that_was_not_looked_after_for_a_while_goes_on_unhurried() -> None:
    clock, voice, spacing = virtual_clock(), FakeLevelVoice(), Spacing()
    words = [((f"Phrase number {number} is here.",), "en", 130) for number in range(2)]
    heard = Reading(BoundedVoice(voice, Settings), clock, words, spacing)
    heard.tick()
    clock.move(60)
    heard.tick()
    assert voice.said[-1][1] >= clock.monotonic() + spacing.lead_s


def test_easing_off_drops_what_was_still_to_be_read() -> None:
    clock, voice = virtual_clock(), FakeLevelVoice()
    words = [((f"Phrase number {number} is here.",), "en", 130) for number in range(3)]
    heard = Reading(BoundedVoice(voice, Settings), clock, words, Spacing())
    heard.tick()
    heard.enough()
    clock.move(100)
    heard.tick()
    assert (len(voice.said), voice.closed) == (1, True)
