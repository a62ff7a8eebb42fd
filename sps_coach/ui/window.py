"""The window: one page at a time, every change of them soft."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from sps_coach.paths import shipped
from sps_coach.session.clock import SystemClock
from sps_coach.settings import Settings
from sps_coach.ui.desk import Desk, Offer
from sps_coach.ui.exchange.dropped import handed_over
from sps_coach.ui.keys import PAGES, listen, page_keys
from sps_coach.ui.library.place import LibraryPlace
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.pages import Pages
from sps_coach.ui.placing import Placing
from sps_coach.ui.practising import Practising
from sps_coach.ui.reach.reach import Reach
from sps_coach.ui.reading.offered import OfferedReading
from sps_coach.ui.reminders.waiting import Waiting
from sps_coach.ui.review.place import ReviewPlace
from sps_coach.ui.theme import TEXT_STEP
from sps_coach.ui.today.page import TodayPage
from sps_coach.ui.translation import language
from sps_coach.ui.wearing import Wearing
from sps_coach.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:  # other pages are built when they are first needed
    from sps_coach.ui.away import Away
    from sps_coach.ui.review.page import View
    from sps_coach.ui.routines.page import RoutinesPage
    from sps_coach.ui.settings.page import SettingsPage
    from sps_coach.ui.studio.page import StudioPage

_SMALLEST_SIZE = QSize(480, 560)


class Window(QWidget):
    """SPS Coach as one sees it."""

    def __init__(self, desk: Desk, clock: Clock | None = None) -> None:
        """Build the window with the Today page, looking as the person has chosen; ``open`` shows it.

        Args:
            desk: everything the window can ask for.
            clock: monotonic seconds.
        """
        super().__init__()
        QApplication.setStyle("Fusion")
        self._desk = desk
        self._clock = clock or SystemClock().monotonic
        self._settings = desk.settings()
        self.motion = Motion(self, self._clock)
        self._wearing = Wearing(self, self.motion, self._settings)
        self._wearing.chosen.connect(self.choose)
        self.look = self._wearing.look
        self._settings_page: SettingsPage | None = None
        self._routines: RoutinesPage | None = None
        self.studio: StudioPage | None = None
        self._away: Away | None = None
        self._seen = False
        self._closing = False
        self.setWindowTitle("SPS Coach")
        self.setMinimumSize(_SMALLEST_SIZE)
        self.setAcceptDrops(True)
        self._placing = Placing(self, self.motion, desk)
        self._build()
        self.look.changed.connect(self._dress)
        self._dress()

    # -- opening and closing ----------------------------------------------------------------------------------------

    def open(self, place: QRect | None = None) -> None:
        """Arise out of what is on the screen, with the Today page ready to use.

        Args:
            place: where; None for the middle of the screen.
        """
        if place is None:
            self._placing.take()
        else:
            self.setGeometry(place)
        self._wearing.look_around(self.motion.look_beneath())
        self._placing.show()
        self.today.first_focus().setFocus()
        self.motion.open()

    def wait_unseen(self) -> None:
        """Wait, having started with the computer, until the person asks: as a mark in the tray, or minimised."""
        if not self.waiting.unseen():
            self._placing.take()
            self.showMinimized()
        self.waiting.follow()

    def _come(self) -> None:
        """Be seen, because the person has asked for it at the tray's mark."""
        if not self.isVisible():
            self.open()
            return
        arises = self.isMinimized() and self.motion.look_beneath() is not None
        self.showNormal()
        self.raise_()
        self.activateWindow()
        if arises:
            self.motion.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Sink back into the screen, then close."""
        if self._closing:
            event.accept()
            return
        event.ignore()
        self.reach.close()
        self.practising.leave()
        if self._settings_page is not None:
            self._settings_page.leave()
        self.reading.leave()
        if self.studio is not None:
            self.studio.leave()
        # from the event loop, because Qt does not close a window from within its own closing
        self.motion.close(partial(QTimer.singleShot, 0, self._close_now))

    def _close_now(self) -> None:
        self._closing = True
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A routine in a file may be dropped wherever the side bar is; never while a session is led."""
        if self.side_bar.isVisible() and handed_over(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is looked into; nothing changes by that."""
        file = handed_over(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.library.show_exchange(file)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, ask for what may take a moment."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.setWindowIcon(QIcon(str(shipped("assets") / "sps-coach.svg")))
        self.today.refresh()
        self._desk.unfinished(self.today.show_unfinished)
        self._desk.hearing.device(self.today.show_device)
        from sps_coach.ui.away import Away

        self.waiting.follow()
        self._away = Away(self)
        self._away.left.connect(self.practising.rest)
        self._away.listen()
        self.reach.take(self._settings.reach)

    # -- pages --------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.page

    def show_today(self) -> None:
        """Go to Today."""
        if self.page is self.today:
            return
        self.today.refresh()
        self.stack.turn_to(self.today, self.today.first_focus)
        self._desk.unfinished(self.today.show_unfinished)
        self._desk.hearing.device(self.today.show_device)

    def show_routines(self) -> None:
        """Go to all routines."""
        if self._routines is None:
            from sps_coach.ui.routines.page import RoutinesPage

            self._routines = self.stack.hold(RoutinesPage(self.look, self.motion), "today")
            self._routines.left.connect(self.show_today)
            self._routines.chosen.connect(self._take_to_today)
        if self.page is not self._routines:
            self.stack.turn_to(self._routines, self._routines.first_focus)
            self._desk.routines(self._routines.show_routines)

    def _take_to_today(self, offer: Offer) -> None:
        self.stack.turn_to(self.today, self.today.first_focus, partial(self.today.take, offer))

    def show_library(self) -> None:
        """Go to everything that can be practised."""
        self.library.go()

    def show_review(self, view: View | None = None) -> None:
        """Go to how it went, to one view of it where it is named."""
        self.reviewing.go(view)

    def show_diary(self) -> None:
        """Go to the diary, with an empty entry for today."""
        self.reviewing.go_to_diary()

    def show_studio(self) -> None:
        """Go to the Studio, as it was left."""
        if self.studio is None:
            from sps_coach.ui.studio.page import StudioPage

            authoring, reviewing = self._desk.authoring(), self._desk.reviewing()
            still = self._stands_still
            page = StudioPage(self.look, self.motion, authoring, reviewing, self._clock, still=still)
            self.studio = self.stack.hold(page, "studio")
            self.studio.preview_asked.connect(partial(self.practising.preview, after=self.show_studio))
            self.studio.hand_on_asked.connect(partial(self.library.hand_on, back=self.show_studio))
        if self.page is not self.studio:
            self.stack.turn_to(self.studio, self.studio.first_focus, self.studio.arrive)

    def show_settings(self, section: str | None = None) -> None:
        """Go to the settings, to one section where it is named."""
        if self._settings_page is None:
            from sps_coach.ui.settings.page import SettingsPage

            self._settings_page = self.stack.hold(
                SettingsPage(self.look, self.motion, self._desk), "settings"
            )
            self._settings_page.chosen.connect(self.choose)
            self._settings_page.found.connect(self._take_settings)
            self._settings_page.turned.connect(self._turn_to_somebody)
        settings = self._settings_page
        if self.page is not settings:
            before = partial(settings.show_section, section) if section else None
            self.stack.turn_to(settings, settings.first_focus, before)
            settings.arrive()

    def _turn_to_somebody(self) -> None:
        """Say whose history is looked at now, and forget what was shown of another's."""
        self.reviewing.forget()
        focused = self.focusWidget()
        if self.studio is not None:
            self.studio.close_editor()  # it may show a plan
        if focused is not None:
            focused.setFocus()
        patient = self._desk.caseload.in_view()

        def say() -> None:
            self.side_bar.show_whose(patient.name if patient else "")
            self._arrange()

        self.motion.change(self, say)

    def read_aloud(self) -> None:
        """Read the page that is shown, or ease off reading it; in a session its own voice speaks."""
        if self.page is not None and self.practising.led_page is None:
            self.reading.read(self.page)

    # -- what is chosen -----------------------------------------------------------------------------------------------

    def choose(self, settings: Settings) -> None:
        """Keep what was chosen, and let it hold at once: how the window looks changes softly.

        Another language needs every page anew, so the window closes softly; whoever opened it opens it again.
        """
        sentence = self._desk.choose(settings)
        if language(settings.language) != language(self._settings.language):
            self.close()
            return
        self.motion.change(self, lambda: self._take_settings(sentence))

    def _take_settings(self, sentence: str | None = None) -> None:
        """Take what is chosen now from the desk, and show it."""
        before, self._settings = self._settings, self._desk.settings()
        self._wearing.wear(self._settings)
        self.reach.take(self._settings.reach)
        if before.whole_screen != self._settings.whole_screen:
            QTimer.singleShot(0, self, self._placing.move)
        self.today.show_settings(self._settings)
        self.waiting.follow()
        self.reading.show()
        self.library.show_settings(self._settings)
        if self._settings_page is not None:
            self._settings_page.show_settings(self._settings, sentence)

    # -- how it looks -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.side_bar = SideBar(self.look)
        self.side_bar.chosen.connect(self._show_page)
        self.side_bar.theme_asked.connect(self._wearing.other_theme)
        self.side_bar.text_size_asked.connect(self._wearing.next_text_size)
        self.side_bar.reading_asked.connect(self.read_aloud)
        self.side_bar.more_asked.connect(partial(self.motion.change, self, self.side_bar.unfold))
        self.side_bar.whose_asked.connect(partial(self.show_settings, "patients"))
        self.stack = Pages(self.motion)
        self.stack.turning.connect(self._mark_entry)
        self.reading = OfferedReading(self, self.motion, self.side_bar, self._desk)
        self.practising = Practising(
            self.stack, self.look, self.motion, self._desk, self._clock, self._stands_still
        )
        self.practising.left.connect(self.show_today)
        self.practising.reading_asked.connect(self.read_aloud)
        self.reach = Reach(
            self, lambda: self.page, lambda: self.practising.led_page, self.look, self.motion, self._clock
        )
        self.practising.turned.connect(self.reach.turned)
        self.stack.turned.connect(self.reach.turned)
        self.library = LibraryPlace(
            self.stack, self.look, self.motion, self._desk, self._clock, self._stands_still
        )
        self.library.taken.connect(self._take_to_today)
        self.library.chosen.connect(self.choose)
        self.reviewing = ReviewPlace(self.stack, self.look, self.motion, self._desk)
        self.reviewing.lock_asked.connect(partial(self.show_settings, "lock"))
        self.waiting = Waiting(self, self._desk)
        self.waiting.called.connect(self._come)
        self.practising.practised.connect(self.waiting.follow)
        self.today = TodayPage(self.look, self.motion, self._desk)
        self.today.begun.connect(self.practising.prepare)
        self.today.went_on.connect(self.practising.go_on)
        self.today.let_be.connect(self._desk.let_be)
        self.today.all_asked.connect(self.show_routines)
        self.today.check_asked.connect(partial(self.show_settings, "loudness"))
        self.today.mended.states_asked.connect(partial(self.show_settings, "backups"))
        self.today.chosen.connect(self.choose)
        self.waiting.changed.connect(self.today.show_reminder)
        self.stack.hold(self.today, "today")
        self.side_bar.mark("today")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.side_bar)
        self._layout.addWidget(self.stack, 1)
        self._listen_for_keys()

    def _listen_for_keys(self) -> None:
        turns = {page_keys(name): partial(self._show_page, name) for name in PAGES}
        self._page_keys = listen(self, turns)
        listen(
            self,
            {
                QKeySequence.StandardKey.ZoomIn: partial(self._wearing.step_text_size, TEXT_STEP),
                QKeySequence.StandardKey.ZoomOut: partial(self._wearing.step_text_size, -TEXT_STEP),
                "F11": self._other_size,
                "F2": self.read_aloud,
                "Ctrl+Q": self.close,  # as words, since a bare X11 gives the standard keys no meaning
                "Ctrl+W": self.close,
            },
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the side bar along the top where there is no room beside the page."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        standing = self.side_bar.standing_width()
        flat = self.side_bar.fit(self.height(), narrow=self.width() < standing + self.look.px(480))
        self._layout.setDirection(
            QBoxLayout.Direction.TopToBottom if flat else QBoxLayout.Direction.LeftToRight
        )
        self.side_bar.setMinimumWidth(0 if flat else standing)

    def _dress(self) -> None:
        palette = self.look.palette()
        self.setPalette(palette)
        self._arrange()
        self.update()

    def _show_page(self, name: str) -> None:
        ways = (self.show_today, self.show_library, self.show_diary)
        more = (self.show_review, self.show_studio, self.show_settings)
        dict(zip(PAGES, (*ways, *more), strict=True))[name]()

    def _mark_entry(self, entry: str) -> None:
        self.side_bar.setVisible(bool(entry))
        for (
            keys
        ) in self._page_keys:  # a slip of the hand leads nobody out of a session, and is any key in the dark
            keys.setEnabled(bool(entry))
        self.side_bar.mark(entry)

    def _stands_still(self) -> bool:
        """Whether figures are shown in still pictures: as chosen, or as the system has it."""
        if self._settings.motion == "system":
            return self._away is not None and self._away.wants_less_motion
        return self._settings.motion == "still"

    def _other_size(self) -> None:
        whole = None if self._settings.whole_screen is not None else self.screen().name()
        self.choose(replace(self._settings, whole_screen=whole))
