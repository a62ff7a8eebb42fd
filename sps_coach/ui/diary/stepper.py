"""A value that goes up and down one step at a time, by two large buttons or the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words


class Stepper(Flow):
    """Its value in words between two buttons; a held key or button goes on."""

    def __init__(
        self, look: Look, about: str, said: Callable[[int], str], ways: tuple[str, str], *, most: int
    ) -> None:
        """Begin with nothing.

        Args:
            look: the window's.
            about: what the value is, for screen readers.
            said: the value in words.
            ways: the words for one more and for one less.
            most: the greatest value; the least is 0.
        """
        super().__init__()
        self._about, self._said, self._most = about, said, most
        self.value = 0
        self._words = Words(look, Role.LABEL, bold=True)
        self._words.setWordWrap(False)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._words.setContentsMargins(FOCUS_ROOM, GRID, 2 * GRID, GRID)
        self.more, self.less = (Button(look, way, size=20) for way in ways)
        for button, step in ((self.more, 1), (self.less, -1)):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(600)
            button.setAutoRepeatInterval(200)
            button.clicked.connect(lambda _checked=False, step=step: self.show_value(self.value + step))
        self.hold([self._words, self.more, self.less])
        self.show_value(0)

    def show_value(self, value: int) -> None:
        """Take this value, as far as there is such a one."""
        self.value = min(max(value, 0), self._most)
        words = self._said(self.value)
        self._words.setText(words)
        for button in (self.more, self.less):
            button.setAccessibleDescription(f"{self._about}, {words}")
        self._arrange()
        self.updateGeometry()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.more
