"""A disk that fills up in the middle of anything: nothing that was confirmed is gone, and no half file stays.

A small file system in memory is filled to within a few pages, at random, before every write. Where this user may not
make one (it takes root), the size of any file of this process is limited instead, which SQLite and Python meet as
they do a full disk, short of the name of the trouble.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import UUID

import pytest

from sps_coach.history import archive
from sps_coach.history.backups import backups, folder_of, keep_current
from sps_coach.history.copying import look_at
from sps_coach.history.opening import FULL, UNREACHABLE
from sps_coach.history.records import HistoryUnavailable
from sps_coach.history.restoring import back_up_to, restore
from sps_coach.history.statements import Note
from sps_coach.history.store import Store
from tests.history.living import OLD
from tests.history.samples import DEVICE, after, beginning, block, ending

WRITES = 100
PAGE = 4096
Squeeze = Callable[[int], None]


class SmallDisk:
    """A file system of two megabytes, and a file that takes up all but so much of it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._filler = place / "filler"

    def leave(self, room: int) -> None:
        self._filler.unlink(missing_ok=True)
        free = shutil.disk_usage(self.place).free
        with suppress(OSError), self._filler.open("wb") as file:
            file.write(b"x" * max(0, free - room))

    def make_room(self) -> None:
        self._filler.unlink(missing_ok=True)


class SmallFiles:
    """No file of this process grows beyond so much."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)
        self._handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def leave(self, room: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, self._before[1]))

    def make_room(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)

    def close(self) -> None:
        self.make_room()
        signal.signal(signal.SIGXFSZ, self._handler)


@contextmanager
def small_disk(place: Path) -> Iterator[SmallDisk | SmallFiles]:
    place.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], check=False, capture_output=True
        ).returncode
    )
    if mounted:
        try:
            yield SmallDisk(place)
        finally:
            subprocess.run(["umount", str(place)], check=True)
    else:
        small = SmallFiles(place)
        try:
            yield small
        finally:
            small.close()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk | SmallFiles]:
    with small_disk(tmp_path / "disk") as small:
        yield small


def tried(write: Callable[[], object]) -> bool:
    """Whether something could be written; where not, one of the calm sentences was said."""
    said = ""
    try:
        write()
    except HistoryUnavailable as sentence:
        said = str(sentence)
    assert said in {"", FULL, UNREACHABLE} or "not allowed" in said
    return not said


def confirmed(path: Path) -> tuple[set[str], set[str]]:
    """The sessions and the notes in a file that must be sound."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = [
            {key for (key,) in raw.execute(f"SELECT {what}")}
            for what in ("id FROM sessions", "text FROM notes")
        ]
        return found[0], found[1]


def test_a_disk_that_fills_up_at_every_write(disk: SmallDisk | SmallFiles) -> None:
    chance = random.Random(20261122)
    path = disk.place / "data" / "history.sqlite3"
    sessions: set[str] = set()
    notes: set[str] = set()
    refused = 0
    with closing(Store(path, DEVICE)):
        pass
    for number in range(WRITES):
        disk.leave(chance.randrange(80) * PAGE)
        begun: list[UUID] = []

        def live(number: int = number, begun: list[UUID] = begun) -> None:
            with closing(Store(path, DEVICE)) as store:
                session = store.begin(**beginning(at=after(1000 * number)))
                begun.append(session)
                store.block_began(**block(0))
                store.event(kind="pause", at=after(1000 * number), position_s=1.0, detail="Rest here. " * 200)
                store.block_ended(**ending(0))
                text = f"{number} " + "long " * chance.randrange(1500)
                store.journal.keep(Note(text), at=after(1000 * number), zone="UTC")
                notes.add(text)

        refused += not tried(live)
        sessions |= {session.hex for session in begun}
        disk.make_room()
        kept_sessions, kept_notes = confirmed(path)
        assert sessions <= kept_sessions
        assert notes <= kept_notes
    assert 10 < refused < WRITES


def test_a_disk_that_fills_up_while_the_history_is_looked_after(disk: SmallDisk | SmallFiles) -> None:
    chance = random.Random(7)
    path, chosen = disk.place / "data" / "history.sqlite3", disk.place / "chosen"
    path.parent.mkdir()
    chosen.mkdir()
    shutil.copy(OLD, path)
    ways: tuple[Callable[[], object], ...] = (
        lambda: Store(path, DEVICE).close(),
        lambda: keep_current(path),
        lambda: back_up_to(path, chosen / "kept.sqlite3"),
        lambda: archive.export(path, chosen / "all.json"),
        lambda: restore(path, OLD),
    )
    done = refused = 0
    for number in range(40):
        if number % 8 == 0:  # back to the old form, which takes the most room to leave
            shutil.rmtree(path.parent)
            path.parent.mkdir()
            shutil.copy(OLD, path)
        disk.leave(chance.choice([0, 2, 8, 20, 60, 200, 400]) * PAGE)
        went_well = tried(ways[number % len(ways)])
        done, refused = done + went_well, refused + (not went_well)
        disk.make_room()
        assert sessions_in(path) == 12
        for backup in backups(path):
            assert look_at(backup.path).sessions == 12
        halves = [*folder_of(path).glob(".*"), *chosen.glob(".*"), *path.parent.glob(".*")]
        assert halves == []
        if (chosen / "all.json").exists():
            assert (chosen / "all.json").read_text().endswith("}}\n")
    assert min(done, refused) > 5


def sessions_in(path: Path) -> int:
    """How many sessions are in a file of any form that must be sound."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (count,) = raw.execute("SELECT count(*) FROM sessions").fetchone()
        return int(count)
