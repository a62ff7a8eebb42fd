"""A routine while it is written: its parts one at a time, undo and redo for all of them, and its versions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.ui.announcing import announce
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring
from sps_coach.ui.studio.routine import reading
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.handing_on_panel import HandingOnPanel
from sps_coach.ui.studio.routine.plan_panel import PlanPanel
from sps_coach.ui.studio.routine.preview_panel import PreviewPanel
from sps_coach.ui.studio.routine.rules_panel import RulesPanel
from sps_coach.ui.studio.routine.versions_panel import VersionsPanel
from sps_coach.ui.studio.routine.words_panel import WordsPanel
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.tabs import Tabs
from sps_coach.ui.widgets.text import Words, breakable

if TYPE_CHECKING:
    from sps_coach.ui.studio.routine.part import Panel


class RoutineEditor(QWidget):
    """Everything that a routine's file says, and what becomes of it."""

    left = Signal()
    preview_asked = Signal(object)
    """A Coaching is to be led, of which nothing is written down."""
    hand_on_asked = Signal(str)
    """The routine with this id is to be handed on to another computer."""

    def __init__(self, look: Look, motion: Motion, authoring: Authoring, bench: Bench) -> None:
        super().__init__()
        self._look, self._motion, self._authoring, self._bench = look, motion, authoring, bench
        bench.setParent(self)
        self._known = authoring.known()
        self._title = Words(look, Role.TITLE)
        self._state = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._to_mend = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        for label in (self._title, self._state, self._to_mend):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.panels: dict[str, Panel] = self._make_panels()
        self._shown = "blocks"
        self.which = Tabs(look, self.tr("What is written"), names())
        self.which.show_value("blocks")
        self.which.chosen.connect(self.show_panel)
        self._lay_out()
        bench.changed.connect(self._show_change)
        bench.checked.connect(self._show_told)
        bench.said.connect(self.say)
        self._listen()
        self._set_state(self._usual())
        self._show_draft()
        self._set_panel("blocks")

    @property
    def bench(self) -> Bench:
        """Where the draft lies."""
        return self._bench

    # -- coming and going -------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.panels[self._shown].first_focus()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.panels[self._shown].settle()

    def close_bench(self) -> None:
        """Let go of the draft; everything is kept."""
        self.settle()
        self._bench.close()

    def show_panel(self, name: str) -> None:
        """Turn to another part."""
        self.settle()
        self._motion.change(self.window(), lambda: self._set_panel(name))

    def undo(self) -> None:
        """Take the last step back, whichever part it was in."""
        self.settle()
        if not self._bench.draft.can_undo:
            self.say(self.tr("There is nothing to take back since this was opened."))
        self._bench.undo()

    def redo(self) -> None:
        """Make it again."""
        self.settle()
        if not self._bench.draft.can_redo:
            self.say(self.tr("There is nothing that was taken back."))
        self._bench.redo()

    def keep(self) -> None:
        """Keep the draft as a version."""
        self.settle()
        self._bench.keep()

    def say(self, sentence: str) -> None:
        """Show one sentence, in place; a screen reader says it."""
        announce(self, sentence)
        if breakable(sentence) != self._state.text():
            self._motion.change(self._state, lambda: self._set_state(sentence))

    def _set_state(self, sentence: str) -> None:
        self._state.setText(breakable(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from whatever is written in a part to the row of all parts."""
        if event.key() == Qt.Key.Key_Escape:
            self.which.come_here()
            return
        super().keyPressEvent(event)

    # -- showing ----------------------------------------------------------------------------------------------

    def _usual(self) -> str:
        return self.tr("Everything is kept as you write.")

    def _show_change(self) -> None:
        self._set_state(self._usual())  # what was said of an earlier step is over
        self._show_draft()

    def _show_draft(self) -> None:
        draft = self._bench.draft
        name = reading.spoken(self._bench.values.get("name"), self._known.language)
        self._title.setText(name or draft.path.stem)
        self.panels[self._shown].show_draft()

    def _show_told(self) -> None:
        self.panels[self._shown].show_told()
        self._to_mend.setText(self._where_to_look())

    def _where_to_look(self) -> str:
        """In which parts there is something to mend, so that none of it hides behind another part."""
        within = {"blocks": "blocks", "day_rules": "rules"}
        counts = Counter(
            within.get(str(fault.place[0]), "words") for fault in self._bench.told.faults if fault.place
        )
        parts = [f"{words} ({counts[name]})" for name, words in names() if counts[name]]
        if not parts:
            return self.tr("Nothing is to be settled.") if self._bench.told.sound else ""
        return self.tr("To be settled: {parts}.").format(parts=", ".join(parts))

    def _set_panel(self, name: str) -> None:
        self._shown = name
        self.which.show_value(name)
        for each, panel in self.panels.items():
            panel.setVisible(each == name)
        self.panels[name].show_draft()
        self.panels[name].show_told()

    def _let_go(self) -> None:
        """Let the draft go for good; versions stay."""
        self._bench.let_go()
        self._authoring.discard("routine", self._bench.draft.path.stem, self.say)
        self.left.emit()

    def _see(self, block: int) -> None:
        """See and hear one block alone."""
        try:
            coaching = self._authoring.preview(self._bench.document, "usual", block, alone=True)
        except LookupError as nothing:
            self.say(str(nothing.args[0]))
            return
        self.preview_asked.emit(coaching)

    # -- how it lies ------------------------------------------------------------------------------------------

    def _make_panels(self) -> dict[str, Panel]:
        look, motion, bench, known = self._look, self._motion, self._bench, self._known
        blocks = BlocksPanel(look, motion, bench, known)
        blocks.seen.connect(self._see)
        written = WordsPanel(look, motion, bench, known)
        written.language_chosen.connect(self._write_in)
        preview = PreviewPanel(look, motion, bench, known, self._authoring)
        preview.asked.connect(self.preview_asked)
        versions = VersionsPanel(look, motion, bench, known, self._authoring)
        versions.discarded.connect(self._let_go)
        handing_on = HandingOnPanel(look, motion, bench, known, self._authoring)
        handing_on.asked.connect(self.hand_on_asked)
        panels: dict[str, Panel] = {
            "blocks": blocks,
            "words": written,
            "rules": RulesPanel(look, motion, bench, known),
            "preview": preview,
            "versions": versions,
            "plan": PlanPanel(look, motion, bench, known, self._authoring),
            "hand_on": handing_on,
        }
        for panel in panels.values():
            panel.said.connect(self.say)
        return panels

    def _write_in(self, language: str) -> None:
        self.settle()
        for panel in self.panels.values():
            panel.write_in(language)
        self._show_draft()

    def _lay_out(self) -> None:
        look = self._look
        self._back = Button(look, self.tr("Back to the Studio"), size=20)
        self._back.clicked.connect(self.left)
        self._undo = Button(look, self.tr("Undo"), size=20)
        self._undo.setAccessibleDescription(self.tr("Ctrl and Z"))
        self._undo.clicked.connect(self.undo)
        self._redo = Button(look, self.tr("Redo"), size=20)
        self._redo.setAccessibleDescription(self.tr("Ctrl, Shift and Z"))
        self._redo.clicked.connect(self.redo)
        self.keep_button = Button(look, self.tr("Keep as a version"), size=20)
        self.keep_button.clicked.connect(self.keep)
        ways = Flow()
        ways.hold([self._back, self._undo, self._redo, self.keep_button])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self._title, self._state, ways, self.which, self._to_mend, *self.panels.values()):
            column.addWidget(part)

    def _listen(self) -> None:
        keys_for = {
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "Ctrl+S": lambda: self.say(self._usual()),
        }
        for keys, do in keys_for.items():
            QShortcut(QKeySequence(keys), self).activated.connect(do)


def names() -> list[tuple[str, str]]:
    """The parts of the editor, in order, and what they are called."""
    return [
        ("blocks", translate("RoutineEditor", "Blocks")),
        ("words", translate("RoutineEditor", "Words")),
        ("rules", translate("RoutineEditor", "Day rules")),
        ("preview", translate("RoutineEditor", "Preview")),
        ("versions", translate("RoutineEditor", "Versions")),
        ("plan", translate("RoutineEditor", "Plan")),
        ("hand_on", translate("RoutineEditor", "Hand on")),
    ]
