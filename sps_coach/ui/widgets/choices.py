"""Several things of which one holds: each a large button, the chosen one marked, nothing hidden in a menu."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.told import Role, tell_roles

Option = tuple[Hashable, str]
"""A value and the words for it."""

_SIZE, _NOTE_SIZE = 20, 17


class Choices(Flow):
    """One value among several.

    Tab comes to the chosen one and goes on to what lies behind the row; left and right go along it without
    choosing anything; Space or Enter, or a touch, chooses.
    """

    chosen = Signal(object)
    """The person has chosen this value."""
    told_as = Role.Grouping
    kind, icon = Kind.CHOICE, "chosen"
    """What its buttons look like."""

    def __init__(self, look: Look, about: str, options: Sequence[Option] = ()) -> None:
        """Offer these.

        Args:
            look: the window's.
            about: what is chosen, for screen readers.
            options: what there is to choose among.
        """
        super().__init__()
        tell_roles()
        self._look = look
        self._value: Hashable = None
        self._values: tuple[Hashable, ...] = ()
        self.options: tuple[Option, ...] = ()
        self._buttons: list[Button] = []
        self.setAccessibleName(about)
        self.offer(options)

    def offer(self, options: Sequence[Option], notes: Sequence[str] = ()) -> None:
        """Offer these instead of what was offered before.

        Args:
            options: what there is to choose among.
            notes: a smaller line for each, where there is more to be said.
        """
        for earlier in self.release():
            earlier.deleteLater()
        self.options = tuple(options)
        self._values = tuple(value for value, _ in options)
        self._buttons = []
        for index, (value, words) in enumerate(options):
            hint = notes[index] if notes else ""
            button = Button(
                self._look, words, self.kind, hint=hint, icon=self.icon, size=_SIZE, hint_size=_NOTE_SIZE
            )
            button.setCheckable(True)
            button.told_as = Role.RadioButton
            button.clicked.connect(lambda _checked=False, value=value: self._choose(value))
            button.installEventFilter(self)
            self._buttons.append(button)
        self.hold(self._buttons)
        self.show_value(self._value)

    def show_value(self, value: Hashable) -> None:
        """Mark this one; none where it is not among them."""
        self._value = value
        marked = self._values.index(value) if value in self._values else None
        for index, button in enumerate(self._buttons):
            button.setChecked(index == marked)
            if index == marked:
                self.setAccessibleDescription(button.text())
            by_tab = index == (marked or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus)

    @property
    def value(self) -> Hashable:
        """The value that is marked."""
        return self._value

    def first(self) -> QWidget:
        """Where the keyboard comes to."""
        return next((each for each in self._buttons if each.isChecked()), self._buttons[0])

    def come_here(self) -> None:
        """Let the keyboard come to the one that holds."""
        first = self.first()
        first.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the row by the left and right keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not isinstance(watched, Button):
            return False
        place = self._buttons.index(watched) + step
        if 0 <= place < len(self._buttons):
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(self._buttons[place])
        return True

    def _choose(self, value: Hashable) -> None:
        self.show_value(value)
        self.chosen.emit(value)
