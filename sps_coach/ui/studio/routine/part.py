"""What every panel of the routine's editor has: the draft, what may be named in it, the language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.editing.edits import Edit
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.fields import Entry
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.studio.routine import reading
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.text import Words


class Panel(QWidget):
    """One part of the editor."""

    said = Signal(str)
    """One calm sentence for the person."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known) -> None:
        super().__init__()
        self.look, self.motion, self.bench, self.known = look, motion, bench, known
        self.language = known.language
        self._pen = Pen(bench)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID)

    def show_draft(self) -> None:
        """Show the draft as it stands."""
        raise NotImplementedError

    def show_told(self) -> None:
        """Show what the checks say of it."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def write_in(self, language: str) -> None:
        """Let words be written in this language from now on."""
        self.language = language

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for entry in self.findChildren(Entry):
            entry.settle()

    def card(self) -> tuple[Card, QVBoxLayout]:
        """A quiet surface, and the column within it."""
        card = Card(self.look)
        column = QVBoxLayout(card)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        return card, column

    def heading(self, text: str = "") -> Words:
        """A bold line above something."""
        heading = Words(self.look, Role.LABEL, text, bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        return heading

    def soft(self, text: str = "") -> Words:
        """A soft line."""
        line = Words(self.look, Role.LABEL, text, token="soft")  # noqa: S106 - a colour token
        line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        return line

    def at(self, *place: str | int) -> Any:
        """What the draft says at a place, or None."""
        return reading.part(self.bench.values, *place)

    def do(self, edits: list[Edit]) -> bool:
        """Make edits as one step; none is nothing to do."""
        return self._pen.do(*edits)

    def write(self, wanted: Callable[[Mapping[str, Any]], list[Edit]], *, going_on: bool) -> bool:
        """Make what a field was given one step, however long it is being written.

        Args:
            wanted: the edits from what the draft said before the field was written in.
            going_on: whether this goes on what the same field sent just before.
        """
        if not going_on:
            self._pen.settle()
        return self._pen.go_on(self, wanted)

    def remarks(self, *place: str | int) -> tuple[str, ...]:
        """What there is to mend at a place or within it."""
        return reading.remarks(self.bench.told.faults, place)
