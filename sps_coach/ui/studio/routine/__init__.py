"""Building a routine: its blocks, words, day rules and versions."""
