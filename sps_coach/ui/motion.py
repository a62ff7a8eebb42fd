"""The one place where what is seen changes: pages, themes, opening and closing all go through here.

A change is made at once underneath, and the picture of how it was before lies over it and fades away. What is
underneath is alive from the first instant: the veil takes neither pointer nor focus.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from sps_coach.memory import give_back
from sps_coach.ui.beat import Beat
from sps_coach.ui.focus_rings import FocusRings
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
from sps_coach.ui.melting import grains, own_grains, spread_out
from sps_coach.ui.veil import LONGEST_STEP_S, Veil

Clock = Callable[[], float]
"""Monotonic seconds."""

_TURNING_S = 3.0
"""A fade that takes the place of an unfinished one, or follows one within ``_JUST_NOW_S``, takes this long or more:
where light turns back, it does not rise and fall by a tenth within one second."""

_JUST_NOW_S = 1.0

_GRAIN = 1 / 50
"""Of a window's height: as high as small letters."""

_FOR_PLANS_S = 0.006
"""After so long the next step of a plan waits for the time after the next frame."""

_PLANNED_WITHIN_S = 0.15
"""What has begun to change fades after this time at the latest."""

_LEAST_MEAN = 0.015
"""However busy the window is, a fade may always move on by this much in a second."""

_LAYOUTS_DEEP = 4
"""One layout lies in another, and each asks the one around it for room."""

_LARGE = 0.25
"""From this part of the window on, what a fade took is given back to the system when it is over."""

_BENEATH_SCALE = 4
"""What lay beneath the window is kept this much smaller, for closing."""


