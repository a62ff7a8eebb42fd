"""The sessions of a time, session by session: so many at once, the latest first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sps_coach.history.records import Session
from sps_coach.ui.desk import PastSession
from sps_coach.ui.motion import Motion
from sps_coach.ui.review.desk import Looked
from sps_coach.ui.sessions.list import SessionList
from sps_coach.ui.theme import FOCUS_ROOM, Look, Role
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.text import Words

AT_ONCE = 100
"""So many sessions are listed at once."""


class ListedSessions(QWidget):
    """A list, what it holds, and ways to those before and after where there are more."""

    opened = Signal(object)
    """A session's id."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._motion = motion
        self._looked: Looked | None = None
        self._first = 0
        self._about = Words(look, Role.LABEL, token="soft")  # noqa: S106 - a colour token
        self._about.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        self.sessions = SessionList(look, self.tr("Sessions"))
        self.sessions.opened.connect(lambda row: self.opened.emit(self._shown()[row].id))
        self.before = Button(look, self.tr("Those before"), size=20)
        self.before.clicked.connect(lambda: self._go(AT_ONCE))
        self.after = Button(look, self.tr("Those after"), size=20)
        self.after.clicked.connect(lambda: self._go(-AT_ONCE))
        self._ways = Flow()
        self._ways.hold([self.before, self.after])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._about, self.sessions, self._ways):
            column.addWidget(part)

    def show_looked(self, looked: Looked) -> None:
        """List the sessions of this time; where they are the same as before, the list stays where it is."""
        before = self._looked.overview.sessions if self._looked else ()
        if [one.id for one in before] != [one.id for one in looked.overview.sessions]:
            self._first = 0
        self._looked = looked
        self._show()

    def _go(self, by: int) -> None:
        def turn() -> None:
            self._first += by
            self._show()
            self.sessions.setFocus()

        self._motion.change(self.window(), turn)

    def _show(self) -> None:
        looked = self._looked
        if looked is None:
            return
        overview, shown = looked.overview, self._shown()
        count = len(overview.sessions)
        self.sessions.show_sessions(
            [_past(one, looked) for one in shown], with_year=overview.first.year != overview.last.year
        )
        self.before.setVisible(self._first + AT_ONCE < count)
        self.after.setVisible(self._first > 0)
        self._ways.setVisible(count > AT_ONCE)
        if not count:
            self._about.setText(self.tr("Sessions of this time will be listed here."))
        elif count <= AT_ONCE:
            self._about.setText(self.tr("Press one to see it moment by moment."))
        else:
            self._about.setText(
                self.tr("{first} to {last} of {count}, the latest first. Press one to see it moment by moment.")
                .format(first=self._first + 1, last=self._first + len(shown), count=count)
            )  # fmt: skip

    def _shown(self) -> tuple[Session, ...]:
        return self._looked.overview.sessions[self._first : self._first + AT_ONCE] if self._looked else ()


def _past(session: Session, looked: Looked) -> PastSession:
    return PastSession(
        session.began_there,
        looked.routines.get(session.routine_id, session.routine_id),
        round(session.lasted.total_seconds() / 60),
        session.outcome or "left-open",
    )
