"""The program as a window: opened softly, closed softly, whoever asks for it."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from sps_coach.app import build
from sps_coach.memory import import_plainly
from sps_coach.paths import Places
from sps_coach.ui.display import paint_in_one_thread
from sps_coach.ui.translation import language, speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from sps_coach.ui.desk import Desk


def open_window(places: Places, *, waiting: bool = False) -> int:
    """Open the window, stay until it is closed, and return the exit code.

    Args:
        places: where the user's files live.
        waiting: whether it waits unseen until the person asks for it.
    """
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    class Delivery(QObject):
        """Hands a call from any thread to the window's own, through its event loop."""

        handed = Signal(object)

    import_plainly()
    paint_in_one_thread()
    application = QApplication(["sps-coach"])
    application.setApplicationName("SPS Coach")
    application.setDesktopFileName("sps-coach")
    delivery = Delivery()
    delivery.handed.connect(lambda call: call())
    program = build(places, deliver=delivery.handed.emit)
    try:
        with _asked_from_outside(partial(_leave, application)):
            return _show(program, application, waiting=waiting)
    finally:
        program.close()


def _leave(application: QApplication) -> None:
    """Close what is to be seen; where nothing is, end."""
    if any(widget.isVisible() for widget in application.topLevelWidgets()):
        application.closeAllWindows()
    else:
        application.quit()


def _show(program: Desk, application: QApplication, *, waiting: bool = False) -> int:
    """Show the window, and once more after it has closed because another language was chosen."""
    from sps_coach.ui.window import Window

    place = None
    while True:
        spoken = speak(program.settings().language)
        window = Window(program)
        if waiting and place is None:
            window.wait_unseen()
        else:
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
