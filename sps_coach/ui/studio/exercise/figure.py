"""The figure of a keyframe, whose joints can be dragged by mouse and touch, and moved by the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping
from math import dist

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)

from sps_coach.figure.painting import placed
from sps_coach.figure.reaching import dragged, seen_at
from sps_coach.ui.focus_rings import share
from sps_coach.ui.studio.exercise.reading import Reading
from sps_coach.ui.studio.exercise.words import handle
from sps_coach.ui.theme import CARD_RADIUS, Look
from sps_coach.ui.translation import translate
from sps_coach.ui.widgets.drawing import draw_focus
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.stage import Stage

_RADIUS, _CHOSEN_RADIUS = 7.0, 11.0
_BROAD, _LOWEST, _HIGHEST = 1.5, 190, 520
"""Width over height, and between which heights, pixels."""
_NEAR = 30.0
"""A touch this near to a handle takes hold of it, pixels."""
_STEP_CM, _SMALL_STEP_CM = 1.0, 0.25
"""How far an arrow key moves a handle; with Shift, the second."""

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_TURNING = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_N: 1,
    Qt.Key.Key_B: -1,
}


class PosingStage(Stage):
    """A stage whose figure can be posed.

    By the keyboard: Page Up and Page Down (or B and N) go from handle to handle, the arrow keys move the chosen one.
    """

    posed = Signal(object, object)
    """Angles that the shown pose is to have, and what is under way, as long as it is one step."""
    let_go = Signal()
    """What was dragged is where it is to be."""
    taken = Signal(str)
    """This handle was chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._reading: Reading | None = None
        self._name = ""
        self._places: dict[str, tuple[float, float]] = {}
        self._held: tuple[str, Mapping[str, float], QPointF] | None = None
        self._steps = 0
        self.chosen = ""
        self.holding = True
        self.active = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)  # Qt makes a mouse of a finger
        self._tell()

    def show_pose(self, reading: Reading, name: str) -> None:
        """Show a pose that can be changed."""
        self._reading, self._name = reading, name
        pose = reading.poses.get(name, {})
        self.show_scene(reading.scene([pose]))
        self._places = seen_at(reading.setting, pose)
        if self.chosen not in self._places:
            self.chosen = ""
        self._tell()
        self.update()

    def show_way(self, reading: Reading, at_s: float) -> None:
        """Show how it is after so many seconds of a repetition."""
        scene = self.scene
        if scene is None or scene.poses != reading.scene(reading.way).poses:
            scene = reading.scene(reading.way)
        self._places = {}
        self.show_scene(scene, reading.travel(at_s))

    def choose(self, name: str) -> None:
        """Choose a handle."""
        if name != self.chosen:
            self.chosen = name
            self._steps += 1
            self._tell()
            self.update()
            if name:
                self.taken.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay a landscape picture."""
        super().resizeEvent(event)
        self.setFixedHeight(min(max(round(self.width() / _BROAD), _LOWEST), _HIGHEST))

    # -- by mouse and touch -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is there."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        name = self.handle_near(event.position())
        if name and self._reading is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(name)
            self._steps += 1
            where = self._transform().map(QPointF(*self._places[name]))
            self._held = (name, dict(self._reading.poses.get(self._name, {})), where - event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._held is None or self._reading is None:
            near = self.handle_near(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if near else Qt.CursorShape.ArrowCursor)
            return
        name, pose, apart = self._held
        to = self._transform().inverted()[0].map(event.position() + apart)
        self._pull(pose, name, (to.x(), to.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        if self._held is not None:
            self._held = None
            self.let_go.emit()

    def handle_near(self, place: QPointF) -> str:
        """The handle that is nearest to a place of the widget, or empty where none is near."""
        transform = self._transform()
        away = {
            name: dist(transform.map(QPointF(*spot)).toTuple(), place.toTuple())
            for name, spot in self._places.items()
        }
        nearest = min(away, key=lambda name: away[name] - (3.0 if name == self.chosen else 0.0), default="")
        return nearest if nearest and away[nearest] <= _NEAR else ""

    def place_of(self, name: str) -> QPointF:
        """Where a handle is, in the widget."""
        return self._transform().map(QPointF(*self._places[name]))

    # -- by the keyboard --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from handle to handle, or move the chosen one."""
        key = Qt.Key(event.key())
        names = list(self._places)
        if key in _TURNING and names:
            at = names.index(self.chosen) + _TURNING[key] if self.chosen in names else 0
            self.choose(names[at % len(names)])
        elif key in _ARROWS and self.chosen in names and self._reading is not None:
            small = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = _SMALL_STEP_CM if small else _STEP_CM
            (x, y), (right, down) = self._places[self.chosen], _ARROWS[key]
            pose = self._reading.poses.get(self._name, {})
            self._pull(pose, self.chosen, (x + step * right, y + step * down))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view, with a handle chosen."""
        super().focusInEvent(event)
        if not self.chosen and self._places and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(next(iter(self._places)))
        bring_into_view(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was moved by the keyboard is where it is to be."""
        super().focusOutEvent(event)
        self.let_go.emit()
        self.update()

    # -- what is seen -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, its handles, and the focus."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        transform = self._transform()
        for name, spot in self._places.items():
            chosen = name == self.chosen
            radius = _CHOSEN_RADIUS if chosen else _RADIUS
            painter.setPen(QPen(self._look.colour("clay" if chosen else "teal"), 4.0 if chosen else 3.0))
            painter.setBrush(self._look.colour("card"))
            painter.drawEllipse(transform.map(QPointF(*spot)), radius, radius)
        draw_focus(painter, self._face().adjusted(6, 6, -6, -6), CARD_RADIUS - 6, self._look, share(self))

    def _pull(self, pose: Mapping[str, float], name: str, to: tuple[float, float]) -> None:
        if self._reading is None:
            return
        found = dragged(self._reading.setting, pose, name, to, holding=self.holding)
        self.posed.emit(found, ("dragged", self._name, name, self._steps))

    def _transform(self) -> QTransform:
        return placed(self._drawing, self._face()) if self._drawing is not None else QTransform()

    def _face(self) -> QRectF:
        return super()._face()

    def _tell(self) -> None:
        self.setAccessibleName(
            translate("Studio", "Figure, {part} chosen").format(part=handle(self.chosen))
            if self.chosen
            else translate("Studio", "Figure")
        )
        self.setAccessibleDescription(
            translate("Studio", "Page Up and Page Down choose a part of the body, arrow keys move it.")
        )
