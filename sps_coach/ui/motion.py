"""The one place where what is seen changes: pages, themes, opening and closing all go through here.

A change is made at once underneath, and the picture of how it was before lies over it and fades away. What is
underneath is alive from the first instant: the veil takes neither pointer nor focus.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from sps_coach.ui.luminance import (
    COLUMNS,
    MEAN_LIMIT,
    ROWS,
    SHORTEST_S,
    Colour,
    Crossing,
    crossing,
    relative_luminance,
)
from sps_coach.ui.theme import FRAME_MS

Clock = Callable[[], float]
"""Monotonic seconds."""

_LONGEST_STEP_S = 0.05
"""An overloaded machine makes a fade longer, never steeper: one frame moves it on by no more than this."""

_TURNING_S = 3.0
"""A fade that takes the place of an unfinished one, or follows one within ``_JUST_NOW_S``, takes this long or more:
where light turns back, it does not rise and fall by a tenth within one second."""

_JUST_NOW_S = 1.0

_PAINTED_STEPS = 256
"""Painters know this many opacities; a long fade repaints no more often than they differ."""

_LEAST_MEAN = 0.015
"""However busy the window is, a fade may always move on by this much in a second."""

_LAYOUTS_DEEP = 4
"""One layout lies in another, and each asks the one around it for room."""

_BENEATH_SCALE = 4
"""What lay beneath the window is kept this much smaller, for closing."""


def grid_of(picture: QPixmap | QImage) -> list[Colour]:
    """The picture's colours in ``COLUMNS`` × ``ROWS`` areas, row by row."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    # Smooth scaling looks at every pixel only up to a factor of two, so it goes down in two steps.
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(QSize(COLUMNS * 4, ROWS * 4), ignore, smooth).scaled(
        QSize(COLUMNS, ROWS), ignore, smooth
    )
    colours = [small.pixelColor(x, y) for y in range(ROWS) for x in range(COLUMNS)]
    return [(colour.red(), colour.green(), colour.blue()) for colour in colours]


def mean_luminance(grid: list[Colour]) -> float:
    """The mean relative luminance of a grid, 0 to 1."""
    return sum(map(relative_luminance, grid)) / len(grid)


class Veil(QWidget):
    """The picture of how it was, over what is now, fading away; or, turned round, coming up."""

    over = Signal()

    def __init__(
        self, area: QWidget, picture: QPixmap, plan: Crossing, *, rising: bool, on_screen: bool
    ) -> None:
        super().__init__(area)
        self._picture = picture
        self._plan = plan
        self._rising = rising
        self._on_screen = on_screen
        self._elapsed = 0.0
        self._painted = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(area.rect())
        area.installEventFilter(self)
        self.show()
        self.raise_()

    @property
    def mean_spent(self) -> float:
        """By how much this fade has changed the window's mean in the last second."""
        return self._plan.mean_spent(self._elapsed)

    @property
    def mean_meant(self) -> float:
        """By how much this fade changes the window's mean in the second in which it does so most."""
        return self._plan.most_in_a_second

    def live(self, seconds: float) -> None:
        """Let time pass; ``over`` is sent at the end."""
        self._elapsed += min(seconds, _LONGEST_STEP_S)
        painted = round(self._plan.opacity(self._elapsed) * _PAINTED_STEPS)
        if painted != self._painted:
            self._painted = painted
            self.update()
        if self._elapsed >= self._plan.seconds:
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the area's size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the old picture as far as it is still there."""
        new = self._plan.opacity(self._elapsed)
        painter = QPainter(self)
        painter.setOpacity(new if self._rising else 1.0 - new)
        if not self._on_screen:
            painter.drawPixmap(self.rect(), self._picture)
            return
        screen = self.screen().geometry()
        place = QRect(screen.topLeft() - self.mapToGlobal(QPoint(0, 0)), screen.size())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture)


