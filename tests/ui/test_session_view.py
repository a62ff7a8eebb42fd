"""Everything that is said in a session is in view without scrolling, in any window and however large the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sps_coach.session.moment import State
from sps_coach.ui.session.view import SessionView
from sps_coach.ui.theme import LEAST_SESSION_TARGET, Look
from sps_coach.ui.widgets.scroll import Scrolling

SETTLING = (
    "Slow ankle bend",
    "From the side of a firm bed, lie down onto your side, then roll onto your back in one piece. Let both legs be "
    "long. Take help if you usually do.",
    "Take all the time you need. Go on when you are settled.",
    "",
)
MOVING = (
    "Gentle opening of the arms",
    "Let the left heel slide away, slowly and only as far as is easy.",
    "Second of six, the left side",
    "Next: Slow rolling of the knees from side to side, lying on your back, with a chair and a cushion.",
)
RESTING = ("Resting", "Rest here.", "", "Next: Gentle opening of the arms, sitting, with a chair.")

WINDOWS = [
    *((480, 560), (480, 900), (600, 1000), (800, 600), (1000, 700), (1280, 800), (1366, 768), (1920, 1080)),
    *((2560, 800), (3440, 1080)),
]
"""The smallest, and narrow, tall, usual and very wide ones."""

Shown = Callable[[tuple[int, int]], SessionView]


@pytest.fixture(params=[1.0, 1.5, 2.0])
def text_scale(request: pytest.FixtureRequest) -> float:
    scale: float = request.param
    return scale


@pytest.fixture
def shown(qtbot: QtBot, text_scale: float) -> Shown:
    """Shows one view in windows of any size."""
    window = QWidget()
    qtbot.addWidget(window)
    view = SessionView(Look("light", text_scale), lambda: 0.0)
    view.setParent(window)
    view.header.setText("Gentle morning, third of six")
    view.caption.setText("The breath comes and goes as it likes.")
    window.show()

    def show(size: tuple[int, int]) -> SessionView:
        window.resize(*size)
        view.resize(*size)
        for _ in range(6):
            QApplication.processEvents()
        return view

    return show


@pytest.mark.parametrize(
    ("lines", "state"), [(SETTLING, State.WAITING), (MOVING, State.RUNNING), (RESTING, State.RUNNING)]
)
def test_what_is_said_needs_no_scrolling(shown: Shown, lines: tuple[str, ...], state: State) -> None:
    for size in WINDOWS:
        view = shown(size)
        view.said.show_lines(lines)
        view.controls.show_state(state)
        view = shown(size)
        scrolling = view.findChild(Scrolling)
        assert scrolling is not None
        assert scrolling.verticalScrollBar().maximum() == 0, size
        assert scrolling.mapTo(view, scrolling.rect().bottomLeft()).y() < view.controls.y()
        for label in (view.said.heading, view.said.phase, view.said.side, view.said.following, view.caption):
            assert label.isVisible() == bool(label.text())
            assert not label.text() or _needed(label) <= label.height(), (size, label.text())


def _needed(label: QLabel) -> int:
    wrap = int(Qt.TextFlag.TextWordWrap)
    return (
        QFontMetrics(label.font())
        .boundingRect(QRect(0, 0, label.width(), 10_000), wrap, label.text())
        .height()
    )


def test_the_figure_is_large_wherever_it_can_be(shown: Shown, text_scale: float) -> None:
    for size in WINDOWS[1:]:
        view = shown(size)
        view.said.show_lines(MOVING)
        view.controls.show_state(State.RUNNING)
        view = shown(size)
        assert view.stage.isVisible()
        assert view.stage.height() >= 0.18 * size[1]
        assert view.stage.width() * view.stage.height() >= 0.13 * size[0] * size[1]


def test_letters_are_as_large_as_chosen_where_there_is_room(shown: Shown, text_scale: float) -> None:
    view = shown((1920, 1080))
    view.said.show_lines(RESTING)
    assert view.said.following.font().pixelSize() >= 24 * text_scale
    assert view.said.phase.font().pixelSize() > view.said.following.font().pixelSize()
    for size in WINDOWS[2:]:
        view = shown(size)
        assert view.said.following.font().pixelSize() >= 24, "nothing is smaller than at 100 %"


def test_controls_grow_smaller_before_the_words_have_no_room(shown: Shown) -> None:
    for size in WINDOWS[1:]:
        view = shown(size)
        view.controls.show_state(State.RUNNING)
        view = shown(size)
        assert view.controls.height() <= 0.34 * size[1]
        least = min(min(button.width(), button.height()) for button in view.controls._shown())
        assert least >= LEAST_SESSION_TARGET
