from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.sound.device_clock import DeviceClock, Lateness
from sps_coach.sound.form import RATE

PERIOD = 19200
QUEUED_S = 0.237


def askings(seconds: float, late: list[float], drift: float = 0.0, held_up_s: float = 0.0) -> list[float]:
    """When a PulseAudio device asks for periods of 400 ms: as measured, a little late each time."""
    times = [0.0]
    for index in range(1, int(seconds * RATE / PERIOD)):
        due = held_up_s + index * PERIOD / RATE * (1 + drift) - QUEUED_S
        times.append(due + late[index % len(late)])
    return times


@given(
    st.lists(st.floats(0, 0.12), min_size=6, max_size=20),
    st.floats(-2e-4, 2e-4),
    st.sampled_from([0.0, 0.0, 1.5]),
    st.integers(0, 1000),
)
def test_a_sample_is_found_to_within_100_ms(
    late: list[float], drift: float, held_up_s: float, start: int
) -> None:
    """However late it asks, however a card's clock drifts, even where the start was held up."""
    late[np.random.default_rng(start).integers(6)] = 0.0  # now and then one is in time
    clock = DeviceClock(0.2)
    for now in askings(720, late[:6], drift, held_up_s):
        clock.asked(1000.0 + start + now, PERIOD)
        if clock.running:
            heard = 1000.0 + start + now + 5
            position = clock.position_at(heard)
            assert position is not None
            truly = (heard - 1000.0 - start - held_up_s) / (1 + drift) * RATE
            if now > 3:
                assert abs(position - truly) < 0.1 * RATE


def test_nothing_is_known_before_the_device_runs() -> None:
    clock = DeviceClock()
    assert clock.position_at(5.0) is None
    clock.asked(1.0, PERIOD)
    assert not clock.running
    clock.asked(1.1, PERIOD)
    assert clock.running


def test_a_gap_moves_what_follows() -> None:
    clock = DeviceClock(0.2)
    for now in askings(10, [0.0]):
        clock.asked(now, PERIOD)
    before = clock.position_at(20.0)
    for now in askings(30, [0.0])[25:]:
        clock.asked(now + 0.7, PERIOD)
    after = clock.position_at(20.0)
    assert before is not None
    assert after is not None
    assert abs((before - after) / RATE - 0.7) < 0.01


def test_an_asking_that_comes_late_is_known_before_one_comes_too_late() -> None:
    clock = DeviceClock(0.2, 0.4)
    times = askings(12, [0.0, 0.05])
    assert {clock.asked(now, PERIOD) for now in times} == {Lateness.IN_TIME}
    following = times[-1] + PERIOD / RATE
    assert clock.asked(following + 0.22, PERIOD) is Lateness.LATE
    assert clock.asked(following + PERIOD / RATE + 0.02, PERIOD) is Lateness.IN_TIME
    following += 2 * PERIOD / RATE
    assert clock.asked(following + 3.0, PERIOD) is Lateness.TOO_LATE
    assert clock.asked(following + 3.0 + PERIOD / RATE, PERIOD) is Lateness.IN_TIME


def test_a_device_that_must_have_run_dry_is_known_by_what_was_queued() -> None:
    clock = DeviceClock(0.2, 5.0)
    times = askings(12, [0.0, 0.01])
    for now in times:
        clock.asked(now, PERIOD)
    assert clock.asked(times[-1] + PERIOD / RATE + QUEUED_S + 0.1, PERIOD) is Lateness.TOO_LATE


def test_what_is_lost_in_small_pieces_adds_up() -> None:
    clock = DeviceClock(0.2, 0.5)
    times = askings(60, [0.0, 0.01])
    slipped, heard = 0.0, Lateness.IN_TIME
    for index, now in enumerate(times):
        slipped += 0.06 if index > 20 and index % 4 == 0 else 0.0
        heard = clock.asked(now + slipped, PERIOD)
        if heard is not Lateness.IN_TIME:
            break
    assert heard is Lateness.LATE
    assert slipped <= QUEUED_S + 0.01


def test_a_device_that_was_opened_on_a_busy_computer_has_no_more_patience_for_it() -> None:
    clock = DeviceClock(0.2, 0.5)
    held_up = [0.0, 0.0, 0.19, 0.01, 0.0, 0.18, *[0.0] * 50]
    times = askings(18, held_up)
    assert {clock.asked(now, PERIOD) for now in times} == {Lateness.IN_TIME}
    assert clock.asked(times[-1] + PERIOD / RATE + 0.25, PERIOD) is Lateness.LATE
