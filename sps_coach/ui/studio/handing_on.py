"""What the Studio asks for when a routine is handed on: a small Protocol over plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sps_coach.library.routines import Day

if TYPE_CHECKING:
    from sps_coach.ui.studio.desk import Say


@dataclass(frozen=True)
class Recipient:
    """Who receives what is handed on.

    Attributes:
        folder: where sheet, sound and calendar of theirs are put; it need not be there yet.
        name: of the patient who is looked at; empty where that is nobody else.
        language: in which they were last given something; empty where that is not known.
    """

    folder: Path
    name: str = ""
    language: str = ""


@dataclass(frozen=True)
class SoundFile:
    """A session as sound, while it is made and afterwards.

    Attributes:
        file: where it is put when it is whole.
        day: on which kind of day.
        share: how much of it is ready, 0 to 1.
        said: what came of it, one calm sentence; empty while it is being made.
    """

    file: Path
    day: Day
    share: float = 0.0
    said: str = ""


class HandingOn(Protocol):
    """Makes what a patient takes along of a routine's newest version."""

    def recipient(self) -> Recipient:
        """Tell who receives it."""
        ...

    def choose_language(self, language: str) -> str | None:
        """Keep with whoever receives it in which language they are given it; a sentence where that cannot be."""
        ...

    def languages(self, name: str) -> Sequence[str]:
        """Tell in which languages, of those the program speaks, a routine's newest version is there as a whole."""
        ...

    def calendar(self, name: str, language: str, say: Say) -> None:
        """Write the planned sessions of a routine into a calendar file, its words in a language."""

    def handout(self, name: str, language: str, say: Say) -> None:
        """Write the large-print sheet of a routine in a language."""

    def make_sound(self, name: str, day: Day, language: str) -> str | None:
        """Begin to write a session as a sound file, unless that is being done already.

        It goes on whatever page is shown; ``sounds`` tells how far it is.

        Args:
            name: of the routine.
            day: on which kind of day.
            language: what is spoken, by a voice of that language.

        Returns:
            One calm sentence where there is nothing yet to be made.
        """
        ...

    def sounds(self, name: str) -> Sequence[SoundFile]:
        """Tell of every sound file of a routine for this recipient, made or being made since the program began."""
        ...

    def stop_sound(self, file: Path) -> None:
        """Make this sound file no further; nothing half written stays."""
