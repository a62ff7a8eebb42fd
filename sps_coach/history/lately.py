"""How practice stands on a day: what the plans still ask for, agreed rest, and how long ago it was. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil

from sps_coach.history.doses import practised
from sps_coach.history.plan import STRETCH, in_force, practice_day, routines_planned
from sps_coach.history.records import SessionRecord, in_zone
from sps_coach.history.statements import AgreedRest, Plan, RestReason


@dataclass(frozen=True)
class Lately:
    """What is to be known of the days before, for what Today offers.

    Attributes:
        due: the routines that a plan asks for today and that were not practised for it yet; the one whose time of day
            it is comes first.
        resting: why rest is agreed for today, or None where it is not.
        days_since: practice days since the last session that was practised, 0 for today; None where there was none.
        days_practised: on how many of the days that were looked at there was practice.
        usual_distance: days between two sessions as the plans ask for them, or None without a plan.
    """

    due: tuple[str, ...] = ()
    resting: RestReason | None = None
    days_since: int | None = None
    days_practised: int = 0
    usual_distance: float | None = None


def lately(
    sessions: Sequence[SessionRecord],
    plans: Sequence[Plan],
    rests: Sequence[AgreedRest],
    now: datetime,
    zone: str,
) -> Lately:
    """Say how practice stands.

    Args:
        sessions: the latest ones, in any order; those of the last seven days are needed for quotas.
        plans: whatever their time.
        rests: agreed rest, whatever its time.
        now: the present moment.
        zone: the local time zone's name.
    """
    today = practice_day(now, zone)
    lived = [(one.routine_id, practice_day(one.began, one.zone)) for one in sessions if practised(one)]
    last = max((day for _, day in lived), default=None)
    covering = [
        plan for name in routines_planned(plans) if (plan := in_force(plans, name, today)) is not None
    ]
    a_week = sum(plan.quota or len(plan.weekdays) for plan in covering)
    return Lately(
        due=tuple(plan.routine_id for plan in due(covering, lived, today, in_zone(now, zone).time())),
        resting=next((rest.reason for rest in rests if rest.first <= today <= rest.last), None),
        days_since=None if last is None else max((today - last).days, 0),
        days_practised=len({day for _, day in lived}),
        usual_distance=STRETCH / a_week if a_week else None,
    )


def due(plans: Sequence[Plan], lived: Sequence[tuple[str, date]], today: date, at: time) -> tuple[Plan, ...]:
    """Return the plans that ask for a session today, those whose time of day it is first.

    A plan with named days asks on these days, and a plan with a quota as long as fewer sessions were practised in
    the seven days that end today; neither asks for more on one day than its even share, which is one where it is a
    part of one.

    Args:
        plans: those in force today, at most one for each routine.
        lived: routine and practice day of each session that was practised.
        today: the practice day.
        at: the local time.
    """
    counted = Counter(lived)
    asking = [plan for plan in plans if _asks(plan, counted, today)]
    return tuple(sorted(asking, key=lambda plan: not _its_time(plan, at)))


def _asks(plan: Plan, lived: Counter[tuple[str, date]], today: date) -> bool:
    done_today = lived[plan.routine_id, today]
    if plan.quota is None:
        return today.isoweekday() in plan.weekdays and not done_today
    stretch = (today - timedelta(days=number) for number in range(STRETCH))
    done = sum(lived[plan.routine_id, day] for day in stretch)
    return done < plan.quota and done_today < ceil(plan.quota / STRETCH)


def _its_time(plan: Plan, at: time) -> bool:
    """Whether a plan is for this time of day; one without a window is for any, and a window may go past midnight."""
    first, last = plan.window_from or time.min, plan.window_to or time.max
    return first <= at <= last if first <= last else at >= first or at <= last
