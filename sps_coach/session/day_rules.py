"""Which kind of day suits today, by the rules that the routine's physiotherapist wrote. Pure.

A rule holds when every answer that it names was given and is reached. Of several rules that hold, the one that offers
the gentlest day counts: first a red flag, then the one that was written first. Where no rule holds, the day stays as
it was chosen before. Nothing is worked out beyond what was written: the person may always choose otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sps_coach.library.models import Text
from sps_coach.library.routines import DAYS, Day, DayRule


@dataclass(frozen=True)
class Feeling:
    """How somebody says they are, each 0 (none) to 10 (the most), or None where it was left out."""

    stiffness: int | None = None
    discomfort: int | None = None
    worry: int | None = None


@dataclass(frozen=True)
class Suggestion:
    """A kind of day, and why.

    Attributes:
        day: what is suggested.
        because: what the physiotherapist wrote with the rule that counts; None where no rule holds.
        red_flags: what they wrote with each red flag that holds, in the order in which it was written.
    """

    day: Day
    because: Text | None = None
    red_flags: tuple[Text, ...] = ()


def holds(rule: DayRule, feeling: Feeling) -> bool:
    """Say whether every answer that a rule names was given and is reached."""
    pairs = (
        (rule.when.stiffness, feeling.stiffness),
        (rule.when.discomfort, feeling.discomfort),
        (rule.when.worry, feeling.worry),
    )
    return all(limit is None or (answer is not None and answer >= limit) for limit, answer in pairs)


def suggest(rules: Sequence[DayRule], feeling: Feeling, chosen: Day = "usual") -> Suggestion:
    """Suggest a kind of day.

    Args:
        rules: the routine's.
        feeling: what was answered.
        chosen: the kind of day that was chosen so far. Somebody who chose an easy day is never led to more.
    """
    holding = [rule for rule in rules if holds(rule, feeling)]
    if not holding:
        return Suggestion(chosen)
    counts = min(holding, key=lambda rule: (DAYS.index(rule.offer), not rule.red_flag))
    day: Day = "easy" if chosen == "easy" else counts.offer
    return Suggestion(day, counts.say, tuple(rule.say for rule in holding if rule.red_flag))
