"""What people say (answers, notes, diary, plans, agreed rest, corrections), and what routines ask for.

Numbers of blocks and events are no longer unique in a session, so that two copies of a history that both went on
with it can be merged.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from sps_coach.history.migrations.statements import make_table

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of statements, and let numbers stand twice."""
    _free_numbers_of_blocks()
    _free_numbers_of_events()
    _make_prescribed_blocks()
    _make_answers()
    _make_notes()
    _make_diary()
    _make_plans()
    _make_agreed_rests()
    _make_corrections()


def _free_numbers_of_blocks() -> None:
    # SQLite makes the table anew; its checks are not read back from there, so the old form is written out.
    before = sa.Table(
        "blocks",
        sa.MetaData(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("block_index", sa.Integer(), nullable=False),
        sa.Column("exercise_id", sa.Text(), nullable=True),
        sa.Column("repetitions", sa.Integer(), nullable=False),
        sa.Column("sets", sa.Integer(), nullable=False),
        sa.Column("hold_s", sa.Double(), nullable=False),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("done_repetitions", sa.Integer(), nullable=True),
        sa.Column("done_hold_s", sa.Double(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_blocks"),
        sa.CheckConstraint("number >= 0 AND block_index >= 0", name="ck_blocks_place"),
        sa.CheckConstraint("repetitions >= 0 AND sets >= 0 AND hold_s >= 0", name="ck_blocks_prescribed"),
        sa.CheckConstraint("done_repetitions >= 0 AND done_hold_s >= 0", name="ck_blocks_done"),
        sa.CheckConstraint("outcome IN ('done', 'eased', 'left-out')", name="ck_blocks_outcome"),
        sa.CheckConstraint(
            "(outcome IS NULL) = (ended_at IS NULL) AND (outcome IS NULL) = (done_repetitions IS NULL)"
            " AND (outcome IS NULL) = (done_hold_s IS NULL)",
            name="ck_blocks_completed",
        ),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_blocks_session_id"),
        sa.UniqueConstraint("session_id", "number", name="uq_blocks_session_id_number"),
    )
    with op.batch_alter_table("blocks", copy_from=before) as blocks:
        blocks.drop_constraint("uq_blocks_session_id_number", type_="unique")
    op.create_index(op.f("ix_blocks_session_id_number"), "blocks", ["session_id", "number"])


def _free_numbers_of_events() -> None:
    before = sa.Table(
        "events",
        sa.MetaData(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("position_s", sa.Double(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        sa.CheckConstraint("number >= 0", name="ck_events_place"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_events_session_id"),
        sa.UniqueConstraint("session_id", "number", name="uq_events_session_id_number"),
    )
    with op.batch_alter_table("events", copy_from=before) as events:
        events.drop_constraint("uq_events_session_id_number", type_="unique")
    op.create_index(op.f("ix_events_kind_session_id"), "events", ["kind", "session_id"])
    op.create_index(op.f("ix_events_session_id_number"), "events", ["session_id", "number"])


def _make_prescribed_blocks() -> None:
    op.create_table(
        "prescribed_blocks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column("routine_hash", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("block_index", sa.Integer(), nullable=False),
        sa.Column("exercise_id", sa.Text(), nullable=True),
        sa.Column("repetitions", sa.Integer(), nullable=False),
        sa.Column("sets", sa.Integer(), nullable=False),
        sa.Column("hold_s", sa.Double(), nullable=False),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prescribed_blocks")),
        sa.CheckConstraint("day IN ('easy', 'usual', 'good')", name=op.f("ck_prescribed_blocks_day")),
        sa.CheckConstraint("block_index >= 0", name=op.f("ck_prescribed_blocks_place")),
        sa.CheckConstraint(
            "repetitions >= 0 AND sets >= 0 AND hold_s >= 0", name=op.f("ck_prescribed_blocks_prescribed")
        ),
    )
    op.create_index(
        op.f("ix_prescribed_blocks_routine_hash_day"), "prescribed_blocks", ["routine_hash", "day"]
    )


def _make_answers() -> None:
    make_table(
        "answers",
        [
            sa.Column("moment", sa.Text(), nullable=False),
            sa.Column("session_id", sa.Uuid(), nullable=True),
            sa.Column("stiffness", sa.Integer(), nullable=True),
            sa.Column("discomfort", sa.Integer(), nullable=True),
            sa.Column("worry", sa.Integer(), nullable=True),
            sa.Column("medicine", sa.Text(), nullable=False),
            sa.Column("words", sa.Text(), nullable=False),
            sa.Column("shared", sa.Boolean(), nullable=False),
            sa.Column("offered", sa.Text(), nullable=True),
        ],
        {
            "moment": "moment IN ('before', 'after')",
            "stiffness": "stiffness BETWEEN 0 AND 10",
            "discomfort": "discomfort BETWEEN 0 AND 10",
            "worry": "worry BETWEEN 0 AND 10",
            "offered": "offered IN ('easy', 'usual', 'good')",
        },
        about_session=True,
        indexed=("session_id", "written_at"),
    )


def _make_notes() -> None:
    make_table(
        "notes",
        [
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("about", sa.Text(), nullable=False),
            sa.Column("session_id", sa.Uuid(), nullable=True),
            sa.Column("number", sa.Integer(), nullable=True),
            sa.Column("shared", sa.Boolean(), nullable=False),
        ],
        {
            "about": "about IN ('session', 'block', 'event', 'day')",
            "session": "(about = 'day') = (session_id IS NULL)",
            "number": "(about IN ('block', 'event')) = (number IS NOT NULL)",
        },
        about_session=True,
        indexed=("session_id", "written_at"),
    )


def _make_diary() -> None:
    make_table(
        "diary",
        [
            sa.Column("kind", sa.Text(), nullable=False),
            sa.Column("day", sa.Date(), nullable=False),
            sa.Column("at", sa.DateTime(timezone=True), nullable=True),
            sa.Column("count", sa.Integer(), nullable=True),
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("shared", sa.Boolean(), nullable=False),
        ],
        {
            "kind": "kind IN ('medicine', 'infusion', 'plasma-exchange', 'rituximab', 'appointment', 'counselling',"
            " 'spasms', 'free')",
            "count": "count >= 0",
        },
        indexed=("day",),
    )


def _make_plans() -> None:
    make_table(
        "plans",
        [
            sa.Column("routine_id", sa.Text(), nullable=False),
            sa.Column("routine_version", sa.Integer(), nullable=False),
            sa.Column("routine_hash", sa.Text(), nullable=False),
            sa.Column("first", sa.Date(), nullable=False),
            sa.Column("last", sa.Date(), nullable=True),
            sa.Column("quota", sa.Integer(), nullable=True),
            sa.Column("weekdays", sa.Text(), nullable=False),
            sa.Column("window_from", sa.Time(), nullable=True),
            sa.Column("window_to", sa.Time(), nullable=True),
            sa.Column("agreed_with", sa.Text(), nullable=False),
        ],
        {
            "routine_version": "routine_version >= 1",
            "how_often": "(quota IS NULL) = (weekdays <> '')",
            "quota": "quota BETWEEN 1 AND 21",
            "ends": "last >= first",
        },
    )


def _make_agreed_rests() -> None:
    make_table(
        "agreed_rests",
        [
            sa.Column("first", sa.Date(), nullable=False),
            sa.Column("last", sa.Date(), nullable=False),
            sa.Column("reason", sa.Text(), nullable=False),
            sa.Column("words", sa.Text(), nullable=False),
        ],
        {
            "reason": "reason IN ('flare', 'infusion', 'other')",
            "ends": "last >= first",
        },
    )


def _make_corrections() -> None:
    make_table(
        "corrections",
        [
            sa.Column("session_id", sa.Uuid(), nullable=False),
            sa.Column("block_index", sa.Integer(), nullable=True),
            sa.Column("counts", sa.Boolean(), nullable=False),
            sa.Column("outcome", sa.Text(), nullable=True),
            sa.Column("done_repetitions", sa.Integer(), nullable=True),
            sa.Column("done_hold_s", sa.Double(), nullable=True),
            sa.Column("words", sa.Text(), nullable=False),
        ],
        {
            "place": "block_index >= 0",
            "outcome": "outcome IN ('done', 'eased', 'left-out')",
            "done": "done_repetitions >= 0 AND done_hold_s >= 0",
        },
        about_session=True,
        indexed=("session_id",),
    )
