"""Somebody builds "gentle morning" again from an empty page: by mouse, and again by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from sps_coach.library.collection import load
from sps_coach.library.exercises import Dose
from sps_coach.library.files import read_routine
from sps_coach.library.prescription_checks import prescribed
from sps_coach.library.routines import Block, Routine
from sps_coach.ui.studio.page import StudioPage
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.editor import RoutineEditor
from sps_coach.ui.studio.routine.rules_panel import RulesPanel
from sps_coach.ui.studio.routine.words_panel import WordsPanel
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.widgets.scroll import bring_into_view
from tests.ui.conftest import Open, Opened

LIBRARY = load()
SHIPPED = LIBRARY.routines["gentle-morning"]
SUMMARY = "In bed, before getting up: an easy breath, the low back, knees, legs and feet."
WROTE = "The SPS Coach developers"


class Hands(Protocol):
    """One way to work: each method does what a person would do to one thing on the screen."""

    def press(self, button: QAbstractButton) -> None: ...

    def write(self, field: QWidget, text: str) -> None: ...

    def move(self, rows: Rows, at: int, to: int) -> None: ...

    def come_to(self, rows: Rows, at: int) -> None: ...

    def pick(self, panel: BlocksPanel, words: str, name: str) -> None: ...


class Mouse:
    """Everything but letters by the pointer."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def press(self, button: QAbstractButton) -> None:
        self._show(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self._opened.settle()

    def write(self, field: QWidget, text: str) -> None:
        self._show(field)
        inside = field.viewport() if isinstance(field, QPlainTextEdit) else field
        QTest.mouseClick(inside, Qt.MouseButton.LeftButton)
        type_over(field, text)
        QApplication.processEvents()

    def come_to(self, rows: Rows, at: int) -> None:
        self._show(rows)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=self._middle(rows, at))
        QApplication.processEvents()

    def move(self, rows: Rows, at: int, to: int) -> None:
        self._show(rows)
        rows.scrollTo(rows.model().index(to, 0))  # both are in view then, as they lie close to one another
        begin, end = (rows.visualRect(rows.model().index(row, 0)).center() for row in (at, to))
        below = QPoint(0, 12 if to > at else -12)
        QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=begin)
        for share in (0.3, 0.7, 1.0):
            drag(rows.viewport(), begin + (end + below - begin) * share)
        QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=end + below)
        QApplication.processEvents()

    def pick(self, panel: BlocksPanel, words: str, name: str) -> None:
        self.write(panel.picker.line, words)
        at = panel.picker.found.index(name)
        self.come_to(panel.picker.rows, at)

    def _show(self, widget: QWidget) -> None:
        bring_into_view(widget)
        self._opened.settle()
        assert not widget.visibleRegion().isEmpty()

    def _middle(self, rows: Rows, at: int) -> QPoint:
        rows.scrollTo(rows.model().index(at, 0))
        return rows.visualRect(rows.model().index(at, 0)).center()


class Keyboard:
    """Everything by keys: Tab goes from one thing to the next until the wanted one has the focus."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def press(self, button: QAbstractButton) -> None:
        self._go_to(button)
        QTest.keyClick(self._here(), Qt.Key.Key_Space)
        self._opened.settle()

    def write(self, field: QWidget, text: str) -> None:
        here = self._here()
        if isinstance(here, Rows) and field.accessibleName() in ("Repetitions", "Rest, seconds"):
            QTest.keyClick(here, Qt.Key.Key_Return)
        self._go_to(field)
        type_over(self._here(), text)
        QApplication.processEvents()

    def come_to(self, rows: Rows, at: int) -> None:
        if rows.accessibleName() == "Blocks" and not isinstance(self._here(), Rows):
            QTest.keyClick(self._here(), Qt.Key.Key_Escape)
        self._go_to(rows)
        for _ in range(abs(at - rows.place)):
            QTest.keyClick(rows, Qt.Key.Key_Down if at > rows.place else Qt.Key.Key_Up)
        QApplication.processEvents()

    def move(self, rows: Rows, at: int, to: int) -> None:
        self.come_to(rows, at)
        for _ in range(abs(to - at)):
            key = Qt.Key.Key_Down if to > at else Qt.Key.Key_Up
            QTest.keyClick(rows, key, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()

    def pick(self, panel: BlocksPanel, words: str, name: str) -> None:
        self.write(panel.picker.line, words)
        for _ in range(panel.picker.found.index(name)):
            QTest.keyClick(self._here(), Qt.Key.Key_Down)
        QTest.keyClick(self._here(), Qt.Key.Key_Return)
        QApplication.processEvents()

    def _here(self) -> QWidget:
        here = QApplication.focusWidget()
        assert here is not None
        return here

    def _go_to(self, wanted: QWidget) -> None:
        """Tab on, or back where that is shorter; within a row of choices, which is one stop, left and right."""
        back = (
            Qt.KeyboardModifier.ShiftModifier if self._lies_behind(wanted) else Qt.KeyboardModifier.NoModifier
        )
        for _ in range(100):
            here = self._here()
            if here is wanted:
                return
            if here.parentWidget() is wanted.parentWidget() and self._beside(here, wanted):
                continue
            QTest.keyClick(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, back)
        raise AssertionError(f"the keyboard does not come to {wanted}")

    def _lies_behind(self, wanted: QWidget) -> bool:
        on: QWidget | None = self._here()
        back = on
        while on is not None and back is not None:
            on, back = on.nextInFocusChain(), back.previousInFocusChain()
            if on is not None and (on is wanted or on.parentWidget() is wanted.parentWidget()):
                return False
            if back is not None and (back is wanted or back.parentWidget() is wanted.parentWidget()):
                return True
        return False

    def _beside(self, here: QWidget, wanted: QWidget) -> bool:
        right = wanted.x() > here.x() or wanted.y() > here.y()
        QTest.keyClick(here, Qt.Key.Key_Right if right else Qt.Key.Key_Left)
        return self._here() is not here


def drag(over: QWidget, to: QPoint) -> None:
    """Move the pointer with its button held, which QTest cannot say."""
    place, left = QPointF(to), Qt.MouseButton.LeftButton
    where = QPointF(over.mapToGlobal(to))
    event = QMouseEvent(QEvent.Type.MouseMove, place, where, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(over, event)


def type_over(field: QWidget, text: str) -> None:
    """Write instead of what stands there, as a person would."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if not text:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    for line, part in enumerate(text.split("\n")):
        if line:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClicks(field, part)


