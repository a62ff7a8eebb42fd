"""Which kind of day is suggested: exactly what was written, the gentlest of what holds, and never more than chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.library.routines import DAYS, Day, DayRule, When
from sps_coach.session.day_rules import Feeling, Suggestion, holds, suggest
from tests.shipped import shipped_library

STIFF, SORE, WORRIED = {"en": "A stiff day."}, {"en": "A sore day."}, {"en": "A worried day."}
GOOD, PLAIN, FLAG = {"en": "A good day."}, {"en": "A day as usual."}, {"en": "Please call the clinic."}

RULES = (
    DayRule(when=When(stiffness=0), offer="good", say=GOOD),
    DayRule(when=When(stiffness=3), offer="usual", say=PLAIN),
    DayRule(when=When(stiffness=7), offer="easy", say=STIFF),
    DayRule(when=When(discomfort=6), offer="easy", say=SORE),
    DayRule(when=When(discomfort=9), offer="easy", say=FLAG, red_flag=True),
    DayRule(when=When(stiffness=5, worry=5), offer="easy", say=WORRIED),
)

answers = st.none() | st.integers(0, 10)
feelings = st.builds(Feeling, answers, answers, answers)
days = st.sampled_from(DAYS)
whens = (
    st.fixed_dictionaries(dict.fromkeys(("stiffness", "discomfort", "worry"), answers))
    .filter(lambda limits: any(limit is not None for limit in limits.values()))
    .map(lambda limits: When(**limits))
)
rules = st.lists(
    st.builds(
        lambda when, offer, flag, number: DayRule(
            when=when, offer=offer, red_flag=flag, say={"en": f"Rule {number}."}
        ),
        whens,
        days,
        st.booleans(),
        st.integers(0, 99),
    ),
    max_size=6,
)


@pytest.mark.parametrize(
    ("feeling", "expected"),
    [
        (Feeling(), Suggestion("usual")),
        (Feeling(stiffness=2), Suggestion("good", GOOD)),
        (Feeling(stiffness=3), Suggestion("usual", PLAIN)),
        (Feeling(stiffness=7), Suggestion("easy", STIFF)),
        (Feeling(discomfort=6), Suggestion("easy", SORE)),
        (Feeling(stiffness=8, discomfort=9), Suggestion("easy", FLAG, (FLAG,))),
        (Feeling(worry=9), Suggestion("usual")),
        (Feeling(stiffness=5, worry=5), Suggestion("easy", WORRIED)),
    ],
)
def test_what_was_written_is_suggested(feeling: Feeling, expected: Suggestion) -> None:
    assert suggest(RULES, feeling) == expected


@given(rules, days)
def test_without_answers_or_rules_the_day_stays_as_chosen(written: list[DayRule], chosen: Day) -> None:
    assert suggest(written, Feeling(), chosen) == Suggestion(chosen)
    assert suggest((), Feeling(10, 10, 10), chosen) == Suggestion(chosen)


@given(rules, feelings, days)
def test_what_counts_was_written_and_is_the_gentlest_that_holds(
    written: list[DayRule], feeling: Feeling, chosen: Day
) -> None:
    suggested = suggest(written, feeling, chosen)
    holding = [rule for rule in written if holds(rule, feeling)]
    if not holding:
        assert suggested.because is None
        return
    gentlest = min(DAYS.index(rule.offer) for rule in holding)
    assert suggested.because in [rule.say for rule in holding if DAYS.index(rule.offer) == gentlest]
    assert suggested.day == ("easy" if chosen == "easy" else DAYS[gentlest])


@given(rules, feelings)
def test_no_red_flag_is_ever_passed_over(written: list[DayRule], feeling: Feeling) -> None:
    flags = [rule.say for rule in written if rule.red_flag and holds(rule, feeling)]
    assert list(suggest(written, feeling).red_flags) == flags


@given(rules, feelings, st.sampled_from(["stiffness", "discomfort", "worry"]))
def test_a_worse_answer_never_takes_a_rule_away(written: list[DayRule], feeling: Feeling, which: str) -> None:
    worse = replace(feeling, **{which: 10})
    before = [rule for rule in written if holds(rule, feeling)]
    assert all(holds(rule, worse) for rule in before)
    if before:
        assert DAYS.index(suggest(written, worse).day) <= DAYS.index(suggest(written, feeling).day)


def test_every_shipped_routine_offers_its_easy_day_on_a_hard_one() -> None:
    for routine in shipped_library().routines.values():
        for feeling in (Feeling(stiffness=7), Feeling(discomfort=6), Feeling(worry=7)):
            assert suggest(routine.day_rules, feeling).day == "easy", routine.id
        very_sore = suggest(routine.day_rules, Feeling(discomfort=9))
        assert very_sore.red_flags == (very_sore.because,), routine.id
        assert not suggest(routine.day_rules, Feeling(6, 5, 6)).red_flags
