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
LONGEST_LIFE_S = 1.4
LONGEST_COPYING_S = 0.4
IN_OPENING = 0.2
"""The share of lives that end while the history is being made or opened."""


@dataclass(frozen=True)
class Life:
    ended: float
    blocks: dict[str, float]
    """When each block ended that the program spoke of, by its name; both in monotonic seconds."""


def live_and_be_killed(way: str, path: Path, chance: random.Random) -> Life:
    delay = chance.uniform(0.0, LONGEST_LIFE_S if way == "sessions" else LONGEST_COPYING_S)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.history.living", way, str(path)], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        if way != "sessions" or chance.random() >= IN_OPENING:
            assert program.stdout.readline() == "open\n"
        time.sleep(delay)
        ended = time.monotonic()
        program.kill()
        said = program.stdout.read().split("\n")[:-1]
    spoken = (line.split() for line in said if line != "open")
    return Life(ended, {name: float(moment) for name, moment in spoken})


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


def sessions_in_a_row(folder: Path, seed: int, count: int) -> int:
    """Sessions, saves and the backups after them; return how many blocks were looked for and found."""
    chance = random.Random(seed)
    path = folder / "data" / "history.sqlite3"
    expected: set[str] = set()
    for _ in range(count):
        life = live_and_be_killed("sessions", path, chance)
        expected |= {name for name, moment in life.blocks.items() if moment < life.ended - 1.0}
        assert expected <= kept_blocks(path)
        assert_every_backup_is_whole(path)
    return len(expected)


def assert_every_backup_is_whole(path: Path) -> None:
    for backup in backups(path):
        assert look_at(backup.path).sessions > 0
    if path.exists():
        keep_current(path)  # whoever looks after the history next clears away what was cut off
        clear_drafts(folder_of(path))
        assert not list(folder_of(path).glob(".*"))


def forms_in_a_row(folder: Path, seed: int, count: int) -> int:
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
    return count


def copies_in_a_row(folder: Path, seed: int, count: int) -> int:
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
    return count


def test_a_killed_program_loses_nothing_older_than_a_second(tmp_path: Path) -> None:
    ways = [sessions_in_a_row, sessions_in_a_row, sessions_in_a_row, forms_in_a_row, copies_in_a_row]
    rows = [min(IN_A_ROW, KILLS - first) for first in range(0, KILLS, IN_A_ROW)]
    with ThreadPoolExecutor(AT_ONCE) as helpers:
        found = [
            helpers.submit(ways[number % len(ways)], tmp_path / str(number), SEED + number, count)
            for number, count in enumerate(rows)
        ]
        assert sum(each.result() for each in found) > KILLS
