"""The stage: a quiet room, and in it the figure that moves.

What stays still is painted once for each scene, size and theme and kept as a picture: the room, and a copy of it with
the parts of the figure that lie behind the moving one. While the figure moves, only its own part is painted again.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sps_coach.figure.paths import minimum_jerk
from sps_coach.ui.theme import CARD_RADIUS, Look
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.drawing import draw_shadow

if TYPE_CHECKING:
    from sps_coach.figure.painting import Brushwork
    from sps_coach.figure.shapes import Drawing
    from sps_coach.session.moment import Scene

_LEAST_DEGREES = 0.1
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
        self._empty = QPixmap()
        self._room = QPixmap()
        self._brushwork: Brushwork | None = None
        self._at_rest = 0
        self._kept = _Kept()
        self._widest = 0.0
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
        before = self._drawing
        self._draw()
        if before is None or self._drawing is None or self._drawing.behind is not before.behind:
            self._forget_room()
        else:
            self._update_what_changed(self._drawing)

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
        self._forget_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is kept, and of the figure what is asked for."""
        if self._empty.isNull():
            self._empty = self._painted_room()
        if self._room.isNull() or self._kept.count != self._at_rest:
            self._room = self._with_what_rests()
        painter = QPainter(self)
        ratio = self._room.devicePixelRatio()
        asked = QRectF(event.rect())
        of_room = QRectF(asked.x() * ratio, asked.y() * ratio, asked.width() * ratio, asked.height() * ratio)
        painter.drawPixmap(asked, self._room, of_room)
        if self._drawing is not None and self._brushwork is not None:
            painter.setClipRect(asked)
            self._brushwork.paint(painter, self._drawing, self._face(), slice(self._kept.count, None))

    def _differs(self, travel: float, breath: float | None) -> bool:
        """Whether the figure would look different, by about half a pixel or more."""
        if (breath is None) != (self._breath is None):
            return True
        if breath is not None and self._breath is not None and abs(breath - self._breath) >= _LEAST_BREATH:
            return True
        way = abs(minimum_jerk(travel) - minimum_jerk(self._travel)) * self._widest
        return way >= _LEAST_DEGREES or (travel != self._travel and travel in (0.0, 1.0))

    def _draw_anew(self) -> None:
        self._draw()
        self._forget_room()

    def _forget_room(self) -> None:
        """Paint everything again."""
        self._empty = self._room = QPixmap()
        self._at_rest = 0
        self._kept = _Kept()
        if self._drawing is not None:
            from sps_coach.figure.painting import Brushwork

            self._brushwork = self._brushwork or Brushwork()
            self._brushwork.take(self._drawing.body)
        self.update()

    def _update_what_changed(self, now: Drawing) -> None:
        """Ask to be painted where the figure is another than before."""
        if self._brushwork is None:
            return
        from sps_coach.figure.painting import placed

        area, first = self._brushwork.take(now.body)
        self._at_rest = self._kept.worth_keeping(first)
        if not area.isNull():
            place = placed(now, self._face()).mapRect(area)
            self.update(place.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _draw(self) -> None:
        """Ask for the drawing of this instant."""
        scene = self._scene
        if scene is None:
            self._drawing = None
            return
        self._widest = _widest(scene)
        from sps_coach.figure.palettes import palette
        from sps_coach.figure.stage import Setting, draw

        setting = Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus)
        look = self._look
        colours = palette(look.theme, look.skin, look.clothes)
        self._drawing = draw(setting, scene.poses, self._travel, colours, breath=self._breath)

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

    def _with_what_rests(self) -> QPixmap:
        self._kept.count = self._at_rest
        if not self._at_rest or self._drawing is None or self._brushwork is None:
            return self._empty
        room = self._empty.copy()
        painter = QPainter(room)
        painter.setClipPath(self._shape())
        self._brushwork.paint(painter, self._drawing, self._face(), slice(0, self._at_rest))
        painter.end()
        return room


class _Kept:
    """How many of the figure's parts, from the furthest on, are painted into the room because they rest."""

    def __init__(self) -> None:
        self.count = 0
        self._resting = 0
        self._frames = 0

    def worth_keeping(self, resting: int) -> int:
        """Return how many to keep, after a frame in which so many were as before.

        One that moves leaves at once; the others join when they have rested for a while.
        """
        if resting <= self.count:
            self._frames = 0
            return resting
        self._resting = resting if self._frames == 0 else min(self._resting, resting)
        self._frames += 1
        return self._resting if self._frames >= _WHILE else self.count


_WHILE = 10
"""Frames, a third of a second."""


def _widest(scene: Scene) -> float:
    """By how many degrees the joint moves that moves most between two of the scene's poses."""
    pairs = pairwise(scene.poses)
    ways = (
        abs(later.get(joint, 0.0) - sooner.get(joint, 0.0))
        for sooner, later in pairs
        for joint in sooner | later
    )
    return max(ways, default=0.0) * max(len(scene.poses) - 1, 1)
