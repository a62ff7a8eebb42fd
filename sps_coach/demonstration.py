"""A home with a made-up history in it, so that the program can be tried and pictured."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from sps_coach.history import content
from sps_coach.history.database import Database
from sps_coach.history.demo import MARK, Practised, made_up
from sps_coach.history.merging import Content
from sps_coach.history.one_at_a_time import only_one
from sps_coach.history.plan import practice_day
from sps_coach.history.records import HistoryUnavailable
from sps_coach.library.collection import load
from sps_coach.library.content import content_hash
from sps_coach.library.languages import ORIGINAL
from sps_coach.library.routines import DAYS
from sps_coach.paths import Places, places
from sps_coach.practice import prescribed
from sps_coach.session.clock import SystemClock
from sps_coach.session.composing import compose
from sps_coach.ui.sentences import in_words
from sps_coach.worded import worded

ROUTINE = "gentle-morning"
KEPT = worded(
    "There is a history in {home} already, and it stays as it is; SPS_COACH_HOME can name another folder."
)


def fill(years: int) -> tuple[Path, int]:
    """Fill a home with a made-up history and return the home and how many sessions it has.

    The home is the one that ``SPS_COACH_HOME`` names, or else one of its own beside the user's data.

    Raises:
        HistoryUnavailable: it has a history already, or cannot be written.
    """
    home = _home()
    history = Places(home / "data", home / "settings", home / "cache", home / "logs").history
    with only_one(history.parent / "backups"):
        if history.exists():
            raise HistoryUnavailable(KEPT.of(home=str(home)))
        clock = SystemClock()
        yesterday = practice_day(clock.now(), clock.zone()) - timedelta(days=1)
        whole = _said(made_up(practised(), yesterday, 365 * years))
        with closing(Database(history, patience_s=5.0)) as database, database.writing() as connection:
            content.write(connection, whole)
        (home / "MADE-UP.txt").write_text(f"{in_words(MARK)}\n", encoding="utf-8")
    return home, len(whole["sessions"])


def _said(whole: Content) -> Content:
    """Return a history in which every made-up word is in the person's language."""
    return {
        table: {key: tuple(map(_told, row)) for key, row in rows.items()} for table, rows in whole.items()
    }


def _told(value: object) -> object:
    return in_words(value) if isinstance(value, str) else value


def _home() -> Path:
    if os.environ.get("SPS_COACH_HOME"):
        return places().data.parent
    return places().data.with_name("sps-coach-demo")


def practised(routine_id: str = ROUTINE) -> Practised:
    """Return what the made-up person practises, out of the library.

    Raises:
        KeyError: the library has no such routine.
    """
    library = load()
    routine = library.routines[routine_id]
    return Practised(
        routine.id,
        routine.version,
        content_hash(routine, library.exercises),
        {day: compose(routine, library.exercises, day, ORIGINAL).total_s for day in DAYS},
        {day: prescribed(library, routine, day, ORIGINAL)[1] for day in DAYS},
    )
