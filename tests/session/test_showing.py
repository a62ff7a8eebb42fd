"""What a session has to show: what will be drawn next, and no word before it is said."""

from __future__ import annotations

from itertools import pairwise

from sps_coach.session.composing import compose
from sps_coach.session.engine import advance, command
from sps_coach.session.events import Command
from sps_coach.session.moment import Moment, State
from sps_coach.session.showing import moment
from sps_coach.session.standing import Session
from tests.session.samples import library, routine


def test_each_scene_is_told_while_the_one_before_is_shown() -> None:
    timeline = compose(
        routine(*({"exercise": name, "day": "easy"} for name in sorted(library()))), library(), "good"
    )
    session, _ = command(Session(timeline), Command.BEGIN, 0.0)
    lived: list[Moment] = []
    for tenth in range(int(10 * timeline.total_s) + 20):
        session, _ = advance(session, tenth / 10)
        if session.state is State.RUNNING:
            lived.append(moment(session, tenth / 10))
    another = [(one, then) for one, then in pairwise(lived) if one.scene is not then.scene]
    assert len(another) > 10
    assert all(one.coming is then.scene for one, then in another)
    assert lived[-1].coming is None


def test_while_it_waits_nothing_is_read_that_will_be_said_only_later() -> None:
    timeline = compose(routine({"exercise": "heel-slide"}), library(), waits="to-settle")
    session, _ = command(Session(timeline), Command.BEGIN, 0.0)
    shown: set[str] = set()
    for tenth in range(int(10 * timeline.total_s)):
        session, _ = advance(session, tenth / 10)
        if session.state is State.WAITING:
            shown.add(moment(session, tenth / 10).caption)
    assert session.state is State.WAITING
    assert any(cue.voice_at == session.place for cue in timeline.cues), "something is to be said right after"
    assert shown == {""}
