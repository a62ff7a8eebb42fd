"""How the tables came to be what they are: Alembic scripts, inside the package so that they travel with it."""
