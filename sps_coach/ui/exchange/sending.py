"""Handing on: a routine is signed with the key of this computer, and written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from sps_coach.ui import folders
from sps_coach.ui.exchange.desk import Exchange, Signer, Signing
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words, breakable


class Sending(Card):
    """Which routine, and whose key; the first time, the key is made."""

    def __init__(self, look: Look, motion: Motion, exchange: Exchange) -> None:
        super().__init__(look)
        self._look, self._motion, self._exchange = look, motion, exchange
        self._signer: Signer | None = None
        self._makes = True
        self.which = Choices(look, self.tr("Which routine"))
        self.which.chosen.connect(lambda _value: self._allow())
        self._about = self._words(Role.LABEL)
        self._digits = self._words(Role.LEAD, bold=True)
        self._said = self._words(Role.TEXT)
        self.name = LineField(look, self.tr("Your name, as others know you"))
        self.first = LineField(look, self.tr("Passphrase"), hidden=True)
        self.second = LineField(look, self.tr("The same once more"), hidden=True)
        self._headings = tuple(
            self._heading(field.line.accessibleName()) for field in (self.name, self.first, self.second)
        )
        self.sign = Button(look, "", Kind.PRIMARY, size=22)
        self.sign.clicked.connect(self._sign)
        self.unsigned = Button(look, self.tr("Without a signature"), size=22)
        self.unsigned.clicked.connect(lambda: self._send(None))
        self.another = Button(look, self.tr("Make another key"), size=22)
        self.another.clicked.connect(self._make_another)
        self._ways = Flow()
        self._ways.hold([self.sign, self.unsigned, self.another])
        self.open_folder = Button(look, self.tr("Open the folder"), size=22)
        self.open_folder.clicked.connect(self._open)
        for field in (self.name, self.first, self.second):
            field.line.returnPressed.connect(self._sign)
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        which = self._heading(self.tr("Which routine"))
        pairs = zip(self._headings, (self.name, self.first, self.second), strict=True)
        fields = [part for pair in pairs for part in pair]
        for part in (which, self.which, self._about, self._digits, *fields, self._ways, self._said):
            column.addWidget(part)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeft)
        self._allow()
        self._set_signer(None)

    def arrive(self) -> None:
        """Ask which routines there are, and whose key signs here."""
        self._exchange.routines(self._show_routines)
        self._exchange.signer(self._show_signer, self._say)

    def leave(self) -> None:
        """Nothing half written stays."""
        for field in (self.first, self.second):
            field.line.clear()
        self._allow()

    def choose(self, routine: str) -> None:
        """Choose the routine with this id."""
        self.which.show_value(routine)
        self._allow()

    def _show_routines(self, routines: Sequence[tuple[str, str]]) -> None:
        if tuple(routines) == self.which.options:
            return
        value = self.which.value

        def change() -> None:
            self.which.offer(routines)
            self.which.show_value(value)
            self._allow()

        self._motion.change(self.window(), change)  # this surface grows and shrinks

    def _show_signer(self, signer: Signer | None) -> None:
        if signer != self._signer:
            self._motion.change(self.window(), lambda: self._set_signer(signer))

    def _set_signer(self, signer: Signer | None, *, makes: bool | None = None) -> None:
        """Show whose key signs, or what is asked for before one is made."""
        self._signer = signer
        self._makes = signer is None if makes is None else makes
        if self._makes:
            about = self.tr(
                "A key is made for you and stays on this computer, under a passphrase that nothing brings back. It "
                "signs what you hand over, so that others can tell that it is yours and was not altered."
            )
            if signer is not None:
                about = self.tr(
                    "Another key is made; the one before is kept aside. Whoever receives your routines compares the "
                    "digits with you once more."
                )
        else:
            about = self.tr(
                "Signed as {name}. Whoever receives a routine for the first time can compare these digits with you by "
                "telephone."
            ).format(name=signer.name if signer else "")
        self._about.setText(about)
        self._digits.setText(signer.digits if signer and not self._makes else "")
        self._digits.setVisible(bool(self._digits.text()))
        for part in (self._headings[0], self.name, self._headings[2], self.second):
            part.setVisible(self._makes)
        self.sign.set_words(
            self.tr("Make the key, sign and write the file")
            if self._makes
            else self.tr("Sign and write the file")
        )
        self.another.setVisible(not self._makes)
        self._ways.hold(
            [self.sign, self.unsigned] if self._makes else [self.sign, self.unsigned, self.another]
        )

    def _make_another(self) -> None:
        def change() -> None:
            self._set_signer(self._signer, makes=True)
            self.name.line.setText(self._signer.name if self._signer else "")
            self.name.line.setFocus()

        self._motion.change(self.window(), change)

    def _sign(self) -> None:
        if self._makes and self.first.line.text() != self.second.line.text():
            self._say(self.tr("The two are not the same. Please write them once more."))
            return
        name = self.name.line.text().strip() if self._makes else ""
        if self._makes and not name:
            self._say(self.tr("A name of 2 to 100 letters is needed here, as others know you."))
            return
        self._send(Signing(self.first.line.text(), name))

    def _send(self, signing: Signing | None) -> None:
        routine = self.which.value
        if routine is None:
            self._say(self.tr("Please choose a routine first."))
            return
        self._enable(enabled=False)
        self._say(self.tr("One moment."))
        self._exchange.send(cast("str", routine), signing, self._sent)

    def _sent(self, sentence: str, written: bool) -> None:
        self._enable(enabled=True)
        for field in (self.first, self.second):
            field.line.clear()
        self._say(sentence, written=written)
        if written:
            self._exchange.signer(self._show_signer_anew, self._say)

    def _show_signer_anew(self, signer: Signer | None) -> None:
        self._motion.change(self.window(), lambda: self._set_signer(signer))

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.sign, self.unsigned, self.another):
            button.setEnabled(enabled)

    def _allow(self) -> None:
        self._said.hide()
        self.open_folder.hide()

    def _open(self) -> None:
        if sentence := folders.opened(self._exchange.folder()):
            self._say(sentence)

    def _say(self, sentence: str, *, written: bool = False) -> None:
        def change() -> None:
            self._said.setText(breakable(in_words(sentence)))
            self._said.show()
            self.open_folder.setVisible(written)

        self._motion.change(self.window(), change)

    def _heading(self, text: str) -> Words:
        heading = Words(self._look, Role.LABEL, text, bold=True)
        heading.setContentsMargins(FOCUS_ROOM, GRID, FOCUS_ROOM, 0)
        return heading

    def _words(self, role: Role, *, bold: bool | None = None) -> Words:
        label = Words(self._look, role, bold=bold)
        label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        return label
