"""The exercise editor under hands that press anything in any order."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from sps_coach.editing.keyframes import path_of
from sps_coach.ui.studio.exercise import sections
from sps_coach.ui.studio.exercise.fields import ChoiceField, Field, LineField, NumberField, TogglesField
from sps_coach.ui.studio.exercise.texts import TextField, TextsField
from sps_coach.ui.widgets.writing import Line
from tests.ui.exercise_desk import Desk, drag

SAID = st.sampled_from(
    ["", "Rest here.", "a: b", "Let the {left|right} heel be", "word " * 40, "#", "no", "- a", "'\""]
)


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
