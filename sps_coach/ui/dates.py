"""Days and times of day as the language writes them: its own names, order and stops."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale, QTime

from sps_coach.ui.translation import translate

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat


def day_and_month(day: date, *, short: bool = False) -> str:
    """Such as "22 November", or shorter "22 Nov"."""
    return _filled(translate("Dates", "{day} {month}"), day, short=short)


def day_month_year(day: date, *, short: bool = False) -> str:
    """Such as "22 November 2026", or shorter "22 Nov 2026"."""
    return _filled(translate("Dates", "{day} {month} {year}"), day, short=short)


def in_figures(day: date) -> str:
    """Such as "2026-11-22", or 22.11.2026 where a language writes it so; a line to write in reads both."""
    form = translate("Dates", "{year}-{month}-{day}")
    return form.format(year=day.year, month=f"{day.month:02}", day=f"{day.day:02}")


def month_and_year(day: date) -> str:
    """Such as "November 2026"."""
    named = translate("Dates", "{month} {year}")
    return named.format(month=QLocale().standaloneMonthName(day.month), year=day.year)


def weekday_and_day(day: date) -> str:
    """Such as "Sunday 22 November"."""
    return _filled(translate("Dates", "{weekday} {day} {month}"), day, short=False)


def weekday_and_whole_day(day: date) -> str:
    """Such as "Sunday 22 November 2026"."""
    return _filled(translate("Dates", "{weekday} {day} {month} {year}"), day, short=False)


def weekday(number: int) -> str:
    """A day of the week by its number in ISO 8601, 1 Monday to 7 Sunday."""
    return QLocale().dayName(number)


def time_of_day(when: datetime) -> str:
    """Such as "08:05"."""
    return QLocale().toString(QTime(when.hour, when.minute), _SHORT)


def _filled(form: str, day: date, *, short: bool) -> str:
    locale = QLocale()
    return form.format(
        weekday=locale.dayName(day.isoweekday()),
        day=day.day,
        month=locale.monthName(day.month, _SHORT if short else _LONG),
        year=day.year,
    )
