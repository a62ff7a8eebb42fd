"""Where the window stands: in the middle of a screen, or over the whole of the one that was chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sps_coach.ui.desk import Desk
from sps_coach.ui.motion import Motion

_USUAL_SIZE = QSize(1280, 800)


class Placing:
    """Gives a window its place as it is chosen now, and moves it softly."""

    def __init__(self, window: QWidget, motion: Motion, desk: Desk) -> None:
        self._window, self._motion, self._desk = window, motion, desk

    def take(self) -> None:
        """Fill the chosen screen, where it is there; else be a window in the middle of this one."""
        whole = self._desk.settings().whole_screen
        if whole is not None:
            screens = {screen.name(): screen for screen in QGuiApplication.screens()}
            self._window.setGeometry(screens.get(whole, self._window.screen()).geometry())
            return
        room = self._window.screen().availableGeometry()
        size = _USUAL_SIZE.boundedTo(room.size())
        self._window.setGeometry(
            room.x() + (room.width() - size.width()) // 2,
            room.y() + (room.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def show(self) -> None:
        """Show the window there."""
        if self._desk.settings().whole_screen is None:
            self._window.show()
        else:
            self._window.showFullScreen()

    def move(self) -> None:
        """Sink back into one screen and arise on another, or in another size."""
        self._motion.close(partial(QTimer.singleShot, 0, self._moved))

    def _moved(self) -> None:
        self._window.hide()
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self.take()
        self._motion.look_beneath()
        self.show()
        self._window.activateWindow()  # the keyboard was here, and whoever asked to move goes on with it
        self._motion.open()
