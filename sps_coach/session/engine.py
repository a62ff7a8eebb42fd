"""The session's state machine: pure values in, pure values and events out.

Time comes in as monotonic seconds; the engine never reads a clock. Whatever the rhythm in which ``advance`` is
called, the same events come out with the same times, in order. The engine owns the state; sound and screen only
follow its events.

States and what leads from one to the next::

    READY ──begin──▶ RUNNING ──(timeline over)──▶ ENDED
                      │  ▲  └──(a place to wait at)──▶ WAITING ──settled, on──▶ RETURNING
      pause, a gap    │  │ (soft return over)
                      ▼  │
    PAUSED ──resume─▶ RETURNING ◀──again, on, skip── RUNNING, RETURNING, WAITING, PAUSED
      │  ▲              ▲
      │  └──pause───────┤
      └──ease off──▶ EASED ──resume (the same repetition again), skip
    end: from any state but READY and ENDED, to ENDED

A place on the timeline is in seconds at the usual pace. After every break the session goes on through RETURNING:
some seconds during which nothing moves, the screen says where one is, and the next voice swells in. In WAITING nothing
moves and nothing is said, however long it takes; the session never goes on from there by itself.

``standing`` says where a session stands, ``due`` what happens by itself, ``asked`` what a person can ask for.
"""

from __future__ import annotations

from dataclasses import replace

from sps_coach.session.asked import begin_at, handler_for
from sps_coach.session.due import next_due, time_lost
from sps_coach.session.events import Command, Event
from sps_coach.session.moment import State
from sps_coach.session.standing import Session, Step, position

__all__ = ["GAP_S", "Session", "Step", "advance", "begin_at", "command", "interrupt", "position"]

GAP_S = 2.0
"""A longer silence between two calls means that the machine slept or froze: pause as of the last call."""


def advance(session: Session, now: float) -> Step:
    """Live on until now.

    Returns:
        The session at ``now`` and everything that fell due since the last call, in order of time.
    """
    if session.state in (State.READY, State.ENDED):
        return replace(session, last=max(session.last, now)), ()
    if now - session.last > GAP_S:
        return time_lost(session, now)
    events: list[Event] = []
    while (due := next_due(session)) is not None and due[0] <= now:
        at, happen = due
        session, happened = happen(session, at)
        events.extend(happened)
    return replace(session, last=max(session.last, now)), tuple(events)


def interrupt(session: Session, now: float) -> Step:
    """Time was lost that the monotonic clock did not show: pause as of the last call; a session at rest stays so."""
    if session.state in (State.READY, State.ENDED):
        return session, ()
    return time_lost(session, now)


def command(session: Session, asked: Command, now: float) -> Step:
    """Live on until now, then do what is asked; what the present state does not allow changes nothing."""
    session, events = advance(session, now)
    handler = handler_for(session.state, asked)
    if handler is None:
        return session, events
    session, more = handler(session, now)
    return session, (*events, *more)
