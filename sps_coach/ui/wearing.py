"""What the window wears: theme, text size and contrast, as chosen or as the system has them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sps_coach.settings import Settings
from sps_coach.ui.motion import Motion
from sps_coach.ui.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Look, Theme, as_chosen

_DARK_SURROUNDINGS = 0.18
"""Where the system does not say which theme it wears, surroundings darker than this ask for the dark one."""


class Wearing(QObject):
    """Lets the look be as it is chosen, follow the system where that is wished, and be chosen by a key."""

    chosen = Signal(object)
    """The Settings as they are to be from now on."""

    def __init__(self, window: QWidget, motion: Motion, settings: Settings) -> None:
        """Look as this person has chosen.

        Args:
            window: what wears it.
            motion: how it changes.
            settings: what is chosen now.
        """
        super().__init__(window)
        self._window, self._motion, self._settings = window, motion, settings
        self._surroundings: Theme = "light"
        self.look = Look(*as_chosen(settings, self._surroundings))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def look_around(self, beneath: float | None) -> None:
        """Take the theme from how light it is where the window is to be, 0 to 1; None where nobody can say."""
        if beneath is not None:
            self._surroundings = "dark" if beneath < _DARK_SURROUNDINGS else "light"
        self.wear(self._settings)

    def wear(self, settings: Settings) -> None:
        """Look as it is chosen now."""
        self._settings = settings
        worn = as_chosen(settings, self._surroundings)
        if worn != self.look.worn:
            self.look.wear(**worn._asdict())

    def other_theme(self) -> None:
        """Choose the light theme instead of the dark one, or the dark one."""
        self.chosen.emit(replace(self._settings, theme="dark" if self.look.theme == "light" else "light"))

    def next_text_size(self) -> None:
        """Choose the next larger text, and after the largest the smallest."""
        scale = self.look.text_scale + TEXT_STEP
        self._choose_text_scale(scale if scale <= LARGEST_TEXT else SMALLEST_TEXT)

    def step_text_size(self, step: float) -> None:
        """Choose text that is larger by this step, or smaller, as far as there are sizes."""
        self._choose_text_scale(min(max(self.look.text_scale + step, SMALLEST_TEXT), LARGEST_TEXT))

    def _choose_text_scale(self, scale: float) -> None:
        self.chosen.emit(replace(self._settings, text_percent=round(scale * 100)))

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if as_chosen(self._settings, self._surroundings) != self.look.worn:
            self._motion.change(self._window, lambda: self.wear(self._settings))
