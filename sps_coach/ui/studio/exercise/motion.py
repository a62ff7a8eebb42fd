"""How the body moves: the figure of a keyframe to be posed, the keyframes in time, and their pace."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sps_coach.editing import keyframes
from sps_coach.editing.edits import Edit
from sps_coach.figure.paths import blend
from sps_coach.library.drafts import identifier
from sps_coach.library.faults import Fault
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.fields import Field, plain
from sps_coach.ui.studio.exercise.figure import PosingStage
from sps_coach.ui.studio.exercise.joints import JointsPanel
from sps_coach.ui.studio.exercise.pace import Pace
from sps_coach.ui.studio.exercise.reading import Reading, read
from sps_coach.ui.studio.exercise.strip import Strip
from sps_coach.ui.studio.exercise.time_line import TENTHS, TimeLine
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import FRAME_MS, GRID, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.flow import Flow
from sps_coach.ui.widgets.toggles import Toggles
from sps_coach.ui.widgets.writing import Line, Written

_BESIDE = 820
"""From this width on, pixels at 100 %, the joints stand beside the figure."""
_FAR_DEG = 12.0
"""A joint that goes this far at once turns softly."""
_NAME_WIDE = 520


class MotionField(Field):
    """The whole motion of an exercise."""

    def __init__(
        self, look: Look, motion: Motion, pen: Pen, clock: Clock, *, still: Callable[[], bool]
    ) -> None:
        """Build it.

        Args:
            look: the window's.
            motion: lets what changes turn softly.
            pen: writes into the draft.
            clock: monotonic seconds.
            still: whether movements are shown as still pictures.
        """
        super().__init__(look, pen, ("motion",), "")
        self._motion, self._clock, self._still = motion, clock, still
        self._reading = read(pen.values)
        self._at = 0
        self._began = 0.0
        self._shown_at = -1
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._live)
        self.stage = PosingStage(look)
        self.stage.posed.connect(self._pose)
        self.stage.let_go.connect(pen.settle)
        self.stage.taken.connect(self._take)
        self.joints = JointsPanel(look, motion)
        self.joints.posed.connect(self._pose)
        self.joints.let_go.connect(pen.settle)
        self.joints.rested.connect(self._rest)
        self.strip = Strip(look)
        self.strip.chosen.connect(self.choose)
        self.line = TimeLine(look)
        self.line.valueChanged.connect(self._scrub)
        self.line.timed.connect(self._take_time)
        self.line.let_go.connect(pen.settle)
        self._lay_out()
        self.refresh()

    # -- what is shown ----------------------------------------------------------------------------------------

    @property
    def reading(self) -> Reading:
        """The exercise as far as it is written."""
        return self._reading

    @property
    def keyframe(self) -> str:
        """The name of the pose that is shown; that of the first one while there is none."""
        return self._reading.path[self._at] if self._reading.path else keyframes.FIRST

    def fields(self) -> list[Field]:
        """Itself and the times."""
        return [self, *self.pace.times]

    def first(self) -> QWidget:
        """The figure."""
        return self.stage

    def refresh(self) -> None:
        """Show what the file says."""
        before = self._reading
        self._reading = read(self.pen.values)
        self._at = min(self._at, max(len(self._reading.path) - 1, 0))
        self.strip.show_keyframes(self._reading, self._at)
        self.line.show_reading(self._reading)
        self.pace.show_reading(self._reading)
        if not self._timer.isActive():
            self._show_pose(softly=before.setting != self._reading.setting)
        alone = len(self._reading.path) < 2
        for button in (self.remove, self.sooner, self.later):
            button.setEnabled(not alone)
        if not self.called.hasFocus():
            self.called.setText(self.keyframe)

    def choose(self, at: int) -> None:
        """Show another keyframe."""
        self.pause()
        self.pen.settle()
        before, self._at = self.keyframe, at
        self.line.show_time(self._reading.moment_of(at))
        self.strip.show_keyframes(self._reading, at)
        self.called.setText(self.keyframe)
        self._show_pose(softly=self._far_apart(before, self.keyframe))

    def say(self, faults: Sequence[Fault]) -> None:
        """Tell what the checks say of the movement, with the keyframe that it is about."""
        told = []
        for fault in faults:
            pose = fault.place[2] if fault.place[:2] == ("motion", "poses") and len(fault.place) > 2 else None
            said = words.remark(fault)
            told.append(f"{pose}: {said}" if pose else said)
        self._remarks.say(told)

    # -- posing -----------------------------------------------------------------------------------------------

    def _pose(self, angles: Mapping[str, float], joined: Hashable) -> None:
        self.pause()
        resting, name = self._reading.full(""), self.keyframe

        def wanted(values: Mapping[str, Any]) -> list[Edit]:
            before = keyframes.poses_of(values).get(name, {})
            changed = {joint: angle for joint, angle in angles.items() if before.get(joint) != angle}
            return keyframes.posed(values, name, changed, resting) if changed else []

        if joined is None:
            self.pen.do(*wanted(self.pen.values))
        else:
            self.pen.go_on(joined, wanted)

    def _rest(self, joints: Sequence[str]) -> None:
        self.pen.do(*(edit for joint in joints for edit in keyframes.rested(self.pen.values, joint)))

    def _take(self, handle: str) -> None:
        from sps_coach.figure.reaching import joints_of

        self.joints.show_part_of(joints_of(handle)[0])

    def _swap(self) -> None:
        self._turn(keyframes.swapped)

    def _even(self) -> None:
        self._turn(keyframes.evened)

    def _turn(self, turned: Callable[[Mapping[str, float], Sequence[str]], dict[str, float]]) -> None:
        named = tuple(self._reading.poses.get(self.keyframe, {}))
        self._pose(turned(self._reading.full(self.keyframe), named), None)

    # -- keyframes --------------------------------------------------------------------------------------------

    def _add(self) -> None:
        path, at = self._reading.path, self._at
        here = self._reading.poses.get(self.keyframe, {})
        ahead = self._reading.poses[path[at + 1]] if at + 1 < len(path) else here
        angles = {joint: round(angle) for joint, angle in blend(here, ahead, 0.5).items()}
        self._put_behind({joint: angles[joint] for joint in here})

    def _copy(self) -> None:
        self._put_behind(self._reading.poses.get(self.keyframe, {}))

    def _put_behind(self, angles: Mapping[str, float]) -> None:
        values = self.pen.values
        if not self._reading.path:
            self._edit(keyframes.posed(values, keyframes.FIRST, {}, {}), 0)
            return
        _, edits = keyframes.added(values, self._at, angles)
        self._edit(edits, self._at + 1)

    def _remove(self) -> None:
        self._edit(keyframes.removed(self.pen.values, self._at), max(self._at - 1, 0))

    def _move(self, way: int) -> None:
        to = self._at + way
        if 0 <= to < len(self._reading.path):
            self._edit(keyframes.moved(self.pen.values, self._at, to), to)

    def _rename(self) -> None:
        name = identifier(plain(self.called.text()))
        if name and self._reading.path:
            self._edit(keyframes.renamed(self.pen.values, self.keyframe, name), self._at)
        self.called.setText(self.keyframe)

    def _edit(self, edits: Sequence[Edit], at: int) -> None:
        self.pause()
        before, self._at = self._at, at
        if not (edits and self.pen.do(*edits)):
            self._at = before
        self.refresh()

    # -- time -------------------------------------------------------------------------------------------------

    @property
    def playing(self) -> bool:
        """Whether the figure moves by itself."""
        return self._timer.isActive()

    def play(self) -> None:
        """Let one repetition pass at its true pace."""
        self.pen.settle()
        self._began, self._shown_at = self._clock(), -1
        self._motion.change(self.stage, lambda: self.stage.show_way(self._reading, 0.0))
        self.show_moves.setText(translate("Studio", "Pause"))
        self._timer.start()

    def pause(self) -> None:
        """Stay with the chosen keyframe."""
        if self._timer.isActive():
            self._timer.stop()
            self.show_moves.setText(translate("Studio", "See it move"))
            self._show_pose(softly=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves out of sight."""
        super().hideEvent(event)
        self.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self.look.px(_BESIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(across if beside else down)
        self.joints.setMaximumWidth(self.look.px(440) if beside else 16_777_215)

    def _live(self) -> None:
        at_s = self._clock() - self._began
        if at_s >= self._reading.lasts:
            self.pause()
            return
        self.line.show_time(at_s)
        if self._still():
            self._show_still(at_s)
        else:
            self.stage.show_way(self._reading, at_s)

    def _show_still(self, at_s: float) -> None:
        """Show the keyframe that was passed last, out and back."""
        legs = max(len(self._reading.path) - 1, 1)
        nearest = round(self._reading.travel(at_s) * legs)
        if nearest != self._shown_at:
            self._shown_at = nearest
            moment = self._reading.moment_of(nearest)
            self._motion.change(self.stage, lambda: self.stage.show_way(self._reading, moment))

    def _toggle(self) -> None:
        self.pause() if self.playing else self.play()

    def _scrub(self) -> None:
        self.pause()
        at_s, near = self.line.at_s, 0.5 / TENTHS
        moments = [self._reading.moment_of(at) for at in range(len(self._reading.path))]
        there = next((at for at, moment in enumerate(moments) if abs(moment - at_s) <= near), None)
        if there is not None:
            self.choose(there)
        else:
            self.stage.show_way(self._reading, at_s)

    def _take_time(self, part: str, seconds: float) -> None:
        self.pause()
        self.pace.take(part, seconds)

    def _show_pose(self, *, softly: bool) -> None:
        def show() -> None:
            self.stage.show_pose(self._reading, self.keyframe)
            self.joints.show_pose(self._reading, self.keyframe)

        if softly:
            self._motion.change(self.stage, show)
        else:
            show()

    def _far_apart(self, one: str, other: str) -> bool:
        before, after = self._reading.full(one), self._reading.full(other)
        return any(abs(before[joint] - after[joint]) > _FAR_DEG for joint in before)

    # -- laying out -------------------------------------------------------------------------------------------

    def _button(self, text: str, act: Callable[[], None]) -> Button:
        button = Button(self.look, text, size=18)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self) -> None:
        look = self.look
        self.show_moves = self._button(translate("Studio", "See it move"), self._toggle)
        self.even = self._button(translate("Studio", "Right side like the left"), self._even)
        self.swap = self._button(translate("Studio", "Exchange the sides"), self._swap)
        self.holding = Toggles(
            look,
            translate("Studio", "While dragging"),
            [("holding", translate("Studio", "Hands and feet that rest stay"))],
        )
        self.holding.show_values(frozenset({"holding"}))
        self.holding.chosen.connect(lambda chosen: setattr(self.stage, "holding", bool(chosen)))
        beneath = Flow()
        beneath.hold([self.show_moves, self.even, self.swap, self.holding])
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stage)
        left.addWidget(self._remarks)
        left.addWidget(beneath)
        left.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(GRID)
        self._beside.addLayout(left, 3)
        self._beside.addWidget(self.joints, 2)
        self.add = self._button(translate("Studio", "Add behind it"), self._add)
        self.copy = self._button(translate("Studio", "Copy"), self._copy)
        self.remove = self._button(translate("Studio", "Remove"), self._remove)
        self.sooner = self._button(translate("Studio", "Sooner"), lambda: self._move(-1))
        self.later = self._button(translate("Studio", "Later"), lambda: self._move(1))
        actions = Flow()
        actions.hold([self.add, self.copy, self.remove, self.sooner, self.later])
        self.called = Line(look, translate("Studio", "Name of the keyframe"))
        self.called.editingFinished.connect(self._rename)
        self.pace = Pace(look, self.pen, self._reading)
        inside = QVBoxLayout()
        inside.setSpacing(GRID // 2)
        inside.addLayout(self._beside)
        named = Written(look, translate("Studio", "Name of the keyframe"), self.called)
        named.setMaximumWidth(_NAME_WIDE)
        below_it: tuple[QWidget, ...] = (self.strip, actions, named, self.line, self.pace)
        for part in below_it:
            inside.addWidget(part)
        self.column.addLayout(inside)
