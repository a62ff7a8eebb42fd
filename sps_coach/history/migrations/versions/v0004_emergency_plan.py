"""The emergency plan that a person wrote."""

from __future__ import annotations

import sqlalchemy as sa

from sps_coach.history.migrations.statements import make_table

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of emergency plans."""
    make_table("emergency_plans", [sa.Column("text", sa.Text(), nullable=False)])
