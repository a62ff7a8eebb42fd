"""The program as a window: opened softly, closed softly, whoever asks for it."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sps_coach.app import build
from sps_coach.paths import Places
from sps_coach.ui.translation import language, speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from sps_coach.ui.desk import Desk


def open_window(places: Places) -> int:
    """Open the window, stay until it is closed, and return the exit code."""
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    class Delivery(QObject):
        """Hands a call from any thread to the window's own, through its event loop."""

        handed = Signal(object)

    application = QApplication(["sps-coach"])
    application.setApplicationName("SPS Coach")
    application.setDesktopFileName("sps-coach")
    delivery = Delivery()
    delivery.handed.connect(lambda call: call())
    program = build(places, deliver=delivery.handed.emit)
    try:
        with _asked_from_outside(application.closeAllWindows):
            return _show(program, application)
    finally:
        program.close()


def _show(program: Desk, application: QApplication) -> int:
    """Show the window, and once more after it has closed because another language was chosen."""
    from sps_coach.ui.window import Window

    place = None
    while True:
        spoken = speak(program.settings().language)
        window = Window(program)
        window.open(place)
        code = application.exec()
        if language(program.settings().language) == spoken:
            return code
        place = window.geometry()
        window.deleteLater()


@contextmanager
def _asked_from_outside(close: Callable[[], object]) -> Iterator[None]:
    """Let the system's wish that the program end (Ctrl+C, logging out) close the window as softly as its cross."""
    from PySide6.QtCore import QSocketNotifier

    hearing, telling = socket.socketpair()
    telling.setblocking(False)
    before = signal.set_wakeup_fd(telling.fileno(), warn_on_full_buffer=False)
    handlers = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    notifier = QSocketNotifier(hearing.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: (hearing.recv(64), close()))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before)
        hearing.close()
        telling.close()
