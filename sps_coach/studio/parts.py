"""What the program lends the Studio: files, voices, histories and the time, each by a callable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sps_coach.aside import Deliver, OnTheSide

if TYPE_CHECKING:
    from sps_coach.history.writer import Writer
    from sps_coach.library.collection import Library
    from sps_coach.library.routines import Routine
    from sps_coach.session.ports import Clock, Voice
    from sps_coach.settings import Settings
    from sps_coach.ui.studio.handing_on import Recipient


@dataclass(frozen=True)
class Parts:
    """What the program lends the Studio.

    Attributes:
        library: what can be practised, read when it is first asked for.
        library_changed: says that it is to be read anew.
        settings: what holds for a session.
        language: the person's.
        voice: makes the voice for a session of a routine.
        writer: what keeps the history of whoever is looked at.
        recipient: who receives what is handed on: whoever is looked at.
        choose_language: keeps with them in which language they read and hear it; a sentence where that cannot be.
        clock: the time.
        deliver: carries answers from other threads to the caller's.
        on_the_side: does what takes a moment on a thread of its own.
    """

    library: Callable[[], Library]
    library_changed: Callable[[], None]
    settings: Callable[[], Settings]
    language: Callable[[], str]
    voice: Callable[[Routine, Settings], Voice]
    writer: Callable[[], Writer]
    recipient: Callable[[], Recipient]
    choose_language: Callable[[str], str | None]
    clock: Clock
    deliver: Deliver
    on_the_side: OnTheSide
