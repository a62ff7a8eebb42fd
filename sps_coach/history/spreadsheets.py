"""Every table of the history as comma-separated text, one file a table, for a spreadsheet."""

from __future__ import annotations

import csv
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sps_coach.history import content
from sps_coach.history.database import Database
from sps_coach.history.exports import cell
from sps_coach.history.opening import calmly
from sps_coach.writing import written_whole


def write_tables(history: Path, folder: Path) -> dict[str, int]:
    """Write each table to a file of its name in a folder and return how many rows each has.

    As RFC 4180 has it, in UTF-8 with a mark at the beginning by which spreadsheets know it. Moments are in UTC. A text
    that a spreadsheet would take for a formula is given a leading apostrophe.

    Raises:
        HistoryUnavailable: the history cannot be read, or the files cannot be written.
    """
    with calmly(folder / "any"), closing(Database(history, patience_s=5.0)) as database:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with database.reading() as connection:
            return {name: _write(connection, name, folder / f"{name}.csv") for name in content.TABLES}


def _write(connection: Any, name: str, target: Path) -> int:
    with written_whole(target) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        beside.chmod(0o600)
        table = csv.writer(file)
        table.writerow(content.columns(name))
        count = 0
        for row in content.rows(connection, name):
            table.writerow([cell(_plain(value)) for value in row])
            count += 1
        return count


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value
