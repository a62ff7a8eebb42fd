"""The command that looks back: what was planned and done, and files to take along."""

from __future__ import annotations

import argparse
import json
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sps_coach.commands.conversation import FINE, remark, say, write_private
from sps_coach.paths import places

if TYPE_CHECKING:
    from sps_coach.history.past import Past


def add_commands(commands: Any) -> None:
    """Add this command to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    review = commands.add_parser("review", help="what was planned and done, and files to take along")
    review.add_argument("--json", action="store_true")
    review.add_argument("--csv", type=Path, metavar="FOLDER", help="every table of the history, a file each")
    review.add_argument("--pdf", type=Path, metavar="FILE.pdf", help="a report of two pages for the clinic")
    review.add_argument("--fhir", type=Path, metavar="FILE.json", help="an HL7 FHIR R4 Bundle")
    review.add_argument("--ics", type=Path, metavar="FILE.ics", help="planned sessions, for a calendar")
    review.add_argument("--since", type=_a_day, metavar="DATE", help="such as 2026-01-31")
    review.add_argument(
        "--name", metavar="NAME", help="the patient's name, if report and bundle are to have it"
    )
    review.add_argument(
        "--private", action="store_true", help="the report for oneself: with what is not shared"
    )
    review.set_defaults(command=_review)


def _review(asked: argparse.Namespace) -> int:
    from sps_coach.history.device import device_id
    from sps_coach.history.plan import practice_day
    from sps_coach.history.restoring import present
    from sps_coach.history.sharing import seen
    from sps_coach.history.store import Store
    from sps_coach.session.clock import SystemClock

    _language()
    clock, history = SystemClock(), present(places().history)
    now, device = clock.now(), device_id(history.parent)
    with closing(Store(history, device)) as store:
        everything = store.past()
    past = seen(everything)
    if asked.csv is not None:
        _write_csv(history, asked.csv)
    report = None if asked.pdf is None else _write_pdf(everything, asked, now, clock.zone())
    if asked.fhir is not None:
        _write_fhir(past, asked, (device, now), report)
    if asked.ics is not None:
        from sps_coach.history.calendar import calendar
        from sps_coach.ui.sentences import in_words

        write_private(asked.ics, calendar(past.plans, _names(), {}, now, in_words))
        remark(f"{asked.ics}: {len(past.plans)} plans.")
    _tell_review(past, practice_day(now, clock.zone()), asked)
    return FINE


def _write_pdf(everything: Past, asked: argparse.Namespace, now: datetime, zone: str) -> bytes:
    from sps_coach.library.collection import load_all
    from sps_coach.paper.clinic import Wishes, clinic_report

    wishes = Wishes(asked.since, asked.name, asked.private)
    report = clinic_report(everything, wishes, load_all(places()), now, zone)
    write_private(asked.pdf, report)
    remark(
        f"{asked.pdf}: a report with what is not shared as well."
        if asked.private
        else f"{asked.pdf}: a report."
    )
    return report


def _write_fhir(
    past: Past, asked: argparse.Namespace, of: tuple[UUID, datetime], report: bytes | None
) -> None:
    from sps_coach.history.fhir import Person, bundle

    device, now = of
    whole = bundle(past, Person(device, asked.name), _names(), now, report)
    write_private(asked.fhir, json.dumps(whole, ensure_ascii=False, indent=2).encode())
    remark(f"{asked.fhir}: {len(whole['entry'])} resources.")


def _write_csv(history: Path, folder: Path) -> None:
    from sps_coach.history.spreadsheets import write_tables

    counts = write_tables(history, folder)
    remark(f"{folder}: {len(counts)} tables, {sum(counts.values())} rows.")


def _tell_review(past: Past, today: date, asked: argparse.Namespace) -> None:
    from sps_coach.history.review import review

    told = review(past, today, asked.since)
    if asked.json:
        say(json.dumps(told, ensure_ascii=False, indent=2))
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
        say(
            f"{period['first']} to {period['last']}: {sessions['done']:g} sessions{asked_for}, {days} days{held}."
        )


def _names() -> dict[str, str]:
    """The names of the routines that are there, by their ids, in the person's language."""
    from sps_coach.library.collection import load_all
    from sps_coach.session.composing import in_language

    chosen = _language()
    return {key: in_language(routine.name, chosen) for key, routine in load_all(places()).routines.items()}


def _language() -> str:
    """Let every word from now on be in the person's language, and return its code."""
    from sps_coach.settings import read
    from sps_coach.ui.translation import speak

    return speak(read(places().choices)[0].language)


def _a_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2026-01-31') from None
