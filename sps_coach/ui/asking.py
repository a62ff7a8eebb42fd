"""The check-in and the check-out in lines of text, for the coach in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from sps_coach.history.statements import Answers
from sps_coach.ui import words
from sps_coach.ui.translation import translate

if TYPE_CHECKING:
    from sps_coach.library.routines import Day
    from sps_coach.ui.desk import Advice, Offer

Read = Callable[[], str | None]
"""Reads one line that the person writes, without its end; None where there are no more."""
Write = Callable[[str], None]

NUMBERS = {str(number): number for number in range(11)}


class _PassedOver(Exception):  # noqa: N818 - it is a choice
    """Nothing more is to be asked."""


def ask(moment: Literal["before", "after"], read: Read, write: Write) -> Answers | None:
    """Ask how it is, each in one line; an empty line leaves it out, and N passes over everything.

    Returns:
        What was answered, or None where nothing was.
    """
    write(
        translate(
            "Asking",
            "How it is just now, 0 none to 10 the most. Enter leaves an answer out, N passes over all of it.",
        )
        if moment == "before"
        else translate(
            "Asking",
            "How it is now, 0 none to 10 the most. Enter leaves an answer out, N passes over all of it.",
        )
    )
    try:
        stiffness = _number(translate("Asking", "Stiffness:"), read, write)
        discomfort = _number(translate("Asking", "Discomfort:"), read, write)
        worry = _number(translate("Asking", "Worry:"), read, write)
        medicine = ""
        if moment == "before":
            medicine = _line(translate("Asking", "Medicine and when, in your own words:"), read, write)
        said = _line(translate("Asking", "Anything else, in your own words:"), read, write)
    except _PassedOver:
        return None
    answers = Answers(
        moment, stiffness=stiffness, discomfort=discomfort, worry=worry, medicine=medicine, words=said
    )
    return answers if answers != Answers(moment) else None


def choose_day(offers: Sequence[Offer], advice: Advice, plan: str, read: Read, write: Write) -> Day:
    """Say what the routine's rules suggest and why, and let the person choose; an empty line takes what is suggested.

    Args:
        offers: the routine on each kind of day, from the least to the most.
        advice: what is suggested.
        plan: the emergency plan that the person wrote, or empty.
        read: reads a line.
        write: writes a line.
    """
    for text in advice.red_flags or ((advice.because,) if advice.because else ()):
        write(text)
    if advice.red_flags and plan:
        write(translate("Asking", "Your emergency plan: {plan}").format(plan=plan))
    if len(offers) < 2:
        return advice.day
    for number, offer in enumerate(offers, 1):
        write(
            translate("Asking", "  {number}  {day}, {minutes}").format(
                number=number, day=words.day_choice(offer.day), minutes=words.about_minutes(offer.minutes)
            )
        )
    write(
        translate("Asking", "A number chooses; Enter takes: {day}.").format(day=words.day_choice(advice.day))
    )
    by_number = {str(number): offer.day for number, offer in enumerate(offers, 1)}
    return by_number.get((read() or "").strip(), advice.day)


def _line(question: str, read: Read, write: Write) -> str:
    write(question)
    answer = read()
    if answer is None or answer.strip().lower() == "n":
        raise _PassedOver
    return answer.strip()


def _number(question: str, read: Read, write: Write) -> int | None:
    """A number from 0 to 10; anything else is asked once more, and then left out."""
    answer = _line(question, read, write)
    if answer and answer not in NUMBERS:
        answer = _line(translate("Asking", "A number from 0 to 10, or Enter alone:"), read, write)
    return NUMBERS.get(answer)
