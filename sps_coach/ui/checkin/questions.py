"""The questions that check-in and check-out share."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.statements import Answers
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.scale import Scale
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.writing import Line, Written

Before = Literal["before", "after"]


class Questions(Card):
    """Three scales and, in one's own words, a line or two. Nothing is chosen beforehand; all of it can be left out."""

    answered = Signal()
    """A number was chosen or taken back."""

    def __init__(self, look: Look, moment: Before) -> None:
        super().__init__(look)
        self._moment: Before = moment
        self._how = Words(
            look,
            Role.LABEL,
            self.tr("0 is none, 10 the most. What you leave out stays blank."),
            token="soft",  # noqa: S106 - a colour token
        )
        self._how.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, GRID)
        self.stiffness = Scale(look, self.tr("Stiffness"))
        self.discomfort = Scale(look, self.tr("Discomfort"))
        self.worry = Scale(look, self.tr("Worry"))
        self._scales = (self.stiffness, self.discomfort, self.worry)
        medicine = self.tr("Medicine and when, in your own words")
        self._medicine = Written(look, medicine, Line(look, medicine))
        words = self.tr("Anything else, in your own words")
        self._words = Written(look, words, Line(look, words))
        self._shared = Button(
            look, self.tr("Those who help may see these words"), Kind.CHOICE, icon="chosen", size=20
        )
        self._shared.setCheckable(True)
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        column.addWidget(self._how)
        for scale in self._scales:
            scale.answered.connect(self.answered)
            column.addWidget(scale)
        column.addSpacing(GRID)
        if moment == "before":
            column.addWidget(self._medicine)
        column.addWidget(self._words)
        column.addWidget(self._shared)
        column.addStretch(1)

    def answers(self, offered: Literal["easy", "usual", "good"] | None = None) -> Answers:
        """What was answered.

        Args:
            offered: the kind of day that is suggested after it.
        """
        stiffness, discomfort, worry = (scale.value for scale in self._scales)
        return Answers(
            self._moment,
            stiffness=stiffness,
            discomfort=discomfort,
            worry=worry,
            medicine=self._medicine.field.text().strip() if isinstance(self._medicine.field, Line) else "",
            words=self._words.field.text().strip() if isinstance(self._words.field, Line) else "",
            shared=self._shared.isChecked(),
            offered=offered,
        )

    def clear(self) -> None:
        """Leave everything blank again; words stay private until it is said otherwise."""
        for scale in self._scales:
            scale.show_value(None)
        for written in (self._medicine, self._words):
            written.field.clear()
        self._shared.setChecked(False)

    def first_focus(self) -> QWidget:
        """The first question."""
        return self.stiffness.first()


def something_said(answers: Answers) -> bool:
    """Whether anything at all was answered."""
    numbers = (answers.stiffness, answers.discomfort, answers.worry)
    return any(number is not None for number in numbers) or bool(answers.medicine or answers.words)
