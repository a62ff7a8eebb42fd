"""Sets a sheet as a PDF file: the one place that knows typst.

The file follows PDF/UA-1 (ISO 14289-1), by typst's own check: everything that is read stands in the structure tree,
tables have header cells, drawings carry words, and language and title are told.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.paper.blocks import Sheet
from sps_coach.paths import shipped

if TYPE_CHECKING:
    import typst

TEMPLATE = "sheet.typ"


def pdf(sheet: Sheet, made: datetime) -> bytes:
    """Return the sheet as a PDF file.

    Args:
        sheet: what to set.
        made: when, to the second; the same sheet at the same moment gives the same bytes.
    """
    import typst

    compiler, when = _compiler(sheet), made.replace(microsecond=0)
    try:
        compiled = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=when)
    except typst.TypstError:
        # Somebody wrote a sign that no typeface here has: it is shown as a box and can be read aloud all the same,
        # but the file does not claim the standard then.
        compiled = compiler.compile(format="pdf", timestamp=when)
    if not isinstance(compiled, bytes):
        raise TypeError("a PDF is one file")
    return compiled


def pages(sheet: Sheet) -> int:
    """Return how many pages the sheet takes."""
    return int(_compiler(sheet).query("<pages>", field="value", one=True))


def _compiler(sheet: Sheet) -> typst.Compiler:
    import typst

    folder = shipped("assets") / "paper"
    return typst.Compiler(
        folder / TEMPLATE,
        root=folder,
        font_paths=_typeface(),
        ignore_system_fonts=False,
        sys_inputs={"sheet": json.dumps(_plain(sheet), ensure_ascii=False)},
    )


def _typeface() -> list[Path]:
    """Where Atkinson Hyperlegible lies; a face of the system stands in for it, and for scripts that it lacks."""
    try:
        import fontpkg_atkinson_hyperlegible as typeface
    except ImportError:
        return []
    return [Path(typeface.ROOT) / "files"]


def _plain(value: Any) -> Any:
    """A block as values for JSON, with its kind."""
    if is_dataclass(value):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__} | told
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value
