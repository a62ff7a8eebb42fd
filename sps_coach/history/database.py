"""One open history file: transactions that are on disk when they are left, and one view while reading."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from sps_coach.history.migrating import bring_to_head
from sps_coach.history.opening import DAMAGED, calmly, engine_at, make_private
from sps_coach.history.opening import writing as for_writing
from sps_coach.history.records import HistoryDamaged


class Database:
    """The file behind a store. It belongs to one thread at a time."""

    def __init__(self, path: Path, patience_s: float) -> None:
        """Open the file at ``path``, making it or bringing it to its present form where needed.

        Args:
            path: the SQLite file; its folder is made where missing.
            patience_s: how long a call waits for another program that is writing.

        Raises:
            HistoryUnavailable: the file cannot be used; nothing in it was changed.
        """
        self.path = path
        self._shared: Connection | None = None
        with calmly(path):
            make_private(path)
            self.engine = engine_at(path, patience_s)
            try:
                bring_to_head(self.engine, path)
                with self.engine.connect() as connection:
                    connection.connection.execute("PRAGMA journal_mode = WAL")
            except BaseException:
                self.engine.dispose()
                raise

    def close(self) -> None:
        """Let go of the file. What was written is in it."""
        self.engine.dispose()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let the writes within be one: on disk when it is left, or none of them.

        Raises:
            HistoryUnavailable: they cannot be written now.
        """
        try:
            with self.writing() as self._shared:
                yield
        finally:
            self._shared = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, or the one that ``together`` holds.

        Raises:
            HistoryUnavailable: it cannot be written now.
            ValueError: the values are not such as the tables keep.
        """
        with calmly(self.path):
            if self._shared is None:
                with for_writing(self.engine).begin() as connection:
                    yield connection
            else:
                # SQLite takes back a refused statement by itself, and the others stand.
                yield self._shared

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One view of the history, whatever is written meanwhile.

        Raises:
            HistoryUnavailable: it cannot be read now.
            HistoryDamaged: it cannot be read as it is, such as a text that is none.
        """
        try:
            with calmly(self.path), self.engine.begin() as connection:
                yield connection
        except (TypeError, ValueError) as problem:
            raise HistoryDamaged(DAMAGED) from problem
