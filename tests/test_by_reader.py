"""A whole visit by somebody who only knows the accessibility tree, over the real bus, in the real window."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.display import virtual_display
from tests.test_calm_screen import short_library
from tests.test_session_in_window import program

pytestmark = pytest.mark.clock

SYSTEM_PYTHON = "/usr/bin/python3"


@contextmanager
def bus() -> Iterator[str]:
    """A message bus of its own; the accessibility bus is started from it by whoever asks first."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


class Reader:
    """Tells the reader what to do, one step after another."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def _ask(self, line: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"{line}: the reader gave up"
        return json.loads(answer)

    def wait(self, name: str) -> dict[str, Any]:
        answer: dict[str, Any] = self._ask(f"wait {name}")
        return answer

    def wait_for_mark(self, *names: str) -> None:
        """Wait until one of these is marked for one switch."""
        self._ask(f"mark {'|'.join(names)}")

    def press(self, name: str) -> None:
        assert self._ask(f"press {name}")["done"]

    def tree(self) -> list[dict[str, Any]]:
        answer: list[dict[str, Any]] = self._ask("tree")
        return answer


@contextmanager
def reader(environment: dict[str, str]) -> Iterator[Reader]:
    root = Path(__file__).parent.parent
    process = subprocess.Popen(
        [SYSTEM_PYTHON, "-m", "tests.reader", "SPS Coach"],
        env={**environment, "PYTHONPATH": str(root)},
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Reader(process)
    finally:
        process.kill()
        process.communicate()


def test_a_visit_through_the_accessibility_tree(tmp_path: Path) -> None:
    with bus() as address, virtual_display() as display:
        environment = os.environ | display.environment
        environment |= {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment |= {"SPS_COACH_HOME": str(tmp_path / "home"), "XDG_RUNTIME_DIR": str(tmp_path)}
        with program(display, environment, short_library(tmp_path)) as running, reader(environment) as by:
            display.wait_for_window("SPS Coach")
            by.press("Begin")
            by.press("Stiffness, 3")
            chosen = by.wait("Stiffness, 3")
            assert (chosen["role"], chosen["checked"]) == ("radio button", True)
            assert (chosen["among"], chosen["place"]) == ("Stiffness", 3), "the fourth of eleven"
            by.press("Not today")
            running.wait_for(lambda told: told.get("state") == "running", 60)
            assert [one for one in by.tree() if one["focusable"] and not one["name"]] == []
            by.press("On")
            running.wait_for(lambda told: told.get("state") == "waiting", 60)
            by.wait("Go on when you are settled")
            assert by.wait("Go on")["focused"]
            by.press("Go on")
            running.wait_for(lambda told: "toes drift" in str(told.get("said")), 60)
            by.press("Ease off")
            by.wait("That is enough")
            names = [one["name"] for one in by.tree() if one["role"] == "push button"]
            assert names == ["Rest", "Breathe", "End", "Go on", "Slower", "Leave this out"]
            by.press("Breathe")
            by.wait("Let the breath come and go")
            by.press("Go on")
            running.wait_for(lambda told: told.get("state") == "returning", 10)
            by.press("Ease off")
            by.press("End")
            by.wait("That is enough for today")
            by.press("Say how it is now")
            by.press("Keep it")
            by.press("Back to Today")
            by.wait("Begin")
