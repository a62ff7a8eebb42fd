"""What the tests of the exercise editor share: an editor of one draft, and hands that press, drag and write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sps_coach.ui.motion import Motion as SoftMotion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.exercise import sections
from sps_coach.ui.studio.exercise.editor import ExerciseEditor
from sps_coach.ui.studio.exercise.fields import TogglesField
from sps_coach.ui.studio.exercise.texts import TextField, TextsField
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.writing import Line
from tests.shipped import shipped_library
from tests.ui.authoring import Workroom


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


def said_in(text: str) -> Any:
    """What a text says."""
    from sps_coach.library.strict_yaml import parse

    return parse(Path("a.yaml"), text).values


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
