"""The way through a session: how it is before, the session itself, its ending, and how it is after."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sps_coach.ui import words
from sps_coach.ui.desk import Coaching, Desk, Offer
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.pages import Pages
from sps_coach.ui.theme import Look

if TYPE_CHECKING:  # its pages are built when they are first needed
    from sps_coach.history.statements import Answers
    from sps_coach.session.moment import Moment
    from sps_coach.ui.checkin.page import CheckInPage, CheckOutPage
    from sps_coach.ui.ending.page import EndingPage
    from sps_coach.ui.session.page import SessionPage

_ENDING_WAITS_MS = 1000
"""So long the ending waits at the most for the history to tell of an easing off."""


class Practising(QObject):
    """Leads from one page to the next, and hands on what was answered."""

    left = Signal()
    """The way is at its end, or is not gone."""
    practised = Signal()
    """There was a session."""
    turned = Signal()
    """The session's page offers something else than before."""
    reading_asked = Signal()
    """The page is to be read out."""

    def __init__(
        self,
        pages: Pages,
        look: Look,
        motion: Motion,
        desk: Desk,
        clock: Clock,
        stands_still: Callable[[], bool],
    ) -> None:
        """Take the parts.

        Args:
            pages: where its pages are shown.
            look: how they look.
            motion: how they change.
            desk: makes sessions and keeps answers.
            clock: monotonic seconds.
            stands_still: whether figures are shown in still pictures.
        """
        super().__init__(pages)
        self._pages, self._look, self._motion, self._desk = pages, look, motion, desk
        self._clock, self._stands_still = clock, stands_still
        self._check_in: CheckInPage | None = None
        self._session: SessionPage | None = None
        self._ending: EndingPage | None = None
        self._ending_waits = False
        self._check_out: CheckOutPage | None = None
        self._before: Answers | None = None
        self._after: Callable[[], None] | None = None

    def prepare(self, offer: Offer) -> None:
        """Ask how it is, where that is wished, before a session begins."""
        if not self._desk.settings().checks_in:
            self._begin(offer, None)
            return
        if self._check_in is None:
            from sps_coach.ui.checkin.page import CheckInPage

            self._check_in = self._pages.hold(CheckInPage(self._look, self._motion, self._desk))
            self._check_in.begun.connect(self._begin)
            self._check_in.left.connect(self.left)
            self._check_in.reading_asked.connect(self.reading_asked)
        page = self._check_in
        if self._pages.page is not page:
            self._pages.turn_to(page, page.first_focus, before=partial(page.ask, offer))

    def go_on(self) -> None:
        """Go on with the session that was left open."""
        self._before = None
        self._lead(self._desk.resume_unfinished())

    def preview(self, coaching: Coaching, after: Callable[[], None]) -> None:
        """Lead a session of which nothing is written down; ``after`` shows what comes when it is over."""
        self._lead(coaching)
        self._after = after

    @property
    def led_page(self) -> SessionPage | None:
        """The session's page, where it is shown."""
        return self._session if self._session is not None and self._pages.page is self._session else None

    def rest(self, why: str) -> None:
        """Let a session that is led rest, because nobody may be there to stop it."""
        if self._session is not None:
            self._session.away(why)

    def leave(self) -> None:
        """Ease off a session that is led; it may be gone on with another time."""
        if self._session is not None:
            self._session.leave()

    def _begin(self, offer: Offer, answers: Answers | None) -> None:
        self._before = answers
        self._lead(self._desk.begin(offer, answers))

    def _lead(self, coaching: Coaching) -> None:
        self._after = None
        if self._session is None:
            from sps_coach.ui.session.page import SessionPage

            self._session = self._pages.hold(SessionPage(self._look, self._motion, self._clock))
            self._session.ended.connect(self._show_ending)
            self._session.turned.connect(self.turned)
        session, settings = self._session, self._desk.settings()
        lead = partial(
            session.lead,
            coaching,
            rests=settings.screen_rests,
            still=self._stands_still(),
            read_out=settings.reach.speaks == "reader",
        )
        self._pages.turn_to(session, session.first_focus, before=lead)

    def _show_ending(self, last: Moment, led_s: float) -> None:
        if self._after is not None:
            self._after()
            return
        if self._ending is None:
            from sps_coach.ui.ending.page import EndingPage

            self._ending = self._pages.hold(EndingPage(self._look, self._motion))
            self._ending.left.connect(self.left)
            self._ending.check_out_asked.connect(self.ask_how_it_is_now)
            self._ending.easing.kept.connect(self._say_about_easing)
        self.practised.emit()
        self._ending.show_done(last.routine, round(led_s / 60), answered=self._before is not None)
        # All that the ending shows comes in one change: whether there was an easing off is known within a moment.
        go = partial(self._go_to_ending, self._ending)
        self._ending_waits = True
        self._desk.statements.easing(go)
        QTimer.singleShot(_ENDING_WAITS_MS, self, partial(go, None))

    def _go_to_ending(self, ending: EndingPage, last_cue: str | None) -> None:
        if not self._ending_waits:
            return
        self._ending_waits = False
        if last_cue is not None:
            ending.easing.ask(last_cue)
        self._pages.turn_to(ending, ending.first_focus)

    def _say_about_easing(self, text: str, shared: bool) -> None:
        self._desk.statements.say_about_easing(text, shared=shared)

    def ask_how_it_is_now(self) -> None:
        """Ask how it is after the session, as it was asked before."""
        if self._check_out is None:
            from sps_coach.ui.checkin.page import CheckOutPage

            self._check_out = self._pages.hold(CheckOutPage(self._look, self._motion))
            self._check_out.kept.connect(self._check_out_with)
            self._check_out.reading_asked.connect(self.reading_asked)
            self._check_out.passed.connect(partial(self._come_to_rest, ""))
        page = self._check_out
        self._pages.turn_to(page, page.first_focus, before=page.ask)

    def _check_out_with(self, answers: Answers) -> None:
        self._desk.statements.check_out(answers)
        changed = words.how_it_changed(self._before, answers) if self._before is not None else ""
        self._come_to_rest(changed or words.kept())

    def _come_to_rest(self, sentence: str) -> None:
        """Back to the ending, with one sentence about how it changed."""
        if self._ending is not None:
            ending = self._ending
            self._pages.turn_to(ending, ending.first_focus, partial(ending.show_change, sentence))
