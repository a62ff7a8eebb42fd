"""A few lines to write, who may see them, and a button to keep them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.field import TextField
from sps_coach.ui.widgets.text import Words


class Writing(Card):
    """Sends what was written; nothing is shared unless that is chosen."""

    written = Signal(str, bool)
    """The words, and whether those who help may see them."""

    def __init__(self, look: Look, motion: Motion, title: str) -> None:
        super().__init__(look)
        self._motion = motion
        self.field = TextField(look, title)
        self.who = who_may_see(look)
        self.keep = Button(look, self.tr("Keep it"), size=22)
        self.keep.clicked.connect(self._keep)
        self._line = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        heading = Words(look, Role.TEXT, title, bold=True)
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        for label in (heading, self._line):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        for part in (heading, self.field, self.who):
            column.addWidget(part)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._line)
        self._line.hide()

    def say(self, line: str) -> None:
        """Say something below the button."""
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def _keep(self) -> None:
        text = self.field.text.toPlainText().strip()
        if not text:
            self._motion.change(self.window(), lambda: self.say(self.tr("There are no words yet.")))
            self.field.text.setFocus()
            return
        shared = self.who.value == "shared"
        self.field.text.clear()
        self.who.show_value("private")
        self.written.emit(text, shared)
        self._motion.change(self.window(), lambda: self.say(self.tr("It is kept.")))


def who_may_see(look: Look) -> Choices:
    """The choice of who may see what is written; only the person themselves, unless they choose otherwise."""
    choices = Choices(
        look,
        translate("Writing", "Who may see it"),
        [
            ("private", translate("Writing", "Only me")),
            ("shared", translate("Writing", "Those who help as well")),
        ],
    )
    choices.show_value("private")
    return choices
