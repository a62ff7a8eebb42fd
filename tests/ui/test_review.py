"""How it went, over time and session by session, as the people who look at it do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from sps_coach.history.overview import Overview
from sps_coach.history.past import Past
from sps_coach.history.statements import Note
from sps_coach.ui.review.chart import TimeChart
from sps_coach.ui.review.course import Course
from sps_coach.ui.review.span import Span
from sps_coach.ui.review.told import ToldChart
from tests.ui.conftest import Open, Opened
from tests.ui.review_page import open_first_eased, page_of, press, shown
from tests.ui.reviewing import PRIVATE, SHARED, TODAY, a_past
from tests.ui.seeing import watch
from tests.ui.test_focus_rings import focused
from tests.ui.test_motion import calm


@pytest.fixture
def opened(open_window: Open) -> Opened:
    one: Opened = open_window()
    one.window.show_review()
    one.settle()
    return one


def chart(opened: Opened) -> TimeChart:
    return page_of(opened).over_time.charts[0]


def below(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything below something in the accessibility tree that is to be seen."""
    for place in range(top.childCount()):
        child = top.child(place)
        if child is not None and not child.state().invisible:
            yield child
            yield from below(child)


# -- over time ------------------------------------------------------------------------------------------------


def test_each_chart_has_one_sentence_and_a_table_of_the_same(opened: Opened) -> None:
    page = page_of(opened)
    practice, felt, along, dose, easing = page.over_time.cards
    assert "Practised on 51 days" in practice.sentence
    assert felt.sentence.startswith("Stiffness before practice: 6 in the middle, from 5 to 7.")
    assert along.sentence == "Eased off 5 times and 2 diary entries in this time."
    assert "exercises were done to their end" in dose.sentence
    assert easing.sentence.startswith("Eased off 5 times, and ")
    for card in page.over_time.cards[:-1]:
        card.as_table.click()
        opened.settle()
    for card in page.over_time.cards:
        assert card.table.isVisible()
        interface = QAccessible.queryAccessibleInterface(card.table)
        assert interface.role() is QAccessible.Role.Table
        told = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
        model = card.table.model()
        heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
        seen = [
            model.data(model.index(row, column))
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        assert set(heads) | {cell or "blank" for cell in seen} <= set(told)
        assert interface.text(QAccessible.Text.Description) == card.sentence
        assert all(any(seen[place :: model.columnCount()]) for place in range(model.columnCount()))
        assert len(told) >= model.rowCount() * model.columnCount() > 0
    assert felt.table.model().rowCount() == len(opened.desk.looking_back.past.sessions)


def test_each_chart_is_told_as_one_with_its_name_and_what_it_says(opened: Opened) -> None:
    page = page_of(opened)
    top = QAccessible.queryAccessibleInterface(page)
    charts = [one for one in below(top) if one.role() is QAccessible.Role.Chart]
    told = {one.text(QAccessible.Text.Name): one.text(QAccessible.Text.Value) for one in charts}
    drawn = {card._title.text(): card.sentence for card in page.over_time.cards[:-1]}
    assert told.keys() == drawn.keys()
    reached = page.findChildren(ToldChart)
    assert set(page.over_time.charts) < set(reached)
    along_time = {chart.accessibleName() for chart in page.over_time.charts}
    for name, said in told.items():
        # Whoever cannot see the axis hears the time as well.
        assert said == drawn[name] + (" August to November 2026." if name in along_time else "")
    assert all(told.values())
    assert all(
        one.text(QAccessible.Text.Description) == told[one.text(QAccessible.Text.Name)] for one in charts
    )
    for chart in reached:
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        assert QAccessible.queryAccessibleInterface(chart).state().focused


def test_a_report_for_the_clinic_is_written_of_what_is_shown(opened: Opened) -> None:
    page = page_of(opened)
    looked = page._looked
    assert looked is not None
    page.report.name.line.setText("Anna Muster")
    page.report.button.click()
    opened.settle()
    first = looked.overview.first
    assert opened.desk.safe_keeping.asked == [("report", first, "Anna Muster", False)]
    assert "The report is written." in shown(page)
    page.show_view("sessions")
    opened.settle()
    assert not page.report.isVisible()


def test_reasons_are_told_only_where_they_are_shared(opened: Opened) -> None:
    table = page_of(opened).over_time.easing.table.model()
    said = {table.data(table.index(row, 3)) for row in range(table.rowCount())}
    assert SHARED in said
    assert PRIVATE not in said


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Plus, Span(56)),
        (Qt.Key.Key_Minus, Span(None)),
        (Qt.Key.Key_Home, Span(None)),
        (Qt.Key.Key_Right, Span(91)),
    ],
)
def test_charts_are_moved_and_zoomed_by_key(opened: Opened, key: Qt.Key, expected: Span) -> None:
    QTest.keyClick(chart(opened), key)
    opened.settle()
    assert page_of(opened).looked_at.span == expected


