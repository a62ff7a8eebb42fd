"""A device's session without an end is found without looking at every session there ever was."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index by which it is found."""
    op.create_index(
        "ix_sessions_device_outcome_began_at", "sessions", ["device", "outcome", "began_at"], unique=False
    )
