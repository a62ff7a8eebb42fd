"""The picture of how it was, over what is now, fading away; and words that go before others come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QLabel, QWidget

from sps_coach.ui.luminance import Crossing, Turn

LONGEST_STEP_S = 0.05
"""An overloaded machine makes a fade longer, never steeper: one frame moves it on by no more than this."""

_PAINTED_STEPS = 256
"""Painters know this many opacities; a long fade repaints no more often than they differ."""


@dataclass(frozen=True)
class Turning:
    """Where words go before others come.

    Attributes:
        place: their place in the area that changes.
        ground: what they lie on.
        turn: how they go and come.
    """

    place: QRegion
    ground: QColor
    turn: Turn


class Places:
    """Where an area's words stand, and which ones: to be compared before and after a change."""

    def __init__(self, area: QWidget, labels: Iterable[QLabel]) -> None:
        """Look at these labels, as far as they are to be seen in the area."""
        self._seen: Mapping[QLabel, tuple[str, QRect]] = {
            label: (label.text(), _place(area, label))
            for label in labels
            if label is area or (area.isAncestorOf(label) and label.isVisibleTo(area))
        }

    def changed(self, after: Places) -> QRegion:
        """Where words stand that are others afterwards, or stand elsewhere; empty where nothing gives way to words."""
        before, now = self._seen, after._seen
        changed = [label for label in {**before, **now} if before.get(label) != now.get(label)]
        gone = [before[label] for label in changed if label in before and before[label][0]]
        come = [now[label] for label in changed if label in now and now[label][0]]
        region = QRegion()
        if gone and come:
            for _, place in chain(gone, come):
                region |= QRegion(place)
        return region


def _place(area: QWidget, label: QLabel) -> QRect:
    """Where a label is seen in an area, which it need not be wholly."""
    place = area.rect()
    around: QWidget | None = label
    while around is not None and around is not area:
        place &= QRect(around.mapTo(area, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return place


class Veil(QWidget):
    """The picture of how it was, over what is now, fading away; or, turned round, coming up."""

    over = Signal()

    def __init__(
        self,
        area: QWidget,
        picture: QPixmap,
        plan: Crossing,
        *,
        rising: bool = False,
        on_screen: bool = False,
        turning: Turning | None = None,
    ) -> None:
        """Cover an area.

        Args:
            area: what is covered.
            picture: how it was, or with ``rising`` how it will be.
            plan: how the fade goes.
            rising: whether the picture comes up.
            on_screen: whether the picture is of the whole screen instead of the area.
            turning: where words go before others come.
        """
        super().__init__(area)
        self._picture = picture
        self._plan = plan
        self._rising = rising
        self._on_screen = on_screen
        self._turning = turning
        self._elapsed = 0.0
        self._painted = (0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(area.rect())
        area.installEventFilter(self)
        self.show()
        self.raise_()

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return max(self._plan.seconds, self._turning.turn.seconds if self._turning is not None else 0.0)

    @property
    def mean_spent(self) -> float:
        """By how much this fade has changed the window's mean in the last second."""
        words = self._turning.turn.mean_spent(self._elapsed) if self._turning is not None else 0.0
        return self._plan.mean_spent(self._elapsed) + words

    @property
    def mean_meant(self) -> float:
        """By how much this fade changes the window's mean in the second in which it does so most."""
        words = self._turning.turn.most_in_a_second if self._turning is not None else 0.0
        return self._plan.most_in_a_second + words

    def live(self, seconds: float) -> None:
        """Let time pass; ``over`` is sent at the end."""
        self._elapsed += min(seconds, LONGEST_STEP_S)
        self._repaint()
        if self._elapsed >= self.seconds:
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the area's size; words have another place in another size, so they turn no longer."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self._turning = None
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the old picture as far as it is still there."""
        painter = QPainter(self)
        if self._turning is not None:
            self._paint_words(painter, self._turning)
        new = self._plan.opacity(self._elapsed)
        painter.setOpacity(new if self._rising else 1.0 - new)
        if not self._on_screen:
            painter.drawPixmap(self.rect(), self._picture)
            return
        screen = self.screen().geometry()
        place = QRect(screen.topLeft() - self.mapToGlobal(QPoint(0, 0)), screen.size())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture)

    def _paint_words(self, painter: QPainter, turning: Turning) -> None:
        """Paint the words that go, and their bare ground over the words that come; then leave their place alone."""
        going, coming = turning.turn.going(self._elapsed), turning.turn.coming(self._elapsed)
        painter.setClipRegion(turning.place)
        painter.setOpacity(1.0 - coming)
        painter.fillRect(self.rect(), turning.ground)
        painter.setOpacity(1.0 - going)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setClipRegion(QRegion(self.rect()) - turning.place)

    def _repaint(self) -> None:
        """Ask to be painted where that makes a difference."""
        fade = round(self._plan.opacity(self._elapsed) * _PAINTED_STEPS)
        words = 0
        if self._turning is not None:
            turn = self._turning.turn
            words = round((turn.going(self._elapsed) + turn.coming(self._elapsed)) * _PAINTED_STEPS)
        if fade != self._painted[0]:
            self.update()
        elif words != self._painted[1] and self._turning is not None:
            self.update(self._turning.place)
        self._painted = fade, words
