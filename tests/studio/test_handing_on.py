"""The sound file of a routine: made on the side, let be on request, and nothing half written either way."""

from __future__ import annotations

import errno
import threading
import time
from pathlib import Path

import pytest

from sps_coach.cli import main
from sps_coach.paths import shipped
from sps_coach.studio.handing_on import Files

ROUTINE = shipped("exercises") / "routines" / "gentle-morning.yaml"
PATIENCE_S = 60.0


def test_sound_that_is_let_be_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPS_COACH_HOME", str(tmp_path / "home"))
    files, folder, said = Files(), tmp_path / "documents", list[str]()
    making = threading.Thread(
        target=lambda: said.append(files.audio(folder, ROUTINE, "morning", "easy", "en"))
    )
    making.start()
    deadline = time.monotonic() + PATIENCE_S
    while not (folder.exists() and list(folder.iterdir())):  # until something is half written
        assert time.monotonic() < deadline
        making.join(0.02)
    assert files.is_making(folder, "morning", "easy")
    files.close()
    making.join(PATIENCE_S)
    assert said == ["The sound is left unmade, and nothing of it was written."]
    assert not files.busy
    assert list(folder.iterdir()) == []


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
