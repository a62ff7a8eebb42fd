"""Listens to a whole window for switches, presenters and a resting pointer, as the person has chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sps_coach import settings
from sps_coach.ui.motion import Clock, Motion
from sps_coach.ui.reach.dwelling import Dweller
from sps_coach.ui.reach.outline import Outline
from sps_coach.ui.reach.scanning import Scanner
from sps_coach.ui.reach.targets import takes_text, targets
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.scroll import bring_into_view

AGAIN_S = 0.6
"""A switch that comes again sooner trembled; it is one press."""

SETTLE_S = 2.0
"""After a switch eased everything off, it asks for nothing more for so long: in need one presses twice."""

_Key = Qt.Key
_NEXT = (_Key.Key_PageDown, _Key.Key_MediaNext)
_PREVIOUS = (_Key.Key_PageUp, _Key.Key_MediaPrevious)
_CHOOSE = (_Key.Key_F5, _Key.Key_B, _Key.Key_Period, _Key.Key_MediaPlay, _Key.Key_MediaTogglePlayPause)


class LedPage(Protocol):
    """A page on which a session is led: a presenter's keys have a meaning of their own there."""

    def is_led(self) -> bool:
        """Whether it is being led just now, so that any switch eases it off."""
        ...

    def ease_off(self) -> None:
        """Ease everything off."""


def key_named(name: str) -> int:
    """The key that Qt knows by this name, as ``QKeySequence`` writes it; 0 where there is none."""
    combination = QKeySequence(name)
    if combination.count() != 1:
        return 0
    key: Qt.Key = combination[0].key()  # type: ignore[index]  # Qt's stubs leave indexing out
    return key.value


class Reach(QObject):
    """Takes keys, clicks and the pointer before the widgets do, where the person has chosen another way."""

    def __init__(
        self,
        window: QWidget,
        page: Callable[[], QWidget | None],
        session: Callable[[], LedPage | None],
        look: Look,
        motion: Motion,
        clock: Clock,
    ) -> None:
        """Take the window, what tells its page and that of a session while it is shown, and its motion."""
        super().__init__(window)
        self._window, self._page, self._session, self._clock = window, page, session, clock
        self._chosen = settings.Reach()
        self._pressed = self._eased = float("-inf")
        self.outline = Outline(window, look, motion)
        self.scanner = Scanner(self.outline, self._buttons)
        self.dweller = Dweller(Outline(window, look, motion), motion.beat, clock)

    def take(self, chosen: settings.Reach) -> None:
        """Reach it like this from now on."""
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self.scanner.stop()
        self.dweller.leave()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if chosen.hands != "usual" or chosen.dwell_s is not None:
                application.installEventFilter(self)
        self.turned()

    def turned(self) -> None:
        """Another page is shown, or the same one offers something else: begin anew with what there is."""
        self.dweller.leave()
        if self._chosen.hands == "one-switch" and not self._is_led():
            self.scanner.begin(self._chosen.scan_s)
        else:
            self.scanner.stop()

    def close(self) -> None:
        """Listen no longer."""
        self.scanner.stop()
        self.dweller.leave()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is meant for this room; leave everything else to the widgets."""
        kind = event.type()
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._click(watched)
        if self._chosen.dwell_s is not None and isinstance(watched, QAbstractButton):
            if kind == QEvent.Type.Enter:
                self.dweller.enter(watched, self._chosen.dwell_s)
            elif kind in (QEvent.Type.Leave, QEvent.Type.Hide):
                self.dweller.leave()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        asked = self._meaning(event)
        if asked is None or takes_text(QApplication.focusWidget()):
            return False
        if not event.isAutoRepeat():
            self._switch(asked)
        return True

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key asks for in the chosen way, or None where it is a key like any other."""
        chosen, key = self._chosen, event.key()
        if chosen.hands == "one-switch":
            return self.scanner.choose if key == key_named(chosen.first_switch) else None
        if chosen.hands == "two-switches":
            return {
                key_named(chosen.first_switch): self._next,
                key_named(chosen.second_switch): self._press,
            }.get(key)
        if chosen.hands != "presenter" or self._session() is not None:
            return None
        if key in _CHOOSE:
            return self._press
        return self._next if key in _NEXT else self._previous if key in _PREVIOUS else None

    def _click(self, watched: QWidget) -> bool:
        """For one switch, a click beside every button is the switch; a switch may be a mouse's own button."""
        self.dweller.leave()
        if self._chosen.hands != "one-switch" or isinstance(watched, QAbstractButton):
            return False
        if self._is_led():
            return False  # the page eases off by itself, or the click is meant for it
        self._switch(self.scanner.choose)
        return True

    def _switch(self, asked: Callable[[], None]) -> None:
        now = self._clock()
        trembled = now - self._pressed < AGAIN_S
        self._pressed = now
        if trembled:
            return
        session = self._session()
        if session is not None and session.is_led():
            self._eased = now
            session.ease_off()
        elif now - self._eased >= SETTLE_S:
            asked()

    def _buttons(self) -> Sequence[QAbstractButton]:
        page = self._page()
        first = getattr(page, "first_focus", None)
        return targets(self._window, first() if callable(first) else page)

    def _is_led(self) -> bool:
        session = self._session()
        return session is not None and session.is_led()

    def _next(self) -> None:
        self._go(1)

    def _previous(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        buttons = self._buttons()
        if not buttons:
            return
        focused = QApplication.focusWidget()
        here = next((place for place, button in enumerate(buttons) if button is focused), None)
        there = buttons[0 if here is None else (here + step) % len(buttons)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(there)

    def _press(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self._next()
