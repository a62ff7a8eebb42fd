"""The page one opens every morning: a greeting, today's routine, one large Begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.settings import Settings
from sps_coach.ui import words
from sps_coach.ui.desk import Desk, Offer, Today, Unfinished
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings.words import invitation
from sps_coach.ui.theme import FOCUS_ROOM, GRID, TARGET, Look, Role
from sps_coach.ui.today.mended import MendedNotice
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.card import ROOM, Card
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.stage import Stage
from sps_coach.ui.widgets.text import Words

if TYPE_CHECKING:
    from sps_coach.session.choosing import Occasion


_CHECK_BESIDE = 420
"""In a low page of this width, pixels at 100 %, the comfort check stands beside what invites to it."""

_LIKELY = 2
"""Today mostly offers so many other choices: a gentler one and a shorter one."""

_LIKELY_OFFER = Offer("", "usual", "-", 12, ("lying", "sitting"), ("mat", "pillow", "chair"), ("",) * 6, None)
"""What a card mostly says takes as much room as this, so that its place can be kept before it is known."""


class TodayPage(QWidget):
    """Shows what the desk offers; sends what was chosen."""

    begun = Signal(object)
    """An Offer is to be begun."""
    went_on = Signal()
    let_be = Signal()
    all_asked = Signal()
    """Every routine is to be shown."""
    check_asked = Signal()
    """The comfort check is to be shown."""
    chosen = Signal(object)
    """The Settings as they are to be from now on."""

    def __init__(self, look: Look, motion: Motion, desk: Desk) -> None:
        super().__init__()
        self._look, self._motion, self._desk = look, motion, desk
        self._offers: tuple[Offer, ...] = ()
        self._occasion: Occasion = "usual"
        self._chosen: Offer | None = None
        self._asked_early = self._is_time = self._known = False
        self._settings = desk.settings()
        self._device: str | None = None
        self._build_words()
        self._build_card()
        self._say_facts(_LIKELY_OFFER)
        self._choices = Flow()
        self._all = Button(look, self.tr("All routines"), hint=self.tr("another one"))
        self._all.clicked.connect(self.all_asked)
        self._rest = Button(
            look, self.tr("Sound only"), Kind.CHOICE, hint=self.tr("the screen rests"), icon="chosen"
        )
        self._rest.setCheckable(True)
        self._rest.clicked.connect(self._choose_rest)
        self._keep_place_for_choices()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._greeting)
        column.addWidget(self._line)
        self.mended = MendedNotice(look, motion, self)
        column.addWidget(self.mended)
        column.addSpacing(GRID)
        column.addWidget(self._card, 1)
        column.addWidget(self._choices)
        self._column = column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(look, inside, motion))
        look.changed.connect(self._arrange)
        self._arrange()
        self._greet()

    def refresh(self) -> None:
        """Greet by the hour and ask what is offered now; after the first paint, since the answer takes a moment."""
        self._greet()
        # Both need pydantic, whose modules lean on one another: it is read in here before another thread does so.
        self._desk.safe_keeping.mended(self.mended.show_mended)
        self._desk.today(self._hold)

    def show_unfinished(self, unfinished: Unfinished | None) -> None:
        """Offer, in place of the line under the greeting, to go on with a session that was left open."""
        if (unfinished is not None) == self._open_session.isVisibleTo(self):
            return
        self._motion.change(self, lambda: self._set_unfinished(unfinished))

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen, as far as it is seen here."""
        self._settings = settings
        self._rest.setChecked(settings.screen_rests)
        self._invite_anew()

    def show_reminder(self, is_time: bool) -> None:
        """Say softly, in the line under the greeting, that this is the time the person chose, or no longer."""
        self._is_time = is_time
        self._motion.change(self, self._invite_anew)

    def show_device(self, device: str | None) -> None:
        """Invite softly to a comfort check where this device has had none."""
        if invitation(device, self._settings) == invitation(self._device, self._settings):
            self._device = device
            return
        self._device = device
        self._motion.change(self, self._invite_anew)

    def take(self, offer: Offer) -> None:
        """Put a routine on the card that was chosen elsewhere; nothing begins yet."""
        self._show(offer)

    def first_focus(self) -> QWidget:
        """What the keyboard starts from: the one obvious thing."""
        return self._begin

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is no room beside one another, what can be begun comes first and the picture below it.

        Where there is no height for that either, the facts stand in one paragraph, the picture is left out, and so
        is the greeting where "Welcome back" is said or the comfort check invited to: Begin is in view before anything
        else.
        """
        px, width = self._look.px, self.width()
        across = QBoxLayout.Direction.LeftToRight
        beside = width >= px(690) + 80
        low = not beside and self.height() < px(600)
        self._halves.setDirection(across if beside else QBoxLayout.Direction.BottomToTop)
        edge = ROOM + (2 if beside else 4) * GRID
        self._halves.setContentsMargins(edge, ROOM + 2 * GRID, edge + GRID, ROOM + 2 * GRID)
        self._greeting.setVisible(not low or (self._open_session.isHidden() and self._check.isHidden()))
        self._stage.setVisible(not low)
        self._place_fact(self._name, shown=True)
        for label in (self._minutes, *self._facts):
            self._place_fact(label, shown=not low)
        self._place_fact(self._all_facts, shown=low)
        in_line = width >= px(720) + 80
        check_beside = in_line or (low and width >= px(_CHECK_BESIDE))
        for row, beside_it in ((self._offer_row, in_line), (self._first_row, check_beside)):
            row.setDirection(across if beside_it else QBoxLayout.Direction.TopToBottom)
        side = 5 * GRID if width >= 720 else GRID
        above = GRID if low else 4 * GRID
        self._column.setContentsMargins(side, above, side, above)

    def _place_fact(self, label: Words, *, shown: bool) -> None:
        """Show a line of the card, or leave it out; until it is known what it says, it only keeps its place."""
        policy = label.sizePolicy()
        policy.setRetainSizeWhenHidden(shown and not self._known)
        label.setSizePolicy(policy)
        label.setVisible(shown and self._known)

    def _build_words(self) -> None:
        look = self._look
        self._greeting = Words(look, Role.GREETING)
        self._greeting.setContentsMargins(ROOM, 0, 0, 0)
        self._subtitle = Words(look, Role.LEAD, token="soft")  # noqa: S106 - a colour token
        self._check = Button(look, self.tr("Comfort check"), size=22)
        self._check.clicked.connect(self.check_asked)
        self._first_line = QWidget()
        first = self._first_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._first_line)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(GRID)
        first.addWidget(self._subtitle, 1, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self._check, 0, Qt.AlignmentFlag.AlignVCenter)
        self._welcome = Words(look, Role.LEAD)
        go_on = Button(look, self.tr("Go on"))
        let_be = Button(look, self.tr("Let it be"))
        go_on.clicked.connect(self.went_on)
        let_be.clicked.connect(self._leave)
        self._open_session = QWidget()
        row = self._offer_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._open_session)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._welcome, 1)
        answers = Flow()
        answers.hold((go_on, let_be))
        row.addWidget(answers)
        self._open_session.hide()
        self._line = QWidget()
        line = QVBoxLayout(self._line)
        line.setContentsMargins(ROOM, 0, 0, 0)
        line.addWidget(self._first_line, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._open_session)
        self._line.setMinimumHeight(TARGET + 2 * FOCUS_ROOM)
        self._invite()

    def _build_card(self) -> None:
        look = self._look
        self._card = Card(look)
        self._stage = Stage(look)
        self._name = Words(look, Role.TITLE)
        self._minutes = Words(look, Role.LEAD, token="soft")  # noqa: S106 - a colour token
        self._facts = [Words(look, Role.TEXT) for _ in range(3)]
        self._all_facts = Words(look, Role.TEXT)
        self._begin = Button(look, self.tr("Begin"), Kind.PRIMARY, size=30, least=76)
        self._begin.clicked.connect(self._begin_chosen)
        text = QVBoxLayout()
        text.setSpacing(GRID + 4)
        text.addStretch(1)
        for label in (self._name, self._minutes, *self._facts, self._all_facts):
            text.addWidget(label)
        text.addStretch(2)
        text.addWidget(self._begin)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._card)
        self._halves.setSpacing(3 * GRID)
        self._halves.addWidget(self._stage, 3)
        self._halves.addLayout(text, 2)

    def _set_unfinished(self, unfinished: Unfinished | None) -> None:
        if unfinished is not None:
            self._welcome.setText(words.welcome_back(unfinished.paused_at))
        self._open_session.setVisible(unfinished is not None)
        self._first_line.setVisible(unfinished is None)
        self._arrange()

    def _invite(self) -> None:
        """Say what is to be said under the greeting."""
        invited = invitation(self._device, self._settings)
        usual = words.chosen_time() if self._is_time else words.occasion(self._occasion)
        of_sound = in_words(self._desk.settings_sentence() or "") or invited
        # that it is the chosen time, or that one is welcome back, is said whether or not sound was ever tried
        matters = self._is_time or self._occasion in ("gap", "rest", "practised")
        lines = (usual if matters or not of_sound else "", of_sound)
        self._subtitle.setText("\n".join(line for line in lines if line))
        self._check.setVisible(invited is not None)

    def _invite_anew(self) -> None:
        """Say what is to be said under the greeting now; it may need another arrangement."""
        self._invite()
        self._arrange()

    def _choose_rest(self) -> None:
        self.chosen.emit(replace(self._settings, screen_rests=self._rest.isChecked()))

    def _leave(self) -> None:
        self._begin.setFocus()
        self.let_be.emit()
        self.show_unfinished(None)

    def _greet(self) -> None:
        self._greeting.setText(words.greeting(self._desk.now().hour))

    def _hold(self, today: Today) -> None:
        """Let what is offered appear. Whoever asked to begin before it was known begins now."""
        changed = today.occasion != self._occasion
        self._offers, self._occasion = today.offers, today.occasion
        first = self._offers[0] if self._offers else None
        if first is None or first != self._chosen or changed:
            self._motion.change(self, lambda: self._show_today(first))
        if self._asked_early and first is not None:
            self.begun.emit(first)
        self._asked_early = False

    def _show_today(self, first: Offer | None) -> None:
        self._show(first)
        self._invite_anew()

    def _begin_chosen(self) -> None:
        if self._chosen is None:
            self._asked_early = True
        else:
            self.begun.emit(self._chosen)

    def _choose(self, offer: Offer) -> None:
        """Put another choice on the card; nothing begins yet."""
        self._motion.change(self, lambda: self._show(offer))
        self._begin.setFocus()

    def _show(self, offer: Offer | None) -> None:
        self._chosen, self._known = offer, True
        self._begin.setVisible(offer is not None)
        self._arrange()
        if offer is None:
            self._name.setText(self.tr("There is no routine here yet."))
            for label in (self._minutes, *self._facts, self._all_facts):
                label.setText("")
            return
        self._say_facts(offer)
        self._begin.setAccessibleDescription(f"{offer.name}, {words.about_minutes(offer.minutes)}")
        self._stage.show_scene(offer.picture)
        self._show_choices([other for other in self._offers if other != offer])

    def _say_facts(self, offer: Offer) -> None:
        """Say what a routine is, and what it asks for."""
        self._name.setText(offer.name)
        self._minutes.setText(words.about_minutes(offer.minutes))
        facts = [
            words.sentence(fact)
            for fact in (
                words.positions(offer.positions),
                words.props(offer.props),
                words.exercises_of(offer),
            )
        ]
        for label, fact in zip(self._facts, facts, strict=True):
            label.setText(fact)
        self._all_facts.setText(". ".join((words.sentence(self._minutes.text()), *facts)) + ".")

    def _keep_place_for_choices(self) -> None:
        """Until it is known what can be chosen, keep its place, so that Begin does not move later."""
        likely = [
            Button(self._look, words.day_choice("easy"), hint=words.about_minutes(10)) for _ in range(_LIKELY)
        ]
        self._choices.hold((*likely, self._all, self._rest))
        for button in (*likely, self._all, self._rest):
            button.hide()

    def _show_choices(self, others: Sequence[Offer]) -> None:
        buttons = []
        named = set()
        for offer in others:
            day, minutes = words.day_choice(offer.day), words.about_minutes(offer.minutes)
            if self._chosen is not None and offer.routine_id == self._chosen.routine_id:
                button = Button(self._look, day, hint=minutes)
            elif offer.routine_id in named:
                button = Button(self._look, offer.name, hint=f"{day}, {minutes}")
            else:
                button = Button(self._look, offer.name, hint=minutes)
            named.add(offer.routine_id)
            button.clicked.connect(lambda _checked=False, offer=offer: self._choose(offer))
            buttons.append(button)
        for earlier in self._choices.release():
            if earlier not in (self._all, self._rest):
                earlier.deleteLater()
        self._choices.hold((*buttons, self._all, self._rest))
