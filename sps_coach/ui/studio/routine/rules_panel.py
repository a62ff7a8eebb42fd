"""Day rules as sentences that are filled in: when stiffness is 7 or more, the easy day is offered."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Known
from sps_coach.ui.studio.fields import NumberEntry, TextEntry
from sps_coach.ui.studio.routine import changing, reading
from sps_coach.ui.studio.routine.changing import MEASURES
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.order import in_order
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.toggles import Toggles

_FLAG = "red_flag"


class RuleCard(Panel):
    """One rule: the sentence that it makes, and the fields that fill it in."""

    removed = Signal()

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known, place: int) -> None:
        super().__init__(look, motion, bench, known)
        self.place = place
        card, column = self.card()
        self.sentence = self.heading()
        self.limits = {
            "stiffness": NumberEntry(look, self.tr("Stiffness, from")),
            "discomfort": NumberEntry(look, self.tr("Discomfort, from")),
            "worry": NumberEntry(look, self.tr("Worry, from")),
        }
        row = QHBoxLayout()
        for measure, entry in self.limits.items():
            entry.written.connect(partial(self._write_limit, measure))
            row.addWidget(entry, 1, Qt.AlignmentFlag.AlignTop)
        days = [
            ("easy", self.tr("The easy day")),
            ("usual", self.tr("The usual day")),
            ("good", self.tr("The good day")),
        ]
        self.offer = Choices(look, self.tr("Offered then"), days)
        self.offer.chosen.connect(self._write_offer)
        self.flag = Toggles(
            look,
            self.tr("A red flag"),
            [(_FLAG, self.tr("A red flag: the person's own emergency plan is shown as well"))],
        )
        self.flag.chosen.connect(self._write_flag)
        self.say = TextEntry(look, self.tr("What is said with it, on screen"), lines=2)
        self.say.written.connect(self._write_say)
        self.away = Button(look, self.tr("Take this rule out"), size=20)
        self.away.clicked.connect(self.removed)
        column.addWidget(self.sentence)
        column.addLayout(row)
        for part in (self.heading(self.tr("Offered then")), self.offer, self.flag, self.say):
            column.addWidget(part)
        column.addWidget(self.away, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)

    def show_draft(self) -> None:
        """Show the rule as it stands."""
        rule = self.at("day_rules", self.place)
        self.sentence.setText(told(rule))
        for measure, entry in self.limits.items():
            entry.show_value(reading.part(rule, "when", measure))
        self.offer.show_value(reading.part(rule, "offer"))
        self.flag.show_values(frozenset({_FLAG} if reading.part(rule, "red_flag") is True else ()))
        self.say.show_value(reading.spoken_in(reading.part(rule, "say"), self.language))

    def show_told(self) -> None:
        """Show what there is to mend in it."""
        place = ("day_rules", self.place)
        for measure, entry in self.limits.items():
            entry.show_remarks(self.remarks(*place, "when", measure))
        own = [fault for fault in self.bench.told.faults if fault.place in (place, (*place, "when"))]
        self.say.show_remarks((*self.remarks(*place, "say"), *reading.remarks(own, place)))

    def first_focus(self) -> QWidget:
        """The first limit."""
        return self.limits["stiffness"].field

    def _write_limit(self, measure: str, value: int | None, going_on: bool) -> None:
        self.write(lambda values: changing.set_limit(values, self.place, measure, value), going_on=going_on)

    def _write_offer(self, day: str) -> None:
        self.do(changing.set_offer(self.bench.values, self.place, day))

    def _write_flag(self, chosen: frozenset[str]) -> None:
        self.do(changing.set_flag(self.bench.values, self.place, on=_FLAG in chosen))

    def _write_say(self, text: str, going_on: bool) -> None:
        self.write(
            lambda values: changing.set_rule_text(values, self.place, self.language, text), going_on=going_on
        )


class RulesPanel(Panel):
    """All rules, and what adds another one that is half filled in."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known) -> None:
        super().__init__(look, motion, bench, known)
        self.cards: list[RuleCard] = []
        about = self.tr(
            "Before a session the person may say how stiff, sore or worried they are, from 0 to 10. A rule offers "
            "another kind of day then; they may always choose otherwise."
        )
        self.column.addWidget(self.soft(about))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID)
        self.column.addLayout(self._cards)
        self.adding = {
            "stiffness": Button(look, self.tr("A rule for stiff days"), size=20),
            "discomfort": Button(look, self.tr("A rule for sore days"), size=20),
            "worry": Button(look, self.tr("A rule for worried days"), size=20),
            _FLAG: Button(look, self.tr("A red flag"), size=20),
        }
        for which, button in self.adding.items():
            button.clicked.connect(partial(self._add, which))
        self._ways = Flow()
        self._ways.hold(list(self.adding.values()))
        self.column.addWidget(self._ways)

    def show_draft(self) -> None:
        """Show as many rules as there are."""
        count = len(reading.listed(self.bench.values, "day_rules"))
        while len(self.cards) < count:
            card = RuleCard(self.look, self.motion, self.bench, self.known, len(self.cards))
            card.removed.connect(partial(self._remove, len(self.cards)))
            self.cards.append(card)
            self._cards.addWidget(card)
            in_order(self)
        for card in self.cards[count:]:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self.cards[count:]
        for card in self.cards:
            card.language = self.language
            card.show_draft()

    def show_told(self) -> None:
        """Show what there is to mend in each."""
        for card in self.cards:
            card.show_told()

    def first_focus(self) -> QWidget:
        """The first rule, or what adds one."""
        return self.cards[0].first_focus() if self.cards else self.adding["stiffness"]

    def _add(self, which: str) -> None:
        self.settle()
        measure = "discomfort" if which == _FLAG else which
        limit, say = _begun()[which]
        edit = changing.add_rule(
            self.bench.values, measure, limit, self.language, say, red_flag=which == _FLAG
        )
        if self.do([edit]):
            self.cards[-1].limits[measure].field.setFocus()
            bring_into_view(self._ways)  # so that the next one can be added from here

    def _remove(self, at: int) -> None:
        self.settle()
        if self.do([changing.remove_rule(self.bench.values, at)]):
            self.first_focus().setFocus()


