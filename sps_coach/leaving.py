"""What Ctrl-C does: while the program is read in it ends at once, and afterwards it is an exception like any other."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

LEFT = 130
"""The exit code of what Ctrl-C has ended: 128 and the signal's number, as shells have it."""


def at_once() -> None:
    """End without a word from now on: some libraries raise an outcry where their own import is broken off."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)


def in_order() -> None:
    """Raise ``KeyboardInterrupt`` from now on, so that nothing is left half done."""
    if signal.getsignal(signal.SIGINT) is _leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def later() -> Iterator[None]:
    """Let Ctrl-C wait until the end: what is raised in a callback from C is printed and forgotten."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave(*_: object) -> NoReturn:
    os._exit(LEFT)
