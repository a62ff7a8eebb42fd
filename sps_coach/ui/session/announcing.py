"""What a screen reader says of itself while a session is led, where the person has it speak for the program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sps_coach.ui.announcing import announce
from sps_coach.ui.session.saying import Said


class Announcer:
    """Hands phrases to the screen reader; silent where the program's own voice speaks, so that one of them does."""

    def __init__(self, about: QWidget) -> None:
        """Speak about this widget."""
        self._about = about
        self.speaks = False

    def begin(self, *, speaks: bool) -> None:
        """A session begins, in which the reader speaks or does not."""
        self.speaks = speaks

    def say_what_is_new(self, before: Said | None, now: Said) -> None:
        """Say the lines that were not there before, as one announcement."""
        known = before.lines() if before else ()
        self.say(" ".join(line for line in now.lines() if line and line not in known))

    def say(self, text: str) -> None:
        """Say this when the reader has finished what it says."""
        if self.speaks:
            announce(self._about, text)
