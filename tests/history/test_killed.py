"""The program is ended at random moments, the hard way: the history stays whole and loses less than a second."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.history.samples import open_store

KILLS = int(os.environ.get("SPS_COACH_KILLS", "25"))
"""How often; the more, the longer it takes."""

IN_A_ROW = 5
"""So many on one file, each life going on with what the one before left."""

AT_ONCE = 2
SEED = 20261122
LONGEST_LIFE_S = 1.8
IN_OPENING = 0.2
"""The share of lives that end while the history is being made or opened."""


@dataclass(frozen=True)
class Life:
    ended: float
    blocks: dict[str, float]
    """When each block ended that the program spoke of, by its name; both in monotonic seconds."""


def live_and_be_killed(path: Path, chance: random.Random) -> Life:
    delay = chance.uniform(0.0, LONGEST_LIFE_S)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.history.living", str(path)], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        if chance.random() >= IN_OPENING:
            assert program.stdout.readline() == "open\n"
        time.sleep(delay)
        ended = time.monotonic()
        program.kill()
        said = program.stdout.read().split("\n")[:-1]
    spoken = (line.split() for line in said if line != "open")
    return Life(ended, {name: float(moment) for name, moment in spoken})


def kept_blocks(path: Path) -> set[str]:
    """The names of the blocks that ended, from a file that must be sound."""
    if not path.exists():
        return set()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    with closing(open_store(path.parent.parent)) as store:
        return {
            str(block.exercise_id)
            for session in store.sessions()
            for block in session.blocks
            if block.outcome is not None
        }


def lives_in_a_row(folder: Path, seed: int, count: int) -> int:
    """Return how many blocks were looked for and found."""
    chance = random.Random(seed)
    path = folder / "data" / "history.sqlite3"
    expected: set[str] = set()
    for _ in range(count):
        life = live_and_be_killed(path, chance)
        expected |= {name for name, moment in life.blocks.items() if moment < life.ended - 1.0}
        assert expected <= kept_blocks(path)
    return len(expected)


def test_a_killed_program_loses_nothing_older_than_a_second(tmp_path: Path) -> None:
    rows = [min(IN_A_ROW, KILLS - first) for first in range(0, KILLS, IN_A_ROW)]
    with ThreadPoolExecutor(AT_ONCE) as helpers:
        found = helpers.map(
            lives_in_a_row,
            [tmp_path / str(row) for row in range(len(rows))],
            range(SEED, SEED + len(rows)),
            rows,
        )
        assert sum(found) > KILLS
