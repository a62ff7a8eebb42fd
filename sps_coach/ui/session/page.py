"""The session page: it shows the present moment and passes on what is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sps_coach.session.moment import LED, Moment, Phase, State
from sps_coach.ui import words
from sps_coach.ui.desk import Coaching
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.session.controls import Ask, choices_for
from sps_coach.ui.session.resting import RestingScreen
from sps_coach.ui.session.view import SessionView
from sps_coach.ui.theme import FRAME_MS, Look

_STILL_MS = 120
"""Nothing moves before the first cue is ready, nor in a soft return; time is still watched."""

_COMING_TO_REST_S = 1.6
"""After a stop, motion eases for a little while before the timer may stop."""

_FASTEST_BREATH = 1.0
"""A breath never fills or empties faster than this, whole breaths a second."""


class SessionPage(QWidget):
    """Leads through one session with the figure, the words, the ring and the controls."""

    ended = Signal(object, float)
    """The session is over; carries its last Moment, and for how many seconds it was led."""

    def __init__(self, look: Look, motion: Motion, clock: Clock) -> None:
        super().__init__()
        self._motion, self._clock = motion, clock
        self._coaching: Coaching | None = None
        self._shown: Moment | None = None
        self._said: tuple[str, ...] = ()
        self._noticed: str | None = None
        self._resting = self._rests = False
        self._asked_at = 0.0
        self._seen_at = 0.0
        self._led_s = 0.0
        self._breath = 0.0
        self._inhaling = True
        self._still = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.view = SessionView(look)
        self.view.stage.clicked.connect(self._ease_off)
        self.view.controls.asked.connect(self.ask)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self.resting_screen = RestingScreen(self.view.look, self.view.controls, self)
        self.resting_screen.eased.connect(self._ease_off)

    def lead(self, coaching: Coaching, *, rests: bool = False, still: bool = False) -> None:
        """Lead this session from here on.

        Args:
            coaching: the session.
            rests: whether it is heard only, with the screen at rest; what there is to choose is shown in the dark then.
            still: whether the figure is shown in still pictures.
        """
        self._rests, self._still = rests, still
        self._noticed = None
        self.view.darken(rests)
        self._coaching = coaching
        self._shown = None
        self._resting = False
        self._seen_at = self._clock()
        self._led_s = 0.0
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
        return self.resting_screen if self._rests else self.view.controls.first()

    @property
    def ticking(self) -> bool:
        """Whether time is being watched."""
        return self._timer.isActive()

    # -- what is asked ----------------------------------------------------------------------------------------------

    def ask(self, asked: Ask) -> None:
        """Pass on what was asked for."""
        coaching = self._coaching
        if coaching is None:
            return
        self._resting = asked is Ask.REST
        self._noticed = None
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys ask from anywhere on the page."""
        if not self.view.controls.press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The screen at rest covers everything."""
        super().resizeEvent(event)
        self.resting_screen.setGeometry(self.rect())

    def _ease_off(self) -> None:
        self.ask(Ask.EASE_OFF)

    def _after_command(self) -> None:
        self._asked_at = self._clock()
        self._tick()

    # -- time -------------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        if self._coaching is None:
            return
        self._coaching.tick()
        moment = self._coaching.moment()
        self._live(moment)
        self._show(moment)
        self._wait(moment)
        if moment.state is State.ENDED:
            self.leave()
            self.ended.emit(moment, self._led_s)

    def _live(self, moment: Moment) -> None:
        """Count the time that was led, and follow the breath: where it stops or sets in, it gets there softly."""
        now = self._clock()
        passed, self._seen_at = max(now - self._seen_at, 0.0), now
        if self._shown is not None and self._shown.state in (State.RUNNING, State.RETURNING):
            self._led_s += passed
        most = _FASTEST_BREATH * min(passed, 0.1)
        before = self._breath
        self._breath += min(max(moment.breath - before, -most), most)
        if self._breath != before:
            self._inhaling = self._breath > before

    def _wait(self, moment: Moment) -> None:
        """Choose the rhythm: thirty frames a second while something moves, no timer at all when nothing does."""
        coming_to_rest = self._clock() - self._asked_at < _COMING_TO_REST_S
        if moment.state is State.ENDED:
            self._timer.stop()
        elif self._covered(moment):
            self._every(_STILL_MS)
        elif moment.state is State.RUNNING or moment.breathing or coming_to_rest:
            self._every(FRAME_MS)
        elif moment.state in (State.READY, State.RETURNING):
            self._every(_STILL_MS)
        else:
            self._timer.stop()

    def _every(self, milliseconds: int) -> None:
        if not self._timer.isActive() or self._timer.interval() != milliseconds:
            self._timer.start(milliseconds)

    # -- what is shown ----------------------------------------------------------------------------------------------

    def _show(self, moment: Moment) -> None:
        before, self._shown = self._shown, moment
        if before is None:
            self._show_all(moment)
        elif self._covered(moment) != self.resting_screen.isVisibleTo(self):
            self._motion.change(self, lambda: self._set_all(moment))
        elif self._covered(moment):
            self._say_at_rest(moment)
            return
        else:
            self._show_changes(before, moment)
        self.view.ring.show_share(moment.ring, self._breath, self._ring_word(moment))

    def _show_all(self, moment: Moment) -> None:
        self._breath = moment.breath
        self._set_all(moment)

    def _set_all(self, moment: Moment) -> None:
        self._set_words(moment)
        self._set_header(moment)
        self.view.caption.setText(moment.caption)
        self.view.controls.show_state(moment.state)
        self._set_scene(moment)
        self._cover(moment)

    def _covered(self, moment: Moment) -> bool:
        """Whether the screen rests at this moment."""
        return self._rests and moment.state in LED

    def _cover(self, moment: Moment) -> None:
        covered, screen = self._covered(moment), self.resting_screen
        focused = QApplication.focusWidget()
        screen.line.setText(self._line_at_rest(moment))
        screen.setVisible(covered)
        screen.raise_()
        if focused is not None and self.isAncestorOf(focused):
            (screen if covered else self.view.controls.first()).setFocus()

    def _say_at_rest(self, moment: Moment) -> None:
        screen, line = self.resting_screen, self._line_at_rest(moment)
        if line != screen.line.text():
            self._motion.change(screen, lambda: screen.line.setText(line))

    def _line_at_rest(self, moment: Moment) -> str:
        """What stands there; what was noticed stays until something is asked for, since nobody may be looking."""
        self._noticed = in_words(moment.notice or "") or self._noticed
        return self._noticed or self.tr("{routine}. The screen rests; any key eases off.").format(
            routine=moment.routine
        )

    def _show_changes(self, before: Moment, moment: Moment) -> None:
        view, soften = self.view, self._motion.change
        if before.state is not moment.state and choices_for(before.state) != choices_for(moment.state):
            soften(view, lambda: self._set_all(moment))
            return
        if self._words_of(moment) != self._said:
            soften(view.said, lambda: self._set_words(moment))
        if _another_picture(before, moment) or (self._still and before.scene is not moment.scene):
            soften(view.stage, lambda: self._set_scene(moment))
        else:
            self._set_scene(moment)
        if (before.notice, before.block) != (moment.notice, moment.block):
            soften(view, lambda: self._set_header(moment))
        if before.caption != moment.caption:
            soften(view.caption, lambda: view.caption.setText(moment.caption))

    def _set_scene(self, moment: Moment) -> None:
        if self._still:
            self.view.stage.show_scene(moment.scene, 1.0)
        else:
            self.view.stage.show_scene(moment.scene, moment.travel, self._breath)

    def _set_words(self, moment: Moment) -> None:
        self._said = self._words_of(moment)
        view = self.view
        for label, text in zip(
            (view.heading, view.phase, view.side, view.following), self._said, strict=True
        ):
            label.setText(text)
        for label in (view.side, view.following):
            label.setVisible(bool(label.text()))

    def _set_header(self, moment: Moment) -> None:
        place = words.place_in_routine(moment.block, moment.blocks)
        self.view.header.setText(
            in_words(moment.notice or "") or (f"{moment.routine}, {place}" if place else "")
        )
        self.view.marks.show_block(moment.block, moment.blocks)

    def _ring_word(self, moment: Moment) -> str:
        if moment.state is State.EASED and moment.breathing:
            return words.phase(Phase.BREATHE_IN if self._inhaling else Phase.BREATHE_OUT)
        if moment.state in (State.EASED, State.PAUSED):
            return words.phase(Phase.REST)
        return words.phase(moment.phase)

    def _words_of(self, moment: Moment) -> tuple[str, str, str, str]:
        within = 0 <= moment.block < moment.blocks
        heading = moment.heading if within else moment.routine  # within the routine, the header names it
        if moment.state is State.EASED:
            return heading, self._eased_words(moment), "", ""
        large = moment.words
        if moment.state is State.PAUSED:
            large = self.tr("A pause. Go on when you are ready.")
        return (
            heading,
            large,
            words.side_and_repetition(moment.side, moment.repetition, moment.repetitions),
            words.following(
                moment.following, moment.following_kind, moment.following_position, moment.following_props
            ),
        )

    def _eased_words(self, moment: Moment) -> str:
        if self._resting:
            return self.tr("Rest here as long as you like.")
        if moment.breathing:
            return self.tr("Let the breath come and go, without any effort.")
        return self.tr("That is enough. Let everything settle.")


def _another_picture(before: Moment, now: Moment) -> bool:
    """Whether the figure would jump: another position or view, or a return to an earlier place."""
    if now.state is State.RETURNING and before.state is not State.RETURNING:
        return True
    if before.scene is now.scene:
        return False
    from sps_coach.figure.stage import Setting, same_picture

    old, new = (
        Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus)
        for scene in (before.scene, now.scene)
    )
    return not same_picture(old, new)
