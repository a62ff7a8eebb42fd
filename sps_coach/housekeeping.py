"""The commands that look after the history: back it up, restore it, take it along, erase it.

They are part of ``cli``, which parses them; each says what it did in one line, and asks before it takes anything away.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.paths import places
from sps_coach.writing import written_whole

if TYPE_CHECKING:
    from sps_coach.history.copying import Look
    from sps_coach.history.past import Past

FINE, NO = 0, 1


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

    review = commands.add_parser("review", help="what was planned and done, and files to take along")
    review.add_argument("--json", action="store_true")
    review.add_argument("--csv", type=Path, metavar="FOLDER", help="every table of the history, a file each")
    review.add_argument("--fhir", type=Path, metavar="FILE.json", help="an HL7 FHIR R4 Bundle")
    review.add_argument("--ics", type=Path, metavar="FILE.ics", help="planned sessions, for a calendar")
    review.add_argument("--since", type=_a_day, metavar="DATE", help="such as 2026-01-31")
    review.add_argument("--name", metavar="NAME", help="the patient's name, if the bundle is to have it")
    review.set_defaults(command=_review)

    demo = commands.add_parser("demo", help="a made-up history in a home of its own, for trying the program")
    demo.add_argument("--years", type=_years, default=1, metavar="N", help="1 to 20 (1)")
    demo.set_defaults(command=_demo)


def _backup(asked: argparse.Namespace) -> int:
    from sps_coach.history.restoring import back_up_to

    look = back_up_to(places().history, asked.file)
    _write(f"{asked.file}: {_told(look)}.")
    return FINE


def _restore(asked: argparse.Namespace) -> int:
    from sps_coach.history.copying import look_at
    from sps_coach.history.records import HistoryUnavailable
    from sps_coach.history.restoring import restore

    history = places().history
    if asked.file is None:
        return _list_states(history)
    _write(f"In {asked.file}: {_told(look_at(asked.file))}.")
    if history.exists():
        try:
            _write(f"It takes the place of: {_told(look_at(history))}. That stays as a backup.")
        except HistoryUnavailable:
            _write("It takes the place of a history that cannot be read as it is. That is kept aside.")
    if not _agreed("Restore it?", yes=asked.yes):
        return NO
    restored = restore(history, asked.file)
    _write(f"Restored: {_told(restored.look)}.")
    if restored.kept is not None:
        _write(f"What was there before is kept in {restored.kept}.")
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
        _write(f"{backup.path}: {_told(look)}")
    if not states:
        _write("There are no backups yet; one is made after every session.")
        return NO
    _write("The first is the newest. sps-coach restore FILE looks into one and asks before it restores it.")
    return FINE


def _export(asked: argparse.Namespace) -> int:
    from sps_coach.history.archive import export
    from sps_coach.history.restoring import present

    counts = export(present(places().history), asked.file)
    _write(f"{asked.file}: {counts['sessions']} sessions, {sum(counts.values())} rows in all.")
    return FINE


def _import(asked: argparse.Namespace) -> int:
    from sps_coach.history.archive import take_in

    gained = take_in(places().history, asked.file)
    _write(f"{gained['sessions']} sessions were new, {sum(gained.values())} rows in all.")
    return FINE


def _erase(asked: argparse.Namespace) -> int:
    from sps_coach.history.erasing import erase, what_would_go

    history = places().history
    files = what_would_go(history)
    if not files:
        _write("There is no history to erase.")
        return FINE
    _write(f"These {len(files)} files would be erased for good, and nothing brings them back:")
    for file in files:
        _write(f"  {file}")
    if not _agreed("Erase them?", yes=asked.yes):
        return NO
    _write(f"{erase(history)} files are erased.")
    return FINE


def _review(asked: argparse.Namespace) -> int:
    from sps_coach.history.device import device_id
    from sps_coach.history.plan import practice_day
    from sps_coach.history.restoring import present
    from sps_coach.history.store import Store
    from sps_coach.session.clock import SystemClock

    clock, history = SystemClock(), present(places().history)
    today = practice_day(clock.now(), clock.zone())
    device = device_id(history.parent)
    with closing(Store(history, device)) as store:
        past = store.past()
    if asked.csv is not None:
        _write_csv(history, asked.csv)
    if asked.fhir is not None:
        from sps_coach.history.fhir import Person, bundle

        whole = bundle(past, Person(device, asked.name), _names(), clock.now())
        _write_private(asked.fhir, json.dumps(whole, ensure_ascii=False, indent=2).encode())
        _note(f"{asked.fhir}: {len(whole['entry'])} resources.")
    if asked.ics is not None:
        from sps_coach.history.calendar import calendar

        _write_private(asked.ics, calendar(past.plans, _names(), {}, clock.now()))
        _note(f"{asked.ics}: {len(past.plans)} plans.")
    _tell_review(past, today, asked)
    return FINE


def _write_csv(history: Path, folder: Path) -> None:
    from sps_coach.history.spreadsheets import write_tables

    counts = write_tables(history, folder)
    _note(f"{folder}: {len(counts)} tables, {sum(counts.values())} rows.")


def _tell_review(past: Past, today: date, asked: argparse.Namespace) -> None:
    from sps_coach.history.review import review

    told = review(past, today, asked.since)
    if asked.json:
        _write(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for period in told["planned_and_done"]:
        sessions, dose = period["raw"]["sessions"], period["raw"]["held_s"]
        asked_for = f" of {sessions['prescribed']:g} planned" if sessions["prescribed"] else ""
        held = (
            f", {dose['done'] / 60:.0f} of {dose['prescribed'] / 60:.0f} minutes held"
            if dose["prescribed"]
            else ""
        )
        days = period["days_practised"]
        _write(
            f"{period['first']} to {period['last']}: {sessions['done']:g} sessions{asked_for}, {days} days{held}."
        )


def _demo(asked: argparse.Namespace) -> int:
    from sps_coach.trying import fill

    home, sessions = fill(asked.years)
    _write(f"A made-up history of {sessions} sessions is in {home}. To open it:")
    _write(f"  SPS_COACH_HOME={home} sps-coach")
    return FINE


def _names() -> dict[str, str]:
    """The names of the routines that are there, by their ids."""
    from sps_coach.library.collection import load
    from sps_coach.session.composing import in_language

    return {key: in_language(routine.name, "en") for key, routine in load().routines.items()}


def _write_private(path: Path, content: bytes) -> None:
    with written_whole(path) as beside:
        beside.touch(0o600)
        beside.write_bytes(content)


def _note(line: str) -> None:
    """Say what was written apart from what was asked for, so that ``--json`` stays JSON."""
    print(line, file=sys.stderr, flush=True)


def _a_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2026-01-31') from None


def _years(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 20:
        return int(text)
    raise argparse.ArgumentTypeError(f'"{text}" is not a number of years from 1 to 20')


def _told(look: Look) -> str:
    """What a history holds, in words."""
    if look.first is None or look.last is None:
        return f"no sessions, {look.said} notes and answers"
    first, last = look.first.astimezone().date(), look.last.astimezone().date()
    return f"{look.sessions} sessions from {first} to {last}, {look.said} notes and answers"


def _agreed(question: str, *, yes: bool) -> bool:
    """Ask, where there is somebody to ask; without anybody, nothing is done unless that was said before."""
    if yes:
        return True
    if sys.stdin.isatty():
        sys.stdout.write(f"{question} Type yes, or anything else to leave it: ")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower() == "yes":
            return True
    _write("Nothing was changed. With --yes it is done without asking.")
    return False


def _write(line: str) -> None:
    print(line, flush=True)
