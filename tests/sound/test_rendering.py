from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import mutagen
import numpy as np
import pytest
import soundfile
from mutagen.id3 import ID3
from scipy import signal

from sps_coach.settings import SoundProfile
from sps_coach.sound import form, meter
from sps_coach.sound.cues import CueMaker
from sps_coach.sound.form import RATE, Form
from sps_coach.sound.labels import Chapter, Label, cue_sheet
from sps_coach.sound.measuring import measure_file
from sps_coach.sound.rendering import FORMATS, PlacedCue, Score, render
from sps_coach.sound.speech import SpeechTroubleError

FIRST = PlacedCue(("Rest here.",), "en", 130, 6.0)
SECOND = PlacedCue(("Breathe out, long and soft.",), "en", 130, 17.3)
OVERLAPPING = PlacedCue(("And let them sink.",), "en", 130, 14.0)
TOO_EARLY = PlacedCue(("Welcome.",), "en", 130, 2.0)
CHAPTERS = (
    Chapter("Arriving", 0.0),
    Chapter("The long title of an exercise", 3.52),
    Chapter("Rest – été", 13.0666),
)
LABEL = Label('A "quiet" hour', "The author", "CC-BY-SA-4.0", CHAPTERS)


@pytest.fixture(scope="module")
def cues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cues")


@pytest.mark.parametrize("ending", FORMATS)
def test_a_session_in_a_file_keeps_the_contract(tmp_path: Path, cues: Path, ending: str) -> None:
    path = tmp_path / f"session{ending}"
    left_out = render(Score([SECOND, OVERLAPPING, FIRST, TOO_EARLY], 24.0), path, cues, LABEL)
    assert set(left_out) == {OVERLAPPING, TOO_EARLY}
    assert measure_file(path).broken() == ()
    sound, rate = soundfile.read(path)
    assert len(sound) / rate == pytest.approx(24.0, abs=0.06)
    assert np.max(np.abs(sound)) > 0.05
    beside = {"session.cue"} if ending == ".wav" else set()
    assert {file.name for file in tmp_path.iterdir()} == {path.name} | beside


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_tells_what_it_is_and_where_its_parts_begin(tmp_path: Path, cues: Path, ending: str) -> None:
    path = tmp_path / f"session{ending}"
    render(Score([], 24.0), path, cues, LABEL)
    tags = mutagen.File(path).tags
    if isinstance(tags, ID3):
        told = {name: str(tags[name]) for name in ("TIT2", "TPE1", "TCOP")}
        chapters = [
            (str(chap.sub_frames["TIT2"]), chap.start_time, chap.end_time) for chap in _chapters(path)
        ]
        assert [name for name, _, _ in chapters] == [chapter.title for chapter in CHAPTERS]
        assert [times for _, *times in chapters] == [[0, 3520], [3520, 13067], [13067, 24000]]
        (contents,) = tags.getall("CTOC")
        assert contents.child_element_ids == [chap.element_id for chap in _chapters(path)]
    else:
        told = {name: tags[name][0] for name in ("TITLE", "ARTIST", "LICENSE")}
        begins = [tags[f"CHAPTER00{number}"][0] for number in (1, 2, 3)]
        assert begins == ["00:00:00.000", "00:00:03.520", "00:00:13.067"]
        assert [tags[f"CHAPTER00{number}NAME"][0] for number in (1, 2, 3)] == [
            chapter.title for chapter in CHAPTERS
        ]
    title, artist, licence = told.values()
    assert (title, artist) == (LABEL.title, "SPS Coach")
    assert "CC-BY-SA-4.0" in licence


def _chapters(path: Path) -> list[Any]:
    """The chapters in the order in which the file has them, which some players show them in."""
    chapters = mutagen.File(path).tags
    names = re.findall(rb"CHAP.{6}([0-9-]+)\0", path.read_bytes(), re.DOTALL)
    return [chapters[f"CHAP:{name.decode()}"] for name in names]


