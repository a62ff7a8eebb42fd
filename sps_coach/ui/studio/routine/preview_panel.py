"""Seeing and hearing a routine as it will be practised: at its true pace, or leafed through in silence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sps_coach.library.routines import Day
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring, Known, Leaf
from sps_coach.ui.studio.figures import Figures
from sps_coach.ui.studio.routine import reading
from sps_coach.ui.studio.routine.part import Panel
from sps_coach.ui.studio.row import Row
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.stage import Stage

_HIGH = 420
_STAGE = 300
"""How high lists and the stage are at the most, pixels at 100 %."""


class PreviewPanel(Panel):
    """Chooses where a preview begins. Nothing of it is written into the history."""

    asked = Signal(object)
    """A Coaching is to be led."""

    def __init__(self, look: Look, motion: Motion, bench: Bench, known: Known, authoring: Authoring) -> None:
        super().__init__(look, motion, bench, known)
        self._authoring = authoring
        self._leaves: Sequence[Leaf] = ()
        self._leaf = 0
        self.day = Choices(
            look,
            self.tr("On which kind of day"),
            [
                ("easy", self.tr("An easy day")),
                ("usual", self.tr("A usual day")),
                ("good", self.tr("A good day")),
            ],
        )
        self.day.show_value("usual")
        self.day.chosen.connect(lambda _day: self._close_leaves())
        pictures = Figures(look, lambda: known.exercises)
        self.rows = Rows(look, self.tr("Where it begins"), pictures, most=_HIGH)
        self.play = Button(look, self.tr("See and hear it from here"), Kind.PRIMARY, size=22)
        self.play.clicked.connect(lambda: self._play(alone=False))
        self.alone = Button(look, self.tr("This block alone"), size=20)
        self.alone.clicked.connect(lambda: self._play(alone=True))
        self.leafing = Button(look, self.tr("Leaf through in silence"), size=20)
        self.leafing.clicked.connect(self._leaf_through)
        self._build_leaf()
        self._lay_out()

    def show_draft(self) -> None:
        """Show what there is to begin with."""
        rows = reading.block_rows(
            self.bench.values, self.known.exercises, self.known.language, self.bench.told
        )
        first = Row(self.tr("The beginning"), self.tr("with the words of welcome"))
        self.rows.show_rows([first, *(Row(row.title, row.line, row.aside, row.figure) for row in rows)])
        self._close_leaves()

    def show_told(self) -> None:
        """What the checks say is shown where it is mended."""

    def first_focus(self) -> QWidget:
        """Where it begins."""
        return self.rows

    # -- at its true pace -------------------------------------------------------------------------------------

    def _play(self, *, alone: bool) -> None:
        block = self.rows.place - 1 if self.rows.place > 0 else None
        try:
            coaching = self._authoring.preview(self.bench.document, self._day(), block, alone=alone)
        except LookupError as nothing:
            self.said.emit(str(nothing.args[0]))
            return
        self.asked.emit(coaching)

    # -- in silence -------------------------------------------------------------------------------------------

    def _leaf_through(self) -> None:
        try:
            leaves = self._authoring.leaves(self.bench.document, self._day())
        except LookupError as nothing:
            self.said.emit(str(nothing.args[0]))
            return
        block = self.rows.place - 1 if self.rows.place > 0 else None
        begins = next((at for at, leaf in enumerate(leaves) if leaf.block == block and block is not None), 0)

        def turn() -> None:
            self._leaves = leaves
            self._choosing.hide()
            self._leafed.show()
            self._set_leaf(begins)

        self.motion.change(self.window(), turn)
        self.on.setFocus()

    def _turn_leaf(self, step: int) -> None:
        at = self._leaf + step
        if 0 <= at < len(self._leaves):
            self.motion.change(self._leafed, lambda: self._set_leaf(at))
        elif at >= len(self._leaves):
            self._leave_leaves()

    def _set_leaf(self, at: int) -> None:
        self._leaf, leaf = at, self._leaves[at]
        told = self.tr("{number} of {count}: {title}")
        self._leaf_title.setText(told.format(number=at + 1, count=len(self._leaves), title=leaf.title))
        self._leaf_words.setText("\n".join(leaf.words))
        self.stage.show_scene(leaf.scene, 1.0)

    def _leave_leaves(self) -> None:
        self.motion.change(self.window(), self._close_leaves)
        self.leafing.setFocus()

    def _close_leaves(self) -> None:
        self._leafed.hide()
        self._choosing.show()

    def _day(self) -> Day:
        return cast("Day", self.day.value)

    # -- how it lies ------------------------------------------------------------------------------------------

    def _build_leaf(self) -> None:
        self._leafed, column = self.card()
        self._leaf_title = self.heading()
        self._leaf_words = self.soft()
        self.stage = Stage(self.look)
        self.stage.setFixedHeight(_STAGE)
        self.back = Button(self.look, self.tr("Back"), size=20)
        self.back.clicked.connect(lambda: self._turn_leaf(-1))
        self.on = Button(self.look, self.tr("On"), size=20)
        self.on.clicked.connect(lambda: self._turn_leaf(1))
        self.enough = Button(self.look, self.tr("That is enough"), size=20)
        self.enough.clicked.connect(self._leave_leaves)
        ways = Flow()
        ways.hold([self.back, self.on, self.enough])
        for part in (self._leaf_title, self.stage, ways, self._leaf_words):
            column.addWidget(part)
        self._leafed.hide()

    def _lay_out(self) -> None:
        about = self.tr(
            "As it will be seen and heard, with the same soft sound. Nothing of it is written down."
        )
        ways = Flow()
        ways.hold([self.play, self.alone, self.leafing])
        self._choosing, column = self.card()
        for part in (self.day, self.heading(self.tr("Where it begins")), self.rows, ways):
            column.addWidget(part)
        for each in (self.soft(about), self._choosing, self._leafed):
            self.column.addWidget(each)
