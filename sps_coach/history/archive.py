"""The whole history as one JSON file, out and in again, to the last digit.

Moments are ISO 8601 in UTC, days and times of day ISO 8601, keys as UUIDs are written; numbers as they are. Taking a
file in is merging it, so that doing so twice changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TextIO
from uuid import UUID

import sqlalchemy as sa

from sps_coach.history import content
from sps_coach.history.backups import folder_of
from sps_coach.history.content import TABLES
from sps_coach.history.copying import NO_HISTORY, see_to_read
from sps_coach.history.database import Database
from sps_coach.history.merging import Content, Row
from sps_coach.history.migrating import HEAD, NEWER
from sps_coach.history.one_at_a_time import only_one
from sps_coach.history.opening import calmly
from sps_coach.history.records import HistoryUnavailable
from sps_coach.history.tables import UtcDateTime
from sps_coach.writing import written_whole

FORMAT = "sps-coach-history"
ENDING = ".json"


def export(history: Path, target: Path) -> dict[str, int]:
    """Write the whole history to a JSON file and return how many rows of each table it holds.

    Raises:
        HistoryUnavailable: the history cannot be read, or the file cannot be written.
    """
    with (
        calmly(target),
        closing(Database(history, patience_s=5.0)) as database,
        written_whole(target) as beside,
        beside.open("w", encoding="utf-8") as file,
        database.reading() as connection,
    ):
        beside.chmod(0o600)
        return _write(connection, file)


def take_in(history: Path, source: Path) -> dict[str, int]:
    """Merge the history in a JSON file into the present one and return how many rows each table gained.

    Raises:
        HistoryUnavailable: the file holds no history of ours or of this form, or it cannot be taken in now; nothing
            was changed.
    """
    see_to_read(source)
    try:
        given = parsed(source.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise HistoryUnavailable(NO_HISTORY.of(name=source.name)) from problem
    with (
        calmly(history),
        only_one(folder_of(history)),
        closing(Database(history, patience_s=5.0)) as database,
    ):
        try:
            with database.writing() as connection:
                return content.write(connection, given)
        except ValueError as problem:  # a row points to nothing, or is not such as the tables keep
            raise HistoryUnavailable(NO_HISTORY.of(name=source.name)) from problem


def parsed(text: str) -> Content:
    """Return the rows in a JSON text.

    Raises:
        HistoryUnavailable: a newer program wrote it.
        ValueError: it is no JSON, or a value is not such as its column keeps.
        KeyError: it is JSON, but no history of ours.
    """
    whole = json.loads(text)
    if whole["format"] != FORMAT:
        raise KeyError("format")
    if whole["form"] > HEAD:
        raise HistoryUnavailable(NEWER)
    return {
        name: {row[0]: row for row in (_row(table, values) for values in whole["tables"].get(name, []))}
        for name, table in TABLES.items()
    }


def _write(connection: sa.Connection, file: TextIO) -> dict[str, int]:
    file.write(f'{{"format": "{FORMAT}", "form": "{HEAD}", "tables": {{')
    counts = {}
    for place, name in enumerate(TABLES):
        file.write(f'{"," if place else ""}\n"{name}": [')
        counts[name] = 0
        for line in _lines(connection, name):
            file.write(f"{',' if counts[name] else ''}\n{line}")
            counts[name] += 1
        file.write("]")
    file.write("\n}}\n")
    return counts


def _lines(connection: sa.Connection, name: str) -> Iterator[str]:
    names = TABLES[name].columns.keys()
    for row in content.rows(connection, name):
        yield json.dumps(
            {key: _plain(value) for key, value in zip(names, row, strict=True)}, ensure_ascii=False
        )


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date | time) else value


def _row(table: sa.Table, values: dict[str, Any]) -> Row:
    if values.keys() != set(table.columns.keys()):
        raise KeyError(table.name)
    return tuple(
        None if values[column.name] is None else _READ.get(type(column.type), _same)(values[column.name])
        for column in table.columns
    )


def _same(value: Any) -> Any:
    return value


_READ: dict[type, Callable[[Any], Any]] = {
    sa.Uuid: UUID,
    sa.Date: date.fromisoformat,
    sa.Time: time.fromisoformat,
    UtcDateTime: lambda text: datetime.fromisoformat(text).astimezone(UTC),
}
