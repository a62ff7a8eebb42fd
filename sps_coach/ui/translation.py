"""The interface's texts in the person's language, or as they were written where Qt cannot be loaded.

A computer without a display may lack the system libraries that Qt stands on; the coach speaks in the terminal there
all the same.
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["translate"]


def _as_written(_context: str, text: str) -> str:
    return text


translate: Callable[[str, str], str]
"""Return the translation of a text; the first argument says where it stands."""

try:
    from PySide6.QtCore import QCoreApplication
except ImportError:
    translate = _as_written
else:
    translate = QCoreApplication.translate
