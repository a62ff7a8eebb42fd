"""A finger in the Studio: blocks, joints and the ends of a repetition's parts are dragged as by a mouse."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sps_coach.ui.studio.exercise.edges import GRID_S, PARTS
from sps_coach.ui.widgets.scroll import bring_into_view
from tests.ui.by_hand import drag
from tests.ui.conftest import Open
from tests.ui.exercise_desk import Desk
from tests.ui.test_studio_page import opened_copy

Left = Qt.MouseButton.LeftButton

Finger = Callable[[QWidget, QPoint, QPoint], None]


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """One that is touched; Qt knows it from then on."""
    return QTest.createTouchDevice()


@pytest.fixture
def finger(screen: QPointingDevice) -> Finger:
    """Goes down on a widget, along it in a few steps, and up."""

    def drag(over: QWidget, begin: QPoint, end: QPoint) -> None:
        places = [begin + (end - begin) * step / 4 for step in range(5)]
        down = QTest.touchEvent(over, screen, False)
        down.press(1, begin, over)
        down.commit()
        for _, place in pairwise(places):
            along = QTest.touchEvent(over, screen, False)
            along.move(1, place, over)
            along.commit()
        up = QTest.touchEvent(over, screen, False)
        up.release(1, end, over)
        up.commit()
        QApplication.processEvents()

    return drag


@pytest.mark.usefixtures("without_fades")
def test_a_block_is_dragged_to_another_place_and_a_touch_chooses_one(
    open_window: Open, finger: Finger
) -> None:
    opened = open_window(size=(780, 780))
    _, editor, panel = opened_copy(opened)
    bring_into_view(panel.list)
    opened.settle()
    before, steps = [row.title for row in panel.list.rows], editor.bench.draft.steps
    over = panel.list.viewport()

    def middle(row: int) -> QPoint:
        return panel.list.visualRect(panel.list.model().index(row, 0)).center()

    finger(over, middle(0), middle(2) + QPoint(0, 12))
    assert [row.title for row in panel.list.rows][:3] == [before[1], before[2], before[0]]
    assert editor.bench.draft.steps == steps + 1
    editor.undo()
    opened.settle()
    finger(over, middle(1), middle(1))
    assert panel.block.place == 1
    assert [row.title for row in panel.list.rows] == before


def test_a_dragged_block_comes_to_what_is_not_seen_yet(open_window: Open) -> None:
    opened = open_window(size=(1280, 800))
    _, _, panel = opened_copy(opened)
    rows = panel.list
    rows.setFixedHeight(300)
    opened.lay_out()
    over, bar = rows.viewport(), rows.verticalScrollBar()
    begin = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mousePress(over, Left, pos=begin)
    drag(over, begin + QPoint(0, 40))
    drag(over, QPoint(begin.x(), over.height() - 5))
    opened.bot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=20_000)
    title = rows.rows[0].title
    QTest.mouseRelease(over, Left, pos=QPoint(begin.x(), over.height() - 5))
    assert title in [row.title for row in rows.rows[-2:]]
    assert not rows._going_on.isActive()


def test_a_joint_is_dragged_by_a_finger_and_that_is_one_step(desk: Desk, finger: Finger) -> None:
    editor = desk.begin()
    stage, before = editor.moving.stage, desk.text
    begin = stage.place_of("left_wrist").toPoint()
    finger(stage, begin, begin + QPoint(10, -20))
    assert desk.text != before
    editor.undo()
    assert desk.text == before


@pytest.mark.parametrize(("part", "way"), [("move_s", 60), ("hold_s", 90), ("return_s", -40)])
def test_the_end_of_a_part_is_dragged_by_a_finger_and_that_is_one_step(
    desk: Desk, finger: Finger, part: str, way: int
) -> None:
    editor = desk.begin()
    line, before, dose = editor.moving.line, desk.text, dict(desk.values["dose"])
    assert desk.holder is not None
    desk.holder.move(
        0, -line.mapTo(desk.holder, QPoint(0, 0)).y() + 300
    )  # on the screen, which can be touched
    begin = line.place_of(part).toPoint()
    finger(line, begin, begin + QPoint(way, 0))
    changed = desk.values["dose"][part]
    assert (changed > dose[part]) == (way > 0)
    assert changed % GRID_S == 0
    assert {other: desk.values["dose"][other] for other in PARTS if other != part} == {
        other: dose[other] for other in PARTS if other != part
    }, "the other parts last as they did"
    editor.undo()
    assert desk.text == before


@pytest.mark.usefixtures("without_fades")
def test_a_finger_sweeps_the_page_and_rows_that_stay_but_never_while_it_drags(
    open_window: Open, finger: Finger
) -> None:
    opened = open_window(size=(1280, 800))
    page, _, panel = opened_copy(opened)
    bar = page.scrolling.verticalScrollBar()
    window, ground = opened.window, QPoint(700, 300)  # on the screen, which can be touched
    for way, value in ((-12, 0), (60, 0), (-200, 200)):  # the first one trembled
        over = window.childAt(ground) or window
        begin = over.mapFrom(window, ground)
        finger(over, begin, begin + QPoint(0, way))
        assert bar.value() == value
    panel.add_exercise.click()
    opened.lay_out()
    rows, opens = panel.picker.rows, list[int]()
    rows.opened.connect(opens.append)
    page.scrolling.follow(rows)
    finger(rows.viewport(), QPoint(5, 220), QPoint(5, 60))
    assert (rows.verticalScrollBar().value(), opens) == (160, [])
    value = bar.value()
    finger(rows.viewport(), QPoint(5, 100), QPoint(7, 104))
    assert len(opens) == 1, "a touch still opens one"
    panel._leave_picker()
    opened.lay_out()
    blocks = panel.list
    title = blocks.rows[0].title
    page.scrolling.follow(blocks)
    value = bar.value()
    places = [blocks.visualRect(blocks.model().index(row, 0)).center() for row in (0, 1)]
    finger(blocks.viewport(), places[0], places[1] + QPoint(0, 20))
    assert blocks.rows[1].title == title
    assert bar.value() == value
