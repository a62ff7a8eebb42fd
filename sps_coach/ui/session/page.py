"""The session page: it shows the present moment and passes on what is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sps_coach.session.moment import Moment, Phase, State
from sps_coach.ui import words
from sps_coach.ui.desk import Coaching
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.session.controls import Ask, Controls
from sps_coach.ui.theme import FRAME_MS, GRID, Look, Role
from sps_coach.ui.widgets.marks import Marks
from sps_coach.ui.widgets.ring import Ring
from sps_coach.ui.widgets.scroll import Scrolling
from sps_coach.ui.widgets.stage import Stage
from sps_coach.ui.widgets.text import FittedWords, Words

_RETURNING_MS = 120
"""Nothing moves in a soft return; time is still watched."""

_COMING_TO_REST_S = 1.6
"""After a stop, motion eases for a little while before the timer may stop."""


_FASTEST_BREATH = 1.0
"""A breath never fills or empties faster than this, whole breaths a second."""


class SessionPage(QWidget):
    """Leads through one session with the figure, the words, the ring and the controls."""

    ended = Signal(object)
    """The session is over; carries its last Moment."""

    def __init__(self, look: Look, motion: Motion, clock: Clock) -> None:
        super().__init__()
        self._look, self._motion, self._clock = look, motion, clock
        self._coaching: Coaching | None = None
        self._shown: Moment | None = None
        self._resting = False
        self._stopped_at = 0.0
        self._seen_at = 0.0
        self._breath = 0.0
        self._inhaling = True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._build()
        look.changed.connect(self._arrange)

    def lead(self, coaching: Coaching) -> None:
        """Lead this session from here on."""
        self._coaching = coaching
        self._shown = None
        self._resting = False
        self._show(coaching.moment())
        coaching.begin()
        self._after_command()

    def leave(self) -> None:
        """Stop leading: sound eases to silence, and what was done is kept."""
        self._timer.stop()
        coaching, self._coaching = self._coaching, None
        if coaching is not None:
            coaching.close()

    def first_focus(self) -> QWidget:
        """What the keyboard starts from."""
        return self._controls.first()

    @property
    def ticking(self) -> bool:
        """Whether time is being watched."""
        return self._timer.isActive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this size."""
        super().resizeEvent(event)
        self._arrange()

    # -- what is asked ----------------------------------------------------------------------------------------------

    def ask(self, asked: Ask) -> None:
        """Pass on what was asked for."""
        coaching = self._coaching
        if coaching is None:
            return
        self._resting = asked is Ask.REST
        commands = {
            Ask.EASE_OFF: coaching.ease_off,
            Ask.PAUSE: coaching.pause,
            Ask.GO_ON: coaching.resume,
            Ask.AGAIN: coaching.again,
            Ask.ON: coaching.on,
            Ask.SLOWER: coaching.slower,
            Ask.BREATHE: coaching.breathe,
            Ask.END: coaching.end,
        }
        if asked in commands:
            commands[asked]()
        self._after_command()

    def _ease_off(self) -> None:
        self.ask(Ask.EASE_OFF)

    def _after_command(self) -> None:
        self._stopped_at = self._clock()
        self._tick()

    # -- what is shown ----------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        if self._coaching is None:
            return
        self._coaching.tick()
        moment = self._coaching.moment()
        self._breathe_towards(moment.breath)
        self._show(moment)
        self._wait(moment)
        if moment.state is State.ENDED:
            self.leave()
            self.ended.emit(moment)

    def _wait(self, moment: Moment) -> None:
        """Choose the rhythm: thirty frames a second while something moves, no timer at all when nothing does."""
        coming_to_rest = self._clock() - self._stopped_at < _COMING_TO_REST_S
        if moment.state is State.ENDED:
            self._timer.stop()
        elif moment.state is State.RETURNING:
            self._timer.start(_RETURNING_MS)
        elif moment.state is State.RUNNING or moment.breathing or coming_to_rest:
            if not self._timer.isActive() or self._timer.interval() != FRAME_MS:
                self._timer.start(FRAME_MS)
        else:
            self._timer.stop()

    def _show(self, moment: Moment) -> None:
        before, self._shown = self._shown, moment
        if before is None:
            self._set_words(moment)
            self._caption.setText(moment.caption)
            self._stage.show_scene(moment.scene, moment.travel, self._breath)
        else:
            if self._words_of(before) != self._words_of(moment) or self._resting != self._showed_rest:
                self._motion.change(self._words_area, lambda: self._set_words(moment))
            if _another_picture(before, moment):
                self._motion.change(
                    self._stage, lambda: self._stage.show_scene(moment.scene, moment.travel, self._breath)
                )
            else:
                self._stage.show_scene(moment.scene, moment.travel, self._breath)
            if (before.notice, before.block) != (moment.notice, moment.block):
                self._motion.change(self._header, lambda: self._set_header(moment))
            if before.caption != moment.caption:
                self._motion.change(self._caption, lambda: self._caption.setText(moment.caption))
        self._ring.show_share(moment.ring, self._breath, self._ring_word(moment))
        self._controls.show_state(moment.state)

    def _breathe_towards(self, breath: float) -> None:
        """Follow the breath; where it stops or sets in, the figure and the halo get there softly."""
        now = self._clock()
        passed, self._seen_at = min(now - self._seen_at, 0.1), now
        most = _FASTEST_BREATH * max(passed, 0.0)
        before = self._breath
        self._breath += min(max(breath - self._breath, -most), most)
        if self._breath != before:
            self._inhaling = self._breath > before

    def _ring_word(self, moment: Moment) -> str:
        if moment.state is State.EASED and moment.breathing:
            return words.phase(Phase.BREATHE_IN if self._inhaling else Phase.BREATHE_OUT)
        if moment.state in (State.EASED, State.PAUSED):
            return words.phase(Phase.REST)
        return words.phase(moment.phase)

    def _words_of(self, moment: Moment) -> tuple[str, str, str, str]:
        heading = moment.heading or moment.routine
        if moment.state is State.EASED:
            return heading, self._large_words(moment), "", ""
        return (
            heading,
            self._large_words(moment),
            words.side_and_repetition(moment.side, moment.repetition, moment.repetitions),
            words.following(
                moment.following, moment.following_kind, moment.following_position, moment.following_props
            ),
        )

    def _large_words(self, moment: Moment) -> str:
        if moment.state is State.EASED:
            if moment.breathing:
                return self.tr("Let the breath come and go, without any effort.")
            if self._resting:
                return self.tr("Rest here as long as you like.")
            return self.tr("That is enough. Let everything settle.")
        if moment.state is State.PAUSED:
            return self.tr("A pause. Go on when you are ready.")
        return moment.words

    def _set_words(self, moment: Moment) -> None:
        self._showed_rest = self._resting
        heading, large, side, following = self._words_of(moment)
        self._heading.setText(heading)
        self._phase.setText(large)
        self._side.setText(side)
        self._next.setText(following)
        self._set_header(moment)

    def _set_header(self, moment: Moment) -> None:
        self._routine.setText(moment.routine)
        self._place.setText(words.place_in_routine(moment.block, moment.blocks))
        self._marks.show_block(moment.block, moment.blocks)
        self._notice.setText(moment.notice or "")
        self._notice.setVisible(bool(moment.notice))

    # -- how it lies ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        look = self._look
        self._showed_rest = False
        self._build_header()
        self._stage = Stage(look)
        self._stage.clicked.connect(self._ease_off)
        self._heading = Words(look, Role.LEAD, token="soft", bold=True)  # noqa: S106 - a colour token
        self._phase = FittedWords(look, Role.PHASE, sizes=(44, 40, 36, 32, 28), lines=3)
        self._side = Words(look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self._next = Words(look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self._caption = FittedWords(look, Role.TEXT, sizes=(26, 24), lines=1)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ring = Ring(look)
        self._words_area = QWidget()
        above = QVBoxLayout(self._words_area)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(GRID)
        for label in (self._heading, self._phase, self._side, self._next):
            above.addWidget(label)
        above.addStretch(1)
        self._words_and_ring = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words_and_ring.setSpacing(2 * GRID)
        self._words_and_ring.addWidget(self._words_area, 3)
        self._words_and_ring.addWidget(self._ring, 2)
        inside = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(4 * GRID)
        picture = QVBoxLayout()
        picture.setSpacing(4)
        picture.addWidget(self._stage, 1)
        picture.addWidget(self._caption)
        self._body.addLayout(picture, 17)
        self._body.addLayout(self._words_and_ring, 10)
        self._controls = Controls(look, self._motion, self)
        self._controls.asked.connect(self.ask)
        self._page = QVBoxLayout(self)
        self._page.setSpacing(2 * GRID)
        self._page.addWidget(self._header)
        self._page.addWidget(Scrolling(look, inside), 1)
        self._page.addWidget(self._controls)

    def _build_header(self) -> None:
        look = self._look
        self._header = QWidget()
        self._routine = Words(look, Role.TEXT, token="soft", bold=True)  # noqa: S106 - a colour token
        self._place = Words(look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self._notice = Words(look, Role.TEXT, token="soft")  # noqa: S106 - a colour token
        self._marks = Marks(look)
        self._routine.setWordWrap(False)
        self._place.setWordWrap(False)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._routine)
        row.addWidget(self._place, 1)
        row.addWidget(self._marks)
        column = QVBoxLayout(self._header)
        column.setContentsMargins(GRID, 0, GRID, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._notice)
        self._notice.hide()

    def _arrange(self) -> None:
        """Beside one another where the window is wide, above one another where it is narrow."""
        width, height = self.width(), self.height()
        wide = width >= self._look.px(420) + 420 and width > height
        side = 5 * GRID if width >= 900 else GRID
        self._page.setContentsMargins(side, 3 * GRID, side, 3 * GRID)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if wide else down)
        self._words_and_ring.setDirection(down if wide or width < self._look.px(640) else across)
        figure, said = (17, 10) if self._look.text_scale < 1.4 else (1, 1)
        self._body.setStretch(0, figure)
        self._body.setStretch(1, said)


def _another_picture(before: Moment, now: Moment) -> bool:
    """Whether the figure would jump: another position or view, or a return to an earlier place."""
    if now.state is State.RETURNING and before.state is not State.RETURNING:
        return True
    return (before.scene.position, before.scene.view, before.scene.props) != (
        now.scene.position, now.scene.view, now.scene.props,
    )  # fmt: skip
