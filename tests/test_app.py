"""The program joined together: what Today offers, what is kept, what is offered again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sps_coach.app import Program, build, voice_for
from sps_coach.loudness import SILENCE_DB
from sps_coach.paths import places
from sps_coach.session.moment import State
from sps_coach.settings import (
    NOT_KEPT,
    Settings,
    SoundProfile,
    SoundWishes,
    VoiceChoice,
    keep,
    read,
)
from sps_coach.sound.silence import SilentVoice
from sps_coach.ui.desk import PastSession, Unfinished


@pytest.fixture
def program(home: Path) -> Iterator[Program]:
    built = build(places(), silent=True)
    yield built
    built.close()


def answered(ask: Callable[[Callable[[Any], None]], None]) -> Any:
    """Ask, and wait for the answer from the history's thread."""
    arrived, answers = threading.Event(), []

    def answer(value: Any) -> None:
        answers.append(value)
        arrived.set()

    ask(answer)
    assert arrived.wait(10)
    return answers[0]


def test_today_offers_one_thing_and_gentler_ones_beside_it(program: Program) -> None:
    first, *others = answered(program.today)
    assert (first.routine_id, first.day) == ("gentle-morning", "usual")
    assert first.positions == ("lying",)
    assert "pillow" in first.props
    assert others
    assert all(other.minutes < first.minutes for other in others)


def test_every_offer_has_a_picture_and_can_begin(program: Program) -> None:
    for offer in answered(program.today):
        scene = offer.picture
        assert scene is not None
        assert scene.position in offer.positions


def test_the_picture_of_a_routine_shows_one_limb_where_one_is_held(program: Program) -> None:
    suggested = answered(program.today)[0]
    assert suggested.picture.moving == ("left_leg", "left_foot")
    assert len(suggested.picture.poses) == 1


def test_a_session_that_was_ended_is_in_the_list(program: Program) -> None:
    coaching = program.begin(answered(program.today)[0])
    coaching.begin()
    coaching.end()
    coaching.close()
    past: list[PastSession] = answered(program.past_sessions)
    assert [(session.routine, session.ending) for session in past] == [("Gentle morning", "ended-early")]
    assert answered(program.unfinished) is None


def test_a_session_left_open_is_offered_and_goes_on_in_the_same_record(home: Path) -> None:
    first = build(places(), silent=True)
    coaching = first.begin(answered(first.today)[0])
    coaching.begin()
    coaching.on()
    coaching.on()
    coaching.close()
    first.close()

    second = build(places(), silent=True)
    try:
        offered: Unfinished = answered(second.unfinished)
        assert offered == Unfinished("Gentle morning", "Soft pelvic tilt")
        again = second.resume_unfinished()
        again.begin()
        assert again.moment().heading == "Soft pelvic tilt"
        assert again.moment().state is State.RETURNING
        again.end()
        again.close()
        past: list[PastSession] = answered(second.past_sessions)
        assert [session.ending for session in past] == ["ended-early"]
    finally:
        second.close()


def test_letting_it_be_is_not_asked_again(home: Path) -> None:
    first = build(places(), silent=True)
    coaching = first.begin(answered(first.today)[0])
    coaching.begin()
    coaching.close()
    first.close()

    second = build(places(), silent=True)
    try:
        assert answered(second.unfinished) is not None
        second.let_be()
        assert answered(second.unfinished) is None
        past: list[PastSession] = answered(second.past_sessions)
        assert [session.ending for session in past] == ["ended-early"]
    finally:
        second.close()


def test_beginning_something_else_lets_the_open_one_be(home: Path) -> None:
    first = build(places(), silent=True)
    first.begin(answered(first.today)[0]).begin()
    first.close()
    second = build(places(), silent=True)
    try:
        assert answered(second.unfinished) is not None
        second.begin(answered(second.today)[1]).begin()
        endings = [session.ending for session in answered(second.past_sessions)]
        assert endings == ["left-open", "ended-early"]
    finally:
        second.close()


