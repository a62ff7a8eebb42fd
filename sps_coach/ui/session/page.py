"""The session page: it shows the present moment and passes on what is asked for."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sps_coach.session.moment import LED, Moment, State
from sps_coach.ui import words
from sps_coach.ui.desk import Coaching
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.session.announcing import Announcer
from sps_coach.ui.session.controls import REASONS, Ask, choices_for, reason
from sps_coach.ui.session.following import Following
from sps_coach.ui.session.resting import RestingScreen
from sps_coach.ui.session.saying import Asked, Gist, Said, at_rest, gist, said
from sps_coach.ui.session.view import SessionView
from sps_coach.ui.theme import Look

_STILL_MS = 120
"""Nothing moves before the first cue is ready, nor in a soft return; time is still watched."""

_COMING_TO_REST_S = 1.6
"""After a stop, motion eases for a little while before the timer may stop."""


class SessionPage(QWidget):
    """Leads through one session with the figure, the words, the ring and the controls."""

    ended = Signal(object, float)
    """The session is over; carries its last Moment, and for how many seconds it was led."""
    turned = Signal()
    """The page offers something else than before."""

    def __init__(self, look: Look, motion: Motion, clock: Clock) -> None:
        super().__init__()
        self._motion, self._clock = motion, clock
        self._coaching: Coaching | None = None
        self._shown: Moment | None = None
        self._said: Said | None = None
        self._noticed: str | None = None
        self._asked = Asked()
        self._led_before = self._rests = False
        self._stirred_at = 0.0
        self._seen_at = 0.0
        self._led_s = 0.0
        self._following = Following()
        self._gist: Gist | None = None
        self._still = False
        self._slow = QTimer(self)
        self._slow.setInterval(_STILL_MS)
        self._slow.timeout.connect(self._tick)
        self.view = SessionView(look, clock)
        self._announcer = Announcer(self.view.said.phase)
        self.view.stage.clicked.connect(self.ease_off)
        self.view.controls.asked.connect(self.ask)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self.resting_screen = RestingScreen(self.view.look, self.view.controls, self)
        self.resting_screen.eased.connect(self.ease_off)
        self.resting_screen.went_on.connect(partial(self.ask, Ask.GO_ON))

    def lead(
        self, coaching: Coaching, *, rests: bool = False, still: bool = False, read_out: bool = False
    ) -> None:
        """Lead this session from here on.

        Args:
            coaching: the session.
            rests: whether it is heard only, with the screen at rest; what there is to choose is shown in the dark then.
            still: whether the figure is shown in still pictures.
            read_out: whether a screen reader says what the program's voice would.
        """
        self._rests, self._still = rests, still
        self._announcer.begin(speaks=read_out)
        self._noticed = None
        self.view.darken(rests)
        self._coaching = coaching
        self._shown = None
        self._asked = Asked()
        self._seen_at = self._clock()
        self._led_s = 0.0
        # What is there already stays: to look through all of it for what may go takes three frames' time.
        gc.freeze()
        coaching.begin()
        self._after_command()

    def leave(self) -> None:
        """Stop leading: sound eases to silence, and what was done is kept."""
        self._watch_no_longer()
        coaching, self._coaching = self._coaching, None
        if coaching is not None:
            coaching.close()
            gc.unfreeze()

    def is_led(self) -> bool:
        """Whether the session goes on by itself just now, so that whatever is pressed in need eases it off."""
        moment = self._shown
        return moment is not None and moment.state in (State.READY, State.RUNNING, State.RETURNING)

    def ease_off(self) -> None:
        """Ease everything off."""
        self.ask(Ask.EASE_OFF)

    def first_focus(self) -> QWidget:
        """What the keyboard starts from."""
        return self.resting_screen if self._rests else self.view.controls.first()

    @property
    def ticking(self) -> bool:
        """Whether time is being watched."""
        return self._slow.isActive() or self.in_motion

    @property
    def in_motion(self) -> bool:
        """Whether time is watched thirty times a second."""
        return self._motion.beat.carries(self._tick)

    # -- what is asked ----------------------------------------------------------------------------------------------

    def ask(self, asked: Ask) -> None:
        """Pass on what was asked for."""
        coaching = self._coaching
        if coaching is None:
            return
        state = coaching.moment().state
        self._noticed = None
        self._asked = Asked(rests=asked is Ask.REST, slower=asked is Ask.SLOWER, longer=asked is Ask.LONGER)
        if asked is Ask.LEAVE_OUT:
            self._leave_out(coaching)
        elif asked in REASONS:
            coaching.skip(reason(asked))
        elif asked is Ask.STAY and self._led_before:
            coaching.resume()
        elif asked is Ask.GO_ON and state is State.WAITING:
            coaching.settled()
        commands = {
            Ask.EASE_OFF: coaching.ease_off,
            Ask.PAUSE: coaching.pause,
            Ask.AGAIN: coaching.again,
            Ask.ON: coaching.on,
            Ask.LONGER: coaching.longer,
            Ask.SLOWER: coaching.slower,
            Ask.BREATHE: coaching.breathe,
            Ask.END: coaching.end,
            **({} if state is State.WAITING else {Ask.GO_ON: coaching.resume}),
        }
        if asked in commands:
            commands[asked]()
        self._after_command()

    def away(self, notice: str) -> None:
        """The person or the machine is about to be elsewhere: pause, and say so when they are back."""
        if self._coaching is not None:
            self._coaching.away(notice)
            self._after_command()

    def _leave_out(self, coaching: Coaching) -> None:
        """Ask why, with everything at rest meanwhile; an opening and a closing are passed over without a word."""
        moment = coaching.moment()
        if not 0 <= moment.block < moment.blocks:
            coaching.skip()
            return
        self._led_before = moment.state in (State.RUNNING, State.RETURNING)
        if self._led_before:
            coaching.pause()
        self._asked = Asked(leaving=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys ask from anywhere on the page."""
        if not self.view.controls.press(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Set apart what is there once more: the Studio, which a preview comes from, lets all of it back as it goes."""
        super().showEvent(event)
        if self._coaching is not None:
            gc.freeze()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The screen at rest covers everything."""
        super().resizeEvent(event)
        self.resting_screen.setGeometry(self.rect())

    def _after_command(self) -> None:
        self._stirred_at = self._clock()
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
        """Count the time that was led, and let breath and ring follow."""
        now = self._clock()
        passed, self._seen_at = max(now - self._seen_at, 0.0), now
        if self._shown is not None and self._shown.state in (State.RUNNING, State.RETURNING):
            self._led_s += passed
        self._following.live(moment, min(passed, 0.1))

    def _wait(self, moment: Moment) -> None:
        """Choose the rhythm: thirty frames a second while something moves, no timer at all when nothing does."""
        coming_to_rest = self._clock() - self._stirred_at < _COMING_TO_REST_S
        if moment.state is State.ENDED:
            self._watch_no_longer()
        elif self._covered(moment):
            self._watch_slowly()
        elif moment.state is State.RUNNING or moment.breathing or coming_to_rest:
            self._slow.stop()
            self._motion.beat.carry(self._tick)
        elif moment.state in (State.READY, State.RETURNING):
            self._watch_slowly()
        else:
            self._watch_no_longer()

    def _watch_slowly(self) -> None:
        self._motion.beat.let_go(self._tick)
        if not self._slow.isActive():
            self._slow.start()

    def _watch_no_longer(self) -> None:
        self._motion.beat.let_go(self._tick)
        self._slow.stop()

    # -- what is shown ----------------------------------------------------------------------------------------------

    def _show(self, moment: Moment) -> None:
        before, self._shown = self._shown, moment
        if before is not None and _goes_on(before, moment):
            self._asked = replace(self._asked, slower=False, longer=False)
        if before is not None and before.state is not moment.state:
            self._stirred_at = self._clock()  # it may have stopped unasked, after time that was lost
        if before is None:
            self._show_all(moment)
        elif self._covered(moment) != self.resting_screen.isVisibleTo(self):
            self._motion.change(self, lambda: self._set_all(moment))
        elif self._covered(moment):
            self._say_at_rest(moment)
            return
        else:
            self._show_changes(before, moment)
        told = (
            self._announcer.speaks or before is None or moment.state not in (State.RUNNING, State.RETURNING)
        )
        seen = self._following
        self.view.ring.show_share(seen.ring, seen.breath, seen.word, seen.seen, told=told)
        if before is not None and before.caption != moment.caption:
            self._announcer.say(moment.caption)

    def _show_all(self, moment: Moment) -> None:
        self._following.be(moment)
        self._set_all(moment)

    def _set_all(self, moment: Moment) -> None:
        self._set_words(moment)
        self._set_header(moment)
        self.view.caption.setText(moment.caption)
        self.view.controls.show_state(moment.state, leaving=self._asked.leaving)
        self.turned.emit()
        self._set_scene(moment)
        self._cover(moment)

    def _covered(self, moment: Moment) -> bool:
        """Whether the screen rests at this moment."""
        return self._rests and moment.state in LED

    def _cover(self, moment: Moment) -> None:
        covered, screen = self._covered(moment), self.resting_screen
        focused = QApplication.focusWidget()
        screen.line.setText(self._line_at_rest(moment))
        screen.waits = moment.state is State.WAITING
        screen.setVisible(covered)
        screen.raise_()
        if focused is not None and self.isAncestorOf(focused):
            (screen if covered else self.view.controls.first()).setFocus()

    def _say_at_rest(self, moment: Moment) -> None:
        screen, line = self.resting_screen, self._line_at_rest(moment)
        self.view.controls.show_state(moment.state, leaving=self._asked.leaving)
        screen.waits = moment.state is State.WAITING
        if line != screen.line.text():
            self._motion.change(screen, lambda: screen.line.setText(line))

    def _line_at_rest(self, moment: Moment) -> str:
        """What stands there; what was noticed stays until something is asked for, since nobody may be looking."""
        self._noticed = in_words(moment.notice or "") or self._noticed
        return at_rest(moment, self._noticed)

    def _show_changes(self, before: Moment, moment: Moment) -> None:
        view = self.view
        soften = self._motion.change
        meant = gist(moment, self._asked)
        if meant != self._gist:  # from most frames to the next nothing else is said
            self._gist = meant
            if view.controls.offers != choices_for(moment.state, leaving=self._asked.leaving):
                soften(view, lambda: self._set_all(moment))
                return
            view.controls.show_state(moment.state, leaving=self._asked.leaving)
            if said(moment, self._asked) != self._said:
                soften(view.said, lambda: self._set_words(moment))
        if _another_picture(before, moment) or (self._still and before.scene is not moment.scene):
            soften(view.stage, lambda: self._set_scene(moment))
        else:
            self._move_on(moment)
        if (before.notice, before.block) != (moment.notice, moment.block):
            soften(view, lambda: self._set_header(moment))
        if before.caption != moment.caption:
            soften(view.caption, lambda: view.caption.setText(moment.caption))

    def _move_on(self, moment: Moment) -> None:
        """Show the figure as it was drawn since the last frame, and draw it for the next one when this one is painted.

        Drawing it takes from nothing to ten milliseconds; so every picture would come by as much sooner or later.
        """
        self.view.stage.show_prepared()
        self._motion.beat.between(partial(self._draw, moment))

    def _draw(self, moment: Moment) -> None:
        self._prepare_scene(moment)
        if not self.in_motion:  # there is no next frame
            self.view.stage.show_prepared()

    def _set_scene(self, moment: Moment) -> None:
        self._prepare_scene(moment)
        self.view.stage.show_prepared()

    def _prepare_scene(self, moment: Moment) -> None:
        if self._still:
            self.view.stage.prepare(moment.scene, 1.0)
        else:
            self.view.stage.prepare(moment.scene, moment.travel, self._following.breath)
            self.view.stage.expect(moment.coming)

    def _set_words(self, moment: Moment) -> None:
        before, self._said = self._said, said(moment, self._asked)
        self.view.said.show_lines(self._said.lines())
        self._announcer.say_what_is_new(before, self._said)

    def _set_header(self, moment: Moment) -> None:
        place = words.place_in_routine(moment.block, moment.blocks)
        self.view.header.setText(
            in_words(moment.notice or "") or (f"{moment.routine}, {place}" if place else "")
        )
        self.view.marks.show_block(moment.block, moment.blocks)


def _goes_on(before: Moment, now: Moment) -> bool:
    """Whether something else is done than before."""
    done = ((moment.block, moment.repetition, moment.phase, moment.state) for moment in (before, now))
    return next(done) != next(done)


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
