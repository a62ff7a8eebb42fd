from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from sps_coach.settings import VoiceChoice
from sps_coach.sound import cache as cache_module
from sps_coach.sound import form, shaping
from sps_coach.sound.cache import CueCache, read_cue
from sps_coach.sound.cues import CueMaker, voice_seconds
from sps_coach.sound.form import Form
from sps_coach.writing import written_whole

WORDS = (("Rest here.",), "en", 130)


@pytest.fixture
def sound() -> NDArray[np.float32]:
    return (0.1 * np.sin(np.arange(4800) / 20)).astype(np.float32)


@pytest.fixture(autouse=True)
def spare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for passing things, for this test alone."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_what_is_kept_is_found_again(tmp_path: Path, sound: NDArray[np.float32]) -> None:
    cache = CueCache(tmp_path / "not yet there")
    assert cache.find(["words", 1]) is None
    path = cache.keep(["words", 1], sound)
    found = cache.find(["words", 1])
    assert found is not None
    assert found[0] == path
    np.testing.assert_allclose(found[1], sound, atol=1 / 2**15)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert cache.find(["words", 2]) is None


@pytest.fixture
def _unshaped(sound: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that ask only which cue is which: shaping takes its time."""
    monkeypatch.setattr(shaping, "shape", lambda phrases, rate, form: shaping.Cue(sound, 0, 1))


@pytest.mark.usefixtures("_unshaped")
def test_everything_that_shapes_the_sound_is_in_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = CueMaker(tmp_path)
    names = {
        usual.cue(*WORDS)[0],
        usual.cue(("Rest there.",), "en", 130)[0],
        usual.cue(("Rest", "here."), "en", 130)[0],
        usual.cue(("Rest here.",), "de", 130)[0],
        usual.cue(("Rest here.",), "en", 131)[0],
        CueMaker(tmp_path, VoiceChoice(name="gmw/en-us")).cue(*WORDS)[0],
        CueMaker(tmp_path, VoiceChoice(pitch=-1)).cue(*WORDS)[0],
        CueMaker(tmp_path, form=Form("warm")).cue(*WORDS)[0],
        CueMaker(tmp_path, form=Form(lead_s=6)).cue(*WORDS)[0],
        CueMaker(tmp_path, form=Form(pause_s=2)).cue(*WORDS)[0],
    }
    monkeypatch.setattr(form, "VERSION", form.VERSION + 1)
    names.add(usual.cue(*WORDS)[0])
    assert len(names) == 11


def test_a_longer_lead_in_is_no_part_of_the_voice(tmp_path: Path) -> None:
    usual, longer = Form(), Form(lead_s=7)
    lasted = [voice_seconds(CueMaker(tmp_path, form=form).cue(*WORDS)[1], form) for form in (usual, longer)]
    assert lasted[0] == pytest.approx(lasted[1], rel=0.02)


@pytest.mark.usefixtures("_unshaped")
def test_the_name_does_not_tell_apart_what_sounds_the_same(tmp_path: Path) -> None:
    """An accent of English changes no word of German."""
    made = CueMaker(tmp_path).cue(("Rest here.",), "de", 130)[0]
    assert CueMaker(tmp_path, VoiceChoice(name="gmw/en-us")).cue(("Rest here.",), "de", 130)[0] == made


@pytest.mark.parametrize("damage", ["empty", "cut", "bit", "other", "folder"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, sound: NDArray[np.float32], damage: str) -> None:
    path = CueCache(tmp_path).keep(["words"], sound)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x10
    changed = {"empty": b"", "cut": path.read_bytes()[:-9], "bit": bytes(content), "other": b"not ours" * 50}
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(changed[damage])
    assert read_cue(path) is None


def test_the_folder_may_be_deleted_or_damaged_at_any_time(tmp_path: Path) -> None:
    maker = CueMaker(tmp_path / "cues")
    path, first = maker.cue(*WORDS)
    shutil.rmtree(path.parent)
    again, second = maker.cue(*WORDS)
    assert again == path
    # espeak-ng's own flutter makes no two quite alike.
    assert len(first) == pytest.approx(len(second), rel=0.01)
    path.write_bytes(b"x")
    maker.cue(*WORDS)
    assert read_cue(path) is not None


def test_the_folder_may_be_deleted_while_a_cue_is_written(
    tmp_path: Path, sound: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cues"

    @contextmanager
    def deleted_once(path: Path) -> Iterator[Path]:
        monkeypatch.setattr(cache_module, "written_whole", written_whole)
        shutil.rmtree(folder)
        with written_whole(path) as beside:
            yield beside

    monkeypatch.setattr(cache_module, "written_whole", deleted_once)
    assert read_cue(CueCache(folder).keep(["words"], sound)) is not None
    assert len(list(folder.iterdir())) == 1


def test_what_was_not_used_for_longest_makes_room(
    tmp_path: Path, sound: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CueCache(tmp_path / "cues")
    paths = _kept(cache, sound)
    assert read_cue(paths[0]) is not None  # used just now
    monkeypatch.setattr(cache_module, "LIMIT_BYTES", 3 * paths[0].stat().st_size + 10)
    paths.append(cache.keep([3], sound))
    assert [path.exists() for path in paths] == [True, False, True, True]


def test_a_full_disk_makes_room_too(
    tmp_path: Path, sound: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CueCache(tmp_path / "cues")
    paths = _kept(cache, sound)

    @contextmanager
    def on_a_full_disk(path: Path) -> Iterator[Path]:
        if sum(file.exists() for file in paths) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        with written_whole(path) as beside:
            yield beside

    monkeypatch.setattr(cache_module, "written_whole", on_a_full_disk)
    made = cache.keep([3], sound)
    assert made.parent == tmp_path / "cues"
    assert [path.exists() for path in [*paths, made]] == [False, False, True, True]


def _kept(cache: CueCache, sound: NDArray[np.float32]) -> list[Path]:
    """Three cues, the first not used for longest."""
    paths = [cache.keep([number], sound) for number in range(3)]
    for age, path in enumerate(paths):
        os.utime(path, (1000 + age, 1000 + age))
    return paths


def test_a_folder_that_cannot_be_written_leaves_the_voice_its_words(tmp_path: Path, spare: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    maker = CueMaker(tmp_path / "file" / "cues")
    path, samples = maker.cue(*WORDS)
    assert spare in path.parents
    assert path.parent.stat().st_mode & 0o077 == 0
    again, same = maker.cue(*WORDS)
    assert again == path
    np.testing.assert_allclose(same, samples, atol=1 / 2**15)


def test_no_place_at_all_is_said(
    tmp_path: Path, sound: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    with pytest.raises(OSError, match="file"):
        CueCache(tmp_path / "file" / "cues").keep(["words"], sound)
