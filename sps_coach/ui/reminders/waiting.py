"""What is there while the window is not looked at: a reminder where one is wished, a still mark in the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sps_coach.ui.desk import Desk

if TYPE_CHECKING:  # built when they are first needed
    from sps_coach.ui.reminders.reminding import Reminding
    from sps_coach.ui.reminders.tray import TrayMark


class Waiting(QObject):
    """Watches the hours and keeps the mark; each is made only where it is needed."""

    called = Signal()
    """The person has pressed the mark: the window is to be seen."""
    changed = Signal(bool)
    """Whether a reminder is to be seen now."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._desk = desk
        self.reminding: Reminding | None = None
        self._mark: TrayMark | None = None

    def unseen(self) -> bool:
        """Wait as a mark in the tray; False where there is no tray."""
        from sps_coach.ui.reminders.tray import TrayMark

        if not TrayMark.can_be_seen():
            return False
        self.tray_mark().wait(waits=True)
        return True

    def follow(self) -> None:
        """Watch the hours for a reminder, where one is wished by what is chosen now."""
        settings = self._desk.settings()
        if self.reminding is None and settings.reminder.on:
            from sps_coach.ui.reminders.reminding import Reminding
            from sps_coach.ui.reminders.tray import TrayMark

            self.reminding = Reminding(self, self._desk)
            self.reminding.changed.connect(self.changed)
            if TrayMark.can_be_seen():
                self.reminding.changed.connect(self.tray_mark().remind)
        if self.reminding is not None:
            self.reminding.show_settings(settings)

    def tray_mark(self) -> TrayMark:
        """The mark, made when it is first asked for."""
        if self._mark is None:
            from sps_coach.ui.reminders.tray import TrayMark

            self._mark = TrayMark(self)
            self._mark.called.connect(self._come)
        return self._mark

    def _come(self) -> None:
        self.tray_mark().wait(waits=False)
        self.called.emit()
