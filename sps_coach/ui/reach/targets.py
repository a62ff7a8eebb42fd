"""What can be pressed in a window just now, in the order in which it is come to."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


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


def takes_text(widget: QWidget | None) -> bool:
    """Whether keys are letters there."""
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit)
