"""A page that scrolls where the window is too small for it, and shows what the keyboard has come to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from sps_coach.ui.theme import Look


class Scrolling(QScrollArea):
    """Scrolls up and down only; follows the focus so that it is always seen."""

    def __init__(self, look: Look, inside: QWidget) -> None:
        super().__init__()
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        # on the bars alone: a style sheet on the area would keep the palette from what is inside
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(self._look.scroll_bar_style())
