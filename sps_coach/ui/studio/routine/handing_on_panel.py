"""Handing a routine on: as a file for another computer, on paper, as sound, for a calendar; and where it all lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from sps_coach.library.languages import tongues
from sps_coach.library.routines import Day
from sps_coach.ui import folders
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring, Known, Standing
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.studio.routine.sounds import Sounds
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words, breakable


class HandingOnPanel(Panel):
    """Says which version is handed on; what is made is made on the side, with one line about how it goes."""

    asked = Signal(str)
    """The routine with this id is to be handed on to another computer."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known, authoring: Authoring) -> None:
        super().__init__(look, motion, bench, known)
        self._authoring, self._handing_on = authoring, authoring.handing_on
        self._build_version()
        self._build_file()
        self._build_to_take_along()
        self.column.addWidget(self._where_it_lies())
        bench.said.connect(self._hear)

    def show_draft(self) -> None:
        """Say which version is handed on, and into which folder."""
        standing, recipient = self._authoring.standing(self.bench.draft), self._handing_on.recipient()
        self._version.setText(self._told(standing))
        if self.keep.hasFocus() and not standing.changed:
            self.file.setFocus()  # which is what comes next, as this goes
        self.keep.setVisible(standing.changed)
        told = self.tr("Files are put into {folder}.")
        if recipient.name:
            told = self.tr("Files for {name} are put into {folder}.")
        self._place.setText(told.format(name=recipient.name, folder=breakable(recipient.folder)))
        self._offer_languages()

    def show_told(self) -> None:
        """What the checks say is shown where it is mended."""

    def first_focus(self) -> QWidget:
        """What comes first: to keep what is new, or to hand on what there is."""
        return self.file if self.keep.isHidden() else self.keep

    def _told(self, standing: Standing) -> str:
        if standing.version is None:
            return self.tr(
                "Nothing is kept as a version yet. Keeping it comes first; that is what is handed on."
            )
        told = self.tr("Version {number} is handed on.")
        if standing.changed:
            told = self.tr("Version {number} is handed on. What was written since then is not in it yet.")
        return told.format(number=standing.version)

    def _offer_languages(self) -> None:
        """Let the language be chosen where there is more than one."""
        names = {code: tongue.name for code, tongue in tongues().items()}
        options = tuple((code, names[code]) for code in self._handing_on.languages(self._name))
        if options != self.languages.options:
            self.languages.offer(options)
        self.languages.show_value(self._chosen)
        name = self._handing_on.recipient().name
        told = self.tr("Language of sheet, sound and calendar")
        if name:
            told = self.tr("Language of sheet, sound and calendar for {name}; it is remembered")
        self._about_languages.setText(told.format(name=name))
        for part in (self._about_languages, self.languages):
            part.setVisible(len(options) > 1)

    @property
    def _chosen(self) -> str:
        """The language that was chosen for whoever is looked at, else the person's own, else one that is whole."""
        own = self.known.language
        offered = [str(code) for code, _ in self.languages.options]
        wanted = (self._handing_on.recipient().language, own, *offered)
        return next((code for code in wanted if code in offered), own)

    def _choose(self, language: str) -> None:
        if sentence := self._handing_on.choose_language(language):
            self._tell(self._about_files, sentence)
            self.languages.show_value(self._chosen)

    def _hand_on(self) -> None:
        if self._authoring.standing(self.bench.draft).version is None:
            self._tell(self._about_file, self.tr("First keep a version of it; that is what is handed on."))
            return
        self.asked.emit(self._name)

    def _open(self) -> None:
        if sentence := folders.opened(self._handing_on.recipient().folder):
            self._tell(self._about_files, sentence)

    def _hear(self, sentence: str) -> None:
        """What came of keeping is told beside it too."""
        if self.isVisible():
            self._show_line(self._about_version, sentence)

    def _tell(self, line: Words, sentence: str) -> None:
        """Say something beside what was pressed, as well as above; nobody hears it once the editor is closed."""
        if isValid(self):
            self._show_line(line, sentence)
            self.said.emit(sentence)

    def _show_line(self, line: Words, sentence: str) -> None:
        def show() -> None:
            line.setText(breakable(sentence))
            line.show()

        self.motion.change(self, show)

    def _sound(self, day: Day) -> None:
        if sentence := self.sound_files.make(day, self._chosen):
            self._tell_of_files(sentence)

    def _focus_on_sheet(self) -> None:
        self.sheet.setFocus()

    def _tell_of_files(self, sentence: str) -> None:
        self._tell(self._about_files, sentence)

    @property
    def _name(self) -> str:
        return self.bench.draft.path.stem

    # -- how it lies ------------------------------------------------------------------------------------------

    def _build_version(self) -> None:
        self._version, self._about_version = self.soft(), self.soft()
        self._about_version.hide()
        self.keep = Button(self.look, self.tr("Keep as a version"), Kind.PRIMARY, size=22)
        self.keep.clicked.connect(self.bench.keep)
        card, column = self.card()
        for part in (self.heading(self.tr("What is handed on")), self._version):
            column.addWidget(part)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._about_version)
        self.column.addWidget(card)

    def _build_file(self) -> None:
        about = self.tr(
            "One file with the routine, its exercises and texts, signed with your key if you like. Who receives it "
            "opens it in SPS Coach, and nothing changes there until it is agreed to."
        )
        self.file = Button(self.look, self.tr("Hand it on as a file"), size=20)
        self.file.clicked.connect(self._hand_on)
        self._about_file = self.soft()
        self._about_file.hide()
        card, column = self.card()
        for part in (self.heading(self.tr("For another computer")), self.soft(about)):
            column.addWidget(part)
        column.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._about_file)
        self.column.addWidget(card)

    def _build_to_take_along(self) -> None:
        look = self.look
        about = self.tr("Language of sheet, sound and calendar")
        self._about_languages, self.languages = self.soft(about), Choices(look, about)
        self.languages.chosen.connect(self._choose)
        self.sheet = Button(look, self.tr("Large-print sheet"), size=20)
        self.sheet.clicked.connect(
            lambda: self._handing_on.handout(self._name, self._chosen, self._tell_of_files)
        )
        self.calendar = Button(look, self.tr("Calendar file"), size=20)
        self.calendar.clicked.connect(
            lambda: self._handing_on.calendar(self._name, self._chosen, self._tell_of_files)
        )
        self.sound_files = Sounds(look, self.motion, self._handing_on, lambda: self._name)
        self.sound_files.said.connect(self.said)
        self.sound_files.emptied.connect(self._focus_on_sheet)
        days: list[tuple[Day, str]] = [
            ("easy", self.tr("Sound of an easy day")),
            ("usual", self.tr("Sound of a usual day")),
            ("good", self.tr("Sound of a good day")),
        ]
        self.sounds = {day: Button(look, words, size=20) for day, words in days}
        for day, button in self.sounds.items():
            button.clicked.connect(lambda _checked=False, day=day: self._sound(day))
        card, column = self.card()
        ways = Flow()
        ways.hold([self.sheet, self.calendar, *self.sounds.values()])
        self._about_files = self.soft()
        self._about_files.hide()
        heading = self.heading(self.tr("To take along"))
        for part in (
            heading,
            self._about_languages,
            self.languages,
            ways,
            self._about_files,
            self.sound_files,
        ):
            column.addWidget(part)
        self.column.addWidget(card)

    def _where_it_lies(self) -> QWidget:
        self._place = self.soft()
        self.open_folder = Button(self.look, self.tr("Open the folder"), size=20)
        self.open_folder.clicked.connect(self._open)
        card, column = self.card()
        for part in (self.heading(self.tr("Where it lies")), self._place):
            column.addWidget(part)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeft)
        return card
