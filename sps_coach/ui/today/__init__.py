"""Today: a greeting, and one obvious thing to begin."""