class Motion(QObject):
    """Makes every change of one window soft.

    Attributes:
        beneath: what was on the screen before the window, as far as it could be seen.
    """

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._veils: dict[QWidget, Veil] = {}
        self._over_at: WeakKeyDictionary[QWidget, float] = WeakKeyDictionary()
        self._opening: Crossing | None = None
        self._opacity_elapsed = 0.0
        self._opacity_rises = True
        self._when_over: Callable[[], None] | None = None
        self._left_over: list[Veil] = []
        self.beneath: QPixmap | None = None
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.live)

    @property
    def moving(self) -> bool:
        """Whether anything is fading."""
        return bool(self._veils) or self._opening is not None

    @property
    def ticking(self) -> bool:
        """Whether time is being watched."""
        return self._timer.isActive()

    def change(self, area: QWidget, apply: Callable[[], None]) -> None:
        """Let ``apply`` change what an area of the window shows, softly."""
        if area.visibleRegion().isEmpty():
            apply()
            return
        before = self._picture_of(area)
        apply()
        _lay_out()
        after = self._picture_of(area, own_veil=False)
        window = self._window.size()
        share = min(area.width() * area.height() / max(window.width() * window.height(), 1), 1.0)
        limit = self._mean_left(area)
        just_now = self._clock() - self._over_at.get(area, -math.inf) < _JUST_NOW_S
        shortest = _TURNING_S if area in self._veils or just_now else SHORTEST_S
        self._veil(area, before, crossing(grid_of(before), grid_of(after), share, limit, shortest))

    def _picture_of(self, area: QWidget, *, own_veil: bool = True) -> QPixmap:
        """The area on whatever ground it lies, but without veils that lie over more than it.

        Its own veil belongs to how it is seen now; a new one takes its place, so not to how it will be.
        """
        over = [
            veil
            for covered, veil in self._veils.items()
            if covered.isAncestorOf(area) and not (covered is area and own_veil)
        ]
        for veil in over:
            veil.hide()
        picture = self._window.grab(
            QRect(area.mapTo(self._window, QPoint(0, 0)), area.size().expandedTo(QSize(1, 1)))
        )
        for veil in over:
            veil.show()
        return picture

    def look_beneath(self) -> float | None:
        """Take the picture of the screen before the window is on it.

        Returns:
            Its mean luminance, or None where the screen cannot be seen.
        """
        screen = self._window.screen()
        if QGuiApplication.platformName() not in ("xcb", "windows"):
            return None
        picture = screen.grabWindow(0)
        if picture.isNull():
            return None
        self.beneath = picture
        place = self._window.geometry().translated(-screen.geometry().topLeft())
        return mean_luminance(grid_of(picture.copy(place)))

    def open(self) -> None:
        """Let the window, shown just now, arise out of what lay beneath it."""
        while self._left_over:
            _drop(self._left_over.pop())
        if self.beneath is not None:
            beneath = self._beneath_now(self.beneath)
            plan = crossing(grid_of(beneath), grid_of(self._window.grab()))
            self._veil(self._window, self.beneath, plan, on_screen=True)
            small = self.beneath.size() / _BENEATH_SCALE
            self.beneath = self.beneath.scaled(small, mode=Qt.TransformationMode.SmoothTransformation)
        elif _opacity_works():
            self._fade_opacity(rises=True)

    def close(self, then: Callable[[], None]) -> None:
        """Let the window sink back into what lay beneath it, then do something."""
        if self._when_over is not None:
            return
        self._when_over = then
        if self.beneath is not None and self._window.isVisible():
            now = self._window.grab()
            plan = crossing(
                grid_of(now),
                grid_of(self._beneath_now(self.beneath)),
                mean_limit=self._mean_left(self._window),
            )
            self._veil(self._window, self.beneath, plan, rising=True, on_screen=True)
        elif _opacity_works() and self._window.isVisible():
            self._fade_opacity(rises=False)
        else:
            self._finish()

    def live(self) -> None:
        """Move every fade on by the time that has passed."""
        now = self._clock()
        passed, self._last = now - self._last, now
        for veil in tuple(self._veils.values()):
            veil.live(passed)
        if self._opening is not None:
            self._live_opacity(passed)
        if not self.moving:
            self._timer.stop()

    def _mean_left(self, area: QWidget) -> float:
        """What the fades that are under way leave of a second's change; the area's own one goes no further."""
        spent = sum(
            veil.mean_spent if covered is area else veil.mean_meant for covered, veil in self._veils.items()
        )
        return max(MEAN_LIMIT - spent, _LEAST_MEAN)

    def _veil(
        self,
        area: QWidget,
        picture: QPixmap,
        plan: Crossing,
        *,
        rising: bool = False,
        on_screen: bool = False,
    ) -> None:
        earlier = self._veils.pop(area, None)
        if earlier is not None and rising:
            self._left_over.append(earlier)  # the window sinks with what is under way
        elif earlier is not None:
            _drop(earlier)
        veil = Veil(area, picture, plan, rising=rising, on_screen=on_screen)
        veil.over.connect(partial(self._over, area, veil))
        veil.destroyed.connect(partial(self._forget, area, veil))
        self._veils[area] = veil
        self._start()

    def _over(self, area: QWidget, veil: Veil) -> None:
        if self._veils.get(area) is not veil:
            return
        del self._veils[area]
        self._over_at[area] = self._clock()
        if self._when_over is not None and area is self._window:
            self._left_over.append(veil)  # the window goes away under its veil
            self._finish()
            return
        _drop(veil)

    def _forget(self, area: QWidget, veil: Veil) -> None:
        if self._veils.get(area) is veil:
            del self._veils[area]

    def _beneath_now(self, screen_picture: QPixmap) -> QPixmap:
        """The part of the screen's picture that lies beneath the window."""
        screen = self._window.screen().geometry()
        scale = screen_picture.width() / max(screen.width(), 1)
        origin = self._window.mapToGlobal(QPoint(0, 0)) - screen.topLeft()
        size = self._window.size()
        return screen_picture.copy(
            QRect(
                round(origin.x() * scale),
                round(origin.y() * scale),
                max(round(size.width() * scale), 1),
                max(round(size.height() * scale), 1),
            )
        )

    def _fade_opacity(self, *, rises: bool) -> None:
        """Fade by the window's own opacity, planned for the greatest contrast with what may lie beneath."""
        page = grid_of(self._window.grab())
        ground: Colour = (0, 0, 0) if mean_luminance(page) > 0.2 else (255, 255, 255)
        beneath = [ground] * len(page)
        self._opening = crossing(beneath, page) if rises else crossing(page, beneath)
        self._opacity_rises = rises
        self._opacity_elapsed = 0.0
        self._window.setWindowOpacity(0.0 if rises else 1.0)
        self._start()

    def _live_opacity(self, passed: float) -> None:
        if self._opening is None:
            return
        self._opacity_elapsed += min(passed, _LONGEST_STEP_S)
        share = self._opening.opacity(self._opacity_elapsed)
        self._window.setWindowOpacity(share if self._opacity_rises else 1.0 - share)
        if self._opacity_elapsed >= self._opening.seconds:
            self._opening = None
            if not self._opacity_rises:
                self._finish()

    def _finish(self) -> None:
        then, self._when_over = self._when_over, None
        if then is not None:
            then()

    def _start(self) -> None:
        if not self._timer.isActive():
            self._last = self._clock()
            self._timer.start()


def _lay_out() -> None:
    """Let layouts find their place now, so that a fade is planned for what will really be seen."""
    for _ in range(_LAYOUTS_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _drop(veil: Veil) -> None:
    veil.hide()
    veil.deleteLater()


def _opacity_works() -> bool:
    return QGuiApplication.platformName() in ("cocoa", "windows")
