"""What the days before say for today: what is still asked for, agreed rest, and how long ago it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history.lately import Lately, lately
from sps_coach.history.records import SessionRecord
from sps_coach.history.statements import AgreedRest, Plan

ZONE = "Europe/Berlin"
WEDNESDAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 9, 0, tzinfo=ZoneInfo(ZONE))
QUOTA = Plan("gentle-morning", 1, "c0ffee", date(2026, 1, 1), quota=3)
NAMED = Plan("hands", 1, "c0ffee", date(2026, 1, 1), weekdays=(1, 3, 5))


def session(days_ago: int, routine: str = "gentle-morning", **changes: Any) -> SessionRecord:
    began = NOW - timedelta(days=days_ago, hours=1)
    one = SessionRecord(uuid4(), uuid4(), routine, 1, "c0ffee", "usual", 3, 600.0, began, ZONE, "done", began)
    return replace(one, **changes)


def test_without_anything_nothing_is_asked() -> None:
    assert lately((), (), (), NOW, ZONE) == Lately()


@pytest.mark.parametrize(
    ("days_ago", "asked"),
    [((), True), ((1, 2), True), ((1, 2, 6), False), ((1, 2, 7), True), ((0,), False), ((1, 1, 1), False)],
)
def test_a_quota_asks_until_it_is_reached(days_ago: tuple[int, ...], asked: bool) -> None:
    stood = lately([session(days) for days in days_ago], [QUOTA], (), NOW, ZONE)
    assert stood.due == (("gentle-morning",) if asked else ())


def test_named_days_ask_once_on_their_day() -> None:
    assert lately((), [NAMED], (), NOW, ZONE).due == ("hands",)
    assert lately((), [NAMED], (), NOW + timedelta(days=1), ZONE).due == ()
    assert lately([session(0, "hands")], [NAMED], (), NOW, ZONE).due == ()
    assert lately([session(1, "hands")], [NAMED], (), NOW, ZONE).due == ("hands",)


def test_twice_a_day_asks_twice() -> None:
    twice = replace(QUOTA, quota=14)
    assert lately([session(0)], [twice], (), NOW, ZONE).due == ("gentle-morning",)
    assert lately([session(0), session(0)], [twice], (), NOW, ZONE).due == ()


def test_what_its_time_of_day_is_comes_first() -> None:
    evening = replace(QUOTA, window_from=time(18), window_to=time(21))
    assert lately((), [evening, NAMED], (), NOW, ZONE).due == ("hands", "gentle-morning")
    assert lately((), [evening, NAMED], (), NOW.replace(hour=19), ZONE).due == ("gentle-morning", "hands")
    night = replace(QUOTA, window_from=time(22), window_to=time(2))
    assert lately((), [NAMED, night], (), NOW.replace(hour=23), ZONE).due == ("hands", "gentle-morning")


def test_plans_out_of_their_time_ask_for_nothing() -> None:
    over = replace(NAMED, last=WEDNESDAY - timedelta(days=1))
    later = replace(QUOTA, first=WEDNESDAY + timedelta(days=1))
    assert lately((), [over, later], (), NOW, ZONE) == Lately()


def test_a_session_in_which_nothing_was_done_is_none() -> None:
    begun = session(0, outcome="ended-early")
    assert lately([begun], [QUOTA], (), NOW, ZONE).due == ("gentle-morning",)
    assert lately([begun], (), (), NOW, ZONE).days_since is None


def test_agreed_rest_is_told_on_both_its_ends() -> None:
    rest = AgreedRest(WEDNESDAY - timedelta(days=1), WEDNESDAY, "infusion")
    told = [lately((), (), [rest], NOW + timedelta(days=days), ZONE).resting for days in (-2, -1, 0, 1)]
    assert told == [None, "infusion", "infusion", None]


def test_the_night_belongs_to_the_day_before() -> None:
    at_night = replace(session(0), began=NOW.replace(hour=3))
    assert lately([at_night], (), (), NOW, ZONE).days_since == 1


def test_the_usual_distance_is_that_of_all_plans() -> None:
    assert lately((), [QUOTA], (), NOW, ZONE).usual_distance == pytest.approx(7 / 3)
    assert lately((), [QUOTA, NAMED], (), NOW, ZONE).usual_distance == pytest.approx(7 / 6)


@given(st.lists(st.integers(0, 30), max_size=20), st.integers(1, 21))
def test_more_practice_never_asks_for_more(days_ago: list[int], quota: int) -> None:
    plan = replace(QUOTA, quota=quota)
    sessions = [session(days) for days in days_ago]
    told = [bool(lately(sessions[:count], [plan], (), NOW, ZONE).due) for count in range(len(sessions) + 1)]
    assert told == sorted(told, reverse=True)
    stood = lately(sessions, [plan], (), NOW, ZONE)
    assert stood.days_since == min(days_ago, default=None)
    assert stood.days_practised == len(set(days_ago))
