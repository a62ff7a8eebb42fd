"""The command that writes the large-print sheet of a routine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sps_coach.commands.conversation import FINE, Refused, persons_language, say, spoken
from sps_coach.paths import places
from sps_coach.worded import worded
from sps_coach.writing import written_whole


def add_commands(commands: Any) -> None:
    """Add this command to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    handout = commands.add_parser(
        "handout", help=worded("a large-print sheet of a routine, with figures and boxes to tick")
    )
    handout.add_argument("routine", metavar=worded("ROUTINE"), help=worded("an id, or a path to a file"))
    handout.add_argument("-o", "--output", type=Path, required=True, metavar=worded("FILE.pdf"))
    handout.add_argument(
        "--language", metavar=worded("CODE"), help=worded("such as de (as chosen in the settings)")
    )
    handout.set_defaults(command=_handout)


def _handout(asked: argparse.Namespace) -> int:
    from sps_coach.library.collection import load_all
    from sps_coach.paper.handout import handout
    from sps_coach.paper.typesetting import pages, pdf
    from sps_coach.session.clock import SystemClock
    from sps_coach.ui.translation import speak

    if asked.output.suffix.lower() != ".pdf":
        raise Refused(worded("A sheet is written as .pdf; {name} ends otherwise.", name=asked.output.name))
    language = speak(spoken(asked.language)) if asked.language else persons_language()
    library, routine = load_all(places()).with_routine(asked.routine)
    sheet = handout(routine, library, language)
    with written_whole(asked.output) as beside:
        beside.write_bytes(pdf(sheet, SystemClock().now()))
    say(
        worded(
            "{file}: {title}, {count} pages.", None, pages(sheet), file=str(asked.output), title=sheet.title
        )
    )
    return FINE
