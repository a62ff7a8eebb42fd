"""Several things of which any may hold: each a large button that is pressed or not."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.flow import Flow

_SIZE, _NOTE_SIZE = 20, 17


class Toggles(Flow):
    """Any of several values. Tab goes from one to the next; Space or Enter, or a touch, turns one on or off."""

    chosen = Signal(object)
    """The values that hold now, a frozenset."""

    def __init__(
        self, look: Look, about: str, options: Sequence[tuple[Hashable, str]], notes: Sequence[str] = ()
    ) -> None:
        """Offer these.

        Args:
            look: the window's.
            about: what is chosen, for screen readers.
            options: what there is to choose among.
            notes: a smaller line for each, where there is more to be said.
        """
        super().__init__()
        self._buttons: dict[Hashable, Button] = {}
        for index, (value, words) in enumerate(options):
            hint = notes[index] if notes else ""
            button = Button(
                look, words, Kind.CHOICE, hint=hint, icon="chosen", size=_SIZE, hint_size=_NOTE_SIZE
            )
            button.setCheckable(True)
            button.setAccessibleDescription(f"{about}, {hint}" if hint else about)
            button.clicked.connect(partial(self._press))
            self._buttons[value] = button
        self.hold(list(self._buttons.values()))

    def show_values(self, values: frozenset[Hashable]) -> None:
        """Mark these."""
        for value, button in self._buttons.items():
            button.setChecked(value in values)

    def values(self) -> frozenset[Hashable]:
        """Those that are marked."""
        return frozenset(value for value, button in self._buttons.items() if button.isChecked())

    def button(self, value: Hashable) -> QWidget:
        """The button of a value."""
        return self._buttons[value]

    def _press(self, _checked: bool = False) -> None:
        self.chosen.emit(self.values())
