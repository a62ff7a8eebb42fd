"""How it went: over time, session by session, and what is shared of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.history.moments import SessionTold
from sps_coach.history.statements import Note, Sharing
from sps_coach.ui.motion import Motion
from sps_coach.ui.review import words
from sps_coach.ui.review.bar import LookedAt
from sps_coach.ui.review.desk import Looked, Reviewing
from sps_coach.ui.review.listed import ListedSessions
from sps_coach.ui.review.lock_panel import LockPanel
from sps_coach.ui.review.one_session import OneSession
from sps_coach.ui.review.over_time import OverTime
from sps_coach.ui.review.report_card import ReportCard
from sps_coach.ui.review.shared import SharedPanel
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.text import Words

View = Literal["over-time", "sessions", "shared", "session"]


class ReviewPage(QWidget):
    """Asks for what may be seen, and shows it in one of its views."""

    lock_asked = Signal()
    """The lock in the settings is to be shown."""

    def __init__(self, look: Look, motion: Motion, reviewing: Reviewing) -> None:
        super().__init__()
        self._look, self._motion, self._reviewing = look, motion, reviewing
        self._view: View = "over-time"
        self._everything = False
        self._looked: Looked | None = None
        self._title = Words(look, Role.TITLE, self.tr("How it went"))
        self._line = Words(look, Role.LEAD, token="soft")  # noqa: S106 - a colour token
        self._line.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._which = Choices(
            look,
            self.tr("What is shown"),
            [
                ("over-time", self.tr("Over time")),
                ("sessions", self.tr("Session by session")),
                ("shared", self.tr("What is shared")),
            ],
        )
        self._which.show_value("over-time")
        self._which.chosen.connect(self.show_view)
        self._build_parts()
        self._build_seen_by()
        self._lay_out()
        self._set_view("over-time")
        look.changed.connect(self._arrange)

    # -- coming and going -------------------------------------------------------------------------------------

    def arrive(self, view: View | None, ready: Callable[[], None]) -> None:
        """Make ready to be seen, then call ``ready``; so the page fades in once, with what it shows.

        Args:
            view: what is shown; None for what was shown last.
            ready: called once it is known what may be seen, or at once where a lock keeps the whole page.
        """
        self._everything = False
        self._view = view or ("sessions" if self._view == "session" else self._view)
        if self._kept_whole():
            self._set_view(self._view)
            ready()
            return
        bar = self.looked_at

        def hold(looked: Looked | None) -> None:
            self._hold(looked)
            ready()

        self._reviewing.look(bar.span.days, bar.span.last, bar.wanted, hold)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        if self._kept_whole():
            return self.lock_panel.first_focus()
        return self.one_session.first_focus() if self._view == "session" else self._which.first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page shuts the lock."""
        super().hideEvent(event)
        self._reviewing.shut_lock()
        self._everything = False

    def show_view(self, view: View) -> None:
        """Turn to one view."""
        if view == "shared":
            self._everything = False
        self._view = view
        self._motion.change(self.window(), lambda: self._set_view(view))
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        side = 4 * GRID if self.width() >= 720 else GRID
        self._arrange()
        self._column.setContentsMargins(side, 3 * GRID, side, 3 * GRID)

    def _arrange(self) -> None:
        """The period stands beside the title where there is room."""
        beside = self.width() >= self._look.px(760)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if beside else down)

    # -- asking and showing -----------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._kept_whole():
            self._motion.change(self.window(), lambda: self._set_view(self._view))
            return
        bar = self.looked_at
        self._reviewing.look(
            bar.span.days, bar.span.last, bar.wanted, self._answer, everything=self._everything
        )

    def _answer(self, looked: Looked | None) -> None:
        self._motion.change(self.window(), lambda: self._hold(looked))

    def _hold(self, looked: Looked | None) -> None:
        self._looked = looked
        if looked is None:
            self._line.setText(self.tr("The history cannot be shown just now; it is kept as it is."))
            return
        overview = looked.overview
        self._line.setText(words.period(overview.first, overview.last))
        self.looked_at.show_looked(looked)
        self.over_time.show_looked(looked)
        self.report.show_time(overview.first, everything=looked.everything)
        self.shared.show_looked(looked, self._reviewing.lock())
        self.listed.show_looked(looked)
        self._show_seen_by(looked)
        self._set_view(self._view)

    def _set_view(self, view: View) -> None:
        self._view = view
        shut = self._kept_whole() or (view == "shared" and self._reviewing.lock() == "shut")
        self._which.show_value("sessions" if view == "session" else view)
        self._which.setVisible(not self._kept_whole())
        self.lock_panel.setVisible(shut)
        self.looked_at.setVisible(not shut and view != "session")
        self.shared.setVisible(not shut and view == "shared")
        self.over_time.setVisible(not shut and view in ("over-time", "shared"))
        self.report.setVisible(not shut and view == "over-time")
        self.listed.setVisible(not shut and view == "sessions")
        self.one_session.setVisible(not shut and view == "session")
        self._seen_by.setVisible(
            not shut and view in ("over-time", "sessions") and self._reviewing.lock() != "none"
        )
        self._private.setVisible(
            not shut and view in ("over-time", "sessions") and bool(self._private.text())
        )

    def _kept_whole(self) -> bool:
        return self._reviewing.lock() == "shut" and self._reviewing.keeps() in ("review", "studio")

    # -- who is looking ---------------------------------------------------------------------------------------

    def _build_seen_by(self) -> None:
        self._seen_by = Choices(
            self._look,
            self.tr("Who is looking"),
            [("shared", self.tr("As those who help see it")), ("everything", self.tr("Everything"))],
        )
        self._seen_by.show_value("shared")
        self._seen_by.chosen.connect(self._look_as)
        self._private = Words(self._look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._private.setContentsMargins(FOCUS_ROOM, 0, 0, 0)

    def _show_seen_by(self, looked: Looked) -> None:
        self._seen_by.show_value("everything" if looked.everything else "shared")
        self._private.setText("" if looked.everything else words.private_words(looked.private))

    def _look_as(self, who: str) -> None:
        self._everything = who == "everything"
        if self._everything and self._reviewing.lock() == "shut":
            self._seen_by.show_value("shared")
            self._motion.change(self.window(), lambda: self.lock_panel.setVisible(True))
            self.lock_panel.first_focus().setFocus()
            return
        self._ask()

    def _unlocked(self) -> None:
        self._ask()
        self._motion.change(self.window(), lambda: self._set_view(self._view))
        self._which.first().setFocus()

    # -- sessions ---------------------------------------------------------------------------------------------

    def _open(self, session_id: UUID) -> None:
        self._reviewing.session(session_id, self._show_session, everything=self._everything)

    def _show_session(self, told: SessionTold | None) -> None:
        looked = self._looked
        if told is None or looked is None:
            return

        def turn() -> None:
            self.one_session.show_session(told, looked.routines, looked.exercises)
            self._set_view("session")
            self._scrolling.verticalScrollBar().setValue(0)
            self.one_session.first_focus().setFocus()

        self._motion.change(self.window(), turn)

    def _add_note(self, note: Note) -> None:
        self._reviewing.say(note)
        if note.session_id is not None and (note.shared or self._everything):
            self._open(note.session_id)

    def _share(self, sharing: Sharing) -> None:
        self._reviewing.say(sharing)
        self._ask()

    # -- how it lies ------------------------------------------------------------------------------------------

    def _build_parts(self) -> None:
        look, motion = self._look, self._motion
        self.looked_at = LookedAt(look, motion)
        self.looked_at.changed.connect(self._ask)
        self.over_time = OverTime(look, motion)
        self.over_time.moved.connect(self.looked_at.go)
        self.over_time.zoomed.connect(self.looked_at.zoom)
        self.over_time.all_asked.connect(self.looked_at.show_all)
        self.over_time.opened.connect(self._open)
        self.report = ReportCard(look, motion)
        self.shared = SharedPanel(look)
        self.shared.chosen.connect(self._share)
        self.shared.lock_asked.connect(self.lock_asked)
        self.listed = ListedSessions(look, motion)
        self.listed.opened.connect(self._open)
        self.one_session = OneSession(look, motion)
        self.one_session.left.connect(lambda: self.show_view("sessions"))
        self.one_session.said.connect(self._add_note)
        self.lock_panel = LockPanel(look, motion, self._reviewing)
        self.lock_panel.opened.connect(self._unlocked)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(GRID)
        for label in (self._title, self._line):
            label.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._title)
        self._head.addWidget(self._line, 1)
        self._column.addLayout(self._head)
        for part in (
            self._which, self.lock_panel, self.shared, self.looked_at, self._seen_by, self.over_time, self.report,
            self.listed, self._private, self.one_session,
        ):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scrolling = Scrolling(self._look, inside, self._motion)
        outer.addWidget(self._scrolling)
