"""The settings: one section at a time, and what is chosen holds at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.settings import Settings
from sps_coach.ui.desk import Desk
from sps_coach.ui.hearing import Speaker
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings.around import CheckInSection, RemindersSection
from sps_coach.ui.settings.backups import BackupsSection
from sps_coach.ui.settings.hands import HandsSection
from sps_coach.ui.settings.lock import LockSection
from sps_coach.ui.settings.loudness import LoudnessSection
from sps_coach.ui.settings.patients import PatientsSection
from sps_coach.ui.settings.rows import Section
from sps_coach.ui.settings.sections import LookSection, SoundSection, VoiceSection
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

LOUDNESS, BACKUPS, PATIENTS, LOCK = "loudness", "backups", "patients", "lock"


class SettingsPage(QWidget):
    """Shows what is chosen, and sends what is chosen anew."""

    chosen = Signal(object)
    """The Settings as they are to be from now on."""
    found = Signal()
    """A comfort check has found a level, and it is kept."""
    turned = Signal()
    """Somebody else's history is looked at from now on."""

    def __init__(self, look: Look, motion: Motion, desk: Desk) -> None:
        super().__init__()
        self._motion, self._desk = motion, desk
        settings = desk.settings()
        self.voice = VoiceSection(look, settings, motion, desk.hearing.hear_sample)
        self.loudness = LoudnessSection(
            look, settings, motion, desk.hearing.check_comfort, desk.hearing.hear_sample
        )
        self.backups = BackupsSection(look, settings, motion, desk.safe_keeping)
        self.check_in = CheckInSection(look, settings, desk)
        self.reminders = RemindersSection(look, settings, desk)
        self.patients = PatientsSection(look, settings, motion, desk.caseload)
        self.patients.turned.connect(self._turn_to_somebody)
        self._sections: dict[str, Section] = {
            "voice": self.voice,
            "sound": SoundSection(look, settings, motion, desk.hearing.hear_sample),
            LOUDNESS: self.loudness,
            "look": LookSection(look, settings),
            BACKUPS: self.backups,
            "hands": HandsSection(look, settings),
            "check-in": self.check_in,
            "reminders": self.reminders,
            PATIENTS: self.patients,
            LOCK: LockSection(look, settings, motion, desk.reviewing()),
        }
        self._shown = "voice"
        self._title = Words(look, Role.TITLE, self.tr("Settings"))
        self._title.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._sentence = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._sentence.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._which = Choices(
            look,
            self.tr("What is chosen"),
            [
                ("voice", self.tr("Voice")),
                ("sound", self.tr("Sound")),
                (LOUDNESS, self.tr("How loud")),
                ("look", self.tr("Look")),
                (BACKUPS, self.tr("Backups")),
                ("hands", self.tr("Ways to reach it")),
                ("check-in", self.tr("Check-in")),
                ("reminders", self.tr("Reminders")),
                (PATIENTS, self.tr("Patients")),
                (LOCK, self.tr("Privacy")),
            ],
        )
        self._which.chosen.connect(self.show_section)
        self.loudness.found.connect(self.found)
        self._lay_out(look)
        self._say(desk.settings_sentence())
        self._set_section("voice")

    def show_section(self, name: str) -> None:
        """Turn to one section; what sounds in the others eases off."""
        self._sections[self._shown].leave()
        self._motion.change(self.window(), lambda: self._set_section(name))  # a page may still be fading in

    def arrive(self) -> None:
        """Ask for what may have changed since: who can speak, and what sound is heard on."""
        self._desk.hearing.speakers(self._show_speakers)
        self._desk.hearing.device(self._show_device)
        self.backups.arrive()
        self.check_in.arrive()
        self.reminders.arrive()

    def show_settings(self, settings: Settings, sentence: str | None = None) -> None:
        """Show what is chosen now, and one sentence where there is something to say about it."""
        for section in self._sections.values():
            section.show_settings(settings)
        self._say(sentence)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._sections[self._shown].first_focus() if self._shown == LOUDNESS else self._which.first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page lets what sounds ease off."""
        super().hideEvent(event)
        self.leave()

    def leave(self) -> None:
        """Whatever sounds eases off."""
        for section in self._sections.values():
            section.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._column.setContentsMargins(side, 3 * GRID, side, 3 * GRID)

    def _lay_out(self, look: Look) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._which)
        for section in self._sections.values():
            section.chosen.connect(self.chosen)
            self._column.addWidget(section)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(look, inside, self._motion))

    def _set_section(self, name: str) -> None:
        self._shown = name
        self._which.show_value(name)
        for each, section in self._sections.items():
            section.setVisible(each == name)

    def _turn_to_somebody(self) -> None:
        self.backups.arrive()
        self.turned.emit()

    def _show_speakers(self, speakers: Sequence[Speaker]) -> None:
        if speakers:
            self._motion.change(self.voice, lambda: self.voice.show_speakers(speakers))

    def _show_device(self, device: str | None) -> None:
        self._motion.change(self.loudness, lambda: self.loudness.show_device(device))

    def _say(self, sentence: str | None) -> None:
        self._sentence.setText(in_words(sentence or ""))
        self._sentence.setVisible(bool(sentence))
