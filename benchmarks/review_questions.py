"""What Review asks of ten years of daily sessions: ``.venv/bin/python -m benchmarks.review_questions``.

Makes two histories (a month, and ten years: fifty thousand rows and a million events) and tells, for ranges that the
page offers, what each question to the database takes by itself, from asking it to the last row in hand; what reading
everything takes that is drawn; and what making values of it takes that can be drawn as they are. Processor time, the
least of several, so that other work on the machine does not count; additions in the same run say how fast it was.
Answers 1 where a question takes more than 50 ms. Milliseconds.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from datetime import time as midnight
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import event

from benchmarks.history_size import LAST, best, make
from sps_coach.history.overview import overview
from sps_coach.history.sharing import seen
from sps_coach.history.store import Store
from sps_coach.memory import undisturbed

RANGES = (28, 91, 365, 1826, 3650)
FIRST_SHOWN = 91
LIMIT_MS = 50.0
"""Less than the fifty that were promised, so that a slower computer keeps them too."""


def main() -> int:
    """Make both histories, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        long, short = Path(folder) / "long" / "history.sqlite3", Path(folder) / "short" / "history.sqlite3"
        rows = {path: make(path, days) for path, days in ((long, 3650), (short, 30))}
        figures: dict[str, Any] = {
            "rows": {"ten years": sum(rows[long].values()), "a month": sum(rows[short].values())}
        }
        figures["100,000 additions"] = best(lambda: sum(range(100_000)))
        figures["ten years"] = measured(long, RANGES)
        figures["a month"] = measured(short, (FIRST_SHOWN,))
    begun = figures["ten years"][f"{FIRST_SHOWN} days"]["whole"]
    figures["first shown, ten years to a month"] = round(
        begun / figures["a month"][f"{FIRST_SHOWN} days"]["whole"], 2
    )
    slowest = max(most for one in figures["ten years"].values() for most in one["questions"].values())
    print(json.dumps(figures, indent=2))
    return 0 if slowest <= LIMIT_MS else 1


def measured(path: Path, ranges: tuple[int, ...]) -> dict[str, dict[str, Any]]:
    """The figures of each range."""
    with closing(Store(path, uuid4())) as store:
        return {f"{days} days": of_range(store, days) for days in ranges}


def of_range(store: Store, days: int) -> dict[str, Any]:
    """What the questions, reading and drawing of a range take."""
    first = LAST - timedelta(days=days - 1)
    since = datetime.combine(first, midnight(), UTC) - timedelta(days=1)
    told = seen(store.glance(since))
    with undisturbed():  # as the program reads and draws
        reading = best(lambda: store.glance(since))
        drawing = best(lambda: overview(seen(told), first, LAST))
    return {
        "questions": questions(store, lambda: store.glance(since)),
        "reading": reading,
        "drawing": drawing,
        "whole": round(reading + drawing, 1),
    }


def questions(store: Store, look: Callable[[], object]) -> dict[str, float]:
    """What each question takes by itself that a look asks, named by the table it is about."""
    asked: list[tuple[Any, Any]] = []

    def note(_connection: object, statement: Any, _many: object, given: Any, _options: object) -> None:
        asked.append((statement, given))

    event.listen(store.database.engine, "before_execute", note)
    look()
    event.remove(store.database.engine, "before_execute", note)
    with store.database.reading() as connection:
        return {
            f"{number} {statement.get_final_froms()[0]}".partition(" JOIN")[0]: best(
                lambda statement=statement, given=given: connection.execute(statement, given).all()  # type: ignore[misc]
            )
            for number, (statement, given) in enumerate(asked, 1)
        }


if __name__ == "__main__":
    sys.exit(main())
