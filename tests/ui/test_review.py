"""How it went, the diary, what is shared and the lock, as the people who use them do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from sps_coach.history.overview import Overview
from sps_coach.history.past import Past
from sps_coach.history.statements import DiaryEntry, Note, SharedKind, Sharing
from sps_coach.ui.diary.page import DiaryPage
from sps_coach.ui.review.chart import TimeChart
from sps_coach.ui.review.page import ReviewPage
from sps_coach.ui.review.span import Span
from sps_coach.ui.settings.lock import LockSection
from tests.ui.conftest import Open, Opened
from tests.ui.reviewing import PASSPHRASE, PRIVATE, SHARED, TODAY
from tests.ui.seeing import watch
from tests.ui.test_motion import calm

KINDS: tuple[SharedKind, ...] = get_args(SharedKind)


@pytest.fixture
def opened(open_window: Open) -> Opened:
    one: Opened = open_window()
    one.window.show_review()
    one.settle()
    return one


def page_of(opened: Opened) -> ReviewPage:
    page = opened.window.page
    assert isinstance(page, ReviewPage)
    return page


def shown(widget: QWidget) -> str:
    """Every text that is seen."""
    found = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(found + [button.text() for button in buttons(widget)])


def buttons(widget: QWidget) -> list[QPushButton]:
    return [button for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]


def press(opened: Opened, text: str) -> None:
    page = opened.window.page
    assert page is not None
    next(button for button in buttons(page) if button.text() == text).click()
    opened.settle()


def chart(opened: Opened) -> TimeChart:
    return page_of(opened).over_time.charts[0]


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
        first = [model.data(model.index(0, column)) for column in range(model.columnCount())]
        assert set(heads) | set(first) <= set(told)
        assert len(told) >= model.rowCount() * model.columnCount() > 0
    assert felt.table.model().rowCount() == len(opened.desk.looking_back.past.sessions)


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


def open_first_eased(opened: Opened) -> None:
    eased = opened.desk.looking_back.past.easings[-1].session_id
    page_of(opened).over_time.opened.emit(eased)
    opened.settle()


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


# -- sharing --------------------------------------------------------------------------------------------------


def test_what_is_shared_is_chosen_seen_at_once_and_taken_back(opened: Opened) -> None:
    page = page_of(opened)
    press(opened, "What is shared")
    assert page.over_time.isVisible()
    assert "are not shared" in sentence_on(opened, "worry")
    page.shared.figures.button("worry").click()  # type: ignore[attr-defined]  # it is a button
    opened.settle()
    said = opened.desk.looking_back.said[-1]
    assert isinstance(said, Sharing)
    assert "worry" in said.kinds
    assert sentence_on(opened, "worry").startswith("Worry before practice: 2")
    press(opened, "Share nothing")
    assert opened.desk.looking_back.said[-1] == Sharing(())
    assert "There are no sessions in this time." in shown(page)


def sentence_on(opened: Opened, scale: str) -> str:
    over_time = page_of(opened).over_time
    over_time._choose_scale(scale)
    opened.settle()
    return over_time.felt.sentence


def test_private_words_are_counted_but_never_shown(opened: Opened) -> None:
    page = page_of(opened)
    assert "stay private" in shown(page)
    for view in ("Session by session", "What is shared", "Over time"):
        press(opened, view)
        assert PRIVATE not in shown(page)


# -- the lock -------------------------------------------------------------------------------------------------


def locked(open_window: Open, keeps: str) -> Opened:
    opened: Opened = open_window()
    opened.desk.looking_back.locked = keeps  # type: ignore[assignment]  # as Keeps
    opened.window.show_review()
    opened.settle()
    return opened


def give(opened: Opened, passphrase: str) -> None:
    panel = page_of(opened).lock_panel
    QTest.keyClicks(panel.field.line, passphrase)
    QTest.keyClick(panel.field.line, Qt.Key.Key_Return)
    opened.settle()


def test_a_locked_page_shows_nothing_until_it_is_opened_and_shuts_again(open_window: Open) -> None:
    opened = locked(open_window, "review")
    page = page_of(opened)
    assert not page.over_time.isVisible()
    assert opened.desk.looking_back.asked == []
    give(opened, "something else")
    assert "That is another passphrase. Take your time, and try it once more." in shown(page)
    assert page.lock_panel.field.line.text() == ""
    give(opened, PASSPHRASE)
    assert page.over_time.isVisible()
    opened.window.show_today()
    opened.settle()
    assert opened.desk.looking_back.lock() == "shut"


def test_everything_is_shown_only_once_the_lock_is_open(open_window: Open) -> None:
    opened = locked(open_window, "private")
    page = page_of(opened)
    page._seen_by.chosen.emit("everything")
    opened.settle()
    assert page.lock_panel.isVisible()
    assert not any(everything for *_, everything in opened.desk.looking_back.asked)
    give(opened, PASSPHRASE)
    assert opened.desk.looking_back.asked[-1][-1] is True
    open_first_eased(opened)
    assert PRIVATE in shown(page.one_session)
    press(opened, "What is shared")
    assert opened.desk.looking_back.asked[-1][-1] is False


def section(opened: Opened) -> LockSection:
    opened.window.show_settings("lock")
    opened.settle()
    found = opened.window.findChild(LockSection)
    assert found is not None
    return found


def write_twice(part: LockSection, first: str, second: str) -> None:
    part.first.line.setText(first)
    part.second.line.setText(second)
    part.set.click()


def test_a_lock_is_set_changed_and_taken_away(open_window: Open) -> None:
    opened: Opened = open_window()
    part = section(opened)
    write_twice(part, "short", "short")
    opened.settle()
    assert "three short words are good" in shown(part)
    write_twice(part, "a long passphrase", "a long pasphrase")
    opened.settle()
    assert "The two are not the same. Please write them once more." in shown(part)
    assert opened.desk.looking_back.lock() == "none"
    write_twice(part, "a long passphrase", "a long passphrase")
    opened.settle()
    assert opened.desk.looking_back.passphrase == "a long passphrase"
    assert part.first.line.text() == part.second.line.text() == ""
    part.keeps.chosen.emit("review")
    part.take_away.click()
    opened.settle()
    assert opened.desk.looking_back.lock() == "none"


# -- the diary ------------------------------------------------------------------------------------------------


def diary(opened: Opened) -> DiaryPage:
    opened.window.show_diary()
    opened.settle()
    page = opened.window.page
    assert isinstance(page, DiaryPage)
    return page


def test_an_entry_is_written_changed_and_taken_back(open_window: Open) -> None:
    opened: Opened = open_window()
    page = diary(opened)
    press(opened, "Spasms")
    press(opened, "A day earlier")
    press(opened, "More")
    press(opened, "More")
    page.text.text.setPlainText("in the left leg")
    press(opened, "Keep it")
    entry = DiaryEntry("spasms", TODAY - timedelta(days=1), count=2, text="in the left leg")
    assert opened.desk.looking_back.said == [entry]
    assert "It is kept, for you alone." in shown(page)
    assert "in the left leg" in shown(page.entries)  # until the page is left
    press(opened, "Change it")
    page.text.text.setPlainText("in the right leg")
    press(opened, "Those who help as well")
    press(opened, "Keep it")
    assert opened.desk.looking_back.said[-1] == replace(entry, text="in the right leg", shared=True)
    press(opened, "Take it back")
    assert "in the right leg" not in shown(page)


def test_private_entries_are_out_of_sight_once_the_page_is_left(open_window: Open) -> None:
    opened: Opened = open_window()
    page = diary(opened)
    page.text.text.setPlainText("for nobody but me")
    press(opened, "Keep it")
    opened.window.show_today()
    opened.settle()
    diary(opened)
    assert "for nobody but me" not in shown(page)
    assert PRIVATE not in shown(page)
    assert "entries of the last three months are private and not shown" in shown(page)
    opened.desk.looking_back.locked = "private"
    opened.window.show_today()
    opened.settle()
    diary(opened)
    press(opened, "Show them")
    QTest.keyClicks(page.lock_panel.field.line, PASSPHRASE)
    QTest.keyClick(page.lock_panel.field.line, Qt.Key.Key_Return)
    opened.settle()
    assert PRIVATE in shown(page)


def test_words_of_ones_own_need_words(open_window: Open) -> None:
    opened: Opened = open_window()
    page = diary(opened)
    press(opened, "In my words")
    press(opened, "Keep it")
    assert opened.desk.looking_back.said == []
    assert "There are no words yet." in shown(page)


def reached(opened: Opened, leave: Callable[[], bool]) -> set[str]:
    """What Tab comes to."""
    names = set()
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.add(QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        opened.settle()
        if leave():
            break
    return names


def test_tab_reaches_every_control_of_the_diary_and_of_review(open_window: Open) -> None:
    opened: Opened = open_window()
    diary(opened)
    names = reached(opened, lambda: False)
    assert {"Medicine", "A day earlier", "A day later", "In your own words", "Only me", "Keep it"} <= names
    opened.window.show_review()
    opened.settle()
    names = reached(opened, lambda: False)
    assert {"Over time", "3 months", "Earlier", "Later", "Closer", "Wider", "Narrow it down"} <= names
    assert {"Planned and done", "How it felt, 0 to 10", "Along the way", "As a table"} <= names
