"""What can be pressed in a window just now, in the order in which it is come to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.scale import Scale
from sps_coach.ui.widgets.side_bar import SideBar
from sps_coach.ui.widgets.toggles import Toggles

_ROWS = (Scale, Choices, Toggles, SideBar)
"""What one switch comes to as a whole, and then, where it is chosen, one by one."""


def targets(window: QWidget, first: QWidget | None) -> list[QAbstractButton]:
    """Every button that can be seen and pressed, along the way of the Tab key.

    Args:
        window: where they are.
        first: where the page begins; the order begins there as well, and comes to what lies before it last.
    """
    found: list[QAbstractButton] = []
    start = widget = first or window
    while True:
        if isinstance(widget, QAbstractButton) and widget.isVisibleTo(window) and widget.isEnabled():
            found.append(widget)
        following = widget.nextInFocusChain()
        if following is None or following is start:
            return found
        widget = following


def stops(buttons: Sequence[QAbstractButton]) -> list[QWidget]:
    """What one switch comes to, one after another: buttons, and rows of buttons, which are one stop each."""
    found: list[QWidget] = []
    for button in buttons:
        stop = _row_of(button, buttons) or button
        if stop not in found:
            found.append(stop)
    return found


def within(row: QWidget, buttons: Sequence[QAbstractButton]) -> list[QAbstractButton]:
    """The buttons of a row."""
    return [button for button in buttons if row.isAncestorOf(button)]


def _row_of(button: QAbstractButton, buttons: Sequence[QAbstractButton]) -> QWidget | None:
    """The row in which a button stands with others, if it does."""
    around = button.parentWidget()
    while around is not None and not isinstance(around, _ROWS):
        around = around.parentWidget()
    return around if around is not None and len(within(around, buttons)) > 1 else None


def takes_text(widget: QWidget | None) -> bool:
    """Whether keys are letters there."""
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit)
