"""The very large controls of a session, and the keys that do the same."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from sps_coach.session.moment import State
from sps_coach.ui.motion import Clock
from sps_coach.ui.session.rows import rows_for, spans
from sps_coach.ui.theme import LEAST_SESSION_TARGET, SESSION_TARGET, Look
from sps_coach.ui.widgets.button import Button, Kind

translate = QCoreApplication.translate


class Ask(StrEnum):
    """What a person can ask of the session page."""

    EASE_OFF = "ease_off"
    PAUSE = "pause"
    GO_ON = "go_on"
    AGAIN = "again"
    ON = "on"
    LONGER = "longer"
    SLOWER = "slower"
    LEAVE_OUT = "leave_out"
    """Asks why, which may be passed over."""
    LEFT_OUT = "left_out"
    """Leaves out without a word; the other reasons say why."""
    TOO_MUCH = "too_much"
    UNCOMFORTABLE = "uncomfortable"
    OUT_OF_REACH = "out_of_reach"
    STAY = "stay"
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


def choices_for(state: State, *, leaving: bool = False) -> tuple[Choice, ...]:
    """The controls that a state offers, in their order; easing off always stands first while a session is led.

    Args:
        state: where the session stands.
        leaving: whether the person is leaving an exercise out and may say why.
    """
    if leaving:
        return _reasons()
    if state is State.EASED:
        return (
            Choice(Ask.REST, translate("Session", "Rest"), "R", Kind.PRIMARY),
            Choice(Ask.BREATHE, translate("Session", "Breathe"), "B"),
            Choice(Ask.END, translate("Session", "End"), "E"),
            Choice(Ask.GO_ON, translate("Session", "Go on"), "G"),
            Choice(Ask.SLOWER, translate("Session", "Slower"), "S", large=False),
            Choice(Ask.LEAVE_OUT, translate("Session", "Leave this out"), "X", large=False),
        )
    stopped = state in (State.PAUSED, State.WAITING)
    first = Choice(
        Ask.EASE_OFF,
        translate("Session", "Ease off"),
        translate("Session", "Space"),
        Kind.QUIET if stopped else Kind.PRIMARY,
    )
    again = Choice(Ask.AGAIN, translate("Session", "Again"), "A")
    slower = Choice(Ask.SLOWER, translate("Session", "Slower"), "S", large=False)
    leave_out = Choice(Ask.LEAVE_OUT, translate("Session", "Leave this out"), "X", large=False)
    if stopped:
        go_on = Choice(Ask.GO_ON, translate("Session", "Go on"), translate("Session", "Enter"), Kind.PRIMARY)
        end = Choice(Ask.END, translate("Session", "End"), large=False)
        return (first, go_on, again, slower, leave_out, end)
    return (
        first,
        Choice(Ask.PAUSE, translate("Session", "Pause"), "P"),
        again,
        Choice(Ask.ON, translate("Session", "On"), "→"),
        Choice(Ask.LONGER, translate("Session", "Longer"), "L", large=False),
        slower,
        leave_out,
    )


def _reasons() -> tuple[Choice, ...]:
    return (
        Choice(Ask.LEFT_OUT, translate("Session", "Just leave it out"), "1", Kind.PRIMARY, large=False),
        Choice(Ask.TOO_MUCH, reason(Ask.TOO_MUCH), "2", large=False),
        Choice(Ask.UNCOMFORTABLE, reason(Ask.UNCOMFORTABLE), "3", large=False),
        Choice(Ask.OUT_OF_REACH, reason(Ask.OUT_OF_REACH), "4", large=False),
        Choice(Ask.STAY, translate("Session", "Stay with it"), "5", large=False),
    )


def reason(ask: Ask) -> str:
    """Why an exercise is left out, as it is offered and as it is kept; empty for no reason."""
    return {
        Ask.TOO_MUCH: translate("Session", "Too much today"),
        Ask.UNCOMFORTABLE: translate("Session", "It is uncomfortable"),
        Ask.OUT_OF_REACH: translate("Session", "I cannot get into it"),
    }.get(ask, "")


REASONS = (Ask.LEFT_OUT, Ask.TOO_MUCH, Ask.UNCOMFORTABLE, Ask.OUT_OF_REACH)

_Key = Qt.Key

_REMOTE_GOING_ON = (_Key.Key_PageDown, _Key.Key_MediaPlay, _Key.Key_MediaTogglePlayPause, _Key.Key_MediaNext)
_REMOTE_BREATHING = (_Key.Key_PageUp, _Key.Key_MediaPrevious, _Key.Key_Period)
_REMOTE_ENDING = (_Key.Key_F5, _Key.Key_MediaStop)

REMOTE_KEYS = (
    # what presenters and what media keyboards and headphones send
    *_REMOTE_GOING_ON, *_REMOTE_BREATHING, *_REMOTE_ENDING, _Key.Key_MediaPause,
)  # fmt: skip

EASING_KEYS = (_Key.Key_Space, _Key.Key_Escape, _Key.Key_B, *REMOTE_KEYS)
"""Any of these eases off while a session is led (calm.md, section 3)."""

_LARGE, _SMALL, _LEAST = 30, 24, 20
"""The words of controls, pixels at 100 %; all are as small as the smaller ones where there is little room, and in the
smallest windows as small as the least, pixels."""

_STEP = 1 / 16
"""They grow smaller in steps of this share of their size."""

_TOO_HIGH = 2.5
"""Controls that are a tenth higher than they may be are worth words that are a quarter smaller."""

_BROKEN = 0.1
"""Words on one line are worth letters that are a tenth smaller than those of words on two."""

_SQUEEZED = 0.92
"""A control may be so much narrower than its longest word asks for."""

_ANY = 16_777_215  # Qt's own word for no limit

SETTLE_S = 2.0
"""A remote's key asks for nothing more this long after everything came to rest: in need one presses twice."""

