"""The library at hand: read when it is first asked for, and read again once something came."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sps_coach.library.collection import Library


class LibraryAtHand:
    """What can be practised, for whoever asks from whichever thread."""

    def __init__(self, read: Callable[[], Library]) -> None:
        """Take what reads it; asked for once, when first needed."""
        self._read_it = read
        self._read: Library | None = None
        self._reading = threading.RLock()

    def __call__(self) -> Library:
        """What can be practised."""
        with self._reading:
            if self._read is None:
                self._read = self._read_it()
            return self._read

    def read_anew(self) -> None:
        """Read it again when it is asked for next."""
        with self._reading:
            self._read = None

    @property
    def practice(self) -> ModuleType:
        """What needs the library's models.

        One thread at a time reads it in: pydantic's modules lean on one another, and two threads that import them
        at once can meet them half made.
        """
        with self._reading:
            from sps_coach import practice

            return practice
