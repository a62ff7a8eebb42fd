"""Building "gentle morning" again by hand: by mouse, or by keyboard alone, and what that takes of a person.

The test of it and ``benchmarks/build_by_hand.py`` share these hands. What a person needs is told by the keystroke-level
model: S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user performance time with interactive
systems", Communications of the ACM 23 (1980) 396-410, https://doi.org/10.1145/358886.358895.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from sps_coach.library.collection import Library
from sps_coach.library.languages import codes
from sps_coach.library.prescription_checks import prescribed
from sps_coach.library.routines import Block, Routine
from sps_coach.ui.studio.page import StudioPage
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.editor import RoutineEditor
from sps_coach.ui.studio.routine.rules_panel import RulesPanel
from sps_coach.ui.studio.routine.words_panel import WordsPanel
from sps_coach.ui.studio.rows import Rows
from sps_coach.ui.widgets.scroll import bring_into_view
from sps_coach.ui.window import Window

KEY_S, POINT_S, HOME_S, THINK_S = 0.28, 1.1, 0.4, 1.35
"""Seconds for a key or a mouse button (an average typist, 40 words a minute), for pointing, for a hand that goes from
mouse to keyboard or back, and for making up one's mind; the model's own figures."""


class Place(Protocol):
    """Where it is done."""

    @property
    def window(self) -> Window: ...

    def settle(self) -> None:
        """Let the window come to rest, as a person would."""


@dataclass
class Tally:
    """What hands and head did so far; ``passes`` lets a person's time go by.

    Attributes:
        things: what was done, each with a decision before it: a press, a text, a choice, a move.
        keys: keys and mouse buttons.
        points: ways of the pointer; one more for each time something is scrolled into view.
        homings: ways of the hand between mouse and keyboard.
    """

    COUNTS: ClassVar = ("things", "keys", "points", "homings")

    passes: Callable[[float], None] = lambda _seconds: None
    things: int = 0
    keys: int = 0
    points: int = 0
    homings: int = 0
    _at_keys: bool = False

    @property
    def seconds(self) -> float:
        """What the model says all of it takes."""
        return self.things * THINK_S + self.keys * KEY_S + self.points * POINT_S + self.homings * HOME_S

    def think(self) -> None:
        self.things += 1
        self.passes(THINK_S)

    def key(self, count: int = 1) -> None:
        self._go(at_keys=True)
        self.keys += count
        self.passes(count * KEY_S)

    def point(self) -> None:
        self._go(at_keys=False)
        self.points += 1
        self.passes(POINT_S)

    def button(self) -> None:
        self.keys += 1
        self.passes(KEY_S)

    def _go(self, *, at_keys: bool) -> None:
        if at_keys != self._at_keys:
            self._at_keys = at_keys
            self.homings += 1
            self.passes(HOME_S)


class Hands(Protocol):
    """One way to work: each method does what a person would do to one thing on the screen."""

    tally: Tally

    def press(self, button: QAbstractButton) -> None: ...

    def write(self, field: QWidget, text: str) -> None: ...

    def move(self, rows: Rows, at: int, to: int) -> None: ...

    def come_to(self, rows: Rows, at: int) -> None: ...

    def pick(self, panel: BlocksPanel, words: str, name: str) -> None: ...


class Mouse:
    """Everything but letters by the pointer."""

    def __init__(self, opened: Place, tally: Tally) -> None:
        self._opened, self.tally = opened, tally

    def press(self, button: QAbstractButton) -> None:
        self.tally.think()
        self._show(button)
        self._click(button, button.rect().center())

    def write(self, field: QWidget, text: str) -> None:
        self.tally.think()
        self._show(field)
        inside = field.viewport() if isinstance(field, QPlainTextEdit) else field
        self._click(inside, inside.rect().center())
        type_over(field, text, self.tally)
        self._opened.settle()

    def come_to(self, rows: Rows, at: int) -> None:
        self.tally.think()
        self._show(rows)
        self._click(rows.viewport(), self._middle(rows, at))

    def move(self, rows: Rows, at: int, to: int) -> None:
        self.tally.think()
        self._show(rows)
        rows.scrollTo(rows.model().index(to, 0))  # both are in view then, as they lie close to one another
        begin, end = (rows.visualRect(rows.model().index(row, 0)).center() for row in (at, to))
        below = QPoint(0, 12 if to > at else -12)
        self.tally.point()
        self.tally.button()
        QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=begin)
        for share in (0.3, 0.7, 1.0):
            drag(rows.viewport(), begin + (end + below - begin) * share)
        self.tally.point()
        self.tally.button()
        QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=end + below)
        self._opened.settle()

    def pick(self, panel: BlocksPanel, words: str, name: str) -> None:
        self.write(panel.picker.line, words)
        at = panel.picker.found.index(name)
        self.come_to(panel.picker.rows, at)

    def _click(self, widget: QWidget, at: QPoint) -> None:
        self.tally.point()
        self.tally.button()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self._opened.settle()

    def _show(self, widget: QWidget) -> None:
        if not in_view(widget):
            self.tally.point()  # the wheel, or the bar
            bring_into_view(widget)
            self._opened.settle()
        assert not widget.visibleRegion().isEmpty()

    def _middle(self, rows: Rows, at: int) -> QPoint:
        rows.scrollTo(rows.model().index(at, 0))
        return rows.visualRect(rows.model().index(at, 0)).center()


class Keyboard:
    """Everything by keys: Tab goes from one thing to the next until the wanted one has the focus."""

    def __init__(self, opened: Place, tally: Tally) -> None:
        self._opened, self.tally = opened, tally

    def press(self, button: QAbstractButton) -> None:
        self.tally.think()
        self._go_to(button)
        self._key(Qt.Key.Key_Space)
        self._opened.settle()

    def write(self, field: QWidget, text: str) -> None:
        self.tally.think()
        if isinstance(self._here(), Rows) and field.accessibleName() in ("Repetitions", "Rest, seconds"):
            self._key(Qt.Key.Key_Return)
        self._go_to(field)
        type_over(self._here(), text, self.tally)
        self._opened.settle()

    def come_to(self, rows: Rows, at: int) -> None:
        self.tally.think()
        if rows.accessibleName() == "Blocks" and not isinstance(self._here(), Rows):
            self._key(Qt.Key.Key_Escape)
        self._go_to(rows)
        for _ in range(abs(at - rows.place)):
            self._key(Qt.Key.Key_Down if at > rows.place else Qt.Key.Key_Up)
        self._opened.settle()

    def move(self, rows: Rows, at: int, to: int) -> None:
        self.come_to(rows, at)
        for _ in range(abs(to - at)):
            key = Qt.Key.Key_Down if to > at else Qt.Key.Key_Up
            self._key(key, Qt.KeyboardModifier.AltModifier)
        self._opened.settle()

    def pick(self, panel: BlocksPanel, words: str, name: str) -> None:
        self.write(panel.picker.line, words)
        for _ in range(panel.picker.found.index(name)):
            self._key(Qt.Key.Key_Down)
        self._key(Qt.Key.Key_Return)
        self._opened.settle()

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.tally.key(1 if held == Qt.KeyboardModifier.NoModifier else 2)
        QTest.keyClick(self._here(), key, held)
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
            self._key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, back)
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
        self._key(Qt.Key.Key_Right if right else Qt.Key.Key_Left)
        return self._here() is not here


def drag(over: QWidget, to: QPoint) -> None:
    """Move the pointer with its button held, which QTest cannot say."""
    place, left = QPointF(to), Qt.MouseButton.LeftButton
    where = QPointF(over.mapToGlobal(to))
    event = QMouseEvent(QEvent.Type.MouseMove, place, where, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(over, event)


def type_over(field: QWidget, text: str, tally: Tally) -> None:
    """Write instead of what stands there, as a person would."""
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    marked = field.selectedText() if isinstance(field, QLineEdit) else field.textCursor().selectedText()
    there = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    if there != marked:
        tally.key(2)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for letter in text:
        tally.key()
        if letter == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(field, letter)


def in_view(widget: QWidget) -> bool:
    """Whether nothing of it is scrolled away; of a list or text with its own bar, whether its middle is seen."""
    seen = widget.visibleRegion().boundingRect()
    whole = not isinstance(widget, Rows | QPlainTextEdit)
    return seen.contains(widget.rect()) if whole else seen.contains(widget.rect().center())


def button(around: QWidget, text: str) -> QAbstractButton:
    return next(
        each for each in around.findChildren(QAbstractButton) if each.text() == text and each.isVisible()
    )


def build(opened: Place, hands: Hands, routine: Routine) -> RoutineEditor:
    """Build a routine again from an empty page, with its English words, and keep it as a version."""
    hands.press(button(opened.window.side_bar, "Studio"))
    page = opened.window.page
    assert isinstance(page, StudioPage)
    hands.write(page.beginning.called, routine.name["en"])
    hands.press(page.beginning.button)
    editor = page.editor
    assert isinstance(editor, RoutineEditor)
    panel = editor.panels["blocks"]
    assert isinstance(panel, BlocksPanel)
    add_exercises(panel, hands, routine)
    add_rests(panel, hands, routine)
    for at, block in enumerate(routine.blocks):
        fill_in(panel, hands, at, block)
    write_words(editor, hands, routine)
    hands.press(button(editor.which, "Day rules"))
    rules = editor.panels["rules"]
    assert isinstance(rules, RulesPanel)
    add_rules(rules, hands, routine)
    hands.press(editor.keep_button)
    return editor


def add_exercises(panel: BlocksPanel, hands: Hands, routine: Routine) -> None:
    """All of them one after another, and one of them at another place first."""
    hands.press(panel.add_exercise)
    names = [block.exercise for block in routine.blocks if block.exercise]
    for name in (names[1], names[0], *names[2:]):
        called = panel.known.exercises[name].name["en"]
        hands.pick(panel, " ".join(called.split()[:2]).strip(","), name)
    hands.press(panel.picker.done)
    hands.move(panel.list, 1, 0)


def add_rests(panel: BlocksPanel, hands: Hands, routine: Routine) -> None:
    for at, block in enumerate(routine.blocks):
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


def write_words(editor: RoutineEditor, hands: Hands, routine: Routine) -> None:
    hands.press(button(editor.which, "Words"))
    panel = editor.panels["words"]
    assert isinstance(panel, WordsPanel)
    hands.write(panel.summary.field, routine.summary["en"])
    hands.write(panel.author.field, routine.author)


def add_rules(panel: RulesPanel, hands: Hands, routine: Routine) -> None:
    """Each as it is offered; what is said with it is changed where it says something else."""
    for rule in routine.day_rules:
        (measure,) = (name for name, limit in rule.when.model_dump().items() if limit is not None)
        hands.press(panel.adding["red_flag" if rule.red_flag else measure])
        field = panel.cards[-1].say.field
        if isinstance(field, QPlainTextEdit) and field.toPlainText() != rule.say["en"]:
            hands.write(field, rule.say["en"])


def in_english(routine: Routine, library: Library) -> dict[str, Any]:
    """All it says, without its id and other languages; a dose is what is done, whoever says so."""
    said: dict[str, Any] = only_english(routine.model_dump(mode="json", exclude={"id", "translations"}))
    for block, whole in zip(said["blocks"], routine.blocks, strict=True):
        block["dose"] = prescribed(library.exercises[whole.exercise], whole) if whole.exercise else None
    return said


def only_english(values: Any) -> Any:
    further = set(codes()) - {"en"}
    if isinstance(values, dict):
        return {name: only_english(value) for name, value in values.items() if name not in further}
    return [only_english(value) for value in values] if isinstance(values, list) else values
