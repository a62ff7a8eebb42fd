"""The real program is stopped for ten seconds in a session: it rests as of then, and nothing comes in a burst."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.display import virtual_display
from tests.test_calm_screen import short_library
from tests.test_session_in_window import program

pytestmark = pytest.mark.clock

STOPPED_S = 10.0


def test_ten_seconds_that_are_lost_pause_the_session(tmp_path: Path) -> None:
    with virtual_display() as display:
        environment = display.environment | {"SPS_COACH_HOME": str(tmp_path / "home")}
        with program(display, environment, short_library(tmp_path)) as running:
            display.wait_for_window("SPS Coach")
            running.wait_for(lambda told: "offered" in told, 60)
            display.press("Return")
            time.sleep(2.0)
            display.press("n")  # nothing is answered before it
            running.wait_for(lambda told: told.get("state") == "running", 60)
            time.sleep(1.0)
            told = len(running.told)
            os.kill(running.process.pid, signal.SIGSTOP)
            time.sleep(STOPPED_S)
            os.kill(running.process.pid, signal.SIGCONT)
            running.wait_for(lambda one: one in running.told[told:] and one.get("state") == "paused", 10)
            time.sleep(2.0)
            since = [one for one in list(running.told)[told:] if one.get("state") != "paused"]
            assert [one for one in since if "hushed" not in one] == [], "nothing is said, and nothing goes on"
            display.press("p")
            running.wait_for(lambda one: one in running.told[told:] and one.get("state") == "running", 20)
