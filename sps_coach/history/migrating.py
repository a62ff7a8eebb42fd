"""Bringing a history to the present form of its tables: a copy first, then all of it or nothing.

Alembic is imported only when there is something to change.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
)

from sps_coach.history.copying import copy_whole
from sps_coach.history.opening import DAMAGED, calmly, writing
from sps_coach.history.records import HistoryDamaged, HistoryUnavailable
from sps_coach.history.tables import METADATA
from sps_coach.worded import worded

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0006"
"""The newest migration. A test holds it to the scripts."""

NEWER = worded("This history was written by a newer SPS Coach, which can open it; it was left untouched.")
STAYED = worded(
    "The history could not be brought to its new form and stays as it was; sessions work without it."
)

_one_thread = threading.Lock()
"""Alembic keeps what it is doing in its module, so only one thread of a program may use it at a time."""

_log = logging.getLogger(__name__)

_VERSIONS = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, which holds one row."""


def bring_to_head(engine: Engine, path: Path) -> None:
    """Bring the tables to ``HEAD``: none yet, an older form, or already there.

    Args:
        engine: from ``opening.engine_at``.
        path: the file, whose copy is put beside it before an older form is changed.

    Raises:
        HistoryUnavailable: the tables are newer than this program, are not a history's, or could not be changed.
    """
    version = _version(engine)
    if version == HEAD:
        return
    if version is None:
        with calmly(path):
            _make(engine)
        return
    if version not in _known_versions():
        raise HistoryUnavailable(NEWER)
    copy_whole(path, path.with_name(f"{path.stem}-before-{HEAD}{path.suffix}"))
    try:
        with calmly(path, otherwise=STAYED), _one_thread:
            _upgrade(engine)
    except HistoryUnavailable:
        raise
    except Exception as problem:  # whatever a script stumbles over, the transaction took it back
        _log.exception("the tables could not be brought to %s", HEAD)
        raise HistoryUnavailable(STAYED) from problem


def scripts() -> Config:
    """Return Alembic's configuration: the scripts of this package, and no file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "sps_coach.history:migrations")
    return config


def _version(engine: Engine) -> str | None:
    """The migration the tables stand at, or None where there are none yet."""
    with engine.begin() as connection:
        names = inspect(connection).get_table_names()
        if not names:
            return None
        if "alembic_version" not in names:
            ours = METADATA.tables.keys() & set(names)
            raise HistoryDamaged(DAMAGED) if ours else HistoryUnavailable(DAMAGED)
        version: str | None = connection.execute(select(_VERSIONS.c.version_num)).scalar()
        if version is None:
            raise HistoryDamaged(DAMAGED)
        return version


def _known_versions() -> frozenset[str]:
    from alembic.script import ScriptDirectory

    return frozenset(script.revision for script in ScriptDirectory.from_config(scripts()).walk_revisions())


def _make(engine: Engine) -> None:
    """Make the tables of a new history as they are now; a test holds them to what the scripts make."""
    with writing(engine).begin() as connection:
        METADATA.create_all(connection)
        _VERSIONS.create(connection, checkfirst=True)
        if (
            connection.execute(select(_VERSIONS.c.version_num)).first() is None
        ):  # another program may have been first
            connection.execute(insert(_VERSIONS).values(version_num=HEAD))


def _upgrade(engine: Engine) -> None:
    """Run what is missing in one transaction.

    Changing a table in SQLite drops it and makes it anew; with foreign keys on, rows that point to it would go
    along. They can only be switched off outside a transaction, so they are checked before the end of this one.
    """
    from alembic import command

    with writing(engine).connect() as connection:
        driver = connection.connection
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config = scripts()
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                _check_references(connection)
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _check_references(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise HistoryUnavailable(STAYED)
