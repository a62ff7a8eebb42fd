"""What the tests of the window have in common: a window with a hand-written desk, and time that passes when told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sps_coach.settings import Contrast, Motion
from sps_coach.ui.motion import Motion as Fading
from sps_coach.ui.theme import Theme
from sps_coach.ui.widgets.stage import Stage
from sps_coach.ui.window import Window
from tests.ui.fakes import FakeClock, FakeDesk

if TYPE_CHECKING:
    from tests.ui.exercise_desk import Desk


class Opened:
    """An open window, its desk, and its time."""

    def __init__(self, bot: QtBot, desk: FakeDesk, clock: FakeClock, window: Window) -> None:
        self.bot, self.desk, self.clock, self.window = bot, desk, clock, window

    def live(self, seconds: float) -> None:
        """Let time pass in frames of a thirtieth of a second."""
        for _ in range(round(seconds * 30)):
            self.clock.seconds += 1 / 30
            self.window.motion.live()
            self.bot.wait(0)

    def settle(self) -> None:
        """Let every fade come to its end."""
        self.lay_out()
        for _ in range(4000):
            if not self.window.motion.ticking:
                self.lay_out()
                return
            self.clock.seconds += 0.05
            self.window.motion.live()
        raise AssertionError("a fade never ends")

    def lay_out(self) -> None:
        """Let layouts find their place, however deep they lie in one another."""
        for _ in range(6):
            QApplication.processEvents()
        # what was taken away goes now, as it does in an event loop; its filters would see every event otherwise
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


Open = Callable[..., Opened]


@pytest.fixture
def without_fades(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever changes is there at once: for what pages show. How they come takes longer, and others test it."""

    def at_once(self: Fading, area: QWidget, apply: Callable[[], None], **how: object) -> None:
        apply()

    monkeypatch.setattr(Fading, "change", at_once)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """An exercise editor with a draft of its own."""
    from tests.ui.exercise_desk import Desk

    desk = Desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    """Open windows that are closed when the test is over."""
    opened: list[Opened] = []

    def open_one(
        desk: FakeDesk | None = None,
        *,
        theme: Theme = "light",
        text_scale: float = 1.0,
        size: tuple[int, int] = (1280, 800),
        contrast: Contrast | None = None,
        motion: Motion | None = None,
    ) -> Opened:
        clock = FakeClock()
        desk = desk or FakeDesk()
        percent = round(text_scale * 100)
        desk.chosen = replace(
            desk.chosen,
            theme=theme,
            text_percent=percent,
            contrast=contrast or desk.chosen.contrast,
            motion=motion or desk.chosen.motion,
        )
        window = Window(desk, clock)
        window.open()
        window.resize(*size)
        stage = window.findChild(Stage)
        assert stage is not None
        qtbot.waitUntil(lambda: not desk.offers or stage.scene is not None)
        opened.append(Opened(qtbot, desk, clock, window))
        opened[-1].settle()
        return opened[-1]

    yield open_one
    for one in opened:
        one.window.close()
        one.settle()
        one.window.deleteLater()
    qtbot.wait(0)
