"""Days, numbers and kinds as they are written on paper, in the person's language."""

from __future__ import annotations

from datetime import date
from textwrap import shorten

from sps_coach.ui.translation import translate

MOST_CHARACTERS = 280
"""Of what somebody wrote; the history has all of it."""

NONE = "0"
"""A number that is none when it is written."""

NOTHING = "–"
"""Where there is nothing to tell."""


def day(when: date) -> str:
    """A day with its year: "22 Nov 2026"."""
    return translate("Paper", "{day} {year}").format(day=short_day(when), year=when.year)


def short_day(when: date) -> str:
    """A day without its year: "22 Nov"."""
    return (
        translate("Paper", "{day} Jan"),
        translate("Paper", "{day} Feb"),
        translate("Paper", "{day} Mar"),
        translate("Paper", "{day} Apr"),
        translate("Paper", "{day} May"),
        translate("Paper", "{day} Jun"),
        translate("Paper", "{day} Jul"),
        translate("Paper", "{day} Aug"),
        translate("Paper", "{day} Sep"),
        translate("Paper", "{day} Oct"),
        translate("Paper", "{day} Nov"),
        translate("Paper", "{day} Dec"),
    )[when.month - 1].format(day=when.day)


def shortened(text: str) -> str:
    """What somebody wrote, on one line, and no longer than a few lines of a table."""
    return shorten(text, MOST_CHARACTERS, placeholder=" …")


def number(value: float) -> str:
    """A number: whole from 20 on, else with one decimal where it is not whole anyway."""
    rounded = round(value) if abs(value) >= 20 else round(value, 1)
    if rounded == int(rounded):
        return str(int(rounded))
    whole, _, part = f"{rounded:.1f}".partition(".")
    return translate("Paper", "{whole}.{part}").format(whole=whole, part=part)


def signed(value: float) -> str:
    """A change, with its sign: "+0.4", "−0.6" or "0"."""
    told = number(abs(value))
    if told == NONE:
        return told
    return f"+{told}" if value > 0 else f"−{told}"


def share(done: float, prescribed: float) -> str:
    """So much of so much, or a dash where nothing was asked for."""
    if not prescribed:
        return number(done) if done else NOTHING
    return translate("Paper", "{done} of {asked}").format(done=number(done), asked=number(prescribed))


def percent(ratio: float) -> str:
    """A share in hundredths."""
    return translate("Paper", "{count} %").format(count=round(100 * ratio))


def weekdays(which: tuple[int, ...]) -> str:
    """Named days, 1 Monday to 7 Sunday."""
    names = (
        translate("Paper", "Mon"),
        translate("Paper", "Tue"),
        translate("Paper", "Wed"),
        translate("Paper", "Thu"),
        translate("Paper", "Fri"),
        translate("Paper", "Sat"),
        translate("Paper", "Sun"),
    )
    return ", ".join(names[each - 1] for each in which)


def asked(name: str) -> str:
    """What was asked for on a scale."""
    return {
        "stiffness": translate("Paper", "Stiffness"),
        "discomfort": translate("Paper", "Discomfort"),
        "worry": translate("Paper", "Worry"),
    }[name]


def diary(kind: str) -> str:
    """A kind of diary entry."""
    return {
        "medicine": translate("Paper", "Medicine"),
        "infusion": translate("Paper", "Infusion"),
        "plasma-exchange": translate("Paper", "Plasma exchange"),
        "rituximab": translate("Paper", "Rituximab"),
        "appointment": translate("Paper", "Appointment"),
        "counselling": translate("Paper", "Counselling"),
        "spasms": translate("Paper", "Spasms"),
        "free": translate("Paper", "Entry"),
    }[kind]


def sign(kind: str) -> str:
    """A diary entry as one or two letters over a chart; spasms are small strokes instead."""
    return {
        "medicine": translate("Paper", "M"),
        "infusion": translate("Paper", "I"),
        "plasma-exchange": translate("Paper", "P"),
        "rituximab": translate("Paper", "R"),
        "appointment": translate("Paper", "A"),
        "counselling": translate("Paper", "C"),
    }.get(kind, "")
