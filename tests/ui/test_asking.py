"""The check-in in lines: every answer can be left out, and one letter passes over all of it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from sps_coach.history.device import device_id
from sps_coach.history.statements import Answers
from sps_coach.history.store import Store
from sps_coach.paths import places
from sps_coach.ui.asking import ask, choose_day
from sps_coach.ui.desk import Advice
from tests.ui.fakes import EASY, SHORT, SORE, STIFF, USUAL


def typing(*lines: str) -> Callable[[], str | None]:
    """Somebody who types these lines; afterwards nobody does."""
    left = list(lines)
    return lambda: left.pop(0) if left else None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("7", "", "10", "at seven", " a bad night "), Answers("before", None, 7, None, 10, "at seven", "a bad night")),
        (("", "", "", "", ""), None),
        (("7", "n"), None),
        (("N",), None),
        ((), None),
        (("many", "3", "", "", "", ""), Answers("before", stiffness=3)),
        (("11", "-1", "4", "", "", ""), Answers("before", discomfort=4)),
    ],
)  # fmt: skip
def test_what_is_typed_is_answered(typed: Iterable[str], expected: Answers | None) -> None:
    assert ask("before", typing(*typed), list[str]().append) == expected


def test_after_a_session_medicine_is_not_asked_for() -> None:
    written: list[str] = []
    assert ask("after", typing("3", "", "", "good"), written.append) == Answers(
        "after", stiffness=3, words="good"
    )
    assert not any("Medicine" in line for line in written)


@pytest.mark.parametrize(("typed", "day"), [("", "easy"), ("2", "usual"), ("7", "easy"), ("usual", "easy")])
def test_the_person_chooses_and_enter_takes_what_is_suggested(typed: str, day: str) -> None:
    written: list[str] = []
    assert choose_day([EASY, USUAL], Advice("easy", STIFF), "", typing(typed), written.append) == day
    assert written[0] == STIFF
    assert "  1  A gentler day, about 8 minutes" in written


def test_a_red_flag_brings_the_plan() -> None:
    written: list[str] = []
    advice = Advice("easy", SORE, (SORE,))
    assert choose_day([SHORT], advice, "Call Anna.", typing(), written.append) == "easy"
    assert written == [SORE, "Your emergency plan: Call Anna."]


def test_a_session_in_a_terminal_asks_before_and_after(home: Path) -> None:
    terminal, theirs = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "sps_coach", "play", "breathing-rest", "--silent"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"SPS_COACH_HOME": str(home)},
    )
    os.close(theirs)
    answers = {
        "Stiffness:": "8\n",
        "Discomfort:": "\n",
        "Worry:": "2\n",
        "Medicine and when, in your own words:": "\n",
        "Anything else, in your own words:": "a bad night\n",
        "A number chooses; Enter takes: A gentler day.": "\n",
        "Press Enter when you are ready, or E to leave it for another time.": "\n",
        "Welcome.": "e",
        "The session is over. What was done is kept.": "",
    }
    after = {"Stiffness:": "5\n", "Discomfort:": "\n", "Worry:": "n\n"}
    said = []
    with program, os.fdopen(terminal, "w") as keys:
        assert program.stdout is not None
        for line in program.stdout:
            said.append(line.strip())
            typed = answers.pop(said[-1], None)
            if typed is None and not answers:
                typed = after.pop(said[-1], None)
            if typed:
                keys.write(typed)
                keys.flush()
    assert program.returncode == 0, said
    assert any(line.startswith("A stiff day.") for line in said)
    with closing(Store(places().history, device_id(places().history.parent))) as store:
        (session,) = store.sessions()
        (kept,) = store.journal.standing(Answers, session_id=session.id)
    assert session.day == "easy"
    assert kept.said == Answers("before", session.id, 8, None, 2, "", "a bad night", offered="easy")
