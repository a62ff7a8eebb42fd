"""What happened in a session, one row after another: a list that the keyboard goes along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets import told
from sps_coach.ui.widgets.drawing import draw_focus_within
from sps_coach.ui.widgets.order import come_after
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.text import Words

Row = tuple[str, str, str]
"""When, what, and more about it; when and more may be empty."""

_WHEN = 96
"""How wide the times are, pixels at 100 %."""

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Course(QWidget):
    """Tab comes to one row and goes on behind the list; Up, Down, Home and End go along it."""

    told_as = told.Role.List

    def __init__(self, look: Look) -> None:
        super().__init__()
        told.tell_roles()
        self._look = look
        self._rows: list[_Happened] = []
        self.setAccessibleName(self.tr("What happened"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GRID, 0, GRID)
        self._column.setSpacing(0)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these instead of what was shown before."""
        for earlier in self._rows:
            self._column.removeWidget(earlier)
            earlier.hide()
            earlier.setParent(None)
            earlier.deleteLater()
        self._rows = [_Happened(self._look, row) for row in rows]
        for row in self._rows:
            row.reached.connect(self._rest_here)
            self._column.addWidget(row)
        come_after(self, self._rows)
        if self._rows:
            self._rest_here(self._rows[0])

    def lines(self) -> list[str]:
        """What is said, line by line."""
        return [label.text() for label in self.findChildren(Words)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the rows."""
        key = Qt.Key(event.key())
        here = next((place for place, row in enumerate(self._rows) if row.hasFocus()), 0)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._rows) - 1}
        there = ends.get(key, here + _STEPS[key] if key in _STEPS else None)
        if there is None:
            super().keyPressEvent(event)
        elif 0 <= there < len(self._rows):
            self._rows[there].setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(self._rows[there])

    def _rest_here(self, row: _Happened) -> None:
        """Let Tab come back to the row that the keyboard was at."""
        for each in self._rows:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is row else Qt.FocusPolicy.ClickFocus)


class _Happened(QWidget):
    """One thing that happened."""

    reached = Signal(object)
    told_as = told.Role.ListItem

    def __init__(self, look: Look, row: Row) -> None:
        super().__init__()
        self._look = look
        when, what, more = row
        self.setAccessibleName(", ".join(part for part in (when, what) if part))
        self.setAccessibleDescription(more)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._when = Words(look, Role.LABEL, when, token="soft")  # noqa: S106 - a colour token
        self._when.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid = QGridLayout(self)
        grid.setContentsMargins(FOCUS_ROOM, FOCUS_ROOM, FOCUS_ROOM, FOCUS_ROOM)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        grid.addWidget(self._when, 0, 0)
        grid.addWidget(Words(look, Role.LABEL, what, bold=True), 0, 1)
        if more:
            grid.addWidget(Words(look, Role.LABEL, more), 1, 1)
        grid.setColumnStretch(1, 1)
        look.changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard, or a touch, has come here."""
        super().focusInEvent(event)
        self.reached.emit(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The focus ring, where it is."""
        draw_focus_within(QPainter(self), QRectF(self.rect()), BUTTON_RADIUS, self._look, share(self))

    def _dress(self) -> None:
        self._when.setFixedWidth(self._look.px(_WHEN))
