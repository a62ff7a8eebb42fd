"""The words of a session are made anew wherever they may differ, and only there."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import pairwise

import pytest

from sps_coach.session.composing import compose
from sps_coach.session.engine import advance, command
from sps_coach.session.events import Command
from sps_coach.session.moment import Moment
from sps_coach.session.showing import moment
from sps_coach.session.standing import Session
from sps_coach.ui.session.controls import choices_for
from sps_coach.ui.session.saying import Asked, gist, said
from tests.session.samples import library, routine

NOBODY_ASKED = Asked()


def lived() -> list[Moment]:
    """A session, second by second, with pause and easing off."""
    timeline = compose(
        routine({"exercise": "heel-slide"}, {"rest_s": 10.0}, {"exercise": "neck-turn"}), library()
    )
    session, _ = command(Session(timeline), Command.BEGIN, 0.0)
    asked = {40: Command.PAUSE, 60: Command.RESUME, 90: Command.EASE_OFF, 120: Command.RESUME}
    found = []
    for second in range(int(timeline.total_s) + 60):
        session, _ = advance(session, second)
        if second in asked:
            session, _ = command(session, asked[second], second)
        found.append(moment(session, second, f"notice {second}"))
    return found


LIVED = lived()
NAMES = [each.name for each in fields(Moment)]


@pytest.mark.parametrize("name", NAMES)
def test_whatever_changes_words_or_what_is_offered_changes_their_gist(name: str) -> None:
    for one in LIVED[::5]:
        for other in LIVED[::11]:
            then = replace(one, **{name: getattr(other, name)})
            if gist(one, NOBODY_ASKED) == gist(then, NOBODY_ASKED):
                assert said(one, NOBODY_ASKED) == said(then, NOBODY_ASKED)
                assert choices_for(one.state) == choices_for(then.state)


def test_most_moments_have_the_gist_of_the_one_before() -> None:
    gists = [gist(each, NOBODY_ASKED) for each in LIVED]
    assert sum(one != then for one, then in pairwise(gists)) < len(gists) / 3
