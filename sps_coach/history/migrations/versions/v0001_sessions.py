"""Sessions, their blocks and what happened in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    _make_sessions()
    _make_blocks()
    _make_events()


def _make_sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column("routine_id", sa.Text(), nullable=False),
        sa.Column("routine_version", sa.Integer(), nullable=False),
        sa.Column("routine_hash", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("block_count", sa.Integer(), nullable=False),
        sa.Column("planned_s", sa.Double(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.CheckConstraint("day IN ('easy', 'usual', 'good')", name=op.f("ck_sessions_day")),
        sa.CheckConstraint("routine_version >= 1", name=op.f("ck_sessions_routine_version")),
        sa.CheckConstraint("block_count >= 0", name=op.f("ck_sessions_block_count")),
        sa.CheckConstraint("planned_s >= 0", name=op.f("ck_sessions_planned_s")),
        sa.CheckConstraint("outcome IN ('done', 'ended-early')", name=op.f("ck_sessions_outcome")),
        sa.CheckConstraint("(outcome IS NULL) = (ended_at IS NULL)", name=op.f("ck_sessions_completed")),
    )
    op.create_index(op.f("ix_sessions_began_at"), "sessions", ["began_at"])


def _make_blocks() -> None:
    op.create_table(
        "blocks",
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocks")),
        sa.UniqueConstraint("session_id", "number", name=op.f("uq_blocks_session_id_number")),
        sa.CheckConstraint("number >= 0 AND block_index >= 0", name=op.f("ck_blocks_place")),
        sa.CheckConstraint(
            "repetitions >= 0 AND sets >= 0 AND hold_s >= 0", name=op.f("ck_blocks_prescribed")
        ),
        sa.CheckConstraint("done_repetitions >= 0 AND done_hold_s >= 0", name=op.f("ck_blocks_done")),
        sa.CheckConstraint("outcome IN ('done', 'eased', 'left-out')", name=op.f("ck_blocks_outcome")),
        sa.CheckConstraint(
            "(outcome IS NULL) = (ended_at IS NULL) AND (outcome IS NULL) = (done_repetitions IS NULL)"
            " AND (outcome IS NULL) = (done_hold_s IS NULL)",
            name=op.f("ck_blocks_completed"),
        ),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name=op.f("fk_blocks_session_id")),
    )


def _make_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("position_s", sa.Double(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("session_id", "number", name=op.f("uq_events_session_id_number")),
        sa.CheckConstraint("number >= 0", name=op.f("ck_events_place")),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name=op.f("fk_events_session_id")),
    )
