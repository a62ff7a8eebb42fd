"""A page that scrolls where the window is too small for it, and shows what the keyboard has come to."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import FOCUS_ROOM, Look
from sps_coach.ui.widgets.menus import without_menus

_WHEEL_RESTS_MS = 150
"""So long after its last notch a wheel is at rest."""

SWEPT_PX = 24
"""A finger that moved less was not going anywhere."""


class Scrolling(QScrollArea):
    """Scrolls up and down only; follows the focus so that it is always seen.

    With ``motion``, a page that is scrolled by hand or by the focus turns softly into how it lies then.
    """

    def __init__(self, look: Look, inside: QWidget, motion: Motion | None = None) -> None:
        super().__init__()
        self._look, self._inside = look, inside
        self._motion = motion
        self._asked = self._by_wheel = False
        self._wheel_rests = QTimer(self)
        self._wheel_rests.setSingleShot(True)
        self._wheel_rests.setInterval(_WHEEL_RESTS_MS)
        self._wheel_rests.timeout.connect(self._arrive)
        self._followed: QWidget | None = None
        self._finger: float | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        without_menus(self)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.actionTriggered.connect(self._ask)  # by wheel, by touch or by the bar itself
        self.verticalScrollBar().rangeChanged.connect(self._follow_on)
        look.changed.connect(self._dress)
        self._dress()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring what the keyboard comes to into view."""
        self._asked = True
        moved = super().focusNextPrevChild(forward)
        self._asked = False
        return moved

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Move what is inside: at once where a layout asks for it, softly where a person does."""
        asked, self._asked = self._asked or self._wheel_rests.isActive(), False
        if self._motion is None or not asked:
            super().scrollContentsBy(across, down)
        elif self._by_wheel:
            self._wheel_rests.start()
        else:
            self._arrive()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go as far as the wheel is turned, and turn into how the page lies there once it rests.

        A fade for every notch would begin anew with each of them, and take several seconds to show anything.
        """
        self._by_wheel = True
        super().wheelEvent(event)
        self._by_wheel = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger on what takes no touch itself may be going to sweep the page up or down."""
        self._finger = event.globalPosition().y() if by_finger(event) and self._motion is not None else None
        event.setAccepted(self._finger is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Once the finger is lifted, the page lies as if what was beneath it had come along, and turns there softly."""
        if self._finger is not None:
            self.sweep(event.globalPosition().y() - self._finger)
        self._finger = None

    def sweep(self, down: float, within: QAbstractScrollArea | None = None) -> None:
        """Let what is inside lie lower by so many pixels, as a finger moved; a touch that trembles moves nothing.

        Args:
            down: how far the finger went, pixels.
            within: what lies in the page and scrolls by itself, where the finger was on that.
        """
        if abs(down) < SWEPT_PX:
            return
        if within is not None and within.verticalScrollBar().maximum() > 0:
            bar = within.verticalScrollBar()
            if self._motion is not None:
                self._motion.change(within, lambda: bar.setValue(bar.value() - round(down)))
            return
        self._ask()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - round(down))
        self._asked = False

    def _arrive(self) -> None:
        """Let what is inside lie where the bars are."""
        self._wheel_rests.stop()
        if self._motion is not None:
            self._motion.change(self.viewport(), lambda: super(Scrolling, self).scrollContentsBy(0, 0))

    def follow(self, widget: QWidget, part: QRect | None = None) -> None:
        """Bring a widget inside, or a part of it, into view; where room is still being made, again when there is."""
        self._asked = True
        self._followed = widget if part is None else None
        if part is None:
            self._show_whole(widget)
        else:
            place = widget.mapTo(self._inside, part.center())
            self.ensureVisible(place.x(), place.y(), 0, part.height())
        self._asked = False

    def begin_at(self, widget: QWidget) -> None:
        """Let a widget be seen from the first on, also while the page, which is not seen yet, goes on growing."""
        self._followed = widget
        self._show_whole(widget)

    def _show_whole(self, widget: QWidget) -> None:
        """Bring all of a widget into view; where it is higher than the view, where one writes in it."""
        room = widget.height() // 2 + FOCUS_ROOM
        if self._inside.isAncestorOf(widget) and 2 * room <= self.viewport().height():
            middle = widget.mapTo(self._inside, widget.rect().center())
            self.ensureVisible(middle.x(), middle.y(), 0, room)
        self.ensureWidgetVisible(widget)  # which looks for the cursor alone in what can be written in

    def _follow_on(self) -> None:
        """What was brought into view stays there while what is inside grows, until the person scrolls away."""
        focused = self.focusWidget()
        if self._followed is not None and focused is not None and focused.hasFocus():
            if isValid(self._followed) and self._inside.isAncestorOf(self._followed):
                self._show_whole(self._followed)
            self.ensureWidgetVisible(focused)

    def _ask(self) -> None:
        self._asked = True
        self._followed = None

    def _dress(self) -> None:
        # on the bars alone: a style sheet on the area would keep the palette from what is inside
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(self._look.scroll_bar_style())


def by_finger(event: QMouseEvent) -> bool:
    """Whether Qt made this of a touch."""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


def around(widget: QWidget) -> Scrolling | None:
    """What scrolls with a widget in it, or None."""
    found = widget.parentWidget()
    while found is not None and not isinstance(found, Scrolling):
        found = found.parentWidget()
    return found


def bring_into_view(widget: QWidget, part: QRect | None = None) -> None:
    """Bring a widget, or a part of it, into view where it lies in something that scrolls."""
    scrolling = around(widget)
    if scrolling is not None:
        scrolling.follow(widget, part)
