"""The mark in the tray, told to a real tray over a real bus, by the real program that waits unseen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.display import Display, virtual_display
from tests.test_by_reader import SYSTEM_PYTHON, bus

pytestmark = pytest.mark.clock

NOW = datetime.now().astimezone().hour
THESE_HOURS = {"reminder": {"on": True, "begins": NOW, "ends": (NOW + 3) % 24}}
CHOSEN_TIME = "SPS Coach. This is the time you chose."
PATIENCE_S = 20.0


class Tray:
    """Tells the tray what to do, and hears what it was told."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.heard: list[dict[str, Any]] = []

    def wait_for(self, what: str) -> dict[str, Any]:
        """Hear until this is told."""
        assert self._process.stdout is not None
        while not self.heard or what not in self.heard[-1]:
            line = self._process.stdout.readline()
            assert line, f"the tray has gone without {what}: {self.heard}"
            self.heard.append(json.loads(line))
        return self.heard[-1]

    def look(self) -> dict[str, Any]:
        """What the mark says of itself now."""
        self._tell("look")
        return self.wait_for("picture")

    def press(self) -> None:
        """Press the mark."""
        self._tell("press")

    def _tell(self, step: str) -> None:
        assert self._process.stdin is not None
        self.heard.append({})
        self._process.stdin.write(step + "\n")
        self._process.stdin.flush()


@contextmanager
def tray(environment: dict[str, str]) -> Iterator[Tray]:
    root = Path(__file__).parent.parent
    process = subprocess.Popen(
        [SYSTEM_PYTHON, "-m", "tests.ui.tray_host"],
        env={**environment, "PYTHONPATH": str(root)},
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Tray(process)
    finally:
        process.kill()
        process.communicate()


@contextmanager
def waiting(environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The program, started with the computer."""
    process = subprocess.Popen([sys.executable, "-m", "sps_coach", "--waiting"], env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def look_until(host: Tray, said: str) -> dict[str, Any]:
    """Look at the mark until it says this."""
    deadline = time.monotonic() + PATIENCE_S
    while (seen := host.look())["said"] != said:
        assert time.monotonic() < deadline, seen
        time.sleep(0.2)
    return seen


def windows(display: Display) -> list[str]:
    """Every window of the program that is to be seen."""
    return display.ask("search", "--onlyvisible", "--name", "SPS Coach").split()


def test_the_mark_is_still_takes_no_focus_and_brings_the_window_when_pressed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.json").write_text(json.dumps(THESE_HOURS))
    with bus() as address, virtual_display() as display:
        environment = os.environ | display.environment | {"SPS_COACH_HOME": str(home)}
        environment |= {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(tmp_path)}
        with tray(environment) as host:
            host.wait_for("ready")
            focused = display.ask("getwindowfocus")
            with waiting(environment) as program:
                host.wait_for("registered")
                first = look_until(host, CHOSEN_TIME)
                assert first["status"] == "Active", "it asks for no attention"
                assert (first["attention"], bool(first["sizes"] or first["named"])) == (0, True)
                time.sleep(2.0)
                assert host.look() == first, "nothing about it changes by itself"
                assert windows(display) == []
                assert display.ask("getwindowfocus") == focused
                host.press()
                display.wait_for_window("SPS Coach")
                time.sleep(2.0)  # it arises, and has the keyboard
                display.press("ctrl+q")
                assert program.wait(20) == 0
                host.wait_for("gone")
    assert not [told for told in host.heard if "notified" in told]
