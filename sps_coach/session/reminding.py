"""When somebody wishes to be reminded, and when that may next be otherwise. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sps_coach.settings import Reminder


def is_time(reminder: Reminder, now: datetime) -> bool:
    """Say whether this moment lies in the hours that were chosen.

    From an evening hour until an earlier one goes past midnight; from an hour until the same one is the whole day.

    Args:
        reminder: what was chosen.
        now: a moment by the clock on the wall.
    """
    if not reminder.on:
        return False
    if reminder.begins < reminder.ends:
        return reminder.begins <= now.hour < reminder.ends
    return now.hour >= reminder.begins or now.hour < reminder.ends


def next_look(reminder: Reminder, now: datetime, longest: timedelta) -> timedelta:
    """Return after how long to look again: at the next full hour that was chosen, or after ``longest``.

    Args:
        reminder: what was chosen.
        now: a moment by the clock on the wall, with its zone.
        longest: the clock may be set and the computer may sleep, so it is never longer than this.
    """
    hours = (
        datetime.combine(now.date(), time(hour), now.tzinfo) for hour in (reminder.begins, reminder.ends)
    )
    coming = (moment if moment > now else moment + timedelta(days=1) for moment in hours)
    return min(longest, *(moment - now for moment in coming))