def test_a_routine_that_changed_since_is_not_gone_on_with(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(places(), silent=True)
    first.begin(answered(first.today)[0]).begin()
    first.close()
    monkeypatch.setattr("sps_coach.practice.content_hash", lambda *_: "changed")
    second = build(places(), silent=True)
    try:
        assert answered(second.unfinished) is None
    finally:
        second.close()


def test_what_is_chosen_is_kept_and_found_again(home: Path) -> None:
    first = build(places(), silent=True)
    assert first.settings() == Settings()
    wished = Settings(sound=SoundWishes(detail="names"), theme="dark")
    assert first.choose(wished) is None
    first.close()
    second = build(places(), silent=True)
    assert (second.settings(), second.settings_sentence()) == (wished, None)
    second.close()


def test_what_is_chosen_survives_a_kill(home: Path) -> None:
    code = (
        "import os, signal; from sps_coach.app import build; from sps_coach.paths import places;"
        "from sps_coach.settings import Settings;"
        "build(places()).choose(Settings(theme='dark')); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], env=os.environ, check=False)
    assert done.returncode == -signal.SIGKILL
    assert read(places().choices) == (Settings(theme="dark"), None)


def test_a_choice_that_cannot_be_written_holds_and_says_so(home: Path) -> None:
    program = build(places(), silent=True)
    home.mkdir(exist_ok=True)
    places().choices.parent.write_text("not a folder")
    assert program.choose(Settings(theme="dark")) == NOT_KEPT
    assert program.settings().theme == "dark"
    program.close()


@pytest.mark.parametrize(
    ("settings", "sound_only", "expected"),
    [
        (Settings(), False, SoundProfile()),
        (Settings(sound=SoundWishes(voice=False, bed=True)), False, SoundProfile(voice=False, bed=True)),
        (Settings(sound=SoundWishes(voice=False)), True, SoundProfile()),
        (Settings(sound=SoundWishes(voice=False), screen_rests=True), False, SoundProfile()),
    ],
)
def test_a_session_is_made_with_the_voice_and_the_sound_that_were_chosen(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    sound_only: bool,
    expected: SoundProfile,
) -> None:
    made: list[tuple[VoiceChoice, SoundProfile]] = []

    def make(*, voice: VoiceChoice, profile: SoundProfile) -> SilentVoice:
        made.append((voice, profile))
        return SilentVoice()

    monkeypatch.setattr("sps_coach.app.voice_for", lambda _places: make)
    settings = replace(settings, voice=VoiceChoice(pitch=2))
    keep(places().choices, settings)
    program = build(places(), sound_only=sound_only)
    try:
        offer = answered(program.today)[0]
        program.begin(offer).close()
        assert made == [(settings.voice, expected)], "the voice that was made ready is the one that speaks"
        program.choose(replace(settings, voice=VoiceChoice(pitch=-2)))
        program.begin(offer).close()
        assert made[1:] == [(VoiceChoice(pitch=-2), expected)]
    finally:
        program.close()


def test_without_anything_to_be_heard_no_process_is_started(home: Path) -> None:
    voice = voice_for(places())(voice=VoiceChoice(), profile=SoundProfile(voice=False))
    assert isinstance(voice, SilentVoice)


def test_a_comfort_check_keeps_the_level_for_its_device(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Outlet(SilentVoice):
        def device(self) -> str | None:
            return "Speakers"

    monkeypatch.setattr("sps_coach.app.voice_for", lambda _places: lambda **_: Outlet())
    program = build(places())
    program.choose(Settings(ceilings={"Headphones": -20.0}, volume_db=-3.0))
    check = program.check_comfort()
    check.tick()
    check.enough()
    check.close()
    program.close()
    assert read(places().choices)[0] == Settings(ceilings={"Headphones": -20.0, "Speakers": SILENCE_DB})
