"""The real program in its real window, which tells what is said and where things stand on the screen.

Run as ``python -m benchmarks.studio_child``. Besides what ``tests.window_child`` tells on stdout, it tells when a voice
is closed, and answers each line on stdin, a number and the words on something that can be pressed, with where that is:
whoever asked can press it with the mouse then, as a person would who looks for it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from unittest.mock import patch

from PySide6.QtCore import QPoint, QRect, QSocketNotifier
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from sps_coach import app, desktop, practice
from sps_coach.hearing import MakeVoice
from sps_coach.paths import Places, places
from sps_coach.session.moment import State
from sps_coach.settings import SoundProfile, VoiceChoice
from sps_coach.ui import window
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.widgets.stage import Stage
from sps_coach.ui.window import Window
from tests.window_child import TellingRunner, TellingToday, TellingVoice, tell

PICTURE = "the picture"
"""What the figure on its stage is asked for by."""

LONG_S = 0.1
"""What is told of the window: it comes to its session every thirtieth of a second."""

_STEP_MS = 20


class ClosingVoice(TellingVoice):
    """The telling voice, which tells of its end too."""

    def close(self) -> None:
        """Tell of it, and close."""
        tell(hushed=True, closed=True)
        super().close()


def closing_voice_for(home: Places) -> MakeVoice:
    """Make closing voices."""

    def make(*, voice: VoiceChoice, profile: SoundProfile) -> ClosingVoice:
        return ClosingVoice(home.cues, voice=voice, profile=profile)

    return make


class WatchedRunner(TellingRunner):
    """The telling runner, which tells of each longer time in which the window did not come to it."""

    _ticked = 0.0

    def tick(self) -> None:
        """Tell how long it was, and live on."""
        now = time.monotonic()
        if self.state is State.RUNNING and now - self._ticked > LONG_S:
            tell(held_up_s=now - self._ticked)
        super().tick()
        self._ticked = time.monotonic()


def answer(asked: str) -> None:
    """Tell where something is once nothing moves any more, or that it is not there."""
    number, _, wanted = asked.strip().partition(" ")
    opened = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
    place = None
    for widget, part in _called(opened, wanted):
        bring_into_view(widget, part)
        QTest.qWait(_STEP_MS)
        while opened.motion.moving:
            QTest.qWait(_STEP_MS)
        middle = widget.mapToGlobal(part.center())
        place = (middle.x(), middle.y())
        break
    tell(asked=int(number), place=place)


def _called(opened: Window, wanted: str) -> Iterator[tuple[QWidget, QRect]]:
    """What can be pressed and has these words: itself, and which part of it."""
    for each in opened.findChildren(QWidget):
        if not each.isVisible():
            continue
        if isinstance(each, Rows):
            for at in range(each.model().rowCount()):
                index = each.model().index(at, 0)
                if str(index.data()).startswith(wanted):
                    each.scrollTo(index)
                    yield each, each.visualRect(index).translated(each.viewport().mapTo(each, QPoint()))
        elif _words(each) == wanted:
            yield each, each.rect()


def _words(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, Stage):
        return PICTURE
    return widget.accessibleName() if isinstance(widget, QLineEdit) else ""


def main() -> int:
    """Open the window, and listen."""
    opened = Window.open
    listening: list[QSocketNotifier] = []

    def open_and_listen(self: Window, *place: object) -> None:
        opened(self, *place)  # type: ignore[arg-type]  # whatever it is opened with
        listening.append(QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read))
        listening[-1].activated.connect(lambda *_: answer(sys.stdin.readline()))

    with (
        patch.object(practice, "Runner", WatchedRunner),
        patch.object(window, "TodayPage", TellingToday),
        patch.object(app, "voice_for", closing_voice_for),
        patch.object(Window, "open", open_and_listen),
    ):
        return desktop.open_window(places())


if __name__ == "__main__":
    sys.exit(main())
