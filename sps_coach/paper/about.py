"""What a report is about: which days, whose, and what things are called. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sps_coach.history.statements import SharedKind
from sps_coach.paper import words


@dataclass(frozen=True)
class Span:
    """The days that a report is about, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last

    def place(self, day: date) -> float:
        """Where a day lies, from 0 for the first to 1 for the last."""
        return (day - self.first).days / max(1, self.days - 1)


@dataclass(frozen=True)
class About:
    """What a report is about.

    Attributes:
        span: the days.
        name: whose practice it is, if they want it told.
        names: of routines and exercises, by their ids.
        version: of the program.
        kinds: what is shared; None where the report is for the person themselves and has what is private, too.
        language: of its words.
    """

    span: Span
    name: str | None
    names: Mapping[str, str]
    version: str
    kinds: frozenset[SharedKind] | None = None
    language: str = "en"

    def shares(self, kind: SharedKind) -> bool:
        """Whether the report may tell of this."""
        return self.kinds is None or kind in self.kinds

    def day(self, when: date) -> str:
        """A day within the span; its year is told where the span could hold the same day twice."""
        return words.day(when) if self.span.days > 300 else words.short_day(when)

    def called(self, key: str) -> str:
        """The name of a routine or an exercise, or its id where it is gone."""
        return self.names.get(key, key)
