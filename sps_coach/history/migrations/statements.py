"""Makes a table of statements, as every one has been made since migration 0002.

Old migrations lean on this, so it never changes; one that wants another shape writes its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from alembic import op


def make_table(
    name: str,
    columns: Sequence[sa.Column[object]],
    checks: Mapping[str, str] | None = None,
    *,
    about_session: bool = False,
    indexed: Sequence[str] = (),
) -> None:
    """Make the table with what all statements have in common in front, under the names that constraints have.

    Args:
        name: of the table.
        columns: its own.
        checks: conditions by their short names.
        about_session: whether ``session_id`` points to a session.
        indexed: columns that are looked for by themselves.
    """
    conditions = {**(checks or {}), "revision": "revision >= 0"}
    op.create_table(
        name,
        *_in_common(),
        *columns,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *(sa.CheckConstraint(text, name=op.f(f"ck_{name}_{short}")) for short, text in conditions.items()),
        *(  # in this order, since SQLAlchemy writes constraints in the order in which they were made
            sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name=op.f(f"fk_{name}_session_id"))
            for _ in range(about_session)
        ),
    )
    for columns_of in (*((each,) for each in indexed), ("subject", "revision")):
        op.create_index(op.f(f"ix_{name}_{'_'.join(columns_of)}"), name, list(columns_of))


def _in_common() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )
