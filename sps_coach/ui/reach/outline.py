"""An outline that shows which button is meant: it glides from one to the next, or fills while a pointer rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from sps_coach.figure.paths import minimum_jerk
from sps_coach.ui.motion import Clock
from sps_coach.ui.theme import BUTTON_RADIUS, FRAME_MS, SOFTLY_S, Look

_WIDTH = 8
_ROOM = 12
"""Around the outline, for its width and its round ends, pixels."""


class Outline(QWidget):
    """Lies over a window, takes neither pointer nor focus, and draws one line around a button."""

    def __init__(self, window: QWidget, look: Look, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._look, self._clock = window, look, clock
        self._from = self._to = QRectF()
        self._since = 0.0
        self._share = 1.0
        self._appearing = False
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.live)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)

    @property
    def ticking(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    def mark(self, target: QWidget, share: float = 1.0) -> None:
        """Draw the line around this button, this far along (0 to 1); a whole one glides there."""
        parent = self._window
        place = QRectF(QRect(target.mapTo(parent, QPoint(0, 0)), target.size())).adjusted(4, 4, -4, -4)
        if share < 1.0:
            self._from = self._to = place
            self._appearing = False
        elif place != self._to or not self.isVisible():
            self._from = self._now() if self.isVisible() else place
            self._appearing = not self.isVisible()
            self._since = self._clock()
            self._timer.start()
        self._to, self._share = place, share
        if not self.isVisible():
            self.setGeometry(parent.rect())
            self.show()
            self.raise_()
        self.update(self._around(self._from).united(self._around(self._to)))

    def clear(self) -> None:
        """Show none."""
        self._timer.stop()
        self.hide()

    def live(self) -> None:
        """Move on by the time that has passed."""
        before = self._around(self._now_drawn)
        if self._clock() - self._since >= SOFTLY_S:
            self._timer.stop()
            self._from, self._appearing = self._to, False
        self.update(before.united(self._around(self._now())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and self.isVisible():
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line as far as it goes."""
        self._now_drawn = place = self._now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._look.colour("clay"))
        colour.setAlphaF(self._shade())
        whole = QPainterPath()
        whole.addRoundedRect(place, BUTTON_RADIUS, BUTTON_RADIUS)
        pen = QPen(colour, _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if self._share < 1.0:
            length = whole.length() / _WIDTH
            pen.setDashPattern([max(self._share * length, 0.01), length])
        painter.setPen(pen)
        painter.drawPath(whole)

    _now_drawn = QRectF()

    def _passed(self) -> float:
        return min(max((self._clock() - self._since) / SOFTLY_S, 0.0), 1.0)

    def _shade(self) -> float:
        return minimum_jerk(self._passed()) if self._appearing else 1.0

    def _now(self) -> QRectF:
        """Where the line is at this instant."""
        way = minimum_jerk(self._passed())
        here, there = self._from, self._to

        def between(a: float, b: float) -> float:
            return a + (b - a) * way

        return QRectF(
            between(here.x(), there.x()),
            between(here.y(), there.y()),
            between(here.width(), there.width()),
            between(here.height(), there.height()),
        )

    def _around(self, place: QRectF) -> QRegion:
        """The frame in which the line lies; what is inside it need not be painted again."""
        outer = place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM).toAlignedRect()
        inner = place.adjusted(_ROOM + 8, _ROOM + 8, -_ROOM - 8, -_ROOM - 8).toAlignedRect()
        return QRegion(outer).subtracted(QRegion(inner))
