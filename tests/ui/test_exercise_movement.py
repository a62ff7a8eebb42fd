"""An exercise's movement in the editor: joints are dragged and set, keyframes come and go, and its pace is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from sps_coach.editing.keyframes import path_of, poses_of
from sps_coach.figure.reaching import resting
from sps_coach.figure.stage import pose_at
from sps_coach.ui.studio.exercise.edges import GRID_S, PARTS, REACH, ends, lasting
from tests.ui.exercise_desk import Desk, drag, press, said_in


def test_a_joint_is_dragged_and_that_is_one_step(desk: Desk) -> None:
    editor = desk.begin("seated-march-small")
    before, values = desk.text, desk.values
    stage = editor.moving.stage
    begin = stage.place_of("left_knee")
    drag(editor, "left_knee", (0, -30))
    assert stage.chosen == "left_knee"
    assert editor.moving.joints.groups.value == "left-leg"
    moved = stage.place_of("left_knee") - begin
    assert QPointF(moved.x() / 2, moved.y() + 30).manhattanLength() < 12
    changed = poses_of(desk.values)[path_of(values)[0]]
    assert changed["left_hip_flexion"] > poses_of(values)[path_of(values)[0]]["left_hip_flexion"]
    assert editor.moving.joints.number("left_hip_flexion").value == changed["left_hip_flexion"]
    editor.undo()
    assert desk.text == before
    editor.redo()
    assert poses_of(desk.values)[path_of(values)[0]] == changed


def test_a_drag_that_takes_up_new_joints_gives_them_to_every_pose_and_comes_back(desk: Desk) -> None:
    editor = desk.begin()
    before = desk.text
    drag(editor, "right_wrist", (30, -40), steps=6)
    poses = list(poses_of(desk.values).values())
    assert poses[0].keys() == poses[1].keys() > {"right_shoulder_flexion"}
    stage = editor.moving.stage
    begin = stage.place_of("left_wrist").toPoint()
    after = desk.text
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=begin)
    for way in (10, 25, 10, 0):
        QTest.mouseMove(stage, begin + QPoint(way, -way))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=begin)
    assert desk.text == after, "the way back leads to where it was"
    editor.undo()
    assert desk.text == before


def test_who_leans_forward_keeps_hands_on_the_armrests(desk: Desk) -> None:
    editor = desk.begin("shoulder-sink")
    reading = editor.moving.reading
    before = resting(reading.setting, pose_at(reading.setting, (reading.way[0],), 0.0))
    drag(editor, "chest", (25, 0))
    after = editor.moving.reading
    assert after.way[0] != reading.way[0]
    assert before <= resting(after.setting, pose_at(after.setting, (after.way[0],), 0.0))


def test_a_joint_is_moved_by_the_keyboard_alone(desk: Desk) -> None:
    editor = desk.begin()
    stage = editor.moving.stage
    stage.setFocus(Qt.FocusReason.TabFocusReason)
    names = ["crown"]
    while stage.chosen != "left_wrist":
        names.append(stage.chosen)
        QTest.keyClick(stage, Qt.Key.Key_PageDown)
        assert len(names) < 30
    assert "left" in stage.accessibleName().lower()
    before = desk.text
    for _ in range(4):
        QTest.keyClick(stage, Qt.Key.Key_Up)
    assert desk.text != before
    editor.undo()
    assert desk.text == before


def test_a_joint_is_a_number_with_its_limits(desk: Desk) -> None:
    editor = desk.begin()
    editor.moving.joints.show_part_of("left_knee_flexion")
    number = editor.moving.joints.number("left_knee_flexion")
    assert (number.spin.minimum(), number.spin.maximum()) == (0, 135)
    assert "0 to 135 degrees" in number.spin.accessibleName()
    number.spin.setFocus()
    number.spin.selectAll()
    QTest.keyClicks(number.spin, "44")
    QTest.keyClick(number.spin, Qt.Key.Key_Return)
    assert poses_of(desk.values)["leg-long"]["left_knee_flexion"] == 44
    QTest.keyClick(number.spin, Qt.Key.Key_Up)
    assert poses_of(desk.values)["leg-long"]["left_knee_flexion"] == 45
    for typed, taken in (("200", 135), ("7", 7), ("abc", 7), ("", 7)):
        number.spin.selectAll()
        QTest.keyClicks(number.spin, typed)
        QTest.keyClick(number.spin, Qt.Key.Key_Return)
        assert poses_of(desk.values)["leg-long"]["left_knee_flexion"] == taken
    QTest.keyClick(number.spin, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert poses_of(desk.values)["leg-long"]["left_knee_flexion"] == 135


def test_a_joint_that_is_new_stands_in_every_pose_and_can_rest_again(desk: Desk) -> None:
    editor = desk.begin()
    before = desk.text
    editor.moving.joints.number("neck_turn").spin.setValue(10)
    assert [pose["neck_turn"] for pose in poses_of(desk.values).values()] == [10, 0]
    assert not editor._bench.told.faults
    press(editor.moving.joints.rest)
    assert desk.text == before


def test_keyframes_are_added_named_moved_and_taken_away(desk: Desk) -> None:
    editor = desk.begin()
    moving = editor.moving
    before = desk.text
    press(moving.add)
    assert path_of(desk.values) == ("leg-long", "pose-2", "leg-bent")
    assert moving.keyframe == "pose-2"
    halfway = [
        pose["left_knee_flexion"] for pose in (poses_of(desk.values)[name] for name in path_of(desk.values))
    ]
    assert halfway[0] < halfway[1] < halfway[2]
    moving.called.setText("Half way")
    moving.called.editingFinished.emit()
    press(moving.copy)
    press(moving.later)
    assert path_of(desk.values) == ("leg-long", "half-way", "leg-bent", "pose-2")
    assert desk.values["motion"]["end"] == "pose-2"
    assert [button.text() for button in moving.strip.buttons] == list(path_of(desk.values))
    press(moving.remove)
    moving.choose(1)
    press(moving.remove)
    assert desk.values["motion"] == said_in(before)["motion"]
    for _ in range(6):
        editor.undo()
    assert desk.text == before


def test_sides_are_exchanged_with_one_press(desk: Desk) -> None:
    editor = desk.begin()
    before = desk.text
    editor.moving.choose(1)
    bent = poses_of(desk.values)["leg-bent"]
    press(editor.moving.swap)
    swapped = poses_of(desk.values)["leg-bent"]
    assert swapped["right_knee_flexion"] == bent["left_knee_flexion"]
    editor.undo()
    assert desk.text == before
    press(editor.moving.even)
    even = poses_of(desk.values)["leg-bent"]
    assert even["right_knee_flexion"] == even["left_knee_flexion"] == bent["left_knee_flexion"]


def test_speed_is_told_with_the_seconds_that_are_calm(desk: Desk) -> None:
    editor = desk.begin()
    assert editor.moving.pace.slower.isHidden()
    desk.field("dose", "move_s").number.spin.setValue(4)
    editor._set_section("motion")
    assert "With 9.8 seconds each way it is calm" in editor.moving.pace.told.text()
    assert "Left knee, bend" in editor.moving.pace.told.text()
    told = next(each for each in editor.moving.fields() if each.place == ("dose", "move_s")).remarks
    assert "9.8" in told
    press(editor.moving.pace.slower)
    assert desk.values["dose"]["move_s"] == 9.8
    assert not editor._bench.told.faults


@pytest.mark.parametrize("still", [False, True])
def test_it_is_seen_at_its_true_pace(desk: Desk, still: bool) -> None:
    editor = desk.begin()
    moving: Any = editor.moving
    desk.still = still
    press(moving.show_moves)
    assert moving.playing
    seen = []
    for _ in range(25):
        desk.seconds += 1.0
        moving._live()
        desk.motion.live()
        seen.append(moving.stage._travel)
    assert not moving.playing
    passed = dict.fromkeys(seen[:21])
    assert list(passed) == [0.0, 1.0] if still else len(passed) > 8
    assert moving.stage.scene.poses == (moving.reading.way[0],)


def test_the_end_of_a_part_is_moved_by_the_keyboard_alone(desk: Desk) -> None:
    editor = desk.begin()
    line, before, held = editor.moving.line, desk.text, desk.values["dose"]["hold_s"]
    line.setFocus()
    for key in (
        Qt.Key.Key_N,
        Qt.Key.Key_N,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    ):
        QTest.keyClick(line, key)
    assert desk.values["dose"]["hold_s"] == held + 2 * GRID_S
    assert "holding" in line.accessibleName()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.at_s == 0.5
    assert desk.values["dose"]["hold_s"] == held + 2 * GRID_S
    editor.undo()
    assert desk.text == before


@given(
    seconds=st.fixed_dictionaries(
        {part: st.integers(6, 120).map(lambda halves: halves / 2) for part in PARTS}
    ),
    part=st.sampled_from(PARTS),
    to_s=st.floats(-10, 900),
)
def test_a_part_lasts_to_where_its_end_is_dragged(seconds: dict[str, float], part: str, to_s: float) -> None:
    lasts = lasting(seconds, part, to_s)
    low, high = REACH[part]
    assert low <= lasts <= high
    assert lasts % GRID_S == 0
    end = ends({**seconds, part: lasts})[part]
    assert abs(end - to_s) <= GRID_S / 2 + 1e-9 or lasts in (low, high)
    assert lasting(seconds, part, ends(seconds)[part]) == min(max(seconds[part], low), high)
