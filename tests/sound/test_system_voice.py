"""The voices of Windows and macOS, as far as that can be tried elsewhere: against a driver with their manners."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest
import pyttsx3
import soundfile

from sps_coach.settings import VoiceChoice
from sps_coach.sound import engines
from sps_coach.sound.driver import SamplesDriver
from sps_coach.sound.voices import VoiceAbsentError

RATE = 16000
SAID = "Rest here, and let it go."


class SystemDriver(SamplesDriver):
    """Writes AIFF whatever the file is called, sounds for as long as the rate asks, and prints about pitch."""

    heard: dict[str, Any]
    mute = False

    def save_to_file(self, text: str, file: Any) -> None:
        seconds = len(text.split()) * 60 / self.heard["rate"]
        tone = 0.2 * np.sin(np.arange(round(seconds * RATE)) / 8)
        if not self.mute:
            soundfile.write(file, tone, RATE, format="AIFF", subtype="PCM_16")

    def getProperty(self, name: str) -> Any:  # noqa: N802
        if name == "voices":
            return [
                SimpleNamespace(id="ruhig", name="Ruhig", languages=["de-DE"]),
                SimpleNamespace(id="plain", name="Plain", languages=["en-US"]),
                SimpleNamespace(id="mild", name="Mild", languages=["en_GB"]),
            ]
        return self.heard[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        if name == "pitch":
            print("Pitch adjustment not supported")
        self.heard[name] = value


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> type[SystemDriver]:
    module: Any = ModuleType("pyttsx3.drivers.sps_coach_test")
    module.buildDriver = SystemDriver
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(SystemDriver, "heard", {"voice": "plain", "rate": 200}, raising=False)
    made = pyttsx3.init("sps_coach_test")
    monkeypatch.setattr(pyttsx3, "init", lambda: made)
    return SystemDriver


def test_it_is_read_by_its_content_in_the_voice_of_its_language(driver: type[SystemDriver]) -> None:
    engine = engines.SystemEngine(VoiceChoice())
    samples, rate = engine.synthesise(SAID, "en", 120)
    assert rate == RATE
    assert len(samples) == pytest.approx(3 * RATE, abs=2)
    assert driver.heard["voice"] == "plain"
    engine.synthesise(SAID, "de", 120)
    assert driver.heard["voice"] == "ruhig"
    assert engine.identity("de") != engine.identity("en")


def test_its_voices_are_listed_with_the_usual_one_first(driver: type[SystemDriver]) -> None:
    known = engines.SystemEngine(VoiceChoice()).voices("en")
    assert [(voice.name, voice.title) for voice in known] == [("", "Plain"), ("mild", "Mild")]
    assert all("system" in voice.licence for voice in known)


def test_a_chosen_voice_speaks_its_own_language(driver: type[SystemDriver]) -> None:
    engine = engines.SystemEngine(VoiceChoice(name="mild"))
    engine.synthesise(SAID, "en", 120)
    assert driver.heard["voice"] == "mild"
    engine.synthesise(SAID, "de", 120)
    assert driver.heard["voice"] == "ruhig"
    with pytest.raises(VoiceAbsentError):
        engines.SystemEngine(VoiceChoice(name="gone"))


def test_pitch_needs_nothing_of_the_driver(
    driver: type[SystemDriver], capsys: pytest.CaptureFixture[str]
) -> None:
    samples, rate = engines.SystemEngine(VoiceChoice(pitch=5)).synthesise(SAID, "en", 120)
    assert rate == pytest.approx(RATE * 2 ** (5 / 24), abs=25)
    assert len(samples) / rate == pytest.approx(3, rel=0.01)
    assert capsys.readouterr().out == ""


def test_no_file_is_no_sound(driver: type[SystemDriver], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SystemDriver, "mute", True)
    with pytest.raises(engines.NoSoundError):
        engines.SystemEngine(VoiceChoice()).synthesise(SAID, "en", 120)
