"""Which days are looked at, and where on an axis they lie. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

LENGTHS = (7, 14, 28, 56, 91, 182, 365, 730, 1826, 3652)
"""Days that zooming goes along; beyond the last lies everything."""

MONTHS_FROM = 420
"""From this many days on, a calendar of single days could not be read, so months are drawn."""


@dataclass(frozen=True)
class Span:
    """Days that end with one day.

    Attributes:
        days: how many; None from the beginning of the history on.
        last: the last one; None the present day.
    """

    days: int | None = 91
    last: date | None = None

    def closer(self, shown: int, at: date | None = None, first: date | None = None) -> Span:
        """Return fewer days around a day; without one, those that end with the same day."""
        shorter = [length for length in LENGTHS if length < shown]
        if not shorter:
            return self
        days = shorter[-1]
        if at is None or first is None:
            return replace(self, days=days)
        share = min(max((at - first).days / max(shown, 1), 0.0), 1.0)
        return Span(days, at + timedelta(days=round(days * (1 - share))))

    def wider(self, shown: int, whole: int) -> Span:
        """Return more days that end with the same day; everything, where that is all there is."""
        longer = next((length for length in LENGTHS if length > shown), None)
        if longer is None or longer >= whole:
            return Span(None, None)
        return replace(self, days=longer)

    def moved(self, by: int, first: date, last: date, begins: date, today: date) -> Span:
        """Return the same days moved by some days, as far as there are any.

        Args:
            by: how many days later, or earlier where negative.
            first: the first day that is shown now.
            last: the last one.
            begins: the first day of the history.
            today: the present one.
        """
        days = (last - first).days + 1
        earliest = min(begins + timedelta(days=days - 1), today)
        moved = min(max(last + timedelta(days=by), earliest), today)
        return Span(days, None if moved == today else moved)


@dataclass(frozen=True)
class Axis:
    """Time from left to right.

    Attributes:
        first: the first day.
        last: the last one; its end is the right end.
        left: where it begins, pixels.
        right: where it ends, pixels.
    """

    first: date
    last: date
    left: float
    right: float

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def a_day(self) -> float:
        """The width of a day, pixels."""
        return (self.right - self.left) / self.days

    def x(self, day: float) -> float:
        """Where a day (its ordinal, with the time as a part of one) lies."""
        return self.left + (day - self.first.toordinal()) * self.a_day

    def day_at(self, x: float) -> date:
        """The day that lies here, within the axis."""
        number = int((x - self.left) // max(self.a_day, 1e-9))
        return self.first + timedelta(days=min(max(number, 0), self.days - 1))


Step = Literal["day", "week", "month", "quarter", "year"]
"""What the ticks of an axis stand for."""

_PER_STEP: tuple[tuple[Step, float], ...] = (
    ("day", 1),
    ("week", 7),
    ("month", 28),
    ("quarter", 89),
    ("year", 365),
)


def ticks(axis: Axis, label_px: float) -> tuple[Step, tuple[date, ...]]:
    """Return the days at which an axis is labelled, and what they stand for, as densely as the labels allow.

    Args:
        axis: the axis.
        label_px: the room that one label needs.
    """
    fitting: list[Step] = [name for name, days in _PER_STEP if days * axis.a_day >= label_px]
    step: Step = fitting[0] if fitting else "year"
    found = tuple(_steps(axis.first, axis.last, step))
    every = max(1, round(label_px / max(365 * axis.a_day, 1e-9) + 0.5)) if step == "year" else 1
    return step, found[::every]


def _steps(first: date, last: date, step: Step) -> Iterator[date]:
    day = first
    if step == "week":
        day += timedelta(days=-day.weekday() % 7)
    while day <= last:
        if step in ("day", "week"):
            yield day
            day += timedelta(days=1 if step == "day" else 7)
            continue
        if day.day == 1 and (day.month - 1) % {"month": 1, "quarter": 3, "year": 12}[step] == 0:
            yield day
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
