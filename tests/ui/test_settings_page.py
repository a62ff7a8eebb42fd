"""What a person can choose, as they go through it: kept at once, heard at once, found again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sps_coach.settings import Settings, SoundWishes, VoiceChoice
from sps_coach.ui.settings.page import SettingsPage
from sps_coach.ui.settings.words import invitation
from sps_coach.ui.widgets.choices import Choices
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, FakeDesk, FakeSounding
from tests.ui.seeing import watch
from tests.ui.test_motion import calm
from tests.ui.test_pages import press, shown

Key = Qt.Key


def settings_page(opened: Opened) -> SettingsPage:
    page = opened.window.page
    assert isinstance(page, SettingsPage)
    return page


def at(open_window: Open, section: str, desk: FakeDesk | None = None) -> Opened:
    opened = open_window(desk, size=(800, 600))
    opened.window.show_settings(section)
    opened.settle()
    return opened


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def marked(opened: Opened) -> list[str]:
    page = settings_page(opened)
    return [b.text() for b in page.findChildren(QPushButton) if b.isChecked() and b.isVisible()]


def key(opened: Opened, *keys: Qt.Key) -> None:
    for each in keys:
        QTest.keyClick(focused(), each)
        opened.settle()


def test_settings_are_reached_from_the_side_bar(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Settings")
    assert settings_page(opened).isVisible()
    assert "Who speaks" in shown(opened.window)
    press(opened, "Today")
    assert "Good morning." in shown(opened.window)


CHOICES: tuple[tuple[str, str, Settings], ...] = (
    ("voice", "Joe", replace(KNOWN, voice=VoiceChoice("piper", "/voices/joe.onnx"))),
    ("voice", "English", KNOWN),
    ("voice", "110", replace(KNOWN, voice=VoiceChoice(words_per_minute=110))),
    ("voice", "Lower", replace(KNOWN, voice=VoiceChoice(words_per_minute=110, pitch=-2))),
    ("voice", "Its own", replace(KNOWN, voice=VoiceChoice(words_per_minute=110))),
    ("voice", "As given", KNOWN),
    ("sound", "Silent, on the screen", replace(KNOWN, sound=SoundWishes(voice=False))),
    ("sound", "Spoken", replace(KNOWN, sound=SoundWishes(voice=True))),
    ("sound", "As given", KNOWN),
    ("sound", "Rests, for sound only", replace(KNOWN, screen_rests=True)),
    ("sound", "Shows the figure", KNOWN),
    ("sound", "Names", replace(KNOWN, sound=SoundWishes(detail="names"))),
    ("sound", "Longer", replace(KNOWN, sound=SoundWishes(detail="names", pauses=1.5))),
    (
        "loudness",
        "A little softer",
        replace(KNOWN, sound=SoundWishes(detail="names", pauses=1.5), volume_db=-3.0),
    ),
)
"""One after another: in which section which choice is pressed, and what is kept then."""


def test_what_is_chosen_is_kept_at_once(open_window: Open) -> None:
    opened = open_window(theme="dark", size=(720, 560))
    for section, choice, expected in CHOICES:
        opened.window.show_settings()
        page = settings_page(opened)
        page.show_section(section)
        opened.settle()
        buttons = [b for b in page.findChildren(QPushButton) if b.text() == choice and b.isVisible()]
        buttons[0].click()
        opened.settle()
        assert opened.desk.chosen == replace(expected, theme="dark", text_percent=100)
        assert choice in marked(opened)


def test_the_look_changes_at_once_and_is_kept(open_window: Open) -> None:
    opened = at(open_window, "look")
    press(opened, "150 %")
    assert opened.window.look.text_scale == 1.5
    press(opened, "Still pictures")
    press(opened, "Brown")
    press(opened, "Plum")
    assert (opened.window.look.skin, opened.window.look.clothes) == ("brown", "plum")
    evening = [b for b in settings_page(opened).findChildren(QPushButton) if b.text() == "Evening"]
    evening[0].click()
    assert opened.window.motion.moving
    assert {opened.window.look.theme} == {"dark"}
    assert opened.desk.chosen == replace(
        KNOWN, theme="dark", text_percent=150, motion="still", skin="brown", clothes="plum"
    )


def test_the_side_bar_s_own_choices_are_kept_as_well(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Evening")
    press(opened, "Text 100 %")
    assert (opened.desk.chosen.theme, opened.desk.chosen.text_percent) == ("dark", 125)


def test_a_row_is_walked_without_choosing(open_window: Open) -> None:
    opened = at(open_window, "look")
    key(opened, Key.Key_Tab, Key.Key_Tab)
    assert focused().text() == "Day"  # type: ignore[attr-defined]  # a button
    key(opened, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Right)
    assert focused().text() == "Evening"  # type: ignore[attr-defined]  # the same
    assert opened.desk.chosen.theme == "light"
    key(opened, Key.Key_Return)
    assert str(opened.desk.chosen.theme) == "dark"


def test_tab_comes_to_each_row_once(open_window: Open) -> None:
    opened = at(open_window, "sound")
    reached = []
    for _ in range(30):
        key(opened, Key.Key_Tab)
        group = focused().parentWidget()
        reached.append(group.accessibleName() if isinstance(group, Choices) else focused().text())  # type: ignore[attr-defined]  # a button
        if reached.count(reached[0]) > 1:
            break
    rows = [
        "Hear it", "A session is", "The screen", "How much is said", "Pauses", "The tone before", "Its seconds",
        "Beneath it all", "With the breath",
    ]  # fmt: skip
    assert [each for each in reached if each in rows][: len(rows)] == rows


def test_the_voice_is_heard_and_eases_off_when_pressed_again(open_window: Open) -> None:
    opened = at(open_window, "voice")
    press(opened, "Hear it")
    assert opened.desk.asked == ["sample"]
    press(opened, "Ease off")
    assert opened.desk.sounding.closed
    assert "Hear it" in shown(opened.window)


def test_a_sample_that_cannot_be_heard_says_so_in_place(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at(open_window, "voice")
    sounding = FakeSounding("over")
    sounding.now = replace(sounding.now, trouble="No sound device answers.")
    monkeypatch.setattr(opened.desk, "hear_sample", lambda: sounding)
    settings_page(opened).voice.hear_it._sample = opened.desk.hear_sample
    press(opened, "Hear it")
    assert "No sound device answers." in shown(opened.window)
    assert "Hear it" in shown(opened.window)


def test_leaving_the_page_lets_what_sounds_ease_off(open_window: Open) -> None:
    opened = at(open_window, "voice")
    press(opened, "Hear it")
    press(opened, "Today")
    assert opened.desk.sounding.closed


@pytest.fixture
def checking(open_window: Open) -> Opened:
    opened = at(open_window, "loudness", FakeDesk(settings=Settings()))
    press(opened, "Begin the check")
    assert "That is enough" in shown(opened.window)
    return opened


@pytest.mark.parametrize("pressed", [Key.Key_Space, Key.Key_Return, Key.Key_Tab, Key.Key_X, Key.Key_Escape])
def test_any_key_says_that_it_is_loud_enough(checking: Opened, pressed: Qt.Key) -> None:
    key(checking, pressed)
    assert checking.desk.sounding.said_enough == 1
    assert "Nothing on Speakers will be louder than this." in shown(checking.window)
    key(checking, Key.Key_Tab)
    assert checking.desk.sounding.said_enough == 1


def test_what_the_check_found_is_shown_and_stays_with_the_next_choice(checking: Opened) -> None:
    key(checking, Key.Key_Space)
    checking.desk.sounding.now = replace(checking.desk.sounding.now, state="over")
    checking.bot.waitUntil(lambda: "Check once more" in shown(checking.window))
    checking.settle()
    assert "The level for Speakers is found" in shown(checking.window)
    press(checking, "A little softer")
    assert checking.desk.chosen.ceilings == {"Speakers": -9.0}
    press(checking, "Today")
    assert "comfort check" not in shown(checking.window)


def test_a_touch_anywhere_says_so_too_and_does_nothing_else(checking: Opened) -> None:
    press(checking, "Today")
    assert checking.desk.sounding.said_enough == 1
    assert settings_page(checking).isVisible()


def test_keys_that_go_with_others_say_nothing(checking: Opened) -> None:
    key(checking, Key.Key_Shift, Key.Key_Control)
    assert checking.desk.sounding.said_enough == 0


def test_closing_the_window_ends_the_check_and_keeps_nothing(checking: Opened) -> None:
    checking.window.close()
    assert checking.desk.sounding.closed
    assert checking.desk.sounding.said_enough == 0


def test_today_invites_softly_to_the_check_and_leads_there(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=Settings()))
    assert "Sound stays soft until a comfort check." in shown(opened.window)
    press(opened, "Comfort check")
    assert "Begin the check" in shown(opened.window)
    opened.desk.chosen = KNOWN
    opened.window.choose(KNOWN)
    press(opened, "Today")
    assert "comfort check" not in shown(opened.window)


def test_another_device_invites_again(open_window: Open) -> None:
    opened = open_window(FakeDesk(device="Headphones"))
    assert "Headphones: sound stays soft until a comfort check." in shown(opened.window)


@pytest.mark.parametrize(
    ("device", "settings", "invited"),
    [
        (None, Settings(), True),
        ("Speakers", Settings(), True),
        ("Speakers", KNOWN, False),
        (None, KNOWN, False),
        ("Headphones", KNOWN, True),
        ("Headphones", replace(KNOWN, sound=SoundWishes(voice=False)), False),
        ("Headphones", replace(KNOWN, sound=SoundWishes(voice=False), screen_rests=True), True),
        ("Headphones", replace(KNOWN, sound=SoundWishes(voice=False, bed=True)), True),
    ],
)
def test_nobody_is_invited_without_a_reason(device: str | None, settings: Settings, invited: bool) -> None:
    assert (invitation(device, settings) is not None) == invited


def test_a_damaged_file_is_told_of_on_today_and_on_the_page(open_window: Open) -> None:
    desk = FakeDesk()
    desk.sentence = "Some settings could not be read."
    opened = open_window(desk, size=(800, 600))
    assert desk.sentence in shown(opened.window.today)
    opened.window.show_settings()
    opened.settle()
    assert desk.sentence in shown(settings_page(opened))


def test_sections_change_softly(open_window: Open) -> None:
    opened = open_window(size=(720, 560))
    assert calm(watch(opened, opened.window.show_settings))
    assert calm(watch(opened, lambda: settings_page(opened).show_section("sound")))
