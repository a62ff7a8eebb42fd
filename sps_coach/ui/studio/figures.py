"""Small still figures for rows: each painted once for each theme, when it is first seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from sps_coach.figure.painting import paint
from sps_coach.figure.palettes import palette
from sps_coach.figure.stage import draw, setting_of
from sps_coach.library.exercises import Exercise
from sps_coach.ui.theme import GRID, Look

SIZE = QSize(96, 64)

_CORNER = 12


class Figures:
    """The end pose of each exercise as a small picture."""

    def __init__(self, look: Look, exercises: Callable[[], Mapping[str, Exercise]]) -> None:
        self._look, self._exercises = look, exercises
        self._pictures: dict[tuple[str, object], QPixmap] = {}

    def of(self, name: str, ratio: float) -> QPixmap:
        """Return the picture of an exercise; an empty one where there is no such exercise.

        Args:
            name: the exercise's id.
            ratio: pixels of the screen for one of the window.
        """
        exercise = self._exercises().get(name)
        key = (name, (self._look.worn, ratio, id(exercise)))
        if key not in self._pictures:
            self._pictures[key] = self._painted(exercise, ratio) if exercise else QPixmap()
        return self._pictures[key]

    def _painted(self, exercise: Exercise, ratio: float) -> QPixmap:
        picture = QPixmap(SIZE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        look, motion = self._look, exercise.motion
        colours = palette(look.theme, look.skin, look.clothes)
        drawing = draw(setting_of(exercise), (motion.poses[motion.end],), 0.0, colours)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(0, 0, SIZE.width(), SIZE.height())
        shape = QPainterPath()
        shape.addRoundedRect(face, _CORNER, _CORNER)
        painter.setClipPath(shape)
        painter.fillPath(shape, look.colour("stage"))
        paint(painter, drawing, face, drawing.behind)
        paint(painter, drawing, face, drawing.body)
        painter.end()
        return picture


ROOM = SIZE.width() + 2 * GRID
"""How wide a row's picture is, with room behind it."""
