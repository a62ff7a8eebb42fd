"""Model, file and text agree, whatever is edited, undone, saved, killed and opened again."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sps_coach.editing.drafts import Draft
from sps_coach.editing.drafts import _write_at as write_at
from sps_coach.editing.edits import EditRefused, Move, Put, Remove, values_after
from tests.editing.making import edits
from tests.editing.test_edits import BY_HAND
from tests.library.samples import ROUTINE

MARK = b"\xef\xbb\xbf"


class Authoring(RuleBasedStateMachine):
    """Somebody edits a routine, and the computer is not always kind."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "small-rest.yaml"
        self.done: list[tuple[str, Any]] = []
        self.undone: list[tuple[str, Any]] = []

    @initialize(
        text=st.sampled_from([ROUTINE, BY_HAND]), mark=st.sampled_from([b"", MARK]), crlf=st.booleans()
    )
    def begin(self, text: str, mark: bytes, crlf: bool) -> None:
        self.mark = mark
        self.file = mark + (text.replace("\n", "\r\n") if crlf else text).encode()
        self.path.write_bytes(self.file)
        self.draft = Draft(self.path)
        self.text, self.values = self.draft.text, self.draft.document.values

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        wanted = data.draw(edits(self.values))
        before = self.text, self.values
        self.draft.do(wanted)
        if self.draft.text != self.text:
            self.done.append(before)
            self.undone.clear()
        self.text, self.values = self.draft.text, values_after(self.values, wanted)

    @rule(data=st.data())
    def change_several_at_once(self, data: st.DataObject) -> None:
        before, values, wanted = (self.text, self.values), self.values, []
        for _ in range(data.draw(st.integers(2, 3))):
            wanted.append(data.draw(edits(values)))
            values = values_after(values, wanted[-1])
        self.draft.do(*wanted)
        if self.draft.text != self.text:
            self.done.append(before)
            self.undone.clear()
        self.text, self.values = self.draft.text, values

    @rule(data=st.data())
    @precondition(lambda self: self.done)
    def change_instead_of_before(self, data: st.DataObject) -> None:
        """As of a joint that is still being dragged, or a text that is being written."""
        text, values = self.done[-1]
        wanted = data.draw(edits(values))
        self.draft.do(wanted, instead=True)
        if self.draft.text == text != self.text:
            self.undone.append((self.text, self.values))
            self.done.pop()
        elif self.draft.text != self.text:
            self.undone.clear()
        self.text, self.values = self.draft.text, values_after(values, wanted)

    @rule()
    def undo(self) -> None:
        self.draft.undo()
        if self.done:
            self.undone.append((self.text, self.values))
            self.text, self.values = self.done.pop()

    @rule()
    def redo(self) -> None:
        self.draft.redo()
        if self.undone:
            self.done.append((self.text, self.values))
            self.text, self.values = self.undone.pop()

    @rule()
    def save(self) -> None:
        self.draft.save()
        self.file = self.mark + self.text.encode()

    @rule(torn=st.binary(max_size=30))
    def killed(self, torn: bytes) -> None:
        """The program ends without a word, perhaps within a line; it is opened again."""
        journal = self.path.with_name("small-rest.yaml.draft")
        if journal.exists():
            with journal.open("ab") as file:
                file.write(torn.replace(b"\n", b""))
        self.draft = Draft(self.path)
        assert not self.draft.changed_elsewhere

    @rule()
    @precondition(lambda self: self.draft.saved)
    def closed(self) -> None:
        self.draft.close()
        assert [path.name for path in self.folder.iterdir()] == [self.path.name]
        self.draft = Draft(self.path)
        self.done.clear()
        self.undone.clear()

    @invariant()
    def all_agree(self) -> None:
        assert self.draft.text == self.text
        assert self.draft.document.values == self.values
        assert self.path.read_bytes() == self.file
        assert self.draft.saved == (self.file == self.mark + self.text.encode())
        assert (self.draft.can_undo, self.draft.can_redo) == (bool(self.done), bool(self.undone))

    def teardown(self) -> None:
        if hasattr(self, "draft"):
            self.draft.discard()
        shutil.rmtree(self.folder)


