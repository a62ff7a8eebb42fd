"""A body keeps its lengths in every pose and rests on what carries it."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sps_coach.figure import anatomy
from sps_coach.figure.anatomy import Ring
from sps_coach.figure.fingers import fingers, hand_of
from sps_coach.figure.proportions import (
    FOOT_HEIGHT,
    FOREARM,
    HEEL,
    PALM,
    SEAT,
    SHANK,
    SIDES,
    TABLE,
    THIGH,
    TOE,
    UPPER_ARM,
    Position,
    Side,
)
from sps_coach.figure.skeleton import Skeleton, complete, skeleton
from sps_coach.figure.vectors import add, combine, dot, length, subtract
from sps_coach.library.joints import JOINTS
from tests.figure.poses import POSITIONS, poses

BOTH = ("left_foot", "right_foot")


def apart(body: Skeleton, first: str, second: str) -> float:
    return length(subtract(body.points[first], body.points[second]))


@given(st.sampled_from(POSITIONS), poses(), st.sampled_from([(), ("left_foot",), BOTH]))
@settings(max_examples=150)
def test_limbs_keep_their_length_and_parts_stay_square(
    position: Position, pose: dict[str, float], grounded: tuple[str, ...]
) -> None:
    body = skeleton(position, pose, grounded=grounded)
    for side in SIDES:
        for first, second, size in (
            ("hip", "knee", THIGH),
            ("knee", "ankle", SHANK),
            ("shoulder", "elbow", UPPER_ARM),
            ("elbow", "wrist", FOREARM),
            ("wrist", "knuckles", PALM),
        ):
            assert isclose(apart(body, f"{side}_{first}", f"{side}_{second}"), size, abs_tol=1e-6)
    for frame in body.frames.values():
        for vector in frame:
            assert isclose(length(vector), 1.0, abs_tol=1e-6)
        assert abs(dot(frame.front, frame.up)) < 1e-6
        assert abs(dot(frame.up, frame.left)) < 1e-6
        assert abs(dot(frame.front, frame.left)) < 1e-6


@pytest.mark.parametrize("position", POSITIONS)
def test_positions_rest_within_the_joints_limits(position: Position) -> None:
    for upper in SIDES:
        for name, angle in complete(position, {}, upper=upper).items():
            assert JOINTS[name].low <= angle <= JOINTS[name].high, name


def lowest_of_foot(body: Skeleton, side: Side) -> float:
    ankle, frame = body.points[f"{side}_ankle"], body.frames[f"{side}_foot"]
    sole = [(-HEEL + 0.02, -FOOT_HEIGHT), (-HEEL, -FOOT_HEIGHT + 0.02), (TOE, -FOOT_HEIGHT + 0.004)]
    return min(add(ankle, combine(frame, front, up, 0.0))[1] for front, up in sole)


@given(st.floats(0, 70), st.floats(0, 70), st.floats(-25, 40), st.floats(0, 1))
def test_a_grounded_foot_stays_on_the_mat_along_the_whole_path(
    begin: float, end: float, abduction: float, share: float
) -> None:
    hip = begin + share * (end - begin)
    body = skeleton(
        "lying", {"left_hip_flexion": hip, "left_hip_abduction": share * abduction}, grounded=BOTH
    )
    for side in SIDES:
        assert abs(lowest_of_foot(body, side)) < 0.012


@given(st.floats(-25, 40))
def test_a_grounded_foot_stays_where_it_is_while_the_knee_leans(abduction: float) -> None:
    upright = skeleton("lying", {"left_hip_flexion": 50}, grounded=BOTH)
    leaning = skeleton("lying", {"left_hip_flexion": 50, "left_hip_abduction": abduction}, grounded=BOTH)
    assert length(subtract(upright.points["left_ankle"], leaning.points["left_ankle"])) < 1e-6
    moved = leaning.points["left_knee"][2] - upright.points["left_knee"][2]
    assert moved * abduction >= -1e-9


@given(st.floats(20, 60), st.floats(20, 60))
def test_the_knee_follows_the_hip(one: float, other: float) -> None:
    small, large = sorted((one, other))
    knees = [
        skeleton("lying", {"left_hip_flexion": hip}, grounded=BOTH).angles["left_knee_flexion"]
        for hip in (small, large)
    ]
    assert knees[0] <= knees[1] + 1e-6


@given(st.floats(-20, 20), st.floats(-10, 30))
def test_feet_stay_flat_on_the_floor_while_the_trunk_moves(turn: float, forward: float) -> None:
    body = skeleton("sitting", {"trunk_turn": turn, "trunk_flexion": forward}, grounded=BOTH)
    for side in SIDES:
        assert abs(lowest_of_foot(body, side)) < 0.005
        assert isclose(body.frames[f"{side}_foot"].front[1], 0, abs_tol=0.02)


def below(body: Skeleton, ring: Ring) -> float:
    frame = body.frames[ring.joint]
    middle = add(body.points[ring.joint], combine(frame, ring.before, ring.above, 0.0))
    return add(middle, frame.front, -ring.section.back)[1]


def test_the_back_lies_on_the_mat() -> None:
    body = skeleton("lying", {})
    backs = [below(body, ring) for ring in anatomy.SHIRT]
    assert abs(min(backs)) < 0.010
    touching = [ring.joint for ring, back in zip(anatomy.SHIRT, backs, strict=True) if abs(back) < 0.012]
    assert "pelvis" in touching
    assert "ribs" in touching


@given(st.floats(-15, 15))
def test_the_low_back_comes_down_as_the_pelvis_tilts_and_never_sinks_in(tilt: float) -> None:
    body = skeleton("lying", {"pelvis_tilt": tilt, "left_hip_flexion": 48}, grounded=BOTH)
    backs = [below(body, ring) for ring in anatomy.living(body.angles)]
    assert min(backs) > -0.018
    flat = skeleton("lying", {"pelvis_tilt": 15, "left_hip_flexion": 48}, grounded=BOTH)
    assert below(flat, anatomy.living(flat.angles)[3]) <= backs[3] + 1e-9


def test_the_thighs_rest_on_the_seat() -> None:
    body = skeleton("sitting", {})
    for side in SIDES:
        middle = (body.points[f"{side}_hip"][1] + body.points[f"{side}_knee"][1]) / 2
        assert abs(middle - anatomy.THIGH[2].back - SEAT) < 0.02


def test_who_lies_on_one_side_rests_on_it() -> None:
    for upper, under in (("left", "right"), ("right", "left")):
        body = skeleton("side-lying", {}, upper="left" if upper == "left" else "right")
        assert body.points[f"{upper}_hip"][1] > body.points[f"{under}_hip"][1]
        assert body.points[f"{upper}_shoulder"][1] > body.points[f"{under}_shoulder"][1]
        widest = max(ring.section.left for ring in anatomy.SHIRT)
        assert abs(body.points["pelvis"][1] - widest) < 0.02
        assert body.frames["chest"].front[2] == pytest.approx(1), "facing the viewer"


def test_forearms_rest_on_the_table() -> None:
    body = skeleton("sitting", {}, table=True)
    for side in SIDES:
        for joint in ("elbow", "wrist"):
            assert TABLE - 0.01 < body.points[f"{side}_{joint}"][1] < TABLE + 0.08


def test_the_head_lies_on_its_pillow_not_in_the_bed() -> None:
    body = skeleton("lying", {})
    assert 0.10 < body.points["head"][1] < 0.25


@given(st.floats(0, 85), st.floats(0, 100), st.floats(0, 25))
def test_fingers_keep_their_length(knuckle: float, curl: float, spread: float) -> None:
    pose = {"left_knuckle_curl": knuckle, "left_finger_curl": curl, "left_finger_spread": spread}
    body = skeleton("sitting", pose)
    plain = fingers(hand_of(skeleton("sitting", {}), "left"))
    for name, joints in fingers(hand_of(body, "left")).items():
        for index in range(3):
            bone = length(subtract(joints[index], joints[index + 1]))
            assert bone == pytest.approx(length(subtract(plain[name][index], plain[name][index + 1])))


def test_parted_fingers_are_further_apart_and_curled_ones_nearer_the_wrist() -> None:
    def tips(pose: dict[str, float]) -> tuple[float, float]:
        body = skeleton("sitting", pose)
        hand = fingers(hand_of(body, "left"))
        across = length(subtract(hand["index"][-1], hand["little"][-1]))
        return across, length(subtract(hand["middle"][-1], body.points["left_wrist"]))

    straight = {"left_knuckle_curl": 0.0, "left_finger_curl": 0.0, "left_finger_spread": 0.0}
    assert tips({**straight, "left_finger_spread": 22.0})[0] > tips(straight)[0] + 0.02
    assert tips({**straight, "left_finger_curl": 70.0})[1] < tips(straight)[1] - 0.03


@pytest.mark.parametrize(
    ("pose", "point", "axis", "sign"),
    [
        ({"neck_side_bend": 30.0}, "head", 2, 1),
        ({"neck_flexion": 30.0}, "head", 0, 1),
        ({"trunk_flexion": 30.0}, "neck", 0, 1),
        ({"trunk_side_bend": 20.0}, "neck", 2, 1),
        ({"trunk_turn": 30.0}, "left_shoulder", 0, -1),
        ({"trunk_lean": 30.0}, "neck", 0, 1),
        ({"trunk_side_lean": 60.0}, "neck", 2, 1),
        ({"left_shoulder_flexion": 80.0}, "left_wrist", 0, 1),
        ({"left_shoulder_abduction": 80.0}, "left_elbow", 2, 1),
        ({"right_shoulder_abduction": 80.0}, "right_elbow", 2, -1),
        ({"left_shoulder_rotation": 60.0}, "left_wrist", 2, -1),
        ({"left_shoulder_lift": 20.0}, "left_shoulder", 1, 1),
        ({"left_shoulder_forward": 20.0}, "left_shoulder", 0, 1),
        ({"left_hip_flexion": 110.0}, "left_knee", 1, 1),
        ({"left_hip_abduction": 30.0}, "left_knee", 2, 1),
        ({"left_knee_flexion": 60.0}, "left_ankle", 0, 1),
    ],
)
def test_joints_move_the_way_that_their_description_says(
    pose: dict[str, float], point: str, axis: int, sign: int
) -> None:
    before, after = skeleton("sitting", {}), skeleton("sitting", pose)
    moved = after.points[point][axis] - before.points[point][axis]
    assert moved * sign > 0.005


def test_a_leaning_trunk_leaves_the_legs_where_they_are() -> None:
    upright, leaning = skeleton("sitting", {}), skeleton("sitting", {"trunk_lean": 35.0})
    for side in SIDES:
        assert upright.points[f"{side}_knee"] == leaning.points[f"{side}_knee"]


def test_who_rolls_comes_from_the_back_onto_the_own_left_side() -> None:
    back, side = (skeleton("lying", {"body_roll": roll}) for roll in (0.0, 90.0))
    assert back.frames["chest"].front[1] == pytest.approx(1)
    assert side.frames["chest"].front[2] == pytest.approx(1)
    assert side.points["right_shoulder"][1] > side.points["left_shoulder"][1] > 0
    assert side.points["pelvis"][1] > back.points["pelvis"][1], "a side is broader than a back is deep"


@given(st.floats(-120, 120))
def test_who_turns_while_standing_stays_on_the_spot_and_on_flat_feet(turned: float) -> None:
    body = skeleton("standing", {"body_turn": turned})
    assert length((body.points["pelvis"][0], 0.0, body.points["pelvis"][2])) < 1e-6
    for side in SIDES:
        assert abs(lowest_of_foot(body, side)) < 0.005
    assert body.frames["chest"].front[2] * turned >= -1e-9


@given(st.floats(-6, 6))
def test_the_weight_shifts_over_feet_that_stay(shift: float) -> None:
    middle, shifted = (skeleton("standing", {"weight_shift": each}, grounded=BOTH) for each in (0.0, shift))
    for side in SIDES:
        assert length(subtract(middle.points[f"{side}_ankle"], shifted.points[f"{side}_ankle"])) < 0.01
        assert abs(lowest_of_foot(shifted, side)) < 0.005
    assert shifted.points["pelvis"][2] * shift >= 0
    assert skeleton("sitting", {"weight_shift": shift}).points == skeleton("sitting", {}).points


@given(st.floats(0, 95), st.floats(0, 100), st.sampled_from(["left_foot", "right_foot"]))
def test_who_rises_moves_over_the_foot_that_is_named_first(hip: float, knee: float, first: str) -> None:
    pose = {
        "left_hip_flexion": hip,
        "right_hip_flexion": hip,
        "left_knee_flexion": knee,
        "right_knee_flexion": knee,
    }
    named = (first, *(foot for foot in BOTH if foot != first))
    body = skeleton("standing", pose, grounded=named)
    assert abs(body.points[first.replace("foot", "ankle")][0]) < 0.002
    for side in SIDES:
        assert abs(lowest_of_foot(body, side)) < 0.012


def test_the_face_turns_to_the_own_left() -> None:
    assert skeleton("sitting", {"neck_turn": 40.0}).frames["head"].front[2] > 0.6


def test_toes_rise_towards_the_shin_and_the_palm_turns_down() -> None:
    toes = [
        skeleton("lying", {"left_ankle_flexion": angle}).frames["left_foot"].front[0] for angle in (-30, 10)
    ]
    assert toes[1] < toes[0]
    palms = [
        skeleton("sitting", {"left_forearm_turn": angle, "left_shoulder_rotation": 0})
        .frames["left_hand"]
        .front[1]
        for angle in (-80, 0, 80)
    ]
    assert palms[0] > 0.5
    assert palms[2] < -0.5
