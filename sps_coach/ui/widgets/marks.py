"""Quiet marks that show how far a routine has come, one for each block."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.drawing import draw_face

_WIDTH, _HEIGHT, _GAP, _LEAST = 24, 8, 10, 6


class Marks(QWidget):
    """One mark a block: done, present, still to come. The words beside it say the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._present, self._count = -1, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_block(self, present: int, count: int) -> None:
        """Show that this block (from 0) of so many is the present one."""
        if (present, count) != (self._present, self._count):
            if count != self._count:
                self.updateGeometry()
            self._present, self._count = present, count
            self.update()

    def sizeHint(self) -> QSize:
        """All marks at their full width."""
        return QSize(self._count * (_WIDTH + _GAP), 2 * _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """All marks as narrow as they may be."""
        return QSize(self._count * (_LEAST + 4), 2 * _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks, right-aligned."""
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = min(float(_WIDTH + _GAP), self.width() / self._count)
        width = pitch * _WIDTH / (_WIDTH + _GAP)
        left = self.width() - pitch * self._count + (pitch - width)
        for block in range(self._count):
            token = "teal" if block < self._present else "clay" if block == self._present else "line"
            mark = QRectF(left + block * pitch, (self.height() - _HEIGHT) / 2, width, _HEIGHT)
            draw_face(painter, mark, _HEIGHT / 2, self._look.colour(token), None)
