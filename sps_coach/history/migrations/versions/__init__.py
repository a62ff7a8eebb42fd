"""One script a step, named after its number."""
