"""An earlier state of the history put in its place; the present one stays as a backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sps_coach.history.backups import folder_of, keep_now
from sps_coach.history.copying import Look, clear_drafts, copy_into, copy_whole, draft_for, look_at, scratch
from sps_coach.history.database import Database
from sps_coach.history.mending import keep_aside_as_it_is, lost, remove_companions, sound, stand_alone
from sps_coach.history.one_at_a_time import only_one
from sps_coach.history.opening import calmly
from sps_coach.history.records import HistoryUnavailable
from sps_coach.worded import worded

NONE_YET = worded("There is no history yet; it begins with the first session.")


@dataclass(frozen=True)
class Restored:
    """What was done.

    Attributes:
        look: what the history holds now.
        kept: where what it held before is kept, or None where there was nothing.
    """

    look: Look
    kept: Path | None


def present(history: Path) -> Path:
    """Return the place of the history, which has to be there.

    Raises:
        HistoryUnavailable: there is none yet.
    """
    if not history.exists():
        raise HistoryUnavailable(NONE_YET)
    return history


def back_up_to(history: Path, target: Path) -> Look:
    """Write the whole history to a file of the user's choice, and return a look at it.

    Raises:
        HistoryUnavailable: there is none, or the file cannot be written.
        HistoryDamaged: the history is not sound.
    """
    present(history)
    with calmly(target), only_one(folder_of(history)):
        clear_drafts(target.parent, target.stem)
        return copy_whole(history, target)


def restore(history: Path, source: Path) -> Restored:
    """Put the history in a file in the place of the present one, which is backed up first.

    A program that has the present history open goes on with the restored one.

    Raises:
        HistoryUnavailable: the file holds no history, or this cannot be done now; nothing was changed.
        HistoryDamaged: the file is not sound; nothing was changed.
    """
    with calmly(history), only_one(folder_of(history)):
        clear_drafts(history.parent)
        with _brought_to_head(source, history) as prepared:
            if not history.exists() or lost(history) or not sound(history):
                kept = keep_aside_as_it_is(history)
                with draft_for(history) as draft:
                    copy_whole(prepared, draft)
                    remove_companions(history)
            else:
                kept = keep_now(history)
                with (
                    closing(sqlite3.connect(prepared)) as state,
                    closing(sqlite3.connect(history, timeout=0.5)) as here,
                ):
                    copy_into(state, here)
        return Restored(look_at(history), kept)


@contextmanager
def _brought_to_head(source: Path, history: Path) -> Iterator[Path]:
    """A copy of the file in the present form of the tables; the file itself stays as it is."""
    with scratch(history) as prepared:
        copy_whole(source, prepared)
        Database(prepared, patience_s=5.0).close()
        stand_alone(prepared)
        yield prepared
