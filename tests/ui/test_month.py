"""Days of a plan: typed, or chosen in a month that unfolds in place, by the keyboard alone or by a touch."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sps_coach.ui.studio.month import DayField, Month
from sps_coach.ui.studio.routine.plan_panel import PlanPanel
from tests.ui.conftest import Open
from tests.ui.test_studio_page import opened_copy

Key = Qt.Key


def plan(open_window: Open) -> PlanPanel:
    _, editor, _ = opened_copy(open_window())
    editor.which.chosen.emit("plan")
    panel = editor.panels["plan"]
    assert isinstance(panel, PlanPanel)
    return panel


def unfolded(field: DayField) -> Month:
    QTest.keyClick(field.button, Key.Key_Space)
    assert field.month is not None
    assert field.month.isVisible()
    assert QApplication.focusWidget() is field.month.view
    return field.month


@pytest.mark.usefixtures("without_fades")
def test_a_day_is_chosen_by_the_keyboard_alone(open_window: Open) -> None:
    panel = plan(open_window)
    first, last, *_ = panel.findChildren(DayField)
    first.line.setText("2026-11-28")
    month = unfolded(first)
    assert month.day == date(2026, 11, 28)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_PageDown):
        QTest.keyClick(month.view, key)
    assert month.day == date(2027, 1, 6)
    assert month.view.accessibleName() == "Wednesday 6 January 2027, within the plan"
    QTest.keyClick(month.view, Key.Key_Return)
    assert first.line.day == panel.first.day == date(2027, 1, 6)
    assert not month.isVisible()
    assert first.button.hasFocus()
    other = unfolded(last)
    QTest.keyClick(other.view, Key.Key_Right)
    QTest.keyClick(other.view, Key.Key_Escape)
    assert last.line.is_empty, "whoever leaves changes nothing"
    assert last.button.hasFocus()


@pytest.mark.usefixtures("without_fades")
def test_a_touch_takes_a_day_and_days_of_rest_are_told(open_window: Open) -> None:
    panel = plan(open_window)
    *_, rest_first, rest_last = panel.findChildren(DayField)
    month = unfolded(rest_first)
    month.clicked.emit(QDate(2026, 12, 1))
    assert panel.rest_first.day == date(2026, 12, 1)
    panel.rest_last.setText("2026-12-03")
    month = unfolded(rest_last)
    QTest.keyClick(month.view, Key.Key_Left)
    assert month.view.accessibleName() == "Wednesday 2 December 2026, rest is agreed"


@pytest.mark.usefixtures("without_fades")
def test_the_wheel_scrolls_the_page_and_no_months(open_window: Open) -> None:
    panel = plan(open_window)
    month = unfolded(panel.findChildren(DayField)[0])
    before = month.monthShown()
    over = month.view.viewport()
    middle = QPointF(over.rect().center())
    turned = QWheelEvent(
        middle, QPointF(over.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(over, turned)
    assert month.monthShown() == before
