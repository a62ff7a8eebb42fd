"""What Review and the diary ask of the program: a small Protocol over plain values.

Whoever implements it decides what may be seen; a page never holds more than it may show.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from sps_coach.history.moments import SessionTold
    from sps_coach.history.overview import Overview, Wanted
    from sps_coach.history.statements import DiaryEntry, Kept, Note, Sharing, Statement
    from sps_coach.lock import Keeps

LockState = Literal["none", "shut", "open"]
"""There is no lock; there is one and it is shut; its passphrase was given."""

Trying = Literal["open", "mistaken", "resting"]
"""What came of a passphrase: the lock is open; it was another one; or the lock rests for some moments first."""


@dataclass(frozen=True)
class Looked:
    """What may be seen of a range of days.

    Attributes:
        overview: the range as it is drawn.
        begins: the first practice day of the whole history; the last of the range where there is none yet.
        today: the present practice day.
        sharing: what those who help may see.
        everything: whether this is all there is, and not what those who help may see of it.
        private: how many words there are in the range that those who help may not see.
        routines: the names of routines by their ids.
        exercises: the names of exercises by their ids.
    """

    overview: Overview
    begins: date
    today: date
    sharing: Sharing
    everything: bool
    private: int
    routines: Mapping[str, str]
    exercises: Mapping[str, str]


class Reviewing(Protocol):
    """Looking back, writing down, and choosing who may see it. Every method returns at once."""

    def look(
        self,
        days: int | None,
        last: date | None,
        wanted: Wanted,
        answer: Callable[[Looked | None], None],
        *,
        everything: bool = False,
    ) -> None:
        """Tell what may be seen.

        Args:
            days: how many days up to ``last``; None from the beginning on.
            last: the last practice day; None is today.
            wanted: what is looked for.
            answer: gets it; None where the history cannot be shown, or a shut lock keeps the whole of Review.
            everything: whether private words are wanted too; only an open lock gives them.
        """

    def session(
        self, session_id: UUID, answer: Callable[[SessionTold | None], None], *, everything: bool
    ) -> None:
        """Tell one session moment by moment, as far as it may be seen."""

    def diary(self, answer: Callable[[Sequence[Kept[DiaryEntry]], int], None]) -> None:
        """Tell the latest diary entries that may be seen here, and how many there are that may not."""

    def say(self, said: Statement) -> UUID:
        """Keep what somebody says, and return its subject."""
        ...

    def say_anew(self, subject: UUID, said: Statement) -> None:
        """Say the same anew."""

    def take_back(self, kind: type[DiaryEntry] | type[Note], subject: UUID) -> None:
        """Take it back."""

    def lock(self) -> LockState:
        """How the lock stands."""
        ...

    def keeps(self) -> Keeps:
        """What the lock keeps; what it would keep where there is none."""
        ...

    def try_lock(self, passphrase: str, answer: Callable[[Trying], None]) -> None:
        """Open the lock with its passphrase."""

    def shut_lock(self) -> None:
        """Shut it; without one nothing happens."""

    def set_lock(self, passphrase: str | None, keeps: Keeps, answer: Callable[[bool], None]) -> None:
        """Set a lock, or change it once it is open.

        Args:
            passphrase: the new one; None keeps the present one.
            keeps: what it is asked for.
            answer: gets whether it is kept: no, where the present lock is shut or the file cannot be written.
        """

    def take_lock_away(self, answer: Callable[[bool], None]) -> None:
        """Take the lock away once it is open."""
