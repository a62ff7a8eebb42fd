"""The Library in a window with a thousand exercises: ``.venv/bin/python -m benchmarks.library_page``.

Opens the window offscreen, goes to the Library, types letter by letter, and tells the processor time of each key (the
limit is 50 ms), of each turn of the cards into what was found, and of the pictures that are drawn meanwhile.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sps_coach.library.collection import Library

MANY, LIMIT_MS = 1000, 50.0
TYPED = ("neck sitting", "breath lying bed", "Füße", "effort 2 hand", "zz")


def main() -> int:
    """Measure, print, and answer 1 where a limit is not kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SPS_COACH_HOME"] = home
        return measure()


def many() -> Library:
    """A thousand exercises: those that ship with the program, again and again under other names."""
    from sps_coach.library.collection import load

    library = load()
    shipped = list(library.exercises.values())
    exercises = dict(library.exercises)
    for number in range(MANY - len(shipped)):
        one = shipped[number % len(shipped)]
        name = {language: f"{text} {number}" for language, text in one.name.items()}
        exercises[f"{one.id}-{number}"] = one.model_copy(update={"id": f"{one.id}-{number}", "name": name})
    return replace(library, exercises=exercises)


def measure() -> int:
    """Open the window, go to the Library, and type."""
    from PySide6.QtCore import QObject, Qt, Signal
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from sps_coach.app import build
    from sps_coach.paths import places
    from sps_coach.ui.library.page import LibraryPage
    from sps_coach.ui.window import Window

    class Carrier(QObject):
        carried = Signal(object)

    application = QApplication.instance() or QApplication(sys.argv[:1])
    carrier = Carrier()
    carrier.carried.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
    window = Window(build(places(), silent=True, deliver=carrier.carried.emit, library=many()))
    window.open()
    QTest.qWait(3000)
    window.show_library()
    page = window.page
    assert isinstance(page, LibraryPage)
    while page.shelf is None:
        QTest.qWait(10)
    QTest.qWait(6000)
    keys, turns = [], []
    for text in TYPED:
        page.search.line.clear()
        for letter in text:
            QTest.qWait(30)
            keys.append(_took(partial(page.search.line.insert, letter)))
        QTest.qWait(30)
        turns.append(_took(page.turn))
        QTest.qWait(3500)
    page.search.line.clear()
    page.turn()
    page.cards.thumbnails.forget()
    page.cards.viewport().repaint()
    pictures = [_took(page.cards.thumbnails.live) for _ in range(20)]
    for name, times in (("a key", keys), ("a turn of the cards", turns), ("a frame of pictures", pictures)):
        print(f"{name:20} {statistics.median(times):6.1f} ms, at most {max(times):6.1f} ms, of {len(times)}")
    window.close()
    QTest.qWait(2000)
    application.quit()
    return int(max(keys) > LIMIT_MS)


def _took(work: Callable[[], object]) -> float:
    """Processor time in milliseconds, with what the work asks to be painted."""
    from PySide6.QtWidgets import QApplication

    before = time.process_time()
    work()
    QApplication.processEvents()
    return 1000 * (time.process_time() - before)


if __name__ == "__main__":
    raise SystemExit(main())
