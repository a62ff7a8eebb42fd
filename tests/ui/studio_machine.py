"""Edits, undos, saves, kills and reopens at random, made by the Studio's own widgets."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from sps_coach.editing.drafts import Draft
from sps_coach.ui.motion import Motion
from sps_coach.ui.studio.bench import Bench
from sps_coach.ui.studio.routine import reading
from sps_coach.ui.studio.routine.blocks_panel import BlocksPanel
from sps_coach.ui.studio.routine.editor import RoutineEditor
from sps_coach.ui.studio.routine.rules_panel import RulesPanel
from sps_coach.ui.studio.routine.words_panel import WordsPanel
from sps_coach.ui.theme import Look
from tests.ui.authoring import Workroom

NAME = "random-morning"

HEAD = """\
# Written by hand,  with spaces   that nobody else would choose.
format: 1
id: random-morning   # never used again
version: 1
name: {en: Random morning}
summary:
    en:   "A morning."
"""
TAIL = """\
# what every session ends with
closing:
    say:
    -   {en: "That is enough for today."}   # always the same
    seconds: 60
licence: CC-BY-SA-4.0
review: {status: pending}
"""
MIDDLE = """\
opening:
  say:
  - en: Welcome.
  seconds: 40
blocks:
  # the first block
  - exercise: heel-slide   # a remark
    dose: {repetitions: 3}
  - rest_s: 30
