"""When the person or the machine is elsewhere.

The computer goes to sleep, its screen is locked or taken away, or another window has the keyboard, so that no key would
ease anything off.

On Linux the system says so over D-Bus, where that is there: logind before it sleeps and as a session is locked, the
desktop's screen saver as it covers the screen. Elsewhere the window hears that it is not the active one any more, and
lost time is noticed by itself.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from sps_coach.ui.translation import translate

if TYPE_CHECKING:  # only read where there is a bus
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

LOGIND = "org.freedesktop.login1"
_LOGIND_PATH = "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{LOGIND}.Manager", f"{LOGIND}.Session"
_SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)

_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)

EASED_MS = 1600
"""After a stop, what sounds is silent within a second and a half (calm.md); for so long sleep is held off."""

ELSEWHERE_MS = 1000
"""Another window may have the keyboard for so long; some only pass by."""


class Away(QObject):
    """Says, in one calm sentence, why a session had better rest now."""

    left = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wants_less_motion = False
        """Whether the system asks for less motion, as far as it has said so."""
        self._elsewhere = QTimer(self)
        self._elsewhere.setSingleShot(True)
        self._elsewhere.setInterval(ELSEWHERE_MS)
        self._elsewhere.timeout.connect(self._another_window)
        self._holds: QDBusUnixFileDescriptor | None = None
        self._eased = QTimer(self)
        self._eased.setSingleShot(True)
        self._eased.setInterval(EASED_MS)
        self._eased.timeout.connect(self._let_sleep)

    def listen(self) -> None:
        """Listen from now on."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)
            application.screenRemoved.connect(self._screen_gone)
        if sys.platform == "linux":
            self._listen_to_the_system()

    def _listen_to_the_system(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            system.connect(LOGIND, _LOGIND_PATH, _MANAGER, "PrepareForSleep", self, _slot("_sleeps(bool)"))
            self._hold_sleep_off()
            if number := os.environ.get("XDG_SESSION_ID"):
                path = f"{_LOGIND_PATH}/session/{_escaped(number)}"
                system.connect(LOGIND, path, _SESSION, "Lock", self, _slot("_locked()"))
        if session.isConnected():
            for service, path in _SCREEN_SAVERS:
                session.connect(service, path, service, "ActiveChanged", self, _slot("_covered(bool)"))
            self._ask_for_motion(session)

    def _hold_sleep_off(self) -> None:
        """Ask logind for a moment before the computer sleeps, in which the sound can ease off.

        It may say no, and gives five seconds at the most; what is lost then is noticed on waking.
        """
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(LOGIND, _LOGIND_PATH, _MANAGER, "Inhibit")
        why = translate("Away", "The session eases to rest first.")
        question.setArguments(["sleep", "SPS Coach", why, "delay"])
        watcher = QDBusPendingCallWatcher(QDBusConnection.systemBus().asyncCall(question), self)
        watcher.finished.connect(self._may_hold)

    def _may_hold(self, watcher: QDBusPendingCallWatcher) -> None:
        if not watcher.isError():
            self._holds = watcher.reply().arguments()[0]
        watcher.deleteLater()

    def _let_sleep(self) -> None:
        """Let go: sleep is held off by a file that is open, for as long as it is."""
        self._holds = None

    def _ask_for_motion(self, session: QDBusConnection) -> None:
        """Ask the desktop whether it wants less motion; where nobody answers, it does not."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
        question.setArguments(["org.gnome.desktop.interface", "enable-animations"])
        watcher = QDBusPendingCallWatcher(session.asyncCall(question), self)
        watcher.finished.connect(self._answered)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply().arguments() if not watcher.isError() else []
        told = answer[0] if answer else True
        self.wants_less_motion = getattr(told, "variant", lambda: told)() is False
        watcher.deleteLater()

    @Slot(bool)
    def _sleeps(self, begins: bool) -> None:
        if not begins:
            self._hold_sleep_off()
            return
        self._eased.start()
        self.left.emit(
            translate("Away", "The computer went to sleep, so the session rests. Go on when you are ready.")
        )

    @Slot()
    def _locked(self) -> None:
        self.left.emit(
            translate("Away", "The screen was locked, so the session rests. Go on when you are ready.")
        )

    @Slot(bool)
    def _covered(self, active: bool) -> None:
        if active:
            self._locked()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._elsewhere.stop()
        else:
            self._elsewhere.start()

    def _another_window(self) -> None:
        self.left.emit(
            translate(
                "Away", "Another window has the keyboard, so the session rests. Go on when you are ready."
            )
        )

    def _screen_gone(self) -> None:
        self.left.emit(
            translate("Away", "A screen went away, so the session rests. Go on when you are ready.")
        )


def _slot(signature: str) -> Any:
    """A slot by its signature, as Qt's D-Bus takes it: a text, although its stubs want bytes."""
    return f"1{signature}"


def _escaped(name: str) -> str:
    """A name as it stands in a D-Bus path: what is no letter or digit, and a digit at the front, in hexadecimal."""
    return "".join(
        each if each.isascii() and (each.isalpha() or (each.isdigit() and place)) else f"_{ord(each):02x}"
        for place, each in enumerate(name)
    )
