"""Small still pictures, drawn one at a time while nothing else is to be done, and kept while they may be seen again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from sps_coach.figure.paths import minimum_jerk
from sps_coach.ui.motion import Clock
from sps_coach.ui.theme import BUTTON_RADIUS, FRAME_MS, Look

if TYPE_CHECKING:
    from sps_coach.session.moment import Scene

SIZE = QSize(168, 112)

KEPT = 240
"""So many are kept, about 18 MB; a screen shows far fewer."""

_ARRIVES_S = 0.8
"""A picture comes up out of its ground in this time."""


class Thumbnails(QObject):
    """Gives each scene its picture; one that is not drawn yet comes up softly a little later."""

    arriving = Signal()
    """Something looks different from before: pictures are coming up."""

    def __init__(self, look: Look, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._came: dict[str, float] = {}
        self._wanted: dict[str, Scene] = {}
        self._ratio = 1.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.live)
        look.changed.connect(self.forget)

    def paint(self, painter: QPainter, place: QRectF, key: str, scene: Scene | None, ratio: float) -> None:
        """Paint what is there of a picture, and have it drawn where it is not."""
        self._ratio = ratio
        shape = QPainterPath()
        shape.addRoundedRect(place, BUTTON_RADIUS - 6, BUTTON_RADIUS - 6)
        painter.fillPath(shape, self._look.colour("stage"))
        picture = self._kept.get(key)
        if picture is None:
            if scene is not None:
                self._wanted[key] = scene
                self._start()
            return
        self._kept.move_to_end(key)
        painter.setOpacity(self._seen(key))
        painter.drawPixmap(place.topLeft(), picture)
        painter.setOpacity(1.0)

    def live(self) -> None:
        """Draw the picture that was wanted last, and let those that were drawn come up."""
        if self._wanted:
            key, scene = self._wanted.popitem()  # what was asked for last is what is seen now
            self._kept[key] = self._drawn(scene)
            self._came[key] = self._clock()
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        for key in [key for key in self._came if self._seen(key) >= 1.0]:
            del self._came[key]
        self.arriving.emit()
        if not self._wanted and not self._came:
            self._timer.stop()

    @property
    def busy(self) -> bool:
        """Whether pictures are being drawn or are coming up."""
        return self._timer.isActive()

    def rest(self) -> None:
        """Draw nothing more until something is painted again: nobody looks."""
        self._timer.stop()
        self._wanted.clear()
        self._came.clear()

    def forget(self) -> None:
        """Everything is to be drawn anew, in other colours."""
        self._kept.clear()
        self._came.clear()

    def _start(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _seen(self, key: str) -> float:
        came = self._came.get(key)
        return 1.0 if came is None else minimum_jerk(min((self._clock() - came) / _ARRIVES_S, 1.0))

    def _drawn(self, scene: Scene) -> QPixmap:
        from sps_coach.figure.painting import paint
        from sps_coach.figure.palettes import palette
        from sps_coach.figure.stage import Setting, draw

        look = self._look
        setting = Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus)
        drawing = draw(setting, scene.poses[-1:], 0.0, palette(look.theme, look.skin, look.clothes))
        picture = QPixmap(SIZE * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(0, 0, SIZE.width(), SIZE.height())
        shape = QPainterPath()
        shape.addRoundedRect(face, BUTTON_RADIUS - 6, BUTTON_RADIUS - 6)
        painter.setClipPath(shape)
        painter.fillPath(shape, look.colour("stage"))
        paint(painter, drawing, face)
        painter.end()
        return picture
