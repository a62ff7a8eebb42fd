"""The joints of one part of the body as numbers, each with its name, its unit and its limits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sps_coach.library.joints import JOINTS
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.exercise import words
from sps_coach.ui.studio.exercise.reading import Reading
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.button import Button
from sps_coach.ui.widgets.choices import Choices
from sps_coach.ui.widgets.number import Number
from sps_coach.ui.widgets.text import Words

_BESIDE = 420
"""From this width on, pixels at 100 %, the number stands beside its name."""


class _Row(QWidget):
    """One joint."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        limits = JOINTS[name]
        self._title = Words(look, Role.LABEL, words.joint(name))
        self._reach = Words(look, Role.LABEL, words.reach(name), token="soft")  # noqa: S106 - a colour token
        unit = "%" if limits.unit == "percent" else "°"
        about = f"{words.joint(name)}, {words.reach(name)}"
        self.number = Number(look, about, limits.low, limits.high, unit=unit)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.setContentsMargins(FOCUS_ROOM, 0, 0, 0)
        told.addWidget(self._title)
        told.addWidget(self._reach)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(told, 1)
        self._row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_angle(self, angle: float, *, rests: bool) -> None:
        """Show how it stands, and whether that is only how the position has it."""
        self.number.show_value(angle)
        told = words.reach(self._name)
        if rests:
            told = translate("Joints", "{reach}, at rest").format(reach=told)
        if told != self._reach.text():
            self._reach.setText(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this width."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)


class JointsPanel(QWidget):
    """A choice of parts of the body, and the joints of the chosen one."""

    posed = Signal(object, object)
    """Angles that the shown pose is to have, and what is under way."""
    let_go = Signal()
    """What was changed is as it is to be."""
    rested = Signal(object)
    """These joints are to rest as the position has them."""

    def __init__(self, look: Look, motion: Motion) -> None:
        super().__init__()
        self._look, self._motion = look, motion
        self._reading: Reading | None = None
        self._name = ""
        self._rows: dict[str, _Row] = {}
        self.groups = Choices(look, translate("Studio", "Part of the body"), words.groups())
        self.groups.show_value(words.groups()[0][0])
        self.groups.chosen.connect(lambda _group: self._motion.change(self.window(), self._show_group))
        self._inside = QVBoxLayout()
        self._inside.setSpacing(GRID // 2)
        self.rest = Button(look, translate("Studio", "Let this part rest"), size=18)
        self.rest.setAccessibleDescription(
            translate("Studio", "Its joints rest as the position has them, in every keyframe.")
        )
        self.rest.clicked.connect(lambda: self.rested.emit(words.joints_of(str(self.groups.value))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.groups)
        column.addLayout(self._inside)
        column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._show_group()

    def show_pose(self, reading: Reading, name: str) -> None:
        """Show the joints of a pose."""
        self._reading, self._name = reading, name
        self._show_angles()

    def show_part_of(self, joint: str) -> None:
        """Show the part of the body that a joint belongs to."""
        group = words.group_of(joint)
        if group != self.groups.value:
            self.groups.show_value(group)
            self._show_group()  # at once, as the figure is being dragged; some lines of text are little light

    def number(self, joint: str) -> Number:
        """The number of a joint that is shown."""
        return self._rows[joint].number

    def _show_group(self) -> None:
        shown = words.joints_of(str(self.groups.value))
        for name in shown:
            if name not in self._rows:
                row = _Row(self._look, name)
                row.number.chosen.connect(partial(self._choose, name))
                row.number.left.connect(self.let_go)
                self._rows[name] = row
                self._inside.addWidget(row)
        for name, row in self._rows.items():
            row.setVisible(name in shown)
        self._show_angles()

    def _show_angles(self) -> None:
        if self._reading is None:
            return
        full, named = self._reading.full(self._name), self._reading.poses.get(self._name, {})
        for name in words.joints_of(str(self.groups.value)):
            self._rows[name].show_angle(full[name], rests=name not in named)

    def _choose(self, joint: str, angle: float) -> None:
        self.posed.emit({joint: angle}, ("angle", self._name, joint))
