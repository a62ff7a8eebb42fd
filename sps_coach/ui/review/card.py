"""A chart on a quiet surface: its title, one sentence, the chart, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.review.table import Rows, Table
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.text import Words


class ChartCard(Card):
    """Shows one thing as a chart, or as a table when that is asked for; the sentence is always there."""

    opened = Signal(object)
    """A session's id: a row of the table was opened."""

    def __init__(self, look: Look, motion: Motion, title: str, *parts: QWidget) -> None:
        """Lay it out.

        Args:
            look: the window's.
            motion: the window's.
            title: what it shows.
            parts: the chart and what belongs to it, from above; without any, the table is always there.
        """
        super().__init__(look)
        self._motion, self._parts = motion, parts
        self._title = Words(look, Role.TEXT, title, bold=True)
        self._sentence = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self.table = Table(look, motion, title)
        self.table.opened.connect(self.opened)
        if parts:
            self.table.hide()
        self.as_table = Button(look, self.tr("As a table"), Kind.CHOICE, icon="chosen", size=20)
        self.as_table.setCheckable(True)
        self.as_table.setAccessibleDescription(title)
        self.as_table.clicked.connect(self._turn)
        self._rows: Callable[[], Rows] = lambda: Rows((), ())
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        for label in (self._title, self._sentence):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._title, 1)
        if parts:
            self._head.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._head)
        column.addWidget(self._sentence)
        for part in (*parts, self.table):
            column.addWidget(part)

    def show_data(self, sentence: str, rows: Callable[[], Rows]) -> None:
        """Say this; the rows are made when the table is looked at."""
        self._sentence.setText(sentence)
        self.table.setAccessibleDescription(sentence)
        self._rows = rows
        if self.as_table.isChecked() or not self._parts:
            self.table.show_rows(rows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table's button stands beside the title where there is room."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if self.width() >= self._look.px(460) else down)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def _turn(self) -> None:
        tabled = self.as_table.isChecked()

        def turn() -> None:
            if tabled:
                self.table.show_rows(self._rows())
            self.table.setVisible(tabled)
            for part in self._parts:
                part.setVisible(not tabled)

        self._motion.change(self.window(), turn)
