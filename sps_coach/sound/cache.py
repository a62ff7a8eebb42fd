"""Finished cues on disk, so that each is made once.

A file's name is a digest of everything that shapes the sound. A file holds a digest of what follows, then the
sound as FLAC: one that was damaged, cut short or is not ours is made again. It is written beside its place,
flushed to the disk and renamed, so that nobody ever reads half of one. The folder may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from sps_coach.sound import form
from sps_coach.writing import written_whole

LIMIT_BYTES = 512 * 1024 * 1024
"""How much the folder may hold; the cues that were not used for longest go first."""

_SUFFIX = ".cue"
_DIGEST_BYTES = 32


class CueCache:
    """A folder of finished cues.

    Args:
        folder: it is created when first needed.
        identity: the engine and its version; the same words from another engine are another sound.
    """

    def __init__(self, folder: Path, identity: str) -> None:
        self._folder = folder
        self._identity = identity

    def path(self, phrases: Sequence[str], language: str, words_per_minute: int) -> Path:
        """Return where the cue of these words is, or would be."""
        shaped_by = [list(phrases), language, words_per_minute, self._identity, form.VERSION, form.RATE]
        digest = hashlib.sha256(json.dumps(shaped_by, ensure_ascii=False).encode()).hexdigest()
        return self._folder / f"{digest[:40]}{_SUFFIX}"

    def keep(self, path: Path, samples: NDArray[np.float32]) -> None:
        """Write one cue to the path that ``path`` gave for it.

        Raises:
            OSError: the folder cannot be written to.
        """
        sound = io.BytesIO()
        soundfile.write(sound, samples, form.RATE, format="FLAC", subtype="PCM_16")
        data = sound.getvalue()
        self._folder.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as beside:
            beside.write_bytes(hashlib.sha256(data).digest() + data)
        self._make_room()

    def _make_room(self) -> None:
        files = sorted(self._folder.glob(f"*{_SUFFIX}"), key=_last_used, reverse=True)
        total = 0
        for file in files:
            total += _size(file)
            if total > LIMIT_BYTES:
                file.unlink(missing_ok=True)


def read_cue(path: Path) -> NDArray[np.float32] | None:
    """Return a kept cue's samples at 48 kHz, or None when it is not there whole."""
    try:
        content = path.read_bytes()
        digest, data = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
        if hashlib.sha256(data).digest() != digest:
            return None
        samples, rate = soundfile.read(io.BytesIO(data), dtype="float32")
    except (OSError, soundfile.LibsndfileError):
        return None
    if rate != form.RATE or samples.ndim != 1:
        return None
    with suppress(OSError):
        os.utime(path)
    return np.asarray(samples, dtype=np.float32)


def _last_used(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
