"""How loud anything may be: the ceiling that nothing passes, and the comfort check that finds it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.library.wording import remarks
from sps_coach.loudness import (
    HEARD_LATER_S,
    SILENCE_DB,
    SILENT,
    STAYS_S,
    BoundedVoice,
    ComfortCheck,
    Sample,
)
from sps_coach.session.clock import SystemClock
from sps_coach.session.cues import Spacing
from sps_coach.settings import CAUTIOUS_DB, Settings
from sps_coach.sound import meter
from sps_coach.sound.outlet import usual_outlet
from sps_coach.sound.voice import CalmVoice
from tests.session.fakes import FakeVoice, virtual_clock
from tests.sound_server import RATE, sound_server

WORDS = (("Let your shoulders be heavy.",), "en", 130)


class FakeLevelVoice(FakeVoice):
    """Remembers how loud it was told to be, and where it is heard."""

    def __init__(self, device: str | None = "Speakers") -> None:
        super().__init__()
        self.heard_on = device
        self.levels: list[float] = []

    def level(self, db: float) -> None:
        self.levels.append(db)

    def device(self) -> str | None:
        return self.heard_on


DEVICES = st.sampled_from([None, "Speakers", "Headphones", "Another"])
ANY_SETTINGS = st.builds(
    Settings,
    ceilings=st.dictionaries(st.sampled_from(["Speakers", "Headphones"]), st.floats(-60, 0)),
    volume_db=st.floats(-60, 0),
)
CALLS = st.sampled_from(["ready", "say", "hush", "interrupted", "trouble", "prepare", "foresee", "close"])


@given(st.lists(st.tuples(DEVICES, ANY_SETTINGS, CALLS), min_size=1))
def test_nothing_passes_the_ceiling_of_the_device_it_is_heard_on(
    steps: list[tuple[str | None, Settings, str]],
) -> None:
    voice = FakeLevelVoice(None)
    now = Settings()
    bounded = BoundedVoice(voice, lambda: now)
    assert voice.levels == [CAUTIOUS_DB], "before anything is known, it is soft"
    for device, now, call in steps:
        voice.heard_on = device
        arguments = {"say": (*WORDS, 9.0), "prepare": ([WORDS],), "foresee": ([WORDS],)}.get(call, ())
        getattr(bounded, call)(*arguments)
        if call in ("ready", "say", "interrupted"):
            assert voice.levels[-1] <= now.ceilings.get(device or "", CAUTIOUS_DB)


def test_a_volume_that_changes_is_heard_at_once() -> None:
    voice = FakeLevelVoice()
    now = Settings(ceilings={"Speakers": -6.0})
    bounded = BoundedVoice(voice, lambda: now)
    now = Settings(ceilings={"Speakers": -6.0}, volume_db=-3.0)
    bounded.interrupted()
    bounded.interrupted()
    assert voice.levels == [-6.0, -9.0]


def test_a_sample_is_one_cue_and_lets_go_of_its_voice() -> None:
    voice, clock = FakeLevelVoice(), virtual_clock()
    voice.is_ready = False
    sample = Sample(BoundedVoice(voice, Settings), clock, WORDS, Spacing())
    sample.tick()
    assert sample.heard().state == "waiting"
    voice.is_ready = True
    sample.tick()
    assert sample.heard().state == "sounding"
    assert [phrases for phrases, _ in voice.said] == [WORDS[0]]
    clock.move(20.0)
    sample.tick()
    assert sample.heard().state == "over"
    assert voice.closed
    sample.close()


def test_a_sample_eases_off_when_it_is_enough() -> None:
    voice = FakeLevelVoice()
    sample = Sample(BoundedVoice(voice, Settings), virtual_clock(), WORDS, Spacing())
    sample.enough()
    assert (sample.heard().state, voice.closed) == ("over", True)


def test_a_voice_that_stands_in_for_another_is_heard_and_says_so() -> None:
    voice = FakeLevelVoice()
    voice.ails = "The usual voice speaks instead."
    sample = Sample(BoundedVoice(voice, Settings), virtual_clock(), WORDS, Spacing())
    sample.tick()
    assert (sample.heard().state, sample.heard().trouble) == ("sounding", voice.ails)


@pytest.mark.parametrize(
    ("device", "ails", "said"),
    [
        (None, None, SILENT),
        (None, "The session goes on without sound.", SILENT),
        ("Speakers", "The voice does not answer.", "The voice does not answer."),
    ],
)
def test_what_cannot_be_heard_ends_with_one_sentence(device: str | None, ails: str | None, said: str) -> None:
    voice, clock = FakeLevelVoice(device), virtual_clock()
    voice.is_ready, voice.ails = False, ails
    for sounding in (
        Sample(BoundedVoice(voice, Settings), clock, WORDS, Spacing()),
        ComfortCheck(voice, clock, "en", lambda *_: None),
    ):
        clock.move(60.0)
        sounding.tick()
        assert (sounding.heard().state, sounding.heard().trouble) == ("over", said)
    assert list(remarks(SILENT)) == []


@given(st.lists(st.floats(0, 5), min_size=1, max_size=100))
def test_the_tone_rises_slowly_however_it_is_looked_after(pauses: list[float]) -> None:
    voice, clock = FakeLevelVoice(), virtual_clock()
    check = ComfortCheck(voice, clock, "en", lambda *_: None)
    check.tick()
    assert voice.levels == [SILENCE_DB]
    for pause in pauses:
        before = voice.levels[-1]
        clock.move(pause)
        check.tick()
        assert -1e-9 <= voice.levels[-1] - before <= min(1.0 * pause, 0.5) + 1e-9
        assert voice.levels[-1] <= 0.0


@given(st.floats(5, 55))
def test_what_is_kept_was_heard(seconds: float) -> None:
    voice, clock = FakeLevelVoice(), virtual_clock()
    kept: list[tuple[str, float]] = []
    check = ComfortCheck(voice, clock, "en", lambda device, db: kept.append((device, db)))
    asked: list[tuple[float, float]] = []
    check.tick()
    for _ in range(round(seconds / 0.2)):
        clock.move(0.2)
        check.tick()
        asked.append((clock.monotonic(), voice.levels[-1]))
    check.enough()
    (kept_for, db), *others = kept
    heard = [level for at, level in asked if at <= clock.monotonic() - HEARD_LATER_S]
    assert (kept_for, others) == ("Speakers", [])
    assert db == pytest.approx(heard[-1] if heard else SILENCE_DB)
    assert voice.hushed == 1
    assert check.heard().state == "found"
    clock.move(5.0)
    check.tick()
    assert (check.heard().state, voice.closed) == ("over", True)


def test_a_tone_that_nobody_stops_eases_off_and_keeps_nothing() -> None:
    voice, clock = FakeLevelVoice(), virtual_clock()
    kept: list[object] = []
    check = ComfortCheck(voice, clock, "en", lambda *found: kept.append(found))
    for _ in range(round((15.0 - SILENCE_DB + STAYS_S) / 0.2)):
        check.tick()
        clock.move(0.2)
    assert voice.levels[-1] == 0.0
    assert (check.heard().state, voice.closed, kept) == ("over", True, [])


def test_a_device_that_goes_away_ends_the_check() -> None:
    voice = FakeLevelVoice()
    kept: list[object] = []
    check = ComfortCheck(voice, virtual_clock(), "en", lambda *found: kept.append(found))
    check.tick()
    voice.lost, voice.ails, voice.heard_on = True, "The sound went away.", None
    check.tick()
    check.enough()
    assert (check.heard().trouble, kept) == (SILENT, [])


@pytest.mark.clock
def test_a_check_is_heard_as_it_says_through_a_real_sound_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rise_db_s = 2.0  # a shorter way
    monkeypatch.setattr("sps_coach.loudness.RISE_DB_S", rise_db_s)
    with sound_server(tmp_path) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        recording = server.record()
        outlet = usual_outlet(20.0, [sys.executable, "-m", "sps_coach.sound.outlet"])
        kept: dict[str, float] = {}
        voice = CalmVoice(
            tmp_path / "cues",
            speaker=[sys.executable, "-m", "sps_coach.sound.speaker"],
            player=[sys.executable, "-m", "sps_coach.sound.player"],
        )
        check = ComfortCheck(voice, SystemClock(), "en", kept.__setitem__)
        enough_at = None
        deadline = time.monotonic() + 60
        try:
            while check.heard().state != "over" and time.monotonic() < deadline:
                check.tick()
                if check.heard().share >= 0.45 and enough_at is None:
                    enough_at = time.monotonic()
                    check.enough()
                time.sleep(0.1)
        finally:
            check.close()
            voice.wait_until_closed()
            sound = recording.stop()
    assert enough_at is not None
    level = meter.levels(sound, RATE)
    seconds = np.arange(len(level)) / meter.HOPS_PER_SECOND
    pressed = enough_at - recording.began
    heard = (level > meter.FLOOR + 1) & (seconds < pressed)
    assert seconds[heard][-1] - seconds[heard][0] > 3.0
    drift_db_s = 1.5  # the pad's own slow drift between its partials
    second = meter.HOPS_PER_SECOND
    rises = level[second:][heard[second:]] - level[:-second][heard[second:]]
    assert np.max(rises) <= rise_db_s + drift_db_s
    on_its_way_s = 1.0  # what the device holds already
    assert np.max(level[seconds > pressed]) <= np.max(level[heard]) + rise_db_s * on_its_way_s
    assert meter.fade_seconds(sound, RATE, pressed) <= 1.5
    assert meter.measure(sound, RATE).broken() == ()
    tone_db = -25.3  # of the soft tone at full, dBFS(A)
    assert list(kept) == [outlet], "the device has one name, opened or not"
    assert next(iter(kept.values())) + tone_db <= np.max(level[heard]) + 1.0
