"""The runner hands on what the engine decides: to the voice, to the record, to whoever looks."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from sps_coach.session.clock import SystemClock, VirtualClock
from sps_coach.session.composing import compose
from sps_coach.session.moment import LED, Phase, State
from sps_coach.session.ports import Clock, Record, Voice
from sps_coach.session.runner import CLOCK_SET, NOTICE_S, PATIENCE_S, SLEPT, SOUND_CHANGED, Runner
from tests.session.fakes import FakeRecord, FakeVoice, virtual_clock
from tests.session.samples import library, routine

TIMELINE = compose(routine({"exercise": "neck-turn"}, {"exercise": "breath"}), library())


@dataclass
class Stage:
    clock: VirtualClock
    voice: FakeVoice
    record: FakeRecord
    runner: Runner

    def live(self, seconds: float, step: float = 0.25) -> None:
        for _ in range(round(seconds / step)):
            self.clock.move(step)
            self.runner.tick()


LOST_SOUND = "The sound went away."


@pytest.fixture
def stage() -> Stage:
    clock, voice, record = virtual_clock(), FakeVoice(), FakeRecord()
    ports: tuple[Clock, Voice, Record] = (clock, voice, record)
    return Stage(clock, voice, record, Runner(TIMELINE, *ports, "abc"))


def test_everything_is_said_and_kept(stage: Stage) -> None:
    began = stage.clock.now()
    stage.runner.begin()
    stage.live(TIMELINE.total_s + 1)
    assert stage.runner.state is State.ENDED
    assert [phrases for phrases, _ in stage.voice.said] == [c.utterance.phrases for c in TIMELINE.cues]
    assert [phrases for phrases, _, _ in stage.voice.prepared] == [c.utterance.phrases for c in TIMELINE.cues]
    assert [what for what, _ in stage.record.told] == [
        "begin",
        "event",
        "block_began",
        "block_ended",
        "block_began",
        "block_ended",
        "end",
    ]
    told = dict(stage.record.told)
    assert told["begin"]["routine_hash"] == "abc"
    assert told["end"]["outcome"] == "done"
    assert abs(told["end"]["at"] - began - timedelta(seconds=TIMELINE.total_s)) < timedelta(milliseconds=1)


def test_easing_off_hushes_and_keeps_the_moment_and_the_last_cue(stage: Stage) -> None:
    stage.runner.begin()
    cue = TIMELINE.cues[2]
    stage.live(cue.voice_at + 2)
    stage.runner.ease_off()
    assert stage.voice.hushed == 1
    kind, values = stage.record.told[-1]
    assert (kind, values["kind"]) == ("event", "ease-off")
    assert values["detail"] == cue.utterance.phrases[-1]
    assert values["position_s"] == pytest.approx(cue.voice_at + 2, abs=0.3)
    assert stage.runner.moment().state is State.EASED


def test_a_bed_comes_as_the_session_sets_out_and_goes_as_it_ends(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(20)
    assert stage.voice.beds == [True]
    stage.runner.pause()
    stage.live(20)
    assert stage.voice.beds == [True]  # the hush took it away, and it stays away while the session rests
    stage.runner.resume()
    stage.live(20)
    assert set(stage.voice.beds) == {True}
    assert len(stage.voice.beds) > 1
    stage.live(TIMELINE.total_s)
    assert stage.voice.beds[-1] is False


def test_breaths_are_passed_on_as_they_are_taken(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(TIMELINE.total_s)
    taken = [s for s in TIMELINE.segments if s.phase in (Phase.BREATHE_IN, Phase.BREATHE_OUT)]
    told = sorted({tuple(round(value, 3) for value in breath) for breath in stage.voice.breaths})
    assert len(told) == len(taken)
    for (begin, end, inward), segment in zip(told, taken, strict=True):
        assert end - begin == pytest.approx(segment.seconds, abs=0.01)
        assert inward == (segment.phase is Phase.BREATHE_IN)


def test_sleep_pauses_and_says_so_kindly(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(20)
    place = stage.runner.moment().elapsed_s
    stage.clock.move(7200)
    stage.runner.tick()
    moment = stage.runner.moment()
    assert (moment.state, moment.elapsed_s, moment.notice) == (State.PAUSED, place, SLEPT)
    assert stage.record.told[-1][1]["kind"] == "gap"
    stage.runner.resume()
    assert stage.runner.moment().notice is None


def test_lost_sound_pauses_once(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(20)
    stage.voice.lost = True
    stage.live(1)
    assert stage.runner.moment().state is State.PAUSED
    assert stage.runner.moment().notice == SOUND_CHANGED
    stage.runner.resume()
    stage.live(10)
    assert stage.runner.moment().state is State.RUNNING


def test_what_became_of_the_sound_is_said_while_the_session_rests(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(20)
    stage.voice.lost, stage.voice.ails = True, "The sound went away."
    stage.live(1)
    stage.voice.ails = None  # there is a device again, silent until the person goes on
    assert stage.runner.moment().notice == "The sound went away."
    stage.runner.resume()
    assert stage.runner.moment().notice is None


def test_silence_is_said_once_and_not_all_along(stage: Stage) -> None:
    stage.voice.ails = "There is no sound here; every word is on the screen."
    stage.runner.begin()
    stage.live(2)
    assert stage.runner.moment().notice == stage.voice.ails
    stage.live(NOTICE_S + 1)
    assert stage.runner.moment().notice is None
    assert stage.runner.state is State.RUNNING


def test_what_is_shown_follows_the_timeline(stage: Stage) -> None:
    stage.runner.begin()
    first = stage.runner.moment()
    assert (first.phase, first.block, first.following) == (Phase.OPENING, -1, "Neck turn")
    assert first.following_position == "sitting" if first.scene.position != "sitting" else True
    move = next(s for s in TIMELINE.segments if s.phase is Phase.MOVE)
    stage.live(move.start + 2)
    moment = stage.runner.moment()
    assert (moment.heading, moment.phase, moment.repetition) == ("Neck turn", Phase.MOVE, 1)
    assert moment.following == "Breath"
    assert moment.following_position == "lying"
    assert "mat" in moment.following_props
    assert 0 < moment.travel < 1
    assert 0 < moment.ring < 1


def test_every_spoken_phrase_can_be_read(stage: Stage) -> None:
    stage.runner.begin()
    read: set[str] = set()
    for _ in range(int(TIMELINE.total_s * 4)):
        stage.live(0.25)
        moment = stage.runner.moment()
        read.update((moment.words, moment.caption))
    spoken = {phrase for cue in TIMELINE.cues for phrase in cue.utterance.phrases}
    assert {phrase for phrase in spoken if not any(phrase in words for words in read)} == set()


def test_an_unfinished_session_goes_on_without_beginning_a_new_one(stage: Stage) -> None:
    runner = Runner(TIMELINE, stage.clock, stage.voice, stage.record, "abc", from_block=1)
    stage = Stage(stage.clock, stage.voice, stage.record, runner)
    runner.begin()
    stage.live(20)
    assert [what for what, _ in stage.record.told[:2]] == ["event", "block_began"]
    assert stage.runner.moment().heading == "Breath"
    assert stage.voice.prepared[0][0] != TIMELINE.cues[0].utterance.phrases


def test_closing_lets_go_of_the_voice(stage: Stage) -> None:
    stage.runner.begin()
    stage.runner.close()
    assert stage.voice.closed
    assert "end" not in [what for what, _ in stage.record.told]


def test_sound_that_is_lost_in_a_pause_is_noticed_there_and_pauses_nothing_later(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(30)
    stage.runner.pause()
    hushed = stage.voice.hushed
    stage.voice.lost, stage.voice.ails = True, LOST_SOUND
    stage.live(0.25)
    stage.voice.ails = None
    assert stage.voice.hushed == hushed + 1
    assert stage.runner.moment().notice == LOST_SOUND
    stage.runner.resume()
    stage.live(0.25)
    states = [stage.runner.state]
    stage.voice.lost = True
    stage.live(0.25)
    assert [*states, stage.runner.state] == [State.RETURNING, State.PAUSED]


def test_the_session_sets_out_when_the_voice_is_ready(stage: Stage) -> None:
    stage.voice.is_ready = False
    stage.runner.begin()
    stage.live(1.5)
    waiting = stage.runner.moment()
    assert (waiting.state, waiting.phase, waiting.elapsed_s) == (State.READY, Phase.OPENING, 0.0)
    assert waiting.words == "Welcome."
    stage.voice.is_ready = True
    stage.live(0.25)
    assert stage.runner.moment().state is State.RUNNING
    assert stage.voice.said[0][1] == pytest.approx(1.75 + TIMELINE.cues[0].voice_at)


def test_a_voice_that_never_comes_is_not_waited_for(stage: Stage) -> None:
    stage.voice.is_ready = False
    stage.runner.begin()
    stage.live(PATIENCE_S + 0.25)
    assert stage.runner.state is State.RUNNING


def test_whoever_stops_in_the_first_moments_is_heard_at_once(stage: Stage) -> None:
    stage.voice.is_ready = False
    stage.runner.begin()
    stage.runner.ease_off()
    assert stage.runner.state is State.EASED


def test_a_reason_is_kept_with_the_block_that_was_left_out(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(TIMELINE.part(0).start + 5)
    stage.runner.skip("Too much today")
    told = [(what, values) for what, values in stage.record.told if what in ("block_ended", "why")]
    assert [(what, values["index"]) for what, values in told] == [("block_ended", 0), ("why", 0)]
    assert told[0][1]["outcome"] == "left-out"
    assert told[1][1]["words"] == "Too much today"
    stage.runner.skip()
    assert [what for what, _ in stage.record.told].count("why") == 1


def test_breathing_that_was_asked_for_is_heard_and_said(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(20)
    stage.runner.ease_off()
    stage.runner.breathe()
    stage.live(3)
    assert stage.runner.moment().breath == 0.0
    stage.live(30)
    assert stage.voice.breaths == []
    first, second = stage.voice.led[:2]
    assert (round(first[1] - first[0], 3), first[2]) == (4.0, True)
    assert (round(second[1] - second[0], 3), second[2]) == (6.0, False)
    stage.clock.move(0.1)
    beat = stage.runner.moment().breath
    assert 0 <= beat <= 1


class WallClock(VirtualClock):
    """A clock whose time of day can be set apart from the seconds that pass."""

    off = timedelta()

    def now(self) -> datetime:
        return super().now() + self.off


@pytest.mark.parametrize(
    ("hours", "notice"), [(2.0, SLEPT), (-2.0, CLOCK_SET)], ids=["set ahead, or asleep", "set back"]
)
def test_a_leap_of_the_clock_pauses_and_nothing_ends_before_it_began(hours: float, notice: str) -> None:
    clock, voice, record = WallClock(virtual_clock().now()), FakeVoice(), FakeRecord()
    stage = Stage(clock, voice, record, Runner(TIMELINE, clock, voice, record, "abc"))
    stage.runner.begin()
    stage.live(60)
    said = len(voice.said)
    place = stage.runner.moment().elapsed_s
    clock.off += timedelta(hours=hours)
    stage.live(0.25)
    moment = stage.runner.moment()
    assert (moment.state, moment.notice) == (State.PAUSED, notice)
    assert moment.elapsed_s == pytest.approx(place)
    stage.live(30)
    assert len(voice.said) == said
    stage.runner.resume()
    stage.live(60)
    clock.off -= timedelta(hours=hours)
    stage.live(0.25)
    stage.runner.resume()
    stage.live(TIMELINE.total_s + 60)
    assert stage.runner.state is State.ENDED
    times = [values["at"] for _, values in record.told]
    assert times == sorted(times)
    ended = next(values for what, values in record.told if what == "block_ended")
    assert ended["outcome"] == "done"


def test_summer_time_is_no_leap(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the system's own clock, in a process whose local time goes ahead by an hour."""
    runner = Runner(TIMELINE, SystemClock(), FakeVoice(), FakeRecord(), "abc")
    try:
        monkeypatch.setenv("TZ", "CET-1")
        time.tzset()
        runner.begin()
        runner.tick()
        before, state = time.localtime().tm_gmtoff, runner.state
        monkeypatch.setenv("TZ", "CEST-2")
        time.tzset()
        assert time.localtime().tm_gmtoff == before + 3600
        runner.tick()
        assert state in LED
        assert (runner.state, runner.moment().notice) == (state, None)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_going_away_pauses_with_its_own_words_and_only_what_was_led(stage: Stage) -> None:
    stage.runner.begin()
    stage.live(20)
    stage.runner.away("The screen was locked.")
    assert (stage.runner.state, stage.runner.moment().notice) == (State.PAUSED, "The screen was locked.")
    assert stage.voice.hushed == 1
    stage.runner.resume()
    stage.runner.ease_off()
    stage.runner.away("The screen was locked.")
    assert (stage.runner.state, stage.runner.moment().notice) == (State.EASED, None)
