"""The parts of a page, of which one is shown: words close together in a row, a bar beneath those of the shown one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sps_coach.ui.widgets.button import Kind
from sps_coach.ui.widgets.choices import Choices

_ANY = 16_777_215  # Qt's own word for no limit


class Tabs(Choices):
    """As quiet and as narrow as words can be; where they need more than one row, the rows are about as long."""

    kind, icon = Kind.TAB, ""

    def _rows(self, width: int) -> list[list[QWidget]]:
        held = super()._rows(_ANY)
        if not held:
            return []
        coming = iter(held[0])
        lengths = [widget.sizeHint().width() for widget in held[0]]
        return [[next(coming) for _ in row] for row in balanced(lengths, width)]


def balanced(lengths: Sequence[int], width: int) -> list[list[int]]:
    """Break a row into as few as fit, and among those into the ones whose longest is shortest.

    Args:
        lengths: of what stands in it, in order.
        width: how long a row may be; what is longer has one for itself.
    """
    rows = _filled(lengths, width)
    while True:
        longest = max(map(sum, rows))
        shorter = _filled(lengths, longest - 1)
        if len(shorter) > len(rows) or max(map(sum, shorter)) >= longest:
            return rows
        rows = shorter


def _filled(lengths: Sequence[int], width: int) -> list[list[int]]:
    """Fill one row after another."""
    rows: list[list[int]] = [[]]
    for length in lengths:
        if rows[-1] and sum(rows[-1]) + length > width:
            rows.append([])
        rows[-1].append(length)
    return rows
