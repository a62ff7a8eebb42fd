"""The report for the clinic as a file: what may be told, fitted to two pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from sps_coach import __version__
from sps_coach.history.past import Past
from sps_coach.history.plan import practice_day
from sps_coach.history.sharing import chosen, seen
from sps_coach.library.collection import Library
from sps_coach.paper.about import About
from sps_coach.paper.report import report, usual_span
from sps_coach.paper.typesetting import pages, pdf
from sps_coach.session.composing import in_language
from sps_coach.ui.translation import spoken_now

PAGES = 2
ROWS = (12, 9, 7, 5, 3, 2, 1)
"""How long the lists may be: the first of these with which the report keeps to its pages."""


@dataclass(frozen=True)
class Wishes:
    """What somebody wants of a report.

    Attributes:
        first: its first day; None: the last twelve weeks.
        name: whose practice it is, if they want it told.
        private: the person's own copy, which has what is not shared as well.
        language: of its words.
    """

    first: date | None = None
    name: str | None = None
    private: bool = False
    language: str = field(default_factory=spoken_now)


def clinic_report(past: Past, wishes: Wishes, library: Library, made: datetime, zone: str) -> bytes:
    """Return the report as a PDF file.

    Args:
        past: everything that stands; what is not shared is left out here.
        wishes: what is wanted of it.
        library: tells what routines and exercises are called.
        made: when it is made, in UTC.
        zone: the time zone where the person is; it ends with the practice day there.
    """
    told = past if wishes.private else seen(past)
    about = About(
        usual_span(told, practice_day(made, zone), wishes.first),
        wishes.name or None,
        _names(library, wishes.language),
        __version__,
        None if wishes.private else frozenset(chosen(past).kinds),
        wishes.language,
    )
    for rows in ROWS:
        sheet = report(told, about, rows)
        if pages(sheet) <= PAGES:
            break
    return pdf(sheet, made)


def _names(library: Library, language: str) -> dict[str, str]:
    exercises = {key: in_language(each.name, language) for key, each in library.exercises.items()}
    return exercises | {key: in_language(each.name, language) for key, each in library.routines.items()}