def test_earlier_and_later_go_along_time(opened: Opened) -> None:
    page = page_of(opened)
    press(opened, "4 weeks")
    QTest.keyClick(chart(opened), Qt.Key.Key_Left)
    opened.settle()
    assert page.looked_at.span == Span(28, TODAY - timedelta(days=7))
    press(opened, "Earlier")
    assert page.looked_at.span == Span(28, TODAY - timedelta(days=21))
    press(opened, "Later")
    press(opened, "Later")
    assert page.looked_at.span == Span(28)
    press(opened, "Later")
    assert page.looked_at.span == Span(28)


def test_the_pointer_drags_and_its_wheel_zooms_only_with_control(opened: Opened) -> None:
    page, drawn = page_of(opened), chart(opened)
    press(opened, "4 weeks")
    middle = drawn.rect().center()
    week = QPoint(round(7 * drawn.axis(opened_overview(opened)).a_day), 0)
    QTest.mousePress(drawn, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(drawn, middle + week)
    QTest.mouseRelease(drawn, Qt.MouseButton.LeftButton, pos=middle + week)
    opened.settle()
    assert page.looked_at.span == Span(28, TODAY - timedelta(days=7))
    wheel(drawn, Qt.KeyboardModifier.NoModifier)
    assert page.looked_at.span.days == 28
    wheel(drawn, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert page.looked_at.span.days == 14


def opened_overview(opened: Opened) -> Overview:
    looked = page_of(opened)._looked
    assert looked is not None
    return looked.overview


def wheel(widget: QWidget, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_zooming_is_soft(opened: Opened) -> None:
    assert calm(watch(opened, lambda: QTest.keyClick(chart(opened), Qt.Key.Key_Plus)))


def test_what_is_looked_at_can_be_narrowed(opened: Opened) -> None:
    page = page_of(opened)
    press(opened, "Narrow it down")
    press(opened, "Neck turn")
    _, _, wanted, _ = opened.desk.looking_back.asked[-1]
    assert wanted.exercise == "neck-turn"
    assert page.over_time.dose.table.model().rowCount() in (0, 1)
    press(opened, "Infusion")
    _, _, wanted, _ = opened.desk.looking_back.asked[-1]
    assert wanted.kinds is not None
    assert "infusion" not in wanted.kinds


def test_many_sessions_are_listed_so_many_at_once(open_window: Open) -> None:
    opened: Opened = open_window()
    opened.desk.looking_back.past = a_past(400)
    opened.window.show_review()
    opened.settle()
    press(opened, "Everything")
    press(opened, "Session by session")
    listed = page_of(opened).listed
    model = listed.sessions.model()
    count = len(opened.desk.looking_back.past.sessions)
    seen = []
    while True:
        seen += [model.data(model.index(row, 0)) for row in range(model.rowCount())]
        if not listed.before.isVisible():
            break
        press(opened, "Those before")
    assert len(seen) == len(set(seen)) == count > 200
    assert seen[0] == "Saturday 21 November 2026, 08:05, Gentle morning, 12 minutes, to the end"
    listed.sessions.opened.emit(0)
    opened.settle()
    told = page_of(opened).one_session.lines()
    assert page_of(opened).one_session.isVisible()
    assert told
    press(opened, "Back")
    press(opened, "Those after")
    assert listed.after.isVisible()


def test_what_happened_is_a_list_that_the_keyboard_goes_along(opened: Opened) -> None:
    press(opened, "Session by session")
    page_of(opened).listed.sessions.opened.emit(0)
    opened.settle()
    course = page_of(opened).one_session.findChild(Course)
    assert course is not None
    told = QAccessible.queryAccessibleInterface(course)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "What happened")
    rows = [told.child(place) for place in range(told.childCount())]
    assert {row.role() for row in rows} == {QAccessible.Role.ListItem}
    names = [row.text(QAccessible.Text.Name) for row in rows]
    assert len(names) > 2
    assert all(names)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    seen = [focused().accessibleName()]
    for _ in names:
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        seen.append(focused().accessibleName())
    assert seen == [*names, names[-1]]
    here = focused()
    QTest.keyClick(here, Qt.Key.Key_Tab)
    assert not course.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is here


def test_the_marks_that_are_explained_are_those_that_are_drawn(opened: Opened) -> None:
    opened.desk.looking_back.past = a_past(500)
    page = page_of(opened)

    def marks() -> list[str]:
        return [
            entry.accessibleName()
            for entry in page.over_time._marks.findChildren(QLabel)
            if entry.isVisible()
        ]

    assert "agreed rest" in marks()
    press(opened, "Everything")
    assert marks() == ["sessions held in a month", "planned"]
    press(opened, "4 weeks")
    assert "agreed rest" in marks()


def test_an_empty_history_is_blank_and_calm(open_window: Open) -> None:
    opened: Opened = open_window()
    opened.desk.looking_back.past = Past()
    opened.window.show_review()
    opened.settle()
    assert "There are no sessions in this time." in shown(page_of(opened))
    press(opened, "Session by session")
    assert "Sessions of this time will be listed here." in shown(page_of(opened))


def test_nothing_is_drawn_in_red(opened: Opened) -> None:
    image = page_of(opened).grab().toImage()
    for x in range(0, image.width(), 3):
        for y in range(0, image.height(), 3):
            colour = image.pixelColor(x, y)
            saturated = colour.hsvSaturationF() > 0.6 and colour.valueF() > 0.4
            # the clay of the focus ring lies at 20 degrees and is no red
            assert not (saturated and (colour.hsvHue() < 12 or colour.hsvHue() > 345)), colour.name()


# -- one session ----------------------------------------------------------------------------------------------


def test_a_session_is_shown_moment_by_moment(opened: Opened) -> None:
    open_first_eased(opened)
    lines = page_of(opened).one_session.lines()
    assert "Heel slide, eased" in lines
    assert any(
        line.startswith("Asked for: 3 times, each held for 10 seconds, on both sides.") for line in lines
    )
    assert "Eased off" in lines
    assert f"About 40 seconds. Heard last: Rest here. {SHARED}" in lines
    assert PRIVATE not in "\n".join(lines)


def test_a_word_is_added_later_and_is_private_unless_it_is_shared(opened: Opened) -> None:
    open_first_eased(opened)
    writing = page_of(opened).one_session.writing
    writing.keep.click()
    opened.settle()
    assert opened.desk.looking_back.said == []
    for shared in (False, True):
        writing.field.text.setPlainText("it was the cold")
        if shared:
            press(opened, "Those who help as well")
        press(opened, "Keep it")
        note = opened.desk.looking_back.said[-1]
        assert isinstance(note, Note)
        assert (note.text, note.shared, note.about) == ("it was the cold", shared, "session")
        assert ("it was the cold" in shown(page_of(opened).one_session)) is shared
