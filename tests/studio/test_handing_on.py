"""The sound file of a routine: made on the side, let be on request, and nothing half written either way."""

from __future__ import annotations

import errno
import sys
import threading
import time
from pathlib import Path

import pytest

from sps_coach.cli import main
from sps_coach.paths import shipped
from sps_coach.studio.sound_files import SoundFiles
from sps_coach.ui.studio.handing_on import SoundFile

ROUTINE = shipped("exercises") / "routines" / "gentle-morning.yaml"
PATIENCE_S = 60.0
NOT_MADE = "The sound could not be made; the routine is kept as it is."


def making(files: SoundFiles, file: Path) -> threading.Thread:
    """Begin to make the sound of an easy day, as the Studio does."""
    assert files.begin(file, "easy")
    thread = threading.Thread(target=lambda: files.make(file, ROUTINE, "easy", "en"))
    thread.start()
    return thread


def test_sound_tells_how_far_it_is_and_is_let_be_without_a_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPS_COACH_HOME", str(tmp_path / "home"))
    files, folder = SoundFiles(), tmp_path / "documents"
    file = files.place(folder, "morning", "easy")
    thread = making(files, file)
    deadline = time.monotonic() + PATIENCE_S
    while not (told := files.told(folder, ["morning"]))[0].share:  # until something of it is half written
        assert time.monotonic() < deadline
        thread.join(0.02)
    assert told == [SoundFile(file, "easy", told[0].share)]
    assert list(folder.iterdir()) != []
    assert not files.begin(file, "easy"), "it is being made already"
    files.close()
    thread.join(PATIENCE_S)
    assert files.told(folder, ["morning"])[0].said == (
        "The sound is left unmade, and nothing of it was written."
    )
    assert list(folder.iterdir()) == []


def test_sound_that_is_let_be_before_its_process_is_there_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, file = SoundFiles(), tmp_path / "morning-easy.mp3"
    endless = [sys.executable, "-S", "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr("sps_coach.studio.sound_files.own_command", lambda *_: endless)
    assert files.begin(file, "easy")
    files.close()
    files.make(file, ROUTINE, "easy", "en")
    assert files.told(tmp_path, ["morning"])[0].said.startswith("The sound is left unmade")


@pytest.mark.parametrize(
    ("script", "said", "share"),
    [
        ("print('7 %'); print('100 %'); print('a file')", "The sound is in {file}.", 1.0),
        ("import sys; print('40 %'); sys.exit(1)", NOT_MADE, 0.4),
        (
            "import sys; print('One more line.\\nNo voice here.', file=sys.stderr); sys.exit(2)",
            "No voice here.",
            0.0,
        ),
    ],
)
def test_what_came_of_a_sound_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str, share: float
) -> None:
    files, file = SoundFiles(), tmp_path / "morning-easy.mp3"
    monkeypatch.setattr("sps_coach.studio.sound_files.own_command", lambda *_: [sys.executable, "-c", script])
    files.begin(file, "easy")
    files.make(file, ROUTINE, "easy", "en")
    assert files.told(tmp_path, ["morning"]) == [SoundFile(file, "easy", share, said.format(file=file))]
    assert files.told(tmp_path, ["evening"]) == []
    assert files.begin(file, "easy"), "it can be made again"
    assert files.told(tmp_path, ["morning"]) == [SoundFile(file, "easy")]


def test_a_full_disk_is_told_with_the_name_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SPS_COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("sps_coach.sound.rendering.soundfile.SoundFile", Full)
    out = tmp_path / "morning.flac"
    assert main(["render", str(ROUTINE), "-o", str(out), "--language", "en"]) == 2
    assert capsys.readouterr().err == f"{out} cannot be written; making room there may help.\n"
    assert list(tmp_path.glob("*morning*")) == []


class Full:
    """A disk without room."""

    def __init__(self, *_: object, **__: object) -> None:
        import soundfile

        raise soundfile.LibsndfileError(errno.ENOSPC)
