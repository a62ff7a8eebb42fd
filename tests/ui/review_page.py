"""Going about How it went as its users do: what is seen there, and what is pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from sps_coach.ui.review.page import ReviewPage
from tests.ui.conftest import Opened


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


def open_first_eased(opened: Opened) -> None:
    eased = opened.desk.looking_back.past.easings[-1].session_id
    page_of(opened).over_time.opened.emit(eased)
    opened.settle()
