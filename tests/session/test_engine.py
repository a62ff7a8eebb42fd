"""The state machine: same events whatever the rhythm, no bursts, nothing counted that was not done."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.session.composing import compose
from sps_coach.session.easing import EASING_S
from sps_coach.session.engine import GAP_S, Session, advance, begin_at, command, position
from sps_coach.session.events import (
    BreathsDue,
    Command,
    CueDue,
    Ended,
    Event,
    HalfBreath,
    Hushed,
    PartBegan,
    PartEnded,
    SegmentBegan,
    StateChanged,
)
from sps_coach.session.moment import Phase, State
from sps_coach.session.stretching import longer
from sps_coach.session.timeline import Timeline
from sps_coach.settings import SoundProfile
from tests.session.samples import library, routine

TIMELINE = compose(
    routine(
        {"exercise": "heel-slide", "dose": {"repetitions": 1}}, {"rest_s": 10.0}, {"exercise": "neck-turn"}
    ),
    library(),
)
SLOW = compose(
    routine(
        {"exercise": "heel-slide", "dose": {"repetitions": 1}},
        {"breathing": {"in_s": 4, "out_s": 6, "breaths": 4}},
    ),
    library(),
    sound=SoundProfile(lead_in_s=7.0, pauses=2.0),
)
WAITING = compose(
    routine(
        {"exercise": "heel-slide", "dose": {"repetitions": 1}}, {"rest_s": 10.0}, {"exercise": "neck-turn"}
    ),
    library(),
    waits="to-settle",
    settled="When you are settled, go on.",
)
SELF_PACED = compose(
    routine(
        {"exercise": "heel-slide", "dose": {"repetitions": 1}},
        {"breathing": {"in_s": 4, "out_s": 6, "breaths": 2}},
        {"exercise": "breath", "dose": {"repetitions": 2}},
    ),
    library(),
    waits="always",
)
START = 1000.0
RETURN_S = TIMELINE.spacing.return_s

Script = list[tuple[float, Command]]


def live(
    script: Script, ticks: list[float], until: float, timeline: Timeline = TIMELINE
) -> tuple[Session, list[Event]]:
    """Begin at START, tick after each of these waits (over and over), and ask what the script asks."""
    session, begun = command(Session(timeline), Command.BEGIN, START)
    events = list(begun)
    asked = sorted(script)
    now, turn = START, 0
    while now < until:
        now += ticks[turn % len(ticks)]
        turn += 1
        while asked and asked[0][0] <= now:
            at, what = asked.pop(0)
            session, happened = command(session, what, at)
            events.extend(happened)
        session, happened = advance(session, now)
        events.extend(happened)
    return session, events


scripts = st.lists(
    st.tuples(
        st.floats(START + 0.5, START + 200, allow_nan=False),
        st.sampled_from([c for c in Command if c is not Command.BEGIN]),
    ),
    max_size=8,
)
timelines = st.sampled_from([TIMELINE, SLOW, WAITING, SELF_PACED])
rhythms = st.lists(st.floats(0.05, GAP_S - 0.01), min_size=1, max_size=6)


def times(events: list[Event]) -> list[tuple[type, float]]:
    return [(type(event), round(event.at, 6)) for event in events if event.at <= START + 200]


@settings(max_examples=40)
@given(scripts, rhythms, timelines)
def test_the_rhythm_of_ticks_changes_nothing(script: Script, ticks: list[float], timeline: Timeline) -> None:
    _, reference = live(script, [0.1], START + 203, timeline)
    _, events = live(script, ticks, START + 203, timeline)
    assert times(events) == times(reference)


@settings(max_examples=40)
@given(scripts, rhythms, timelines)
def test_events_come_in_order_and_voices_keep_their_distance(
    script: Script, ticks: list[float], timeline: Timeline
) -> None:
    _, events = live(script, ticks, START + 260, timeline)
    assert all(first.at <= second.at + 1e-9 for first, second in pairwise(events))
    spacing = timeline.spacing
    voice_end = float("-inf")
    for event in events:
        if isinstance(event, Hushed):
            voice_end = float("-inf")
        elif isinstance(event, CueDue):
            assert event.voice_at - event.at >= spacing.lead_s - 1e-6
            assert event.voice_at - voice_end >= spacing.between_s - 1e-6
            voice_end = event.voice_at + event.cue.seconds


@settings(max_examples=40)
@given(scripts, rhythms, timelines)
def test_after_a_hush_the_next_voice_has_time_to_swell_in(
    script: Script, ticks: list[float], timeline: Timeline
) -> None:
    _, events = live(script, ticks, START + 260, timeline)
    hushed = float("-inf")
    for event in events:
        if isinstance(event, Hushed):
            hushed = event.at
        elif isinstance(event, CueDue):
            assert event.voice_at - hushed >= 1.5 + timeline.spacing.lead_s - 1e-6
        elif isinstance(event, BreathsDue):
            assert all(half.begin - hushed >= timeline.spacing.return_s - 1e-6 for half in event.breaths)
            assert all(half.end > half.begin for half in event.breaths)


@settings(max_examples=40)
@given(scripts)
def test_motion_never_jumps_but_through_a_return(script: Script) -> None:
    session, _ = command(Session(TIMELINE), Command.BEGIN, START)
    asked = sorted(script)
    now, place = START, 0.0
    while now < START + 220:
        now += 0.1
        returned = False
        while asked and asked[0][0] <= now:
            at, what = asked.pop(0)
            session, happened = command(session, what, at)
            returned = returned or any(
                e.state is State.RETURNING for e in happened if isinstance(e, StateChanged)
            )
        session, _ = advance(session, now)
        here = position(session, now)
        if not returned:
            assert -1e-6 <= here - place <= 0.21
        place = here


def test_a_whole_session_is_done_as_prescribed() -> None:
    session, events = live([], [0.03], START + TIMELINE.total_s + 5)
    assert session.state is State.ENDED
    over = events[-1]
    assert isinstance(over, Ended)
    assert over.outcome == "done"
    assert over.at == pytest.approx(START + TIMELINE.total_s)
    ended = [event for event in events if isinstance(event, PartEnded)]
    assert [(e.part.exercise_id, e.outcome, e.repetitions, e.hold_s) for e in ended] == [
        ("heel-slide", "done", 2, 20.0),
        (None, "done", 0, 0.0),
        ("neck-turn", "done", 3, 15.0),
    ]
    assert [e.part.index for e in events if isinstance(e, PartBegan)] == [0, 1, 2]
    assert len([e for e in events if isinstance(e, CueDue)]) == len(TIMELINE.cues)
    for event in events:
        if isinstance(event, CueDue):
            assert event.voice_at == pytest.approx(START + event.cue.voice_at)


@given(st.floats(GAP_S + 0.01, 1e6), st.floats(1, TIMELINE.total_s - 5))
def test_lost_time_pauses_as_of_the_last_moment(gap: float, when: float) -> None:
    session, _ = live([], [0.5], START + when)
    before = position(session, session.last)
    lived_until = session.last
    session, events = advance(session, session.last + gap)
    assert session.state is State.PAUSED
    assert position(session, session.last) == before
    assert events == (
        Hushed(lived_until),
        StateChanged(lived_until, State.PAUSED, Command.PAUSE, gap=True),
    )
    later = advance(session, session.last + 3600)
    assert later[1] == ()


def test_a_gap_while_paused_is_nothing() -> None:
    session, _ = live([(START + 10, Command.PAUSE)], [0.5], START + 20)
    session, events = advance(session, START + 9000)
    assert session.state is State.PAUSED
    assert events == ()


BEGUN = {
    Command.EASE_OFF,
    Command.AGAIN,
    Command.ON,
    Command.SKIP,
    Command.SLOWER,
    Command.END,
}
ALLOWED = {
    State.READY: {Command.BEGIN},
    State.RUNNING: BEGUN | {Command.PAUSE, Command.LONGER},
    State.RETURNING: BEGUN | {Command.PAUSE, Command.LONGER},
    State.WAITING: BEGUN | {Command.SETTLED},
    State.PAUSED: BEGUN | {Command.RESUME, Command.LONGER},
    State.EASED: {Command.RESUME, Command.BREATHE, Command.SLOWER, Command.SKIP, Command.END},
    State.ENDED: set(),
}
LEADS_TO = {
    Command.BEGIN: State.RUNNING,
    Command.PAUSE: State.PAUSED,
    Command.RESUME: State.RETURNING,
    Command.EASE_OFF: State.EASED,
    Command.BREATHE: State.EASED,
    Command.AGAIN: State.RETURNING,
    Command.SETTLED: State.RETURNING,
    Command.ON: State.RETURNING,
    Command.SKIP: State.RETURNING,
    Command.END: State.ENDED,
}
WAYS: dict[State, Script] = {
    State.RUNNING: [],
    State.PAUSED: [(START + 60, Command.PAUSE)],
    State.EASED: [(START + 60, Command.EASE_OFF)],
    State.RETURNING: [(START + 64, Command.AGAIN)],
    State.ENDED: [(START + 60, Command.END)],
    State.WAITING: [],
}


@pytest.mark.parametrize("asked", list(Command))
@pytest.mark.parametrize("state", list(State))
def test_every_command_in_every_state(state: State, asked: Command) -> None:
    timeline = WAITING if state is State.WAITING else TIMELINE
    session = Session(timeline) if state is State.READY else live(WAYS[state], [0.5], START + 65, timeline)[0]
    assert session.state is state
    after, events = command(session, asked, START + 65.5)
    if asked not in ALLOWED[state]:
        assert after.state is state
        assert events == ()
    elif asked is Command.SLOWER:
        assert after.state is state
        assert after.pace == 1
    elif asked is Command.LONGER:
        assert after.state is state
        assert after.timeline.total_s > timeline.total_s
    else:
        assert after.state is LEADS_TO[asked]
        assert any(isinstance(event, StateChanged) for event in events)


def at_phase(phase: Phase) -> float:
    """A monotonic time in the middle of the first such phase."""
    segment = next(s for s in TIMELINE.segments if s.phase is phase)
    return START + segment.start + segment.seconds / 2


def test_pause_and_resume_go_on_in_the_same_place() -> None:
    when = at_phase(Phase.MOVE)
    session, _ = live([(when, Command.PAUSE)], [0.1], when + 30)
    stood = position(session, when + 30)
    assert stood - (when - START) == pytest.approx(EASING_S / 2, abs=1e-6)
    session, _ = command(session, Command.RESUME, when + 30)
    session, _ = advance(session, when + 31)
    assert position(session, when + 31) == stood
    for tick in range(1, 8):
        session, _ = advance(session, when + 31 + tick)
    assert session.state is State.RUNNING
    assert position(session, when + 30 + RETURN_S + 0.3) - stood < 0.05


def test_going_on_after_easing_off_repeats_the_repetition() -> None:
    hold = next(s for s in TIMELINE.segments if s.phase is Phase.HOLD)
    move = next(s for s in TIMELINE.segments if s.phase is Phase.MOVE)
    when = START + hold.start + 3
    session, _ = live([(when, Command.EASE_OFF)], [0.1], when + 10)
    session, events = command(session, Command.RESUME, when + 10)
    assert position(session, when + 10) == move.start
    assert SegmentBegan(when + 10, move) in events


def test_a_cue_that_was_cut_short_is_said_again() -> None:
    cue = next(c for c in TIMELINE.cues if c.seconds > 2 and c.voice_at > 30)
    when = START + cue.voice_at + 0.5
    session, _ = live([(when, Command.PAUSE)], [0.1], when + 20)
    session, _ = command(session, Command.RESUME, when + 20)
    session, events = advance(session, when + 20.1)
    assert [e.cue for e in events if isinstance(e, CueDue)] == [cue]
    assert next(e.voice_at for e in events if isinstance(e, CueDue)) == pytest.approx(when + 20 + RETURN_S)


def test_skipping_leaves_out_and_says_so() -> None:
    when = at_phase(Phase.PREPARE)
    session, events = live([(when, Command.SKIP)], [0.1], when + 1)
    ended = next(e for e in events if isinstance(e, PartEnded))
    assert (ended.outcome, ended.repetitions) == ("left-out", 0)
    assert session.part.index == 1
    session, _ = command(session, Command.SKIP, when + 2)
    session, _ = command(session, Command.SKIP, when + 3)
    assert session.part.kind == "closing"
    session, last = command(session, Command.SKIP, when + 4)
    assert session.state is State.ENDED
    assert Ended(when + 4, "done") in last


def test_on_goes_to_the_next_step_and_counts_only_what_was_held() -> None:
    hold = next(s for s in TIMELINE.segments if s.phase is Phase.HOLD)
    when = START + hold.start + 4
    session, events = live([(when, Command.ON)], [0.1], when + 0.2)
    assert TIMELINE.segments[session.segment].phase is Phase.RETURN
    assert session.hold_s == pytest.approx(4.0)
    assert session.repetitions == 0
    _, events = live([(when, Command.ON)], [0.1], START + TIMELINE.total_s + 20)
    ended = next(e for e in events if isinstance(e, PartEnded))
    assert (ended.outcome, ended.repetitions) == ("done", 2)
    assert ended.hold_s == pytest.approx(14.0)


@given(st.floats(0.2, TIMELINE.total_s - 0.2))
def test_on_never_counts_what_was_not_done_and_always_goes_forward(when: float) -> None:
    """Asked at any moment, over and over: forward it goes, to the end, and no repetition is made up."""
    session, _ = live([], [0.1], START + when)
    before = session
    session, events = command(session, Command.ON, START + when)
    assert session.state is State.ENDED or position(session, START + when) > position(before, START + when)
    ended = [e for e in events if isinstance(e, PartEnded)]
    assert all(e.repetitions <= e.part.all_repetitions for e in ended)
    if session.state is not State.ENDED and not ended:
        assert session.repetitions - before.repetitions in (0, 1)
        assert 0 <= session.hold_s - before.hold_s <= 10.0


@settings(max_examples=40)
@given(
    st.lists(st.floats(0.05, GAP_S - 0.01), min_size=1, max_size=6), st.sampled_from([WAITING, SELF_PACED])
)
def test_a_session_that_waits_never_runs_on_by_itself(ticks: list[float], timeline: Timeline) -> None:
    session, events = live([], ticks, START + 3 * timeline.total_s, timeline)
    assert session.state is State.WAITING
    first = next(s for s in timeline.segments if s.waits)
    assert position(session, session.last) == pytest.approx(first.end)
    assert not any(isinstance(e, CueDue) and e.cue.voice_at >= first.end for e in events)
    assert not any(
        isinstance(e, BreathsDue) and b.begin > START + first.end
        for e in events
        if isinstance(e, BreathsDue)
        for b in e.breaths
    )
    assert not any(isinstance(e, PartEnded) and e.part.index == first.part for e in events)


@settings(max_examples=25)
@given(st.lists(st.floats(0, 90), min_size=1, max_size=4), st.sampled_from([WAITING, SELF_PACED]))
def test_however_long_the_person_takes_all_of_it_is_lived(patience: list[float], timeline: Timeline) -> None:
    session, events = command(Session(timeline), Command.BEGIN, START)
    lived, now, waited = list(events), START, 0
    while session.state is not State.ENDED:
        now += 0.5
        session, happened = advance(session, now)
        lived.extend(happened)
        if session.state is State.WAITING:
            until = now + patience[waited % len(patience)]
            while now < until:
                now += 1.9
                session, happened = advance(session, now)
                assert happened == ()
            session, happened = command(session, Command.SETTLED, now)
            lived.extend(happened)
            waited += 1
    assert waited == sum(s.waits for s in timeline.segments) > 0
    assert [e.cue for e in lived if isinstance(e, CueDue)] == list(timeline.cues)
    assert [e.segment for e in lived if isinstance(e, SegmentBegan)] == list(timeline.segments)
    done = [e for e in lived if isinstance(e, PartEnded)]
    assert all(
        e.outcome == "done" and e.repetitions == e.part.all_repetitions for e in done if e.part.exercise_id
    )


def test_waiting_bears_a_night() -> None:
    session, _ = live([], [0.5], START + 120, WAITING)
    assert session.state is State.WAITING
    session, events = advance(session, START + 30_000)
    assert (session.state, events) == (State.WAITING, ())
    session, events = command(session, Command.SETTLED, START + 30_001)
    assert session.state is State.RETURNING


def test_whoever_goes_on_another_day_is_waited_for() -> None:
    steady = compose(routine({"exercise": "heel-slide"}, {"exercise": "scan"}), library(), waits="to-settle")
    assert not any(s.waits for s in steady.segments if s.part == 1)
    session, _ = begin_at(Session(steady), 1, START)
    now = START
    while session.state is not State.WAITING:
        now += 0.5
        session, _ = advance(session, now)
    assert steady.segments[session.segment].phase is Phase.PREPARE


def test_a_hold_grows_up_to_its_limit_and_no_further() -> None:
    hold = next(s for s in TIMELINE.segments if s.phase is Phase.HOLD)
    asked = [(START + hold.start + 1 + number, Command.LONGER) for number in range(4)]
    session, _ = live(asked, [0.1], START + hold.start + 6)
    grown = session.timeline.segments[session.segment]
    assert grown.seconds == TIMELINE.part(hold.part).longest_hold_s == 30.0
    assert session.timeline.total_s == pytest.approx(TIMELINE.total_s + 20 + 15 + 15)
    _, events = live(asked, [0.1], START + 2 * TIMELINE.total_s)
    ended = next(e for e in events if isinstance(e, PartEnded))
    assert (ended.repetitions, ended.hold_s) == (2, 40.0)


@given(st.floats(0.2, TIMELINE.total_s - 0.2), timelines)
def test_more_time_keeps_the_order_of_everything(when: float, timeline: Timeline) -> None:
    index = timeline.segment_at(min(when, timeline.total_s - 0.2))
    grown = longer(timeline, index)
    assert grown.segments[0].start == 0
    for first, second in pairwise(grown.segments):
        assert second.start == pytest.approx(first.end)
    more = grown.total_s - timeline.total_s
    assert more >= 0
    assert len(grown.cues) == len(timeline.cues)
    for old, new in zip(timeline.cues, grown.cues, strict=True):
        assert new.voice_at - old.voice_at in (0, pytest.approx(more))
    for segment in grown.segments:
        begin, end = segment.span or (segment.start, segment.end)
        assert begin <= segment.start + 1e-6
        assert segment.end <= end + 1e-6
    for part in grown.parts:
        inside = [s for s in grown.segments if s.part == part.index]
        assert inside[0].start == pytest.approx(part.start)
        assert inside[-1].end == pytest.approx(part.end)
    assert grown.parts[-1].end - grown.parts[-1].start == pytest.approx(
        timeline.parts[-1].end - timeline.parts[-1].start
    )


def test_a_breathing_block_takes_two_breaths_more() -> None:
    here = next(i for i, s in enumerate(SLOW.segments) if s.repetition == 2 and s.phase is Phase.BREATHE_IN)
    grown = longer(SLOW, here)
    breaths = [s for s in grown.segments if s.repetition and s.phase is Phase.BREATHE_IN and s.part == 1]
    assert [s.repetition for s in breaths] == [1, 2, 3, 4, 5, 6]
    assert {s.repetitions for s in breaths} == {6}
    assert grown.total_s == pytest.approx(SLOW.total_s + 20)


def test_somebody_who_asks_to_breathe_is_led_breath_by_breath_until_they_go_on() -> None:
    script = [
        (START + 30.0, Command.EASE_OFF),
        (START + 31.0, Command.BREATHE),
        (START + 65.2, Command.RESUME),
    ]
    _, events = live(script, [0.4], START + 66)
    told = [e for e in events if isinstance(e, BreathsDue) and e.asked]
    assert len(told) == 3
    assert told[0].breaths[0].begin == START + 30 + RETURN_S
    for earlier, later in pairwise(told):
        assert earlier.breaths[2:] == later.breaths[:2]
        assert later.at == later.breaths[0].begin
    halves = {half for e in told for half in e.breaths}
    assert {(round(h.end - h.begin, 6), h.inward) for h in halves} == {(4.0, True), (6.0, False)}
    assert all(event.at <= START + 65.2 for event in told)


def test_a_night_while_breathing_is_no_burst_of_breaths() -> None:
    session, _ = live([(START + 30, Command.EASE_OFF), (START + 31, Command.BREATHE)], [0.5], START + 60)
    assert session.breathing
    session, events = advance(session, START + 30_000)
    assert [type(event) for event in events] == [Hushed]
    assert (session.state, session.breathing) == (State.EASED, False)


def test_ending_early_keeps_what_was_done() -> None:
    rest = next(s for s in TIMELINE.segments if s.phase is Phase.REST and s.repetition)
    when = START + rest.start + 1
    _, events = live([(when, Command.END)], [0.1], when + 1)
    ended = next(e for e in events if isinstance(e, PartEnded))
    assert (ended.outcome, ended.repetitions, ended.hold_s) == ("eased", 1, 10.0)
    assert Ended(when, "ended-early") in events


def test_slower_gives_more_time_from_there_on() -> None:
    when = START + 30
    _, events = live([(when, Command.SLOWER)], [0.1], START + 2 * TIMELINE.total_s)
    over = next(e for e in events if isinstance(e, Ended)).at
    assert over - when == pytest.approx((TIMELINE.total_s - 30) / 0.85)


def test_an_unfinished_session_goes_on_at_its_block() -> None:
    session, events = begin_at(Session(TIMELINE), 2, START)
    assert [type(event) for event in events] == [StateChanged, PartBegan, SegmentBegan]
    assert session.part.index == 2
    for tick in range(1, 4):
        session, _ = advance(session, START + tick * 2)
    session, _ = advance(session, START + RETURN_S + 0.1)
    assert session.state is State.RUNNING
    with pytest.raises(ValueError, match="cannot begin"):
        begin_at(session, 0, START)


BREATHING = compose(
    routine(
        {"breathing": {"in_s": 4.0, "out_s": 6.0, "breaths": 3}},
        {"exercise": "breath", "dose": {"repetitions": 2, "hold_s": 2.0, "rest_s": 5.0}},
    ),
    library(),
)


def breaths(session: Session, script: Script, seconds: float) -> list[BreathsDue]:
    told: list[BreathsDue] = []
    for tenth in range(round(seconds * 10)):
        now = START + tenth / 10
        for at, asked in script:
            if at == tenth / 10:
                session, events = command(session, asked, now)
                told.extend(event for event in events if isinstance(event, BreathsDue))
        session, events = advance(session, now)
        told.extend(event for event in events if isinstance(event, BreathsDue))
    return told


def test_each_breath_is_told_as_it_will_be_taken_and_long_before() -> None:
    told = breaths(Session(BREATHING), [(0.0, Command.BEGIN)], BREATHING.total_s + 1)
    taken = [s for s in BREATHING.segments if s.phase in (Phase.BREATHE_IN, Phase.BREATHE_OUT)]
    first_told: dict[float, float] = {}
    for event in told:
        for half in event.breaths:
            first_told.setdefault(round(half.begin - START, 6), event.at - START)
        for earlier, later in pairwise(event.breaths):
            assert later.begin >= earlier.end - 1e-6
    assert list(first_told) == pytest.approx([segment.start for segment in taken])
    assert all(begin - at >= 3.0 for begin, at in first_told.items())
    halves = {half for event in told for half in event.breaths}
    assert {(round(half.end - half.begin, 6), half.inward) for half in halves} == {
        *((4.0, True), (6.0, False)),
    }


@given(st.floats(0.1, 9.9), st.booleans())
def test_a_slower_pace_is_told_from_where_the_breath_is(into: float, returning: bool) -> None:
    """Whether it goes on at once or through a soft return, the breath ends when it ends on the screen."""
    first = next(s for s in BREATHING.segments if s.phase is Phase.BREATHE_IN)
    session, _ = command(Session(BREATHING), Command.BEGIN, START)
    now = START
    while now < START + first.start + into:
        now = min(now + 0.5, START + first.start + into)
        session, _ = advance(session, now)
    asked = [Command.SLOWER, *([Command.PAUSE, Command.RESUME] if returning else [])]
    told: list[Event] = []
    for each in asked:
        session, events = command(session, each, now)
        told = list(events)
    due = next(event for event in told if isinstance(event, BreathsDue))
    half: HalfBreath = due.breaths[0]
    assert half.begin == pytest.approx(now + (BREATHING.spacing.return_s if returning else 0))
    segment = BREATHING.segments[session.segment]
    while (left := half.end - now) > 1e-6:
        now += min(left, 0.5)
        session, _ = advance(session, now)
    assert position(session, now) == pytest.approx(segment.end, abs=1e-3)
