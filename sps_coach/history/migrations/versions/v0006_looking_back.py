"""What looking back asks for stands in indexes by itself: what was done of blocks, and easings off among all events.

Of the events only those by which somebody eased off are ever looked for by their kind; an index of all of them was a
sixth of the file.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them, in the place of those that they replace."""
    op.drop_index("ix_blocks_session_id_number", "blocks")
    op.create_index(
        "ix_blocks_at_a_glance",
        "blocks",
        ["session_id", "number", "id", "block_index", "outcome", "done_repetitions", "done_hold_s"],
    )
    op.drop_index("ix_events_kind_session_id", "events")
    eased = sa.text("kind = 'ease-off'")
    op.create_index(
        "ix_events_eased", "events", ["session_id", "number"], sqlite_where=eased, postgresql_where=eased
    )
