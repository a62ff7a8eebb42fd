"""What Today offers: one obvious thing, something gentler and something shorter beside it. Pure.

Which routine it is, in this order:

1. On a day of agreed rest, the routine for such days.
2. What a plan asks for today.
3. In the first days of all, the routine for them.
4. What suits the hour: before rising early in the morning, in bed or in a chair by day, winding down in the evening.

After a gap the easy day of it is suggested. Nothing here knows more of a routine than its id, its minutes and its
positions, so a library of one's own works as well: where a routine that is named below is not there, the next is
taken, and in the end any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sps_coach.library.routines import Day

Occasion = Literal["usual", "plan", "first", "gap", "rest", "practised"]
"""Why this is offered; a plan's, the first days', after a gap, agreed rest, something more on a day of practice."""

Resting = Literal["flare", "infusion", "other"]

GAP_DAYS = 5
"""From so many days without a session on, somebody is welcomed back, unless their plan has longer distances."""

GAP_DISTANCES = 2.0
"""And from so many times the usual distance of the plan on."""

FIRST_DAYS = 7
"""How many days of practice belong to the first ones: ``first-week`` is made for seven."""

SHORTER = 0.75
"""What is offered as shorter takes at most this part of the time."""

EARLY, MORNING, MIDDAY, EVENING = 4, 7, 11, 18
"""Hours from which on something else suits; the evening goes on until it is early."""

FIRST = "first-week"
BY_HOUR: Mapping[int, Sequence[str]] = {
    EARLY: ("before-rising", "gentle-morning"),
    MORNING: ("gentle-morning",),
    MIDDAY: ("chair-anywhere", "armchair-moment"),
    EVENING: ("evening-wind-down", "breathing-rest"),
}
"""What suits from an hour on."""

FOR_REST: Mapping[Resting, Sequence[str]] = {
    "infusion": ("after-infusion", "breathing-rest"),
    "flare": ("bad-day-in-bed", "breathing-rest"),
    "other": ("breathing-rest", "breathing-and-grounding"),
}
"""What is small enough for a day of agreed rest. Its files say what each is for; all wait for a clinician's review."""

SMALL = ("armchair-moment", "breathing-rest", "breathing-and-grounding")
"""What is offered as shorter before anything else is."""

ELSE = "gentle-morning"


@dataclass(frozen=True)
class Practicable:
    """A routine as far as choosing needs it.

    Attributes:
        routine_id: its id.
        minutes: about how long it takes on each kind of day.
        position: the position in which it begins, or empty.
    """

    routine_id: str
    minutes: Mapping[Day, int]
    position: str = ""


@dataclass(frozen=True)
class Circumstances:
    """What the choice depends on.

    Attributes:
        hour: the hour of the day, 0 to 23.
        due: routines that a plan asks for now, the first one first.
        resting: why rest is agreed for today, or None.
        days_since: days since the last session, 0 for today; None where there was none yet.
        days_practised: on how many days there was practice.
        usual_distance: days between two sessions as planned, or None without a plan.
    """

    hour: int
    due: tuple[str, ...] = ()
    resting: Resting | None = None
    days_since: int | None = None
    days_practised: int = 0
    usual_distance: float | None = None


Choice = tuple[str, Day]
"""A routine's id and a kind of day."""


@dataclass(frozen=True)
class Chosen:
    """What is offered, the one obvious thing first, and why."""

    choices: tuple[Choice, ...]
    occasion: Occasion = "usual"


def choose(known: Sequence[Practicable], now: Circumstances) -> Chosen:
    """Choose what Today offers.

    Args:
        known: every routine of the library, in its order.
        now: what the choice depends on.

    Returns:
        The suggestion, something gentler, something shorter, and whatever else is planned or the usual day of it;
        each once. Empty where no routine is known.
    """
    routines = {each.routine_id: each for each in known}
    if not routines:
        return Chosen(())
    occasion = _occasion(routines, now)
    main = routines[_suggested(routines, now)]
    day: Day = "easy" if occasion in ("gap", "rest") else "usual"
    others = (
        _gentler(routines, main, day),
        _shorter(routines, main, main.minutes[day]),
        (main.routine_id, "usual"),
        *((name, "usual") for name in now.due if name in routines and occasion != "rest"),
    )
    choices: dict[Choice, None] = dict.fromkeys(
        each for each in ((main.routine_id, day), *others) if each is not None
    )
    return Chosen(tuple(choices), occasion)


def is_gap(now: Circumstances) -> bool:
    """Say whether so long has passed since the last session that somebody is welcomed back."""
    if now.days_since is None:
        return False
    return now.days_since >= max(GAP_DAYS, GAP_DISTANCES * (now.usual_distance or 0.0))


def _occasion(routines: Mapping[str, Practicable], now: Circumstances) -> Occasion:
    if now.resting is not None:
        return "rest"
    if is_gap(now):
        return "gap"
    if any(name in routines for name in now.due):
        return "plan"
    if now.days_since == 0:
        return "practised"
    return "first" if _are_first_days(now) and FIRST in routines else "usual"


def _are_first_days(now: Circumstances) -> bool:
    return now.usual_distance is None and now.days_practised < FIRST_DAYS


def _suggested(routines: Mapping[str, Practicable], now: Circumstances) -> str:
    wanted: list[str] = []
    if now.resting is not None:
        wanted += FOR_REST[now.resting]
    wanted += now.due
    if _are_first_days(now):
        wanted.append(FIRST)
    begins = max((hour for hour in BY_HOUR if hour <= now.hour), default=EVENING)
    wanted += (*BY_HOUR[begins], ELSE, *routines)
    return next(name for name in wanted if name in routines)


def _gentler(routines: Mapping[str, Practicable], main: Practicable, day: Day) -> Choice | None:
    """The easy day of the same routine; where that is suggested already, breathing on an easy day."""
    if day != "easy":
        return (main.routine_id, "easy")
    breathing = ("breathing-and-grounding" if main.position == "sitting" else "breathing-rest", *SMALL)
    return next(
        (
            (name, "easy")
            for name in breathing
            if name in routines
            and name != main.routine_id
            and routines[name].minutes["easy"] <= main.minutes["easy"]
        ),
        None,
    )


def _shorter(routines: Mapping[str, Practicable], main: Practicable, minutes: int) -> Choice | None:
    """Another routine that takes clearly less time: a small one first, and rather in the same position."""
    others = [
        (name, day)
        for name, day in _in_order(routines)
        if name != main.routine_id and routines[name].minutes[day] <= SHORTER * minutes
    ]
    return min(
        others,
        key=lambda each: (
            each[0] not in SMALL,
            routines[each[0]].position != main.position,
            each[1] != "usual",
            -routines[each[0]].minutes[each[1]],
        ),
        default=None,
    )


def _in_order(routines: Mapping[str, Practicable]) -> Iterator[Choice]:
    for name in (*SMALL, *routines):
        if name in routines:
            yield name, "usual"
            yield name, "easy"
