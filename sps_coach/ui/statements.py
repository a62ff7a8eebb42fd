"""What the window passes on of a person's own words: a small Protocol over plain values."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the window's first paint does not wait for the history
    from sps_coach.history.statements import Answers


class Statements(Protocol):
    """Keeps what a person says, and tells it again. Every method returns at once."""

    def emergency_plan(self, answer: Callable[[str], None]) -> None:
        """Tell the emergency plan that the person wrote, or an empty text."""
        ...

    def keep_emergency_plan(self, text: str) -> None:
        """Keep it anew; an empty text takes it back."""
        ...

    def easing(self, answer: Callable[[str | None], None]) -> None:
        """Tell the cue before the last easing off of the session that ended last; None where there was none."""

    def say_about_easing(self, text: str, *, shared: bool) -> None:
        """Keep a word about that easing off; those who help see it only where it is shared."""

    def check_out(self, answers: Answers) -> None:
        """Keep what was answered after the session that ended last."""
        ...
