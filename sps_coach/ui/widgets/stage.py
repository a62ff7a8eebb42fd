"""The stage: a quiet room, and in it the figure that moves.

What stays still is painted once for each scene, size and theme and kept as a picture; while the figure moves, only
its own part of the stage is painted again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sps_coach.ui.theme import CARD_RADIUS, Look
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.drawing import draw_shadow

if TYPE_CHECKING:
    from sps_coach.figure.shapes import Drawing
    from sps_coach.session.moment import Scene

_LEAST_TRAVEL = 1e-4
_LEAST_BREATH = 0.01
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
        self._body = QRect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._draw_anew)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    def show_scene(self, scene: Scene | None, travel: float = 0.0, breath: float | None = None) -> None:
        """Show the figure this far along the scene's poses (0 to 1 in time), with the breath this full (0 to 1)."""
        same_breath = (breath is None) == (self._breath is None) and (
            breath is None or self._breath is None or abs(breath - self._breath) < _LEAST_BREATH
        )
        if scene is self._scene and abs(travel - self._travel) < _LEAST_TRAVEL and same_breath:
            return
        self._scene, self._travel, self._breath = scene, travel, breath
        still = self._drawing.behind if self._drawing else None
        self._draw()
        if self._drawing is None or self._drawing.behind is not still:
            self._room = QPixmap()
            self.update()
            return
        before, self._body = self._body, self._body_place()
        self.update(before.united(self._body))

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
        self._room = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is kept, and the figure."""
        if self._room.isNull():
            self._room = self._painted_room()
            self._body = self._body_place()
        painter = QPainter(self)
        ratio = self._room.devicePixelRatio()
        place = QRectF(event.rect())
        painter.drawPixmap(
            place,
            self._room,
            QRectF(place.x() * ratio, place.y() * ratio, place.width() * ratio, place.height() * ratio),
        )
        if self._drawing is None:
            return
        from sps_coach.figure.painting import paint

        paint(painter, self._drawing, self._face(), self._drawing.body)

    def _draw_anew(self) -> None:
        self._draw()
        self._room = QPixmap()
        self.update()

    def _draw(self) -> None:
        """Ask for the drawing of this instant."""
        scene = self._scene
        if scene is None:
            self._drawing = None
            return
        from sps_coach.figure.palettes import DARK, LIGHT
        from sps_coach.figure.stage import Setting, draw

        setting = Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded)
        palette = DARK if self._look.theme == "dark" else LIGHT
        self._drawing = draw(setting, scene.poses, self._travel, palette, breath=self._breath)

    def _body_place(self) -> QRect:
        """Where the figure is painted, with a little room for smooth edges."""
        if self._drawing is None:
            return QRect()
        from sps_coach.figure.painting import placed
        from sps_coach.figure.shapes import bounds

        extent = bounds([curve for shape in self._drawing.body for curve in shape.curves])
        place = placed(self._drawing, self._face()).mapRect(QRectF(*extent))
        return place.toAlignedRect().adjusted(-4, -4, 4, 4)

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
