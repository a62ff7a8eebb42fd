"""Texts in several languages side by side: one, and a list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.editing.edits import Edit, Insert, Move, Remove
from sps_coach.editing.placing import at, away, put
from sps_coach.library.faults import Fault
from sps_coach.library.languages import tongues
from sps_coach.library.strict_yaml import Place
from sps_coach.ui.studio.exercise.fields import Field, Remarks, plain, show_line, show_text
from sps_coach.ui.studio.exercise.reading import languages_of
from sps_coach.ui.studio.exercise.words import remark
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.writing import Line, Paragraph

_FEWEST, _MOST = 2, 9
"""Lines of a field for several."""
_BESIDE = 300
"""From this width on for each, pixels at 100 %, languages stand side by side."""


def language_name(code: str) -> str:
    """What the speakers of a language call it; its code where it is not known here."""
    known = tongues().get(code)
    return known.name if known else code


class _Growing(Paragraph):
    """As many lines as are written, within reason."""

    def __init__(self, look: Look, about: str) -> None:
        super().__init__(look, about, lines=2)
        self.document().contentsChanged.connect(self.grow)
        look.changed.connect(self.grow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grow()

    def grow(self) -> None:
        """Be as high as what is written."""
        written = round(self.document().size().height())
        lines = min(max(written, _FEWEST), _MOST)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if written > _MOST else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 5 * GRID)


class _Tongue(QWidget):
    """The text in one language."""

    def __init__(self, look: Look, field: TextField, language: str, *, alone: bool) -> None:
        super().__init__()
        self._field, self._language = field, language
        about = field.spoken_name if alone else f"{field.spoken_name}, {language_name(language)}"
        self.writing: Line | Paragraph
        if field.one_line:
            self.writing = Line(look, about)
            self.writing.textEdited.connect(lambda _text: self._write())
            self.writing.editingFinished.connect(field.pen.settle)
        else:
            self.writing = _Growing(look, about)
            self.writing.textChanged.connect(self._write)
            self.writing.left.connect(field.pen.settle)
        self._time = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._time.hide()
        self._remarks = Remarks(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        column.setSpacing(0)
        if not alone:
            column.addWidget(Words(look, Role.LABEL, language_name(language), token="soft"))  # noqa: S106 - a colour token
        for part in (self.writing, self._time, self._remarks):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def text(self) -> str:
        """What is written."""
        field = self.writing
        return field.text() if isinstance(field, Line) else field.toPlainText()

    def show_text(self, wanted: str) -> None:
        """Show what the file says."""
        field = self.writing
        blocked = field.blockSignals(True)
        if isinstance(field, Line):
            show_line(field, wanted)
        else:
            show_text(field.toPlainText, field.setPlainText, wanted)
        field.blockSignals(blocked)

    def show_time(self, told: str) -> None:
        """Show how long it takes to say."""
        if told != self._time.text():
            self._time.setText(told)
            self._time.setVisible(bool(told))

    def say(self, faults: Sequence[Fault]) -> None:
        """Tell what the checks say of this text."""
        self._remarks.say([remark(fault) for fault in faults])

    def _write(self) -> None:
        self._field.write_text(self._language, plain(self.text))


class TextField(Field):
    """A text in each language that the name has, side by side where there is room."""

    def __init__(
        self,
        look: Look,
        pen: Pen,
        place: Place,
        about: str,
        hint: str = "",
        *,
        one_line: bool = False,
        spoken_name: str = "",
    ) -> None:
        """Build it.

        Args:
            look: the window's.
            pen: writes into the draft.
            place: of the text, whose languages stand beneath it.
            about: its heading, or empty.
            hint: a line below the heading.
            one_line: whether it is short.
            spoken_name: what it is for screen readers, where it has no heading.
        """
        super().__init__(look, pen, place, about, hint)
        self.one_line, self.spoken_name = one_line, spoken_name or about
        self._tongues: dict[str, _Tongue] = {}
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(GRID // 2)
        self.hold(self._row)
        self.refresh()

    def refresh(self) -> None:
        """Show the text in the languages of the name, and those that it has besides."""
        value = self.value
        texts = value if isinstance(value, dict) else {}
        wanted = list(dict.fromkeys((*languages_of(self.pen.values), *map(str, texts))))
        if wanted != list(self._tongues):
            self._build(wanted)
        for language, tongue in self._tongues.items():
            said = texts.get(language)
            tongue.show_text(said if isinstance(said, str) else "")

    def say(self, faults: Sequence[Fault]) -> None:
        """Tell each language what is said of it, and the rest below."""
        for language, tongue in self._tongues.items():
            tongue.say([each for each in faults if each.place[len(self.place) :][:1] == (language,)])
        super().say(
            [
                each
                for each in faults
                if each.place[len(self.place) :][:1] not in {(one,) for one in self._tongues}
            ]
        )

    @property
    def remarks(self) -> str:
        """What is told, of all languages."""
        told = [super().remarks, *(tongue._remarks.text() for tongue in self._tongues.values())]
        return "\n".join(filter(None, told))

    def writing(self, language: str) -> Line | Paragraph:
        """The field of a language."""
        return self._tongues[language].writing

    def first(self) -> QWidget:
        """The first language's field."""
        return next(iter(self._tongues.values())).writing if self._tongues else self

    def show_times(self, times: Callable[[str, str], str]) -> None:
        """Show below each language how long it takes to say."""
        value = self.value
        texts = value if isinstance(value, dict) else {}
        for language, tongue in self._tongues.items():
            said = texts.get(language)
            tongue.show_time(times(language, said) if isinstance(said, str) and said else "")

    def write_text(self, language: str, said: str) -> None:
        """Let the file say this in a language; without words it is no text, except in the last language."""
        place = (*self.place, language)

        def wanted(values: Mapping[str, Any]) -> list[Edit]:
            value = at(values, self.place)
            texts = value if isinstance(value, dict) else {}
            if said == texts.get(language, ""):
                return []
            needed = bool(said) or len(texts) <= 1 or self.place == ("name",)
            return [put(values, place, said)] if needed else away(values, place)

        value = self.value
        if said != (value if isinstance(value, dict) else {}).get(language, ""):
            self.pen.go_on(place, wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self.look.px(_BESIDE) * max(len(self._tongues), 1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)

    def _build(self, languages: list[str]) -> None:
        for tongue in self._tongues.values():
            self._row.removeWidget(tongue)
            tongue.hide()
            tongue.deleteLater()
        alone = len(languages) == 1
        self._tongues = {each: _Tongue(self.look, self, each, alone=alone) for each in languages}
        for tongue in self._tongues.values():
            self._row.addWidget(tongue, 1)
        self._arrange()


class TextsField(Field):
    """A list of texts: each can be changed, moved and taken away, and another added."""

    def __init__(
        self,
        look: Look,
        pen: Pen,
        place: Place,
        about: str,
        more: str,
        hint: str = "",
        *,
        one_line: bool = False,
    ) -> None:
        """Build it.

        Args:
            look: the window's.
            pen: writes into the draft.
            place: of the list.
            about: its heading.
            more: the words on the button that adds one.
            hint: a line below the heading.
            one_line: whether its texts are short.
        """
        super().__init__(look, pen, place, about, hint)
        self._one_line = one_line
        self.rows: list[TextField] = []
        self._holders: list[QWidget] = []
        self._moving: list[Button] = []
        self._inside = QVBoxLayout()
        self._inside.setSpacing(0)
        self.more = Button(look, more, size=20)
        self.more.clicked.connect(self._add)
        self._inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hold(self._inside)
        self.refresh()

    def fields(self) -> list[Field]:
        """The list, and each of its texts."""
        return [self, *self.rows]

    def refresh(self) -> None:
        """Show each text."""
        value = self.value
        count = len(value) if isinstance(value, list) else 0
        while len(self.rows) > count:
            self.rows.pop()
            del self._moving[-2:]
            holder = self._holders.pop()
            self._inside.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        while len(self.rows) < count:
            self._build(len(self.rows))
        for row in self.rows:
            row.refresh()
        for button in self._moving:
            button.setVisible(count > 1)

    def first(self) -> QWidget:
        """The first text, or the button where there is none."""
        return self.rows[0].first() if self.rows else self.more

    def _add(self) -> None:
        value = self.value
        count = len(value) if isinstance(value, list) else 0
        language = next(iter(languages_of(self.pen.values)), "en")
        place = (*self.place, count)
        empty = {language: ""}
        self.pen.do(Insert(place, empty) if count else put(self.pen.values, place, empty))
        if self.rows:
            self.rows[-1].first().setFocus()

    def _build(self, index: int) -> None:
        place = (*self.place, index)
        told = translate("Studio", "{list}, {number}").format(list=self.about, number=index + 1)
        row = TextField(self.look, self.pen, place, "", one_line=self._one_line, spoken_name=told)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        actions = Flow()
        sooner = Button(self.look, translate("Studio", "Sooner"), size=18)
        later = Button(self.look, translate("Studio", "Later"), size=18)
        remove = Button(self.look, translate("Studio", "Remove"), size=18)
        for button, act in (
            (sooner, partial(self._move, index, -1)),
            (later, partial(self._move, index, 1)),
            (remove, partial(self._remove, index)),
        ):
            button.setAccessibleDescription(told)
            button.clicked.connect(lambda _checked=False, act=act: act())
        actions.hold([remove, sooner, later])
        self._moving += [sooner, later]
        column.addWidget(actions)
        self._inside.insertWidget(self._inside.count() - 1, holder)
        self.rows.append(row)
        self._holders.append(holder)

    def _move(self, index: int, way: int) -> None:
        if 0 <= index + way < len(self.rows):
            self.pen.do(Move((*self.place, index), index + way))

    def _remove(self, index: int) -> None:
        whole = at(self.pen.values, self.place)
        if isinstance(whole, list) and len(whole) == 1 and len(self.place) > 1:
            self.pen.do(Remove(self.place))
        else:
            self.pen.do(Remove((*self.place, index)))
        (self.rows[min(index, len(self.rows) - 1)].first() if self.rows else self.more).setFocus()
