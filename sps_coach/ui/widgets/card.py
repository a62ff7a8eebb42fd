"""A quiet, rounded surface that other things lie on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sps_coach.ui.theme import CARD_RADIUS, Look
from sps_coach.ui.widgets.drawing import draw_face, draw_shadow

ROOM = 8
"""Room around the face for its shadow, pixels."""


class Card(QWidget):
    """Draws the surface; its layout keeps ``ROOM`` and some padding inside."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM)
        draw_shadow(painter, face, CARD_RADIUS, self._look)
        draw_face(painter, face, CARD_RADIUS, self._look.colour("card"), None)
