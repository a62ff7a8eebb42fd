"""At the end there is always the same settling minute: in every routine, on every day, however one came there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sps_coach.library.routines import DAYS, Day
from sps_coach.practice import laid_out
from sps_coach.session.engine import Session, Step, advance, begin_at, command
from sps_coach.session.events import Command, CueDue, Ended, Hushed, SegmentBegan
from sps_coach.session.moment import Phase
from sps_coach.session.timeline import Timeline
from tests.shipped import shipped_library

LIBRARY = shipped_library()
STEP_S = 0.5
MINUTE_S = 60.0
GAINED_S = 1.0
SPOKEN_BY_S = 6.0
"""The voice may still have to keep its distance from what was said last."""
LANGUAGES = ("en", "de")

Settled = tuple[float, tuple[tuple[tuple[str, ...], float], ...], str]
"""How long it was settled, what was said and when in it, and how the session ended."""


def _pressing(asked: Command) -> Callable[[Session, float], Step]:
    """Come to the settling by asking for this again and again."""
    return lambda session, now: command(session, asked, now)


def by_itself(session: Session, now: float) -> Step:
    """Come to it by the last block alone, undisturbed."""
    return advance(session, now)


WAYS: dict[str, Callable[[Session, float], Step]] = {
    "by itself": by_itself,
    "step by step": _pressing(Command.ON),
    "leaving all out": _pressing(Command.SKIP),
}


def settled(timeline: Timeline, way: Callable[[Session, float], Step]) -> Settled:
    """Live a session to its end, going to the settling in this way, and tell of the settling."""
    session, now = Session(timeline), 0.0
    if way is by_itself:
        session, events = begin_at(session, timeline.blocks - 1, now)
    else:
        session, events = command(session, Command.BEGIN, now)
    began = ended = None
    said: list[tuple[tuple[str, ...], float]] = []
    outcome = ""
    while ended is None:
        for event in events:
            if isinstance(event, SegmentBegan) and event.segment.phase is Phase.SETTLE:
                began = began or session.since if way is not by_itself else event.at
            elif isinstance(event, Hushed):
                said.clear()
            elif isinstance(event, CueDue):
                said.append((event.cue.utterance.phrases, event.voice_at))
            elif isinstance(event, Ended):
                ended, outcome = event.at, event.outcome
        now += STEP_S
        session, events = (way if began is None else by_itself)(session, now)
    assert began is not None
    heard = tuple((words, round(at - began, 6)) for words, at in said if at >= began)
    return round(ended - began, 6), heard, outcome


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
def test_the_settling_minute_is_always_the_same(day: Day, language: str) -> None:
    found = {}
    for routine in LIBRARY.routines.values():
        timeline = laid_out(LIBRARY, routine, day, language)
        for name, way in WAYS.items():
            found[routine.id, name] = settled(timeline, way)
    words = {tuple(phrases for phrases, _ in said) for _, said, _ in found.values()}
    assert len(words) == 1, "the same words everywhere"
    for seconds, said, outcome in found.values():
        assert MINUTE_S <= seconds <= MINUTE_S + GAINED_S, (
            "what is eased into from a standstill takes a little longer"
        )
        assert [0 <= at <= SPOKEN_BY_S for _, at in said] == [True]
        assert outcome == "done"
