"""The Library: every exercise and routine there is, found by words, each with a page of its own."""
