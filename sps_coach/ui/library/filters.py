"""What the shelf is narrowed down to: which part of it always, the rest folded away until it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.library.exercises import Position, Prop, Region
from sps_coach.ui import words
from sps_coach.ui.library.shelf import Narrowing, What
from sps_coach.ui.theme import FOCUS_ROOM, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words
from sps_coach.ui.widgets.toggles import Toggles


class Filters(QWidget):
    """Choices that hold together: each narrows down what the others leave."""

    changed = Signal()
    """The shelf is to be narrowed down to something else."""
    unfolded = Signal(bool)
    """The further choices are to be seen, or no longer."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.narrowing = Narrowing()
        self._look = look
        self._what = Choices(
            look,
            self.tr("Which part of the library"),
            [
                ("everything", self.tr("Everything")),
                ("exercises", self.tr("Exercises")),
                ("routines", self.tr("Routines")),
                ("favourites", self.tr("Favourites")),
                ("own", self.tr("Your own")),
            ],
        )
        self._what.show_value("everything")
        self._what.chosen.connect(self.show_what)
        self.unfold = Button(look, self.tr("Narrow it down"), Kind.CHOICE, icon="chosen", size=20)
        self.unfold.setCheckable(True)
        self.unfold.clicked.connect(lambda: self.unfolded.emit(self.unfold.isChecked()))
        self._clear = Button(look, self.tr("Show everything again"), size=20)
        self._clear.clicked.connect(self._take_back)
        self.exchange = Button(look, self.tr("Hand over, or take in"), size=20)
        self._ways = Flow()
        self._regions = Toggles(
            look,
            self.tr("Part of the body"),
            [(part, words.region(part)) for part in get_args(Region)],
        )
        self._positions = Toggles(
            look,
            self.tr("Position"),
            [(where, words.sentence(words.position(where))) for where in get_args(Position)],
        )
        self._at_hand = Toggles(
            look,
            self.tr("What you have at hand"),
            [(thing, words.sentence(words.prop(thing))) for thing in get_args(Prop)],
        )
        self._efforts = Toggles(
            look,
            self.tr("Effort"),
            [(tier, words.sentence(words.effort(tier))) for tier in range(1, 6)],
        )
        self._folded = QWidget()
        self._lay_out()

    def show_folded(self, *, unfolded: bool) -> None:
        """Show the further choices, or fold them away."""
        self._folded.setVisible(unfolded)
        self.unfold.setChecked(unfolded)

    def show_what(self, what: What) -> None:
        """Look at this part of the shelf."""
        self._what.show_value(what)
        self._take(replace(self.narrowing, what=what))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._what.first()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for name, toggles in (
            (self.tr("Part of the body"), self._regions),
            (self.tr("Position"), self._positions),
            (self.tr("What you have at hand: nothing else will be needed"), self._at_hand),
            (self.tr("Effort"), self._efforts),
        ):
            label = Words(self._look, Role.LABEL, name, bold=True)
            label.setContentsMargins(FOCUS_ROOM, FOCUS_ROOM, 0, 0)
            inner.addWidget(label)
            inner.addWidget(toggles)
            toggles.chosen.connect(self._take_toggles)
        self._folded.hide()
        self._clear.setParent(self._ways)
        self.show_way_back()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._what, self._ways, self._folded):
            column.addWidget(widget)

    def _take_toggles(self) -> None:
        self._take(
            replace(
                self.narrowing,
                regions=self._regions.values(),
                positions=self._positions.values(),
                at_hand=self._at_hand.values(),
                efforts=self._efforts.values(),
            )
        )

    def _take_back(self) -> None:
        self._what.show_value("everything")
        for toggles in (self._regions, self._positions, self._at_hand, self._efforts):
            toggles.show_values(frozenset())
        self.unfold.setFocus()
        self._take(Narrowing())

    def _take(self, narrowing: Narrowing) -> None:
        if narrowing != self.narrowing:
            self.narrowing = narrowing
            self.changed.emit()

    def show_way_back(self) -> None:
        """Offer to show everything again, where that is not so."""
        narrowed = [self._clear] if self.narrowing != Narrowing() else []
        self._ways.hold([self.unfold, *narrowed, self.exchange])
        self._clear.setVisible(self.narrowing != Narrowing())
