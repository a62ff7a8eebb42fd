"""How a command speaks with whoever typed it: lines out, remarks apart, and a yes before anything is taken away."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from sps_coach.writing import written_whole

FINE, NO, CANNOT = 0, 1, 2
"""Exit codes: fine; the answer is no; it cannot be done."""


class Refused(Exception):  # noqa: N818 - it carries a sentence to the person, who never meets the name
    """What was asked cannot be done; the text is one calm sentence."""


def say(line: str) -> None:
    """Say what was asked for."""
    print(line, flush=True)


def remark(line: str) -> None:
    """Say what was written apart from what was asked for, so that ``--json`` stays JSON."""
    print(line, file=sys.stderr, flush=True)


def agreed(question: str, *, yes: bool, option: str = "--yes") -> bool:
    """Ask, where there is somebody to ask; without anybody, nothing is done unless that was said before.

    Args:
        question: what would be done.
        yes: whether that was said before.
        option: how it is said before.
    """
    if yes or confirmed(question):
        return True
    say(f"Nothing was changed. With {option} it is done without asking.")
    return False


def confirmed(question: str) -> bool:
    """Ask whoever sits at the terminal for a yes; where nobody does, there is none."""
    if not sys.stdin.isatty():
        return False
    sys.stdout.write(f"{question} Type yes, or anything else to leave it: ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() == "yes"


def answer(question: str) -> str:
    """Ask for a line; where nobody sits at the terminal, the next line of the input is it."""
    if sys.stdin.isatty():
        sys.stdout.write(f"{question}: ")
        sys.stdout.flush()
    return sys.stdin.readline().strip()


def passphrase(question: str) -> str:
    """Ask for a line that is not shown; where nobody sits at the terminal, the next line of the input is it."""
    return getpass(f"{question}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only this user may read; it is there as a whole or not at all."""
    with written_whole(path) as beside:
        beside.touch(0o600)
        beside.write_bytes(content)
