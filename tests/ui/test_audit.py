"""Every page in every theme and text size: contrast, targets, names; and nothing cut in any window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from sps_coach.editing.edits import Insert, Put
from sps_coach.editing.writing_yaml import Value
from sps_coach.session.moment import Phase, State
from sps_coach.settings import Contrast, Motion, Reminder
from sps_coach.ui.checkin.page import CheckInPage
from sps_coach.ui.desk import Unfinished
from sps_coach.ui.exchange.page import ExchangePage
from sps_coach.ui.library.exercise import ExercisePage
from sps_coach.ui.library.page import LibraryPage
from sps_coach.ui.review.page import ReviewPage
from sps_coach.ui.session.controls import Ask
from sps_coach.ui.session.page import SessionPage
from sps_coach.ui.settings.page import SettingsPage
from sps_coach.ui.studio.month import DayField
from sps_coach.ui.studio.page import StudioPage
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.editor import RoutineEditor
from sps_coach.ui.studio.routine.preview_panel import PreviewPanel
from sps_coach.ui.theme import DARK, DARK_STANDING_OUT, LIGHT, LIGHT_STANDING_OUT, Colours, Theme
from sps_coach.ui.widgets.scroll import bring_into_view
from tests.ui.conftest import Open, Opened
from tests.ui.fakes import KNOWN, NOT_MET, FakeDesk
from tests.ui.seeing import contrast, luminance

pytestmark = pytest.mark.usefixtures("without_fades")

TEXT, CONTROLS = 7.0, 3.0
TARGET, SESSION_TARGET = 44, 64
NO_MENU = Qt.ContextMenuPolicy.NoContextMenu
USUAL_WIDTH = 1280
"""From here on no page is wider than its window; in a narrow one with the largest text a few scroll sideways."""
CONTROLS_OF = {"session": 7, "waiting": 6, "leaving": 5, "eased": 6}
"""How many controls each state of the session page has."""


THEMES: tuple[Theme, ...] = ("light", "dark")

WINDOWS = [
    ((480, 560), 1.0),
    *((size, scale) for size in ((520, 900), (1280, 800), (2560, 720)) for scale in (1.0, 1.5, 2.0)),
]
"""The smallest window, and narrow, usual and very wide ones at every text size."""


def session(opened: Opened) -> SessionPage:
    page = opened.window.stack.currentWidget()
    assert isinstance(page, SessionPage)
    return page


def begin(opened: Opened) -> None:
    opened.window.today.begun.emit(opened.desk.offers[0])


def check_in(opened: Opened) -> None:
    opened.window.choose(replace(opened.desk.chosen, checks_in=True, reminder=Reminder(on=True)))
    opened.settle()
    begin(opened)


def check_in_page(opened: Opened) -> CheckInPage:
    page = opened.window.stack.currentWidget()
    assert isinstance(page, CheckInPage)
    return page


def answer_very_sore(opened: Opened) -> None:
    questions = check_in_page(opened).questions
    questions.discomfort.show_value(9)
    questions.answered.emit()


def wait(opened: Opened) -> None:
    """The session waits until the person has settled."""
    opened.desk.coaching.now = replace(opened.desk.coaching.now, state=State.WAITING, phase=Phase.PREPARE)
    session(opened)._tick()


def settings(opened: Opened) -> SettingsPage:
    page = opened.window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


def review(opened: Opened) -> ReviewPage:
    page = opened.window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    return page


def unfold_a_month(opened: Opened) -> None:
    """The first day of a plan, in its month."""
    field = routine(opened).panels["plan"].findChildren(DayField)[0]
    opened.settle()
    field.button.click()


def narrow_down(opened: Opened) -> None:
    """Every choice unfolded, and a few things found."""
    page = opened.window.page
    assert isinstance(page, LibraryPage)
    page.search.line.setText("neck sitting")
    page.filters.unfold.click()
    page.turn()


def exercise(opened: Opened) -> ExercisePage:
    page = opened.window.page
    assert isinstance(page, ExercisePage)
    return page


def exchange(opened: Opened) -> ExchangePage:
    page = opened.window.page
    assert isinstance(page, ExchangePage)
    return page


def as_tables(opened: Opened) -> None:
    """Every chart as a table, and everything unfolded that it can be narrowed to."""
    for card in review(opened).over_time.cards:
        card.as_table.click()
    review(opened).looked_at.unfold.click()


def studio(opened: Opened) -> StudioPage:
    page = opened.window.stack.currentWidget()
    assert isinstance(page, StudioPage)
    return page


def routine(opened: Opened) -> RoutineEditor:
    editor = studio(opened).editor
    assert isinstance(editor, RoutineEditor)
    return editor


def begin_routine(opened: Opened) -> None:
    """A small routine, in which something is to be mended."""
    beginning = studio(opened).beginning
    beginning.called.setText("Gentle evening")
    beginning.button.click()
    block: dict[str, Value] = {"exercise": "heel-slide", "dose": {"repetitions": 90}}
    rule: dict[str, Value] = {"when": {"stiffness": 7}, "offer": "easy", "say": {"en": "A stiff day."}}
    rules = Put(("day_rules",), [rule], ("blocks", "closing"))
    texts = Put(("summary",), {"en": "An evening."}), Put(("author",), "Anna")
    routine(opened).bench.do(*texts, Insert(("blocks", 0), {"exercise": "heel-slide"}), rules)
    routine(opened).bench.do(Put(("blocks", 0), block))


def add_exercises(opened: Opened) -> None:
    panel = routine(opened).panels["blocks"]
    assert isinstance(panel, BlocksPanel)
    panel.add_exercise.click()
    panel.picker.line.setText("heel")


def leaf_through(opened: Opened) -> None:
    panel = routine(opened).panels["preview"]
    assert isinstance(panel, PreviewPanel)
    panel.leafing.click()


def keep_and_look(opened: Opened) -> None:
    routine(opened).undo()  # nothing is to be mended then
    routine(opened).keep()
    routine(opened).show_panel("versions")


STEPS: dict[str, Callable[[Opened], None]] = {
    "today": lambda opened: None,
    "routines": lambda opened: opened.window.show_routines(),
    "library": lambda opened: opened.window.show_library(),
    "narrowed down": narrow_down,
    "exercise": lambda opened: opened.window.library.show_exercise("heel-slide"),
    "exercise in still pictures": lambda opened: exercise(opened).rest_or_move.click(),
    "handing over": lambda opened: opened.window.library.show_exchange(),
    "what came": lambda opened: exchange(opened).receiving.look_into(NOT_MET.file),
    "handing on": lambda opened: opened.window.library.hand_on("gentle-morning", opened.window.show_studio),
    "diary": lambda opened: opened.window.show_diary(),
    "over time": lambda opened: opened.window.show_review(),
    "as tables": as_tables,
    "sessions": lambda opened: opened.window.show_review("sessions"),
    "one session": lambda opened: review(opened).listed.sessions.opened.emit(5),
    "shared": lambda opened: review(opened).show_view("shared"),
    "studio": lambda opened: opened.window.show_studio(),
    "blocks": begin_routine,
    "adding": add_exercises,
    "words": lambda opened: routine(opened).show_panel("words"),
    "day rules": lambda opened: routine(opened).show_panel("rules"),
    "preview": lambda opened: routine(opened).show_panel("preview"),
    "leaves": leaf_through,
    "plan": lambda opened: routine(opened).show_panel("plan"),
    "a month": unfold_a_month,
    "hand on": lambda opened: routine(opened).show_panel("hand_on"),
    "versions": keep_and_look,
    "own work": lambda opened: studio(opened).close_editor(),
    "voice": lambda opened: opened.window.show_settings(),
    "sound": lambda opened: settings(opened).show_section("sound"),
    "loudness": lambda opened: settings(opened).show_section("loudness"),
    "look": lambda opened: settings(opened).show_section("look"),
    "emergency plan": lambda opened: settings(opened).show_section("check-in"),
    "reminders": lambda opened: settings(opened).show_section("reminders"),
    "lock": lambda opened: settings(opened).show_section("lock"),
    "patients": lambda opened: settings(opened).show_section("patients"),
    "a patient": lambda opened: settings(opened).patients.whose.chosen.emit(1),
    "ways to reach it": lambda opened: settings(opened).show_section("hands"),
    "check-in": check_in,
    "red flag": answer_very_sore,
    "session": lambda opened: check_in_page(opened).not_today.click(),
    "waiting": wait,
    "leaving": lambda opened: session(opened).ask(Ask.LEAVE_OUT),
    "eased": lambda opened: session(opened).ask(Ask.EASE_OFF),
    "ending": lambda opened: session(opened).ask(Ask.END),
    "check-out": lambda opened: opened.window.practising.ask_how_it_is_now(),
}
"""One way through all pages, in order."""


def go(opened: Opened, page: str) -> None:
    """Go all the way to this page."""
    for name, step in STEPS.items():
        step(opened)
        opened.settle()
        if name == page:
            return


def pages(opened: Opened) -> Iterator[str]:
    """Go through all pages, one after another."""
    for name, step in STEPS.items():
        step(opened)
        opened.settle()
        yield name


def remarks(opened: Opened, page: str) -> Iterator[str]:
    yield from out_of_order(opened)
    least = SESSION_TARGET if page in CONTROLS_OF else TARGET
    for widget in opened.window.findChildren(QWidget):
        if not widget.isVisible():  # of another page, or folded away
            continue
        bring_into_view(widget)
        opened.settle()
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        rect = interface.rect()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            if not name:
                yield f"{widget} has no name"
            if min(rect.width(), rect.height()) < least:
                yield f"{name} is only {rect.width()} by {rect.height()}"
        if (
            isinstance(widget, QLineEdit | QPlainTextEdit | QScrollBar)
            and widget.contextMenuPolicy() != NO_MENU
        ):
            yield f"{name or widget} has a menu that springs up"
        if isinstance(widget, QAbstractButton | QLabel) and name and (seen := contrast(widget)) < TEXT:
            yield f"{name} has contrast {seen:.1f}"


def out_of_order(opened: Opened) -> Iterator[str]:
    """What the Tab key comes to after something that stands below it in the same part of the page."""
    page = opened.window.page
    assert page is not None
    come_to: list[tuple[QWidget, QRect, str]] = []
    widget = opened.window.nextInFocusChain()
    while widget is not None and widget is not opened.window:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isVisible() and page.isAncestorOf(widget):
            part = within(widget, page)
            place = QRect(widget.mapTo(part, widget.rect().topLeft()), widget.size())
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            for around, before, other in come_to:
                across = min(before.right(), place.right()) - max(before.left(), place.left())
                if around is part and across > 0 and place.bottom() <= before.top():
                    yield f"{name} comes after {other}"
            come_to.append((part, place, name))
        widget = widget.nextInFocusChain()


def within(widget: QWidget, page: QWidget) -> QWidget:
    """What scrolls together with a widget, else the page."""
    around = widget.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, QScrollArea):
            return around.widget() or around
        around = around.parentWidget()
    return page


@pytest.mark.parametrize(
    ("theme", "text_scale", "colours", "motion"),
    [
        ("light", 1.0, "usual", "moving"),
        ("dark", 1.0, "high", "still"),
        ("light", 2.0, "high", "still"),
        ("dark", 2.0, "usual", "moving"),
    ],
)
def test_everything_can_be_read_reached_and_named(
    open_window: Open, theme: Theme, text_scale: float, colours: Contrast, motion: Motion
) -> None:
    """Each theme with each contrast, and each text size with each; no colour depends on the size of the text."""
    desk = FakeDesk(unfinished=Unfinished("Gentle morning", "Knee roll"))
    opened = open_window(desk, theme=theme, text_scale=text_scale, contrast=colours, motion=motion)
    assert {page: list(remarks(opened, page)) for page in pages(opened)} == {page: [] for page in STEPS}


def place(widget: QWidget) -> QRect:
    """Where a widget lies on the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def cut(opened: Opened) -> Iterator[str]:
    """Texts that have not the room they need, and controls that are not wholly in view or lie on one another."""
    for label in opened.window.findChildren(QLabel):
        if label.isVisible() and label.text():
            wrap = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
            room = QRect(0, 0, label.contentsRect().width(), 100_000)
            needed = QFontMetrics(label.font()).boundingRect(room, wrap, label.text())
            if needed.height() > label.contentsRect().height() + 2 or needed.width() > room.width() + 1:
                yield f"{label.text()!r} needs {needed.size()} and has {label.contentsRect().size()}"
    for field in opened.window.findChildren(DayField):
        month, labels = field.month, [label for label in field.findChildren(QLabel) if label.isVisible()]
        if month is not None and month.isVisible() and any(place(month).intersects(place(x)) for x in labels):
            yield f"words lie on the month of {month.view.accessibleName()!r}"
    usual = opened.window.width() >= USUAL_WIDTH
    for area in opened.window.findChildren(QScrollArea):
        if usual and area.isVisible() and area.horizontalScrollBar().maximum():
            yield f"a page is {area.horizontalScrollBar().maximum()} wider than its window"
    buttons = [b for b in opened.window.findChildren(QPushButton) if b.isVisible()]
    for button in buttons:
        if button.heightForWidth(button.width()) > button.height():
            yield f"{button.text()!r} is cut"


