"""Ten years of daily sessions: how long opening, the questions of a review and a backup take, beside one month.

Run from the repository's root: ``.venv/bin/python -m benchmarks.history_size``. Prints one JSON object. Opening is the
median of several in turns, each in a process of its own; the questions are the least of several in processor time, so
that other work on the machine does not count. Times are milliseconds, memory megabytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import uuid4

from sps_coach.demonstration import practised
from sps_coach.history import content
from sps_coach.history.copying import copy_whole
from sps_coach.history.demo import made_up
from sps_coach.history.review import review
from sps_coach.history.store import Store

LAST = date(2026, 10, 31)
ROUTINE = "longer-mobility"
"""Eleven blocks a session, so that ten years have fifty thousand rows beside their events."""
EVENTS_A_SESSION = 290
OPEN_TIMES, TIMES = 9, 5

OPENING = """
import sys, time
from pathlib import Path
from uuid import uuid4
from sps_coach.history.store import Store
begin = time.perf_counter()
store = Store(Path(sys.argv[1]), uuid4())
store.unfinished()
store.sessions(limit=30)
print(1000 * (time.perf_counter() - begin))
"""

MEMORY = """
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4
from sps_coach.history.review import review
from sps_coach.history.store import Store


def most():
    words = Path("/proc/self/status").read_text().split()
    return int(words[words.index("VmHWM:") + 1]) / 1024


store, last, days = Store(Path(sys.argv[1]), uuid4()), date.fromisoformat(sys.argv[2]), int(sys.argv[3])
store.sessions(limit=30)
before = most()
review(store.past(datetime(last.year, last.month, last.day, tzinfo=UTC) - timedelta(days=days)), last)
print(most() - before)
"""


def main() -> int:
    """Make both histories, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        long, short = Path(folder) / "long" / "history.sqlite3", Path(folder) / "short" / "history.sqlite3"
        rows = {path: make(path, days) for path, days in ((long, 3650), (short, 30))}
        opening = interleaved(long, short)
        figures = {
            "rows": {"ten_years": rows[long], "a_month": rows[short]},
            "megabytes": round(long.stat().st_size / 1e6),
            "opening_ms": {"ten_years": opening[long], "a_month": opening[short]},
            "opening_ratio": round(opening[long] / opening[short], 2),
            "questions_ms": questions(long),
            "backup_ms": best(lambda: copy_whole(long, Path(folder) / "copy.sqlite3"), 2),
            "review_memory_mb": {
                f"{days} days": round(float(run(MEMORY, long, LAST.isoformat(), days)), 1)
                for days in (90, 3650)
            },
        }
    print(json.dumps(figures, indent=2))
    return 0


def make(path: Path, days: int) -> dict[str, int]:
    """Fill a history with made-up days and return how many rows each table has."""
    whole = made_up(practised(ROUTINE), LAST, days, events_a_session=EVENTS_A_SESSION, share=1.0)
    with closing(Store(path, uuid4())) as store, store.database.writing() as connection:
        return content.write(connection, whole)


def interleaved(one: Path, other: Path) -> dict[Path, float]:
    """The median time of opening each, in turns, so that what else runs meanwhile falls on both."""
    times: dict[Path, list[float]] = {one: [], other: []}
    for _ in range(OPEN_TIMES):
        for path in (one, other):
            times[path].append(float(run(OPENING, path)))
    return {path: round(median(each), 1) for path, each in times.items()}


def questions(path: Path) -> dict[str, float]:
    """The questions of a review."""
    week, quarter, year = (practised_since(days) for days in (7, 90, 365))
    with closing(Store(path, uuid4())) as store:
        past_quarter, whole = store.past(quarter), store.past()
        return {
            "past of 7 days": best(lambda: store.past(week)),
            "past of 90 days": best(lambda: store.past(quarter)),
            "past of a year": best(lambda: store.past(year)),
            "past of ten years": best(store.past, 2),
            "review of 90 days": best(lambda: review(past_quarter, LAST)),
            "review of ten years": best(lambda: review(whole, LAST), 2),
            "one session's events": best(lambda: store.events(whole.sessions[-1].id)),
            "newest 30 sessions": best(lambda: store.sessions(limit=30)),
        }


def practised_since(days: int) -> datetime:
    """The moment so many days before the last."""
    return datetime(LAST.year, LAST.month, LAST.day, tzinfo=UTC) - timedelta(days=days)


def best(work: Callable[[], object], times: int = TIMES) -> float:
    """The least processor time of several, milliseconds."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - begin))
    return round(min(taken), 1)


def run(code: str, *arguments: object) -> str:
    """What a Python process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
