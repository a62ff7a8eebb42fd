"""The command that looks back: what was planned and done, and files to take along."""

from __future__ import annotations

import argparse
import json
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sps_coach.commands.conversation import FINE, persons_language, remark, say, say_plainly, write_private
from sps_coach.library.faults import quoted
from sps_coach.paths import places
from sps_coach.worded import Worded, worded

if TYPE_CHECKING:
    from sps_coach.history.past import Past


def add_commands(commands: Any) -> None:
    """Add this command to those that may be typed.

    Args:
        commands: what ``argparse.ArgumentParser.add_subparsers`` gave.
    """
    review = commands.add_parser("review", help=worded("what was planned and done, and files to take along"))
    review.add_argument("--json", action="store_true")
    review.add_argument(
        "--csv", type=Path, metavar=worded("FOLDER"), help=worded("every table of the history, a file each")
    )
    review.add_argument(
        "--pdf", type=Path, metavar=worded("FILE.pdf"), help=worded("a report of two pages for the clinic")
    )
    review.add_argument(
        "--fhir", type=Path, metavar=worded("FILE.json"), help=worded("an HL7 FHIR R4 Bundle")
    )
    review.add_argument(
        "--ics", type=Path, metavar=worded("FILE.ics"), help=worded("planned sessions, for a calendar")
    )
    review.add_argument("--since", type=_a_day, metavar=worded("DATE"), help=worded("such as 2026-01-31"))
    review.add_argument(
        "--name",
        metavar=worded("NAME"),
        help=worded("the patient's name, if report and bundle are to have it"),
    )
    review.add_argument(
        "--private", action="store_true", help=worded("the report for oneself: with what is not shared")
    )
    review.set_defaults(command=_review)


def _review(asked: argparse.Namespace) -> int:
    from sps_coach.history.device import device_id
    from sps_coach.history.plan import practice_day
    from sps_coach.history.restoring import present
    from sps_coach.history.sharing import seen
    from sps_coach.history.store import Store
    from sps_coach.session.clock import SystemClock

    persons_language()
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
        remark(worded("{file}: {count} plans.", None, len(past.plans), file=str(asked.ics)))
    _tell_review(past, practice_day(now, clock.zone()), asked)
    return FINE


def _write_pdf(everything: Past, asked: argparse.Namespace, now: datetime, zone: str) -> bytes:
    from sps_coach.library.collection import load_all
    from sps_coach.paper.clinic import Wishes, clinic_report

    wishes = Wishes(asked.since, asked.name, asked.private)
    report = clinic_report(everything, wishes, load_all(places()), now, zone)
    write_private(asked.pdf, report)
    told = (
        worded("{file}: a report with what is not shared as well.")
        if asked.private
        else worded("{file}: a report.")
    )
    remark(told.of(file=str(asked.pdf)))
    return report


def _write_fhir(
    past: Past, asked: argparse.Namespace, of: tuple[UUID, datetime], report: bytes | None
) -> None:
    from sps_coach.history.fhir import Person, bundle

    device, now = of
    whole = bundle(past, Person(device, asked.name), _names(), now, report)
    write_private(asked.fhir, json.dumps(whole, ensure_ascii=False, indent=2).encode())
    remark(worded("{file}: {count} resources.", None, len(whole["entry"]), file=str(asked.fhir)))


def _write_csv(history: Path, folder: Path) -> None:
    from sps_coach.history.spreadsheets import write_tables

    counts = write_tables(history, folder)
    remark(
        worded(
            "{folder}: {tables}, {rows}.",
            folder=str(folder),
            tables=worded("{count} tables", None, len(counts)),
            rows=worded("{count} rows", None, sum(counts.values())),
        )
    )


def _tell_review(past: Past, today: date, asked: argparse.Namespace) -> None:
    from sps_coach.history.review import review

    told = review(past, today, asked.since)
    if asked.json:
        say_plainly(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for period in told["planned_and_done"]:
        say(_told_period(period))


def _told_period(period: dict[str, Any]) -> Worded:
    """Say how much was planned and done in some weeks."""
    sessions, dose = period["raw"]["sessions"], period["raw"]["held_s"]
    done = worded("{count} sessions", None, round(sessions["done"]))
    if sessions["prescribed"]:
        done = worded("{sessions} of {planned} planned", sessions=done, planned=round(sessions["prescribed"]))
    told = (
        worded(
            "{first} to {last}: {sessions}, {days}, {held} of {asked} minutes held.",
            held=round(dose["done"] / 60),
            asked=round(dose["prescribed"] / 60),
        )
        if dose["prescribed"]
        else worded("{first} to {last}: {sessions}, {days}.")
    )
    days = worded("{count} days", None, period["days_practised"])
    return told.of(
        first=date.fromisoformat(period["first"]),
        last=date.fromisoformat(period["last"]),
        sessions=done,
        days=days,
    )


def _names() -> dict[str, str]:
    """The names of the routines that are there, by their ids, in the person's language."""
    from sps_coach.library.collection import load_all
    from sps_coach.session.composing import in_language

    chosen = persons_language()
    return {key: in_language(routine.name, chosen) for key, routine in load_all(places()).routines.items()}


def _a_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a date such as 2026-01-31") from None
