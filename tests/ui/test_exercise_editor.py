"""The exercise editor as a physiotherapist uses it: by mouse, by keyboard, and whatever is pressed in any order."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sps_coach.editing.keyframes import path_of, poses_of
from sps_coach.figure.contact import untouched
from sps_coach.figure.reaching import resting
from sps_coach.figure.stage import pose_at
from sps_coach.library.exercises import Cues, Dose, DoseLimit, Exercise, Motion, Position
from sps_coach.library.languages import codes
from sps_coach.library.models import Model
from sps_coach.library.origin import Review, Source, Translation
from sps_coach.library.strict_yaml import read_document
from sps_coach.paths import shipped
from sps_coach.ui.motion import Motion as SoftMotion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.exercise import carried, sections
from sps_coach.ui.studio.exercise.cues import CuesField
from sps_coach.ui.studio.exercise.edges import GRID_S, PARTS, REACH, ends, lasting
from sps_coach.ui.studio.exercise.editor import ExerciseEditor
from sps_coach.ui.studio.exercise.fields import ChoiceField, Field, LineField, NumberField, TogglesField
from sps_coach.ui.studio.exercise.reading import read
from sps_coach.ui.studio.exercise.texts import TextField, TextsField
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.writing import Line
from tests.shipped import shipped_library
from tests.ui.authoring import Workroom

NAMES = sorted(path.stem for path in shipped("exercises").glob("*.yaml"))


class Desk:
    """An editor of one draft, and time that passes when told."""

    def __init__(self, folder: Path) -> None:
        self.room = Workroom(folder)
        self.room._library = shipped_library()  # read once for all tests
        self.seconds = 0.0
        self.still = False
        self.look = Look("light")
        self.holder: QWidget | None = None
        self.name = ""

    def begin(self, source: str | None = "heel-slide") -> ExerciseEditor:
        self.name = self.room.studio.begin("exercise", "My slide", source)
        return self.open()

    def open(self) -> ExerciseEditor:
        self.close()
        holder = QWidget()
        bench = Bench(self.room.studio.open("exercise", self.name), self.room.studio)
        self.motion = SoftMotion(holder, lambda: self.seconds)
        self.editor = ExerciseEditor(
            self.look, self.motion, self.room.studio, bench, lambda: self.seconds, still=lambda: self.still
        )
        self.editor.setParent(holder)
        self.editor.resize(1000, 2400)
        holder.resize(1000, 2400)
        holder.show()
        QApplication.processEvents()
        bench.check()
        self.holder = holder
        return self.editor

    def close(self) -> None:
        if self.holder is not None:
            self.holder.hide()
            self.holder.deleteLater()
            QApplication.sendPostedEvents(None, 52)  # what is to be deleted goes now
            self.holder = None

    @property
    def values(self) -> Any:
        return self.editor.pen.values

    @property
    def text(self) -> str:
        return self.editor._bench.draft.text

    def field(self, *place: str | int) -> Any:
        name = sections.section_of(place)
        self.editor._set_section(name)
        return next(each for each in self.editor.section(name).fields() if each.place == place)


@pytest.fixture
def desk(qtbot: object, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    button.click()


def drag(editor: ExerciseEditor, handle: str, way: tuple[int, int], steps: int = 3) -> None:
    stage = editor.moving.stage
    begin = stage.place_of(handle).toPoint()
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(1, steps + 1):
        QTest.mouseMove(stage, begin + QPoint(way[0] * step // steps, way[1] * step // steps))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=begin + QPoint(*way))


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


def test_what_is_typed_letter_by_letter_where_nothing_was_is_one_step(desk: Desk) -> None:
    editor = desk.begin(None)
    before = desk.text
    goal = desk.field("goal").writing("en")
    QTest.keyClicks(goal, "To rest")
    assert desk.values["goal"] == {"en": "To rest"}
    QTest.keyClick(goal, Qt.Key.Key_Backspace)
    assert desk.values["goal"] == {"en": "To res"}
    editor.undo()
    assert desk.text == before
    assert goal.toPlainText() == ""


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


def said_in(text: str) -> Any:
    """What a text says."""
    from sps_coach.library.strict_yaml import parse

    return parse(Path("a.yaml"), text).values


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


def test_a_cue_says_how_long_it_takes_and_whether_it_fits(desk: Desk) -> None:
    editor = desk.begin()
    cues = desk.field("cues", "hold")
    assert isinstance(cues, CuesField)
    row: Any = cues.rows[0]
    assert "so it fits" in row._tongues["en"]._time.text()
    writing = row.writing("en")
    writing.selectAll()
    QTest.keyClicks(writing, "Rest here now and let the whole leg be")
    assert "and there are 2 seconds" in row._tongues["en"]._time.text()
    assert desk.values["cues"]["hold"][0]["en"] == "Rest here now and let the whole leg be"
    assert "there are 2" in row.remarks
    editor.undo()
    assert desk.values["cues"]["hold"][0]["en"] == "Rest here."
    assert writing.text() == "Rest here."


def test_findings_stand_beside_their_field_and_never_keep_from_going_on(desk: Desk) -> None:
    editor = desk.begin()
    field = desk.field("dose", "repetitions")
    field.number.spin.setValue(30)
    assert "above" in field.remarks
    assert editor._findings.text().endswith("Dose.")
    assert "One" in editor._findings.text()
    assert desk.values["dose"]["repetitions"] == 30
    caution = desk.field("cautions").rows[0]
    caution.writing("en").setPlainText("Hurry!")
    assert "calmer" in caution.remarks
    for _ in range(2):
        editor.undo()
    assert editor._findings.text() == "There is nothing to mend."


def test_what_is_to_be_seen_is_told_while_the_rest_is_not_written_yet(desk: Desk) -> None:
    editor = desk.begin(None)
    editor.moving.joints.groups.chosen.emit("left-leg")
    editor.moving.joints.groups.show_value("left-leg")
    editor.moving.joints._show_group()
    editor.moving.joints.number("left_hip_flexion").spin.setValue(120)
    assert not editor._bench.told.sound
    assert "Left foot is" in editor.moving.remarks
    editor.undo()
    assert "Left foot is" not in editor.moving.remarks


@pytest.mark.parametrize(
    ("source", "position", "rests"),
    [
        ("ankle-circle", "lying", True),  # a leg that was held out from a chair
        ("neck-turn", "standing", False),  # a head turns anywhere
    ],
)
def test_another_position_begins_at_rest_where_the_angles_would_rest_on_nothing(
    desk: Desk, source: str, position: str, rests: bool
) -> None:
    editor = desk.begin(source)
    before, field = desk.text, desk.field("position")
    field.choices.chosen.emit(position)
    assert desk.values["position"] == position
    assert ("begin at rest" in editor._state.text()) == rests
    editor.undo()
    assert desk.text == before
    assert not editor._state.text()


@hypothesis_settings(max_examples=25, deadline=None)
@given(name=st.sampled_from(NAMES), position=st.sampled_from(get_args(Position)))
def test_no_position_leaves_more_in_the_air_than_its_rest(name: str, position: Position) -> None:
    document = read_document(shipped("exercises") / f"{name}.yaml")
    joints = carried.joints_to_rest(document.values, position)
    before = read(document.values)
    setting = replace(before.setting, position=position)
    kept = [{each: pose[each] for each in pose if each not in joints} for pose in before.way]
    alone = {contact.part for _, contact in untouched(setting, [{}])}
    assert {contact.part for _, contact in untouched(setting, kept)} <= alone
    if position == before.setting.position:
        assert joints == ()


def test_a_language_comes_with_its_status_and_goes_again(desk: Desk) -> None:
    editor = desk.begin()
    before = desk.text
    languages = desk.field("translations")
    languages.other.setText("tlh")
    languages.other.returnPressed.emit()
    assert desk.values["translations"][-1] == {"language": "tlh", "status": "pending"}
    name = desk.field("name")
    name.writing("tlh").setText("Glisser le talon")
    name.writing("tlh").textEdited.emit("Glisser le talon")
    assert desk.values["name"]["tlh"] == "Glisser le talon"
    goal = desk.field("goal")
    assert list(goal._tongues) == [*codes(), "tlh"]
    assert "tlh" in goal.remarks
    press(desk.field("translations").rows[-1].remove)
    assert said_in(desk.text) == said_in(before)
    del editor


def test_sources_and_the_gentler_exercise(desk: Desk) -> None:
    desk.begin()
    sources = desk.field("sources")
    count = len(sources.rows)
    press(sources.more)
    line = sources.rows[-1].lines[1].line
    QTest.keyClicks(line, "10.1000/182")
    assert desk.values["sources"][count] == {"title": "", "doi": "10.1000/182"}
    press(sources.rows[-1].remove)
    assert len(desk.values.get("sources", [])) == count
    gentler = desk.field("easier")
    QTest.keyClicks(gentler.search, "belly breath")
    gentler.choices.chosen.emit("breath-belly-supine")
    assert desk.values["easier"] == "breath-belly-supine"
    gentler.choices.chosen.emit(None)
    assert "easier" not in desk.values


def places_of(kind: type[Model], place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    for name, field in kind.model_fields.items():
        yield (*place, field.alias or name)
    del kind


EVERY = [
    *places_of(Exercise),
    *(
        place
        for place in places_of(Motion, ("motion",))
        if place[1] not in ("poses", "start", "through", "end")
    ),
    *places_of(Dose, ("dose",)),
    *places_of(DoseLimit, ("limit",)),
    *places_of(Cues, ("cues",)),
    *places_of(Source, ("sources", 0)),
    *places_of(Review, ("review",)),
    *(place for place in places_of(Translation, ("translations", 0)) if place[-1] != "language"),
]
ELSEWHERE = {("format",), ("id",), ("licence",)}
"""What a person cannot choose."""


def test_everything_that_a_file_can_say_has_its_field(desk: Desk) -> None:
    editor = desk.begin("hamstring-strap")
    there = {field.place for name in sections.NAMES for field in editor.section(name).fields()}
    spoken_of = there | {place[:1] for place in there}
    editor._set_section("sources")
    editor._set_section("texts")
    there = {field.place for name in sections.NAMES for field in editor.section(name).fields()}
    spoken_of |= there
    assert [place for place in EVERY if place not in spoken_of | ELSEWHERE] == []


def test_an_exercise_is_built_from_nothing(desk: Desk) -> None:
    editor = desk.begin(None)
    choose(desk, ("position",), "lying")
    editor._set_section("motion")
    editor.moving.joints.show_part_of("left_knee_flexion")
    press(editor.moving.add)
    editor.moving.joints.number("left_knee_flexion").spin.setValue(60)
    editor.moving.joints.number("left_hip_flexion").spin.setValue(30)
    choose(desk, ("motion", "moving"), ["left_leg", "left_foot"])
    choose(desk, ("motion", "grounded"), ["left_foot"])
    choose(desk, ("props",), ["chair", "bed", "pillow"])
    choose(desk, ("region",), "leg")
    choose(desk, ("effort",), 2)
    for name, number in (("repetitions", 3), ("move_s", 12), ("return_s", 12), ("rest_s", 6), ("hold_s", 5)):
        desk.field("dose", name).number.spin.setValue(number)
    desk.field("limit", "repetitions").number.spin.setValue(5)
    desk.field("limit", "hold_s").number.spin.setValue(10)
    for name in ("prepare", "move", "hold"):
        write_more(desk.field("cues", name), "Rest here.")
    for name in ("cautions", "contraindications", "stop_if"):
        write_more(desk.field(name), "Small is enough.")
    for name in ("goal", "getting_ready", "evidence_note"):
        write(desk.field(name), "Common practice, not validated for SPS.")
    author = desk.field("author")
    author.line.setText("A physiotherapist")
    author.line.textEdited.emit("A physiotherapist")
    assert editor._findings.text() == "There is nothing to mend."
    assert editor._bench.told.sound
    names = [name for name in Exercise.model_fields if name in desk.values]
    assert list(desk.values) == names, "in the order that files usually have"
    editor.keep()
    library = desk.room.studio.known().exercises
    assert library[desk.name].motion.poses["start"]["left_knee_flexion"] == 0


def choose(desk: Desk, place: tuple[str, ...], value: object) -> None:
    field = desk.field(*place)
    if isinstance(field, TogglesField):
        for each in value:  # type: ignore[attr-defined]  # a list for toggles
            press(field.toggles.button(each))  # type: ignore[arg-type]  # they are buttons
    else:
        field.choices.chosen.emit(value)


def write(field: TextField, said: str) -> None:
    writing = field.writing("en")
    if isinstance(writing, Line):
        writing.setText(said)
        writing.textEdited.emit(said)
    else:
        writing.setPlainText(said)


def write_more(field: TextsField, said: str) -> None:
    press(field.more)
    write(field.rows[-1], said)


def test_an_edit_answers_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = desk.begin("ankle-circle")
    monkeypatch.setattr(editor._bench, "check", lambda: None)  # the checks have a thread of their own
    took: list[float] = []

    def timed(act: Callable[[], object]) -> None:
        before = process_time()
        act()
        QApplication.processEvents()
        took.append(process_time() - before)

    number = editor.moving.joints.number("neck_turn").spin
    for angle in range(1, 8):
        timed(lambda angle=angle: number.setValue(angle))  # type: ignore[misc]  # each its own angle
    for way in range(1, 8):
        timed(lambda way=way: drag(editor, "left_ankle", (way, way), steps=1))  # type: ignore[misc]  # each its own way
    cue = desk.field("cues", "move").rows[0].writing("en")
    for letter in "slowly":
        timed(lambda letter=letter: QTest.keyClicks(cue, letter))  # type: ignore[misc]  # each its own letter
    assert median(took) <= 0.05


class Hands(RuleBasedStateMachine):
    """Somebody presses and writes whatever there is; draft, file and screen agree at every moment."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk(self.folder)

    @initialize(source=st.sampled_from(["heel-slide", "neck-turn", "stand-settle", None]))
    def begin(self, source: str | None) -> None:
        self.editor = self.desk.begin(source)
        self.texts = [self.desk.text]
        self.at = 0

    @rule(name=st.sampled_from(list(sections.NAMES)), data=st.data())
    def change(self, name: str, data: st.DataObject) -> None:
        self.editor._set_section(name)
        fields = [each for each in self.editor.section(name).fields() if type(each) is not Field]
        self.use(data.draw(st.sampled_from(fields)), data)
        self.editor.settle()
        self.note()

    @rule(handle=st.integers(0, 30), way=st.tuples(st.integers(-40, 40), st.integers(-40, 40)))
    def drag_a_joint(self, handle: int, way: tuple[int, int]) -> None:
        self.editor._set_section("motion")
        self.editor.moving.refresh()
        places = list(self.editor.moving.stage._places)
        drag(self.editor, places[handle % len(places)], way, steps=1)
        self.note()

    @rule(
        which=st.sampled_from(["add", "copy", "remove", "sooner", "later", "swap", "even"]),
        at=st.integers(0, 4),
    )
    def press_a_button(self, which: str, at: int) -> None:
        self.editor._set_section("motion")
        path = self.editor.moving.reading.path
        if path:
            self.editor.moving.choose(at % len(path))
        if len(path) < 8:
            getattr(self.editor.moving, which).click()
        self.editor.settle()
        self.note()

    @rule()
    def undo(self) -> None:
        self.editor.undo()
        self.at = max(self.at - 1, 0)

    @rule()
    def redo(self) -> None:
        self.editor.redo()
        self.at = min(self.at + 1, len(self.texts) - 1)

    @rule()
    def killed_and_opened_again(self) -> None:
        self.editor = self.desk.open()

    def note(self) -> None:
        if self.desk.text != self.texts[self.at]:
            del self.texts[self.at + 1 :]
            self.texts.append(self.desk.text)
            self.at += 1

    def use(self, field: Field, data: st.DataObject) -> None:
        if isinstance(field, ChoiceField):
            field.choices.chosen.emit(
                data.draw(st.sampled_from([value for value, _ in field.choices.options]))
            )
        elif isinstance(field, TogglesField):
            data.draw(st.sampled_from(list(field.toggles._buttons.values()))).click()
        elif isinstance(field, NumberField):
            spin = field.number.spin
            spin.setValue(data.draw(st.integers(round(spin.minimum()), round(spin.maximum()))))
        elif isinstance(field, LineField):
            said = data.draw(SAID)
            field.line.setText(said)
            field.line.textEdited.emit(said)
        elif isinstance(field, TextField):
            tongue = field._tongues.get("en")
            if tongue is not None:
                said = data.draw(SAID)
                writing = tongue.writing
                writing.setText(said) if isinstance(writing, Line) else writing.setPlainText(said)
                if isinstance(writing, Line):
                    writing.textEdited.emit(said)
        elif isinstance(field, TextsField) and len(field.rows) < 5:
            field.more.click()

    @invariant()
    def all_agree(self) -> None:
        if not hasattr(self, "editor"):
            return
        assert self.desk.text == self.texts[self.at]
        again = self.desk.room.studio.open("exercise", self.desk.name)
        assert again.text == self.desk.text
        self.editor._sections[self.editor._shown].refresh()
        assert [button.text() for button in self.editor.moving.strip.buttons] == list(
            path_of(self.desk.values)
        )
        for field in self.editor.section(self.editor._shown).fields():
            assert_shown(field)

    def teardown(self) -> None:
        self.desk.close()
        shutil.rmtree(self.folder)


