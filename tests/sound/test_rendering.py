from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from scipy import signal

from sps_coach.sound import form
from sps_coach.sound.cues import CueMaker
from sps_coach.sound.measuring import measure_file
from sps_coach.sound.rendering import PlacedCue, render

FIRST = PlacedCue(("Rest here.",), "en", 130, 6.0)
SECOND = PlacedCue(("Breathe out, long and soft.",), "en", 130, 17.3)
OVERLAPPING = PlacedCue(("And let them sink.",), "en", 130, 14.0)
TOO_EARLY = PlacedCue(("Welcome.",), "en", 130, 2.0)


@pytest.mark.parametrize("ending", [".wav", ".flac", ".ogg", ".mp3"])
def test_a_session_in_a_file_keeps_the_contract(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"session{ending}"
    left_out = render([SECOND, OVERLAPPING, FIRST, TOO_EARLY], 24.0, path, tmp_path / "cues")
    assert set(left_out) == {OVERLAPPING, TOO_EARLY}
    assert measure_file(path).broken() == ()
    sound, rate = soundfile.read(path)
    assert len(sound) / rate == pytest.approx(24.0, abs=0.06)
    assert {file.name for file in tmp_path.iterdir()} == {path.name, "cues"}


def test_the_voices_begin_when_they_should(tmp_path: Path) -> None:
    path = tmp_path / "session.wav"
    render([FIRST, SECOND], 24.0, path, tmp_path / "cues")
    sound, _ = soundfile.read(path)
    maker = CueMaker(tmp_path / "cues")
    for placed in (FIRST, SECOND):
        _, cue = maker.cue(placed.phrases, placed.language, placed.words_per_minute)
        voice = cue[round(form.LEAD_S * form.RATE) : -round(form.TAIL_S * form.RATE)]
        at = int(np.argmax(signal.correlate(sound, voice, "valid", method="fft")))
        assert at / form.RATE == pytest.approx(placed.voice_at, abs=0.001)


def test_what_goes_amiss_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "session.wav"
    path.write_bytes(b"the old one")
    nothing = PlacedCue((), "en", 130, 6.0)
    with pytest.raises(IndexError):
        render([nothing], 10.0, path, tmp_path / "cues")
    assert path.read_bytes() == b"the old one"
    assert [file.name for file in tmp_path.iterdir() if file.name != "cues"] == ["session.wav"]


def test_an_unknown_ending_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.wav, \.flac, \.ogg, \.mp3"):
        render([FIRST], 10.0, tmp_path / "session.aac", tmp_path / "cues")
    assert not list(tmp_path.iterdir())
