"""A word about an easing off, later and only if one likes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.writing import Line, Written


class EasingWord(QWidget):
    """Says that something was eased off, and after which words; takes a line about it, for oneself unless shared."""

    kept = Signal(str, bool)
    """The words, and whether those who help may see them."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._motion = motion
        self._said = Words(look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        about = self.tr("A word about it, if you like")
        self._line = Line(look, about)
        self._written = Written(look, about, self._line)
        self._shared = Button(
            look, self.tr("Those who help may see this word"), Kind.CHOICE, icon="chosen", size=20
        )
        self._shared.setCheckable(True)
        self._keep = Button(look, self.tr("Keep this word"), size=22)
        self._keep.clicked.connect(self._hand_on)
        self._line.returnPressed.connect(self._hand_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._said, self._written, self._shared, self._keep):
            column.addWidget(widget)
        self.hide()

    def ask(self, last_cue: str) -> None:
        """Offer to say something about the easing off that followed this cue."""
        self._line.clear()
        self._shared.setChecked(False)
        said = self.tr("You eased off after “{cue}”.").format(cue=last_cue.rstrip("."))
        self._said.setText(said if last_cue else self.tr("You eased off once or more."))
        for widget in (self._written, self._shared, self._keep):
            widget.show()
        self.show()

    def _hand_on(self) -> None:
        text = self._line.text().strip()
        if not text:
            return
        self.kept.emit(text, self._shared.isChecked())
        self._motion.change(self.window(), self._say_kept)  # what lies around it finds another place

    def _say_kept(self) -> None:
        self._said.setText(self.tr("It is kept with the session, on this computer."))
        for widget in (self._written, self._shared, self._keep):
            widget.hide()
