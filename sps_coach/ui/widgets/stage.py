"""The stage: a quiet room, and in it the figure that moves.

What stays still is painted once for each scene, size and theme and kept as pictures: the room, and what of the figure
rests (``layers``). While the figure moves, only what moves is painted again, and only where it does.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sps_coach.figure.paths import minimum_jerk
from sps_coach.ui.theme import CARD_RADIUS, Look
from sps_coach.ui.widgets.card import ROOM
from sps_coach.ui.widgets.drawing import draw_shadow

if TYPE_CHECKING:
    from collections.abc import Collection

    from sps_coach.figure.palettes import Palette
    from sps_coach.figure.shapes import Drawing
    from sps_coach.figure.stage import Setting
    from sps_coach.figure.way import Way, Ways
    from sps_coach.session.moment import Scene
    from sps_coach.ui.widgets.layers import Layers

_LEAST_DEGREES = 0.1
_LEAST_BREATH = 0.05
"""Smaller changes than these are not to be seen."""

_UNSEEN = 0.2
"""By so many pixels a hand or a head may be elsewhere than it is."""


class Stage(QWidget):
    """The room and the figure. A click anywhere on it is one of the ways to ease off."""

    clicked = Signal()

    def __init__(self, look: Look, ground: str | None = None) -> None:
        """Take the look, and the plain colour on which it lies, if any: nothing beneath it is painted then."""
        super().__init__()
        self._look, self._ground = look, ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)
        self._scene: Scene | None = None
        self._travel = 0.0
        self._breath: float | None = None
        self._drawing: Drawing | None = None
        self._empty = QPixmap()
        self._layers: Layers | None = None
        self._ways: Ways | None = None
        self._way: tuple[Way, bool] | None = None
        self._coming: tuple[Scene, Way, bool] | None = None
        self._widest = 0.0
        self._prepared = QRect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._draw_anew)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    @property
    def look(self) -> Look:
        """What it wears."""
        return self._look

    @property
    def moment(self) -> tuple[float, float | None]:
        """How far along its poses the scene is seen, and how full the breath; changes that nobody sees are left out."""
        return self._travel, self._breath

    def show_scene(self, scene: Scene | None, travel: float = 0.0, breath: float | None = None) -> None:
        """Show the figure this far along the scene's poses (0 to 1 in time), with the breath this full (0 to 1)."""
        self.prepare(scene, travel, breath)
        self.show_prepared()

    def show_prepared(self) -> None:
        """Let what was prepared be seen."""
        if not self._prepared.isEmpty():
            self.update(self._prepared)
            self._prepared = QRect()

    def prepare(self, scene: Scene | None, travel: float = 0.0, breath: float | None = None) -> None:
        """Draw the figure as for ``show_scene``; it is painted when it is shown."""
        if scene is not None and len(scene.poses) < 2:
            travel = 0.0
        another = scene is not self._scene or (breath is None) != (self._breath is None)
        differs = another or self._differs(travel, breath)
        if differs:
            self._scene, self._travel, self._breath = scene, travel, breath
            if another:
                self._way = None
            self._follow(another=another)
        if self._way is not None:
            way, backwards = self._way
            far = self._far(way, backwards=backwards)
            way.draw_ahead(far, backwards=backwards, alone=not differs)

    def expect(self, scene: Scene | None) -> None:
        """Draw a little of the scene that comes next, once all of this one is drawn; call this once a frame."""
        if scene is None or self._way is None or not self._way[0].complete:
            return
        if self._coming is None or self._coming[0] is not scene:
            self._coming = scene, *self._found(scene)
        _, way, backwards = self._coming
        way.expect(backwards=backwards)

    def _follow(self, *, another: bool) -> None:
        """Draw this instant, and note where it looks different from before."""
        before = self._drawing
        self._draw()
        now, layers = self._drawing, self._layers
        if before is None or now is None or now.behind is not before.behind:
            self._forget_room()
        elif layers is not None:
            changed = layers.begin(now, self._resting()) if another else layers.follow(now)
            self._prepared = self._prepared.united(changed)

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
        """The room is painted for each size, and what is seen to move is another length."""
        self._draw_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is asked for."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        if self._drawing is None:
            painter.drawPixmap(0, 0, self._empty_room())
            return
        if self._layers is None:
            from sps_coach.ui.widgets.layers import Layers

            self._layers = Layers(self._empty_room(), self._card(), self._face())
            self._layers.begin(self._drawing, self._resting())
        self._layers.paint(painter)

    def _differs(self, travel: float, breath: float | None) -> bool:
        """Whether the figure would look different, by about half a pixel or more."""
        if (breath is None) != (self._breath is None):
            return True
        if breath is not None and self._breath is not None and abs(breath - self._breath) >= _LEAST_BREATH:
            return True
        way = abs(minimum_jerk(travel) - minimum_jerk(self._travel)) * self._widest
        return way >= _LEAST_DEGREES or (travel != self._travel and travel in (0.0, 1.0))

    def _draw_anew(self) -> None:
        self._ways = self._way = self._coming = None
        self._draw()
        self._forget_room()

    def _forget_room(self) -> None:
        """Paint everything again."""
        self._empty, self._layers = QPixmap(), None
        self.update()

    def _draw(self) -> None:
        """Ask for the drawing of this instant."""
        scene = self._scene
        if scene is None:
            self._drawing = None
            return
        if self._way is None:
            self._widest = _widest(scene)
            self._way = self._found(scene)
        way, backwards = self._way
        self._drawing = way.picture(self._far(way, backwards=backwards), self._breath)

    def _found(self, scene: Scene) -> tuple[Way, bool]:
        """Return the way of a scene, and whether it is gone backwards."""
        from sps_coach.figure.painting import placed
        from sps_coach.figure.stage import empty
        from sps_coach.figure.way import Ways

        setting, colours = self._setting(scene), self._colours()
        pixels = placed(empty(setting, colours), self._face()).m11()
        unseen = _UNSEEN / max(pixels * self.devicePixelRatioF(), 0.01)
        if self._ways is None:
            self._ways = Ways(colours)
        return self._ways.find(setting, scene.poses, breathes=self._breath is not None, unseen=unseen)

    def _far(self, way: Way, *, backwards: bool) -> float:
        """How many legs of a way lie behind."""
        from sps_coach.figure.paths import progress

        far = progress(way.legs, self._travel)
        return way.legs - far if backwards else far

    def _resting(self) -> Collection[int]:
        """What of the figure stays as it is while this scene lasts."""
        if self._scene is None or self._way is None:
            return ()
        way, backwards = self._way
        if way.complete:
            return way.resting(self._far(way, backwards=backwards), self._breath)
        from sps_coach.figure.stage import resting

        breathes = self._breath is not None
        return resting(self._setting(self._scene), self._scene.poses, self._colours(), breathes=breathes)

    def _setting(self, scene: Scene) -> Setting:
        from sps_coach.figure.stage import Setting

        return Setting(scene.position, scene.view, scene.props, scene.moving, scene.grounded, scene.focus)

    def _colours(self) -> Palette:
        from sps_coach.figure.palettes import palette

        return palette(self._look.theme, self._look.skin, self._look.clothes)

    def _face(self) -> QRectF:
        return QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM)

    def _card(self) -> QPainterPath:
        shape = QPainterPath()
        shape.addRoundedRect(self._face(), CARD_RADIUS, CARD_RADIUS)
        return shape

    def _empty_room(self) -> QPixmap:
        """The card and the room on it, painted once for each scene, size and theme."""
        if not self._empty.isNull():
            return self._empty
        ratio = self.devicePixelRatioF()
        room = QPixmap(self.size() * ratio)
        room.setDevicePixelRatio(ratio)
        room.fill(self._look.colour(self._ground) if self._ground else Qt.GlobalColor.transparent)
        painter = QPainter(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shadow(painter, self._face(), CARD_RADIUS, self._look)
        painter.fillPath(self._card(), self._look.colour("stage"))
        if self._drawing is not None:
            from sps_coach.figure.painting import paint

            painter.setClipPath(self._card())
            paint(painter, self._drawing, self._face(), self._drawing.behind)
        painter.end()
        self._empty = room
        return room


def _widest(scene: Scene) -> float:
    """By how many degrees the joint moves that moves most between two of the scene's poses."""
    pairs = pairwise(scene.poses)
    ways = (
        abs(later.get(joint, 0.0) - sooner.get(joint, 0.0))
        for sooner, later in pairs
        for joint in sooner | later
    )
    return max(ways, default=0.0) * max(len(scene.poses) - 1, 1)
