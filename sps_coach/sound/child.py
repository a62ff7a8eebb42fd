"""A child process of our own that is talked to in lines of JSON."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import IO, Any

from sps_coach.worded import arrived

_LOOK_S = 0.1


class Child:
    """A running child process.

    Args:
        command: the argument list that starts it.
        environment: what it finds in its environment; ours where None.
        apart: whether it has a session of its own. Linux then gives it a share of the processors as a group of its own,
            however many processes are busy elsewhere (sched(7), autogroup).

    Raises:
        OSError: it cannot be started.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str] | None = None, *, apart: bool = False
    ) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program, as paths.own_command names it
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
            start_new_session=apart,
        )
        self._to: IO[str] | None = self._process.stdin
        self._from: IO[str] | None = self._process.stdout

    @property
    def identity(self) -> int:
        """The process's number in the system."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def tell(self, message: dict[str, Any]) -> bool:
        """Send a line; return whether it could be sent."""
        if self._to is None:
            return False
        try:
            self._to.write(json.dumps(message) + "\n")
            self._to.flush()
        except OSError:
            return False
        return True

    def heard(self) -> Iterator[dict[str, Any]]:
        """Yield what it says, line by line, until it ends."""
        if self._from is not None:
            for line in self._from:
                with suppress(ValueError):  # half a line, from a process that was ended as it spoke
                    yield json.loads(line, object_hook=arrived)

    def heard_alive(self, first_s: float, further_s: float) -> Iterator[dict[str, Any]]:
        """Yield what it says until it ends, and end it when it says nothing for so many seconds.

        Time in which this process stood still itself does not count.

        Args:
            first_s: how long it may take to begin.
            further_s: how long it may be silent afterwards.
        """
        spoke, ended = threading.Event(), threading.Event()

        def watch() -> None:
            left = round(first_s / _LOOK_S)
            while left and not ended.is_set():
                left -= 1
                if spoke.wait(_LOOK_S):
                    spoke.clear()
                    left = round(further_s / _LOOK_S)
            if not ended.is_set():
                self._process.kill()

        watching = threading.Thread(target=watch, name="watching a child")
        watching.start()
        for message in self.heard():
            spoke.set()
            yield message
        ended.set()
        spoke.set()
        watching.join()

    def ask(self, message: dict[str, Any], limit_s: float) -> dict[str, Any] | None:
        """Send a line and return the one that answers; None when it ended or took too long, and was ended."""
        limit = threading.Timer(limit_s, self._process.kill)
        limit.start()
        try:
            return next(self.heard(), None) if self.tell(message) else None
        finally:
            limit.cancel()
            limit.join()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def farewell(self, limit_s: float) -> None:
        """Close its input, which lets it end by itself; after so many seconds it is ended."""
        with suppress(OSError):
            if self._to is not None:
                self._to.close()
        try:
            self._process.wait(limit_s)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def release(self) -> None:
        """Let go of its output, once nobody listens any more."""
        if self._from is not None:
            self._from.close()
