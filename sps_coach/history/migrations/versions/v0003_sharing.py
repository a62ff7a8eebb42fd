"""What a person lets those who help see."""

from __future__ import annotations

import sqlalchemy as sa

from sps_coach.history.migrations.statements import make_table

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of what is shared."""
    make_table("sharings", [sa.Column("kinds", sa.Text(), nullable=False)])
