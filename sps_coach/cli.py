"""The commands: parse what was typed and hand it to the room that knows.

Exit codes: 0 fine, 1 the answer is no (a check found something), 2 it cannot be done (bad arguments, missing
file), 130 Ctrl-C has ended it. Each trouble is one calm sentence on stderr; a traceback only ever goes to the log.
"""

from __future__ import annotations

import argparse
import errno
import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach import __version__, leaving
from sps_coach.commands import demo, exercises, handing_over, handout, looking_back, rendering, safe_keeping
from sps_coach.commands.conversation import (
    CANNOT,
    FINE,
    NO,
    Refused,
    persons_language,
    remark,
    say,
    say_plainly,
)
from sps_coach.commands.parser import Parser
from sps_coach.library.faults import quoted
from sps_coach.paths import places
from sps_coach.worded import worded

if TYPE_CHECKING:
    from sps_coach.history.records import SessionRecord
    from sps_coach.sound.meter import Meter

__all__ = ["CANNOT", "FINE", "NO", "main"]


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    asked = _parser().parse_args(arguments)
    if not getattr(asked, "json", False):
        persons_language()
    command: Callable[[argparse.Namespace], int] = asked.command
    with _logging_to(places().logs):
        try:
            leaving.in_order()
            return command(asked)
        except BrokenPipeError:
            sys.stderr.close()  # whoever read our output has read enough
            return FINE
        except KeyboardInterrupt:
            return leaving.LEFT
        except Exception as trouble:
            return _say_calmly(trouble)


def _say_calmly(trouble: Exception) -> int:
    from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
    from sps_coach.library.collection import UnknownRoutineError
    from sps_coach.library.faults import BadFile

    if isinstance(trouble, Refused | UnknownRoutineError | BadFile | HistoryUnavailable) or _is_speech(
        trouble
    ):
        remark(str(trouble))
        if isinstance(trouble, HistoryDamaged):
            remark(worded("sps-coach restore lists earlier states."))
        return CANNOT
    logging.getLogger(__name__).exception("a command could not be carried out")
    if isinstance(trouble, OSError):
        remark(_of_the_system(trouble))
    elif isinstance(trouble, ImportError) and ".so" in str(trouble):
        library = str(trouble).partition(":")[0]
        remark(
            worded(
                "{library} is not on this computer, and Qt draws with it; make run names what to install.",
                library=library,
            )
        )
    else:
        log = str(places().logs / "log.txt")
        remark(worded("This could not be done. What happened is written in {file}.", file=log))
    return CANNOT


def _of_the_system(trouble: OSError) -> str:
    """Say what the system would not do, in plain words where it is one of the usual things."""
    if trouble.errno is None:
        return str(trouble)
    file, reason = str(trouble.filename or ""), trouble.strerror or str(trouble)
    usual = _REFUSALS.get(trouble.errno) if file else None
    if usual is not None:
        return usual.of(file=file)
    if file:
        return worded(
            "{file}: this cannot be used just now; the system says: {reason}.", file=file, reason=reason
        )
    return worded("This could not be done just now; the system says: {reason}.", reason=reason)


_REFUSALS = {
    errno.ENOENT: worded("{file}: there is no such file or folder."),
    errno.EACCES: worded("{file}: SPS Coach is not allowed to use this."),
    errno.EPERM: worded("{file}: SPS Coach is not allowed to use this."),
    errno.EISDIR: worded("{file}: this is a folder, and a file is needed here."),
    errno.ENOTDIR: worded("{file}: a part of this is no folder."),
    errno.EEXIST: worded("{file}: this is there already, and stays as it is."),
    errno.ENOSPC: worded("{file}: the disk has no room left for this; making some room helps."),
    errno.EROFS: worded("{file}: this disk can only be read."),
}
"""What a system says no to, by its number."""


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


