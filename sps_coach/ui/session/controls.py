"""The very large controls of a session, and the keys that do the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from sps_coach.session.moment import State
from sps_coach.ui.theme import SESSION_TARGET, Look
from sps_coach.ui.widgets.button import Button, Kind

translate = QCoreApplication.translate


class Ask(StrEnum):
    """What a person can ask of the session page."""

    EASE_OFF = "ease_off"
    PAUSE = "pause"
    GO_ON = "go_on"
    AGAIN = "again"
    ON = "on"
    SLOWER = "slower"
    REST = "rest"
    BREATHE = "breathe"
    END = "end"


@dataclass(frozen=True)
class Choice:
    """One control: what it asks for, its words and its key, and how much it draws the eye."""

    ask: Ask
    text: str
    hint: str = ""
    kind: Kind = Kind.QUIET
    large: bool = True


def choices_for(state: State) -> tuple[Choice, ...]:
    """The controls that a state offers, in their order."""
    if state is State.EASED:
        return (
            Choice(Ask.REST, translate("Session", "Rest"), "R", Kind.PRIMARY),
            Choice(Ask.BREATHE, translate("Session", "Breathe"), "B"),
            Choice(Ask.END, translate("Session", "End"), "E"),
            Choice(Ask.GO_ON, translate("Session", "Go on"), "G"),
        )
    paused = state is State.PAUSED
    return (
        Choice(Ask.EASE_OFF, translate("Session", "Ease off"), translate("Session", "Space"), Kind.PRIMARY),
        Choice(Ask.GO_ON, translate("Session", "Go on"), "P")
        if paused
        else Choice(Ask.PAUSE, translate("Session", "Pause"), "P"),
        Choice(Ask.AGAIN, translate("Session", "Again"), "A"),
        Choice(Ask.ON, translate("Session", "On"), "→"),
        Choice(Ask.SLOWER, translate("Session", "Slower"), "S", large=False),
        Choice(Ask.END, translate("Session", "End"), large=False),
    )


_Key = Qt.Key

EASING_KEYS = (
    _Key.Key_Space, _Key.Key_Escape,
    # what media keyboards and headphones send
    _Key.Key_MediaPlay, _Key.Key_MediaPause, _Key.Key_MediaTogglePlayPause, _Key.Key_MediaStop,
    _Key.Key_MediaNext, _Key.Key_MediaPrevious,
    # what presenters send
    _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_F5, _Key.Key_Period, _Key.Key_B,
)  # fmt: skip
"""Any of these eases off while a session is led (calm.md, section 3)."""

_LED = {
    **dict.fromkeys(EASING_KEYS, Ask.EASE_OFF),
    _Key.Key_P: Ask.PAUSE,
    _Key.Key_A: Ask.AGAIN,
    _Key.Key_Right: Ask.ON,
    _Key.Key_S: Ask.SLOWER,
}
_EASED = {_Key.Key_R: Ask.REST, _Key.Key_B: Ask.BREATHE, _Key.Key_E: Ask.END, _Key.Key_G: Ask.GO_ON}


def keys_for(state: State) -> dict[Qt.Key, Ask]:
    """What each key asks for in this state; any other key is left to the widget that has the focus."""
    if state is State.EASED:
        return _EASED
    return {**_LED, _Key.Key_P: Ask.GO_ON} if state is State.PAUSED else _LED


class Controls(QWidget):
    """Shows the controls of a state and sends what is asked for, by button or by key."""

    asked = Signal(Ask)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._choices: tuple[Choice, ...] = ()
        self._keys: dict[Qt.Key, Ask] = {}
        self._shape: tuple[tuple[int, ...], ...] = ()
        self._buttons = [self._button(index) for index in range(6)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        look.changed.connect(self._arrange_anew)

    def show_state(self, state: State) -> None:
        """Offer what this state allows. The page makes the change soft: other things may move with it."""
        choices = choices_for(state)
        if choices == self._choices:
            return
        self._keys = keys_for(state)
        self._set(choices)

    def show_hints(self, *, shown: bool) -> None:
        """Show the keys beneath the words, or leave them out where there is no room."""
        for button in self._buttons:
            button.show_hint(shown=shown)
        self._arrange_anew()

    def first(self) -> QWidget:
        """The first control, for the keyboard."""
        return self._buttons[0]

    def minimumSizeHint(self) -> QSize:
        """Two columns at the least."""
        widest = max((button.minimumSizeHint().width() for button in self._shown()), default=0)
        return QSize(2 * widest, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the controls out for this width."""
        super().resizeEvent(event)
        self._arrange()

    def _button(self, index: int) -> Button:
        button = Button(self._look, "", size=30, hint_size=24, least=SESSION_TARGET)
        button.setParent(self)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self.asked.emit(self._choices[index].ask))
        return button

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keys ask before the button that has the focus sees them: Space eases off, whatever is focused."""
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.press(event)

    def press(self, event: QKeyEvent) -> bool:
        """Ask for what this key means in the present state, and say whether it means anything."""
        ask = self._keys.get(Qt.Key(event.key()))
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if ask is None or not plain:
            return False
        if not event.isAutoRepeat():
            self.asked.emit(ask)
        return True

    def _set(self, choices: tuple[Choice, ...]) -> None:
        focused = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        same_kind = bool(self._choices) and len(choices) == len(self._choices)
        self._choices = choices
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(choices))
            if index < len(choices):
                choice = choices[index]
                button.set_words(choice.text, choice.hint)
                button.set_kind(choice.kind)
                button.set_size(30 if choice.large else 24)
        self._arrange_anew()
        if focused is not None and not same_kind:
            self._buttons[0].setFocus()

    def _shown(self) -> Sequence[Button]:
        return self._buttons[: len(self._choices)]

    def _arrange_anew(self) -> None:
        self._shape = ()
        self._arrange()

    def _arrange(self) -> None:
        """One row where there is room, the smaller two below where not, and two columns at the narrowest."""
        shown = self._shown()
        if not shown:
            return
        shape = _shape([button.sizeHint().width() for button in shown], self._choices, self.width())
        if shape == self._shape:
            self._take_height()
            return
        self._shape = shape
        for button in shown:
            self._grid.removeWidget(button)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        spans = _spans(shape, self._choices)
        for row, indices in enumerate(shape):
            column = 0
            for index, span in zip(indices, spans[row], strict=True):
                self._grid.addWidget(shown[index], row, column, 1, span)
                column += span
        for column in range(sum(spans[0])):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 0)
        self._take_height()

    def _take_height(self) -> None:
        """Be as high as the words need in this width."""
        self.setFixedHeight(max(self._grid.heightForWidth(self.width()), self._grid.minimumSize().height()))


def _shape(widths: Sequence[int], choices: Sequence[Choice], room: int) -> tuple[tuple[int, ...], ...]:
    """Which controls stand in which row: the fewest rows in which all words stand on one line."""
    count = len(widths)
    for columns in (count, 4, 3) if count > 4 else (count,):
        rows = tuple(tuple(range(start, min(start + columns, count))) for start in range(0, count, columns))
        spans = _spans(rows, choices)
        fits = (
            widths[index] <= room * span / sum(row_spans)
            for row, row_spans in zip(rows, spans, strict=True)
            for index, span in zip(row, row_spans, strict=True)
        )
        if all(fits):
            return rows
    return tuple(tuple(range(start, min(start + 2, count))) for start in range(0, count, 2))


def _spans(rows: Sequence[Sequence[int]], choices: Sequence[Choice]) -> list[list[int]]:
    """How many of the grid's columns each control takes; every row has the same sum."""
    if len(rows) == 1:
        return [[5 if choices[index].large else 3 for index in rows[0]]]
    return [[12 // len(row)] * len(row) for row in rows]
