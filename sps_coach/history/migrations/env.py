"""What Alembic runs for every command: the caller brings the connection and owns the transaction.

Without a connection the SQL is written out instead, for whichever database the caller names.
"""

from __future__ import annotations

from alembic import context

from sps_coach.history.tables import METADATA

given = context.config.attributes
context.configure(
    connection=given.get("connection"),
    dialect_name=given.get("dialect_name"),
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
