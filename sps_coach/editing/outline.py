"""Where everything in a YAML text stands, to the character."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from sps_coach.library.strict_yaml import Place

_BLOCK_SCALARS = (">", "|")


@dataclass
class Node:
    """A value within a text; all positions are in characters from its beginning.

    Attributes:
        start: where it begins: a collection with its first name or dash, or with its bracket.
        end: behind its last character that is not a space.
        flow: whether it is written in brackets, or within some.
        folded: whether it is a text over several lines under ``>`` or ``|``.
        column: of its beginning, from 0.
        entries: what a mapping holds, by name; None for anything else.
        items: what a list holds; None for anything else.
    """

    start: int
    end: int
    flow: bool
    folded: bool
    column: int
    entries: dict[str, Entry] | None = None
    items: list[Entry] | None = None

    @property
    def children(self) -> list[Entry]:
        """What it holds, in order."""
        if self.items is not None:
            return self.items
        return list(self.entries.values()) if self.entries is not None else []


@dataclass
class Entry:
    """A value of a mapping or list with what stands before it.

    Attributes:
        start: of its name or dash; within brackets, of a list's value itself.
        head: behind the colon or the dash; within brackets, where a list's value begins.
        node: the value.
    """

    start: int
    head: int
    node: Node


@dataclass
class _Open:
    node: Node
    name: str | None = None
    name_start: int = 0
    name_end: int = 0


@dataclass
class _Outliner:
    text: str
    stack: list[_Open] = field(default_factory=list)
    root: Node | None = None

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            start, _ = _reach(event)
            node = Node(start, 0, bool(event.flow_style), False, self._column(start))
            if isinstance(event, yaml.MappingStartEvent):
                node.entries = {}
            else:
                node.items = []
            self._put(node)
            self.stack.append(_Open(node))
        elif isinstance(event, yaml.CollectionEndEvent):
            node = self.stack.pop().node
            node.end = _reach(event)[1] if node.flow or not node.children else node.children[-1].node.end

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = _reach(event)
        above = self.stack[-1] if self.stack else None
        if above is not None and above.node.entries is not None and above.name is None:
            above.name, above.name_start, above.name_end = event.value, start, end
            return
        end = start + len(self.text[start:end].rstrip())
        flow = above is not None and above.node.flow
        self._put(Node(start, end, flow, event.style in _BLOCK_SCALARS, self._column(start)))

    def _column(self, at: int) -> int:
        return at - line_start(self.text, at)

    def _put(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        above = self.stack[-1]
        if above.node.entries is not None and above.name is not None:
            head = self.text.index(":", above.name_end) + 1
            above.node.entries[above.name] = Entry(above.name_start, head, node)
            above.name = None
        elif above.node.items is not None:
            above.node.items.append(self._item(above.node, node))

    def _item(self, above: Node, node: Node) -> Entry:
        if above.flow:
            return Entry(node.start, node.start, node)
        if not above.items:
            return Entry(above.start, above.start + 1, node)
        # Between two values of a list there are spaces, comments, and the dash in the list's own column.
        at = line_start(self.text, node.start)
        while self.text[at : at + above.column + 1] != " " * above.column + "-":
            at = line_start(self.text, at - 1)
        return Entry(at + above.column, at + above.column + 1, node)


def _reach(event: yaml.Event) -> tuple[int, int]:
    """From where to where the parser saw it; it knows that of everything in a text."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)


def outline(text: str) -> Node:
    """Return where everything in a text stands; the strict reader has read it before.

    Raises:
        ValueError: there is nothing in it.
    """
    outliner = _Outliner(text)
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        outliner.take(event)
    if outliner.root is None:
        raise ValueError("a text without values has no outline")
    return outliner.root


def find(root: Node, place: Place) -> Node:
    """Return the value at a place.

    Raises:
        LookupError: there is none.
    """
    node = root
    for step in place:
        node = child(node, step).node
    return node


def child(node: Node, step: str | int) -> Entry:
    """Return one value of a collection with what stands before it.

    Raises:
        LookupError: there is none.
    """
    if isinstance(step, str) and node.entries is not None:
        return node.entries[step]
    if isinstance(step, int) and node.items is not None and 0 <= step < len(node.items):
        return node.items[step]
    raise LookupError(f"there is nothing at {step}")


def line_start(text: str, at: int) -> int:
    """Return where the line begins in which a character stands."""
    return text.rfind("\n", 0, max(at, 0)) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line ends in which a character stands, before the line break."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if end > at and text[end - 1] == "\r" else end
