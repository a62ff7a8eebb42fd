"""Edits as values, and what each does to the text of a file: it changes the lines that it concerns and no others.

Comments stay. A comment right above a block, in its column, belongs to the block and moves and goes with it. Before
an edit is handed out, the text is read again: where anything but the edited place would have changed, the edit is
refused instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sps_coach.editing.outline import Node, outline
from sps_coach.editing.surgery import Surgeon
from sps_coach.editing.writing_yaml import Value
from sps_coach.library.faults import BadFile
from sps_coach.library.strict_yaml import Document, Place, decoded, parse
from sps_coach.worded import worded


class EditRefused(ValueError):  # noqa: N818 - it carries a sentence to the person, who never meets the name
    """An edit cannot be made; the text is one calm sentence."""


@dataclass(frozen=True)
class Put:
    """Let a value stand at a place: what is there is replaced, and a name that is not there yet is added.

    Attributes:
        place: of the value; the last step is a name, or the number of an item that is there.
        value: what stands there afterwards.
        after: names behind which a new name stands, so that it comes where a file usually has it; the last one that
            is there counts. Where none is there, it comes first; where this is None, last.
    """

    place: Place
    value: Value
    after: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Insert:
    """Add a value to a list, before the item that has the last step's number, or as the last one."""

    place: Place
    value: Value


@dataclass(frozen=True)
class Remove:
    """Take a name with its value, or an item of a list, away."""

    place: Place


@dataclass(frozen=True)
class Move:
    """Let an item of a list stand at another number among the same items."""

    place: Place
    to: int


@dataclass(frozen=True)
class Rename:
    """Let a name be called otherwise; its value, its comments and its place stay."""

    place: Place
    to: str


Edit = Put | Insert | Remove | Move | Rename


@dataclass(frozen=True)
class Splice:
    """What an edit does to a text: from ``at`` on, ``out`` gives way to ``put``."""

    at: int
    out: str
    put: str

    def applied(self, text: str) -> str:
        """Return the text afterwards.

        Raises:
            ValueError: what gives way is not there.
        """
        if not text.startswith(self.out, self.at):
            raise ValueError("this belongs to another text")
        return text[: self.at] + self.put + text[self.at + len(self.out) :]

    @property
    def undone(self) -> Splice:
        """What brings the text before back."""
        return Splice(self.at, self.put, self.out)


@dataclass(frozen=True)
class Script:
    """A file's text with what it says, and where.

    Attributes:
        text: to the character.
        document: its values and their lines.
        root: where everything stands.
    """

    text: str
    document: Document
    root: Node


def script(path: Path, text: str) -> Script:
    """Read a text.

    Raises:
        BadFile: it is not YAML that the library reads.
    """
    document = parse(path, decoded(path, text.encode()))
    return Script(text, document, outline(text))


def edit(before: Script, *wanted: Edit) -> tuple[Splice, Script]:
    """Return what some edits, one after another, do to a text, and the text afterwards.

    Raises:
        EditRefused: there is no such place, or the value cannot be written.
    """
    if len(wanted) > 1 and (at_once := _together(before, wanted)) is not None:
        return _narrowed(Splice(0, before.text, at_once.text)), at_once
    after, splice = before, Splice(0, "", "")
    for each in wanted:
        splice, after = _edit(after, each)
    if len(wanted) > 1:
        splice = _narrowed(Splice(0, before.text, after.text))
    return splice, after


def _together(before: Script, wanted: Sequence[Edit]) -> Script | None:
    """Make edits of different places at once, which reads the text once; None where one builds on another."""
    expected: Any = before.document.values
    try:
        for each in wanted:
            expected = values_after(expected, each)
        splices = sorted((_splice(before, each) for each in wanted), key=lambda splice: splice.at)
        pieces, end = [], 0
        for splice in splices:
            if splice.at < end:
                return None
            pieces += [before.text[end : splice.at], splice.put]
            end = splice.at + len(splice.out)
        after = script(before.document.path, "".join([*pieces, before.text[end:]]))
    except (LookupError, TypeError, BadFile):
        return None
    return after if _same(after.document.values, expected) else None


