"""How it went: what was planned and done, how it felt, and what is shared of it."""