def grid_of(picture: QPixmap | QImage, columns: int = COLUMNS, rows: int = ROWS) -> list[Colour]:
    """The picture's colours in so many areas, row by row."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    # Smooth scaling looks at every pixel only up to a factor of two, so it goes down in two steps.
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(QSize(columns * 4, rows * 4), ignore, smooth).scaled(
        QSize(columns, rows), ignore, smooth
    )
    colours = [small.pixelColor(x, y) for y in range(rows) for x in range(columns)]
    return [(colour.red(), colour.green(), colour.blue()) for colour in colours]


def mean_luminance(grid: list[Colour]) -> float:
    """The mean relative luminance of a grid, 0 to 1."""
    return sum(map(relative_luminance, grid)) / len(grid)


class Glowing(Protocol):
    """Lights in the window that come and go by themselves."""

    @property
    def moving(self) -> bool:
        """Whether one comes or goes, or did so within the last second."""
        ...

    def live(self, now: float, passed: float) -> None:
        """Let time pass, seconds."""
        ...


class Motion(QObject):
    """Makes every change of one window soft.

    Attributes:
        beat: what strikes once a frame, for all that moves in this window.
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
        self.beat = Beat(self)
        self._planning: deque[Iterator[None]] = deque()
        self._unplanned_s = 0.0
        self._glowing: list[Glowing] = []
        self.rings = FocusRings(window, self.stir)
        self.drive(self.rings)

    @property
    def moving(self) -> bool:
        """Whether anything is fading."""
        return bool(self._veils) or self._opening is not None

    @property
    def ticking(self) -> bool:
        """Whether time is being watched."""
        return self.beat.carries(self.live)

    def drive(self, glowing: Glowing) -> None:
        """Let time pass for lights that come and go; whoever has them calls ``stir`` when one begins to."""
        self._glowing.append(glowing)

    def change(self, area: QWidget, apply: Callable[[], None]) -> None:
        """Let ``apply`` change what an area of the window shows, softly; ``apply`` changes it at once."""
        if not _in_view(area):
            apply()
            return
        before = self._picture_of(area)
        apply()
        _lay_out()
        earlier = self._veils.get(area)
        just_now = self._clock() - self._over_at.get(area, -math.inf) < _JUST_NOW_S
        shortest = SHORTEST_S if earlier is None and not just_now else _TURNING_S
        spent = earlier.mean_spent if earlier is not None else 0.0
        veil = Veil(area, before)
        self._veil(area, veil)
        self._planning.append(self._plan(area, veil, before, shortest, spent))

    def _plan(
        self, area: QWidget, veil: Veil, before: QPixmap, shortest_s: float, spent: float
    ) -> Iterator[None]:
        """Look at what lies beneath a veil now, and plan its fade, in steps that find room between two frames.

        Until then the veil lies there whole. A fade is as good as still for its first tenth of a second anyway.

        Args:
            area: what it covers.
            veil: the veil.
            before: how the area was.
            shortest_s: the fade takes this long or longer.
            spent: by how much the veil in whose place it came had changed the window's mean within a second.
        """
        if self._veils.get(area) is not veil:
            return
        after = self._picture_of(area, own_veil=False)
        yield
        if self._veils.get(area) is not veil:
            return
        limit = self._mean_left(area, spent)
        fade = crossing(grid_of(before), grid_of(after), self._share(area.size()), limit, shortest_s)
        yield
        if self._veils.get(area) is not veil:
            return
        grain = self._grain()
        long = fade.seconds > _TURNING_S  # then a cloud of both would hide what comes for long
        cloud = (own_grains if long else grains)(before, after, grain)
        yield
        if self._veils.get(area) is veil:
            veil.fade(fade, spread_out(cloud, grain, before), melts_first=long)

    def _see_to_plans(self, passed: float) -> None:
        """Plan what has begun to change between this frame and the next; in this one, where there is no such time."""
        self._unplanned_s = self._unplanned_s + passed if self._planning else 0.0
        if self._unplanned_s > _PLANNED_WITHIN_S:
            self._plan_on(math.inf)
        elif self._planning:
            self.beat.between(self._plan_on)

    def _plan_on(self, seconds: float = _FOR_PLANS_S) -> None:
        """Take the next steps of what is to be planned."""
        began = self._clock()
        while self._planning and self._clock() - began < seconds:
            try:
                next(self._planning[0])
            except StopIteration:
                self._planning.popleft()

    def _grain(self) -> int:
        """How fine a cloud is in which words melt, pixels of a picture."""
        return max(round(self._window.height() * self._window.devicePixelRatio() * _GRAIN), 1)

    def _share(self, size: QSize) -> float:
        """How much of the window this size covers, 0 to 1."""
        window = self._window.size()
        return min(size.width() * size.height() / max(window.width() * window.height(), 1), 1.0)

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
            veil.looked_through = True
        picture = self._window.grab(
            QRect(area.mapTo(self._window, QPoint(0, 0)), area.size().expandedTo(QSize(1, 1)))
        )
        for veil in over:
            veil.looked_through = False
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
            veil = Veil(self._window, self.beneath, on_screen=True)
            veil.fade(plan)
            self._veil(self._window, veil)
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
            veil = Veil(self._window, self.beneath, rising=True, on_screen=True)
            veil.fade(plan)
            self._veil(self._window, veil, rising=True)
        elif _opacity_works() and self._window.isVisible():
            self._fade_opacity(rises=False)
        else:
            self._finish()

    def live(self) -> None:
        """Move every fade on by the time that has passed."""
        now = self._clock()
        passed, self._last = now - self._last, now
        self._see_to_plans(passed)
        for veil in tuple(self._veils.values()):
            veil.live(passed)
        if self._opening is not None:
            self._live_opacity(passed)
        for glowing in self._glowing:
            glowing.live(now, min(passed, LONGEST_STEP_S))
        if not self.moving and not any(glowing.moving for glowing in self._glowing):
            self.beat.let_go(self.live)

    def _mean_left(self, area: QWidget, spent: float = 0.0) -> float:
        """What the fades that are under way leave of a second's change; the area's own one goes no further."""
        spent += sum(
            veil.mean_spent if covered is area else veil.mean_meant for covered, veil in self._veils.items()
        )
        return max(MEAN_LIMIT - spent, _LEAST_MEAN)

    def _veil(self, area: QWidget, veil: Veil, *, rising: bool = False) -> None:
        """Let this veil take the place of what lies over the area."""
        earlier = self._veils.pop(area, None)
        if earlier is not None and rising:
            self._left_over.append(earlier)  # the window sinks with what is under way
        elif earlier is not None:
            _drop(earlier)
        veil.over.connect(partial(self._over, area, veil))
        veil.destroyed.connect(partial(self._forget, area, veil))
        self._veils[area] = veil
        self.stir()

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
        # pictures of a large one, and what they were made from, take megabytes; what it covered may be gone by now
        if self._share(veil.size()) > _LARGE:
            QTimer.singleShot(0, give_back)

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
        self.stir()

    def _live_opacity(self, passed: float) -> None:
        if self._opening is None:
            return
        self._opacity_elapsed += min(passed, LONGEST_STEP_S)
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

    def stir(self) -> None:
        """Tell time from here on, as long as anything moves."""
        if not self.ticking:
            self._last = self._clock()
            self.beat.carry(self.live, first=True)


def _lay_out() -> None:
    """Let layouts find their place now, so that a fade is planned for what will really be seen."""
    for _ in range(_LAYOUTS_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _in_view(area: QWidget) -> bool:
    """Whether a part of an area is to be seen; what lies over it from within, however opaque, is a part of it."""
    place, inside = area.rect(), area
    while (around := inside.parentWidget()) is not None and not inside.isWindow():
        place = place.translated(inside.pos()) & around.rect()
        inside = around
    return area.isVisible() and not place.isEmpty()


def _drop(veil: Veil) -> None:
    veil.hide()
    veil.deleteLater()


def _opacity_works() -> bool:
    return QGuiApplication.platformName() in ("cocoa", "windows")
