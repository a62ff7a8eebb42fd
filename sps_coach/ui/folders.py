"""Folders that are opened in the computer's own window of files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sps_coach.ui.translation import translate


def opened(folder: Path) -> str:
    """Open a folder, making it where it is not there yet; return one calm sentence where that cannot be, or nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        told = translate("Folders", "Nothing can be written to {folder}; making room there may help.")
        return told.format(folder=folder)
    if QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
        return ""
    return translate("Folders", "It cannot be opened from here. The folder is {folder}.").format(
        folder=folder
    )
