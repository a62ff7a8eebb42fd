"""How loud: the comfort check finds a ceiling for this device, and the volume lies below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sps_coach.settings import Settings
from sps_coach.ui.hearing import Heard, Sounding
from sps_coach.ui.motion import Motion
from sps_coach.ui.sentences import in_words
from sps_coach.ui.settings import words
from sps_coach.ui.settings.listening import MODIFIERS, HearIt, Listening
from sps_coach.ui.settings.rows import Section, own
from sps_coach.ui.theme import FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.button import Button, Kind
from sps_coach.ui.widgets.ring import Ring
from sps_coach.ui.widgets.text import Words

_RING = 120


class LoudnessSection(Section):
    """The comfort check, the voice at the level it found, and the volume.

    While the tone rises, any key and any touch of the window says that it is enough: nobody has to find the
    right one.
    """

    found = Signal()
    """The check has found a level, and it is kept."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        motion: Motion,
        check: Callable[[], Sounding],
        sample: Callable[[], Sounding],
    ) -> None:
        super().__init__(look, settings)
        self._motion, self._check = motion, check
        self._device: str | None = None
        self._rising = self._found = False
        self._title = Words(look, Role.LEAD, self.tr("Comfort check"), bold=True)
        self._said = Words(look, Role.TEXT)
        for label in (self._title, self._said):
            label.setContentsMargins(FOCUS_ROOM, 0, FOCUS_ROOM, GRID)
        self._ring = Ring(look)
        self._ring.setAccessibleName(self.tr("How far the tone has risen"))
        self._ring.hide()
        self._button = Button(look, self.tr("Begin the check"), Kind.PRIMARY, size=30, least=76)
        self._button.clicked.connect(self._press)
        self._listening = Listening(self)
        self._listening.changed.connect(self._show)
        self.hear_it = HearIt(look, motion, sample)
        for widget in (self._title, self._said, self._ring, self._button, self.hear_it):
            self.column.addWidget(widget)
        self.column.addSpacing(2 * GRID)
        self._volume = self.add_row(
            self.tr("Volume"),
            own("volume_db"),
            [
                (0.0, self.tr("As found")),
                (-3.0, self.tr("A little softer")),
                (-6.0, self.tr("Softer")),
                (-10.0, self.tr("Much softer")),
            ],
        )
        self._ring.setFixedHeight(_RING)
        self._set_idle()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        super().show_settings(settings)
        if not self._listening.busy:
            self._set_idle()

    def show_device(self, device: str | None) -> None:
        """Say what is heard on this device."""
        self._device = device
        if not self._listening.busy:
            self._set_idle()

    def first_focus(self) -> QWidget:
        """The check."""
        return self._button

    def leave(self) -> None:
        """Whatever sounds eases off."""
        self._listen_to_all(on=False)
        self._listening.close()
        self.hear_it.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the tone rises, any key and any touch is enough."""
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False
        key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if key and (event.key() in MODIFIERS or event.isAutoRepeat()):  # type: ignore[attr-defined]  # a key event
            return False
        if not key and event.type() != QEvent.Type.MouseButtonPress:
            return False
        self._listen_to_all(on=False)
        self._listening.enough()
        return True

    def _press(self) -> None:
        if self._listening.busy:
            self._listening.close()
            return
        self.hear_it.leave()
        self._listening.listen(self._check())

    def _listen_to_all(self, *, on: bool) -> None:
        application = QCoreApplication.instance()
        if application is None or on == self._rising:
            return
        self._rising = on
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def _show(self, heard: Heard) -> None:
        self._listen_to_all(on=heard.state == "sounding")
        self._device = heard.device or self._device
        said = self._words_for(heard)
        button = self.tr("Ease off") if heard.state == "waiting" else self.tr("That is enough")
        if not self._listening.busy:
            button = self._idle_button()
        if (said, button) != (self._said.text(), self._button.text()):
            self._motion.change(self, lambda: self._set(said, button))
        self._ring.show_share(heard.share, 0.0, "")
        if heard.state == "found" and not self._found:
            self.found.emit()
        self._found = heard.state == "found"

    def _words_for(self, heard: Heard) -> str:
        if heard.trouble is not None:
            return in_words(heard.trouble)
        if heard.state == "waiting":
            return self.tr("The tone is being made ready.")
        if heard.state == "found":
            return words.ceiling_found(self._device)
        if heard.state == "over":
            return words.loudness_of(self._device, self._settings)
        if heard.share < 1.0:
            return self.tr(
                "The tone comes slowly out of silence. "
                "Press any key, or touch anywhere, when it is as loud as is comfortable."
            )
        return self.tr(
            "This is as loud as a session ever is. Press any key if it is comfortable; it eases off by itself."
        )

    def _set_idle(self) -> None:
        self._set(words.loudness_of(self._device, self._settings), self._idle_button())

    def _idle_button(self) -> str:
        known = self._device in self._settings.ceilings if self._device else bool(self._settings.ceilings)
        return self.tr("Check once more") if known else self.tr("Begin the check")

    def _set(self, said: str, button: str) -> None:
        self._said.setText(said)
        self._button.set_words(button)
        busy = self._listening.busy
        self._ring.setVisible(busy)
        self._volume.setVisible(not busy)
        self.hear_it.setVisible(not busy)