def test_a_cue_sheet_names_every_part(tmp_path: Path, cues: Path) -> None:
    render(Score([], 14.0), tmp_path / "session.wav", cues, LABEL)
    sheet = (tmp_path / "session.cue").read_text(encoding="utf-8")
    assert sheet == cue_sheet(LABEL, "session.wav")
    assert sheet.splitlines()[:4] == [
        'REM LICENCE "CC-BY-SA-4.0"',
        'PERFORMER "SPS Coach"',
        "TITLE \"A 'quiet' hour\"",
        'FILE "session.wav" WAVE',
    ]
    assert [line.split()[-1] for line in sheet.splitlines() if "INDEX" in line] == [
        "00:00:00",
        "00:03:39",
        "00:13:05",
    ]


def test_the_voices_begin_when_they_should(tmp_path: Path, cues: Path) -> None:
    path = tmp_path / "session.wav"
    render(Score([FIRST, SECOND], 24.0), path, cues, LABEL)
    sound, _ = soundfile.read(path)
    maker = CueMaker(cues)
    for placed in (FIRST, SECOND):
        _, cue = maker.cue(placed.phrases, placed.language, placed.words_per_minute)
        voice = cue[round(form.LEAD_S * form.RATE) : -round(form.TAIL_S * form.RATE)]
        at = int(np.argmax(signal.correlate(sound, voice, "valid", method="fft")))
        assert at / form.RATE == pytest.approx(placed.voice_at, abs=0.001)


def test_a_session_is_written_as_its_profile_says(tmp_path: Path, cues: Path) -> None:
    """A longer lead-in, a bed from the first sample to the last, and a tone that breathes in its silence."""
    path = tmp_path / "session.flac"
    profile = SoundProfile(lead_in="airy", lead_in_s=6.0, bed=True, breathing_tone=True)
    breaths = [(18.0, 22.0, True), (22.0, 28.0, False)]
    written = [replace(FIRST, voice_at=8.5)]
    assert render(Score(written, 32.0, breaths), path, cues, LABEL, profile=profile) == ()
    assert measure_file(path).broken() == ()
    level = meter.levels(soundfile.read(path)[0], RATE)
    at = {second: float(np.mean(level[second * 200 - 20 : second * 200 + 20])) for second in (1, 18, 22, 31)}
    assert at[1] < -59
    assert at[18] == pytest.approx(-51, abs=1.5)
    assert at[22] == pytest.approx(-45.5, abs=1.5)
    assert level[-1] == meter.FLOOR
    _, cue = CueMaker(cues, form=Form("airy", 6.0)).cue(FIRST.phrases, "en", 130)
    assert float(np.max(level[int(8.5 * 200) : int(9.5 * 200)])) > -35
    assert len(cue) > len(CueMaker(cues).cue(FIRST.phrases, "en", 130)[1])


def test_where_nothing_is_spoken_no_voice_is_asked(tmp_path: Path, cues: Path) -> None:
    path = tmp_path / "session.flac"
    silent = SoundProfile(voice=False, bed=True)
    render(Score([FIRST], 18.0), path, tmp_path / "none", LABEL, profile=silent)
    assert not (tmp_path / "none").exists()
    assert float(np.max(meter.levels(soundfile.read(path)[0], RATE))) < -45


def test_what_goes_amiss_leaves_the_old_file(tmp_path: Path, cues: Path) -> None:
    path = tmp_path / "session.wav"
    path.write_bytes(b"the old one")
    nothing = PlacedCue(("",), "en", 130, 6.0)
    with pytest.raises(SpeechTroubleError):
        render(Score([nothing], 10.0), path, cues, LABEL)
    assert path.read_bytes() == b"the old one"
    assert [file.name for file in tmp_path.iterdir()] == ["session.wav"]


def test_an_unknown_ending_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.wav, \.flac, \.ogg, \.opus, \.mp3"):
        render(Score([FIRST], 10.0), tmp_path / "session.aac", tmp_path / "cues", LABEL)
    assert not list(tmp_path.iterdir())
