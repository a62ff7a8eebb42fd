"""The commands that look after the history: back it up, restore it, export and import it, erase it.

Each says what it did in one line, and asks before it takes anything away.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.commands.conversation import FINE, NO, agreed, say
from sps_coach.paths import places
from sps_coach.worded import Worded, worded

if TYPE_CHECKING:
    from sps_coach.history.copying import Look


def add_commands(commands: Any) -> None:
    """Add these commands to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    backup = commands.add_parser("backup", help=worded("the whole history in one file"))
    backup.add_argument("file", type=Path, metavar=worded("FILE"))
    backup.set_defaults(command=_backup)

    restore = commands.add_parser(
        "restore", help=worded("put an earlier history in place, after a look at it")
    )
    restore.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar=worded("FILE"),
        help=worded("without it, what can be restored is listed"),
    )
    restore.add_argument("--yes", action="store_true", help=worded("without asking"))
    restore.set_defaults(command=_restore)

    export = commands.add_parser("export", help=worded("the whole history as one JSON file"))
    export.add_argument("file", type=Path, metavar=worded("FILE.json"))
    export.set_defaults(command=_export)

    take_in = commands.add_parser(
        "import", help=worded("take in a history that was exported; twice is as once")
    )
    take_in.add_argument("file", type=Path, metavar=worded("FILE.json"))
    take_in.set_defaults(command=_import)

    erase = commands.add_parser("erase", help=worded("take the whole history away, with its backups"))
    erase.add_argument("--yes", action="store_true", help=worded("without asking"))
    erase.set_defaults(command=_erase)


def _backup(asked: argparse.Namespace) -> int:
    from sps_coach.history.restoring import back_up_to

    look = back_up_to(places().history, asked.file)
    say(worded("{file}: {holding}.", file=str(asked.file), holding=_told(look)))
    return FINE


def _restore(asked: argparse.Namespace) -> int:
    from sps_coach.history.copying import NO_HISTORY, look_at
    from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
    from sps_coach.history.restoring import restore

    history = places().history
    if asked.file is None:
        return _list_states(history)
    try:
        say(worded("In {file}: {holding}.", file=str(asked.file), holding=_told(look_at(asked.file))))
    except HistoryDamaged as damage:
        raise HistoryUnavailable(NO_HISTORY.of(name=asked.file.name)) from damage
    if history.exists():
        try:
            said = worded("It takes the place of: {holding}. That stays as a backup.")
            say(said.of(holding=_told(look_at(history))))
        except HistoryUnavailable:
            say(worded("It takes the place of a history that cannot be read as it is. That is kept aside."))
    if not agreed(worded("Restore it?"), yes=asked.yes):
        return NO
    restored = restore(history, asked.file)
    say(worded("Restored: {holding}.", holding=_told(restored.look)))
    if restored.kept is not None:
        say(worded("What was there before is kept in {file}.", file=str(restored.kept)))
    return FINE


def _list_states(history: Path) -> int:
    """Offer what can be restored, the newest sound state first."""
    from sps_coach.history.backups import backups
    from sps_coach.history.copying import look_at
    from sps_coach.history.records import HistoryUnavailable

    states = 0
    for backup in backups(history):
        try:
            look = look_at(backup.path)
        except HistoryUnavailable:
            continue
        states += 1
        say(worded("{file}: {holding}.", file=str(backup.path), holding=_told(look)))
    if not states:
        say(worded("There are no backups yet; one is made after every session."))
        return NO
    say(
        worded(
            "The first is the newest. sps-coach restore FILE looks into one and asks before it restores it."
        )
    )
    return FINE


def _export(asked: argparse.Namespace) -> int:
    from sps_coach.history.archive import export
    from sps_coach.history.restoring import present

    counts = export(present(places().history), asked.file)
    say(
        worded(
            "{file}: {sessions}, {rows} in all.",
            file=str(asked.file),
            sessions=worded("{count} sessions", None, counts["sessions"]),
            rows=worded("{count} rows", None, sum(counts.values())),
        )
    )
    return FINE


def _import(asked: argparse.Namespace) -> int:
    from sps_coach.history.archive import take_in

    gained = take_in(places().history, asked.file)
    say(
        worded(
            "New here: {sessions}, {rows} in all.",
            sessions=worded("{count} sessions", None, gained["sessions"]),
            rows=worded("{count} rows", None, sum(gained.values())),
        )
    )
    return FINE


def _erase(asked: argparse.Namespace) -> int:
    from sps_coach.history.erasing import erase, what_would_go

    history = places().history
    files = what_would_go(history)
    if not files:
        say(worded("There is no history to erase."))
        return FINE
    say(
        worded(
            "These {count} files would be erased for good, and nothing brings them back:", None, len(files)
        )
    )
    for file in files:
        say(f"  {file}")
    if not agreed(worded("Erase them?"), yes=asked.yes):
        return NO
    say(worded("{count} files are erased.", None, erase(history)))
    return FINE


def _told(look: Look) -> Worded:
    """What a history holds, in words."""
    said = worded("{count} notes and answers", None, look.said)
    if look.first is None or look.last is None:
        return worded("no sessions, {notes}", notes=said)
    first, last = (each.astimezone().date() for each in (look.first, look.last))
    return worded(
        "{sessions} from {first} to {last}, {notes}",
        sessions=worded("{count} sessions", None, look.sessions),
        first=first,
        last=last,
        notes=said,
    )
