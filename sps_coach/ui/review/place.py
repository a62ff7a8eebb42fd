"""The place in the window of looking back: Review, and the diary."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sps_coach.ui.desk import Desk
from sps_coach.ui.motion import Motion
from sps_coach.ui.pages import Pages
from sps_coach.ui.theme import Look

if TYPE_CHECKING:  # its pages are built when they are first needed
    from sps_coach.ui.diary.page import DiaryPage
    from sps_coach.ui.review.page import ReviewPage, View


class ReviewPlace(QObject):
    """Leads to either page, and forgets both where another person's history is looked at."""

    lock_asked = Signal()
    """What is private is to be locked, which is chosen in the settings."""

    def __init__(self, pages: Pages, look: Look, motion: Motion, desk: Desk) -> None:
        """Take the parts.

        Args:
            pages: where its pages are shown.
            look: how they look.
            motion: how they change.
            desk: knows what happened.
        """
        super().__init__(pages)
        self._pages, self._look, self._motion, self._desk = pages, look, motion, desk
        self._review: ReviewPage | None = None
        self._diary: DiaryPage | None = None

    def go(self, view: View | None = None) -> None:
        """Go to how it went, to one view of it where it is named."""
        if self._review is None:
            from sps_coach.ui.review.page import ReviewPage

            page = ReviewPage(self._look, self._motion, self._desk.reviewing())
            self._review = self._pages.hold(page, "review")
            page.lock_asked.connect(self.lock_asked)
            page.report.asked.connect(self._write_report)
        review = self._review
        if self._pages.page is not review:
            review.arrive(view, lambda: self._pages.turn_to(review, review.first_focus))
        elif view is not None:
            review.show_view(view)

    def go_to_diary(self) -> None:
        """Go to the diary, with an empty entry for today."""
        if self._diary is None:
            from sps_coach.ui.diary.page import DiaryPage

            page = DiaryPage(self._look, self._motion, self._desk.reviewing())
            self._diary = self._pages.hold(page, "diary")
        if self._pages.page is not self._diary:
            self._pages.turn_to(self._diary, self._diary.first_focus)
            self._diary.arrive(self._desk.now().date())

    def forget(self) -> None:
        """Let go of what was shown of somebody; neither page is the one that is shown."""
        for page in (self._review, self._diary):
            if page is not None:
                self._pages.let_go(page)
        self._review = self._diary = None

    def _write_report(self, first: date, name: str, private: bool) -> None:
        if self._review is not None:
            self._desk.safe_keeping.report(first, name, self._review.report.say, private=private)
