"""The speaker's process: what it answers, and what becomes of a session when its engine hangs or ends it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sps_coach.settings import VoiceChoice
from sps_coach.sound.cache import read_cue
from sps_coach.sound.child import Child
from sps_coach.sound.form import LEAD_S, RATE
from sps_coach.sound.links import NO_VOICE, OTHER_VOICE
from sps_coach.sound.voice import CalmVoice
from sps_coach.sound.voices import known_voices

SPEAKER = [sys.executable, "-m", "sps_coach.sound.speaker"]
SHORT = (("Rest here.",), "en", 130)
LONG = (("Settle into your chair.", "Breathe out, long and soft."), "en", 130)
ENGINES = {"usual": "espeak.EspeakDriver", "piper": "piper.PiperDriver"}
# A speaker whose engine does something else in the place of speaking, the first so many times it is started.
FAULTY = """
import os, signal, sys, time
from pathlib import Path
from sps_coach.sound import espeak, piper, speaker
def faulty(self, text):
    {fault}
starts = Path({starts!r})
with starts.open("a") as file:
    file.write("x")
if len(starts.read_text()) <= {times}:
    {replaced}
sys.exit(speaker.main())
"""
HANGS = "time.sleep(600)"
CRASHES = "os.kill(os.getpid(), signal.SIGSEGV)"
PRINTS = 'print(\'{"path": "nowhere"}\'); raise RuntimeError'


def faulty(folder: Path, engine: str, fault: str, times: int) -> list[str]:
    drivers = ENGINES.values() if fault == HANGS else [ENGINES[engine]]
    replaced = "; ".join(f"{driver}.synthesised = faulty" for driver in drivers)
    code = FAULTY.format(fault=fault, replaced=replaced, starts=str(folder / "starts"), times=times)
    return [sys.executable, "-c", code]


def until(condition: Callable[[], bool], seconds: float = 90.0) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child(SPEAKER)
    yield made
    made.farewell(5)
    made.release()


def request(folder: Path, **more: Any) -> dict[str, Any]:
    return {
        "folder": str(folder),
        "phrases": ["Rest here."],
        "language": "en",
        "words_per_minute": 130,
        **more,
    }


def test_voice_and_form_travel_in_the_request(child: Child, tmp_path: Path) -> None:
    usual = child.ask(request(tmp_path), 60)
    chosen = child.ask(
        request(
            tmp_path,
            voice={"engine": "usual", "name": "gmw/en-us", "words_per_minute": None, "pitch": -2},
            form={"timbre": "warm", "lead_s": 6.0, "pause_s": 1.6},
        ),
        60,
    )
    assert usual is not None
    assert chosen is not None
    assert set(usual) == set(chosen) == {"path", "voice_seconds"}
    lengths = [_length(answer["path"]) - answer["voice_seconds"] for answer in (usual, chosen)]
    assert lengths[1] - lengths[0] == pytest.approx(6 - LEAD_S, abs=0.001)


def _length(path: str) -> float:
    samples = read_cue(Path(path))
    assert samples is not None
    return len(samples) / RATE


def test_a_voice_that_is_not_here_is_told_with_the_cue(child: Child, tmp_path: Path) -> None:
    gone = {"engine": "piper", "name": str(tmp_path / "gone.onnx")}
    usual, instead = (child.ask(request(tmp_path, **more), 60) for more in ({}, {"voice": gone}))
    assert usual is not None
    assert instead is not None
    assert instead.pop("trouble").endswith("so the usual voice speaks.")
    assert instead == usual


def test_the_voices_are_listed_without_an_engine_here(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from sps_coach.sound.voices import known_voices\n"
        f"found = known_voices('en', 60, speaker={SPEAKER!r})\n"
        "assert found[0].engine == 'usual' and found[-1].engine == 'piper', found\n"
        "assert all(voice.title and voice.licence for voice in found)\n"
        "loaded = {'pyttsx3', 'numpy', 'soundfile', 'piper', 'onnxruntime'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize("code", ["import time; time.sleep(600)", "print('no answer')", ""])
def test_no_voices_are_known_when_no_answer_comes_in_time(code: str) -> None:
    began = time.monotonic()
    assert known_voices("en", 0.5, speaker=[sys.executable, "-c", code]) == ()
    assert time.monotonic() - began < 5
    assert known_voices("en", 0.5, speaker=["/nowhere/speaker"]) == ()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Callable[..., CalmVoice]]:
    """Makes a session's voice, without a device; it is closed in the end."""
    made: list[CalmVoice] = []

    def make(engine: str, fault: str, times: int, limit_s: float) -> CalmVoice:
        made.append(
            CalmVoice(
                tmp_path / "cues",
                voice=VoiceChoice("piper" if engine == "piper" else "usual"),
                speaker=faulty(tmp_path, engine, fault, times),
                player=[sys.executable, "-c", "import sys; sys.stdin.read()"],
                speaker_limit_s=limit_s,
            )
        )
        return made[-1]

    yield make
    for voice in made:
        voice.close()
        voice.wait_until_closed()


@pytest.mark.parametrize("engine", list(ENGINES))
def test_an_engine_that_ends_its_process_is_started_anew(
    session: Callable[..., CalmVoice], tmp_path: Path, engine: str
) -> None:
    voice = session(engine, CRASHES, 1, 60.0)
    voice.foresee([SHORT])
    assert until(lambda: len(list((tmp_path / "cues").glob("*.cue"))) == 1)
    assert (tmp_path / "starts").read_text() == "xx"
    assert voice.trouble() is None


@pytest.mark.parametrize("engine", list(ENGINES))
def test_engines_that_hang_are_ended_and_the_session_goes_on_in_writing(
    session: Callable[..., CalmVoice], tmp_path: Path, engine: str
) -> None:
    voice = session(engine, HANGS, 9, 1.0)
    voice.foresee([SHORT])
    assert until((tmp_path / "starts").exists)
    began = time.monotonic()
    voice.say(*SHORT, began + 7)
    voice.hush()
    assert time.monotonic() - began < 0.05
    assert until(lambda: voice.trouble() == NO_VOICE)
    assert (tmp_path / "starts").read_text().startswith("xx")


def test_a_chosen_voice_that_keeps_ending_its_process_gives_way_to_the_usual_one(
    session: Callable[..., CalmVoice], tmp_path: Path
) -> None:
    voice = session("piper", CRASHES, 9, 60.0)
    voice.foresee([SHORT, LONG])
    assert until(lambda: len(list((tmp_path / "cues").glob("*.cue"))) == 2)
    assert (tmp_path / "starts").read_text() == "xxx"
    assert until(lambda: voice.trouble() == OTHER_VOICE)


def test_what_an_engine_prints_is_no_answer(session: Callable[..., CalmVoice], tmp_path: Path) -> None:
    voice = session("usual", PRINTS, 1, 60.0)
    voice.foresee([SHORT])
    assert until(lambda: len(list((tmp_path / "cues").glob("*.cue"))) == 1)


def test_what_sounds_eases_off_before_a_speaker_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A speaker in the middle of a cue takes up to four seconds to end; a page that is read has to stop before."""
    voice = CalmVoice(tmp_path / "cues", player=[sys.executable, "-c", "import sys; sys.stdin.read()"])
    ended: list[str] = []

    def noted(name: str, end: Callable[[], None]) -> Callable[[], None]:
        def close() -> None:
            ended.append(name)
            end()

        return close

    for name, part in (("speaker", voice._speaker), ("player", voice._player)):
        monkeypatch.setattr(part, "close", noted(name, part.close))
    voice.close()
    voice.wait_until_closed()
    assert ended == ["player", "speaker"]
