"""In which rows the controls of a session stand, and how wide each of them is there."""

from __future__ import annotations

from collections.abc import Sequence


def rows_for(widths: Sequence[int], large: Sequence[bool], room: int) -> tuple[tuple[int, ...], ...]:
    """Return which controls stand in which row: the fewest rows in which each has the width it asks for.

    Args:
        widths: what each asks for, pixels.
        large: which of them are large; those stand together.
        room: the width that there is, pixels.
    """
    count = len(widths)
    for columns in (count, sum(large), 3) if sum(large) > 2 else (count, 3):
        rows = tuple(tuple(range(start, min(start + columns, count))) for start in range(0, count, columns))
        fits = (
            widths[index] <= room * span / sum(row_spans)
            for row, row_spans in zip(rows, spans(rows, large), strict=True)
            for index, span in zip(row, row_spans, strict=True)
        )
        if all(fits):
            return rows
    return tuple(tuple(range(start, min(start + 2, count))) for start in range(0, count, 2))


def spans(rows: Sequence[Sequence[int]], large: Sequence[bool]) -> list[list[int]]:
    """Return how many of the grid's columns each control takes; every row has the same sum."""
    if len(rows) == 1:
        return [[5 if large[index] else 3 for index in rows[0]]]
    return [[12 // len(row)] * len(row) for row in rows]
