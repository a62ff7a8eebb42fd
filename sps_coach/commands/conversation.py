"""How a command speaks with whoever typed it: lines out, remarks apart, and a yes before anything is taken away."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from sps_coach.library.faults import quoted
from sps_coach.paths import places
from sps_coach.settings import language_of
from sps_coach.worded import Worded, worded
from sps_coach.writing import written_whole

FINE, NO, CANNOT = 0, 1, 2
"""Exit codes: fine; the answer is no; it cannot be done."""


class Refused(Exception):  # noqa: N818 - it carries a sentence to the person, who never meets the name
    """What was asked cannot be done; the text is one calm sentence."""


def persons_language() -> str:
    """Let every word from now on be in the language that was chosen, or else the system's, and return its code."""
    from sps_coach.ui.translation import speak

    return speak(language_of(places().choices))


def spoken(language: str) -> str:
    """Return a language that the program speaks, as it was asked for.

    Raises:
        Refused: it speaks others.
    """
    from sps_coach.library.languages import known_as, tongues

    if known_as(language) is None:
        told = worded("There are no words in {language} yet; there are {languages}.")
        raise Refused(told.of(language=quoted(language), languages=list(tongues())))
    return language


def in_words(line: str) -> str:
    """Return a line in that language; Qt, which keeps the translations, is read only once something is said."""
    from sps_coach.ui import sentences

    return sentences.in_words(line)


def say_plainly(text: str) -> None:
    """Say what another program reads, as it is."""
    print(text, flush=True)


def say(line: str) -> None:
    """Say what was asked for, in the person's language."""
    print(in_words(line), flush=True)


def remark(line: str) -> None:
    """Say what was written apart from what was asked for, so that ``--json`` stays JSON."""
    print(in_words(line), file=sys.stderr, flush=True)


def agreed(question: str, *, yes: bool, option: str = "--yes") -> bool:
    """Ask, where there is somebody to ask; without anybody, nothing is done unless that was said before.

    Args:
        question: what would be done.
        yes: whether that was said before.
        option: how it is said before.
    """
    if yes or confirmed(question):
        return True
    say(worded("Nothing was changed. With {option} it is done without asking.", option=option))
    return False


def confirmed(question: str) -> bool:
    """Ask whoever sits at the terminal for a yes; where nobody does, there is none."""
    if not sys.stdin.isatty():
        return False
    yes = worded("yes")
    _ask(worded("{question} Type {yes}, or anything else to leave it:", question=question, yes=yes))
    return sys.stdin.readline().strip().lower() in (yes, in_words(yes))


def answer(question: str) -> str:
    """Ask for a line; where nobody sits at the terminal, the next line of the input is it."""
    if sys.stdin.isatty():
        _ask(Worded("{question}:", names={"question": question}))
    return sys.stdin.readline().strip()


def passphrase(question: str) -> str:
    """Ask for a line that is not shown; where nobody sits at the terminal, the next line of the input is it."""
    return getpass(f"{in_words(question)}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _ask(question: str) -> None:
    """Write a question, and stay in its line."""
    print(in_words(question), end=" ", flush=True)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only this user may read; it is there as a whole or not at all."""
    with written_whole(path) as beside:
        beside.touch(0o600)
        beside.write_bytes(content)
