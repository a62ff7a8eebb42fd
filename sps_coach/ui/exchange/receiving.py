"""What came: a file is looked into first, and nothing changes until that is agreed to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.exchange.desk import Exchange, Looked, Lying
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.field import LineField
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.text import Words, breakable

SHOWN = 8
"""So many files are offered; any other one can be named or dragged in."""

Way = tuple[str, str, Callable[[], None]]
"""A button: its words, its hint, and what it does."""


class Receiving(Card):
    """Offers files to look into; then says who signed one and what it would change, and leaves it or takes it in."""

    taken_in = Signal()
    """Something is here now that was not."""

    def __init__(self, look: Look, motion: Motion, exchange: Exchange) -> None:
        super().__init__(look)
        self._look, self._motion, self._exchange = look, motion, exchange
        self._lying: Lying | None = None
        self._looked: Looked | None = None
        self._about = self._words(Role.LABEL)
        self._said = self._words(Role.TEXT)
        self._said.hide()
        self._verdict = self._words(Role.TEXT)
        self._digits = self._words(Role.LEAD, bold=True)
        self._further = self._words(Role.LABEL)
        self._changes = self._words(Role.LABEL)
        self._files, self._answers = Flow(), Flow()
        self.path = LineField(look, self.tr("Where the file lies"))
        self.path.line.setPlaceholderText(self.tr("Or write where it lies"))
        self.path.line.returnPressed.connect(self._look_at_written)
        self._at_written = Button(look, self.tr("Look into it"), size=22)
        self._at_written.clicked.connect(self._look_at_written)
        written = Flow()
        written.hold([self._at_written])
        self._choosing, self._step = QWidget(), QWidget()
        for parent, parts in (
            (self._choosing, (self._about, self._files, self.path, written)),
            (self._step, (self._verdict, self._digits, self._further, self._changes, self._answers)),
        ):
            inner = QVBoxLayout(parent)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(GRID)
            for part in parts:
                inner.addWidget(part)
        self._step.hide()
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(GRID)
        for each in (self._said, self._choosing, self._step):
            column.addWidget(each)

    @property
    def looked(self) -> Looked | None:
        """What is looked at, until it is agreed to or left."""
        return self._looked

    def arrive(self) -> None:
        """Ask which files lie there."""
        self._exchange.lying(self._show_lying)

    def look_into(self, file: Path) -> None:
        """Look into a file."""
        self._say(self.tr("One moment."))
        self._exchange.look(file, self._show_looked, self._say)

    def first_focus(self) -> QWidget:
        """The first thing that can be done."""
        return next(iter(self.buttons()), self.path.line)

    def buttons(self) -> list[Button]:
        """What can be pressed now, in order."""
        shown = self._step if self._looked is not None else self._choosing
        return [each for each in shown.findChildren(Button) if each.isVisibleTo(shown)]

    def leave(self) -> None:
        """Whoever goes elsewhere leaves everything as it is."""
        self._set_looked(None)
        self._said.hide()

    def _show_lying(self, lying: Lying) -> None:
        def change() -> None:
            self._lying = lying
            told = self.tr(
                "A routine that somebody handed to you is a file whose name ends in .spsroutine. Drag it into this "
                "window, or put it into {folder}; then it is offered here. It is looked at first, and nothing "
                "changes until you agree."
            )
            self._about.setText(told.format(folder=breakable(lying.folder)))
            for earlier in self._files.release():
                earlier.deleteLater()
            self._files.hold(
                [
                    self._button((file.stem, breakable(file.parent), partial(self.look_into, file)))
                    for file in lying.files[:SHOWN]
                ]
            )

        if lying != self._lying:
            self._motion.change(self.window(), change)  # this surface grows and shrinks

    def _look_at_written(self) -> None:
        written = self.path.line.text().strip()
        if written:
            self.look_into(Path(written).expanduser())

    def _show_looked(self, looked: Looked) -> None:
        def change() -> None:
            self._said.hide()
            self._set_looked(looked)
            self._focus()

        self._motion.change(self.window(), change)

    def _set_looked(self, looked: Looked | None) -> None:
        self._looked = looked
        for earlier in self._answers.release():
            earlier.deleteLater()
        if looked is not None:
            first, *further = looked.signed
            self._verdict.setText(first)
            self._digits.setText(looked.digits)
            self._digits.setAccessibleName(
                self.tr("The digits of the key: {digits}").format(digits=looked.digits)
            )
            self._digits.setVisible(bool(looked.digits))
            self._further.setText("\n".join(line for line in further if looked.digits not in line))
            self._further.setVisible(bool(self._further.text()))
            here = [] if looked.changes_something else [self.tr("All of this is here already.")]
            self._changes.setText("\n".join((*looked.changes, *here)))
            self._answers.hold([self._button(way) for way in self._ways(looked)])
            self.buttons()[0].set_kind(Kind.PRIMARY)
        self._choosing.setVisible(looked is None)
        self._step.setVisible(looked is not None)

    def _ways(self, looked: Looked) -> Sequence[Way]:
        """Leaving it is always the first thing that can be done."""
        ways: list[Way] = [(self.tr("Leave it as it is"), "", self._put_back)]
        if looked.changes_something:
            ways.append((self.tr("Take it in"), "", partial(self._take_in, looked, met=False)))
        if looked.verdict == "not-met":
            compared = self.tr("the digits were read out to me, and are the same")
            known = self.tr("Know {name} from now on").format(name=looked.author)
            if looked.changes_something:
                known = self.tr("Take it in, and know {name} from now on").format(name=looked.author)
            ways.append((known, compared, partial(self._take_in, looked, met=True)))
        return ways

    def _take_in(self, looked: Looked, *, met: bool) -> None:
        def told(sentence: str) -> None:
            self._say(sentence)
            self.taken_in.emit()

        self._say(self.tr("One moment."))
        self._exchange.take_in(looked, told, met=met)

    def _put_back(self) -> None:
        self._say(self.tr("It was left; nothing has changed."))

    def _say(self, sentence: str) -> None:
        def change() -> None:
            self._set_looked(None)
            self._said.setText(breakable(sentence))
            self._said.show()
            self._focus()

        self._motion.change(self.window(), change)

    def _focus(self) -> None:
        if self.isVisible():
            self.first_focus().setFocus()
            bring_into_view(self.first_focus())

    def _button(self, way: Way) -> Button:
        words, hint, act = way
        button = Button(self._look, words, hint=hint, size=22, hint_size=18)
        button.clicked.connect(act)
        return button

    def _words(self, role: Role, *, bold: bool | None = None) -> Words:
        label = Words(self._look, role, bold=bold)
        label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        return label
