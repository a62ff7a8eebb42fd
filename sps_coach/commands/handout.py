"""The command that writes the large-print sheet of a routine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sps_coach.commands.conversation import FINE, say
from sps_coach.writing import written_whole


def add_commands(commands: Any) -> None:
    """Add this command to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    handout = commands.add_parser(
        "handout", help="a large-print sheet of a routine, with figures and boxes to tick"
    )
    handout.add_argument("routine", metavar="ROUTINE", help="an id, or a path to a file")
    handout.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    handout.add_argument("--language", default="en", metavar="CODE", help="of the exercises' texts (en)")
    handout.set_defaults(command=_handout)


def _handout(asked: argparse.Namespace) -> int:
    from sps_coach.library.collection import load
    from sps_coach.paper.handout import handout
    from sps_coach.paper.typesetting import pages, pdf
    from sps_coach.session.clock import SystemClock

    library, routine = load().with_routine(asked.routine)
    sheet = handout(routine, library, asked.language)
    with written_whole(asked.output) as beside:
        beside.write_bytes(pdf(sheet, SystemClock().now()))
    say(f"{asked.output}: {sheet.title}, {pages(sheet)} pages.")
    return FINE
