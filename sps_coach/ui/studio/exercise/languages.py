"""Which languages an exercise has, and whether somebody who speaks each has signed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.editing.edits import Edit, Insert, Put, Remove
from sps_coach.editing.placing import put
from sps_coach.library.languages import codes
from sps_coach.library.models import LANGUAGE
from sps_coach.library.strict_yaml import Place
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.fields import ChoiceField, Field, LineField, plain
from sps_coach.ui.studio.exercise.reading import languages_of
from sps_coach.ui.studio.exercise.texts import language_name
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.writing import Line, Written

_NOT_TEXTS = ("motion", "translations", "dose", "limit", "review", "sources")


def texts_of(values: Any, place: Place = ()) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield every text of an exercise, as it is written, with its place."""
    if isinstance(values, dict):
        if values and all(re.fullmatch(LANGUAGE, str(name)) for name in values) and place:
            yield place, values
            return
        for name, value in values.items():
            if place or name not in _NOT_TEXTS:
                yield from texts_of(value, (*place, name))
    elif isinstance(values, list):
        for index, each in enumerate(values):
            yield from texts_of(each, (*place, index))


class _Language(QWidget):
    """One translation and its status."""

    def __init__(self, look: Look, pen: Pen, index: int, language: str, told: str) -> None:
        super().__init__()
        self.language = language
        place = ("translations", index)
        name = language_name(language)
        self.whole = Field(look, pen, place, name, told)
        self.whole.hold(QVBoxLayout())
        status = translate("Studio", "Status of {language}").format(language=name)
        self.lines: list[Field] = [
            ChoiceField(look, pen, (*place, "status"), status, words.statuses()),
            LineField(look, pen, (*place, "by"), translate("Studio", "Signed by")),
            LineField(
                look, pen, (*place, "on"), translate("Studio", "Signed on"),
                translate("Studio", "A day such as 2026-01-15."),
            ),
        ]  # fmt: skip
        self.remove = Button(
            look, translate("Studio", "Take {language} out of all texts").format(language=name), size=18
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(0)
        for part in (self.whole, *self.lines):
            column.addWidget(part)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)


class LanguagesField(Field):
    """The first language, which the others are made from, and each translation."""

    def __init__(self, look: Look, pen: Pen) -> None:
        super().__init__(look, pen, ("translations",), translate("Studio", "Languages"))
        self.rows: list[_Language] = []
        self._shown: list[tuple[str, str]] = []
        self._original = Words(look, Role.LABEL)
        self._original.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(0)
        self._offers = Flow()
        self.other = Line(look, translate("Studio", "Another language, by its code"))
        self.other.returnPressed.connect(self._add_other)
        self.column.addWidget(self._original)
        self.column.addLayout(self._inside)
        self.column.addWidget(self._offers)
        self.hold(Written(look, translate("Studio", "Another language, by its code such as fr"), self.other))

    def fields(self) -> list[Field]:
        """The list, each language, and its lines."""
        return [self, *(field for row in self.rows for field in (row.whole, *row.lines))]

    def refresh(self) -> None:
        """Show the languages that the file has."""
        values = self.pen.values
        languages = languages_of(values)
        first = language_name(languages[0]) if languages else ""
        told = translate("Studio", "{language} comes first; the others are made from it.").format(
            language=first
        )
        self._original.setText(told if first else "")
        shown = [(each, self._share(each)) for each in self._listed()]
        if shown != self._shown:
            self._build(shown)
        for row in self.rows:
            for line in row.lines:
                line.refresh()

    def first(self) -> QWidget:
        """The first thing that can be chosen."""
        return self.rows[0].lines[0].first() if self.rows else self.other

    def add(self, language: str) -> None:
        """Let the exercise have another language."""
        values = self.pen.values
        status = {"language": language, "status": "pending"}
        count = len(value) if isinstance(value := self.value, list) else 0
        self.pen.do(
            Put(("name", language), ""),
            Insert(("translations", count), status) if count else put(values, ("translations",), [status]),
        )

    def _listed(self) -> list[str]:
        value = self.value
        entries = value if isinstance(value, list) else []
        return [str(each.get("language", "")) if isinstance(each, dict) else "" for each in entries]

    def _share(self, language: str) -> str:
        texts = [text for _, text in texts_of(self.pen.values)]
        there = sum(bool(text.get(language)) for text in texts)
        return translate("Studio", "{there} of {all} texts are there.").format(there=there, all=len(texts))

    def _build(self, shown: list[tuple[str, str]]) -> None:
        self._shown = shown
        for row in self.rows:
            self._inside.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for index, (language, told) in enumerate(shown):
            row = _Language(self.look, self.pen, index, language, told)
            row.remove.clicked.connect(partial(self._remove, index, language))
            self._inside.addWidget(row)
            self.rows.append(row)
        there = languages_of(self.pen.values)
        buttons = []
        for code in codes():
            if code not in there:
                words_of = translate("Studio", "Add {language}").format(language=language_name(code))
                button = Button(self.look, words_of, size=20)
                button.clicked.connect(partial(self._add, code))
                buttons.append(button)
        for earlier in self._offers.release():
            earlier.deleteLater()
        self._offers.hold(buttons)

    def _add(self, language: str, _checked: bool = False) -> None:
        self.add(language)

    def _add_other(self) -> None:
        language = plain(self.other.text())
        if re.fullmatch(LANGUAGE, language) and language not in languages_of(self.pen.values):
            self.add(language)
            self.other.clear()

    def _remove(self, index: int, language: str, _checked: bool = False) -> None:
        values = self.pen.values
        first = next(iter(languages_of(values)), "")
        edits: list[Edit] = [Remove(("translations", index) if len(self.rows) > 1 else ("translations",))]
        edits += [
            Remove((*place, language))
            for place, text in texts_of(values)
            if language != first and language in text and len(text) > 1
        ]
        self.pen.do(*edits)
        self.first().setFocus()