def told(rule: Any) -> str:
    """A rule as a sentence."""
    named = {
        "stiffness": translate("Studio", "stiffness is {limit} or more"),
        "discomfort": translate("Studio", "discomfort is {limit} or more"),
        "worry": translate("Studio", "worry is {limit} or more"),
    }
    offered = {
        "easy": translate("Studio", "When {limits}, the easy day is offered."),
        "usual": translate("Studio", "When {limits}, the usual day is offered."),
        "good": translate("Studio", "When {limits}, the good day is offered."),
    }
    limits = {measure: reading.part(rule, "when", measure) for measure in MEASURES}
    asked = [
        named[each].format(limit=reading.shown(limit)) for each, limit in limits.items() if limit is not None
    ]
    sentence = offered.get(str(reading.part(rule, "offer")))
    if not asked or sentence is None:
        return translate("Studio", "This rule is still to be filled in.")
    return sentence.format(limits=translate("Studio", " and ").join(asked))


def _begun() -> dict[str, tuple[int, str]]:
    """What a new rule says until it is changed: from which answer upwards, and its words."""
    return {
        "stiffness": (7, translate("Studio", "A stiff day. The easy day is offered; a little is enough.")),
        "discomfort": (
            6,
            translate(
                "Studio",
                "A sore day. The easy day is offered. If it stays so, please let your clinic know.",
            ),
        ),
        "worry": (
            7,
            translate("Studio", "A worried day. The easy day is offered; resting is your choice as well."),
        ),
        _FLAG: (
            9,
            translate(
                "Studio",
                "A very sore day. Resting is enough. If this is new or sharp, or does not settle, please use your "
                "emergency plan or call your clinic.",
            ),
        ),
    }
