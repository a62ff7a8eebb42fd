"""Starting with the computer: one small file where the desktop looks for it, there only while it is wished.

Desktops on Linux and other free systems read ``autostart`` folders (freedesktop.org, "Desktop Application Autostart
Specification" 0.5; what stands in ``Exec`` is quoted as in the "Desktop Entry Specification" 1.5). Elsewhere it is not
offered: docs/decisions/0026.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from sps_coach.paths import own_command
from sps_coach.worded import worded
from sps_coach.writing import written_whole

NAME = "sps-coach.desktop"

WAITING = "--waiting"
"""The argument with which the program starts without showing itself."""

NOT_SWITCHED = worded("This could not be written down, so it stays as it was.")

_PLAIN = re.compile(r"[A-Za-z0-9_./:=@+,-]+")
_SWITCHED_OFF = re.compile(r"^\s*(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.MULTILINE)


def place() -> Path | None:
    """Return where the file belongs for this user, or None where the system has no such place."""
    if not sys.platform.startswith(("linux", "freebsd", "openbsd", "netbsd")):
        return None
    configuration = os.environ.get("XDG_CONFIG_HOME")
    return (Path(configuration) if configuration else Path.home() / ".config") / "autostart" / NAME


def is_on(file: Path) -> bool:
    """Say whether the program starts with the computer; a desktop's own switch for it counts as well."""
    try:
        return _SWITCHED_OFF.search(file.read_text(encoding="utf-8")) is None
    except (OSError, ValueError):
        return False


def switch(file: Path, *, on: bool) -> None:
    """Let the program start with the computer, waiting quietly, or no longer.

    Raises:
        OSError: the folder cannot be written.
    """
    if not on:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(file) as beside:
        beside.write_text(_entry(), encoding="utf-8")


def _entry() -> str:
    home = os.environ.get("SPS_COACH_HOME")
    moved = ["env", f"SPS_COACH_HOME={Path(home).expanduser().absolute()}"] if home else []
    command = " ".join(map(_quoted, [*moved, *own_command(WAITING)]))
    return f"[Desktop Entry]\nType=Application\nVersion=1.5\nName=SPS Coach\nExec={command}\nTerminal=false\n"


def _quoted(argument: str) -> str:
    """One argument as ``Exec`` takes it: what is special is escaped twice, once as a string and once as a command."""
    doubled = argument.replace("%", "%%")
    if _PLAIN.fullmatch(doubled):
        return doubled
    escaped = re.sub(r'(["`$\\])', r"\\\1", doubled)
    return '"' + escaped.replace("\\", "\\\\") + '"'
