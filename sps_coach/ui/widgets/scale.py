"""A question that is answered by a number from 0 to 10, or left out: eleven large buttons in a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.theme import FOCUS_ROOM, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets import told
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.text import Words

MOST = 10

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: MOST}
_BLANK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Scale(QWidget):
    """Nothing is chosen beforehand, and what was chosen is taken back by choosing it again.

    Tab comes to the chosen number, or to the first one, and goes on behind the row. Left, right, Home and End go along
    it, Space and Enter choose, the digit keys choose at once, and Backspace leaves it blank.
    """

    answered = Signal()
    """Another number is chosen, or none."""

    def __init__(self, look: Look, about: str) -> None:
        super().__init__()
        told.tell_roles()
        self._about = about
        self._value: int | None = None
        self.setAccessibleName(about)
        self.title = Words(look, Role.LEAD, about, bold=True)
        self.title.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._buttons = [self._button(look, value) for value in range(MOST + 1)]
        row = Flow()
        row.even = True
        row.told_as = told.Role.Grouping
        row.setAccessibleName(about)
        row.hold(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(row)
        self._mark()

    @property
    def value(self) -> int | None:
        """The number that is chosen, or None."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show this number as chosen, or none."""
        self._value = value
        self._mark()

    def first(self) -> QWidget:
        """Where the keyboard comes to."""
        return self._buttons[self._value or 0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the row, choose by digit, leave blank."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, Button) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        place = self._buttons.index(watched)
        if key in _STEPS or key in _ENDS:
            self._go_to(_ENDS.get(key, place + _STEPS.get(key, 0)))
        elif key in _BLANK:
            self._answer(None)
        elif event.text().isdecimal() and event.text().isascii():
            self._answer(int(event.text()))
            self._go_to(int(event.text()))
        else:
            return False
        return True

    def _button(self, look: Look, value: int) -> Button:
        button = Button(look, str(value), size=22)
        button.setCheckable(True)
        button.told_as = told.Role.RadioButton
        button.setAccessibleName(
            translate("Scale", "{about}, {value}").format(about=self._about, value=value)
        )
        button.clicked.connect(lambda: self._answer(None if value == self._value else value))
        button.installEventFilter(self)
        return button

    def _go_to(self, place: int) -> None:
        if 0 <= place <= MOST:
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(self._buttons[place])

    def _answer(self, value: int | None) -> None:
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.answered.emit()

    def _mark(self) -> None:
        self.setAccessibleDescription(
            translate("Scale", "blank") if self._value is None else str(self._value)
        )
        for value, button in enumerate(self._buttons):
            chosen = value == self._value
            button.setChecked(chosen)
            button.set_kind(Kind.PRIMARY if chosen else Kind.QUIET)
            by_tab = value == (self._value or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus)
