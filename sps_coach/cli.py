"""The commands: parse what was typed and hand it to the room that knows.

Exit codes: 0 fine, 1 the answer is no (a check found something), 2 it cannot be done (bad arguments, missing
file). Each trouble is one calm sentence on stderr; a traceback only ever goes to the log.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from sps_coach import __version__
from sps_coach.commands import demo, exercises, handing_over, handout, looking_back, safe_keeping
from sps_coach.commands.conversation import CANNOT, FINE, NO, Refused
from sps_coach.paths import places

if TYPE_CHECKING:
    from sps_coach.history.records import SessionRecord
    from sps_coach.settings import Settings
    from sps_coach.sound.meter import Meter

__all__ = ["CANNOT", "FINE", "NO", "main"]

DAYS = ("easy", "usual", "good")


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    asked = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = asked.command
    with _logging_to(places().logs):
        try:
            return command(asked)
        except BrokenPipeError:
            sys.stderr.close()  # whoever read our output has read enough
            return FINE
        except KeyboardInterrupt:
            return FINE
        except Exception as trouble:
            return _say_calmly(trouble)


def _say_calmly(trouble: Exception) -> int:
    from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
    from sps_coach.library.collection import UnknownRoutineError
    from sps_coach.library.faults import BadFile

    if isinstance(trouble, Refused | UnknownRoutineError | BadFile | HistoryUnavailable) or _is_speech(
        trouble
    ):
        earlier = " sps-coach restore lists earlier states." if isinstance(trouble, HistoryDamaged) else ""
        print(f"{trouble}{earlier}", file=sys.stderr)
        return CANNOT
    logging.getLogger(__name__).exception("a command could not be carried out")
    if isinstance(trouble, OSError):
        named = f"{trouble.filename}: " if trouble.filename else ""
        print(f"{named}{trouble.strerror or trouble}.", file=sys.stderr)
    elif isinstance(trouble, ImportError) and ".so" in str(trouble):
        library = str(trouble).partition(":")[0]
        print(
            f"{library} is not on this computer, and Qt draws with it; make run names what to install.",
            file=sys.stderr,
        )
    else:
        print(
            f"This could not be done. What happened is written in {places().logs / 'log.txt'}.",
            file=sys.stderr,
        )
    return CANNOT


def _is_speech(trouble: Exception) -> bool:
    """Say whether speech is what is lacking, without reading the sound room where it was not needed."""
    speech = sys.modules.get("sps_coach.sound.speech")
    return speech is not None and isinstance(trouble, speech.SpeechTroubleError)


@contextmanager
def _logging_to(folder: Path) -> Iterator[None]:
    """Keep what goes amiss in a file, which is only made once something does."""
    log = logging.getLogger("sps_coach")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        yield  # a folder that cannot be written keeps nobody from practising
        return
    handler = logging.FileHandler(folder / "log.txt", encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    before, log.propagate = log.propagate, False  # a library's own logging must not print it as well
    try:
        yield
    finally:
        log.propagate = before
        log.removeHandler(handler)
        handler.close()


# -- the commands -------------------------------------------------------------------------------------------


def _open(asked: argparse.Namespace) -> int:
    from sps_coach.ui import display

    if display.is_there():
        from sps_coach.desktop import open_window

        return open_window(places(), waiting=asked.waiting)
    if asked.waiting:
        return FINE  # started with the computer, where there is nothing to be seen on
    from sps_coach.commands.practising import coach_here

    return coach_here(None, None)


def _play(asked: argparse.Namespace) -> int:
    from sps_coach.commands.practising import coach_here

    return coach_here(asked.routine, asked.day, silent=asked.silent, sound_only=asked.sound_only)


def _settings() -> Settings:
    """What the person has chosen; where it could not all be read, that is said."""
    from sps_coach.settings import read

    settings, sentence = read(places().choices)
    if sentence is not None:
        sys.stderr.write(f"{sentence}\n")
    return settings


def _language() -> str:
    """Let every word from now on be in the person's language, and return its code."""
    from sps_coach.ui.translation import speak

    return speak(_settings().language)


def _render(asked: argparse.Namespace) -> int:
    from sps_coach.keepsake import keep
    from sps_coach.library.collection import load_all
    from sps_coach.sound.rendering import FORMATS
    from sps_coach.ui.translation import tr
    from sps_coach.ui.words import minutes_taken

    if asked.output.suffix.lower() not in FORMATS:
        raise Refused(f"A session is written as {', '.join(FORMATS)}; {asked.output.name} ends otherwise.")
    library, routine = load_all(places()).with_routine(asked.routine)
    settings = _settings()
    if asked.language is not None:
        settings = replace(settings, language=asked.language)
    kept = keep(library, routine, asked.day, asked.output, places(), settings)
    told = tr("{file}: {name}, {minutes}, {count} cues.", None, kept.cues)
    minutes = minutes_taken(kept.minutes)
    _write(told.format(file=asked.output, name=kept.name, minutes=minutes, count=kept.cues))
    return FINE


