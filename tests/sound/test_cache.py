from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from sps_coach.sound import cache as cache_module
from sps_coach.sound import form
from sps_coach.sound.cache import CueCache, read_cue
from sps_coach.sound.cues import CueMaker

WORDS = (("Rest here.",), "en", 130)


@pytest.fixture
def sound() -> NDArray[np.float32]:
    return (0.1 * np.sin(np.arange(4800) / 20)).astype(np.float32)


def test_what_is_kept_is_read_again(tmp_path: Path, sound: NDArray[np.float32]) -> None:
    cache = CueCache(tmp_path / "not yet there", "engine 1")
    path = cache.path(*WORDS)
    assert read_cue(path) is None
    cache.keep(path, sound)
    kept = read_cue(path)
    assert kept is not None
    np.testing.assert_allclose(kept, sound, atol=1 / 2**15)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_everything_that_shapes_the_sound_is_in_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CueCache(tmp_path, "engine 1")
    paths = {
        cache.path(*WORDS),
        cache.path(("Rest there.",), "en", 130),
        cache.path(("Rest", "here."), "en", 130),
        cache.path(("Rest here.",), "de", 130),
        cache.path(("Rest here.",), "en", 131),
        CueCache(tmp_path, "engine 2").path(*WORDS),
    }
    monkeypatch.setattr(form, "VERSION", form.VERSION + 1)
    paths.add(cache.path(*WORDS))
    assert len(paths) == 7


@pytest.mark.parametrize("damage", ["empty", "cut", "bit", "other"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, sound: NDArray[np.float32], damage: str) -> None:
    cache = CueCache(tmp_path, "engine 1")
    path = cache.path(*WORDS)
    cache.keep(path, sound)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x10
    changed = {"empty": b"", "cut": path.read_bytes()[:-9], "bit": bytes(content), "other": b"not ours" * 50}
    path.write_bytes(changed[damage])
    assert read_cue(path) is None


def test_the_folder_may_be_deleted_or_damaged_at_any_time(tmp_path: Path) -> None:
    maker = CueMaker(tmp_path / "cues")
    path, first = maker.cue(*WORDS)
    path.unlink()
    path.parent.rmdir()
    again, second = maker.cue(*WORDS)
    assert again == path
    # espeak-ng's own flutter makes no two quite alike.
    assert len(first) == pytest.approx(len(second), rel=0.01)
    path.write_bytes(b"x")
    maker.cue(*WORDS)
    assert read_cue(path) is not None


def test_what_was_not_used_for_longest_makes_room(
    tmp_path: Path, sound: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CueCache(tmp_path, "engine 1")
    paths = [cache.path((f"Phrase {number}.",), "en", 130) for number in range(4)]
    for age, path in enumerate(paths[:3]):
        cache.keep(path, sound)
        os.utime(path, (1000 + age, 1000 + age))
    assert read_cue(paths[0]) is not None  # used just now
    monkeypatch.setattr(cache_module, "LIMIT_BYTES", 3 * paths[0].stat().st_size + 10)
    cache.keep(paths[3], sound)
    assert [path.exists() for path in paths] == [True, False, True, True]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, sound: NDArray[np.float32]) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = CueCache(tmp_path / "file" / "cues", "engine 1")
    with pytest.raises(OSError, match="file"):
        cache.keep(cache.path(*WORDS), sound)