def _edit(before: Script, wanted: Edit) -> tuple[Splice, Script]:
    try:
        expected = values_after(before.document.values, wanted)
        splice = _narrowed(_splice(before, wanted))
        after = script(before.document.path, splice.applied(before.text))
    except (LookupError, TypeError):
        raise EditRefused(worded("There is nothing at this place that could be changed like this.")) from None
    except BadFile as bad:
        raise EditRefused(
            worded("This cannot be written so: {finding}.", finding=bad.faults[0].message)
        ) from None
    if not _same(after.document.values, expected):
        raise EditRefused(
            worded("This part of the file is written in a way that is best changed in a text editor.")
        )
    return splice, after


def values_after(values: Any, wanted: Edit) -> Any:
    """Return what a file says after an edit, without its text.

    Raises:
        LookupError: there is no such place.
        TypeError: there is, and it is no list or no mapping.
    """
    values = deepcopy(values)
    *way, last = wanted.place
    inner: Any = values
    for step in way:
        inner = inner[step]
    if isinstance(inner, list):
        _change_list(inner, wanted, last)
    elif isinstance(wanted, Put) and isinstance(last, str):
        inner[last] = _plain(wanted.value)
    elif isinstance(wanted, Remove):
        del inner[last]
    elif isinstance(wanted, Rename) and wanted.to not in inner.keys() - {last}:
        inner[wanted.to] = inner.pop(last)
    else:
        raise TypeError(last)
    return values


def _change_list(items: list[Any], wanted: Edit, at: int | str) -> None:
    most = len(items) if isinstance(wanted, Insert) else len(items) - 1
    if at not in range(most + 1) or (isinstance(wanted, Move) and wanted.to not in range(len(items))):
        raise LookupError(at)
    if isinstance(wanted, Rename):
        raise TypeError(at)
    at = int(at)
    if isinstance(wanted, Insert):
        items.insert(at, _plain(wanted.value))
    elif isinstance(wanted, Put):
        items[at] = _plain(wanted.value)
    elif isinstance(wanted, Remove):
        del items[at]
    else:
        items.insert(wanted.to, items.pop(at))


def _plain(value: Value) -> Any:
    """The same out of plain dicts and lists, as a file is read."""
    if isinstance(value, Mapping):
        return {each: _plain(inner) for each, inner in value.items()}
    return list(map(_plain, value)) if isinstance(value, Sequence) and not isinstance(value, str) else value


def _same(one: Any, other: Any) -> bool:
    """Compare as JSON would: 1, 1.0 and true are three things, and the order of names is none."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[each], other[each]) for each in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and bool(one == other)


def _narrowed(splice: Splice) -> Splice:
    """Leave out what both sides begin and end with."""
    out, put, first = splice.out, splice.put, 0
    most = min(len(out), len(put))
    while first < most and out[first] == put[first]:
        first += 1
    last = 0
    while last < most - first and out[-1 - last] == put[-1 - last]:
        last += 1
    return Splice(splice.at + first, out[first : len(out) - last], put[first : len(put) - last])


def _splice(before: Script, wanted: Edit) -> Splice:
    """Return what an edit does."""
    surgeon = Surgeon(before.text, before.root)
    if isinstance(wanted, Put):
        start, end, put = surgeon.put(wanted.place, wanted.value, wanted.after)
    elif isinstance(wanted, Insert):
        start, end, put = surgeon.insert(wanted.place, wanted.value)
    elif isinstance(wanted, Remove):
        start, end, put = surgeon.remove(wanted.place)
    elif isinstance(wanted, Rename):
        start, end, put = surgeon.rename(wanted.place, wanted.to)
    else:
        start, end, put = surgeon.move(wanted.place, wanted.to)
    return Splice(start, before.text[start:end], put)
