"""Reads the page that is shown, when it is asked for; any key and any touch eases it off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sps_coach.ui.hearing import Heard, Sounding
from sps_coach.ui.reading.page_text import page_text
from sps_coach.ui.reading.phrases import cues
from sps_coach.ui.settings.listening import MODIFIERS, Listening

Read = Callable[[Sequence[tuple[str, ...]]], Sounding]


class ReadingAloud(QObject):
    """One page at a time, at most; it never begins by itself."""

    changed = Signal(bool, str)
    """Whether a page is being read, and one calm sentence where it cannot be heard."""

    def __init__(self, window: QWidget, read: Read) -> None:
        super().__init__(window)
        self._window, self._read = window, read
        self._filtering = False
        self._listening = Listening(self)
        self._listening.changed.connect(self._heard)

    @property
    def busy(self) -> bool:
        """Whether a page is being read, or is about to be."""
        return self._listening.busy

    def read(self, page: QWidget) -> None:
        """Read this page; where one is being read, ease that off instead."""
        if self.busy:
            self.leave()
            return
        spoken = cues(page_text(page))
        if spoken:
            self._filter(on=True)
            self._listening.listen(self._read(spoken))

    def leave(self) -> None:
        """Let it ease off."""
        self._filter(on=False)
        self._listening.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key and any touch of the window eases it off, and does nothing else."""
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if isinstance(event, QKeyEvent):
            pressed = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            if not pressed or event.key() in MODIFIERS or event.isAutoRepeat():
                return False
        elif event.type() != QEvent.Type.MouseButtonPress:
            return False
        event.accept()
        if event.type() != QEvent.Type.ShortcutOverride:
            self.leave()
        return True

    def _heard(self, heard: Heard) -> None:
        if heard.state == "over":
            self._filter(on=False)
        self.changed.emit(heard.state != "over", heard.trouble or "")

    def _filter(self, *, on: bool) -> None:
        application = QCoreApplication.instance()
        if application is None or on == self._filtering:
            return
        self._filtering = on
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
