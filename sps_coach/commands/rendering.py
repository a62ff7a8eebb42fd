"""The command that writes a whole session as sound, in a file."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.commands.conversation import FINE, Refused, remark, say, say_plainly, spoken
from sps_coach.paths import places
from sps_coach.worded import worded

if TYPE_CHECKING:
    from sps_coach.settings import Settings

DAYS = ("easy", "usual", "good")


def add_commands(commands: Any) -> None:
    """Add this command to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    render = commands.add_parser("render", help=worded("the whole session as sound, in a file"))
    render.add_argument("routine", metavar=worded("ROUTINE"), help=worded("an id, or a path to a file"))
    render.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar=worded("FILE"),
        help=worded(".mp3 .ogg .opus .flac .wav"),
    )
    render.add_argument("--day", choices=DAYS, default="usual", help=worded("which kind of day (usual)"))
    render.add_argument(
        "--language", metavar=worded("CODE"), help=worded("such as de (as chosen in the settings)")
    )
    render.add_argument(
        "--progress", action="store_true", help=worded("also tell how far it is, a line for each hundredth")
    )
    render.set_defaults(command=_render)


def _settings() -> Settings:
    """What the person has chosen; where it could not all be read, that is said."""
    from sps_coach.settings import read

    settings, sentence = read(places().choices)
    if sentence is not None:
        remark(sentence)
    return settings


def _render(asked: argparse.Namespace) -> int:
    from sps_coach.keepsake import keep
    from sps_coach.library.collection import load_all
    from sps_coach.sound.rendering import FORMATS
    from sps_coach.ui.translation import in_language, language
    from sps_coach.ui.words import minutes_taken

    if asked.output.suffix.lower() not in FORMATS:
        raise Refused(
            worded(
                "A session is written as {endings}; {name} ends otherwise.",
                endings=list(FORMATS),
                name=asked.output.name,
            )
        )
    library, routine = load_all(places()).with_routine(asked.routine)
    settings = _settings()
    if asked.language is not None:
        settings = replace(settings, language=spoken(asked.language))
    with _cleaning_up():
        kept = keep(
            library, routine, asked.day, asked.output, places(), settings, tell=_Teller(asked.progress).tell
        )
    told = worded("{file}: {name}, {minutes}, {count} cues.", None, kept.cues)
    with in_language(language(settings.language)):
        say(told.of(file=str(asked.output), name=kept.name, minutes=minutes_taken(kept.minutes)))
    return FINE


@contextmanager
def _cleaning_up() -> Iterator[None]:
    """Let what is half written go when the system asks this command to end."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class _Teller:
    """Tells how far it is, where that is wished, each hundredth once."""

    def __init__(self, wished: bool) -> None:
        self._wished, self._told = wished, -1

    def tell(self, share: float) -> None:
        hundredths = int(share * 100)
        if self._wished and hundredths > self._told:
            self._told = hundredths
            say_plainly(f"{hundredths} %")
