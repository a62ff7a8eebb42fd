"""The library as it ships, read once for all tests of a process: nobody can change it."""

from __future__ import annotations

from functools import cache

from sps_coach.library.collection import Library, load


@cache
def shipped_library() -> Library:
    """Return what ``load()`` returns."""
    return load()
