"""What a person has chosen: kept whole, read strictly, and never a reason not to practise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.library.wording import remarks
from sps_coach.settings import (
    ASIDE,
    CAUTIOUS_DB,
    NOT_KEPT,
    UNREADABLE,
    Reach,
    Reminder,
    Settings,
    SoundProfile,
    SoundWishes,
    VoiceChoice,
    keep,
    level,
    profile,
    read,
)

CHOSEN = Settings(
    VoiceChoice("piper", "/voices/joe.onnx", 110, -2),
    SoundWishes(voice=True, lead_in="warm", lead_in_s=6.0, bed=False, detail="names", pauses=1.5),
    {"Speakers": -6.5, "Kopfhörer": -20.0},
    -3.0,
    screen_rests=True,
    language="pt-BR",
    theme="dark",
    text_percent=150,
    motion="still",
    contrast="high",
    pacing="own",
    whole_screen="HDMI-1",
    reach=Reach("one-switch", 6.0, "F8", "Return", 2.0, "reader"),
    reads="reader",
    reminder=Reminder(on=True, begins=7, ends=22),
    checks_in=False,
)

DECIBELS = st.floats(-60, 0)
WISHES = st.builds(
    SoundWishes,
    st.sampled_from([None, True, False]),
    st.sampled_from([None, "soft", "warm", "airy"]),
    st.none() | st.floats(5, 7),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, "full", "brief", "names"]),
    st.none() | st.floats(1, 2),
)
SETTINGS = st.builds(
    Settings,
    st.builds(
        VoiceChoice,
        st.sampled_from(["usual", "piper"]),
        st.text(),
        st.none() | st.integers(100, 160),
        st.integers(-5, 5),
    ),
    WISHES,
    st.dictionaries(st.text(), DECIBELS),
    DECIBELS,
    screen_rests=st.booleans(),
    language=st.none() | st.from_regex("[a-z]{2,3}(-[A-Z]{2})?", fullmatch=True),
    theme=st.sampled_from(["system", "light", "dark"]),
    text_percent=st.none() | st.integers(100, 200),
    motion=st.sampled_from(["system", "moving", "still"]),
    skin=st.sampled_from(["fair", "warm", "olive", "brown", "deep"]),
    clothes=st.sampled_from(["sea", "sky", "plum", "slate", "dusk"]),
    contrast=st.sampled_from(["system", "usual", "high"]),
    pacing=st.sampled_from(["led", "own"]),
    whole_screen=st.none() | st.text(),
    reach=st.builds(
        Reach,
        st.sampled_from(["usual", "presenter", "one-switch", "two-switches"]),
        st.floats(2, 12),
        st.text(min_size=1),
        st.text(min_size=1),
        st.none() | st.floats(1, 8),
        st.sampled_from(["program", "reader"]),
    ),
    reads=st.sampled_from(["program", "reader"]),
    reminder=st.builds(Reminder, st.booleans(), st.integers(0, 23), st.integers(0, 23)),
    checks_in=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(SETTINGS)
def test_what_was_kept_is_read_again(settings: Settings) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new" / "settings.json"
        keep(path, settings)
        assert read(path) == (settings, None)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert read(tmp_path / "settings.json") == (Settings(), None)
    assert list(tmp_path.iterdir()) == []


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_the_file_holds_it_is_kept_aside_and_said_once(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(content)
        settings, sentence = read(path)
        if sentence is None:
            assert isinstance(json.loads(content), dict)
            return
        assert settings == Settings()
        aside = path.with_name("settings-aside-1.json")
        assert sentence == ASIDE.format(name=aside.name)
        assert aside.read_bytes() == content
        assert read(path) == (settings, None)


@pytest.mark.parametrize(
    ("name", "damaged", "expected"),
    [
        ("language", "Deutsch", replace(CHOSEN, language=None)),
        ("theme", "pink", replace(CHOSEN, theme="system")),
        ("text_percent", 1000, replace(CHOSEN, text_percent=None)),
        ("text_percent", True, replace(CHOSEN, text_percent=None)),
        ("screen_rests", 1, replace(CHOSEN, screen_rests=False)),
        ("volume_db", 6.0, replace(CHOSEN, volume_db=0.0)),
        ("volume_db", float("nan"), replace(CHOSEN, volume_db=0.0)),
        ("ceilings", {"Speakers": -6.5, "Loud": 3}, replace(CHOSEN, ceilings={"Speakers": -6.5})),
        ("ceilings", [], replace(CHOSEN, ceilings={})),
        ("sound", "much", replace(CHOSEN, sound=SoundWishes())),
        ("voice", {"pitch": 9}, replace(CHOSEN, voice=VoiceChoice())),
        ("a later version's", 1, CHOSEN),
    ],
)
def test_one_damaged_value_leaves_the_others(
    tmp_path: Path, name: str, damaged: object, expected: Settings
) -> None:
    path = tmp_path / "settings.json"
    keep(path, CHOSEN)
    path.write_text(json.dumps(json.loads(path.read_text()) | {name: damaged}))
    settings, sentence = read(path)
    assert settings == expected
    assert sentence is not None
    assert "settings-aside-1.json" in sentence
    assert read(path) == (expected, None)


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("first", "second"):
        path.write_text(content)
        read(path)
    kept = sorted(each.read_text() for each in tmp_path.glob("*aside*"))
    assert kept == ["first", "second"]


def test_a_place_that_cannot_be_read_or_written_keeps_nobody_from_practising(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    assert read(path) == (Settings(), UNREADABLE)
    with pytest.raises(OSError, match="settings"):
        keep(path, Settings())


def test_what_is_said_is_calm() -> None:
    assert [list(remarks(sentence)) for sentence in (ASIDE, UNREADABLE, NOT_KEPT)] == [[], [], []]


@given(st.lists(WISHES, max_size=3))
def test_a_later_wish_goes_before_an_earlier_one_and_no_wish_changes_nothing(
    wishes: list[SoundWishes],
) -> None:
    result = profile(*wishes)
    for name in vars(result):
        expressed = [value for wish in wishes if (value := getattr(wish, name)) is not None]
        assert getattr(result, name) == (expressed[-1] if expressed else getattr(SoundProfile(), name))


@given(SETTINGS, st.text())
def test_nothing_is_louder_than_the_ceiling_of_its_device(settings: Settings, device: str) -> None:
    asked = level(settings, device)
    assert asked <= settings.ceilings.get(device, CAUTIOUS_DB)
    assert -60 <= asked <= 0
    if device not in settings.ceilings:
        assert asked == level(settings, None)
        assert all(asked <= ceiling for ceiling in settings.ceilings.values())


def test_volume_lies_below_the_ceiling() -> None:
    settings = Settings(ceilings={"Speakers": -6.0}, volume_db=-3.0)
    assert level(settings, "Speakers") == -9.0
    assert level(settings, "Headphones") == CAUTIOUS_DB - 3.0


def test_reading_needs_nothing_that_the_first_paint_would_wait_for() -> None:
    code = (
        "import sys; import sps_coach.settings;"
        "print([m for m in sys.modules if m.partition('.')[0] in ('pydantic', 'yaml', 'numpy', 'PySide6')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "[]"
