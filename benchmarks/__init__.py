"""What the program measures of itself; each file says how to run it."""
