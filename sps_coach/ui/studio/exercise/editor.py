"""An exercise while it is written: its parts one at a time, undo and redo for all of them, findings in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sps_coach.ui.announcing import announce
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring
from sps_coach.ui.studio.exercise import sections
from sps_coach.ui.studio.exercise.motion import MotionField
from sps_coach.ui.studio.exercise.sections import Kit, Section, section_of
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import tr
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.tabs import Tabs
from sps_coach.ui.widgets.text import Words

_FIRST = "motion"


class ExerciseEditor(QWidget):
    """Everything that an exercise's file says, and the figure that it is about."""

    left = Signal()

    def __init__(
        self,
        look: Look,
        motion: Motion,
        authoring: Authoring,
        bench: Bench,
        clock: Clock,
        *,
        still: Callable[[], bool],
    ) -> None:
        """Build it.

        Args:
            look: the window's.
            motion: lets what changes turn softly.
            authoring: tells what a draft may name.
            bench: where the draft lies.
            clock: monotonic seconds.
            still: whether movements are shown as still pictures.
        """
        super().__init__()
        self._look, self._motion, self._bench = look, motion, bench
        bench.setParent(self)
        self.pen = Pen(bench)
        self._kit = Kit(look, motion, self.pen, authoring.known(), clock, still)
        self._sections: dict[str, Section] = {}
        self._shown = ""
        self._title = Words(look, Role.TITLE)
        self._state = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._state.hide()
        self._findings = Words(look, Role.LABEL)
        for label in (self._title, self._state, self._findings):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        self.which = Tabs(look, self.tr("What is written"), sections.titles())
        self.which.chosen.connect(self.show_section)
        self._lay_out()
        bench.changed.connect(self._show_change)
        bench.checked.connect(self._show_told)
        bench.said.connect(self.say)
        for keys, do in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self._set_section(_FIRST)
        self._show_draft()

    # -- coming and going -------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.which.first()

    def settle(self) -> None:
        """What comes next is a step of its own; all that was written is on the disk already."""
        self.pen.settle()

    def close_bench(self) -> None:
        """Let go of the draft; everything is kept."""
        self.settle()
        self._bench.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from whatever is written in a part to the row of all parts."""
        if event.key() == Qt.Key.Key_Escape:
            self.which.come_here()
            return
        super().keyPressEvent(event)

    def show_section(self, name: str) -> None:
        """Turn to another part."""
        self.settle()
        self._motion.change(self.window(), lambda: self._set_section(name))

    def section(self, name: str) -> Section:
        """A part, which is built when it is first asked for."""
        if name not in self._sections:
            section = sections.build(name, self._kit)
            self._sections[name] = section
            self._inside.addWidget(section)
            section.setVisible(False)
        return self._sections[name]

    @property
    def moving(self) -> MotionField:
        """The figure and its keyframes."""
        return next(each for each in self.section("motion").fields() if isinstance(each, MotionField))

    def undo(self) -> None:
        """Take the last step back, and turn to the part that it was in."""
        self._turn(self.pen.undo)

    def redo(self) -> None:
        """Make it again, and turn to the part that it is in."""
        self._turn(self.pen.redo)

    def _turn(self, turn: Callable[[], None]) -> None:
        before = self._bench.values
        turn()
        after = self._bench.values
        changed = {name for name in {**before, **after} if before.get(name) != after.get(name)}
        parts = {section_of((name,)) for name in changed}
        seen_here = self._shown == "motion" and "dose" in changed  # times stand beside the movement as well
        if changed and self._shown not in parts and not seen_here:
            self.show_section(min(parts))

    def keep(self) -> None:
        """Keep the draft as a version that can be practised."""
        self.settle()
        self._bench.keep()

    def say(self, sentence: str) -> None:
        """Show one sentence, in place; a screen reader says it."""
        announce(self, sentence)
        if sentence != self._state.text():
            self._motion.change(self, lambda: self._set_state(sentence))

    # -- showing ----------------------------------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Undo and redo are the draft's, also within a field."""
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.undo() if undo else self.redo()
                    return True
        return False

    def _show_change(self) -> None:
        self._set_state("")  # what was said of an earlier step is over
        self._show_draft()

    def _show_draft(self) -> None:
        draft = self._bench.draft
        names = self._bench.values.get("name")
        known = names if isinstance(names, dict) else {}
        name = known.get(self._kit.known.language) or next(iter(known.values()), "")
        self._title.setText(str(name) or draft.path.stem)
        self._undo.setEnabled(draft.can_undo)
        self._redo.setEnabled(draft.can_redo)
        self._sections[self._shown].refresh()
        self._watch_fields()

    def _show_told(self) -> None:
        told = Counter(section_of(fault.place) for fault in self._bench.told.faults)
        named = ", ".join(title for name, title in sections.titles() if told[name])
        if not named:
            text = self.tr("There is nothing to mend.")
        elif told.total() == 1:
            text = self.tr("One thing to look at: {sections}.").format(sections=named)
        else:
            text = tr("{count} things to look at: {sections}.", None, told.total())
            text = text.format(count=told.total(), sections=named)
        if text != self._findings.text():
            self._findings.setText(text)
        self._tell_section()

    def _tell_section(self) -> None:
        faults = [fault for fault in self._bench.told.faults if section_of(fault.place) == self._shown]
        if self._shown == "motion":  # its times are shown beside it as well
            faults += [fault for fault in self._bench.told.faults if fault.place[:1] == ("dose",)]
        self._sections[self._shown].say([fault for fault in faults if self._belongs(fault.place)])

    def _belongs(self, place: tuple[str | int, ...]) -> bool:
        """Whether this part has a field for it, or is where the rest of it is told."""
        fields = self._sections[self._shown].fields()
        return section_of(place) == self._shown or any(
            place[: len(each.place)] == each.place for each in fields
        )

    def _set_section(self, name: str) -> None:
        section = self.section(name)
        self._shown = name
        self.which.show_value(name)
        for each, held in self._sections.items():
            held.setVisible(each == name)
        section.refresh()
        self._watch_fields()
        self._tell_section()

    def _set_state(self, sentence: str) -> None:
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))

    def _watch_fields(self) -> None:
        section = self._sections[self._shown]
        for kind in (QLineEdit, QPlainTextEdit, QAbstractSpinBox):
            for field in section.findChildren(kind):
                field.installEventFilter(self)

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
        ways.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._inside = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self._title, ways, self.which, self._state, self._findings):
            column.addWidget(part)
        column.addLayout(self._inside)
