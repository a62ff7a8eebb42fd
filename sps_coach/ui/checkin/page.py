"""Check-in before a session, and check-out after it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.checkin.day import DayCard
from sps_coach.ui.checkin.questions import Questions, something_said
from sps_coach.ui.desk import Advice, Desk, Offer
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

_BESIDE = 1040
"""From this width on, pixels at 100 %, what follows stands beside the questions."""


class _AskingPage(QWidget):
    """A title, ways past it at its side, the questions, and something that follows from them."""

    reading_asked = Signal()
    """The page is to be read out."""

    def __init__(
        self, look: Look, motion: Motion, title: str, passing: str, moment: Literal["before", "after"]
    ) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._title = Words(look, Role.TITLE, title)
        self._title.setContentsMargins(ROOM + FOCUS_ROOM, 0, 0, 0)
        self.not_today = Button(look, self.tr("Not today"), hint=passing, size=22)
        self._read = Button(look, self.tr("Read aloud"), size=22, icon="read")
        self._read.setAccessibleDescription(self.tr("F2"))
        self._read.clicked.connect(self.reading_asked)
        self._ways = QHBoxLayout()
        self.questions = Questions(look, moment)
        self._header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)

    def _lay_out(self, ways: list[QWidget], beside: QWidget) -> None:
        for way in (*ways, self._read):
            self._ways.addWidget(way)
        self._header.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._header.addLayout(self._ways)
        self._halves.setSpacing(GRID)
        self._halves.addWidget(self.questions, 2, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(beside, 1, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        self._column.addLayout(self._header)
        self._column.addLayout(self._halves)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(self._look, inside, self._motion))
        self._look.changed.connect(self._arrange)
        self._arrange()

    def first_focus(self) -> QWidget:
        """The first question."""
        return self.questions.first_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N passes over everything; where somebody writes, their field takes the key."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            if not event.isAutoRepeat():
                self.not_today.click()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        px, width = self._look.px, self.width()
        self._halves.setDirection(across if width >= px(_BESIDE) else down)
        self._header.setDirection(across if width >= px(720) else down)
        side = 5 * GRID if width >= 900 else GRID
        self._column.setContentsMargins(side, GRID, side, GRID)


class CheckInPage(_AskingPage):
    """How it is before a session, and which kind of day suits it."""

    begun = Signal(object, object)
    """An Offer is to be begun; with its Answers, or None where nothing was answered."""
    left = Signal()
    """Nothing is begun."""

    def __init__(self, look: Look, motion: Motion, desk: Desk) -> None:
        super().__init__(
            look, motion, self.tr("How it is just now"), self.tr("begin without answering"), "before"
        )
        self._desk = desk
        self._offer: Offer | None = None
        self._advice: Advice | None = None
        self._back = Button(look, self.tr("Back to Today"), size=22)
        self.day = DayCard(look)
        self.not_today.clicked.connect(self._pass)
        self._back.clicked.connect(self.left)
        self.questions.answered.connect(self._advise)
        self.day.begun.connect(self._begin)
        self._lay_out([self.not_today, self._back], self.day)

    def ask(self, offer: Offer) -> None:
        """Ask anew, before this routine."""
        self._offer = offer
        self.questions.clear()
        self._advice = self._desk.advise(offer, self.questions.answers())
        self.day.propose(self._desk.days(offer), self._advice, offer)
        self._desk.statements.emergency_plan(self.day.show_plan)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back, and nothing begins."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _advise(self) -> None:
        """Say what follows from the answers, softly, where it is something else than before."""
        if self._offer is None:
            return
        advice = self._desk.advise(self._offer, self.questions.answers())
        if advice != self._advice:
            self._advice = advice
            # the whole page, since what is said may need more room than there was
            self._motion.change(self, lambda: self.day.advise(advice))

    def _begin(self, offer: Offer) -> None:
        answers = self.questions.answers(self._advice.day if self._advice is not None else None)
        self.begun.emit(offer, answers if something_said(answers) else None)

    def _pass(self) -> None:
        if self._offer is not None:
            self.begun.emit(self._offer, None)


class CheckOutPage(_AskingPage):
    """How it is after a session; it mirrors the check-in."""

    kept = Signal(object)
    """The Answers are to be kept."""
    passed = Signal()
    """Nothing is answered."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__(look, motion, self.tr("How it is now"), self.tr("leave it all blank"), "after")
        self._keep = Button(look, self.tr("Keep it"), Kind.PRIMARY, size=30, least=76)
        self._keep.clicked.connect(self._answer)
        self.not_today.clicked.connect(self.passed)
        after = Card(look)
        column = QVBoxLayout(after)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge + GRID, edge, edge)
        column.setSpacing(2 * GRID)
        line = Words(look, Role.TEXT, self.tr("It is kept with the session, on this computer."))
        line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        column.addWidget(line)
        column.addWidget(self._keep)
        self._lay_out([self.not_today], after)

    def ask(self) -> None:
        """Ask anew."""
        self.questions.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape passes over it."""
        if event.key() == Qt.Key.Key_Escape:
            self.passed.emit()
            return
        super().keyPressEvent(event)

    def _answer(self) -> None:
        answers = self.questions.answers()
        if something_said(answers):
            self.kept.emit(answers)
        else:
            self.passed.emit()
