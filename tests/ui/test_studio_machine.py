"""The Studio under random hands: what the model, the file and the screen say is always the same."""

from __future__ import annotations

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from pytestqt.qtbot import QtBot

from tests.ui.studio_machine import Writing


def test_model_file_and_screen_agree(qtbot: QtBot) -> None:
    run_state_machine_as_test(Writing, settings=settings(max_examples=8, stateful_step_count=30))
    qtbot.wait(0)  # what was closed goes