def _measure(asked: argparse.Namespace) -> int:
    from sps_coach.sound.measuring import read_file
    from sps_coach.sound.meter import LIMITS
    from sps_coach.sound.plotting import clock

    try:
        meter = read_file(asked.file)
    except (FileNotFoundError, ValueError) as trouble:
        raise Refused(str(trouble)) from trouble
    if asked.plot is not None:
        _picture(meter, asked.file.name, asked.plot)
    figures, course = meter.figures(), meter.course()
    over = figures.broken()
    places_s = {name: round(course.worst_at(name), 3) for name in LIMITS}
    if asked.json:
        _write(json.dumps(figures.values() | {"at": places_s}, indent=2))
        return NO if over else FINE
    for name, value in figures.values().items():
        kept = "over" if name in over else "kept"
        _write(f"{name:<10} {value:>7.1f}   limit {LIMITS[name]:>6.1f}   {kept}   at {clock(places_s[name])}")
    return NO if over else FINE


def _picture(meter: Meter, title: str, path: Path) -> None:
    from sps_coach.ui.pictures import ENDINGS, picture_sound

    if path.suffix.lower() not in ENDINGS:
        raise Refused(f"A picture is written as {' or '.join(ENDINGS)}; {path.name} ends otherwise.")
    picture_sound(meter, title, path)


def _history(asked: argparse.Namespace) -> int:
    sessions = _past_sessions(asked.since)
    if asked.csv:
        from sps_coach.history.exports import as_csv

        sys.stdout.write(as_csv(sessions))
    elif asked.json:
        from sps_coach.history.exports import as_json

        _write(json.dumps(as_json(sessions), ensure_ascii=False, indent=2))
    else:
        from sps_coach.library.collection import load_all
        from sps_coach.practice import past_session
        from sps_coach.ui.terminal import past_session_line

        routines, language = load_all(places()).routines, _language()
        for session in sessions:
            _write(past_session_line(past_session(session, routines, language)))
    return FINE


def _past_sessions(since: datetime | None) -> Sequence[SessionRecord]:
    """Read the history; where there is none yet, none is made."""
    path = places().history
    if not path.exists():
        return ()
    from sps_coach.history.device import device_id
    from sps_coach.history.store import Store

    store = Store(path, device_id(path.parent))
    try:
        return store.sessions(since)
    finally:
        store.close()


def _doctor(_asked: argparse.Namespace) -> int:
    from sps_coach.doctor import report

    findings = []
    for finding in report(places()):
        findings.append(finding)
        _write(finding.sentence)
    return FINE if all(finding.well for finding in findings) else NO


def _write(line: str) -> None:
    print(line, flush=True)


# -- what may be typed --------------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Says what cannot be understood in one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(
            CANNOT, f"{message[:1].upper()}{message[1:]}. {self.prog} --help tells what can be typed.\n"
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="sps-coach",
        description="Gentle stretching with a moving figure and a voice that never startles. "
        "Without a command, the window opens; without a display, the coach speaks in the terminal.",
    )
    parser.add_argument("--version", action="version", version=f"sps-coach {__version__}")
    parser.add_argument(
        "--waiting", action="store_true", help="wait unseen until it is asked for, in the tray or minimised"
    )
    parser.set_defaults(command=_open)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    play = commands.add_parser("play", help="a guided session in the terminal")
    play.add_argument("routine", metavar="ROUTINE", help="an id, or a path to a file")
    how = play.add_mutually_exclusive_group()
    how.add_argument("--silent", action="store_true", help="without any sound")
    how.add_argument("--sound-only", action="store_true", help="heard only, while the screen rests")
    play.add_argument("--day", choices=DAYS, help="which kind of day; without it, it is asked how it is")
    play.set_defaults(command=_play)

    render = commands.add_parser("render", help="the whole session as sound, in a file")
    render.add_argument("routine", metavar="ROUTINE", help="an id, or a path to a file")
    render.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help=".mp3 .ogg .opus .flac .wav"
    )
    _add_day(render)
    render.add_argument("--language", metavar="CODE", help="such as de (as chosen in the settings)")
    render.set_defaults(command=_render)

    measure = commands.add_parser("measure", help="how calm a sound file is: each figure beside its limit")
    measure.add_argument("file", type=Path, metavar="FILE")
    measure.add_argument("--json", action="store_true", help="figures, and where in seconds each is worst")
    measure.add_argument("--plot", type=Path, metavar="PICTURE", help="also draw it, as .png or .svg")
    measure.set_defaults(command=_measure)

    history = commands.add_parser("history", help="past sessions")
    how = history.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true")
    how.add_argument("--csv", action="store_true")
    history.add_argument("--since", type=_day, metavar="DATE", help="such as 2026-01-31")
    history.set_defaults(command=_history)

    for group in (exercises, handing_over, handout, safe_keeping, looking_back, demo):
        group.add_commands(commands)

    doctor = commands.add_parser("doctor", help="what this computer has for a session, and what it lacks")
    doctor.set_defaults(command=_doctor)
    return parser


def _add_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--day", choices=DAYS, default="usual", help="which kind of day (usual)")


def _day(text: str) -> datetime:
    """The beginning of a day, in the local zone."""
    try:
        return datetime.combine(date.fromisoformat(text), time()).astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2026-01-31') from None
