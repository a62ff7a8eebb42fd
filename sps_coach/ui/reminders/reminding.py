"""Watches the hours that were chosen. Where no reminder is wished, nothing is watched."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from sps_coach.session.reminding import is_time, next_look
from sps_coach.settings import Settings
from sps_coach.ui.desk import Desk

LONGEST = timedelta(minutes=10)
"""It is looked again after this long at the latest, since computers sleep and clocks are set."""


class Reminding(QObject):
    """Tells when a reminder is to be seen: in the hours that were chosen, on days without a session so far."""

    changed = Signal(bool)
    """Whether a reminder is to be seen now."""

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = desk.settings()
        self._seen = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def watching(self) -> bool:
        """Whether time is being watched."""
        return self._timer.isActive()

    def show_settings(self, settings: Settings) -> None:
        """Follow what is chosen now."""
        self._settings = settings
        self.look()

    def look(self) -> None:
        """Look how it is now, and when to look again."""
        self._timer.stop()
        reminder, now = self._settings.reminder, self._desk.now()
        if reminder.on:
            self._timer.start(round(next_look(reminder, now, LONGEST).total_seconds() * 1000) + 1)
        if is_time(reminder, now):
            self._desk.practised_today(self._heard)
        else:
            self._see(seen=False)

    def _heard(self, practised: bool) -> None:
        self._see(seen=not practised and is_time(self._settings.reminder, self._desk.now()))

    def _see(self, *, seen: bool) -> None:
        if seen != self._seen:
            self._seen = seen
            self.changed.emit(seen)
