"""What was written lately, each with a way to change it and to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.statements import DiaryEntry
from sps_coach.ui.review import words
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.words import sentence

SHOWN = 12
"""At most so many are listed here; Review shows all that are shared."""


class Entries(QWidget):
    """The latest entries, the newest first."""

    change_asked = Signal(object)
    """An entry's subject."""
    taken_back = Signal(object)
    """An entry's subject."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._cards: list[Card] = []

    def show_entries(self, entries: Sequence[tuple[UUID, DiaryEntry]]) -> None:
        """Show the first of these."""
        for earlier in self._cards:
            earlier.hide()
            earlier.setParent(None)
            earlier.deleteLater()
        self._cards = [self._card(subject, entry) for subject, entry in entries[:SHOWN]]
        for card in self._cards:
            self._column.addWidget(card)

    def _card(self, subject: UUID, entry: DiaryEntry) -> Card:
        look = self._look
        card = Card(look)
        column = QVBoxLayout(card)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, ROOM + GRID)
        column.setSpacing(GRID // 2)
        heading = Words(look, Role.LABEL, said(entry), bold=True)
        lines = [heading, *([Words(look, Role.LABEL, entry.text)] if entry.text else [])]
        who = self.tr("Those who help may see it.") if entry.shared else self.tr("Only you can see it.")
        lines.append(Words(look, Role.LABEL, who, token="soft"))  # noqa: S106 - a colour token
        for line in lines:
            line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
            column.addWidget(line)
        change, back = (
            Button(look, self.tr("Change it"), size=20),
            Button(look, self.tr("Take it back"), size=20),
        )
        for button in (change, back):
            button.setAccessibleDescription(heading.text())
        change.clicked.connect(partial(self.change_asked.emit, subject))
        back.clicked.connect(partial(self.taken_back.emit, subject))
        ways = Flow()
        ways.hold([change, back])
        column.addWidget(ways)
        return card


def said(entry: DiaryEntry) -> str:
    """What an entry is about and when: "Spasms, 3, Sunday 22 November"."""
    parts = [sentence(words.diary_kind(entry.kind))]
    if entry.count is not None:
        parts.append(str(entry.count))
    return ", ".join((*parts, words.long_day(entry.day)))