@pytest.mark.parametrize(("size", "text_scale"), WINDOWS)
def test_nothing_is_cut_in_any_window(open_window: Open, text_scale: float, size: tuple[int, int]) -> None:
    desk = FakeDesk(unfinished=Unfinished("Gentle morning", "Knee roll"))
    desk.coaching.now = replace(
        desk.coaching.now, notice="There is no sound device; the session goes on in silence."
    )
    opened = open_window(desk, text_scale=text_scale, size=size)
    assert {page: list(cut(opened)) for page in pages(opened)} == {page: [] for page in STEPS}


@pytest.mark.parametrize(("size", "text_scale"), WINDOWS)
def test_the_controls_of_a_session_are_always_in_view(
    open_window: Open, text_scale: float, size: tuple[int, int]
) -> None:
    opened = open_window(text_scale=text_scale, size=size)
    for page in ("check-in", *CONTROLS_OF):  # the other pages have no part in this
        STEPS[page](opened)
        opened.settle()
        if page in CONTROLS_OF:
            assert_controls_in_view(opened, CONTROLS_OF[page])


def assert_controls_in_view(opened: Opened, count: int) -> None:
    places = [
        QRect(button.mapTo(opened.window, button.rect().topLeft()), button.size())
        for button in opened.window.findChildren(QPushButton)
        if button.isVisible()
    ]
    assert len(places) == count
    for index, place in enumerate(places):
        assert opened.window.rect().contains(place)
        assert not any(place.intersects(other) for other in places[index + 1 :])


