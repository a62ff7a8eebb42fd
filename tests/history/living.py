"""A program that lives sessions as fast as it can, until somebody ends it: ``python -m tests.history.living FILE``.

Says ``open`` when the history is open, and ``NAME MOMENT`` for every block that ended: its name and the monotonic
time, in seconds, at which the writer was told.
"""

from __future__ import annotations

import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sps_coach.history.writer import Writer

BLOCKS = 6
EVENTS = 4
BETWEEN_S = 0.004


def say(words: str) -> None:
    print(words, flush=True)


def live_a_session(writer: Writer) -> None:
    now = datetime.now(UTC)
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


def main() -> None:
    writer = Writer(Path(sys.argv[1]))
    opened = threading.Event()
    writer.ask(lambda store: store.unfinished(), lambda _found: opened.set())
    opened.wait()
    say("open")
    while True:
        live_a_session(writer)


if __name__ == "__main__":
    main()
