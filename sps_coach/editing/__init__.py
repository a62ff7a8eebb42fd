"""How exercises and routines are changed: edits as values, each touching only the lines that it concerns."""
