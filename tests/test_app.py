"""The program joined together: what Today offers, what is kept, what is offered again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sps_coach.app import build, voice_for
from sps_coach.history.overview import EVERYTHING
from sps_coach.history.past import Past
from sps_coach.history.statements import Answers, Plan
from sps_coach.library.routines import Day
from sps_coach.loudness import SILENCE_DB
from sps_coach.paths import Places, places
from sps_coach.program import Program
from sps_coach.session.clock import VirtualClock
from sps_coach.session.moment import State
from sps_coach.settings import (
    NOT_KEPT,
    Reach,
    Settings,
    SoundProfile,
    SoundWishes,
    VoiceChoice,
    keep,
    read,
)
from sps_coach.sound.silence import SilentVoice
from sps_coach.ui.desk import Advice, Offer, Today, Unfinished
from sps_coach.ui.review.desk import Looked


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


def gentle_morning(program: Program, day: Day = "usual") -> Offer:
    return program.leading.offer(program.library.routines["gentle-morning"], day)


def test_today_offers_one_thing_and_gentler_ones_beside_it(program: Program) -> None:
    today: Today = answered(program.today)
    first, *others = today.offers
    assert (first.routine_id, first.day, today.occasion) == ("first-week", "usual", "first")
    assert others
    assert all(other.minutes < first.minutes for other in others)


def test_an_offer_says_what_is_needed(program: Program) -> None:
    offer = gentle_morning(program)
    assert offer.positions == ("lying",)
    assert "pillow" in offer.props


def test_a_plan_decides_what_is_offered(program: Program) -> None:
    plan = Plan("hands", 1, "c0ffee", program.now().date() - timedelta(days=1), quota=7)
    program._writer.keep(plan, at=program._clock.now(), zone=program._clock.zone())
    today: Today = answered(program.today)
    assert (today.offers[0].routine_id, today.occasion) == ("hands", "plan")


def test_after_a_gap_one_is_welcomed_back(home: Path) -> None:
    clock = VirtualClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    program = build(places(), silent=True, clock=clock)
    try:
        coaching = program.begin(gentle_morning(program))
        coaching.begin()
        for _ in range(150):
            clock.move(1)
            coaching.tick()
            coaching.settled()
        coaching.end()
        assert answered(program.today).occasion == "practised"
        clock.move(6 * 24 * 3600)
        today: Today = answered(program.today)
        assert (today.occasion, today.offers[0].day) == ("gap", "easy")
    finally:
        program.close()


def test_where_the_history_cannot_be_read_something_is_offered_all_the_same(home: Path) -> None:
    (places().history).parent.mkdir(parents=True)
    places().history.mkdir()
    program = build(places(), silent=True)
    try:
        assert answered(program.today).offers
    finally:
        program.close()


def test_every_routine_can_be_chosen(program: Program) -> None:
    offers: list[Offer] = answered(program.routines)
    assert {offer.routine_id for offer in offers} == set(program.library.routines)


def test_each_kind_of_day_is_really_another_session(program: Program) -> None:
    easy, usual, good = program.days(gentle_morning(program))
    assert [easy.day, usual.day, good.day] == ["easy", "usual", "good"]
    assert len(easy.exercises) < len(usual.exercises) < len(good.exercises)
    assert easy.minutes < usual.minutes < good.minutes
    coaching = program.begin(easy, Answers("before", stiffness=8, offered="easy"))
    coaching.begin()
    coaching.end()
    (session,) = answered(
        lambda answer: program.leading._ask(lambda store: store.sessions(), answer, lambda: None)
    )
    assert session.day == "easy"


def test_the_rules_of_the_routine_are_told_in_words(program: Program) -> None:
    offer = gentle_morning(program)
    assert program.advise(offer, Answers("before")) == Advice("usual")
    stiff = program.advise(offer, Answers("before", stiffness=8))
    assert (stiff.day, stiff.red_flags) == ("easy", ())
    assert stiff.because.startswith("A stiff day.")
    sore = program.advise(offer, Answers("before", discomfort=10))
    assert sore.red_flags == (sore.because,)


def test_answers_belong_to_their_session(program: Program) -> None:
    coaching = program.begin(gentle_morning(program), Answers("before", stiffness=6, words="a heavy night"))
    coaching.begin()
    coaching.end()
    program.statements.check_out(Answers("after", stiffness=4))
    past: Past = answered(
        lambda answer: program.leading._ask(lambda store: store.past(), answer, lambda: None)
    )
    (session,) = past.sessions
    assert [(kept.said.moment, kept.said.stiffness, kept.said.session_id) for kept in past.answers] == [
        ("before", 6, session.id),
        ("after", 4, session.id),
    ]
    assert not any(kept.said.shared for kept in past.answers)


def test_the_emergency_plan_is_kept_changed_and_taken_back(program: Program) -> None:
    told = []
    for written in ("Call Anna.", "Call Anna, then Dr A.", ""):
        program.statements.keep_emergency_plan(written)
        told.append(answered(program.statements.emergency_plan))
    assert told == ["Call Anna.", "Call Anna, then Dr A.", ""]


def test_the_sound_of_a_page_is_not_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def voices(where: Places) -> Callable[..., SilentVoice]:
        def make(*, voice: VoiceChoice, profile: SoundProfile) -> SilentVoice:
            where.cues.mkdir(parents=True)
            (where.cues / "a page.wav").touch()
            made.append(where.cues)
            return SilentVoice()

        return make

    monkeypatch.setattr("sps_coach.app.voice_for", voices)
    program = build(places())
    program.hearing.read_aloud([("In my own words.",)]).close()
    assert made[0] != places().cues
    assert made[0].exists()
    program.hearing.read_aloud([("In other words.",)]).close()
    assert len(list(made[1].iterdir())) == 1
    program.close()
    assert not made[1].exists()


def test_every_offer_has_a_picture_and_can_begin(program: Program) -> None:
    for offer in answered(program.routines):
        scene = offer.picture
        assert scene is not None
        assert scene.position in offer.positions


def test_the_picture_of_a_routine_shows_one_limb_where_one_is_held(program: Program) -> None:
    suggested = gentle_morning(program)
    assert suggested.picture is not None
    assert suggested.picture.moving == ("left_leg", "left_foot")
    assert len(suggested.picture.poses) == 1


def endings(program: Program) -> list[str]:
    """How the sessions of the last week ended, the latest first, as Review tells it."""
    looked: Looked = answered(lambda answer: program.reviewing().look(7, None, EVERYTHING, answer))
    return [session.outcome or "left-open" for session in looked.overview.sessions]


def test_a_session_that_was_ended_is_in_the_list(program: Program) -> None:
    coaching = program.begin(gentle_morning(program))
    coaching.begin()
    coaching.end()
    coaching.close()
    assert endings(program) == ["ended-early"]
    assert answered(program.unfinished) is None


def test_a_session_left_open_is_offered_and_goes_on_in_the_same_record(home: Path) -> None:
    first = build(places(), silent=True)
    coaching = first.begin(gentle_morning(first))
    coaching.begin()
    coaching.skip()
    coaching.skip("Too much today")
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
        assert endings(second) == ["ended-early"]
    finally:
        second.close()


def test_letting_it_be_is_not_asked_again(home: Path) -> None:
    first = build(places(), silent=True)
    coaching = first.begin(gentle_morning(first))
    coaching.begin()
    coaching.close()
    first.close()

    second = build(places(), silent=True)
    try:
        assert answered(second.unfinished) is not None
        second.let_be()
        assert answered(second.unfinished) is None
        assert endings(second) == ["ended-early"]
    finally:
        second.close()


def test_beginning_something_else_lets_the_open_one_be(home: Path) -> None:
    first = build(places(), silent=True)
    first.begin(gentle_morning(first)).begin()
    first.close()
    second = build(places(), silent=True)
    try:
        assert answered(second.unfinished) is not None
        second.begin(gentle_morning(second, "easy")).begin()
        assert endings(second) == ["left-open", "ended-early"]
    finally:
        second.close()


def test_a_routine_that_changed_since_is_not_gone_on_with(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(places(), silent=True)
    first.begin(gentle_morning(first)).begin()
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
        answered(program.today)
        offer = gentle_morning(program)
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
    check = program.hearing.check_comfort()
    check.tick()
    check.enough()
    check.close()
    program.close()
    assert read(places().choices)[0] == Settings(ceilings={"Headphones": -20.0, "Speakers": SILENCE_DB})


def test_a_word_about_an_easing_off_is_kept_for_oneself(home: Path) -> None:
    from sps_coach.history.statements import Note

    program = build(places(), silent=True)
    try:
        coaching = program.begin(gentle_morning(program))
        coaching.begin()
        coaching.ease_off()
        coaching.end()
        assert answered(program.statements.easing) == ""
        program.statements.say_about_easing("It was too early.", shared=False)

        def kept(answer: Callable[[Any], None]) -> None:
            program._writer.ask(lambda store: store.journal.standing(Note), answer)

        (standing,) = answered(kept)
        note = standing.said
        assert (note.text, note.about, note.shared) == ("It was too early.", "event", False)

        def events(answer: Callable[[Any], None]) -> None:
            program._writer.ask(lambda store: store.events(note.session_id), answer)

        assert answered(events)[note.number].kind == "ease-off"
    finally:
        program.close()


def test_where_a_reader_speaks_the_voice_is_silent(home: Path) -> None:
    program = build(places(), silent=True)
    try:
        for rests in (False, True):
            reader = replace(program.settings(), screen_rests=rests, reach=Reach(speaks="reader"))
            program.choose(reader)
            assert program.for_session().sound.voice is False
    finally:
        program.close()
