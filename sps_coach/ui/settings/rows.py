"""Rows of choices: each knows which part of the settings it shows and changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sps_coach.settings import Settings
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.choices import Choices, Option
from sps_coach.ui.widgets.text import Words

_BESIDE = 860
"""From this width on, pixels at 100 %, what a row is about stands beside its choices."""

_ABOUT_WIDTH = 208


@dataclass(frozen=True)
class Part:
    """One part of the settings: how it is read, and the settings with another value in its place."""

    read: Callable[[Settings], Hashable]
    changed: Callable[[Settings, Any], Settings]


def own(name: str) -> Part:
    """A field of the settings themselves."""
    return Part(
        lambda settings: getattr(settings, name), lambda settings, value: replace(settings, **{name: value})
    )


def wish(name: str) -> Part:
    """A wish for the sound."""
    return Part(
        lambda settings: getattr(settings.sound, name),
        lambda settings, value: replace(settings, sound=replace(settings.sound, **{name: value})),
    )


def reach(name: str) -> Part:
    """A field of how the program is reached."""
    return Part(
        lambda settings: getattr(settings.reach, name),
        lambda settings, value: replace(settings, reach=replace(settings.reach, **{name: value})),
    )


def voice(*names: str) -> Part:
    """One field of the voice, or several that are chosen together; then the value is a tuple."""

    def read(settings: Settings) -> Hashable:
        values = tuple(getattr(settings.voice, name) for name in names)
        return values if len(values) > 1 else values[0]

    def changed(settings: Settings, value: Any) -> Settings:
        values = value if len(names) > 1 else (value,)
        return replace(settings, voice=replace(settings.voice, **dict(zip(names, values, strict=True))))

    return Part(read, changed)


class Row(QWidget):
    """What a choice is about, and the choices; beside one another where there is room."""

    def __init__(self, look: Look, about: str, part: Part, options: Sequence[Option]) -> None:
        super().__init__()
        self._look = look
        self.part = part
        self.about = Words(look, Role.LABEL, about, bold=True)
        self.choices = Choices(look, about, options)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.about)
        self._layout.addWidget(self.choices, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        beside = self.width() >= px(_BESIDE)
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self.about.setFixedWidth(px(_ABOUT_WIDTH)) if beside else self.about.setMaximumWidth(16_777_215)
        if not beside:
            self.about.setMinimumWidth(0)
        above = FOCUS_ROOM + GRID + 4 if beside else GRID
        self.about.setContentsMargins(FOCUS_ROOM, above, FOCUS_ROOM, 0)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class Section(Card):
    """Some rows on one quiet surface; what is chosen in any of them is sent on as the whole settings."""

    chosen = Signal(object)
    """The Settings as they are to be from now on."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(look)
        self._look = look
        self._settings = settings
        self._rows: list[Row] = []
        self.column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(0)

    def add_row(self, about: str, part: Part, options: Sequence[Option]) -> Row:
        """Add a row below the others."""
        row = Row(self._look, about, part, options)
        row.choices.chosen.connect(lambda value: self.chosen.emit(part.changed(self._settings, value)))
        row.choices.show_value(part.read(self._settings))
        self._rows.append(row)
        self.column.addWidget(row)
        return row

    def add_line(self, text: str) -> Words:
        """Add a soft line of words."""
        line = Words(self._look, Role.LABEL, text, token="soft")  # noqa: S106 - a colour token
        line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, GRID)
        self.column.addWidget(line)
        return line

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._settings = settings
        for row in self._rows:
            row.choices.show_value(row.part.read(settings))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._rows[0].choices.first()

    def leave(self) -> None:
        """Whatever sounds eases off."""