_LED = {
    **dict.fromkeys(EASING_KEYS, Ask.EASE_OFF),
    _Key.Key_P: Ask.PAUSE,
    _Key.Key_A: Ask.AGAIN,
    _Key.Key_Right: Ask.ON,
    _Key.Key_L: Ask.LONGER,
    _Key.Key_S: Ask.SLOWER,
    _Key.Key_X: Ask.LEAVE_OUT,
}
_STOPPED = {
    **_LED,
    **dict.fromkeys((*_REMOTE_GOING_ON, _Key.Key_P, _Key.Key_G, _Key.Key_Right), Ask.GO_ON),
}
_EASED = {
    _Key.Key_R: Ask.REST,
    _Key.Key_B: Ask.BREATHE,
    _Key.Key_E: Ask.END,
    _Key.Key_G: Ask.GO_ON,
    _Key.Key_S: Ask.SLOWER,
    _Key.Key_X: Ask.LEAVE_OUT,
    **dict.fromkeys(_REMOTE_GOING_ON, Ask.GO_ON),
    **dict.fromkeys(_REMOTE_BREATHING, Ask.BREATHE),
    **dict.fromkeys(_REMOTE_ENDING, Ask.END),
}
_LEAVING = {
    **dict.fromkeys(EASING_KEYS, Ask.EASE_OFF),
    **dict(
        zip((_Key.Key_1, _Key.Key_2, _Key.Key_3, _Key.Key_4, _Key.Key_5), (*REASONS, Ask.STAY), strict=True)
    ),
    **dict.fromkeys(_REMOTE_GOING_ON, Ask.LEFT_OUT),
    _Key.Key_X: Ask.LEFT_OUT,
}


def keys_for(state: State, *, leaving: bool = False) -> dict[Qt.Key, Ask]:
    """What each key asks for in this state; any other key is left to the widget that has the focus."""
    if leaving:
        return _LEAVING
    if state is State.EASED:
        return _EASED
    return _STOPPED if state in (State.PAUSED, State.WAITING) else _LED