"""

EXERCISES = st.sampled_from(["heel-slide", "knee-roll", "ankle-pump", "open-book"])
TEXTS = st.sampled_from(["", "Slowly.", "Keep it small: half is whole.", '"', "a # b", "ä ö ü", "no", "7"])
DAYS = st.sampled_from(["easy", "usual", "good"])
FIGURES = st.one_of(st.none(), st.integers(0, 40))
PLACES = st.integers(0, 11)


class Writing(RuleBasedStateMachine):
    """What the file says by a model of plain values, by the file itself, and by what is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.room = Workroom(self.folder, checks=False)
        self.window = QWidget()
        self.look = Look("light")
        self.motion = Motion(self.window, lambda: 0.0)
        self.steps = 0

    @initialize()
    def begin(self) -> None:
        path = self.room.places.drafts / "routines" / f"{NAME}.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(HEAD + MIDDLE + TAIL, encoding="utf-8")
        self.path = path
        self.open()
        self.states = [self.said()]
        self.at = 0

    def open(self) -> None:
        authoring = self.room.studio
        self.editor = RoutineEditor(
            self.look, self.motion, authoring, Bench(authoring.open("routine", NAME), authoring)
        )
        blocks, words, rules = (self.editor.panels[each] for each in ("blocks", "words", "rules"))
        assert isinstance(blocks, BlocksPanel)
        assert isinstance(words, WordsPanel)
        assert isinstance(rules, RulesPanel)
        self.blocks, self.words, self.day_rules = blocks, words, rules

    def said(self) -> dict[str, Any]:
        return deepcopy(dict(self.editor.bench.values))

    def now(self) -> dict[str, Any]:
        """What the model says, to be changed as a step of its own."""
        return deepcopy(self.states[self.at])

    def becomes(self, values: dict[str, Any]) -> None:
        if values != self.states[self.at]:
            self.states = [*self.states[: self.at + 1], values]
            self.at += 1

    def go_to(self, place: int) -> int | None:
        """Come to a block, where there is one."""
        self.editor.show_panel("blocks")
        count = len(self.states[self.at]["blocks"])
        if not count:
            return None
        self.blocks.list.go_to(place % count)
        return place % count

    # -- blocks -----------------------------------------------------------------------------------------------

    @rule(place=PLACES, name=EXERCISES)
    def add_exercise(self, place: int, name: str) -> None:
        at = self.go_to(place)
        after = self.now()
        after["blocks"].insert(0 if at is None else at + 1, {"exercise": name})
        self.blocks.add_exercise.click()
        self.blocks.picker.line.setText(name.replace("-", " "))
        self.blocks.picker.rows.opened.emit(self.blocks.picker.found.index(name))
        self.blocks.picker.done.click()
        self.becomes(after)

    @rule(place=PLACES)
    def add_rest(self, place: int) -> None:
        at = self.go_to(place)
        after = self.now()
        after["blocks"].insert(0 if at is None else at + 1, {"rest_s": 30})
        self.blocks.add_rest.click()
        self.becomes(after)

    @rule(place=PLACES)
    def remove(self, place: int) -> None:
        at = self.go_to(place)
        if at is not None:
            after = self.now()
            del after["blocks"][at]
            self.blocks.list.removed.emit(at)
            self.becomes(after)

    @rule(place=PLACES, to=PLACES)
    def move(self, place: int, to: int) -> None:
        at = self.go_to(place)
        if at is not None:
            after = self.now()
            to %= len(after["blocks"])
            after["blocks"].insert(to, after["blocks"].pop(at))
            if to != at:
                self.blocks.list.moved.emit(at, to)
            self.becomes(after)

    @rule(place=PLACES, name=st.sampled_from(["repetitions", "hold_s"]), figure=FIGURES)
    def write_figure(self, place: int, name: str, figure: int | None) -> None:
        at = self.go_to(place)
        if at is None or "exercise" not in self.states[self.at]["blocks"][at]:
            return
        after = self.now()
        block = after["blocks"][at]
        dose = block.setdefault("dose", {})
        dose.pop(name, None)
        if figure is not None:
            dose[name] = figure
        if not dose:
            del block["dose"]
        entry = self.blocks.block.numbers[name]
        self.type(entry.field, "" if figure is None else str(figure))
        entry.settle()
        self.becomes(after)

    @rule(place=PLACES, day=DAYS)
    def choose_day(self, place: int, day: str) -> None:
        at = self.go_to(place)
        if at is not None:
            after = self.now()
            after["blocks"][at].pop("day", None)
            if day != "easy":
                after["blocks"][at]["day"] = day
            self.press(self.blocks.block.day, ["easy", "usual", "good"].index(day))
            self.becomes(after)

    @rule(place=PLACES, text=TEXTS)
    def write_note(self, place: int, text: str) -> None:
        at = self.go_to(place)
        if at is not None:
            after = self.now()
            after["blocks"][at].pop("note", None)
            if text:
                after["blocks"][at]["note"] = {"en": text}
            self.type(self.blocks.block.note.field, text)
            self.blocks.block.note.settle()
            self.becomes(after)

    # -- words and rules --------------------------------------------------------------------------------------

    @rule(text=TEXTS)
    def write_summary(self, text: str) -> None:
        self.editor.show_panel("words")
        after = self.now()
        after["summary"]["en"] = text
        self.type(self.words.summary.field, text)
        self.words.summary.settle()
        self.becomes(after)

    @rule(which=st.sampled_from(["stiffness", "worry", "red_flag"]))
    def add_rule(self, which: str) -> None:
        self.editor.show_panel("rules")
        self.day_rules.adding[which].click()
        after = self.now()
        after.setdefault("day_rules", []).append(self.said()["day_rules"][-1])
        self.becomes(after)

    @rule(place=PLACES, limit=st.integers(0, 10))
    def write_limit(self, place: int, limit: int) -> None:
        after = self.now()
        if not after.get("day_rules"):
            return
        self.editor.show_panel("rules")
        at = place % len(after["day_rules"])
        after["day_rules"][at]["when"]["worry"] = limit
        entry = self.day_rules.cards[at].limits["worry"]
        self.type(entry.field, str(limit))
        entry.settle()
        self.becomes(after)

    @rule(place=PLACES)
    def remove_rule(self, place: int) -> None:
        after = self.now()
        if not after.get("day_rules"):
            return
        self.editor.show_panel("rules")
        at = place % len(after["day_rules"])
        del after["day_rules"][at]
        if not after["day_rules"]:
            del after["day_rules"]
        self.day_rules.cards[at].away.click()
        self.becomes(after)

    # -- back, on, and away -----------------------------------------------------------------------------------

    @rule()
    def undo(self) -> None:
        self.at = max(self.at - 1, 0)
        self.editor.undo()

    @rule()
    def redo(self) -> None:
        self.at = min(self.at + 1, len(self.states) - 1)
        self.editor.redo()

    @rule()
    def save(self) -> None:
        self.editor.bench.draft.save()

    @rule()
    def kill(self) -> None:
        """Nothing is closed; what the disk has is opened by another program."""
        gone(self.editor)
        self.open()

    @precondition(lambda self: self.at)
    @rule()
    def leave_and_come_back(self) -> None:
        """Leaving saves, so there is nothing to undo then."""
        self.editor.close_bench()
        gone(self.editor)
        self.open()
        self.states, self.at = [self.states[self.at]], 0

    # -- what holds -------------------------------------------------------------------------------------------

    @invariant()
    def model_file_and_screen_agree(self) -> None:
        self.steps += 1
        expected, draft = self.states[self.at], self.editor.bench.draft
        assert draft.document.values == expected
        assert Draft(self.path).text == draft.text
        self.nothing_else_was_touched(draft.text)
        self.editor._set_panel("blocks")
        exercises, told = self.blocks.known.exercises, self.editor.bench.told
        assert [row.title for row in self.blocks.list.rows] == [
            reading.title(block, exercises, "en") for block in expected["blocks"]
        ]
        assert list(self.blocks.list.rows) == reading.block_rows(expected, exercises, "en", told)
        if expected["blocks"]:
            self.card_shows(expected["blocks"][self.blocks.list.place])
        self.editor._set_panel("words")
        assert self.words.summary.field.toPlainText() == expected["summary"].get("en", "")  # type: ignore[union-attr]  # it is a paragraph
        self.editor._set_panel("rules")
        shown = [
            {name: entry.field.text() for name, entry in card.limits.items()}  # type: ignore[union-attr]  # they are lines
            for card in self.day_rules.cards
        ]
        assert shown == [
            {name: str(rule["when"].get(name, "")) for name in ("stiffness", "discomfort", "worry")}
            for rule in expected.get("day_rules", [])
        ]

    def card_shows(self, block: dict[str, Any]) -> None:
        card = self.blocks.block
        for name in ("repetitions", "hold_s"):
            shown = card.numbers[name].field.text()  # type: ignore[union-attr]  # it is a line
            assert shown == str(block.get("dose", {}).get(name, ""))
        assert card.day.value == block.get("day", "easy")
        assert card.note.field.toPlainText() == block.get("note", {}).get("en", "")  # type: ignore[union-attr]  # it is a paragraph

    def nothing_else_was_touched(self, text: str) -> None:
        assert text.startswith(HEAD[: HEAD.index("summary")])
        assert TAIL[: TAIL.index("licence")] in text
        assert text.endswith(TAIL[TAIL.index("licence") :])
        assert "opening:\n  say:\n  - en: Welcome.\n  seconds: 40\n" in text

    def teardown(self) -> None:
        gone(self.editor)
        gone(self.window)
        rmtree(self.folder, ignore_errors=True)

    def type(self, field: Any, text: str) -> None:
        if hasattr(field, "setPlainText"):
            field.setPlainText(text)
        else:
            field.setText(text)

    def press(self, choices: QWidget, number: int) -> None:
        choices.findChildren(QAbstractButton)[number].click()


def gone(widget: QWidget) -> None:
    """Take a widget away now, as an event loop would; without one, Qt keeps what is to be deleted later for good."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
