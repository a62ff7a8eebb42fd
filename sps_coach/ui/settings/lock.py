"""The lock on what is private: set it, change it, take it away; and, in plain words, what it does not do."""

from __future__ import annotations

from typing import cast

from sps_coach.lock import LEAST, Keeps
from sps_coach.settings import Settings
from sps_coach.ui.motion import Motion
from sps_coach.ui.review.desk import Reviewing
from sps_coach.ui.review.lock_panel import LockPanel
from sps_coach.ui.settings.rows import Section
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words


class LockSection(Section):
    """Without a lock, two fields to set one; with one that is shut, its passphrase; once it is open, the changes."""

    def __init__(self, look: Look, settings: Settings, motion: Motion, reviewing: Reviewing) -> None:
        super().__init__(look, settings)
        self._motion, self._reviewing = motion, reviewing
        self.add_line(
            self.tr(
                "A passphrase can keep what is private, or the whole page on how it went. It keeps pages of this "
                "window; it does not encrypt the files, so whoever can open your files can read them. If it is "
                "forgotten, nothing is lost: the command sps-coach export still gives you everything."
            )
        )
        self.panel = LockPanel(look, motion, reviewing)
        self.panel.opened.connect(self._show_softly)
        self.keeps = Choices(
            look,
            self.tr("What the passphrase is asked for"),
            [
                ("private", self.tr("Before what is private")),
                ("review", self.tr("Before the whole page")),
                ("studio", self.tr("Before that page and the Studio")),
            ],
        )
        self.keeps.chosen.connect(self._choose_keeps)
        self._about = (
            self._heading(self.tr("What the passphrase is asked for")),
            self._heading(self.tr("Passphrase, {count} characters or more").format(count=LEAST)),
            self._heading(self.tr("The same once more")),
        )
        self.first = LineField(look, self.tr("Passphrase"), hidden=True)
        self.second = LineField(look, self.tr("The same once more"), hidden=True)
        self.set = Button(look, self.tr("Set the lock"), Kind.PRIMARY, size=22)
        self.set.clicked.connect(self._set)
        self.second.line.returnPressed.connect(self._set)
        self.take_away = Button(look, self.tr("Take the lock away"), size=22)
        self.take_away.clicked.connect(lambda: self._reviewing.take_lock_away(self._taken_away))
        ways = Flow()
        ways.hold([self.set, self.take_away])
        self._ways = ways
        self._said = Words(look, Role.LABEL)
        self._said.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, GRID)
        for part in (
            self.panel, self._about[0], self.keeps, self._about[1], self.first, self._about[2], self.second, ways,
            self._said,
        ):  # fmt: skip
            self.column.addWidget(part)
        self._said.hide()
        self._show()

    def show_settings(self, settings: Settings) -> None:
        """The lock stands in no settings; how it stands is asked anew."""
        super().show_settings(settings)
        self._show()

    def first_focus(self) -> LineField | Choices:
        """Where the keyboard begins."""
        return self.panel.field if self._reviewing.lock() == "shut" else self.first

    def leave(self) -> None:
        """Whoever leaves shuts the lock, and nothing half written stays."""
        self._reviewing.shut_lock()
        for field in (self.first, self.second):
            field.line.clear()
        self._set_said("")
        self._show()

    def _show_softly(self) -> None:
        self._motion.change(self.window(), self._show)

    def _show(self) -> None:
        lock = self._reviewing.lock()
        self.keeps.show_value(self._reviewing.keeps())
        self.panel.setVisible(lock == "shut")
        for part in (*self._about, self.keeps, self.first, self.second, self._ways):
            part.setVisible(lock != "shut")
        self.set.set_words(self.tr("Set the lock") if lock == "none" else self.tr("Change the passphrase"))
        self.take_away.setVisible(lock == "open")
        self._ways.hold([self.set, self.take_away] if lock == "open" else [self.set])

    def _set(self) -> None:
        first, second = self.first.line.text(), self.second.line.text()
        if len(first.strip()) < LEAST:
            self._say(
                self.tr("A passphrase needs {count} characters or more; three short words are good.").format(
                    count=LEAST
                )
            )
            return
        if first != second:
            self._say(self.tr("The two are not the same. Please write them once more."))
            return
        self.set.setEnabled(False)
        self._reviewing.set_lock(first, self._kept(), self._kept_now)

    def _kept_now(self, done: bool) -> None:
        self.set.setEnabled(True)
        for field in (self.first, self.second):
            field.line.clear()
        said = (
            self.tr("The lock is set. It shuts whenever you leave a page that it keeps.")
            if done
            else self.tr("The lock could not be written down; all is as it was.")
        )
        self._show_and_say(said)

    def _choose_keeps(self, _value: object) -> None:
        if self._reviewing.lock() == "open":
            self._reviewing.set_lock(None, self._kept(), lambda _done: None)

    def _taken_away(self, done: bool) -> None:
        said = self.tr("There is no lock now, and nothing private is shown.") if done else ""
        self._show_and_say(said)

    def _kept(self) -> Keeps:
        return cast("Keeps", self.keeps.value)

    def _heading(self, text: str) -> Words:
        heading = Words(self._look, Role.LABEL, text, bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        return heading

    def _show_and_say(self, text: str) -> None:
        def turn() -> None:
            self._set_said(text)
            self._show()

        self._motion.change(self.window(), turn)

    def _say(self, text: str) -> None:
        self._motion.change(self.window(), lambda: self._set_said(text))

    def _set_said(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