class Controls(QWidget):
    """Shows the controls of a state and sends what is asked for, by button or by key."""

    asked = Signal(Ask)
    turned = Signal()
    """Something else is offered, which may ask for another height."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self._still_since = -SETTLE_S
        self._roomy = True
        self._most = _ANY
        self._choices: tuple[Choice, ...] = ()
        self._keys: dict[Qt.Key, Ask] = {}
        self._shape: tuple[tuple[int, ...], ...] = ()
        self._buttons = [self._button(index) for index in range(7)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        look.changed.connect(self._arrange_anew)

    def show_state(self, state: State, *, leaving: bool = False) -> None:
        """Offer what this state allows. The page makes the change soft: other things may move with it."""
        choices = choices_for(state, leaving=leaving)
        keys = keys_for(state, leaving=leaving)
        if keys is not _LED and self._keys is not keys:
            self._still_since = self._clock()
        self._keys = keys
        if choices != self._choices:
            self._set(choices)

    @property
    def offers(self) -> tuple[Choice, ...]:
        """What is offered now."""
        return self._choices

    def fit(self, width: int, height: int, *, hints: bool) -> int:
        """Lie in this width, and say how high; the words grow smaller rather than let the controls grow higher.

        Args:
            width: pixels.
            height: what the controls may take without their words growing smaller, pixels.
            hints: whether the keys are shown beneath the words; they are left out where there is no room.
        """
        self._roomy, self._most = hints, height
        for button in self._buttons:
            button.show_hint(shown=hints)
            button.set_least(SESSION_TARGET if hints else LEAST_SESSION_TARGET)
        self._arrange(width)
        return self.minimumHeight()

    def first(self) -> QWidget:
        """Where the keyboard begins: the obvious one."""
        return self._buttons[self._obvious()]

    def minimumSizeHint(self) -> QSize:
        """Two columns at the least."""
        widest = max((button.minimumSizeHint().width() for button in self._shown()), default=0)
        return QSize(2 * widest, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the controls out for this width."""
        super().resizeEvent(event)
        self._arrange(self.width())

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
        # in need a hand may lie on Shift, and some keyboards send their media keys with it
        if ask is None or not (plain or ask is Ask.EASE_OFF):
            return False
        settling = event.key() in REMOTE_KEYS and self._clock() - self._still_since < SETTLE_S
        if not event.isAutoRepeat() and not (settling and self._keys is not _LED):
            self.asked.emit(ask)
        return True

    def _set(self, choices: tuple[Choice, ...]) -> None:
        focused = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        self._choices = choices
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(choices))
            if index < len(choices):
                choice = choices[index]
                button.set_words(choice.text, choice.hint)
                button.set_kind(choice.kind)
        self._arrange_anew()
        self.turned.emit()
        if focused is not None:
            self.first().setFocus()

    def _obvious(self) -> int:
        return next((i for i, choice in enumerate(self._choices) if choice.kind is Kind.PRIMARY), 0)

    def _size(self, choice: Choice) -> int:
        return _LARGE if choice.large and self._roomy else _SMALL

    @property
    def _large(self) -> list[bool]:
        return [choice.large for choice in self._choices]

    def _shown(self) -> Sequence[Button]:
        return self._buttons[: len(self._choices)]

    def _arrange_anew(self) -> None:
        self._shape = ()
        self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        """One row where there is room, the smaller three below where not, and two columns at the narrowest."""
        if not self._choices:
            return
        most, best, shape, high = -math.inf, 1.0, self._shape, 0
        for share in self._shares():
            if share <= most:  # nothing smaller can be better
                break
            worth, rows, rows_high = self._measured(share, width)
            if worth > most:
                most, best, shape, high = worth, share, rows, rows_high
        self._write(best)
        if shape != self._shape:
            self._lay(shape)
        self.setFixedHeight(high)

    def _write(self, share: float) -> None:
        for button, choice in zip(self._shown(), self._choices, strict=True):
            button.set_size(self._size(choice) * share)

    def _measured(self, share: float, width: int) -> tuple[float, tuple[tuple[int, ...], ...], int]:
        """What controls with words this large are worth, the rows in which they stand, and how high they are."""
        self._write(share)
        shown = self._shown()
        one_line = [button.sizeHint().width() for button in shown]
        shape = rows_for(one_line, self._large, width)
        high = self._height_of(shape, width)
        worth = share - _TOO_HIGH * max(high / self._most - 1.0, 0.0)
        if high > self._most:  # then words may stand on two lines, and a long one a little smaller
            narrow = [round(button.minimumSizeHint().width() * _SQUEEZED) for button in shown]
            closer = rows_for(narrow, self._large, width)
            closer_high = self._height_of(closer, width)
            closer_worth = share - _BROKEN - _TOO_HIGH * max(closer_high / self._most - 1.0, 0.0)
            if closer_worth > worth:
                return closer_worth, closer, closer_high
        return worth, shape, high

    def _shares(self) -> Iterator[float]:
        """How large the words may be, the largest first."""
        share, least = 1.0, _LEAST / _SMALL / self._look.text_scale
        while share > least:
            yield share
            share -= _STEP
        yield least

    def _height_of(self, shape: Sequence[Sequence[int]], width: int) -> int:
        """How high the controls are in these rows, each as high as its words need."""
        return sum(
            max(
                self._buttons[index].heightForWidth(width * span // sum(row_spans))
                for index, span in zip(row, row_spans, strict=True)
            )
            for row, row_spans in zip(shape, spans(shape, self._large), strict=True)
        )

    def _lay(self, shape: tuple[tuple[int, ...], ...]) -> None:
        self._shape = shape
        shown = self._shown()
        for button in shown:
            self._grid.removeWidget(button)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        all_spans = spans(shape, self._large)
        for row, indices in enumerate(shape):
            column = 0
            for index, span in zip(indices, all_spans[row], strict=True):
                self._grid.addWidget(shown[index], row, column, 1, span)
                column += span
        for column in range(sum(all_spans[0])):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 0)
