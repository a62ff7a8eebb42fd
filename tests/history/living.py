"""A program that works on a history as fast as it can, until somebody ends it.

``python -m tests.history.living WHAT FILE``; WHAT is one of

- ``sessions``: lives sessions, backups in between; says ``NAME MOMENT`` for every block that ended: its name and the
  monotonic time, in seconds, at which the writer was told;
- ``forms``: brings a copy of an old file to the present form, again and again;
- ``copies``: backs up, exports and restores, again and again.

Says ``open`` when it sets out.
"""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sps_coach.history import archive
from sps_coach.history.restoring import back_up_to, restore
from sps_coach.history.statements import Answers, Note
from sps_coach.history.store import Store
from sps_coach.history.writer import Writer

BLOCKS = 6
EVENTS = 4
BETWEEN_S = 0.004
OLD = Path(__file__).parent / "old" / "history-0001.sqlite3"


def say(words: str) -> None:
    print(words, flush=True)


def live_a_session(writer: Writer) -> None:
    now = datetime.now(UTC)
    writer.keep(Answers("before", stiffness=4), at=now, zone="UTC")
    writer.begin(
        routine_id="gentle-morning", routine_version=1, routine_hash="c0ffee", day="usual", blocks=BLOCKS,
        planned_s=600.0, at=now, zone="UTC",
    )  # fmt: skip
    for index in range(BLOCKS):
        name = str(uuid4())
        writer.block_began(
            index=index,
            exercise_id=name,
            repetitions=3,
            sets=1,
            hold_s=10.0,
            sides="both",
            at=datetime.now(UTC),
        )
        for number in range(EVENTS):
            writer.event(
                kind="pause", at=datetime.now(UTC), position_s=float(number), detail="Rest here. " * 20
            )
            time.sleep(BETWEEN_S)
        writer.block_ended(index=index, outcome="done", repetitions=3, hold_s=30.0, at=datetime.now(UTC))
        say(f"{name} {time.monotonic()}")
    writer.end(outcome="done", at=datetime.now(UTC))
    writer.keep(Note("well"), at=datetime.now(UTC), zone="UTC")


def sessions(path: Path) -> None:
    writer = Writer(path)
    opened = threading.Event()
    writer.ask(lambda store: store.unfinished(), lambda _found: opened.set())
    opened.wait()
    say("open")
    while True:
        live_a_session(writer)


def forms(path: Path) -> None:
    say("open")
    while True:
        with closing(Store(path, uuid4())):
            pass
        for left in path.parent.glob("history*"):
            if left.is_file():
                left.unlink()
        shutil.copy(OLD, path)


def copies(path: Path) -> None:
    target = path.with_name("chosen")
    say("open")
    while True:
        back_up_to(path, target / "kept.sqlite3")
        archive.export(path, target / "all.json")
        restore(path, target / "kept.sqlite3")


WAYS: dict[str, Callable[[Path], None]] = {"sessions": sessions, "forms": forms, "copies": copies}


if __name__ == "__main__":
    WAYS[sys.argv[1]](Path(sys.argv[2]))
