"""What is not right in a file, as values: where it stands and what would mend it, in one calm sentence."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from sps_coach.library.codes import Code
from sps_coach.worded import Worded, worded

_LONGEST_QUOTE = 40


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend in a file.

    Attributes:
        path: the file, as it was named by whoever asked.
        line: from 1.
        column: from 1, in characters.
        code: its kind, by a short name that lasts (docs/checks.md).
        message: one calm sentence.
        place: the names and list positions that lead to what it is about, as far as it stands at one.
    """

    path: Path
    line: int
    column: int
    code: Code
    message: str
    place: tuple[str | int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Give ``file:line:column: message``; bytes in the name that are no UTF-8 are shown as a mark."""
        name = os.fsencode(self.path).decode("utf-8", "replace")
        where = f"{name}:{self.line}:{self.column}"
        return Worded("{where}: {message}", names={"where": where, "message": self.message})


class BadFile(Exception):  # noqa: N818 -- it is shown to people, who never meet the word
    """A file, or several, cannot be used; ``faults`` says everything that was found, in order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        lines = {f"fault_{number}": str(fault) for number, fault in enumerate(self.faults)}
        super().__init__(Worded("\n".join(f"{{{name}}}" for name in lines), names=lines))


def flat(value: object) -> str:
    """Return words from a file on one line, without what cannot be seen, short enough to read within a sentence."""
    words = " ".join(str(value).split())
    text = "".join(letter if letter.isprintable() else "�" for letter in words)
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"


def quoted(value: object) -> str:
    """Return ``flat`` words in quotes."""
    return f'"{flat(value)}"'


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one is close to, if there is one."""
    close = get_close_matches(word[:60].lower(), list(known), n=1)
    return close[0] if close else None


def proposing(finding: str, meant: str | None) -> str:
    """Return a finding that asks whether another word was meant, or as it is where there is none to propose."""
    if meant is None:
        return finding
    return worded("{finding}; did you mean {other}?", finding=finding, other=quoted(meant))


def suggesting(finding: str, word: str, known: Iterable[str]) -> str:
    """Return a finding that proposes the known word which is nearest to this one."""
    return proposing(finding, nearest(word, known))