Authoring.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestAuthoring = Authoring.TestCase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "small-rest.yaml"
    path.write_text(ROUTINE)
    return path


def test_an_edit_of_a_long_routine_is_quick(path: Path) -> None:
    head, _, rest = ROUTINE.partition("blocks:\n")
    block = "  - exercise: heel-slide\n    dose:\n      repetitions: 3\n    note:\n      en: Keep it small.\n"
    path.write_text(f"{head}blocks:\n{block * 60}closing:\n{rest.partition('closing:')[2][1:]}")
    draft, took = Draft(path), []
    for number in range(0, 60, 6):
        before = process_time()
        draft.do(Move(("blocks", number), 59 - number))
        draft.do(Put(("blocks", number, "dose", "repetitions"), 2 + number))
        took.append((process_time() - before) / 2)
    assert median(took) <= 0.05
    assert draft.text.count("repetitions: 3\n") == 50


EDITING = """
import sys
from itertools import count
from pathlib import Path
from sps_coach.editing.drafts import Draft
from sps_coach.editing.edits import Put

draft = Draft(Path(sys.argv[1]))
for number in count(2):
    draft.do(Put(("version",), number))
    print(number, flush=True)
"""


def test_a_killed_program_loses_no_edit(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", EDITING, path], stdout=subprocess.PIPE, text=True
    ) as program:
        told = [program.stdout.readline() for _ in range(20)] if program.stdout else []
        program.kill()
    draft = Draft(path)
    assert draft.recovered
    assert draft.document.values["version"] >= int(told[-1])
    while draft.can_undo:
        draft.undo()
    assert draft.text == path.read_text() == ROUTINE


def test_what_was_changed_elsewhere_is_told_and_the_draft_is_kept(path: Path) -> None:
    draft = Draft(path)
    draft.do(Put(("version",), 2))
    path.write_text(ROUTINE.replace("A small rest", "Another rest"))
    again = Draft(path)
    assert (again.recovered, again.changed_elsewhere) == (True, True)
    assert again.text == ROUTINE.replace("version: 1", "version: 2")
    again.discard()
    assert Draft(path).text == path.read_text()


def test_an_edit_that_is_refused_changes_nothing(path: Path) -> None:
    draft = Draft(path)
    with pytest.raises(EditRefused):
        draft.do(Remove(("nothing",)))
    draft.do(Put(("version",), 1))  # as it is already
    assert (draft.text, draft.can_undo, draft.saved) == (ROUTINE, False, True)
    assert list(path.parent.iterdir()) == [path]


def test_a_damaged_journal_is_kept_aside(path: Path) -> None:
    draft = Draft(path)
    for number in (2, 3, 4):
        draft.do(Put(("version",), number))
    journal = path.with_name("small-rest.yaml.draft")
    lines = journal.read_bytes().splitlines(keepends=True)
    damaged = b"".join([*lines[:2], b"nonsense\n", *lines[3:]])
    journal.write_bytes(damaged)
    again = Draft(path)
    assert again.text == ROUTINE.replace("version: 1", "version: 2")
    assert path.with_name("small-rest.yaml.draft-aside").read_bytes() == damaged
    again.do(Move(("blocks", 0), 2))
    assert Draft(path).text == again.text


def test_a_full_disk_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(path)
    draft.do(Put(("version",), 2))

    def half(path: Path, at: int, content: bytes) -> None:
        write_at(path, at, content[: len(content) // 2])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("sps_coach.editing.drafts._write_at", half)
        with pytest.raises(OSError, match="space"):
            draft.do(Put(("version",), 3))
        with pytest.raises(OSError, match="space"):
            draft.undo()
    assert draft.text == Draft(path).text == ROUTINE.replace("version: 1", "version: 2")
    draft.undo()
    assert Draft(path).text == ROUTINE
