"""A body that is dragged stays a body: within its limits, on what carries it, and still where nothing is asked."""

from __future__ import annotations

from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.figure.contact import contacts
from sps_coach.figure.reaching import dragged, handles, joints_of, resting, seen_at
from sps_coach.figure.stage import Setting, pose_at, setting_of
from sps_coach.library.exercises import Exercise
from sps_coach.library.joints import JOINTS
from tests.figure.poses import POSITIONS, PROPS, poses, some
from tests.shipped import shipped_library

EXERCISES = list(shipped_library().exercises.values())
WAYS = st.tuples(st.floats(-40, 40), st.floats(-40, 40))


@st.composite
def taken(draw: st.DrawFn) -> tuple[Exercise, dict[str, float], str]:
    """An exercise, one of its poses, and a place on the body that is taken hold of."""
    exercise = draw(st.sampled_from(EXERCISES))
    pose = draw(st.sampled_from(exercise.motion.path))
    return exercise, dict(pose), draw(st.sampled_from(handles(setting_of(exercise))))


@given(taken(), WAYS)
@settings(max_examples=60, deadline=None)
def test_joints_keep_their_limits_and_what_rests_stays(
    what: tuple[Exercise, dict[str, float], str], way: tuple[float, float]
) -> None:
    exercise, pose, handle = what
    setting = setting_of(exercise)
    x, y = seen_at(setting, pose)[handle]
    result = dragged(setting, pose, handle, (x + way[0], y + way[1]))
    assert all(JOINTS[name].low <= angle <= JOINTS[name].high for name, angle in result.items())
    assert pose.keys() <= result.keys()
    own = handle.partition("_")[0]
    before, after = (pose_at(setting, (each,), 0.0) for each in (pose, result))
    feet_and_hands = {
        each.part
        for each in contacts(before, setting.props, (), setting.grounded)
        if each.real and each.part.endswith(("_foot", "_hand")) and each.support not in ("lap", "belly")
    }
    others = {part for part in feet_and_hands if not part.startswith(own)}
    assert others <= resting(setting, after)


@given(taken())
@settings(max_examples=60, deadline=None)
def test_dragging_to_where_it_is_changes_nothing(what: tuple[Exercise, dict[str, float], str]) -> None:
    exercise, pose, handle = what
    setting = setting_of(exercise)
    assert dragged(setting, pose, handle, seen_at(setting, pose)[handle]) == pose


@given(
    st.builds(
        Setting, st.sampled_from(POSITIONS), st.sampled_from(["side", "front", "three-quarter"]), some(PROPS)
    ),
    poses(),
    WAYS,
    st.data(),
)
@settings(max_examples=40, deadline=None)
def test_any_body_keeps_its_limits_and_what_is_not_asked(
    setting: Setting, pose: dict[str, float], way: tuple[float, float], data: st.DataObject
) -> None:
    handle = data.draw(st.sampled_from(handles(setting)))
    x, y = seen_at(setting, pose)[handle]
    result = dragged(setting, pose, handle, (x + way[0], y + way[1]), holding=False)
    assert all(JOINTS[name].low <= angle <= JOINTS[name].high for name, angle in result.items())
    assert {name: angle for name, angle in result.items() if pose.get(name) != angle}.keys() <= set(
        joints_of(handle)
    )


@pytest.mark.parametrize(
    ("name", "handle", "joint", "angle"),
    [
        ("heel-slide", "right_wrist", "right_elbow_flexion", 60.0),
        ("seated-march-small", "left_ankle", "left_knee_flexion", 40.0),
        ("ankle-pump", "left_toes", "left_ankle_flexion", -20.0),
        ("neck-side-tilt", "crown", "neck_side_bend", 14.0),
        ("stand-settle", "hips", "weight_shift", 4.0),
    ],
)
def test_what_can_be_reached_is_reached(name: str, handle: str, joint: str, angle: float) -> None:
    exercise = next(each for each in EXERCISES if each.id == name)
    setting, pose = setting_of(exercise), dict(exercise.motion.path[0])
    to = seen_at(setting, {**pose, joint: angle})[handle]
    result = dragged(setting, pose, handle, to, holding=False)
    assert dist(seen_at(setting, result)[handle], to) < 1.0


def test_whoever_leans_forward_keeps_hands_and_feet_where_they_are() -> None:
    exercise = next(each for each in EXERCISES if each.id == "shoulder-sink")
    setting, pose = setting_of(exercise), dict(exercise.motion.path[0])
    x, y = seen_at(setting, pose)["chest"]
    result = dragged(setting, pose, "chest", (x + 6.0, y))
    assert seen_at(setting, result)["chest"][0] > x + 3.0
    for hand in ("left_wrist", "right_wrist", "left_ankle", "right_ankle"):
        assert dist(seen_at(setting, result)[hand], seen_at(setting, pose)[hand]) < 2.0
