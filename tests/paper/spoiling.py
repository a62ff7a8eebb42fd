"""Faults to plant in a tagged PDF, named by the checkpoint of the Matterhorn protocol (1.1) that is about them.

The protocol (PDF Association) lists what a machine can check of PDF/UA-1 (ISO 14289-1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

from tests.paper.tagged import elements, kind

Spoil = Callable[[Pdf], object]


def _first(pdf: Pdf, wanted: str) -> Any:
    return next(each for each in elements(pdf) if kind(pdf, each) == wanted)


def _font(pdf: Pdf) -> Any:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def _descriptor(pdf: Pdf) -> Any:
    return _font(pdf).DescendantFonts[0].FontDescriptor


def _without(thing: Any, *names: str) -> None:
    for name in names:
        if name in thing:
            del thing[name]


def _rename(element: Any, name: str) -> None:
    element.S = Name(f"/{name}")


def _rewrite(pdf: Pdf, change: Callable[[list[Any]], Iterator[Any]]) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(
        pikepdf.unparse_content_stream(list(change(list(pikepdf.parse_content_stream(page)))))
    )


def _untagged(instructions: list[Any]) -> Iterator[Any]:
    yield from (each for each in instructions if str(each.operator) not in ("BDC", "EMC"))


def _drawn_outside(instructions: list[Any]) -> Iterator[Any]:
    yield from instructions
    yield pikepdf.ContentStreamInstruction([10, 10, 20, 20], Operator("re"))
    yield pikepdf.ContentStreamInstruction([], Operator("f"))


def _artifact_in_content(instructions: list[Any]) -> Iterator[Any]:
    for each in instructions:
        yield each
        if str(each.operator) == "BDC" and len(each.operands) > 1 and "/MCID" in each.operands[1]:
            yield pikepdf.ContentStreamInstruction([Name.Artifact], Operator("BMC"))
            yield pikepdf.ContentStreamInstruction([], Operator("EMC"))


def _circle(pdf: Pdf) -> None:
    _rename(_first(pdf, "P"), "Round")
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Round=Name.Again, Again=Name.Round)


def _untitled(pdf: Pdf) -> None:
    with pdf.open_metadata() as told:
        del told["dc:title"]


def _unnamed(pdf: Pdf) -> None:
    with pdf.open_metadata() as told:
        del told["pdfuaid:part"]


def _scopeless(pdf: Pdf) -> None:
    for each in elements(pdf):
        if kind(pdf, each) == "TH":
            _without(each, "/A")


def _note_without_name(pdf: Pdf) -> None:
    note = _first(pdf, "P")
    _rename(note, "Note")
    _without(note, "/ID")


def _link(pdf: Pdf, **more: Any) -> None:
    page = pdf.pages[0]
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([10, 10, 50, 50]), Border=Array([0, 0, 0]),
        A=Dictionary(S=Name.URI, URI=String("https://example.org")), **more,
    )  # fmt: skip
    page.Annots = Array([pdf.make_indirect(link)])


def _file_inside(pdf: Pdf) -> None:
    spec = Dictionary(Type=Name.Filespec, F=String("more.txt"), EF=Dictionary(F=pdf.make_stream(b"more")))
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("more.txt"), pdf.make_indirect(spec)]))
    )


def _link_without_order(pdf: Pdf) -> None:
    _link(pdf)
    _without(pdf.pages[0], "/Tabs")


def _layers_without_name(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("a layer")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(AS=Array([]), OCGs=Array([group])))


def _short_row(pdf: Pdf) -> None:
    rows = [each for each in elements(pdf) if kind(pdf, each) == "TR"]
    del rows[-1].K[-1]


_DRAWN_ANEW = (
    b'<config xmlns="http://www.xfa.org/schema/xci/2.6/"><present><pdf><dynamicRender>required</dynamicRender></pdf>'
    b"</present></config>"
)

FAULTS: dict[str, Spoil] = {
    "01-005 nothing is tagged": lambda pdf: _rewrite(pdf, _untagged),
    "01-005 something is drawn outside of every tag": lambda pdf: _rewrite(pdf, _drawn_outside),
    "01-003 no content stands inside content": lambda pdf: _rewrite(pdf, _artifact_in_content),
    "01-006 a paragraph has lost its content": lambda pdf: _without(_first(pdf, "P"), "/K"),
    "02-001 an element is no element": lambda pdf: _rename(_first(pdf, "P"), "Poem"),
    "02-003 roles that lead in a circle": _circle,
    "05 the file is not marked": lambda pdf: _without(pdf.Root, "/MarkInfo"),
    "06-001 no metadata": lambda pdf: _without(pdf.Root, "/Metadata"),
    "06-002 it does not say what it follows": _unnamed,
    "06-003 no title": _untitled,
    "07-001 no word on showing the title": lambda pdf: _without(pdf.Root, "/ViewerPreferences"),
    "07-002 the file's name is shown instead": lambda pdf: pdf.Root.ViewerPreferences.__setitem__(
        "/DisplayDocTitle", False
    ),
    "09-004 a row outside of a table": lambda pdf: _rename(_first(pdf, "TBody"), "Sect"),
    "09-004 a cell that is a paragraph": lambda pdf: _rename(_first(pdf, "TD"), "P"),
    "11-006 no language": lambda pdf: _without(pdf.Root, "/Lang"),
    "13-004 a drawing without words": lambda pdf: _without(_first(pdf, "Figure"), "/Alt"),
    "14-002 the first heading is of level 3": lambda pdf: _rename(_first(pdf, "H1"), "H3"),
    "15-003 a table without header cells that say what they head": _scopeless,
    "15-003 a header cell that is a plain one": lambda pdf: _rename(_first(pdf, "TH"), "TD"),
    "15 a row that is too short": _short_row,
    "19-003 a note without a name": _note_without_name,
    "20-001 layers without a name": _layers_without_name,
    "21-001 a file inside without its name": _file_inside,
    "25-001 a form that is drawn anew": lambda pdf: pdf.Root.__setitem__(
        "/AcroForm", Dictionary(Fields=Array([]), XFA=Array([String("config"), pdf.make_stream(_DRAWN_ANEW)]))
    ),
    "28-002 a link outside of the structure": _link,
    "28-004 a link without words": lambda pdf: _link(pdf, StructParent=999),
    "28-008 a page with a link and no tab order": _link_without_order,
    "31-009 letters that are not in the file": lambda pdf: _without(
        _descriptor(pdf), "/FontFile", "/FontFile2", "/FontFile3"
    ),
    "31-027 letters that cannot be turned into text": lambda pdf: _without(_font(pdf), "/ToUnicode"),
}
"""What is planted, by its checkpoint."""
