"""Handing over in the window: looked at first, agreed to or left, by mouse, keyboard or dragging in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from sps_coach.ui.exchange.desk import Signing
from sps_coach.ui.exchange.page import ExchangePage
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import NOT_MET
from tests.ui.seeing import watch
from tests.ui.test_motion import calm

Key = Qt.Key


def go(opened: Opened, file: Path | None = None) -> ExchangePage:
    opened.window.show_library()
    opened.settle()
    opened.window.library.show_exchange(file)
    opened.settle()
    page = opened.window.page
    assert isinstance(page, ExchangePage)
    return page


def lines(page: ExchangePage) -> str:
    from sps_coach.ui.widgets.text import Words

    return "\n".join(label.text() for label in page.findChildren(Words) if label.isVisible())


def test_who_signed_and_what_changes_are_said_before_anything_does(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    page.receiving.buttons()[0].click()
    opened.settle()
    for said in (NOT_MET.signed[0], NOT_MET.digits, *NOT_MET.changes):
        assert said in lines(page)
    leave = page.receiving.buttons()[0]
    assert leave.hasFocus(), "leaving it is the first thing that can be done"
    assert opened.desk.exchange.asked == [("look", NOT_MET.file.name)]
    leave.click()
    opened.settle()
    assert "nothing has changed" in lines(page)
    assert opened.desk.exchange.asked == [("look", NOT_MET.file.name)]


@pytest.mark.parametrize(("which", "met"), [(1, False), (2, True)])
def test_it_is_taken_in_by_keyboard_once_agreed(open_window: Open, which: int, met: bool) -> None:
    opened = open_window()
    page = go(opened, NOT_MET.file)
    for _ in range(which):
        QTest.keyClick(opened.window.focusWidget(), Key.Key_Tab)
    QTest.keyClick(opened.window.focusWidget(), Key.Key_Return)
    opened.settle()
    assert opened.desk.exchange.asked[-1] == ("take in", NOT_MET.file.name, met)
    assert "It is here now." in lines(page)


def test_a_file_that_is_refused_gets_one_sentence(open_window: Open) -> None:
    opened = open_window()
    opened.desk.exchange.refuses = "This file is not as it was packed, so nothing was taken from it."
    page = go(opened, NOT_MET.file)
    assert opened.desk.exchange.refuses in lines(page)
    assert page.receiving.looked is None


def drop(opened: Opened, file: Path) -> bool:
    """Drag a file into the window and let it go; say whether it was taken."""
    data, place = QMimeData(), QPoint(300, 300)
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, copy, data, left, none)
    entering.ignore()
    opened.window.dragEnterEvent(entering)
    if entering.isAccepted():
        opened.window.dropEvent(QDropEvent(place, copy, data, left, none))
        opened.settle()
    return entering.isAccepted()


def test_a_file_may_be_dragged_in_but_never_into_a_session(open_window: Open) -> None:
    opened = open_window()
    assert not drop(opened, Path("/home/anna/picture.png"))
    assert drop(opened, NOT_MET.file)
    page = opened.window.page
    assert isinstance(page, ExchangePage)
    shown = [page.receiving.looked]
    opened.window.today.begun.emit(opened.desk.offers[0])
    opened.settle()
    shown.append(page.receiving.looked)
    assert shown == [NOT_MET, None], "whoever goes elsewhere leaves it"
    assert not drop(opened, NOT_MET.file)


def test_the_first_time_a_key_is_made_and_then_it_signs(open_window: Open) -> None:
    opened = open_window()
    page = go(opened)
    opened.window.library.hand_on("gentle-morning", opened.window.show_studio)
    opened.settle()
    sending = page.sending
    for field, text in (
        (sending.name, "A. Example"),
        (sending.first, "four words are"),
        (sending.second, "four"),
    ):
        QTest.keyClicks(field.line, text)
    sending.sign.click()
    opened.settle()
    assert not opened.desk.exchange.asked, "the two are not the same"
    sending.second.line.setText("four words are")
    QTest.keyClick(sending.second.line, Key.Key_Return)
    opened.settle()
    assert opened.desk.exchange.asked == [("send", "gentle-morning", Signing("four words are", "A. Example"))]
    assert NOT_MET.digits in lines(page)
    assert not sending.name.isVisible()
    assert not sending.first.line.text(), "no passphrase stays in the window"
    QTest.keyClicks(sending.first.line, "four words are")
    sending.sign.click()
    opened.settle()
    sending.unsigned.click()
    assert opened.desk.exchange.asked[1:] == [
        ("send", "gentle-morning", Signing("four words are")),
        ("send", "gentle-morning", None),
    ]


def test_looking_and_leaving_are_soft(open_window: Open) -> None:
    opened = open_window(size=(640, 560))
    page = go(opened)
    assert calm(watch(opened, lambda: page.receiving.look_into(NOT_MET.file)))
    assert calm(watch(opened, page.receiving.buttons()[0].click))
