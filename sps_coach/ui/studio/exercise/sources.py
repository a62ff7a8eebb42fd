"""Where an exercise comes from: a title with a DOI or an address each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.editing.edits import Insert, Remove
from sps_coach.editing.placing import put
from sps_coach.ui.studio.exercise.fields import Field, LineField
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button


class _Source(QWidget):
    """One source."""

    def __init__(self, look: Look, pen: Pen, index: int) -> None:
        super().__init__()
        place = ("sources", index)
        number = translate("Studio", "Source {number}").format(number=index + 1)
        self.remove = Button(look, translate("Studio", "Remove"), size=18)
        self.remove.setAccessibleDescription(number)
        self.whole = Field(look, pen, place, number)
        self.whole.hold(QVBoxLayout())
        self.lines = [
            LineField(
                look, pen, (*place, "title"), translate("Studio", "Title"),
                translate("Studio", "Author, year and title, as one would look it up."), needed=True,
            ),
            LineField(look, pen, (*place, "doi"), "DOI", translate("Studio", "Such as 10.1000/182.")),
            LineField(
                look, pen, (*place, "url"), translate("Studio", "Web address"),
                translate("Studio", "Where there is no DOI."),
            ),
        ]  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(0)
        for part in (self.whole, *self.lines):
            column.addWidget(part)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)


class SourcesField(Field):
    """All sources."""

    def __init__(self, look: Look, pen: Pen) -> None:
        super().__init__(look, pen, ("sources",), translate("Studio", "Sources"))
        self.rows: list[_Source] = []
        self._inside = QVBoxLayout()
        self._inside.setSpacing(0)
        self.more = Button(look, translate("Studio", "Add a source"), size=20)
        self.more.clicked.connect(self._add)
        self._inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hold(self._inside)

    def fields(self) -> list[Field]:
        """The list, each source, and each of its lines."""
        return [self, *(field for row in self.rows for field in (row.whole, *row.lines))]

    def refresh(self) -> None:
        """Show each source."""
        value = self.value
        count = len(value) if isinstance(value, list) else 0
        while len(self.rows) > count:
            row = self.rows.pop()
            self._inside.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = _Source(self.look, self.pen, len(self.rows))
            row.remove.clicked.connect(partial(self._remove, len(self.rows)))
            self._inside.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for row in self.rows:
            for line in row.lines:
                line.refresh()

    def first(self) -> QWidget:
        """The first title, or the button where there is none."""
        return self.rows[0].lines[0].first() if self.rows else self.more

    def _add(self) -> None:
        count = len(self.rows)
        place = ("sources", count)
        empty = {"title": ""}
        self.pen.do(Insert(place, empty) if count else put(self.pen.values, ("sources",), [empty]))
        if self.rows:
            self.rows[-1].lines[0].first().setFocus()

    def _remove(self, index: int, _checked: bool = False) -> None:
        self.pen.do(Remove(("sources",) if len(self.rows) == 1 else ("sources", index)))
        self.first().setFocus()
