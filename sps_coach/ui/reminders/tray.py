"""A still mark in the tray, where the system has one. It never moves, sounds, or says anything by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSystemTrayIcon

from sps_coach.paths import shipped
from sps_coach.ui.theme import LIGHT

_SIDE = 64


class TrayMark(QObject):
    """There while it is the chosen time, or while the program waits without a window."""

    called = Signal()
    """The person has pressed it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._icon.activated.connect(self.called)
        self._waits = self._is_time = False

    @staticmethod
    def can_be_seen() -> bool:
        """Whether this system has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def wait(self, *, waits: bool) -> None:
        """Be there while the program waits without a window."""
        self._waits = waits
        self._show()

    def remind(self, is_time: bool) -> None:
        """Carry a small dot while it is the chosen time."""
        self._is_time = is_time
        self._show()

    @property
    def seen(self) -> bool:
        """Whether it is to be seen."""
        return self._icon.isVisible()

    def _show(self) -> None:
        self._icon.setIcon(QIcon(picture(dotted=self._is_time)))
        said = self.tr("SPS Coach. This is the time you chose.") if self._is_time else "SPS Coach"
        self._icon.setToolTip(said)
        self._icon.setVisible(self._waits or self._is_time)


def picture(*, dotted: bool) -> QPixmap:
    """The program's sign; with a dot at its corner while it is the chosen time."""
    drawn = QPixmap(_SIDE, _SIDE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(shipped("assets") / "sps-coach.svg")).render(painter, QRectF(0, 0, _SIDE, _SIDE))
    if dotted:
        painter.setPen(LIGHT.paper)
        painter.setBrush(LIGHT.clay)
        painter.drawEllipse(QPointF(_SIDE - 13, 13), 11, 11)
    painter.end()
    return drawn
