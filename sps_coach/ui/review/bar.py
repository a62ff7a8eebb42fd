"""What is looked at: how long a time, which part of it, and narrowed to what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.overview import EVERYTHING, Wanted
from sps_coach.history.statements import DiaryKind
from sps_coach.ui.motion import Motion
from sps_coach.ui.review import words
from sps_coach.ui.review.desk import Looked
from sps_coach.ui.review.span import Span
from sps_coach.ui.theme import FOCUS_ROOM, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices, Option
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.toggles import Toggles
from sps_coach.ui.words import sentence


class LookedAt(QWidget):
    """Choices of time, and of what it is narrowed to; the latter are folded away until they are asked for."""

    changed = Signal()
    """The span or what is wanted is another one."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self.span, self.wanted = Span(), EVERYTHING
        self._looked: Looked | None = None
        self._routines: dict[str, str] = {}
        self._exercises: dict[str, str] = {}
        self._lengths = Choices(
            look,
            self.tr("How long a time"),
            [
                (28, self.tr("4 weeks")),
                (91, self.tr("3 months")),
                (365, self.tr("A year")),
                (None, self.tr("Everything")),
            ],
        )
        self._lengths.show_value(self.span.days)
        self._lengths.chosen.connect(lambda days: self._take(Span(days)))
        self._ways = Flow()
        self._ways.hold([*self._buttons()])
        self.unfold = Button(look, self.tr("Narrow it down"), Kind.CHOICE, icon="chosen", size=20)
        self.unfold.setCheckable(True)
        self.unfold.clicked.connect(self._turn)
        self._build_filters()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._lengths)
        column.addWidget(self._ways)
        column.addWidget(self._filters)

    def show_looked(self, looked: Looked) -> None:
        """Show what is looked at, and offer what it can be narrowed to."""
        self._looked = looked
        overview = looked.overview
        self._lengths.show_value(self.span.days)
        for session in overview.sessions:
            self._routines.setdefault(
                session.routine_id, looked.routines.get(session.routine_id, session.routine_id)
            )
        for key in overview.dose:
            self._exercises.setdefault(key, looked.exercises.get(key, key))
        self._offer(self._routine, self._routines, self.tr("Every routine"), self.wanted.routine)
        self._offer(self._exercise, self._exercises, self.tr("Every exercise"), self.wanted.exercise)

    def go(self, days: int) -> None:
        """Go so many days later, or earlier."""
        if self._looked is not None:
            overview = self._looked.overview
            span = self.span.moved(
                days, overview.first, overview.last, self._looked.begins, self._looked.today
            )
            self._take(span)

    def zoom(self, way: int, at: object = None) -> None:
        """Look closer (1) or wider (-1), around a day where one is given."""
        if self._looked is None:
            return
        overview = self._looked.overview
        shown = (overview.last - overview.first).days + 1
        if way > 0:
            self._take(self.span.closer(shown, at, overview.first))  # type: ignore[arg-type]  # a Signal's object
            return
        whole = (self._looked.today - self._looked.begins).days + 1
        self._take(self.span.wider(shown, whole))

    def show_all(self) -> None:
        """Look at everything."""
        self._take(Span(None))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._lengths.first()

    def _buttons(self) -> list[Button]:
        buttons = []
        for text, step in (
            (self.tr("Earlier"), lambda: self._half(-1)),
            (self.tr("Later"), lambda: self._half(1)),
            (self.tr("Closer"), lambda: self.zoom(1)),
            (self.tr("Wider"), lambda: self.zoom(-1)),
        ):
            button = Button(self._look, text, size=20)
            button.clicked.connect(step)
            buttons.append(button)
        return buttons

    def _half(self, way: int) -> None:
        if self._looked is not None:
            days = (self._looked.overview.last - self._looked.overview.first).days + 1
            self.go(way * max(days // 2, 1))

    def _take(self, span: Span) -> None:
        if span != self.span:
            self.span = span
            self._lengths.show_value(span.days)
            self.changed.emit()

    def _build_filters(self) -> None:
        look = self._look
        self._routine = Choices(look, self.tr("Which routine"), [(None, self.tr("Every routine"))])
        self._exercise = Choices(look, self.tr("Which exercise"), [(None, self.tr("Every exercise"))])
        self._kinds = Toggles(
            look,
            self.tr("Which diary entries"),
            [(kind, sentence(words.diary_kind(kind))) for kind in get_args(DiaryKind)],
        )
        self._kinds.show_values(frozenset(get_args(DiaryKind)))
        self._routine.chosen.connect(lambda value: self._want(replace(self.wanted, routine=value)))
        self._exercise.chosen.connect(lambda value: self._want(replace(self.wanted, exercise=value)))
        self._kinds.chosen.connect(lambda kinds: self._want(replace(self.wanted, kinds=kinds)))
        self._filters = QWidget()
        column = QVBoxLayout(self._filters)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for about, choices in (
            (self.tr("Which routine"), self._routine),
            (self.tr("Which exercise"), self._exercise),
            (self.tr("Which diary entries"), self._kinds),
        ):
            label = Words(look, Role.LABEL, about, bold=True)
            label.setContentsMargins(FOCUS_ROOM, FOCUS_ROOM, 0, 0)
            column.addWidget(label)
            column.addWidget(choices)
        self._filters.hide()
        self._ways.hold([*self._ways.release(), self.unfold])

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit()

    def _turn(self) -> None:
        shown = self.unfold.isChecked()
        self._motion.change(self.window(), lambda: self._filters.setVisible(shown))

    def _offer(self, choices: Choices, names: Mapping[str, str], every: str, value: str | None) -> None:
        options: list[Option] = [(None, every), *sorted(names.items(), key=lambda item: item[1].casefold())]
        if choices.options != tuple(options):
            choices.offer(options)
        choices.show_value(value)
