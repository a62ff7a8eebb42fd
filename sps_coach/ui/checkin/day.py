"""The kind of day: what is suggested and why, what the person chooses, and Begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui import words
from sps_coach.ui.desk import Advice, Offer
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.text import Words

if TYPE_CHECKING:
    from sps_coach.library.routines import Day


_FROM_LEAST: tuple[Day, ...] = ("easy", "usual", "good")


class DayCard(Card):
    """Says which day is suggested; whoever chooses otherwise keeps their choice, whatever is answered afterwards."""

    begun = Signal(object)
    """The Offer that is to be begun."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._offers: tuple[Offer, ...] = ()
        self._chosen = 0
        self._own = self._flagged = False
        self._plan = ""
        self._name = Words(look, Role.TITLE)
        self._because = Words(look, Role.TEXT)
        self._flags = Words(look, Role.TEXT)
        self._plan_title = Words(look, Role.TEXT, self.tr("Your emergency plan"), bold=True)
        self._plan_text = Words(look, Role.TEXT)
        self._days = Choices(look, self.tr("The kind of day"))
        self._days.chosen.connect(self._choose)
        self._facts = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._begin = Button(look, self.tr("Begin"), Kind.PRIMARY, size=30, least=76)
        self._begin.clicked.connect(lambda: self.begun.emit(self.offer))
        column = QVBoxLayout(self)
        edge = ROOM + 2 * GRID
        column.setContentsMargins(edge, edge + GRID, edge, edge)
        column.setSpacing(GRID)
        for label in (
            self._name,
            self._because,
            self._flags,
            self._plan_title,
            self._plan_text,
            self._facts,
        ):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        for widget in (self._name, self._because, self._flags, self._plan_title, self._plan_text):
            column.addWidget(widget)
        column.addSpacing(GRID)
        column.addWidget(self._days)
        column.addWidget(self._facts)
        column.addSpacing(GRID)
        column.addWidget(self._begin)

    @property
    def offer(self) -> Offer:
        """What would be begun."""
        return self._offers[self._chosen]

    def propose(self, offers: Sequence[Offer], advice: Advice, before: Offer) -> None:
        """Propose a routine anew, on each kind of day; ``before`` was chosen on Today."""
        self._own = False
        self._offers = tuple(offers)
        self._name.setText(before.name)
        self._days.offer(
            [(offer.day, words.day_choice(offer.day)) for offer in self._offers],
            [words.about_minutes(offer.minutes) for offer in self._offers],
        )
        self._days.setVisible(len(self._offers) > 1)
        self.advise(advice)

    def advise(self, advice: Advice) -> None:
        """Say what the routine's rules suggest."""
        told = advice.because not in advice.red_flags
        self._because.setText(advice.because or self.tr("The kind of day is your choice."))
        self._because.setVisible(told)
        self._flags.setText("\n".join(advice.red_flags))
        self._flags.setVisible(bool(advice.red_flags))
        self._flagged = bool(advice.red_flags)
        # where resting, or a call, may be what is needed, beginning is not the one obvious thing
        self._begin.set_kind(Kind.QUIET if self._flagged else Kind.PRIMARY)
        self._show_plan()
        if not self._own:
            self._mark(_place_of(advice.day, [offer.day for offer in self._offers]))

    def show_plan(self, text: str) -> None:
        """Take the emergency plan that the person wrote."""
        self._plan = text
        self._show_plan()

    def _show_plan(self) -> None:
        self._plan_title.setVisible(self._flagged and bool(self._plan))
        self._plan_text.setText(
            self._plan or self.tr("In the settings there is a place for your emergency plan.")
        )
        self._plan_text.setVisible(self._flagged)

    def _choose(self, day: object) -> None:
        self._own = True
        self._mark([offer.day for offer in self._offers].index(day))  # type: ignore[arg-type]  # one of the offered

    def _mark(self, index: int) -> None:
        self._chosen = index
        offer = self.offer
        self._days.show_value(offer.day)
        self._facts.setText(words.needed(offer.minutes, offer.positions, offer.props))
        self._begin.setAccessibleDescription(f"{offer.name}, {words.about_minutes(offer.minutes)}")

    def first_focus(self) -> QWidget:
        """Begin."""
        return self._begin


def _place_of(day: Day, offered: Sequence[Day]) -> int:
    """Where a kind of day stands among those that are offered; where it is not, the next gentler one that is."""
    most = _FROM_LEAST.index(day)
    return max((place for place, each in enumerate(offered) if _FROM_LEAST.index(each) <= most), default=0)
