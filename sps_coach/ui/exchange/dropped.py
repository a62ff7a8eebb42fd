"""A routine in a file that is dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from sps_coach.ui.exchange.desk import ENDING


def handed_over(dragged: QMimeData) -> Path | None:
    """The first file among what is dragged in which a routine is handed over."""
    files = (Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower() == ENDING), None)