@pytest.mark.parametrize("left_open", [None, Unfinished("Gentle morning", "Belly breathing, lying")])
@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768)])
def test_begin_is_in_view_without_scrolling(
    open_window: Open, text_scale: float, size: tuple[int, int], left_open: Unfinished | None
) -> None:
    opened = open_window(FakeDesk(unfinished=left_open), text_scale=text_scale, size=size)
    begin = next(b for b in opened.window.findChildren(QPushButton) if b.text() == "Begin")
    assert begin.visibleRegion().boundingRect() == begin.rect()


@pytest.mark.parametrize(("text_scale", "size"), [(1.0, (1280, 800)), (2.0, (1000, 700)), (2.0, (1366, 768))])
def test_begin_is_in_view_where_the_comfort_check_is_invited_to(
    open_window: Open, text_scale: float, size: tuple[int, int]
) -> None:
    opened = open_window(FakeDesk(settings=replace(KNOWN, ceilings={})), text_scale=text_scale, size=size)
    check, begin = (
        next(one for one in opened.window.findChildren(QPushButton) if one.text() == text)
        for text in ("Comfort check", "Begin")
    )
    for button in (check, begin):
        assert button.visibleRegion().boundingRect() == button.rect()


@pytest.mark.parametrize("colours", [LIGHT, DARK, LIGHT_STANDING_OUT, DARK_STANDING_OUT])
def test_the_tokens_keep_their_contrast(colours: Colours) -> None:
    def ratio(first: str, second: str) -> float:
        a, b = (luminance(int(colour.lstrip("#"), 16)) for colour in (first, second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)

    for ground in (colours.paper, colours.card, colours.tint, colours.hover):
        assert ratio(colours.ink, ground) >= TEXT
        assert ratio(colours.teal, ground) >= CONTROLS
        assert ratio(colours.clay, ground) >= CONTROLS
    for ground in (colours.paper, colours.card):
        assert ratio(colours.edge, ground) >= CONTROLS
        assert ratio(colours.soft, ground) >= TEXT
    assert ratio(colours.soft, colours.hover) >= TEXT
    assert ratio(colours.teal, colours.card) >= TEXT
    for teal in (colours.teal, colours.teal_hover):
        assert ratio(colours.on_teal, teal) >= TEXT


def test_past_sessions_are_a_list_with_a_sentence_for_each(open_window: Open) -> None:
    opened = open_window()
    go(opened, "sessions")
    interface = QAccessible.queryAccessibleInterface(review(opened).listed.sessions)
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == len(opened.desk.looking_back.past.sessions)
    assert interface.child(0).text(QAccessible.Text.Name).startswith("Saturday 21 November")


def test_the_ring_tells_its_value_in_quarters(open_window: Open) -> None:
    opened = open_window()
    go(opened, "session")
    page = opened.window.page
    assert isinstance(page, SessionPage)
    interface = QAccessible.queryAccessibleInterface(page.view.ring)
    assert interface.role() is QAccessible.Role.ProgressBar
    assert interface.valueInterface().currentValue() == 2


def test_the_comfort_check_and_the_resting_screen_can_be_read(open_window: Open) -> None:
    for theme in THEMES:
        desk = FakeDesk(settings=replace(KNOWN, screen_rests=True, ceilings={}))
        opened = open_window(desk, theme=theme, size=(800, 600))
        go(opened, "voice")
        settings(opened).show_section("loudness")
        settings(opened).loudness.first_focus().click()  # type: ignore[attr-defined]  # it is a button
        opened.settle()
        assert list(remarks(opened, "loudness")) == []
        assert list(cut(opened)) == []
        settings(opened).leave()
        begin(opened)
        opened.settle()
        assert session(opened).resting_screen.isVisible()
        assert list(remarks(opened, "session")) == []
