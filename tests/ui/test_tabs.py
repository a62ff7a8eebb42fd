"""The row of a page's parts: one line where it can be, and else rows that are about as long."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from sps_coach.library.languages import codes
from sps_coach.ui.studio.exercise import sections
from sps_coach.ui.studio.routine.editor import names
from sps_coach.ui.theme import GRID, Look
from sps_coach.ui.translation import in_language
from sps_coach.ui.widgets.side_bar import SideBar
from sps_coach.ui.widgets.tabs import Tabs, balanced


@given(st.lists(st.integers(1, 300), min_size=1, max_size=7), st.integers(60, 1200))
def test_rows_are_few_first_and_then_about_as_long(lengths: list[int], width: int) -> None:
    rows = balanced(lengths, width)
    assert [each for row in rows for each in row] == lengths

    def fits(rows: list[list[int]]) -> bool:
        return all(sum(row) <= width or len(row) == 1 for row in rows)

    assert fits(rows)
    ways = [
        [lengths[begin:end] for begin, end in pairwise((0, *cuts, len(lengths)))]
        for count in range(len(rows))
        for cuts in combinations(range(1, len(lengths)), count)
    ]
    others = [way for way in ways if fits(way)]
    assert min(map(len, others)) == len(rows)
    assert min(max(map(sum, way)) for way in others) == max(map(sum, rows))


@pytest.mark.parametrize("language", codes())
def test_the_parts_of_both_editors_stand_on_one_line_in_a_usual_window(language: str, qtbot: QtBot) -> None:
    with in_language(language):
        look = Look("light")
        side_bar = SideBar(look)
        qtbot.addWidget(side_bar)
        room = 1280 - side_bar.standing_width() - 2 * 4 * GRID - 20  # less the bar that scrolls
        for options in (names(), sections.titles()):
            tabs = Tabs(look, "What is written", options)
            qtbot.addWidget(tabs)
            assert tabs.heightForWidth(room) == tabs.heightForWidth(10 * room)
            assert tabs.heightForWidth(room // 2) > tabs.heightForWidth(room)
