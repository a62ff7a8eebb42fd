"""Whoever is elsewhere is not led on: sleep, a locked screen, another window, a screen that is gone."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sps_coach.session.moment import State
from sps_coach.ui.away import ELSEWHERE_MS, Away
from sps_coach.ui.session.page import SessionPage
from tests.ui.conftest import Open
from tests.ui.test_pages import press, shown

SYSTEM = """
import os
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from sps_coach.ui.away import Away
application = QCoreApplication([])
away = Away(application)
away.left.connect(lambda why: print(why, flush=True))
away.left.connect(lambda _: application.quit() if SIGNALS == [] else tell())
away.listen()
logind = QDBusConnection.connectToBus(os.environ["DBUS_SYSTEM_BUS_ADDRESS"], "logind")
assert logind.registerService("org.freedesktop.login1")
assert logind.registerService("org.freedesktop.ScreenSaver")
SIGNALS = [
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True]),
    ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock", []),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
]
def tell():
    path, interface, name, said = SIGNALS.pop(0)
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(said)
    logind.send(signal)
QTimer.singleShot(0, tell)
QTimer.singleShot(20000, application.quit)
application.exec()
"""


def test_sleep_and_lock_are_heard_of_over_the_bus() -> None:
    bus = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$0" -c "$1"'
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", bus, sys.executable, SYSTEM],
        env=os.environ | {"XDG_SESSION_ID": "2"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == [
        "The computer went to sleep",
        "The screen was locked",
        "The screen was locked",
    ]


LISTENING = """
from PySide6.QtCore import QCoreApplication, QTimer
from sps_coach.ui.away import Away
application = QCoreApplication([])
away = Away(application)
away.left.connect(lambda why: print("rests", flush=True))
away.listen()
QTimer.singleShot(30000, application.quit)
application.exec()
"""

SLEEPING = """
/usr/bin/python3 -m tests.ui.logind &
logind=$!
while ! dbus-send --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
    string:org.freedesktop.login1 >/dev/null 2>&1; do :; done
DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" "$0" -c "$1" &
listening=$!
wait $logind
kill $listening
wait
"""


def test_sleep_is_held_off_while_the_sound_eases_and_no_longer() -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SLEEPING, sys.executable, LISTENING],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told = [line for line in done.stdout.splitlines() if line != "ready"]
    assert [line.rpartition(" ")[0] or line for line in told] == [
        "asked sleep",
        "rests",
        "let go",
        "asked sleep",
    ]
    assert told[0].endswith("delay")
    held = float(told[2].rpartition(" ")[2])
    assert held >= 1.5, "what sounds has faded by then (calm.md, section 1)"


def test_a_session_rests_and_says_why_until_it_goes_on(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    away = opened.window.findChild(Away)
    assert away is not None
    away._sleeps(True)
    opened.settle()
    assert opened.desk.coaching.now.state is State.PAUSED
    assert "The computer went to sleep" in shown(opened.window)
    assert opened.window.isVisible()
    away._sleeps(False)
    assert opened.desk.coaching.asked == ["begin", "away"]


def test_time_that_was_lost_is_seen_to_rest(open_window: Open) -> None:
    """Nobody asked for this pause: the page comes to rest by itself, down to the ring's word."""
    opened = open_window()
    press(opened, "Begin")
    page = opened.window.page
    assert isinstance(page, SessionPage)
    opened.live(5.0)
    opened.desk.coaching.now = replace(opened.desk.coaching.now, state=State.PAUSED, ring=0.3)
    ticks = 0
    page._tick()
    while page.ticking:
        opened.clock.seconds += 1 / 30
        page._tick()
        ticks += 1
    assert ticks > 30
    assert page.view.ring._word == "rest"


def test_what_is_there_when_a_session_begins_is_not_looked_through_while_it_lasts(open_window: Open) -> None:
    gc.unfreeze()  # other tests end without leaving what they had open in the Studio
    opened = open_window()
    press(opened, "Begin")
    assert gc.get_freeze_count() > 0
    press(opened, "Ease off")
    press(opened, "End")
    assert gc.get_freeze_count() == 0


def test_another_window_is_left_a_moment_to_pass_by(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    away = opened.window.findChild(Away)
    assert away is not None
    away._state_changed(Qt.ApplicationState.ApplicationInactive)
    away._state_changed(Qt.ApplicationState.ApplicationActive)
    assert not away._elsewhere.isActive()
    assert away._elsewhere.interval() == ELSEWHERE_MS
    away._another_window()
    assert opened.desk.coaching.now.state is State.PAUSED


def test_a_screen_that_goes_away_lets_the_session_rest_where_it_is(open_window: Open) -> None:
    opened = open_window()
    press(opened, "Begin")
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    place = opened.window.geometry()
    application.screenRemoved.emit(opened.window.screen())
    opened.settle()
    assert opened.desk.coaching.now.state is State.PAUSED
    assert "A screen went away" in shown(opened.window)
    assert (opened.window.geometry(), opened.desk.coaching.asked) == (place, ["begin", "away"])


@pytest.mark.parametrize("asked", ["_sleeps", "_covered"])
def test_what_ends_is_no_reason_to_rest(open_window: Open, asked: str) -> None:
    opened = open_window()
    press(opened, "Begin")
    away = opened.window.findChild(Away)
    getattr(away, asked)(False)
    assert opened.desk.coaching.now.state is State.RUNNING
