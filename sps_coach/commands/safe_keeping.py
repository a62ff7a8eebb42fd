"""The commands that look after the history: back it up, restore it, export and import it, erase it.

Each says what it did in one line, and asks before it takes anything away.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.commands.conversation import FINE, NO, agreed, say
from sps_coach.paths import places

if TYPE_CHECKING:
    from sps_coach.history.copying import Look


def add_commands(commands: Any) -> None:
    """Add these commands to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    backup = commands.add_parser("backup", help="the whole history in one file")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(command=_backup)

    restore = commands.add_parser("restore", help="put an earlier history in place, after a look at it")
    restore.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="without it, what can be restored is listed"
    )
    restore.add_argument("--yes", action="store_true", help="without asking")
    restore.set_defaults(command=_restore)

    export = commands.add_parser("export", help="the whole history as one JSON file")
    export.add_argument("file", type=Path, metavar="FILE.json")
    export.set_defaults(command=_export)

    take_in = commands.add_parser("import", help="take in a history that was exported; twice is as once")
    take_in.add_argument("file", type=Path, metavar="FILE.json")
    take_in.set_defaults(command=_import)

    erase = commands.add_parser("erase", help="take the whole history away, with its backups")
    erase.add_argument("--yes", action="store_true", help="without asking")
    erase.set_defaults(command=_erase)


def _backup(asked: argparse.Namespace) -> int:
    from sps_coach.history.restoring import back_up_to

    look = back_up_to(places().history, asked.file)
    say(f"{asked.file}: {_told(look)}.")
    return FINE


def _restore(asked: argparse.Namespace) -> int:
    from sps_coach.history.copying import NO_HISTORY, look_at
    from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
    from sps_coach.history.restoring import restore

    history = places().history
    if asked.file is None:
        return _list_states(history)
    try:
        say(f"In {asked.file}: {_told(look_at(asked.file))}.")
    except HistoryDamaged as damage:
        raise HistoryUnavailable(NO_HISTORY.format(name=asked.file.name)) from damage
    if history.exists():
        try:
            say(f"It takes the place of: {_told(look_at(history))}. That stays as a backup.")
        except HistoryUnavailable:
            say("It takes the place of a history that cannot be read as it is. That is kept aside.")
    if not agreed("Restore it?", yes=asked.yes):
        return NO
    restored = restore(history, asked.file)
    say(f"Restored: {_told(restored.look)}.")
    if restored.kept is not None:
        say(f"What was there before is kept in {restored.kept}.")
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
        say(f"{backup.path}: {_told(look)}")
    if not states:
        say("There are no backups yet; one is made after every session.")
        return NO
    say("The first is the newest. sps-coach restore FILE looks into one and asks before it restores it.")
    return FINE


def _export(asked: argparse.Namespace) -> int:
    from sps_coach.history.archive import export
    from sps_coach.history.restoring import present

    counts = export(present(places().history), asked.file)
    say(f"{asked.file}: {counts['sessions']} sessions, {sum(counts.values())} rows in all.")
    return FINE


def _import(asked: argparse.Namespace) -> int:
    from sps_coach.history.archive import take_in

    gained = take_in(places().history, asked.file)
    say(f"{gained['sessions']} sessions were new, {sum(gained.values())} rows in all.")
    return FINE


def _erase(asked: argparse.Namespace) -> int:
    from sps_coach.history.erasing import erase, what_would_go

    history = places().history
    files = what_would_go(history)
    if not files:
        say("There is no history to erase.")
        return FINE
    say(f"These {len(files)} files would be erased for good, and nothing brings them back:")
    for file in files:
        say(f"  {file}")
    if not agreed("Erase them?", yes=asked.yes):
        return NO
    say(f"{erase(history)} files are erased.")
    return FINE


def _told(look: Look) -> str:
    """What a history holds, in words."""
    if look.first is None or look.last is None:
        return f"no sessions, {look.said} notes and answers"
    first, last = look.first.astimezone().date(), look.last.astimezone().date()
    return f"{look.sessions} sessions from {first} to {last}, {look.said} notes and answers"
