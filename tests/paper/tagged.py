"""Walks through a PDF as a screen reader would, and tells what it could not read.

One of the two checkers of ``test_read_aloud``. It holds a file to what PDF/UA-1 (ISO 14289-1) asks for in general
(clause 7): everything that is shown is either tagged or marked as no content, whatever is tagged is reached from the
structure tree once, drawings have words, tables have header cells, headings skip no level, letters are embedded and
can be turned into text, and title and language are told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

SHOWING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"}
"""Operators that put something on the page."""

_NOTHING: Any = pikepdf.Dictionary()

STANDARD = {
    "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody", "Table", "THead",
    "TBody", "TR", "TH", "TD", "Span", "Figure", "Caption", "Title",
}  # fmt: skip


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Everything that stands in the way of reading this file aloud; empty where nothing does."""
    return [*_document(pdf), *_pages(pdf), *_elements(pdf), *_letters(pdf)]


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every element of the structure tree, in reading order."""
    if "/StructTreeRoot" in pdf.Root:
        yield from _below(pdf.Root.StructTreeRoot)


def kind(pdf: pikepdf.Pdf, element: Any) -> str:
    """What an element is, in the words of the standard."""
    name = str(element.S)
    roles: Any = pdf.Root.StructTreeRoot.get("/RoleMap", _NOTHING)
    return str(roles.get(name, name)).lstrip("/")


def _below(node: Any) -> Iterator[Any]:
    for child in _children(node):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def _children(node: Any) -> list[Any]:
    inside = node.get("/K")
    if inside is None:
        return []
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/Lang"):
        yield "no language"
    if not root.get("/MarkInfo", _NOTHING).get("/Marked"):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", _NOTHING).get("/DisplayDocTitle"):
        yield "the file's name is shown instead of the title"
    with pdf.open_metadata() as told:
        if not told.get("dc:title"):
            yield "no title"
        if told.get("pdfuaid:part") != "1":
            yield "does not say that it follows PDF/UA-1"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    reached = Counter(_reached(pdf))
    for number, page in enumerate(pdf.pages):
        shown: set[int] = set()
        for place, found in _shown(page):
            if found is None:
                yield f"page {number + 1}: something is shown outside of every tag ({place})"
            elif found >= 0:
                shown.add(found)
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield f"page {number + 1}: what can be reached by Tab is in no order"
        key = page.obj.objgen
        for each in sorted(shown):
            if reached[(key, each)] != 1:
                yield f"page {number + 1}: content {each} is reached {reached[(key, each)]} times"


def _shown(page: pikepdf.Page) -> Iterator[tuple[str, int | None]]:
    """What is shown on a page: under which number of content, -1 where it is no content, None where neither."""
    around: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in ("BDC", "BMC"):
            outer = around[-1] if around else None
            around.append(_marked(operands, outer))
        elif name == "EMC":
            around.pop()
        elif name in SHOWING:
            yield name, around[-1] if around else None


def _marked(operands: Any, outer: int | None) -> int | None:
    if str(operands[0]) == "/Artifact":
        return -1
    if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
        return int(operands[1].MCID)
    return outer


def _reached(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int]]:
    """Every piece of content that the structure tree leads to."""
    for element in elements(pdf):
        for child in _children(element):
            if isinstance(child, int):
                yield element.Pg.objgen, child
            elif isinstance(child, pikepdf.Dictionary) and "/MCID" in child:
                yield child.get("/Pg", element.get("/Pg")).objgen, int(child.MCID)


def _elements(pdf: pikepdf.Pdf) -> Iterator[str]:
    level = 0
    for element in elements(pdf):
        what = kind(pdf, element)
        if what not in STANDARD:
            yield f"an element is a {what}, which no reader knows"
        if what == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a drawing has no words"
        if what == "Table":
            yield from _table(pdf, element)
        if what.startswith("H") and what[1:].isdigit():
            if int(what[1:]) > level + 1:
                yield f"a heading of level {what[1:]} follows one of level {level}"
            level = int(what[1:])


def _table(pdf: pikepdf.Pdf, table: Any) -> Iterator[str]:
    rows = [each for each in _below(table) if kind(pdf, each) == "TR"]
    widths = {len([cell for cell in _children(row) if kind(pdf, cell) in ("TH", "TD")]) for row in rows}
    if len(widths) != 1:
        yield "the rows of a table are not equally long"
    if not rows or any(kind(pdf, cell) != "TH" for cell in _children(rows[0])):
        yield "a table has no header cells"
    for cell in _children(rows[0]) if rows else ():
        attributes = list(cell.get("/A", []))
        if not any(str(each.get("/Scope", "")) in ("/Column", "/Both") for each in attributes):
            yield "a header cell does not say what it heads"


def _letters(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for name, font in page.Resources.get("/Font", _NOTHING).items():
            if "/ToUnicode" not in font:
                yield f"the letters of {name} cannot be turned into text"
            for each in font.get("/DescendantFonts", [font]):
                descriptor = each.get("/FontDescriptor", _NOTHING)
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                    yield f"the letters of {name} are not in the file"