def _measure(asked: argparse.Namespace) -> int:
    from sps_coach.sound.measuring import read_file
    from sps_coach.sound.meter import LIMITS
    from sps_coach.sound.plotting import clock

    try:
        meter = read_file(asked.file)
    except ValueError as trouble:
        raise Refused(str(trouble)) from trouble
    if asked.plot is not None:
        _picture(meter, asked.file.name, asked.plot)
    figures, course = meter.figures(), meter.course()
    over = figures.broken()
    places_s = {name: round(course.worst_at(name), 3) for name in LIMITS}
    if asked.json:
        say_plainly(json.dumps(figures.values() | {"at": places_s}, indent=2))
        return NO if over else FINE
    from sps_coach.ui.translation import decimal

    for name, value in figures.values().items():
        line = (
            worded("{name} {value}   limit {limit}   over   at {time}")
            if name in over
            else worded("{name} {value}   limit {limit}   kept   at {time}")
        )
        said = {"value": f"{value:>7.1f}", "limit": f"{LIMITS[name]:>6.1f}", "time": clock(places_s[name])}
        say(line.of(name=f"{name:<10}", **{place: decimal(number) for place, number in said.items()}))
    return NO if over else FINE


def _picture(meter: Meter, title: str, path: Path) -> None:
    from sps_coach.ui.pictures import ENDINGS, picture_sound

    if path.suffix.lower() not in ENDINGS:
        raise Refused(worded("A picture is written as .svg or .png; {file} ends otherwise.", file=path.name))
    picture_sound(meter, title, path)


def _history(asked: argparse.Namespace) -> int:
    sessions = _past_sessions(asked.since)
    if asked.csv:
        from sps_coach.history.exports import as_csv

        sys.stdout.write(as_csv(sessions))
    elif asked.json:
        from sps_coach.history.exports import as_json

        say_plainly(json.dumps(as_json(sessions), ensure_ascii=False, indent=2))
    else:
        from sps_coach.library.collection import load_all
        from sps_coach.practice import past_session
        from sps_coach.ui.terminal import past_session_line

        routines = load_all(places()).routines
        for session in sessions:
            say(past_session_line(past_session(session, routines, persons_language())))
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
        say(finding.sentence)
    return FINE if all(finding.well for finding in findings) else NO


# -- what may be typed --------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="sps-coach",
        description=worded(
            "Gentle stretching with a moving figure and a voice that never startles. "
            "Without a command, the window opens; without a display, the coach speaks in the terminal."
        ),
    )
    parser.add_argument("--version", action="version", version=f"sps-coach {__version__}")
    parser.add_argument(
        "--waiting",
        action="store_true",
        help=worded("wait unseen until it is asked for, in the tray or minimised"),
    )
    parser.set_defaults(command=_open)
    commands = parser.add_subparsers(title=worded("commands"), metavar=worded("COMMAND"), parser_class=Parser)

    _add_play(commands)
    rendering.add_commands(commands)
    _add_measure(commands)
    _add_history(commands)
    for group in (exercises, handing_over, handout, safe_keeping, looking_back, demo):
        group.add_commands(commands)
    doctor = commands.add_parser(
        "doctor", help=worded("what this computer has for a session, and what it lacks")
    )
    doctor.set_defaults(command=_doctor)
    return parser


def _add_play(commands: Any) -> None:
    play = commands.add_parser("play", help=worded("a guided session in the terminal"))
    play.add_argument("routine", metavar=worded("ROUTINE"), help=worded("an id, or a path to a file"))
    how = play.add_mutually_exclusive_group()
    how.add_argument("--silent", action="store_true", help=worded("without any sound"))
    how.add_argument("--sound-only", action="store_true", help=worded("heard only, while the screen rests"))
    play.add_argument(
        "--day", choices=rendering.DAYS, help=worded("which kind of day; without it, it is asked how it is")
    )
    play.set_defaults(command=_play)


def _add_measure(commands: Any) -> None:
    measure = commands.add_parser(
        "measure", help=worded("how calm a sound file is: each figure beside its limit")
    )
    measure.add_argument("file", type=Path, metavar=worded("FILE"))
    measure.add_argument(
        "--json", action="store_true", help=worded("figures, and where in seconds each is worst")
    )
    measure.add_argument(
        "--plot", type=Path, metavar=worded("PICTURE"), help=worded("also draw it, as .png or .svg")
    )
    measure.set_defaults(command=_measure)


def _add_history(commands: Any) -> None:
    history = commands.add_parser("history", help=worded("past sessions"))
    how = history.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true")
    how.add_argument("--csv", action="store_true")
    history.add_argument("--since", type=_day, metavar=worded("DATE"), help=worded("such as 2026-01-31"))
    history.set_defaults(command=_history)


def _day(text: str) -> datetime:
    """The beginning of a day, in the local zone."""
    try:
        return datetime.combine(date.fromisoformat(text), time()).astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a date such as 2026-01-31") from None
