"""The window: one page at a time, every change of them soft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QIcon,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QStackedWidget, QWidget

from sps_coach.paths import shipped
from sps_coach.session.clock import SystemClock
from sps_coach.settings import Settings
from sps_coach.ui import words
from sps_coach.ui.desk import Coaching, Desk, Offer
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.reach.reach import Reach
from sps_coach.ui.theme import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    TEXT_STEP,
    Look,
    Theme,
    as_chosen,
)
from sps_coach.ui.today.page import TodayPage
from sps_coach.ui.translation import language
from sps_coach.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:  # other pages are built when they are first needed
    from sps_coach.history.statements import Answers
    from sps_coach.session.moment import Moment
    from sps_coach.ui.away import Away
    from sps_coach.ui.checkin.page import CheckInPage, CheckOutPage
    from sps_coach.ui.diary.page import DiaryPage
    from sps_coach.ui.ending.page import EndingPage
    from sps_coach.ui.reading.aloud import ReadingAloud
    from sps_coach.ui.reminders.reminding import Reminding
    from sps_coach.ui.reminders.tray import TrayMark
    from sps_coach.ui.review.page import ReviewPage, View
    from sps_coach.ui.routines.page import RoutinesPage
    from sps_coach.ui.session.page import SessionPage
    from sps_coach.ui.settings.page import SettingsPage

_USUAL_SIZE = QSize(1280, 800)
_SMALLEST_SIZE = QSize(480, 560)

_ENDING_WAITS_MS = 1000
"""So long the ending waits at the most for the history to tell of an easing off."""

_DARK_SURROUNDINGS = 0.18
"""Where the system does not say which theme it wears, surroundings darker than this ask for the dark one."""


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
        self._surroundings: Theme = "light"
        self.look = Look(*as_chosen(self._settings, self._surroundings))
        self.motion = Motion(self, self._clock)
        self._session: SessionPage | None = None
        self._ending: EndingPage | None = None
        self._ending_waits = False
        self._review: ReviewPage | None = None
        self._diary: DiaryPage | None = None
        self._settings_page: SettingsPage | None = None
        self._routines: RoutinesPage | None = None
        self._check_in: CheckInPage | None = None
        self._check_out: CheckOutPage | None = None
        self._before: Answers | None = None
        self._away: Away | None = None
        self._reminding: Reminding | None = None
        self._reading: ReadingAloud | None = None
        self._reading_shown = (True, False, "")
        self._mark: TrayMark | None = None
        self._seen = False
        self._closing = False
        self.setWindowTitle("SPS Coach")
        self.setMinimumSize(_SMALLEST_SIZE)
        self._build()
        self.look.changed.connect(self._dress)
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    # -- opening and closing ----------------------------------------------------------------------------------------

    def open(self, place: QRect | None = None) -> None:
        """Arise out of what is on the screen, with the Today page ready to use.

        Args:
            place: where; None for the middle of the screen.
        """
        if place is None:
            self._take_place()
        else:
            self.setGeometry(place)
        beneath = self.motion.look_beneath()
        if beneath is not None:
            self._surroundings = "dark" if beneath < _DARK_SURROUNDINGS else "light"
        self._wear()
        if self._settings.whole_screen is None:
            self.show()
        else:
            self.showFullScreen()
        self.today.first_focus().setFocus()
        self.motion.open()

    def wait_unseen(self) -> None:
        """Wait, having started with the computer, until the person asks: as a mark in the tray, or minimised."""
        from sps_coach.ui.reminders.tray import TrayMark

        if TrayMark.can_be_seen():
            self._tray_mark().wait(waits=True)
        else:
            self._take_place()
            self.showMinimized()
        self._remind()

    def _tray_mark(self) -> TrayMark:
        if self._mark is None:
            from sps_coach.ui.reminders.tray import TrayMark

            self._mark = TrayMark(self)
            self._mark.called.connect(self._come)
        return self._mark

    def _come(self) -> None:
        """Be seen, because the person has asked for it at the tray's mark."""
        self._tray_mark().wait(waits=False)
        if self.isVisible():
            self.showNormal()
            self.raise_()
            self.activateWindow()
        else:
            self.open()

    def _remind(self) -> None:
        """Watch the hours for a reminder, where one is wished."""
        if self._reminding is None and self._settings.reminder.on:
            from sps_coach.ui.reminders.reminding import Reminding
            from sps_coach.ui.reminders.tray import TrayMark

            self._reminding = Reminding(self, self._desk)
            self._reminding.changed.connect(self.today.show_reminder)
            if TrayMark.can_be_seen():
                self._reminding.changed.connect(self._tray_mark().remind)
        if self._reminding is not None:
            self._reminding.show_settings(self._settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Sink back into the screen, then close."""
        if self._closing:
            event.accept()
            return
        event.ignore()
        self.reach.close()
        if self._session is not None:
            self._session.leave()
        if self._settings_page is not None:
            self._settings_page.leave()
        if self._reading is not None:
            self._reading.leave()
        # from the event loop, because Qt does not close a window from within its own closing
        self.motion.close(partial(QTimer.singleShot, 0, self._close_now))

    def _close_now(self) -> None:
        self._closing = True
        self.close()

    def _take_place(self) -> None:
        """Fill the chosen screen, where it is there; else be a window in the middle of this one."""
        if self._settings.whole_screen is not None:
            screens = {screen.name(): screen for screen in QGuiApplication.screens()}
            self.setGeometry(screens.get(self._settings.whole_screen, self.screen()).geometry())
            return
        room = self.screen().availableGeometry()
        size = _USUAL_SIZE.boundedTo(room.size())
        self.setGeometry(
            room.x() + (room.width() - size.width()) // 2,
            room.y() + (room.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _move(self) -> None:
        """Sink back into one screen and arise on another, or in another size."""

        def moved() -> None:
            self.hide()
            self.setWindowState(Qt.WindowState.WindowNoState)
            self._take_place()
            self.motion.look_beneath()
            (self.show if self._settings.whole_screen is None else self.showFullScreen)()
            self.activateWindow()  # the keyboard was here, and whoever asked to move goes on with it
            self.motion.open()

        self.motion.close(partial(QTimer.singleShot, 0, moved))

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

        self._remind()
        self._away = Away(self)
        self._away.left.connect(self._rest)
        self._away.listen()
        self.reach.take(self._settings.reach)

    def _rest(self, why: str) -> None:
        """Let a session that is led rest, because nobody may be there to stop it."""
        if self._session is not None:
            self._session.away(why)

    # -- pages --------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def show_today(self) -> None:
        """Go to Today."""
        if self.page is self.today:
            return
        self.today.refresh()
        self._go_to(self.today, self.today.first_focus)
        self._desk.unfinished(self.today.show_unfinished)
        self._desk.hearing.device(self.today.show_device)

    def show_routines(self) -> None:
        """Go to all routines."""
        if self._routines is None:
            from sps_coach.ui.routines.page import RoutinesPage

            self._routines = RoutinesPage(self.look, self.motion)
            self._routines.left.connect(self.show_today)
            self._routines.chosen.connect(self._take_to_today)
            self.stack.addWidget(self._routines)
        if self.page is not self._routines:
            self._go_to(self._routines, self._routines.first_focus)
            self._desk.routines(self._routines.show_routines)

    def _take_to_today(self, offer: Offer) -> None:
        self._go_to(self.today, self.today.first_focus, partial(self.today.take, offer))

    def show_review(self, view: View | None = None) -> None:
        """Go to how it went, to one view of it where it is named."""
        if self._review is None:
            from sps_coach.ui.review.page import ReviewPage

            self._review = ReviewPage(self.look, self.motion, self._desk.reviewing())
            self._review.lock_asked.connect(partial(self.show_settings, "lock"))
            self._review.report.asked.connect(self._write_report)
            self.stack.addWidget(self._review)
        review = self._review
        if self.page is not review:
            review.arrive(view, lambda: self._go_to(review, review.first_focus))
        elif view is not None:
            review.show_view(view)

    def _write_report(self, first: date, name: str, private: bool) -> None:
        if self._review is not None:
            self._desk.safe_keeping.report(first, name, self._review.report.say, private=private)

    def show_diary(self) -> None:
        """Go to the diary, with an empty entry for today."""
        if self._diary is None:
            from sps_coach.ui.diary.page import DiaryPage

            self._diary = DiaryPage(self.look, self.motion, self._desk.reviewing())
            self.stack.addWidget(self._diary)
        if self.page is not self._diary:
            self._go_to(self._diary, self._diary.first_focus)
            self._diary.arrive(self._desk.now().date())

    def show_settings(self, section: str | None = None) -> None:
        """Go to the settings, to one section where it is named."""
        if self._settings_page is None:
            from sps_coach.ui.settings.page import SettingsPage

            self._settings_page = SettingsPage(self.look, self.motion, self._desk)
            self._settings_page.chosen.connect(self.choose)
            self._settings_page.found.connect(self._take_settings)
            self.stack.addWidget(self._settings_page)
        settings = self._settings_page
        if self.page is not settings:
            before = partial(settings.show_section, section) if section else None
            self._go_to(settings, settings.first_focus, before)
            settings.arrive()

    def _prepare(self, offer: Offer) -> None:
        """Ask how it is, where that is wished, before a session begins."""
        if not self._settings.checks_in:
            self._begin(offer, None)
            return
        if self._check_in is None:
            from sps_coach.ui.checkin.page import CheckInPage

            self._check_in = CheckInPage(self.look, self.motion, self._desk)
            self._check_in.begun.connect(self._begin)
            self._check_in.left.connect(self.show_today)
            self._check_in.reading_asked.connect(self.read_aloud)
            self.stack.addWidget(self._check_in)
        page = self._check_in
        if self.page is not page:
            self._go_to(page, page.first_focus, before=partial(page.ask, offer))

    def read_aloud(self) -> None:
        """Read the page that is shown, or ease off reading it; in a session its own voice speaks."""
        page = self.page
        if page is None or page is self._session or self._settings.reads == "reader":
            return
        if self._reading is None:
            from sps_coach.ui.reading.aloud import ReadingAloud

            self._reading = ReadingAloud(self, self._desk.hearing.read_aloud)
            self._reading.changed.connect(self._show_reading)
        self._reading.read(page)

    def _show_reading(self, busy: bool = False, trouble: str = "") -> None:
        offered = self._settings.reads == "program"
        if (offered, busy, trouble) != self._reading_shown:
            self._reading_shown = (offered, busy, trouble)
            self.motion.change(
                self.side_bar,
                partial(self.side_bar.show_reading, offered=offered, busy=busy, trouble=trouble),
            )

    def _begin(self, offer: Offer, answers: Answers | None) -> None:
        self._before = answers
        self._lead(self._desk.begin(offer, answers))

    def _go_on(self) -> None:
        self._before = None
        self._lead(self._desk.resume_unfinished())

    def _lead(self, coaching: Coaching) -> None:
        if self._session is None:
            from sps_coach.ui.session.page import SessionPage

            self._session = SessionPage(self.look, self.motion, self._clock)
            self._session.ended.connect(self._show_ending)
            self._session.turned.connect(self.reach.turned)
            self.stack.addWidget(self._session)
        session = self._session
        lead = partial(
            session.lead,
            coaching,
            rests=self._settings.screen_rests,
            still=self._stands_still(),
            read_out=self._settings.reach.speaks == "reader",
        )
        self._go_to(session, session.first_focus, before=lead)

    def _show_ending(self, last: Moment, led_s: float) -> None:
        if self._ending is None:
            from sps_coach.ui.ending.page import EndingPage

            self._ending = EndingPage(self.look)
            self._ending.left.connect(self.show_today)
            self._ending.check_out_asked.connect(self._ask_how_it_is_now)
            self._ending.easing.kept.connect(self._say_about_easing)
            self.stack.addWidget(self._ending)
        self._remind()  # there was a session today
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
        self._go_to(ending, ending.first_focus)

    def _say_about_easing(self, text: str, shared: bool) -> None:
        self._desk.statements.say_about_easing(text, shared=shared)

    def _ask_how_it_is_now(self) -> None:
        if self._check_out is None:
            from sps_coach.ui.checkin.page import CheckOutPage

            self._check_out = CheckOutPage(self.look, self.motion)
            self._check_out.kept.connect(self._check_out_with)
            self._check_out.reading_asked.connect(self.read_aloud)
            self._check_out.passed.connect(partial(self._come_to_rest, ""))
            self.stack.addWidget(self._check_out)
        self._go_to(self._check_out, self._check_out.first_focus, before=self._check_out.ask)

    def _check_out_with(self, answers: Answers) -> None:
        self._desk.statements.check_out(answers)
        changed = words.how_it_changed(self._before, answers) if self._before is not None else ""
        self._come_to_rest(changed or words.kept())

    def _come_to_rest(self, sentence: str) -> None:
        """Back to the ending, with one sentence about how it changed."""
        if self._ending is not None:
            self._go_to(self._ending, self._ending.first_focus, partial(self._ending.show_change, sentence))

    def _go_to(
        self, page: QWidget, focus: Callable[[], QWidget], before: Callable[[], None] | None = None
    ) -> None:
        def turn() -> None:
            if before is not None:
                before()
            entry = self._entry_of(page)
            self.side_bar.setVisible(entry is not None)
            self.side_bar.mark(entry or "")
            self.stack.setCurrentWidget(page)
            focus().setFocus()

        self.motion.change(self, turn)
        self.reach.turned()

    def _entry_of(self, page: QWidget) -> str | None:
        """The side bar's entry for a page; the session and its end have none."""
        if page is self._routines:
            return "today"
        entries = {
            "today": self.today,
            "diary": self._diary,
            "review": self._review,
            "settings": self._settings_page,
        }
        return next((name for name, entered in entries.items() if page is entered), None)

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
        self._wear()
        self.reach.take(self._settings.reach)
        if before.whole_screen != self._settings.whole_screen:
            QTimer.singleShot(0, self, self._move)
        self.today.show_settings(self._settings)
        self._remind()
        self._show_reading()
        if self._settings_page is not None:
            self._settings_page.show_settings(self._settings, sentence)

    def _wear(self) -> None:
        worn = as_chosen(self._settings, self._surroundings)
        if worn != self.look.worn:
            self.look.wear(**worn._asdict())

    # -- how it looks -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.side_bar = SideBar(self.look)
        self.side_bar.chosen.connect(self._show_page)
        self.side_bar.theme_asked.connect(self._other_theme)
        self.side_bar.text_size_asked.connect(self._next_text_size)
        self.side_bar.reading_asked.connect(self.read_aloud)
        self.today = TodayPage(self.look, self.motion, self._desk)
        self.today.begun.connect(self._prepare)
        self.today.went_on.connect(self._go_on)
        self.today.let_be.connect(self._desk.let_be)
        self.today.all_asked.connect(self.show_routines)
        self.today.check_asked.connect(partial(self.show_settings, "loudness"))
        self.today.mended.states_asked.connect(partial(self.show_settings, "backups"))
        self.today.chosen.connect(self.choose)
        self.reach = Reach(self, lambda: self.page, self._led_page, self.look, self._clock)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.today)
        self.side_bar.mark("today")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.side_bar)
        self._layout.addWidget(self.stack, 1)
        for keys, step in (
            (QKeySequence.StandardKey.ZoomIn, TEXT_STEP),
            (QKeySequence.StandardKey.ZoomOut, -TEXT_STEP),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self._step_text_size, step))
        QShortcut(QKeySequence("F11"), self).activated.connect(self._other_size)
        QShortcut(QKeySequence("F2"), self).activated.connect(self.read_aloud)
        for written in ("Ctrl+Q", "Ctrl+W"):  # as words, since a bare X11 gives the standard keys no meaning
            QShortcut(QKeySequence(written), self).activated.connect(self.close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the side bar along the top where there is no room beside the page."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        standing = self.side_bar.standing_width()
        low = self.height() < self.side_bar.standing_height()
        flat = low or self.width() < standing + self.look.px(480)
        direction = QBoxLayout.Direction.TopToBottom if flat else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
            self.side_bar.lie(flat=flat)
        self.side_bar.setMinimumWidth(0 if flat else standing)

    def _dress(self) -> None:
        palette = self.look.palette()
        self.setPalette(palette)
        self._arrange()
        self.update()

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if as_chosen(self._settings, self._surroundings) != self.look.worn:
            self.motion.change(self, self._wear)

    def _show_page(self, name: str) -> None:
        {
            "today": self.show_today,
            "diary": self.show_diary,
            "review": self.show_review,
            "settings": self.show_settings,
        }[name]()

    def _stands_still(self) -> bool:
        """Whether figures are shown in still pictures: as chosen, or as the system has it."""
        if self._settings.motion == "system":
            return self._away is not None and self._away.wants_less_motion
        return self._settings.motion == "still"

    def _led_page(self) -> SessionPage | None:
        return self._session if self._session is not None and self.page is self._session else None

    def _other_size(self) -> None:
        whole = None if self._settings.whole_screen is not None else self.screen().name()
        self.choose(replace(self._settings, whole_screen=whole))

    def _other_theme(self) -> None:
        self.choose(replace(self._settings, theme="dark" if self.look.theme == "light" else "light"))

    def _next_text_size(self) -> None:
        scale = self.look.text_scale + TEXT_STEP
        self._choose_text_scale(scale if scale <= LARGEST_TEXT else SMALLEST_TEXT)

    def _step_text_size(self, step: float) -> None:
        self._choose_text_scale(min(max(self.look.text_scale + step, SMALLEST_TEXT), LARGEST_TEXT))

    def _choose_text_scale(self, scale: float) -> None:
        self.choose(replace(self._settings, text_percent=round(scale * 100)))