def what_is_done(routine: Routine) -> object:
    """Blocks and rules, without the words of their languages."""
    blocks = [
        (block.exercise, block.rest_s, block.day, dose_of(block), [text["en"] for text in block.say])
        for block in routine.blocks
    ]
    rules = [(rule.when, rule.offer, rule.red_flag) for rule in routine.day_rules]
    return blocks, rules, routine.words_per_minute, routine.opening.seconds, routine.closing.seconds


def dose_of(block: Block) -> Dose | None:
    """What is done of an exercise, whether its own dose says so or the block."""
    return prescribed(LIBRARY.exercises[block.exercise], block) if block.exercise else None


def button(around: QWidget, text: str) -> QAbstractButton:
    return next(
        each for each in around.findChildren(QAbstractButton) if each.text() == text and each.isVisible()
    )


def build(opened: Opened, hands: Hands) -> Path:
    """Build it from an empty page, and keep it as a version; returns its file."""
    hands.press(button(opened.window.side_bar, "Studio"))
    page = opened.window.page
    assert isinstance(page, StudioPage)
    hands.write(page.beginning.called, SHIPPED.name["en"])
    hands.press(page.beginning.button)
    editor = page.editor
    assert isinstance(editor, RoutineEditor)
    panel = editor.panels["blocks"]
    assert isinstance(panel, BlocksPanel)
    add_exercises(panel, hands)
    add_rests(panel, hands)
    for at, block in enumerate(SHIPPED.blocks):
        fill_in(panel, hands, at, block)
    write_words(editor, hands)
    hands.press(button(editor.which, "Day rules"))
    rules = editor.panels["rules"]
    assert isinstance(rules, RulesPanel)
    for which in ("stiffness", "discomfort", "red_flag", "worry"):
        hands.press(rules.adding[which])
    hands.press(editor.keep_button)
    return opened.desk.workroom.places.library / "routines" / f"{editor.bench.draft.path.stem}.yaml"


def add_exercises(panel: BlocksPanel, hands: Hands) -> None:
    """All of them one after another, and one of them at another place first."""
    hands.press(panel.add_exercise)
    names = [block.exercise for block in SHIPPED.blocks if block.exercise]
    for name in (names[1], names[0], *names[2:]):
        called = panel.known.exercises[name].name["en"]
        hands.pick(panel, " ".join(called.split()[:2]).strip(","), name)
    hands.press(panel.picker.done)
    hands.move(panel.list, 1, 0)


def add_rests(panel: BlocksPanel, hands: Hands) -> None:
    for at, block in enumerate(SHIPPED.blocks):
        if block.rest_s is not None:
            hands.come_to(panel.list, at - 1)
            hands.press(panel.add_rest)
            hands.write(panel.block.numbers["rest"].field, f"{block.rest_s:g}")
            hands.write(panel.block.say.field, "\n".join(text["en"] for text in block.say))


def fill_in(panel: BlocksPanel, hands: Hands, at: int, block: Block) -> None:
    hands.come_to(panel.list, at)
    if block.dose and block.dose.repetitions:
        hands.write(panel.block.numbers["repetitions"].field, str(block.dose.repetitions))
    if block.dose and block.dose.sides:
        hands.press(button(panel.block.sides, {"left": "Left", "right": "Right"}[block.dose.sides]))
    if block.day != "easy":
        hands.press(
            button(panel.block.day, {"usual": "Usual and good days", "good": "Good days only"}[block.day])
        )


def write_words(editor: RoutineEditor, hands: Hands) -> None:
    hands.press(button(editor.which, "Words"))
    panel = editor.panels["words"]
    assert isinstance(panel, WordsPanel)
    hands.write(panel.summary.field, SUMMARY)
    hands.write(panel.author.field, WROTE)


def test_gentle_morning_is_built_again_by_mouse_and_by_keyboard_alone(open_window: Open) -> None:
    files = []
    for way in (Mouse, Keyboard):
        opened = open_window()
        files.append(build(opened, way(opened)))
        assert what_is_done(read_routine(files[-1]).content) == what_is_done(SHIPPED), way
    mouse, keyboard = (file.read_bytes() for file in files)
    assert mouse == keyboard
