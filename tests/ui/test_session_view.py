"""Everything that is said in a session is in view beside the figure, however large the text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sps_coach.session.moment import State
from sps_coach.ui.session.view import SessionView
from sps_coach.ui.theme import Look
from sps_coach.ui.widgets.scroll import Scrolling

SETTLING = (
    "Slow ankle bend",
    "From the side of a firm bed, lie down onto your side, then roll onto your back in one piece. Let both legs be "
    "long. Take help if you usually do.",
    "Take all the time you need. Go on when you are settled.",
    "Next: Slow head turn, sitting, with a chair.",
)
RESTING = (
    "Resting",
    "Rest here.",
    "Second of six, the left side",
    "Next: Gentle opening of the arms, sitting, with a chair and a cushion.",
)


@pytest.mark.parametrize(("texts", "state"), [(SETTLING, State.WAITING), (RESTING, State.RUNNING)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_what_is_said_needs_no_scrolling_beside_the_figure(
    qtbot: QtBot, text_scale: float, texts: tuple[str, ...], state: State
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = SessionView(Look("light", text_scale), lambda: 0.0)
    view.setParent(window)
    for label, text in zip((view.heading, view.phase, view.side, view.following), texts, strict=True):
        label.setText(text)
    view.controls.show_state(state)
    window.show()
    scrolling = view.findChild(Scrolling)
    assert scrolling is not None
    for size in [(1280, 800), (1366, 768), (1920, 1080), (2560, 800), (3440, 1440)]:
        window.resize(*size)
        view.resize(*size)
        for _ in range(6):
            QApplication.processEvents()
        assert scrolling.verticalScrollBar().maximum() == 0
        assert view.stage.isVisible()


@pytest.mark.parametrize("text_scale", [1.25, 1.5, 2.0])
def test_words_beneath_the_figure_never_lie_under_the_buttons(qtbot: QtBot, text_scale: float) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = SessionView(Look("light", text_scale), lambda: 0.0)
    view.setParent(window)
    for label, text in zip((view.heading, view.phase, view.side, view.following), SETTLING, strict=True):
        label.setText(text)
    view.header.setText("Gentle morning, third of six")
    view.caption.setText("The breath comes and goes as it likes.")
    view.controls.show_state(State.RUNNING)
    window.show()
    scrolling = view.findChild(Scrolling)
    assert scrolling is not None
    for size in [(600, 1000), (700, 1100), (700, 1000)]:
        window.resize(*size)
        view.resize(*size)
        for _ in range(6):
            QApplication.processEvents()
        assert scrolling.mapTo(view, scrolling.rect().bottomLeft()).y() < view.controls.y()
