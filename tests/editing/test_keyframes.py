"""Keyframes come, go and change, and a motion stays a motion: one way, and the same joints in every pose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.editing import keyframes
from sps_coach.editing.edits import Edit, Script, edit, script
from sps_coach.figure.skeleton import base
from sps_coach.library.exercises import Exercise
from sps_coach.library.files import read_sheet
from sps_coach.library.joints import JOINTS
from sps_coach.paths import shipped

RESTING = base("sitting")
FILES = ["ankle-circle", "heel-slide", "neck-turn", "open-book", "settle-contact", "stand-settle"]


def shipped_script(name: str) -> Script:
    path = shipped("exercises") / f"{name}.yaml"
    return script(path, path.read_text(encoding="utf-8"))


def after(before: Script, wanted: list[Edit]) -> Script:
    return edit(before, *wanted)[1] if wanted else before


@st.composite
def steps(draw: st.DrawFn, values: Any) -> list[Edit]:
    """One thing that somebody does with the keyframes."""
    path = keyframes.path_of(values)
    at = draw(st.integers(0, len(path) - 1))
    pose = keyframes.poses_of(values)[path[at]]
    kind = draw(st.sampled_from(["pose", "rest", "add", "remove", "move", "rename", "swap", "even"]))
    if kind == "pose":
        names = draw(st.lists(st.sampled_from(sorted(JOINTS)), max_size=4, unique=True))
        return keyframes.posed(
            values, path[at], {name: draw(st.integers(0, 5)) + 0.0 for name in names}, RESTING
        )
    if kind == "rest" and len(pose) > 1:
        return keyframes.rested(values, draw(st.sampled_from(sorted(pose))))
    if kind == "add":
        return keyframes.added(values, at, pose)[1]
    if kind in ("remove", "move"):
        to = draw(st.integers(0, len(path) - 1))
        return keyframes.moved(values, at, to) if kind == "move" else keyframes.removed(values, at)
    if kind == "rename":
        return keyframes.renamed(
            values, path[at], draw(st.sampled_from(["begin", "bent", "pose-2", path[0]]))
        )
    turned = keyframes.swapped if kind == "swap" else keyframes.evened
    return keyframes.posed(values, path[at], turned({**RESTING, **pose}, tuple(pose)), RESTING)


@given(st.sampled_from(FILES), st.data())
@settings(max_examples=25, deadline=None)
def test_a_motion_stays_one_way_with_the_same_joints_in_every_pose(name: str, data: st.DataObject) -> None:
    now = shipped_script(name)
    for _ in range(6):
        values = now.document.values
        now = after(now, data.draw(steps(values)))
        motion = read_sheet(now.document, Exercise).content.motion
        assert {*motion.poses} == {motion.start, *motion.through, motion.end}
        assert len({frozenset(pose) for pose in motion.poses.values()}) == 1
        assert (motion.start, *motion.through, motion.end)[: len(keyframes.path_of(now.document.values))] == (
            keyframes.path_of(now.document.values)
        )


@given(st.sampled_from(FILES), st.data())
@settings(max_examples=15, deadline=None)
def test_sides_that_are_exchanged_twice_are_as_they_were(name: str, data: st.DataObject) -> None:
    values = shipped_script(name).document.values
    poses = keyframes.poses_of(values)
    pose = poses[data.draw(st.sampled_from(sorted(poses)))]
    once = keyframes.swapped({**RESTING, **pose}, tuple(pose))
    twice = keyframes.swapped({**RESTING, **once}, tuple(once))
    assert {joint: twice[joint] for joint in pose} == pose
    even = keyframes.evened({**RESTING, **pose}, tuple(pose))
    sided = {joint: angle for joint, angle in even.items() if joint.startswith(("left_", "right_"))}
    swapped = keyframes.swapped({**RESTING, **even}, tuple(even))
    assert {joint: swapped[joint] for joint in sided} == sided


def test_a_new_keyframe_comes_behind_another_and_the_last_one_is_held() -> None:
    now = shipped_script("heel-slide")
    first = keyframes.path_of(now.document.values)
    name, wanted = keyframes.added(
        now.document.values, len(first) - 1, keyframes.poses_of(now.document.values)[first[0]]
    )
    now = after(now, wanted)
    assert keyframes.path_of(now.document.values) == (*first, name)
    assert now.document.values["motion"]["end"] == name
    back = after(now, keyframes.removed(now.document.values, len(first)))
    assert back.document.values == shipped_script("heel-slide").document.values


def test_what_a_pose_takes_up_the_others_get_as_it_rests_and_comments_stay() -> None:
    before = shipped_script("heel-slide")
    path = keyframes.path_of(before.document.values)
    now = after(before, keyframes.posed(before.document.values, path[-1], {"neck_turn": 12.0}, RESTING))
    poses = keyframes.poses_of(now.document.values)
    assert [poses[name]["neck_turn"] for name in path] == [RESTING["neck_turn"], 12.0]
    taken_back = after(now, keyframes.rested(now.document.values, "neck_turn"))
    assert taken_back.text == before.text


@pytest.mark.parametrize("text", ["id: a\n", "id: a\nmotion: {}\n", "id: a\nmotion:\n  moving: [head]\n"])
def test_a_motion_begins_with_its_first_pose(text: str) -> None:
    now = script(Path("a.yaml"), text)
    now = after(now, keyframes.posed(now.document.values, keyframes.FIRST, {"neck_turn": 4.5}, RESTING))
    motion = now.document.values["motion"]
    assert motion["poses"] == {"start": {"neck_turn": 4.5}}
    assert keyframes.path_of(now.document.values) == ("start",)
    assert now.document.values["motion"].get("moving") == script(Path("a.yaml"), text).document.values.get(
        "motion", {}
    ).get("moving")
