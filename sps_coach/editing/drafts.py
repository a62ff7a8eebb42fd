"""A file that is being changed: every edit can be undone and done again, and none is lost when the program ends.

Each edit goes at once into a journal beside the file (``gentle-morning.yaml.draft``): first the text that it began
with, then a line for every edit, undo and redo. Opening the file again reads the journal, so that text and undo are
where they were. A last line that was not written to its end is left out. The file itself changes only when it is
saved.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from sps_coach.editing.edits import Edit, Splice, edit, script
from sps_coach.library.strict_yaml import Document, decoded
from sps_coach.writing import written_whole

_MARK = b"\xef\xbb\xbf"
"""What Windows editors put in front of UTF-8."""


class _Base(BaseModel):
    """The first line of a journal."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    format: Literal[1]
    text: str


class _Step(BaseModel):
    """A further line."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    does: Literal["edit", "undo", "redo"]
    at: int = 0
    out: str = ""
    put: str = ""


class Draft:
    """One exercise or routine while it is being changed.

    Attributes:
        path: its file.
        recovered: whether edits of an earlier time were found that had not been saved.
        changed_elsewhere: whether the file holds something that this draft never was.
    """

    def __init__(self, path: Path) -> None:
        """Open a file, with what was done to it and not saved.

        Raises:
            BadFile: it is not YAML that the library reads.
            OSError: it cannot be read.
        """
        self.path = path
        raw = path.read_bytes()
        self._mark = _MARK if raw.startswith(_MARK) else b""
        self._saved = decoded(path, raw)
        self._done: list[Splice] = []
        self._undone: list[Splice] = []
        self._length = 0
        self.changed_elsewhere = False
        self._script = script(path, self._replay())
        self.recovered = self._script.text != self._saved

    @property
    def text(self) -> str:
        """The text as it is now."""
        return self._script.text

    @property
    def document(self) -> Document:
        """What the text says, with the line of everything."""
        return self._script.document

    @property
    def saved(self) -> bool:
        """Whether the file holds this text."""
        return self._script.text == self._saved

    @property
    def steps(self) -> int:
        """How many edits can be undone."""
        return len(self._done)

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit that was undone."""
        return bool(self._undone)

    def do(self, *wanted: Edit, instead: bool = False) -> None:
        """Make one edit, or several as one step; what was undone before can then no longer be done again.

        Args:
            wanted: what to do, one after another.
            instead: whether the last step is undone first, as of something that is still being dragged or written.

        Raises:
            EditRefused: it cannot be made; nothing has changed.
            OSError: the journal cannot be written; nothing has changed.
        """
        instead = instead and self.can_undo
        before = script(self.path, self._done[-1].undone.applied(self.text)) if instead else self._script
        splice, after = edit(before, *wanted)
        if after.text == self.text:
            return
        if splice.out == splice.put:
            self.undo()
            return
        step = _Step(does="edit", at=splice.at, out=splice.out, put=splice.put)
        self._note(*([_Step(does="undo")] if instead else []), step)
        if instead:
            self._done.pop()
        self._script = after
        self._done.append(splice)
        self._undone.clear()

    def undo(self) -> None:
        """Take the last edit back, if there is one.

        Raises:
            OSError: the journal cannot be written; nothing has changed.
        """
        if self._done:
            self._note(_Step(does="undo"))
            self._undone.append(self._done.pop())
            self._become(self._undone[-1].undone)

    def redo(self) -> None:
        """Make the edit again that was undone last, if there is one.

        Raises:
            OSError: the journal cannot be written; nothing has changed.
        """
        if self._undone:
            self._note(_Step(does="redo"))
            self._done.append(self._undone.pop())
            self._become(self._done[-1])

    def save(self) -> None:
        """Write the text to the file, whole or not at all; undo goes on.

        Raises:
            OSError: the folder cannot be written, or the disk is full; the draft stays.
        """
        with written_whole(self.path) as beside:
            beside.write_bytes(self._mark + self.text.encode())
        self._saved, self.recovered, self.changed_elsewhere = self.text, False, False

    def close(self) -> None:
        """Stop changing it; the journal goes where everything is saved, and stays where it is not."""
        if self.saved:
            self._journal_file.unlink(missing_ok=True)
            self._length = 0
            self._done.clear()
            self._undone.clear()

    def discard(self) -> None:
        """Take everything back that was not saved, for good."""
        self._script = script(self.path, self._saved)
        self.close()

    @property
    def _journal_file(self) -> Path:
        return self.path.with_name(f"{self.path.name}.draft")

    def _become(self, splice: Splice) -> None:
        self._script = script(self.path, splice.applied(self.text))

    def _note(self, *steps: _Step) -> None:
        """Write steps down before they are made; the system has them then, whatever becomes of this program."""
        line = "".join(json.dumps(step.model_dump(exclude_defaults=True)) + "\n" for step in steps)
        if not self._length:
            line = json.dumps(_Base(format=1, text=self.text).model_dump()) + "\n" + line
        _write_at(self._journal_file, self._length, line.encode())
        self._length += len(line)

    def _replay(self) -> str:
        """Take every step of the journal again and return the text that comes of it.

        What cannot be read, and all behind it, is kept aside in a file of its own.
        """
        try:
            raw = self._journal_file.read_bytes()
        except FileNotFoundError:
            return self._saved
        text, lines = self._saved, raw.split(b"\n")[:-1]
        try:
            for first in lines[:1]:
                text = _Base.model_validate_json(first).text
                self._length, self.changed_elsewhere = len(first) + 1, text != self._saved
            for line in lines[1:]:
                text = self._retaken(_Step.model_validate_json(line)).applied(text)
                self._length += len(line) + 1
                self.changed_elsewhere &= text != self._saved
        except (ValueError, IndexError):
            self._journal_file.with_name(f"{self._journal_file.name}-aside").write_bytes(raw)
        return text

    def _retaken(self, step: _Step) -> Splice:
        if step.does == "undo":
            self._undone.append(self._done.pop())
            return self._undone[-1].undone
        if step.does == "redo":
            self._done.append(self._undone.pop())
        else:
            self._done.append(Splice(step.at, step.out, step.put))
            self._undone.clear()
        return self._done[-1]


def _write_at(path: Path, at: int, content: bytes) -> None:
    """Let a file end with this content from a byte on; where that cannot be written, what is before it stays."""
    with path.open("r+b" if at else "wb") as file:
        file.seek(at)
        file.truncate()
        file.write(content)
