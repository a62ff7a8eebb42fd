"""What a screen reader says by itself of something that has happened on a page."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(about: QWidget, sentence: str) -> None:
    """Let a screen reader say this when it has finished what it says; nothing is heard where there is none.

    Args:
        about: the widget of which it is said.
        sentence: what is said; nothing where it is empty.
    """
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, sentence))
