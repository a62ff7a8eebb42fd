"""YAML, strictly: the plain part of YAML 1.2 that people write by hand, and a place for every value.

Values are built from the parser's events with a stack of our own, so nothing here recurses: a hundred thousand
brackets are refused at the thirteenth. What PyYAML would read by the rules of YAML 1.1 (``no`` as false,
``1:30`` as 90, ``012`` as 10) is read by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/, chapter
10.3) instead. Anchors, aliases, tags, second documents and repeated names are refused.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from sps_coach.library.codes import Code
from sps_coach.library.faults import BadFile, Fault, quoted
from sps_coach.worded import worded

DEEPEST = 12
"""How many mappings and lists may stand inside each other."""

LARGEST = 256 * 1024
"""How many bytes a file may have."""

Place = tuple[str | int, ...]
"""Where a value stands: the names and list positions that lead to it."""

Mark = tuple[int, int]
"""A line and a column, both from 1."""

_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# C0 and C1 controls, line separators, byte order marks and non-characters; also the marks that turn the
# writing direction, because a reader could not see what the file says.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_BREAK = re.compile("\r\n|\r|\n")
_WORDS: Mapping[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# Fifteen digits are exact in a float and more than any dose has; longer ones stay text and are refused as such.
_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]{1,30}|[0-9]{1,30}(\.[0-9]{0,30})?)([eE][-+]?[0-9]{1,3})?")
_OTHER_BASE = re.compile(r"0o([0-7]{1,15})|0x([0-9a-fA-F]{1,12})")

_PLAIN_WORDS = {
    "mapping values are not allowed in this context": worded(
        "a colon stands here where no name can be; put quotes round a text that has a colon in it, and line names "
        "up under each other"
    ),
    "found character that cannot start any token": worded(
        "a text cannot begin with this character; put quotes round the text, and indent with spaces only, not with tabs"
    ),
    "found unexpected end of stream": worded("a quote opens here that is not closed"),
    "found unexpected document indicator": worded("a quote opens here that is not closed"),
    "could not find expected ':'": worded("a colon is needed after a name, in this line or the one before"),
    "did not find expected key": worded(
        "a name and a colon are needed here; look at the indent and the quotes of this line and the one before"
    ),
    "did not find expected '-' indicator": worded("a list goes on here without its dash; look at the indent"),
    "did not find expected ',' or ']'": worded(
        "a bracket [ opens here that is not closed, or that lacks a comma within"
    ),
    "did not find expected ',' or '}'": worded(
        "a brace { opens here that is not closed, or that lacks a comma within"
    ),
    "did not find expected node content": worded("a value is needed here"),
    "found unknown escape character": worded(
        "a backslash stands here with a letter that it does not go with; single quotes keep backslashes as they are"
    ),
    "found incompatible YAML document": worded(
        "this program reads YAML 1.2; the line that says otherwise can go"
    ),
}


@dataclass(frozen=True)
class Document:
    """A file's values with the places they were read from.

    Attributes:
        path: the file.
        values: the mapping that the file is; plain dicts, lists, strings, numbers, booleans and None.
        names: where the name of each mapping entry, or the dash's content of each list entry, begins.
        marks: where each value begins.
        faults: what was found that did not keep the file from being read, such as a name given twice.
    """

    path: Path
    values: Mapping[str, Any]
    names: Mapping[Place, Mark]
    marks: Mapping[Place, Mark]
    faults: tuple[Fault, ...]

    def fault(self, code: Code, place: Place, message: str, *, name: bool = False) -> Fault:
        """Return a fault at a value, or at its name; at the nearest thing around it when it is not there."""
        where, at = self.names if name else self.marks, place
        while at and at not in where:
            at, where = at[:-1], self.names
        line, column = where.get(at, (1, 1)) if at else (1, 1)
        return Fault(self.path, line, column, code, message, place)


def read_text(path: Path) -> str:
    """Return a file's text.

    Raises:
        BadFile: it is missing, no ordinary file, too large, or not UTF-8 text.
    """
    try:
        if path.is_dir():
            raise _refusal(path, "file", worded("this is a folder; a file is needed here"))
        if path.exists() and not path.is_file():
            raise _refusal(path, "file", worded("this is not an ordinary file, so it is left unread"))
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _refusal(path, "file", worded("there is no such file")) from None
    except (OSError, ValueError):
        raise _refusal(
            path, "file", worded("this file cannot be opened; look at its name and who may read it")
        ) from None
    return decoded(path, raw)


def parse(path: Path, text: str) -> Document:
    """Build the values of a YAML text.

    Args:
        path: named in faults only.
        text: the whole file.

    Raises:
        BadFile: the text is not a single mapping in the part of YAML that is read here.
    """
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as problem:
        raise BadFile([*builder.faults, _spoken(path, text, problem)]) from None
    except yaml.YAMLError:
        raise _refusal(path, "yaml", worded("this file holds a character that YAML does not know")) from None
    return builder.document()


def parse_bytes(path: Path, raw: bytes) -> Document:
    """Build the values of a file that was read already.

    Raises:
        BadFile: see ``decoded`` and ``parse``.
    """
    return parse(path, decoded(path, raw))


def read_document(path: Path) -> Document:
    """Read and build one file.

    Raises:
        BadFile: see ``read_text`` and ``parse``.
    """
    return parse(path, read_text(path))


def reads_as_itself(text: str) -> bool:
    """Say whether a text is read as that text where it stands without quotes, and not as a number or yes or no."""
    return bool(text) and isinstance(_plain(text), str)


def _refusal(path: Path, code: Code, message: str, mark: Mark = (1, 1)) -> BadFile:
    return BadFile([Fault(path, *mark, code, message)])


def decoded(path: Path, raw: bytes) -> str:
    """Return the text of a file's bytes.

    Args:
        path: named in faults only.
        raw: the whole file.

    Raises:
        BadFile: they are too many, or no UTF-8 text, or there are invisible characters among them.
    """
    if len(raw) > LARGEST:
        raise _refusal(
            path,
            "file",
            worded(
                "this file is larger than {size} KiB, far more than an exercise needs", size=LARGEST // 1024
            ),
        )
    if raw.startswith(_BYTE_ORDER_MARKS):
        raise _refusal(
            path,
            "encoding",
            worded("this file is UTF-16 or UTF-32 text; saving it as UTF-8 makes it readable here"),
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode("utf-8")
        message = worded(
            "from here on this is not UTF-8 text; saving the file as UTF-8 makes it readable here"
        )
        raise _refusal(path, "encoding", message, _end_of(before)) from None
    text = text.removeprefix("\ufeff")  # Windows editors put one in front of UTF-8
    unseen = _UNSEEN.search(text)
    if unseen:
        message = worded(
            "an invisible character stands here ({code}); a text file has none",
            code=f"U+{ord(unseen.group()):04X}",
        )
        raise _refusal(path, "encoding", message, _end_of(text[: unseen.start()]))
    return text


def _end_of(text: str) -> Mark:
    lines = _LINE_BREAK.split(text)
    return len(lines), len(lines[-1]) + 1


def _spoken(path: Path, text: str, problem: yaml.MarkedYAMLError) -> Fault:
    message = _PLAIN_WORDS.get(
        problem.problem or "", worded("this line does not read as YAML; look at its indent and quotes")
    )
    opened = problem.context_mark if "opens here" in message else None
    mark = opened or problem.problem_mark or problem.context_mark
    end = _end_of(text)  # the parser's own end is a line further when the last one is not ended
    return Fault(path, *(min((mark.line + 1, mark.column + 1), end) if mark else end), "yaml", message)


def _plain(text: str) -> str | int | float | bool | None:
    """Read an unquoted scalar by the core schema of YAML 1.2; numbers that are not finite stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    other = _OTHER_BASE.fullmatch(text)
    if other:
        return int(other.group(1), 8) if other.group(1) else int(other.group(2), 16)
    return text


