"""What the window asks about several people on one computer: a small Protocol over plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # reading their names wants pydantic, for which the first paint does not wait
    from sps_coach.patients import Patient

Say = Callable[[str], None]
"""Takes one calm sentence."""


class Caseload(Protocol):
    """Whose histories are kept here, and whose is looked at.

    How it went, the diary, plans, backups and reports are those of whoever is looked at. Today, sessions and what is
    chosen stay the person's own. Whenever the program begins, one's own history is looked at.
    """

    def everyone(self) -> Sequence[Patient]:
        """Everybody beside oneself, by name."""
        ...

    def in_view(self) -> Patient | None:
        """Who is looked at; None: oneself."""
        ...

    def look_at(self, number: int | None) -> None:
        """Look at somebody from now on; None: at oneself."""
        ...

    def documents(self) -> Path:
        """Where exports and reports of whoever is looked at are put and looked for."""
        ...

    def add(self, name: str) -> str | None:
        """Keep somebody, and look at them; one calm sentence where that cannot be."""
        ...

    def rename(self, name: str) -> str | None:
        """Know whoever is looked at by another name; one calm sentence where that cannot be."""
        ...

    def remove(self, say: Say) -> None:
        """Take away whoever is looked at, with history and backups, for good, and look at oneself."""
