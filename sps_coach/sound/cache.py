"""Finished cues on disk, so that each is made once.

A file's name is a digest of everything that shapes the sound. A file holds a digest of what follows, then the
sound as FLAC: one that was damaged, cut short or is not ours is made again. It is written beside its place,
flushed to the disk and renamed, so that nobody ever reads half of one. The folder may be deleted at any time.
"""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import tempfile
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
_FULL = (errno.ENOSPC, errno.EDQUOT)


class CueCache:
    """A folder of finished cues, and a spare one for when it cannot be written.

    Args:
        folder: it is created when first needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, shaped_by: Sequence[object]) -> tuple[Path, NDArray[np.float32]] | None:
        """Return where a cue is kept and its samples at 48 kHz, or None.

        Args:
            shaped_by: everything that shapes the sound, as plain values that JSON knows.
        """
        for folder in (self._folder, _spare_folder()):
            path = folder / _name(shaped_by)
            samples = read_cue(path)
            if samples is not None:
                return path, samples
        return None

    def keep(self, shaped_by: Sequence[object], samples: NDArray[np.float32]) -> Path:
        """Write a cue and return where it is.

        On a full disk cues that were not used for long make room. A folder that cannot be written is left alone, and
        the system's folder for passing things is taken, so that a session keeps its voice.

        Raises:
            OSError: there is no place at all.
        """
        sound = io.BytesIO()
        soundfile.write(sound, samples, form.RATE, format="FLAC", subtype="PCM_16")
        data = sound.getvalue()
        data = hashlib.sha256(data).digest() + data
        try:
            return _kept(self._folder, _name(shaped_by), data)
        except OSError:
            return _kept(_own(_spare_folder()), _name(shaped_by), data)


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


def _name(shaped_by: Sequence[object]) -> str:
    everything = [*shaped_by, form.VERSION, form.RATE]
    digest = hashlib.sha256(json.dumps(everything, ensure_ascii=False).encode()).hexdigest()
    return f"{digest[:40]}{_SUFFIX}"


def _kept(folder: Path, name: str, data: bytes) -> Path:
    try:
        _write(folder / name, data)
    except FileNotFoundError:  # the folder was deleted at this very moment
        _write(folder / name, data)
    except OSError as fault:
        if fault.errno not in _FULL:
            raise
        _make_room(folder, sum(map(_size, _cues_in(folder))) // 2)
        _write(folder / name, data)
    _make_room(folder, LIMIT_BYTES)
    return folder / name


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as beside:
        beside.write_bytes(data)


def _make_room(folder: Path, limit_bytes: int) -> None:
    total = 0
    for file in sorted(_cues_in(folder), key=_last_used, reverse=True):
        total += _size(file)
        if total > limit_bytes:
            with suppress(OSError):
                file.unlink()


def _cues_in(folder: Path) -> list[Path]:
    return list(folder.glob(f"*{_SUFFIX}"))


def _spare_folder() -> Path:
    """Where cues of this user may go for the time being."""
    user = os.getuid() if hasattr(os, "getuid") else ""
    return Path(tempfile.gettempdir()) / f"sps-coach-cues-{user}"


def _own(folder: Path) -> Path:
    """Return a folder that nobody else can write to; on Windows each user has a folder of the kind to himself."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        raise PermissionError(folder)
    return folder


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