@dataclass
class _Frame:
    """A mapping or list that is being filled."""

    content: dict[str, Any] | list[Any]
    place: Place
    name: str | None = None


@dataclass
class _Builder:
    """Takes the parser's events one by one."""

    path: Path
    faults: list[Fault] = field(default_factory=list)
    names: dict[Place, Mark] = field(default_factory=dict)
    marks: dict[Place, Mark] = field(default_factory=dict)
    _stack: list[_Frame] = field(default_factory=list)
    _root: Any = None
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_anchor_and_tag(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_anchor_and_tag(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise self._stop(event, worded("an alias (*) stands here; write the value out instead"))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._stop(
                    event, worded("a second document begins here; one file holds one exercise or routine")
                )

    def document(self) -> Document:
        if self._root is None:
            raise _refusal(self.path, "yaml", worded("this file is empty"))
        if not isinstance(self._root, dict):
            message = worded("a file is names and values, beginning with format: 1")
            raise _refusal(self.path, "yaml", message, self.marks[()])
        return Document(self.path, self._root, self.names, self.marks, tuple(self.faults))

    def _stop(self, event: yaml.Event, message: str, code: Code = "yaml-part") -> BadFile:
        return BadFile([*self.faults, Fault(self.path, *_start_of(event), code, message)])

    def _refuse_anchor_and_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            raise self._stop(
                event, worded("an anchor (&) stands here; write each value out where it belongs")
            )
        if event.tag is not None:
            raise self._stop(
                event,
                worded("a tag stands here; put quotes round a text that begins with an exclamation mark"),
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame and isinstance(frame.content, dict) and frame.name is None:
            self._name(frame, event)
            return
        text: str = event.value
        plain = event.implicit[0]
        if not plain:
            unseen = _UNSEEN.search(text)
            if unseen:
                message = worded(
                    "an invisible character is written here ({code}); leave it out",
                    code=f"U+{ord(unseen.group()):04X}",
                )
                self.faults.append(Fault(self.path, *_start_of(event), "encoding", message))
                text = _UNSEEN.sub(" ", text)
        self._put(event, _plain(text) if plain else text)

    def _name(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        name: str = event.value
        place = (*frame.place, name)
        if name in frame.content:
            line = self.names[place][0]
            message = worded(
                "{name} is given twice, first in line {line}; one of them can go",
                name=quoted(name),
                line=line,
            )
            self.faults.append(Fault(self.path, *_start_of(event), "name-twice", message))
        self.names[place] = _start_of(event)
        frame.name = name

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._stack) >= DEEPEST:
            raise self._stop(
                event, worded("this is nested more than {most} deep; no exercise needs that", most=DEEPEST)
            )
        content: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._stack.append(_Frame(content, self._put(event, content)))

    def _put(self, event: yaml.Event, value: object) -> Place:
        """Put a value where it belongs and return its place."""
        mark = _start_of(event)
        if not self._stack:
            self._root = value
            self.marks[()] = mark
            return ()
        frame = self._stack[-1]
        place: Place
        if isinstance(frame.content, list):
            place = (*frame.place, len(frame.content))
            self.names[place] = mark
            frame.content.append(value)
        elif frame.name is None:
            raise self._stop(event, worded("a name is needed here, not a list or a mapping"), "yaml")
        else:
            place = (*frame.place, frame.name)
            frame.content[frame.name] = value
            frame.name = None
        self.marks[place] = mark
        return place


def _start_of(event: yaml.Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
