"""The figure as it is seen now, beside what it is seen with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.exercise.fields import Field
from sps_coach.ui.studio.exercise.reading import Reading, read
from sps_coach.ui.studio.pen import Pen
from sps_coach.ui.theme import Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.stage import Stage

_HIGH, _WIDE = 220, 330


class PictureField(Field):
    """The last keyframe in its position, among its things, from where it is seen."""

    def __init__(self, look: Look, motion: Motion, pen: Pen) -> None:
        super().__init__(look, pen, ("position",), "")
        self._motion = motion
        self._shown: Reading | None = None
        self.stage = Stage(look)
        self.stage.setFixedSize(_WIDE, _HIGH)
        self.stage.setAccessibleName(translate("Studio", "Figure"))
        self.stage.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addWidget(self.stage)

    def fields(self) -> list[Field]:
        """None: it only shows."""
        return []

    def refresh(self) -> None:
        """Show the figure, softly where another room is seen."""
        before, now = self._shown, read(self.pen.values)
        if before == now:
            return
        self._shown = now
        if before is not None and before.setting != now.setting:
            self._motion.change(self.stage, self._show)
        else:
            self._show()

    def first(self) -> QWidget:
        """It cannot be operated."""
        return self.stage

    def _show(self) -> None:
        if self._shown is not None:
            self.stage.show_scene(self._shown.scene(self._shown.way[-1:]))
