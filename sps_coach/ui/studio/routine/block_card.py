"""One block: its dose, side, kind of day, words and note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from sps_coach.editing.edits import Edit
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.fields import Entry, NumberEntry, PhrasesEntry, TextEntry
from sps_coach.ui.studio.routine import changing, reading
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.studio.routine.reading import DOSE
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.flow import Flow

_TWO_BESIDE = 400
"""From this width on, pixels at 100 %, two numbers stand beside one another."""


class BlockCard(Panel):
    """Shows the fields that a block has, and writes what is changed in them."""

    seen = Signal()
    """The block is to be seen and heard."""
    moved = Signal(int)
    """The block is to go so many places down."""
    removed = Signal()
    """The block is to go."""
    left = Signal()
    """Back to the list."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known) -> None:
        super().__init__(look, motion, bench, known)
        self.place = -1
        card, column = self.card()
        self._title = self.heading()
        self._about = self.soft()
        self.numbers: dict[str, NumberEntry] = {
            "repetitions": NumberEntry(look, self.tr("Repetitions")),
            "sets": NumberEntry(look, self.tr("Sets")),
            "move_s": NumberEntry(look, self.tr("Move, seconds"), whole=False),
            "hold_s": NumberEntry(look, self.tr("Hold, seconds"), whole=False),
            "return_s": NumberEntry(look, self.tr("Return, seconds"), whole=False),
            "rest_s": NumberEntry(look, self.tr("Rest between, seconds"), whole=False),
            "rest": NumberEntry(look, self.tr("Rest, seconds"), step=5, whole=False),
            "in_s": NumberEntry(look, self.tr("In, seconds"), whole=False),
            "out_s": NumberEntry(look, self.tr("Out, seconds"), whole=False),
            "breaths": NumberEntry(look, self.tr("Breaths")),
        }
        for name, entry in self.numbers.items():
            entry.setParent(card)  # before it is shown, so that it never is a window of its own
            entry.written.connect(partial(self._write_number, name))
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID)
        self._columns = 0
        self._kind: str | None = None
        self._side_about = self.heading(self.tr("Side"))
        self.sides = Choices(look, self.tr("Side"), _sides())
        self.sides.chosen.connect(self._write_side)
        self._day_about = self.heading(self.tr("Done on"))
        self.day = Choices(look, self.tr("Done on"), _days())
        self.day.chosen.connect(self._write_day)
        self.say = PhrasesEntry(look, self.tr("What is said, a phrase to a line"))
        self.say.written.connect(self._write_say)
        self.note = TextEntry(look, self.tr("Your note, shown on screen"), lines=2)
        self.note.written.connect(self._write_note)
        self.ways = self._ways()
        for line in (self._title, self._about):
            column.addWidget(line)
        column.addLayout(self._grid)
        for part in (
            self._side_about, self.sides, self._day_about, self.day, self.say, self.note, self.ways
        ):  # fmt: skip
            column.addWidget(part)
        self.column.addWidget(card)

    # -- showing ----------------------------------------------------------------------------------------------

    def show_block(self, place: int) -> None:
        """Show another block."""
        if place != self.place:
            self.settle()
            self.place = place
        self.show_draft()
        self.show_told()

    def show_draft(self) -> None:
        """Show the block as it stands."""
        block = self.at("blocks", self.place)
        self.setEnabled(block is not None)
        kind = reading.kind(block)
        exercise = self.known.exercises.get(reading.figure(block))
        number = self.place + 1
        title = reading.title(block, self.known.exercises, self.known.language)
        self._title.setText(f"{number}. {title}" if block is not None else self.tr("No block is chosen yet."))
        self._about.setText(reading.spoken(dict(exercise.goal), self.known.language) if exercise else "")
        self._about.setVisible(bool(self._about.text()))
        own = exercise.dose.model_dump() if exercise else {}
        for name in DOSE:
            self.numbers[name].show_value(reading.part(block, "dose", name), own.get(name))
        self.numbers["rest"].show_value(reading.part(block, "rest_s"))
        for name in changing.BREATHING:
            self.numbers[name].show_value(reading.part(block, "breathing", name))
        self.sides.show_value(reading.part(block, "dose", "sides") or own.get("sides"))
        self.day.show_value(reading.part(block, "day") or "easy")
        said = reading.listed(block, "say")
        self.say.show_phrases([reading.spoken_in(each, self.language) for each in said])
        self.note.show_value(reading.spoken_in(reading.part(block, "note"), self.language))
        self._show_kind(kind if block is not None else "")

    def show_told(self) -> None:
        """Show beside each field what there is to mend in it."""
        place = ("blocks", self.place)
        for name in DOSE:
            self.numbers[name].show_remarks(self.remarks(*place, "dose", name))
        self.numbers["rest"].show_remarks(self.remarks(*place, "rest_s"))
        for name in changing.BREATHING:
            self.numbers[name].show_remarks(self.remarks(*place, "breathing", name))
        self.say.show_remarks(self.remarks(*place, "say"))
        self.note.show_remarks(self.remarks(*place, "note"))

    def first_focus(self) -> QWidget:
        """The first field of the block."""
        kind = reading.kind(self.at("blocks", self.place))
        first = {"exercise": "repetitions", "rest": "rest", "breathing": "in_s"}[kind]
        return self.numbers[first].field

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # -- writing ----------------------------------------------------------------------------------------------

    def _write_number(self, name: str, value: float | None, going_on: bool) -> None:
        def wanted(values: Mapping[str, Any]) -> list[Edit]:
            if name in DOSE:
                return changing.set_dose(values, self.place, name, value)
            if name == "rest":
                return changing.set_rest(self.place, value)
            return changing.set_breathing(self.place, name, value)

        self.write(wanted, going_on=going_on)

    def _write_side(self, side: str) -> None:
        exercise = self.known.exercises.get(reading.figure(self.at("blocks", self.place)))
        own = exercise.dose.sides if exercise else None
        self.do(changing.set_dose(self.bench.values, self.place, "sides", None if side == own else side))

    def _write_day(self, day: str) -> None:
        self.do(changing.set_day(self.bench.values, self.place, day))

    def _write_say(self, phrases: list[str], going_on: bool) -> None:
        place = ("blocks", self.place, "say")
        self.write(
            lambda values: changing.set_phrases(values, place, self.language, phrases), going_on=going_on
        )

    def _write_note(self, text: str, going_on: bool) -> None:
        self.write(
            lambda values: changing.set_note(values, self.place, self.language, text), going_on=going_on
        )

    # -- how it lies ------------------------------------------------------------------------------------------

    def _ways(self) -> Flow:
        self.see = Button(self.look, self.tr("See it"), size=20)
        self.see.clicked.connect(self.seen)
        up = Button(self.look, self.tr("Further up"), size=20)
        up.setAccessibleDescription(self.tr("Alt and Up in the list"))
        up.clicked.connect(lambda: self.moved.emit(-1))
        down = Button(self.look, self.tr("Further down"), size=20)
        down.setAccessibleDescription(self.tr("Alt and Down in the list"))
        down.clicked.connect(lambda: self.moved.emit(1))
        away = Button(self.look, self.tr("Take it out"), size=20)
        away.setAccessibleDescription(self.tr("Delete in the list"))
        away.clicked.connect(self.removed)
        ways = Flow()
        ways.hold([self.see, up, down, away])
        return ways

    def _show_kind(self, kind: str) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        shown = {"exercise": DOSE, "rest": ("rest",), "breathing": tuple(changing.BREATHING)}.get(kind, ())
        for name, entry in self.numbers.items():
            entry.setVisible(name in shown)
        for part in (self._side_about, self.sides):
            part.setVisible(kind == "exercise")
        self.say.setVisible(kind in ("rest", "breathing"))
        for each in (self._day_about, self.day, self.note, self.ways):
            each.setVisible(bool(kind))
        self._place_numbers([self.numbers[name] for name in shown])

    def _place_numbers(self, entries: Sequence[Entry]) -> None:
        columns = 2 if self.width() >= self.look.px(_TWO_BESIDE) else 1
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        for at, entry in enumerate(entries):
            self._grid.addWidget(entry, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)

    def _arrange(self) -> None:
        columns = 2 if self.width() >= self.look.px(_TWO_BESIDE) else 1
        if columns != self._columns:
            self._columns = columns
            self._place_numbers([entry for entry in self.numbers.values() if not entry.isHidden()])


def _sides() -> list[tuple[str, str]]:
    return [
        ("alternate", translate("Studio", "Each side in turn")),
        ("left", translate("Studio", "Left")),
        ("right", translate("Studio", "Right")),
        ("both", translate("Studio", "Both at once")),
    ]


def _days() -> list[tuple[str, str]]:
    return [
        ("easy", translate("Studio", "Every day")),
        ("usual", translate("Studio", "Usual and good days")),
        ("good", translate("Studio", "Good days only")),
    ]
