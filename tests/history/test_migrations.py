from __future__ import annotations

import io
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from textwrap import dedent, indent

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_mock_engine, make_url
from sqlalchemy.schema import CreateTable

from sps_coach.history import migrating
from sps_coach.history.opening import engine_at
from sps_coach.history.records import HistoryUnavailable
from sps_coach.history.tables import METADATA
from tests.history.samples import after, beginning, block, ending, open_store

OLD = Path(__file__).parent / "old"
"""Histories as earlier versions wrote them, named by their migration."""

VERSION = "SELECT version_num FROM alembic_version"
FORM = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"


def filled(folder: Path) -> Path:
    with closing(open_store(folder)) as store:
        store.begin(**beginning())
        store.block_began(**block(0))
        store.event(kind="pause", at=after(4), position_s=3.0)
        store.block_ended(**ending(0))
    return folder / "data" / "history.sqlite3"


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(question).fetchall()


def form(name: object, text: object) -> list[str]:
    """How a table is made; one that was made anew has its name in quotes and its constraints in another order."""
    whole = " ".join(str(text).replace(f'"{name}"', str(name)).removesuffix(")").split())
    return sorted(re.split(", (?=CONSTRAINT)", whole))


@pytest.fixture
def next_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Pretend that a migration 9001 with this body came after the present ones."""

    def pretend(body: str) -> None:
        later = tmp_path / "later"
        later.mkdir()
        head = (
            "import sqlalchemy as sa",
            "from alembic import op",
            f"revision, down_revision = '9001', '{migrating.HEAD}'",
            "def upgrade():",
        )
        (later / "v9001_later.py").write_text("\n".join(head) + indent(dedent(body), "    "))
        own = Path(migrating.__file__).parent / "migrations" / "versions"
        present = migrating.scripts

        def with_later() -> Config:
            config = present()
            config.set_main_option("path_separator", "newline")
            config.set_main_option("version_locations", f"{own}\n{later}")
            return config

        monkeypatch.setattr(migrating, "scripts", with_later)
        monkeypatch.setattr(migrating, "HEAD", "9001")

    return pretend


def test_head_is_the_newest_script_and_every_script_only_goes_forward() -> None:
    directory = ScriptDirectory.from_config(migrating.scripts())
    assert directory.get_heads() == [migrating.HEAD]
    assert not any(hasattr(script.module, "downgrade") for script in directory.walk_revisions())


def test_migrations_and_models_agree(tmp_path: Path) -> None:
    changed, made = tmp_path / "changed.sqlite3", tmp_path / "made.sqlite3"
    for file in (changed, made):
        engine = engine_at(file, 1.0)
        if file == made:
            migrating._make(engine)
        else:
            migrating._upgrade(engine)
        with engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        engine.dispose()
    # Autogenerate overlooks checks; the text that SQLite keeps has them.
    assert [form(*row) for row in ask(changed, FORM)] == [form(*row) for row in ask(made, FORM)]
    assert ask(changed, VERSION) == ask(made, VERSION) == [(migrating.HEAD,)]


def test_migrations_and_models_say_the_same_to_postgresql() -> None:
    written = io.StringIO()
    config = migrating.scripts()
    config.output_buffer = written
    config.attributes["dialect_name"] = "postgresql"
    command.upgrade(config, "head", sql=True)
    dialect = make_url("postgresql://").get_dialect()()
    said = " ".join(written.getvalue().split())
    for dropped in re.findall(r"ALTER TABLE \w+ DROP CONSTRAINT (\w+);", said):
        said = re.sub(rf"CONSTRAINT {dropped} UNIQUE \([^)]*\), ", "", said)
    for table in METADATA.sorted_tables:
        created = " ".join(str(CreateTable(table).compile(dialect=dialect)).split())
        assert created in said
    assert "id UUID NOT NULL" in said
    assert "began_at TIMESTAMP WITH TIME ZONE NOT NULL" in said


def test_the_tables_say_to_postgresql_which_events_are_looked_for_by_kind() -> None:
    said: list[str] = []
    dialect = make_url("postgresql://").get_dialect()()
    engine = create_mock_engine(
        "postgresql://", lambda made, *_, **__: said.append(str(made.compile(dialect=dialect)))
    )
    METADATA.create_all(engine, checkfirst=False)
    [index] = [each for each in said if "ix_events_eased" in each]
    assert index.endswith("WHERE kind = 'ease-off'")


def test_opening_at_head_imports_nothing_of_sqlalchemy_that_it_does_not_need(tmp_path: Path) -> None:
    path = filled(tmp_path)
    code = f"""
        import sys
        from pathlib import Path
        from uuid import uuid4
        from sps_coach.history import device, exports, records, writer
        assert "sqlalchemy" not in sys.modules
        from sps_coach.history.store import Store
        Store(Path({str(path)!r}), uuid4()).close()
        assert not {{"alembic", "sqlalchemy.orm", "sqlalchemy.dialects.postgresql"}} & sys.modules.keys()
    """
    subprocess.run([sys.executable, "-W", "error", "-c", dedent(code)], check=True, timeout=60)


def test_a_later_migration_keeps_every_row_and_a_copy_of_before(
    tmp_path: Path, next_migration: Callable[[str], None]
) -> None:
    path = filled(tmp_path)
    before = content(path)
    # The table that others point to is dropped and made anew, which is where rows have been lost elsewhere.
    next_migration("""
        with op.batch_alter_table("sessions", recreate="always") as sessions:
            sessions.add_column(sa.Column("mood", sa.Text()))
    """)
    with closing(open_store(tmp_path)) as store:
        (session,) = store.sessions()
        assert len(session.blocks) == len(store.events(session.id)) == 1
        store._session = session.device
        with pytest.raises(ValueError, match="FOREIGN KEY"):
            store.event(kind="pause", at=after(5), position_s=4.0)
    assert ask(path, "SELECT version_num FROM alembic_version") == [("9001",)]
    copy = path.with_name("history-before-9001.sqlite3")
    assert content(copy) == before
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sorted(file.name for file in path.parent.iterdir()) == [copy.name, path.name]


@pytest.mark.parametrize(
    "stumble",
    [
        "raise RuntimeError('in the middle')",
        "op.execute('INSERT INTO nowhere VALUES (1)')",
        "op.execute('DELETE FROM sessions')",  # leaves blocks that point to nothing
    ],
)
def test_a_migration_that_stumbles_is_taken_back_whole(
    tmp_path: Path, next_migration: Callable[[str], None], stumble: str
) -> None:
    path = filled(tmp_path)
    before = content(path)
    next_migration(f"""
        op.create_table("moods", sa.Column("id", sa.Uuid(), primary_key=True))
        op.execute("UPDATE sessions SET zone = 'nowhere'")
        with op.batch_alter_table("blocks", recreate="always") as blocks:
            blocks.add_column(sa.Column("mood", sa.Text()))
        {stumble}
    """)
    with pytest.raises(HistoryUnavailable, match="stays as it was"):
        open_store(tmp_path)
    assert content(path) == before


@pytest.mark.parametrize("version", sorted(path.stem[-4:] for path in OLD.glob("history-*.sqlite3")))
def test_a_real_old_file_keeps_every_row(tmp_path: Path, version: str) -> None:
    old = OLD / f"history-{version}.sqlite3"
    path = tmp_path / "data" / "history.sqlite3"
    path.parent.mkdir()
    shutil.copy(old, path)
    tables = [name for (name,) in ask(old, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    before = {
        name: ask(old, f"SELECT * FROM {name} ORDER BY 1") for name in tables if name != "alembic_version"
    }
    assert sum(map(len, before.values())) > 50
    with closing(open_store(tmp_path)) as store:
        assert len(store.sessions()) == len(before["sessions"])
        unfinished = store.unfinished()
        assert unfinished is not None
        assert unfinished.next_block == 3
        store.resume_from(unfinished.id)
        store.block_began(**block(3))
        assert store.unfinished() == unfinished
    assert {name: ask(path, f"SELECT * FROM {name} ORDER BY 1") for name in before} == before
    assert ask(path, "SELECT version_num FROM alembic_version") == [(migrating.HEAD,)]
    assert content(path.with_name(f"history-before-{migrating.HEAD}.sqlite3")) == content(old)


def test_every_version_before_the_present_has_its_old_file() -> None:
    directory = ScriptDirectory.from_config(migrating.scripts())
    versions = {script.revision for script in directory.walk_revisions()} - {migrating.HEAD}
    assert versions == {path.stem[-4:] for path in OLD.glob("history-*.sqlite3")}


def test_the_scripts_travel_in_the_package() -> None:
    from importlib.resources import files

    scripts = files("sps_coach.history") / "migrations"
    assert (scripts / "env.py").is_file()
    assert any(entry.name.startswith("v0001") for entry in (scripts / "versions").iterdir())
