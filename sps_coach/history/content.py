"""All rows of a history as plain values, out of an open file and into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from sps_coach.history.merging import COMPLETED_BY, Content, Row, stronger
from sps_coach.history.tables import METADATA

TABLES: dict[str, Table] = {table.name: table for table in METADATA.sorted_tables}
"""Every table of the history by its name; what others point to comes first."""

AT_ONCE = 1000
"""Rows written by one statement."""


def columns(name: str) -> tuple[str, ...]:
    """Return the names of the columns of a table, in order; the key is the first."""
    return tuple(TABLES[name].columns.keys())


def rows(connection: Connection, name: str) -> Iterator[Row]:
    """Yield the rows of a table in the order of their keys, as tuples in the order of its columns."""
    table = TABLES[name]
    for row in connection.execution_options(yield_per=AT_ONCE).execute(select(table).order_by(table.c.id)):
        yield tuple(row)


def read(connection: Connection) -> Content:
    """Return everything a history holds."""
    return {name: {row[0]: row for row in rows(connection, name)} for name in TABLES}


def write(connection: Connection, content: Mapping[str, Mapping[UUID, Row]]) -> dict[str, int]:
    """Bring what is given into a history, as ``merging`` says, and return how many rows each table gained.

    Raises:
        sqlalchemy.exc.StatementError: a row is not such as the tables keep, or points to nothing.
    """
    return {name: _write_table(connection, TABLES[name], content.get(name, {})) for name in TABLES}


def _write_table(connection: Connection, table: Table, given: Mapping[UUID, Row]) -> int:
    names = table.columns.keys()
    present = {key for (key,) in connection.execute(select(table.c.id))}
    new = (dict(zip(names, row, strict=True)) for key, row in given.items() if key not in present)
    gained = 0
    for some in by_the_thousand(new):
        connection.execute(insert(table), some)
        gained += len(some)
    completing = COMPLETED_BY.get(table.name)
    if completing is not None and present:
        complete(connection, table, given)
    return gained


def complete(connection: Connection, table: Table, given: Mapping[UUID, Row]) -> None:
    """Let the stronger of two forms of a row stand."""
    names = table.columns.keys()
    here = {row[0]: row for row in rows(connection, table.name) if row[0] in given}
    better = [
        stand for key, row in here.items() if (stand := stronger(table.name, names, row, given[key])) != row
    ]
    statement = update(table).where(table.c.id == bindparam("key"))
    for row in better:
        connection.execute(statement.values(dict(zip(names[1:], row[1:], strict=True))), {"key": row[0]})


def by_the_thousand(some: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Yield rows in lists that one statement can take."""
    left = iter(some)
    while chunk := list(islice(left, AT_ONCE)):
        yield chunk
