"""The command that makes a home with a made-up history, for trying the program."""

from __future__ import annotations

import argparse
from typing import Any

from sps_coach.commands.conversation import FINE, say
from sps_coach.library.faults import quoted
from sps_coach.worded import worded


def add_commands(commands: Any) -> None:
    """Add this command to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    demo = commands.add_parser(
        "demo", help=worded("a made-up history in a home of its own, for trying the program")
    )
    demo.add_argument("--years", type=_years, default=1, metavar="N", help=worded("1 to 20 (1)"))
    demo.set_defaults(command=_demo)


def _demo(asked: argparse.Namespace) -> int:
    from sps_coach.demonstration import fill

    home, sessions = fill(asked.years)
    told = worded(
        "A made-up history of {count} sessions is in {home}. To open it:", None, sessions, home=str(home)
    )
    say(told)
    say(f"  SPS_COACH_HOME={home} sps-coach")
    return FINE


def _years(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 20:
        return int(text)
    raise argparse.ArgumentTypeError(f"{quoted(text)} is not a number of years from 1 to 20")
