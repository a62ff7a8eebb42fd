"""What is painted of a figure: pictures of what rests, and between them the shapes that move.

A figure is painted from the furthest shape to the nearest. Shapes that stay as they are for as long as a scene lasts
are painted once, into the room where they lie behind all that moves, and otherwise into pictures of their own, clear
around them. What is left to paint in a frame is what moves, where it moves.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from sps_coach.figure.painting import Brushwork, placed
from sps_coach.figure.shapes import NOTHING, Drawing, Shape

_WORTHWHILE = 3
"""So many shapes that are to be seen are worth a picture of their own; fewer are painted as quickly as it is."""

_AROUND = 2
"""Pixels around what has changed that are painted with it."""


class Layers:
    """A figure on a card, as pictures of what rests and shapes of what moves."""

    def __init__(self, room: QPixmap, card: QPainterPath, face: QRectF) -> None:
        """Take what lies behind the figure.

        Args:
            room: the picture behind the figure, as large as the widget, in its device pixels.
            card: the outline of the card on which the figure stands.
            face: the rectangle in which the drawing lies.
        """
        self._room, self._card, self._face = room, card, face
        self._ratio = room.devicePixelRatio()
        self._brushwork: Brushwork | None = None
        self._drawing: Drawing | None = None
        self._resting: set[int] = set()
        self._pile: list[slice | tuple[QPointF, QPixmap]] | None = None

    def begin(self, drawing: Drawing, resting: Collection[int]) -> QRect:
        """Show another drawing in the same room.

        Args:
            drawing: what is to be seen.
            resting: which shapes of the body stay as they are from here on, by their place in the drawing.

        Returns:
            The area that looks different from before.
        """
        self._resting = set(resting)
        self._pile = None
        return self.follow(drawing)

    def follow(self, drawing: Drawing) -> QRect:
        """Show the next drawing of the same scene, and return the area that looks different from before."""
        self._drawing = drawing
        area, changed = self._work(drawing).take(drawing.body)
        moved = self._resting.intersection(changed)
        if moved:  # it does not rest after all
            self._resting -= moved
            self._pile = None
        if area.isNull():
            return QRect()
        return area.toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def paint(self, painter: QPainter) -> None:
        """Paint everything, as far as the painter's clip lets it be seen."""
        if self._drawing is None:
            painter.drawPixmap(QPointF(), self._room)
            return
        if self._pile is None:
            self._pile = self._piled(self._drawing)
        for layer in self._pile:
            if isinstance(layer, slice):
                self._work(self._drawing).paint(painter, self._face, layer)
            else:
                painter.drawPixmap(*layer)

    def _work(self, drawing: Drawing) -> Brushwork:
        if self._brushwork is None:
            self._brushwork = Brushwork(placed(drawing, self._face))
        return self._brushwork

    def _piled(self, drawing: Drawing) -> list[slice | tuple[QPointF, QPixmap]]:
        """Paint what rests, and return everything in the order in which it lies."""
        body = drawing.body
        first = next((at for at in range(len(body)) if at not in self._resting), len(body))
        pile: list[slice | tuple[QPointF, QPixmap]] = [(QPointF(), self._with_what_rests(drawing, first))]
        begins = first
        for run in _runs(body, self._resting, first):
            picture = self._picture(drawing, run)
            if picture is not None:
                pile += [slice(begins, run.start), picture]
                begins = run.stop
        pile.append(slice(begins, len(body)))
        return pile

    def _with_what_rests(self, drawing: Drawing, count: int) -> QPixmap:
        if not count:
            return self._room
        room = self._room.copy()
        painter = QPainter(room)
        painter.setClipPath(self._card)
        self._work(drawing).paint(painter, self._face, slice(0, count))
        painter.end()
        return room

    def _picture(self, drawing: Drawing, run: slice) -> tuple[QPointF, QPixmap] | None:
        """Paint some shapes on clear ground, where they are in view, and say where the picture's corner lies."""
        seen = self._work(drawing).area(run).intersected(self._face)
        if seen.isEmpty():
            return None
        ratio = self._ratio
        of_device = QRectF(
            seen.x() * ratio, seen.y() * ratio, seen.width() * ratio, seen.height() * ratio
        ).toAlignedRect()
        picture = QPixmap(of_device.size())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        corner = QPointF(of_device.topLeft()) / ratio
        painter = QPainter(picture)
        painter.translate(-corner)
        painter.setClipPath(self._card)
        self._work(drawing).paint(painter, self._face, run)
        painter.end()
        return corner, picture


def _runs(body: Sequence[Shape], resting: Collection[int], begin: int) -> list[slice]:
    """Return the runs of resting shapes, from some place on, that are worth a picture of their own."""
    runs: list[slice] = []
    at = begin
    while at < len(body):
        if at not in resting:
            at += 1
            continue
        end = at
        while end < len(body) and end in resting:
            end += 1
        if sum(shape is not NOTHING for shape in body[at:end]) >= _WORTHWHILE:
            runs.append(slice(at, end))
        at = end
    return runs
