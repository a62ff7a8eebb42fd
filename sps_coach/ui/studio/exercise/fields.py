"""Fields of the exercise editor: each shows one thing that the file says, changes it, and tells what the checks say."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from sps_coach.editing.edits import Edit
from sps_coach.editing.placing import at, away, put
from sps_coach.library.faults import Fault
from sps_coach.library.strict_yaml import Place
from sps_coach.ui.studio.exercise.words import remark
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.choices import Choices, Option
from sps_coach.ui.widgets.number import Number
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.toggles import Toggles
from sps_coach.ui.widgets.writing import Line

_MOST_REMARKS = 6
"""More than these are told when some of them are mended."""


class Remarks(Words):
    """What the checks say of something, a sentence a line with a quiet mark beside it; hidden where it is nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, Role.LABEL)
        self.setContentsMargins(FOCUS_ROOM + 2 * GRID, 0, FOCUS_ROOM, GRID // 2)
        self.hide()

    def say(self, sentences: Sequence[str]) -> None:
        """Say these."""
        text = "\n".join(dict.fromkeys(sentences[:_MOST_REMARKS]))
        if text != self.text():
            self.setText(text)
            self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("clay"))
        painter.setBrush(self._look.colour("clay"))
        painter.drawRoundedRect(QRectF(FOCUS_ROOM + 2, 4, 4, self.height() - 8 - GRID // 2), 2, 2)


class Field(QWidget):
    """What it is about, the control for it, and below it what the checks say.

    Attributes:
        place: where in the file this stands; a finding beneath it belongs here, unless another field is nearer.
    """

    def __init__(self, look: Look, pen: Pen, place: Place, about: str, hint: str = "") -> None:
        super().__init__()
        self.look, self.pen, self.place, self.about = look, pen, place, about
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, GRID)
        self.column.setSpacing(0)
        if about:
            heading = Words(look, Role.LABEL, about, bold=True)
            heading.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
            self.column.addWidget(heading)
        if hint:
            line = Words(look, Role.LABEL, hint, token="soft")  # noqa: S106 - a colour token
            line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
            self.column.addWidget(line)
        self._remarks = Remarks(look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def value(self) -> object:
        """What the file says here; None where it says nothing."""
        return at(self.pen.values, self.place)

    def fields(self) -> list[Field]:
        """Itself, and every field within it."""
        return [self]

    def refresh(self) -> None:
        """Show what the file says."""

    def say(self, faults: Sequence[Fault]) -> None:
        """Tell what the checks say of this place."""
        self._remarks.say([remark(fault) for fault in faults])

    @property
    def remarks(self) -> str:
        """What is told."""
        return self._remarks.text()

    def first(self) -> QWidget:
        """Where the keyboard comes to."""
        return self

    def hold(self, control: QWidget | QLayout) -> None:
        """Let the control stand between heading and remarks."""
        if isinstance(control, QWidget):
            self.column.addWidget(control)
        else:
            self.column.addLayout(control)
        self.column.addWidget(self._remarks)

    def write(self, value: object, *, joined: bool = True) -> None:
        """Let the file say this; None takes it away."""

        def wanted(values: Mapping[str, Any]) -> list[Edit]:
            return away(values, self.place) if value is None else [put(values, self.place, value)]  # type: ignore[arg-type]  # controls give plain values

        if joined:
            self.pen.go_on(self.place, wanted)
        else:
            self.pen.do(*wanted(self.pen.values))


class ChoiceField(Field):
    """One of several values."""

    def __init__(
        self,
        look: Look,
        pen: Pen,
        place: Place,
        about: str,
        options: Sequence[Option],
        *,
        usual: Hashable = None,
        hint: str = "",
    ) -> None:
        """Build it.

        Args:
            look: the window's.
            pen: writes into the draft.
            place: of the value.
            about: what is chosen.
            options: what there is to choose among.
            usual: what holds where the file says nothing; choosing it there writes nothing.
            hint: a line below the heading.
        """
        super().__init__(look, pen, place, about, hint)
        self._usual = usual
        self.choices = Choices(look, about, options)
        self.choices.chosen.connect(self._choose)
        self.hold(self.choices)

    def refresh(self) -> None:
        """Mark what the file says."""
        value = self.value
        self.choices.show_value(
            self._usual if value is None else value if isinstance(value, Hashable) else None
        )

    def first(self) -> QWidget:
        """The chosen one."""
        return self.choices.first()

    def _choose(self, value: object) -> None:
        if value != self.value and not (self.value is None and value == self._usual):
            self.write(value, joined=False)


class TogglesField(Field):
    """Any of several values, which the file lists in their own order."""

    def __init__(
        self, look: Look, pen: Pen, place: Place, about: str, options: Sequence[Option], hint: str = ""
    ) -> None:
        super().__init__(look, pen, place, about, hint)
        self._order = [value for value, _ in options]
        self.toggles = Toggles(look, about, options)
        self.toggles.chosen.connect(self._choose)
        self.hold(self.toggles)

    def refresh(self) -> None:
        """Mark what the file lists."""
        value = self.value
        listed = value if isinstance(value, list) else []
        self.toggles.show_values(frozenset(each for each in listed if isinstance(each, Hashable)))

    def first(self) -> QWidget:
        """The first one."""
        return self.toggles.button(self._order[0])

    def _choose(self, chosen: frozenset[Hashable]) -> None:
        value = self.value
        listed = [each for each in value if isinstance(each, Hashable)] if isinstance(value, list) else []
        kept = [each for each in listed if each in chosen]
        wanted = kept + [each for each in self._order if each in chosen and each not in kept]
        if wanted != listed:
            self.write(wanted or None, joined=False)


class NumberField(Field):
    """A number with its unit."""

    def __init__(
        self,
        look: Look,
        pen: Pen,
        place: Place,
        about: str,
        reach: tuple[float, float],
        *,
        unit: str = "",
        usual: float = 0.0,
        hint: str = "",
    ) -> None:
        """Build it; the arguments are those of ``Number`` and of ``ChoiceField``. Seconds go by halves."""
        super().__init__(look, pen, place, about, hint)
        self._usual, step = usual, 0.5 if unit == "s" else 1.0
        self.number = Number(look, f"{about}, {hint}" if hint else about, *reach, step=step, unit=unit)
        self.number.chosen.connect(self._choose)
        self.number.left.connect(pen.settle)
        self.number.setContentsMargins(0, 0, 0, 0)
        self.hold(self.number)

    def refresh(self) -> None:
        """Show the number."""
        value = self.value
        known = isinstance(value, int | float) and not isinstance(value, bool)
        self.number.show_value(float(value) if known else self._usual)  # type: ignore[arg-type]  # a number, as known says

    def first(self) -> QWidget:
        """The field."""
        return self.number.spin

    def _choose(self, number: float) -> None:
        if number != self.value:
            self.write(int(number) if number.is_integer() else number)


class LineField(Field):
    """One line of words that has no language, such as an author or an address."""

    def __init__(
        self, look: Look, pen: Pen, place: Place, about: str, hint: str = "", *, needed: bool = False
    ) -> None:
        super().__init__(look, pen, place, about, hint)
        self._needed = needed
        self.line = Line(look, f"{about}, {hint}" if hint else about)
        self.line.textEdited.connect(self._write)
        self.line.editingFinished.connect(pen.settle)
        holder = QVBoxLayout()
        holder.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        holder.addWidget(self.line)
        self.hold(holder)

    def refresh(self) -> None:
        """Show the words."""
        value = self.value
        show_line(self.line, "" if value is None else str(value))

    def first(self) -> QWidget:
        """The line."""
        return self.line

    def _write(self, text: str) -> None:
        said = plain(text)
        self.write(said if said or self._needed else None)


def plain(text: str) -> str:
    """Return words as a file has them: one paragraph, single spaces."""
    return " ".join(text.split())


def show_text(now: Callable[[], str], show: Callable[[str], None], wanted: str) -> None:
    """Show a text, unless what is being written says the same."""
    if plain(now()) != plain(wanted):
        show(wanted)


def show_line(line: Line, wanted: str) -> None:
    """Show a text in one line, from its beginning."""

    def show(text: str) -> None:
        line.setText(text)
        line.setCursorPosition(0)

    show_text(line.text, show, wanted)
