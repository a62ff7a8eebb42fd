"""What every test has: no display, no real home, and nothing left running behind it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt. The few tests that open a real window start a virtual display and say so themselves.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Whoever runs the tests may have a system in another language.
os.environ |= {"LC_ALL": "C.UTF-8", "LANGUAGE": "C"}

# Before anything imports numpy, as the program's front door does.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

FIRST = (
    *("test_by_one_switch", "test_playing", "test_devices"),
    "test_lost_time",  # a short one: xdist gives it to whoever has the first, which is a file of one test
    *("test_killed_program", "test_killed"),
)
"""The files that take longest by the clock, longest first."""

LEAVING_S = 3.0
"""How long something that was told to end may take to be gone."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the files that take longest begin first, so that nobody waits for one of them at the end."""
    order = {name: index for index, name in enumerate(FIRST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(FIRST)))


@pytest.fixture(scope="session", autouse=True)
def _never_the_real_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep a test that forgot ``home`` away from the history of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPS_COACH_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the program's own: data, settings, cache and logs live below it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SPS_COACH_HOME", str(folder))
    return folder


def _threads() -> set[str]:
    # Qt's own threads that once ran Python stay in the list as dummies for good; they say nothing.
    return {
        f"{thread.name} ({thread.ident})"
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def _children() -> set[str]:
    """The processes that this one started and that still run, on systems with a /proc."""
    if not Path("/proc/self").exists():
        return set()
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return set()  # it has none, as for most tests; reading all of /proc takes two milliseconds
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().rpartition(")")
        except OSError:
            continue  # it ended while we looked
        state, parent = rest.split()[:2]
        if int(parent) == os.getpid() and state != "Z":
            found.add(f"{name.partition('(')[2]} ({stat.parent.name})")
    return found


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Find the test that leaves a thread or a process behind. What a wider fixture holds may stay."""
    before = _threads() | _children()
    yield
    deadline = time.monotonic() + LEAVING_S
    while left := (_threads() | _children()) - before:
        if time.monotonic() > deadline:
            pytest.fail(f"left running: {', '.join(sorted(left))}")
        time.sleep(0.01)
