"""The neural voice, really installed and really spoken through pyttsx3: the tests' own requirements bring it."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pystoi import stoi

from sps_coach.settings import VoiceChoice
from sps_coach.sound import form, meter, piper, shaping
from sps_coach.sound.cues import CueMaker
from sps_coach.sound.speech import Speech, voices
from sps_coach.sound.voices import VoiceAbsentError

PHRASE = "Breathe out, long and soft."
BOTH = """
from sps_coach.settings import VoiceChoice
from sps_coach.sound.speech import Speech
for engine in ("piper", "usual", "piper"):
    speech = Speech(VoiceChoice(engine))
    print(speech.identity("en").split()[0], speech.say("Rest here.", "en", 130).seconds > 0.3, speech.remark)
"""


@pytest.fixture(scope="module")
def neural() -> Speech:
    return Speech(VoiceChoice("piper"))


def test_it_speaks_at_the_rate_that_was_asked_for(neural: Speech) -> None:
    assert neural.remark is None
    for rate in (100, 160):
        spoken = neural.say(PHRASE, "en", rate)
        assert 0.92 * rate <= len(PHRASE.split()) * 60 / spoken.seconds <= 1.14 * rate


def test_its_cues_are_calm_and_clear(neural: Speech) -> None:
    """All cues of the library, by benchmarks/intelligibility.py; one here."""
    spoken = neural.say(PHRASE, "en", 130)
    cue = shaping.shape([spoken.samples], spoken.rate)
    assert meter.measure(cue.samples, form.RATE).broken() == ()
    voice = shaping.levelled_voice([spoken.samples], spoken.rate)
    assert stoi(voice, cue.samples.astype(np.float64), form.RATE) >= 0.85


def test_it_speaks_its_own_language_and_leaves_the_others_to_the_usual_voice(neural: Speech) -> None:
    assert neural.identity("en").startswith("Piper")
    assert neural.identity("de") == Speech().identity("de")
    assert neural.remark is None


def test_two_engines_that_both_carry_espeak_live_in_one_process(speech: Speech, neural: Speech) -> None:
    """Loaded so that each sees the other's functions, they end the process; so both orders are tried."""
    for each in (speech, neural, speech):
        assert each.say("Rest here.", "en", 130).seconds > 0.3
    said = subprocess.run([sys.executable, "-c", BOTH], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert said.stdout.splitlines() == [f"{engine} True None" for engine in ("Piper", "espeak-ng", "Piper")]


def test_what_it_computes_with_has_nobody_to_report_to(neural: Speech) -> None:
    neural.say("Rest here.", "en", 130)
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
    found = importlib.util.find_spec("onnxruntime")
    assert found is not None
    assert found.origin is not None
    libraries = list(Path(found.origin).parent.rglob("*.so*"))
    assert libraries
    assert not any(b"events.data.microsoft" in library.read_bytes() for library in libraries)


def test_its_licence_is_said() -> None:
    packaged = [voice for voice in voices("en") if voice.engine == "piper"]
    assert [voice.title for voice in packaged] == ["Joe, English (United States)"]
    assert "CC0" in packaged[0].licence
    assert "lessac" in packaged[0].licence


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A voice file of a person's own, as it would be downloaded: here the packaged voice under another name."""
    packaged = piper.voice_file("").path
    path = tmp_path / "gran voice.onnx"
    path.symlink_to(packaged)
    told = json.loads(packaged.with_name(f"{packaged.name}.json").read_bytes())
    told["dataset"] = "gran"
    path.with_name(f"{path.name}.json").write_text(json.dumps(told))
    return path


def test_any_voice_file_speaks(own: Path, neural: Speech) -> None:
    gran = Speech(VoiceChoice("piper", str(own)))
    assert gran.remark is None
    assert gran.identity("en") != neural.identity("en")
    assert gran.say("Rest here.", "en", 130).seconds > 0.3
    listed = {voice.name: voice for voice in voices("en", str(own)) if voice.engine == "piper"}
    assert list(listed) == ["", str(own)]
    assert listed[str(own)].title == "Gran, English (United States)"
    assert "No licence is stated" in listed[str(own)].licence


@pytest.mark.parametrize("fault", ["gone", "alone", "no voice", "fetches"])
def test_what_is_no_voice_is_told_before_it_is_loaded(own: Path, fault: str, speech: Speech) -> None:
    beside = own.with_name(f"{own.name}.json")
    if fault == "gone":
        own.unlink()
    elif fault == "alone":
        beside.unlink()
    elif fault == "no voice":
        beside.write_text('{"language": "en"}')
    else:  # Piper would download what it needs to read Chinese
        beside.write_text(json.dumps(json.loads(beside.read_bytes()) | {"phoneme_type": "pinyin"}))
    with pytest.raises(VoiceAbsentError, match="no Piper voice"):
        piper.voice_file(str(own))
    chosen = Speech(VoiceChoice("piper", str(own), pitch=2))
    assert (
        chosen.remark == "The chosen voice file is not there or is no Piper voice, so the usual voice speaks."
    )
    assert chosen.identity("en") == Speech(VoiceChoice(pitch=2)).identity("en")


def test_a_damaged_voice_file_leaves_the_words_to_the_usual_voice(own: Path, tmp_path: Path) -> None:
    own.unlink()
    own.write_bytes(b"not a voice at all")
    maker = CueMaker(tmp_path / "cues", VoiceChoice("piper", str(own)))
    path, _ = maker.cue(("Rest here.",), "en", 130)
    assert maker.remark == "The chosen voice file could not be read, so the usual voice speaks."
    # Kept as what it is, so that the voice file speaks itself once it is whole.
    assert CueMaker(tmp_path / "cues").cue(("Rest here.",), "en", 130)[0] == path


def test_where_it_is_not_installed_the_usual_voice_speaks_and_says_so(
    monkeypatch: pytest.MonkeyPatch, speech: Speech
) -> None:
    monkeypatch.setattr(piper, "find_spec", lambda name: None)
    chosen = Speech(VoiceChoice("piper"))
    assert chosen.remark == "The neural voice is not installed here, so the usual voice speaks."
    assert chosen.identity("en") == speech.identity("en")
    assert chosen.say("Rest here.", "en", 130).seconds > 0.3
    assert {voice.engine for voice in voices("en")} == {"usual"}
