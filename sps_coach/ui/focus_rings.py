"""The ring that shows where the keyboard is comes and goes softly, around every control of a window.

A ring is there within a fifth of a second. Where the Tab key is held down, rings are left before they have come,
and none comes and goes so far within one second that it would be a flash (calm.md, section 2).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from weakref import WeakSet

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from sps_coach.ui.glow import Glow

_Place = tuple[int, int]
"""Row and column of an item."""

_WHOLE: _Place = (-1, -1)
"""What has no items."""


def share(holder: QWidget, item: QModelIndex | QPersistentModelIndex | None = None) -> float:
    """How much of the focus ring's light is there, 0 to 1.

    Args:
        holder: what can have the focus.
        item: which of its items, where it has some.
    """
    place = _WHOLE if item is None else (item.row(), item.column())
    under_way = holder.property(_kept_as(place))
    if under_way is not None:
        return float(under_way)
    if isinstance(holder, QAbstractItemView) and _current(holder) != place:
        return 0.0
    return float(holder.hasFocus())


class _Ring(Glow):
    """The ring around one control or one item."""

    def __init__(self, holder: QWidget, place: _Place, light: float) -> None:
        super().__init__(light)
        self.holder, self.place = holder, place

    def show(self, light: float | None) -> None:
        """Keep the light at what holds the ring, for ``share``, and let it be painted."""
        self.holder.setProperty(_kept_as(self.place), light)
        if isinstance(self.holder, QAbstractItemView):
            self.holder.viewport().update()
        else:
            self.holder.update()


class FocusRings(QObject):
    """Lets the rings of one window come and go; whoever draws one asks ``share``."""

    def __init__(self, window: QWidget, stirred: Callable[[], None]) -> None:
        """Follow the keyboard through a window.

        Args:
            window: whose rings they are.
            stirred: called when a ring begins to come or to go, so that time is told from there on.
        """
        super().__init__(window)
        self._window, self._stirred = window, stirred
        self._rings: dict[tuple[QWidget, _Place], _Ring] = {}
        self._here: tuple[QWidget, _Place] | None = None
        self._lists: WeakSet[QAbstractItemView] = WeakSet()
        self._outlined: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def moving(self) -> bool:
        """Whether a ring comes or goes, or did so within the last second."""
        return bool(self._rings)

    def give_way(self, outlined: QWidget | None) -> None:
        """Have no ring around this while an outline marks it, which goes where the ring would.

        One mark turns back no further than it may; two at the same place, coming and going together, would flash.
        """
        before, self._outlined = self._outlined, outlined
        if before is not outlined and self._here is not None and self._here[0] in (before, outlined):
            here = self._here[0]
            self._ring(self._here, float(here is outlined)).comes = here is not outlined
            self._stirred()

    def live(self, now: float, passed: float) -> None:
        """Let time pass, seconds."""
        for key, ring in tuple(self._rings.items()):
            if not isValid(ring.holder):
                del self._rings[key]
                continue
            before = ring.light
            ring.live(now, passed)
            if ring.over:
                del self._rings[key]
                ring.show(0.0 if ring.holder is self._outlined else None)
            elif ring.light != before:
                ring.show(ring.light)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._window.isAncestorOf(now):
            self._move_to(None)
            return
        if not isinstance(now, QAbstractItemView):
            self._move_to((now, _WHOLE))
            return
        if now not in self._lists:
            self._lists.add(now)
            now.selectionModel().currentChanged.connect(partial(self._follow_item, now))
        self._move_to((now, _current(now)))

    def _follow_item(self, items: QAbstractItemView, current: QModelIndex, _before: QModelIndex) -> None:
        if items.hasFocus():
            self._move_to((items, (current.row(), current.column())))

    def _move_to(self, there: tuple[QWidget, _Place] | None) -> None:
        left, self._here = self._here, there
        if left == there:
            return
        if left is not None and isValid(left[0]):
            self._ring(left, float(left[0] is not self._outlined)).comes = False
        if there is not None:
            self._ring(there, 0.0).comes = there[0] is not self._outlined
        if self._rings:
            self._stirred()

    def _ring(self, key: tuple[QWidget, _Place], light: float) -> _Ring:
        """The ring at this place; one that has stood still until now has this much light."""
        if key not in self._rings:
            self._rings[key] = _Ring(*key, light)
            self._rings[key].show(light)
        return self._rings[key]


def _current(items: QAbstractItemView) -> _Place:
    return items.currentIndex().row(), items.currentIndex().column()


def _kept_as(place: _Place) -> str:
    """As what the light of a ring is kept at its holder."""
    return f"focus-ring-{place[0]}-{place[1]}"
