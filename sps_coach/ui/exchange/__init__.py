"""Handing over: a routine that came is looked at and agreed to, and one is signed and written to a file."""
