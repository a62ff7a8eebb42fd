"""No menu springs up: Qt brings one for every field and every scroll bar, in white, small, and at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget


def without_menus(widget: QWidget) -> None:
    """Let the other mouse button call no menu over a widget or its scroll bars; copying and pasting have their keys."""
    for each in (widget, *widget.findChildren(QScrollBar)):
        each.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
