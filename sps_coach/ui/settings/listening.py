"""Something is heard because the person asked for it: it is followed while it sounds, and eases off when asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from sps_coach.ui.hearing import Heard, Sounding
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.theme import FOCUS_ROOM, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.text import Words

_LOOK_MS = 200

MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
}
"""A key that only goes along with others says nothing yet."""


class Listening(QObject):
    """Follows one thing that sounds, at most; without one, nothing is timed."""

    changed = Signal(object)
    """How it stands now, a ``Heard``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sounding: Sounding | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something sounds or is about to."""
        return self._sounding is not None

    def listen(self, sounding: Sounding) -> None:
        """Follow this from now on."""
        self.close()
        self._sounding = sounding
        self._timer.start()
        self._look()

    def enough(self) -> None:
        """Say that it is enough."""
        if self._sounding is not None:
            self._sounding.enough()
            self._look()

    def close(self) -> None:
        """Let it ease off, and follow it no longer."""
        self._timer.stop()
        sounding, self._sounding = self._sounding, None
        if sounding is not None:
            sounding.close()
            self.changed.emit(Heard("over"))

    def _look(self) -> None:
        if self._sounding is None:
            return
        self._sounding.tick()
        heard = self._sounding.heard()
        if heard.state == "over":
            self._timer.stop()
            sounding, self._sounding = self._sounding, None
            sounding.close()
        self.changed.emit(heard)


class HearIt(QWidget):
    """One button that lets the chosen voice say a sentence; pressed again, it eases off."""

    def __init__(self, look: Look, motion: Motion, sample: Callable[[], Sounding]) -> None:
        super().__init__()
        self._look, self._motion, self._sample = look, motion, sample
        self._listening = Listening(self)
        self._listening.changed.connect(self._show)
        self.button = Button(look, self.tr("Hear it"), Kind.PRIMARY, size=26, least=64)
        self.button.clicked.connect(self._press)
        self._line = Words(look, Role.LABEL, self._usual(), token="soft")  # noqa: S106 - a colour token
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.button)
        self._row.addWidget(self._line, 1)
        self._line.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, 0)
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for this width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stand side by side or below one another, as the width allows."""
        beside = self.width() >= self._look.px(640)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def leave(self) -> None:
        """Let it ease off."""
        self._listening.close()

    def _press(self) -> None:
        if self._listening.busy:
            self._listening.close()
        else:
            self._listening.listen(self._sample())

    def _show(self, heard: Heard) -> None:
        said = self.tr("Ease off") if self._listening.busy else self.tr("Hear it")
        line = self._usual()
        if heard.trouble is not None:
            line = in_words(heard.trouble)
        elif heard.state == "waiting":
            line = self.tr("The words are being made ready.")
        elif heard.state == "sounding":
            line = self.tr("First a soft tone, then one sentence. Press again to ease it off.")
        if (said, line) != (self.button.text(), self._line.text()):
            self._motion.change(self, lambda: self._set(said, line))

    def _set(self, said: str, line: str) -> None:
        self.button.set_words(said)
        self._line.setText(line)

    def _usual(self) -> str:
        return self.tr("A soft tone of some seconds leads into one sentence.")
