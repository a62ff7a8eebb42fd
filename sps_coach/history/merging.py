"""How two histories become one. Pure.

Both may be of one person on two computers, or a copy and what it was copied from. They are merged row by row, by key:

- a row that only one of them has is taken over;
- of two forms of one row the stronger stands: a completed one before an uncompleted one, and of two that are
  completed the later ended; whatever else there may be between two forms, one of them is chosen by their values,
  so that the choice is the same on every computer;
- statements are never changed, so their rows are simply put together; which revision stands follows from them.

Taking the stronger of two is taking the greatest in an order without ties, so merging is idempotent, commutative and
associative: whoever merges what with whom, and how often, the result is the same. Rows only ever point to rows of the
same history, so a merged history points to nothing that is missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

Row = tuple[Any, ...]
"""The values of a row in the order of the table's columns; the key comes first."""

Content = dict[str, dict[UUID, Row]]
"""All rows of a history, by table and key."""

COMPLETED_BY = {"sessions": "ended_at", "blocks": "ended_at", "answers": "session_id"}
"""The tables whose rows are completed once, and the column that is filled in then."""


def merged(
    one: Mapping[str, Mapping[UUID, Row]],
    other: Mapping[str, Mapping[UUID, Row]],
    columns: Mapping[str, Sequence[str]],
) -> Content:
    """Return what two histories hold together.

    Args:
        one: a history's rows by table and key.
        other: another's; tables that are not named hold nothing.
        columns: the names of the columns of every table.
    """
    together: Content = {}
    for name in one.keys() | other.keys():
        here, there = one.get(name, {}), other.get(name, {})
        rows = {**there, **here}
        for key in here.keys() & there.keys():
            rows[key] = stronger(name, columns[name], here[key], there[key])
        together[name] = rows
    return together


def stronger(table: str, columns: Sequence[str], one: Row, other: Row) -> Row:
    """Return the form of a row that stands."""
    if one == other:
        return one
    return max(one, other, key=lambda row: _strength(table, columns, row))


def _strength(table: str, columns: Sequence[str], row: Row) -> tuple[object, ...]:
    completing = COMPLETED_BY.get(table)
    completed = row[list(columns).index(completing)] if completing else None
    ended = completed.timestamp() if isinstance(completed, datetime) else 0.0
    return completed is not None, ended, tuple((value is not None, str(value)) for value in row)
