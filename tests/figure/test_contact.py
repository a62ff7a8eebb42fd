"""Who rests is carried: feet on the floor, back on the mat, hands on something."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sps_coach.figure.contact import Contact, contacts, untouched
from sps_coach.figure.skeleton import skeleton
from sps_coach.figure.stage import setting_of
from sps_coach.library.files import read_exercise
from sps_coach.library.joints import mirrored
from tests.figure.poses import POSITIONS

EXERCISES = sorted((Path(__file__).parents[2] / "exercises").glob("*.yaml"))
BOTH = ("left_foot", "right_foot")


def found(position: str, pose: dict[str, float], *props: str) -> dict[str, Contact]:
    assert position in POSITIONS
    grounded = () if position == "side-lying" else BOTH
    body = skeleton(position, pose, grounded=grounded, table="table" in props)
    return {contact.part: contact for contact in contacts(body, props, (), grounded)}


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_every_exercise_of_the_library_rests_on_what_carries_it(path: Path) -> None:
    exercise = read_exercise(path).content
    assert list(untouched(setting_of(exercise), exercise.motion.path)) == []


@pytest.mark.parametrize(
    ("position", "props"),
    [
        ("lying", ("bed", "pillow")), ("lying", ("mat",)), ("sitting", ("chair",)), ("sitting", ("bed",)),
        ("sitting", ("chair", "table")), ("side-lying", ("bed", "pillow")), ("standing", ()),
    ],
)  # fmt: skip
def test_every_position_at_rest_is_carried(position: str, props: tuple[str, ...]) -> None:
    parts = found(position, {}, *props)
    hanging = {"left_hand", "right_hand"} if position == "standing" else set()
    assert {part for part, contact in parts.items() if not contact.real} <= hanging


@pytest.mark.parametrize(
    ("position", "props", "pose", "part"),
    [
        ("sitting", ("chair",), {"left_shoulder_flexion": 80.0}, "left_hand"),
        ("sitting", ("chair",), {"right_shoulder_flexion": 0.0}, "right_hand"),
        ("sitting", ("chair", "table"), {"left_elbow_flexion": 110.0}, "left_hand"),
        ("lying", ("bed", "pillow"), {"left_shoulder_flexion": 10.0}, "left_hand"),
        ("lying", ("bed", "pillow"), {"neck_flexion": 45.0, "trunk_flexion": 15.0}, "head"),
        ("standing", ("counter",), {}, "left_hand"),
    ],
)
def test_what_hangs_in_the_air_or_sinks_in_is_found(
    position: str, props: tuple[str, ...], pose: dict[str, float], part: str
) -> None:
    assert not found(position, pose, *props)[part].real


def test_a_gap_is_as_wide_as_the_body_is_lifted() -> None:
    """A foot that is lifted by a bending knee is away from the floor by as much as it rose."""
    flat = skeleton("sitting", {})
    lifted = skeleton("sitting", {"left_hip_flexion": 100.0, "left_knee_flexion": 100.0})
    gaps = {each.part: each.gap_cm for each in contacts(lifted, ("chair",), (), ())}
    rose = lifted.points["left_ankle"][1] - flat.points["left_ankle"][1]
    assert gaps["right_foot"] == pytest.approx(0.0, abs=0.2)
    assert gaps["left_foot"] == pytest.approx(100 * rose, abs=0.5)


@given(st.sampled_from(["sitting", "lying"]), st.floats(-30, 90), st.floats(0, 120))
def test_left_and_right_touch_alike(position: str, shoulder: float, elbow: float) -> None:
    pose = {"left_shoulder_flexion": shoulder, "left_elbow_flexion": elbow}
    one, other = found(position, pose, "chair", "bed"), found(position, mirrored(pose), "chair", "bed")
    swap = {"left_hand": "right_hand", "right_hand": "left_hand"}
    for part, contact in one.items():
        assert contact.gap_cm == pytest.approx(other[swap.get(part, part)].gap_cm, abs=0.11)


@given(st.floats(0, 100), st.floats(0, 100))
def test_a_hand_on_the_belly_rides_on_the_breath(belly: float, ribs: float) -> None:
    pose = read_exercise(Path(EXERCISES[0].parent / "breath-belly-supine.yaml")).content.motion.path[0]
    quiet, now = (
        {each.part: each.gap_cm for each in contacts(
            skeleton("lying", {**pose, "belly_rise": full, "rib_widening": wide}, grounded=BOTH), ("bed",), (), BOTH
        )}
        for full, wide in ((0.0, 0.0), (belly, ribs))
    )  # fmt: skip
    assert abs(now["left_hand"] - quiet["left_hand"]) < 1.2
