"""The stage: a quiet room, and in it the figure that moves.

What stays still is painted once for each scene, size and theme and kept as a picture; while the figure moves, only
its own part of the stage is painted again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sps_coach.ui.theme import CARD_RADIUS, Look
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.drawing import draw_shadow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sps_coach.figure.shapes import Drawing, Shape
    from sps_coach.session.moment import Scene

_LEAST_TRAVEL = 1e-4
_LEAST_BREATH = 0.05
"""Smaller changes than these are not to be seen."""


class Stage(QWidget):
    """The room and the figure. A click anywhere on it is one of the ways to ease off."""

    clicked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._scene: Scene | None = None
        self._travel = 0.0
        self._breath: float | None = None
        self._drawing: Drawing | None = None
        self._room = QPixmap()
        self._places: list[QRectF] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._draw_anew)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    def show_scene(self, scene: Scene | None, travel: float = 0.0, breath: float | None = None) -> None:
        """Show the figure this far along the scene's poses (0 to 1 in time), with the breath this full (0 to 1)."""
        if scene is not None and len(scene.poses) < 2:
            travel = 0.0
        if scene is self._scene and not self._differs(travel, breath):
            return
        self._scene, self._travel, self._breath = scene, travel, breath
        before, places = self._drawing, self._places
        self._draw()
        if self._drawing is None or before is None or self._drawing.behind is not before.behind:
            self._forget()
            return
        self._update_what_changed(before.body, places)

    def sizeHint(self) -> QSize:
        """A landscape picture."""
        return QSize(520, 344)

    def minimumSizeHint(self) -> QSize:
        """The figure is still told apart at this size."""
        return QSize(240, 170)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A touch on the picture."""
        self.clicked.emit()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The room is painted for each size."""
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is kept, and of the figure what is asked for."""
        if self._room.isNull():
            self._room = self._painted_room()
        painter = QPainter(self)
        ratio = self._room.devicePixelRatio()
        asked = QRectF(event.rect())
        of_room = QRectF(asked.x() * ratio, asked.y() * ratio, asked.width() * ratio, asked.height() * ratio)
        painter.drawPixmap(asked, self._room, of_room)
        if self._drawing is None:
            return
        from sps_coach.figure.painting import paint

        places = self._body_places()
        shapes = [
            shape for shape, place in zip(self._drawing.body, places, strict=True) if place.intersects(asked)
        ]
        paint(painter, self._drawing, self._face(), shapes)

    def _differs(self, travel: float, breath: float | None) -> bool:
        """Whether the figure would look different."""
        if (breath is None) != (self._breath is None) or abs(travel - self._travel) >= _LEAST_TRAVEL:
            return True
        return breath is not None and self._breath is not None and abs(breath - self._breath) >= _LEAST_BREATH

    def _draw_anew(self) -> None:
        self._draw()
        self._forget()

    def _forget(self) -> None:
        """Paint everything again."""
        self._room = QPixmap()
        self._places = []
        self.update()

    def _update_what_changed(self, before: Sequence[Shape], places: Sequence[QRectF]) -> None:
        """Ask to be painted where a shape is another than before."""
        if self._drawing is None:
            return
        now = self._drawing.body
        if len(before) != len(now) or len(places) != len(now):
            self._places = []
            self.update()
            return
        new = list(places)
        for index, (earlier, later) in enumerate(zip(before, now, strict=True)):
            if earlier != later:
                new[index] = self._place_of(later)
                self.update(places[index].united(new[index]).toAlignedRect())
        self._places = new

    def _body_places(self) -> list[QRectF]:
        if not self._places and self._drawing is not None:
            self._places = [self._place_of(shape) for shape in self._drawing.body]
        return self._places

    def _place_of(self, shape: Shape) -> QRectF:
        """Where a shape is painted, with a little room for its line and smooth edges."""
        if self._drawing is None:
            return QRectF()
        from sps_coach.figure.painting import placed
        from sps_coach.figure.shapes import bounds

        line = shape.stroke.width if shape.stroke else 0.0
        place = placed(self._drawing, self._face()).mapRect(
            QRectF(*bounds(shape.curves)).adjusted(-line, -line, line, line)
        )
        return place.adjusted(-2, -2, 2, 2)

    def _draw(self) -> None:
        """Ask for the drawing of this instant."""
        scene = self._scene
        if scene is None:
            self._drawing = None
            return
        from sps_coach.figure.palettes import DARK, LIGHT
        from sps_coach.figure.stage import Setting, draw

        setting = Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus)
        palette = DARK if self._look.theme == "dark" else LIGHT
        self._drawing = draw(setting, scene.poses, self._travel, palette, breath=self._breath)

    def _face(self) -> QRectF:
        return QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM)

    def _shape(self) -> QPainterPath:
        shape = QPainterPath()
        shape.addRoundedRect(self._face(), CARD_RADIUS, CARD_RADIUS)
        return shape

    def _painted_room(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        room = QPixmap(self.size() * ratio)
        room.setDevicePixelRatio(ratio)
        room.fill(Qt.GlobalColor.transparent)
        painter = QPainter(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shadow(painter, self._face(), CARD_RADIUS, self._look)
        painter.fillPath(self._shape(), self._look.colour("stage"))
        if self._drawing is not None:
            from sps_coach.figure.painting import paint

            painter.setClipPath(self._shape())
            paint(painter, self._drawing, self._face(), self._drawing.behind)
        painter.end()
        return room
