"""Files that are there whole or not at all: written beside, brought to the disk, then renamed into place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a place beside ``path`` to write to, and put what was written there in its place at the end.

    When anything goes wrong before the end, ``path`` stays as it was and nothing is left beside it. The place
    beside keeps the ending of the name, since some writers go by it.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    beside = path.with_name(f".{path.stem}-{uuid4().hex[:8]}{path.suffix}")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException as trouble:
        beside.unlink(missing_ok=True)
        if isinstance(trouble, OSError) and trouble.filename == str(beside):
            trouble.filename = str(path)  # the place that somebody named, and can do something about
        raise
    bring_to_disk(path.parent)


def bring_to_disk(folder: Path) -> None:
    """Make the new name last as well; Windows knows no way to ask for that, and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
