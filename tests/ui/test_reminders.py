"""Reminders: off unless wished, a line and a still mark in the chosen hours, on a clock of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sps_coach.settings import Reminder
from sps_coach.ui.reminders.reminding import LONGEST, Reminding
from sps_coach.ui.reminders.tray import TrayMark, picture
from sps_coach.ui.window import Window
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, FakeClock, FakeDesk
from tests.ui.seeing import watch
from tests.ui.test_motion import calm
from tests.ui.test_pages import press, shown

LINE = "This is the time you chose. Begin whenever you are ready."
ON = replace(KNOWN, reminder=Reminder(on=True, begins=8, ends=10))


class FakeIcon(QObject):
    """A tray's icon, since no virtual display has a tray."""

    activated = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.visible, self.said = False, ""

    def setIcon(self, icon: QIcon) -> None:  # noqa: N802 - the name is Qt's
        assert not icon.isNull()

    def setToolTip(self, said: str) -> None:  # noqa: N802 - the name is Qt's
        self.said = said

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - the name is Qt's
        self.visible = visible

    def isVisible(self) -> bool:  # noqa: N802 - the name is Qt's
        return self.visible

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802 - the name is Qt's
        return True


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has a tray."""
    monkeypatch.setattr("sps_coach.ui.reminders.tray.QSystemTrayIcon", FakeIcon)


@pytest.fixture
def heard() -> list[bool]:
    return []


def watching(desk: FakeDesk, heard: list[bool]) -> tuple[QObject, Reminding]:
    parent = QObject()
    reminding = Reminding(parent, desk)
    reminding.changed.connect(heard.append)
    return parent, reminding


def test_off_watches_nothing(qtbot: QtBot, heard: list[bool]) -> None:
    _parent, reminding = watching(FakeDesk(), heard)
    reminding.look()
    assert (heard, reminding.watching) == ([], False)


def test_it_comes_and_goes_with_the_hours(qtbot: QtBot, heard: list[bool]) -> None:
    desk = FakeDesk(settings=ON)
    desk.moment = desk.moment.replace(hour=7, minute=59)
    _parent, reminding = watching(desk, heard)
    for _ in range(4):
        reminding.look()
        desk.moment += timedelta(minutes=61)
    assert heard == [True, False]
    assert reminding.watching


def test_it_is_looked_by_itself_when_the_hour_begins(qtbot: QtBot, heard: list[bool]) -> None:
    desk = FakeDesk(settings=ON)
    desk.moment = desk.moment.replace(hour=7, minute=59, second=59, microsecond=990_000)
    _parent, reminding = watching(desk, heard)
    reminding.look()
    desk.moment += timedelta(seconds=1)
    qtbot.waitUntil(lambda: heard == [True])
    assert timedelta(minutes=10) >= LONGEST


def test_after_a_session_nothing_reminds(qtbot: QtBot, heard: list[bool]) -> None:
    desk = FakeDesk(settings=ON)
    _parent, reminding = watching(desk, heard)
    reminding.look()
    desk.practised = True
    reminding.look()
    assert heard == [True, False]


def test_switching_it_off_takes_it_away(qtbot: QtBot, heard: list[bool]) -> None:
    desk = FakeDesk(settings=ON)
    _parent, reminding = watching(desk, heard)
    reminding.look()
    reminding.show_settings(KNOWN)
    assert (heard, reminding.watching) == ([True, False], False)


def test_today_says_it_softly_and_takes_no_focus(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=KNOWN), size=(640, 560))
    opened.window.show_settings()
    opened.settle()
    focused = QApplication.focusWidget()
    opened.window.choose(ON)
    opened.settle()
    assert QApplication.focusWidget() is focused
    assert not any(widget.isModal() for widget in QApplication.topLevelWidgets())
    opened.window.show_today()
    opened.settle()
    assert LINE in shown(opened.window)
    opened.desk.moment += timedelta(hours=3)
    assert calm(watch(opened, opened.window.waiting.reminding.look))  # type: ignore[union-attr]  # it is there
    assert LINE not in shown(opened.window)


def test_it_is_said_as_well_where_sound_was_never_tried(open_window: Open) -> None:
    opened = open_window(FakeDesk(settings=replace(ON, ceilings={})))
    opened.bot.waitUntil(lambda: LINE in shown(opened.window))
    assert "sound stays soft until a comfort check." in shown(opened.window).lower()


def ended(open_window: Open) -> Opened:
    opened = open_window(FakeDesk(settings=ON))
    assert LINE in shown(opened.window)
    press(opened, "Begin")
    opened.desk.practised = True
    press(opened, "Ease off")
    press(opened, "End")
    return opened


def test_a_session_ends_the_reminder(open_window: Open) -> None:
    opened = ended(open_window)
    press(opened, "Back to Today")
    assert LINE not in shown(opened.window)


@pytest.mark.usefixtures("tray")
def test_the_mark_is_still_and_there_only_when_it_has_something_to_mark(qtbot: QtBot) -> None:
    parent = QObject()
    mark = TrayMark(parent)
    assert not mark.seen
    for is_time, waits, seen in (
        (True, False, True),
        (False, False, False),
        (False, True, True),
        (True, True, True),
    ):
        mark.remind(is_time)
        mark.wait(waits=waits)
        assert mark.seen == seen
    assert len({_pixels(picture(dotted=dotted).toImage()) for dotted in (False, True, True)}) == 2


def _pixels(image: QImage) -> bytes:
    return bytes(image.constBits())


@pytest.mark.usefixtures("tray")
def test_started_with_the_computer_it_waits_unseen_and_comes_when_called(qtbot: QtBot) -> None:
    window = Window(FakeDesk(settings=ON), FakeClock())
    window.wait_unseen()
    QTest.qWait(0)
    assert not window.isVisible()
    window.waiting.tray_mark().called.emit()
    qtbot.waitUntil(window.isVisible)
    window.close()
    for _ in range(100):
        window._clock.seconds += 0.05  # type: ignore[attr-defined]  # a fake one
        window.motion.live()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.deleteLater()
    qtbot.wait(0)


def test_without_a_tray_it_waits_minimised(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TrayMark, "can_be_seen", staticmethod(lambda: False))
    window = Window(FakeDesk(settings=ON), FakeClock())
    window.wait_unseen()
    assert window.isMinimized()
    window.deleteLater()
    qtbot.wait(0)
