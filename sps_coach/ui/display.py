"""What is settled before Qt is there: whether there is a screen to open a window on, and how pictures are painted.

Whether there is a screen is found out without asking Qt, which ends the program if not.
"""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path


def is_there() -> bool:
    """Say whether a window can be opened here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers() or _x11_answers()


def paint_in_one_thread() -> None:
    """Let Qt fill every shape in the thread that asks for it; call this before anything is painted.

    Qt hands each gradient with more than a hundred short lines of pixels to threads of its own and waits for them. For
    shapes as small as a hand that takes two to four times as long as filling them, and on a busy machine a frame
    waits until both threads have had their turn.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(name and folder) and _answers(Path(str(folder)) / str(name))


def _x11_answers() -> bool:
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)  # on another machine: take it at its word
    place = Path(f"/tmp/.X11-unix/X{local.group(1)}")  # noqa: S108 - where X servers listen, by convention
    return _answers(place) or _answers(f"\0{place}")


def _answers(place: Path | str) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1.0)
        try:
            connection.connect(str(place))
        except OSError:
            return False
    return True
