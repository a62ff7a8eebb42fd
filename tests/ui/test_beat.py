"""All that moves in a window moves in the same frames, and what takes long is done between them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sps_coach.ui.beat import Beat


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, noted: list[str]) -> None:
        super().__init__()
        self._noted = noted

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        self._noted.append("painted")


def test_all_live_in_one_frame_and_what_is_put_between_waits_until_it_is_painted(qtbot: QtBot) -> None:
    noted: list[str] = []
    widget = Painted(noted)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: "painted" in noted)
    noted.clear()
    beat = Beat(widget)

    def live(name: str) -> None:
        noted.append(name)
        beat.between(partial(noted.append, "between"))
        widget.update()

    second, first = partial(live, "second"), partial(live, "first")
    beat.carry(second)
    beat.carry(first, first=True)
    qtbot.waitUntil(lambda: noted.count("between") >= 4)
    frame = ["first", "second", "painted", "between", "between"]
    assert noted[:10] == frame * 2
    beat.let_go(first)
    beat.let_go(second)
    assert [beat.carries(each) for each in (first, second)] == [False, False]


def test_one_may_let_another_go_in_the_same_frame(qtbot: QtBot) -> None:
    owner = QObject()
    beat = Beat(owner)
    noted: list[str] = []

    def other() -> None:
        noted.append("other")

    def one() -> None:
        noted.append("one")
        beat.let_go(other)
        beat.let_go(one)

    beat.carry(one)
    beat.carry(other)
    qtbot.waitUntil(lambda: bool(noted))
    qtbot.wait(0)
    assert noted == ["one"]
