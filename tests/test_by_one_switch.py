"""A whole visit with one switch: one key of the real keyboard, pressed when what is wanted is marked on the screen.

What is marked is learnt from the accessibility tree alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sps_coach.ui.reach.reach import AGAIN_S
from tests.display import Display, virtual_display
from tests.test_by_reader import Reader, bus, reader
from tests.test_calm_screen import short_library
from tests.test_session_in_window import Running, program

pytestmark = pytest.mark.clock

SWITCH = "F8"
CHOSEN = {"reach": {"hands": "one-switch", "scan_s": 2.0, "first_switch": SWITCH}}


class OneSwitch:
    """Somebody with one key."""

    def __init__(self, display: Display, by: Reader, running: Running) -> None:
        self._display, self._by, self._running = display, by, running

    def choose(self, *names: str) -> None:
        """Wait until each is marked, and press."""
        for name in names:
            self.choose_any(name)

    def choose_any(self, *names: str) -> None:
        """Wait until one of these is marked, and press."""
        self._by.wait_for_mark(*names)
        self._display.press(SWITCH)

    def answer(self, about: str) -> None:
        """Go into a row of numbers, and choose one that is not the first."""
        self.choose(about)
        self.choose_any(*(f"{about}, {number}" for number in range(1, 11)))

    def press_until(self, state: str) -> None:
        """Press whatever is marked, while the session is led."""
        told = len(self._running.told)
        time.sleep(AGAIN_S)  # a press that comes sooner after another trembled
        self._display.press(SWITCH)
        self._wait_for(state, told)

    def choose_until(self, name: str, state: str) -> None:
        """Press when this is marked, and wait for what the session becomes."""
        told = len(self._running.told)
        self.choose(name)
        self._wait_for(state, told)

    def _wait_for(self, state: str, after: int) -> None:
        self._running.wait_for(
            lambda one: one in self._running.told[after:] and one.get("state") == state, 60
        )


def test_a_visit_with_one_switch(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.json").write_text(json.dumps(CHOSEN))
    with bus() as address, virtual_display() as display:
        environment = os.environ | display.environment
        environment |= {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment |= {"SPS_COACH_HOME": str(home), "XDG_RUNTIME_DIR": str(tmp_path)}
        with program(display, environment, short_library(tmp_path)) as running, reader(environment) as by:
            display.wait_for_window("SPS Coach")
            switch = OneSwitch(display, by, running)
            switch.choose("Begin")
            switch.answer("Stiffness")
            switch.choose_until("Begin", "running")
            switch.press_until("eased")
            switch.choose_until("Go on", "returning")
            switch.press_until("eased")
            switch.choose_until("End", "ended")
            switch.choose("Say how it is now")
            switch.answer("Stiffness")
            switch.choose("Keep it")
            switch.choose("Back to Today", "Begin")
            display.press("ctrl+q")
            assert running.process.wait(20) == 0
    _what_was_lived_is_kept(home)


def _what_was_lived_is_kept(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sps_coach", "review", "--json"],
        env={"SPS_COACH_HOME": str(home), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    (session,) = told["sessions"]
    assert session["outcome"] == "ended-early"
    assert session["before"]["stiffness"] >= 1
    assert session["after"]["stiffness"] >= 1
    assert len(told["easings"]) == 2
