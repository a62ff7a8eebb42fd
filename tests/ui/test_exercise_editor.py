"""The exercise editor as a physiotherapist uses it: by mouse, by keyboard, and whatever is pressed in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median
from time import process_time
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.figure.contact import untouched
from sps_coach.library.exercises import Cues, Dose, DoseLimit, Exercise, Motion, Position
from sps_coach.library.languages import codes
from sps_coach.library.models import Model
from sps_coach.library.origin import Review, Source, Translation
from sps_coach.library.strict_yaml import read_document
from sps_coach.paths import shipped
from sps_coach.ui.studio.exercise import carried, sections
from sps_coach.ui.studio.exercise.cues import CuesField
from sps_coach.ui.studio.exercise.reading import read
from tests.ui.exercise_desk import Desk, choose, drag, press, said_in, write, write_more

NAMES = sorted(path.stem for path in shipped("exercises").glob("*.yaml"))


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


def test_the_shipped_file_stays_as_it_is(desk: Desk) -> None:
    before = (shipped("exercises") / "heel-slide.yaml").read_bytes()
    editor = desk.begin()
    drag(editor, "left_wrist", (10, -20))
    editor.close_bench()
    assert (shipped("exercises") / "heel-slide.yaml").read_bytes() == before
