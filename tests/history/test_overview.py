"""A past as Review draws it: nothing is made up between what was said, and nothing goes missing by being narrowed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.history.adherence import Practice, planned_and_done
from sps_coach.history.doses import added_up, dose_by_exercise, held_sessions
from sps_coach.history.moments import BlockTold, RestTold, told
from sps_coach.history.overview import (
    LEAST_ANSWERS,
    LONGEST_GAP_DAYS,
    WINDOW_DAYS,
    Wanted,
    overview,
    running_middle,
)
from sps_coach.history.past import Past
from sps_coach.history.statements import Correction, Note
from tests.history.looking_back import SHARED, TODAY, a_past
from tests.history.samples import MORNING, after, beginning, block, ending, open_store

FIRST = TODAY - timedelta(days=27)

answers = st.lists(
    st.tuples(st.floats(0, 200), st.integers(0, 10).map(float)),
    min_size=0,
    max_size=60,
    unique_by=lambda p: p[0],
).map(sorted)


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    return a_past(tmp_path_factory.mktemp("past"))


@given(answers)
def test_the_line_lies_among_the_answers_around_it(points: list[tuple[float, float]]) -> None:
    for piece in running_middle(points):
        for day, value in piece:
            # a piece's hanning looks at both neighbours, whose windows reach as far again as the gap to them
            near = [answer for at, answer in points if abs(at - day) <= WINDOW_DAYS + LONGEST_GAP_DAYS]
            assert min(near) <= value <= max(near)


@given(answers)
def test_the_line_stands_only_where_there_are_enough_answers_and_never_over_a_gap(
    points: list[tuple[float, float]],
) -> None:
    days = [day for day, _ in points]
    for piece in running_middle(points):
        assert [day for day, _ in piece] == sorted(day for day, _ in piece)
        for (day, _), (following, _) in pairwise(piece):
            assert following - day <= LONGEST_GAP_DAYS
        for day, _ in piece:
            assert sum(abs(other - day) <= WINDOW_DAYS for other in days) >= LEAST_ANSWERS


@given(answers, st.integers(-5, 5))
def test_the_line_moves_with_its_answers(points: list[tuple[float, float]], by: int) -> None:
    moved = running_middle([(day, answer + by) for day, answer in points])
    for piece, other in zip(running_middle(points), moved, strict=True):
        assert [value + by for _, value in piece] == pytest.approx([value for _, value in other])
        assert [day for day, _ in piece] == [day for day, _ in other]


@given(st.integers(0, 10), st.integers(0, 10), st.integers(0, 29))
def test_one_odd_day_does_not_move_the_line(usual: int, odd: int, place: int) -> None:
    points = [(float(day), float(odd if day == place else usual)) for day in range(30)]
    (piece,) = running_middle(points)
    assert {value for _, value in piece} == {float(usual)}


def test_the_line_is_the_hanned_median() -> None:
    points = [(float(day), float(value)) for day, value in enumerate([1, 5, 2, 8, 3, 9, 4])]
    (piece,) = running_middle(points)
    # all seven lie in every window, so every median is the same one
    assert [value for _, value in piece] == [median([1, 5, 2, 8, 3, 9, 4])] * 7


def test_an_overview_counts_as_adherence_does(past: Past) -> None:
    drawn = overview(past, FIRST, TODAY)
    counted = planned_and_done(
        FIRST, TODAY, [kept.said for kept in past.plans], past.sessions, [kept.said for kept in past.rests],
        past.prescriptions,
    )  # fmt: skip
    assert drawn.practice == Practice(
        counted.days_practised, counted.rest_days, counted.raw.sessions, counted.adjusted.sessions
    )
    assert sum(bool(day.sessions) for day in drawn.days) == counted.days_practised
    assert sum(day.rest for day in drawn.days) == counted.rest_days == 7
    assert sum(week.held for week in drawn.weeks) == sum(len(day.sessions) for day in drawn.days)
    assert sum(week.asked for week in drawn.weeks) == pytest.approx(counted.adjusted.sessions.prescribed)
    assert len(drawn.days) == 28


def test_named_days_are_told_from_others(past: Past) -> None:
    drawn = overview(past, FIRST, TODAY)
    assert {day.day.isoweekday() for day in drawn.days if day.named} == {2, 6}


def test_answers_stand_beside_one_another(past: Past) -> None:
    felt = overview(past, FIRST, TODAY).felt["stiffness"]
    assert len(felt) == len(past.sessions)
    assert {one.after for one in felt} == {4}
    assert all(one.before is not None for one in felt)
    assert [one.at for one in felt] == sorted(one.at for one in felt)
    assert overview(past, FIRST, TODAY).felt["worry"][0].before is None


def test_reasons_stand_with_what_was_eased_and_left_out(past: Past) -> None:
    drawn = overview(past, FIRST, TODAY)
    assert len(drawn.eased) == len(past.easings)
    assert {one.words for one in drawn.eased} == {(SHARED,)}
    assert {one.exercise for one in drawn.left_out} == {"heel-slide"}


@given(
    st.integers(0, 27),
    st.integers(0, 27),
    st.sampled_from([None, "gentle-morning", "armchair-moment"]),
    st.sampled_from([None, "neck-turn", "heel-slide", "nothing"]),
)
def test_whatever_is_narrowed_lies_within(
    past: Past, one: int, other: int, routine: str | None, exercise: str | None
) -> None:
    first, last = FIRST + timedelta(days=min(one, other)), FIRST + timedelta(days=max(one, other))
    drawn = overview(past, first, last, Wanted(routine, exercise, frozenset({"infusion"})))
    whole = overview(past, FIRST, TODAY)
    assert {session.id for session in drawn.sessions} <= {session.id for session in whole.sessions}
    assert all(first <= day.day <= last for day in drawn.days)
    assert set(drawn.dose) <= ({exercise} if exercise else set(whole.dose))
    assert {kept.said.kind for kept in drawn.diary} <= {"infusion"}
    if routine == "armchair-moment":
        assert drawn.sessions == ()


def test_doses_add_up(past: Past) -> None:
    held = held_sessions(past.sessions, past.prescriptions or {})
    whole = added_up(dose for one in held for dose in dose_by_exercise([one]).values())
    drawn = overview(past, FIRST, TODAY)
    assert added_up(drawn.dose.values()) == whole
    assert whole.held_s.done <= whole.held_s.prescribed
    assert all(0.0 <= one.fullness <= 1.0 for one in held)


def test_a_range_that_ends_before_it_begins_is_refused(past: Past) -> None:
    with pytest.raises(ValueError, match="range"):
        overview(past, TODAY, TODAY - timedelta(days=1))


def test_nothing_is_drawn_of_an_empty_past() -> None:
    drawn = overview(Past(), date(2026, 1, 1), date(2026, 1, 7))
    assert (drawn.sessions, drawn.eased, drawn.diary, dict(drawn.dose)) == ((), (), (), {})
    assert not any(day.sessions or day.named or day.rest for day in drawn.days)


def test_a_session_is_told_moment_by_moment(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        session_id = store.begin(**beginning())
        store.block_began(**block(0))
        store.event(kind="ease-off", at=after(4), position_s=3.0, detail="Rest here.")
        store.event(kind="resume", at=after(44), position_s=3.0)
        store.block_ended(**ending(0, outcome="eased", repetitions=4, hold_s=50.0, at=after(60)))
        store.block_began(**block(1, at=after(61)))
        store.block_ended(**ending(1, outcome="left-out", repetitions=0, hold_s=0.0, at=after(62)))
        store.end(outcome="done", at=after(700))
        keep = store.journal.keep
        keep(Note("a spasm", "event", session_id, 0), at=after(800), zone="UTC")
        keep(Note("not today", "block", session_id, 1), at=after(800), zone="UTC")
        keep(Note("at once", "session", session_id), at=after(800), zone="UTC")
        keep(Note("days after", "session", session_id), at=after(86_400), zone="UTC")
        past = store.past_of(session_id)
        whole = told(past, past.sessions[0], store.events(session_id))
    eased, rest, left_out = whole.course
    assert isinstance(eased, BlockTold)
    assert isinstance(rest, RestTold)
    assert isinstance(left_out, BlockTold)
    assert (rest.kind, rest.lasted, rest.cue, rest.words) == (
        "ease-off", timedelta(seconds=40), "Rest here.", ("a spasm",),
    )  # fmt: skip
    assert eased.record is not None
    assert eased.record.done_repetitions == 4
    assert left_out.words == ("not today",)
    assert [(one.text, one.later) for one in whole.words] == [("at once", False), ("days after", True)]
    assert whole.began.hour == 9  # by the clock on the wall in Berlin


def test_what_was_never_begun_is_told_last(past: Past) -> None:
    session = past.sessions[0]
    short = replace(session, blocks=session.blocks[:1])
    course = told(past, short, ()).course
    assert isinstance(course[-1], BlockTold)
    assert (course[-1].at, course[-1].prescribed.exercise_id) == (None, "heel-slide")


def test_a_session_that_was_set_aside_is_not_told(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        session_id = store.begin(**beginning())
        store.journal.keep(Correction(session_id, counts=False), at=MORNING, zone="UTC")
        assert store.past_of(session_id).sessions == ()
        assert store.first_began() == (MORNING, "Europe/Berlin")


def test_a_history_without_sessions_has_no_beginning(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        assert store.first_began() is None
