"""The one file that reads the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path


class SystemClock:
    """The system's clocks, as a session needs them."""

    def monotonic(self) -> float:
        """Seconds that never go back, the same in every process of this machine."""
        return time.monotonic()

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)

    def zone(self) -> str:
        """The local zone's IANA name where the system tells it, otherwise its offset such as ``UTC+01:00``."""
        link = Path("/etc/localtime")
        if link.is_symlink():
            name = link.resolve().as_posix().partition("zoneinfo/")[2]
            if name:
                return name
        offset = datetime.now().astimezone().strftime("%z")
        return "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:]}"


class VirtualClock:
    """A clock that stands still until it is moved: for rendering to a file and for tests."""

    def __init__(self, start: datetime) -> None:
        """Start at this moment; monotonic seconds start at 0."""
        self._start = start
        self._seconds = 0.0

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds

    def monotonic(self) -> float:
        """Seconds since the start."""
        return self._seconds

    def now(self) -> datetime:
        """The start plus the seconds that have passed."""
        from datetime import timedelta

        return self._start + timedelta(seconds=self._seconds)

    def zone(self) -> str:
        """Always UTC."""
        return "UTC"
