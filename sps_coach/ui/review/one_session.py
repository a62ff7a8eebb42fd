"""A single session, moment by moment, and a word to add to it later."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.moments import BlockTold, RestTold, SessionTold
from sps_coach.history.statements import Note
from sps_coach.ui.motion import Motion
from sps_coach.ui.review import session_words as told
from sps_coach.ui.review.course import Course, Row
from sps_coach.ui.review.writing import Writing
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.text import Words


class OneSession(QWidget):
    """Shows what was asked for and done, in the order in which it happened."""

    left = Signal()
    said = Signal(object)
    """A Note is to be kept."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._session: SessionTold | None = None
        self._back = Button(look, self.tr("Back"), size=22)
        self._back.clicked.connect(self.left)
        self._title = Words(look, Role.TEXT, bold=True)
        self._facts = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._answers = Words(look, Role.LABEL)
        self._course = Course(look)
        self.writing = Writing(look, motion, self.tr("Add a word about this session"))
        self.writing.written.connect(self._keep)
        card = Card(look)
        inside = QVBoxLayout(card)
        edge = ROOM + 2 * GRID
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.setSpacing(GRID)
        for part in (self._title, self._facts, self._answers):
            part.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
            inside.addWidget(part)
        inside.addWidget(self._course)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card)
        column.addWidget(self.writing)

    def show_session(
        self, session: SessionTold, routines: Mapping[str, str], exercises: Mapping[str, str]
    ) -> None:
        """Show this one."""
        self._session = session
        self._title.setText(told.title(session, routines))
        self._facts.setText(told.facts(session))
        answers = [told.answers(each) for each in (session.before, session.after) if each is not None]
        self._answers.setText("\n".join(answers))
        self._answers.setVisible(bool(answers))
        # The keyboard begins beside it, so that a screen reader tells there what this is.
        self._back.setAccessibleDescription("\n".join([self._title.text(), self._facts.text(), *answers]))
        rows = [self._row(one, exercises) for one in session.course]
        self._course.show_rows(rows + [told.words_row(one) for one in session.words])

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

    def lines(self) -> list[str]:
        """What is said, line by line."""
        return self._course.lines()

    def _row(self, one: BlockTold | RestTold, exercises: Mapping[str, str]) -> Row:
        return told.rest_row(one) if isinstance(one, RestTold) else told.block_row(one, exercises)

    def _keep(self, text: str, shared: bool) -> None:
        if self._session is not None:
            self.said.emit(Note(text, "session", self._session.session.id, None, shared=shared))
