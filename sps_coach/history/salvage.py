"""Rows out of a damaged file, page by page, without asking SQLite.

SQLite finds a row by way of the header, the schema and the inner pages of a table; where one of these is damaged, all
beneath it is lost to it. The rows themselves lie in *leaf pages*, which carry all that is needed to read them (SQLite
database file format, sections 1.6 "B-tree Pages", 2.1 "Record Format" and 4 "The Write-Ahead Log",
https://www.sqlite.org/fileformat2.html). So every page is looked at, in the file and in its companion, and whatever
reads as a row of one of our tables, with every value such as its column keeps, is taken. Rows that were moved or
completed may be found several times; the stronger form stands, as in ``merging``.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sps_coach.history.content import TABLES
from sps_coach.history.merging import Content, Row, stronger
from sps_coach.history.tables import UtcDateTime

PAGE = 4096
"""Bytes in a page of our files; SQLite's own choice since 3.12."""

_TABLE_LEAF = 0x0D
_WAL_HEADER, _FRAME_HEADER = 32, 24
_SMALLEST_LOCAL = (PAGE - 12) * 32 // 255 - 23
"""Bytes of a long record that stay in its leaf page at least (file format, section 1.6)."""
_LARGEST_LOCAL = PAGE - 35

_Values = list[Any]


def salvage(path: Path) -> Content:
    """Return every row that can be read out of a history's file and its companion, whatever ails them.

    Rows may point to sessions that could not be read.

    Raises:
        OSError: the file cannot be read at all.
    """
    file = path.read_bytes()
    log = path.with_name(path.name + "-wal")
    frames = list(_frames(log.read_bytes())) if log.exists() else []
    pages = {number + 1: file[start : start + PAGE] for number, start in enumerate(range(0, len(file), PAGE))}
    latest = pages | dict(frames)
    found: Content = {name: {} for name in TABLES}
    for image in (*pages.values(), *(image for _, image in frames)):
        for values in _records(image, latest):
            for name in _by_width.get(len(values), ()):
                row = _row(name, values)
                if row is not None:
                    known = found[name].get(row[0], row)
                    found[name][row[0]] = stronger(name, TABLES[name].columns.keys(), known, row)
    return found


def _frames(log: bytes) -> Iterator[tuple[int, bytes]]:
    """The pages in a write-ahead log with their numbers, the oldest first."""
    for start in range(_WAL_HEADER, len(log) - _FRAME_HEADER - PAGE + 1, _FRAME_HEADER + PAGE):
        (number,) = struct.unpack_from(">I", log, start)
        yield number, log[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]


def _records(page: bytes, pages: dict[int, bytes]) -> Iterator[_Values]:
    """The records of a page, if it is a leaf of a table; one that does not read as such is passed over."""
    for header in (0, 100):  # the first page has the file's header in front
        if len(page) < header + 8 or page[header] != _TABLE_LEAF:
            continue
        (count,) = struct.unpack_from(">H", page, header + 3)
        for place in range(header + 8, min(header + 8 + 2 * count, len(page) - 1), 2):
            (start,) = struct.unpack_from(">H", page, place)
            try:
                yield _record(_payload(page, start, pages))
            except (IndexError, struct.error, UnicodeDecodeError, ValueError):
                continue


def _payload(page: bytes, start: int, pages: dict[int, bytes]) -> bytes:
    size, start = _variable(page, start)
    _, start = _variable(page, start)  # the row's number, which says nothing to us
    if size <= _LARGEST_LOCAL:
        return page[start : start + size]
    local = _SMALLEST_LOCAL + (size - _SMALLEST_LOCAL) % (PAGE - 4)
    local = local if local <= _LARGEST_LOCAL else _SMALLEST_LOCAL
    payload = page[start : start + local]
    (following,) = struct.unpack_from(">I", page, start + local)
    seen = set()
    while following and len(payload) < size:
        if following in seen or following not in pages:
            raise ValueError("the rest of a long text is lost")
        seen.add(following)
        overflow = pages[following]
        payload += overflow[4:]
        (following,) = struct.unpack_from(">I", overflow)
    return payload[:size]


def _record(payload: bytes) -> _Values:
    """The values of a record (file format, section 2.1)."""
    size, place = _variable(payload, 0)
    kinds, start = [], size
    while place < size:
        kind, place = _variable(payload, place)
        kinds.append(kind)
    values: _Values = []
    for kind in kinds:
        value, start = _value(payload, start, kind)
        values.append(value)
    if start != len(payload):
        raise ValueError("a record is as long as its values")
    return values


def _value(payload: bytes, start: int, kind: int) -> tuple[Any, int]:
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind], start
    if kind == 7:
        return struct.unpack_from(">d", payload, start)[0], start + 8
    size = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}.get(kind, (kind - 12) // 2)
    raw = payload[start : start + size]
    if kind in (10, 11) or len(raw) != size or (kind >= 12 and kind % 2 == 0):
        raise ValueError("none of our values")
    return (int.from_bytes(raw, signed=True) if kind <= 6 else raw.decode("utf-8")), start + size


def _variable(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends (file format, section 1.6)."""
    number = 0
    for more in range(8):
        byte = data[place + more]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + more + 1
    return number << 8 | data[place + 8], place + 9


# -- what reads as a row of ours ----------------------------------------------------------------------------


def _row(name: str, values: Sequence[Any]) -> Row | None:
    """The values as a row of a table, or None where one of them is not such as its column keeps."""
    row: list[Any] = []
    for column, value in zip(TABLES[name].columns, values, strict=True):
        if value is None:
            if not column.nullable:
                return None
            row.append(None)
            continue
        try:
            row.append(_as_kept[type(column.type)](value))
        except (AttributeError, TypeError, ValueError):
            return None
    return tuple(row) if _allowed(name, dict(zip(TABLES[name].columns.keys(), row, strict=True))) else None


def _allowed(name: str, row: dict[str, Any]) -> bool:
    """Whether a row is of the kind of its table; two tables may have as many columns."""
    if name in ("blocks", "events"):
        return bool(row["number"] >= 0)
    words = {"sessions": ("day", _DAYS), "prescribed_blocks": ("day", _DAYS), "answers": ("moment", _MOMENTS)}
    column, known = words.get(name, ("", ()))
    return not column or row[column] in known


_DAYS = ("easy", "usual", "good")
_MOMENTS = ("before", "after")


def _of(kind: type) -> Callable[[Any], Any]:
    def same(value: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError
        return value

    return same


def _number(value: Any) -> float:
    return float(_of(float)(value) if isinstance(value, float) else _of(int)(value))


def _truth(value: Any) -> bool:
    if value not in (0, 1):
        raise ValueError
    return bool(value)


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(value).replace(tzinfo=UTC)


_as_kept: dict[type, Callable[[Any], Any]] = {
    sa.Uuid: UUID,
    sa.Text: _of(str),
    sa.Integer: _of(int),
    sa.Double: _number,
    sa.Boolean: _truth,
    sa.Date: date.fromisoformat,
    sa.Time: time.fromisoformat,
    UtcDateTime: _moment,
}

_by_width: dict[int, list[str]] = {}
for _name, _table in TABLES.items():
    _by_width.setdefault(len(_table.columns), []).append(_name)
