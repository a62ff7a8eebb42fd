"""The Studio: its first page, and the editor of what is being written, one at a time."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.library.faults import BadFile
from sps_coach.memory import set_apart
from sps_coach.ui.announcing import announce
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.review.desk import Reviewing
from sps_coach.ui.review.lock_panel import LockPanel
from sps_coach.ui.studio.beginning import Beginning
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.desk import Authoring, Kind, Shelf, Work
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

if TYPE_CHECKING:
    from sps_coach.ui.studio.exercise.editor import ExerciseEditor
    from sps_coach.ui.studio.routine.editor import RoutineEditor

_log = logging.getLogger(__name__)


class StudioPage(QWidget):
    """Opens what is chosen; behind the lock, where that keeps the Studio."""

    preview_asked = Signal(object)
    """A Coaching is to be led, of which nothing is written down."""
    hand_on_asked = Signal(str)
    """The routine with this id is to be handed on to another computer."""

    def __init__(
        self,
        look: Look,
        motion: Motion,
        authoring: Authoring,
        reviewing: Reviewing,
        clock: Clock,
        *,
        still: Callable[[], bool],
    ) -> None:
        """Build it, with nothing open.

        Args:
            look: the window's.
            motion: lets what changes turn softly.
            authoring: writes exercises and routines.
            reviewing: keeps the lock.
            clock: monotonic seconds.
            still: whether movements are shown as still pictures.
        """
        super().__init__()
        self._clock, self._still = clock, still
        self._look, self._motion = look, motion
        self._authoring, self._reviewing = authoring, reviewing
        self.editor: RoutineEditor | ExerciseEditor | None = None
        self._title = Words(look, Role.TITLE, self.tr("Studio"))
        self._line = Words(
            look,
            Role.LABEL,
            self.tr("Exercises and routines of your own. Everything is kept as you write."),
            token="soft",  # noqa: S106 - a colour token
        )
        self.beginning = Beginning(look, motion)
        self.beginning.opened.connect(self._open_work)
        self.beginning.begun.connect(self._begin)
        self.lock_panel = LockPanel(look, motion, reviewing)
        self.lock_panel.opened.connect(self._unlocked)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        for label in (self._title, self._line):
            label.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        for part in (self._title, self._line, self.lock_panel, self.beginning):
            self._column.addWidget(part)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.scrolling = Scrolling(look, inside, motion)
        outer.addWidget(self.scrolling)
        self._show()

    # -- coming and going -------------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Ask for what there is, unless something is open already."""
        self._show()
        if self.editor is not None:
            set_apart()
        elif not self._shut():
            self._authoring.shelf(self._show_shelf)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        if self._shut():
            return self.lock_panel.first_focus()
        return self.beginning.first_focus() if self.editor is None else self.editor.first_focus()

    def leave(self) -> None:
        """Write down what is still being typed; the draft stays open."""
        if self.editor is not None:
            self.editor.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page shuts the lock."""
        super().hideEvent(event)
        self.leave()
        gc.unfreeze()
        self._reviewing.shut_lock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._column.setContentsMargins(side, 3 * GRID, side, 3 * GRID)

    # -- what is open -----------------------------------------------------------------------------------------

    def open(self, kind: Kind, name: str) -> None:
        """Go on with a draft."""
        try:
            bench = Bench(self._authoring.open(kind, name), self._authoring)
        except (BadFile, OSError):
            _log.exception("a draft could not be opened")
            self._say(self.tr("This cannot be opened just now; its file is kept as it is."))
            return
        self._motion.change(self.window(), lambda: self._show_editor(kind, bench))

    def close_editor(self) -> None:
        """Back to the first page."""
        if self.editor is not None:
            self._motion.change(self.window(), self._leave_editor)
            self._authoring.shelf(self._show_shelf)

    def _open_work(self, work: Work) -> None:
        self.open(work.kind, work.id)

    def _begin(self, kind: Kind, name: str, source: str | None) -> None:
        try:
            begun = self._authoring.begin(kind, name, source)
        except (BadFile, OSError, ValueError):
            _log.exception("nothing new could be begun")
            self._say(self.tr("This cannot be begun just now; all else is kept as it is."))
            return
        self.open(kind, begun)

    def _show_editor(self, kind: Kind, bench: Bench) -> None:
        self.editor = self._made(kind, bench)
        self.editor.left.connect(self.close_editor)
        self._column.insertWidget(0, self.editor)
        self._show()
        self.scrolling.verticalScrollBar().setValue(0)
        self.editor.first_focus().setFocus()
        set_apart()  # a search through 1,000 exercises would hold an edit up for a tenth of a second
        bench.check()

    def _made(self, kind: Kind, bench: Bench) -> RoutineEditor | ExerciseEditor:
        look, motion, authoring = self._look, self._motion, self._authoring
        if kind == "exercise":
            from sps_coach.ui.studio.exercise.editor import ExerciseEditor

            return ExerciseEditor(look, motion, authoring, bench, self._clock, still=self._still)
        from sps_coach.ui.studio.routine.editor import RoutineEditor

        editor = RoutineEditor(look, motion, authoring, bench)
        editor.preview_asked.connect(self.preview_asked)
        editor.hand_on_asked.connect(self.hand_on_asked)
        return editor

    def _leave_editor(self) -> None:
        if self.editor is None:
            return
        self.editor.close_bench()
        self._column.removeWidget(self.editor)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        gc.unfreeze()
        self._show()
        self.beginning.first_focus().setFocus()

    # -- what is seen -----------------------------------------------------------------------------------------

    def _shut(self) -> bool:
        return self._reviewing.lock() == "shut" and self._reviewing.keeps() == "studio"

    def _show(self) -> None:
        shut = self._shut()
        self.lock_panel.setVisible(shut)
        for part in (self._title, self._line):
            part.setVisible(shut or self.editor is None)
        self.beginning.setVisible(not shut and self.editor is None)
        if self.editor is not None:
            self.editor.setVisible(not shut)

    def _unlocked(self) -> None:
        self._motion.change(self.window(), self.arrive)
        self.first_focus().setFocus()

    def _show_shelf(self, shelf: Shelf) -> None:
        if self.editor is None and not self._shut():
            had_focus = self.beginning.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._motion.change(self.beginning, lambda: self.beginning.show_shelf(shelf))
            if had_focus and not self.beginning.name:
                self.beginning.first_focus().setFocus()

    def _say(self, sentence: str) -> None:
        announce(self, sentence)
        self._motion.change(self.window(), lambda: self.beginning.say(sentence))
