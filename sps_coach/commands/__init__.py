"""Commands in groups: each file parses its own and hands over to the rooms that know."""
