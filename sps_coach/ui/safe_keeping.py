"""What the window asks about the history's safety: a small Protocol over plain values.

Every method returns at once and answers on the thread that asked. An answer in words is one calm sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

Say = Callable[[str], None]
"""Takes one calm sentence."""


@dataclass(frozen=True)
class Holding:
    """What a history holds.

    Attributes:
        sessions: how many sessions.
        said: how many notes and answers.
        first: the day of the first session, or None.
        last: the day of the last session, or None.
    """

    sessions: int
    said: int
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Backup:
    """A state of the history that can be put in place.

    Attributes:
        path: the file.
        made: when it was made, in the person's own zone.
        holds: what is in it.
    """

    path: Path
    made: datetime
    holds: Holding


@dataclass(frozen=True)
class Safety:
    """How safe the history is.

    Attributes:
        holds: what the history holds.
        backups: those that can be opened, the newest first; each page of the newest one was checked.
        folder: where they lie.
        aside: damaged files that were kept aside.
        documents: where exports and reports are put, and looked for.
        exports: exports that lie there, the newest first.
    """

    holds: Holding
    backups: tuple[Backup, ...]
    folder: Path
    aside: tuple[Path, ...]
    documents: Path
    exports: tuple[Path, ...]


@dataclass(frozen=True)
class Mended:
    """A damaged history was mended.

    Attributes:
        sessions: how many sessions it holds now.
        aside: where the damaged file is kept; None where the file was gone.
    """

    sessions: int
    aside: Path | None


class SafeKeeping(Protocol):
    """Everything that can be asked about it."""

    def mended(self, answer: Callable[[Mended | None], None]) -> None:
        """Say whether a damaged history was mended since the program began."""

    def look(self, answer: Callable[[Safety], None], otherwise: Say) -> None:
        """Say how safe the history is."""

    def back_up(self, say: Say) -> None:
        """Make a backup now."""

    def restore(self, backup: Path, say: Say) -> None:
        """Put a backup in place; the present state stays as a backup."""

    def export(self, say: Say) -> None:
        """Write the whole history as one file."""

    def take_in(self, file: Path, say: Say) -> None:
        """Take in a history that was exported."""

    def erase(self, say: Say) -> None:
        """Erase the whole history, with its backups."""

    def report(self, first: date | None, name: str, say: Say, *, private: bool = False) -> None:
        """Write the report for the clinic, from a day on; with what is not shared, where it is for the person."""
