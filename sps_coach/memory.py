"""Memory that was needed for a moment goes back to the system."""

from __future__ import annotations

import builtins
import ctypes
import gc
import linecache
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def give_back() -> None:
    """Return what lies free after much was read, or a large fade was over.

    The GNU C library would keep it; the pictures of two large fades alone are 7 MB.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library has no such call, and needs none
            ctypes.CDLL(None).malloc_trim(0)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Python not search for what may be forgotten while so much is read that it would do so again and again.

    What is read refers to nothing that refers back to it, so there is nothing to be found. Ten years of sessions take
    a quarter less time so.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def import_plainly() -> None:
    """Let Python import by itself again, once Qt is there; call this on the main thread, before others import.

    PySide puts itself before every import, and reads the source of whatever comes to see whether it uses Qt in a
    spelling of its own, which this program does not. The text of three hundred modules stayed in memory for that
    (7 MB), reading it took time before the first paint, and PySide is not made for imports on several threads at once.
    It keeps Python's own way under ``__orig_import__``, as its documentation of ``__feature__`` says.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


def set_apart() -> None:
    """Let Python no longer look through what there is by now, in its search for what may be forgotten.

    While somebody is led through a session nothing may stand still for long. One search through all that a program
    has read takes 40 ms and comes at any moment; what a session makes by itself is looked through in a millisecond.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
