"""The keys that hold in the whole window, and how they are written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

PAGES = ("today", "library", "diary", "review", "studio", "settings")
"""The pages of the side bar, in its order; the first has the key 1."""

_WITH = "Ctrl" if sys.platform == "darwin" else "Alt"
"""What is held with a number to go to a page: on a Mac Alt writes letters, and Qt calls its command key Ctrl."""


def page_keys(page: str) -> QKeySequence:
    """The keys for one of the pages."""
    return QKeySequence(f"{_WITH}+{PAGES.index(page) + 1}")


def written(keys: QKeySequence) -> str:
    """How these keys are written on this computer."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def listen(window: QWidget, asked: Mapping[Any, Callable[[], object]]) -> list[QShortcut]:
    """Let keys, as Qt takes them, ask for something wherever the keyboard is in a window; return what listens."""
    listening = []
    for keys, do in asked.items():
        listening.append(QShortcut(QKeySequence(keys), window))
        listening[-1].activated.connect(do)
    return listening
