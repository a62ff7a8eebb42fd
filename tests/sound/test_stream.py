"""What is played, without a device and without threads: the device's askings and what is made come one by one."""

from __future__ import annotations

from copy import deepcopy

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sps_coach.sound import meter
from sps_coach.sound.form import RATE
from sps_coach.sound.guard import Guard
from sps_coach.sound.shaping import Cue, minimum_jerk
from sps_coach.sound.stream import AHEAD_S, Broken, Stream

PERIOD = round(0.4 * RATE)
LEAST_QUEUED_S = 0.2
START = 100.0
LOUD_DB = -34.0
"""What is louder is a voice, or as loud as one; softer sound may reach the floor sooner than a fade takes."""


def swelling(seconds: float, level_db: float = -29.5) -> NDArray[np.float32]:
    """A tone that swells for five seconds as a cue does, and ends suddenly unless somebody eases it."""
    time_s = np.arange(round(seconds * RATE)) / RATE
    line_db = -64 + (level_db + 64) * minimum_jerk(time_s / 5.0)
    return (10 ** ((line_db + 3) / 20) * np.sin(2 * np.pi * 1000 * time_s)).astype(np.float32)


class Device:
    """Asks every 0.4 s, as PulseAudio does; ``heard`` is what it got."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self._got: list[NDArray[np.float32]] = []
        self.now = START
        self.ask()
        self.now = START + PERIOD / RATE - LEAST_QUEUED_S - 0.01
        self.ask()

    def ask(self) -> None:
        self._got.append(self.stream.take(self.now, PERIOD))

    def pass_s(self, seconds: float, *, made: bool = True, late_s: float = 0.0) -> None:
        for _ in range(round(seconds * RATE / PERIOD)):
            self.now += PERIOD / RATE
            while made and self.stream.make():
                pass
            self.now += late_s
            self.ask()

    def once_more(self) -> Device:
        """Another device that has come as far as this one."""
        lock = self.stream._lock  # it is the only thing that has no copy, and there is one thread
        return deepcopy(self, {id(lock): lock})

    @property
    def heard(self) -> NDArray[np.float64]:
        return np.concatenate(self._got).astype(np.float64)

    def time_of(self, sample: int) -> float:
        """When a sample is heard."""
        return START + sample / RATE


@pytest.fixture
def stream() -> Stream:
    return Stream(LEAST_QUEUED_S, 0.4)


def test_a_cue_is_heard_as_it_is_and_when_it_was_asked_for(stream: Stream) -> None:
    device = Device(stream)
    device.pass_s(4)
    cue = swelling(8)
    assert stream.place(cue, device.now + 1.5)
    asked_for = device.now + 1.5
    device.pass_s(6)
    begins = int(np.argmax(np.abs(device.heard) > 1e-6))
    assert abs(device.time_of(begins) - asked_for) < 0.05
    exact = Guard(RATE).process(np.concatenate([cue, np.zeros(RATE)]).astype(np.float64))
    first = int(np.argmax(np.abs(exact) > 1e-6))
    length = len(device.heard) - begins
    assert np.allclose(device.heard[begins:], exact[first : first + length], atol=1e-6)
    assert stream.broken() is None


def test_what_is_not_made_in_time_falls_to_silence_and_says_so(stream: Stream) -> None:
    device = Device(stream)
    stream.place(swelling(60), device.now + 2)
    device.pass_s(10)
    device.pass_s(4, made=False)
    assert stream.broken() is Broken.BUSY
    assert stream.broken() is None
    device.pass_s(8)
    figures = meter.measure(device.heard, RATE)
    assert figures.broken() == ()
    level = meter.levels(device.heard, RATE)
    assert np.max(level) > -31
    assert np.max(level[-1000:]) == meter.FLOOR  # nothing came back by itself
    falling = level[int(np.argmax(level)) :]
    assert np.min(np.diff(falling[falling > -59])) > -1.0


def test_it_eases_out_when_the_device_asks_so_late_that_it_may_run_dry_next(stream: Stream) -> None:
    device = Device(stream)
    device.pass_s(6)
    stream.place(swelling(60), device.now + 2)
    device.pass_s(10)
    late_at = device.now
    device.now += 0.23
    device.pass_s(0.4)
    device.now -= 0.23
    device.pass_s(8)
    assert stream.broken() is Broken.BUSY
    assert meter.measure(device.heard, RATE).broken() == ()
    assert 0.4 < meter.fade_seconds(device.heard, RATE, late_at - device.time_of(0)) < 2.0


def test_an_asking_that_comes_late_in_silence_ends_nothing(stream: Stream) -> None:
    device = Device(stream)
    device.pass_s(4)
    stream.place(swelling(60), device.now + 6)
    device.now += 1.0
    device.pass_s(14)
    assert stream.broken() is None
    assert np.max(meter.levels(device.heard, RATE)[-400:]) > -31


def test_nothing_comes_back_after_the_device_ran_dry(stream: Stream) -> None:
    device = Device(stream)
    stream.place(swelling(60), device.now + 2)
    device.pass_s(10)
    before = len(device.heard)
    device.now += 3.0  # the process stood still
    device.pass_s(6)
    assert stream.broken() is Broken.HELD_UP
    assert not np.any(device.heard[before:])
    assert stream.place(swelling(10), device.now + 2)
    device.pass_s(10)
    assert np.max(meter.levels(device.heard, RATE)[-400:]) > -31


def test_nothing_comes_back_after_the_computer_slept(stream: Stream) -> None:
    device = Device(stream)
    stream.place(swelling(60), device.now + 2)
    device.pass_s(10)
    before = len(device.heard)
    stream.stand_still()
    device.pass_s(6)
    assert stream.broken() is Broken.HELD_UP
    assert not np.any(device.heard[before:])


@given(st.floats(0, 0.39), st.sampled_from([-29.5, -40.0]))
@settings(max_examples=4, deadline=None)
def test_a_hush_is_heard_about_a_second_later(into_s: float, level_db: float) -> None:
    stream = Stream(LEAST_QUEUED_S, 0.4)
    device = Device(stream)
    stream.place(swelling(60, level_db), device.now + 2)
    device.pass_s(12)
    hushed = device.now + into_s
    stream.hush(hushed)
    device.pass_s(8)
    fade = meter.fade_seconds(device.heard, RATE, hushed - device.time_of(0))
    assert 0.8 < fade < 1.5
    assert meter.measure(device.heard, RATE).broken() == ()
    assert stream.broken() is None
    assert stream.quiet_s() > 4


def test_words_that_end_as_they_fall_do_not_end_too_soon(cues: dict[str, Cue]) -> None:
    """A stop as the voice comes in, and within its words, which sink by themselves as well."""
    took = []
    for cue in cues.values():
        coming = Device(Stream(LEAST_QUEUED_S, 0.4))
        assert coming.stream.place(cue.samples, coming.now + 2.0)
        coming.pass_s(coming_s := 16 * PERIOD / RATE)
        for into_s in np.arange(cue.voice_start / RATE - 0.6, cue.voice_start / RATE + 0.8, 0.2):
            device = coming.once_more()  # all stops have the same beginning, which takes longest
            device.pass_s(2.0 + into_s - coming_s)
            hushed = device.now + into_s % 0.39
            device.stream.hush(hushed)
            device.pass_s(4)
            level, at = meter.levels(device.heard, RATE), round((hushed - device.time_of(0)) * 200)
            if np.min(level[at - 20 : at + 80]) > LOUD_DB:
                took.append(meter.fade_seconds(device.heard, RATE, hushed - device.time_of(0)))
    assert len(took) >= 8
    # a device that holds more or less than this one moves both ends by less than a tenth of a second
    assert 0.9 <= min(took) <= max(took) <= 1.4


def test_a_cue_may_follow_two_seconds_after_a_hush(stream: Stream) -> None:
    device = Device(stream)
    stream.place(swelling(60), device.now + 2)
    device.pass_s(10)
    stream.hush(device.now + 0.01)
    assert stream.place(swelling(10), device.now + 2.0)
    device.pass_s(12)
    assert meter.measure(device.heard, RATE).broken() == ()
    assert np.max(meter.levels(device.heard, RATE)[-400:]) > -31


@given(
    st.lists(st.tuples(st.floats(-60, 0), st.floats(0.4, 3.0), st.booleans()), min_size=1, max_size=6),
)
@settings(max_examples=3, deadline=None)
def test_the_contract_holds_while_the_level_glides(glides: list[tuple[float, float, bool]]) -> None:
    stream = Stream(LEAST_QUEUED_S, 0.4)
    device = Device(stream)
    noise = np.random.default_rng(1).normal(0, 0.03, round(40 * RATE)).astype(np.float32)
    stream.place(noise * swelling(40) / 0.1, device.now + 2)
    device.pass_s(8)
    for level_db, seconds, made in glides:
        stream.level(level_db)
        device.pass_s(seconds, made=made)
    device.pass_s(4)
    broken = set(meter.measure(device.heard, RATE).broken())
    assert not broken & {"rise20", "rise100", "rise1000", "momentary", "true_peak"}


def test_a_level_is_there_at_once_where_nothing_sounds(stream: Stream) -> None:
    device = Device(stream)
    stream.level(-12.0)
    stream.place(swelling(10), device.now + 2)
    device.pass_s(8)
    assert abs(np.max(meter.levels(device.heard, RATE)) + 41.5) < 0.5


def test_it_makes_nothing_ahead_in_silence(stream: Stream) -> None:
    device = Device(stream)
    device.pass_s(2)
    assert not stream.make()
    stream.place(swelling(10), device.now + AHEAD_S + 1.5)
    assert not stream.make()
