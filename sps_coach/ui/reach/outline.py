"""An outline that shows which button is meant: around the whole of it, or as far as a resting pointer has filled it.

It comes and goes softly, and in pieces where it fills: each piece keeps the limits of light by itself (``ui.glow``), so
a line that is left stays for a second and then goes as it came, beside the one that comes next.
"""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from sps_coach.ui.glow import Glow
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import BUTTON_RADIUS, Look
from sps_coach.ui.widgets.drawing import lit

_WIDTH = 8
_ROOM = 12
"""Around the outline, for its width and its round ends, pixels."""

_PIECE = 20
"""A line that fills has pieces about as long as this, pixels."""

_TURNS_BACK = 0.15
"""The line takes up to six tenths of an area of 20 pixels, where it goes around a corner: even in high contrast the
area's light turns by less than a tenth."""


class _Line:
    """The line around one place, in pieces of equal length."""

    def __init__(self, place: QRectF, *, fills: bool) -> None:
        self.place = place
        self._whole = QPainterPath()
        self._whole.addRoundedRect(place, BUTTON_RADIUS, BUTTON_RADIUS)
        count = max(round(self._whole.length() / _PIECE), 1) if fills else 1
        self._pieces = [Glow(0.0, _TURNS_BACK) for _ in range(count)]

    def come(self, share: float) -> None:
        """Be there this far along, 0 to 1."""
        for number, piece in enumerate(self._pieces):
            piece.comes = number < share * len(self._pieces)

    @property
    def over(self) -> bool:
        """Whether nothing changes any more."""
        return all(piece.over for piece in self._pieces)

    @property
    def gone(self) -> bool:
        """Whether nothing is there any more."""
        return self.over and not any(piece.comes for piece in self._pieces)

    def live(self, now: float, passed: float) -> bool:
        """Let time pass, seconds; whether anything looks different."""
        before = [piece.light for piece in self._pieces]
        for piece in self._pieces:
            if not piece.over:
                piece.live(now, passed)
        return before != [piece.light for piece in self._pieces]

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw what is there of it."""
        length = self._whole.length() / _WIDTH
        done = 0
        for light, alike in groupby(piece.light for piece in self._pieces):
            begin, done = done, done + len(list(alike))
            if light == 0.0:
                continue
            pen = QPen(lit(look, light), _WIDTH)
            if done - begin < len(self._pieces):
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([length * (done - begin) / len(self._pieces), length])
                pen.setDashOffset(-length * begin / len(self._pieces))
            painter.setPen(pen)
            painter.drawPath(self._whole)

    @property
    def around(self) -> QRegion:
        """The frame in which the line lies; what is inside it need not be painted again."""
        outer = self.place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM).toAlignedRect()
        inner = self.place.adjusted(_ROOM + 8, _ROOM + 8, -_ROOM - 8, -_ROOM - 8).toAlignedRect()
        return QRegion(outer).subtracted(QRegion(inner))


class Outline(QWidget):
    """Lies over a window, takes neither pointer nor focus, and draws a line around a button."""

    def __init__(self, window: QWidget, look: Look, motion: Motion) -> None:
        super().__init__(window)
        self._window, self._look, self._motion = window, look, motion
        self._lines: list[_Line] = []
        self._marks = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        motion.drive(self)

    @property
    def moving(self) -> bool:
        """Whether a line comes or goes, or did so within the last second."""
        return not all(line.over for line in self._lines)

    def mark(self, target: QWidget) -> None:
        """Draw the whole line around this button, and around no other; it takes the place of the focus ring."""
        self._draw(target, 1.0, fills=False)
        self._marks = True
        self._motion.rings.give_way(target)

    def fill(self, target: QWidget, share: float) -> None:
        """Draw the line around this button as far as this, 0 to 1, and around no other."""
        self._draw(target, share, fills=True)

    def clear(self) -> None:
        """Let what is there go."""
        if self._marks:
            self._marks = False
            self._motion.rings.give_way(None)
        for line in self._lines:
            line.come(0.0)
        if self._lines:
            self._motion.stir()

    def live(self, now: float, passed: float) -> None:
        """Let time pass, seconds."""
        for line in self._lines:
            if line.live(now, passed):
                self.update(line.around)
        self._lines = [line for line in self._lines if not line.gone]
        if not self._lines and self.isVisible():
            self.hide()
            self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and self.isVisible():
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines as far as they go."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self._lines:
            line.paint(painter, self._look)

    def _draw(self, target: QWidget, share: float, *, fills: bool) -> None:
        place = QRectF(QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())).adjusted(4, 4, -4, -4)
        for line in self._lines:
            line.come(share if line.place == place else 0.0)
        if all(line.place != place for line in self._lines):
            self._lines.append(_Line(place, fills=fills))
            self._lines[-1].come(share)
        if not self.isVisible():
            self._window.installEventFilter(self)  # only while it is there: it would hear of every frame
            self.setGeometry(self._window.rect())
            self.show()
            self.raise_()
        self._motion.stir()
