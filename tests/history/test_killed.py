"""The program is ended at random moments, the hard way: the history stays whole and loses less than a second."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from sps_coach.history.backups import backups, folder_of, keep_current
from sps_coach.history.content import TABLES
from sps_coach.history.copying import clear_drafts, look_at
from tests.history.living import OLD
from tests.history.samples import open_store

pytestmark = pytest.mark.clock

KILLS = int(os.environ.get("SPS_COACH_KILLS", "40"))
"""How often; the more, the longer it takes. ``python -m benchmarks.history_kills`` does it five hundred times."""

IN_A_ROW = 4
"""So many on one file, each life going on with what the one before left."""

AT_ONCE = 2
SEED = 20261122
MOST_BLOCKS = 12
"""A life among sessions waits for up to so many blocks to end, so that a slow machine lives as much as a quick one."""

LONGEST_LIFE_S = 1.4
"""The longest life after those."""

LONGEST_COPYING_S = 0.4
IN_OPENING = 0.2
"""The share of lives that end while the history is being made or opened."""


@dataclass(frozen=True)
class Life:
    ended: float
    blocks: dict[str, float]
    """When each block ended that the program spoke of, by its name; both in monotonic seconds."""

    promised: int
    """So many of them have to be a second old, however slow the machine is."""


@dataclass(frozen=True)
class Found:
    """What came of lives on one file: how many there were, how many blocks had to be found, and how many were."""

    lives: int
    promised: int = 0
    blocks: int = 0


def live_and_be_killed(way: str, path: Path, chance: random.Random) -> Life:
    """Let a program live for a random while and end it.

    Among sessions the while begins after a random number of blocks. Where it is longer than a second, these are
    a second old at its end, on a busy machine as on a quiet one.
    """
    among_sessions = way == "sessions"
    delay = chance.uniform(0.0, LONGEST_LIFE_S if among_sessions else LONGEST_COPYING_S)
    in_opening = among_sessions and chance.random() < IN_OPENING
    blocks = 0 if in_opening or not among_sessions else chance.randint(0, MOST_BLOCKS)
    said = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.history.living", way, str(path)], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        if not in_opening:
            assert program.stdout.readline() == "open\n"
        said += [program.stdout.readline() for _ in range(blocks)]
        time.sleep(delay)
        ended = time.monotonic()
        program.kill()
        said += program.stdout.read().splitlines(keepends=True)
    spoken = (line.split() for line in said if line.endswith("\n") and line != "open\n")
    return Life(ended, {name: float(moment) for name, moment in spoken}, blocks if delay > 1.0 else 0)


def assert_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []


def kept_blocks(path: Path) -> set[str]:
    """The names of the blocks that ended, from a file that must be sound."""
    if not path.exists():
        return set()
    assert_whole(path)
    with closing(open_store(path.parent.parent)) as store:
        return {
            str(block.exercise_id)
            for session in store.sessions()
            for block in session.blocks
            if block.outcome is not None
        }


def sessions_in_a_row(folder: Path, seed: int, count: int) -> Found:
    """Sessions, saves and the backups after them."""
    chance = random.Random(seed)
    path = folder / "data" / "history.sqlite3"
    expected: set[str] = set()
    promised = 0
    for _ in range(count):
        life = live_and_be_killed("sessions", path, chance)
        promised += life.promised
        expected |= {name for name, moment in life.blocks.items() if moment < life.ended - 1.0}
        assert expected <= kept_blocks(path)
        assert_every_backup_is_whole(path)
    return Found(count, promised, len(expected))


def assert_every_backup_is_whole(path: Path) -> None:
    for backup in backups(path):
        assert look_at(backup.path).sessions > 0
    if path.exists():
        keep_current(path)  # whoever looks after the history next clears away what was cut off
        clear_drafts(folder_of(path))
        assert not list(folder_of(path).glob(".*"))


def forms_in_a_row(folder: Path, seed: int, count: int) -> Found:
    """Old files on their way to the present form: either form, whole, and never anything between."""
    chance = random.Random(seed)
    path = folder / "data" / "history.sqlite3"
    path.parent.mkdir(parents=True)
    for _ in range(count):
        shutil.copy(OLD, path)
        live_and_be_killed("forms", path, chance)
        if not path.exists() or path.stat().st_size < OLD.stat().st_size:
            continue  # it was just being copied anew
        assert_whole(path)
        with closing(open_store(folder)) as store:
            assert len(store.sessions()) == 12
        for copy in path.parent.glob("history-before-*.sqlite3"):
            assert look_at(copy).sessions == 12
        for left in path.parent.glob("*history*"):
            left.unlink()
    return Found(count)


def copies_in_a_row(folder: Path, seed: int, count: int) -> Found:
    """Backups, exports and restores: each is there whole or not at all, and the history stands."""
    chance = random.Random(seed)
    path, target = folder / "data" / "history.sqlite3", folder / "data" / "chosen"
    path.parent.mkdir(parents=True)
    shutil.copy(OLD, path)
    with closing(open_store(folder)):
        target.mkdir()
    for _ in range(count):
        live_and_be_killed("copies", path, chance)
        assert_whole(path)
        with closing(open_store(folder)) as store:
            assert len(store.sessions()) == 12
        for backup in backups(path):
            assert look_at(backup.path).sessions == 12
        if (target / "kept.sqlite3").exists():
            assert look_at(target / "kept.sqlite3").sessions == 12
        if (target / "all.json").exists():
            assert json.loads((target / "all.json").read_text())["tables"].keys() == TABLES.keys()
    return Found(count)


def test_a_killed_program_loses_nothing_older_than_a_second(tmp_path: Path) -> None:
    ways = [sessions_in_a_row, sessions_in_a_row, sessions_in_a_row, forms_in_a_row, copies_in_a_row]
    rows = [min(IN_A_ROW, KILLS - first) for first in range(0, KILLS, IN_A_ROW)]
    with ThreadPoolExecutor(AT_ONCE) as helpers:
        found = [
            helpers.submit(ways[number % len(ways)], tmp_path / str(number), SEED + number, count)
            for number, count in enumerate(rows)
        ]
        results = [each.result() for each in found]
    lives, promised, blocks = (
        sum(getattr(one, name) for one in results) for name in ("lives", "promised", "blocks")
    )
    print(
        f"{lives} lives; {promised} blocks were a second old for certain; {blocks} were looked for and found"
    )
    assert lives == KILLS
    assert blocks >= promised >= KILLS // 2