SAID = st.sampled_from(
    ["", "Rest here.", "a: b", "Let the {left|right} heel be", "word " * 40, "#", "no", "- a", "'\""]
)


def assert_shown(field: Field) -> None:
    """A field shows what the file says."""
    value: Any = field.value
    if isinstance(field, NumberField) and isinstance(value, int | float):
        low, high = field.number.spin.minimum(), field.number.spin.maximum()
        assert field.number.value == min(max(value, low), high)
    elif isinstance(field, LineField):
        assert " ".join(field.line.text().split()) == " ".join(str(value or "").split())
    elif isinstance(field, TogglesField):
        assert field.toggles.values() == frozenset(value or ())
    elif type(field) is TextField:
        for language, tongue in field._tongues.items():
            assert " ".join(tongue.text.split()) == (value or {}).get(language, "")


@pytest.mark.usefixtures("qtbot")
def test_whatever_is_pressed_draft_file_and_screen_agree() -> None:
    run_state_machine_as_test(
        Hands, settings=hypothesis_settings(max_examples=5, stateful_step_count=10, deadline=None)
    )


def test_the_shipped_file_stays_as_it_is(desk: Desk) -> None:
    before = (shipped("exercises") / "heel-slide.yaml").read_bytes()
    editor = desk.begin()
    drag(editor, "left_wrist", (10, -20))
    editor.close_bench()
    assert (shipped("exercises") / "heel-slide.yaml").read_bytes() == before
