"""The sound files of a routine: how far each is that is being made, with a way to let it be, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.library.routines import Day
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.handing_on import HandingOn, SoundFile
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.filling import Filling
from sps_coach.ui.widgets.text import Words, breakable

LOOK_MS = 250
"""How often it is asked how far what is being made is."""


class Sounds(QWidget):
    """Shows what is being made, and what came of it; it goes on while another page is shown."""

    said = Signal(str)
    """What came of a file, one calm sentence."""
    emptied = Signal()
    """What had the keyboard is gone."""

    def __init__(self, look: Look, motion: Motion, handing_on: HandingOn, name: Callable[[], str]) -> None:
        """Show none yet.

        Args:
            look: the window's.
            motion: lets rows come and go softly.
            handing_on: makes the files.
            name: tells of which routine.
        """
        super().__init__()
        self._look, self._motion, self._handing_on, self._name = look, motion, handing_on, name
        self._rows: dict[Path, InMaking] = {}
        self._told: dict[Path, str] = {}
        self._asking = QTimer(self)
        self._asking.setInterval(LOOK_MS)
        self._asking.timeout.connect(self.look_on)
        self.line = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self.line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self.line)
        self.line.hide()

    def make(self, day: Day, language: str) -> str | None:
        """Begin the sound of such a day; one calm sentence where there is nothing yet to be made."""
        sentence = self._handing_on.make_sound(self._name(), day, language)
        self.look_on()
        return sentence

    def showEvent(self, event: QShowEvent) -> None:
        """Show how it stands."""
        super().showEvent(event)
        self.look_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not asked for."""
        super().hideEvent(event)
        self._asking.stop()

    def look_on(self) -> None:
        """Show how far everything is now."""
        sounds = {each.file: each for each in self._handing_on.sounds(self._name())}
        being_made = {file: each for file, each in sounds.items() if not each.said}
        told = {file: each.said for file, each in sounds.items() if each.said}
        if being_made.keys() != self._rows.keys() or told != self._told:
            new = [said for file, said in told.items() if self._told.get(file) != said and file in self._rows]
            self._motion.change(self.window(), lambda: self._arrange(being_made, told))
            for sentence in new:
                self.said.emit(sentence)
        for file, row in self._rows.items():
            row.show_sound(being_made[file])
        if not being_made or not self.isVisible():
            self._asking.stop()
        elif not self._asking.isActive():
            self._asking.start()

    def _arrange(self, being_made: dict[Path, SoundFile], told: dict[Path, str]) -> None:
        """Have a row for each that is being made, and a line about the others."""
        self._told = told
        for file in [file for file in self._rows if file not in being_made]:
            row = self._rows.pop(file)
            focused = row.isAncestorOf(self.focusWidget())
            row.hide()
            row.deleteLater()
            if focused:
                self.emptied.emit()
        for file, sound in being_made.items():
            if file not in self._rows:
                row = self._rows[file] = InMaking(self._look, sound)
                row.stop.clicked.connect(lambda _checked=False, file=file: self._handing_on.stop_sound(file))
                self._column.addWidget(row)
        self.line.setText(breakable("\n".join(told.values())))
        self.line.setVisible(bool(told))


class InMaking(QWidget):
    """One sound file while it is made: what it is, how far it is, and a way to let it be."""

    def __init__(self, look: Look, sound: SoundFile) -> None:
        super().__init__()
        self._day = sound.day
        self._words = Words(look, Role.LABEL)
        self._words.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.bar = Filling(look, self._about())
        self.stop = Button(look, self.tr("Leave it unmade"), size=20)
        self.stop.setAccessibleDescription(self._about())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._words, self.bar):
            column.addWidget(part)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_sound(sound)

    def show_sound(self, sound: SoundFile) -> None:
        """Show how far it is."""
        self.bar.show_share(sound.share)
        words = self._how_far(sound.share)
        if words != self._words.text():
            self._words.setText(words)

    def _about(self) -> str:
        return {
            "easy": self.tr("The sound of an easy day"),
            "usual": self.tr("The sound of a usual day"),
            "good": self.tr("The sound of a good day"),
        }[self._day]

    def _how_far(self, share: float) -> str:
        told = (
            self.tr("{sound} is being made. All else can go on."),
            self.tr("{sound} is being made; about a quarter is ready."),
            self.tr("{sound} is being made; about half is ready."),
            self.tr("{sound} is being made; about three quarters are ready."),
            self.tr("{sound} is nearly ready."),
        )
        return told[sum(share >= each for each in (0.2, 0.45, 0.7, 0.93))].format(sound=self._about())
