"""Which device writes: a small, stable UUID in the data folder.

It is a file of its own beside the history, so that a history restored on another computer is written on under
that computer's own name.
"""

from __future__ import annotations

import os
from pathlib import Path
from uuid import UUID, uuid4

from sps_coach.history.records import HistoryUnavailable
from sps_coach.worded import worded


def device_id(folder: Path) -> UUID:
    """Return this device's UUID from ``folder``, making folder and UUID the first time.

    Args:
        folder: the data folder.

    Raises:
        HistoryUnavailable: the folder cannot be written.
    """
    path = folder / "device"
    try:
        return _read(path) or _make(path)
    except OSError as problem:
        raise HistoryUnavailable(
            worded(
                "SPS Coach is not allowed to write in {folder}, so the history has to wait; "
                "sessions work without it.",
                folder=str(folder),
            )
        ) from problem


def _read(path: Path) -> UUID | None:
    try:
        return UUID(path.read_text("ascii").strip())
    except (FileNotFoundError, ValueError):
        return None


def _make(path: Path) -> UUID:
    """Write a new UUID, whole or not at all, and return the one that stands: a second program may have been first."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    device = uuid4()
    draft = path.with_name(f"device-{device}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(f"{device}\n".encode("ascii"))
        file.flush()
        os.fsync(file.fileno())
    try:
        path.hardlink_to(draft)  # the one step that lets only the first of two programs through
    except FileExistsError:
        if _read(path) is None:
            draft.replace(path)
    except OSError:
        draft.replace(path)  # a disk without links, such as a memory stick
    draft.unlink(missing_ok=True)
    return _read(path) or device
