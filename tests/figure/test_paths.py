"""Movements begin and end at rest, and never hurry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.figure.paths import PEAK, along, blend, greatest_speed, minimum_jerk

shares = st.floats(0, 1)


def test_a_move_goes_all_the_way() -> None:
    assert minimum_jerk(0) == 0
    assert minimum_jerk(1) == pytest.approx(1)
    assert minimum_jerk(0.5) == pytest.approx(0.5)


@pytest.mark.parametrize("beyond", [-3.0, 1.5, 100.0])
def test_before_and_after_a_move_nothing_moves(beyond: float) -> None:
    assert minimum_jerk(beyond) == minimum_jerk(min(1.0, max(0.0, beyond)))


@given(shares, shares)
def test_a_move_never_turns_back(one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert minimum_jerk(early) <= minimum_jerk(late) + 1e-12


def test_a_move_begins_and_ends_at_rest_and_is_fastest_half_way() -> None:
    step = 1e-4
    speeds = [
        (minimum_jerk(at + step / 2) - minimum_jerk(at - step / 2)) / step
        for at in (step / 2, 0.25, 0.5, 0.75, 1 - step / 2)
    ]
    assert speeds[0] == pytest.approx(0, abs=1e-6)
    assert speeds[-1] == pytest.approx(0, abs=1e-6)
    assert max(speeds) == speeds[2] == pytest.approx(PEAK, rel=1e-6)


@given(shares)
def test_a_path_of_one_pose_is_that_pose(travel: float) -> None:
    assert along([{"left_knee_flexion": 30.0}], travel) == {"left_knee_flexion": 30.0}


def test_each_leg_of_a_path_takes_an_equal_share_and_passes_through_its_poses() -> None:
    poses = [{"neck_turn": angle} for angle in (0.0, 30.0, -10.0, 5.0)]
    for index, pose in enumerate(poses):
        assert along(poses, index / 3)["neck_turn"] == pytest.approx(pose["neck_turn"])


@given(st.lists(st.floats(-60, 60), min_size=2, max_size=5), st.floats(3, 60))
def test_no_joint_is_ever_faster_than_the_greatest_speed(angles: list[float], seconds: float) -> None:
    poses = [{"neck_turn": angle} for angle in angles]
    fastest = greatest_speed(poses, seconds)
    steps = 200
    for index in range(steps):
        before, after = (along(poses, at / steps)["neck_turn"] for at in (index, index + 1))
        assert abs(after - before) / (seconds / steps) <= fastest + 1e-6


def test_the_greatest_speed_is_that_of_one_move() -> None:
    assert greatest_speed([{"neck_turn": 0.0}, {"neck_turn": 40.0}], 5) == pytest.approx(1.875 * 40 / 5)
    assert greatest_speed([{"belly_rise": 0.0}, {"belly_rise": 100.0}], 5) == 0


def test_a_path_needs_poses_and_time() -> None:
    with pytest.raises(ValueError, match="needs a pose"):
        along([], 0.5)
    with pytest.raises(ValueError, match="more than no time"):
        greatest_speed([{}], 0)


@given(shares)
def test_a_joint_that_one_pose_names_is_held(share: float) -> None:
    assert blend({}, {"neck_turn": 20.0}, share) == {"neck_turn": 20.0}
