"""What an edit does to a text, to the character: from where to where, and what stands there afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from sps_coach.editing.outline import Entry, Node, child, find, line_end, line_start
from sps_coach.editing.writing_yaml import Value, after_colon, after_dash, entry, in_brackets, name
from sps_coach.library.strict_yaml import Place

_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_FOLDED_HEAD = re.compile(r"[>|][+\-0-9]*")


Change = tuple[int, int, str]
"""From where to where, and what stands there afterwards."""


@dataclass(frozen=True)
class Surgeon:
    """Finds what changes in a text, and what with it; line breaks are those of the file.

    Attributes:
        text: as it is.
        root: where everything in it stands.
    """

    text: str
    root: Node

    def put(self, place: Place, value: Value, after: tuple[str, ...] | None) -> Change:
        """Put a value in place of another, or add a name; see ``edits.Put``."""
        around, last = find(self.root, place[:-1]), place[-1]
        if around.entries is not None and last not in around.entries:
            return self._add(place, value, after)
        return self._replace(around, child(around, last), value)

    def insert(self, place: Place, value: Value) -> Change:
        """Add an item to a list."""
        around, at = find(self.root, place[:-1]), int(place[-1])
        items = around.items or []
        if around.flow:
            if not items and not self._within_brackets(place[:-1]):
                return self._fill(place[:-1], [value])
            return self._into_brackets(around, at, in_brackets(value))
        written = f"-{after_dash(value, around.column)}"
        if at < len(items):
            start = self._region(around, at)[0]
            return start, start, self._lines(f"{written}\n{' ' * around.column}")
        end = self._region(around, at - 1)[1]
        return end, end, self._lines(f"\n{' ' * around.column}{written}")

    def remove(self, place: Place) -> Change:
        """Take a name or an item away."""
        around = find(self.root, place[:-1])
        old, children = child(around, place[-1]), around.children
        number = next(at for at, each in enumerate(children) if each is old)
        if around.flow:
            return self._out_of_brackets(around, number)
        if len(children) == 1:
            return self._empty(place[:-1], around)
        if around.entries is not None and self.text[line_start(self.text, old.start) : old.start].strip():
            return self._first_of_an_item(old, children[1])
        start, end = self._region(around, number)
        start = line_start(self.text, start)
        if end < len(self.text):
            return start, end + len(self._line_break_at(end)), ""
        return start - len(self._line_break_before(start)), end, ""

    def move(self, place: Place, to: int) -> Change:
        """Exchange the items' texts among the places that they have; what stands between stays where it is."""
        around, number = find(self.root, place[:-1]), int(place[-1])
        first, last = sorted((number, to))
        regions = [self._region(around, at) for at in range(first, last + 1)]
        texts = [self.text[start:end] for start, end in regions]
        texts.insert(to - first, texts.pop(number - first))
        between = [self.text[end:start] for (_, end), (start, _) in pairwise(regions)]
        whole = "".join(text + gap for text, gap in zip(texts, [*between, ""], strict=True))
        return regions[0][0], regions[-1][1], whole

    def rename(self, place: Place, to: str) -> Change:
        """Put a name where another is."""
        old = child(find(self.root, place[:-1]), place[-1])
        return old.start, old.head - 1, name(to)

    def _lines(self, text: str) -> str:
        """The same with the file's own line breaks."""
        return text.replace("\n", "\r\n") if "\r\n" in self.text else text

    # -- one value in another's place -----------------------------------------------------------------------

    def _replace(self, around: Node, old: Entry, value: Value) -> Change:
        """Put a value where another is; a comment behind it stays."""
        node = old.node
        if around.flow:
            return node.start, node.end, in_brackets(value)
        column = old.start - line_start(self.text, old.start)
        new = after_dash(value, column) if around.items is not None else after_colon(value, column)
        one_line = "\n" not in self.text[old.head : node.end] and not node.children
        if one_line and "\n" not in new and self.text[old.head : node.start].strip() == "":
            gap = self.text[old.head : node.start] or " "
            return old.head, max(node.end, old.head), gap + new[1:]
        remarks, end = self._remarks(old)
        first, more, rest = new.partition("\n")
        return old.head, end, self._lines(f"{first}{remarks}{more}{rest}")

    def _remarks(self, old: Entry) -> tuple[str, int]:
        """Return the comments on the first line of a value and behind it, and where all of it ends."""
        node, found = old.node, ""
        head = self.text[old.head : line_end(self.text, old.head)]
        begins = self.text[old.head : node.start]
        if node.folded:
            inner = self.text[node.start : line_end(self.text, node.start)]
            found += begins[: begins.find("\n")] if "\n" in begins else ""
            remark = _COMMENT.fullmatch(_FOLDED_HEAD.sub("", inner, count=1))
            found += remark.group() if remark else ""
            return found, node.end
        if "\n" in begins and (remark := _COMMENT.fullmatch(head)):
            found += remark.group()
        end = max(node.end, old.head)
        if node.children and not node.flow:
            return found, end  # what stands behind its last line belongs to that line
        behind = _COMMENT.fullmatch(self.text[end : line_end(self.text, end)])
        return (found + behind.group(), end + len(behind.group())) if behind else (found, end)

    # -- a name or an item more -----------------------------------------------------------------------------

    def _add(self, place: Place, value: Value, after: tuple[str, ...] | None) -> Change:
        """Add a name to a mapping."""
        around, last = find(self.root, place[:-1]), str(place[-1])
        if around.flow:
            if not around.entries and len(place) > 1 and not self._within_brackets(place[:-1]):
                return self._fill(place[:-1], {last: value})
            return self._into_brackets(around, len(around.children), f"{name(last)}: {in_brackets(value)}")
        entries = around.entries or {}
        known = list(entries)
        before = [each for each in known if after is None or each in after]
        if before:
            at = line_end(self.text, self._end(entries[before[-1]]))
            written = f"\n{' ' * around.column}{entry(last, value, around.column)}"
            return at, at, self._lines(written)
        at = next(iter(entries.values())).start
        return at, at, self._lines(f"{entry(last, value, around.column)}\n{' ' * around.column}")

    def _within_brackets(self, place: Place) -> bool:
        """Whether the collection at a place stands within others that are in brackets."""
        return find(self.root, place[:-1]).flow if place else False

    def _fill(self, place: Place, value: Value) -> Change:
        """Give an empty pair of brackets its first content, in lines of its own."""
        around = find(self.root, place[:-1])
        return self._replace(around, child(around, place[-1]), value)

    def _into_brackets(self, around: Node, at: int, written: str) -> Change:
        children = around.children
        if at < len(children):
            return children[at].start, children[at].start, f"{written}, "
        if children:
            return children[-1].node.end, children[-1].node.end, f", {written}"
        return around.start + 1, around.start + 1, written

    # -- a name or an item less -----------------------------------------------------------------------------

    def _line_break_at(self, at: int) -> str:
        return "\r\n" if self.text[at : at + 2] == "\r\n" else self.text[at : at + 1]

    def _line_break_before(self, at: int) -> str:
        return "\r\n" if self.text[max(at - 2, 0) : at] == "\r\n" else self.text[max(at - 1, 0) : at]

    def _empty(self, place: Place, around: Node) -> Change:
        """Leave a pair of brackets where the last name or item goes."""
        empty: Value = [] if around.items is not None else {}
        if not place:
            return around.start, around.end, "{}"
        above = find(self.root, place[:-1])
        return self._replace(above, child(above, place[-1]), empty)

    def _first_of_an_item(self, old: Entry, following: Entry) -> Change:
        """Let the second name take the first one's place behind the dash; comments between go above the dash."""
        start = line_start(self.text, old.start)
        between = self.text[line_end(self.text, self._end(old)) : line_start(self.text, following.start)]
        remarks = between.lstrip("\r\n")
        return start, following.start, remarks + self.text[start : old.start]

    def _out_of_brackets(self, around: Node, number: int) -> Change:
        """Take a value out of brackets, with one of the commas beside it; comments between stay."""
        children = around.children
        old = children[number]
        if number + 1 < len(children):
            comma = self._comma(old.node.end)
            between = self.text[old.node.end : comma]
            if between.strip():
                return old.start, comma + 1, between
            rest = self.text[comma + 1 : children[number + 1].start]
            return old.start, comma + 1 + len(rest) - len(rest.lstrip(" ")), ""
        if number:
            comma = self._comma(children[number - 1].node.end)
            between = self.text[comma + 1 : old.start]
            return comma, old.node.end, between if between.strip() else ""
        end = old.node.end
        rest = self.text[end : around.end]
        comma = self._comma(end) if rest.lstrip().startswith(",") else end - 1
        return old.start, max(comma + 1, end), ""

    def _comma(self, at: int) -> int:
        """Find the comma behind a value within brackets; comments may stand between."""
        while self.text[at] != ",":
            at = line_end(self.text, at) if self.text[at] == "#" else at + 1
        return at

    def _region(self, around: Node, number: int) -> tuple[int, int]:
        """From where to where an item or a name reaches, with the comments right above and behind it."""
        old = around.children[number]
        if around.flow:
            return old.start, old.node.end
        start, column = old.start, around.column
        floor = self._end(around.children[number - 1]) if number else 0
        top = around.entries is not None and column == 0 and number == 0
        while not top and (above := line_start(self.text, start)) > 0:
            before = line_start(self.text, above - 1)
            line = self.text[before:above]
            if before < floor or self.text[above:start].strip() or line[: column + 1] != " " * column + "#":
                break
            start = before + column
        return start, line_end(self.text, self._end(old))

    def _end(self, old: Entry) -> int:
        return max(old.node.end, old.head)
